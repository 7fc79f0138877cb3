"""Addresses that open nothing, counted for each place they come from: many in a minute are answered briefly.

The count is kept in memory, since opening an address stores nothing. A token that opens something always opens it:
a whole town hall may stand behind one address, and nobody in it is locked out by a neighbour's machine.
"""

from collections import OrderedDict
from threading import Lock

_MOST_PLACES = 10_000


class Guesses:
    """How many addresses that open nothing a place has asked for in the running minute."""

    def __init__(self, most: int = 30, seconds: float = 60.0) -> None:
        self._most, self._seconds = most, seconds
        self._counted: OrderedDict[str, tuple[float, int]] = OrderedDict()
        self._lock = Lock()

    def is_one_too_many(self, place: str, at: float) -> bool:
        """Count one more, at a moment in seconds, and tell whether it is more than anybody mistypes."""
        with self._lock:
            began, count = self._counted.pop(place, (at, 0))
            if at - began >= self._seconds:
                began, count = at, 0
            self._counted[place] = (began, count + 1)
            if len(self._counted) > _MOST_PLACES:
                self._counted.popitem(last=False)
            return count >= self._most
