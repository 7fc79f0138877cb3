"""What rules refuse, the database refuses too, whoever writes to it."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from avklart.councils.models import Council, Participant
from avklart.plans.models import Activity, Actor, Clarification, Funding, FundingYear, Plan, Project, Responsibility
from tests.plans.made import small_plan

pytestmark = pytest.mark.django_db
MAY, APRIL = date(2018, 5, 31), date(2018, 4, 30)

REFUSED = {
    "an activity without words": (Activity, {"text": ""}),
    "an activity that ends before it starts": (Activity, {"from_on": MAY, "to_on": APRIL}),
    "a recurrence there is not": (Activity, {"recurs": "sometimes"}),
    "a number used twice": (Activity, {"number": "1.1"}),
    "a part there is not": (Responsibility, {"part": "king"}),
    "a term that ends before it starts": (Responsibility, {"from_on": MAY, "to_on": APRIL}),
    "money of a kind there is not": (Funding, {"kind": "luck"}),
    "money below nothing": (Funding, {"amount": Decimal(-1)}),
    "money that ends before it starts": (Funding, {"from_on": MAY, "to_on": APRIL}),
    "a question without words": (Clarification, {"question": ""}),
    "a question about what there is not": (Clarification, {"about": "weather"}),
    "a question settled without an answer": (Clarification, {"settled_on": MAY, "answer": ""}),
    "a plan that ends before it starts": (Plan, {"from_on": MAY, "to_on": APRIL}),
    "an actor without a name": (Actor, {"name": ""}),
    "an actor of a kind there is not": (Actor, {"kind": "ghost"}),
    "a project that ends before it starts": (Project, {"starts_on": MAY, "ends_on": APRIL}),
    "a council without a name": (Council, {"name": ""}),
    "a language there is not": (Council, {"language": "xx"}),
    "no days until something counts as forgotten": (Council, {"days_not_mentioned": 0}),
}


def refuses(change):
    with pytest.raises(IntegrityError), transaction.atomic():
        change()


@pytest.mark.parametrize(("model", "values"), REFUSED.values(), ids=REFUSED)
def test_the_database_refuses(model, values):
    small_plan()
    assert model.every.exists()
    refuses(lambda: model.every.update(**values))


def test_the_database_refuses_money_with_two_payers_and_a_year_below_nothing():
    plan = small_plan()
    line = Funding.every.get(project__isnull=False)
    line.payer = Actor.every.filter(council=plan.council)[0]
    refuses(line.save)
    money = Funding.every.get(amount=50000)
    refuses(lambda: FundingYear.every.create(council=plan.council, funding=money, year=2018, amount=Decimal(-1)))


@pytest.mark.parametrize(
    "values",
    [
        {"name": "Hedmark", "kind": "county", "is_host": True},
        {"name": ""},
        {"name": "Os", "kind": "planet"},
        {"name": "Os", "from_on": MAY, "to_on": APRIL},
    ],
)
def test_the_database_refuses_a_participant(values):
    council = Council.every.create(slug="nord", name="Nordrådet")
    refuses(lambda: Participant.every.create(council=council, **values))
