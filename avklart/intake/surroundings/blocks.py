"""An activity of a plan without tables: its line, the labels and details that belong to it, and the row of them."""

import dataclasses
import re

from msgspec import Struct
from msgspec import field as with_default
from msgspec.structs import replace

from avklart.documents import document as documents
from avklart.domain.draft import Language, LeftOut, Period, Place
from avklart.intake.found import ActorCell, Note, TimeColumn
from avklart.intake.raw import RawActivity
from avklart.intake.surroundings.asides import money_of, responsible_of, status_of
from avklart.intake.surroundings.labels import attributes_of, label_of
from avklart.intake.surroundings.pieces import Piece
from avklart.intake.surroundings.words import Words, folded, split_number
from avklart.intake.tables import TableContext, read_table
from avklart.intake.time import read_time

_BRACKETS = re.compile(r"\(([^()]{1,80})\)\s*\.?(?:\s[-–—]\s[^()]{1,80})?$")
_PREFIX = re.compile(r"(?P<time>[^:]{3,45}?)\s?:\s+(?=\S)|(?P<dashed>[^–]{3,40}?)\s[–—-]\s(?=\S)")
# "15.09 Frist …" and "1.6.2026 Søknad …", but not "4.1 Innbyggerne", the number of a chapter.
_DAY_FIRST = re.compile(r"(?P<time>\d\d\.(?:0[1-9]|1[0-2])|\d{1,2}\.\s?\d{1,2}\.(?:\s?(?:20)?\d\d)?)\s+(?=[A-ZÆØÅ«])")
_ABBREVIATION = re.compile(r"[A-ZÆØÅ]{2,6}(?:\s?[/,]\s?[A-ZÆØÅ]{2,6}){0,4}")
_MOST_ACTOR_WORDS = 4
_LABELLED_LINE = "Kolonne"


class Block(Struct, eq=False):
    """A line that may be an activity, with the labels and values after it and the lines that say more of it.

    `marks` are the numbers and bullets written before its labels.
    """

    piece: Piece
    text: str
    attributes: "list[tuple[str, str, Place]]" = with_default(default_factory=list)
    details: list[Piece] = with_default(default_factory=list)
    marks: list[LeftOut] = with_default(default_factory=list)
    is_sure: bool = False
    has_remark: bool = False

    @property
    def is_item(self) -> bool:
        """Whether the line is an item of a list."""
        return self.piece.kind == "item"

    @property
    def whole(self) -> str:
        """The line and the lines that say more of it, a sentence each."""
        return ". ".join([self.text.rstrip(" ."), *(piece.text.rstrip(" .") for piece in self.details)])

    @property
    def words(self) -> str:
        """The words of the line itself, its number or marker included, its inline labels left out."""
        return f"{self.piece.written} {self.text}".strip()


def block_of(piece: Piece, words: Words, is_sure: bool = False) -> Block:
    """Give the block a line begins, with the labels that stand in the line itself.

    Source: published plans without tables.
    """
    text, attributes = attributes_of(piece.text, words)
    if not text:
        text, attributes = piece.text, []
    block = Block(piece, text, is_sure=is_sure or bool(attributes))
    block.attributes = [(label, value, piece.place) for label, value in attributes]
    return block


def table_attributes(table: documents.Table, of: Place) -> list[tuple[str, str, Place]]:
    """Give the labels and values of a table of them, each with the place of its row.

    Source: none; a step of reading.
    """
    found = []
    for row in table.rows:
        texts = [
            " ".join(folded(text) for block in cell.blocks for text in documents.all_texts(block)).strip()
            for cell in row.cells
        ]
        place = dataclasses.replace(of, row=row.place.row)
        found.append((texts[0] if texts else "", " ".join(texts[1:]).strip(), place))
    return found


class ActivityMaker:
    """Makes rows of blocks, with the words of one language."""

    def __init__(self, words: Words, language: Language | None, period: Period | None) -> None:
        self._words = words
        self._context = TableContext(language=language, period=period)

    def activity(self, block: Block, time_above: str | None, under: tuple[str, ...]) -> RawActivity:
        """Give the row of a block: what its labels say, its number, the time and the actor its line says by itself.

        Source: the plan draft contract, "one list item, or one block of a plan without tables, is one activity".
        """
        when, text = self._time_before(block.text)
        number, text = (None, text) if when else self._numbered(block)
        row = self._labelled(block, text) if block.attributes else None
        if row is None:
            row = RawActivity(text=text, place=block.piece.place)
        times, actors, notes = row.times, row.actors, row.notes
        if actors and not (times or when or time_above):
            times, actors = self._times_beside_actors(actors)
            notes = (*notes, Note("two-columns-in-one", "time", {"column": "…"})) if times else notes
        in_brackets = _BRACKETS.search(text)
        money = row.money
        if in_brackets:
            said_times, said_actors = self._in_brackets(in_brackets[1])
            times, actors = times or said_times, actors or said_actors
            if not (said_times or said_actors or block.attributes):
                money = replace(money, source=money_of(in_brackets[1], self._context.language))
        text, last = self._actor_behind(text) if not actors else (text, None)
        last = last or (responsible_of(block.whole, self._words) if not actors else None)
        actors = (ActorCell(text=last),) if last else actors
        when = when or (None if times else self._time_in_details(block)) or time_above
        times = times or ((("when", when),) if when else ())
        return replace(
            row,
            text=text,
            place=block.piece.place,
            number=number,
            under=(*under, *row.under),
            times=times,
            actors=actors,
            money=money,
            status=row.status or status_of(text, self._words),
            comment=row.comment or "\n".join(piece.text for piece in block.details) or None,
            cells=self._cells(block, row),
            notes=notes,
        )

    def _time_in_details(self, block: Block) -> str | None:
        """Give the time that a line below says by itself, after a word for being done or not: "Holdes hvert år."."""
        for piece in block.details:
            first, _, rest = piece.text.partition(" ")
            if self._words.is_time(piece.text):
                return piece.text.rstrip(" .")
            if first.endswith("s") and self._words.is_time(rest):
                return rest.rstrip(" .")
        return None

    def _times_beside_actors(
        self, actors: tuple[ActorCell, ...]
    ) -> tuple[tuple[tuple[TimeColumn, str], ...], tuple[ActorCell, ...]]:
        """Part a time from those who are responsible where nothing else says when: "(ansvar: AU, innen juni 2026)"."""
        head, parting, last = actors[0].text.rpartition(",")
        if len(actors) > 1 or not parting or not self._words.is_time(last.strip()):
            return (), actors
        return (("when", last.strip()),), (replace(actors[0], text=head.strip()),)

    def _in_brackets(self, text: str) -> tuple[tuple[tuple[TimeColumn, str], ...], tuple[ActorCell, ...]]:
        """Give the time and the actors that stand in brackets behind an activity: "(styret, juni 2025)"."""
        parts = [part.strip() for part in text.split(",")]
        when = [part for part in parts if self._words.is_time(part)]
        who = ", ".join(part for part in parts if part not in when)
        times: tuple[tuple[TimeColumn, str], ...] = (("when", ", ".join(when)),) if when else ()
        return times, (ActorCell(text=who),) if who and self._is_actor(who) else ()

    def _actor_behind(self, text: str) -> tuple[str, str | None]:
        """Part an actor from the end of a line: "Kildekurs - arkivgruppa"."""
        head, parting, tail = text.rpartition(" - ") if " - " in text else text.rpartition(" – ")
        if parting and head and len(tail.split()) <= _MOST_ACTOR_WORDS and self._is_actor(tail):
            return head.strip(), tail.strip()
        return text, None

    def is_bracketed(self, text: str) -> bool:
        """Tell whether a line ends in brackets, as rows do that give a share or a sum there: "Velkomstpakke (5 %)"."""
        return _BRACKETS.search(text) is not None and not text.endswith(".")

    def is_dated(self, text: str) -> bool:
        """Tell whether a line says its own time, before a colon or in brackets at its end."""
        when, _ = self._time_before(text)
        brackets = _BRACKETS.search(text)
        return when is not None or (brackets is not None and self._words.is_time(brackets[1]))

    def says_when(self, text: str) -> bool:
        """Tell whether a line says its time within its words: "Gjennomføres innen 2026."."""
        reading = read_time(text, "text", self._context.language, period=self._context.period)
        return reading.time is not None and not reading.notes

    def _numbered(self, block: Block) -> tuple[str | None, str]:
        label = label_of(block.text, self._words)
        if label is not None and label.kind == "activity" and label.name:
            return label.number, label.name
        marker = block.piece.number
        if marker and any(map(str.isalnum, marker)) and marker != "o":
            return marker.strip("().:"), block.text
        number, text = split_number(block.text)
        return number, text

    def _time_before(self, text: str) -> tuple[str | None, str]:
        found = _PREFIX.match(text) or _DAY_FIRST.match(text)
        if found is None:
            return None, text
        when, rest = next(said for said in found.groups() if said), text[found.end() :]
        return (when, rest) if self._words.is_time(when) and not self._words.is_time(rest) else (None, text)

    def _is_actor(self, text: str) -> bool:
        if _ABBREVIATION.fullmatch(text):
            return True
        first = [word.strip(".,") for word in text.split()[:4]]
        return len(text.split()) <= 5 and any(self._words.ends_as("role_ends", word) for word in first)

    def _labelled(self, block: Block, text: str) -> RawActivity | None:
        """Read the labels as the table of labels and values they are."""
        reading = read_table(_labels_table(block), replace(self._context, title_above=text))
        if reading is None:
            return None
        rows = [item for item in reading.items if isinstance(item, RawActivity)]
        return rows[0] if rows else None

    def _cells(self, block: Block, row: RawActivity) -> dict[str, str]:
        """Give the block's words under their labels; the line itself, which has none, as a column without a header."""
        cells = {f"{_LABELLED_LINE} 1": block.words}
        for at, piece in enumerate(block.details, 2):
            cells[f"{_LABELLED_LINE} {at}"] = piece.words
        is_whole = len(row.cells) >= len(block.attributes)
        values = list(row.cells.items()) if is_whole else [(label, value) for label, value, _ in block.attributes]
        for label, value in values:
            key, count = label, 2
            while key in cells:
                key, count = f"{label} ({count})", count + 1
            cells[key] = value
        return cells


def _labels_table(block: Block) -> documents.Table:
    rows = []
    for at, (label, value, place) in enumerate(block.attributes, 1):
        of_row = documents.Place(
            page=place.page, sheet=place.sheet, table=place.table, row=place.row or at, paragraph=place.paragraph
        )
        cells = tuple(documents.Cell(place=of_row, blocks=_paragraph(text, of_row)) for text in (label, value))
        rows.append(documents.Row(cells=cells, place=of_row))
    return documents.Table(rows=tuple(rows), place=rows[0].place, columns=2, origin="labels")


def _paragraph(text: str, place: documents.Place) -> tuple[documents.Block, ...]:
    return (documents.Paragraph(text=text, place=place),) if text else ()
