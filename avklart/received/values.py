"""A person's entries as values of a plan draft: what the machine had found of a value goes on with it."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from avklart.domain.entries import FundingEntry, QuestionEntry, ResponsibilityEntry
from avklart.domain.review_entries import PlanEntry, ProjectEntry

Json = dict[str, Any]
_NOTHING: Json = {}


def mark_of(value: object) -> str:
    """Give a short mark of a value, so that a form can tell which value it was opened on."""
    return hashlib.sha256(json.dumps(value, sort_keys=True, default=str).encode()).hexdigest()[:16]


def day(value: date | None) -> str | None:
    """Give a day as a draft writes it."""
    return value.isoformat() if value else None


def amount(value: Decimal | None) -> int | str | None:
    """Give an amount as a draft writes it: whole kroner as a number, others as text."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else f"{value:.2f}"


def responsibility(entry: ResponsibilityEntry, was: Mapping[str, Any] = _NOTHING) -> Json:
    """Give one who is responsible; what a person has said is sure."""
    said = {
        "actor": entry.actor,
        "of": entry.of or None,
        "part": entry.part,
        "from": day(entry.from_on),
        "to": day(entry.to_on),
    }
    return _laid(said, was, {"as_written": "", "sure": True, "rule": ""})


def funding(entry: FundingEntry, was: Mapping[str, Any] = _NOTHING) -> Json:
    """Give one source of money; what a person has said is sure."""
    said: Json = {
        "kind": entry.kind,
        "name": entry.name or None,
        "amount_nok": amount(entry.amount) if entry.currency == "NOK" else None,
        "by_year": {str(year): amount(part) for year, part in entry.by_year.items()},
        "qualifier": entry.qualifier or None,
        "currency": entry.currency,
        "from": day(entry.from_on),
        "to": day(entry.to_on),
    }
    if entry.currency != "NOK":
        said["amount"] = amount(entry.amount)
    return _laid(said, was, {"as_written": "", "sure": True, "rule": ""})


def question(entry: QuestionEntry, activities: list[int]) -> Json:
    """Give what a person has made of a question."""
    return {"text": entry.question, "about": entry.about, "asked": list(entry.asked), "activities": activities}


def project(entry: ProjectEntry) -> Json:
    """Give what a person has said of a project."""
    return {"name": entry.name, "from": day(entry.from_on), "to": day(entry.to_on), "source": entry.source}


def plan(entry: PlanEntry) -> Json:
    """Give title, owner and period as a draft has them."""
    period = None
    if entry.from_on and entry.to_on:
        written = entry.period_as_written or _years(entry.from_on, entry.to_on)
        period = {"from": day(entry.from_on), "to": day(entry.to_on), "as_written": written}
    return {"title": entry.title, "owner": entry.owner or None, "period": period}


def _years(first: date, last: date) -> str:
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"


def _laid(said: Json, was: Mapping[str, Any], otherwise: Json) -> Json:
    """Give what is said over what was read; where they are the same, what was read stands, doubt and all."""
    same = bool(was) and all(was.get(name) == value for name, value in said.items())
    return dict(was) if same else {**otherwise, **was, **said, "sure": True}
