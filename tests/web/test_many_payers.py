"""How a year is shared, typed by hand: every payer has a row, and what is typed is never dropped unseen."""

from decimal import Decimal

import pytest

from avklart.councils.models import Participant
from avklart.councils.writing import Change
from avklart.domain.sharing import PayerShare, SplitEntry
from avklart.plans.actions.sharing import share_by_hand
from avklart.plans.models import Funding, FundingShare
from avklart.ui.today import now
from avklart.web.money_forms import SplitForm
from tests.web.people import made_stage
from tests.web.test_followed_money import split, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def stage(client):
    return made_stage(client)


@pytest.fixture
def line(stage) -> Funding:
    return Funding.every.filter(activity__plan=stage.plan, project=None).exclude(kind="operations")[0]


def shared_among(line, many: int) -> None:
    """Let so many give hours to a line in 2018, and the first of them all the money."""
    shares = tuple(
        PayerShare(payer=f"Lag {at:03}", hours=Decimal(at), amount=Decimal(100 if at == 1 else 0))
        for at in range(1, many + 1)
    )
    entry = SplitEntry(year=2018, total=Decimal(100), shares=shares)
    share_by_hand(line, entry, line.version, Change(by=None, at=now()))
    line.refresh_from_db()


def opened(stage, line) -> dict[str, str]:
    """Give what a browser sends of the form of 2018 as it opens."""
    page = stage.client.get(stage.address("money-line", line.pk), {"rediger": "2018"})
    form = page.context["by_hand"].form
    return {field.name: str(field.value() or "") for field in form}


def test_every_payer_has_a_row_and_saving_the_form_as_it_opens_changes_nobody(stage, line):
    for at in range(5):
        Participant.every.create(council=stage.plan.council, name=f"Kommune {at}")
    shared_among(line, 150)
    sent = opened(stage, line)
    answer = stage.client.post(stage.address("money-line-by-hand", line.pk), sent, follow=True)
    assert answer.status_code == 200
    assert FundingShare.every.filter(funding=line, hours__gt=0).count() == 150


def test_there_is_always_an_empty_row_for_one_more(stage, line):
    shared_among(line, 150)
    rows = [value for name, value in opened(stage, line).items() if name.startswith("payer_")]
    assert rows[-2:] == ["", ""]


def test_more_payers_than_a_year_may_have_are_refused_and_nothing_is_stored(stage, line):
    names = {f"Lag {at}": "1" for at in range(1, 203)}
    answer = split(stage, line, "202", names)
    assert answer.status_code == 422
    assert "Det er for mange som betaler. Grensen er 200." in text_of(answer)
    assert answer.context["by_hand"].form["payer_202"].value() == "Lag 202"
    assert not FundingShare.every.exists()


def test_rows_beyond_those_a_form_has_are_refused(stage, line):
    names = {f"Lag {at}": "" for at in range(1, SplitForm.most_rows + 1)} | {"Den siste": "100"}
    answer = split(stage, line, "100", names)
    assert answer.status_code == 422
    assert "Det er for mange som betaler" in text_of(answer)
    assert not FundingShare.every.exists()


@pytest.mark.parametrize(("typed", "stored"), [("37,5", "37.5"), ("0.5", "0.5"), ("1 250", "1250.0"), ("8,0", "8.0")])
def test_hours_are_typed_with_a_decimal(stage, line, typed, stored):
    split(stage, line, "100", {"Tolga": "100"}, hours_1=typed)
    assert FundingShare.every.get().hours == Decimal(stored)


@pytest.mark.parametrize("typed", ["12,25", "0,04", "7.55"])
def test_hours_that_would_be_rounded_are_refused(stage, line, typed):
    answer = split(stage, line, "100", {"Tolga": "100"}, hours_1=typed)
    assert answer.status_code == 422
    assert "Skriv timene med høyst én desimal" in text_of(answer)
    assert not FundingShare.every.exists()
