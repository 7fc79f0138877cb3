"""Contacts: what each answers for, which activities and questions are theirs, and who could be added."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from avklart.councils.models import Council
from avklart.domain.contacts import Term, areas_answered_for, is_in_areas
from avklart.domain.people import is_held_on
from avklart.followup.models import Contact, ContactRole, UpdateLink
from avklart.plans.models import (
    Actor,
    ClarificationAsked,
    ClarificationPlace,
    Plan,
    Responsibility,
    RoleHolder,
)

# The titles, in small letters, of the areas in which somebody answers for an actor; None is everywhere.
Areas = frozenset[str] | None


@dataclass(frozen=True, slots=True)
class ContactShown:
    """A contact as the register shows it: the actors answered for, and the links that still hold, newest first."""

    contact: Contact
    actors: Sequence[Actor]
    links: Sequence[UpdateLink]


@dataclass(frozen=True, slots=True)
class Proposed:
    """A person who holds roles and is no contact yet."""

    name: str
    roles: Sequence[Actor]


@dataclass(frozen=True, slots=True)
class Belongings:
    """The keys of the activities and of the open questions of one plan that are a contact's own."""

    activities: frozenset[int] = frozenset()
    questions: frozenset[int] = frozenset()


def standing_contacts(council: Council) -> QuerySet[Contact]:
    """Give the contacts of a council that are not taken away, by name."""
    return Contact.every.filter(council=council, deleted_at__isnull=True)


def register_of(council: Council, at: datetime) -> list[ContactShown]:
    """Give all contacts of a council with what they answer for and their links; in a few queries however many."""
    contacts = list(standing_contacts(council))
    actors = actors_of_contacts(council)
    links: defaultdict[int, list[UpdateLink]] = defaultdict(list)
    holding = UpdateLink.every.filter(council=council, revoked_at__isnull=True, expires_at__gt=at)
    for link in holding.select_related("plan"):
        links[link.contact_id].append(link)
    return [ContactShown(one, actors.get(one.pk, ()), links[one.pk]) for one in contacts]


def actors_of_contacts(council: Council, keys: Collection[int] | None = None) -> dict[int, list[Actor]]:
    """Give the actors that contacts answer for, by the contact's key; one that was merged is what it was merged into.

    A contact's role keeps the actor it was given: what that is today is looked up, so a merge that is taken back
    needs nothing here.
    """
    found: defaultdict[int, list[Actor]] = defaultdict(list)
    roles = list(_roles(council, keys))
    standing = _what_they_are_now({role.actor_id for role in roles})
    for role in roles:
        actor = standing[role.actor_id]
        if actor not in found[role.contact_id]:
            found[role.contact_id].append(actor)
    return found


def contacts_of_actors(council: Council) -> dict[int, list[Contact]]:
    """Give the contacts who answer for each actor, by the actor's key."""
    contacts = {one.pk: one for one in standing_contacts(council)}
    found: defaultdict[int, list[Contact]] = defaultdict(list)
    for key, actors in actors_of_contacts(council).items():
        for actor in actors:
            found[actor.pk].append(contacts[key])
    return found


def belongings_of(plan: Plan, on: date, contact: Contact | None = None) -> dict[int, Belongings]:
    """Give what is each contact's own in a plan, by the contact's key, or one contact's; in seven queries.

    An activity is theirs where an actor they answer for has a part in it, or is the one whose role has; a question
    where such an actor is asked. One who holds a role for certain areas has what lies in them.
    """
    answered = _answered_for(plan.council, on, contact)
    activities: defaultdict[int, set[int]] = defaultdict(set)
    for activity, title, *actors in _lines(plan, answered if contact else None):
        for actor in actors:
            for key, areas in answered.get(actor, ()):
                if is_in_areas(title, areas):
                    activities[key].add(activity)
    questions = _questions(plan, answered, only=contact is not None)
    return {
        key: Belongings(frozenset(activities[key]), frozenset(questions[key]))
        for key in {key for pairs in answered.values() for key, _ in pairs}
    }


def proposed_contacts(council: Council, on: date) -> list[Proposed]:
    """Give those who hold a role on this day and are no contact yet, by name, each with the roles."""
    known = {name.casefold() for name in standing_contacts(council).values_list("name", flat=True)}
    held: dict[str, Proposed] = {}
    roles: defaultdict[str, list[Actor]] = defaultdict(list)
    for one in RoleHolder.every.filter(council=council).exclude(person="").select_related("role").order_by("person"):
        key = one.person.casefold()
        if key not in known and is_held_on(one.from_on, one.to_on, on):
            if one.role not in roles[key]:
                roles[key].append(one.role)
            held[key] = Proposed(one.person, roles[key])
    return list(held.values())


def _roles(council: Council, keys: Collection[int] | None) -> "QuerySet[ContactRole]":
    found = ContactRole.every.filter(council=council, contact__deleted_at__isnull=True)
    return found if keys is None else found.filter(contact__in=keys)


def _what_they_are_now(keys: Iterable[int]) -> dict[int, Actor]:
    """Give the actor that stands for each of these: itself, or the last one it was merged into."""
    known: dict[int, Actor] = {}
    wanted = set(keys)
    while wanted:
        known |= Actor.every.in_bulk(list(wanted))
        wanted = {one.merged_into_id for one in known.values() if one.merged_into_id} - known.keys()
    return {key: _last(known[key], known) for key in keys}


def _last(actor: Actor, known: Mapping[int, Actor]) -> Actor:
    while actor.merged_into_id is not None:
        actor = known[actor.merged_into_id]
    return actor


def _answered_for(council: Council, on: date, contact: Contact | None) -> dict[int, list[tuple[int, Areas]]]:
    """Give who answers for each actor, and in which areas, by the actor's key."""
    keys = None if contact is None else [contact.pk]
    names: dict[int, str] = dict(
        standing_contacts(council).filter(**{} if keys is None else {"pk__in": keys}).values_list("pk", "name")
    )
    terms: defaultdict[int, list[Term]] = defaultdict(list)
    held = RoleHolder.every.filter(council=council)
    for one in held:
        terms[one.role_id].append(Term(one.person, one.area_title, one.from_on, one.to_on))
    found: defaultdict[int, list[tuple[int, Areas]]] = defaultdict(list)
    for key, actors in actors_of_contacts(council, keys).items():
        for actor in actors:
            found[actor.pk].append((key, areas_answered_for(names[key], terms[actor.pk], on)))
    return dict(found)


def _lines(plan: Plan, actors: Collection[int] | None) -> Iterable[Any]:
    found = Responsibility.every.filter(activity__plan=plan, activity__deleted_at__isnull=True)
    if actors is not None:
        found = found.filter(Q(actor__in=actors) | Q(of__in=actors))
    return found.order_by().values_list("activity_id", "activity__area__title", "actor_id", "of_id")


def _questions(
    plan: Plan, answered: Mapping[int, Sequence[tuple[int, Areas]]], *, only: bool
) -> defaultdict[int, set[int]]:
    is_open: dict[str, Any] = {
        "clarification__plan": plan,
        "clarification__deleted_at__isnull": True,
        "clarification__settled_on__isnull": True,
    }
    asked = ClarificationAsked.every.filter(**is_open).order_by()
    if only:
        asked = asked.filter(actor__in=list(answered))
    titles: defaultdict[int, set[str]] = defaultdict(set)
    places = ClarificationPlace.every.filter(**is_open).order_by()
    for question, title in places.values_list("clarification_id", "activity__area__title"):
        titles[question].add(title)
    found: defaultdict[int, set[int]] = defaultdict(set)
    for question, actor in asked.values_list("clarification_id", "actor_id"):
        for key, areas in answered.get(actor, ()):
            if any(is_in_areas(title, areas) for title in titles[question] or {""}):
                found[key].add(question)
    return found
