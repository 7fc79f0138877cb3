"""Remarks of the plan check that somebody has accepted, with the reason."""

from django.db import models
from django.db.models import Q

from avklart.councils.models import CouncilRow, User
from avklart.plans.models.plan import Plan


class AcceptedFinding(CouncilRow):
    """A remark that stands as it is because `reason`. It is told by its key: the code with its facts and activity."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="accepted_findings")
    key = models.CharField(max_length=200)
    reason = models.TextField()
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    every = models.Manager()

    EDITABLE = ("reason",)
    PUBLIC = ()
    INTERNAL = ("id", "council", "plan", "key", "by", "at")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("plan", "key"), name="finding_accepted_once"),
            models.CheckConstraint(condition=~Q(reason=""), name="finding_accepted_with_reason"),
        )

    def __str__(self) -> str:
        return self.key
