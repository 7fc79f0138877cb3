"""Activities are changed, added, and moved in their order."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Literal

from django.db import transaction
from django.db.models import Max

from avklart.councils.writing import Change, opened_at, save, save_next, write_new
from avklart.domain.entries import ActivityEntry
from avklart.domain.errors import RuleError
from avklart.domain.numbering import next_number
from avklart.plans.actions.indexing import index_rows
from avklart.plans.actions.once import made_once
from avklart.plans.models import Activity, Area, Plan


@transaction.atomic
def change_activity(
    activity: Activity, entry: ActivityEntry, version: int, change: Change, area: Area | None = None
) -> Activity:
    """Store what a person has made of an activity, and the area it stands in, and give it; no change, no new version.

    Raises:
        RuleError: "changed-meanwhile" when somebody has changed it to something else since `version`; "not-standing"
            when it is deleted.
    """
    current = opened_at(activity, None)
    refuse_deleted(current)
    wanted: dict[str, object] = {**asdict(entry), "area_id": area.pk if area else current.area_id}
    if not _differs(current, wanted):
        return current
    if current.version != version:
        raise RuleError("changed-meanwhile")
    if wanted["area_id"] != current.area_id:
        current.position = _last_position(current.plan) + 1
    for name, value in wanted.items():
        setattr(current, name, value)
    save_next(current, change)
    index_rows(current.council, [current])
    return current


@transaction.atomic
def add_activity(plan: Plan, area: Area, entry: ActivityEntry, change: Change, token: str = "") -> Activity:
    """Add an activity at the end of an area, with the next number there, and give it. One token makes one activity."""

    def make() -> int:
        held = Plan.every.select_for_update(of=("self",)).get(pk=plan.pk)
        activity = Activity(
            council=plan.council,
            plan=held,
            area=area,
            number=_next_number(held, area),
            position=_last_position(held) + 1,
            **asdict(entry),
        )
        write_new([activity], change)
        index_rows(plan.council, [activity])
        return activity.pk

    return Activity.every.get(pk=made_once(plan.council, token, change.at, make))


@transaction.atomic
def move_activity(activity: Activity, way: Literal["up", "down"], seen_position: int, change: Change) -> Activity:
    """Let an activity and the one above or below it in the area change places, and give it.

    Where it no longer stands at `seen_position`, or has none above or below it, nothing happens.
    """
    Plan.every.select_for_update(of=("self",)).get(pk=activity.plan_id)
    current = opened_at(activity, None)
    others = Activity.standing.filter(plan=current.plan_id, area=current.area_id)
    if way == "up":
        other = others.filter(position__lt=current.position).order_by("-position").first()
    else:
        other = others.filter(position__gt=current.position).order_by("position").first()
    if other is None or current.position != seen_position or current.deleted_at:
        return current
    current.position, other.position = other.position, current.position
    in_order = Change(by=change.by, at=change.at, why="order")
    save(current, in_order)
    save(other, in_order)
    return current


def refuse_deleted(activity: Activity) -> None:
    """Refuse to change what is deleted.

    Raises:
        RuleError: "not-standing".
    """
    if activity.deleted_at is not None:
        raise RuleError("not-standing")


def _differs(current: Activity, wanted: Mapping[str, object]) -> bool:
    return any(getattr(current, name) != value for name, value in wanted.items())


def _next_number(plan: Plan, area: Area) -> str:
    taken = dict(Activity.every.filter(plan=plan).values_list("number", "area_id"))
    places = list(Area.every.filter(plan=plan).values_list("pk", flat=True))
    in_area = [number for number, where in taken.items() if where == area.pk]
    return next_number(in_area, taken, places.index(area.pk) + 1, len(places))


def _last_position(plan: Plan) -> int:
    last: int | None = Activity.every.filter(plan=plan).aggregate(last=Max("position"))["last"]
    return last or 0
