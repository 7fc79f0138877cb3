"""What tests of links share: a plan, a person with a link to it, and a browser that has opened the link."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.test import Client
from django.urls import reverse

from avklart.councils.writing import Change
from avklart.domain.contacts import ContactEntry
from avklart.followup.actions.contacts import add_contact
from avklart.followup.actions.links import make_link
from avklart.followup.models import Contact, UpdateLink
from avklart.guest.guard import COOKIE
from avklart.plans.models import Plan


def now_by() -> Change:
    """Give a change by nobody, now: links run out by the real clock."""
    return Change(by=None, at=datetime.now(UTC))


@dataclass
class Guest:
    """A person with a link, and the browser that holds its cookie."""

    plan: Plan
    contact: Contact
    link: UpdateLink
    token: str
    client: Client

    @property
    def address(self) -> str:
        """The address that stands in the mail."""
        return reverse("guest:open", args=(self.token,))

    @property
    def cookie(self) -> str:
        return self.client.cookies[COOKIE].value

    def open(self, **more: Any):
        return self.client.get(self.address, **more)

    def own(self):
        return self.client.get(reverse("guest:own"))

    def press(self, name: str, *args: object, token: str = "t-1", follow: bool = True, **typed: object):
        """Send one of the forms, as it stands on the page."""
        sent = {"link": self.link.pk, "token": token, **typed}
        return self.client.post(reverse(f"guest:{name}", args=args), sent, follow=follow)


def contact_in(plan: Plan, name: str = "Ola Ordfører", *actors: str, email: str = "") -> Contact:
    """Give a contact of the plan's council who answers for these actors."""
    return add_contact(plan.council, ContactEntry(name=name, email=email, answers_for=actors), now_by())


def link_to(contact: Contact, plan: Plan, days: float = 30) -> tuple[UpdateLink, str]:
    """Give a link of a contact to a plan, and its token."""
    change = now_by()
    return make_link(contact, plan, change.at + timedelta(days=days), change)


def guest_of(plan: Plan, *actors: str, name: str = "Ola Ordfører", opened: bool = True) -> Guest:
    """Give a person with a link, who has opened it."""
    contact = contact_in(plan, name, *actors)
    link, token = link_to(contact, plan)
    guest = Guest(plan, contact, link, token, Client())
    if opened:
        guest.open()
    return guest
