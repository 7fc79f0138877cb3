"""A paper with everything that a paper can hold, and a council's letterhead for it."""

from msgspec.structs import replace

from avklart.documents.document import Block, Cell, Heading, ListItem, Paragraph, Picture, Row, Table
from avklart.documents.paper import Letterhead, Paper, PaperStyle, Section
from tests.documents.writers.letterheads import logo
from tests.documents.writers.papers import AT, SVG, paper, row


def letterhead() -> Letterhead:
    """Give the look of a council with a logo, a colour and two fonts of its own."""
    return Letterhead(
        word=b"", logo=logo(), logo_type="image/png", colour="1d6b45", font="Georgia", text_font="Verdana"
    )


def mixed_paper() -> Paper:
    """Give a paper of three sections: numbered text, a table of seven columns that lies down, a picture."""
    return replace(
        paper(),
        sections=(
            Section(blocks=(*_text(), *_lists(), spanning())),
            Section(blocks=(seven_columns(),), landscape=True),
            Section(blocks=(_heading("Figur", 1, "8"), picture(), _paragraph("Liten skrift", "note"))),
        ),
    )


def _text() -> tuple[Block, ...]:
    return (
        _paragraph("Handlingsplan for regionrådet", "title"),
        _paragraph("Vedtatt 8. desember 2017, sak 34/17", "subtitle"),
        _paragraph("Regionrådet er et samarbeid mellom åtte kommuner.", "lead"),
        _paragraph("Planen rulleres hvert annet år, og følges opp av arbeidsutvalget. " * 6),
        Paragraph(place=AT, text="Dette avsnittet er uthevet", bold=True),
        _heading("Samferdsel", 1, "1"),
        _heading("Bakgrunn", 2, "1.1"),
        _heading("Uten nummer", 2),
        _heading("Vei", 3, "1.1.1"),
        _heading("Kapittel langt ut", 1, "7"),
        _heading("Vedlegg", 1, "IV"),
    )


def _lists() -> tuple[Block, ...]:
    return (
        _item("Først"),
        _item("Under", None, 2),
        _item("Enda lenger under", None, 3),
        _item("Etter"),
        _paragraph("Målene er disse:"),
        _item("Mål én", "1.1"),
        _item("Delmål a", "a)", 2),
        _item("Delmål b", "b)", 2),
        _item("Mål to", "1.2"),
        _item("Mål ti", "1.10"),
        _paragraph("Og disse:"),
        _item("Mål elleve", "1.11"),
        _item("Med punktum", "3."),
        _item("Etter det", "4."),
        _item("Med ord", "Mål A:"),
        _item("Med strek", "–"),
        _item("Med null", "0"),
    )


def seven_columns(activities: int = 25) -> Table:
    """Give a table of seven columns with a caption, a row that is a title of those below, and marks."""
    heads = ("Nr.", "Hovedaktivitet", "Ansvar", "Finansiering", "Status", "Kommentar", "Neste steg")
    title = Row(place=AT, cells=(_cell("Mål 1: Flere arbeidsplasser i hele regionen", across=7),))
    told = (
        *("Arbeide for utbygging av bredbånd og mobildekning i hele regionen", "AU, daglig leder\nVertskommunen"),
        *("Prosjekt til mai 2018 – videre innsats må avklares", "Pågår", "Venter på svar", "Møte i mars"),
    )
    rows = (row(f"1.{at}", *told, marks=(f"avklart_1_2e_{at}",)) for at in range(1, activities + 1))
    return Table(
        place=AT,
        columns=7,
        widths=(5, 26, 14, 16, 13, 13, 13),
        header_columns=1,
        caption="Tiltak",
        rows=(row(*heads, header=True), title, *rows),
    )


def spanning() -> Table:
    """Give a table with cells over columns and over rows, in its head too."""
    return Table(
        place=AT,
        columns=3,
        rows=(
            Row(place=AT, header=True, cells=(_cell("Område", down=2), _cell("Midler", across=2))),
            Row(place=AT, header=True, cells=(_cell("År"), _cell("Sum"))),
            Row(place=AT, cells=(_cell("Samferdsel", down=2), _cell("2018"), _cell("100 000"))),
            Row(place=AT, cells=(_cell("2019"), _cell("200 000"))),
            row("Næring", "2018", "50 000"),
        ),
    )


def picture(svg: str = SVG) -> Picture:
    """Give a picture with the words for those who cannot see it."""
    return Picture(place=AT, alternative_text="13 av 39 tiltak har prosjektmidler", name="midler", svg=svg)


def _paragraph(text: str, style: PaperStyle | None = None) -> Paragraph:
    return Paragraph(place=AT, text=text, style=style)


def _heading(text: str, level: int, number: str | None = None) -> Heading:
    return Heading(place=AT, text=text, level=level, number=number)


def _item(text: str, marker: str | None = None, level: int = 1) -> ListItem:
    return ListItem(place=AT, text=text, marker=marker, level=level)


def _cell(words: str, across: int = 1, down: int = 1) -> Cell:
    return Cell(place=AT, column_span=across, row_span=down, blocks=(_paragraph(words),))
