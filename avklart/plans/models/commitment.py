"""How money stands: what was applied for, promised and paid, with the deadlines that lose it; who pays which share."""

from django.db import models
from django.db.models import F, Q

from avklart.councils.models import CouncilRow, Participant, VersionedRow
from avklart.councils.models.historic import HistoricForeignKey, Records
from avklart.plans.models.activity import Funding
from avklart.plans.models.actor import Actor, Project

COMMITMENT_STATES = ("applied", "conditional", "final", "partly-paid", "paid", "refused", "lapsed")
KEY_KINDS = ("equal", "population", "numbers")


class Commitment(VersionedRow):
    """Money somebody was asked for, of one line of an activity or of a whole project: how far it has come.

    Amounts are whole Norwegian money. What the giver wants by a day, or the money is lost: a report, a claim for
    payment, and the end of the commitment itself.
    """

    funding = HistoricForeignKey(Funding, null=True, blank=True, on_delete=models.CASCADE, related_name="commitments")
    project = HistoricForeignKey(Project, null=True, blank=True, on_delete=models.CASCADE, related_name="commitments")
    giver = HistoricForeignKey(Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="commitments")
    state = models.CharField(max_length=12)
    reference = models.CharField(max_length=100, blank=True)
    condition = models.TextField(blank=True)
    applied_nok = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    promised_nok = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    paid_nok = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    state_on = models.DateField(null=True, blank=True)
    report_due_on = models.DateField(null=True, blank=True)
    reported_on = models.DateField(null=True, blank=True)
    claim_due_on = models.DateField(null=True, blank=True)
    claimed_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)

    every = models.Manager()
    history = Records()

    EDITABLE = (
        *("giver", "state", "state_on", "reference", "condition", "applied_nok", "promised_nok", "paid_nok"),
        *("report_due_on", "reported_on", "claim_due_on", "claimed_on", "ends_on"),
    )
    PUBLIC = ()
    INTERNAL = ("id", "council", "version", "funding", "project", *EDITABLE)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(
                condition=Q(funding__isnull=True, project__isnull=False)
                | Q(funding__isnull=False, project__isnull=True),
                name="commitment_of_one",
            ),
            models.CheckConstraint(condition=Q(state__in=COMMITMENT_STATES), name="commitment_state_known"),
            models.CheckConstraint(
                condition=(Q(applied_nok__isnull=True) | Q(applied_nok__gte=0))
                & (Q(promised_nok__isnull=True) | Q(promised_nok__gte=0))
                & (Q(paid_nok__isnull=True) | Q(paid_nok__gte=0)),
                name="commitment_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(paid_nok__isnull=True) | Q(promised_nok__isnull=True) | Q(paid_nok__lte=F("promised_nok")),
                name="commitment_paid_within",
            ),
        )

    def __str__(self) -> str:
        return self.reference or self.state


class SharingKey(VersionedRow):
    """A key that participants have agreed on for sharing a cost: equally, by population, or by numbers they give."""

    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=10)
    # Where the numbers come from: a decision, or the population of which day.
    source = models.CharField(max_length=300, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)

    every = models.Manager()
    history = Records()

    EDITABLE = ("name", "kind", "source")
    PUBLIC = ()
    INTERNAL = ("id", "council", "version", "deleted_at", *EDITABLE)

    class Meta:
        ordering = ("name", "id")
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=KEY_KINDS), name="key_kind_known"),
            models.CheckConstraint(condition=~Q(name=""), name="key_has_name"),
        )

    def __str__(self) -> str:
        return self.name


class SharingWeight(CouncilRow):
    """How much one participant weighs in a key: its population, or the number it was given; 1 where all pay alike."""

    key = HistoricForeignKey(SharingKey, on_delete=models.CASCADE, related_name="weights")
    participant = HistoricForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    weight = models.DecimalField(max_digits=14, decimal_places=4)

    every = models.Manager()
    history = Records()

    EDITABLE = ("weight",)
    PUBLIC = ()
    INTERNAL = ("id", "council", "key", "participant", *EDITABLE)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("key", "participant"), name="weight_once"),
            models.CheckConstraint(condition=Q(weight__gte=0), name="weight_not_negative"),
        )

    def __str__(self) -> str:
        return f"{self.participant}: {self.weight}"


class FundingShare(CouncilRow):
    """What one payer gives to a line of money in one year: an amount, and its own work in hours.

    `key` tells that the amount was made by sharing the year's sum; without one it was typed.
    """

    funding = HistoricForeignKey(Funding, on_delete=models.CASCADE, related_name="shares")
    year = models.PositiveSmallIntegerField()
    payer = HistoricForeignKey(Actor, on_delete=models.PROTECT, related_name="shares")
    amount_nok = models.DecimalField(max_digits=14, decimal_places=2, default=0)
    hours = models.DecimalField(max_digits=8, decimal_places=1, null=True, blank=True)
    key = HistoricForeignKey(SharingKey, null=True, blank=True, on_delete=models.PROTECT, related_name="shares")

    every = models.Manager()
    history = Records()

    EDITABLE = ("year", "payer", "amount_nok", "hours", "key")
    PUBLIC = ()
    INTERNAL = ("id", "council", "funding", *EDITABLE)

    class Meta:
        ordering = ("year", "id")
        constraints = (
            models.UniqueConstraint(fields=("funding", "year", "payer"), name="share_once"),
            models.CheckConstraint(
                condition=Q(amount_nok__gte=0) & (Q(hours__isnull=True) | Q(hours__gte=0)), name="share_not_negative"
            ),
        )

    def __str__(self) -> str:
        return f"{self.year} {self.payer}: {self.amount_nok}"
