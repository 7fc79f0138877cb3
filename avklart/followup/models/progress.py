"""How far activities have come: the latest word of each, the updates it rests on, events, and tasks to be done."""

from django.db import models
from django.db.models import F, Q

from avklart.councils.models import CouncilRow, VersionedRow
from avklart.councils.models.historic import HistoricForeignKey, HistoricOneToOneField, Records
from avklart.followup.models.link import Incoming
from avklart.plans.models import Activity, Actor

STATUSES = ("not-started", "under-way", "continuous", "completed", "dropped")
EVENT_KINDS = ("meeting", "statement", "response", "hearing", "media", "application", "arrangement")
TASK_KINDS = ("task", "milestone")


class StatusUpdate(CouncilRow):
    """One update of an activity: its status, what is done, what comes next, what is in the way. Written once.

    `nothing_new` confirms all that stood. `on_behalf_of` names the one who told it when somebody else wrote it down;
    `incoming` is what it came from when it came by a link.
    """

    activity = HistoricForeignKey(Activity, on_delete=models.CASCADE, related_name="updates")
    on = models.DateField()
    made_at = models.DateTimeField()
    status = models.CharField(max_length=12)
    done = models.TextField(blank=True)
    next = models.TextField(blank=True)
    obstacles = models.TextField(blank=True)
    nothing_new = models.BooleanField(default=False)
    on_behalf_of = models.CharField(max_length=200, blank=True)
    incoming = HistoricForeignKey(Incoming, null=True, blank=True, on_delete=models.PROTECT, related_name="updates")

    every = models.Manager()
    history = Records()

    EDITABLE = ("status", "done", "next", "obstacles", "on_behalf_of")
    PUBLIC = ()
    INTERNAL = (
        *("id", "council", "activity", "on", "made_at", "status", "done", "next", "obstacles", "nothing_new"),
        *("on_behalf_of", "incoming"),
    )

    class Meta:
        ordering = ("-on", "-id")
        constraints = (models.CheckConstraint(condition=Q(status__in=STATUSES), name="update_status_known"),)
        indexes = (models.Index(fields=("activity", "-on", "-id"), name="update_latest"),)

    def __str__(self) -> str:
        return f"{self.on} {self.status}"


class Progress(VersionedRow):
    """How an activity stands now: the status of its latest update, when it was last mentioned, whether AU must see it.

    One row for each activity that anybody has said anything about; an activity without one is not started. Its status
    is changed by updates alone.
    """

    activity = HistoricOneToOneField(Activity, on_delete=models.CASCADE, related_name="progress")
    status = models.CharField(max_length=12, default="not-started")
    latest = HistoricForeignKey(StatusUpdate, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    mentioned_on = models.DateField(null=True, blank=True)
    needs_committee = models.BooleanField(default=False)

    every = models.Manager()
    history = Records()

    EDITABLE = ("needs_committee",)
    PUBLIC = ()
    INTERNAL = ("id", "council", "version", "activity", "status", "latest", "mentioned_on", "needs_committee")

    class Meta:
        constraints = (models.CheckConstraint(condition=Q(status__in=STATUSES), name="progress_status_known"),)
        indexes = (models.Index(fields=("mentioned_on",), name="progress_mentioned"),)

    def __str__(self) -> str:
        return self.status


class Event(VersionedRow):
    """Something that was done on a day, with where it can be read: a meeting, a statement, a hearing."""

    activity = HistoricForeignKey(Activity, on_delete=models.CASCADE, related_name="events")
    update = HistoricForeignKey(StatusUpdate, null=True, blank=True, on_delete=models.SET_NULL, related_name="events")
    kind = models.CharField(max_length=11)
    on = models.DateField()
    title = models.CharField(max_length=300)
    link = models.URLField(max_length=500, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)

    every = models.Manager()
    history = Records()

    EDITABLE = ("kind", "on", "title", "link")
    PUBLIC = ()
    INTERNAL = ("id", "council", "version", "activity", "update", "deleted_at", *EDITABLE)

    class Meta:
        ordering = ("on", "id")
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=EVENT_KINDS), name="event_kind_known"),
            models.CheckConstraint(condition=~Q(title=""), name="event_has_title"),
        )

    def __str__(self) -> str:
        return f"{self.on} {self.title}"


class ActivityTask(VersionedRow):
    """A task or milestone of an activity. Its time may be imprecise: from a day to a day, beside the words for it."""

    activity = HistoricForeignKey(Activity, on_delete=models.CASCADE, related_name="tasks")
    kind = models.CharField(max_length=9, default="task")
    title = models.CharField(max_length=300)
    from_on = models.DateField(null=True, blank=True)
    to_on = models.DateField(null=True, blank=True)
    time_as_written = models.CharField(max_length=100, blank=True)
    actor = HistoricForeignKey(Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="tasks")
    done_on = models.DateField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)

    every = models.Manager()
    history = Records()

    EDITABLE = ("kind", "title", "from_on", "to_on", "time_as_written", "actor", "done_on")
    PUBLIC = ()
    INTERNAL = ("id", "council", "version", "activity", "deleted_at", *EDITABLE)

    class Meta:
        ordering = ("to_on", "id")
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=TASK_KINDS), name="task_kind_known"),
            models.CheckConstraint(condition=~Q(title=""), name="task_has_title"),
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(from_on__isnull=True) | Q(to_on__gte=F("from_on")),
                name="task_ends_after_start",
            ),
        )
        indexes = (models.Index(fields=("council", "done_on", "to_on"), name="task_due"),)

    def __str__(self) -> str:
        return self.title
