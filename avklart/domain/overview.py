"""A plan at one glance: how activities stand in each area, who carries how many, and who takes part in which."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import groupby

from avklart.domain.states import State

MOST_CARRIERS = 20
MOST_COLUMNS = 14
# A longer plan is told area by area: nobody finds their way in more lines of one picture.
MOST_LINES = 200
# The strongest first: who leads and contributes leads.
PARTS = ("leads", "responsible", "executes", "decides", "contributes")


@dataclass(frozen=True, slots=True)
class AreaStates:
    """How many activities an area has, and how many of them stand in each state; one may stand in several."""

    title: str
    activities: int
    states: Mapping[State, int]


@dataclass(frozen=True, slots=True)
class Carrier:
    """Somebody and how many activities they carry."""

    name: str
    activities: int


@dataclass(frozen=True, slots=True)
class Carriers:
    """Those who carry most, most first; how many others carry something, and how many activities these share."""

    first: tuple[Carrier, ...]
    others: int = 0
    of_others: int = 0


@dataclass(frozen=True, slots=True)
class ActivityParts:
    """One activity and, by name, the part that each has in it: one of PARTS, the strongest they have."""

    number: str
    text: str
    area: str
    parts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class AreaParts:
    """One area, its number of activities, and by name in how many of them each takes part.

    `of_others` is in how many those without a column of their own take part.
    """

    title: str
    activities: int
    parts: Mapping[str, int]
    of_others: int


@dataclass(frozen=True, slots=True)
class TakingPart:
    """Who takes part in what: `names` are those with a column of their own, `others` how many share the last one.

    `activities` is empty where there are more than MOST_LINES; `areas` always tells the whole.
    """

    names: tuple[str, ...]
    others: int
    activities: tuple[ActivityParts, ...]
    areas: tuple[AreaParts, ...]


def most_carrying(carried: Iterable[tuple[Hashable, str]]) -> Carriers:
    """Give who carries most, from pairs of an activity and a name; a pair that is told twice counts once."""
    pairs = set(carried)
    counts = Counter(name for _, name in pairs)
    in_order = sorted(counts.items(), key=lambda one: (-one[1], one[0].casefold(), one[0]))
    # Where one alone would be left, "the rest" would say less than their name.
    most = MOST_CARRIERS + 1 if len(in_order) == MOST_CARRIERS + 1 else MOST_CARRIERS
    rest = {name for name, _ in in_order[most:]}
    return Carriers(
        first=tuple(Carrier(name, count) for name, count in in_order[:most]),
        others=len(rest),
        of_others=len({activity for activity, name in pairs if name in rest}),
    )


def strongest(parts: Iterable[str]) -> str:
    """Give the strongest of the parts that somebody has in one activity."""
    return min(parts, key=PARTS.index)


def taking_part(activities: Sequence[ActivityParts], participants: Sequence[str]) -> TakingPart:
    """Give who takes part in what: participants first, in their order, where any has a part; then who has most.

    Municipalities that have no part stand there too once one has: that theirs is empty is what the picture tells.
    """
    counts = Counter(name for one in activities for name in one.parts)
    first = list(participants) if any(name in counts for name in participants) else []
    others = sorted(counts.keys() - set(first), key=lambda name: (-counts[name], name.casefold(), name))
    names = [*first, *others]
    if len(names) > MOST_COLUMNS:
        names = names[: MOST_COLUMNS - 1]
    return TakingPart(
        names=tuple(names),
        others=len(first) + len(others) - len(names),
        activities=tuple(activities) if len(activities) <= MOST_LINES else (),
        areas=tuple(_areas(activities, set(names))),
    )


def _areas(activities: Sequence[ActivityParts], named: Set[str]) -> Iterator[AreaParts]:
    for title, rows in by_area(activities):
        of_others = sum(1 for one in rows if one.parts.keys() - named)
        yield AreaParts(title, len(rows), Counter(name for one in rows for name in one.parts), of_others)


def by_area(activities: Iterable[ActivityParts]) -> Iterator[tuple[str, list[ActivityParts]]]:
    """Give the activities of each area, areas in the plan's order."""
    for title, rows in groupby(activities, lambda one: one.area):
        yield title, list(rows)
