"""Papers as HTML: one file that needs nothing else and runs nothing, read back block by block."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from lxml import etree, html
from msgspec.structs import replace

from avklart.documents.document import Block, Document, Heading, ListItem, Paragraph, Picture, Table
from avklart.documents.limits import DEFAULT
from avklart.documents.paper import Furniture, Letterhead, Paper
from avklart.documents.readers import html as reader
from avklart.documents.reading import read_document
from avklart.documents.text import clean_text
from avklart.documents.writers import write_paper
from tests.documents.writers.blocks_told import Told, blocks_of, told
from tests.documents.writers.mixed import letterhead, mixed_paper, picture, seven_columns, spanning
from tests.documents.writers.papers import AT, HOSTILE, hostile_paper, paper, papers, plan_like, row
from tests.reads import steps_of

HARMFUL = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" onload="x()" '
    'aria-labelledby="t"><title id="t">Gammel</title><script>x()</script><style>.a{fill:url(#p)}</style><defs>'
    '<linearGradient id="p"/></defs><a xlink:href="http://x.no"><rect class="a" fill="url(#p)"/></a>'
    '<use href="#p"/><image href="http://x.no/y.png"/><foreignObject><p>z</p></foreignObject></svg>'
)


def _page(made: Paper, look: Letterhead | None = None) -> str:
    return write_paper(made, "html", look).raw.decode()


def _tree(made: Paper, look: Letterhead | None = None) -> etree._Element:
    return html.document_fromstring(_page(made, look))


def _back(made: Paper) -> Document:
    return reader.read(write_paper(made, "html").raw, DEFAULT)


def _expected(made: Paper) -> list[Told]:
    """Give the blocks as HTML has them: the one title is the first heading, and all others stand one below."""
    blocks = [_below(block) for block in blocks_of(made)]
    at = next((at for at, one in enumerate(blocks) if isinstance(one, Paragraph) and one.style == "title"), None)
    title = made.title if at is None else blocks.pop(at).text  # type: ignore[union-attr]
    return told([Heading(place=AT, level=1, text=title), *blocks], parted=True)


def _below(block: Block) -> Block:
    return replace(block, level=block.level + 1) if isinstance(block, Heading) else block


@pytest.mark.parametrize("made", [mixed_paper(), plan_like(150)], ids=["mixed", "plan"])
def test_a_paper_reads_back_block_by_block(made: Paper) -> None:
    read = told(_back(made).blocks, parted=True)
    # The words drawn in the picture are words of the page too.
    assert [one for one in read if one != ("paragraph", "13 tiltak")] == _expected(made)


def test_every_hostile_text_reads_back() -> None:
    assert told(_back(hostile_paper()).blocks, parted=True) == _expected(replace(hostile_paper(), title="=1+1"))


@settings(max_examples=60, deadline=None)
@given(papers())
def test_any_paper_reads_back_block_by_block(made: Paper) -> None:
    titled = replace(made, title=" ".join(clean_text(made.title).split()) or "Uten tittel")
    assert told(_back(titled).blocks, parted=True) == _expected(titled)


def test_the_page_needs_nothing_from_elsewhere_and_runs_nothing() -> None:
    page = _page(replace(mixed_paper(), title="<script>alert(1)</script>"), letterhead())
    tree = html.document_fromstring(page)
    assert tree.findall(".//script") == tree.findall(".//link") == tree.findall(".//iframe") == []
    for element in tree.iter(etree.Element):
        for name, value in element.attrib.items():
            assert not str(name).startswith("on")
            if name in ("src", "href"):
                assert str(value).startswith(("data:image/", "#"))
    assert "default-src 'none'" in page
    assert "@import" not in page
    assert "url(" not in page


def test_the_page_says_what_it_is() -> None:
    tree = _tree(plan_like())
    assert tree.get("lang") == "nb"
    assert tree.findtext(".//title") == "Handlingsplan 2018"
    named = {one.get("name"): one.get("content") for one in tree.findall(".//meta[@name]")}
    assert named["author"] == "Regionrådet for Eksempelregionen"
    assert named["description"] == "Handlingsplan"
    assert named["dcterms.created"] == "2018-03-01T12:30:00+00:00"
    found = read_document(write_paper(plan_like(), "html").raw, "a.html")
    assert [block.text for block in found.furniture if isinstance(block, Paragraph)] == [
        "Regionrådet for Eksempelregionen",
        "Handlingsplan 2018",
    ]


@pytest.mark.parametrize("made", [plan_like(), paper(Heading(place=AT, level=1, text="A")), paper()])
def test_there_is_one_first_heading_and_no_level_is_skipped(made: Paper) -> None:
    levels = [int(one.tag[1]) for one in _tree(made).iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_headings_deeper_than_html_has_keep_their_level() -> None:
    made = paper(*(Heading(place=AT, level=level, text=f"Nivå {level}") for level in range(1, 8)))
    assert [block.level for block in _back(made).blocks if isinstance(block, Heading)] == [1, 2, 3, 4, 5, 6, 7, 8]


def test_tables_say_what_heads_what() -> None:
    tree = _tree(paper(seven_columns(2), spanning()))
    first, second = tree.findall(".//table")
    assert first.findtext("caption") == "Tiltak"
    assert {one.get("scope") for one in first.findall("thead/tr/th")} == {"col"}
    assert [one.get("scope") for one in first.findall("tbody/tr/th")] == ["row", "row"]
    assert [one.get("id") for one in first.findall("tbody/tr")] == [None, "avklart_1_2e_1", "avklart_1_2e_2"]
    assert [one.get("scope") for one in second.findall("thead/tr/th")] == ["col", "colgroup", "col", "col"]


def test_a_table_whose_cells_reach_over_rows_scrolls_in_a_frame_one_can_get_into() -> None:
    tree = _tree(paper(Heading(place=AT, level=1, text="Midler"), spanning(), spanning()))
    frames = tree.findall(".//div[@role='region']")
    assert [(one.get("tabindex"), one.get("aria-label")) for one in frames] == [("0", "Midler"), ("0", "Midler (2)")]


def test_a_cell_of_a_card_has_the_words_over_its_column() -> None:
    cells = _tree(paper(seven_columns(1))).findall(".//table//tbody/tr")[1]
    assert [one.get("data-label") for one in cells][:3] == ["Nr.", "Hovedaktivitet", "Ansvar"]
    assert {one.get("role") for one in cells} == {"rowheader", "cell"}


def test_words_joined_by_strokes_can_be_parted_and_addresses_cannot() -> None:
    page = _page(paper(*(Paragraph(place=AT, text=one) for one in ("Ordfører/rådgiver", "https://eksempel.no/planer"))))
    assert "<p>Ordfører/<wbr>rådgiver</p>" in page
    assert "<p>https://eksempel.no/planer</p>" in page


def test_no_id_stands_twice() -> None:
    rows = tuple(row("1", "Veg", marks=(mark,)) for mark in ("avklart_1", "avklart_1", "to ord", "x\u0000y"))
    tables = (Table(place=AT, columns=2, rows=rows) for _ in range(2))
    ids = re.findall(r'\bid="([^"]*)"', _page(paper(*tables, picture(HARMFUL), picture(HARMFUL))))
    assert len(ids) == len(set(ids))
    assert ids[:2] == ["avklart_1", "xy"]


def test_a_drawing_is_told_in_words_and_can_do_no_harm() -> None:
    page = _page(paper(picture(HARMFUL)))
    svg = html.document_fromstring(page).find(".//svg")
    assert svg is not None
    assert (svg.get("role"), svg.get("aria-labelledby")) == ("img", "figur1-title")
    assert [one.text for one in svg.iter("title")] == ["13 av 39 tiltak har prosjektmidler"]
    for harm in ("script>x", "onload", "foreignobject", "x.no", "Gammel"):
        assert harm.lower() not in page.lower()
    # What the drawing says of its own parts is still said of them, and of nothing else on the page.
    assert 'fill="url(#figur1-p)"' in page
    assert "<style>#figur1 {" in page
    assert 'href="#figur1-p"' in page


def test_a_picture_reads_back_with_its_words() -> None:
    found = [block for block in _back(mixed_paper()).blocks if isinstance(block, Picture)]
    assert [one.alternative_text for one in found] == ["13 av 39 tiltak har prosjektmidler"]


def test_the_look_of_a_council_is_used_and_read_on_both_backgrounds() -> None:
    page = _page(mixed_paper(), letterhead())
    assert "--colour: #1d6b45" in page
    assert "1f3a5f" not in page.split("<main>")[0]
    assert '"Georgia"' in page
    assert '"Verdana"' in page
    logo = _tree(mixed_paper(), letterhead()).find(".//header/img")
    assert logo is not None
    # The words beside it say whose it is.
    assert logo.get("alt") == ""
    alone = _tree(replace(mixed_paper(), furniture=Furniture()), letterhead()).find(".//header/img")
    assert alone is not None
    assert alone.get("alt") == "Regionrådet for Eksempelregionen"


@pytest.mark.parametrize(
    "words", [*HOSTILE, "</style><script>alert(1)</script>", '"; } body { display: none } /*', "\\"]
)
def test_no_text_gets_out_of_where_it_stands(words: str) -> None:
    around = Furniture(header=words, footer=words, page=words, of=words)
    table = Table(place=AT, columns=2, caption=words, rows=(row("Tiltak", words, header=True), row(words, "AU")))
    made = paper(
        Heading(place=AT, level=1, text=words, number=words), ListItem(place=AT, text=words, marker=words), table
    )
    odd = replace(letterhead(), font=words, text_font=words)
    page = _page(replace(made, title=words, author=words, subject=words, furniture=around), odd)
    tree = html.document_fromstring(page)
    assert len(tree.findall(".//style")) == 1
    assert tree.findall(".//script") == []
    style = tree.findtext(".//style") or ""
    assert style.count("{") == style.count("}")
    assert [one.tag for one in tree] == ["head", "body"]


def test_the_same_paper_is_the_same_bytes() -> None:
    assert _page(mixed_paper(), letterhead()) == _page(mixed_paper(), letterhead())


def test_writing_takes_steps_in_proportion_to_the_rows() -> None:
    few, many = (paper(seven_columns(rows)) for rows in (200, 800))
    assert steps_of(lambda: write_paper(many, "html")) < 4.2 * steps_of(lambda: write_paper(few, "html"))
