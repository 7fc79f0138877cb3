"""What is accepted and taken over from documents can be found at once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from avklart.councils.models import Council
from avklart.domain.draft_json import draft_to_json
from avklart.plans.actions.indexing import rebuild_index
from avklart.received.actions import accept_draft, receive_file, take_over
from avklart.received.comparison import Comparison
from avklart.received.corrections import corrected_draft
from avklart.received.matching import known_names
from avklart.received.models import Reading
from avklart.search.models import SearchEntry
from avklart.search.queries import find
from tests.plans.made import small_draft

pytestmark = pytest.mark.django_db
AT = datetime(2018, 3, 1, 9, tzinfo=UTC)


def read(council, draft, plan=None):
    file = receive_file(council, "plan.docx", repr(draft).encode(), by=None, at=AT)
    text = draft_to_json(draft)
    return Reading.every.create(council=council, file=file, plan=plan, asked_at=AT, state="read", draft=text)


def index_of(council):
    return sorted(SearchEntry.every.filter(council=council).values_list("kind", "row", "title", "stems"))


def test_what_a_newer_document_changes_is_found_by_its_new_words():
    council = Council.every.create(slug="fjell", name="Regionrådet")
    draft = small_draft()
    plan = accept_draft(read(council, draft), by=None, at=AT)
    assert find(council, "bredbånd").total == 1
    area = draft.areas[0]
    changed = replace(area.activities[1], text="Bedre bredbånd langs fylkesvegane")
    newer = read(
        council, replace(draft, areas=(replace(area, activities=(area.activities[0], changed)), *draft.areas[1:])), plan
    )
    offered = Comparison(plan, corrected_draft(newer), known_names(council)).changes
    take_over(newer, {key: one.mark for key, one in offered.items()}, by=None, at=AT + timedelta(days=1))
    assert find(council, "fylkesvei").total == 1
    kept = index_of(council)
    rebuild_index(council)
    assert index_of(council) == kept
