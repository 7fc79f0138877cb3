"""Plans in layouts that are seldom seen: cards in rows and cells, tables in tables, headers anywhere."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from avklart.domain.draft_json import draft_to_json
from avklart.intake.reading import read_plan
from tests.intake.accounting import unaccounted
from tests.intake.contract import breaches
from tests.intake.made_documents import document, para
from tests.intake.odd_cards import CARDS
from tests.intake.odd_tables import TABLES
from tests.intake.odd_titles import TITLES

ODD = CARDS | TABLES | TITLES

PART = {"contributes": "+", "leads": "*"}


def lines_of(draft: dict[str, Any]) -> Iterator[str]:
    """Give a line for each activity of a draft."""
    for area in draft["areas"]:
        for one in area["activities"]:
            who = "; ".join(PART.get(actor["part"], "") + actor["actor"] for actor in one["responsibilities"])
            time = one["time"]
            when = f"{time['from'] or ''}..{time['to'] or ''}" if time else "-"
            money = "; ".join(f"{source['kind']} {source['amount_nok'] or ''}".strip() for source in one["funding"])
            text = f"{one.get('number') or ''} {one['text']}".strip()
            yield " | ".join([area["title"] or "", ">".join(one["under"]), text, who, when, money]).strip()


@pytest.mark.parametrize("name", ODD)
def test_a_plan_in_an_odd_layout_is_read_with_every_value_and_every_word(name):
    blocks, found = ODD[name]
    read = document(para("Handlingsplan 2026–2027 for Elvrådet", size=20.0, style="Title"), *blocks)
    draft = draft_to_json(read_plan(read))
    assert list(lines_of(draft)) == found
    assert unaccounted(read, draft) == (Counter(), Counter())
    assert list(breaches(draft)) == []
