"""What a person says of a reading: stored beside it, so that taking it back leaves what the machine read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import JSONField, Value

from avklart.councils.models import User
from avklart.domain.errors import RuleError
from avklart.domain.projects import project_key
from avklart.received.corrections import ACTIVITY_FIELDS, activity_now
from avklart.received.models import Correction, Reading, SeenDoubt
from avklart.received.renaming import folded
from avklart.received.review import DISPUTED, STEPS, Review
from avklart.received.values import mark_of

Json = dict[str, Any]
_DOUBTED_BY: Mapping[str, tuple[str | None, ...]] = {
    "text": ("text",),
    "number": ("number",),
    "time": ("time", None),
    "responsibilities": ("responsibilities",),
    "funding": ("funding",),
    "clarifications": ("clarifications",),
    "status": ("status",),
}


@dataclass(frozen=True, slots=True)
class Said:
    """What is put at a path, and the mark of the value the form was opened on ("" where it does not matter)."""

    path: str
    value: Any
    opened_on: str = ""


@transaction.atomic
def put(review: Review, said: Iterable[Said], now: Mapping[str, Any], by: User | None, at: datetime) -> int:
    """Store what a person says of values of a reading, and give how many are new; what is the same is not stored.

    `now` holds the values as they stand in the review, by path.

    Raises:
        RuleError: "changed-meanwhile" when somebody has changed one of them to something else since the form was
            opened: then nothing is stored.
    """
    current = held(review.reading)
    known = dict(Correction.every.filter(reading=current).values_list("path", "value"))
    changed = 0
    for one in said:
        stands = now.get(one.path)
        if mark_of(one.value) == mark_of(stands):
            continue
        is_stale = bool(one.opened_on) and one.opened_on != mark_of(stands)
        if is_stale or known.get(one.path) != review.corrections.get(one.path):
            raise RuleError("changed-meanwhile")
        _store(current, one.path, one.value, by, at)
        changed += 1
    return changed


@transaction.atomic
def correct_activity(
    reading: Reading, number: int, values: Json, opened_on: str, by: User | None, at: datetime
) -> bool:
    """Store what a person has made of the values of one activity, and give whether any is new.

    `values` are fields of the draft's activity, "area" (its place), "is_activity" or "split". The doubts of a field
    that was changed are settled by that.

    Raises:
        RuleError: "changed-meanwhile" when somebody has changed the activity since the form was opened; "no-such-row".
    """
    current = held(reading)
    known = dict(Correction.every.filter(reading=current).values_list("path", "value"))
    found = activity_now(draft_of(current), known, number)
    if found is None:
        raise RuleError("no-such-row")
    stands = activity_values(draft_of(current), known, number)
    new = {name: value for name, value in values.items() if mark_of(value) != mark_of(stands[name])}
    if not new:
        return False
    if opened_on != mark_of(stands):
        raise RuleError("changed-meanwhile")
    for name, value in new.items():
        _store(current, f"activities/{number}/{name}", value, by, at)
    fields = {field for name in new for field in _DOUBTED_BY.get(name, ())}
    if "is_activity" not in new:
        _settle(current, _doubts_of(draft_of(current), number, fields, also_split="split" in new), by, at)
    return True


def activity_values(read: Json, corrections: Mapping[str, Any], number: int) -> Json:
    """Give every value of an activity that a person may correct, as it now stands.

    Raises:
        RuleError: "no-such-row".
    """
    found = activity_now(read, corrections, number)
    if found is None:
        raise RuleError("no-such-row")
    given, area = found
    start = f"activities/{number}/"
    return {
        **{name: given[name] for name in ACTIVITY_FIELDS},
        "area": area,
        "is_activity": corrections.get(f"{start}is_activity", True),
        "split": corrections.get(f"{start}split"),
    }


@transaction.atomic
def take_back(reading: Reading, start: str) -> int:
    """Take back every correction at or below a path, and give how many: what the machine read stands again."""
    current = held(reading)
    mine = [
        one.pk
        for one in Correction.every.filter(reading=current, path__startswith=start)
        if one.path == start or one.path.startswith(f"{start}/")
    ]
    Correction.every.filter(pk__in=mine).delete()
    return len(mine)


@transaction.atomic
def settle_doubts(reading: Reading, numbers: Iterable[int], by: User | None, at: datetime) -> None:
    """Note that a person has looked at doubts and lets them stand as read; one settled already stays settled."""
    current = held(reading)
    count = len(draft_of(current)["doubts"])
    _settle(current, [number for number in numbers if 0 <= number < count], by, at)


@transaction.atomic
def open_doubt_again(reading: Reading, number: int) -> None:
    """Let a doubt be one to look at again."""
    SeenDoubt.every.filter(reading=held(reading), number=number).delete()


@transaction.atomic
def finish_step(reading: Reading, step: str, by: User | None, at: datetime) -> None:
    """Note that a person has been through a step of the review, or approves all that was read without doubt."""
    if step != "approved" and step not in STEPS:
        raise RuleError("no-such-row")
    path = step if step == "approved" else f"step/{step}"
    _store(held(reading), path, True, by, at)


@transaction.atomic
def join_names(reading: Reading, names: Iterable[str], target: str, by: User | None, at: datetime) -> None:
    """Note that names of a reading are those of one actor, and which of its names is to be used."""
    current = held(reading)
    wanted = {folded(name) for name in names}
    said = dict(Correction.every.filter(reading=current).values_list("path", "value"))
    renamed = {
        path: value for path, value in said.items() if path.startswith("actors/") or path.startswith("projects/")
    }
    for path, value in renamed.items():
        if folded(value.get("name", "")) in wanted:
            _store(current, path, {**value, "name": target}, by, at)
    projects = {project_key(line["name"]) for line in _project_lines(draft_of(current))}
    for name in wanted:
        path = f"projects/{project_key(name)}" if project_key(name) in projects else f"actors/{name}"
        if path not in renamed:
            _store(current, path, {"name": target}, by, at)


@transaction.atomic
def settle_project_end(reading: Reading, project: str, by: User | None, at: datetime) -> None:
    """Settle the doubts about when one project ends: a person has said when, or lets the dispute stand."""
    current = held(reading)
    key = project_key(project)
    doubts = draft_of(current)["doubts"]
    mine = [
        number
        for number, doubt in enumerate(doubts)
        if doubt["code"] == DISPUTED and project_key(str(doubt["facts"].get("project", ""))) == key
    ]
    _settle(current, mine, by, at)


def draft_of(reading: Reading) -> Json:
    """Give the draft of a held reading, which has one."""
    read: Json = reading.draft or {}
    return read


def held(reading: Reading) -> Reading:
    """Give the reading as it stands, held until the transaction ends, for one who is to change what is said of it.

    Raises:
        RuleError: "already-accepted"; "not-read-yet" where there is no draft.
    """
    rows = Reading.every.select_for_update(of=("self",)).select_related("council", "file").defer("file__content")
    current = rows.get(pk=reading.pk)
    if current.state == "accepted":
        raise RuleError("already-accepted")
    if current.state != "read" or current.draft is None:
        raise RuleError("not-read-yet")
    return current


def _store(reading: Reading, path: str, value: Any, by: User | None, at: datetime) -> None:
    # What a person has emptied is stored as the JSON value null: it is said, unlike what stands in no row at all.
    kept = Value(None, output_field=JSONField()) if value is None else value
    Correction.every.update_or_create(
        reading=reading, path=path[:400], defaults={"council": reading.council, "value": kept, "by": by, "at": at}
    )


def _settle(reading: Reading, numbers: Iterable[int], by: User | None, at: datetime) -> None:
    known = set(SeenDoubt.every.filter(reading=reading).values_list("number", flat=True))
    SeenDoubt.every.bulk_create(
        SeenDoubt(council=reading.council, reading=reading, number=number, by=by, at=at)
        for number in dict.fromkeys(numbers)
        if number not in known
    )


def _doubts_of(read: Json, activity: int, fields: set[str | None], *, also_split: bool) -> list[int]:
    return [
        number
        for number, doubt in enumerate(read["doubts"])
        if doubt["activity"] == activity
        and (doubt["field"] in fields or (also_split and doubt["code"] == "two-activities"))
    ]


def _project_lines(read: Json) -> Iterable[Json]:
    for area in read["areas"]:
        for activity in area["activities"]:
            yield from (line for line in activity["funding"] if line["kind"] == "project" and line["name"])
