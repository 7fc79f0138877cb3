"""A council's letterhead: what is taken from it, what papers keep of it, and what is refused with what is wrong."""

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree

from avklart.documents import letterhead as module
from avklart.documents.document import Heading, Paragraph, Table
from avklart.documents.errors import FileRefusedError
from avklart.documents.letterhead import LIMITS, letterhead_of, read_letterhead
from avklart.documents.paper import Paper
from avklart.documents.reading import read_document
from avklart.documents.writers import write_paper
from tests.documents.writers.letterheads import STYLES, letterhead, logo, outside_header, packed, plain
from tests.documents.writers.papers import AT, hostile_paper, paper, plan_like, words_of, words_read
from tests.office import converted
from tests.packages import repacked
from tests.programs import needs_program
from tests.verapdf import verdicts


def _written(made: Paper, raw: bytes | None = None) -> bytes:
    return write_paper(made, "docx", letterhead_of(raw or letterhead())).raw


def _part(raw: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        return package.read(name).decode()


def _names(raw: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        return package.namelist()


def _refusal(raw: bytes) -> str:
    with pytest.raises(FileRefusedError) as refused:
        letterhead_of(raw)
    return refused.value.code


def test_logo_colour_and_fonts_are_taken_from_header_and_headings() -> None:
    found = letterhead_of(letterhead())
    assert (found.logo, found.logo_type) == (logo(), "image/png")
    assert (found.colour, found.font, found.text_font) == ("1d6b45", "Georgia", "Verdana")


def test_a_colour_that_only_the_theme_tells_is_found_there() -> None:
    styles = STYLES.replace('<w:color w:val="1D6B45" w:themeColor="text2"/>', '<w:color w:themeColor="accent1"/>')
    assert letterhead_of(letterhead(styles=styles)).colour == "1d6b45"


def test_papers_stand_in_the_councils_own_styles_by_their_norwegian_ids() -> None:
    raw = _written(plan_like())
    text = _part(raw, "word/document.xml")
    used = set(re.findall(r'<w:(?:pStyle|tblStyle) w:val="(.*?)"', text))
    assert {"Overskrift1", "Overskrift2", "Tittel", "Punktliste", "Rdstabell"} <= used
    assert not {"Heading1", "Title", "ListBullet", "PlanTable"} & used
    # What it has no style for comes from ours, and nothing is used that is not there.
    styles = etree.fromstring(_part(raw, "word/styles.xml").encode())
    there = {one.get(f"{{{styles.nsmap['w']}}}styleId") for one in styles}
    assert used <= there
    assert {"TableText", "Subtitle", "Caption"} <= used


def test_what_we_add_is_in_the_councils_colour() -> None:
    styles = _part(_written(plan_like()), "word/styles.xml")
    assert "1F3A5F" not in styles
    assert styles.count("1D6B45") > 6


def test_header_footer_logo_page_and_margins_are_kept_and_the_text_is_gone() -> None:
    raw = _written(plan_like(landscape=False))
    found = read_document(raw, "plan.docx")
    assert words_read(found) == words_of(plan_like())
    furniture = [" ".join(block.text.split()) for block in found.furniture if isinstance(block, Paragraph)]
    assert "Fjellrådet" in furniture
    assert "Fjellrådet · Rådhuset, 2500 Tynset · post@fjellradet.example" in furniture
    text = _part(raw, "word/document.xml")
    margins = {"top": 1701, "right": 1304, "bottom": 1418, "left": 1588}
    assert all(f'w:{side}="{width}"' in text for side, width in margins.items())
    assert text.count("<w:titlePg/>") == 1
    assert '<w:headerReference w:type="first"' in text
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        assert package.read("word/media/image1.png") == logo()


def test_pages_are_counted_once_below_a_footer_that_counts_none() -> None:
    raw = _written(plan_like())
    assert _part(raw, "word/footer1.xml").count("NUMPAGES") == 1
    own = letterhead(
        footer1=_part(letterhead(), "word/footer1.xml").replace(
            "</w:p>", '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
        )
    )
    footer = _part(_written(plan_like(), own), "word/footer1.xml")
    assert footer.count("PAGE") == 1
    assert "Handlingsplan 2018" in footer


def test_locks_tracking_comments_and_the_way_to_a_disk_are_left_behind() -> None:
    raw = _written(plan_like())
    settings = _part(raw, "word/settings.xml")
    assert not any(word in settings for word in ("documentProtection", "trackRevisions", "attachedTemplate"))
    assert [name for name in _names(raw) if "comments" in name or "image2" in name or "settings.xml.rels" in name] == []
    assert b"S:/maler" not in b"".join(_part(raw, name).encode() for name in _names(raw) if name.endswith(".rels"))


def test_a_template_becomes_a_document() -> None:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    types = _part(letterhead(), "[Content_Types].xml").replace(f"{kind}document.main", f"{kind}template.main")
    raw = repacked(letterhead(), {"[Content_Types].xml": types.encode()})
    assert f"{kind}document.main+xml" in _part(_written(paper(), raw), "[Content_Types].xml")


def test_a_letterhead_without_headings_gets_ours() -> None:
    raw = _written(plan_like(), letterhead(styles=None, numbering=None, settings=None, theme1=None))
    found = read_document(raw, "plan.docx")
    assert words_read(found) == words_of(plan_like())
    assert [one.level for one in found.blocks if isinstance(one, Heading)] == [1, 2] * 3


def test_headings_that_number_themselves_show_no_second_number() -> None:
    numbered = STYLES.replace(
        '<w:outlineLvl w:val="0"/>', '<w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/>'
    )
    found = read_document(_written(plan_like(), letterhead(styles=numbered)), "plan.docx")
    assert {one.number for one in found.blocks if isinstance(one, Heading)} == {None}


def test_hostile_words_stand_in_a_letterhead_too() -> None:
    raw = _written(hostile_paper())
    assert words_read(read_document(raw, "a.docx")) == words_of(hostile_paper())
    assert docx.Document(io.BytesIO(raw)).tables


@needs_program("soffice")
def test_a_paper_with_letterhead_survives_libreoffice(tmp_path: Path) -> None:
    found = read_document(converted(_written(plan_like()), "docx", "docx", tmp_path), "plan.docx")
    marks = [mark for table in found.blocks if isinstance(table, Table) for one in table.rows for mark in one.marks]
    assert len(marks) == 39
    assert words_read(found) == words_of(plan_like())


def test_a_pdf_has_logo_and_colour_and_still_passes_both_standards(tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(write_paper(plan_like(landscape=False), "pdf", letterhead_of(letterhead())).raw)
    assert [one.passes for one in verdicts([file])] == [True, True]
    assert file.stat().st_size > len(write_paper(plan_like(landscape=False), "pdf").raw) + 3_000


def test_the_same_paper_in_the_same_letterhead_is_the_same_bytes() -> None:
    assert _written(plan_like()) == _written(plan_like())


def test_a_logo_no_program_can_draw_is_left_out_of_other_formats() -> None:
    broken = repacked(letterhead(), {"word/media/image1.png": logo()[:200]})
    assert letterhead_of(broken).logo is None
    huge = logo()[:16] + (60_000).to_bytes(4) * 2 + logo()[24:]
    assert letterhead_of(repacked(letterhead(), {"word/media/image1.png": huge})).logo is None


_MACROS = {"[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'}  # fmt: skip # noqa: E501


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty"),
        (b"PDF" * 100, "letterhead-not-word"),
        (b"PK\x03\x04" + b"x" * (LIMITS.file_bytes + 1), "too-large"),
        (b"PK\x03\x04" + b"x" * 100, "damaged-package"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 100, "old-word"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (packed({"word/other.xml": "<a/>"}), "missing-main-part"),
        (plain("<w:p/>"), "letterhead-plain"),
        (repacked(letterhead(), _MACROS), "macros"),
        (repacked(letterhead(), {"word/styles.xml": b"<w:styles"}), "damaged-part"),
        (repacked(letterhead(), {"word/styles.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}), "doctype"),
        (
            repacked(letterhead(), outside_header()),
            "letterhead-outside",
        ),
        (
            letterhead(document=_part(letterhead(), "word/document.xml").replace('w:left="1588"', 'w:left="9000"')),
            "letterhead-no-room",
        ),
        (
            letterhead(document="<d xmlns='http://purl.oclc.org/ooxml/wordprocessingml/main'/>"),
            "letterhead-strict",
        ),
    ],
)
def test_a_faulty_file_is_refused_with_what_is_wrong(raw: bytes, code: str) -> None:
    assert _refusal(raw) == code


def test_a_strangers_file_is_taken_apart_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = letterhead_of(letterhead())
    monkeypatch.setattr(module, "Opened", None)  # nothing of it is opened here
    assert read_letterhead(letterhead()) == expected
    with pytest.raises(FileRefusedError) as refused:
        read_letterhead(repacked(letterhead(), outside_header()))
    assert (refused.value.code, *refused.value.facts) == ("letterhead-outside", "target")


def test_what_runs_in_a_header_is_refused() -> None:
    rels = _part(letterhead(), "word/_rels/header1.xml.rels").replace("relationships/image", "relationships/oleObject")
    assert _refusal(repacked(letterhead(), {"word/_rels/header1.xml.rels": rels.encode()})) == "letterhead-live"


def test_headings_alone_are_a_letterhead() -> None:
    assert letterhead_of(plain("<w:p/>", STYLES)).colour == "1d6b45"
    assert read_document(_written(paper(Paragraph(place=AT, text="Ord")), plain("<w:p/>", STYLES)), "a.docx").blocks
