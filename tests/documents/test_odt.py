"""ODT: real plans, every word of them, headings, paragraphs, lists and what styles say."""

import re
from collections import Counter
from pathlib import Path

import pytest

from avklart.documents.document import Document, Heading, ListItem, Paragraph, tables_in
from avklart.documents.limits import DEFAULT
from avklart.documents.readers.odt import read
from tests.odt_files import meta_of, read_odt, styles_of, words_read, words_written

PLANS = ["fjellregionen/fjellregionen.odt", "open/storfonna.odt", "open/ytre-skarv.odt"]
HEADING_STYLES = (
    '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"/>'
    '<text:outline-style style:name="Outline">'
    '<text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>'
    '<text:outline-level-style text:level="3" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>'
    "</text:outline-style>"
)


def letters(text: str) -> str:
    """Give a text without white space, and without a hyphen that stood at the end of a line."""
    return re.sub(r"\s", "", re.sub(r"-\s+", "-", text))


def rows_of(document: Document) -> list[list[str]]:
    return [
        [cell.text for cell in row.cells]
        for table in tables_in(document.blocks)
        for row in table.rows
        if not row.header and not row.repeated
    ]


def test_fjellregionen_has_39_rows_of_three_cells_that_say_what_the_text_file_says(samples: Path) -> None:
    folder = samples / "fjellregionen"
    document = read((folder / "fjellregionen.odt").read_bytes(), DEFAULT)
    rows = rows_of(document)
    assert [len(row) for row in rows] == [3] * 39
    lines = [line.split("\t") for line in (folder / "fjellregionen.txt").read_text(encoding="utf-8").splitlines()]
    activities = [line for line in lines if len(line) == 3 and line[1].strip() and line[0] != "Hovedaktiviteter"]
    assert [[letters(cell) for cell in row] for row in rows] == [
        [letters(cell) for cell in line] for line in activities
    ]
    assert len(list(tables_in(document.blocks))) == 4


@pytest.mark.parametrize("plan", PLANS)
def test_every_occurrence_of_every_word_of_a_plan_is_read_once(plan: str, shared_plans: Path) -> None:
    raw = (shared_plans / plan).read_bytes()
    assert words_read(read(raw, DEFAULT)) == words_written(raw)


@pytest.mark.parametrize("plan", PLANS)
def test_places_of_cells_and_paragraphs_are_told_apart(plan: str, shared_plans: Path) -> None:
    document = read((shared_plans / plan).read_bytes(), DEFAULT)
    places = [block.place for block in document.blocks]
    for table in tables_in(document.blocks):
        places += [row.place for row in table.rows]
        places += [cell.place for row in table.rows for cell in row.cells]
        places += [block.place for row in table.rows for cell in row.cells for block in cell.blocks]
    assert max(Counter(places).values()) == 1


def test_headings_have_the_level_and_number_of_the_outline() -> None:
    body = (
        '<text:h text:outline-level="1">Næring</text:h><text:h text:outline-level="2">Mål</text:h>'
        '<text:h text:outline-level="3">Delmål</text:h><text:h text:outline-level="2">Tiltak</text:h>'
        '<text:h text:outline-level="1" text:is-list-header="true">Vedlegg</text:h>'
        '<text:h text:outline-level="1">Samferdsel</text:h>'
        '<text:h text:outline-level="2" text:restart-numbering="true" text:start-value="7">Veg</text:h>'
        "<text:h>Uten nivå</text:h>"
    )
    document = read_odt(body, styles=styles_of(HEADING_STYLES))
    found = [(block.number, block.level, block.text) for block in document.blocks if isinstance(block, Heading)]
    assert found == [
        ("1.", 1, "Næring"),
        ("1.1", 2, "Mål"),
        ("(a)", 3, "Delmål"),
        ("1.2", 2, "Tiltak"),
        (None, 1, "Vedlegg"),
        ("2.", 1, "Samferdsel"),
        ("2.7", 2, "Veg"),
        ("3.", 1, "Uten nivå"),
    ]


def test_a_heading_whose_style_has_its_own_list_or_none_is_not_numbered_by_the_outline() -> None:
    style = '<style:style style:name="P1" style:family="paragraph" style:list-style-name=""/>'
    body = '<text:h text:style-name="P1">Innhold</text:h><text:h>Næring</text:h>'
    document = read_odt(body, style, styles=styles_of(HEADING_STYLES))
    assert [block.number for block in document.blocks if isinstance(block, Heading)] == [None, "1."]


def test_a_number_written_into_the_file_is_used_and_is_a_word_of_it() -> None:
    (block,) = read_odt("<text:h><text:number>IV.</text:number>Næring</text:h>").blocks
    assert isinstance(block, Heading)
    assert (block.number, block.drawn, block.text) == ("IV.", False, "Næring")


STYLES = (
    '<style:default-style style:family="paragraph"><style:text-properties fo:font-size="12pt" fo:language="nn" '
    'fo:country="NO"/></style:default-style>'
    '<style:style style:name="Standard" style:family="paragraph"/>'
    '<style:style style:name="Omr_e5_de" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:text-properties fo:font-weight="bold" fo:font-size="150%"/></style:style>'
    '<style:style style:name="Title" style:family="paragraph" style:display-name="Tittel"/>'
    '<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
)
AUTOMATIC = (
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Omr_e5_de"/>'
    '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="P3"/>'
    '<style:style style:name="P3" style:family="paragraph" style:parent-style-name="P2"/>'
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="normal" '
    'fo:font-size="9pt"/></style:style>'
    '<style:style style:name="T2" style:family="text" style:parent-style-name="Strong"/>'
)


SMALL = '<text:span text:style-name="T1">og</text:span>'


def paragraph(body: str) -> Paragraph:
    (block,) = read_odt(body, AUTOMATIC, styles=styles_of(STYLES)).blocks
    assert isinstance(block, Paragraph)
    return block


@pytest.mark.parametrize(
    ("body", "style", "bold", "size"),
    [
        ('<text:p text:style-name="P1">Næring</text:p>', "Område", True, 18.0),
        ('<text:p text:style-name="Title">Plan</text:p>', "Tittel", False, 12.0),
        (f'<text:p text:style-name="P1">Næring {SMALL}</text:p>', "Område", False, None),
        (f'<text:p text:style-name="P1">{SMALL}</text:p>', "Område", False, 9.0),
        ('<text:p><text:span text:style-name="T2">Veg</text:span> </text:p>', None, True, 12.0),
        ('<text:p text:style-name="P2">Rundt</text:p>', None, False, 12.0),
        ('<text:p text:style-name="Ukjent">Veg</text:p>', None, False, 12.0),
    ],
)  # fmt: skip
def test_styles_are_inherited_from_their_parents(body: str, style: str | None, bold: bool, size: float | None) -> None:
    block = paragraph(body)
    assert (block.style, block.bold, block.size) == (style, bold, size)


def test_title_and_language_are_what_the_file_declares() -> None:
    meta = meta_of("<dc:title> Handlings\u00adplan\n2018 </dc:title><dc:language>nb-NO</dc:language>")
    told = read_odt("<text:p>a</text:p>", meta=meta, styles=styles_of(STYLES))
    assert (told.title, told.language) == ("Handlingsplan 2018", "nb-NO")
    untold = read_odt("<text:p>a</text:p>", styles=styles_of(STYLES))
    assert (untold.title, untold.language) == (None, "nn-NO")


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("  Delta\n  aktivt <text:span> i </text:span> møter ", "Delta aktivt i møter"),
        ('A<text:s text:c="3"/>B<text:s/>C', "A   B C"),
        ("A<text:tab/>B<text:line-break/>C", "A\tB\nC"),
        ('A<text:s text:c="999999999"/>B', "A" + 100 * " " + "B"),
        ('<text:a xlink:href="https://example.org">ord</text:a>fører', "ordfører"),
        ("<text:ruby><text:ruby-base>Veg</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>", "Veg (x)"),
        ("side <text:page-number>7</text:page-number>", "side 7"),
        ("<loext:content-control>Drift</loext:content-control>", "Drift"),
        ("<text:meta><text:span><text:ukjent>Drift</text:ukjent></text:span></text:meta>", "Drift"),
        ("Dele­lig \u200bord", "Delelig ord"),
    ],
)  # fmt: skip
def test_the_words_of_a_paragraph_are_those_a_person_sees(written: str, text: str) -> None:
    assert paragraph(f"<text:p>{written}</text:p>").text == text


LISTS = (
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="1"/>'
    '<text:list-level-style-number text:level="3" style:num-format="I" text:display-levels="3"/></text:list-style>'
    '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="&#xF0B7;"/>'
    '<text:list-level-style-bullet text:level="2" text:bullet-char="–"/></text:list-style>'
    '<text:list-style style:name="L3"><text:list-level-style-number text:level="1" style:num-format="1" '
    'text:start-value="5" loext:num-list-format="Mål %1%:" style:num-prefix="Mål " style:num-suffix=":"/>'
    "</text:list-style>"
)


def item(text: str, more: str = "") -> str:
    return f"<text:list-item><text:p>{text}</text:p>{more}</text:list-item>"


def listed(body: str) -> list[tuple[int, str | None, str]]:
    found = read_odt(body, LISTS).blocks
    assert all(isinstance(block, ListItem) and (block.drawn or block.marker is None) for block in found)
    return [(block.level, block.marker, block.text) for block in found if isinstance(block, ListItem)]


def test_numbers_of_nested_lists_are_computed() -> None:
    inner = f"<text:list>{item('b', '<text:list>' + item('c') + '</text:list>')}{item('d')}</text:list>"
    body = f'<text:list text:style-name="L1">{item("a", inner)}{item("e")}</text:list>'
    assert listed(body) == [(1, "1.", "a"), (2, "a)", "b"), (3, "1.a.I", "c"), (2, "b)", "d"), (1, "2.", "e")]


def test_bullets_are_shown_as_characters_that_any_font_has() -> None:
    body = f'<text:list text:style-name="L2">{item("a", "<text:list>" + item("b") + "</text:list>")}</text:list>'
    assert listed(body) == [(1, "•", "a"), (2, "–", "b")]


def test_list_headers_and_later_paragraphs_of_an_item_have_no_marker() -> None:
    body = (
        '<text:list text:style-name="L1"><text:list-header><text:p>Tiltak</text:p></text:list-header>'
        "<text:list-item><text:p>a</text:p><text:p>og mer</text:p></text:list-item></text:list>"
    )
    assert listed(body) == [(1, None, "Tiltak"), (1, "1.", "a"), (1, None, "og mer")]


def test_lists_are_continued_started_anew_and_given_values() -> None:
    body = (
        f'<text:list xml:id="en" text:style-name="L1">{item("a")}</text:list>'
        f'<text:list text:style-name="L1">{item("b")}</text:list>'
        f'<text:list text:style-name="L1" text:continue-numbering="true">{item("c")}</text:list>'
        f'<text:list text:style-name="L1" text:continue-list="en">{item("d")}</text:list>'
        '<text:list text:style-name="L1"><text:list-item text:start-value="9"><text:p>e</text:p></text:list-item>'
        f"{item('f')}</text:list>"
        f'<text:list text:style-name="L3">{item("g")}</text:list>'
    )
    markers = [marker for _, marker, _ in listed(body)]
    assert markers == ["1.", "1.", "2.", "2.", "9.", "10.", "Mål 5:"]


def test_a_numbered_item_that_says_nothing_is_kept_and_uses_its_number() -> None:
    body = f'<text:list text:style-name="L1">{item("a")}{item("")}{item("b")}</text:list>'
    assert listed(body) == [(1, "1.", "a"), (1, "2.", ""), (1, "3.", "b")]


def test_items_without_a_list_around_them_are_list_items() -> None:
    begin = '<text:numbered-paragraph text:list-id="en" text:level="2" text:style-name="L1">'
    body = "".join(f"{begin}<text:p>{text}</text:p></text:numbered-paragraph>" for text in "ab")
    assert listed(body) == [(2, "a)", "a"), (2, "b)", "b")]


def test_a_heading_in_a_list_is_numbered_by_the_list() -> None:
    body = (
        '<text:list text:style-name="L1"><text:list-item><text:h text:outline-level="1">Veg</text:h></text:list-item>'
        '<text:list-item><text:h text:outline-level="1">Bane</text:h></text:list-item></text:list>'
    )
    found = [block for block in read_odt(body, LISTS).blocks if isinstance(block, Heading)]
    assert [(block.number, block.drawn, block.text) for block in found] == [("1.", True, "Veg"), ("2.", True, "Bane")]


@pytest.mark.parametrize(
    ("number", "number_format", "shown"),
    [
        (28, "a", "ab"),
        (28, "A", "AB"),
        (1994, "I", "MCMXCIV"),
        (4, "i", "iv"),
        (999_999_999, "i", "999999999"),
        (0, "a", "0"),
        (7, "①", "7"),
    ],
)
def test_numbers_are_drawn_in_letters_and_roman_numerals(number: int, number_format: str, shown: str) -> None:
    style = (
        f'<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
        f'style:num-format="{number_format}" text:start-value="{number}"/></text:list-style>'
    )
    (block,) = read_odt(f'<text:list text:style-name="L">{item("a")}</text:list>', style).blocks
    assert isinstance(block, ListItem)
    assert block.marker == shown
