"""What a plan costs by year and by participant, what of it has no cover, and own work in hours."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from avklart.domain.cover import CostSum, Covered, Need, Promise, cost_of, covered, years_of_line
from avklart.plans.models import Actor, Funding, FundingShare, FundingYear, Plan
from avklart.plans.queries.commitments import sure_promises

_NOTHING = Decimal(0)
_RUNNING = "operations"
# So many lines without cover are told on the page; the sums are of all.
MOST_LINES = 200


@dataclass(frozen=True, slots=True)
class PayerCost:
    """What one payer gives: in each of the plan's years, and in all. `payer` is empty for what is not shared yet."""

    payer: str
    is_participant: bool
    by_year: Sequence[CostSum]
    in_all: CostSum


@dataclass(frozen=True, slots=True)
class UncoveredLine:
    """A line of money that lacks cover: its activity, what it is, and how much it lacks by year."""

    line: int
    number: str
    text: str
    kind: str
    named: str
    by_year: Sequence[tuple[int, Decimal]]
    in_all: Decimal


@dataclass(frozen=True, slots=True)
class Costs:
    """What a plan costs: its years in order (0 last, for sums without a year), all payers, and the sums of all.

    `without_amount` lines tell no amount, and `other_currency` lines tell theirs in another; neither are counted.
    """

    years: Sequence[int]
    payers: Sequence[PayerCost]
    by_year: Sequence[CostSum]
    in_all: CostSum
    uncovered: Sequence[UncoveredLine]
    uncovered_lines: int
    without_amount: int
    other_currency: int


def costs_of(plan: Plan) -> Costs:
    """Give what a plan costs, in five queries however large it is."""
    lines, needs = _lines_and_needs(plan)
    promises = [
        Promise(amount=amount, giver=giver, line=line, project=project)
        for line, project, giver, amount in sure_promises(plan)
    ]
    found = covered(needs, promises)
    years = sorted({one.need.year for one in found}, key=lambda year: (not year, year))
    uncovered = _uncovered(found, years, lines)
    return Costs(
        years=years,
        payers=_payers(plan, found, years),
        by_year=_by_year(found, years),
        in_all=_in_all(found),
        uncovered=uncovered[:MOST_LINES],
        uncovered_lines=len(uncovered),
        without_amount=sum(1 for one in lines.values() if not one.is_other and not one.years),
        other_currency=sum(1 for one in lines.values() if one.is_other),
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as it is told, and what it costs by year in kroner."""

    number: str
    text: str
    kind: str
    named: str
    years: Mapping[int, Decimal]
    is_other: bool


def _lines_and_needs(plan: Plan) -> tuple[dict[int, _Line], list[Need]]:
    amounts = _years_of(plan)
    shares: defaultdict[int, list[tuple[int, int, Decimal, Decimal]]] = defaultdict(list)
    rows = FundingShare.every.filter(funding__activity__plan=plan, funding__activity__deleted_at__isnull=True)
    for line, year, payer, amount, hours in rows.order_by("pk").values_list(
        "funding", "year", "payer", "amount_nok", "hours"
    ):
        shares[line].append((year, payer, amount, hours or _NOTHING))
    lines: dict[int, _Line] = {}
    needs: list[Need] = []
    for row in _funding_of(plan):
        key, number, text, kind, project, named, payer, name, amount, currency, from_on, to_on, settled = row
        is_other = currency != "NOK"
        years = {} if is_other else years_of_line(amount, amounts.get(key, {}), from_on, settled or to_on)
        lines[key] = _Line(number, text, kind, named or name or "", years, is_other)
        like = Need(line=key, year=0, amount=_NOTHING, project=project or 0, is_running=kind == _RUNNING)
        needs += _needs_of(like, years, shares.get(key, ()), payer or 0)
    return lines, needs


def _funding_of(plan: Plan) -> Iterable[Any]:
    rows = Funding.every.filter(activity__plan=plan, activity__deleted_at__isnull=True)
    return rows.order_by("activity__area__position", "activity__position", "position", "pk").values_list(
        *("pk", "activity__number", "activity__text", "kind", "project", "project__actor__name", "payer"),
        *("payer__name", "amount", "currency", "from_on", "to_on", "project__ends_on"),
    )


def _years_of(plan: Plan) -> dict[int, dict[int, Decimal]]:
    found: dict[int, dict[int, Decimal]] = {}
    rows = FundingYear.every.filter(funding__activity__plan=plan, funding__activity__deleted_at__isnull=True)
    for line, year, amount in rows.values_list("funding", "year", "amount"):
        found.setdefault(line, {})[year] = amount
    return found


def _needs_of(
    like: Need, years: Mapping[int, Decimal], shares: Iterable[tuple[int, int, Decimal, Decimal]], payer: int
) -> list[Need]:
    """Give the needs of a line: each payer's share of a year, and what is not shared, which its own payer gives."""
    left = dict(years)
    found = []
    for year, actor, amount, hours in shares:
        left[year] = left.get(year, _NOTHING) - amount
        found.append(_need(like, year, amount, actor, hours))
    return [*found, *(_need(like, year, rest, payer, _NOTHING) for year, rest in left.items() if rest > 0)]


def _need(like: Need, year: int, amount: Decimal, payer: int, hours: Decimal) -> Need:
    return Need(
        line=like.line,
        year=year,
        amount=amount,
        payer=payer,
        project=like.project,
        is_running=like.is_running,
        hours=hours,
    )


def _in_all(found: Iterable[Covered]) -> CostSum:
    return sum((cost_of(one) for one in found), CostSum())


def _by_year(found: Iterable[Covered], years: Sequence[int]) -> list[CostSum]:
    sums = dict.fromkeys(years, CostSum())
    for one in found:
        sums[one.need.year] += cost_of(one)
    return list(sums.values())


def _payers(plan: Plan, found: Iterable[Covered], years: Sequence[int]) -> list[PayerCost]:
    """Give each payer: participants first, as their list shows them, then others, and last what nobody is told for."""
    of_payer: defaultdict[int, list[Covered]] = defaultdict(list)
    for one in found:
        of_payer[one.need.payer].append(one)
    actors = Actor.every.filter(council=plan.council_id, pk__in=_keys(of_payer)).select_related("participant")
    named = {one.pk: one for one in actors}
    by_name: defaultdict[tuple[object, ...], list[Covered]] = defaultdict(list)
    for key, some in of_payer.items():
        by_name[_order(named.get(key))] += some
    return [
        PayerCost(str(order[-1]), not order[0], _by_year(some, years), _in_all(some))
        for order, some in sorted(by_name.items(), key=lambda one: one[0])
    ]


def _keys(of_payer: Mapping[int, object]) -> list[int]:
    return [key for key in of_payer if key]


def _order(actor: Actor | None) -> tuple[object, ...]:
    if actor is None:
        return (2, False, 0, "")
    one = actor.participant
    if one is None or actor.kind != "organisation":
        return (1, False, 0, actor.name)
    return (0, one.is_observer, -len(one.kind), one.name)


def _uncovered(found: Iterable[Covered], years: Sequence[int], lines: Mapping[int, _Line]) -> list[UncoveredLine]:
    lacks: dict[int, dict[int, Decimal]] = {}
    for one in found:
        if one.uncovered > 0:
            by_year = lacks.setdefault(one.need.line, dict.fromkeys(years, _NOTHING))
            by_year[one.need.year] += one.uncovered
    # In the plan's order, as the lines are.
    return [
        UncoveredLine(
            key,
            line.number,
            line.text,
            line.kind,
            line.named,
            list(lacks[key].items()),
            sum(lacks[key].values(), _NOTHING),
        )
        for key, line in lines.items()
        if key in lacks
    ]
