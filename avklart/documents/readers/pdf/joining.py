"""Lines joined into running text: words broken at line ends put together, line breaks that were meant kept."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from avklart.documents.readers.pdf.line_ends import JOINING_WORDS, LineEnds
from avklart.documents.readers.pdf.pieces import Line, Page, Piece, line_of

# A line this near to the width of its column is what the width was found by, and fills it whatever it says.
_OWN_WIDTH = 0.05
_HYPHENS = "-\u2010\u00ad"
# Where a line may be broken inside a word: it goes on as if nothing were between.
_BREAK_IN_WORD = "\u200b"
# Set between two words without a space, these make one of them.
_STROKES = "–—/"
_BETWEEN_LETTERS = re.compile(r"(?<=[^\W_])[–—/](?=[^\W_])")
_LETTER = re.compile(r"[^\W\d_]")
_WORDS = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")
_BULLETS = "•‣◦▪▫■□●○◆◇►▶➢➤✓✔❖–—*·o\uf0b7\uf0a7\uf0a8\uf076\uf0d8\uf0fc\uf02d-"


class Joiner:
    """Joins lines, knowing every word that stands unbroken somewhere in the document."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._words: Counter[str] = Counter()
        # How often a stroke has letters right on both sides of it, less how often a space follows it all the same.
        self._strokes: Counter[str] = Counter()
        for page in pages:
            for piece in page.pieces:
                self._words.update(_WORDS.findall(piece.text.casefold()))
                self._strokes.update(_BETWEEN_LETTERS.findall(piece.text))
            for left, right in itertools.pairwise(page.pieces):
                if left.text[-1] in _STROKES and left.text[-2:-1].isalnum() and _is_beside(left, right):
                    self._strokes[left.text[-1]] -= 1
        self._ends = LineEnds(pages)

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
            joined, kept, space = self._at_hyphen(left, right)
            if joined and not kept:
                parts[-1] = parts[-1][:-1]
            parts.append(" " if space else "")
        elif (
            ending[-1] == _BREAK_IN_WORD
            or _is_range(ending, beginning)
            or (width is not None and self._was_cut(left, right, width))
        ):
            pass
        elif width is not None and fits_after(left, right, width) and not self._ends.runs_on(left, right):
            parts.append("\n")
        elif not self._goes_on_at_stroke(left, right):
            parts.append(" ")
        parts.append(right.text)

    def _at_hyphen(self, above: Line, below: Line) -> tuple[bool, bool, bool]:
        """Give (joined, hyphen kept, space between) for a word that ends in a hyphen at the end of a line."""
        ending, beginning = above.words[-1].text, below.words[0].text
        if ending[-1] == "\u00ad":
            return True, False, False
        first = beginning[0]
        if beginning.casefold().strip(".,;:)") in JOINING_WORDS:
            return False, True, True
        if not first.isalnum() or self._ends.space_between(above, below):
            return False, True, True
        # What stands before a small letter in capitals is short for something: "HR-avdelingen", "4H-gården".
        if first.isdigit() or first.isupper() or ending[-2].isdigit() or ending[-2].isupper():
            return True, True, False
        if self._ends.own_hyphen(above, below):
            return True, True, False
        left = _last_word(ending[:-1])
        right = _first_word(beginning)
        hyphened = self._words[f"{left}-{right}"]
        return True, hyphened > 0 and hyphened >= self._words[left + right], False

    def _goes_on_at_stroke(self, above: Line, below: Line) -> bool:
        """Say whether what a line breaks at a dash or a slash is one word: "Breivåg–" before "Holmsund".

        The file tells by the space it leaves or not, else how the document sets such strokes elsewhere.
        """
        ending, beginning = above.words[-1].text, below.words[0].text
        if ending[-1] not in _STROKES or not ending[-2:-1].isalnum() or not beginning[0].isalnum():
            return False
        if beginning.casefold() in JOINING_WORDS:
            return False
        space = self._ends.space_between(above, below)
        return self._strokes[ending[-1]] >= 0 if space is None else not space

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
        space = self._ends.space_between(left, right)
        if space is not None:
            return not space
        first, second = _last_word(ending), _first_word(beginning)
        if self._words[first + second]:
            return True
        apart = self._ends.hyphenates or self._words[first] > 1 or self._words[second] > 1
        return room > _OWN_WIDTH and not apart and not self._look_like_words(first, second)

    def _look_like_words(self, first: str, second: str) -> bool:
        """Say whether other words end as the first does and begin as the second: a cut seldom leaves two such parts."""
        ends, beginnings = self._shapes
        return len(second) > 1 and ends[first[-2:]] > 1 and beginnings[second[:2]] > 1

    @cached_property
    def _shapes(self) -> tuple[Counter[str], Counter[str]]:
        """The last two letters and the first two of every word, with how many different words have them."""
        return Counter(word[-2:] for word in self._words), Counter(word[:2] for word in self._words)


def _is_beside(left: Piece, right: Piece) -> bool:
    """Say whether a space stands between one piece and the next on the same line."""
    return right.spaced and abs(right.base - left.base) < 0.5 * left.size and right.x0 > left.x0


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
