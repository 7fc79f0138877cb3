"""Denne uka: what must be done now is done in its row, with a way back; the rest of the page tells what is so."""

from datetime import UTC, date, datetime

import pytest

from avklart.plans.models import Clarification
from avklart.received.actions import receive_file
from avklart.received.models import Reading
from tests.web.working_plan import desk_for, new_desk, typed_words

pytestmark = pytest.mark.django_db
AT = datetime(2018, 2, 20, 9, tzinfo=UTC)


@pytest.fixture
def desk():
    return new_desk()


def week(desk):
    return desk.client.get(f"/arbeid/{desk.plan.council.slug}/")


def text_of(answer) -> str:
    return str(answer.content.decode())


def keys(answer) -> list[str]:
    return [one.task.key for one in answer.context["tasks"]]


def money_key(desk) -> str:
    return next(key for key in keys(week(desk)) if key.startswith("money"))


def test_the_page_tells_what_must_be_done_and_what_is_so(desk):
    answer = week(desk)
    shown = text_of(answer)
    for part in (
        "Torsdag 1. mars 2018 · Planperioden slutter 31. desember 2018 (om 305 dager)",
        "Prosjektet Fiber går ut, og videreføringen er ikke tatt opp.",
        "Hvordan skal selskapet finansieres?",
        "1 tiltak · 1 spørsmål · 0 har frist",
    ):
        assert part in shown
    assert [one.task.kind for one in answer.context["tasks"]] == ["continuation", "set-date"]


def test_a_date_is_set_in_the_row_and_taken_back(desk):
    answer = desk.post("task", "question-1", in_place=True, due_on="12.04.2018", version=1)
    shown = text_of(answer)
    assert shown.startswith("<li")
    assert "Fristen er satt." in shown
    assert desk.question().due_on == date(2018, 4, 12)
    done = answer.context["done"]
    back = desk.post("task-undo", "question-1", in_place=True, at=done["at"], row=1)
    assert 'name="due_on"' in text_of(back)
    assert desk.question().due_on is None


def test_without_scripts_the_same_leads_back_to_the_page(desk):
    answer = desk.post("task", "question-1", due_on="12.04.2018", version=1)
    assert "Fristen er satt." in text_of(answer)
    done = answer.context["done"]
    assert "Angret." in text_of(desk.post("task-undo", "question-1", at=done["at"], row=done["row"]))


def test_money_that_ends_becomes_a_question_once(desk):
    key = money_key(desk)
    shown = text_of(desk.post("task", key, in_place=True))
    assert "Hvordan skal tiltakene videreføres når prosjektet Fiber går ut 31. mai 2018?" in shown
    desk.post("task", key, in_place=True)
    made = Clarification.every.get(plan=desk.plan, about="continuation")
    assert [place.activity.number for place in made.places.all()] == ["1.2"]
    assert key not in keys(week(desk))
    at = made.history.latest().history_date.isoformat()
    back = text_of(desk.post("task-undo", key, in_place=True, at=at, row=made.number))
    assert "Prosjektet Fiber går ut" in back
    assert key in keys(week(desk))


def ends_too(desk, number: str, name: str) -> None:
    """Let an activity be paid by another project whose money ends the same day."""
    desk.post("funding-add", number, kind="project", project=name, currency="NOK", to_on="31.05.2018")


def test_a_row_pressed_twice_answers_with_its_own_question_and_no_way_back(desk):
    one = money_key(desk)
    ends_too(desk, "2.1", "Sykkel")
    other = next(key for key in keys(week(desk)) if key.startswith("money") and key != one)
    desk.post("task", one, in_place=True)
    desk.post("task", other, in_place=True)
    again = desk.post("task", one, in_place=True)
    shown = text_of(again)
    assert "Videreføringen er tatt opp allerede." in shown
    assert "prosjektet Fiber går ut" in shown
    assert "Sykkel" not in shown
    assert "Angre" not in shown
    assert desk.address("clarification", 2) in shown
    without_scripts = text_of(desk.post("task", one))
    assert "Videreføringen er tatt opp allerede." in without_scripts
    assert desk.address("clarification", 2) in without_scripts
    assert Clarification.every.filter(plan=desk.plan, about="continuation").count() == 2


def test_a_row_somebody_asks_about_otherwise_is_answered_with_one_sentence(desk):
    key = money_key(desk)
    desk.post("clarification-new", question="Hvordan går det videre?", about="continuation", numbers="1.1,1.2")
    answer = desk.post("task", key, in_place=True)
    assert answer.status_code == 422
    assert text_of(answer).strip().startswith("<li")
    assert "Videreføringen er tatt opp allerede." in text_of(answer)
    assert "<html" not in text_of(answer)


def test_a_row_whose_money_no_longer_ends_so_says_that(desk):
    key = money_key(desk)
    (line,) = desk.activity("1.2").funding.all()
    desk.post("funding-remove", "1.2", line.pk, version=line.version)
    for in_place in (True, False):
        shown = text_of(desk.post("task", key, in_place=in_place))
        assert "Raden gjelder ikke lenger. Planen er endret i mellomtiden." in shown
        assert ("<html" in shown) is not in_place
    assert not Clarification.every.filter(plan=desk.plan, about="continuation").exists()


def test_a_row_taken_back_that_is_not_among_the_first_ten_says_so_in_its_place(desk):
    done = desk.post("task", "question-1", in_place=True, due_on="12.04.2018", version=1).context["done"]
    for number in range(12):
        desk.post("clarification-new", question=f"Spørsmål {number}", about="other", due_on="02.03.2018")
    back = text_of(desk.post("task-undo", "question-1", in_place=True, at=done["at"], row=1))
    assert "Angret." in back
    assert "<html" not in back


def test_a_row_changed_meanwhile_is_shown_as_it_is_now_with_what_was_typed(desk):
    desk_for(desk.plan, name="Ola").post("clarification-wording", 1, question="Ny ordlyd", about="funding", version=1)
    answer = desk.post("task", "question-1", in_place=True, due_on="12.04.2018", version=1)
    shown = text_of(answer)
    assert answer.status_code == 422
    assert "Noen andre har endret dette" in shown
    assert "Ny ordlyd" in shown
    assert "12.04.2018" in shown
    assert desk.question().due_on is None


@pytest.mark.parametrize("key", ["question-99", "question-x", "noe", "question-"])
def test_a_row_that_is_not_there_is_not_found(desk, key):
    assert desk.post("task", key, due_on="1.4.2018").status_code == 404


def test_a_draft_that_waits_is_there_to_be_reviewed(desk):
    file = receive_file(desk.plan.council, "Ny plan.docx", b"x", by=None, at=AT)
    Reading.every.create(council=desk.plan.council, file=file, state="read", draft={}, asked_at=AT, ended_at=AT)
    answer = week(desk)
    assert answer.context["tasks"][0].task.on == date(2018, 2, 20)
    assert "«Ny plan.docx» er lest og venter på gjennomgang." in text_of(answer)


def test_at_most_ten_rows_stand_there(desk):
    for number in range(12):
        desk.post("clarification-new", question=f"Spørsmål {number}", about="other")
    answer = week(desk)
    assert len(answer.context["tasks"]) == 10
    assert "De 10 første av" in text_of(answer)


def test_what_nobody_mentions_is_told_until_somebody_looks(desk):
    council = desk.plan.council
    council.days_not_mentioned = 14
    council.save()
    answer = week(desk)
    assert (answer.context["silent"], answer.context["longest"][0][1]) == (3, 28)
    desk.post("activity-confirm", "1.1", **{"from": "week"})
    assert week(desk).context["silent"] == 2
    desk.post("responsibility-add", "1.2", actor="AU")
    assert week(desk).context["silent"] == 1


def test_others_changes_are_told_until_they_are_seen(desk):
    ola = desk_for(desk.plan, name="Ola")
    ola.post("activity-words", "1.1", **typed_words(ola, text="Olas tekst"))
    ola.post("funding-add", "1.2", kind="grant", currency="NOK")
    ola.post("activity-new", text="Nytt fra Ola", area=1)
    desk.post("activity-words", "1.2", **typed_words(desk, "1.2", text="Min egen"))
    changes = [(one.number, one.verb, str(one.by)) for one, _ in week(desk).context["changes"]]
    assert changes == [("1.3", "added", "Ola"), ("1.2", "changed", "Ola"), ("1.1", "changed", "Ola")]
    desk.client.post(f"/arbeid/{desk.plan.council.slug}/uka/sett/")
    assert week(desk).context["changes"] == []


def test_a_reader_sees_the_page_without_buttons(desk):
    shown = text_of(week(desk_for(desk.plan, role="reader", name="Les")))
    assert "Fiber" in shown
    assert "Sett frist" not in shown
    assert "Lag avklaring" not in shown


def test_the_page_takes_as_many_queries_however_much_is_to_be_done(desk, django_assert_max_num_queries):
    week(desk)
    with django_assert_max_num_queries(42):
        assert week(desk).status_code == 200
    for number in range(20):
        desk.post("clarification-new", question=f"Spørsmål {number}", about="other", numbers="1.1,1.2", asked_1="AU")
    week(desk)
    with django_assert_max_num_queries(43):
        assert week(desk).status_code == 200


def test_the_figure_of_those_who_lose_their_money_says_what_the_sentence_below_says(desk):
    page = week(desk)
    coming = page.context["money"].next_day
    assert coming is not None
    words = " ".join(text_of(page).split())
    count = f"{coming.fewest}–{coming.most}" if coming.disputed else str(coming.most)
    assert f"<b>{count}</b> mister prosjektmidlene" in words
