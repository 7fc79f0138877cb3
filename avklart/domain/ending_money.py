"""Money that ends: which activities project money carries, month by month, when it ends, and what goes on after it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from avklart.domain.draft import Activity, Funding, Period, PlanDraft
from avklart.domain.projects import (
    ProjectEnd,
    SaidEnd,
    ends_as_said,
    funding_by_project,
    project_ends,
    project_key,
    project_names,
    roles_of_projects,
    with_settled_ends,
)

_LAYERS = ("sure", "also_operations", "disputed", "operations", "ended")


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """An activity that hangs on project money with an end.

    `ends_on` is what its own rows say, None where they say nothing; `may_end_on` is the day it ends if the earliest end
    of each project holds. `goes_on` tells that running funds or other money are left after the project's.
    """

    activity: int
    starts_on: date | None
    ends_on: date | None
    may_end_on: date
    goes_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyEnd:
    """A day on which project money ends: of which activities surely, of which perhaps; which have other money left."""

    on: date
    sure: tuple[int, ...]
    disputed: tuple[int, ...]
    going_on: tuple[int, ...]

    @property
    def fewest(self) -> int:
        """How many activities lose project money that day at least."""
        return len(self.sure)

    @property
    def most(self) -> int:
        """How many activities lose project money that day at most."""
        return len(self.sure) + len(self.disputed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Months in a row, by their first days, in which the same number of activities stand the same.

    `sure` are carried by project money, `also_operations` of them have other money too; for `disputed` it depends on
    which end of a project holds; of the rest the project money is over: `operations` go on with other money, `ended`
    have none left.
    """

    first: date
    last: date
    sure: int
    also_operations: int
    disputed: int
    operations: int
    ended: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectMoney:
    """One project as the plan tells of it: every end it is given, who can say which holds, which activities it pays.

    `settled_on` is the end that somebody has settled. `key` and `name` are empty for project money of no named project.
    """

    key: str
    name: str
    said: tuple[SaidEnd, ...]
    settled_on: date | None
    activities: tuple[int, ...]
    going_on: tuple[int, ...]
    who_can_say: tuple[str, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """Give the ends it may have: the settled one, else each that the plan gives it."""
        return (self.settled_on,) if self.settled_on else tuple(sorted({one.ends_on for one in self.said}))

    @property
    def is_disputed(self) -> bool:
        """Whether the plan gives it several ends and nobody has settled which holds."""
        return bool(self.key) and len(self.days) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyTimeline:
    """All that is known of project money that ends: the picture of the page, and of the paper."""

    carried: tuple[Carried, ...]
    ends: tuple[MoneyEnd, ...]
    stretches: tuple[Stretch, ...]
    projects: tuple[ProjectMoney, ...]
    # Of no period: the years of the money itself.
    first: date
    last: date

    @property
    def also_operations(self) -> tuple[int, ...]:
        """Give the activities that have other money left when the project's ends."""
        return tuple(one.activity for one in self.carried if one.goes_on)

    @property
    def disputed(self) -> tuple[ProjectMoney, ...]:
        """Give the projects whose end is disputed."""
        return tuple(one for one in self.projects if one.is_disputed)


def needed_until(activity: Activity, period: Period | None) -> date | None:
    """Give the day an activity needs its money to: its own end, else the plan's.

    Source: docs/rules/plan-check.md, "Money that ends early".
    """
    if activity.time and activity.time.ends_on:
        return activity.time.ends_on
    return period.ends_on if period else None


def earliest_ends(draft: PlanDraft) -> dict[str, date]:
    """Give the earliest end that the plan gives each project, by its key.

    Source: docs/rules/plan-check.md, "Money that ends early".
    """
    return {key: min(end.ends_on for end in ends) for key, ends in project_ends(draft).items() if ends}


def money_until(lines: Iterable[Funding], earliest: Mapping[str, date]) -> date | None:
    """Give the day the last of these lines ends; None when some has no end, or there is none.

    Args:
        lines: of one activity.
        earliest: ends of projects that overrule what a line says; empty, each line says its own.

    Source: docs/rules/plan-check.md, "Money that ends early".
    """
    ends = [_line_until(line, earliest) for line in lines]
    known = [end for end in ends if end is not None]
    return max(known) if known and len(known) == len(ends) else None


def _line_until(line: Funding, earliest: Mapping[str, date]) -> date | None:
    if line.kind == "project" and line.name:
        return earliest.get(project_key(line.name), line.ends_on)
    return line.ends_on


def money_timeline(draft: PlanDraft, settled: Mapping[str, date]) -> MoneyTimeline | None:
    """Give when project money ends over the whole plan; None where no project money has an end.

    An activity hangs on such money when all its project money has an end. Its end is sure where its own rows say it;
    where another row ends the same project earlier, the time between is disputed. A settled end overrules them all.

    Args:
        settled: ends of projects that somebody has settled, by `project_key`.

    Source: none in law; the councils' own practice, "Prosjekt til mai 2018 – videre innsats må avklares".
    """
    ends = project_ends(draft)
    # As `earliest_ends` of the plan with its settled ends, without reading them from every row once more.
    earliest = {
        key: settled.get(key) or min(end.ends_on for end in said)
        for key, said in ends.items()
        if said or key in settled
    }
    carried = _carried(with_settled_ends(draft, settled), earliest)
    if not carried:
        return None
    first, last = _months_shown(draft.period, carried)
    return MoneyTimeline(
        carried=carried,
        ends=_ends(carried),
        stretches=_stretches(carried, first, last),
        projects=_projects(draft, ends, settled, {one.activity for one in carried if one.goes_on}),
        first=first,
        last=last,
    )


def _carried(draft: PlanDraft, earliest: Mapping[str, date]) -> tuple[Carried, ...]:
    found = []
    for number, activity in enumerate(draft.activities, start=1):
        lines = [line for line in activity.funding if line.kind == "project"]
        may = money_until(lines, earliest)
        if may is None:
            continue
        own = money_until(lines, {})
        others = [line for line in activity.funding if line.kind != "project"]
        starts = [line.starts_on for line in lines]
        known = [day for day in starts if day]
        found.append(
            Carried(
                activity=number,
                starts_on=min(known) if len(known) == len(starts) else None,
                ends_on=own,
                may_end_on=may,
                goes_on=_lasts_after(own or may, others),
            )
        )
    return tuple(found)


def _lasts_after(day: date, lines: Iterable[Funding]) -> bool:
    return any(line.ends_on is None or line.ends_on > day for line in lines)


def _ends(carried: Iterable[Carried]) -> tuple[MoneyEnd, ...]:
    sure: dict[date, list[int]] = defaultdict(list)
    disputed: dict[date, list[int]] = defaultdict(list)
    going_on = {one.activity for one in carried if one.goes_on}
    for one in carried:
        if one.ends_on == one.may_end_on:
            sure[one.may_end_on].append(one.activity)
            continue
        for day in (one.may_end_on, one.ends_on):
            if day:
                disputed[day].append(one.activity)
    return tuple(
        MoneyEnd(
            on=day,
            sure=tuple(sure[day]),
            disputed=tuple(disputed[day]),
            going_on=tuple(number for number in (*sure[day], *disputed[day]) if number in going_on),
        )
        for day in sorted({*sure, *disputed})
    )


def _months_shown(period: Period | None, carried: Sequence[Carried]) -> tuple[date, date]:
    """Give the first day of the first and of the last month: of the plan's period, else of the years of the money."""
    if period:
        return period.starts_on.replace(day=1), period.ends_on.replace(day=1)
    days = [day for one in carried for day in (one.starts_on, one.ends_on, one.may_end_on) if day]
    return date(min(days).year, 1, 1), date(max(days).year, 12, 1)


def _stretches(carried: Iterable[Carried], first: date, last: date) -> tuple[Stretch, ...]:
    """Give the stretches from the first month to the last, and the month after them by itself."""
    start, after = _month(first), _month(last) + 1
    changes: dict[int, Counter[str]] = defaultdict(Counter)
    alike = Counter((one.starts_on, one.ends_on, one.may_end_on, one.goes_on) for one in carried)
    for stands, many in alike.items():
        for layer, begins, ends in _layers_of(*stands):
            if (ends is None or ends > start) and begins <= after:
                changes[max(begins, start)][layer] += many
                if ends is not None and ends <= after:
                    changes[ends][layer] -= many
    found, now = [], Counter(dict.fromkeys(_LAYERS, 0))
    borders = sorted({start, after, *changes, after + 1})
    for begins, ends in pairwise(borders):
        now.update(changes.get(begins, {}))
        found.append(
            Stretch(first=_first_day(begins), last=_first_day(ends - 1), **{name: now[name] for name in _LAYERS})
        )
    return tuple(found)


def _layers_of(
    starts_on: date | None, ends_on: date | None, may_end_on: date, goes_on: bool
) -> Iterable[tuple[str, int, int | None]]:
    """Give how an activity stands: the state, the month it begins in, and the month it no longer holds in."""
    begins = _month(starts_on) if starts_on else 0
    may_be_over = _month(may_end_on) + 1
    is_over = _month(ends_on) + 1 if ends_on else None
    yield "sure", begins, may_be_over
    if goes_on:
        yield "also_operations", begins, may_be_over
    if is_over != may_be_over:
        yield "disputed", may_be_over, is_over
    if is_over is not None:
        yield ("operations" if goes_on else "ended"), is_over, None


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first_day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _projects(
    draft: PlanDraft, ends: Mapping[str, Sequence[ProjectEnd]], settled: Mapping[str, date], going_on: set[int]
) -> tuple[ProjectMoney, ...]:
    """Give each project with an end, as the plan names them, and last the money of projects without a name."""
    names, roles = project_names(draft), roles_of_projects(draft)
    found = []
    for key, lines in funding_by_project(draft).items():
        if not ends[key] and key not in settled:
            continue
        touched = tuple(dict.fromkeys(number for number, _, _ in lines))
        found.append(
            ProjectMoney(
                key=key,
                name=names[key],
                said=ends_as_said(ends[key]),
                settled_on=settled.get(key),
                activities=touched,
                going_on=tuple(number for number in touched if number in going_on),
                who_can_say=roles.get(key) or _deciding(draft, touched),
            )
        )
    return (*found, *_unnamed(draft, going_on))


def _deciding(draft: PlanDraft, numbers: Iterable[int]) -> tuple[str, ...]:
    """Give those who decide in these activities or are asked there, for a project that has nobody of its own."""
    activities = draft.activities
    found: dict[str, str] = {}
    for activity in (activities[number - 1] for number in numbers):
        deciding = [one.actor for one in activity.responsibilities if one.part == "decides"]
        for name in (*deciding, *(name for one in activity.clarifications for name in one.asked)):
            found.setdefault(name.casefold(), name)
    return tuple(found.values())


def _unnamed(draft: PlanDraft, going_on: set[int]) -> Iterable[ProjectMoney]:
    groups: dict[tuple[date, str], list[int]] = defaultdict(list)
    for number, activity in enumerate(draft.activities, start=1):
        for line in activity.funding:
            if line.kind == "project" and not line.name and line.ends_on:
                groups[line.ends_on, " ".join(line.as_written.split())].append(number)
    if groups:
        touched = tuple(sorted({number for numbers in groups.values() for number in numbers}))
        yield ProjectMoney(
            key="",
            name="",
            said=tuple(SaidEnd(day, words, tuple(numbers)) for (day, words), numbers in sorted(groups.items())),
            settled_on=None,
            activities=touched,
            going_on=tuple(number for number in touched if number in going_on),
            who_can_say=(),
        )
