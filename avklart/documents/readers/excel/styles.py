"""The styles of an xlsx workbook: how numbers are shown, and which cells are bold."""

from typing import NamedTuple

from lxml import etree

from avklart.documents.readers.excel.formats import BUILT_IN, PLAIN, NumberFormat, number_format
from avklart.documents.readers.excel.parts import below, local, whole

_OFF = ("0", "false")


class CellStyle(NamedTuple):
    """How a cell looks, as far as it tells something: its number format, bold, and size in points."""

    shown: NumberFormat = PLAIN
    bold: bool = False
    size: float | None = None


DEFAULT_STYLE = CellStyle()


def cell_styles(root: etree._Element | None) -> list[CellStyle]:
    """Give the cell styles by the number a cell names them with; an empty list when the part is missing."""
    parts = {local(child): child for child in (() if root is None else root)}
    codes = {entry.get("numFmtId", ""): entry.get("formatCode", "") for entry in parts.get("numFmts", ())}
    fonts = [_font(font) for font in parts.get("fonts", ())]
    made: dict[str, NumberFormat] = {}
    styles = []
    for entry in parts.get("cellXfs", ()):
        number = entry.get("numFmtId", "0")
        if number not in made:
            made[number] = number_format(codes.get(number) or _built_in(number))
        bold, size = _numbered(fonts, entry.get("fontId", "0"))
        styles.append(CellStyle(made[number], bold, size))
    return styles


def style_of(styles: list[CellStyle], number: str | None) -> CellStyle:
    """Give the style a cell names; the plain one when it names none or one that is not there."""
    try:
        return styles[int(number or "0")]
    except (ValueError, IndexError):
        return DEFAULT_STYLE


def _built_in(number: str) -> str:
    return BUILT_IN.get(whole(number) or 0, "")


def _font(font: etree._Element) -> tuple[bool, float | None]:
    bold = any(entry.get("val", "1") not in _OFF for entry in below(font, "b"))
    sizes = [entry.get("val", "") for entry in below(font, "sz")]
    try:
        return bold, float(sizes[0]) if sizes else None
    except ValueError:
        return bold, None


def _numbered(fonts: list[tuple[bool, float | None]], number: str) -> tuple[bool, float | None]:
    try:
        return fonts[int(number)]
    except (ValueError, IndexError):
        return False, None
