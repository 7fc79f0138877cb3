"""The pages of status notes: written, seen, downloaded, completed, corrected and compared; two who write at once."""

from datetime import date
from html import unescape
from typing import Any

import pytest

from avklart.councils.models import Council
from avklart.documents.document import document_texts
from avklart.documents.reading import read_document
from avklart.editions.models import StatusNote
from avklart.plans import actions
from avklart.plans.models import Activity, Clarification
from avklart.reports.note_kept import KINDS
from tests.reports.notes import change, raised, told_of
from tests.web.working_plan import desk_for, new_desk

pytestmark = pytest.mark.django_db
TYPED: dict[str, Any] = {
    "as_of_on": "01.03.2018",
    "body": "Arbeidsutvalget",
    "meeting_on": "14.03.2018",
    "case_number": "12/18",
    "case_officer": "Kari",
    "language": "nb",
    "proposal": "proposal-first",
}


@pytest.fixture
def desk():
    return new_desk()


def text_of(answer) -> str:
    return unescape(answer.content.decode()).replace("\xa0", " ")


def begun(desk, **typed: object):
    answer = desk.post("status-note-start", **(TYPED | typed))
    assert answer.status_code == 200, text_of(answer)
    return StatusNote.every.latest("pk")


def test_a_note_is_begun_written_seen_and_downloaded_as_a_draft(desk):
    raised(desk.plan, "1.1")
    note = begun(desk)
    page = text_of(desk.get("status-note", note.number))
    assert "Hvordan skal selskapet finansieres?" in page
    typed = TYPED | {"version": note.version, "assessment": "Det går framover.", "solution-q1": "Kommunene betaler."}
    page = text_of(desk.post("status-note-save", note.number, **typed, see="1"))
    assert "Det går framover." in page
    assert "Forslag til vedtak" in page
    assert "UTKAST" in page
    for kind in KINDS:
        answer = desk.get("status-note-file", note.number, kind)
        assert f"utkast.{kind}" in answer["Content-Disposition"]
        told = str(read_document(answer.content, f"note.{kind}").blocks)
        assert "UTKAST" in told
        assert "Kommunene betaler." in told
    assert desk.get("status-note-file", note.number, "xlsx").status_code == 404


def test_the_solution_is_a_point_of_the_proposal_and_what_is_typed_overrules_all(desk):
    note = begun(desk)
    desk.post("status-note-save", note.number, **TYPED, version=1, **{"solution-q1": "Kommunene betaler."})
    page = text_of(desk.get("status-note", note.number, les="1"))
    assert page.index("Kommunene betaler.") < page.index("Kort oppsummert")
    desk.post("status-note-save", note.number, **TYPED, version=2, decision="Saken utsettes.\nNytt møte i mai.")
    page = text_of(desk.get("status-note", note.number, les="1"))
    assert '<ol class="points"><li>Saken utsettes.</li><li>Nytt møte i mai.</li></ol>' in page.replace("\n", "")


def test_a_page_shows_so_many_rows_of_a_table_as_it_can_hold_and_the_files_have_all(desk, monkeypatch):
    note = begun(desk)
    shown = [one.number for one in Activity.every.filter(plan=desk.plan)]
    assert "rader til står i filene" not in text_of(desk.get("status-note", note.number, les="1"))
    monkeypatch.setattr("avklart.web.templatetags.papers._MOST_ROWS", 2)
    page = text_of(desk.get("status-note", note.number, les="1"))
    assert "rader til står i filene, som du kan laste ned." in page
    made = read_document(desk.get("status-note-file", note.number, "docx").content, "note.docx")
    assert set(shown) <= set(document_texts(made))


def test_the_proposal_stands_last_where_the_council_wants_it_so(desk):
    note = begun(desk, proposal="proposal-last")
    page = text_of(desk.get("status-note", note.number, les="1"))
    assert page.index("Kort oppsummert") < page.index("Forslag til vedtak</h2>")
    assert 'value="proposal-last" selected' in text_of(desk.get("status-notes"))


def test_two_who_write_at_once_see_both(desk):
    note = begun(desk)
    other = desk_for(desk.plan, name="Ola")
    other.post("status-note-save", note.number, **TYPED, version=1, assessment="Olas ord.", lead="Olas innledning.")
    answer = desk.post("status-note-save", note.number, **TYPED, version=1, assessment="Mine ord.")
    page = text_of(answer)
    assert answer.status_code == 409
    assert "Ola endret dette" in page
    assert "Olas ord." in page
    assert "Mine" in page
    assert StatusNote.every.get(pk=note.pk).written["assessment"] == "Olas ord."


def test_a_refusal_stands_at_its_field(desk):
    answer = desk.post("status-note-start", **(TYPED | {"as_of_on": "01.03.2019"}))
    assert answer.status_code == 422
    assert "Dagen er ikke kommet ennå." in text_of(answer)
    assert not StatusNote.every.exists()
    assert desk.post("status-note-start", **(TYPED | {"as_of_on": ""})).status_code == 422


def test_a_form_sent_twice_makes_one_note(desk):
    begun(desk, token="t1")
    begun(desk, token="t1")
    assert StatusNote.every.count() == 1


def test_a_note_is_completed_corrected_and_stays(desk):
    note = begun(desk)
    page = text_of(desk.post("status-note-complete", note.number, **TYPED, version=note.version))
    assert "Notatet er ferdigstilt." in page
    assert "Notatet er slik det ble ferdigstilt" in page
    assert "UTKAST" not in page
    Activity.every.filter(plan=desk.plan).update(text="Noe annet")
    assert "Noe annet" not in text_of(desk.get("status-note", note.number))
    page = text_of(desk.post("status-note-save", note.number, **TYPED, version=2, assessment="Nytt"))
    assert "Nytt" not in StatusNote.every.get(pk=note.pk).written
    page = text_of(desk.post("status-note-correct", note.number, correction="Møtet er 15. mars."))
    assert page.index("Møtet er 15. mars.") < page.index("Kort oppsummert")
    assert "Skriv en tekst." in text_of(desk.post("status-note-correct", note.number, correction=""))


def test_a_note_changed_since_it_was_seen_is_not_completed(desk):
    note = begun(desk)
    desk.post("status-note-save", note.number, **TYPED, version=1, assessment="Nytt")
    answer = desk.post("status-note-complete", note.number, **TYPED, version=1, assessment="")
    assert answer.status_code == 409
    assert "Kari endret dette" in text_of(answer)
    assert StatusNote.every.get(pk=note.pk).completed_at is None


def test_a_draft_is_deleted_and_brought_back(desk):
    note = begun(desk)
    answer = desk.post("status-note-delete", note.number, version=1)
    assert "Utkastet er slettet." in text_of(answer)
    assert desk.get("status-note", note.number).status_code == 404
    deleted = StatusNote.every.get(pk=note.pk)
    desk.post("status-note-restore", note.number, at=f"{deleted.deleted_at:%Y-%m-%dT%H:%M:%S%z}")
    assert desk.get("status-note", note.number).status_code == 200


def test_what_stands_in_the_form_is_in_the_note_that_is_completed_from_it(desk):
    note = begun(desk)
    page = text_of(desk.get("status-note", note.number))
    write = page[page.index('<form method="post" action="' + desk.address("status-note-save", note.number)) :]
    assert 'id="write"' in write[: write.index(">")]
    assert (
        f'<button class="ds-button" form="write" formaction="{desk.address("status-note-complete", note.number)}"'
        in page
    )
    desk.post("status-note-complete", note.number, **TYPED, version=1, assessment="Skrevet rett før.")
    row = StatusNote.every.get(pk=note.pk)
    assert row.completed_at
    assert "Skrevet rett før." in text_of(desk.get("status-note", note.number))


def test_a_note_is_not_completed_with_what_a_rule_refuses(desk):
    note = begun(desk)
    answer = desk.post("status-note-complete", note.number, **(TYPED | {"as_of_on": "01.03.2019"}), version=1)
    assert answer.status_code == 422
    assert "Dagen er ikke kommet ennå." in text_of(answer)
    assert StatusNote.every.get(pk=note.pk).completed_at is None


def test_one_who_saves_after_another_has_completed_is_told_and_sees_what_was_not_stored(desk):
    note = begun(desk)
    desk_for(desk.plan, name="Ola").post("status-note-complete", note.number, **TYPED, version=1)
    for name in ("status-note-save", "status-note-complete"):
        answer = desk.post(name, note.number, **TYPED, version=1, assessment="Min vurdering.")
        page = text_of(answer)
        assert answer.status_code == 409
        assert "Notatet er ferdigstilt og kan ikke endres." in page
        assert page.index("Dette ble ikke lagret") < page.index("Min vurdering.")
    assert "Min vurdering." not in text_of(desk.get("status-note", note.number))


def test_completing_twice_is_completing_once(desk):
    note = begun(desk)
    for _ in range(2):
        page = text_of(desk.post("status-note-complete", note.number, **TYPED, version=1))
        assert "kan ikke endres" not in page
        assert "Notatet er slik det ble ferdigstilt" in page


def test_an_area_is_told_by_its_last_news_also_where_they_were_confirmed_since(desk):
    told_of(desk.plan, "1.1", date(2018, 2, 20), done="Søknad sendt.")
    told_of(desk.plan, "1.1", date(2018, 2, 22), nothing_new=True, done="", next="")
    assert "Søknad sendt." in text_of(desk.get("status-note", begun(desk).number))


def put_before(desk, body: str, meeting_on: date) -> None:
    question = desk.question()
    actions.put_before(question, body, meeting_on, question.version, date(2018, 2, 20), change())


def test_a_new_note_is_for_the_next_meeting_that_has_none(desk):
    put_before(desk, "AU", date(2018, 3, 14))
    page = text_of(desk.get("status-notes"))
    assert 'name="body" value="AU"' in page
    assert 'name="meeting_on" value="14.03.2018"' in page
    begun(desk, body="AU")
    page = text_of(desk.get("status-notes"))
    assert 'value="14.03.2018"' not in page
    assert 'name="body" value="AU"' in page


def test_without_a_meeting_in_sight_a_new_note_is_for_the_body_of_the_last_one(desk):
    begun(desk, body="Rådmannsutvalget")
    put_before(desk, "AU", date(2018, 2, 28))
    page = text_of(desk.get("status-notes"))
    assert 'name="body" value="Rådmannsutvalget"' in page
    assert 'name="meeting_on" value' not in page


def two(desk):
    """Give the numbers of two completed notes, between which something has happened."""
    first = begun(desk, as_of_on="15.02.2018")
    desk.post("status-note-complete", first.number, **(TYPED | {"as_of_on": "15.02.2018"}), version=1)
    told_of(desk.plan, "1.1", date(2018, 2, 20), status="completed", done="Ferdig.")
    Clarification.every.filter(plan=desk.plan).update(
        settled_on=date(2018, 2, 25), answer="Kommunene betaler.", source="decision", source_by="AU", source_case="7/18"
    )
    second = begun(desk)
    desk.post("status-note-complete", second.number, **TYPED, version=1)
    return first.number, second.number


def test_two_notes_are_compared_in_words_as_a_page_and_as_a_paper(desk):
    first, second = two(desk)
    assert "Sammenlign to notat" in text_of(desk.get("status-notes"))
    answer = desk.client.get(desk.address("status-notes-chosen"), {"fra": second, "til": first}, follow=True)
    page = text_of(answer)
    for words in (
        "Tiltak 1.1: status endret fra ikke startet til fullført.",
        "Avklaring 1 ble avklart 25. februar 2018 (AU, sak 7/18)",
        "Svar: Kommunene betaler.",
    ):
        assert words in page
    for kind in KINDS:
        answer = desk.get("status-notes-compared-file", first, second, kind)
        assert "endret fra ikke startet til fullført" in str(read_document(answer.content, f"c.{kind}").blocks), kind


@pytest.mark.parametrize(
    ("first", "second", "status", "sentence"),
    [
        (1, 1, 422, "Velg to ulike notat. Et notat er alltid likt seg selv."),
        (1, 77, 404, "Minst ett av notatene finnes ikke i denne planen. Velg to som er ferdigstilt."),
        (3, 1, 422, "Minst ett av notatene er et utkast. Bare ferdigstilte notat kan sammenlignes."),
    ],
)
def test_what_cannot_be_compared_is_refused_in_a_sentence_with_the_choice_below(desk, first, second, status, sentence):
    two(desk)
    begun(desk)
    for address in (
        desk.address("status-notes-compared", first, second),
        desk.address("status-notes-compared-file", first, second, "pdf"),
        f"{desk.address('status-notes-chosen')}?fra={first}&til={second}",
    ):
        answer = desk.client.get(address, follow=True)
        assert answer.status_code == status
        assert sentence in text_of(answer)
        assert "Sammenlign to notat" in text_of(answer)


def test_notes_of_another_plan_are_not_found_in_this_one_and_those_of_another_council_by_nobody(desk):
    first, second = two(desk)
    other = new_desk("andre")
    answer = other.client.get(other.address("status-notes-compared", first, second))
    assert answer.status_code == 404
    assert "finnes ikke i denne planen" in text_of(answer)
    assert other.client.get(desk.address("status-notes-compared", first, second)).status_code == 404
    asked = desk.client.get(desk.address("status-notes-chosen"), {"fra": "x", "til": first}, follow=True)
    assert "finnes ikke i denne planen" in text_of(asked)


def test_an_example_is_marked_on_the_page_and_in_every_file(desk):
    Council.every.filter(pk=desk.plan.council.pk).update(is_example=True)
    note = begun(desk)
    assert "EKSEMPEL" in text_of(desk.get("status-note", note.number, les="1"))
    desk.post("status-note-complete", note.number, **TYPED, version=1)
    for kind in KINDS:
        assert "EKSEMPEL" in str(read_document(desk.get("status-note-file", note.number, kind).content, f"n.{kind}"))


def test_readers_see_notes_and_change_nothing_and_strangers_see_none(desk):
    note = begun(desk)
    reader = desk_for(desk.plan, "reader", "Lise")
    page = text_of(reader.get("status-note", note.number))
    assert "UTKAST" in page
    assert "<form method" not in page.split("</header>")[-1]
    for name in ("save", "complete", "correct", "delete", "restore"):
        assert reader.post(f"status-note-{name}", note.number).status_code == 404
    assert reader.post("status-note-start", **TYPED).status_code == 404
    stranger = new_desk("andre")
    for address in (desk.address("status-notes"), desk.address("status-note", note.number)):
        assert stranger.client.get(address).status_code == 404
    assert stranger.client.get(desk.address("status-note-file", note.number, "pdf")).status_code == 404


def test_markup_in_what_is_written_is_shown_as_it_is(desk):
    note = begun(desk)
    desk.post("status-note-save", note.number, **TYPED, version=1, assessment='<script>alert("x")</script>')
    assert '<script>alert("x")' not in desk.get("status-note", note.number, les="1").content.decode()
    assert '<script>alert("x")' not in desk.get("status-note", note.number).content.decode()
