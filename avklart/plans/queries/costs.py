"""What a plan costs by year and by participant, what of it has no cover, and own work in hours."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.db.models import F

from avklart.domain.cover import CostSum, Covered, Need, Promise, covered, years_of_line
from avklart.plans.models import Actor, Funding, FundingShare, FundingYear, Plan
from avklart.plans.queries.commitments import sure_promises

_NOTHING = Decimal(0)
_RUNNING = "operations"
# So many lines without cover and so many payers are told on the page; the sums are of all.
MOST_LINES, MOST_PAYERS = 200, 200


@dataclass(frozen=True, slots=True)
class PayerCost:
    """What one payer gives: in each of the plan's years, and in all. `payer` is empty for what is not shared yet.

    `others` tells that it is so many payers together, those for whom the page has no room.
    """

    payer: str
    is_participant: bool
    by_year: Sequence[CostSum]
    in_all: CostSum
    others: int = 0


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
    uncovered, sums = _uncovered(found, years, lines), _sums(found)
    in_all = _row(sums.values(), years)
    return Costs(
        years=years,
        payers=_payers(plan, sums, years),
        by_year=in_all.by_year,
        in_all=in_all.in_all,
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
        mine = shares.get(key, ())
        if is_other:
            # What was shared before it came to stand in another currency are no kroner; own work is still done.
            mine = [(year, who, _NOTHING, hours) for year, who, _, hours in mine if hours]
        needs += _needs_of(like, years, mine, payer or 0)
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


_ByYear = dict[int, CostSum]


def _sums(found: Iterable[Covered]) -> dict[int, _ByYear]:
    """Give what each payer gives in each year."""
    sums: dict[tuple[int, int], list[Decimal]] = {}
    for one in found:
        need = one.need
        mine = sums.setdefault((need.payer, need.year), [_NOTHING, _NOTHING, _NOTHING])
        mine[0] += need.amount
        mine[1] += one.uncovered
        mine[2] += need.hours
    by_payer: defaultdict[int, _ByYear] = defaultdict(dict)
    for (payer, year), (costs, uncovered, hours) in sums.items():
        by_payer[payer][year] = CostSum(costs=costs, uncovered=uncovered, hours=hours)
    return by_payer


def _row(some: Iterable[_ByYear], years: Sequence[int], name: str = "", *, is_own: bool = False) -> PayerCost:
    sums = dict.fromkeys(years, CostSum())
    for one in some:
        for year, each in one.items():
            sums[year] += each
    by_year = list(sums.values())
    return PayerCost(name, is_own, by_year, sum(by_year, CostSum()))


def _payers(plan: Plan, sums: Mapping[int, _ByYear], years: Sequence[int]) -> list[PayerCost]:
    """Give each payer: participants first, as their list shows them, then others, and last what nobody is told for."""
    keys = [key for key in sums if key]
    actors = Actor.every.filter(council=plan.council_id, pk__in=keys).select_related("participant")
    together: defaultdict[tuple[str, bool], list[_ByYear]] = defaultdict(list)
    for actor in actors.order_by(*_PARTICIPANTS_FIRST):
        one = actor.participant if actor.kind == "organisation" else None
        together[one.name if one else actor.name, one is not None].append(sums[actor.pk])
    rows = [_row(some, years, name, is_own=is_own) for (name, is_own), some in together.items()]
    rows.sort(key=lambda row: not row.is_participant)
    return [*_first(rows, years), *(_row([sums[key]], years) for key in sums if not key)]


_PARTICIPANTS_FIRST = (
    F("participant__is_observer").asc(nulls_last=True),
    F("participant__kind").desc(nulls_last=True),
    *("participant__name", "name", "pk"),
)


def _first(rows: Sequence[PayerCost], years: Sequence[int]) -> list[PayerCost]:
    """Give the first payers, and the others as one."""
    shown, left = list(rows[:MOST_PAYERS]), rows[MOST_PAYERS:]
    if left:
        rest = _row([dict(zip(years, one.by_year, strict=True)) for one in left], years)
        shown.append(replace(rest, others=len(left)))
    return shown


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
