"""ODT files that are broken, protected, too deep or odd: refused with the reason, or read; never anything else."""

import random
import re
from pathlib import Path

import pytest

from avklart.documents.document import document_texts
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT
from avklart.documents.readers.odt import read
from tests.odt_files import MIMETYPE, content_of, odt, read_odt, styles_of
from tests.packages import package, repacked
from tests.reads import steps_of

MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="content.xml">{}</manifest:file-entry></manifest:manifest>'
)


def refusal(raw: bytes) -> str:
    with pytest.raises(FileRefusedError) as refused:
        read(raw, DEFAULT)
    return refused.value.code


def test_an_encrypted_file_is_said_to_have_a_password() -> None:
    for encrypted in ("<manifest:encryption-data/>", '<encryption-data manifest:checksum="x"></encryption-data>'):
        assert refusal(odt("", **{"META-INF/manifest.xml": MANIFEST.format(encrypted)})) == "password"
    whole = {"mimetype": MIMETYPE, "encrypted-package": "x"}
    assert refusal(package({**whole, "META-INF/manifest.xml": MANIFEST.format("<m:encryption-data/>")})) == "password"


def test_a_manifest_that_speaks_of_no_encryption_is_sound_whatever_else_it_says() -> None:
    old = '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">'
    for manifest in (MANIFEST.format(""), old + MANIFEST.format(""), "<broken"):
        assert list(
            document_texts(read(odt("<text:p>a</text:p>", **{"META-INF/manifest.xml": manifest}), DEFAULT))
        ) == ["a"]


@pytest.mark.parametrize(
    "parts",
    [
        {"content.xml": content_of("")},
        {"mimetype": MIMETYPE},
        {"mimetype": MIMETYPE, "content.xml": "<a/>"},
        {"mimetype": MIMETYPE, "content.xml": content_of("").replace("office:text", "office:spreadsheet")},
    ],
)
def test_a_file_without_its_main_part_is_refused(parts: dict[str, str]) -> None:
    assert refusal(package(parts)) == "missing-main-part"


@pytest.mark.parametrize("part", ["content.xml", "styles.xml", "meta.xml"])
def test_a_broken_or_declaring_part_is_refused(part: str, samples: Path) -> None:
    raw = (samples / "fjellregionen" / "fjellregionen.odt").read_bytes()
    for content, code in ((b"<a", "damaged-part"), (b"", "damaged-part"), (b"<!DOCTYPE a><a/>", "doctype")):
        assert refusal(repacked(raw, {part: content})) == code


WRAPPINGS = [
    ("<text:section>", "</text:section>"),
    ("<text:list><text:list-item>", "</text:list-item></text:list>"),
    ("<text:p><text:span>", "</text:span></text:p>"),
    ("<text:p><draw:frame><draw:text-box>", "</draw:text-box></draw:frame></text:p>"),
    ("<text:p><draw:g><draw:rect>", "</draw:rect></draw:g></text:p>"),
    ("<text:p><office:annotation>", "</office:annotation></text:p>"),
    ("<text:p><text:note><text:note-body>", "</text:note-body></text:note></text:p>"),
    ("<draw:g>", "</draw:g>"),
    ("<a>", "</a>"),
]


@pytest.mark.parametrize(("begin", "end"), WRAPPINGS)
def test_any_depth_is_read_or_refused_as_too_deep(begin: str, end: str) -> None:
    levels = begin.count("<")
    for depth in (5, 60, 200, 245, 400, 10_000):
        times = depth // levels
        try:
            document = read_odt(begin * times + "<text:p>inne</text:p>" + end * times)
        except FileRefusedError as refused:
            assert refused.code == "too-deep"  # noqa: PT017
            assert depth > 60
        else:
            assert "inne" in " ".join(document_texts(document))


def test_styles_that_go_in_circles_or_are_very_many_are_read() -> None:
    circle = "".join(
        f'<style:style style:name="S{n}" style:family="paragraph" style:parent-style-name="S{(n + 1) % 5_000}"/>'
        for n in range(5_000)
    )
    body = "".join(f'<text:p text:style-name="S{n}">a</text:p>' for n in range(0, 5_000, 100))
    assert len(read_odt(body, styles=styles_of(circle)).blocks) == 50


def test_steps_grow_in_line_with_the_document() -> None:
    chain = "".join(
        f'<style:style style:name="S{n}" style:family="paragraph" style:parent-style-name="S{n + 1}"/>'
        for n in range(2_000)
    )

    def steps(times: int) -> int:
        cell = (
            '<table:table-cell table:number-columns-spanned="2"><text:p>Delta <text:span>i</text:span> møter</text:p>'
        )
        table = f"<table:table-row>{cell}</table:table-cell><table:covered-table-cell/></table:table-row>" * times
        items = "<text:list-item><text:p>punkt</text:p></text:list-item>" * times
        styled = "".join(f'<text:p text:style-name="S{n}">a</text:p>' for n in range(times))
        body = f"<table:table>{table}</table:table><text:list>{items}</text:list>{styled}"
        raw = odt(body, chain.replace('"S', '"A') + chain, styles=styles_of(chain))
        return steps_of(lambda: read(raw, DEFAULT))

    small, large = steps(250), steps(2_000)
    assert large < 8.5 * small


def test_any_changed_byte_ends_in_a_document_or_a_refusal(samples: Path) -> None:
    raw = (samples / "fjellregionen" / "fjellregionen.odt").read_bytes()
    chance = random.Random(2018)
    for _ in range(60):
        changed = bytearray(raw)
        for _ in range(chance.choice((1, 3, 20))):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        try:
            read(bytes(changed), DEFAULT)
        except FileRefusedError as refused:
            assert refused.code  # noqa: PT017


# Of these the text is no word of the document: who, when, and numbers that the program draws.
NO_WORDS = ("dc:creator", "office:change-info", "text:note-citation")


def test_whatever_stands_where_none_expects_it_is_read_or_refused_and_no_word_lost() -> None:
    """The elements of a document that uses much of ODT take each other's names, a few at a time."""
    raw = odt(EVERYTHING, LISTS, styles=styles_of(LISTS))
    head, body = content_of(EVERYTHING, LISTS).split("<office:text>")
    names = sorted(set(re.findall(r"<([a-z]+:[a-z-]+)", EVERYTHING)) - set(NO_WORDS))
    chance = random.Random(2017)
    for _ in range(600):
        changed = body
        for _ in range(chance.choice((1, 2, 5))):
            old, new = chance.choice(names), chance.choice(names)
            changed = re.sub(rf"(</?){old}(?=[ >/])", rf"\g<1>{new}", changed)
        document = read(repacked(raw, {"content.xml": f"{head}<office:text>{changed}".encode()}), DEFAULT)
        kept = " ".join([*document_texts(document), *(mark.text for mark in document.revisions)])
        assert [word for word in WORDS if word not in kept] == [], changed


LISTS = (
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/>'
    '</text:list-style><style:style style:name="H" style:family="text"><style:text-properties text:display="none"/>'
    "</style:style>"
)
EVERYTHING = (
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info/><text:p>borte</text:p>'
    '</text:deletion></text:changed-region><text:changed-region text:id="c2"><text:insertion/></text:changed-region>'
    "</text:tracked-changes>"
    '<text:h text:outline-level="1"><text:bookmark text:name="m"/>Næring</text:h>'
    '<text:p>Delta <text:span text:style-name="H">skjult</text:span><text:change text:change-id="c1"/> i'
    '<text:s text:c="2"/>møter'
    '<text:change-start text:change-id="c2"/><text:tab/>ny<text:change-end text:change-id="c2"/>'
    '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>note'
    '</text:p></text:note-body></text:note><office:annotation office:name="k"><dc:creator>K</dc:creator><text:p>hvem'
    '</text:p></office:annotation>da<office:annotation-end office:name="k"/><draw:frame draw:name="R"><draw:text-box>'
    "<text:p>boks</text:p></draw:text-box><svg:title>kart</svg:title></draw:frame><text:page-number>1</text:page-number>"
    '</text:p><text:list text:style-name="L1"><text:list-item><text:p>en</text:p><text:list><text:list-item><text:p>to'
    "</text:p></text:list-item></text:list></text:list-item></text:list><table:table><table:table-column "
    'table:number-columns-repeated="2"/><table:table-header-rows><table:table-row><table:table-cell><text:p>Tiltak</text:p>'
    "</table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell "
    'table:number-columns-spanned="2"><text:p>punkt</text:p></table:table-cell><table:covered-table-cell/></table:table-row>'
    '</table:table><text:section text:display="none"><text:p>seksjon</text:p></text:section>'
)


WORDS = ["Delta", "Næring", "boks", "borte", "hvem", "kart", "møter", "note", "punkt", "skjult", "Tiltak", "seksjon"]


def test_a_document_that_uses_much_of_odt_is_read_whole() -> None:
    read_words = " ".join(document_texts(read_odt(EVERYTHING, LISTS))).split()
    expected = "Næring Delta i møter ny da skjult kart R boks en to Tiltak punkt seksjon note hvem borte 1"
    assert sorted("".join(read_words)) == sorted(expected.replace(" ", ""))
