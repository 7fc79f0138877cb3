"""Cells of money with what a careful reader takes from them, invented, in the four languages that are read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from avklart.domain.draft import Funding, FundingKind, Language
from avklart.intake.found import MoneyCells


@dataclass(frozen=True)
class Source:
    """One expected source of money, without the words and the rule."""

    kind: FundingKind
    name: str | None = None
    amount: Decimal | None = None
    by_year: Mapping[int, Decimal] = field(default_factory=dict)
    qualifier: str | None = None
    currency: str = "NOK"
    starts: str | None = None
    ends: str | None = None
    sure: bool = True


@dataclass(frozen=True)
class Case:
    """Cells of a row and what they say."""

    cells: MoneyCells
    expected: tuple[Source, ...]
    language: Language
    codes: frozenset[str]

    def __str__(self) -> str:
        """Give the words of the cells, as the name of the test."""
        given = (self.cells.source, self.cells.cost, self.cells.total, *self.cells.by_year.values())
        return " | ".join(text for text in given if text)


def _source(kind: FundingKind, name: str | None, amount: object, **more: Any) -> Source:
    by_year = {year: Decimal(str(value)) for year, value in more.pop("by_year", {}).items()}
    return Source(kind, name, None if amount is None else Decimal(str(amount)), by_year, **more)


def op(amount: object = None, **more: Any) -> Source:
    """Give running budget."""
    return _source("operations", None, amount, **more)


def pr(name: str | None = None, amount: object = None, **more: Any) -> Source:
    """Give project money."""
    return _source("project", name, amount, **more)


def gr(name: str | None = None, amount: object = None, **more: Any) -> Source:
    """Give a grant."""
    return _source("grant", name, amount, **more)


def pa(amount: object = None, **more: Any) -> Source:
    """Give the participants' own money."""
    return _source("participants", None, amount, **more)


def inv(amount: object = None, **more: Any) -> Source:
    """Give investment."""
    return _source("investment", None, amount, **more)


def ot(name: str | None = None, amount: object = None, **more: Any) -> Source:
    """Give another or an unsaid source."""
    return _source("other", name, amount, **more)


def case(
    source: str | None,
    *expected: Source,
    cost: str | None = None,
    lang: Language = "nb",
    codes: set[str] | None = None,
    **cells: Any,
) -> Case:
    """Give a case: the source cell, what is expected, and the other cells."""
    cells["unit"] = Decimal(cells.get("unit", 1))
    return Case(MoneyCells(source=source, cost=cost, **cells), expected, lang, frozenset(codes or ()))


def as_expected(found: Funding) -> Source:
    """Give a source that was read in the shape of the expected ones."""
    return Source(
        found.kind,
        found.name,
        found.amount,
        dict(found.by_year),
        found.qualifier,
        found.currency,
        found.starts_on.isoformat() if found.starts_on else None,
        found.ends_on.isoformat() if found.ends_on else None,
        found.sure,
    )
