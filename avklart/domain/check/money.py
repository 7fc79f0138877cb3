"""Objections to the money: none at all, money that ends too early, ends that disagree."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from avklart.domain.check.finding import CheckedPlan, Fact, Finding, Said
from avklart.domain.draft import Activity
from avklart.domain.ending_money import earliest_ends, money_until, needed_until
from avklart.domain.projects import ends_as_said, project_ends, project_names


def activities_without_funding(plan: CheckedPlan) -> Iterator[Finding]:
    """Give the activities no money is named for; one finding for the plan when it says nothing of money at all.

    "Må avklares" in place of money is no money yet, so it counts, and it is told which ones say so.

    Source: none in law; plans are adopted with the funding of each activity (docs/rules/plan-check.md).
    """
    open_ones = {number for number, activity in plan.numbered() if _asks_about_money(activity)}
    bare = [number for number, activity in plan.numbered() if not activity.funding]
    if len(bare) == len(plan.activities) and not open_ones:
        yield plan.finding("no-funding-column")
    elif bare:
        yield plan.finding("no-funding", bare, said=open_and_empty(bare, open_ones))


def open_and_empty(numbers: Iterable[int], open_ones: Iterable[int]) -> tuple[Said, ...]:
    """Give the activities where something is missing parted in those that say it is to be clarified, and the rest.

    Source: none published; a marked gap is known to the council, an empty cell may be a slip.
    """
    marked = set(open_ones)
    groups: dict[str, list[int]] = {"marked-open": [], "not-stated": []}
    for number in numbers:
        groups["marked-open" if number in marked else "not-stated"].append(number)
    return tuple(Said(code=code, activities=tuple(found)) for code, found in groups.items() if found)


def disputed_ends(plan: CheckedPlan) -> Iterator[Finding]:
    """Give each project that different rows end on different days, with all the days and their words.

    Source: docs/formats/plan-draft.md; an end that is disputed is nobody's to guess.
    """
    names = project_names(plan.draft)
    for key, ends in project_ends(plan.draft).items():
        if len({end.ends_on for end in ends}) < 2:
            continue
        said = [Said(day=one.ends_on, words=one.as_written, activities=one.activities) for one in ends_as_said(ends)]
        numbers = sorted({end.activity for end in ends})
        yield plan.finding("project-ends-differ", numbers, {"project": names[key]}, said)


def funding_that_ends_early(plan: CheckedPlan) -> Iterator[Finding]:
    """Give the activities all of whose money ends before they do, or before the plan's period does, by day.

    Where the ends of a project are disputed there are two counts: of those whose own row says that the money ends
    that day, and of those for which it ends then if the earliest end of each project holds.

    Source: none in law; the councils' own practice, "Prosjekt til mai 2018 – videre innsats må avklares".
    """
    earliest = earliest_ends(plan.draft)
    sure: dict[date, list[int]] = defaultdict(list)
    possible: dict[date, list[int]] = defaultdict(list)
    for number, activity in plan.numbered():
        needed = needed_until(activity, plan.draft.period)
        for groups, known in ((sure, {}), (possible, earliest)):
            ends_on = money_until(activity.funding, known)
            if needed and ends_on and ends_on < needed:
                groups[ends_on].append(number)
    for day in sorted({*sure, *possible}):
        yield from _early_end(plan, day, sure[day], possible[day])


def _early_end(plan: CheckedPlan, day: date, sure: list[int], possible: list[int]) -> Iterator[Finding]:
    known = set(sure)
    more = [number for number in possible if number not in known]
    if not more:
        yield plan.finding("funding-ends-early", sure, {"day": day})
        return
    facts: dict[str, Fact] = {"day": day, "fewest": len(sure), "most": len(sure) + len(more)}
    said = [Said(code="row-says-so", activities=tuple(sure))] if sure else []
    said.append(Said(code="if-earliest-holds", activities=tuple(more)))
    code = "funding-ends-between" if sure else "funding-may-end"
    yield plan.finding(code, sorted([*sure, *more]), facts, said)


def _asks_about_money(activity: Activity) -> bool:
    return any(one.about == "funding" for one in activity.clarifications)
