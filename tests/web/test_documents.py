"""A file goes in through one form, is refused in one sentence, and comes out as an attachment only."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from avklart.councils.models import AuditEntry, Council
from avklart.domain.uploads import UploadLimits
from avklart.plans.actions import plan_from_draft
from avklart.received.actions import files, read_now
from avklart.received.models import Reading, ReceivedFile
from avklart.ui.attached import safe_name
from tests.web.reviews import AT, person, read_reading, sample_draft

pytestmark = pytest.mark.django_db
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture
def council():
    return Council.every.create(slug="fjell", name="Fjell")


@pytest.fixture
def editor(council, client):
    user = person(council, "editor")
    client.force_login(user)
    return user


@pytest.fixture
def raw(samples):
    return (samples / "fjellregionen" / "fjellregionen.docx").read_bytes()


def send(client, raw, name="plan.docx", **also):
    return client.post("/arbeid/fjell/dokumenter/", {"file": SimpleUploadedFile(name, raw, WORD), **also})


def test_an_upload_leads_to_the_page_that_follows_its_reading(client, editor, raw):
    answer = send(client, raw)
    reading = Reading.every.get()
    assert (answer.status_code, answer.url) == (302, f"/arbeid/fjell/lesing/{reading.pk}/")
    assert reading.asked_by == editor
    page = client.get(answer.url).content.decode()
    assert 'hx-trigger="every' in page
    assert '<noscript><meta http-equiv="refresh"' in page


def test_the_page_that_follows_goes_on_when_the_reading_is_done(client, editor, raw):
    address = send(client, raw).url
    read_now(Reading.every.get().pk, lambda: AT)
    followed = client.get(address, headers={"HX-Request": "true"})
    assert followed.headers["HX-Redirect"] == address
    assert "Godkjenn alle uten merknad" in client.get(address).content.decode()


def test_a_refused_file_is_told_in_one_sentence(client, editor):
    address = send(client, b"%PDF-1.7 but none", "plan.pdf").url
    read_now(Reading.every.get().pk, lambda: AT)
    assert "PDF-en er ødelagt og kan ikke åpnes." in client.get(address).content.decode()


@pytest.mark.parametrize("name", ["plan.docx", "encrypted"])
def test_an_empty_file_is_refused_at_once_and_not_kept(client, editor, name):
    answer = send(client, b"", name)
    assert answer.status_code == 422
    assert "Filen er tom." in answer.content.decode() or "Velg et dokument" in answer.content.decode()
    assert not ReceivedFile.every.exists()


def test_no_file_at_all_is_refused(client, editor):
    answer = client.post("/arbeid/fjell/dokumenter/", {})
    assert (answer.status_code, "Velg et dokument først." in answer.content.decode()) == (422, True)


def test_a_file_past_the_limit_is_stopped_and_not_kept(client, editor, settings):
    settings.UPLOAD_LIMIT_MB = 0
    answer = send(client, b"x" * 1000)
    assert answer.status_code == 422
    assert "for stor" in answer.content.decode()
    assert not ReceivedFile.every.exists()


def test_the_form_needs_its_token(council, raw):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    strict.force_login(person(council, "editor"))
    assert send(strict, raw).status_code == 403
    assert not ReceivedFile.every.exists()


def test_the_same_file_again_asks_what_it_is(client, editor, raw):
    send(client, raw)
    read_now(Reading.every.get().pk, lambda: AT)
    answer = send(client, raw, "kopi.docx")
    file = ReceivedFile.every.get()
    assert answer.url == f"/arbeid/fjell/dokumenter/{file.pk}/"
    assert "er mottatt før" in client.get(answer.url).content.decode()
    assert Reading.every.count() == 1


def test_a_file_is_read_as_a_newer_version_when_that_is_chosen(client, editor, council, raw, samples):
    from avklart.councils.writing import Change

    plan = plan_from_draft(council, sample_draft(samples), Change(by=None, at=AT))
    send(client, raw, plan=plan.slug)
    assert Reading.every.get().plan == plan


def test_too_many_files_in_an_hour_are_refused(client, editor, monkeypatch):
    monkeypatch.setattr(files, "LIMITS", UploadLimits(files_an_hour=2))
    answers = [send(client, f"tekst {number}".encode(), "a.txt").status_code for number in range(3)]
    assert answers == [302, 302, 422]
    assert ReceivedFile.every.count() == 2


def test_more_than_the_council_may_keep_is_refused(client, editor, monkeypatch):
    monkeypatch.setattr(files, "LIMITS", UploadLimits(kept_mb=0))
    answer = send(client, b"tekst", "a.txt")
    assert "brukt opp plassen" in answer.content.decode()


def test_an_upload_stands_in_the_log(client, editor):
    send(client, b"tekst", "a.txt")
    assert AuditEntry.every.filter(what="file-received", by=editor).count() == 1


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../etc/passwd.docx", "passwd.docx"),
        ("C:\\plan\\CON.docx", "_CON.docx"),
        ('si "hei".docx', "si _hei_.docx"),
        ("linje\r\nSet-Cookie: x.docx", "linje Set-Cookie_ x.docx"),
        ("plan\u202excod.exe", "planxcod.exe"),
        ("å" * 200 + ".docx", "å" * 90 + ".docx"),
        ("..", "dokument"),
    ],
)
def test_a_hostile_name_is_harmless_on_the_way_out(client, editor, council, sent, kept):
    from avklart.received.actions import receive_file

    file = receive_file(council, sent, b"ord", by=None, at=AT)
    assert safe_name(file.name) == kept
    answer = client.get(reverse("web:document-file", args=("fjell", file.pk)))
    assert "\n" not in answer.headers["Content-Disposition"]
    assert answer.headers["Content-Disposition"].startswith("attachment;")


def test_the_original_is_an_attachment_that_can_do_nothing(client, editor, council, samples):
    file = read_reading(council, sample_draft(samples), "æøå.html").file
    answer = client.get(reverse("web:document-file", args=("fjell", file.pk)))
    assert b"".join(answer.streaming_content) == b"ord!"
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert "filename*=utf-8''%C3%A6%C3%B8%C3%A5.html" in answer.headers["Content-Disposition"]


def test_a_reader_sees_files_and_sends_none(client, council, samples):
    reading = read_reading(council, sample_draft(samples))
    client.force_login(person(council, "reader"))
    page = client.get("/arbeid/fjell/dokumenter/").content.decode()
    assert "plan.docx" in page
    assert 'type="file"' not in page
    assert send(client, b"tekst").status_code == 404
    assert client.get(reverse("web:document-file", args=("fjell", reading.file_id))).status_code == 200
    assert client.post(reverse("web:document-read", args=("fjell", reading.file_id))).status_code == 404
    assert client.post(reverse("web:document-remove", args=("fjell", reading.file_id))).status_code == 404
    assert client.get(f"/arbeid/fjell/lesing/{reading.pk}/").status_code == 404


def test_another_council_sees_nothing(client, council, samples):
    reading = read_reading(council, sample_draft(samples))
    client.force_login(person(Council.every.create(slug="nord", name="Nord"), "administrator"))
    for slug in ("fjell", "nord"):
        for name in ("document", "document-file"):
            assert client.get(reverse(f"web:{name}", args=(slug, reading.file_id))).status_code == 404
    assert client.get("/arbeid/fjell/dokumenter/").status_code == 404


def test_an_interrupted_reading_can_be_asked_for_again(client, editor, raw):
    address = send(client, raw).url
    Reading.every.update(state="interrupted")
    assert "startet på nytt" in client.get(address).content.decode()
    answer = client.post(reverse("web:document-read", args=("fjell", ReceivedFile.every.get().pk)), {"plan": ""})
    assert Reading.every.get(state="waiting").pk == int(answer.url.split("/")[-2])


def test_a_file_that_ought_not_to_be_here_can_be_deleted(client, editor, council, samples):
    reading = read_reading(council, sample_draft(samples))
    client.post(reverse("web:document-remove", args=("fjell", reading.file_id)))
    assert not ReceivedFile.every.exists()
    assert AuditEntry.every.filter(what="file-removed").count() == 1


def test_a_file_that_a_plan_was_made_from_stays(client, editor, council, samples):
    reading = read_reading(council, sample_draft(samples), state="accepted")
    client.post(reverse("web:document-remove", args=("fjell", reading.file_id)))
    assert ReceivedFile.every.count() == 1


def test_the_list_takes_the_same_number_of_queries_however_long(
    client, editor, council, samples, django_assert_max_num_queries
):
    draft = sample_draft(samples)
    for number in range(60):
        read_reading(council, draft, f"plan {number}.docx")
    client.get("/arbeid/fjell/dokumenter/")
    with django_assert_max_num_queries(12):
        page = client.get("/arbeid/fjell/dokumenter/").content.decode()
    assert page.count("<bdi>") == 50
    assert "Side 1 av 2" in page
