"""The log of what must be answered for: sign-ins, roles, uploads, adoptions."""

from django.db import models

from avklart.councils.models.council import Council
from avklart.councils.models.people import User


class AuditEntry(models.Model):
    """One thing that was done: when, by whom, what (a code) and the facts of it. Never changed, never deleted."""

    council = models.ForeignKey(Council, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    what = models.CharField(max_length=40)
    facts = models.JSONField(default=dict)

    every = models.Manager()

    EDITABLE = ()
    PUBLIC = ()
    INTERNAL = ("id", "council", "at", "by", "what", "facts")

    class Meta:
        ordering = ("-at", "-id")
        indexes = (models.Index(fields=("council", "-at"), name="audit_latest"),)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.what}"
