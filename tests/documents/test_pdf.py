"""PDF read whole: every sign and word against other programs, the Fjellregionen plan, and what a file may hide."""

import re
import subprocess
import unicodedata
from collections import Counter
from pathlib import Path

import pdfplumber
import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from avklart.documents.document import Document, Heading, Table, document_texts, tables_in
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT, Limits
from avklart.documents.readers.pdf import read
from avklart.documents.readers.pdf.glyphs import PdfiumFile
from tests.documents.pdf_files import add_page, annotation, empty_pdf, grid_of, pdf_of, raw_of, text_at
from tests.programs import needs_program
from tests.reads import read_here, steps_of

FJELLREGIONEN = ("fjellregionen.pdf", "fjellregionen-tagged.pdf", "fjellregionen-borderless.pdf")
PLANS = (
    *(f"fjellregionen/{name}" for name in FJELLREGIONEN),
    *(f"open/{name}.pdf" for name in ("breidfjell", "indre-havdal", "lyngmoen", "ytre-skarv")),
)


def _codes(document: Document) -> set[str]:
    return {doubt.code for doubt in document.doubts}


def _bare(text: str) -> str:
    """Give the text without white space and hyphens: what a line end can change."""
    return re.sub(r"[\s\-\u00ad]+", "", unicodedata.normalize("NFC", text))


def _signs(text: str) -> Counter[str]:
    """Count the signs but rows of dots and the bullets that symbol fonts keep in private code points."""
    return Counter(re.sub(r"[.•\ue000-\uf8ff]", "", _bare(text)))


@pytest.mark.parametrize("name", FJELLREGIONEN)
def test_fjellregionen_gives_39_rows_of_three_cells_in_four_tables(name: str, samples: Path) -> None:
    lines = (samples / "fjellregionen" / "fjellregionen.txt").read_text(encoding="utf-8").split("\n")
    written = [line.split("\t") for line in lines if line.count("\t") == 2 and line.split("\t")[1].strip()]
    expected = [[_bare(text) for text in texts] for texts in written if texts[0] != "Hovedaktiviteter"]
    document = read((samples / "fjellregionen" / name).read_bytes(), DEFAULT)
    tables = [block for block in document.blocks if isinstance(block, Table)]
    rows = [[_bare(cell.text) for cell in row.cells] for table in tables for row in table.rows if not row.header]
    assert (len(tables), len(rows)) == (4, 39)
    assert rows == expected
    assert [block.text for block in document.blocks if isinstance(block, Heading)] == [
        "Handlingsplan 2017-2018 for Regionrådet for Fjellregionen",
        "Interessepolitikk",
        "Næringsutvikling",
        "Kompetanseutvikling",
        "Kommunikasjon",
    ]


@pytest.mark.parametrize("name", PLANS)
def test_pdfium_and_pdfplumber_see_the_same_signs(name: str, shared_plans: Path) -> None:
    raw = (shared_plans / name).read_bytes()
    file = PdfiumFile(raw, DEFAULT)
    try:
        ours = [Counter("".join(piece.text for piece in page.pieces)) for page in file.pages()]
    finally:
        file.close()
    with pdfplumber.open(shared_plans / name) as other:
        theirs = [
            Counter("".join(unicodedata.normalize("NFKC", char["text"]) for char in page.chars if char["text"].strip()))
            for page in other.pages
        ]
    assert [{**count, " ": 0} for count in ours] == [{**count, " ": 0} for count in theirs]


@needs_program("pdftotext")
@pytest.mark.parametrize("mode", ["-raw", "-layout"])
@pytest.mark.parametrize("name", PLANS)
def test_every_word_pdftotext_sees_is_in_the_document_once(name: str, mode: str, shared_plans: Path) -> None:
    ran = subprocess.run(
        ["pdftotext", mode, str(shared_plans / name), "-"], capture_output=True, check=True, timeout=60
    )
    seen = ran.stdout.decode()
    read_text = "\n".join(document_texts(read((shared_plans / name).read_bytes(), DEFAULT)))
    assert _signs(read_text) == _signs(seen)
    # Only words that a line end cut may differ, and those are whole in ours and in pieces in theirs.
    missing = Counter(re.findall(r"\w+", seen)) - Counter(re.findall(r"\w+", read_text))
    added = Counter(re.findall(r"\w+", read_text)) - Counter(re.findall(r"\w+", seen))
    assert sorted("".join(missing.elements())) == sorted("".join(added.elements()))
    assert added.total() <= missing.total() <= 0.05 * len(read_text.split())


def test_a_user_password_is_refused_and_an_owner_password_noted() -> None:
    pdf = empty_pdf()
    add_page(pdf, text_at(50, 700, "Plan for Nes"))
    locked = raw_of(pdf, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(FileRefusedError, match="password"):
        read(locked, DEFAULT)
    pdf = empty_pdf()
    add_page(pdf, text_at(50, 700, "Plan for Nes"))
    assert "owner-password" in _codes(read(raw_of(pdf, encryption=pikepdf.Encryption(owner="o", user="")), DEFAULT))


def test_too_many_pages_are_refused_before_any_is_read() -> None:
    with pytest.raises(FileRefusedError) as refused:
        read(pdf_of(*[text_at(50, 700, "x")] * 4), Limits(pages=3))
    assert (refused.value.code, refused.value.facts) == ("too-many-pages", {"limit": 3, "pages": 4})


def test_too_much_text_is_refused() -> None:
    with pytest.raises(FileRefusedError, match="too-much-text"):
        read(pdf_of(text_at(50, 700, "mange tegn " * 20)), Limits(text_characters=100))


def test_a_file_without_pages_is_refused() -> None:
    with pytest.raises(FileRefusedError, match="no-pages"):
        read(raw_of(empty_pdf()), DEFAULT)


def test_what_is_no_pdf_is_refused_as_damaged() -> None:
    for raw in (b"", b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\x00" * 3000):
        with pytest.raises(FileRefusedError, match=r"damaged-pdf|no-pages"):
            read(raw, DEFAULT)


def _with_picture(pdf: pikepdf.Pdf, content: str) -> None:
    picture = pdf.make_stream(b"\x00")
    for name, value in (("Type", Name.XObject), ("Subtype", Name.Image), ("ColorSpace", Name.DeviceGray)):
        picture[f"/{name}"] = value
    picture[Name.Width] = picture[Name.Height] = 1
    picture[Name.BitsPerComponent] = 8
    page = add_page(pdf, "q 595 0 0 842 0 0 cm /Im0 Do Q\n" + content)
    page.obj[Name.Resources][Name.XObject] = Dictionary(Im0=picture)


def test_a_scan_is_refused_and_a_scanned_page_among_others_noted() -> None:
    pdf = empty_pdf()
    _with_picture(pdf, "")
    with pytest.raises(FileRefusedError, match="no-text-layer pages=1"):
        read(raw_of(pdf), DEFAULT)
    add_page(pdf, text_at(50, 700, "Plan for Nes"))
    document = read(raw_of(pdf), DEFAULT)
    assert [(doubt.code, doubt.place.page) for doubt in document.doubts] == [("page-without-text", 1)]


def test_invisible_text_over_a_scan_is_the_text() -> None:
    pdf = empty_pdf()
    _with_picture(pdf, text_at(50, 700, "Gjenkjent tekst", more="3 Tr"))
    (block,) = (block for block in read(raw_of(pdf), DEFAULT).blocks if not isinstance(block, Table))
    assert getattr(block, "text", "") == "Gjenkjent tekst"
    assert not getattr(block, "hidden", True)


def test_scripts_and_attachments_are_noted_and_never_run() -> None:
    pdf = empty_pdf()
    add_page(pdf, text_at(50, 700, "Plan for Nes"))
    pdf.Root[Name.OpenAction] = Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    pdf.attachments["a.txt"] = b"vedlegg"
    assert {"javascript", "attachments"} <= _codes(read(raw_of(pdf), DEFAULT))


def test_comments_and_form_values_are_kept() -> None:
    pdf = empty_pdf()
    page = add_page(pdf, text_at(50, 700, "Plan for Nes"))
    annotation(
        page, pdf, Subtype=Name.Text, Contents=pikepdf.String("Hvem tar dette?"), T=pikepdf.String("Kari"),
        M=pikepdf.String("D:20260115093000+01'00'"),
    )  # fmt: skip
    annotation(page, pdf, Subtype=Name.Widget, FT=Name.Tx, V=pikepdf.String("Rådmannen"), T=pikepdf.String("leder"))
    pdf.Root[Name.AcroForm] = Dictionary(Fields=Array([page.obj[Name.Annots][1]]))
    document = read(raw_of(pdf), DEFAULT)
    (comment,) = document.comments
    assert (comment.text, comment.author, comment.made_at) == ("Hvem tar dette?", "Kari", "2026-01-15T09:30:00")
    assert [left.text for left in document.left_over] == ["Rådmannen"]
    assert "form-fields" in _codes(document)


def _tagged(inside: Array, pdf: pikepdf.Pdf) -> None:
    pdf.Root[Name.StructTreeRoot] = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=inside))


def _marked(number: int, text: str, y: float) -> str:
    return f"/Span <</MCID {number}>> BDC\n{text_at(50 + 200 * (number % 2), y, text)}EMC\n"


def test_tags_give_rows_spans_and_captions() -> None:
    pdf = empty_pdf()
    texts = [("Hva", 700), ("Hvem", 700), ("Vei", 680), ("Delmål", 660), ("Tabell 1", 640)]
    page = add_page(pdf, "".join(_marked(number, text, y) for number, (text, y) in enumerate(texts)))

    def cell(role: str, number: int) -> Dictionary:
        return Dictionary(S=Name(f"/{role}"), Pg=page.obj, K=number)

    over_two = cell("TD", 3)
    over_two[Name.C] = Name.Bred
    rows = [
        [cell("Overskrift", 0), cell("TH", 1)],
        [cell("TD", 2), Dictionary(S=Name.TD)],
        [over_two],
    ]
    inside = [Dictionary(S=Name.TR, K=Array(cells)) for cells in rows] + [cell("Caption", 4)]
    _tagged(Array([Dictionary(S=Name.Table, K=Array(inside))]), pdf)
    pdf.Root.StructTreeRoot[Name.RoleMap] = Dictionary({"/Overskrift": Name.Hode, "/Hode": Name.TH, "/A": Name.A})
    pdf.Root.StructTreeRoot[Name.ClassMap] = Dictionary(Bred=Dictionary(O=Name.Table, ColSpan=2))
    (table,) = (block for block in read(raw_of(pdf), DEFAULT).blocks if isinstance(block, Table))
    assert [[(cell.text, cell.column_span) for cell in row.cells] for row in table.rows] == [
        [("Hva", 1), ("Hvem", 1)],
        [("Vei", 1), ("", 1)],
        [("Delmål", 2)],
    ]
    assert (table.origin, table.caption, table.rows[0].header) == ("tagged", "Tabell 1", True)


def test_a_ring_in_the_tag_tree_is_followed_once_and_loses_nothing() -> None:
    pdf = empty_pdf()
    page = add_page(pdf, _marked(0, "Innledning", 700) + _marked(2, "Mer tekst", 660))
    top = pdf.make_indirect(Dictionary(S=Name.Sect))
    top[Name.K] = Array([Dictionary(S=Name.H1, Pg=page.obj, K=0), top, Dictionary(S=Name.P, Pg=page.obj, K=2)])
    _tagged(Array([top]), pdf)
    document = read(raw_of(pdf), DEFAULT)
    assert sorted(document_texts(document)) == ["Innledning", "Mer tekst"]


def test_text_that_the_tags_leave_out_is_kept() -> None:
    pdf = empty_pdf()
    long = "Dette avsnittet er merket og er mye lengre enn det som ikke er merket på denne siden av planen"
    page = add_page(pdf, _marked(0, long, 700) + text_at(50, 650, "Umerket"))
    _tagged(Array([Dictionary(S=Name.P, Pg=page.obj, K=0)]), pdf)
    document = read(raw_of(pdf), DEFAULT)
    assert list(document_texts(document)) == [long, "Umerket"]


def test_a_drawn_table_that_the_tags_do_not_know_is_read_as_drawn() -> None:
    pdf = empty_pdf()
    lines = grid_of([40, 240, 440], [715, 690, 670])
    texts = [("Hva", 700), ("Hvem", 700), ("Vei", 680), ("Park", 680)]
    page = add_page(pdf, lines + "".join(_marked(number, text, y) for number, (text, y) in enumerate(texts)))
    _tagged(Array([Dictionary(S=Name.P, Pg=page.obj, K=number) for number in range(4)]), pdf)
    (table,) = (block for block in read(raw_of(pdf), DEFAULT).blocks if isinstance(block, Table))
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["Hva", "Hvem"], ["Vei", "Park"]]


def test_title_and_language_are_those_the_file_declares() -> None:
    pdf = empty_pdf()
    add_page(pdf, text_at(50, 700, "Plan for Nes"))
    pdf.Root[Name.Lang] = pikepdf.String("nn-NO")
    pdf.docinfo[Name.Title] = pikepdf.String("Handlingsplan for Nes")
    document = read(raw_of(pdf), DEFAULT)
    assert (document.title, document.language, document.pages) == ("Handlingsplan for Nes", "nn-NO", 1)


SIBLINGS = (
    ("indre-havdal.pdf", "indre-havdal.docx"),
    ("lyngmoen.pdf", "lyngmoen.docx"),
    ("ytre-skarv.pdf", "ytre-skarv.odt"),
    ("breidfjell.pdf", "breidfjell.xlsx"),
)


@pytest.mark.parametrize(("name", "sibling"), SIBLINGS)
def test_the_cells_are_those_of_the_same_plan_in_another_format(name: str, sibling: str, shared_plans: Path) -> None:
    rows = []
    for file in (name, sibling):
        document = read_here((shared_plans / "open" / file).read_bytes(), file)
        rows.append(
            [
                [(_bare(cell.text), cell.column_span) for cell in row.cells]
                for table in tables_in(document.blocks)
                for row in table.rows
                if not row.repeated
            ]
        )
    assert rows[0] == rows[1]


def test_the_work_grows_with_the_pages_and_no_faster(samples: Path) -> None:
    for name in FJELLREGIONEN:
        steps = []
        for times in (2, 8):
            pdf = empty_pdf()
            with pikepdf.open(samples / "fjellregionen" / name) as plan:
                for _ in range(times):
                    pdf.pages.extend(plan.pages)
                raw = raw_of(pdf)
            steps.append(steps_of(lambda raw=raw: read(raw, DEFAULT)))  # type: ignore[misc]
        assert steps[1] < 4.4 * steps[0]
