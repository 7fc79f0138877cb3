"""The questions of a plan that everyone may see, and what everyone may know of how each was settled."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Q

from avklart.councils.models import Council
from avklart.domain.open_settlement import OpenSettlement, may_be_told, open_settlement
from avklart.plans.models import Actor, Clarification, ClarificationPlace

# Those that are no persons, whatever a council lets be shown of persons.
_NEVER_PERSONS = ("body", "organisation", "network")
_FIELDS = (
    *("pk", "number", "question", "is_released", "split_from_id", "settled_on"),
    *("source", "source_by", "source_case", "source_on", "source_how"),
)
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class OpenPart:
    """Activities, by number, that were settled by themselves; they are told of only where that was released too."""

    numbers: Sequence[str]
    is_released: bool
    settlement: OpenSettlement | None


@dataclass(frozen=True, slots=True)
class Released:
    """A question as it is released now: its words, how it was settled if it was, and what was split off it."""

    text: str
    settlement: OpenSettlement | None
    parts: Sequence[OpenPart] = ()


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A question that everyone may see, by its number and the places of its activities in the plan, from 1.

    `settlement` tells how it was settled after the plan was adopted, if it was.
    """

    number: int
    question: str
    settlement: OpenSettlement | None
    activities: tuple[int, ...]
    parts: Sequence[OpenPart] = ()

    def at(self, number: str) -> "OpenPoint | None":
        """Give the question as it stands for the activity of a number, or None where that is not to be seen."""
        part = next((one for one in self.parts if number in one.numbers), None)
        if part is None:
            return self
        return replace(self, settlement=part.settlement) if part.is_released else None


def released_points(council: Council, plan_id: int, persons: Collection[str]) -> dict[int, Released]:
    """Give the released questions of a plan by number; in three queries, and fewer where less is to be told."""
    rows: list[Row] = list(
        Clarification.every.filter(
            Q(is_released=True) | Q(split_from__isnull=False), plan=plan_id, deleted_at__isnull=True
        )
        .order_by("number")
        .values(*_FIELDS)
    )
    named = _named(council, rows)
    told = {row["pk"]: _settlement(row, named, persons) for row in rows}
    parts = _parts(rows, told)
    return {
        row["number"]: Released(row["question"], told[row["pk"]], parts.get(row["pk"], ()))
        for row in rows
        if row["is_released"]
    }


def open_points(
    numbers: Iterable[Mapping[str, Any]], questions: Iterable[Mapping[str, Any]], released: Mapping[int, Released]
) -> tuple[OpenPoint, ...]:
    """Give the questions of an edition that everyone may see, in the words they were released in.

    One that was released after the adoption is shown where its words are still those the plan was adopted with: words
    that an editor has not released are never shown.
    """
    found = []
    for about, question in zip(numbers, questions, strict=True):
        known = released.get(about["number"])
        if known is not None and (about["is_released"] or known.text == question["text"]):
            where = tuple(question["activities"])
            found.append(OpenPoint(about["number"], question["text"], known.settlement, where, known.parts))
    return tuple(found)


def _settlement(row: Row, named: Collection[str], persons: Collection[str]) -> OpenSettlement | None:
    if row["settled_on"] is None:
        return None
    kind, by = row["source"], row["source_by"]
    told = by if may_be_told(kind, by, named, persons) else ""
    on = row["source_on"] or row["settled_on"]
    return open_settlement(kind, on, by=told, case=row["source_case"], how=row["source_how"])


def _named(council: Council, rows: Iterable[Row]) -> set[str]:
    """Give those of the names that may be told: the council's own bodies, and persons where it lets them be shown."""
    asked = {row["source_by"] for row in rows if row["source"] in ("delegated", "confirmation")}
    if not asked:
        return set()
    actors = Actor.every.filter(council=council, name__in=asked, merged_into__isnull=True)
    if not council.shows_persons:
        actors = actors.filter(kind__in=_NEVER_PERSONS)
    return set(actors.values_list("name", flat=True))


def _parts(rows: Iterable[Row], told: Mapping[int, OpenSettlement | None]) -> dict[int, list[OpenPart]]:
    """Give what was split off each question, and off that again, by the key of the first of them."""
    split = {row["pk"]: row for row in rows if row["split_from_id"]}
    if not split:
        return {}
    numbers: dict[int, list[str]] = {}
    places = ClarificationPlace.every.filter(clarification__in=split).order_by("activity__number", "pk")
    for pk, number in places.values_list("clarification", "activity__number"):
        numbers.setdefault(pk, []).append(number)
    found: dict[int, list[OpenPart]] = {}
    for pk, row in split.items():
        first = row["split_from_id"]
        while first in split:
            first = split[first]["split_from_id"]
        part = OpenPart(tuple(dict.fromkeys(numbers.get(pk, ()))), row["is_released"], told[pk])
        found.setdefault(first, []).append(part)
    return found
