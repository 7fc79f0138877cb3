"""The register of questions and each question's page: acted on one at a time, with a way back."""

from datetime import date

import pytest

from avklart.plans.models import Clarification, ClarificationPlace
from tests.web.working_plan import desk_for, new_desk

pytestmark = pytest.mark.django_db
SOURCE = {"source": "decision", "source_by": "AU", "source_case": "14/18", "source_on": "1.3.2018"}


@pytest.fixture
def desk():
    return new_desk()


def text_of(answer) -> str:
    return str(answer.content.decode())


def undo_from(answer) -> dict[str, str]:
    done = answer.context["done"]
    return {"at": done["at"], "back": ""}


def test_the_register_tells_each_question_and_how_it_stands(desk):
    shown = text_of(desk.get("clarifications"))
    for part in ("Hvordan skal selskapet finansieres?", "2.1", "AU", "Ikke tatt opp", "Sett frist"):
        assert part in shown


def test_a_date_is_set_in_the_row_and_taken_back(desk):
    row = desk.get("clarifications", rediger="frist-1").context["opened"].form
    assert row["due_on"].value() == "29.03.2018"
    answer = desk.post("clarification-due", 1, due_on="12.04.2018", version=1, back="")
    assert "Fristen er satt." in text_of(answer)
    assert desk.question().due_on == date(2018, 4, 12)
    answer = desk.post("clarification-undo", 1, **undo_from(answer))
    assert "Angret." in text_of(answer)
    assert desk.question().due_on is None


def test_a_row_that_the_filter_hides_after_the_act_stays_with_its_way_back(desk):
    answer = desk.post("clarification-settle", 1, answer="Kommunene deler.", **SOURCE, version=1, back="")
    assert answer.context["listed"].total == 0
    shown = text_of(answer)
    assert "Avklart." in shown
    assert "Angre" in shown
    assert (desk.question().answer, desk.question().settled_on) == ("Kommunene deler.", date(2018, 3, 1))
    desk.post("clarification-undo", 1, **undo_from(answer))
    assert desk.question().settled_on is None


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("clarification-due", {"due_on": ""}, "Skriv en dato."),
        ("clarification-due", {"due_on": "1.1.2018"}, "Fristen kan ikke være en dag som har vært."),
        ("clarification-settle", {"answer": " "}, "Skriv svaret"),
        ("clarification-settle", {"answer": "Ja"}, "Velg hvor svaret kommer fra"),
        ("clarification-settle", {"answer": "Ja", **SOURCE, "source_on": "1.4.2018"}, "kan ikke ligge fram i tid"),
        ("clarification-settle", {"answer": "Ja", **SOURCE, "source_case": ""}, "Skriv saksnummeret"),
        ("clarification-settle", {"answer": "Ja", **SOURCE, "amount": "5"}, "Velg et av alternativene."),
        ("clarification-settle", {"answer": "Ja", **SOURCE, "goes_on": "end"}, "Skriv siste dag."),
        ("clarification-settle", {"answer": "x" * 100_000, **SOURCE}, "Teksten er for lang"),
        ("clarification-send", {"raised_on": "1.4.2018"}, "kan ikke ligge fram i tid"),
        ("clarification-meeting", {"body": "AU", "meeting_on": "14.3.2081"}, "Året 2081 kan ikke stemme"),
        ("clarification-meeting", {"body": "", "meeting_on": "14.3.2018"}, "Skriv hvilket organ"),
        ("clarification-meeting", {"body": "AU", "meeting_on": ""}, "Skriv datoen for møtet"),
        ("clarification-note", {"text": ""}, "Skriv hva som ble sagt."),
    ],
)
@pytest.mark.parametrize("back", [{}, {"back": ""}])
def test_what_a_rule_refuses_is_told_where_it_was_typed(desk, name, typed, sentence, back):
    answer = desk.post(name, 1, **typed | {"version": 1} | back)
    assert answer.status_code == 422
    assert sentence in text_of(answer)
    assert desk.question().version == 1


def test_two_who_set_a_date_at_once_see_each_other(desk):
    desk_for(desk.plan, name="Ola").post("clarification-due", 1, due_on="5.4.2018", version=1)
    answer = desk.post("clarification-due", 1, due_on="12.4.2018", version=1, back="")
    assert answer.status_code == 409
    shown = text_of(answer)
    assert "05.04.2018" in shown
    assert "12.4.2018" in shown


def test_a_question_s_page_edits_all_of_it(desk):
    typed = {"question": "Hvem betaler?", "about": "funding", "due_on": "12.4.2018", "asked_1": "Regionrådet"}
    shown = text_of(desk.post("clarification-wording", 1, **typed | {"asked_2": "AU", "version": 1}))
    for part in ("Hvem betaler?", "12. april 2018", "Regionrådet, AU", "Frist: satt til 12.04.2018"):
        assert part in shown
    answer = desk.post("clarification-wording", 1, **typed | {"question": "Min ordlyd", "version": 1})
    assert answer.status_code == 409
    assert answer.context["opened"].form["question"].value() == "Min ordlyd"


def test_activities_are_attached_and_detached_on_the_page(desk):
    assert "Planen har ikke noe tiltak" in text_of(desk.post("clarification-attach", 1, numbers="9.9"))
    desk.post("clarification-attach", 1, numbers="1.1, 1.2", version=1)
    assert ClarificationPlace.every.filter(clarification=desk.question()).count() == 3
    assert desk.post("clarification-detach", 1, number="\0").status_code == 404
    shown = text_of(desk.post("clarification-detach", 1, number="1.1"))
    assert "Tiltaket er tatt bort fra avklaringen." in shown
    assert "Gjelder ikke lenger tiltak 1.1." in shown


def test_a_question_is_settled_opened_again_released_and_deleted(desk):
    desk.post("clarification-settle", 1, answer="Ja", **SOURCE, version=1)
    assert "Avklart" in text_of(desk.post("clarification-reopen", 1, version=2))
    assert desk.question().settled_on is None
    desk.post("clarification-release", 1, release="yes", version=3)
    assert desk.question().is_released
    desk.post("clarification-release", 1, release="no", version=4)
    assert not desk.question().is_released
    assert "Avklaringen er slettet." in text_of(desk.post("clarification-delete", 1, version=5))
    assert "Slettede avklaringer (1)" in text_of(desk.get("clarifications"))
    assert "Hvordan skal selskapet finansieres?" in text_of(desk.get("clarifications-deleted"))
    desk.post("clarification-restore", 1)
    assert desk.question().deleted_at is None


def test_a_new_question_is_asked_from_an_activity_and_made_once(desk):
    assert desk.get("clarification-new", tiltak="1.1").context["form"]["numbers"].value() == "1.1"
    typed = {"question": "Hvem leder?", "about": "responsibility", "asked_1": "AU", "numbers": "1.1", "token": "t"}
    for _ in range(2):
        answer = desk.post("clarification-new", **typed)
        assert answer.request["PATH_INFO"] == desk.address("clarification", 2)
    assert Clarification.every.filter(plan=desk.plan).count() == 2
    assert "Hvem leder?" in text_of(desk.get("activity", "1.1"))
    answer = desk.post("clarification-new", **typed | {"numbers": "7.7", "token": "u"})
    assert answer.status_code == 422
    assert answer.context["form"]["question"].value() == "Hvem leder?"


def test_the_register_is_filtered_by_state_whom_and_words(desk):
    desk.post("clarification-new", question="Hvem leder?", about="other", asked_1="Rektor", due_on="5.4.2018")
    rektor = Clarification.every.get(number=2).asked.get().actor_id
    for asked, numbers in (
        ({"status": "asked"}, []),
        ({"status": "not-raised"}, [2, 1]),
        ({"frist": "later"}, [2]),
        ({"frist": "none"}, [1]),
        ({"alder": "14"}, []),
        ({"alder": "15", "sorter": "alder"}, [1, 2]),
        ({"hvem": str(rektor)}, [2]),
        ({"tekst": "selskapet"}, [1]),
        ({"tekst": "sels\0kapet"}, [1]),
        ({"status": "tull", "hvem": "x", "side": "-1"}, [2, 1]),
        ({"status": "all"}, [2, 1]),
        ({"status": "settled"}, []),
    ):
        assert [row.question.number for row in desk.get("clarifications", **asked).context["listed"].rows] == numbers
