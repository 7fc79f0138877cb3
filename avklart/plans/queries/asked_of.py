"""What a plan asks of one participant: of its own actors, of the roles its people hold, and of all participants."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q, QuerySet
from django.db.models.functions import Lower

from avklart.councils.models import Participant
from avklart.domain.people import is_held_on
from avklart.plans.models import (
    Activity,
    Actor,
    Area,
    Clarification,
    Funding,
    FundingYear,
    Plan,
    RoleHolder,
)
from avklart.plans.queries.clarifications import QuestionRow, question_rows
from avklart.plans.queries.people import Carries, carried_by, questions_to

_BODIES = ("body", "network")


@dataclass(frozen=True, slots=True)
class AskedOfParticipant:
    """What a plan asks of one participant.

    `actors` are its own; `everyone` are those by whom the plan names all participants at once. `carries` is what they
    carry, and what is carried by a role that somebody holds for the participant in that area. `meets_in` are the
    bodies that its people sit in, with the activities that each of them carries: they are not the participant's own.
    `pays` are lines of money of its own actors, and those that each participant pays for itself. `named_in` are
    activities that mention it and that it does not carry.
    """

    total: int
    actors: Sequence[Actor]
    everyone: Sequence[Actor]
    carries: Sequence[Carries]
    asked: Sequence[QuestionRow]
    holders: Sequence[RoleHolder]
    meets_in: Sequence[tuple[RoleHolder, Sequence[Activity]]]
    pays: Sequence[Funding]
    named_in: Sequence[Activity]

    @property
    def questions(self) -> Sequence[Clarification]:
        """Give the open questions it is asked."""
        return [row.question for row in self.asked]

    @property
    def carried(self) -> Sequence[Activity]:
        """Give the activities it carries, each once, in the plan's order."""
        return _activities(self.carries)

    @property
    def roles(self) -> Sequence[RoleHolder]:
        """Give the roles that its people hold, other than in bodies that meet."""
        return [one for one in self.holders if not _meets(one)]


def asked_of_participant(
    plan: Plan, participant: Participant, on: date, everyone: Collection[str] = ()
) -> AskedOfParticipant:
    """Give what a plan asks of a participant, in eleven queries however large the plan is.

    Args:
        plan: the working plan.
        participant: of its council.
        on: the day roles are held on.
        everyone: names in small letters that mean all participants, as "kommunene".
    """
    known = Actor.every.filter(council=plan.council_id, merged_into__isnull=True).alias(small=Lower("name"))
    own, all_of_them = Q(participant=participant), Q(participant__isnull=True, small__in=everyone)
    found = list(known.filter(own | all_of_them))
    actors = [one for one in found if one.participant_id == participant.pk]
    held = RoleHolder.every.filter(participant=participant).select_related("role").order_by("role__name", "area_title")
    holders = [one for one in held if is_held_on(one.from_on, one.to_on, on)]
    roles, sits_in = [one for one in holders if not _meets(one)], [one for one in holders if _meets(one)]
    lines = carried_by(plan, [*found, *(one.role for one in holders)])
    carries = _carried(lines, found, roles)
    carried = {one.activity.pk for one in carries}
    activities = Activity.standing.filter(plan=plan)
    return AskedOfParticipant(
        total=activities.count(),
        actors=actors,
        everyone=[one for one in found if one not in actors],
        carries=carries,
        asked=_asked(plan, found, roles, on),
        holders=holders,
        meets_in=[(one, _activities([line for line in lines if _is_by(line, one)])) for one in sits_in],
        pays=list(_paid(plan, actors)),
        named_in=[one for one in _named_in(activities, participant.name) if one.pk not in carried],
    )


def _meets(held: RoleHolder) -> bool:
    return held.role.kind in _BODIES


def _activities(lines: Iterable[Carries]) -> list[Activity]:
    """Give the activities of these lines, each once."""
    return list({one.activity.pk: one.activity for one in lines}.values())


def _is_by(line: Carries, held: RoleHolder) -> bool:
    return _holds([held], (line.line.actor_id, line.line.of_id), line.activity.area.title)


def _carried(lines: Iterable[Carries], actors: Iterable[Actor], roles: Sequence[RoleHolder]) -> list[Carries]:
    """Give what these carry, and what their roles carry in the areas they are held for."""
    own = {one.pk for one in actors}
    return [
        one for one in lines if {one.line.actor_id, one.line.of_id} & own or any(_is_by(one, held) for held in roles)
    ]


def _holds(holders: Iterable[RoleHolder], roles: Collection[int | None], area: str | None) -> bool:
    """Whether one of these roles is held in an area; in one without a name only what is held everywhere."""
    return any(
        one.role_id in roles and (not one.area_title or one.area_title.casefold() == (area or "").casefold())
        for one in holders
    )


def _asked(plan: Plan, actors: Sequence[Actor], roles: Sequence[RoleHolder], on: date) -> list[QuestionRow]:
    own = {one.pk for one in actors}
    titles: dict[int, str] = dict(Area.every.filter(plan=plan).values_list("pk", "title"))
    rows = question_rows(questions_to(plan, [*actors, *(one.role for one in roles)]), on)

    def is_asked(row: QuestionRow) -> bool:
        asked = {one.actor_id for one in row.asked}
        areas = {titles[place.activity.area_id] for place in row.places} or {""}
        return bool(asked & own) or any(_holds(roles, asked, area) for area in areas)

    return [row for row in rows if is_asked(row)]


def _paid(plan: Plan, actors: Sequence[Actor]) -> QuerySet[Funding]:
    """Give the lines that these pay, and those that every participant pays for itself."""
    return (
        Funding.every.filter(
            Q(payer__in=actors) | Q(kind="participants", payer__isnull=True),
            activity__plan=plan,
            activity__deleted_at__isnull=True,
        )
        .select_related("activity", "project__actor", "payer")
        .prefetch_related(Prefetch("years", FundingYear.every.all()))
        .order_by("activity__area__position", "activity__position", "position", "pk")
    )


def _named_in(activities: QuerySet[Activity], name: str) -> list[Activity]:
    """Give the activities whose words mention a name, in the plan's order; "Os" is not found in "Oslo"."""
    whole = re.compile(rf"(?<!\w){re.escape(name)}s?(?!\w)")
    rows = activities.filter(text__contains=name).select_related("area").order_by("area__position", "position", "pk")
    return [one for one in rows if whole.search(one.text)]
