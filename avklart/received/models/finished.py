"""Papers that a person has finished and sent back as final: kept byte for byte, never changed, never overwritten."""

from django.db import models
from django.db.models import OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from avklart.councils.models import CouncilRow, User
from avklart.councils.models.json_in_order import JsonInOrder
from avklart.domain.finished import LANGUAGES, STEPS
from avklart.editions.models import Edition
from avklart.plans.models import Plan


class _Papers(models.Manager["FinishedPaper"]):
    """Finished papers, each with how it stands as `state`: the last thing that was done with it, "" for nothing."""

    def get_queryset(self) -> models.QuerySet["FinishedPaper"]:
        steps = FinishedStep.every.filter(paper=OuterRef("pk")).order_by("-pk")
        return super().get_queryset().annotate(state=Coalesce(Subquery(steps.values("what")[:1]), Value("")))


class FinishedPaper(CouncilRow):
    """One final version of a paper. The database refuses every change of it; a newer one stands beside it.

    `report` is the paper's name in the list of papers, `edition` the adopted plan it tells of, None for the working
    plan, `participant` the name of the municipality it is about. `stood_at` is when the plan stood as the paper tells
    it: when the paper was taken out, where the file says so, else when it was sent.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="finished_papers")
    edition = models.ForeignKey(Edition, null=True, on_delete=models.PROTECT, related_name="finished_papers")
    report = models.CharField(max_length=40)
    participant = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=2)
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    media_type = models.CharField(max_length=120)
    uploaded_by = models.ForeignKey(User, null=True, on_delete=models.DO_NOTHING, related_name="+")
    uploaded_at = models.DateTimeField()
    stood_at = models.DateTimeField()

    every = _Papers()

    EDITABLE = ()
    PUBLIC = ("edition", "report", "participant", "language", "name", "sha256", "size", "media_type", "uploaded_at")
    INTERNAL = ("id", "council", "plan", "uploaded_by", "stood_at")

    class Meta:
        ordering = ("-uploaded_at", "-pk")
        indexes = (models.Index(fields=("plan", "report"), name="finished_of"),)
        constraints = (models.CheckConstraint(condition=Q(language__in=LANGUAGES), name="finished_language_known"),)

    def __str__(self) -> str:
        return self.name

    @property
    def is_shown(self) -> bool:
        """Whether everyone may see it."""
        return getattr(self, "state", None) == "shown"

    @property
    def is_removed(self) -> bool:
        """Whether somebody has taken it away."""
        return getattr(self, "state", None) == "removed"


class FinishedContent(CouncilRow):
    """The bytes of a finished paper and what was read in them: `rows` by their marks, `found` for those who judge it.

    Never changed; deleted only when the paper was taken away, and then after thirty days.
    """

    paper = models.OneToOneField(FinishedPaper, on_delete=models.PROTECT, related_name="kept")
    content = models.BinaryField()
    rows = JsonInOrder()
    found = models.JSONField()

    every = models.Manager()

    EDITABLE = ()
    PUBLIC = ("content",)
    INTERNAL = ("id", "council", "paper", "rows", "found")

    def __str__(self) -> str:
        return str(self.paper_id)


class FinishedStep(CouncilRow):
    """One thing a person did with a finished paper after it was sent, with the reason where one is asked for."""

    paper = models.ForeignKey(FinishedPaper, on_delete=models.PROTECT, related_name="steps")
    what = models.CharField(max_length=8)
    why = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(User, null=True, on_delete=models.DO_NOTHING, related_name="+")
    at = models.DateTimeField()

    every = models.Manager()

    EDITABLE = ()
    PUBLIC = ()
    INTERNAL = ("id", "council", "paper", "what", "why", "by", "at")

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(condition=Q(what__in=STEPS), name="finished_step_known"),
            models.CheckConstraint(condition=~Q(what="removed") | ~Q(why=""), name="finished_removal_has_reason"),
        )

    def __str__(self) -> str:
        return self.what
