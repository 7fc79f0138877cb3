"""The money of a plan: which of it ends, what all of it comes to, and its lines."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Exists, OuterRef, Prefetch

from avklart.councils.prepared import Prepared
from avklart.domain import draft
from avklart.domain.ending_money import MoneyTimeline, money_timeline
from avklart.domain.projects import project_key, with_settled_ends
from avklart.plans.models import (
    Funding,
    FundingYear,
    Plan,
    Project,
)
from avklart.plans.queries.activities import how_many_standing
from avklart.plans.queries.as_draft import plan_as_draft
from avklart.plans.queries.money_as_draft import NamedActivity, money_as_draft, standing_in

A_PAGE = 200


Activities = Sequence[NamedActivity]


@dataclass(frozen=True, slots=True)
class SaidOfEnd:
    """One end of a project in the words of the plan, and the activities whose rows say it so."""

    ends_on: date
    as_written: str
    activities: Activities


@dataclass(frozen=True, slots=True)
class EndingProject:
    """A project whose money ends: what the plan and people say of its end, what it pays, who can say which end holds.

    `project` is None for money of no named project.
    """

    project: Project | None
    name: str
    said: Sequence[SaidOfEnd]
    days: tuple[date, ...]
    is_disputed: bool
    is_over: bool
    activities: Activities
    going_on: Activities
    who_can_say: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EndingDay:
    """A day on which project money ends, and the activities it ends for: surely, perhaps, with other money left."""

    on: date
    sure: Activities
    disputed: Activities
    going_on: Activities
    is_past: bool

    @property
    def fewest(self) -> int:
        """How many lose project money that day at least."""
        return len(self.sure)

    @property
    def most(self) -> int:
        """How many lose project money that day at most."""
        return len(self.sure) + len(self.disputed)


@dataclass(frozen=True, slots=True)
class EndingMoneyOfPlan:
    """All project money of a plan that ends; `timeline` is None where none does.

    `activities` are those that say something of project money, in the order the timeline counts them in, from 1.
    """

    total: int
    timeline: MoneyTimeline | None
    activities: Activities = ()
    days: Sequence[EndingDay] = ()
    projects: Sequence[EndingProject] = ()

    @property
    def carried(self) -> int:
        """How many activities hang on project money with an end."""
        return len(self.timeline.carried) if self.timeline else 0

    @property
    def also_operations(self) -> int:
        """How many of them have other money too."""
        return len(self.timeline.also_operations) if self.timeline else 0

    @property
    def next_day(self) -> EndingDay | None:
        """Give the next day on which project money ends, or None when all of it is over."""
        return next((day for day in self.days if not day.is_past), None)

    @property
    def disputed(self) -> Sequence[EndingProject]:
        """Give the projects whose end is disputed."""
        return [one for one in self.projects if one.is_disputed]


def settled_ends(plan: Plan) -> dict[str, date]:
    """Give the ends of projects that somebody has settled, by `project_key`, as rules take them."""
    return {key: project.ends_on for key, project in _projects_of(plan).items() if project.ends_on}


def plan_as_settled(plan: Plan) -> draft.PlanDraft:
    """Give the whole plan as it now stands, project money with the ends that somebody has settled; words stay."""
    return with_settled_ends(plan_as_draft(plan), settled_ends(plan))


def ending_money_of(plan: Plan, today: date) -> EndingMoneyOfPlan:
    """Give when project money of a plan ends and what it leaves without, in six queries however large the plan is."""
    projects = _projects_of(plan)
    activities, read = money_as_draft(plan)
    settled = {key: one.ends_on for key, one in projects.items() if one.ends_on}
    timeline = money_timeline(read, settled)
    total = how_many_standing(plan)
    if timeline is None:
        return EndingMoneyOfPlan(total, None)

    def rows(numbers: Iterable[int]) -> Activities:
        return [activities[number - 1] for number in numbers]

    return EndingMoneyOfPlan(
        total=total,
        timeline=timeline,
        activities=activities,
        days=[
            EndingDay(one.on, rows(one.sure), rows(one.disputed), rows(one.going_on), one.on < today)
            for one in timeline.ends
        ],
        projects=_ending_projects(timeline, projects, rows, today),
    )


def _ending_projects(
    timeline: MoneyTimeline,
    projects: Mapping[str, Project],
    rows: Callable[[Iterable[int]], Activities],
    today: date,
) -> list[EndingProject]:
    found = []
    for one in timeline.projects:
        project = projects.get(one.key)
        known = [str(actor) for actor in (project.leader, project.steering_group) if actor] if project else []
        found.append(
            EndingProject(
                project=project,
                name=one.name,
                said=[SaidOfEnd(said.ends_on, said.as_written, rows(said.activities)) for said in one.said],
                days=one.days,
                is_disputed=one.is_disputed,
                is_over=bool(one.days) and max(one.days) < today,
                activities=rows(one.activities),
                going_on=rows(one.going_on),
                who_can_say=tuple(known) or one.who_can_say,
            )
        )
    return found


def _projects_of(plan: Plan) -> dict[str, Project]:
    """Give the council's projects that pay for something in the plan, by key."""
    return {project_key(one.actor.name): one for one in _PAYING(plan.pk, plan.council_id)}


_PAYING = Prepared(
    lambda plan, council: Project.every.filter(
        Exists(Funding.every.filter(standing_in(plan), project=OuterRef("pk"))), council=council
    ).select_related("actor", "leader", "steering_group")
)


@dataclass(frozen=True, slots=True)
class Sum:
    """What some lines of money come to: of a kind, a project, a payer or a year; and how many lines they are."""

    name: str
    currency: str
    amount: Decimal
    lines: int


@dataclass(frozen=True, slots=True)
class Sums:
    """The money of a plan in all, and by what one asks for; a line without an amount is counted, not guessed."""

    lines: int
    with_amount: int
    in_all: Sequence[Sum]
    by_kind: Sequence[Sum]
    by_project: Sequence[Sum]
    by_payer: Sequence[Sum]
    by_year: Sequence[Sum]


def sums_of(plan: Plan) -> Sums:
    """Give what the money of a plan comes to, to the øre, in two queries.

    Added here and not by the database, since SQLite adds decimals as fractions of two.
    """
    lines = list(
        Funding.every.filter(activity__plan=plan, activity__deleted_at__isnull=True).values_list(
            "kind", "project__actor__name", "payer__name", "amount", "currency"
        )
    )
    years = FundingYear.every.filter(
        funding__activity__plan=plan, funding__activity__deleted_at__isnull=True
    ).values_list("year", "amount", "funding__currency")
    known = [
        (kind, project, payer, amount, currency)
        for kind, project, payer, amount, currency in lines
        if amount is not None
    ]
    return Sums(
        lines=len(lines),
        with_amount=len(known),
        in_all=_sums(("", currency, amount) for *_, amount, currency in known),
        by_kind=_sums((kind, currency, amount) for kind, _, _, amount, currency in known),
        by_project=_sums((project, currency, amount) for _, project, _, amount, currency in known if project),
        by_payer=_sums((payer, currency, amount) for _, _, payer, amount, currency in known if payer),
        by_year=sorted(
            _sums((str(year), currency, amount) for year, amount, currency in years), key=lambda one: one.name
        ),
    )


def _sums(parts: Iterable[tuple[str, str, Decimal]]) -> list[Sum]:
    totals: defaultdict[tuple[str, str], list[Decimal]] = defaultdict(list)
    for name, currency, amount in parts:
        totals[name, currency].append(amount)
    found = [
        Sum(name, currency, sum(amounts, Decimal(0)), len(amounts)) for (name, currency), amounts in totals.items()
    ]
    return sorted(found, key=lambda one: (-one.amount, one.name))


@dataclass(frozen=True, slots=True)
class FundingPage:
    """A page of lines of money, how many there are in all, and the numbers of the page and of the last."""

    rows: Sequence[Funding]
    total: int
    page: int
    pages: int


def funding_lines(plan: Plan, *, kind: str = "", only_amounts: bool = False, page: int = 1) -> FundingPage:
    """Give the lines of money in the plan's order, 200 a page, in three queries."""
    found = Funding.every.filter(activity__plan=plan, activity__deleted_at__isnull=True)
    if kind:
        found = found.filter(kind=kind)
    if only_amounts:
        found = found.filter(amount__isnull=False)
    total = found.count()
    pages = max(1, -(-total // A_PAGE))
    page = min(max(page, 1), pages)
    rows = (
        found.select_related("activity", "project__actor", "payer")
        .prefetch_related(Prefetch("years", FundingYear.every.all()))
        .order_by("activity__area__position", "activity__position", "position", "pk")
    )
    return FundingPage(rows=list(rows[(page - 1) * A_PAGE : page * A_PAGE]), total=total, page=page, pages=pages)
