"""What must be decided before project money ends: which end holds, and what becomes of what it carries."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from avklart.domain.ending_money import MoneyTimeline

MoneyDecisionKind = Literal["which-end", "continuation"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyDecision:
    """One thing to decide: about which project (its place in the timeline's, from 0), by when, for which activities.

    `question` is the number of the question that asks about it already.
    """

    kind: MoneyDecisionKind
    by: date
    project: int
    activities: tuple[int, ...]
    question: int | None = None


def money_decisions(
    timeline: MoneyTimeline, asked: Mapping[int, int], settled: Collection[int]
) -> tuple[MoneyDecision, ...]:
    """Give what must be decided, by the day it must be decided at last.

    Where a project is given several ends, somebody must say which holds before the first of them. What becomes of an
    activity must be decided before the first day its money may end, where it has no other money left or somebody has
    asked; not where it has been settled.

    Args:
        timeline: of a plan.
        asked: the open question about the continuation of each activity that has one.
        settled: those whose continuation has been settled.

    Source: none in law; the councils' own practice, "Prosjekt til mai 2018 – videre innsats må avklares".
    """
    may_end = {one.activity: one.may_end_on for one in timeline.carried}
    found = []
    for at, project in enumerate(timeline.projects):
        if project.is_disputed:
            days = project.days
            found.append(MoneyDecision(kind="which-end", by=days[0], project=at, activities=project.activities))
        together: defaultdict[tuple[date, int | None], list[int]] = defaultdict(list)
        for one in project.activities:
            is_left = one in asked or one not in project.going_on
            if one in may_end and is_left and one not in settled:
                together[may_end[one], asked.get(one)].append(one)
        found += [
            MoneyDecision(kind="continuation", by=day, project=at, activities=tuple(ones), question=question)
            for (day, question), ones in together.items()
        ]
    return tuple(sorted(found, key=lambda one: (one.by, one.project, one.kind != "which-end", one.activities)))
