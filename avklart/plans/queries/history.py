"""What has happened to an activity, a question or money: who changed what from what to what, when and why."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property
from itertools import groupby
from typing import Any, Literal

from django.db import models

from avklart.councils.models import User
from avklart.councils.prepared import Prepared
from avklart.domain.difference import FieldChange, changed_fields
from avklart.plans.models import (
    Activity,
    Actor,
    Area,
    Clarification,
    ClarificationAsked,
    ClarificationNote,
    ClarificationPlace,
    Commitment,
    Funding,
    FundingShare,
    FundingYear,
    Project,
    Responsibility,
)

# Which names the key of a field is told by.
_NAMED = {
    "actor_id": "actors",
    "of_id": "actors",
    "payer_id": "actors",
    "giver_id": "actors",
    "body_id": "actors",
    "project_id": "projects",
    "area_id": "areas",
    "activity_id": "activities",
}
# The area is told by its key; where an answer comes from is the reason of the change.
_TOLD_ELSEWHERE = ("area", "source", "source_by", "source_case", "source_on")
# What a record is named by besides the fields that are told.
_NAMED_BY = {
    "activity": ("number",),
    "clarification": ("number",),
    "year": ("year",),
    "share": ("payer_id", "year"),
}
_ALWAYS = ("history_date", "history_id", "history_type", "history_user_id", "history_change_reason", "id")


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened to one row: what kind of row, its name, what was done, and the fields that changed."""

    kind: str
    name: str
    verb: str
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """What one person did at one moment, and why."""

    at: datetime
    by: User | None
    why: str
    happenings: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class _Tracked:
    """A kind of row whose history is read: its fields as they are told, which are of a whole, how a record is named.

    A record that came or went is told by its name, by its values, or by both.
    """

    kind: str
    model: type[models.Model]
    fields: tuple[str, ...]
    of: Callable[[int], Mapping[str, object]]
    name: Callable[[Mapping[str, Any], "_Names"], str]
    told_by: Literal["name", "values", "both"] = "name"


class _Names:
    """Names of actors, projects and areas that history tells by key, each kind in one query once it is asked for."""

    def __init__(self, council_id: int, plan_id: int) -> None:
        self._council, self._plan = council_id, plan_id
        self.activities: dict[int, str] = {}

    @cached_property
    def actors(self) -> dict[int, str]:
        return dict(Actor.every.filter(council=self._council).values_list("pk", "name"))

    @cached_property
    def projects(self) -> dict[int, str]:
        return dict(Project.every.filter(council=self._council).values_list("pk", "actor__name"))

    @cached_property
    def areas(self) -> dict[int, str]:
        return dict(Area.every.filter(plan=self._plan).values_list("pk", "title"))

    def value(self, field: str, value: Any) -> Any:
        """Give the name a key stands for, or the value itself."""
        if field not in _NAMED or value is None:
            return value
        known: dict[int, str] = getattr(self, _NAMED[field])
        return known.get(value, "")


@cache
def _activity_kinds() -> tuple[_Tracked, ...]:
    def years(pk: int) -> Mapping[str, object]:
        return {"funding_id__in": _records_of(Funding).filter(activity_id=pk).values("id")}

    def lines(pk: int) -> Mapping[str, object]:
        return {"activity_id": pk}

    return (
        _Tracked(
            "activity",
            Activity,
            ("area_id", *_own(Activity)),
            lambda pk: {"id": pk},
            lambda row, names: str(row["number"]),
        ),
        _Tracked(
            "responsibility",
            Responsibility,
            ("actor_id", "of_id", "part", "from_on", "to_on"),
            lines,
            lambda row, names: names.actors.get(row["actor_id"], ""),
        ),
        _funding_kind(lines),
        _Tracked("year", FundingYear, ("year", "amount"), years, lambda row, _: str(row["year"])),
    )


def _funding_kind(of: Callable[[int], Mapping[str, object]]) -> _Tracked:
    return _Tracked(
        "funding",
        Funding,
        ("kind", "project_id", "payer_id", "amount", "currency", "qualifier", "from_on", "to_on"),
        of,
        lambda row, names: names.projects.get(row["project_id"]) or names.actors.get(row["payer_id"], ""),
    )


@cache
def _line_kinds() -> tuple[_Tracked, ...]:
    """Give what is told of one line of money: the line, its years, who gives how much, and what was promised for it."""

    def of_line(pk: int) -> Mapping[str, object]:
        return {"funding_id": pk}

    return (
        _funding_kind(lambda pk: {"id": pk}),
        _Tracked("year", FundingYear, ("amount",), of_line, lambda row, _: str(row["year"]), "values"),
        _Tracked("share", FundingShare, ("amount_nok", "hours"), of_line, _share_named, "values"),
        _commitment_kind("funding_id"),
    )


def _share_named(row: Mapping[str, Any], names: "_Names") -> str:
    return f"{names.actors.get(row['payer_id'], '')} {row['year']}"


@cache
def _commitment_kind(which: str) -> _Tracked:
    """Give commitments: one by its key ("id"), or those of a line or of a project."""
    fields = tuple("giver_id" if name == "giver" else name for name in Commitment.EDITABLE)
    return _Tracked(
        "commitment",
        Commitment,
        fields,
        lambda pk: {which: pk},
        lambda row, names: names.actors.get(row["giver_id"], ""),
        "both",
    )


@cache
def _question_kinds() -> tuple[_Tracked, ...]:
    def mine(pk: int) -> Mapping[str, object]:
        return {"clarification_id": pk}

    return (
        _Tracked(
            "clarification",
            Clarification,
            _own(Clarification),
            lambda pk: {"id": pk},
            lambda row, _: str(row["number"]),
        ),
        _Tracked(
            "asked", ClarificationAsked, ("actor_id",), mine, lambda row, names: names.actors.get(row["actor_id"], "")
        ),
        _Tracked(
            "place",
            ClarificationPlace,
            ("activity_id",),
            mine,
            lambda row, names: names.activities.get(row["activity_id"], ""),
        ),
        _Tracked("note", ClarificationNote, ("on", "said_by", "text"), mine, lambda row, _: str(row["text"])),
    )


def _own(model: type[Activity | Clarification]) -> tuple[str, ...]:
    """Give the fields told of a whole; whom a question is put before by its key, to be named."""
    told = ("body_id" if name == "body" else name for name in model.EDITABLE if name not in _TOLD_ELSEWHERE)
    return (*told, "deleted_at")


def history_of(whole: Activity | Clarification) -> list[Event]:
    """Give all that has happened to an activity or a question and its lines, newest first; always as many queries."""
    names = _Names(whole.council_id, whole.plan_id)
    if isinstance(whole, Activity):
        kinds = _activity_kinds()
    else:
        kinds = _question_kinds()
        touched = _records_of(ClarificationPlace).filter(clarification_id=whole.pk).values("activity_id")
        names.activities = dict(Activity.every.filter(pk__in=touched).values_list("pk", "number"))
    return _events(kinds, whole.pk, names)


def money_history_of(whole: Funding | Project | Commitment) -> list[Event]:
    """Give all that has happened to a line of money, to a project's commitments, or to one, newest first.

    What was promised for a line, its years and who gives how much are told with the line. Always as many queries.
    """
    names = _Names(whole.council_id, 0)
    if isinstance(whole, Funding):
        return _events(_line_kinds(), whole.pk, names)
    which = "id" if isinstance(whole, Commitment) else "project_id"
    return _events((_commitment_kind(which),), whole.pk, names)


def _events(kinds: tuple[_Tracked, ...], whole: int, names: _Names) -> list[Event]:
    found = list(_happenings(kinds[0], whole, names))
    born = {_moment(row) for row, _ in found if row["history_type"] == "+"}
    for tracked in kinds[1:]:
        found += _happenings(tracked, whole, names, but_at=born)
    found.sort(key=lambda one: (one[0]["history_date"], -one[0]["history_id"]), reverse=True)
    people = User.objects.in_bulk({row["history_user_id"] for row, _ in found if row["history_user_id"]})
    events = []
    for (at, by), rows in groupby(found, key=lambda one: _moment(one[0])):
        together = list(rows)
        why = next((row["history_change_reason"] for row, _ in together if row["history_change_reason"]), "")
        events.append(Event(at=at, by=people.get(by), why=why, happenings=_in_order(together, kinds)))
    return events


def _in_order(rows: list[tuple[Any, Happening]], kinds: tuple[_Tracked, ...]) -> tuple[Happening, ...]:
    """Give what happened at one moment, the whole before its lines."""
    order = [tracked.kind for tracked in kinds]
    return tuple(sorted((one for _, one in rows), key=lambda one: order.index(one.kind)))


def _moment(row: Mapping[str, Any]) -> tuple[datetime, int | None]:
    return row["history_date"], row["history_user_id"]


@cache
def _records_of(model: type[models.Model]) -> models.Manager[Any]:
    """Give what reads the history of a kind of row; the library makes a new class each time `history` is asked for."""
    history: Any = getattr(model, "history")  # noqa: B009
    records: models.Manager[Any] = history.model._default_manager
    return records


@cache
def _records_told(tracked: _Tracked) -> Prepared[dict[str, Any]]:
    """Give the records of a kind of row, of the whole with a key, with what is told of them."""
    also = _NAMED_BY.get(tracked.kind, ())

    def records(pk: int) -> models.QuerySet[Any, dict[str, Any]]:
        found = _records_of(tracked.model).filter(**tracked.of(pk)).order_by("id", "history_id")
        return found.values(*_ALWAYS, *dict.fromkeys((*tracked.fields, *also)))

    return Prepared(records)


def _happenings(
    tracked: _Tracked, whole: int, names: _Names, but_at: Collection[object] = ()
) -> Iterable[tuple[Any, Happening]]:
    """Give what happened to rows of one kind; what came at the moments `but_at`, with a new whole, needs no telling."""
    before: Mapping[str, Any] | None = None
    for row in _records_told(tracked)(whole):
        was = before if before is not None and before["id"] == row["id"] else None
        happening = None if _moment(row) in but_at else _happening(tracked, was, row, names)
        if happening:
            yield row, happening
        before = row


def _happening(
    tracked: _Tracked, before: Mapping[str, Any] | None, row: Mapping[str, Any], names: _Names
) -> Happening | None:
    name = tracked.name(row, names)
    if row["history_type"] == "-" or row["history_type"] == "+" or before is None:
        return _came_or_went(tracked, row, name, names)
    was, now = ({field: one[field] for field in tracked.fields} for one in (before, row))
    changes = changed_fields(was, now)
    deletion = next((one for one in changes if one.field == "deleted_at"), None)
    if deletion:
        return Happening(tracked.kind, name, "deleted" if deletion.after else "restored")
    if not changes:
        is_stamp = row["history_change_reason"] == "nothing-new"
        return Happening(tracked.kind, name, "nothing-new") if is_stamp else None
    told = tuple(_named(one, names) for one in changes)
    return Happening(tracked.kind, name, "changed", told)


def _came_or_went(tracked: _Tracked, row: Mapping[str, Any], name: str, names: _Names) -> Happening | None:
    verb = "removed" if row["history_type"] == "-" else "added"
    if tracked.told_by == "name" or (tracked.told_by == "both" and verb == "removed"):
        return Happening(tracked.kind, name, verb)
    nothing, values = dict.fromkeys(tracked.fields), {field: row[field] or None for field in tracked.fields}
    changes = changed_fields(values, nothing) if verb == "removed" else changed_fields(nothing, values)
    told = tuple(_named(one, names) for one in changes)
    if tracked.told_by == "both":
        return Happening(tracked.kind, name, verb, told)
    return Happening(tracked.kind, name, "changed", told) if told else None


def _named(one: FieldChange, names: _Names) -> FieldChange:
    field = one.field.removesuffix("_id")
    return FieldChange(field, names.value(one.field, one.before), names.value(one.field, one.after))
