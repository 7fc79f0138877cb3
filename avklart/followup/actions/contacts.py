"""Those who may be written to are added, changed and taken away."""

from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from avklart.councils.models import Council
from avklart.councils.writing import Change, opened_at, remove_all, save_next, write_new
from avklart.domain.contacts import ContactEntry
from avklart.domain.errors import RuleError
from avklart.followup.actions.links import revoke_links_of
from avklart.followup.models import Contact, ContactRole
from avklart.plans.actions.once import made_once
from avklart.plans.actions.undoing import undo_touched
from avklart.plans.models import Actor, ActorAlias


@transaction.atomic
def add_contact(council: Council, entry: ContactEntry, change: Change, token: str = "") -> Contact:
    """Add a person who may be written to, and give the contact. One token makes one.

    Raises:
        RuleError: "contact-address-taken"; "actor-unknown" for one to answer for whom the council does not know.
    """

    def make() -> int:
        _refuse_taken(council, entry, None)
        actors = _actors(council, entry)
        contact = Contact(council=council, **_fields(entry))
        write_new([contact], change)
        write_new([ContactRole(council=council, contact=contact, actor=actor) for actor in actors], change)
        return contact.pk

    return Contact.every.get(pk=made_once(council, token, change.at, make))


@transaction.atomic
def change_contact(contact: Contact, entry: ContactEntry, version: int, change: Change) -> Contact:
    """Store what a person has made of a contact, and give it; no change, no new version.

    Raises:
        RuleError: "changed-meanwhile" when somebody has changed it to something else since; "contact-gone";
            "contact-address-taken"; "actor-unknown".
    """
    current = opened_at(contact, None)
    if current.deleted_at is not None:
        raise RuleError("contact-gone")
    wanted, actors = _fields(entry), _actors(current.council, entry)
    roles = {role.actor_id: role for role in ContactRole.every.filter(contact=current)}
    is_same = all(getattr(current, name) == value for name, value in wanted.items())
    if is_same and roles.keys() == {actor.pk for actor in actors}:
        return current
    if current.version != version:
        raise RuleError("changed-meanwhile")
    _refuse_taken(current.council, entry, current)
    for name, value in wanted.items():
        setattr(current, name, value)
    save_next(current, change)
    kept = {actor.pk for actor in actors}
    remove_all([role for key, role in roles.items() if key not in kept], change)
    added = [actor for actor in actors if actor.pk not in roles]
    write_new([ContactRole(council=current.council, contact=current, actor=actor) for actor in added], change)
    return current


@transaction.atomic
def remove_contact(contact: Contact, change: Change) -> None:
    """Write to a person no more: their links open nothing from now on; one that is gone already stays gone."""
    current = opened_at(contact, None)
    if current.deleted_at is None:
        revoke_links_of(current, change)
        current.deleted_at = change.at
        save_next(current, change)


@transaction.atomic
def undo_contact(contact: Contact, changed_at: datetime, change: Change) -> None:
    """Take back what was done to a contact at one moment; links that were revoked then stay so.

    Raises:
        RuleError: "nothing-to-undo"; "undo-too-late" when somebody has changed it since.
    """
    current = opened_at(contact, None)
    at = {"history_date": changed_at}
    rows = [(Contact, one) for one in Contact.history.filter(id=current.pk, history_type="~", **at)]
    roles = [(ContactRole, one) for one in ContactRole.history.filter(contact_id=current.pk, **at)] if rows else []
    undo_touched(current.council, [*rows, *roles], change)


def _fields(entry: ContactEntry) -> dict[str, object]:
    return {name: value for name, value in asdict(entry).items() if name != "answers_for"}


def _actors(council: Council, entry: ContactEntry) -> list[Actor]:
    """Give the actors of the names typed, by name or by another name of theirs.

    Raises:
        RuleError: "actor-unknown" with the first name that nobody has.
    """
    if not entry.answers_for:
        return []
    known = {
        alias.name.casefold(): alias.actor for alias in ActorAlias.every.filter(council=council).select_related("actor")
    }
    known |= {actor.name.casefold(): actor for actor in Actor.every.filter(council=council, merged_into__isnull=True)}
    for name in entry.answers_for:
        if name.casefold() not in known:
            raise RuleError("actor-unknown", field="answers_for", name=name[:100])
    found = [known[name.casefold()] for name in entry.answers_for]
    return list({actor.pk: actor for actor in found}.values())


def _refuse_taken(council: Council, entry: ContactEntry, own: Contact | None) -> None:
    """Refuse an address that another contact of the council has: what is sent is gathered for each person."""
    if not entry.email:
        return
    others = Contact.every.filter(council=council, deleted_at__isnull=True, email=entry.email)
    other = (others.exclude(pk=own.pk) if own else others).first()
    if other is not None:
        raise RuleError("contact-address-taken", field="email", name=other.name)
