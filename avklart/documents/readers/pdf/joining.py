"""Lines joined into running text: words broken at line ends put together, line breaks that were meant kept."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from avklart.documents.readers.pdf.pieces import Line, Page, Piece, line_of

_ENOUGH_WRAPS = 3
# A line this near to the width of its column is what the width was found by, and fills it whatever it says.
_OWN_WIDTH = 0.05
_HYPHENS = "-\u2010\u00ad"
# Where a line may be broken inside a word: it goes on as if nothing were between.
_BREAK_IN_WORD = "\u200b"
_LETTER = re.compile(r"[^\W\d_]")
_WORDS = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")
# A word set in front of a hyphen that stands for a part left out ("helse- og sosialtjenester"). A document tells no
# language, so these are the words that join in the languages plans are written in: nb nn sv da en de.
JOINING_WORDS = frozenset(("og", "eller", "samt", "til", "och", "and", "or", "und", "oder", "men", "enn", "resp."))
_BULLETS = "•‣◦▪▫■□●○◆◇►▶➢➤✓✔❖–—*·o\uf0b7\uf0a7\uf0a8\uf076\uf0d8\uf0fc\uf02d-"


class Joiner:
    """Joins lines, knowing every word that stands unbroken somewhere in the document."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self._words: Counter[str] = Counter()
        # Whether a space stands before a line, where the file has it right after the line above. Programs that draw a
        # row line by line over all its columns have something else between.
        self._followed: dict[tuple[int, int, int], bool] = {}
        wrapped = spaced = hyphened = 0
        for page in pages:
            for piece in page.pieces:
                self._words.update(_WORDS.findall(piece.text.casefold()))
            for left, right in itertools.pairwise(page.pieces):
                if _wraps(left, right):
                    wrapped += 1
                    spaced += right.spaced
                    self._followed[_place(page.number, right)] = right.spaced
                hyphened += _breaks_word(left, right)
        # Most programs leave the space at which they break a line; where they do, a break without one cut a word.
        self._leaves_spaces = wrapped >= _ENOUGH_WRAPS and spaced >= 0.5 * wrapped
        # A program that hyphenates cuts no word without a hyphen.
        self._hyphenates = hyphened >= _ENOUGH_WRAPS

    def text(self, lines: Sequence[Line], width: float | None = None) -> str:
        """Give the lines as one text.

        Lines are joined with a space. `width` is the room the lines had: where a line ends although the first word
        of the next would have fitted, the break was meant and stays as a line feed.
        """
        if not lines:
            return ""
        parts = [lines[0].text]
        for left, right in itertools.pairwise(lines):
            self._join(parts, left, right, width)
        return "".join(parts)

    def _join(self, parts: list[str], left: Line, right: Line, width: float | None) -> None:
        ending, beginning = left.words[-1].text, right.words[0].text
        if ending[-1] in _HYPHENS and len(ending) > 1 and ending[-2].isalnum():
            joined, kept, space = self._at_hyphen(ending, beginning)
            if joined and not kept:
                parts[-1] = parts[-1][:-1]
            parts.append(" " if space else "")
        elif (
            ending[-1] == _BREAK_IN_WORD
            or _is_range(ending, beginning)
            or (width is not None and self._was_cut(left, right, width))
        ):
            pass
        elif width is not None and fits_after(left, right, width):
            parts.append("\n")
        else:
            parts.append(" ")
        parts.append(right.text)

    def _at_hyphen(self, ending: str, beginning: str) -> tuple[bool, bool, bool]:
        """Give (joined, hyphen kept, space between) for a word that ends in a hyphen at the end of a line."""
        if ending[-1] == "\u00ad":
            return True, False, False
        first = beginning[0]
        if beginning.casefold().strip(".,;:)") in JOINING_WORDS:
            return False, True, True
        if not first.isalnum():
            return False, True, True
        # What stands before a small letter in capitals is short for something: "HR-avdelingen", "4H-gården".
        if first.isdigit() or first.isupper() or ending[-2].isdigit() or ending[-2].isupper():
            return True, True, False
        left = _last_word(ending[:-1])
        right = _first_word(beginning)
        hyphened = self._words[f"{left}-{right}"]
        return True, hyphened > 0 and hyphened >= self._words[left + right], False

    def _was_cut(self, left: Line, right: Line, width: float) -> bool:
        """Say whether a long word was cut without a hyphen because it is wider than its column.

        Such a word begins its line, fills it to the last letter, and is wider than the line with what follows. Two
        words may do so too, by chance or because no line of the column is wider: then what the file has between them
        and the other words of the document must tell.
        """
        if len(left.words) > 1 or left.words[0].turned:
            return False
        ending, beginning = left.words[0].text, right.words[0].text
        if not (_LETTER.match(ending[-1]) and _LETTER.match(beginning[0]) and beginning[0].islower()):
            return False
        room = width - (left.x1 - left.x0)
        if room > 1.3 * (left.x1 - left.x0) / len(ending):
            return False
        followed = self._followed.get(_place(right.page, right.words[0]))
        if self._leaves_spaces and followed is not None:
            return not followed
        first, second = _last_word(ending), _first_word(beginning)
        if self._words[first + second]:
            return True
        apart = self._hyphenates or self._words[first] > 1 or self._words[second] > 1
        return room > _OWN_WIDTH and not apart and not self._look_like_words(first, second)

    def _look_like_words(self, first: str, second: str) -> bool:
        """Say whether other words end as the first does and begin as the second: a cut seldom leaves two such parts."""
        ends, beginnings = self._shapes
        return len(second) > 1 and ends[first[-2:]] > 1 and beginnings[second[:2]] > 1

    @cached_property
    def _shapes(self) -> tuple[Counter[str], Counter[str]]:
        """The last two letters and the first two of every word, with how many different words have them."""
        return Counter(word[-2:] for word in self._words), Counter(word[:2] for word in self._words)


def _place(page: int, piece: Piece) -> tuple[int, int, int]:
    return page, round(10 * piece.x0), round(10 * piece.base)


def _wraps(left: Piece, right: Piece) -> bool:
    """Say whether one piece of running text goes on at the beginning of the line below."""
    return _is_below(left, right) and left.text[-1:].isalpha() and right.text[:1].islower()


def _breaks_word(left: Piece, right: Piece) -> bool:
    """Say whether a word is broken with a hyphen between one piece and the one at the beginning of the line below."""
    broken = left.text[-1:] in ("-", "\u2010") and left.text[-2:-1].islower() and right.text[:1].islower()
    return broken and _is_below(left, right) and right.text.casefold() not in JOINING_WORDS


def _is_below(left: Piece, right: Piece) -> bool:
    return 0.8 * left.size < right.base - left.base < 2.0 * left.size and right.x0 < left.x1


def fits_after(left: Line, right: Line, width: float) -> bool:
    """Say whether the first word of the next line would have fitted at the end of this one."""
    if left.words[-1].turned or right.words[0].turned:
        return True
    first = right.words[0]
    word = first.x1 - first.x0
    at = _break_within(first.text)
    if at:
        word *= at / len(first.text)
    return left.x1 - left.x0 + 0.3 * left.size + word < width - 0.1 * left.size


def _break_within(word: str) -> int:
    """Give after how many signs a word may be broken at a hyphen of its own, 0 for never."""
    for at, sign in enumerate(word[1:-1], 2):
        if sign in "-–":
            return at
    return 0


def _is_range(ending: str, beginning: str) -> bool:
    """Say whether a line ends in the dash of a range of figures: "2025–" before "2028"."""
    return len(ending) > 1 and ending[-1] == "–" and ending[-2].isdigit() and beginning[0].isdigit()


def _last_word(text: str) -> str:
    found = _WORDS.findall(text.casefold())
    return found[-1] if found else ""


def _first_word(text: str) -> str:
    found = _WORDS.search(text.casefold())
    return found.group() if found else ""


def without_marker(line: Line) -> tuple[str | None, Line]:
    """Give a list item's sign or number and the rest of the line, or None and the line when it is no list item."""
    first = line.words[0].text
    if len(line.words) > 1 and (first in _BULLETS or re.fullmatch(r"\(?(?:\d{1,3}|[a-zæøå]|[ivx]{1,5})[.)]", first)):
        marker = "•" if "\ue000" <= first[0] <= "\uf8ff" else first
        return marker, line_of(line.words[1:], line.page, line.leader)
    return None, line
