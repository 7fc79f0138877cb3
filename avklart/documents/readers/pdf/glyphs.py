"""Pages as pieces of text, taken from pdfium character by character and copied into plain lists.

pdfium adds spaces and line ends of its own making, which are left out here: where a word ends is decided by the
spaces of the file and the distance between letters alone. Each page is closed before the next is opened.
"""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from avklart.documents.readers.pdf.drawn import Drawn, drawn_on
from avklart.documents.readers.pdf.pieces import ASCENT, DESCENT, Box, Page, Piece

# A gap wider than this share of the letters' size parts two words where the file has no space.
WORD_GAP = 0.17
_BOLD_NAMES = ("bold", "black", "heavy", "semibd", "demi", "halvfet")
_HYPHEN_AT_LINE_END = 2
_INVISIBLE = 3
_SPACES = frozenset((0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000))
_UNSEEN_MARKS = frozenset((0xAD, 0x200C, 0x200D, 0x2060, 0xFEFF))


@dataclass(slots=True)
class _Style:
    """What the letters of one text object share. `quarter` counts quarter turns, None for slanted text."""

    quarter: int | None
    size: float
    bold: bool
    marked: int
    artifact: bool
    unseen: bool


@dataclass(slots=True)
class _Run:
    """A piece in the making, in the axes of its own text: u along the line, v downwards across it."""

    style: _Style
    letters: list[int]
    u0: float
    u1: float
    v: float
    spaced: bool
    last: float


class PdfiumFile:
    """A PDF opened with pdfium; close it after use.

    Raises:
        FileRefusedError: "damaged-pdf" when pdfium cannot open it, "password" when it needs one.
    """

    def __init__(self, raw: bytes, limits: Limits) -> None:
        pdfium.FPDF_InitLibrary()
        self._raw, self._limits = raw, limits
        self._document = pdfium.FPDF_LoadMemDocument64(raw, len(raw), None)
        if not self._document:
            locked = pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD
            raise FileRefusedError("password" if locked else "damaged-pdf")
        self._fonts: dict[int, bool] = {}

    def close(self) -> None:
        """Give back what pdfium holds."""
        pdfium.FPDF_CloseDocument(self._document)

    def pages(self) -> Iterator[Page]:
        """Give each page in turn; a page that cannot be opened comes empty, with a width of 0.

        Raises:
            FileRefusedError: "no-pages", "too-many-pages", and "too-much-text" when the pages hold more characters
                than the limits allow.
        """
        left = self._limits.text_characters
        pages = pdfium.FPDF_GetPageCount(self._document)
        if pages < 1:
            raise FileRefusedError("no-pages")
        if pages > self._limits.pages:
            raise FileRefusedError("too-many-pages", limit=self._limits.pages, pages=pages)
        for index in range(pages):
            handle = pdfium.FPDF_LoadPage(self._document, index)
            if not handle:
                yield Page(index + 1, 0.0, 0.0)
                continue
            try:
                page, count = self._page(handle, index + 1, left)
            finally:
                pdfium.FPDF_ClosePage(handle)
            left -= count
            if left < 0:
                raise FileRefusedError("too-much-text", limit=self._limits.text_characters)
            yield page

    def _page(self, handle: Any, number: int, most: int) -> tuple[Page, int]:
        text = pdfium.FPDFText_LoadPage(handle)
        if not text:
            return Page(number, 0.0, 0.0), 0
        try:
            count = max(0, pdfium.FPDFText_CountChars(text))
            runs = list(self._runs(text, count)) if count <= most else []
        finally:
            pdfium.FPDFText_ClosePage(text)
        return _laid_out(number, _bounds(handle), pdfium.FPDFPage_GetRotation(handle), runs, drawn_on(handle)), count

    def _runs(self, text: Any, count: int) -> Iterator[_Run]:
        """Give the runs of letters in the order of the file."""
        box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        unicode_at, object_at = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetTextObject
        box_at, origin_at = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetCharOrigin
        styles: dict[int, _Style] = {}
        run: _Run | None = None
        spaced = True
        for at in range(count):
            owner = object_at(text, at)
            if not owner:
                continue
            letter = unicode_at(text, at)
            if letter in _SPACES:
                spaced = spaced or not pdfium.FPDFText_IsGenerated(text, at)
                continue
            key = ctypes.cast(owner, ctypes.c_void_p).value or 0
            style = styles.get(key)
            if style is None:
                style = styles[key] = self._style(text, at, owner)
            box_at(text, at, box)
            origin_at(text, at, x, y)
            u0, u1, v = _along(style, box, x.value, y.value)
            if run is not None and not spaced and _continues(run, style, u0, v):
                run.letters.append(letter)
                run.u1, run.last = max(run.u1, u1), u0
                continue
            if run is not None:
                yield run
            run = _Run(style, [letter], u0, u1, v, spaced, u0)
            spaced = False
        if run is not None:
            yield run

    def _style(self, text: Any, at: int, owner: Any) -> _Style:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(text, at, matrix)
        angle = math.degrees(math.atan2(matrix.b, matrix.a))
        turns = round(angle / 90)
        quarter = turns % 4 if abs(angle - 90 * turns) < 8 else None
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        return _Style(
            quarter=quarter,
            size=abs(pdfium.FPDFText_GetFontSize(text, at)) * scale or 1.0,
            bold=self._is_bold(owner),
            marked=pdfium.FPDFPageObj_GetMarkedContentID(owner),
            artifact=_is_artifact(owner),
            unseen=pdfium.FPDFTextObj_GetTextRenderMode(owner) == _INVISIBLE,
        )

    def _is_bold(self, owner: Any) -> bool:
        font = pdfium.FPDFTextObj_GetFont(owner)
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        if key not in self._fonts:
            buffer = ctypes.create_string_buffer(256)
            length = pdfium.FPDFFont_GetBaseFontName(font, buffer, len(buffer)) if font else 0
            name = buffer.raw[: min(length, len(buffer))].decode("utf-8", "replace").lower()
            self._fonts[key] = any(mark in name for mark in _BOLD_NAMES)
        return self._fonts[key]


def _is_artifact(owner: Any) -> bool:
    """Say whether the text object is marked as furniture of the page in a tagged file."""
    buffer = ctypes.create_string_buffer(64)
    length = ctypes.c_ulong()
    for index in range(max(0, min(8, pdfium.FPDFPageObj_CountMarks(owner)))):
        mark = pdfium.FPDFPageObj_GetMark(owner, index)
        if pdfium.FPDFPageObjMark_GetName(
            mark, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), len(buffer), length
        ):
            name = buffer.raw[: min(length.value, len(buffer))].decode("utf-16-le", "replace").rstrip("\x00")
            if name == "Artifact":
                return True
    return False


def _along(style: _Style, box: Any, x: float, y: float) -> tuple[float, float, float]:
    """Give where a letter begins and ends along its line, and its baseline, in the axes of its own text."""
    quarter = style.quarter
    if quarter == 0 or quarter is None:
        return (min(x, box.left), box.right, -y) if box.left < x - style.size else (x, max(x, box.right), -y)
    if quarter == 1:
        return y, max(y, box.top), x
    if quarter == 2:
        return -x, max(-x, -box.left), y
    return -y, max(-y, -box.bottom), -x


def _continues(run: _Run, style: _Style, u0: float, v: float) -> bool:
    """Say whether a letter goes on where the run ends: same look and baseline, hardly any gap."""
    same = run.style is style or (
        run.style.marked == style.marked
        and run.style.quarter == style.quarter
        and run.style.bold == style.bold
        and abs(run.style.size - style.size) < 0.1
        and run.style.unseen == style.unseen
        and run.style.artifact == style.artifact
    )
    if not same:
        return False
    if style.quarter is None:
        return True
    # The letters of a ligature all stand at its beginning.
    gap = 0.0 if u0 == run.last else u0 - run.u1
    return abs(v - run.v) < 0.1 * style.size and -0.5 * style.size < gap < WORD_GAP * style.size


def _bounds(handle: Any) -> tuple[float, float, float, float]:
    box = pdfium.FS_RECTF()
    if pdfium.FPDF_GetPageBoundingBox(handle, box):
        return box.left, box.bottom, box.right, box.top
    return 0.0, 0.0, float(pdfium.FPDF_GetPageWidthF(handle)), float(pdfium.FPDF_GetPageHeightF(handle))


class _Axes:
    """Turns the file's coordinates into those of the page as it is read, its upper left corner at 0, 0."""

    def __init__(self, bounds: tuple[float, float, float, float], quarter: int) -> None:
        left, bottom, right, top = bounds
        self.quarter = quarter
        corners = [self._turned(x, y) for x in (left, right) for y in (bottom, top)]
        self._u, self._v = min(u for u, _ in corners), min(v for _, v in corners)
        self.width = max(u for u, _ in corners) - self._u
        self.height = max(v for _, v in corners) - self._v

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        return ((x, -y), (y, x), (-x, y), (-y, -x))[self.quarter]

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """Give the box between two corners given in the file's coordinates."""
        (a, b), (c, d) = self._turned(x0, y0), self._turned(x1, y1)
        return Box(min(a, c) - self._u, min(b, d) - self._v, max(a, c) - self._u, max(b, d) - self._v)

    def run(self, run: _Run) -> Piece:
        """Give the piece of a run that is written the way the page is read."""
        piece = _piece(run, run.u0 - self._u, run.u1 - self._u, run.v - self._v)
        piece.set_box()
        return piece

    def turned_run(self, run: _Run) -> Piece:
        """Give the piece of a run written otherwise; its box is turned with it and its baseline is the box's foot."""
        quarter = run.style.quarter or 0
        ends = [
            _file_point(quarter, u, v)
            for u in (run.u0, run.u1)
            for v in (run.v - ASCENT * run.style.size, run.v + DESCENT * run.style.size)
        ]
        box = self.box(
            min(x for x, _ in ends), min(y for _, y in ends), max(x for x, _ in ends), max(y for _, y in ends)
        )
        piece = _piece(run, box.x0, box.x1, box.bottom)
        piece.top, piece.bottom, piece.turned = box.top, box.bottom, True
        return piece


def _file_point(quarter: int, u: float, v: float) -> tuple[float, float]:
    return ((u, -v), (v, u), (-u, v), (-v, -u))[quarter]


def _piece(run: _Run, x0: float, x1: float, base: float) -> Piece:
    style = run.style
    return Piece(
        _text(run.letters),
        x0,
        x1,
        base,
        style.size,
        style.bold,
        style.marked,
        style.artifact,
        style.unseen,
        run.spaced,
    )


def _text(letters: list[int]) -> str:
    """Give the letters as text. A letter that the font does not name comes as U+FFFD, so that it is not lost."""
    if max(letters) < 0xD800 and min(letters) > 0x1F and 0xAD not in letters:
        return "".join(map(chr, letters))
    units = bytearray()
    for letter in letters:
        if letter == _HYPHEN_AT_LINE_END or (letter == 0xAD and letter is letters[-1]):
            units += b"-\x00"
        elif letter < 0x20:
            units += b"\xfd\xff"
        elif letter not in _UNSEEN_MARKS:
            units += letter.to_bytes(2, "little") if letter <= 0xFFFF else chr(letter).encode("utf-16-le")
    return units.decode("utf-16-le", "replace")


def _laid_out(
    number: int, bounds: tuple[float, float, float, float], rotation: int, runs: list[_Run], drawn: Drawn
) -> Page:
    """Give the page turned the way most of its text runs, or as the file says when it has no text."""
    weights: Counter[int] = Counter()
    for run in runs:
        if run.style.quarter is not None:
            weights[run.style.quarter] += len(run.letters)
    quarter = weights.most_common(1)[0][0] if weights else rotation % 4
    axes = _Axes(bounds, quarter)
    page = Page(number, axes.width, axes.height)
    for run in runs:
        if run.style.quarter is None:
            page.slanted.append(axes.run(run))
        else:
            page.pieces.append(axes.run(run) if run.style.quarter == quarter else axes.turned_run(run))
    page.pieces = [piece for piece in page.pieces if piece.text]
    for segment in drawn.lines:
        line = axes.box(*segment)
        (page.across if line.x1 - line.x0 >= line.bottom - line.top else page.upright).append(line)
    page.fills = [axes.box(*fill) for fill in drawn.fills]
    page.pictures = [axes.box(*picture) for picture in drawn.pictures]
    return page
