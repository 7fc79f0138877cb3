"""Who carries an activity and what pays for it: lines are added, changed and removed one by one."""

from collections.abc import Mapping

from django.db import transaction
from django.db.models import Max

from avklart.councils.models import Council
from avklart.councils.writing import Change, opened_at, remove, remove_all, save, save_next, write_new
from avklart.domain.entries import FundingEntry, ResponsibilityEntry
from avklart.domain.errors import RuleError
from avklart.plans.actions.activities import refuse_deleted
from avklart.plans.actions.actors import ActorBook
from avklart.plans.actions.once import made_once
from avklart.plans.models import (
    Activity,
    Actor,
    Commitment,
    Funding,
    FundingShare,
    FundingYear,
    Project,
    Responsibility,
)


@transaction.atomic
def add_responsibility(
    activity: Activity, entry: ResponsibilityEntry, change: Change, token: str = ""
) -> Responsibility:
    """Let one more actor have a part in an activity, and give the line. An actor not known is made.

    Raises:
        RuleError: "not-standing" when the activity is deleted.
    """

    def make() -> int:
        refuse_deleted(opened_at(activity, None))
        line = Responsibility(
            council=activity.council,
            activity=activity,
            position=_next_position(Responsibility, activity),
            **_responsibility_fields(entry, activity.council, change),
        )
        write_new([line], change)
        return line.pk

    return _standing(Responsibility.every.filter(pk=made_once(activity.council, token, change.at, make)).first())


@transaction.atomic
def change_responsibility(
    line: Responsibility, entry: ResponsibilityEntry, version: int, change: Change
) -> Responsibility:
    """Store what a person has made of a line, and give it; no change, no new version.

    Raises:
        RuleError: "changed-meanwhile", "line-gone" when it was removed, or "not-standing" when its activity is deleted.
    """
    current = _held(line)
    wanted = _responsibility_fields(entry, current.council, change)
    if _differs(current, wanted):
        _refuse_other_version(current, version)
        _take(current, wanted, change)
    return current


@transaction.atomic
def add_funding(activity: Activity, entry: FundingEntry, change: Change, token: str = "") -> Funding:
    """Let one more source of money pay for an activity, and give the line. A project or payer not known is made.

    Raises:
        RuleError: "not-standing" when the activity is deleted.
    """

    def make() -> int:
        refuse_deleted(opened_at(activity, None))
        line = Funding(
            council=activity.council,
            activity=activity,
            position=_next_position(Funding, activity),
            **_funding_fields(entry, activity.council, change),
        )
        write_new([line], change)
        _write_years(line, entry, change)
        return line.pk

    return _standing(Funding.every.filter(pk=made_once(activity.council, token, change.at, make)).first())


@transaction.atomic
def change_funding(line: Funding, entry: FundingEntry, version: int, change: Change) -> Funding:
    """Store what a person has made of a line and its years, and give it; no change, no new version.

    Raises:
        RuleError: "changed-meanwhile", "line-gone" when it was removed, or "not-standing" when its activity is deleted.
    """
    current = _held(line)
    wanted = _funding_fields(entry, current.council, change)
    if _differs(current, wanted) or _years(current) != dict(entry.by_year):
        _refuse_other_version(current, version)
        _take(current, wanted, change)
        _write_years(current, entry, change)
    return current


@transaction.atomic
def remove_line[Line: (Responsibility, Funding)](line: Line, version: int, change: Change) -> None:
    """Take a line out of its activity; one that is gone already stays gone.

    Raises:
        RuleError: "changed-meanwhile", or "not-standing" when its activity is deleted.
    """
    try:
        current = _held(line)
    except RuleError as refusal:
        if refusal.code == "line-gone":
            return
        raise
    _refuse_other_version(current, version)
    if isinstance(current, Funding):
        for hanging in (Commitment, FundingShare, FundingYear):
            remove_all(list(hanging.every.filter(funding=current)), change)
    remove(current, change)


def held_book(council: Council, change: Change) -> ActorBook:
    """Give the council's actors, held so that two people who name somebody new make one actor of it."""
    Council.every.select_for_update(of=("self",)).get(pk=council.pk)
    return ActorBook(council, change)


def _responsibility_fields(entry: ResponsibilityEntry, council: Council, change: Change) -> dict[str, object]:
    book = held_book(council, change)
    actor = book.actor(entry.actor)
    of = book.actor(entry.of, "organisation") if entry.of else None
    book.write_new()
    return {"actor": actor, "of": of, "part": entry.part, "from_on": entry.from_on, "to_on": entry.to_on}


def _funding_fields(entry: FundingEntry, council: Council, change: Change) -> dict[str, object]:
    project: Project | None = None
    payer: Actor | None = None
    if entry.name:
        book = held_book(council, change)
        if entry.kind == "project":
            project = book.project(entry.name)
        else:
            payer = book.actor(entry.name, "organisation")
        book.write_new()
    return {
        "kind": entry.kind,
        "project": project,
        "payer": payer,
        "amount": entry.amount,
        "currency": entry.currency,
        "qualifier": entry.qualifier,
        "from_on": entry.from_on,
        "to_on": entry.to_on,
    }


def _standing[Line: (Responsibility, Funding)](line: Line | None) -> Line:
    """Give a line, unless the form that made it was sent again after the line was removed."""
    if line is None:
        raise RuleError("line-gone")
    return line


def _held[Line: (Responsibility, Funding)](line: Line) -> Line:
    try:
        current = opened_at(line, None)
    except (Responsibility.DoesNotExist, Funding.DoesNotExist) as gone:
        raise RuleError("line-gone") from gone
    refuse_deleted(current.activity)
    return current


def _differs(current: Responsibility | Funding, wanted: Mapping[str, object]) -> bool:
    return any(getattr(current, name) != value for name, value in wanted.items())


def _refuse_other_version(current: Responsibility | Funding, version: int) -> None:
    if current.version != version:
        raise RuleError("changed-meanwhile")


def _take(current: Responsibility | Funding, wanted: Mapping[str, object], change: Change) -> None:
    for name, value in wanted.items():
        setattr(current, name, value)
    # What a person has written is no longer the document's doubt.
    current.sure = True
    save_next(current, change)


def _years(line: Funding) -> dict[int, object]:
    return dict(FundingYear.every.filter(funding=line).values_list("year", "amount"))


def _write_years(line: Funding, entry: FundingEntry, change: Change) -> None:
    known = {row.year: row for row in FundingYear.every.filter(funding=line)}
    for year, row in known.items():
        if year not in entry.by_year:
            remove_all(list(FundingShare.every.filter(funding=line, year=year)), change)
            remove(row, change)
        elif row.amount != entry.by_year[year]:
            row.amount = entry.by_year[year]
            save(row, change)
    new = [
        FundingYear(council=line.council, funding=line, year=year, amount=amount)
        for year, amount in entry.by_year.items()
        if year not in known
    ]
    write_new(new, change)


def _next_position(model: type[Responsibility] | type[Funding], activity: Activity) -> int:
    last: int | None = model.every.filter(activity=activity).aggregate(last=Max("position"))["last"]
    return (last or 0) + 1
