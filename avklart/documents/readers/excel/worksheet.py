"""The cells of one xlsx sheet, from its own XML: texts as a person sees them, formulas beside, places exact."""

import re
from datetime import date
from typing import NamedTuple

from lxml import etree

from avklart.documents.document import Doubt, Place
from avklart.documents.readers.excel.formats import date_text, number_text
from avklart.documents.readers.excel.parts import Parts, below, whole
from avklart.documents.readers.excel.strings import Note, SharedStrings, cell_text, rich_text
from avklart.documents.readers.excel.styles import DEFAULT_STYLE, CellStyle, style_of
from avklart.documents.readers.sheet_blocks import Budget, Merge, SheetCell, SheetRow

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?\S*)?")
_THREE_DECIMALS = re.compile(r"-?[1-9]\d{0,2}\.\d{3}")
_ON = ("1", "true", "on")
_TRUTH = {"1": "SANN", "true": "SANN", "0": "USANN", "false": "USANN"}


class Workbook(NamedTuple):
    """What all sheets of a workbook share: strings, styles, and the day its calendar begins."""

    strings: SharedStrings
    styles: list[CellStyle]
    days_from_1904: bool
    note: Note


class Worksheet:
    """One sheet being read. After `read` its rows, notes, formulas and the rest of its XML (`root`) are there."""

    def __init__(self, book: Workbook, budget: Budget) -> None:
        self.rows: list[SheetRow] = []
        self.notes: list[Doubt] = []
        self.formulas: list[tuple[int, int, str]] = []
        self.formula_count = 0
        self.hidden_columns: list[tuple[int, int]] = []
        self.root: etree._Element | None = None
        self._styles: dict[str | None, CellStyle] = {}
        self._book = book
        self._budget = budget

    def read(self, parts: Parts, name: str) -> None:
        """Read the sheet's part; refuses as Parts.stream does, and past the limits."""
        stream = parts.stream(name, "row")
        number = 0
        ordered = True
        for element in stream:
            if not self.rows and not self.hidden_columns:
                self.hidden_columns = _hidden_columns(element)
            number = _row_number(element, number)
            cells = self._cells(element, number)
            if cells:
                ordered = ordered and (not self.rows or self.rows[-1].number < number)
                self._budget.take_row(cells)
                hidden = element.get("hidden") in _ON or element.get("ht") == "0"
                self.rows.append(SheetRow(number, cells, hidden))
        self.root = stream.root
        if not ordered:
            self.rows = _in_order(self.rows)

    def _cells(self, row: etree._Element, number: int) -> list[SheetCell]:
        cells: list[SheetCell] = []
        column = 0
        ordered = True
        for element in row:
            reference = element.get("r")
            column = (_column(reference) if reference else 0) or column + 1
            if not len(element):
                continue
            text, style = self._cell(element, number, column)
            if text:
                ordered = ordered and (not cells or cells[-1].column < column)
                hidden = style.shown.kind == "nothing" or self._is_hidden(column)
                cells.append(SheetCell(column, text, style.bold, hidden, style.size))
        return cells if ordered else sorted(cells, key=lambda cell: cell.column)

    def _cell(self, element: etree._Element, row: int, column: int) -> tuple[str, CellStyle]:
        """Give a cell's text and style, its formula and doubts noted."""
        value, inline, formula = None, None, None
        for child in element:
            tag = child.tag
            if tag.endswith("}v"):
                value = (value or "") + (child.text or "")
            elif tag.endswith("}is"):
                inline = child
            elif tag.endswith("}f"):
                formula = child
        kind = element.get("t", "n")
        number = element.get("s")
        style = self._styles.get(number) or self._styles.setdefault(number, style_of(self._book.styles, number))
        if inline is not None:
            text, aid = rich_text(inline)
            text = cell_text(f"{text}\n{aid}" if aid else text, self._book.note)
        else:
            text = self._value_text(kind, value or "", style, (row, column))
        if formula is not None:
            self._note_formula(formula, (row, column), bool(value) or kind == "str")
        if kind == "e" and text:
            self.notes.append(
                Doubt(code="formula-error", place=Place(row=row, cell=column), facts={"error": text[:40]})
            )
        return text, style

    def _value_text(self, kind: str, value: str, style: CellStyle, at: tuple[int, int]) -> str:
        if kind == "s":
            text = self._book.strings.text(value)
            if text is None:
                self.notes.append(Doubt(code="missing-text", place=_at(at), facts={"part": "sharedStrings.xml"}))
            return text or ""
        if kind == "b":
            return _TRUTH.get(value.strip().lower(), value)
        if kind == "d":
            return iso_text(value.strip(), style) or cell_text(value, self._book.note)
        if kind in ("str", "e", "inlineStr"):
            return cell_text(value, self._book.note)
        value = value.strip()
        text = number_text(value, style.shown, self._book.days_from_1904) if value else ""
        if _THREE_DECIMALS.fullmatch(text):
            self.notes.append(Doubt(code="three-decimals", place=_at(at), facts={"number": text}))
        return text if text.isascii() and text.isprintable() else cell_text(text, self._book.note)

    def _note_formula(self, formula: etree._Element, at: tuple[int, int], has_value: bool) -> None:
        self.formula_count += 1
        # Cells that share a formula name it by a number; only the first of them writes it out.
        if formula.text:
            text = cell_text(formula.text, self._book.note)
            self._budget.take_text(len(text))
            self.formulas.append((*at, text))
        if not has_value:
            self.notes.append(Doubt(code="formula-without-value", place=_at(at)))

    def _is_hidden(self, column: int) -> bool:
        return bool(self.hidden_columns) and any(first <= column <= last for first, last in self.hidden_columns)


def position(reference: str) -> tuple[int, int] | None:
    """Give row and column of a cell's name ("B7" is 7, 2), or None when it is none."""
    found = _REFERENCE.fullmatch(reference)
    return (int(found[2]), _letters(found[1])) if found else None


def area(reference: str) -> Merge | None:
    """Give the area of a range ("A1:C3") or of a single cell, or None when it is neither."""
    first, _, last = reference.partition(":")
    begin, end = position(first), position(last or first)
    if begin is None or end is None:
        return None
    (top, left), (bottom, right) = begin, end
    return Merge(min(top, bottom), min(left, right), max(top, bottom), max(left, right))


def merged_areas(root: etree._Element) -> list[Merge]:
    """Give the merged areas of a sheet; what is no area is passed over."""
    found = [area(entry.get("ref", "")) for merges in below(root, "mergeCells") for entry in merges]
    return [merge for merge in found if merge is not None]


def _letters(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


_COLUMNS: dict[str, int] = {}


def _column(reference: str) -> int:
    """Give the column of a cell's name, or 0 when it is none."""
    letters = reference.rstrip("0123456789")
    found = _COLUMNS.get(letters)
    if found is None:
        place = position(reference)
        found = place[1] if place else 0
        if len(_COLUMNS) < 1_000:
            _COLUMNS[letters] = found
    return found


def _row_number(element: etree._Element, before: int) -> int:
    return whole(element.get("r")) or before + 1


def _hidden_columns(row: etree._Element) -> list[tuple[int, int]]:
    """Give the hidden columns as first and last, from the sheet the row stands in: columns come before rows."""
    rows = row.getparent()
    sheet = None if rows is None else rows.getparent()
    found = []
    for entry in (entry for columns in below(sheet, "cols") for entry in columns) if sheet is not None else ():
        first, last = whole(entry.get("min")), whole(entry.get("max"))
        hidden = entry.get("hidden") in _ON or entry.get("width") == "0"
        if hidden and first is not None and last is not None:
            found.append((first, last))
    return found[:1_000]


def _in_order(rows: list[SheetRow]) -> list[SheetRow]:
    """Give rows in order of number, those of one number joined: some programs write them as they come."""
    joined: dict[int, SheetRow] = {}
    for row in rows:
        same = joined.get(row.number)
        if same is None:
            joined[row.number] = row
        else:
            cells = sorted([*same.cells, *row.cells], key=lambda cell: cell.column)
            joined[row.number] = SheetRow(row.number, cells, same.hidden and row.hidden)
    return [joined[number] for number in sorted(joined)]


def iso_text(value: str, style: CellStyle = DEFAULT_STYLE) -> str | None:
    """Give a day written "2018-05-31T00:00:00" as its cell's format shows it, else as 31.05.2018; None for no day."""
    found = _ISO_DAY.fullmatch(value)
    if not found:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
    days = _days(year, month, day)
    if days is None:
        return None
    if style.shown.kind == "date":
        return date_text(days + (hour * 3600 + minute * 60 + second) / 86_400, style.shown)
    time = f" {hour:02}:{minute:02}" if hour or minute or second else ""
    return f"{day:02}.{month:02}.{year}{time}"


def _days(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).toordinal() - date(1899, 12, 30).toordinal()
    except ValueError:
        return None


def hidden_rows(sheet: Worksheet) -> int:
    """Give how many rows with text are hidden."""
    return sum(1 for row in sheet.rows if row.hidden)


def hidden_columns(sheet: Worksheet) -> int:
    """Give how many columns with text are hidden."""
    if not sheet.hidden_columns:
        return 0
    columns = {cell.column for row in sheet.rows for cell in row.cells}
    return sum(1 for column in columns if any(first <= column <= last for first, last in sheet.hidden_columns))


def _at(at: tuple[int, int]) -> Place:
    return Place(row=at[0], cell=at[1])
