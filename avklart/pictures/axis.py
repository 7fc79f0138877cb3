"""How axes are rounded and their months named: one rule for all pictures."""

from collections.abc import Sequence
from decimal import Decimal
from math import ceil

from avklart.pictures.svg import SIZE, width_of

_ROUND = (1, 2, 5, 10)
_MOST_STEPS = 5


def round_marks(most: int | Decimal) -> list[int]:
    """Give nought and the round numbers up to the first that holds the highest, at least two and at most six."""
    step = round_step(most)
    return [step * at for at in range(max(1, ceil(most / step)) + 1)]


def round_step(most: int | Decimal) -> int:
    """Give the least step of 1, 2 or 5, or ten times such a step and so on, by which five steps reach the highest."""
    size = 1
    while size * _ROUND[-1] * _MOST_STEPS < most:
        size *= 10
    return next(size * step for step in _ROUND if size * step * _MOST_STEPS >= most)


def months_apart(months: Sequence[str], step: float) -> int:
    """Give how many months apart names stand, each month so wide: 1, 2, 3 or 6; 12 where years alone have room."""
    widest = max(width_of(word, SIZE) for word in months) + 4
    return next((apart for apart in (1, 2, 3, 6) if step * apart >= widest), 12)
