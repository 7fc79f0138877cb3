"""Papers that the tests of all writers share: one like a plan, hostile ones, and ones that nobody thought of."""

from collections.abc import Iterator
from datetime import UTC, datetime

from hypothesis import strategies as st

from avklart.documents.document import (
    Block,
    Cell,
    Document,
    Heading,
    ListItem,
    Paragraph,
    Picture,
    Place,
    Row,
    Table,
    visible_texts,
)
from avklart.documents.paper import Furniture, Paper, Section
from avklart.documents.writers.cleaning import cleaned

AT = Place()
MADE_AT = datetime(2018, 3, 1, 12, 30, tzinfo=UTC)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40"><rect width="90" height="16" fill="#1f3a5f"/>'
    '<text x="4" y="34" font-size="12">13 tiltak</text></svg>'
)
HOSTILE = (
    *("=1+1", "@SUM(A1)", "+47 900 00 000", "-1", "\t=cmd", '=HYPERLINK("http://x.no";"y")'),
    *("<script>alert(1)</script>", "&amp; <b> ]]> -->", "{{ 7*7 }} {% x %}"),
    *('#read("/etc/passwd")', "*b* _i_ $x$ `raw` <label> @ref // \\"),
    *("a\x00b\x08c\x1f", "lone \ud800 surrogate", "noncharacter \ufffe \uffff", "\u202egnol rev\u202c"),
    *("é combining e\u0301", "Čáhcesuolu Guovdageainnu áššit – ŧ ŋ đ ž š", "Åarjelhsaemien ïedtjh"),
    *("😀 👩\u200d👩\u200d👧 🇳🇴", "中文 日本語 한국어", "العربية עברית ትግርኛ ქართული ไทย हिन्दी"),
    *("x" * 3000, "Samferdselsinfrastruktur" * 12, "https://" + "a.b/" * 90),
    *("a\n\nb\n", "   in front and behind   ", "two  spaces", "tab\there"),
    *("soft\u00adhyphen and zero\u200bwidth", "½ ² ≤ € § ‰ …"),
)


def text_cell(words: str) -> Cell:
    """Give a cell of one paragraph for each line of the words."""
    return Cell(place=AT, blocks=tuple(Paragraph(place=AT, text=line) for line in words.split("\n")))


def row(*words: str, header: bool = False, marks: tuple[str, ...] = ()) -> Row:
    """Give a row of these cells."""
    return Row(place=AT, header=header, marks=marks, cells=tuple(text_cell(one) for one in words))


def paper(*blocks: Block, landscape: bool = False, language: str = "nb", title: str = "Handlingsplan 2018") -> Paper:
    """Give a paper of one section that holds these blocks."""
    return Paper(
        title=title,
        language=language,
        made_at=MADE_AT,
        author="Regionrådet for Eksempelregionen",
        subject="Handlingsplan",
        furniture=Furniture(header="Regionrådet for Eksempelregionen", footer=title, page="Side", of="av"),
        sections=(Section(blocks=blocks, landscape=landscape),),
    )


def plan_like(activities: int = 39, *, landscape: bool = True) -> Paper:
    """Give a paper such as a plan is: title, decision, introduction, areas with goals, tables, and a picture."""
    blocks: list[Block] = [
        Paragraph(place=AT, text="Handlingsplan 2018", style="title"),
        Paragraph(place=AT, text="Vedtatt av regionrådet 8. desember 2017, sak 34/17", style="subtitle"),
        Paragraph(place=AT, text="Regionrådet er et samarbeid mellom kommunene i regionen.", style="lead"),
        Paragraph(place=AT, text="Planen rulleres hvert annet år. " * 12),
    ]
    for area in range(1, 4):
        blocks += _area(area, activities // 3 + (activities % 3 if area == 3 else 0))
    blocks.append(Picture(place=AT, alternative_text="13 av 39 tiltak har prosjektmidler", name="midler", svg=SVG))
    blocks.append(Paragraph(place=AT, text="Laget av Avklart 1. mars 2018", style="note"))
    return paper(*blocks, landscape=landscape)


def _area(number: int, activities: int) -> Iterator[Block]:
    yield Heading(place=AT, level=1, number=str(number), text=f"Innsatsområde med langt navn {number}")
    yield Heading(place=AT, level=2, text="Mål")
    yield ListItem(place=AT, text="Flere arbeidsplasser i hele regionen")
    yield ListItem(place=AT, text="Bedre veger", level=2)
    header = row("Nr.", "Hovedaktiviteter", "Ansvar", "Finansiering", header=True)
    rows = (
        row(
            f"{number}.{at}",
            f"Arbeide for utbygging av bredbånd og mobildekning i hele regionen, del {at} av {number}",
            "AU, daglig leder\nVertskommunen",
            "Prosjekt til mai 2018 – videre innsats må avklares",
            marks=(f"avklart_{number}_{at}",),
        )
        for at in range(1, activities + 1)
    )
    yield Table(place=AT, columns=4, widths=(8, 46, 22, 24), caption=f"Tiltak {number}", rows=(header, *rows))


def hostile_paper() -> Paper:
    """Give a paper with every hostile text as heading, paragraph, item and cell."""
    cells = tuple(row(str(at), words, words) for at, words in enumerate(HOSTILE))
    table = Table(place=AT, columns=3, rows=(row("Nr.", "Tiltak", "Ansvar", header=True), *cells))
    headings = (Heading(place=AT, level=1, text=words) for words in HOSTILE)
    texts = (Paragraph(place=AT, text=words) for words in HOSTILE)
    return paper(*headings, *texts, *(ListItem(place=AT, text=words) for words in HOSTILE), table, title=HOSTILE[0])


# A hyphen at the end of a line may be a word's own, and spaces at the edges are nobody's words.
_WORDS = st.lists(st.text(st.characters(exclude_characters="-\u00ad"), min_size=1, max_size=30), min_size=1, max_size=6)
TEXTS = st.one_of(st.sampled_from(HOSTILE), _WORDS.map(" ".join))


@st.composite
def papers(draw: st.DrawFn) -> Paper:
    """Give papers of all kinds of blocks with all kinds of texts."""
    blocks: list[Block] = []
    level = 0
    for _ in range(draw(st.integers(1, 8))):
        kind = draw(st.sampled_from(("heading", "paragraph", "item", "table")))
        if kind == "heading":
            level = draw(st.integers(1, min(level + 1, 4)))
            blocks.append(Heading(place=AT, level=level, text=draw(TEXTS)))
        elif kind == "paragraph":
            blocks.append(Paragraph(place=AT, text=draw(TEXTS), bold=draw(st.booleans())))
        elif kind == "item":
            blocks.append(ListItem(place=AT, text=draw(TEXTS), level=draw(st.integers(1, 2))))
        else:
            blocks.append(draw(_tables()))
    return paper(*blocks, landscape=draw(st.booleans()), title=draw(TEXTS))


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    columns = draw(st.integers(2, 6))
    some = st.lists(TEXTS, min_size=columns, max_size=columns)
    header = row(*(f"Kolonne {at}" for at in range(columns)), header=True)
    rows = draw(st.lists(some, min_size=1, max_size=5))
    widths = tuple(draw(st.lists(st.integers(5, 60), min_size=columns, max_size=columns)))
    return Table(place=AT, columns=columns, widths=widths, rows=(header, *(row(*cells) for cells in rows)))


def words_of(made: Paper) -> list[str]:
    """Give every word that stands in the text of a paper, in its order, as it is after cleaning."""
    blocks = (block for section in cleaned(made).sections for block in section.blocks)
    return [word for block in blocks for text in _texts(block) for word in text.split()]


def words_read(document: Document) -> list[str]:
    """Give every word that a reader found in the body of a document, in its order."""
    return [word for block in document.blocks for text in _texts(block) for word in text.split()]


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Table) and block.caption:
        yield block.caption
    if isinstance(block, Heading) and block.number:
        yield block.number
    if isinstance(block, ListItem):
        yield block.text
    else:
        yield from visible_texts(block)
