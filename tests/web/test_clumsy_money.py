"""Whatever is typed in the forms of questions and money is taken as meant, or refused in words: never a fault."""

from datetime import date
from decimal import Decimal

import pytest

from avklart.plans.models import Clarification, Commitment, Funding, FundingShare
from tests.web.people import made_stage, tynset
from tests.web.test_followed_money import add, make_key, share, split, text_of
from tests.web.test_settling_pages import DECIDED
from tests.web.working_plan import new_desk

pytestmark = pytest.mark.django_db
LONG = "ord " * 262_144
ODD = [
    *(
        "\x00",
        "\u202e0001",
        "１２３",
        "٣",
        "1e9",
        "NaN",
        "Infinity",
        "-",
        ",",
        ".",
        "kr",
        "--5",
        "+5",
        "0x10",
        "½",
        "1/2",
    ),
    *("1.2.3.4,5", "1,2,3", "1 000,505", "10 000 000 000 000", "9" * 40, "1\n2", LONG),
]


@pytest.fixture
def stage(client):
    return made_stage(client)


@pytest.fixture
def line(stage) -> Funding:
    return Funding.every.filter(activity__plan=stage.plan, project=None).exclude(kind="operations")[0]


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        *(
            ("1 000,50", "1000.50"),
            ("1.000.000", "1000000"),
            ("1\u00a0000\u00a0000", "1000000"),
            ("1\u202f000", "1000"),
        ),
        *(("kr 500,-", "500"), ("1,2 mill.", "1200000"), ("999 999 999 999", "999999999999"), ("  350000  ", "350000")),
    ],
)
def test_amounts_are_taken_as_norwegians_write_them(stage, typed, stored):
    answer = add(stage, applied_nok="", promised_nok=typed)
    assert answer.status_code == 200
    assert Commitment.every.get().promised_nok == Decimal(stored)


@pytest.mark.parametrize("typed", [one for one in ODD if one != "1\n2"], ids=lambda one: repr(one[:12]))
def test_an_amount_that_cannot_be_meant_is_refused_beside_its_field(stage, line, typed):
    answer = add(stage, applied_nok="", promised_nok=typed)
    assert answer.status_code == 422
    assert answer.context["opened"].form.errors["promised_nok"]
    assert split(stage, line, typed, {"Tolga": "1"}).status_code == 422
    assert (Commitment.every.count(), FundingShare.every.count()) == (0, 0)


@pytest.mark.parametrize("typed", ["-1", "- 350 000", "1 000 000 000 000 000"])
def test_less_than_nothing_and_more_than_there_is_are_refused_in_words(stage, line, typed):
    assert add(stage, applied_nok="", promised_nok=typed).status_code == 422
    make_key(stage)
    assert share(stage, line, total=typed).status_code == 422
    assert (Commitment.every.count(), FundingShare.every.count()) == (0, 0)


@pytest.mark.parametrize("typed", ["\x00", "31.02.2018", "1.1.2081", "99.99.9999", "i morgen", "\u202e1.1.2018", LONG])
@pytest.mark.parametrize("field", ["state_on", "ends_on", "report_due_on", "claim_due_on"])
def test_a_day_that_cannot_be_meant_is_refused_beside_its_field(stage, typed, field):
    answer = add(stage, **{field: typed})
    assert answer.status_code == 422
    assert answer.context["opened"].form.errors[field]
    assert not Commitment.every.exists()


@pytest.mark.parametrize("name", ["giver", "reference", "condition"])
def test_a_megabyte_of_text_is_refused_and_signs_unseen_are_taken_out(stage, name):
    assert add(stage, **{name: LONG}).status_code == 422
    assert add(stage, **{name: "Ab\u202ec"}).status_code == 200
    stored = Commitment.every.get()
    assert str(stored.giver if name == "giver" else getattr(stored, name)) == "Abc"


@pytest.mark.parametrize("name", ["commitment", "money-line", "project", "sharing-key"])
def test_what_is_another_councils_does_not_exist(stage, name):
    add(stage)
    make_key(stage)
    keys = {"commitment": Commitment.every.get().pk, "project": tynset().pk, "money-line": Funding.every.all()[0].pk}
    other = new_desk("dal")
    for key in (keys.get(name, 1), 0, 999_999):
        assert other.get(name, key).status_code == 404
        assert other.client.post(other.address(name, key), {"version": 1}).status_code in (404, 405)


@pytest.mark.parametrize(
    "typed",
    [
        *({"amount": "-5", "kind": "grant"}, {"amount": "1e9", "kind": "grant"}, {"amount": "9" * 30, "kind": "grant"}),
        *({"kind": "noe"}, {"part": "noe", "actor": "AU"}, {"goes_on": "noe", "until": "1.1.2019"}, {"goes_on": "end"}),
        *(
            {"until": "1.1.2019"},
            {"source_on": "1.1.2081"},
            {"source": "rykte"},
            {"answer": "\x00\u202e"},
            {"answer": LONG},
        ),
        *({"actor": LONG}, {"source_case": "1" * 61}, {"version": "-1"}, {"version": "9" * 50}, {"version": "\x00"}),
    ],
    ids=lambda one: repr(one)[:40],
)
def test_an_answer_that_cannot_be_meant_settles_nothing(settings, typed):
    settings.TODAY = date(2018, 3, 15)
    desk = new_desk()
    sent = {"answer": "Det jeg skrev.", "version": 1, "covers_2.1": "on", **DECIDED, **typed}
    answer = desk.post("clarification-settle", 1, **sent)
    assert answer.status_code in (409, 422)
    assert "Det jeg skrev." in text_of(answer) or "answer" in typed
    assert Clarification.every.get().settled_on is None
    assert not Funding.every.filter(activity__number="2.1").exists()
