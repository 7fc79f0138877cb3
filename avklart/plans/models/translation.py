"""The plan's public words in another language."""

from django.db import models
from django.db.models import Q

from avklart.councils.models import VersionedRow
from avklart.councils.models.historic import HistoricForeignKey, Records
from avklart.plans.models.plan import Plan

TRANSLATED_TO = ("sma",)


class Translation(VersionedRow):
    """What a title or a paragraph of a plan says in another language.

    It belongs to the words themselves, `of`, and not to where they stand: words that are changed have no translation
    before somebody has translated them anew, and the public never reads one of other words. `of_sha256` is the hash of
    them, since a paragraph is too long for an index.
    """

    plan = HistoricForeignKey(Plan, on_delete=models.PROTECT, related_name="translations")
    language = models.CharField(max_length=3, default="sma")
    of = models.TextField()
    of_sha256 = models.CharField(max_length=64)
    text = models.TextField(blank=True)

    every = models.Manager()
    history = Records()

    EDITABLE = ("text",)
    PUBLIC = ("language", "of", "text")
    INTERNAL = ("id", "council", "version", "plan", "of_sha256")

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("plan", "language", "of_sha256"), name="translation_once"),
            models.CheckConstraint(condition=Q(language__in=TRANSLATED_TO), name="translation_language_known"),
        )

    def __str__(self) -> str:
        return self.text[:80]
