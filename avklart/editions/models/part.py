"""An edition in pieces, so that a page reads no more of it than it shows."""

from django.db import models

from avklart.councils.models import CouncilRow
from avklart.editions.models.edition import Edition


class EditionPart(CouncilRow):
    """One activity of an edition, or all that surrounds them (position 0), as JSON.

    Written with the edition and never changed; `queries.is_intact` holds all parts together against the hash.
    """

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="parts")
    position = models.PositiveIntegerField()
    # The place of its area in the plan, from 1; 0 for what surrounds the activities.
    area = models.PositiveIntegerField()
    number = models.CharField(max_length=20, blank=True)
    content = models.TextField()

    every = models.Manager()

    EDITABLE = ()
    PUBLIC = ("position", "area", "number")
    INTERNAL = ("id", "council", "edition", "content")

    class Meta:
        ordering = ("position",)
        constraints = (models.UniqueConstraint(fields=("edition", "position"), name="edition_part_once"),)
        indexes = (
            models.Index(fields=("edition", "area", "position"), name="edition_part_area"),
            models.Index(fields=("number", "edition"), name="edition_part_number"),
        )

    def __str__(self) -> str:
        return f"{self.edition_id}: {self.number or self.position}"
