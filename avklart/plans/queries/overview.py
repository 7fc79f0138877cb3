"""The facts of the pictures of a plan as it now stands: states by area, who carries how many, who takes part."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Case, Count, Value, When

from avklart.councils.prepared import Prepared
from avklart.domain.overview import (
    ActivityParts,
    AreaStates,
    Carriers,
    TakingPart,
    most_carrying,
    strongest,
    taking_part,
)
from avklart.domain.people import is_held_on
from avklart.domain.states import STATES, State
from avklart.plans.models import Activity, Area, Plan, Responsibility, RoleHolder
from avklart.plans.queries.activities import in_state
from avklart.plans.queries.people import participants_of


def states_by_area(plan: Plan) -> list[AreaStates]:
    """Give how many activities of each area stand in each state, areas in the plan's order, in two queries."""
    many: Counter[int] = Counter()
    states: defaultdict[int, Counter[State]] = defaultdict(Counter)
    for area, *is_so, count in _COUNTED(plan.pk):
        many[area] += count
        for state in [state for state, so in zip(_ASKING, is_so, strict=True) if so] or [STATES[-1]]:
            states[area][state] += count
    return [
        AreaStates(
            title=_title(number, title),
            activities=many[pk],
            states={state: states[pk][state] for state in STATES} if pk in many else {},
        )
        for pk, number, title in _AREAS(plan.pk)
    ]


_AREAS: Prepared[Any] = Prepared(
    lambda plan: Area.every.filter(plan=plan).order_by("position", "pk").values_list("pk", "number", "title")
)
# The last state, settled, is that of an activity in none of the others.
_ASKING = STATES[:-1]
_FLAGS = tuple(state.replace("-", "_") for state in _ASKING)
_COUNTED: Prepared[Any] = Prepared(
    lambda plan: (
        Activity.standing.filter(plan=plan)
        .order_by()
        .annotate(
            **{
                flag: Case(When(in_state(state), then=Value(1)), default=Value(0))
                for flag, state in zip(_FLAGS, _ASKING, strict=True)
            }
        )
        .values("area", *_FLAGS)
        .annotate(many=Count("pk"))
        .values_list("area", *_FLAGS, "many")
    )
)


def carriers_of(plan: Plan) -> Carriers:
    """Give who carries most, by themselves or by a role that is theirs, as Ansvar counts them; in one query."""
    lines = Responsibility.every.filter(activity__plan=plan, activity__deleted_at__isnull=True)
    rows = lines.order_by().values_list("activity", "actor__name", "of__name")
    return most_carrying((activity, name) for activity, *names in rows for name in names if name)


def taking_part_in(plan: Plan, on: date) -> TakingPart:
    """Give who takes part in which activities on a day, in four queries.

    What belongs to a participant (a municipality, a county authority) is told as the participant's: so is a role that
    one of its people holds for the area on that day. All others stand by their own names.
    """
    holders = _holders_by_role(plan, on)
    parts: defaultdict[int, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    activities = list(
        Activity.standing.filter(plan=plan)
        .order_by("area__position", "position", "pk")
        .values_list("pk", "number", "text", "area__number", "area__title")
    )
    areas = {pk: title for pk, *_, title in activities}
    for activity, part, *line in _lines(plan):
        for name in _names(line, holders, areas.get(activity, "")):
            parts[activity][name].append(part)
    rows = [
        ActivityParts(number, text, _title(of, title), {name: strongest(all_) for name, all_ in parts[pk].items()})
        for pk, number, text, of, title in activities
    ]
    return taking_part(rows, [one.name for one in participants_of(plan.council, on)])


def _lines(plan: Plan) -> Any:
    """Give each line of who carries: the activity, the part, and of actor and role each key, name and participant."""
    lines = Responsibility.every.filter(activity__plan=plan, activity__deleted_at__isnull=True).order_by()
    names = ("actor", "actor__name", "actor__participant__name", "of", "of__name", "of__participant__name")
    return lines.values_list("activity", "part", *names)


def _names(line: list[Any], holders: dict[int, list[tuple[str, str]]], area: str) -> Iterator[str]:
    for role, name, participant in (line[:3], line[3:]):
        if name:
            yield participant or name
            yield from (held for held, for_area in holders.get(role, ()) if for_area in ("", area.casefold()))


def _holders_by_role(plan: Plan, on: date) -> dict[int, list[tuple[str, str]]]:
    """Give by role the participants whose people hold it on a day, and the area they hold it for ("" for all)."""
    found: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    held = RoleHolder.every.filter(council=plan.council_id, participant__isnull=False)
    for role, name, area, from_on, to_on in held.values_list(
        "role", "participant__name", "area_title", "from_on", "to_on"
    ):
        if is_held_on(from_on, to_on, on):
            found[role].append((name, area.casefold()))
    return found


def _title(number: str, title: str) -> str:
    return " ".join(filter(None, (number, title)))
