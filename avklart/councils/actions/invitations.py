"""People are invited to a council by mail, and accept."""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.db import transaction

from avklart.councils.actions.log import log
from avklart.councils.actions.people import LONGEST_PERSON, create_user, give_role, hold, mail_typed
from avklart.councils.models import ROLES, Council, Invitation, Membership, User
from avklart.councils.writing import Change
from avklart.domain.errors import RuleError
from avklart.domain.typed import line_typed

VALID = timedelta(days=7)
MOST_OPEN = 200


@transaction.atomic
def invite(council: Council, email: str, role: str, change: Change) -> tuple[Invitation, str]:
    """Give an invitation and the token of its link, which is kept nowhere. An earlier one to the same address ends.

    Raises:
        RuleError: "mail-not-understood", "role-unknown", "already-member", or "too-many-invitations".
    """
    email = mail_typed(email)
    if role not in ROLES:
        raise RuleError("role-unknown", field="role")
    hold(council)
    if Membership.every.filter(council=council, user__email=email).exists():
        raise RuleError("already-member", field="email", email=email)
    waiting = {"council": council, "accepted_at": None, "withdrawn_at": None}
    Invitation.every.filter(email=email, **waiting).update(withdrawn_at=change.at)
    if Invitation.every.filter(expires_at__gt=change.at, **waiting).count() >= MOST_OPEN:
        raise RuleError("too-many-invitations", limit=MOST_OPEN)
    token = secrets.token_urlsafe(32)
    invitation = Invitation.every.create(
        council=council,
        email=email,
        role=role,
        token_sha256=_hash(token),
        invited_by=change.by,
        invited_at=change.at,
        expires_at=change.at + VALID,
    )
    log("invitation-sent", council=council, by=change.by, at=change.at, email=email, role=role)
    return invitation, token


@transaction.atomic
def withdraw_invitation(invitation: Invitation, change: Change) -> None:
    """Let an invitation's link no longer work; one that is withdrawn already stays so.

    Raises:
        RuleError: "invitation-used" when it has been accepted.
    """
    current = Invitation.every.select_for_update(of=("self",)).get(pk=invitation.pk)
    if current.accepted_at is not None:
        raise RuleError("invitation-used")
    if current.withdrawn_at is None:
        current.withdrawn_at = change.at
        current.save()
        email = current.email
        log("invitation-withdrawn", council=current.council, by=change.by, at=change.at, email=email, role=current.role)


def standing_invitation(token: str, at: datetime) -> Invitation:
    """Give the invitation that a link leads to. Looking at it changes nothing: mail filters open links too.

    Raises:
        RuleError: "invitation-unknown", "invitation-used", "invitation-withdrawn", or "invitation-expired".
    """
    invitation = Invitation.every.filter(token_sha256=_hash(token)).select_related("council", "invited_by").first()
    if invitation is None:
        raise RuleError("invitation-unknown")
    if invitation.accepted_at is not None:
        raise RuleError("invitation-used")
    if invitation.withdrawn_at is not None:
        raise RuleError("invitation-withdrawn")
    if invitation.expires_at <= at:
        raise RuleError("invitation-expired")
    return invitation


@transaction.atomic
def accept_as_new(token: str, name: str, password: str, at: datetime) -> tuple[User, Council]:
    """Make the account that an invitation is for, with a name and a password, and give it and its council.

    Raises:
        RuleError: as `standing_invitation`; "text-missing" for the name, "text-too-long"; "password-too-weak";
            "mail-taken" when there is such an account already: its owner signs in and accepts.
    """
    invitation = _held(token, at)
    name = line_typed(name, "name", most=LONGEST_PERSON, needed=True)
    change = Change(by=None, at=at)
    user = create_user(invitation.email, password, change, name)
    _accept(invitation, user, at)
    return user, invitation.council


@transaction.atomic
def accept_as_user(token: str, user: User, at: datetime) -> Council:
    """Let one who has signed in be a member of the council they are invited to, and give it.

    Raises:
        RuleError: as `standing_invitation`; "invitation-for-other" when it was sent to another address.
    """
    invitation = _held(token, at)
    if user.email != invitation.email:
        raise RuleError("invitation-for-other", email=invitation.email)
    _accept(invitation, user, at)
    return invitation.council


def _held(token: str, at: datetime) -> Invitation:
    """Give the invitation so that of two who accept it at once, the second finds it used."""
    found = standing_invitation(token, at)
    Invitation.every.select_for_update(of=("self",)).get(pk=found.pk)
    return standing_invitation(token, at)


def _accept(invitation: Invitation, user: User, at: datetime) -> None:
    invitation.accepted_at = at
    invitation.save()
    change = Change(by=user, at=at)
    log("invitation-accepted", council=invitation.council, by=user, at=at, email=user.email, role=invitation.role)
    # One who has become a member in the meantime keeps the role they have.
    if not Membership.every.filter(council=invitation.council, user=user).exists():
        give_role(user, invitation.council, invitation.role, change)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
