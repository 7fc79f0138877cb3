"""The money of a plan as it is followed up: commitments with sums and deadlines, and what has cover."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import BigIntegerField, Exists, F, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import Cast, Coalesce, Round

from avklart.councils.models import Council
from avklart.councils.prepared import Prepared
from avklart.domain.commitments import (
    SURE,
    CommitmentSum,
    CommittedMoney,
    MoneyDeadline,
    deadlines_of,
    sum_of_all,
    sum_of_one,
)
from avklart.domain.money_by_month import MoneyByMonth, SpreadMoney, money_by_month
from avklart.plans.models import Commitment, Funding, Plan, Project
from avklart.plans.queries.as_draft import period_as_draft

A_PAGE = 200
# What no page of money tells of an activity, and is long.
_HEAVY = tuple(f"funding__activity__{name}" for name in ("cells", "place", "extra", "under"))
_NAMED = ("giver", "project__actor", "funding__activity", "funding__project__actor", "funding__payer")


@dataclass(frozen=True, slots=True)
class FollowedMoney:
    """A commitment with what it comes to and its deadlines, the first to come first."""

    commitment: Commitment
    comes_to: CommitmentSum
    deadlines: Sequence[MoneyDeadline]

    @property
    def next_deadline(self) -> MoneyDeadline | None:
        """Give the first deadline that nobody has met, or None."""
        return next((one for one in self.deadlines if one.done_on is None), None)


@dataclass(frozen=True, slots=True)
class FollowedUp:
    """Commitments and what they come to together; `total` is how many there are where only some are given."""

    rows: Sequence[FollowedMoney]
    in_all: CommitmentSum
    total: int = 0
    page: int = 1
    pages: int = 1

    @property
    def deadlines(self) -> list[tuple[MoneyDeadline, Commitment]]:
        """Give the deadlines that nobody has met, the first to come first."""
        found = [(each, one.commitment) for one in self.rows for each in one.deadlines if each.done_on is None]
        return sorted(found, key=lambda pair: (pair[0].on, pair[1].pk))


def committed(one: Commitment) -> CommittedMoney:
    """Give what rules ask of a commitment."""
    return CommittedMoney(**{field.name: getattr(one, field.name) for field in fields(CommittedMoney)})


def _in_plan(plan: int, council: int) -> QuerySet[Commitment]:
    """Give the commitments of the plan's lines of money, and of the projects that pay for something in it."""
    pays = Funding.every.filter(activity__plan=plan, activity__deleted_at__isnull=True, project=OuterRef("project"))
    of_line = Q(funding__activity__plan=plan, funding__activity__deleted_at__isnull=True)
    return Commitment.every.filter(of_line | Exists(pays), council=council).order_by("pk")


def spread_money(plan: Plan) -> list[SpreadMoney]:
    """Give the money of a plan's commitments and the days it is for, in one query.

    What stands alike, of one state from the same day to the same day, is added by the database, to the øre.
    """
    return [
        SpreadMoney(
            money=CommittedMoney(
                state=state, applied_nok=_kroner(applied), promised_nok=_kroner(promised), paid_nok=_kroner(paid)
            ),
            from_on=begins,
            to_on=ends,
        )
        for state, begins, ends, applied, promised, paid in _SPREAD(plan.pk, plan.council_id)
    ]


def _kroner(ore: int | None) -> Decimal | None:
    return None if ore is None else Decimal(ore) / 100


def _in_ore(name: str) -> Sum:
    """Give the sum of amounts in whole øre: SQLite would add kroner as fractions of two."""
    return Sum(Cast(Round(F(name) * 100), BigIntegerField()))


_AMOUNTS = ("applied_nok", "promised_nok", "paid_nok")
_SPREAD: Prepared[Any] = Prepared(
    lambda plan, council: (
        _in_plan(plan, council)
        .order_by()
        .annotate(
            begins=Coalesce("funding__from_on", "project__starts_on", "funding__project__starts_on"),
            # As `Funding.until`.
            ends=Coalesce("ends_on", "funding__project__ends_on", "funding__to_on", "project__ends_on"),
        )
        .values("state", "begins", "ends")
        .annotate(**{f"{name}_in_ore": _in_ore(name) for name in _AMOUNTS})
        .order_by("state", "begins", "ends")
        .values_list("state", "begins", "ends", *(f"{name}_in_ore" for name in _AMOUNTS))
    )
)


def followed_up(rows: Iterable[Commitment], today: date) -> FollowedUp:
    """Give commitments with their sums and deadlines."""
    found = [_followed(one, today) for one in rows]
    return FollowedUp(found, sum_of_all(committed(one.commitment) for one in found), len(found))


def followed_up_in(plan: Plan, today: date, page: int = 1, known: Sequence[SpreadMoney] | None = None) -> FollowedUp:
    """Give the commitments of a plan, those with a deadline to come first, 200 a page; the sum is of all.

    Of all is read what tells their deadlines, since which comes first is a matter of rules. In two queries, and one
    more for the sums unless their money is `known`.
    """
    known = spread_money(plan) if known is None else known
    dated = {
        key: CommittedMoney(**dict(zip(_DATED, said, strict=True)))
        for key, *said in _DEADLINES(plan.pk, plan.council_id)
    }
    first = sorted(dated, key=lambda key: _by_deadline(key, dated[key], today))
    pages = max(1, -(-len(first) // A_PAGE))
    page = min(max(page, 1), pages)
    keys = first[(page - 1) * A_PAGE : page * A_PAGE]
    rows = {one.pk: one for one in Commitment.every.filter(pk__in=keys).select_related(*_NAMED).defer(*_HEAVY)}
    shown = [_followed(rows[key], today) for key in keys if key in rows]
    return FollowedUp(shown, sum_of_all(one.money for one in known), len(first), page, pages)


_DATED = ("state", "report_due_on", "reported_on", "claim_due_on", "claimed_on", "ends_on")
_DEADLINES: Prepared[Any] = Prepared(lambda plan, council: _in_plan(plan, council).values_list("pk", *_DATED))


def of_project(project: Project, today: date) -> FollowedUp:
    """Give the commitments to a project and to the lines it pays, in one query."""
    which = Q(project=project) | Q(funding__project=project, funding__activity__deleted_at__isnull=True)
    return followed_up(Commitment.every.filter(which).select_related(*_NAMED).order_by("pk"), today)


@dataclass(frozen=True, slots=True)
class CommitmentDeadline:
    """A deadline of a council's money that nobody has met."""

    commitment: Commitment
    deadline: MoneyDeadline


def commitment_deadlines(council: Council, today: date) -> list[CommitmentDeadline]:
    """Give all deadlines of a council's money that nobody has met, the first to come first, in one query."""
    dated = Q(report_due_on__isnull=False) | Q(claim_due_on__isnull=False) | Q(ends_on__isnull=False)
    standing = Q(funding__isnull=True) | Q(funding__activity__deleted_at__isnull=True)
    rows = Commitment.every.filter(dated, standing, council=council).select_related(*_NAMED, "funding__activity__plan")
    found = [
        CommitmentDeadline(one, each)
        for one in rows
        for each in deadlines_of(committed(one), today)
        if each.done_on is None
    ]
    return sorted(found, key=lambda one: (one.deadline.on, one.commitment.pk))


def money_months(plan: Plan, known: Sequence[SpreadMoney] | None = None) -> MoneyByMonth | None:
    """Give the money of a plan's commitments month by month with its state; None where there is none.

    In one query, or none where it is `known`.
    """
    return money_by_month(spread_money(plan) if known is None else known, period_as_draft(plan))


def _followed(one: Commitment, today: date) -> FollowedMoney:
    money = committed(one)
    return FollowedMoney(one, sum_of_one(money), deadlines_of(money, today))


def _by_deadline(key: int, money: CommittedMoney, today: date) -> tuple[bool, date, int]:
    upcoming = next((one for one in deadlines_of(money, today) if one.done_on is None), None)
    return (upcoming is None, upcoming.on if upcoming else date.max, key)


def sure_promises(plan: Plan) -> list[tuple[int, int, int, Decimal]]:
    """Give line, project, giver and amount of each promise that covers something, 0 where it has none; in one query."""
    rows = _in_plan(plan.pk, plan.council_id).filter(state__in=(*SURE, "lapsed"))
    return [
        (
            line or 0,
            project or 0,
            giver or 0,
            sum_of_one(CommittedMoney(state=state, promised_nok=promised, paid_nok=paid)).promised,
        )
        for line, project, giver, state, promised, paid in rows.values_list(
            "funding", "project", "giver", "state", "promised_nok", "paid_nok"
        )
    ]
