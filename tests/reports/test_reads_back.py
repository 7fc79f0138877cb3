"""Every plan we have, written in each format and read again by our own readers: field by field what it was."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from avklart.councils.models import Council
from avklart.documents.reading import read_document
from avklart.documents.writers import WRITERS
from avklart.domain.draft import Activity, Area, PlanDraft
from avklart.domain.draft_from_json import draft_from_json
from avklart.intake.reading import read_plan
from avklart.plans.models import Plan
from avklart.reports.files import make_file
from avklart.reports.wanted import Wanted
from tests.unseen.judges import plans_of
from tests.unseen.plans import all_plans

AT = datetime(2018, 3, 1, 12, tzinfo=UTC)
KINDS = tuple(WRITERS)
# What is read otherwise of a plan, in any format, and why: each is a plan whose words say one thing in their own layout
# and another in a plain table.
ODD: Mapping[str, set[str]] = {
    # The caption of a table, between a heading and the table, is read as the heading of what stands below it.
    "vestre-nesland.html": {"introductions", "under"},
    # A title without years above a line that has them: the years make the title.
    "heimdalen": {"introduction", "title"},
    # The body is named in the header of the pages alone.
    "rognelia": {"title"},
    "torvmyra": {"title"},
    "elvestrand": {"introduction"},
    # Months stand as headings over activities; a month in a row of its own is no time.
    "midtbygda": {"time"},
    "myrland": {"time", "areas"},
    # A plan of goals without activities: its headings are known by what stands under them.
    "nesholt": {"areas", "goals", "introduction", "introductions"},
    "vesleng": {"areas", "goals", "introduction", "introductions"},
    # An area without a title is called by its sheet.
    "myrvang": {"areas"},
    "storevik": {"areas"},
    # Who and when in one sentence, told in one column each.
    "fjordgard": {"responsibilities", "time"},
    "ramnes": {"number", "said"},
    # Amounts in thousands under heads of two rows.
    "sundoy": {"funding", "extra"},
    "tverrelva": {"clarifications"},
}


def plans() -> list[Any]:
    """Give the plans made for tests; those of the samples are given by their folder."""
    made = (*all_plans(), *plans_of("second"))
    return [pytest.param(plan, id=plan.label) for plan in made if plan.is_plan and not plan.needs]


def wanted(draft: PlanDraft, **more: Any) -> Wanted:
    """Give what is asked of a paper of this draft; no database is asked."""
    plan = Plan(title=draft.title or "", slug="plan", council=Council(name="Regionrådet"))
    return Wanted(plan=plan, language="nb", today=date(2018, 3, 1), at=AT, open_draft=draft, **more)


def numbered(draft: PlanDraft) -> PlanDraft:
    """Give the draft with a number for each activity, as it has once it is a plan."""
    numbers = [one.number for one in draft.activities]
    if None not in numbers and len(set(numbers)) == len(numbers):
        return draft
    counted = count(1)
    areas = (
        replace(area, activities=tuple(replace(one, number=str(next(counted))) for one in area.activities))
        for area in draft.areas
    )
    return replace(draft, areas=tuple(areas))


@cache
def draft_of(path: Path) -> PlanDraft:
    return numbered(read_plan(read_document(path.read_bytes(), path.name)))


def fields(draft: PlanDraft) -> dict[str, object]:
    """Give every value of a draft by the field it is of, in a form that does not tell how its words stood."""
    told = [_activity(one) for one in draft.activities]
    return {
        "title": (draft.title, draft.owner),
        "period": (draft.period.starts_on, draft.period.ends_on) if draft.period else None,
        "introduction": _words(draft.introduction),
        "areas": [(area.title, area.number) for area in draft.areas],
        "introductions": [_words(area.introduction) for area in draft.areas],
        "goals": [_goals(area) for area in draft.areas],
        **{name: [one[name] for one in told] for name in (told[0] if told else ())},
    }


def _activity(one: Activity) -> dict[str, object]:
    return {
        "number": one.number,
        "text": one.text.split(),
        "under": [title.split() for title in one.under],
        "responsibilities": sorted((line.actor.casefold(), line.of or "", line.part) for line in one.responsibilities),
        "funding": sorted((line.kind, line.name or "", str(line.ends_on), str(line.amount)) for line in one.funding),
        "clarifications": sorted((point.about, point.asked) for point in one.clarifications),
        "time": (one.time.starts_on, one.time.ends_on, one.time.recurs) if one.time else None,
        "said": (one.status, one.priority, one.indicator, one.comment),
        "extra": list(one.extra.values()),
    }


def _goals(area: Area) -> list[tuple[str | None, str]]:
    return sorted((goal.number or "", " ".join(goal.text.split())) for goal in area.goals)


def _words(passages: Any) -> list[str]:
    return " ".join(passage.text for passage in passages).split()


def lost(draft: PlanDraft, kind: str) -> dict[str, tuple[object, object]]:
    """Give the fields that are read back otherwise, with what they were and what was read."""
    raw = make_file("plan", wanted(draft), kind).raw
    back = fields(read_plan(read_document(raw, f"plan.{kind}")))
    was = fields(draft)
    return {name: (value, back.get(name)) for name, value in was.items() if value != back.get(name)}


def astray_of(label: str, draft: PlanDraft, kind: str) -> dict[str, tuple[object, object]]:
    """Give what is read back otherwise but for what is known of this plan."""
    return {name: one for name, one in lost(draft, kind).items() if name not in ODD.get(label, ())}


def sample_files(shared_plans: Path, folder: str) -> list[Path]:
    return [path for path in sorted((shared_plans / folder).iterdir()) if path.suffix != ".json"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("folder", ["fjellregionen", "open"])
def test_every_sample_reads_back_field_by_field(folder, kind, shared_plans):
    astray = {path.name: astray_of(path.name, draft_of(path), kind) for path in sample_files(shared_plans, folder)}
    assert {name: one for name, one in astray.items() if one} == {}


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
@pytest.mark.parametrize("plan", plans())
def test_every_made_plan_reads_back_field_by_field(plan, kind):
    draft = numbered(read_plan(read_document(plan.content(), plan.file)))
    if draft.title:
        assert astray_of(plan.label, draft, kind) == {}


def test_the_plan_as_data_is_the_draft_itself(samples):
    draft = draft_of(samples / "fjellregionen" / "fjellregionen.docx")
    given = json.loads(make_file("plan", wanted(draft), "json").raw)
    assert draft_from_json(given) == replace(draft, source=draft_from_json(given).source)
    assert given["format"] == "avklart-plan-draft/1"
