"""What is printed around the text of each page: found by its repetition at the same height on several pages."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from avklart.documents.readers.pdf.pieces import Box, Line
from avklart.documents.readers.pdf.words import segments_of

_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"[^\w]*(?:[^\W\d_]{1,8}\.?\s+)?(\d{1,4})(?:\s*(?:/|[^\W\d_]{1,4})\s*\(?\d{1,4}\)?)?[^\w]*")
_MOST_LINES = 6
_MOST_NUMBERS = 4
_MARGIN = 0.16
_STEP = 4.0
_FOOT = 0.93
_CLOSE = 0.45

Side = Literal["header", "footer"]
Key = tuple[int, str]


@dataclass(slots=True)
class Edge:
    """The lines that may be furniture on one page, from the edge of the page inwards."""

    page: int
    height: float
    header: list[Line]
    footer: list[Line]
    below_header: float
    above_footer: float

    def apart(self, taken: list[Line], side: Side) -> list[Line]:
        """Give the lines taken at one end without those that the text of the page follows as closely as its own."""
        lines = self.side(side)
        kept = list(taken)
        while kept:
            last = kept[-1]
            if side == "header":
                white = (lines[len(kept)].top if len(kept) < len(lines) else self.below_header) - last.bottom
            else:
                white = last.top - (lines[len(kept)].bottom if len(kept) < len(lines) else self.above_footer)
            if white > _CLOSE * last.size:
                break
            kept.pop()
        return kept

    def side(self, side: Side) -> list[Line]:
        """Give the lines at one end of the page."""
        return self.header if side == "header" else self.footer


def edge_of(lines: list[Line], page: int, height: float, tables: list[Box]) -> Edge:
    """Give the outermost lines of a page: those in its margins, outside every drawn table.

    A line over columns that go on right under it is the head of a table, however often it is repeated.
    """
    top = min((table.top for table in tables), default=height)
    bottom = max((table.bottom for table in tables), default=0.0)
    header: list[Line] = []
    for number, line in enumerate(lines[:_MOST_LINES]):
        if line.bottom > min(top + 1, _MARGIN * height) or _heads(line, lines[number + 1 : number + 9]):
            break
        header.append(line)
    footer = [line for line in reversed(lines) if line.top > max(bottom - 1, (1 - _MARGIN) * height)][:_MOST_LINES]
    beside_header = lines[len(header)].top if len(header) < len(lines) else height
    beside_footer = lines[-len(footer) - 1].bottom if len(footer) < len(lines) else 0.0
    return Edge(page, height, header, footer, beside_header, beside_footer)


def _heads(line: Line, below: Sequence[Line]) -> bool:
    """Say whether a line stands over columns: one of the lines that follow it closely begins in two of the same."""
    starts = [group[0].x0 for group in segments_of(line, line.size)]
    if len(starts) < 2:
        return False
    bottom = line.bottom
    for other in below:
        if other.top - bottom > 1.5 * line.size:
            return False
        bottom = max(bottom, other.bottom)
        under = [group[0].x0 for group in segments_of(other, 0.7 * other.size)]
        if sum(any(abs(a - b) < 3 for b in under) for a in starts) > 1:
            return True
    return False


def furniture_of(edges: list[Edge], body_size: float) -> dict[int, list[tuple[Line, Side]]]:
    """Give the furniture of each page by its number, from the top down."""
    found: dict[int, list[tuple[Line, Side]]] = {edge.page: [] for edge in edges}
    sides: tuple[Side, Side] = ("header", "footer")
    for side in sides:
        for edge, taken in _repeated(edges, side, body_size):
            found[edge.page] += [(line, side) for line in sorted(taken, key=lambda line: line.top)]
    if len(edges) == 1:
        found[edges[0].page] += [(line, "footer") for line in _lone_foot(edges[0])]
    return found


def _repeated(edges: list[Edge], side: Side, body_size: float) -> list[tuple[Edge, list[Line]]]:
    """Give the lines at one end of each page, from its edge inwards, that come again on other pages.

    What stands as close to the text as the text's own lines is furniture only if it stands apart on another page.
    Where many pages have other lines at the same height, text begins or ends there.
    """
    keys: Counter[Key] = Counter()
    for edge in edges:
        keys.update({key for line in edge.side(side) for key in _keys(line, edge, side)})
    of_text = _heights_of_text(edges, side, keys)
    taken: list[tuple[Edge, list[Line]]] = []
    apart: set[Key] = set()
    for edge in edges:
        lines: list[Line] = []
        for line in edge.side(side):
            enough = 2 if line.size <= 1.1 * body_size else max(3, len(edges) // 2)
            if max(keys[key] for key in _keys(line, edge, side)) < enough or _step(line, edge, side) in of_text:
                break
            lines.append(line)
        taken.append((edge, lines))
        apart.update(key for line in edge.apart(lines, side) for key in _keys(line, edge, side))
    return [(edge, [line for line in lines if not apart.isdisjoint(_keys(line, edge, side))]) for edge, lines in taken]


def _heights_of_text(edges: list[Edge], side: Side, keys: Counter[Key]) -> set[int]:
    """Give the heights at which half of the lines or more come on no other page."""
    lines: Counter[int] = Counter()
    alone: Counter[int] = Counter()
    for edge in edges:
        for line in edge.side(side):
            step = _step(line, edge, side)
            lines[step] += 1
            alone[step] += max(keys[key] for key in _keys(line, edge, side)) < 2
    return {step for step in lines if 2 * alone[step] >= lines[step]}


def _step(line: Line, edge: Edge, side: Side) -> int:
    return int((line.base if side == "header" else edge.height - line.base) / _STEP)


def _keys(line: Line, edge: Edge, side: Side) -> list[Key]:
    """Give what makes two lines the same furniture: height and text, or text but for a number that counts the pages.

    The height stands twice, rounded down and up, so that lines on either side of a step still meet.
    """
    step = _step(line, edge, side)
    text = " ".join(word.text for word in line.words)
    texts = [text]
    for match in list(_NUMBER.finditer(text))[:_MOST_NUMBERS]:
        if len(match.group()) <= 4:
            counted = int(match.group()) - edge.page
            texts.append(f"{text[: match.start()]}\x00{counted}\x00{text[match.end() :]}")
    return [(at, text) for text in texts for at in (step, step + 1)]


def _lone_foot(edge: Edge) -> list[Line]:
    """Give the footer of a document of one page: a page number ("1", "Side 1 av 1"), or a line far below its text."""
    if not edge.footer:
        return []
    line = edge.footer[0]
    match = _PAGE_NUMBER.fullmatch(" ".join(word.text for word in line.words))
    above = edge.footer[1] if len(edge.footer) > 1 else None
    white = line.top - above.bottom if above is not None else edge.height
    if match is not None and int(match[1]) == edge.page and white > 1.2 * line.size:
        return [line]
    return [line] if line.base > _FOOT * edge.height and white > 3 * line.size else []
