"""Letters: what one person gets of a council in one week, gathered into one mail."""

from django.db import models
from django.db.models import Q

from avklart.councils.models import CouncilRow, User
from avklart.followup.models import Contact
from avklart.post.models.outgoing import OutgoingMail

KINDS = ("list", "letter")


class Letter(CouncilRow):
    """One letter to one person in the week that begins on `week_on`, a Monday: no one gets two in a week.

    A list goes to one of the secretariat (`user`), a letter to one who answers for activities (`contact`). `occasions`
    tells what it was about, as data; how it went stands on its mail.
    """

    kind = models.CharField(max_length=6)
    week_on = models.DateField()
    contact = models.ForeignKey(Contact, null=True, blank=True, on_delete=models.PROTECT, related_name="letters")
    user = models.ForeignKey(User, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    to_name = models.CharField(max_length=120)
    occasions = models.JSONField(default=list)
    sent_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField()
    mail = models.OneToOneField(OutgoingMail, null=True, on_delete=models.SET_NULL, related_name="letter")

    every = models.Manager()

    EDITABLE = ()
    PUBLIC = ()
    INTERNAL = (
        *("id", "council", "kind", "week_on", "contact", "user", "to_name", "occasions", "sent_by", "made_at", "mail"),
    )

    class Meta:
        ordering = ("-week_on", "to_name", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(kind="list", user__isnull=False, contact__isnull=True)
                | Q(kind="letter", user__isnull=True, contact__isnull=False),
                name="letter_to_one",
            ),
            models.UniqueConstraint(
                fields=("council", "contact", "week_on"),
                condition=Q(contact__isnull=False),
                name="letter_once_a_week",
            ),
            models.UniqueConstraint(
                fields=("council", "user", "week_on"), condition=Q(user__isnull=False), name="list_once_a_week"
            ),
        )

    def __str__(self) -> str:
        return f"{self.week_on} {self.to_name}"
