"""People who sign in, and what each may do in a council."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from avklart.councils.actions.log import log
from avklart.councils.models import ROLES, Council, Membership, User
from avklart.councils.writing import Change
from avklart.domain.errors import RuleError


@transaction.atomic
def create_user(email: str, password: str | None, change: Change, name: str = "") -> User:
    """Give a new person who signs in by mail address; without a password, nobody can until one is set.

    Raises:
        RuleError: "mail-not-understood", "mail-taken", or "password-too-weak".
    """
    email = email.strip().lower()
    try:
        validate_email(email)
    except ValidationError as fault:
        raise RuleError("mail-not-understood", field="email") from fault
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


@transaction.atomic
def give_role(user: User, council: Council, role: str, change: Change) -> Membership:
    """Let a person be reader, editor or administrator of a council, in place of what they were there.

    Raises:
        RuleError: "role-unknown".
    """
    if role not in ROLES:
        raise RuleError("role-unknown", field="role")
    membership, _ = Membership.every.update_or_create(council=council, user=user, defaults={"role": role})
    log("role-given", council=council, by=change.by, at=change.at, email=user.email, role=role)
    return membership
