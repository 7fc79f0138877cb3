"""What stands on a page, in plain numbers: pieces of text, ruling lines, shaded areas and pictures.

All lengths are points. The page is turned so that most of its text runs from left to right: x grows to the right and
y downwards, whatever the file's own axes are.
"""

from dataclasses import dataclass, field

ASCENT = 0.8
DESCENT = 0.22


@dataclass(slots=True)
class Piece:
    """A run of letters without a space, on one baseline, from one text object.

    `marked` is the marked-content number that ties it to the tag tree, -1 without one. `spaced` says that a space
    or a gap stands before it. `turned` is text running otherwise than the page's own; its box is still right.
    """

    text: str
    x0: float
    x1: float
    base: float
    size: float
    bold: bool = False
    marked: int = -1
    artifact: bool = False
    unseen: bool = False
    spaced: bool = True
    turned: bool = False
    top: float = 0.0
    bottom: float = 0.0

    def set_box(self) -> None:
        """Give the piece the height of its letters around its baseline."""
        self.top = self.base - ASCENT * self.size
        self.bottom = self.base + DESCENT * self.size


@dataclass(slots=True)
class Box:
    """A rectangle: a picture, a shaded area, a cell. A ruling line is a box without width or without height."""

    x0: float
    top: float
    x1: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Say whether the point lies in the rectangle, its edges included."""
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom


@dataclass(slots=True)
class Page:
    """One page: its number from 1, its size as it is read, and what stands on it."""

    number: int
    width: float
    height: float
    pieces: list[Piece] = field(default_factory=list)
    slanted: list[Piece] = field(default_factory=list)
    across: list[Box] = field(default_factory=list)
    upright: list[Box] = field(default_factory=list)
    fills: list[Box] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)


@dataclass(slots=True)
class Line:
    """Words side by side on one baseline, in reading order. `leader` says that a row of dots was taken out of it."""

    words: list[Piece]
    page: int
    x0: float
    x1: float
    base: float
    size: float
    top: float
    bottom: float
    leader: bool = False

    @property
    def bold(self) -> bool:
        """Whether every word of the line is bold."""
        return all(word.bold for word in self.words)

    @property
    def text(self) -> str:
        """The words with a space between them, a tab where they stand clearly apart."""
        parts = [self.words[0].text]
        for left, right in zip(self.words, self.words[1:], strict=False):
            parts.append("\t" if right.x0 - left.x1 > 2.5 * self.size else " ")
            parts.append(right.text)
        return "".join(parts)


def line_of(words: list[Piece], page: int, leader: bool = False) -> Line:
    """Give the line that the words, already in reading order, make up."""
    return Line(
        words=words,
        page=page,
        x0=min(word.x0 for word in words),
        x1=max(word.x1 for word in words),
        base=max(words, key=lambda word: word.size).base,
        size=max(word.size for word in words),
        top=min(word.top for word in words),
        bottom=max(word.bottom for word in words),
        leader=leader,
    )
