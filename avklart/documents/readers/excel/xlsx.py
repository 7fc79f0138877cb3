"""Excel workbooks (.xlsx), read from their own XML."""

from typing import NamedTuple

from lxml import etree

from avklart.documents.document import Block, Comment, Document, Formula, Heading, Mark, Paragraph, Place
from avklart.documents.doubts import Doubts
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from avklart.documents.package import Package
from avklart.documents.readers.excel import surroundings
from avklart.documents.readers.excel.names import NamedPlaces, named_places
from avklart.documents.readers.excel.parts import Parts, attribute, below, local
from avklart.documents.readers.excel.strings import SharedStrings, cell_text
from avklart.documents.readers.excel.styles import cell_styles
from avklart.documents.readers.excel.worksheet import (
    Workbook,
    Worksheet,
    area,
    hidden_columns,
    hidden_rows,
    merged_areas,
)
from avklart.documents.readers.sheet_blocks import Budget, Sheet, SheetBlocks
from avklart.documents.text import clean_text, folded_space

_ON = ("1", "true", "on")
_OUTSIDE = ("externallink", "connections", "querytable", "attachedtoolbars")
_PIVOT = "pivotcachedefinition"
_LONGEST_SHEET_NAME = 300


class SheetEntry(NamedTuple):
    """A sheet as the workbook lists it: its name, the part that holds it (None when missing), and whether hidden."""

    name: str
    part: str | None
    kind: str
    hidden: bool


def read_xlsx(package: Package, limits: Limits) -> Document:
    """Give the workbook's sheets in order, each a heading with its tables, and everything that stands around them.

    Raises:
        FileRefusedError: "macros", "old-excel", "missing-main-part", the refusals of packages and XML, and the limits
            of rows, columns, cells and characters.
    """
    parts = Parts(package, limits)
    main, root = _main_part(parts)
    reading = _Reading(parts, main, root, Budget(limits))
    for entry in _entries(parts, main, root):
        reading.sheet(entry)
    reading.leave_over(reading.book.strings.left_over(), Place())
    reading.note_outside()
    parts.refuse_declarations_elsewhere()
    return reading.document()


class _Reading:
    """One workbook being read, sheet by sheet, into the lists a Document is made of."""

    def __init__(self, parts: Parts, main: str, root: etree._Element, budget: Budget) -> None:
        self.parts = parts
        self.doubts = Doubts()
        self._budget = budget
        self._blocks = SheetBlocks(budget)
        self._made: list[Block] = []
        self._furniture: list[Block] = []
        self._comments: list[Comment] = []
        self._formulas: list[Formula] = []
        self._marks: list[Mark] = []
        self._left_over: list[Paragraph] = []
        self._named: NamedPlaces = named_places(root)
        strings = parts.related(main, "sharedStrings")
        elements = parts.stream(strings[0], "si") if strings and parts.read(strings[0]) is not None else ()
        styles = parts.related(main, "styles")
        properties = below(root, "workbookPr")
        self.book = Workbook(
            SharedStrings(elements, self.note),
            cell_styles(parts.root(styles[0]) if styles else None),
            any(entry.get("date1904") in _ON for entry in properties),
            self.note,
        )

    def note(self, code: str) -> None:
        """Note what clean_text found, for the whole file: a shared text has no one place."""
        self.doubts.add(code, Place())

    def leave_over(self, texts: list[str], place: Place) -> None:
        """Keep texts that are no part of any cell."""
        self._budget.take_text(sum(len(text) for text in texts))
        self._left_over.extend(Paragraph(text=text, place=place) for text in texts)

    def sheet(self, entry: SheetEntry) -> None:
        """Read one sheet and all that hangs on it."""
        if entry.hidden:
            self.doubts.add("hidden-sheet", Place(sheet=entry.name), sheet=entry.name)
        if entry.part is None:
            self.doubts.add("missing-text", Place(sheet=entry.name), part=entry.name)
        if entry.part is None or entry.kind == "chartsheet":
            self._made.append(Heading(text=entry.name, level=1, place=Place(sheet=entry.name), hidden=entry.hidden))
            root = self.parts.root(entry.part)
        else:
            sheet = Worksheet(self.book, self._budget)
            sheet.read(self.parts, entry.part)
            root = sheet.root
            self._cells(entry, sheet)
        if root is not None and entry.part is not None:
            self._around(entry, entry.part, root)

    def _cells(self, entry: SheetEntry, sheet: Worksheet) -> None:
        name = entry.name
        root = sheet.root
        header_rows = self._named.header_rows.get(name, frozenset())
        header_rows |= _list_headers(self.parts, entry.part or "")
        marks = self._named.marks.get(name, {})
        self._made.extend(
            self._blocks.of_sheet(
                Sheet(
                    name, sheet.rows, entry.hidden, merged_areas(root) if root is not None else (), header_rows, marks
                )
            )
        )
        for row, names in sorted(marks.items()):
            self._marks.extend(Mark(name=mark, place=self._blocks.place(name, row, None)) for mark in names)
        for note in sheet.notes:
            at = self._blocks.place(name, note.place.row or 0, note.place.cell)
            self.doubts.add(note.code, at, **note.facts)
        for row, column, text in sheet.formulas:
            self._formulas.append(Formula(text=text, place=self._blocks.place(name, row, column)))
        if sheet.formula_count:
            self.doubts.add("formulas", Place(sheet=name), count=sheet.formula_count)
        if rows := hidden_rows(sheet):
            self.doubts.add("hidden-rows", Place(sheet=name), count=rows)
        if columns := hidden_columns(sheet):
            self.doubts.add("hidden-columns", Place(sheet=name), count=columns)

    def _around(self, entry: SheetEntry, part: str, root: etree._Element) -> None:
        place = Place(sheet=entry.name)
        self._furniture.extend(surroundings.page_furniture(root, entry.name, self.note))
        self.leave_over(surroundings.prompts(root, self.note), place)
        related = self.parts.relations(part).values()
        inside = [relation for relation in related if not relation.external]
        for relation in inside:
            if relation.kind == "drawing":
                self._drawing(entry, relation.target)
            elif relation.kind == "vmlDrawing":
                found = surroundings.optional_root(self.parts, relation.target, self.doubts, place)
                self.leave_over([] if found is None else surroundings.vml_texts(found, self.note), place)
        names = [relation.target for relation in inside if relation.kind in ("comments", "threadedComment")]
        for reference, comment in surroundings.comments(self.parts, names, self.note):
            self._budget.take_text(len(comment.text))
            at = surroundings.at_cell(
                reference, lambda row, column: self._blocks.place(entry.name, row, column), entry.name
            )
            self._comments.append(Comment(text=comment.text, place=at, author=comment.author, made_at=comment.made_at))
        objects = [relation.kind for relation in related if relation.kind.casefold() in ("oleobject", "package")]
        if objects:
            self.doubts.add("embedded-object", place, kind=objects[0])

    def _drawing(self, entry: SheetEntry, part: str) -> None:
        root = surroundings.optional_root(self.parts, part, self.doubts, Place(sheet=entry.name))
        relations = self.parts.relations(part)
        for found in surroundings.drawing(root, self.note) if root is not None else ():
            place = Place(sheet=entry.name, part="textbox", row=found.row, cell=found.column)
            self._budget.take_text(sum(len(text) for text in found.texts))
            self._made.extend(Paragraph(text=text, place=place, hidden=entry.hidden) for text in found.texts)
            picture = surroundings.picture_block(found, Place(sheet=entry.name, row=found.row, cell=found.column))
            if picture is not None:
                self._made.append(picture)
            for number in found.linked:
                relation = relations.get(number)
                drawn = None if relation is None or relation.external else relation.target
                linked = None if drawn is None else surroundings.optional_root(self.parts, drawn, self.doubts, place)
                if linked is not None:
                    self.leave_over(surroundings.drawn_texts(linked, self.note), place)

    def note_outside(self) -> None:
        """Note what the workbook would fetch from elsewhere, and the copies that pivot tables keep."""
        kinds = {name: name.rsplit("/", 1)[-1].removesuffix(".xml").rstrip("0123456789") for name in self.parts.names}
        outside = [name for name, kind in kinds.items() if kind in _OUTSIDE]
        if outside:
            pointed = [relation.target for name in outside for relation in self.parts.relations(name).values()]
            target = clean_text([*pointed, *outside][0])[:_LONGEST_SHEET_NAME]
            self.doubts.add("external-link", Place(), target=target)
        if _PIVOT in kinds.values():
            self.doubts.add("pivot-copy", Place())

    def document(self) -> Document:
        """Give everything read, as a Document."""
        if not any(not isinstance(block, Heading) for block in self._made):
            self.doubts.add("no-text", Place())
        title, language = _declared(self.parts)
        return Document(
            blocks=tuple(self._made),
            furniture=tuple(self._furniture),
            comments=tuple(self._comments),
            marks=tuple(self._marks),
            formulas=tuple(self._formulas),
            left_over=tuple(self._left_over),
            doubts=self.doubts.all(),
            title=title,
            language=language,
        )


def _main_part(parts: Parts) -> tuple[str, etree._Element]:
    for name in (*parts.related("", "officeDocument"), "xl/workbook.xml"):
        root = parts.root(name)
        if root is not None and local(root) == "workbook":
            return name, root
    raise FileRefusedError("missing-main-part")


def _entries(parts: Parts, main: str, root: etree._Element) -> list[SheetEntry]:
    relations = parts.relations(main)
    found = []
    for entry in (entry for sheets in below(root, "sheets") for entry in sheets):
        relation = relations.get(attribute(entry, "id") or "")
        if relation is not None and "macrosheet" in relation.kind.casefold():
            raise FileRefusedError("macros")
        part = None if relation is None or relation.external else relation.target
        name = folded_space(clean_text(entry.get("name", "")))[:_LONGEST_SHEET_NAME]
        hidden = entry.get("state", "visible") != "visible"
        found.append(SheetEntry(name, part, "" if relation is None else relation.kind, hidden))
    return found


def _list_headers(parts: Parts, sheet: str) -> frozenset[int]:
    """Give the rows that are headers of the sheet's own tables (Excel calls them tables, or lists)."""
    rows: set[int] = set()
    for name in parts.related(sheet, "table"):
        root = parts.root(name)
        ref = None if root is None else area(root.get("ref", ""))
        if root is not None and ref is not None and root.get("headerRowCount", "1") == "1":
            rows.add(ref.top)
    return frozenset(rows)


def _declared(parts: Parts) -> tuple[str | None, str | None]:
    """Give the title and language the file declares of itself."""
    found = {}
    for name in parts.related("", "core-properties"):
        root = parts.root(name)
        found.update({local(child): child.text or "" for child in (() if root is None else root)})
    title, language = (
        folded_space(cell_text(found.get(name, ""), lambda _: None))[:500] for name in ("title", "language")
    )
    return title or None, language or None
