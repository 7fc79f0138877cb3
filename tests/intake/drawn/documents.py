"""Documents no reader would give twice: random blocks of plan-like and hostile text, and plans with blocks mixed."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

import msgspec

from avklart.documents.document import (
    Block,
    Cell,
    Comment,
    Document,
    Heading,
    ListItem,
    Origin,
    Paragraph,
    Picture,
    Place,
    Row,
    Table,
)
from tests.intake.drawn.bokmaal import BOKMAL
from tests.intake.drawn.nynorsk import NYNORSK

PLAIN = (
    *(cell for words in (BOKMAL, NYNORSK) for pool in words.headers.values() for cell in pool),
    *(*BOKMAL.texts, *NYNORSK.texts, *BOKMAL.areas, *NYNORSK.goals, *BOKMAL.roles, *NYNORSK.names),
    *(
        cell
        for words in (BOKMAL, NYNORSK)
        for cell, _, _ in (*words.actor_cells, *words.money_cells, *words.time_cells)
    ),
)
ODD = (
    *("", " ", "\n", "\t", "-", "–", "?", "x", "X", "•", "1", "1.1", "1.1.1.1.1.1", "a)", "IV", "2025", "2025-2028"),
    *("Mål", "Mål:", "Mål 1", "Delmål 1.1: ", "Tiltak 3", "Satsingsområde A:", "Ansvar: AU  Frist: juni", "Ansvar:"),
    *("Sum", "Sum 2026", "Totalt 1 000", "Side 2 av 6", "Innhold", "Vedlegg 1", "Forkortelser", "AU = Arbeidsutvalget"),
    *("1 Innledning .......... 3", "Handlingsplan", "Handlingsplan 2026", "Møteinnkalling", "Sak 12/25", "Referat"),
    *(
        "31.02.2018",
        "00.00.0000",
        "9999",
        "0",
        "uke 99 2025",
        "kr -5",
        "1e9",
        "٣٤٥",
        "½ mill. kr",
        "²",
        "1.000.000.000,-",
    ),
    *(
        "Ansvar/Frist",
        "Tiltak\nAnsvar",
        "((((",
        "))))",
        "»«",
        "/////",
        ",,,,",
        ": : :",
        "og og og",
        "v/",
        "m/ og",
        "- og -",
    ),
    *("plan- og", "a-, b-, c- og", "til til til", "fra til", "må avklares av", "må avklares av av", "i samarbeid med"),
    *(
        "Prosjekt",
        "Prosjekt «",
        "Prosjektleder",
        "(prosjekt)",
        "Å" * 300,
        "ord " * 80,
        "1." * 60,
        "IJ Ŀ ſ ǅ ß İ ı",
        "🙂",
    ),
)
ORIGINS: tuple[Origin, ...] = ("table", "tagged", "ruled", "words", "sheet", "tabs", "pipes", "labels")


@dataclass(slots=True)
class DocumentMaker:
    """Makes documents of random blocks; the same chance makes the same document."""

    chance: Random
    tables: int = 0

    def document(self) -> Document:
        """Give a document of up to a dozen blocks, with some around it."""
        sheet = self.chance.choice((None, None, "Ark1"))
        return Document(
            blocks=tuple(self.blocks(self.chance.randint(0, 12), sheet)),
            furniture=tuple(self.blocks(self.chance.choice((0, 0, 2)), None, "header")),
            notes=tuple(self.blocks(self.chance.choice((0, 0, 2)), None, "footnote")),
            comments=tuple(Comment(text=self.text(), place=Place()) for _ in range(self.chance.choice((0, 0, 1)))),
            title=self.chance.choice((None, self.text())),
            language=self.chance.choice((None, "nb", "nn-NO", "sv", "xx", "")),
        )

    def mixed(self, document: Document) -> Document:
        """Give a document with some of its blocks left out, doubled, put elsewhere, or with random ones between."""
        blocks = [block for block in document.blocks for _ in range(self.chance.choice((0, 1, 1, 1, 1, 1, 2)))]
        if self.chance.random() < 0.3:
            self.chance.shuffle(blocks)
        blocks = [self._changed(block) for block in blocks]
        for block in self.blocks(self.chance.randint(0, 3), None):
            blocks.insert(self.chance.randint(0, len(blocks)), block)
        return msgspec.structs.replace(document, blocks=tuple(_with_own_numbers(blocks)))

    def blocks(self, count: int, sheet: str | None, part: str = "body") -> Iterator[Block]:
        """Give blocks of any kind."""
        for number in range(1, count + 1):
            yield self.block(msgspec.convert({"sheet": sheet, "part": part, "paragraph": number}, Place))

    def block(self, place: Place, depth: int = 0) -> Block:
        """Give one block; tables stand within tables twice at most."""
        chance, hidden = self.chance, self.chance.random() < 0.05
        kind = chance.choice(("heading", "text", "text", "item", "table", "table", "picture"))
        if kind == "heading":
            return Heading(
                text=self.text(), level=chance.randint(1, 9), place=place, number=self.marker(), hidden=hidden
            )
        if kind == "item":
            level, drawn = chance.randint(1, 9), chance.random() < 0.5
            return ListItem(text=self.text(), level=level, marker=self.marker(), drawn=drawn, place=place)
        if kind == "table" and depth < 2:
            return self.table(place, depth)
        if kind == "picture":
            return Picture(place=place, alternative_text=self.text(), name=chance.choice((None, self.text())))
        size, style = chance.choice((None, 8.0, 11.0, 11.0, 16.0)), chance.choice((None, None, "Title", "Overskrift 1"))
        bold = chance.random() < 0.3
        return Paragraph(text=self.text(), place=place, bold=bold, size=size, style=style, hidden=hidden)

    def table(self, place: Place, depth: int) -> Table:
        """Give a table of rows with cells of any width and height, as readers give them: no two over each other."""
        self.tables += 1
        origin = self.chance.choice(ORIGINS)
        number, wide = self.tables, 2 if origin == "labels" else self.chance.randint(0, 7)
        rows = []
        open_until = [0] * (wide + 1)
        for row in range(1, self.chance.randint(0, 7) + 1):
            of_row = Place(sheet=place.sheet, part=place.part, table=number, row=row)
            cells = tuple(self._cells(of_row, row, open_until, depth))
            rows.append(Row(cells=cells, place=of_row, header=self.chance.random() < 0.2))
        return Table(
            rows=tuple(rows),
            place=Place(sheet=place.sheet, part=place.part, table=number),
            columns=wide,
            origin=origin,
            caption=self.chance.choice((None, None, None, self.text())),
        )

    def _cells(self, of_row: Place, row: int, open_until: list[int], depth: int) -> Iterator[Cell]:
        """Give the cells of a row: some left out, some merged, none where one from above reaches down."""
        column = 1
        while column < len(open_until):
            free = (
                next((at for at in range(column, len(open_until)) if open_until[at] >= row), len(open_until)) - column
            )
            if free == 0 or self.chance.random() < 0.1:
                column += 1
                continue
            span, down = min(free, self.chance.choice((1,) * 9 + (2, 7))), self.chance.choice((1,) * 9 + (2, 4))
            yield self._cell(msgspec.structs.replace(of_row, cell=column), span, down, depth)
            open_until[column : column + span] = [row + down - 1] * span
            column += span

    def _cell(self, place: Place, span: int, down: int, depth: int) -> Cell:
        """Give a cell of up to two paragraphs; now and then with any block in it."""
        texts = [self.text() for _ in range(self.chance.choice((0, 1, 1, 1, 1, 2)))]
        blocks: list[Block] = [Paragraph(text=text, place=place) for text in texts]
        if self.chance.random() < 0.05:
            blocks.append(self.block(place, depth + 1))
        hidden = self.chance.random() < 0.02
        return Cell(place=place, blocks=tuple(blocks), column_span=span, row_span=down, hidden=hidden)

    def text(self) -> str:
        """Give a text: mostly of plans, else odd."""
        chance = self.chance.random()
        if chance < 0.7:
            return self.chance.choice(PLAIN).replace("{", "").replace("}", "")
        if chance < 0.95:
            return self.chance.choice(ODD)
        return " ".join(self.chance.choice(ODD) for _ in range(3))

    def marker(self) -> str | None:
        """Give what may stand before a heading or an item."""
        return self.chance.choice((None, None, "1", "1.2", "a)", "•", "Mål 1", "–"))

    def _changed(self, block: Block) -> Block:
        """Give a block now and then with another text, or a table without some of its rows."""
        if self.chance.random() < 0.7:
            return block
        if isinstance(block, Table):
            rows = tuple(row for row in block.rows if self.chance.random() < 0.7)
            return msgspec.structs.replace(block, rows=rows)
        return msgspec.structs.replace(block, text=self.text()) if not isinstance(block, Picture) else block


def _with_own_numbers(blocks: list[Block]) -> Iterator[Block]:
    """Number tables anew, so that each has a place of its own, as readers number them."""
    number = 0
    for block in blocks:
        if not isinstance(block, Table):
            yield block
            continue
        number += 1
        place = msgspec.structs.replace(block.place, table=number)
        yield msgspec.structs.replace(block, place=place, rows=tuple(_moved(row, number) for row in block.rows))


def _moved(row: Row, number: int) -> Row:
    cells = tuple(
        msgspec.structs.replace(cell, place=msgspec.structs.replace(cell.place, table=number)) for cell in row.cells
    )
    return msgspec.structs.replace(row, place=msgspec.structs.replace(row.place, table=number), cells=cells)
