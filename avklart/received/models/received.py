"""A file as it came, each reading of it, and a person's corrections beside the machine's reading."""

from django.db import models
from django.db.models import Q

from avklart.councils.models import CouncilRow, User, VersionedRow
from avklart.councils.models.json_in_order import JsonInOrder
from avklart.plans.models import Plan

READING_STATES = ("waiting", "reading", "read", "refused", "interrupted", "accepted")


class ReceivedFile(CouncilRow):
    """A document exactly as it came. Served to members as an attachment only, under a name of our own."""

    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    media_type = models.CharField(max_length=120, blank=True)
    content = models.BinaryField()
    received_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    received_at = models.DateTimeField()

    every = models.Manager()

    EDITABLE = ()
    PUBLIC = ()
    INTERNAL = ("id", "council", "name", "sha256", "size", "media_type", "content", "received_by", "received_at")

    class Meta:
        ordering = ("-received_at",)
        constraints = (models.UniqueConstraint(fields=("council", "sha256"), name="file_once"),)

    def __str__(self) -> str:
        return self.name


class Reading(VersionedRow):
    """One reading of a file: its state, and then the draft as the machine read it, which nobody changes.

    `plan` is the plan the file is compared with and accepted into; None until then for a new plan.
    """

    file = models.ForeignKey(ReceivedFile, on_delete=models.PROTECT, related_name="readings")
    plan = models.ForeignKey(Plan, null=True, blank=True, on_delete=models.PROTECT, related_name="readings")
    state = models.CharField(max_length=12, default="waiting")
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    refusal = models.JSONField(null=True, blank=True)
    draft = JsonInOrder(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")

    every = models.Manager()

    EDITABLE = ()
    PUBLIC = ()
    INTERNAL = (
        "id",
        "council",
        "version",
        "file",
        "plan",
        "state",
        "asked_at",
        "asked_by",
        "started_at",
        "ended_at",
        "refusal",
        "draft",
        "accepted_at",
        "accepted_by",
    )

    class Meta:
        ordering = ("-asked_at",)
        constraints = (
            models.CheckConstraint(condition=Q(state__in=READING_STATES), name="reading_state_known"),
            models.CheckConstraint(
                condition=~Q(state__in=("read", "accepted")) | Q(draft__isnull=False), name="reading_read_has_draft"
            ),
        )

    def __str__(self) -> str:
        return f"{self.file} · {self.state}"


class Correction(CouncilRow):
    """What a person put in place of a value read. `path` tells which: "activities/3/funding", "title", "actors/AU".

    The reading itself is never changed: taking a correction back leaves what the machine read.
    """

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="corrections")
    path = models.CharField(max_length=400)
    value = JsonInOrder()
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    every = models.Manager()

    EDITABLE = ("value",)
    PUBLIC = ()
    INTERNAL = ("id", "council", "reading", "path", "by", "at")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("reading", "path"), name="correction_once"),)

    def __str__(self) -> str:
        return self.path


class SeenDoubt(CouncilRow):
    """A doubt that a person has looked at and let stand or corrected; `number` is its place in the draft's doubts."""

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="seen_doubts")
    number = models.PositiveIntegerField()
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    every = models.Manager()

    EDITABLE = ()
    PUBLIC = ()
    INTERNAL = ("id", "council", "reading", "number", "by", "at")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("reading", "number"), name="doubt_seen_once"),)

    def __str__(self) -> str:
        return str(self.number)
