"""Links that let a person without an account tell how things stand, and what comes in by them."""

from django.db import models
from django.db.models import Q

from avklart.councils.models import CouncilRow, User
from avklart.councils.models.historic import Records
from avklart.followup.models.contact import Contact
from avklart.plans.models import Activity, Clarification, Plan

INCOMING_KINDS = ("update", "no-change", "answer", "not-mine", "change")
INCOMING_STATES = ("waiting", "accepted", "declined")


class UpdateLink(CouncilRow):
    """A link of one person to their own activities of one plan, until a moment. The token itself is never kept.

    Opening it changes nothing, so nothing here tells whether it was opened.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="links")
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="links")
    token_sha256 = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    every = models.Manager()

    EDITABLE = ()
    PUBLIC = ()
    INTERNAL = (
        *("id", "council", "plan", "contact", "token_sha256", "made_at", "made_by", "expires_at", "revoked_at"),
    )

    class Meta:
        ordering = ("-made_at", "-id")
        indexes = (models.Index(fields=("contact", "plan"), name="link_of_contact"),)

    def __str__(self) -> str:
        return str(self.contact)


class Incoming(CouncilRow):
    """What a person sent by a link, as it was sent; it waits until the secretariat has said yes or no.

    `content` is what the kind needs, as typed: the parts of an update, an answer, or the words of a proposed change.
    """

    link = models.ForeignKey(UpdateLink, on_delete=models.PROTECT, related_name="incoming")
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="incoming")
    activity = models.ForeignKey(Activity, null=True, blank=True, on_delete=models.PROTECT, related_name="incoming")
    clarification = models.ForeignKey(
        Clarification, null=True, blank=True, on_delete=models.PROTECT, related_name="incoming"
    )
    kind = models.CharField(max_length=10)
    content = models.JSONField(default=dict)
    sent_at = models.DateTimeField()
    # The day it tells about: that it was sent on, by the day the installation stands on.
    sent_on = models.DateField()
    # One press of a button is one row, however often the form is sent.
    token = models.CharField(max_length=64)
    state = models.CharField(max_length=8, default="waiting")
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    reason = models.TextField(blank=True)

    every = models.Manager()
    history = Records()

    EDITABLE = ("reason",)
    PUBLIC = ()
    INTERNAL = (
        *("id", "council", "link", "contact", "activity", "clarification", "kind", "content", "sent_at", "sent_on"),
        *("token", "state", "decided_at", "decided_by", "reason"),
    )

    class Meta:
        ordering = ("sent_at", "id")
        constraints = (
            models.UniqueConstraint(fields=("link", "token"), name="incoming_once"),
            models.CheckConstraint(condition=Q(kind__in=INCOMING_KINDS), name="incoming_kind_known"),
            models.CheckConstraint(condition=Q(state__in=INCOMING_STATES), name="incoming_state_known"),
        )
        indexes = (models.Index(fields=("council", "state"), name="incoming_waiting"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.activity or self.clarification or ''}".strip()
