"""A plan and what stands between it and its activities."""

from django.db import models
from django.db.models import F, Q

from avklart.councils.models import VersionedRow
from avklart.councils.models.historic import HistoricForeignKey, Records


class Plan(VersionedRow):
    """A council's action plan for a period: the working plan, seen by members. The public sees its adopted editions."""

    slug = models.SlugField(max_length=60)
    title = models.CharField(max_length=300)
    owner = models.CharField(max_length=300, blank=True)
    # The language of the plan's own words: nb, nn, sv, da, en.
    language = models.CharField(max_length=3, blank=True)
    from_on = models.DateField(null=True, blank=True)
    to_on = models.DateField(null=True, blank=True)
    period_as_written = models.CharField(max_length=100, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)

    every = models.Manager()
    history = Records()

    EDITABLE = ("title", "owner", "from_on", "to_on", "period_as_written")
    PUBLIC = ("slug", "title", "owner", "language", "from_on", "to_on", "period_as_written")
    INTERNAL = ("id", "council", "version", "made_at")

    class Meta:
        ordering = ("-from_on", "title")
        constraints = (
            models.UniqueConstraint(fields=("council", "slug"), name="plan_slug_once"),
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(from_on__isnull=True) | Q(to_on__gte=F("from_on")),
                name="plan_ends_after_start",
            ),
        )

    def __str__(self) -> str:
        return self.title


class Area(VersionedRow):
    """One area of a plan. A plan without areas has one without a title."""

    plan = HistoricForeignKey(Plan, on_delete=models.PROTECT, related_name="areas")
    position = models.PositiveIntegerField()
    # As the document numbers it, if it does.
    number = models.CharField(max_length=20, blank=True)
    title = models.CharField(max_length=300, blank=True)

    every = models.Manager()
    history = Records()

    EDITABLE = ("title",)
    PUBLIC = ("position", "number", "title")
    INTERNAL = ("id", "council", "version", "plan")

    class Meta:
        ordering = ("position",)
        constraints = (models.UniqueConstraint(fields=("plan", "position"), name="area_position_once"),)

    def __str__(self) -> str:
        return self.title


class Text(VersionedRow):
    """A paragraph of running text: of the plan before its first area, or of an area before its activities."""

    plan = HistoricForeignKey(Plan, on_delete=models.PROTECT, related_name="texts")
    area = HistoricForeignKey(Area, null=True, on_delete=models.PROTECT, related_name="texts")
    position = models.PositiveIntegerField()
    text = models.TextField()
    place = models.JSONField(default=dict)

    every = models.Manager()
    history = Records()

    EDITABLE = ("text",)
    PUBLIC = ("position", "area", "text")
    INTERNAL = ("id", "council", "version", "plan", "place")

    class Meta:
        ordering = ("position",)

    def __str__(self) -> str:
        return self.text[:80]


class Goal(VersionedRow):
    """A goal or strategy of an area; `under` are the goals above it, outermost first."""

    plan = HistoricForeignKey(Plan, on_delete=models.PROTECT, related_name="goals")
    area = HistoricForeignKey(Area, on_delete=models.PROTECT, related_name="goals")
    position = models.PositiveIntegerField()
    number = models.CharField(max_length=20, blank=True)
    text = models.TextField()
    under = models.JSONField(default=list)
    place = models.JSONField(default=dict)

    every = models.Manager()
    history = Records()

    EDITABLE = ("number", "text")
    PUBLIC = ("position", "area", "number", "text", "under")
    INTERNAL = ("id", "council", "version", "plan", "place")

    class Meta:
        ordering = ("position",)

    def __str__(self) -> str:
        return self.text[:80]
