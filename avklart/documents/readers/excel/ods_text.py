"""The texts of an OpenDocument spreadsheet's cells, shapes and annotations."""

from collections.abc import Iterator

from lxml import etree

from avklart.documents.readers.excel.formats import NumberFormat, number_text
from avklart.documents.readers.excel.parts import whole
from avklart.documents.readers.excel.strings import Note
from avklart.documents.readers.excel.worksheet import iso_text
from avklart.documents.text import clean_text

_ODF = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, TABLE, TEXT, DRAW, STYLE, FO, SVG, CHART, FORM = (
    _ODF % name
    for name in ("office", "table", "text", "drawing", "style", "xsl-fo-compatible", "svg-compatible", "chart", "form")
)
DC = "{http://purl.org/dc/elements/1.1/}"
XLINK = "{http://www.w3.org/1999/xlink}"
ANNOTATION = OFFICE + "annotation"
PARAGRAPHS = (TEXT + "p", TEXT + "h")
SHAPES = tuple(
    DRAW + name
    for name in (
        *("frame", "custom-shape", "rect", "ellipse", "circle", "line", "polyline", "polygon", "path", "connector"),
        *("caption", "g", "measure", "regular-polygon", "control"),
    )
)
_SPACE, _TAB, _BREAK = TEXT + "s", TEXT + "tab", TEXT + "line-break"
_MOST_SPACES = 100
_MOST_TIMES = 10**9
# What the program draws itself when it prints; the file holds only a stand-in ("???", "1").
_DRAWN = frozenset(
    TEXT + name
    for name in ("sheet-name", "page-number", "page-count", "date", "time", "file-name", "page-continuation")
)
_BESIDE = frozenset((ANNOTATION, TEXT + "note", *SHAPES))
_TRUTH = {"true": "SANN", "false": "USANN"}


def paragraph_text(paragraph: etree._Element, left_out: frozenset[str] = _BESIDE) -> str:
    """Give the raw text of a paragraph, spaces and breaks that are elements included."""
    if not len(paragraph):
        return paragraph.text or ""
    pieces: list[str] = []
    stack: list[str | etree._Element] = [paragraph]
    while stack:
        at = stack.pop()
        if isinstance(at, str):
            pieces.append(at)
        elif at.tag == _SPACE:
            count = at.get(TEXT + "c", "1")
            pieces.append(" " * min(times(count), _MOST_SPACES))
        elif at.tag in (_TAB, _BREAK):
            pieces.append("\t" if at.tag == _TAB else "\n")
        elif at.tag not in left_out:
            children = [piece for child in at for piece in (child, child.tail or "")]
            stack.extend(reversed([at.text or "", *children]))
    return "".join(pieces)


def furniture_text(paragraph: etree._Element, note: Note) -> str:
    """Give the words of a header or footer paragraph, without page numbers, dates and sheet names it draws."""
    return clean_text(paragraph_text(paragraph, _BESIDE | _DRAWN), note).strip()


def cell_words(cell: etree._Element, note: Note) -> str:
    """Give a cell's text as it is shown, its paragraphs as lines; made from its value when no text is stored."""
    if len(cell) == 1 and cell[0].tag == PARAGRAPHS[0] and not len(cell[0]):
        raw = cell[0].text or ""
        return raw.strip() if raw.isascii() and raw.isprintable() else clean_text(raw, note).strip()
    lines = [clean_text(paragraph_text(paragraph), note) for paragraph in _own_paragraphs(cell)]
    return "\n".join(lines).strip() if lines else clean_text(_value_words(cell), note).strip()


def shape_texts(shape: etree._Element, note: Note) -> list[str]:
    """Give the texts of a shape or text box, paragraph by paragraph."""
    texts = [clean_text(paragraph_text(paragraph), note).strip() for paragraph in shape.iter(*PARAGRAPHS)]
    return [text for text in texts if text]


def lines_of(element: etree._Element, note: Note) -> str:
    """Give all paragraphs below an element as lines of one text."""
    return "\n".join(shape_texts(element, note))


def shapes_in(holder: etree._Element) -> Iterator[etree._Element]:
    """Give the outermost shapes below a cell or a sheet's shelf of shapes."""
    stack = list(reversed(holder))
    while stack:
        at = stack.pop()
        if at.tag in SHAPES:
            yield at
        elif at.tag != ANNOTATION:
            stack.extend(reversed(at))


def times(written: str | None) -> int:
    """Give how often something is repeated or how far it reaches; once when nothing, or no number, is said."""
    if written is None:
        return 1
    count = whole(written)
    return _MOST_TIMES if count is None and written.isdecimal() else count or 1


def _own_paragraphs(cell: etree._Element) -> Iterator[etree._Element]:
    stack = list(reversed(cell))
    while stack:
        at = stack.pop()
        if at.tag in PARAGRAPHS:
            yield at
        elif at.tag not in _BESIDE:
            stack.extend(reversed(at))


def _value_words(cell: etree._Element) -> str:
    kind = cell.get(OFFICE + "value-type", "")
    value = cell.get(OFFICE + "value", "")
    if kind == "date":
        day = cell.get(OFFICE + "date-value", "")
        return iso_text(day) or day
    if kind == "boolean":
        return _TRUTH.get(cell.get(OFFICE + "boolean-value", ""), "")
    if kind == "percentage":
        return number_text(value, NumberFormat("percent")) if value else ""
    if kind == "time":
        return cell.get(OFFICE + "time-value", "")
    return number_text(value) if value else cell.get(OFFICE + "string-value", "")
