"""Brevmal: administrators give their council's papers its look, see it, put another in place, and take it away."""

import io
import zipfile

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from avklart.councils.models import AuditEntry, LetterheadFile, User
from avklart.documents.reading import read_document
from avklart.received.letterheads import letterhead_for
from avklart.ui.sentences import LANGUAGES, sentence
from tests.documents.writers.letterheads import letterhead, plain
from tests.web.people_of import council_with_people, person

pytestmark = pytest.mark.django_db
PAGE = "/arbeid/nord/innstillinger/brevmal/"


@pytest.fixture
def council():
    return council_with_people()


@pytest.fixture
def admin(client: Client, council):
    client.force_login(person("administrator"))
    return client


def sent(raw: bytes, name: str = "Brevmal for rådet.docx"):
    return {"file": SimpleUploadedFile(name, raw)}


def downloaded(client: Client, address: str) -> bytes:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].startswith("attachment")
    return bytes(answer.getvalue())


@pytest.mark.parametrize("who", ["editor", "reader", "administrator@sor.example", None])
def test_only_administrators_of_the_council_get_to_its_letterhead(client, council, who):
    council_with_people("sor", "Sørrådet")
    if who:
        client.force_login(User.objects.get(email=who if "@" in who else f"{who}@nord.example"))
    answers = {
        client.get(PAGE).status_code,
        client.post(PAGE, sent(letterhead())).status_code,
        client.post(f"{PAGE}fjern/").status_code,
        client.get(f"{PAGE}fil").status_code,
        client.get(f"{PAGE}proveark.docx").status_code,
    }
    assert answers == ({404} if who else {302})
    assert not LetterheadFile.every.exists()


def test_a_letterhead_is_stored_with_hash_person_and_a_line_in_the_log(admin, council):
    answer = admin.post(PAGE, sent(letterhead()), follow=True)
    kept = LetterheadFile.every.get()
    assert (kept.council, kept.name, kept.size) == (council, "Brevmal for rådet.docx", len(letterhead()))
    assert kept.stored_by == person("administrator")
    assert downloaded(admin, f"{PAGE}fil") == letterhead()
    text = answer.content.decode()
    assert all(
        word in text
        for word in ("Brevmal for rådet.docx", "Georgia", "Verdana", "Gelasio, DejaVu Sans", "Hentet fra toppteksten")
    )
    line = AuditEntry.every.get(what="letterhead-stored")
    assert line.facts == {"file": "Brevmal for rådet.docx", "sha256": kept.sha256}
    assert "«Brevmal for rådet.docx» ble tatt i bruk som brevmal." in admin.get(
        "/arbeid/nord/innstillinger/logg/"
    ).content.decode().replace("&#x27;", "'")


def test_the_sample_sheet_stands_in_the_councils_own_look(admin, council):
    before = downloaded(admin, f"{PAGE}proveark.docx")
    admin.post(PAGE, sent(letterhead()))
    after = downloaded(admin, f"{PAGE}proveark.docx")
    assert "Georgia" not in _part(before, "word/styles.xml")
    assert "word/media/image1.png" in zipfile.ZipFile(io.BytesIO(after)).namelist()
    names = {paragraph.style.name for paragraph in docx.Document(io.BytesIO(after)).paragraphs if paragraph.style}
    assert {"Title", "Heading 1", "List Bullet"} <= names
    assert read_document(downloaded(admin, f"{PAGE}proveark.pdf"), "a.pdf").title == "Prøveark"
    assert admin.get(f"{PAGE}proveark.xlsx").status_code == 404


def test_another_letterhead_takes_the_place_of_the_first_and_the_same_one_changes_nothing(admin, council):
    for raw in (letterhead(), letterhead(), letterhead(comments=None)):
        admin.post(PAGE, sent(raw))
    assert bytes(LetterheadFile.every.get().content) == letterhead(comments=None)
    assert AuditEntry.every.filter(what="letterhead-stored").count() == 2


def test_a_letterhead_can_be_taken_away(admin, council):
    admin.post(PAGE, sent(letterhead()))
    answer = admin.post(f"{PAGE}fjern/", follow=True)
    assert "Brevmalen er tatt bort." in answer.content.decode()
    assert letterhead_for(council) is None
    assert AuditEntry.every.filter(what="letterhead-removed").count() == 1
    admin.post(f"{PAGE}fjern/")
    assert AuditEntry.every.filter(what="letterhead-removed").count() == 1


@pytest.mark.parametrize(
    ("raw", "code"), [(b"PDF", "letterhead-not-word"), (plain("<w:p/>"), "letterhead-plain"), (b"", "empty")]
)
def test_a_faulty_file_is_refused_in_one_sentence_and_nothing_is_changed(admin, council, raw, code):
    admin.post(PAGE, sent(letterhead()))
    answer = admin.post(PAGE, sent(raw))
    assert answer.status_code == 422
    assert sentence("refusal", code, "nb") in answer.content.decode()
    assert bytes(LetterheadFile.every.get().content) == letterhead()


def test_no_file_is_told_of(admin):
    answer = admin.post(PAGE, {})
    assert answer.status_code == 422
    assert "Velg en fil." in answer.content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_and_the_sample_speak_the_readers_language(admin, council, language):
    council.language = language
    council.save(update_fields=["language"])
    who = person("administrator")
    who.language = language
    who.save()
    assert sentence("letterhead", "none", language) in admin.get(PAGE).content.decode().replace("&#x27;", "'")
    assert sentence("letterhead", "sample-lead", language) in _part(
        downloaded(admin, f"{PAGE}proveark.docx"), "word/document.xml"
    )


def _part(raw: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        return package.read(name).decode()
