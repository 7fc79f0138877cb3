"""Links to a person's own activities are made and revoked; the token is handed over once and kept nowhere."""

import secrets
from datetime import datetime

from django.db import transaction

from avklart.councils.actions.log import log
from avklart.councils.writing import Change
from avklart.domain.errors import RuleError
from avklart.domain.links import TOKEN_BYTES, hash_of_token, refuse_end
from avklart.followup.models import Contact, UpdateLink
from avklart.plans.models import Plan


@transaction.atomic
def make_link(contact: Contact, plan: Plan, until: datetime, change: Change) -> tuple[UpdateLink, str]:
    """Give a link that opens a person's own activities of a plan until a moment, and its token, which is kept nowhere.

    Earlier links of the person go on: a mail that lies in the inbox still leads somewhere.

    Raises:
        RuleError: "link-days-out-of-sense"; "contact-gone" when the person is no contact any more.
    """
    refuse_end(until, change.at)
    held = Contact.every.select_for_update(of=("self",)).get(pk=contact.pk)
    if held.deleted_at is not None or held.council_id != plan.council_id:
        raise RuleError("contact-gone")
    token = secrets.token_urlsafe(TOKEN_BYTES)
    link = UpdateLink.every.create(
        council_id=held.council_id,
        plan=plan,
        contact=held,
        token_sha256=hash_of_token(token),
        made_at=change.at,
        made_by=change.by,
        expires_at=until,
    )
    log("link-made", council=plan.council, by=change.by, at=change.at, name=held.name, plan=plan.title)
    return link, token


@transaction.atomic
def revoke_link(link: UpdateLink, change: Change) -> None:
    """Let a link no longer open anything, at once; one that is revoked already stays so."""
    current = UpdateLink.every.select_for_update(of=("self",)).select_related("contact", "council").get(pk=link.pk)
    if current.revoked_at is None:
        current.revoked_at = change.at
        current.save()
        log("link-revoked", council=current.council, by=change.by, at=change.at, name=current.contact.name)


@transaction.atomic
def revoke_links_of(contact: Contact, change: Change) -> int:
    """Let none of a person's links open anything any more, and give how many did."""
    standing = UpdateLink.every.filter(contact=contact, revoked_at__isnull=True, expires_at__gt=change.at)
    links = list(standing.select_for_update(of=("self",)).order_by("pk"))
    for link in links:
        revoke_link(link, change)
    return len(links)
