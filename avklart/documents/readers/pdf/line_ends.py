"""What a file has between one line and the next: a space, a hyphen put in, or nothing."""

import itertools
from collections.abc import Iterable

from avklart.documents.readers.pdf.pieces import Line, Page, Piece

_ENOUGH = 3
# So few of the ends that no text runs on from have a space, in a file of a program that leaves none there.
_FEW = 0.1
_HYPHENS = ("-", "\u2010")
# A word set in front of a hyphen that stands for a part left out ("helse- og sosialtjenester"). A document tells no
# language, so these are the words that join in the languages plans are written in: nb nn sv da en de.
JOINING_WORDS = frozenset(("og", "eller", "samt", "til", "och", "and", "or", "und", "oder", "men", "enn", "resp."))

_Break = tuple[int, int, int, int, int]


class LineEnds:
    """Tells what the file has between a line and the one below, where it has the one right after the other.

    Programs that draw a row line by line over all its columns have something else between.
    """

    def __init__(self, pages: Iterable[Page]) -> None:
        self._spaced: dict[_Break, bool] = {}
        self._own_hyphens: set[_Break] = set()
        self._wrapped = self._wrapped_spaced = self._ended = self._ended_spaced = self._put_in = self._hyphened = 0
        for page in pages:
            for left, right in itertools.pairwise(page.pieces):
                self._see(page.number, left, right)
        # Most programs leave the space at which they break a line.
        self._leaves_spaces = self._wrapped >= _ENOUGH and self._wrapped_spaced >= 0.5 * self._wrapped
        # Some put one after every paragraph too; where they do not, a space says that the text runs on.
        self._ends_bare = self._ended >= _ENOUGH and self._ended_spaced <= _FEW * self._ended
        # A program that hyphenates cuts no word without a hyphen.
        self.hyphenates = self._put_in + self._hyphened >= _ENOUGH

    def _see(self, page: int, left: Piece, right: Piece) -> None:
        if not _is_below(left, right):
            if right.base < left.base - left.size or right.base > left.base + 2.0 * left.size:
                self._ended += 1
                self._ended_spaced += right.spaced
            return
        at = _break(page, left, right)
        self._spaced[at] = right.spaced
        if left.text[-1] in _HYPHENS:
            runs_on = right.text[0].islower()
            own = len(left.text) > 1
            self._put_in += runs_on and not own and not left.spaced
            self._hyphened += runs_on and left.text[-2:-1].islower() and right.text.casefold() not in JOINING_WORDS
            if own:
                self._own_hyphens.add(at)
        elif left.text[-1].isalpha() and right.text[0].islower():
            self._wrapped += 1
            self._wrapped_spaced += right.spaced

    def space_between(self, above: Line, line: Line) -> bool | None:
        """Say whether the file has a space between a line and the next; None where that tells nothing."""
        return self._spaced.get(_between(above, line)) if self._leaves_spaces else None

    def runs_on(self, above: Line, line: Line) -> bool:
        """Say whether the file shows that the text runs on, however much room the line above has left."""
        return self._ends_bare and bool(self.space_between(above, line))

    def own_hyphen(self, above: Line, line: Line) -> bool:
        """Say whether the hyphen that ends the line above was written: the program draws those it puts in apart."""
        return self._put_in >= _ENOUGH and _between(above, line) in self._own_hyphens


def _between(above: Line, line: Line) -> _Break:
    return _break(line.page, above.words[-1], line.words[0])


def _break(page: int, left: Piece, right: Piece) -> _Break:
    return page, round(10 * left.x1), round(10 * left.base), round(10 * right.x0), round(10 * right.base)


def _is_below(left: Piece, right: Piece) -> bool:
    """Say whether one piece stands at the beginning of the line right below the other's."""
    return 0.8 * left.size < right.base - left.base < 2.0 * left.size and right.x0 < left.x1
