"""A proposal that came by a link is written into the plan whole, with whose words it was, or not at all."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from avklart.councils.writing import Change
from avklart.domain.draft import Time
from avklart.domain.entries import FundingEntry
from avklart.domain.errors import RuleError
from avklart.domain.links import ProposedChange, told_by_reason
from avklart.followup.actions.incoming import Sent, accept_incoming, accept_written, take_in, undo_incoming
from avklart.followup.models import Incoming
from avklart.intake.time import read_time
from avklart.plans.actions import add_funding, change_funding, remove_line
from avklart.plans.models import Activity, Funding, Plan
from tests.guest.made import Guest, guest_of, now_by
from tests.plans.made import member, small_plan

pytestmark = pytest.mark.django_db
DAY = date(2018, 3, 1)


@pytest.fixture
def plan() -> Plan:
    return small_plan()


@pytest.fixture
def guest(plan) -> Guest:
    return guest_of(plan, "AU", opened=False)


def activity(number: str = "1.1") -> Activity:
    return Activity.every.get(number=number)


def the_line(number: str = "1.1") -> Funding:
    return Funding.every.get(activity__number=number)


def proposed(guest: Guest, about: str, number: str = "1.1", token: str = "t", **said: str) -> Incoming:
    content = ProposedChange(about=about, **said).content()
    return take_in(guest.link, Sent("change", token, activity(number), content=content), at=now_by().at, on=DAY)


def read(words: str) -> Time | None:
    return read_time(words, "when", "nb", period=None).time


def state(row: Incoming) -> str:
    return Incoming.every.get(pk=row.pk).state


@pytest.mark.parametrize("about", ["money", "time"])
def test_what_says_nothing_to_be_written_is_entered_by_a_person_and_not_accepted_before(guest, about):
    row = proposed(guest, about, words="Noe")
    with pytest.raises(RuleError, match=r"^proposal-by-hand$"):
        accept_incoming(row, now_by())
    assert state(row) == "waiting"


def test_a_proposed_time_is_written_with_the_days_it_says_and_taken_back(guest):
    row = proposed(guest, "time", when="innen mai 2019", words="Fylket er forsinket")
    accept_incoming(row, now_by(), read=read)
    assert (activity().time_as_written, activity().to_on) == ("innen mai 2019", date(2019, 5, 31))
    reason = Activity.history.filter(id=activity().pk).latest().history_change_reason
    assert told_by_reason(reason) == ("Ola Ordfører", DAY, "Fylket er forsinket")
    undo_incoming(row, now_by())
    assert (activity().time_as_written, activity().to_on) == ("", None)


def test_proposed_money_is_written_into_the_line_it_is_about_and_taken_back(guest):
    line = the_line()
    row = proposed(guest, "money", line=str(line.pk), amount="80 000", until="31.12.2018", words="Vedtak i fylket")
    accept_incoming(row, now_by(), also={"amount": "75 000", "version": str(line.version)})
    assert (the_line().amount, the_line().to_on, the_line().kind) == (Decimal(75000), date(2018, 12, 31), "operations")
    assert told_by_reason(Funding.history.filter(id=line.pk).latest().history_change_reason) is not None
    undo_incoming(row, now_by())
    assert (the_line().amount, the_line().to_on, state(row)) == (Decimal(50000), None, "waiting")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"version": "99"}, "changed-meanwhile"),
        ({"amount": "mye"}, "amount-not-understood"),
        ({"amount": "", "until": ""}, "proposal-by-hand"),
        ({"until": "1.1.2081"}, "year-out-of-sense"),
    ],
)
def test_money_that_cannot_be_written_waits_on(guest, said, code):
    row = proposed(guest, "money", line=str(the_line().pk), amount="80 000")
    with pytest.raises(RuleError, match=f"^{code}$"):
        accept_incoming(row, now_by(), also=said)
    assert (state(row), the_line().amount) == ("waiting", Decimal(50000))


def test_an_amount_told_year_by_year_and_the_end_of_a_project_are_entered_where_they_stand(guest):
    fiber = the_line("1.2")
    assert fiber.project is not None
    fiber.project.ends_on = date(2018, 5, 31)
    fiber.project.save()
    row = proposed(guest, "money", "1.2", token="u", line=str(fiber.pk), until="31.05.2019")
    with pytest.raises(RuleError, match=r"^end-of-project$"):
        accept_incoming(row, now_by())
    by_year = FundingEntry(kind="operations", amount=Decimal(50000), by_year={2018: Decimal(50000)})
    change_funding(the_line(), by_year, 1, now_by())
    row = proposed(guest, "money", line=str(the_line().pk), amount="80 000")
    with pytest.raises(RuleError, match=r"^amount-by-year$"):
        accept_incoming(row, now_by())


def test_a_line_that_is_gone_is_told_of_and_a_line_of_another_activity_never_taken_in(guest):
    line = the_line()
    row = proposed(guest, "money", line=str(line.pk), amount="80 000")
    remove_line(line, line.version, now_by())
    with pytest.raises(RuleError, match=r"^line-gone$"):
        accept_incoming(row, now_by())
    for key in (str(the_line("1.2").pk), "0", "x", "9" * 20):
        with pytest.raises(RuleError, match=r"^line-gone$"):
            proposed(guest, "money", token=key, line=key, amount="80000")


def test_a_proposal_entered_by_hand_is_accepted_with_what_was_saved_or_not_at_all(guest):
    row, change = proposed(guest, "money", words="Fylket gir 80 000"), replace(now_by(), by=member(guest.plan.council))
    entry = FundingEntry(kind="grant", name="Fylket", amount=Decimal(80000))

    def fails(told: Change) -> object:
        add_funding(activity(), entry, told)
        raise RuleError("changed-meanwhile")

    with pytest.raises(RuleError):
        accept_written(row, fails, change)
    assert (state(row), activity().funding.count()) == ("waiting", 1)
    for _ in range(2):
        accept_written(row, lambda told: add_funding(activity(), entry, told, "one-press"), change)
    assert (state(row), activity().funding.count()) == ("accepted", 2)
    new = Funding.history.filter(activity_id=activity().pk).latest()
    assert told_by_reason(new.history_change_reason) == ("Ola Ordfører", DAY, "Fylket gir 80 000")
    with pytest.raises(RuleError, match=r"^already-decided$"):
        accept_written(row, lambda told: add_funding(activity(), entry, told), now_by())
    undo_incoming(row, now_by())
    assert (state(row), activity().funding.count()) == ("waiting", 1)
