"""A status note to a committee: written while it is a draft, frozen whole when completed, corrected by corrections."""

from django.db import models
from django.db.models import Q

from avklart.councils.models import CouncilRow, User, VersionedRow
from avklart.councils.models.council import SCREEN_LANGUAGES
from avklart.councils.models.historic import Records
from avklart.plans.models import Plan


class StatusNote(VersionedRow):
    """How a plan stood on a day, told to a body. Completed when `completed_at` is set; then nothing of it is changed.

    `written` is what a person has written, by part of the note. `since_on` is the day that changes are told since:
    empty, that of the completed note before it. Once completed, `facts` is what it was made of and `paper` the note
    itself, block by block, both as JSON; `sha256` is of the two together, and the database refuses every change.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="status_notes")
    number = models.PositiveIntegerField()
    as_of_on = models.DateField()
    since_on = models.DateField(null=True, blank=True)
    language = models.CharField(max_length=2, default="nb")
    # The proposed decision stands last, before the assessment, as some councils have it; else it stands first.
    proposal_last = models.BooleanField(default=False)
    body = models.CharField(max_length=200, blank=True)
    meeting_on = models.DateField(null=True, blank=True)
    case_number = models.CharField(max_length=60, blank=True)
    archive_reference = models.CharField(max_length=60, blank=True)
    case_officer = models.CharField(max_length=120, blank=True)
    written = models.JSONField(default=dict)
    completed_at = models.DateTimeField(null=True, blank=True)
    completed_by = models.ForeignKey(User, null=True, on_delete=models.DO_NOTHING, related_name="+")
    facts = models.TextField(blank=True)
    paper = models.TextField(blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)

    every = models.Manager()
    history = Records()

    EDITABLE = (
        *("as_of_on", "since_on", "language", "proposal_last", "body", "meeting_on", "case_number"),
        *("archive_reference", "case_officer", "written"),
    )
    PUBLIC = ()
    INTERNAL = (
        *("id", "council", "version", "plan", "number", "completed_at", "completed_by", "facts", "paper", "sha256"),
        *("deleted_at", *EDITABLE),
    )

    class Meta:
        ordering = ("-as_of_on", "-number")
        constraints = (
            models.UniqueConstraint(fields=("plan", "number"), name="status_note_number_once"),
            models.CheckConstraint(
                condition=Q(completed_at__isnull=True) | ~(Q(facts="") | Q(paper="") | Q(sha256="")),
                name="status_note_completed_whole",
            ),
            models.CheckConstraint(condition=Q(language__in=SCREEN_LANGUAGES), name="status_note_language_known"),
        )

    def __str__(self) -> str:
        return f"{self.plan} {self.as_of_on}"


class NoteCorrection(CouncilRow):
    """What was wrong in a completed note, told afterwards; the note itself stays as it was.

    `made_by_name` is what the one who told it was called then.
    """

    note = models.ForeignKey(StatusNote, on_delete=models.PROTECT, related_name="corrections")
    text = models.TextField()
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(User, null=True, on_delete=models.DO_NOTHING, related_name="+")
    made_by_name = models.CharField(max_length=200, blank=True)

    every = models.Manager()

    EDITABLE = ()
    PUBLIC = ()
    INTERNAL = ("id", "council", "note", "text", "made_at", "made_by", "made_by_name")

    class Meta:
        ordering = ("made_at", "id")
        constraints = (models.CheckConstraint(condition=~Q(text=""), name="correction_has_text"),)

    def __str__(self) -> str:
        return self.text[:80]
