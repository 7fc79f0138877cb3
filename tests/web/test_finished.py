"""Any paper can be finished by a person, sent back as final, and is handed out as it came; the page tells the rest."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from avklart.councils.models import AuditEntry, Participant
from avklart.councils.writing import Change, save_next
from avklart.documents.limits import Limits
from avklart.plans.models import Activity
from avklart.received import finished_reading
from avklart.received.models import FinishedContent, FinishedPaper
from tests.editions.made import adopted
from tests.received.finished import SENT, finished, rewritten, taken_out, with_part, without_row
from tests.web.working_plan import desk_for, new_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return new_desk()


def send(desk, raw, name="Handlingsplan.docx", **also):
    typed = {"papir": "plan", "spraak": "nb", "vedtak": "", **also}
    return desk.client.post(desk.address("finished"), {"file": SimpleUploadedFile(name, raw), **typed}, follow=True)


def text_of(answer):
    return " ".join(answer.content.decode().split())


def test_a_paper_goes_out_to_word_and_comes_back_as_final_byte_for_byte(desk):
    raw = rewritten(taken_out(desk.plan), "Bedre bredbånd", "Raskere bredbånd")
    page = text_of(send(desk, raw))
    row = FinishedPaper.every.get()
    assert "er tatt vare på som ferdig versjon" in page
    assert row.sha256 in page
    answer = desk.get("finished-file", row.pk)
    assert b"".join(answer.streaming_content) == raw
    assert answer.headers["Content-Disposition"] == 'attachment; filename="Handlingsplan.docx"'
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Type"].endswith("wordprocessingml.document")


def test_the_page_tells_which_activities_have_other_words_or_are_missing_and_takes_nothing_in(desk):
    raw = rewritten(taken_out(desk.plan), "Bedre bredbånd", "Raskere bredbånd")
    page = text_of(send(desk, without_row(raw, "Felles destinasjonsselskap")))
    assert "Står i planen, men ikke i dokumentet: <a" in page
    assert ">2.1</a>" in page
    assert "Raskere" in page
    assert "Ingenting av dette blir tatt inn i planen." in page
    assert desk.activity("1.2").text == "Bedre bredbånd"


def test_a_paper_as_it_was_taken_out_has_the_plans_own_words(desk):
    assert "med de samme ordene" in text_of(send(desk, taken_out(desk.plan)))


def test_a_pdf_is_not_compared(desk):
    page = text_of(send(desk, taken_out(desk.plan, "pdf"), "Handlingsplan.pdf"))
    assert "blir ikke sammenlignet" in page


def test_the_page_says_when_the_plan_has_changed_since_and_leads_to_what_has(desk):
    row = finished(desk.plan)
    assert "Planen er ikke endret siden." in text_of(desk.get("finished-paper", row.pk))
    one = desk.activity("1.2")
    one.text = "Noe helt annet"
    save_next(one, Change(by=None, at=SENT + timedelta(hours=1)))
    page = text_of(desk.get("finished-paper", row.pk))
    assert "Planen er ikke endret siden." not in page
    assert reverse("web:activity", args=(desk.plan.council.slug, desk.plan.slug, "1.2")) in page
    assert "Endret siden" in text_of(desk.get("finished"))


def test_a_paper_of_an_adopted_plan_tells_when_it_was_adopted_anew(desk):
    row = finished(desk.plan, edition=adopted(desk.plan))
    one = desk.activity("1.2")
    one.text = "Noe helt annet"
    save_next(one, Change(by=None, at=SENT + timedelta(days=90)))
    adopted(desk.plan, case="15/18")
    assert "Vedtatt på nytt" in text_of(desk.get("finished-paper", row.pk))


@pytest.mark.parametrize(
    ("raw", "name", "said"),
    [
        (b"PK\x03\x04", "plan.docx", "Filen er ødelagt og kan ikke åpnes."),
        (b"%PDF-1.7 but none", "plan.pdf", "PDF-en er ødelagt og kan ikke åpnes."),
        (b"<html><p>hei</p></html>", "plan.docx", "Filnavnet slutter på .docx"),
        (b"tekst", "plan.txt", "Last opp dokumentet som Word (.docx), ODT (.odt) eller PDF."),
        (b"", "plan.docx", "Filen er tom."),
    ],
)
def test_what_is_no_paper_is_refused_in_one_sentence(desk, raw, name, said):
    answer = send(desk, raw, name)
    assert answer.status_code == 422
    assert said in text_of(answer) or "Velg et dokument først." in text_of(answer)
    assert not FinishedPaper.every.exists()


def test_an_entity_in_a_word_file_is_refused(desk):
    bad = with_part(
        taken_out(desk.plan),
        "word/document.xml",
        lambda content: content.replace(b"<w:document", b'<!DOCTYPE a [<!ENTITY e "x">]><w:document', 1),
    )
    answer = send(desk, bad)
    assert "DOCTYPE" in text_of(answer)
    assert AuditEntry.every.get(what="finished-refused").facts["reason"] == "doctype"


def test_a_file_past_a_limit_is_refused(desk, monkeypatch, settings):
    monkeypatch.setattr(finished_reading, "LIMITS", Limits(cells=1))
    assert "for mange celler" in text_of(send(desk, taken_out(desk.plan)))
    settings.UPLOAD_LIMIT_MB = 0
    assert "for stor" in text_of(send(desk, taken_out(desk.plan)))
    assert not FinishedPaper.every.exists()


@pytest.mark.parametrize(
    "wrong", [{"papir": "annet"}, {"papir": ""}, {"vedtak": "7"}, {"vedtak": "x"}, {"spraak": "sv"}]
)
def test_what_is_no_choice_of_the_form_is_refused(desk, wrong):
    answer = send(desk, taken_out(desk.plan), **wrong)
    assert answer.status_code == 422
    assert "Velg et av alternativene." in text_of(answer)


def test_a_paper_about_one_participant_needs_the_participant(desk):
    Participant.every.create(council=desk.plan.council, name="Tolga")
    raw = taken_out(desk.plan)
    assert send(desk, raw, papir="asked-of-participant", deltaker="Oslo\0").status_code == 422
    send(desk, raw, papir="asked-of-participant", deltaker="Tolga")
    assert FinishedPaper.every.get().participant == "Tolga"


def test_only_editors_send_show_and_take_away_and_strangers_see_nothing(desk):
    row = finished(desk.plan, edition=adopted(desk.plan))
    reader = desk_for(desk.plan, "reader", "Lise")
    assert reader.get("finished-paper", row.pk).status_code == 200
    assert 'type="file"' not in reader.get("finished").content.decode()
    assert send(reader, taken_out(desk.plan)).status_code == 404
    stranger = new_desk("nord", "administrator")
    for name in ("finished-show", "finished-hide", "finished-remove", "finished-restore"):
        assert reader.post(name, row.pk).status_code == 404
        assert stranger.client.post(desk.address(name, row.pk)).status_code == 404
    for name, keys in (("finished", ()), ("finished-paper", (row.pk,)), ("finished-file", (row.pk,))):
        assert stranger.client.get(desk.address(name, *keys)).status_code == 404
        # Another plan's address does not lead to it either.
        assert not keys or stranger.get(name, *keys).status_code == 404


def test_everyone_can_download_it_only_while_an_editor_shows_it(desk, client):
    edition = adopted(desk.plan)
    row = finished(desk.plan, edition=edition)
    where = (desk.plan.council.slug, desk.plan.slug, edition.number)
    file, about = reverse("public:edition-document", args=(*where, row.pk)), reverse("public:edition-about", args=where)
    assert client.get(file).status_code == 404
    before = client.get(about)
    desk.post("finished-show", row.pk)
    shown = client.get(about, headers={"If-None-Match": before.headers["ETag"]})
    assert row.sha256 in shown.content.decode()
    answer = client.get(file)
    assert b"".join(answer.streaming_content) == taken_out(desk.plan)
    assert answer.headers["Content-Disposition"].startswith("attachment")
    desk.post("finished-hide", row.pk)
    assert client.get(file).status_code == 404
    assert row.sha256 not in client.get(about).content.decode()


def test_a_national_identity_number_stops_it_and_is_never_shown_whole(desk):
    raw = rewritten(taken_out(desk.plan), "Reiseliv", "Reiseliv 15108695088")
    row = finished(desk.plan, raw, edition=adopted(desk.plan))
    page = text_of(desk.get("finished-paper", row.pk))
    assert "Det står fødselsnummer i dokumentet." in page
    assert "15108695088" not in page
    assert desk.post("finished-show", row.pk).status_code == 422


def test_taking_away_asks_for_a_reason_and_can_be_undone(desk):
    row = finished(desk.plan)
    assert desk.post("finished-remove", row.pk, why=" ").status_code == 422
    page = text_of(desk.post("finished-remove", row.pk, why="Feil <fil>"))
    assert "Feil &lt;fil&gt;" in page
    assert desk.get("finished-file", row.pk).status_code == 404
    desk.post("finished-restore", row.pk)
    assert desk.get("finished-file", row.pk).status_code == 200


def test_hostile_names_are_harmless(desk):
    send(desk, taken_out(desk.plan), '../"<script>\u202e.docx')
    row = FinishedPaper.every.get()
    page = text_of(desk.get("finished-paper", row.pk))
    assert "&lt;script&gt;.docx" in page
    assert "<bdi><script>" not in page
    assert "\u202e" not in row.name
    assert "<" not in desk.get("finished-file", row.pk).headers["Content-Disposition"]


def test_the_list_takes_as_many_queries_however_many_papers(desk, django_assert_max_num_queries):
    for number in range(12):
        finished(desk.plan, participant=f"Kommune {number}")
    desk.get("finished")
    with django_assert_max_num_queries(16):
        page = text_of(desk.get("finished"))
    assert page.count("<bdi>") == 12
    assert FinishedContent.every.count() == 12
    assert Activity.every.exists()


@pytest.mark.parametrize("page", ["download-choices", "edition"])
def test_the_page_of_a_paper_leads_to_sending_it_and_tells_the_versions_there_are(desk, page):
    edition = adopted(desk.plan)
    kept = finished(desk.plan, edition=edition if page == "edition" else None)
    answer = text_of(desk.get(page, *([1] if page == "edition" else [])))
    assert "Last opp ferdig versjon" in answer
    assert desk.address("finished-paper", kept.pk) in answer
    assert f"{desk.address('finished')}?papir=plan{'&amp;vedtak=1' if page == 'edition' else ''}" in answer
