"""Forms that make something new, so that one sent twice makes it once."""

from django.db import models

from avklart.councils.models import CouncilRow


class SubmittedForm(CouncilRow):
    """A form that has been taken in: its token, and the key of the row it led to. Kept for some days."""

    token = models.CharField(max_length=40)
    led_to = models.PositiveBigIntegerField(null=True)
    at = models.DateTimeField(db_index=True)

    every = models.Manager()

    EDITABLE = ()
    PUBLIC = ()
    INTERNAL = ("id", "council", "token", "led_to", "at")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("council", "token"), name="form_once"),)

    def __str__(self) -> str:
        return self.token
