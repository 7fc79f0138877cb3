"""What is drawn on a page beside its text: ruling lines, shaded areas and pictures, form objects looked into."""

import ctypes
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

# A page with more is a map or a drawing; its lines are no table's.
_MOST_OBJECTS = 20_000
_MOST_SEGMENTS = 200
_DEEPEST_FORM = 8
_THIN = 3.0
_SHORTEST = 3.0

Matrix = tuple[float, float, float, float, float, float]
Corners = tuple[float, float, float, float]
_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class Drawn:
    """Ruling lines, shaded areas and pictures as (x0, y0, x1, y1) in the file's own coordinates."""

    lines: list[Corners] = field(default_factory=list)
    fills: list[Corners] = field(default_factory=list)
    pictures: list[Corners] = field(default_factory=list)


def drawn_on(page: Any) -> Drawn:
    """Give what is drawn on the page. Past the first 20,000 objects nothing more is looked at."""
    drawn = Drawn()
    for item, matrix in _objects(page):
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            _add_path(drawn, item, matrix)
        elif kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING):
            box = _bounds(item, matrix)
            if box and kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                drawn.pictures.append(box)
    return drawn


def _objects(page: Any) -> Iterator[tuple[Any, Matrix]]:
    """Give every object of the page with the matrix of the forms it lies in."""
    waiting = [
        (pdfium.FPDFPage_GetObject(page, index), _SAME, 0)
        for index in range(min(_MOST_OBJECTS, pdfium.FPDFPage_CountObjects(page)))
    ]
    waiting.reverse()
    seen = 0
    while waiting and seen < _MOST_OBJECTS:
        item, matrix, depth = waiting.pop()
        seen += 1
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_FORM:
            yield item, matrix
        elif depth < _DEEPEST_FORM:
            inner = _times(_matrix(item), matrix)
            count = min(_MOST_OBJECTS - seen, pdfium.FPDFFormObj_CountObjects(item))
            waiting += [(pdfium.FPDFFormObj_GetObject(item, at), inner, depth + 1) for at in range(count)]


def _matrix(item: Any) -> Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, found):
        return _SAME
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _at(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _bounds(item: Any, matrix: Matrix) -> Corners | None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
        return None
    x0, y0 = _at(matrix, left.value, bottom.value)
    x1, y1 = _at(matrix, right.value, top.value)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _add_path(drawn: Drawn, item: Any, matrix: Matrix) -> None:
    box = _bounds(item, matrix)
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if box is None or not pdfium.FPDFPath_GetDrawMode(item, fill, stroke) or not (fill.value or stroke.value):
        return
    width, height = box[2] - box[0], box[3] - box[1]
    if min(width, height) <= _THIN:
        if max(width, height) >= _SHORTEST:
            drawn.lines.append(_middle(box))
        return
    if stroke.value:
        drawn.lines += _straight_segments(item, _times(_matrix(item), matrix))
    if fill.value:
        drawn.fills.append(box)
        drawn.lines += _thin_parts(item, _times(_matrix(item), matrix), box)


def _middle(box: Corners) -> Corners:
    """Give the line through the middle of a thin box."""
    x0, y0, x1, y1 = box
    if x1 - x0 >= y1 - y0:
        return x0, (y0 + y1) / 2, x1, (y0 + y1) / 2
    return (x0 + x1) / 2, y0, (x0 + x1) / 2, y1


def _points(item: Any, matrix: Matrix) -> Iterator[list[tuple[float, float]]]:
    """Give the corners of each part of a path, closed where it is closed; parts with curves are cut at the curve."""
    count = pdfium.FPDFPath_CountSegments(item)
    x, y = ctypes.c_float(), ctypes.c_float()
    part: list[tuple[float, float]] = []
    for index in range(min(count, _MOST_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = _at(matrix, x.value, y.value)
        if kind != pdfium.FPDF_SEGMENT_LINETO:
            yield part
            part = []
        part.append(point)
        if pdfium.FPDFPathSegment_GetClose(segment):
            part.append(part[0])
            yield part
            part = []
    yield part


def _straight_segments(item: Any, matrix: Matrix) -> Iterator[Corners]:
    """Give the upright and level segments that a path strokes."""
    for part in _points(item, matrix):
        for (x0, y0), (x1, y1) in itertools.pairwise(part):
            if min(abs(x1 - x0), abs(y1 - y0)) < 1.0 and max(abs(x1 - x0), abs(y1 - y0)) >= _SHORTEST:
                yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _thin_parts(item: Any, matrix: Matrix, whole: Corners) -> Iterator[Corners]:
    """Give the lines among the parts of one filled path: some programs fill all borders of a table as one path."""
    if pdfium.FPDFPath_CountSegments(item) < 8:
        return
    for part in _points(item, matrix):
        if len(part) < 4:
            continue
        xs, ys = [x for x, _ in part], [y for _, y in part]
        box = (min(xs), min(ys), max(xs), max(ys))
        width, height = box[2] - box[0], box[3] - box[1]
        if box != whole and min(width, height) <= _THIN and max(width, height) >= _SHORTEST:
            yield _middle(box)
