"""Moments at which work falls due by the clock."""

from django.db import models


class DueMoment(models.Model):
    """One moment of one work that is done by the clock, such as Monday at eight: each is begun once, whoever asks.

    The first row of a work has `tries` 0: from then on it is counted. `task` is what does it; `done_at` is set by that
    at its end, and what ended without it is asked for again.
    """

    name = models.CharField(max_length=40)
    due_at = models.DateTimeField()
    task = models.CharField(max_length=64, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    asked_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)

    every = models.Manager()

    EDITABLE = ()
    PUBLIC = ()
    INTERNAL = ("id", "name", "due_at", "task", "tries", "asked_at", "done_at")

    class Meta:
        ordering = ("name", "-due_at")
        constraints = (models.UniqueConstraint(fields=("name", "due_at"), name="due_moment_once"),)

    def __str__(self) -> str:
        return f"{self.name} {self.due_at:%Y-%m-%d %H:%M}"
