"""The bad inputs that concern reading, by their numbers; what stands in another test file is named there.

1-5 here and test_xml · 6-11 test_package · 12-18 here · 19-21 test_sniff · 22-28 here · 29-32 here, test_charset and
test_text · 33-35 here · 38-39 here, test_excel and test_delimited · 45-47 here · 50 test_linear.
"""

import socket
from pathlib import Path

import pytest

from avklart.documents.document import tables_in
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT, Limits
from avklart.documents.reading import read_document
from avklart.documents.sniff import reader_for
from tests.packages import CONTENT_TYPES, RELATIONSHIPS, WORD, package, repacked, word_package
from tests.reads import cells_of, codes_of, read_here, refusal_of, text_of
from tests.strangers import stranger

BOMBS = ["xmlbomb.xml", "xmlbomb2.xml", "quadratic.xml", "cyclic.xml", "external.xml", "external_file.xml", "dtd.xml"]
PARTS = [
    ("fjellregionen.docx", "word/document.xml"),
    ("fjellregionen.docx", "word/styles.xml"),
    ("fjellregionen.docx", "word/_rels/document.xml.rels"),
    ("fjellregionen.docx", "[Content_Types].xml"),
    ("fjellregionen.odt", "content.xml"),
    ("fjellregionen.odt", "styles.xml"),
    ("fjellregionen.xlsx", "xl/sharedStrings.xml"),
    ("fjellregionen.xlsx", "xl/workbook.xml"),
    ("fjellregionen.xlsx", "xl/worksheets/sheet1.xml"),
    ("fjellregionen.xlsx", "xl/_rels/workbook.xml.rels"),
]


@pytest.fixture
def plan(samples: Path) -> Path:
    return samples / "fjellregionen"


@pytest.mark.parametrize("bomb", BOMBS)
@pytest.mark.parametrize(("file", "part"), PARTS)
def test_1_to_5_a_declaration_in_any_part_is_refused_and_the_part_named(file, part, bomb, plan):
    raw = repacked((plan / file).read_bytes(), {part: stranger("defusedxml", bomb)})
    with pytest.raises(FileRefusedError) as refused:
        read_here(raw, file)
    assert (refused.value.code, refused.value.facts.get("part")) == ("doctype", part)


def test_4_nothing_is_fetched_and_no_other_file_is_read(tmp_path):
    canary = tmp_path / "canary.txt"
    canary.write_text("kanarifugl")
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        for address in (canary.as_uri(), f"http://127.0.0.1:{server.getsockname()[1]}/x"):
            body = f'<!DOCTYPE a [<!ENTITY e SYSTEM "{address}">]><w:document xmlns:w="{WORD}">A&e;B</w:document>'
            refusal = refusal_of(word_package("", **{"word/document.xml": body}), "plan.docx")
            assert refusal.code == "doctype"
            assert "kanarifugl" not in str(refusal)
        with pytest.raises(TimeoutError):
            server.accept()


@pytest.mark.parametrize("name", ["encrypted.docx", "encrypted.xlsx"])
def test_12_a_password_is_said(name):
    assert refusal_of(stranger("oletools", name), name).code == "password"


@pytest.mark.parametrize("kind", ["r2", "r3", "r4", "r4-aes", "r5", "r6"])
def test_13_a_pdf_with_a_user_password_is_refused(kind):
    name = f"{kind}-user-password.pdf"
    assert refusal_of(stranger("pypdf", name), name).code == "password"


@pytest.mark.parametrize("kind", ["r2", "r4", "r5", "r6"])
def test_13_a_pdf_with_an_owner_password_only_is_read_and_it_is_noted(kind):
    name = f"{kind}-owner-password.pdf"
    document = read_document(stranger("pypdf", name), name)
    assert "owner-password" in codes_of(document)
    assert text_of(document).strip()


def test_15_of_a_field_only_the_visible_result_is_read():
    document = read_document(stranger("oletools", "dde-test.docx"), "dde-test.docx")
    assert "dde" in codes_of(document)
    assert "cmd" not in text_of(document).lower()


def test_16_an_embedded_object_is_dropped_and_its_text_kept():
    document = read_document(stranger("oletools", "embedded-simple-2007.docx"), "plan.docx")
    assert "embedded-object" in codes_of(document)
    assert refusal_of(stranger("oletools", "sample_with_lnk_file.doc"), "plan.doc").code == "old-word"


def test_17_a_link_to_elsewhere_is_noted_and_never_followed():
    document = read_document(stranger("oletools", "sample_with_external_link_to_doc.docx"), "plan.docx")
    assert "external-link" in codes_of(document)


def test_18_text_that_lies_in_another_part_is_said_to_be_missing():
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="chunk.html"/>'
        "</Relationships>"
    )
    body = (
        '<w:p><w:r><w:t>Tiltak</w:t></w:r></w:p><w:altChunk r:id="r1" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
    )
    parts = {"word/_rels/document.xml.rels": relations, "word/chunk.html": "<p>borte</p>"}
    document = read_document(word_package(body, **parts), "plan.docx")
    assert "missing-text" in codes_of(document)
    assert text_of(document).split() == ["Tiltak"]


def test_20_a_file_that_is_two_kinds_at_once_is_refused(plan):
    pdf, word = (plan / "fjellregionen.pdf").read_bytes(), (plan / "fjellregionen.docx").read_bytes()
    assert refusal_of(pdf + word, "plan.pdf").code == "two-kinds"
    assert refusal_of((plan / "fjellregionen.html").read_bytes(), "plan.docx").code == "wrong-ending"


PACKAGES = ["fjellregionen.docx", "fjellregionen.odt", "fjellregionen.xlsx"]


@pytest.mark.parametrize("name", [*PACKAGES, "fjellregionen.pdf", "fjellregionen.csv", "fjellregionen.html"])
def test_22_an_empty_file_is_called_empty(name):
    assert refusal_of(b"", name).code == "empty"


@pytest.mark.parametrize("name", PACKAGES)
def test_22_a_package_of_one_byte_or_cut_at_any_kilobyte_is_refused(name, plan):
    raw = (plan / name).read_bytes()
    for cut in (1, *range(1024, len(raw), 1024)):
        with pytest.raises(FileRefusedError) as refused:
            read_here(raw[:cut], name)
        assert refused.value.code in ("damaged-package", "wrong-ending")


def test_22_a_pdf_cut_at_any_kilobyte_is_refused_or_noted_as_repaired(plan):
    raw = (plan / "fjellregionen.pdf").read_bytes()
    for cut in (1, 64, *range(1024, len(raw), 1024)):
        try:
            document = read_here(raw[:cut], "plan.pdf")
        except FileRefusedError as refusal:
            assert refusal.code in ("damaged-pdf", "no-pages", "no-text-layer", "wrong-ending")  # noqa: PT017
        else:
            assert "repaired" in codes_of(document)


def test_23_a_package_without_its_main_part_is_refused():
    types = {"[Content_Types].xml": CONTENT_TYPES, "_rels/.rels": RELATIONSHIPS}
    assert refusal_of(package(types), "plan.docx").code in ("missing-part", "missing-main-part")
    text = {"mimetype": "application/vnd.oasis.opendocument.text"}
    assert refusal_of(package(text), "plan.odt").code in ("missing-part", "missing-main-part")


def word_table(rows: int, columns: int) -> bytes:
    cells = [f"<w:tc><w:p><w:r><w:t>{hash(number)}</w:t></w:r></w:p></w:tc>" for number in range(rows * columns)]
    lines = ("".join(cells[at : at + columns]) for at in range(0, len(cells), columns))
    return word_package("<w:tbl>" + "".join(f"<w:tr>{line}</w:tr>" for line in lines) + "</w:tbl>")


@pytest.mark.parametrize(
    ("raw", "name", "code"),
    [
        (word_table(100_000, 1), "plan.docx", "too-many-rows"),
        (word_table(1, 5_000), "plan.docx", "too-many-columns"),
        (b"<html><table>" + b"<tr><td>a</td></tr>" * 100_000 + b"</table></html>", "plan.html", "too-many-rows"),
        (b"<html><table><tr>" + b"<td>a</td>" * 5_000 + b"</tr></table></html>", "plan.html", "too-many-columns"),
        (b"a;b\n" * 100_000, "plan.csv", "too-many-rows"),
        (b"a;" * 5_000 + b"\n" + b"b;" * 5_000, "plan.csv", "too-many-columns"),
    ],
    ids=["docx-rows", "docx-columns", "html-rows", "html-columns", "csv-rows", "csv-columns"],
)
def test_24_too_many_rows_or_columns_are_refused_with_the_limit(raw, name, code):
    refusal = refusal_of(raw, name)
    assert (refusal.code, refusal.facts["limit"]) == (
        code,
        DEFAULT.rows if code == "too-many-rows" else DEFAULT.columns,
    )


def test_24_ten_thousand_rows_are_read():
    document = read_document(b"Tiltak;Ansvar\n" + b"Delta;AU\n" * 10_000, "plan.csv")
    assert len(cells_of(document)[0]) == 10_001


def test_25_tables_in_tables_are_read_as_what_they_are():
    document = read_document(stranger("python-docx", "blk-containing-table.docx"), "plan.docx")
    assert len(cells_of(document)) >= 1


def test_25_tables_nested_without_end_are_refused():
    body = "<w:tbl><w:tr><w:tc>" * 40 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 40
    assert refusal_of(word_package(body), "plan.docx").code == "too-many-nested-tables"


@pytest.mark.parametrize("name", ["tbl-cell-access.docx", "tbl-having-tables.docx"])
def test_26_merged_cells_shift_nobody(name):
    document = read_document(stranger("python-docx", name), name)
    for table in tables_in(document.blocks):
        for row in table.rows:
            columns = [cell.place.cell or 0 for cell in row.cells]
            assert columns == sorted(set(columns))
            assert min(columns) >= 1
            assert max(columns) <= table.columns


def test_27_comments_are_kept_beside_the_text():
    document = read_document(stranger("python-docx", "comments-rich-para.docx"), "plan.docx")
    assert document.comments


def test_28_headers_and_footers_are_found():
    document = read_document(stranger("python-docx", "hdr-header-footer.docx"), "plan.docx")
    assert {block.place.part for block in document.furniture} <= {"header", "footer"}
    assert document.furniture


def test_29_broken_bytes_are_replaced_with_a_warning_and_never_dropped():
    raw = "Tiltak: å få på plass møteplasser, også på Røros ".encode() * 5 + b"\xff\xfe\xc3 slutt"
    document = read_document(raw, "plan.txt")
    assert "slutt" in text_of(document)
    assert codes_of(document) & {"replaced-bytes", "guessed-encoding"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_30_the_encoding_of_a_text_is_found(encoding):
    text = "Tiltak\tAnsvar\nFå på plass møteplass\tOrdfører\nÆrlig rådgiving\tRådmann\n"
    for raw in (text.encode(encoding), text.replace("\n", "\r").encode(encoding)):
        assert text_of(read_document(raw, "plan.txt")).split() == text.split()


def test_31_text_is_normalised_and_what_could_mislead_is_noted():
    document = read_document("Ha\u030aga\u00a0og \u202eTynset\u202c i høy\u00adskole\n".encode(), "plan.txt")
    assert text_of(document).split() == ["Håga", "og", "Tynset", "i", "høyskole"]
    assert "reversed-text" in codes_of(document)


def test_32_control_characters_are_stripped_and_noted():
    document = read_document(b"Tiltak\x07 1: m\xc3\xb8te\x1b[31m\n" + b"Delta\n" * 50, "plan.txt")
    assert "control-characters" in codes_of(document)
    assert "\x1b" not in text_of(document)


@pytest.mark.parametrize("name", ["francais.pdf", "congress.pdf"])
def test_33_a_scanned_pdf_is_said_to_hold_no_text(name):
    assert refusal_of(stranger("pikepdf", name), name).code == "no-text-layer"


@pytest.mark.parametrize("name", ["378014596.pdf", "cyclic-toc.pdf", "newline-buffer-test.pdf"])
def test_34_a_broken_or_endless_pdf_is_read_or_refused(name):
    try:
        read_document(stranger("pikepdf", name), name)
    except FileRefusedError as refusal:
        assert refusal.code in ("damaged-pdf", "no-pages", "no-text-layer")  # noqa: PT017


def test_34_attachments_are_noted():
    assert "attachments" in codes_of(read_document(stranger("pypdf", "attachment.pdf"), "attachment.pdf"))


def test_35_text_of_a_font_without_a_mapping_is_noted():
    name = "truetype_font_nomapping.pdf"
    assert "garbled-text" in codes_of(read_document(stranger("pikepdf", name), name))


MEANINGS = "31.02.2018 høsten 2018 ut mai 2018 2017-2018 uke 53 29. februar 2019 kr 900.000,- 1,5 mill kr inntil ?"


@pytest.mark.parametrize("name", ["plan.txt", "plan.csv", "plan.html", "plan.docx"])
def test_45_and_46_impossible_dates_and_odd_sums_keep_their_words(name):
    raw = MEANINGS.encode()
    if name == "plan.csv":
        raw = b"Tiltak;Frist\nDelta;" + raw
    if name == "plan.docx":
        raw = word_package(f"<w:p><w:r><w:t>{MEANINGS}</w:t></w:r></w:p>")
    assert text_of(read_document(raw, name)).split()[-len(MEANINGS.split()) :] == MEANINGS.split()


def test_47_what_is_no_plan_is_read_as_the_document_it_is(shared_plans):
    for path in sorted((shared_plans / "texts").glob("*.txt")):
        assert reader_for(path.read_bytes(), path.name, DEFAULT).kind == "text"
        assert text_of(read_document(path.read_bytes(), path.name)).strip()


def test_a_file_over_the_limit_is_refused_before_it_is_looked_at():
    refusal = refusal_of(b"%PDF-" + b"0" * 100, "plan.pdf", Limits(file_bytes=100))
    assert (refusal.code, refusal.facts) == ("too-large", {"limit_mb": 0})
