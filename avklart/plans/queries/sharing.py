"""Sharing keys with how much each participant weighs, and what each payer gives to a line of money, year by year."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from django.db.models import Prefetch

from avklart.councils.models import Council, Participant
from avklart.domain.cover import NO_YEAR, years_of_line
from avklart.domain.sharing import part_of_year, split_by_key
from avklart.plans.models import Commitment, Funding, FundingShare, FundingYear, SharingKey, SharingWeight

# As the list of participants shows them: those without a vote last, county authorities after municipalities.
PARTICIPANT_ORDER = ("is_observer", "-kind", "name", "pk")
_BY_PARTICIPANT = ("participant__is_observer", "-participant__kind", "participant__name", "participant__pk")
_NOTHING = Decimal(0)


def weights_of(key: SharingKey) -> dict[int, Decimal]:
    """Give how much each participant weighs in a key."""
    return dict(SharingWeight.every.filter(key=key).values_list("participant_id", "weight"))


def in_participant_order(key: SharingKey) -> list[tuple[Participant, Decimal]]:
    """Give who takes part in a key and how much each weighs, as the list of participants shows them."""
    rows = SharingWeight.every.filter(key=key).select_related("participant").order_by(*_BY_PARTICIPANT)
    return [(one.participant, one.weight) for one in rows]


def keys_of(council: Council) -> list[SharingKey]:
    """Give the keys of a council that stand, each with its weights in the order of participants; in two queries."""
    weights = SharingWeight.every.select_related("participant").order_by(*_BY_PARTICIPANT)
    rows = SharingKey.every.filter(council=council, deleted_at__isnull=True)
    return list(rows.prefetch_related(Prefetch("weights", weights)))


@dataclass(frozen=True, slots=True)
class YearOfLine:
    """What a line costs in a year and who gives it: the sum, each payer's share, and what is not shared yet.

    `key` is the one it was shared by, `rest_to` who got the kroner left over and `rest` how many those were; both are
    empty where the key has changed since (`is_old`) or the split was typed. The shares are kroner; where the line has
    come to stand in another currency (`is_other`), they are not held against its sum.
    """

    year: int
    total: Decimal
    shares: Sequence[FundingShare]
    key: SharingKey | None = None
    rest: Decimal = _NOTHING
    rest_to: Sequence[str] = ()
    is_old: bool = False
    is_other: bool = False

    @property
    def shared(self) -> Decimal:
        """What its payers give in all."""
        return sum((one.amount_nok for one in self.shares), _NOTHING)

    @property
    def hours(self) -> Decimal:
        """The hours of own work in all."""
        return sum((one.hours or _NOTHING for one in self.shares), _NOTHING)

    @property
    def only_some(self) -> list[str]:
        """Who pays a share of the year by the key and takes part in only some of it."""
        return [
            one.payer.name
            for one in self.shares
            if one.key_id and one.amount_nok and (who := one.payer.participant)
            if part_of_year(self.year, who.from_on, who.to_on) != "all"
        ]

    @property
    def differs(self) -> Decimal:
        """What the shares lack of the year's sum; less than nothing where they are more. Nothing where none pays."""
        return self.total - self.shared if self.shared and not self.is_other else _NOTHING

    @property
    def is_without_year(self) -> bool:
        """Whether no year is said for the sum."""
        return self.year == NO_YEAR


@dataclass(frozen=True, slots=True)
class SharedLine:
    """A line of money with its years in order, and its commitments."""

    line: Funding
    years: Sequence[YearOfLine]
    commitments: Sequence[Commitment]


def shared_line(line: Funding) -> SharedLine:
    """Give what a line costs by year and who gives it, in five queries."""
    amounts = dict(FundingYear.every.filter(funding=line).values_list("year", "amount"))
    shares: defaultdict[int, list[FundingShare]] = defaultdict(list)
    rows = FundingShare.every.filter(funding=line).select_related("payer__participant", "key")
    for one in rows.order_by(*_SHARE_ORDER):
        shares[one.year].append(one)
    costs = years_of_line(line.amount, amounts, line.from_on, line.until) | {
        year: amounts.get(year, _NOTHING) for year in shares if year not in amounts
    }
    weights = _weights_by_key({one.key_id for some in shares.values() for one in some if one.key_id})
    is_other = line.currency != "NOK"
    in_order = sorted(costs, key=lambda one: (not one, one))
    years = [replace(_year(year, costs[year], shares[year], weights), is_other=is_other) for year in in_order]
    given = Commitment.every.filter(funding=line).select_related("giver").order_by("pk")
    return SharedLine(line, years, list(given))


_SHARE_ORDER = ("payer__participant__is_observer", "-payer__participant__kind", "payer__name", "pk")


def _weights_by_key(keys: set[int]) -> dict[int, list[tuple[str, Decimal]]]:
    found: defaultdict[int, list[tuple[str, Decimal]]] = defaultdict(list)
    for one in SharingWeight.every.filter(key__in=keys).select_related("participant").order_by(*_BY_PARTICIPANT):
        found[one.key_id].append((one.participant.name, one.weight))
    return found


def _year(
    year: int, total: Decimal, shares: Sequence[FundingShare], weights: Mapping[int, Sequence[tuple[str, Decimal]]]
) -> YearOfLine:
    key = next((one.key for one in shares if one.key), None)
    if key is None:
        return YearOfLine(year, total, shares)
    names = [name for name, _ in weights.get(key.pk, ())]
    numbers = {place: weight for place, (_, weight) in enumerate(weights.get(key.pk, ()))}
    if not any(numbers.values()):
        return YearOfLine(year, total, shares, key, is_old=True)
    split = split_by_key(total, numbers)
    wanted = sorted(amount for amount in split.amounts.values() if amount)
    if wanted != sorted(one.amount_nok for one in shares if one.amount_nok):
        return YearOfLine(year, total, shares, key, is_old=True)
    return YearOfLine(year, total, shares, key, split.rest, [names[place] for place in split.rest_to])
