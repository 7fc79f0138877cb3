"""What the plan check says, and what it is told: findings, the words it knows, and the plan it looks at."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as with_default
from datetime import date
from types import MappingProxyType

from avklart.domain.draft import Activity, Place, PlanDraft

Fact = str | int | date

# A finding true of more than one of so many activities is said once for the whole plan, its list folded.
FOLDED_ABOVE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One of several things a finding sets beside each other, and the activities it is said of.

    `words` are the document's own; where they are our own, `code` names them and `avklart.ui` has the text.
    """

    activities: tuple[int, ...]
    words: str = ""
    code: str | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing a careful reader would object to: a code that `avklart.ui` has a sentence and a reason for.

    `activities` count through the plan from 1 and are empty where the finding is of the plan as such; `places` are
    theirs, in the same order. `folded` says that it holds for so many that the list need not be shown.
    """

    code: str
    activities: tuple[int, ...] = ()
    places: tuple[Place, ...] = ()
    facts: Mapping[str, Fact] = with_default(default_factory=lambda: MappingProxyType({}))
    said: tuple[Said, ...] = ()
    folded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckWords:
    """The words of a language that the check goes by, all without capitals but abbreviations and road letters."""

    verbs: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    finite: frozenset[str] = frozenset()
    not_verbs: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    not_verb_endings: tuple[str, ...] = ()
    infinitive_endings: tuple[str, ...] = ()
    definite_endings: tuple[str, ...] = ()
    markers: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    action_endings: tuple[str, ...] = ()
    action_links: frozenset[str] = frozenset()
    before_names: frozenset[str] = frozenset()
    collectives: frozenset[str] = frozenset()
    each: frozenset[str] = frozenset()
    which_one: frozenset[str] = frozenset()
    says_who: frozenset[str] = frozenset()
    deadlines: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    long_forms: Mapping[str, str] = with_default(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class CheckedPlan:
    """A plan on the table: the draft, its activities counted once, and the words to read them with."""

    draft: PlanDraft
    activities: tuple[Activity, ...]
    words: CheckWords

    def numbered(self) -> Iterable[tuple[int, Activity]]:
        """Give each activity with its number through the plan."""
        return enumerate(self.activities, start=1)

    def finding(
        self,
        code: str,
        activities: Iterable[int] = (),
        facts: Mapping[str, Fact] | None = None,
        said: Sequence[Said] = (),
        among: int | None = None,
    ) -> Finding:
        """Give a finding of some activities with their places, folded when they are more than a third.

        A third of the plan, or of the `among` activities that it could be true of at all.
        """
        numbers = tuple(activities)
        return Finding(
            code=code,
            activities=numbers,
            places=tuple(self.activities[number - 1].place for number in numbers),
            facts=facts or {},
            said=tuple(said),
            folded=len(numbers) > 1 and FOLDED_ABOVE * len(numbers) > (among or len(self.activities)),
        )
