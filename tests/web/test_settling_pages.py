"""A question's whole way on the pages: raised, put before a body, noted, settled for some, written back, taken back."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from avklart.plans.models import Clarification, ClarificationNote, Funding, Project, Responsibility
from tests.web.working_plan import desk_for, new_desk

pytestmark = pytest.mark.django_db
MAY, DECEMBER = date(2018, 5, 31), date(2018, 12, 31)
DECIDED: dict[str, Any] = {"source": "decision", "source_by": "AU", "source_case": "14/18", "source_on": "14.03.2018"}
WRITES: dict[str, Any] = {
    "actor": "Regionrådet",
    "part": "responsible",
    "replaces": "on",
    "kind": "grant",
    "name": "Hedmark fylkeskommune",
    "amount": "350 000",
    "from_on": "1.6.2018",
    "to_on": "31.12.2018",
}


@pytest.fixture
def desk(settings):
    settings.TODAY = date(2018, 3, 1)
    desk = new_desk()
    desk.post("clarification-attach", 1, numbers="1.1, 1.2")
    return desk


@pytest.fixture
def after(desk, settings):
    """The desk on the day after the meeting."""
    settings.TODAY = date(2018, 3, 15)
    return desk


def text_of(answer) -> str:
    return str(answer.content.decode())


def covers(*numbers: str) -> dict[str, Any]:
    return {f"covers_{number}": "on" for number in numbers}


def settled(desk, **typed: object):
    typed = {"answer": "Fylkeskommunen betaler ut året.", "version": 1, **DECIDED, **typed}
    return desk.post("clarification-settle", 1, **typed)


def put_before_au(desk) -> None:
    desk.post("clarification-send", 1, raised_on="1.3.2018", version=1)
    answer = desk.post("clarification-meeting", 1, body="AU", meeting_on="14.3.2018", version=2, back="")
    assert "Satt opp til behandling." in text_of(answer)
    assert "Til behandling i AU 14.03.2018" in text_of(answer)
    desk.post("clarification-note", 1, text="Rådmennene er positive.", said_by="Rådmannsutvalget", token="n")
    assert "Rådmennene er positive." in text_of(desk.get("clarification", 1))


def assert_the_answer_stands_in_the_plan(desk) -> None:
    line = Funding.every.get(activity__number="2.1")
    assert (line.amount, line.from_on, line.to_on) == (Decimal(350_000), date(2018, 6, 1), DECEMBER)
    assert str(line.payer) == "Hedmark fylkeskommune"
    assert [str(one) for one in Responsibility.every.filter(activity__number="2.1")] == ["Regionrådet"]
    shown = text_of(desk.get("activity", "2.1"))
    for part in (
        "Finansiering må avklares",
        "Avklart i sak 14/18, AU 14.03.2018",
        "Fylkeskommunen betaler ut året.",
        "Begrunnelse: Avklart i sak 14/18, AU 14.03.2018",
        "La til Regionrådet under ansvar.",
        "Ingenting må avklares.",
    ):
        assert part in shown


def assert_the_question_is_split(desk) -> None:
    split = desk.question(2)
    assert (split.split_from, split.settled_on, split.raised_on) == (
        desk.question(),
        date(2018, 3, 14),
        date(2018, 3, 1),
    )
    assert desk.question().settled_on is None
    assert [place.activity.number for place in desk.question().places.all()] == ["1.1"]
    assert "Avklart for 1.2, 2.1 i avklaring 2" in text_of(desk.get("clarification", 1))
    assert "Skilt ut fra avklaring 1" in text_of(desk.get("clarification", 2))
    assert "Hvordan skal selskapet finansieres?" in text_of(desk.get("activity", "1.1"))


def test_a_question_goes_its_whole_way_and_its_answer_is_written_into_the_plan(desk, settings):
    put_before_au(desk)
    settings.TODAY = date(2018, 3, 15)
    assert "Fristen er ute" in text_of(desk.get("clarifications"))
    form = desk.get("clarification", 1, rediger="svar").context["opened"].form
    assert [number for _, number, _ in form.covered()] == ["1.1", "1.2", "2.1"]
    assert (form["source_by"].value(), form["source_on"].value()) == ("AU", "14.03.2018")
    answer = settled(desk, **covers("1.2", "2.1"), version=3, **WRITES)
    assert "Svaret er skrevet i planen." in text_of(answer)

    assert_the_answer_stands_in_the_plan(desk)
    assert_the_question_is_split(desk)
    done = answer.context["done"]
    assert "Angret." in text_of(desk.client.post(done["undo"], {"at": done["at"]}, follow=True))
    assert not Funding.every.filter(activity__number="2.1").exists()
    assert [str(one) for one in Responsibility.every.filter(activity__number="2.1")] == ["AU"]
    assert {place.activity.number for place in desk.question().places.all()} == {"1.1", "1.2", "2.1"}
    assert desk.question(2).deleted_at is not None
    assert "Avklart i sak 14/18, AU" not in text_of(desk.get("activity", "2.1")).split('id="history"')[0]


def test_an_answer_is_taken_back_whole_from_an_activity_too(after):
    settled(after, **covers("1.1", "1.2", "2.1"), **WRITES)
    moment = after.moment("2.1")
    after.post("activity-undo", "2.1", at=moment)
    assert after.question().settled_on is None
    assert not Funding.every.filter(payer__name="Hedmark fylkeskommune").exists()


def test_an_answer_that_writes_nothing_is_words_alone(after):
    answer = settled(after, **covers("1.1", "1.2", "2.1"))
    assert "Avklart." in text_of(answer)
    assert after.question().settled_on == date(2018, 3, 14)
    assert Funding.every.filter(activity__number="2.1").count() == 0


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ({"source": "delegated", "source_by": "Regionrådgiver", "source_case": ""}, "Avklart administrativt av Region"),
        ({"source": "delegated", "source_by": "AU-leder", "source_case": "3/18"}, "Avklart administrativt i sak 3/18"),
        (
            {"source": "confirmation", "source_by": "Rektor", "source_how": "e-post"},
            "Bekreftet av Rektor 14.03.2018 (e-post)",
        ),
    ],
)
def test_each_source_is_told_in_its_own_words(after, source, told):
    settled(after, **covers("2.1"), **source)
    assert told in text_of(after.get("activity", "2.1"))


def test_what_goes_on_and_what_ends_is_written_too(after):
    settled(after, **covers("1.1"), goes_on="end", until="30.6.2018")
    assert after.activity("1.1").to_on == date(2018, 6, 30)
    after.post("clarification-settle", 1, answer="Fiber går videre.", version=2, **DECIDED, **covers("1.2"))
    line = Funding.every.get(activity__number="1.2")
    assert line.to_on == MAY
    after.post("clarification-new", question="Hva skjer?", about="continuation", numbers="1.2", token="x")
    after.post("clarification-settle", 4, answer="Ut året.", version=1, **DECIDED, goes_on="money", until="31.12.2018")
    line.refresh_from_db()
    assert line.to_on == DECEMBER
    after.post("clarification-new", question="Og så?", about="continuation", numbers="1.2", token="y")
    typed = {"answer": "Lenger.", "version": 1, **DECIDED, "goes_on": "project", "until": "30.6.2019"}
    answer = after.post("clarification-settle", 5, **typed)
    project = Project.every.get(actor__name="Fiber")
    assert (project.ends_on, project.ends_source) == (date(2019, 6, 30), "AU, 14/18, 14.03.2018")
    done = answer.context["done"]
    after.client.post(done["undo"], {"at": done["at"]})
    project.refresh_from_db()
    assert project.ends_on is None


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({}, "Skriv nummeret på minst ett tiltak."),
        ({"covers_2.1": "on", "source_on": "1.3.2018"}, "Svaret kan ikke være eldre enn dagen spørsmålet ble sendt"),
        ({"covers_2.1": "on", "kind": "grant", "from_on": "1.6.2018", "to_on": "1.5.2018"}, "Siste dag kan ikke være"),
        (
            {"covers_2.1": "on", "goes_on": "money", "until": "31.12.2018"},
            "Tiltakene har ingen finansiering som slutter",
        ),
        (
            {"covers_1.1": "on", "goes_on": "end", "until": "31.12.2016"},
            "Siste dag kan ikke være før første dag. Se tilt",
        ),
        ({"covers_2.1": "on", "source_by": "A" * 300}, "Teksten er for lang"),
    ],
)
@pytest.mark.parametrize("back", [{}, {"back": ""}])
def test_what_cannot_be_is_refused_and_nothing_typed_is_lost(after, typed, sentence, back):
    Clarification.every.update(raised_on=date(2018, 3, 10))
    one = after.activity("1.1")
    one.from_on = date(2017, 1, 1)
    type(one).every.filter(pk=one.pk).update(from_on=one.from_on)
    answer = settled(after, answer="Det jeg skrev.", **typed, **back)
    assert answer.status_code == 422
    shown = text_of(answer)
    assert sentence in shown
    assert "Det jeg skrev." in shown
    assert after.question().settled_on is None
    assert Responsibility.every.filter(activity__number="2.1").count() == 1


def test_a_reader_sees_all_of_it_and_changes_nothing(after):
    reader = desk_for(after.plan, "reader", "Les")
    assert reader.post("clarification-settle", 1, answer="Ja", version=1, **DECIDED).status_code == 404
    for name in ("clarification-send", "clarification-meeting", "clarification-note"):
        assert reader.post(name, 1, version=1).status_code == 404
    assert not ClarificationNote.every.exists()
    assert "rediger=svar" not in text_of(reader.get("clarifications"))
