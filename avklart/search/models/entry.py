"""Search entries with their stems, in one plain table: both databases find exactly the same."""

from django.db import models

from avklart.councils.models import CouncilRow


class SearchEntry(CouncilRow):
    """One thing that can be found: what kind, which row, what is shown of it, and its words as stems.

    `title_stems` and `stems` hold one stem after the other, each between two spaces, so that a word that begins with
    some letters is found by one plain comparison. `stems` holds those of the title too.
    """

    kind = models.CharField(max_length=20)
    row = models.PositiveBigIntegerField()
    title = models.CharField(max_length=300)
    text = models.TextField()
    title_stems = models.TextField()
    stems = models.TextField()
    # Of each word long enough to be a compound: what follows its first part.
    later_parts = models.TextField(default="")

    every = models.Manager()

    EDITABLE = ()
    PUBLIC = ()
    INTERNAL = ("id", "council", "kind", "row", "title", "text", "title_stems", "stems", "later_parts")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("council", "kind", "row"), name="entry_once"),)

    def __str__(self) -> str:
        return self.title
