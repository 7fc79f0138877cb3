"""The names a workbook gives to cells, and the rows it repeats on every printed page."""

import re
from typing import NamedTuple

from lxml import etree

from avklart.documents.readers.excel.parts import below
from avklart.documents.readers.excel.worksheet import area

_PRINTED_ROWS = re.compile(r"\$?([0-9]{1,7}):\$?([0-9]{1,7})")
_MOST_HEADER_ROWS = 20
_OWN = "_xlnm."


class NamedPlaces(NamedTuple):
    """By sheet: the names of cells by their row, and the rows printed again on every page."""

    marks: dict[str, dict[int, tuple[str, ...]]]
    header_rows: dict[str, frozenset[int]]


def named_places(workbook: etree._Element) -> NamedPlaces:
    """Give the named places of a workbook; a name for anything but an area of one sheet is passed over."""
    marks: dict[str, dict[int, tuple[str, ...]]] = {}
    header_rows: dict[str, frozenset[int]] = {}
    for entry in (entry for names in below(workbook, "definedNames") for entry in names):
        name = entry.get("name", "")
        for sheet, reference in _references(entry.text or ""):
            if name.casefold() == _OWN + "print_titles":
                printed = _PRINTED_ROWS.fullmatch(reference)
                if printed and 0 <= int(printed[2]) - int(printed[1]) < _MOST_HEADER_ROWS:
                    rows = frozenset(range(int(printed[1]), int(printed[2]) + 1))
                    header_rows[sheet] = header_rows.get(sheet, frozenset()) | rows
            elif not name.startswith(_OWN) and (place := area(reference)):
                rows_of_sheet = marks.setdefault(sheet, {})
                rows_of_sheet[place.top] = (*rows_of_sheet.get(place.top, ()), name)
    return NamedPlaces(marks, header_rows)


def _references(text: str) -> list[tuple[str, str]]:
    """Give the sheets and ranges of a name's reference: 'Ark 1'!$A$1:$B$2,'Ark 1'!$4:$4 is two."""
    found = re.findall(r"(?:'((?:[^']|'')*)'|([^'!,]+))!([^,!']+)", text[:2_000])
    return [((quoted or plain).replace("''", "'"), reference.strip()) for quoted, plain, reference in found]
