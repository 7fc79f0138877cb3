"""Status notes of a large plan: completed and made into files outside the request, and the page follows it."""

from unittest.mock import patch

import pytest

from avklart.documents.document import document_texts
from avklart.documents.reading import read_document
from avklart.domain.long_work import KINDS, is_long
from avklart.editions.models import StatusNote
from avklart.editions.queries.status_notes import is_intact
from avklart.jobs.actions import do_job
from avklart.jobs.models import Job
from avklart.reports.note_kept import KINDS as FILES
from tests.reports.notes import AT
from tests.web.test_status_notes import TYPED, begun, text_of
from tests.web.working_plan import desk_for, new_desk

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def all_is_long():
    """Let every plan be as one of ten thousand."""
    with patch.dict("avklart.domain.long_work._AT_ONCE", dict.fromkeys(KINDS, 0)):
        yield


@pytest.fixture
def desk():
    return new_desk()


def worked() -> Job:
    """Do what waits, as the background worker does."""
    job = Job.every.get(state="waiting")
    do_job(job.pk, lambda: AT)
    job.refresh_from_db()
    return job


def test_a_note_of_ten_thousand_is_completed_outside_the_request_and_one_of_a_thousand_within():
    with patch.dict("avklart.domain.long_work._AT_ONCE", {"complete-note": 2_500}):
        assert is_long("complete-note", 10_000)
        assert not is_long("complete-note", 1_000)


def test_completing_is_followed_and_leads_to_the_note_with_what_stood_in_the_form(desk):
    note = begun(desk)
    answer = desk.post("status-note-complete", note.number, **TYPED, version=1, assessment="Skrevet rett før.")
    assert "Notatet ferdigstilles" in text_of(answer)
    assert StatusNote.every.get(pk=note.pk).completed_at is None
    assert worked().state == "done"
    done = StatusNote.every.get(pk=note.pk)
    assert is_intact(done)
    page = text_of(desk.client.get(answer.request["PATH_INFO"], follow=True))
    assert "Notatet er ferdigstilt." in page
    assert "Skrevet rett før." in page


def test_two_who_complete_are_led_to_the_same_work(desk):
    note = begun(desk)
    first, second = (
        one.post("status-note-complete", note.number, **TYPED, version=1).request["PATH_INFO"]
        for one in (desk, desk_for(desk.plan, name="Ola"))
    )
    assert first == second
    assert Job.every.count() == 1


def test_a_refusal_is_told_with_the_way_back_to_the_note(desk):
    note = begun(desk)
    answer = desk.post("status-note-complete", note.number, **TYPED, version=1, assessment="Gjelder 01010750160.")
    assert worked().state == "refused"
    page = text_of(desk.client.get(answer.request["PATH_INFO"]))
    assert "Det står et fødselsnummer i notatet" in page
    assert desk.address("status-note", note.number) in page
    assert StatusNote.every.get(pk=note.pk).completed_at is None


@pytest.mark.parametrize("kind", FILES)
def test_a_file_of_a_note_is_made_outside_the_request_and_fetched_from_the_page(desk, kind):
    note = begun(desk)
    reader = desk_for(desk.plan, "reader", "Lise")
    answer = reader.client.get(desk.address("status-note-file", note.number, kind), follow=True)
    assert "Dokumentet lages" in text_of(answer)
    assert worked().state == "done"
    made = reader.client.get(f"{answer.request['PATH_INFO']}fil/")
    assert f"utkast.{kind}" in made["Content-Disposition"]
    assert "Kort oppsummert" in " ".join(document_texts(read_document(made.content, f"note.{kind}")))


def test_a_file_of_a_draft_that_was_changed_since_is_another_work(desk):
    note = begun(desk)
    desk.get("status-note-file", note.number, "docx")
    desk.post("status-note-save", note.number, **TYPED, version=1, assessment="Nytt")
    desk.get("status-note-file", note.number, "docx")
    assert Job.every.count() == 2
