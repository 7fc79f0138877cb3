"""One reading on the table: what was read, what a person has said of it, and what is left to look at."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from avklart.domain.draft import Doubt, PlanDraft
from avklart.domain.draft_from_json import draft_from_json
from avklart.domain.errors import RuleError
from avklart.received.corrections import Json, ReviewedActivity, corrected, reviewed_activities
from avklart.received.models import Correction, Reading, SeenDoubt

STEPS = ("doubts", "actors", "projects", "questions")
DISPUTED = "project-ends-differ"


@dataclass(frozen=True, slots=True)
class ReviewedDoubt:
    """A doubt with its number in the reading, the activity it is of, and whether a person has settled it."""

    number: int
    doubt: Doubt
    activity: ReviewedActivity | None
    is_seen: bool


@dataclass(frozen=True, slots=True)
class DoubtGroup:
    """Doubts of one kind, so that one decision may settle them all. `key` names the group in an address."""

    key: str
    doubts: Sequence[ReviewedDoubt]

    @property
    def open(self) -> list[ReviewedDoubt]:
        """Those that nobody has settled."""
        return [one for one in self.doubts if not one.is_seen]

    @property
    def first(self) -> ReviewedDoubt:
        """The first, which tells what they are about."""
        return self.doubts[0]


class Review:
    """A reading with its corrections and seen doubts, in two queries; everything else is worked out when asked for.

    Raises:
        RuleError: "not-read-yet" where there is no draft to review.
    """

    def __init__(self, reading: Reading) -> None:
        if reading.draft is None:
            raise RuleError("not-read-yet")
        self.reading = reading
        self.read: Json = reading.draft
        self.said = {one.path: one for one in Correction.every.filter(reading=reading).select_related("by")}
        self.corrections: Mapping[str, Any] = {path: one.value for path, one in self.said.items()}
        self.seen = frozenset(SeenDoubt.every.filter(reading=reading).values_list("number", flat=True))

    @cached_property
    def machine(self) -> PlanDraft:
        """The draft as the machine read it."""
        return draft_from_json(self.read)

    @cached_property
    def draft(self) -> PlanDraft:
        """The draft as it now stands."""
        return corrected(self.read, self.corrections)

    @cached_property
    def activities(self) -> list[ReviewedActivity]:
        """Every row of the reading as it now stands."""
        return reviewed_activities(self.read, self.corrections)

    @cached_property
    def doubts(self) -> list[ReviewedDoubt]:
        """Every doubt of the reading; one of a row that is no activity is settled by that."""
        found = []
        for number, doubt in enumerate(self.machine.doubts):
            row = self.activities[doubt.activity - 1] if doubt.activity else None
            is_seen = number in self.seen or (row is not None and not row.is_activity)
            found.append(ReviewedDoubt(number, doubt, row, is_seen))
        return found

    @cached_property
    def groups(self) -> list[DoubtGroup]:
        """The doubts by kind, in the order of the plan; those of projects' ends by project."""
        by_key: defaultdict[str, list[ReviewedDoubt]] = defaultdict(list)
        for one in self.doubts:
            project = f"-{one.doubt.facts.get('project', '')}" if one.doubt.code == DISPUTED else ""
            by_key[f"{one.doubt.code}{project}"].append(one)
        return [DoubtGroup(key, doubts) for key, doubts in by_key.items()]

    @property
    def open_doubts(self) -> list[ReviewedDoubt]:
        """The doubts nobody has settled."""
        return [one for one in self.doubts if not one.is_seen]

    @cached_property
    def doubted(self) -> frozenset[int]:
        """The activities, by number in the reading, that have a doubt of their own."""
        return frozenset(one.doubt.activity for one in self.doubts if one.doubt.activity)

    @property
    def plain(self) -> int:
        """How many rows were read without any doubt."""
        return len(self.activities) - len(self.doubted)

    @property
    def is_approved(self) -> bool:
        """Whether a person has approved all that was read without doubt."""
        return bool(self.corrections.get("approved"))

    def is_done(self, step: str) -> bool:
        """Whether a person has been through a step of the review."""
        if step == "doubts":
            return not self.open_doubts
        return bool(self.corrections.get(f"step/{step}"))

    @property
    def steps_left(self) -> list[str]:
        """The steps nobody has been through yet, in their order."""
        return [step for step in STEPS if not self.is_done(step)]

    @property
    def opened_with(self) -> Counter[str]:
        """How many doubts there are of each field."""
        return Counter(one.doubt.field or "other" for one in self.doubts)

    def next_open(self, after: int) -> ReviewedDoubt | None:
        """Give the doubt to look at after one, in the order of the page, or None when all are settled."""
        shown = [one for group in self.groups for one in group.doubts]
        at = next((place for place, one in enumerate(shown) if one.number == after), -1)
        return next((one for one in [*shown[at + 1 :], *shown[: at + 1]] if not one.is_seen), None)
