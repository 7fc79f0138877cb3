"""An adopted plan as it stood, whole, as data with its hash."""

from django.db import models
from django.db.models import Q

from avklart.councils.models import CouncilRow, User
from avklart.plans.models import Plan


class Edition(CouncilRow):
    """One adopted edition of a plan. What it froze stands on its parts; the database refuses every change of either.

    `sha256` is of the whole, as JSON in the form that `content.canonical` gives it. It holds what is internal too; what
    of it the public may see is told by the lists of each model.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField()
    body = models.CharField(max_length=200)
    adopted_on = models.DateField()
    case_number = models.CharField(max_length=60, blank=True)
    sha256 = models.CharField(max_length=64)
    frozen_at = models.DateTimeField()
    frozen_by = models.ForeignKey(User, null=True, on_delete=models.DO_NOTHING, related_name="+")

    every = models.Manager()

    EDITABLE = ("body", "adopted_on", "case_number")
    PUBLIC = ("number", "body", "adopted_on", "case_number", "sha256")
    INTERNAL = ("id", "council", "plan", "frozen_at", "frozen_by")

    class Meta:
        ordering = ("-number",)
        constraints = (
            models.UniqueConstraint(fields=("plan", "number"), name="edition_number_once"),
            models.CheckConstraint(condition=~Q(body=""), name="edition_has_body"),
        )

    def __str__(self) -> str:
        return f"{self.plan} ({self.number})"
