"""The money of a plan as it is followed up: commitments with sums and deadlines, and what has cover."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from avklart.councils.models import Council
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
    return CommittedMoney(
        state=one.state,
        applied_nok=one.applied_nok,
        promised_nok=one.promised_nok,
        paid_nok=one.paid_nok,
        report_due_on=one.report_due_on,
        reported_on=one.reported_on,
        claim_due_on=one.claim_due_on,
        claimed_on=one.claimed_on,
        ends_on=one.ends_on,
    )


def commitments_in(plan: Plan) -> QuerySet[Commitment]:
    """Give the commitments of the plan's lines of money, and of the projects that pay for something in it."""
    pays = Funding.every.filter(activity__plan=plan, activity__deleted_at__isnull=True, project=OuterRef("project"))
    of_line = Q(funding__activity__plan=plan, funding__activity__deleted_at__isnull=True)
    return Commitment.every.filter(of_line | Exists(pays), council=plan.council_id)


def followed_up(rows: Iterable[Commitment], today: date) -> FollowedUp:
    """Give commitments with their sums and deadlines."""
    found = [_followed(one, today) for one in rows]
    return FollowedUp(found, sum_of_all(committed(one.commitment) for one in found), len(found))


def followed_up_in(plan: Plan, today: date, page: int = 1) -> FollowedUp:
    """Give the commitments of a plan, those with a deadline to come first, 200 a page, in one query; the sum is of all.

    All are read, since what comes first is a matter of rules.
    """
    rows = [_followed(one, today) for one in commitments_in(plan).select_related(*_NAMED).order_by("pk")]
    rows.sort(key=_by_deadline)
    pages = max(1, -(-len(rows) // A_PAGE))
    page = min(max(page, 1), pages)
    in_all = sum_of_all(committed(one.commitment) for one in rows)
    return FollowedUp(rows[(page - 1) * A_PAGE : page * A_PAGE], in_all, len(rows), page, pages)


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


def money_months(plan: Plan) -> MoneyByMonth | None:
    """Give the money of a plan's commitments month by month with its state, in one query; None where there is none."""
    rows = commitments_in(plan).select_related("project", "funding__project").order_by("pk")
    return money_by_month([_spread(one) for one in rows], period_as_draft(plan))


def _followed(one: Commitment, today: date) -> FollowedMoney:
    money = committed(one)
    return FollowedMoney(one, sum_of_one(money), deadlines_of(money, today))


def _by_deadline(one: FollowedMoney) -> tuple[bool, date, int]:
    upcoming = one.next_deadline
    return (upcoming is None, upcoming.on if upcoming else date.max, one.commitment.pk)


def _spread(one: Commitment) -> SpreadMoney:
    line, project = one.funding, one.project or (one.funding.project if one.funding else None)
    from_on = (line.from_on if line else None) or (project.starts_on if project else None)
    to_on = one.ends_on or (line.until if line else None) or (project.ends_on if project else None)
    return SpreadMoney(money=committed(one), from_on=from_on, to_on=to_on)


def sure_amount(state: str, promised: Decimal | None, paid: Decimal | None) -> Decimal:
    """Give what a commitment covers: a promise without conditions, and what was paid before one lapsed."""
    money = CommittedMoney(state=state, promised_nok=promised, paid_nok=paid)
    return sum_of_one(money).promised


def sure_promises(plan: Plan) -> list[tuple[int, int, int, Decimal]]:
    """Give line, project, giver and amount of each promise that covers something, 0 where it has none; in one query."""
    rows = commitments_in(plan).filter(state__in=(*SURE, "lapsed")).order_by("pk")
    return [
        (line or 0, project or 0, giver or 0, sure_amount(state, promised, paid))
        for line, project, giver, state, promised, paid in rows.values_list(
            "funding", "project", "giver", "state", "promised_nok", "paid_nok"
        )
    ]


def lines_with_commitments(plan: Plan) -> Mapping[int, int]:
    """Give how many commitments each line of money has, in one query."""
    found: defaultdict[int, int] = defaultdict(int)
    rows: Any = commitments_in(plan).filter(funding__isnull=False).values_list("funding", flat=True)
    for line in rows:
        found[line] += 1
    return found
