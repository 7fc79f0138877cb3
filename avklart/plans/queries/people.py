"""Who does what: actors with what they carry, projects, participants, and who holds which role."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from avklart.councils.models import Council, Participant, User
from avklart.domain.difference import FieldChange, changed_fields
from avklart.domain.people import ACTOR_KINDS, is_held_on
from avklart.plans.models import (
    Activity,
    Actor,
    ActorAlias,
    Area,
    Clarification,
    ClarificationAsked,
    Funding,
    Plan,
    Project,
    Responsibility,
    RoleHolder,
)

A_PAGE = 200


@dataclass(frozen=True, slots=True)
class ActorPage:
    """A page of actors, how many there are in all, and the numbers of the page and of the last."""

    rows: Sequence[Actor]
    total: int
    page: int
    pages: int


def actors_of(plan: Plan, *, words: str = "", kind: str = "", everyone: bool = False, page: int = 1) -> ActorPage:
    """Give the actors of a plan by kind, those with most activities first, 200 a page, in two queries.

    Each has `carries` (activities), `asked_open` (open questions) and `pays_lines`. With `everyone`, those of the
    council that the plan does not mention too.
    """
    found = _counted(plan)
    if not everyone:
        found = found.filter(Q(carries__gt=0) | Q(asked_open__gt=0) | Q(pays_lines__gt=0))
    if kind:
        found = found.filter(kind=kind)
    for word in words.split():
        alias = ActorAlias.every.filter(actor=OuterRef("pk"), name__icontains=word)
        found = found.filter(Q(name__icontains=word) | Exists(alias))
    total = found.count()
    pages = max(1, -(-total // A_PAGE))
    page = min(max(page, 1), pages)
    order = Case(*(When(kind=kind, then=Value(at)) for at, kind in enumerate(ACTOR_KINDS)), output_field=IntegerField())
    rows = found.annotate(kind_order=order).order_by("kind_order", "-carries", "name", "pk")
    chosen = rows.select_related("participant", "project")[(page - 1) * A_PAGE : page * A_PAGE]
    return ActorPage(rows=list(chosen), total=total, page=page, pages=pages)


def _counted(plan: Plan) -> QuerySet[Any]:
    """Give the council's actors with what each has in the plan, counted apart so that nothing is counted twice."""
    mine = Responsibility.every.filter(activity__plan=plan, activity__deleted_at__isnull=True)
    asked = ClarificationAsked.every.filter(
        clarification__plan=plan, clarification__settled_on__isnull=True, clarification__deleted_at__isnull=True
    )
    pays = Funding.every.filter(activity__plan=plan, activity__deleted_at__isnull=True)
    own_role_there = mine.filter(activity=OuterRef("activity"), of=OuterRef("actor"))
    counted = Actor.every.filter(council=plan.council_id, merged_into__isnull=True).annotate(
        as_itself=_count(mine, "actor", "activity"),
        by_role=_count(mine, "of", "activity"),
        as_both=_count(mine.filter(Exists(own_role_there)), "actor", "activity"),
        asked_open=_count(asked, "actor", "clarification"),
        as_payer=_count(pays, "payer", "pk"),
        as_project=_count(pays, "project__actor", "pk"),
    )
    carries = F("as_itself") + F("by_role") - F("as_both")
    return counted.annotate(carries=carries, pays_lines=F("as_payer") + F("as_project"))


def _count(rows: QuerySet[Any], by: str, what: str) -> Coalesce:
    counted = (
        rows.filter(**{by: OuterRef("pk")}).order_by().values(by).annotate(n=Count(what, distinct=True)).values("n")
    )
    return Coalesce(Subquery(counted), 0, output_field=IntegerField())


@dataclass(frozen=True, slots=True)
class Carries:
    """What an actor carries in one activity: its line, also where it is the project or body whose role carries."""

    activity: Activity
    line: Responsibility


def carried_by(plan: Plan, actors: Iterable[Actor]) -> list[Carries]:
    """Give what these actors carry in a plan, by themselves or by their roles, in the plan's order; in one query."""
    keys = [one.pk for one in actors]
    lines = (
        Responsibility.every.filter(
            Q(actor__in=keys) | Q(of__in=keys), activity__plan=plan, activity__deleted_at__isnull=True
        )
        .select_related("activity__area", "actor", "of")
        .order_by("activity__area__position", "activity__position", "position", "pk")
    )
    return [Carries(line.activity, line) for line in lines]


def questions_to(plan: Plan, actors: Iterable[Actor]) -> QuerySet[Clarification]:
    """Give the open questions of a plan that these actors are asked, those with a date first."""
    return (
        Clarification.every.filter(plan=plan, deleted_at__isnull=True, settled_on__isnull=True)
        .filter(Exists(ClarificationAsked.every.filter(clarification=OuterRef("pk"), actor__in=list(actors))))
        .order_by(F("due_on").asc(nulls_last=True), "number")
    )


def paid_by(plan: Plan, actor: Actor) -> QuerySet[Funding]:
    """Give the lines of money of a plan that an actor, or the project it is, pays."""
    return (
        Funding.every.filter(
            Q(payer=actor) | Q(project__actor=actor), activity__plan=plan, activity__deleted_at__isnull=True
        )
        .select_related("activity", "project__actor", "payer")
        .order_by("activity__area__position", "activity__position", "position", "pk")
    )


def known_names(council: Council) -> QuerySet[Actor]:
    """Give the council's actors that stand by themselves, by name."""
    return Actor.every.filter(council=council, merged_into__isnull=True).order_by("name")


def participants_of(council: Council, on: date) -> list[Participant]:
    """Give those who take part in a council on a day: municipalities, county authorities, then observers."""
    rows = Participant.every.filter(council=council).order_by("is_observer", "-kind", "name")
    return [row for row in rows if is_held_on(row.from_on, row.to_on, on)]


@dataclass(frozen=True, slots=True)
class HolderRow:
    """One area and, for each column of the table, who holds the role there."""

    area_title: str
    cells: Sequence[tuple[Participant | None, Sequence[RoleHolder]]]


@dataclass(frozen=True, slots=True)
class HolderTable:
    """Who holds a role on a day: areas down, participants across; `earlier` are the terms that do not hold then."""

    participants: Sequence[Participant | None]
    rows: Sequence[HolderRow]
    other: Sequence[RoleHolder]


def holder_table(role: Actor, areas: Iterable[str], participants: Sequence[Participant], on: date) -> HolderTable:
    """Give the table of a role, with the areas of the plan and those that terms name; in one query."""
    terms = list(
        RoleHolder.every.filter(role=role).select_related("participant").order_by("area_title", "from_on", "pk")
    )
    now = [one for one in terms if is_held_on(one.from_on, one.to_on, on)]
    columns: list[Participant | None] = list(participants)
    known = {one.pk for one in participants}
    for one in now:
        if one.participant and one.participant.pk not in known:
            known.add(one.participant.pk)
            columns.append(one.participant)
    if any(one.participant is None for one in now):
        columns.append(None)
    titles = list(dict.fromkeys([*areas, *(one.area_title for one in now)]))
    held: defaultdict[tuple[str, int | None], list[RoleHolder]] = defaultdict(list)
    for one in now:
        held[one.area_title, one.participant_id].append(one)
    rows = [HolderRow(title, [(one, held[title, one.pk if one else None]) for one in columns]) for title in titles]
    return HolderTable(columns, rows, [one for one in terms if one not in now])


def area_titles(plan: Plan) -> list[str]:
    """Give the titles of a plan's areas in order."""
    return list(Area.every.filter(plan=plan).exclude(title="").values_list("title", flat=True))


def running_terms(council: Council, on: date) -> list[RoleHolder]:
    """Give the terms that hold on a day or begin later, by role, area and participant; in one query."""
    rows = RoleHolder.every.filter(council=council).select_related("role", "participant")
    open_ones = rows.filter(Q(to_on__isnull=True) | Q(to_on__gte=on))
    return list(open_ones.order_by("role__name", "area_title", "participant__name", "person", "pk"))


@dataclass(frozen=True, slots=True)
class RowChange:
    """One change of a row: when, by whom, why, and the fields that changed, names in place of keys."""

    at: datetime
    by: User | None
    why: str
    fields: tuple[FieldChange, ...]
    can_be_undone: bool


def changes_of(row: Actor | Project) -> list[RowChange]:
    """Give what has happened to an actor or a project, newest first; in three queries."""
    fields = [f"{name}_id" if name in _KEYS else name for name in (*row.EDITABLE, *_ALSO.get(type(row), ()))]
    names = dict(Actor.every.filter(council=row.council_id).values_list("pk", "name"))
    participants = dict(Participant.every.filter(council=row.council_id).values_list("pk", "name"))
    records = list(type(row).history.filter(id=row.pk).select_related("history_user").order_by("history_id"))
    found = []
    for before, after in zip([None, *records], records, strict=False):
        if before is None:
            continue
        was, now = (_told(one, fields, names, participants) for one in (before, after))
        changes = changed_fields(was, now)
        if changes:
            why = after.history_change_reason or ""
            found.append(RowChange(after.history_date, after.history_user, why, tuple(changes), after is records[-1]))
    return found[::-1]


_KEYS = ("participant", "leader", "steering_group", "merged_into")
_ALSO: Mapping[type, tuple[str, ...]] = {Actor: ("merged_into",)}


def _told(
    record: Any, fields: Iterable[str], actors: Mapping[int, str], participants: Mapping[int, str]
) -> dict[str, object]:
    def value(field: str) -> object:
        kept: object = getattr(record, field)
        if not field.endswith("_id") or kept is None:
            return kept
        names = participants if field == "participant_id" else actors
        return names.get(int(str(kept)), "")

    return {field.removesuffix("_id"): value(field) for field in fields}
