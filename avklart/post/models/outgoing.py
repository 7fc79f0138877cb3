"""Mails on their way out."""

from django.db import models
from django.db.models import Q

from avklart.councils.models import Council

# A mail that waits is anybody's to send; one being sent has been given to the server but for its last dot; of an
# uncertain one nobody knows whether the server took it.
STATES = ("waiting", "sending", "sent", "uncertain", "given-up")
# Of what the text is still needed.
NOT_OVER = ("waiting", "sending", "uncertain")


class OutgoingMail(models.Model):
    """One mail: to whom and what, when it is tried next, and what the server last answered.

    `once`: never sent twice; where nobody knows whether it arrived, it is uncertain until a person decides. One that
    is not `once` is then sent again. `sender` is the person it comes from; none: the installation itself. `council` is
    whose letter or list it is; none: somebody has just asked for it, and nothing holds it back. `carrier`
    is who is sending it now. `reason` is a code of why it did not go, and `fault` what was said, as it was said.
    `text` and `html` are kept only while they are needed: they may hold a link that lets somebody in.
    """

    council = models.ForeignKey(Council, null=True, on_delete=models.PROTECT, related_name="+")
    to = models.EmailField()
    sender = models.EmailField(blank=True)
    sender_name = models.CharField(max_length=120, blank=True)
    reply_to = models.EmailField(blank=True)
    subject = models.CharField(max_length=300)
    text = models.TextField()
    html = models.TextField(blank=True)
    message_id = models.CharField(max_length=200)
    once = models.BooleanField(default=False)
    state = models.CharField(max_length=9, default="waiting")
    made_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField()
    carrier = models.CharField(max_length=40, blank=True)
    sending_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=24, blank=True)
    fault = models.CharField(max_length=300, blank=True)

    every = models.Manager()

    EDITABLE = ()
    PUBLIC = ()
    INTERNAL = (
        *("id", "council", "to", "sender", "sender_name", "reply_to", "subject", "text", "html", "message_id", "once"),
        *("state", "made_at", "tries", "due_at", "carrier", "sending_at", "ended_at", "reason", "fault"),
    )

    class Meta:
        ordering = ("due_at", "id")
        constraints = (
            models.CheckConstraint(condition=Q(state__in=STATES), name="mail_state_is_known"),
            models.CheckConstraint(
                condition=Q(state__in=NOT_OVER) | Q(text="", html=""), name="mail_text_only_while_needed"
            ),
            models.CheckConstraint(condition=~Q(state="uncertain") | Q(once=True), name="mail_uncertain_only_once"),
        )
        indexes = (models.Index(fields=("state", "due_at"), name="mail_due"),)

    def __str__(self) -> str:
        return f"{self.to}: {self.subject}"
