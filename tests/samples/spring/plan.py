"""The plan of a regional council that does not exist, as a Word file: `python -m tests.samples.spring.plan` writes it.

It has the shape of the one real plan among the samples: the same activities, the same kinds of open questions, and
project money that ends on 31 May 2018. Every name of a place, a body, a road or a project in it is made up.
"""

from datetime import UTC, datetime
from pathlib import Path

from avklart.documents.document import Block, Cell, Heading, Paragraph, Place, Row, Table
from avklart.documents.paper import Furniture, Paper, Section
from avklart.documents.reading import read_document
from avklart.documents.writers import write_paper

HERE = Path(__file__).parent
SHAPE = HERE.parent / "fjellregionen" / "fjellregionen.docx"
MADE = HERE / "handlingsplan.docx"
COUNCIL = "Regionrådet for Lauvheimregionen"

# Real name, made-up name; the longer before those they begin with.
NAMES = (
    ("Fjellregionen", "Lauvheimregionen"),
    ("Nord-Østerdal", "Øvre Lauvdal"),
    ("Tynset, Os, Tolga og Rendalen", "Elvset, Høgmo, Lauvvik og Skarheim"),
    ("Tynset & Røros", "Elvset & Bergstad"),
    ("Tynset og Røros", "Elvset og Bergstad"),
    ("Matregionen Røros", "Matregionen Lauvheim"),
    ("Røros Lufthavnrådet", "Bergstad lufthavnråd"),
    ("Røros- og Solørbanen", "Bergstad- og Lauvbanen"),
    ("Tynset", "Elvset"),
    ("Hedmark trafikk, ATB, NSB", "Storskog kollektiv, Lauvbuss, Lauvtog"),
    ("Vegforum RV3", "Vegforum RV973"),
    ("RV3, FV30", "RV973, FV9730"),
    ("Scandinavian Heartland", "Nordic Uplands"),
    ("RNH", "LNH"),
    ("Nordavind DC", "Lauvheim Datapark"),
    ("«Grønne jobber med unge ideer og ny kunnskap»", "«Nye spor med unge ideer og ny kunnskap»"),
    ("Grønne jobber", "Nye spor"),
    ("Skapende ungdomsmesse", "Framtidsmessa"),
    ("Masseprodusert skreddersøm", "Skreddersøm i serie"),
    ("Storsteigen", "Lauvgarden"),
    ("verdensarvsatsingen", "kulturarvsatsingen"),
    ("sytkleierutdanning", "sykepleierutdanning"),
    ("mediekkanaler", "mediekanaler"),
    ("næringsssjef", "næringssjef"),
)
# What the real plan names and this one must not.
REAL = ("Fjellreg", "Røros", "Tynset", "Tolga", "Rendalen", "Hedmark", "Østerdal", "Solør", "Heartland", "RV3", "FV30")


def written() -> bytes:
    """Give the Word file."""
    shape = read_document(SHAPE.read_bytes(), SHAPE.name)
    blocks = tuple(_block(block) for block in shape.blocks)
    paper = Paper(
        title=_named("Handlingsplan 2017-2018 for Regionrådet for Fjellregionen"),
        language="nb",
        made_at=datetime(2017, 1, 10, 9, tzinfo=UTC),
        author=COUNCIL,
        furniture=Furniture(header=COUNCIL, page="Side", of="av", mark="EKSEMPEL"),
        sections=(Section(blocks=blocks),),
    )
    return write_paper(paper, "docx").raw


def _block(block: Block) -> Block:
    match block:
        case Heading(level=1):
            return Paragraph(place=Place(), text=_named(block.text), style="title")
        case Heading():
            return Heading(place=Place(), level=1, text=_named(block.text))
        case Table():
            rows = tuple(_row(row) for row in block.rows)
            return Table(place=Place(), columns=block.columns, widths=(46, 30, 24), rows=rows)
        case _:
            return Paragraph(place=Place(), text=_named(block.text) if isinstance(block, Paragraph) else "")


def _row(row: Row) -> Row:
    cells = tuple(Cell(place=Place(), blocks=(Paragraph(place=Place(), text=_named(one.text)),)) for one in row.cells)
    return Row(place=Place(), header=row.header, cells=cells)


def _named(text: str) -> str:
    for real, made_up in NAMES:
        text = text.replace(real, made_up)
    return text


if __name__ == "__main__":
    MADE.write_bytes(written())
