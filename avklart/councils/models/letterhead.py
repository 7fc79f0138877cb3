"""The council's letterhead: the Word file that its papers are written into."""

from django.db import models

from avklart.councils.models.people import User
from avklart.councils.models.row import CouncilRow


class LetterheadFile(CouncilRow):
    """A council's letterhead exactly as it came; one a council, and the log tells of those before it."""

    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    content = models.BinaryField()
    stored_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    stored_at = models.DateTimeField()

    every = models.Manager()

    EDITABLE = ()
    PUBLIC = ()
    INTERNAL = ("id", "council", "name", "sha256", "size", "content", "stored_by", "stored_at")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("council",), name="letterhead_once"),)

    def __str__(self) -> str:
        return self.name
