"""Mails on their way out."""

from django.db import models
from django.db.models import Q

STATES = ("waiting", "sending", "sent", "uncertain", "given-up")


class OutgoingMail(models.Model):
    """One mail: to whom and what, when it is tried next, and what the server last answered.

    `text` is kept only while the mail waits: it may hold a link that lets somebody in.
    """

    to = models.EmailField()
    subject = models.CharField(max_length=300)
    text = models.TextField()
    state = models.CharField(max_length=8, default="waiting")
    made_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    fault = models.CharField(max_length=300, blank=True)

    every = models.Manager()

    EDITABLE = ()
    PUBLIC = ()
    INTERNAL = ("id", "to", "subject", "text", "state", "made_at", "tries", "due_at", "ended_at", "fault")

    class Meta:
        ordering = ("due_at", "id")
        constraints = (
            models.CheckConstraint(condition=Q(state__in=("waiting", "sent", "given-up")), name="mail_state_known"),
            models.CheckConstraint(condition=Q(state="waiting") | Q(text=""), name="mail_text_only_while_waiting"),
        )
        indexes = (models.Index(fields=("state", "due_at"), name="mail_due"),)

    def __str__(self) -> str:
        return f"{self.to}: {self.subject}"
