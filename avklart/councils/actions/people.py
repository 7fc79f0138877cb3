"""People who sign in, and what each may do in a council."""

from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from avklart.councils.actions.log import log
from avklart.councils.models import ROLES, Council, Membership, User
from avklart.councils.models.council import SCREEN_LANGUAGES
from avklart.councils.writing import Change
from avklart.domain.errors import RuleError
from avklart.domain.roles import refuse_no_administrator
from avklart.domain.typed import line_typed

LONGEST_PERSON = 120


@transaction.atomic
def create_user(email: str, password: str | None, change: Change, name: str = "") -> User:
    """Give a new person who signs in by mail address; without a password, nobody can until one is set.

    Raises:
        RuleError: "mail-not-understood", "mail-taken", or "password-too-weak".
    """
    email = mail_typed(email)
    if User.objects.filter(email=email).exists():
        raise RuleError("mail-taken", field="email", email=email)
    if password is not None:
        try:
            validate_password(password, User(email=email, name=name))
        except ValidationError as fault:
            raise RuleError("password-too-weak", field="password") from fault
    user = User.objects.create_user(email, password, name=name)
    log("user-created", council=None, by=change.by, at=change.at, email=email)
    return user


def mail_typed(written: str) -> str:
    """Give a mail address as it is stored: in small letters, without space around it.

    Raises:
        RuleError: "mail-not-understood".
    """
    email = written.strip().lower()
    try:
        validate_email(email)
    except ValidationError as fault:
        raise RuleError("mail-not-understood", field="email") from fault
    if len(email) > 254:
        raise RuleError("mail-not-understood", field="email")
    return email


@transaction.atomic
def give_role(user: User, council: Council, role: str, change: Change) -> Membership:
    """Let a person be reader, editor or administrator of a council, in place of what they were there.

    Raises:
        RuleError: "role-unknown"; "last-administrator" when nobody else could change people and settings.
    """
    if role not in ROLES:
        raise RuleError("role-unknown", field="role")
    hold(council)
    membership = Membership.every.filter(council=council, user=user).first()
    if membership is None:
        membership = Membership.every.create(council=council, user=user, role=role)
        log("role-given", council=council, by=change.by, at=change.at, email=user.email, role=role)
    elif membership.role != role:
        before, membership.role = membership.role, role
        if before == "administrator":
            refuse_no_administrator([*_roles_of_others(membership), role])
        membership.save()
        log("role-changed", council=council, by=change.by, at=change.at, email=user.email, role=role, before=before)
    return membership


@transaction.atomic
def remove_member(membership: Membership, change: Change) -> None:
    """Let a person no longer be a member of a council; their account and what they have written stay.

    Raises:
        RuleError: "last-administrator" when nobody else could change people and settings.
    """
    hold(membership.council)
    current = Membership.every.filter(pk=membership.pk).select_related("user").first()
    if current is None:
        return
    if current.role == "administrator":
        refuse_no_administrator(_roles_of_others(current))
    current.delete()
    email = current.user.email
    log("member-removed", council=membership.council, by=change.by, at=change.at, email=email, role=current.role)


@transaction.atomic
def set_password(user: User, password: str, code: str, at: datetime) -> None:
    """Give a person another password, which signs them out wherever else they are.

    `code` is "password-changed" or "password-reset". The password has been found good by the form that asked for it.
    """
    user.set_password(password)
    user.save()
    log_for(user, code, at)


def log_for(user: User, what: str, at: datetime) -> None:
    """Write in the log of each council that a person is a member of what the person did; else in the server's own."""
    councils: list[Council | None] = list(Council.every.filter(pk__in=user.memberships.values("council")))
    for council in councils or [None]:
        log(what, council=council, by=user, at=at, email=user.email)


def note_failed_sign_in(email: str, at: datetime) -> None:
    """Write in the log that somebody tried to sign in by this address with a wrong password, or that nobody has it."""
    email = email.strip().lower()[:254]
    user = User.objects.filter(email=email).first()
    found = Council.every.filter(pk__in=user.memberships.values("council")) if user else []
    councils: list[Council | None] = list(found)
    for council in councils or [None]:
        # Whoever it was, it is not known to have been the one whose address it is.
        log("sign-in-failed", council=council, by=None, at=at, email=email)


def change_own_account(user: User, name: str, language: str) -> None:
    """Store the name a person goes by and the language of the screen they have chosen; none means the council's.

    Raises:
        RuleError: "text-too-long" with the limit.
    """
    user.name = line_typed(name, "name", most=LONGEST_PERSON)
    user.language = language if language in SCREEN_LANGUAGES else ""
    user.save(update_fields=["name", "language"])


def choose_language(user: User, language: str) -> None:
    """Keep which language of the screen a person has chosen; one there is not is not kept."""
    if language in SCREEN_LANGUAGES and user.language != language:
        user.language = language
        user.save(update_fields=["language"])


def hold(council: Council) -> None:
    """Let others who change the same council's people wait until the transaction ends."""
    Council.every.select_for_update(of=("self",)).get(pk=council.pk)


def _roles_of_others(membership: Membership) -> list[str]:
    others = Membership.every.filter(council=membership.council, user__is_active=True).exclude(pk=membership.pk)
    return list(others.values_list("role", flat=True))
