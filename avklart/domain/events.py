"""What was done on a day: a meeting, a statement, a hearing; the yearly report counts them by their kind."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from avklart.domain.errors import RuleError
from avklart.domain.typed import line_typed, refuse_choice, refuse_year

EventKind = Literal["meeting", "statement", "response", "hearing", "media", "application", "arrangement"]
EVENT_KINDS: tuple[EventKind, ...] = (
    *("meeting", "statement", "response", "hearing"),
    *("media", "application", "arrangement"),
)
LONGEST_LINK = 500


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event: its kind, the day it was on, what it is called, and where it can be read.

    Raises:
        RuleError: "choice-unknown", "day-missing", "year-out-of-sense", "text-missing", "text-too-long", or
            "link-not-understood" for what is no address of the web.

    Source: none in law; the list of a council's yearly report, practice of Fjellregionen.
    """

    kind: str
    on: date | None
    title: str
    link: str = ""

    def __post_init__(self) -> None:
        refuse_choice(self.kind, EVENT_KINDS, "kind")
        if self.on is None:
            raise RuleError("day-missing", field="on")
        refuse_year(self.on.year, "on")
        object.__setattr__(self, "title", line_typed(self.title, "title", needed=True))
        object.__setattr__(self, "link", link_typed(self.link, "link"))


def refuse_future(entry: EventEntry, today: date) -> None:
    """Refuse an event of a day that has not come: what is to happen is a task.

    Raises:
        RuleError: "event-in-future".

    Source: none in law; the yearly report counts what was done.
    """
    if entry.on is not None and entry.on > today:
        raise RuleError("event-in-future", field="on")


def link_typed(written: str, field: str) -> str:
    """Give an address of the web, or nothing; "www.…" is one too. No other kind of address is: it could run something.

    Raises:
        RuleError: "link-not-understood", or "text-too-long".

    Source: none in law; RFC 3986, and the two schemes that a page can be read by.
    """
    address = line_typed(written, field, most=LONGEST_LINK)
    if address.lower().startswith("www."):
        address = line_typed(f"https://{address}", field, most=LONGEST_LINK)
    start, _, rest = address.partition("://")
    host = rest.partition("/")[0]
    if address and (start.lower() not in ("http", "https") or "." not in host or "@" in host or " " in address):
        raise RuleError("link-not-understood", field=field)
    return address


def counts_by_year(events: Iterable[tuple[str, int, int]]) -> Mapping[int, Mapping[str, int]]:
    """Give how many events there were each year, newest first: every kind in its order, those without any as 0.

    Args:
        events: kind, year and how many.

    Source: none in law; the key figures of a council's yearly report.
    """
    found: dict[int, dict[str, int]] = {}
    for kind, year, many in sorted(events, key=lambda one: -one[1]):
        of_year = found.setdefault(year, dict.fromkeys(EVENT_KINDS, 0))
        of_year[kind] = of_year.get(kind, 0) + many
    return found
