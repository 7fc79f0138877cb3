"""Two act on the same question, the same activities or the same claim at one moment: each is answered, none is lost."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from threading import Event

import pytest
from django.db import transaction

from avklart.councils.writing import Change, opened_at
from avklart.domain.commitments import CommitmentEntry
from avklart.domain.entries import FundingEntry, QuestionEntry, ResponsibilityEntry
from avklart.domain.errors import RuleError
from avklart.domain.settling import Answer, Continue, Money, Responsible, Source
from avklart.plans import actions
from avklart.plans.actions.commitments import add_commitment, mark_claimed
from avklart.plans.actions.lines import held_book
from avklart.plans.actions.settling import settle_clarification
from avklart.plans.models import Clarification, Commitment, Funding, Project, Responsibility
from tests.at_once import at_once
from tests.plans.made import small_plan

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = date(2018, 3, 15)
DECEMBER = date(2018, 12, 31)
ALL = ("1.1", "1.2", "2.1")
# How long one holds a row before it wants the next: long enough for another to come in between.
_HELD = 0.5


def change(name: str) -> Change:
    """Give a change at a moment of its own for each name."""
    return Change(by=None, at=datetime(2018, 3, 15, 9, tzinfo=UTC) + timedelta(seconds=sum(map(ord, name))))


def answer(name: str, *effects, covers=None) -> Answer:
    source = Source(kind="decision", by="AU", on=date(2018, 3, 14), case="14/18")
    return Answer(text=f"{name} svarte.", source=source, effects=effects, covers=covers)


def leads(name: str) -> Responsible:
    return Responsible(ResponsibilityEntry(actor=name, part="responsible"), replaces=True)


def pays(name: str) -> Money:
    return Money(FundingEntry(kind="grant", name=name, amount=Decimal(100)))


def settled(question: Clarification, name: str, given: Answer, token: str = "") -> str:
    """Give "settled", or why it was refused."""
    try:
        settle_clarification(question, given, question.version, TODAY, change(name), token)
    except RuleError as refusal:
        return refusal.code
    return "settled"


@pytest.fixture
def plan():
    return small_plan()


@pytest.fixture
def question(plan) -> Clarification:
    one = Clarification.every.get(plan=plan)
    actions.attach_activities(one, ["1.1", "1.2"], change("made"))
    return one


def another(plan) -> Clarification:
    entry = QuestionEntry(question="Hvem leder?", about="responsibility")
    return actions.add_clarification(plan, entry, reversed(ALL), TODAY, change("another"))


@pytest.mark.parametrize("covers", [None, ("1.2", "2.1")])
def test_of_two_who_settle_one_question_one_does_and_the_other_is_told(question, tmp_path, covers):
    def act(name: str):
        came = settled(question, name, answer(name, leads(name), pays(name), covers=covers))
        return came, Funding.every.filter(amount=100).count(), Clarification.every.filter(answer__gt="").count()

    came = at_once(act, ["Kari", "Ola", "Per"], tmp_path)
    assert sorted(code for code, *_ in came) == ["changed-meanwhile", "changed-meanwhile", "settled"]
    assert {tuple(counts) for _, *counts in came} == {(len(covers or ALL), 1)}


def test_a_form_that_comes_twice_at_one_moment_settles_once(question, tmp_path):
    def act(name: str):
        came = settled(question, "Kari", answer("Kari", pays("Kari"), covers=("1.2",)), token="a")
        return came, Clarification.every.filter(split_from=question).count()

    assert at_once(act, ["first", "second"], tmp_path) == [("settled", 1)] * 2


def test_two_questions_about_the_same_activities_are_both_settled(plan, question, tmp_path):
    other = another(plan)

    def act(one: Clarification):
        name = f"Nr {one.number}"
        came = settled(one, name, answer(name, leads(name), pays(name), Continue("activity", DECEMBER)))
        are_settled = Clarification.every.filter(settled_on__gt=date.min)
        return came, Funding.every.filter(amount=100).count(), are_settled.count()

    came = at_once(act, [question, other], tmp_path)
    assert [code for code, *_ in came] == ["settled", "settled"]
    assert max(counts for _, *counts in came) == [6, 2]


def _responsibility() -> Responsibility:
    return Responsibility.every.get(activity__number="2.1")


def _line() -> Funding:
    return Funding.every.get(activity__number="1.2")


def _project() -> Project:
    return Project.every.get(actor__name="Fiber")


@pytest.mark.parametrize(
    ("row", "goes_on"),
    [(_responsibility, "money"), (_line, "money"), (_project, "project")],
    ids=["responsible", "money", "project"],
)
def test_who_changes_a_line_while_its_question_is_settled_and_who_settles_it_wait_for_each_other(
    question, tmp_path, row, goes_on
):
    is_held = Event()
    held = row()

    def changes() -> str:
        with transaction.atomic():
            # As every change of a line does: the line first, then the names of the council.
            opened_at(held, None)
            is_held.set()
            Event().wait(_HELD)
            held_book(held.council, change("line"))
        return "changed"

    def settles() -> str:
        is_held.wait(10)
        return settled(question, "Kari", answer("Kari", leads("Kari"), Continue(goes_on, DECEMBER)))

    assert at_once(lambda act: act(), [changes, settles], tmp_path) == ["changed", "settled"]


def test_of_two_who_mark_one_claim_as_sent_the_first_day_stands(tmp_path):
    small_plan()
    entry = CommitmentEntry(state="final", giver="Hedmark fylkeskommune", promised_nok=Decimal(100))
    one = add_commitment(_project(), entry, TODAY, change("made"))

    def act(days: int):
        marked = mark_claimed(one, TODAY - timedelta(days=days), TODAY, change(f"{days}"))
        stands = Commitment.every.get(pk=one.pk)
        return marked.claimed_on, stands.claimed_on, stands.version, Commitment.history.filter(id=one.pk).count()

    came = at_once(act, [1, 2, 3], tmp_path)
    assert len(set(came)) == 1
    (marked, stands, version, records) = came[0]
    assert marked == stands
    assert (version, records) == (2, 2)
