"""Lines that a program broke at its right margin, told from lines that a person ended."""

from collections.abc import Sequence
from itertools import pairwise

_NARROWEST = 45
_WIDEST = 130
_NEAR = 15
_FEWEST_AT_MARGIN = 3
_FEWEST_BROKEN = 3
_BROKEN_OF_PAIRS = 4
_GOES_ON_OF_BROKEN = 3


def right_margin(lines: Sequence[str | None]) -> int | None:
    """Give the width the lines were broken at, None when they were not.

    Broken lines are as long as they can be: the next line's first word would not have fitted. They are so in a quarter
    of the lines that another follows at least, and the next line often begins in the middle of a sentence.
    """
    lines = [None if line is None or line.startswith("#") else line.rstrip() for line in lines]
    margin = _longest_met_by_others(lines)
    if margin is None or not _NARROWEST <= margin <= _WIDEST:
        return None
    pairs = [(one, other) for one, other in pairwise(lines) if one and other]
    goes_on = [other.lstrip()[:1].islower() for one, other in pairs if was_broken(one, other, margin)]
    is_broken = len(goes_on) >= _FEWEST_BROKEN and _BROKEN_OF_PAIRS * len(goes_on) >= len(pairs)
    return margin if is_broken and _GOES_ON_OF_BROKEN * sum(goes_on) >= len(goes_on) else None


def _longest_met_by_others(lines: Sequence[str | None]) -> int | None:
    """Give the longest length that others come near: an address or a row of dots may be longer than the margin."""
    lengths = sorted((len(line) for line in lines if line), reverse=True)
    for at in range(len(lengths) - _FEWEST_AT_MARGIN + 1):
        if lengths[at + _FEWEST_AT_MARGIN - 1] > lengths[at] - _NEAR:
            return lengths[at]
    return None


def was_broken(line: str, following: str, margin: int) -> bool:
    """Whether a line ends at the margin: the first word of the following line had no room on it."""
    words = following[: margin + _NEAR].split(None, 1)
    length = len(line.rstrip())
    return bool(words) and length <= margin < length + 1 + len(words[0])
