"""Those who carry a plan: roles, bodies, organisations, networks, projects; and the persons who hold a role."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from avklart.councils.models import CouncilRow, Participant, VersionedRow
from avklart.councils.models.historic import HistoricForeignKey, HistoricOneToOneField, Records

ACTOR_KINDS = ("role", "body", "organisation", "network", "project", "person")


class Actor(VersionedRow):
    """One who can carry, decide or pay. A project is an actor too, since it has roles and may be responsible.

    An actor that was merged into another keeps its row, so that old addresses and history still lead somewhere.
    """

    kind = models.CharField(max_length=12, default="role")
    name = models.CharField(max_length=300)
    participant = HistoricForeignKey(
        Participant, null=True, blank=True, on_delete=models.SET_NULL, related_name="actors"
    )
    merged_into = HistoricForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged")

    every = models.Manager()
    history = Records()

    EDITABLE = ("kind", "name", "participant")
    PUBLIC = ("kind", "name", "participant")
    INTERNAL = ("id", "council", "version", "merged_into")

    class Meta:
        ordering = ("name",)
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=ACTOR_KINDS), name="actor_kind_known"),
            models.CheckConstraint(condition=~Q(name=""), name="actor_has_name"),
            models.CheckConstraint(condition=~Q(merged_into=F("id")), name="actor_not_merged_into_itself"),
            models.UniqueConstraint(
                "council", Lower("name"), condition=Q(merged_into__isnull=True), name="actor_name_once"
            ),
        )

    def __str__(self) -> str:
        return self.name


class ActorAlias(CouncilRow):
    """Another name of an actor that a person has confirmed: "Arbeidsutvalget" is AU."""

    actor = HistoricForeignKey(Actor, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(max_length=300)

    every = models.Manager()
    history = Records()

    EDITABLE = ("name",)
    PUBLIC = ()
    INTERNAL = ("id", "council", "actor")

    class Meta:
        ordering = ("name",)
        constraints = (models.UniqueConstraint("council", Lower("name"), name="alias_once"),)

    def __str__(self) -> str:
        return self.name


class RoleHolder(VersionedRow):
    """A person who holds a role from a day to a day, where it is so for one area or one participant only.

    The area is kept by its title, since a term of office outlives the plan whose area it is.
    """

    role = HistoricForeignKey(Actor, on_delete=models.CASCADE, related_name="holders")
    person = models.CharField(max_length=120, blank=True)
    participant = HistoricForeignKey(Participant, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    area_title = models.CharField(max_length=300, blank=True)
    from_on = models.DateField(null=True, blank=True)
    to_on = models.DateField(null=True, blank=True)

    every = models.Manager()
    history = Records()

    EDITABLE = ("person", "participant", "area_title", "from_on", "to_on")
    PUBLIC = ("participant", "area_title", "from_on", "to_on")
    INTERNAL = ("id", "council", "version", "role", "person")

    class Meta:
        ordering = ("area_title", "from_on")
        constraints = (
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(from_on__isnull=True) | Q(to_on__gte=F("from_on")),
                name="holder_ends_after_start",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person} ({self.role})"


class Project(VersionedRow):
    """A project that pays or carries. Its name is its actor's. `ends_on` is the day somebody has settled, and by whom.

    What the plan's rows say of its end stands on their funding; where they disagree and nobody has settled it, the end
    is disputed, and each reading counts.
    """

    actor = HistoricOneToOneField(Actor, on_delete=models.PROTECT, related_name="project")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    ends_source = models.CharField(max_length=300, blank=True)
    leader = HistoricForeignKey(Actor, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    steering_group = HistoricForeignKey(Actor, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    every = models.Manager()
    history = Records()

    EDITABLE = ("starts_on", "ends_on", "ends_source", "leader", "steering_group")
    PUBLIC = ("actor", "starts_on", "ends_on", "leader", "steering_group")
    INTERNAL = ("id", "council", "version", "ends_source")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(starts_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="project_ends_after_start",
            ),
        )

    def __str__(self) -> str:
        return self.actor.name
