"""A draft becomes a plan when a person accepts it, with everything a person has said of it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from django.db import transaction

from avklart.councils.actions import log
from avklart.councils.identity_numbers import IdentityNumber, identity_numbers_in
from avklart.councils.models import Council, User
from avklart.councils.writing import Change, save, save_next
from avklart.domain.draft import PlanDraft
from avklart.domain.errors import RuleError
from avklart.domain.plan_texts import TextPlace, Texts, texts_of
from avklart.plans.actions import ActorBook, plan_from_draft
from avklart.plans.actions.indexing import index_rows
from avklart.plans.models import Actor, ActorAlias, Plan
from avklart.received.actions.review import held
from avklart.received.matching import NamedProject, Names
from avklart.received.models import Reading
from avklart.received.renaming import folded
from avklart.received.review import Review


@transaction.atomic
def accept_draft(reading: Reading, by: User | None, at: datetime) -> Plan:
    """Store the draft of a reading, as corrected, as a new working plan seen by members only, and give it.

    Whole or not at all, and once however many press at once. The names that a person has put another for become
    aliases, so that the next document that uses them is understood.

    Raises:
        RuleError: "already-accepted"; "not-read-yet" where there is no draft to accept; "compared-with-plan" where it
            is to go into a plan that exists; "draft-identity-number-in-activity" or "draft-identity-number".
    """
    current = held(reading)
    if current.plan_id is not None:
        raise RuleError("compared-with-plan")
    review = Review(current)
    refuse_identity_numbers(review.draft)
    change = Change(by=by, at=at, why="accepted")
    names = Names(review)
    plan = plan_from_draft(current.council, titled(review.draft, current.file.name), change, names.kinds)
    keep_names(names, current.council, change)
    end_reading(current, plan, by, at)
    log("draft-accepted", council=current.council, by=by, at=at, file=current.file.name, plan=plan.slug)
    return plan


def end_reading(reading: Reading, plan: Plan, by: User | None, at: datetime) -> None:
    """Note that a reading has gone into a plan; nobody says more of it after that."""
    reading.plan, reading.state, reading.accepted_by, reading.accepted_at = plan, "accepted", by, at
    reading.version += 1
    reading.save()


def titled(draft: PlanDraft, file_name: str) -> PlanDraft:
    """Give a draft with a title: the name of its file where the document has none and nobody has written one."""
    return draft if draft.title else replace(draft, title=file_name.rpartition(".")[0] or file_name)


def identity_numbers_of(draft: PlanDraft) -> list[IdentityNumber[TextPlace]]:
    """Give the national identity numbers in what would be stored of a draft."""
    return identity_numbers_in(stored_texts_of(draft))


def stored_texts_of(draft: PlanDraft) -> Texts:
    """Give every text that would be stored of a draft, with its place; what is left out is not stored."""
    return ((place, text) for place, text in texts_of(draft) if place.part != "left-out")


def refuse_identity_numbers(draft: PlanDraft) -> None:
    """Refuse a draft in which a national identity number stands.

    Raises:
        RuleError: "draft-identity-number-in-activity" with its number and the words around, masked; else
            "draft-identity-number" with the words around.
    """
    for found in identity_numbers_of(draft):
        if found.place.part == "activity":
            raise RuleError("draft-identity-number-in-activity", number=found.place.of, excerpt=found.excerpt)
        raise RuleError("draft-identity-number", excerpt=found.excerpt)


def keep_names(names: Names, council: Council, change: Change) -> None:
    """Store what a person has said of names: aliases, kinds of projects, and projects' dates."""
    book = ActorBook(council, change)
    for one in names.actors:
        if one.kind == "project" and not one.known_as:
            book.project(one.name)
    book.write_new()
    _keep_aliases(names.aliases, book, council, change)
    for project in names.projects:
        if project.starts_on or project.ends_on or project.source:
            _keep_dates(project, book, change)


def _keep_aliases(aliases: Iterable[tuple[str, str]], book: ActorBook, council: Council, change: Change) -> None:
    taken = {folded(name) for name in Actor.every.filter(council=council).values_list("name", flat=True)}
    taken |= {folded(name) for name in ActorAlias.every.filter(council=council).values_list("name", flat=True)}
    named = []
    for written, name in aliases:
        if folded(written) not in taken:
            taken.add(folded(written))
            actor = book.actor(name)
            if actor.pk:
                save(ActorAlias(council=council, actor=actor, name=written), change)
                named.append(actor)
    index_rows(council, named)


def _keep_dates(said: NamedProject, book: ActorBook, change: Change) -> None:
    project = book.project(said.name)
    days: tuple[date | None, date | None] = (said.starts_on, said.ends_on)
    if project.pk and (project.starts_on, project.ends_on, project.ends_source) != (*days, said.source):
        project.starts_on, project.ends_on = days
        project.ends_source = said.source
        save_next(project, change)
