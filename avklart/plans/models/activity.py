"""An activity with who carries it and what pays for it."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from avklart.councils.models import CouncilRow, VersionedRow
from avklart.councils.models.historic import HistoricForeignKey, Records
from avklart.councils.models.json_in_order import JsonInOrder
from avklart.plans.models.actor import Actor, Project
from avklart.plans.models.plan import Area, Plan

PARTS = ("leads", "responsible", "contributes", "executes", "decides")
FUNDING_KINDS = ("operations", "project", "grant", "participants", "investment", "other")
RECURRENCES = ("continuous", "yearly", "half-yearly", "quarterly", "monthly", "other")


def _ends_after_start(name: str) -> models.CheckConstraint:
    either_open = Q(to_on__isnull=True) | Q(from_on__isnull=True)
    return models.CheckConstraint(condition=either_open | Q(to_on__gte=F("from_on")), name=name)


class StandingActivities(models.Manager["Activity"]):
    """Activities that are not deleted."""

    def get_queryset(self) -> models.QuerySet["Activity"]:
        return super().get_queryset().filter(deleted_at__isnull=True)


class Activity(VersionedRow):
    """One activity of a plan.

    `number` is given when the draft is accepted (the document's own where all are different) and is never used again,
    not even after deletion. `cells` are the words of its row as written, for ever. Deleting is undone within 30 days
    by emptying `deleted_at`.
    """

    plan = HistoricForeignKey(Plan, on_delete=models.PROTECT, related_name="activities")
    area = HistoricForeignKey(Area, on_delete=models.PROTECT, related_name="activities")
    number = models.CharField(max_length=20)
    position = models.PositiveIntegerField()
    text = models.TextField()
    under = models.JSONField(default=list)
    from_on = models.DateField(null=True, blank=True)
    to_on = models.DateField(null=True, blank=True)
    recurs = models.CharField(max_length=12, blank=True)
    time_as_written = models.CharField(max_length=500, blank=True)
    status_as_written = models.TextField(blank=True)
    priority = models.TextField(blank=True)
    indicator = models.TextField(blank=True)
    comment = models.TextField(blank=True)
    extra = JsonInOrder(default=dict)
    cells = JsonInOrder(default=dict)
    place = models.JSONField(default=dict)
    deleted_at = models.DateTimeField(null=True, blank=True)

    every = models.Manager()
    standing = StandingActivities()
    history = Records()

    EDITABLE = (
        "area",
        "text",
        "from_on",
        "to_on",
        "recurs",
        "time_as_written",
        "status_as_written",
        "priority",
        "indicator",
        "comment",
    )
    PUBLIC = (
        "number",
        "position",
        "area",
        "text",
        "under",
        "from_on",
        "to_on",
        "recurs",
        "time_as_written",
        "priority",
        "indicator",
    )
    INTERNAL = (
        "id",
        "council",
        "version",
        "plan",
        "status_as_written",
        "comment",
        "extra",
        "cells",
        "place",
        "deleted_at",
    )

    class Meta:
        ordering = ("position", "id")
        constraints = (
            models.UniqueConstraint(fields=("plan", "number"), name="activity_number_once"),
            models.CheckConstraint(condition=~Q(text=""), name="activity_has_text"),
            models.CheckConstraint(condition=Q(recurs__in=("", *RECURRENCES)), name="activity_recurs_known"),
            _ends_after_start("activity_ends_after_start"),
        )
        indexes = (
            models.Index(fields=("plan", "position"), name="activity_in_order"),
            models.Index(fields=("area", "position"), name="activity_in_area"),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.text[:80]}"


class Responsibility(VersionedRow):
    """One actor of an activity and its part; `of` is the project or body whose role the actor is."""

    activity = HistoricForeignKey(Activity, on_delete=models.CASCADE, related_name="responsibilities")
    position = models.PositiveSmallIntegerField()
    actor = HistoricForeignKey(Actor, on_delete=models.PROTECT, related_name="responsibilities")
    of = HistoricForeignKey(Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="roles_in_activities")
    part = models.CharField(max_length=12, default="responsible")
    from_on = models.DateField(null=True, blank=True)
    to_on = models.DateField(null=True, blank=True)
    as_written = models.TextField(blank=True)
    sure = models.BooleanField(default=True)

    every = models.Manager()
    history = Records()

    EDITABLE = ("actor", "of", "part", "from_on", "to_on")
    PUBLIC = ("activity", "position", "actor", "of", "part", "from_on", "to_on")
    INTERNAL = ("id", "council", "version", "as_written", "sure")

    class Meta:
        ordering = ("position", "id")
        constraints = (
            models.CheckConstraint(condition=Q(part__in=PARTS), name="responsibility_part_known"),
            _ends_after_start("responsibility_ends_after_start"),
        )

    def __str__(self) -> str:
        return str(self.actor)


class Funding(VersionedRow):
    """One source of money of an activity. `amount` is in `currency`, the whole of it; years stand on FundingYear."""

    activity = HistoricForeignKey(Activity, on_delete=models.CASCADE, related_name="funding")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=12)
    project = HistoricForeignKey(Project, null=True, blank=True, on_delete=models.PROTECT, related_name="funding")
    payer = HistoricForeignKey(Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="pays")
    amount = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    currency = models.CharField(max_length=3, default="NOK")
    qualifier = models.CharField(max_length=60, blank=True)
    from_on = models.DateField(null=True, blank=True)
    to_on = models.DateField(null=True, blank=True)
    as_written = models.TextField(blank=True)
    sure = models.BooleanField(default=True)

    every = models.Manager()
    history = Records()

    EDITABLE = ("kind", "project", "payer", "amount", "currency", "qualifier", "from_on", "to_on")
    PUBLIC = ("activity", "position", *EDITABLE)
    INTERNAL = ("id", "council", "version", "as_written", "sure")

    class Meta:
        ordering = ("position", "id")
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=FUNDING_KINDS), name="funding_kind_known"),
            models.CheckConstraint(condition=Q(amount__isnull=True) | Q(amount__gte=0), name="funding_not_negative"),
            models.CheckConstraint(condition=Q(project__isnull=True) | Q(kind="project"), name="funding_project_kind"),
            models.CheckConstraint(
                condition=Q(project__isnull=True) | Q(payer__isnull=True), name="funding_paid_by_one"
            ),
            _ends_after_start("funding_ends_after_start"),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.project or self.payer or ''}".strip()

    @property
    def until(self) -> date | None:
        """The day the money ends: as somebody has settled for its project, else as the line says."""
        return (self.project.ends_on if self.project else None) or self.to_on


class FundingYear(CouncilRow):
    """The part of a funding line that falls in one year, in the line's currency."""

    funding = HistoricForeignKey(Funding, on_delete=models.CASCADE, related_name="years")
    year = models.PositiveSmallIntegerField()
    amount = models.DecimalField(max_digits=14, decimal_places=2)

    every = models.Manager()
    history = Records()

    EDITABLE = ("amount",)
    PUBLIC = ("funding", "year", "amount")
    INTERNAL = ("id", "council")

    class Meta:
        ordering = ("year",)
        constraints = (
            models.UniqueConstraint(fields=("funding", "year"), name="funding_year_once"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="funding_year_not_negative"),
        )

    def __str__(self) -> str:
        return f"{self.year}: {self.amount}"
