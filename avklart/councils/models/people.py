"""Those who sign in, what they may do in each council, and invitations."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from avklart.councils.models.row import CouncilRow

# What each may do beyond the one before: read, change the plan, change council, people and settings.
ROLES = ("reader", "editor", "administrator")


class UserManager(BaseUserManager["User"]):
    """Users, found by mail address whatever case it is typed in."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Give a new user; without a password nobody can sign in as them until one is set."""
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=(username or "").strip())


class User(AbstractBaseUser):
    """A person who signs in by mail address. What they may do stands on their memberships, nowhere else."""

    # In small letters, so that one address is one person whatever the case it is typed in.
    email = models.EmailField(max_length=254, unique=True)
    name = models.CharField(max_length=120, blank=True)
    # The language of the screen this person has chosen; empty: the council's.
    language = models.CharField(max_length=2, blank=True)
    is_active = models.BooleanField(default=True)
    seen_changes_at = models.DateTimeField(null=True, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects: ClassVar[UserManager] = UserManager()

    EDITABLE = ("name", "language")
    PUBLIC = ()
    INTERNAL = ("id", "email", "password", "last_login", "is_active", "seen_changes_at", "made_at")

    class Meta:
        constraints = (models.CheckConstraint(condition=Q(email=Lower("email")), name="user_email_in_small_letters"),)

    def __str__(self) -> str:
        return self.name or self.email


class Membership(CouncilRow):
    """What one person may do in one council."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=13)
    since = models.DateTimeField(auto_now_add=True)

    every = models.Manager()

    EDITABLE = ("role",)
    PUBLIC = ()
    INTERNAL = ("id", "council", "user", "since")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("council", "user"), name="membership_once"),
            models.CheckConstraint(condition=Q(role__in=ROLES), name="membership_role_known"),
        )

    def __str__(self) -> str:
        return f"{self.user} · {self.role}"


class Invitation(CouncilRow):
    """An invitation to a council, sent by mail. The token itself is never kept, only its hash."""

    email = models.EmailField(max_length=254)
    role = models.CharField(max_length=13)
    token_sha256 = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    invited_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    every = models.Manager()

    EDITABLE = ("email", "role")
    PUBLIC = ()
    INTERNAL = (
        "id",
        "council",
        "token_sha256",
        "invited_by",
        "invited_at",
        "expires_at",
        "accepted_at",
        "withdrawn_at",
    )

    class Meta:
        constraints = (models.CheckConstraint(condition=Q(role__in=ROLES), name="invitation_role_known"),)

    def __str__(self) -> str:
        return f"{self.email} · {self.role}"
