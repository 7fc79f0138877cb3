"""A whole document taken apart as a plan: its title, owner and period, its areas, and everything around them."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from avklart.documents.document import Document, document_texts
from avklart.domain.draft import Language, LeftOut, Passage, Place
from avklart.intake.found import Names, Note
from avklart.intake.raw import RawPlan
from avklart.intake.surroundings.abbreviations import abbreviations_in_lines
from avklart.intake.surroundings.assembly import Assembled, Assembler, Roles, activities_of
from avklart.intake.surroundings.blocks import ActivityMaker
from avklart.intake.surroundings.headings import HeadingFinder
from avklart.intake.surroundings.identity import owner_of, title_of
from avklart.intake.surroundings.kinds import is_other_kind, is_schedule, run_together_header
from avklart.intake.surroundings.labels import is_attribute_line, is_labelled_block
from avklart.intake.surroundings.language_of import language_of
from avklart.intake.surroundings.leftover import (
    cell_texts,
    furniture_left_out,
    remarks_at_head,
    repeated_lines,
    without_contents,
)
from avklart.intake.surroundings.outline import Node, outline_of
from avklart.intake.surroundings.periods import period_of
from avklart.intake.surroundings.pieces import (
    Piece,
    body_size,
    pieces_of,
    with_headings_joined,
    with_times_joined,
)
from avklart.intake.surroundings.plan_tables import activities_in, read_tables
from avklart.intake.surroundings.sections import Facts, Read, SectionReader
from avklart.intake.surroundings.shapes import with_capitals_as_headings, with_cards, with_groups_as_headings
from avklart.intake.surroundings.titled_tables import with_titles_in_tables
from avklart.intake.surroundings.words import Words, words_around
from avklart.intake.tables import TableReading

# So many lines that each say their own time are a plan, whatever it is called.
_MANY_DATED = 4


def document_to_raw_plan(document: Document, own: Names) -> RawPlan:
    """Give a document taken apart as a plan, every word of it in exactly one place.

    `own` holds a council's own names; its abbreviations win over those the document explains. A document that is no
    plan gives no areas, all its text as left out, and the note "no-plan".

    Source: the plan draft contract.
    """
    return _WholeReader(document, own).plan()


class _WholeReader:
    """Reads one document, step by step."""

    def __init__(self, document: Document, own: Names) -> None:
        self._document = document
        self._own = own
        pieces = pieces_of(document.blocks)
        remarks = remarks_at_head(pieces)
        self._language: Language | None = own.language or self._told_language(remarks)
        self._words: Words = words_around(self._language)
        self._left_out = [
            LeftOut(text=piece.words, why="not-plan-text", place=piece.place) for piece in pieces[:remarks]
        ]
        self._left_out += [
            LeftOut(text=tag, why="layout-mark", place=piece.place)
            for piece in pieces
            if piece.kind != "picture"
            for tag in piece.asides
        ]
        self._left_out += furniture_left_out(document, self._words)
        self._pieces, contents = without_contents(self._joined(pieces[remarks:]), self._words)
        self._left_out += contents
        self._size = body_size(self._pieces)
        self._title = title_of(self._pieces, self._words, self._size)
        furniture = [left.text for left in self._left_out if left.why in ("running-header", "running-footer")]
        self._owner = owner_of(self._title, self._pieces, furniture, document.title, self._words)
        said = [*furniture, document.title or ""]
        self._period = period_of(self._title, self._pieces, said, self._language, self._words)

    def _joined(self, pieces: Sequence[Piece]) -> list[Piece]:
        return with_headings_joined(with_times_joined(pieces, self._words))

    def _told_language(self, remarks: int) -> Language | None:
        return language_of(list(document_texts(self._document))[remarks:], self._document.language)

    def plan(self) -> RawPlan:
        """Give the plan."""
        above_title = self._above_title()
        self._take_repeated_and_title()
        self._pieces = self._with_shapes(self._pieces)
        finder = HeadingFinder(self._pieces, self._words, self._size, self._owner, above_title)
        root = outline_of(self._pieces, finder)
        readings = read_tables(root, self._words, self._language, self._period)
        read = self._read_sections(root, readings, finder)
        assembled = Assembler(root, read, Roles(root, read, self._words), self._words).assembled()
        if self._is_no_plan(assembled):
            return self._no_plan()
        return RawPlan(
            language=self._language,
            title=self._title.text if self._title is not None else None,
            owner=self._owner,
            period=self._period,
            introduction=(*self._beside_title(), *assembled.introduction, *self._footnotes()),
            areas=tuple(assembled.areas),
            abbreviations=self._abbreviations(root, read),
            left_out=(*self._left_out, *assembled.left_out),
            notes=(*read.notes, *self._notes(read)),
        )

    def _above_title(self) -> set[int]:
        """Give the ids of the lines of a title page that stand above the title: they head nothing."""
        if self._title is None or self._title.is_below:
            return set()
        first = self._title.pieces[0]
        at = next((at for at, piece in enumerate(self._pieces) if piece is first), 0)
        above = self._pieces[:at]
        return {id(piece) for piece in above} if all(piece.place.sheet is None for piece in above) else set()

    def _take_repeated_and_title(self) -> None:
        """Take the title's lines and lines that sheets repeat away from the pieces."""
        again = repeated_lines(self._pieces) | {
            id(piece)
            for piece in self._pieces
            if piece.kind == "text" and piece.text.casefold() == (piece.place.sheet or "").casefold()
        }
        taken = {id(piece) for piece in self._title.pieces} if self._title is not None else set()
        out = [piece for piece in self._pieces if id(piece) in again and id(piece) not in taken]
        self._left_out += [LeftOut(text=piece.words, why="running-header", place=piece.place) for piece in out]
        self._pieces = [
            piece if id(piece) not in taken else replace(piece, text="", written="", heads_plan=True)
            for piece in self._pieces
            if id(piece) not in again and (id(piece) not in taken or (self._title and self._title.is_below))
        ]

    def _with_shapes(self, pieces: list[Piece]) -> list[Piece]:
        """Give the pieces with what their neighbours tell of them."""
        maker = ActivityMaker(self._words, self._language, self._period)
        lines = [piece for piece in pieces if piece.kind in ("text", "item")]
        pieces = with_titles_in_tables(pieces, self._language)
        shown = with_capitals_as_headings(with_cards(pieces, self._words))
        if self._bracketed(lines, maker) <= _MANY_DATED:
            return shown
        return with_groups_as_headings(shown, [maker.is_bracketed(piece.text) for piece in shown])

    def _read_sections(self, root: Node, readings: dict[int, TableReading], finder: HeadingFinder) -> Read:
        maker = ActivityMaker(self._words, self._language, self._period)
        names_activity = {id(piece) for at, piece in enumerate(self._pieces) if finder.is_activity(at)}
        reader = SectionReader(self._words, maker, readings, self._facts(root, readings, maker))
        for node in root.walk():
            reader.read_node(node, names_activity)
        return reader.read

    def _facts(self, root: Node, readings: dict[int, TableReading], maker: ActivityMaker) -> Facts:
        nodes = list(root.walk())
        lines = [piece for piece in self._pieces if piece.kind in ("text", "item")]
        tables = [piece.table for piece in self._pieces if piece.table is not None]
        labelled = is_labelled_block(tables, self._words) or any(is_attribute_line(one, self._words) for one in lines)
        verbs = sum(self._words.begins_with_verb(one.text) for one in lines)
        dated = sum(maker.is_dated(one.text) for one in lines)
        bracketed = self._bracketed(lines, maker)
        return Facts(
            is_listed=(labelled or self._is_plan_by_form(nodes, verbs, dated) or bracketed > _MANY_DATED)
            and not activities_in(readings),
            is_dated=dated > 1,
            is_bracketed=bracketed > _MANY_DATED,
            has_verbs=verbs > 1,
        )

    def _bracketed(self, lines: list[Piece], maker: ActivityMaker) -> int:
        """Give how many lines end in brackets, in a document that speaks of tasks where most of its lines do so."""
        title = self._title.text.casefold() if self._title is not None else ""
        if not any(word in title for word in self._words.of("activity_headings")):
            return 0
        count = sum(maker.is_bracketed(one.text) for one in lines)
        return count if 2 * count > len(lines) else 0

    def _is_plan_by_form(self, nodes: list[Node], verbs: int, dated: int) -> bool:
        """Tell whether a document without tables is a plan: a word for one, times as headings, goals and verbs."""
        if self._is_plan_by_title or any(self._words.has_plan_word(node.headed.name) for node in nodes):
            return True
        times = sum(node.kind == "time" and any(piece.kind == "item" for piece in node.pieces) for node in nodes)
        if times > 2 or dated > _MANY_DATED:
            return True
        return verbs > 2 and any(node.kind in ("goal", "goals") for node in nodes)

    @property
    def _is_plan_by_title(self) -> bool:
        return self._title is not None and self._words.has_plan_word(self._title.text)

    def _beside_title(self) -> list[Passage]:
        """Give the words that stand in the title's line and are no part of it."""
        if self._title is None or not self._title.rest:
            return []
        return [Passage(text=self._title.rest, place=self._title.pieces[0].place)]

    def _is_no_plan(self, done: Assembled) -> bool:
        rows = activities_of(done.areas)
        if is_other_kind(self._title, self._pieces, self._words) or is_schedule(rows):
            return True
        return not rows and not any(area.goals for area in done.areas)

    def _no_plan(self) -> RawPlan:
        texts = [(text, place) for piece in self._pieces for text, place in _texts_of(piece)]
        texts += [(passage.text, passage.place) for passage in (*self._beside_title(), *self._footnotes())]
        left = [LeftOut(text=text, why="not-plan-text", place=place) for text, place in texts]
        return RawPlan(
            language=self._language,
            title=self._title.text if self._title is not None else None,
            owner=self._owner,
            period=self._period,
            left_out=(*self._left_out, *left),
            notes=((Note("no-plan"), Place()), *self._run_together()),
        )

    def _run_together(self) -> Iterator[tuple[Note, Place]]:
        """Tell of a table whose cells have run together: the plan is in the document it was taken from."""
        for piece in self._pieces:
            header = run_together_header(piece.text, self._words) if piece.kind != "table" else None
            if header is not None:
                yield Note("cells-run-together", facts={"text": header}), piece.place
                return

    def _footnotes(self) -> list[Passage]:
        pieces = pieces_of(self._document.notes)
        return [Passage(text=text, place=place) for piece in pieces for text, place in _texts_of(piece)]

    def _abbreviations(self, root: Node, read: Read) -> dict[str, str]:
        lines = []
        for node in root.walk():
            listed = any(one.kind == "short-forms" for one in node.path)
            lines += [(piece.raw, listed) for piece in node.pieces if piece.kind in ("text", "item")]
        return abbreviations_in_lines(lines) | read.abbreviations | dict(self._own.abbreviations)

    def _notes(self, read: Read) -> Iterator[tuple[Note, Place]]:
        if read.lines_taken:
            yield Note("lines-taken-as-activities", facts={"count": read.lines_taken}), Place()
        hidden = next((piece for piece in self._pieces if piece.hidden), None)
        if hidden is not None:
            yield Note("hidden-text-read"), hidden.place
        if self._title is None:
            yield Note("no-title"), Place()
        yield from self._second_plans()

    def _second_plans(self) -> Iterator[tuple[Note, Place]]:
        """Tell of a line in the title style that is the title of another plan."""
        for piece in self._pieces:
            if piece.is_title and self._words.has_plan_word(piece.text):
                yield Note("second-plan", facts={"title": piece.text}), piece.place


def _texts_of(piece: Piece) -> Iterator[tuple[str, Place]]:
    """Give the texts of a piece of any kind, tables cell by cell."""
    if piece.table is not None:
        yield from cell_texts(piece.table)
    for text in (piece.words, *(piece.asides if piece.kind == "picture" else ())):
        if text:
            yield text, piece.place
