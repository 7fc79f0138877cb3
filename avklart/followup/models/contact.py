"""Persons who are written to: their addresses, and which actors of the plan they answer for."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from avklart.councils.models import CouncilRow, VersionedRow
from avklart.councils.models.historic import HistoricForeignKey, Records
from avklart.plans.models import Actor

# How often somebody wants mail at most; never more than once a week.
FREQUENCIES = ("weekly", "monthly", "never")


class Contact(VersionedRow):
    """A person who may be written to. Most of them never sign in; what they may change stands on no membership.

    Without an address a person stands on the secretariat's list instead. `language` empty is the council's.
    """

    name = models.CharField(max_length=120)
    email = models.EmailField(max_length=254, blank=True)
    language = models.CharField(max_length=2, blank=True)
    frequency = models.CharField(max_length=7, default="weekly")
    deleted_at = models.DateTimeField(null=True, blank=True)

    every = models.Manager()
    history = Records()

    EDITABLE = ("name", "email", "language", "frequency")
    PUBLIC = ()
    INTERNAL = ("id", "council", "version", "deleted_at", *EDITABLE)

    class Meta:
        ordering = ("name", "id")
        constraints = (
            models.CheckConstraint(condition=~Q(name=""), name="contact_has_name"),
            models.CheckConstraint(condition=Q(frequency__in=FREQUENCIES), name="contact_frequency_known"),
            models.UniqueConstraint(
                "council",
                Lower("email"),
                condition=Q(deleted_at__isnull=True) & ~Q(email=""),
                name="contact_address_once",
            ),
        )

    def __str__(self) -> str:
        return self.name


class ContactRole(CouncilRow):
    """An actor of the plan that a person answers for."""

    contact = HistoricForeignKey(Contact, on_delete=models.CASCADE, related_name="roles")
    actor = HistoricForeignKey(Actor, on_delete=models.PROTECT, related_name="contacts")

    every = models.Manager()
    history = Records()

    EDITABLE = ("actor",)
    PUBLIC = ()
    INTERNAL = ("id", "council", "contact", *EDITABLE)

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("contact", "actor"), name="contact_role_once"),)

    def __str__(self) -> str:
        return f"{self.contact} ({self.actor})"
