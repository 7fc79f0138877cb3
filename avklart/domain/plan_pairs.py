"""Which area and which activity of one state of a plan is which of another."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from avklart.domain.draft import Activity, Area, PlanDraft

# From place in the earlier state to place in the later, both from 0.
Pairs = dict[int, int]

# Two texts that share so much of their words are one activity reworded; less where number or area are the same too.
_ALIKE = 0.65
_SAME_NUMBER, _SAME_AREA = 0.15, 0.1
# A word that so many activities have tells none of them from another.
_TELLING = 60


def folded(words: str | None) -> str:
    """Give words without regard to capitals and spaces.

    Source: none in law; "AU" and "Au" are one.
    """
    return " ".join((words or "").casefold().split())


def in_order(before: int, after: int, pairs: Pairs) -> Iterator[tuple[int | None, int | None]]:
    """Give the places of both states in one row: the later's order, with what is gone behind what it stood behind.

    Source: none in law; a list of changes is read beside the plan.
    """
    gone: defaultdict[int, list[int]] = defaultdict(list)
    last = -1
    for old in range(before):
        if old in pairs:
            last = old
        else:
            gone[last].append(old)
    back = {new: old for old, new in pairs.items()}
    yield from ((old, None) for old in gone[-1])
    for new in range(after):
        yield back.get(new), new
        if new in back:
            yield from ((old, None) for old in gone[back[new]])


def areas_paired(before: Sequence[Area], after: Sequence[Area]) -> Pairs:
    """Give which area is which: by title, else by number, else the ones left at the same place.

    Source: none in law; an area is known by its title.
    """
    pairs: Pairs = {}
    for old_keys, new_keys in zip(_area_keys(before), _area_keys(after), strict=True):
        taken = set(pairs.values())
        waiting: defaultdict[str, list[int]] = defaultdict(list)
        for new in reversed(range(len(after))):
            if new not in taken:
                waiting[new_keys[new]].append(new)
        for old, key in enumerate(old_keys):
            if old not in pairs and key and waiting[key]:
                pairs[old] = waiting[key].pop()
    return pairs


def _area_keys(areas: Sequence[Area]) -> tuple[list[str], list[str], list[str]]:
    return (
        [folded(area.title) for area in areas],
        [folded(area.number) for area in areas],
        [str(at) for at in range(len(areas))],
    )


@dataclass(frozen=True, slots=True)
class Rows:
    """The activities of one state of a plan, and for each of them the place of its area, from 0."""

    activities: tuple[Activity, ...]
    areas: tuple[int, ...]


def rows_of(plan: PlanDraft) -> Rows:
    """Give the activities of a plan with the places of their areas.

    Source: none in law.
    """
    return Rows(plan.activities, tuple(at for at, area in enumerate(plan.areas) for _ in area.activities))


def activities_paired(before: Rows, after: Rows, areas: Pairs, *, numbers_are_kept: bool) -> Pairs:
    """Give which activity is which: by number where numbers are kept, else by words.

    An activity whose number another has too, or that has none, is told by its words either way.

    Source: none in law; a number of ours is never used again, a document's own may shift when a row is put in.
    """
    if not numbers_are_kept:
        return _by_words(before, after, areas, (range(len(before.areas)), range(len(after.areas))))
    old, new = _own_numbers(before), _own_numbers(after)
    pairs = {at: new[number] for number, at in old.items() if number in new}
    left = [
        [at for at in range(len(side.areas)) if at not in set_of]
        for side, set_of in ((before, set(old.values())), (after, set(new.values())))
    ]
    return pairs | _by_words(before, after, areas, (left[0], left[1]))


def _own_numbers(rows: Rows) -> dict[str, int]:
    """Give the numbers that one activity only has, each with its place."""
    times = Counter(one.number for one in rows.activities)
    return {one.number: at for at, one in enumerate(rows.activities) if one.number and times[one.number] == 1}


def _by_words(before: Rows, after: Rows, areas: Pairs, left: tuple[Sequence[int], Sequence[int]]) -> Pairs:
    """Pair equal texts in order, those of one area first; then the most alike of those left."""
    stood = [areas.get(area, -1 - area) for area in before.areas]
    pairs: Pairs = {}
    for with_area in (True, False):
        taken = set(pairs.values())
        waiting: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
        for new in reversed(left[1]):
            if new not in taken:
                waiting[folded(after.activities[new].text), after.areas[new] if with_area else 0].append(new)
        for old in left[0]:
            key = (folded(before.activities[old].text), stood[old] if with_area else 0)
            if old not in pairs and waiting[key]:
                pairs[old] = waiting[key].pop()
    taken = set(pairs.values())
    rest = ([old for old in left[0] if old not in pairs], [new for new in left[1] if new not in taken])
    for _, old, new in sorted(_alike(before, after, stood, rest)):
        if old not in pairs and new not in taken:
            pairs[old] = new
            taken.add(new)
    return pairs


def _alike(
    before: Rows, after: Rows, stood: Sequence[int], rest: tuple[Sequence[int], Sequence[int]]
) -> Iterator[tuple[float, int, int]]:
    """Give the pairs, of those left, that are alike enough, the most alike with the lowest figure."""
    words = {new: set(folded(after.activities[new].text).split()) for new in rest[1]}
    having: defaultdict[str, list[int]] = defaultdict(list)
    for new, some in words.items():
        for word in some:
            having[word].append(new)
    for old in rest[0]:
        one = before.activities[old]
        mine = set(folded(one.text).split())
        near = {new for word in mine if len(having.get(word, ())) <= _TELLING for new in having.get(word, ())}
        for new in near:
            alike = 2 * len(mine & words[new]) / (len(mine) + len(words[new]))
            alike += _SAME_NUMBER if one.number and one.number == after.activities[new].number else 0
            alike += _SAME_AREA if stood[old] == after.areas[new] else 0
            if alike >= _ALIKE:
                yield -alike, old, new
