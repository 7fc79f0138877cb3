"""Files are told by their content: bad inputs 12, 14, 19 to 22."""

import zipfile

import pytest

from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT
from avklart.documents.sniff import likely_reader, reader_for
from tests.packages import CONTENT_TYPES, package, repacked, word_package
from tests.strangers import stranger

WORD_FILE = word_package("<w:p/>")
PDF_FILE = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
PAGE = b"<!DOCTYPE html>\n<html><body><p>Handlingsplan</p></body></html>"


def kind_of(raw: bytes, name: str) -> str:
    return reader_for(raw, name, DEFAULT).kind


def refusal_of(raw: bytes, name: str) -> str:
    with pytest.raises(FileRefusedError) as refused:
        reader_for(raw, name, DEFAULT)
    return refused.value.code


def odf(media_type: str) -> bytes:
    return package({"mimetype": media_type, "content.xml": "<a/>"}, zipfile.ZIP_STORED)


@pytest.mark.parametrize(
    ("raw", "name", "kind"),
    [
        (WORD_FILE, "plan.docx", "docx"),
        (WORD_FILE, "PLAN.DOCX", "docx"),
        (WORD_FILE, "plan", "docx"),
        (WORD_FILE, "plan.doc", "docx"),
        (odf("application/vnd.oasis.opendocument.text"), "plan.odt", "odt"),
        (odf("application/vnd.oasis.opendocument.spreadsheet"), "plan.ods", "ods"),
        (PDF_FILE, "plan.pdf", "pdf"),
        (b"\n\n" + PDF_FILE, "plan.pdf", "pdf"),
        (PAGE, "plan.html", "html"),
        (b"\xef\xbb\xbf" + PAGE, "plan.htm", "html"),
        ("\ufeff<html><body>".encode("utf-16-le"), "plan.html", "html"),
        (b"<p>Tiltak</p>", "plan", "html"),
        (b"Tiltak;Ansvar\nA;B\n", "plan.csv", "csv"),
        (b"<b>Tiltak</b> 1: A", "plan.txt", "text"),
        (b"# Plan\n", "plan.md", "text"),
        (b"Tiltak", "plan", "text"),
    ],
)
def test_what_is_read_is_told_by_its_content(raw, name, kind):
    assert kind_of(raw, name) == kind


@pytest.mark.parametrize(
    ("raw", "name", "code"),
    [
        (PDF_FILE, "plan.docx", "wrong-ending"),
        (PAGE, "plan.pdf", "wrong-ending"),
        (PAGE, "plan.docx", "wrong-ending"),
        (PAGE, "plan.txt", "wrong-ending"),
        (WORD_FILE, "plan.odt", "wrong-ending"),
        (WORD_FILE, "plan.docm", "macros"),
        (b"Tiltak", "plan.docx", "wrong-ending"),
        (b"{\\rtf1 x}", "plan.rtf", "old-word-rtf"),
        (b"\x89PNG\r\n\x1a\n", "plan.png", "picture"),
        (b"\xff\xd8\xff\xe0", "plan.jpg", "picture"),
        (b"\x00\x00\x00\x18ftypheic", "plan.heic", "picture"),
        (b"\x1f\x8b\x08", "plan.gz", "archive"),
        (b"MZ\x90", "plan.exe", "program"),
        (b"MIME-Version: 1.0\n", "plan.mht", "web-archive"),
        (b"<?xml version='1.0'?><StrategicPlan/>", "plan.xml", "other-xml"),
        (package({"a.txt": "x"}), "plan.zip", "archive"),
        (odf("application/vnd.oasis.opendocument.presentation"), "plan.odp", "presentation"),
        (odf("application/epub+zip"), "plan.epub", "archive"),
        (PDF_FILE + WORD_FILE, "plan.pdf", "two-kinds"),
        (PAGE + WORD_FILE, "plan.html", "two-kinds"),
        (b"<html>" + PDF_FILE, "plan.html", "two-kinds"),
    ],
)
def test_what_is_not_read_is_refused_by_name(raw, name, code):
    assert refusal_of(raw, name) == code


def test_a_macro_file_is_refused_under_any_name():
    types = CONTENT_TYPES.replace(
        "vnd.openxmlformats-officedocument.wordprocessingml.document.main",
        "vnd.ms-word.document.macroEnabled.main",
    )
    assert refusal_of(repacked(WORD_FILE, {"[Content_Types].xml": types.encode()}), "plan.docx") == "macros"
    assert refusal_of(repacked(WORD_FILE, {"word/vbaProject.bin": b"x"}), "plan.docx") == "macros"


def test_an_embedded_workbook_with_macros_makes_no_macro_file():
    types = CONTENT_TYPES.replace(
        "</Types>",
        '<Default Extension="xlsm" ContentType="application/vnd.ms-excel.sheet.macroEnabled.12"/></Types>',
    )
    assert kind_of(repacked(WORD_FILE, {"[Content_Types].xml": types.encode()}), "plan.docx") == "docx"


def test_a_pdf_that_carries_a_zip_inside_is_a_pdf():
    assert kind_of(PDF_FILE[:-6] + package({"a": "b"}) + b"\nendstream\n%%EOF\n", "plan.pdf") == "pdf"


def test_a_package_that_also_opens_as_a_pdf_is_refused():
    raw = package({"a.pdf": PDF_FILE, "[Content_Types].xml": CONTENT_TYPES}, zipfile.ZIP_STORED)
    assert refusal_of(raw, "plan.docx") == "two-kinds"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("encrypted.docx", "password"),
        ("encrypted.xlsx", "password"),
        ("dde-test.docm", "macros"),
        ("excel4_sample_macro.xlsm", "macros"),
        ("dde-test-from-office2016.doc", "old-word"),
        ("RTF-Spec-1.7.rtf", "old-word-rtf"),
        ("autostart-encrypt-standardpassword.xls", "old-excel"),
    ],
)
def test_protected_old_and_macro_files_are_named_for_what_they_are(name, code):
    assert refusal_of(stranger("oletools", name), name) == code


def test_the_likely_reader_needs_only_the_first_bytes():
    assert [reader.kind if reader else None for reader in (
        likely_reader(WORD_FILE, "plan.docx"),
        likely_reader(WORD_FILE, "plan.txt"),
        likely_reader(PDF_FILE, "plan.docx"),
        likely_reader(b"x", "plan.csv"),
        likely_reader(b"x", "plan"),
    )] == ["docx", None, "pdf", "csv", None]  # fmt: skip
