"""A newer document beside the plan: what it would change, and what people have written here since."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from avklart.councils.models import Council, User
from avklart.councils.writing import Change
from avklart.documents.reading import read_document
from avklart.domain.entries import ActivityEntry, ResponsibilityEntry
from avklart.intake.reading import read_plan
from avklart.plans.actions import add_responsibility, change_activity, plan_from_draft
from avklart.plans.models import Activity
from avklart.received.comparison import Comparison
from avklart.received.matching import known_names

pytestmark = pytest.mark.django_db
AT = datetime(2018, 3, 1, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def draft(samples):
    file = samples / "fjellregionen" / "fjellregionen.docx"
    return read_plan(read_document(file.read_bytes(), file.name))


@pytest.fixture
def council():
    return Council.every.create(slug="fjellregionen", name="Regionrådet for Fjellregionen")


@pytest.fixture
def plan(council, draft):
    return plan_from_draft(council, draft, Change(by=None, at=AT, why="accepted"))


def with_first(draft, **values):
    area = draft.areas[0]
    first = replace(area.activities[0], **values)
    return replace(draft, areas=(replace(area, activities=(first, *area.activities[1:])), *draft.areas[1:]))


def compared(plan, newer):
    return Comparison(plan, newer, known_names(plan.council))


def test_the_same_document_again_changes_nothing(plan, draft):
    found = compared(plan, draft)
    assert found.parts == []
    assert found.unchanged == 39


def test_other_words_are_one_change_of_one_activity(plan, draft):
    found = compared(plan, with_first(draft, text=draft.activities[0].text + " hvert år"))
    assert [(part.part, part.number, [one.key for one in part.changes]) for part in found.parts] == [
        ("activity", "1.1", ["activity/1.1/text"])
    ]
    assert found.changes["activity/1.1/text"].is_safe
    assert found.unchanged == 38


def test_an_activity_that_is_new_or_gone_is_told_as_that(plan, draft):
    area = draft.areas[0]
    new = replace(area.activities[0], text="Bygge fiber i hele regionen innen nyttår")
    newer = replace(draft, areas=(replace(area, activities=(*area.activities[1:], new)), *draft.areas[1:]))
    found = compared(plan, newer)
    assert {(part.verb, part.changes[0].key) for part in found.parts} == {
        ("removed", "activity/1.1"),
        ("added", f"new/{len(area.activities)}"),
    }
    assert not found.changes["activity/1.1"].is_safe


def test_what_a_person_has_written_here_is_marked(plan, draft):
    kari = User.objects.create_user("kari@example.org", name="Kari")
    first = Activity.every.get(plan=plan, number="1.1")
    later = Change(by=kari, at=AT + timedelta(days=1))
    change_activity(first, ActivityEntry(text="Vårt eget"), first.version, later)
    add_responsibility(first, ResponsibilityEntry(actor="Nabolaget"), later)
    found = compared(plan, with_first(draft, comment="Merk")).changes
    assert found["activity/1.1/text"].edit.by == kari
    assert found["activity/1.1/responsibilities"].edit.by == kari
    assert found["activity/1.1/comment"].edit is None


def test_an_alias_is_no_change(plan, draft):
    known = known_names(plan.council)
    known.names["utvalget"] = ("AU", "body")
    people = tuple(
        replace(one, actor="Utvalget") if one.actor == "AU" else one for one in draft.activities[0].responsibilities
    )
    assert Comparison(plan, with_first(draft, responsibilities=people), known).parts == []


def test_comparing_takes_the_same_number_of_queries_however_large(plan, draft, django_assert_max_num_queries):
    with django_assert_max_num_queries(25):
        assert compared(plan, draft).parts == []
