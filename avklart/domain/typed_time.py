"""When somebody writes a time in words, the days it says follow, unless the days were typed too."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from avklart.domain.draft import Time


@dataclass(frozen=True, slots=True)
class TimeSaid:
    """A time as a form holds it: its days, its recurrence ("" for none) and its words."""

    from_on: date | None = None
    to_on: date | None = None
    recurs: str = ""
    words: str = ""


def time_followed(typed: TimeSaid, stood: TimeSaid, read: Callable[[str], Time | None]) -> TimeSaid:
    """Give the time as it is to be stored: with the days of new words, where the days were left alone.

    What was typed as days always holds, and words that say no day leave the days as they stood.

    Args:
        typed: what was sent.
        stood: what stood when it was sent.
        read: gives what words say, or None.

    Source: docs/rules/time.md; a person who types "høsten 2018" where "2017" stood means the days too.
    """
    words = " ".join(typed.words.split())
    days_are_typed = (typed.from_on, typed.to_on, typed.recurs) != (stood.from_on, stood.to_on, stood.recurs)
    if not words or days_are_typed or words == " ".join(stood.words.split()):
        return typed
    found = read(words)
    if found is None or not (found.starts_on or found.ends_on or found.recurs):
        return typed
    return TimeSaid(found.starts_on, found.ends_on, found.recurs or "", typed.words)
