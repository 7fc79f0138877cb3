"""One piece of work outside the request, from when it is asked for until it has ended, one way or another."""

from django.db import models
from django.db.models import Q

from avklart.councils.models import CouncilRow, User
from avklart.domain.long_work import KINDS

JOB_STATES = ("waiting", "running", "done", "refused", "failed", "interrupted")
UNDER_WAY = ("waiting", "running")


class Job(CouncilRow):
    """Work of a kind on one thing, told by its key: a reading, a plan, an edition.

    `what` tells works of one kind on one thing apart, where several may be asked for at once: a hash of what is asked.
    `given` is what the work needs beside it, `result` what came of it, `refusal` a rule's code with its field and
    facts. `mark` tells the state of the plan that a result holds for; empty where it holds for ever.
    """

    kind = models.CharField(max_length=20)
    subject = models.PositiveBigIntegerField()
    what = models.CharField(max_length=64, blank=True)
    given = models.JSONField(default=dict)
    state = models.CharField(max_length=12, default="waiting")
    asked_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    asked_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    mark = models.CharField(max_length=64, blank=True)
    result = models.JSONField(null=True, blank=True)
    refusal = models.JSONField(null=True, blank=True)

    every = models.Manager()

    EDITABLE = ()
    PUBLIC = ()
    INTERNAL = (
        *(
            "id",
            "council",
            "kind",
            "subject",
            "what",
            "given",
            "state",
            "asked_by",
            "asked_at",
            "started_at",
            "ended_at",
        ),
        *("mark", "result", "refusal"),
    )

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="job_kind_known"),
            models.CheckConstraint(condition=Q(state__in=JOB_STATES), name="job_state_known"),
            models.UniqueConstraint(
                fields=("council", "kind", "subject", "what"),
                condition=Q(state__in=UNDER_WAY),
                name="job_under_way_once",
            ),
        )
        indexes = (models.Index(fields=("kind", "subject", "state"), name="job_of"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.subject} ({self.state})"

    @property
    def is_under_way(self) -> bool:
        """Whether it waits or is being done."""
        return self.state in UNDER_WAY


class JobFile(CouncilRow):
    """A file that a job has made; it goes when the job is forgotten."""

    job = models.OneToOneField(Job, on_delete=models.CASCADE, related_name="file")
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=120)
    content = models.BinaryField()

    every = models.Manager()

    EDITABLE = ()
    PUBLIC = ()
    INTERNAL = ("id", "council", "job", "name", "media_type", "content")

    def __str__(self) -> str:
        return str(self.name)
