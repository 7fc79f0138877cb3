"""How far an activity has come: what an update says, which one counts, and when an activity was last mentioned."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from avklart.domain.typed import LONGEST_TEXT, line_typed, refuse_choice, text_typed

Status = Literal["not-started", "under-way", "continuous", "completed", "dropped"]
STATUSES: tuple[Status, ...] = ("not-started", "under-way", "continuous", "completed", "dropped")
FIRST_STATUS: Status = "not-started"
# After these nobody is asked for news any more.
OVER: tuple[Status, ...] = ("completed", "dropped")
# Why a row was written where nobody had anything to tell of its activity; see `silent_since`.
NO_MENTION = ("order", "merged", "mended", "undone")
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class UpdateEntry:
    """What an update says: the status in words, what is done, what comes next, and what is in the way.

    Raises:
        RuleError: "choice-unknown" for the status; "text-too-long" at the text it is about.

    Source: none in law; the council's own practice, "Dette er gjort", "Neste steg", "Hindringer".
    """

    status: str
    done: str = ""
    next: str = ""
    obstacles: str = ""

    def __post_init__(self) -> None:
        refuse_choice(self.status, STATUSES, "status")
        for name in ("done", "next", "obstacles"):
            object.__setattr__(self, name, text_typed(getattr(self, name), name, most=LONGEST_TEXT))


@dataclass(frozen=True, slots=True)
class UpdateTold:
    """One update as it is weighed against others: its key, the day it is about, its status."""

    key: int
    on: date
    status: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How an activity stands: its status, the key of the update that says so, and when it was last mentioned."""

    status: str
    latest: int | None
    mentioned_on: date | None


def standing(updates: Iterable[UpdateTold], mentioned: Iterable[date] = ()) -> Standing:
    """Give how an activity stands after these updates, and after it was mentioned otherwise on these days.

    The update of the latest day counts, of one day the one written last: what comes in late about an earlier day does
    not overrule it. Without an update, nothing has been started.

    Source: none in law; the latest word is what a secretary would read aloud.
    """
    told = list(updates)
    latest = max(told, key=lambda one: (one.on, one.key), default=None)
    days = [*(one.on for one in told), *mentioned]
    return Standing(
        status=latest.status if latest else FIRST_STATUS,
        latest=latest.key if latest else None,
        mentioned_on=max(days, default=None),
    )


def is_asked_after(status: str) -> bool:
    """Whether anybody is to be asked for news: not of what is completed or dropped; of what never ends, always.

    Source: none in law; lobbying never finishes, and is kept up to date all the same.
    """
    return status not in OVER


def silent_since(today: date, days: int) -> date:
    """Give the day on which, or later, an activity must have been mentioned not to have been silent for so many days.

    An activity is mentioned by an update, also by "no change", on the day it is about; by an event on the day it
    was on; and by every change of its words, its responsible or its money. A task, a flag and its place in the order
    are no mention, nor is what is taken back, two actors that turn out to be one, or what waits for the secretariat.

    Source: none in law; the number of days is the council's own setting.
    """
    return today - timedelta(days=days)


def on_behalf_typed(written: str) -> str:
    """Give the name of the one who told it, when somebody else writes it down.

    Raises:
        RuleError: "text-too-long".

    Source: none in law; a mayor telephones, and the secretary writes.
    """
    return line_typed(written, "on_behalf_of", most=LONGEST_NAME)
