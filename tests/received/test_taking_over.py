"""Of a newer document a plan takes over what a person chooses: once, whole, and nothing else."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from avklart.councils.models import AuditEntry, Council, User
from avklart.councils.writing import Change
from avklart.documents.reading import read_document
from avklart.domain.draft import Clarification as Point
from avklart.domain.draft import Funding as Money
from avklart.domain.draft_json import draft_to_json
from avklart.domain.entries import ActivityEntry
from avklart.domain.errors import RuleError
from avklart.domain.settling import Answer, Source
from avklart.intake.reading import read_plan
from avklart.plans.actions import change_activity, settle_clarification
from avklart.plans.models import Activity, Clarification, Funding, Plan, Responsibility
from avklart.plans.queries import plan_as_draft
from avklart.received.actions import accept_draft, choose_plan, receive_file, take_over
from avklart.received.comparison import Comparison
from avklart.received.corrections import corrected_draft
from avklart.received.matching import known_names
from avklart.received.models import Reading

pytestmark = pytest.mark.django_db
AT = datetime(2018, 3, 1, 9, tzinfo=UTC)
LATER = AT + timedelta(days=30)


@pytest.fixture(scope="module")
def draft(samples):
    file = samples / "fjellregionen" / "fjellregionen.docx"
    return read_plan(read_document(file.read_bytes(), file.name))


@pytest.fixture
def council():
    return Council.every.create(slug="fjellregionen", name="Regionrådet for Fjellregionen")


def reading_of(council, draft, plan=None, at=AT):
    file = receive_file(council, "plan.docx", repr(draft).encode(), by=None, at=at)
    return Reading.every.create(
        council=council, file=file, plan=plan, asked_at=at, state="read", draft=draft_to_json(draft)
    )


@pytest.fixture
def plan(council, draft):
    return accept_draft(reading_of(council, draft), by=None, at=AT)


def with_first(draft, **values):
    area = draft.areas[0]
    first = replace(area.activities[0], **values)
    return replace(draft, areas=(replace(area, activities=(first, *area.activities[1:])), *draft.areas[1:]))


def changes(plan, reading):
    return Comparison(plan, corrected_draft(reading), known_names(plan.council)).changes


def take_all(plan, newer, only=None):
    reading = reading_of(plan.council, newer, plan, LATER)
    marks = {key: one.mark for key, one in changes(plan, reading).items() if only is None or key in only}
    return take_over(reading, marks, by=None, at=LATER)


def test_only_what_is_chosen_is_taken_over(plan, draft):
    newer = with_first(draft, text=draft.activities[0].text + " i året", comment="Merk", responsibilities=())
    assert take_all(plan, newer, only={"activity/1.1/comment"}) == 1
    first = Activity.every.get(plan=plan, number="1.1")
    assert (first.text, first.comment) == (draft.activities[0].text, "Merk")
    assert Responsibility.every.filter(activity=first).count() == 3


def test_all_that_differs_can_be_taken_and_then_nothing_differs(plan, draft):
    money = Money(kind="grant", name="Fylket", amount=None, by_year={}, as_written="Tilskudd", ends_on=date(2018, 6, 1))
    point = Point(about="funding", as_written="Finansiering må avklares", asked=("AU",))
    area = draft.areas[0]
    first = replace(
        area.activities[0],
        text=area.activities[0].text + " hvert år",
        funding=(*area.activities[0].funding, money),
        responsibilities=area.activities[0].responsibilities[1:],
        clarifications=(point,),
    )
    new = replace(area.activities[0], text="Bygge fiber i hele regionen innen nyttår", clarifications=(point,))
    newer = replace(
        draft,
        title="Handlingsplan 2018",
        areas=(replace(area, activities=(first, *area.activities[2:], new)), *draft.areas[1:]),
    )
    assert take_all(plan, newer) == 7
    again = reading_of(plan.council, newer, plan, LATER)
    assert changes(Plan.every.get(pk=plan.pk), again) == {}
    assert Activity.standing.filter(plan=plan).count() == 39
    assert Activity.every.filter(plan=plan).count() == 40
    assert Clarification.every.filter(plan=plan, question="Finansiering må avklares").count() == 1
    assert Funding.every.filter(activity__number="1.1").count() == 2


def test_taking_over_leaves_its_reason_in_the_history(plan, draft):
    take_all(plan, with_first(draft, comment="Merk"))
    last = Activity.history.filter(number="1.1").order_by("-history_date").first()
    assert (last.history_change_reason, last.comment) == ("newer-version", "Merk")
    assert AuditEntry.every.filter(what="changes-taken-over").get().facts["changes"] == 1


def test_what_has_changed_since_it_was_seen_is_not_taken_and_neither_is_the_rest(plan, draft):
    reading = reading_of(plan.council, with_first(draft, text="Helt annen tekst om innspill på saker"), plan, LATER)
    marks = {key: one.mark for key, one in changes(plan, reading).items()}
    first = Activity.every.get(plan=plan, number="1.1")
    change_activity(first, ActivityEntry(text="Karis tekst"), first.version, Change(by=None, at=LATER))
    with pytest.raises(RuleError, match="changed-meanwhile"):
        take_over(reading, marks, by=None, at=LATER)
    assert Activity.every.get(pk=first.pk).text == "Karis tekst"


def test_nothing_is_taken_over_twice(plan, draft):
    reading = reading_of(plan.council, with_first(draft, comment="Merk"), plan, LATER)
    marks = {key: one.mark for key, one in changes(plan, reading).items()}
    take_over(reading, marks, by=None, at=LATER)
    with pytest.raises(RuleError, match="already-accepted"):
        take_over(reading, marks, by=None, at=LATER)


def test_a_question_settled_here_is_not_opened_by_the_same_words(plan, draft):
    question = Clarification.every.get(plan=plan, number=1)
    change = Change(by=User.objects.create_user("kari@example.org"), at=LATER)
    decided = Source(kind="decision", by="AU", on=date(2018, 3, 1), case="14/18")
    answer = Answer(text="AU tar det", source=decided)
    settle_clarification(question, answer, question.version, date(2018, 3, 1), change)
    assert changes(plan, reading_of(plan.council, draft, plan, LATER)) == {}


def test_a_reading_is_compared_with_a_plan_or_made_a_new_one(plan, council, draft):
    reading = reading_of(council, with_first(draft, comment="Merk"), plan, LATER)
    with pytest.raises(RuleError, match="compared-with-plan"):
        accept_draft(reading, by=None, at=LATER)
    choose_plan(reading, None)
    with pytest.raises(RuleError, match="no-plan-to-compare"):
        take_over(reading, {}, by=None, at=LATER)
    assert accept_draft(reading, by=None, at=LATER).slug == "2017-2018-2"


def test_a_new_area_comes_with_its_first_activity(plan, draft):
    new = replace(draft.areas[0].activities[0], text="Noe aldeles nytt og annerledes", number=None)
    newer = replace(draft, areas=(*draft.areas, replace(draft.areas[0], title="Kultur", activities=(new,))))
    take_all(plan, newer)
    added = plan_as_draft(Plan.every.get(pk=plan.pk)).areas[-1]
    assert (added.title, [one.text for one in added.activities]) == ("Kultur", ["Noe aldeles nytt og annerledes"])
