"""What the rows of every council share: whose they are, and how often they have been changed."""

from django.db import models


class CouncilRow(models.Model):
    """A row that belongs to one council. Access is asked by this key and nothing else."""

    council = models.ForeignKey("councils.Council", on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True


class Versioned(models.Model):
    """What several people may edit: `version` counts its changes, and a form says which one it was opened on."""

    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True


class VersionedRow(Versioned, CouncilRow):
    """A row of a council that several people may edit."""

    class Meta:
        abstract = True
