"""Numbers of activities that stand twice, are skipped, or are missing."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from avklart.domain.check.finding import FOLDED_ABOVE, CheckedPlan, Finding, Said

Parts = tuple[str, ...]
Numbered = tuple[int, Parts]

_PART = re.compile(r"\d{1,6}|[^\W\d_]+")
_MOST_SKIPPED = 3


def numbers_out_of_order(plan: CheckedPlan) -> Iterator[Finding]:
    """Give the numbers that stand twice, the numbers that are skipped, and the activities that lack one.

    Numbers are compared within the plan where they run on through it, else within their area and goal. Where most
    activities have none, none is missing.

    Source: docs/formats/plan-draft.md, "Activities": numbered as the document numbers, never renumbered.
    """
    twice: list[Said] = []
    skipped: list[Said] = []
    for series in _series(plan):
        twice += _doubled(series, plan)
        skipped += _skipped(series)
    for code, said in (("number-twice", twice), ("number-skipped", skipped)):
        if said:
            yield plan.finding(code, sorted({number for one in said for number in one.activities}), said=said)
    lacking = [number for number, activity in plan.numbered() if not activity.number]
    if lacking and FOLDED_ABOVE * len(lacking) < len(plan.activities):
        yield plan.finding("number-missing", lacking)


def _series(plan: CheckedPlan) -> Iterator[Sequence[Numbered]]:
    """Give the numbers that are to be compared: all of the plan when each stands once, else those of area and goal."""
    everywhere: list[Numbered] = []
    here: dict[tuple[int, Parts], list[Numbered]] = defaultdict(list)
    number = 0
    for place, area in enumerate(plan.draft.areas):
        for activity in area.activities:
            number += 1
            if activity.number and (parts := tuple(_PART.findall(activity.number.casefold()))):
                everywhere.append((number, parts))
                here[place, activity.under if len(parts) == 1 else ()].append((number, parts))
    if len({parts for _, parts in everywhere}) == len(everywhere):
        yield everywhere
    else:
        yield from here.values()


def _doubled(series: Sequence[Numbered], plan: CheckedPlan) -> Iterator[Said]:
    found: dict[Parts, list[int]] = defaultdict(list)
    for number, parts in series:
        found[parts].append(number)
    for numbers in found.values():
        if len(numbers) > 1:
            yield Said(words=plan.activities[numbers[0] - 1].number or "", activities=tuple(numbers))


def _skipped(series: Sequence[Numbered]) -> Iterator[Said]:
    """Give the few numbers between the first and the last of a series that no activity has, with their neighbour."""
    groups: dict[Parts, dict[int, int]] = defaultdict(dict)
    for number, parts in series:
        if parts[-1].isdecimal():
            groups[parts[:-1]][int(parts[-1])] = number
        elif len(parts[-1]) == 1:
            groups[(*parts[:-1], "")][ord(parts[-1])] = number
    for stem, found in groups.items():
        first, last = min(found), max(found)
        if 0 < last - first + 1 - len(found) <= _MOST_SKIPPED and len(found) > _MOST_SKIPPED - 1:
            for value in range(first, last):
                if value not in found:
                    before = max(at for at in found if at < value)
                    yield Said(words=_written(stem, value), activities=(found[before],))


def _written(stem: Parts, value: int) -> str:
    if stem[-1:] == ("",):
        return ".".join(stem[:-1]) + chr(value)
    return ".".join((*stem, str(value)))
