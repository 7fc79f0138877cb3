"""Search entries and their stems, in plain tables: both databases find exactly the same."""

from django.db import models

from avklart.councils.models import CouncilRow


class SearchEntry(CouncilRow):
    """One thing that can be found: what kind, which row, and what is shown of it."""

    kind = models.CharField(max_length=20)
    row = models.PositiveBigIntegerField()
    title = models.CharField(max_length=300)
    text = models.TextField()

    every = models.Manager()

    EDITABLE = ()
    PUBLIC = ()
    INTERNAL = ("id", "council", "kind", "row", "title", "text")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("council", "kind", "row"), name="entry_once"),)

    def __str__(self) -> str:
        return self.title


class SearchWord(CouncilRow):
    """One stem of an entry, and how often it stands there."""

    entry = models.ForeignKey(SearchEntry, on_delete=models.CASCADE, related_name="words")
    stem = models.CharField(max_length=60)
    times = models.PositiveSmallIntegerField(default=1)

    every = models.Manager()

    EDITABLE = ()
    PUBLIC = ()
    INTERNAL = ("id", "council", "entry", "stem", "times")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("entry", "stem"), name="word_once"),)
        indexes = (models.Index(fields=("council", "stem"), name="word_by_stem"),)

    def __str__(self) -> str:
        return self.stem
