"""A council and those who take part in it."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q

from avklart.councils.models.historic import Records
from avklart.councils.models.row import Versioned, VersionedRow

SCREEN_LANGUAGES = ("nb", "nn", "en")
CODE = RegexValidator(r"^\d{2}(\d{2})?$")


class Council(Versioned):
    """A regional council, or another public body that works by an action plan."""

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=2, default="nb")
    # The council's own words where it has others, by language: {"nb": {"area": "satsingsområde"}}; see domain/terms.
    own_words = models.JSONField(default=dict, blank=True)
    shows_persons = models.BooleanField(default=False)
    shows_open_points = models.BooleanField(default=False)
    days_not_mentioned = models.PositiveSmallIntegerField(default=90)
    # What comes in by a link waits for the secretariat; else it goes straight in, but for matters of substance.
    approves_updates = models.BooleanField(default=True)
    # No mail goes to anybody but those who run the council until this is taken away.
    mail_paused = models.BooleanField(default=False)
    # The columns of the plan's table on paper, of domain/paper_columns; none is those of the document.
    paper_columns = models.JSONField(default=list, blank=True)
    about = models.TextField(blank=True)
    # The same public text in South Sámi, for councils in its administrative area.
    about_sma = models.TextField(blank=True)
    contact = models.CharField(max_length=200, blank=True)
    statement_address = models.URLField(blank=True)
    is_example = models.BooleanField(default=False)
    made_at = models.DateTimeField(auto_now_add=True)

    every = models.Manager()
    history = Records()

    EDITABLE = (
        "name",
        "language",
        "own_words",
        "shows_persons",
        "shows_open_points",
        "days_not_mentioned",
        "approves_updates",
        "mail_paused",
        "paper_columns",
        "about",
        "about_sma",
        "contact",
        "statement_address",
    )
    PUBLIC = (
        *("slug", "name", "language", "own_words", "about", "about_sma", "contact", "statement_address", "is_example"),
    )
    INTERNAL = (
        *("id", "version", "made_at", "shows_persons", "shows_open_points", "days_not_mentioned"),
        *("paper_columns", "approves_updates", "mail_paused"),
    )

    class Meta:
        ordering = ("name",)
        constraints = (
            models.CheckConstraint(condition=Q(language__in=SCREEN_LANGUAGES), name="council_language_known"),
            models.CheckConstraint(condition=~Q(name=""), name="council_has_name"),
            models.CheckConstraint(condition=Q(days_not_mentioned__range=(1, 3650)), name="council_days_in_sense"),
        )

    def __str__(self) -> str:
        return self.name


class Participant(VersionedRow):
    """A municipality or county authority in a council, from a day to a day; an observer takes part without a vote.

    `code` is the number of Statistics Norway as a string of four or two figures, since "0436" begins with a nought.
    """

    KINDS = ("municipality", "county")

    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=12, default="municipality")
    code = models.CharField(max_length=4, blank=True, validators=[CODE])
    is_observer = models.BooleanField(default=False)
    is_host = models.BooleanField(default=False)
    from_on = models.DateField(null=True, blank=True)
    to_on = models.DateField(null=True, blank=True)

    every = models.Manager()
    history = Records()

    EDITABLE = ("name", "kind", "code", "is_observer", "is_host", "from_on", "to_on")
    PUBLIC = EDITABLE
    INTERNAL = ("id", "council", "version")

    class Meta:
        ordering = ("kind", "name")
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=("municipality", "county")), name="participant_kind_known"),
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(from_on__isnull=True) | Q(to_on__gte=F("from_on")),
                name="participant_ends_after_start",
            ),
            models.CheckConstraint(condition=~Q(name=""), name="participant_has_name"),
            models.CheckConstraint(
                condition=Q(is_host=False) | Q(kind="municipality"), name="participant_host_is_municipality"
            ),
            models.UniqueConstraint(fields=("council", "name", "from_on"), name="participant_once"),
            models.UniqueConstraint(
                fields=("council", "name"), condition=Q(from_on__isnull=True), name="participant_once_undated"
            ),
        )

    def __str__(self) -> str:
        return self.name
