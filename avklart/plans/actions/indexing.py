"""What of a plan can be found by its words. Each action that stores such rows gives them here, once."""

from collections.abc import Iterable, Iterator, Mapping

from django.db import transaction

from avklart.councils.models import Council
from avklart.plans.models import Activity, Actor, ActorAlias, Area, Clarification, Goal, Plan, Project, Text
from avklart.search import actions as search
from avklart.search.actions import Findable

Row = Activity | Clarification | Actor | Project | Area | Text | Goal
KINDS = ("activity", "question", "actor", "project", "area", "introduction", "goal")


def index_rows(council: Council, rows: Iterable[Row]) -> None:
    """Let rows of a council be found as they now stand; what is deleted or merged is found no more.

    Takes the same number of queries for many rows as for few.
    """
    wanted = _projects_for_their_actors(council, list(rows))
    others = _other_names(council, {_actor_key(one) for one in wanted if isinstance(one, Actor | Project)})
    standing, gone = [], dict[str, list[int]]()
    for row in wanted:
        if _is_gone(row):
            gone.setdefault(_kind(row), []).append(row.pk)
        else:
            standing.append(_findable(row, others))
        if isinstance(row, Project):
            gone.setdefault("actor", []).append(row.actor_id)
    for kind, keys in gone.items():
        search.remove(council, kind, keys)
    search.index(council, standing)


@transaction.atomic
def rebuild_index(council: Council) -> int:
    """Fill a council's index anew from its plans, and give how many rows can be found."""
    search.clear(council)
    rows = list(_all_rows(council))
    index_rows(council, rows)
    return len(rows)


def _all_rows(council: Council) -> Iterator[Row]:
    yield from Activity.standing.filter(council=council)
    yield from Clarification.every.filter(council=council, deleted_at__isnull=True)
    yield from Actor.every.filter(council=council, merged_into__isnull=True, project__isnull=True)
    yield from Project.every.filter(council=council, actor__merged_into__isnull=True).select_related("actor")
    plans = Plan.every.filter(council=council)
    yield from Area.every.filter(plan__in=plans).exclude(title="")
    yield from Text.every.filter(plan__in=plans)
    yield from Goal.every.filter(plan__in=plans)


def _projects_for_their_actors(council: Council, rows: list[Row]) -> list[Row]:
    """Give the rows with each actor that is a project as its project: it is found as such, and once."""
    actors = {row.pk for row in rows if isinstance(row, Actor)}
    if not actors:
        return rows
    projects = {one.actor_id: one for one in Project.every.filter(council=council).select_related("actor")}
    kept = [row for row in rows if not (isinstance(row, Actor) and row.pk in projects)]
    given = {row.actor_id for row in kept if isinstance(row, Project)}
    return kept + [projects[actor] for actor in actors if actor in projects and actor not in given]


def _other_names(council: Council, actors: set[int]) -> Mapping[int, str]:
    """Give the other names of actors, by the actor's key."""
    names: dict[int, str] = {}
    if actors:
        for actor, name in ActorAlias.every.filter(council=council).values_list("actor_id", "name"):
            if actor in actors:
                names[actor] = f"{names.get(actor, '')} {name}".strip()
    return names


def _actor_key(row: Actor | Project) -> int:
    return row.actor_id if isinstance(row, Project) else row.pk


def _is_gone(row: Row) -> bool:
    match row:
        case Activity() | Clarification():
            return row.deleted_at is not None
        case Actor():
            return row.merged_into_id is not None
        case Project():
            return row.actor.merged_into_id is not None
        case Area():
            return not row.title
    return False


def _kind(row: Row) -> str:
    names = {
        Activity: "activity",
        Clarification: "question",
        Actor: "actor",
        Project: "project",
        Area: "area",
        Text: "introduction",
        Goal: "goal",
    }
    return names[type(row)]


def _findable(row: Row, others: Mapping[int, str]) -> Findable:
    match row:
        case Activity():
            title, text = row.text, _words_of(row)
        case Clarification():
            title, text = row.question, row.answer
        case Actor():
            title, text = row.name, others.get(row.pk, "")
        case Project():
            title, text = row.actor.name, others.get(row.actor_id, "")
        case Area():
            title, text = row.title, ""
        case Goal():
            title, text = row.text, ""
        case Text():
            # An introduction has no title; what is shown above it is its area's.
            title, text = "", row.text
    return Findable(_kind(row), row.pk, title, text)


def _words_of(row: Activity) -> str:
    """Give what stands on an activity beside its text, in the order a reader meets it."""
    parts = (*row.under, row.time_as_written, row.status_as_written, row.priority, row.indicator, row.comment)
    return "\n".join(part for part in (*parts, *map(str, row.extra.values())) if part)
