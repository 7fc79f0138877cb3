"""Times that a person types in words are read as those of a document are."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from avklart.domain.draft import Language, Period, Time
from avklart.domain.entries import ActivityEntry
from avklart.domain.typed_time import TimeSaid, time_followed
from avklart.intake.time import read_time
from avklart.plans.models import Activity, Plan
from avklart.plans.queries.as_draft import period_as_draft


def time_reader(language: Any, period: Period | None) -> Callable[[str], Time | None]:
    """Give what reads words of time in a plan of a language ("" or None: any) and period: their time, or None."""

    def read(words: str) -> Time | None:
        written: Language | None = language or None
        return read_time(words, "when", written, period=period).time

    return read


def time_reader_of(plan: Plan) -> Callable[[str], Time | None]:
    """Give what reads words of time as those of a plan are read."""
    return time_reader(plan.language, period_as_draft(plan))


def with_time_read(entry: ActivityEntry, plan: Plan, stood: Activity | None = None) -> ActivityEntry:
    """Give what was typed of an activity of a plan, with the days that its new words of time say.

    Raises:
        RuleError: as the entry refuses days that cannot be meant.
    """
    before = TimeSaid(stood.from_on, stood.to_on, stood.recurs, stood.time_as_written) if stood else TimeSaid()
    return entry_with_time_read(entry, before, plan.language, period_as_draft(plan))


def entry_with_time_read(entry: ActivityEntry, stood: TimeSaid, language: Any, period: Period | None) -> ActivityEntry:
    """Give an entry with the days that its new words of time say, in a plan of a language ("" or None: any) and period.

    Raises:
        RuleError: as the entry refuses days that cannot be meant.
    """
    typed = TimeSaid(entry.from_on, entry.to_on, entry.recurs, entry.time_as_written)
    said = time_followed(typed, stood, time_reader(language, period))
    return entry if said == typed else replace(entry, from_on=said.from_on, to_on=said.to_on, recurs=said.recurs)
