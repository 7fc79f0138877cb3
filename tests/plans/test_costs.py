"""What a plan costs where a line comes to stand in another currency, and where there is more than a page shows."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from avklart.councils.writing import Change
from avklart.domain.entries import FundingEntry
from avklart.domain.sharing import PayerShare, SplitEntry
from avklart.plans.actions import add_funding, change_funding
from avklart.plans.actions.sharing import share_by_hand
from avklart.plans.models import Activity, Funding, FundingShare
from avklart.plans.queries.costs import MOST_LINES, MOST_PAYERS, costs_of
from avklart.plans.queries.sharing import shared_line
from tests.plans.made import small_plan
from tests.web.test_settling_pages import text_of
from tests.web.working_plan import desk_for

pytestmark = pytest.mark.django_db
GRANT = FundingEntry(kind="grant", name="Fylket", amount=Decimal(300), by_year={2018: Decimal(300)})


def change(minute: int = 0) -> Change:
    return Change(by=None, at=datetime(2018, 3, 1, 9, tzinfo=UTC) + timedelta(minutes=minute))


@pytest.fixture
def plan():
    return small_plan()


def shared_by_hand(line: Funding, *amounts: int, hours: int = 0) -> None:
    shares = tuple(
        PayerShare(payer=f"Lag {at:03}", amount=Decimal(amount), hours=Decimal(hours) or None)
        for at, amount in enumerate(amounts, start=1)
    )
    entry = SplitEntry(year=2018, total=Decimal(sum(amounts)), shares=shares)
    share_by_hand(line, entry, line.version, change(1))
    line.refresh_from_db()


@pytest.fixture
def line(plan) -> Funding:
    found = add_funding(Activity.every.get(number="1.2"), GRANT, change())
    shared_by_hand(found, 100, 200, hours=5)
    return found


def test_shares_of_a_line_that_comes_to_stand_in_another_currency_are_no_kroner_and_kept(plan, line):
    before = costs_of(plan)
    change_funding(line, replace(GRANT, currency="SEK"), line.version, change(2))
    line.refresh_from_db()
    found = costs_of(plan)
    assert before.in_all.costs - found.in_all.costs == 300
    assert (found.other_currency, found.in_all.hours) == (before.other_currency + 1, before.in_all.hours)
    assert FundingShare.every.filter(funding=line).count() == 2
    change_funding(line, GRANT, line.version, change(3))
    assert costs_of(plan) == before


def test_the_page_of_such_a_line_tells_no_difference_between_kroner_and_others(plan, line):
    entry = replace(GRANT, currency="SEK", amount=Decimal(900), by_year={2018: Decimal(900)})
    change_funding(line, entry, line.version, change(2))
    page = text_of(desk_for(plan).get("money-line", line.pk))
    assert "SEK" in page
    assert "Lag 001" in page
    assert shared_line(Funding.every.get(pk=line.pk)).years[0].differs == 0
    assert "Fordelingen går ikke opp" not in page


def test_lines_without_cover_beyond_those_shown_are_counted_and_summed(plan):
    one = Activity.every.get(number="1.2")
    more = MOST_LINES + 5
    Funding.every.bulk_create(
        Funding(council=plan.council, activity=one, position=100 + at, kind="grant", amount=Decimal(at + 1))
        for at in range(more)
    )
    found = costs_of(plan)
    assert (len(found.uncovered), found.uncovered_lines) == (MOST_LINES, more)
    assert found.in_all.uncovered == sum(range(1, more + 1))
    assert f"Viser {MOST_LINES} av {more}." in text_of(desk_for(plan).get("costs"))


def test_payers_beyond_those_shown_are_one_row_and_the_sum_is_of_all(plan):
    activity = Activity.every.get(number="1.2")
    first, second = (add_funding(activity, GRANT, change(at), f"{at}") for at in (1, 2))
    shared_by_hand(first, *[1] * MOST_PAYERS)
    shares = tuple(PayerShare(payer=f"Forening {at}", amount=Decimal(2)) for at in range(10))
    share_by_hand(second, SplitEntry(year=2018, total=Decimal(20), shares=shares), second.version, change(3))
    found = costs_of(plan)
    # The ten, and who pays what is not shared.
    assert [one.others for one in found.payers if one.others] == [11]
    assert sum((one.in_all.costs for one in found.payers), Decimal(0)) == found.in_all.costs
