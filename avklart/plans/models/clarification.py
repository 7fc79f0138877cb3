"""What is to be clarified: one question over one or several activities, of whom it is asked and by when."""

from django.db import models
from django.db.models import Q

from avklart.councils.models import CouncilRow, VersionedRow
from avklart.councils.models.historic import HistoricForeignKey, Records
from avklart.plans.models.activity import Activity
from avklart.plans.models.actor import Actor
from avklart.plans.models.plan import Plan

ABOUTS = ("responsibility", "funding", "continuation", "time", "other")
# Where an answer comes from: decided by a body, by delegated authority, or plainly confirmed by somebody.
SOURCES = ("decision", "delegated", "confirmation")


class Clarification(VersionedRow):
    """One question of a plan. What each activity says of it stands on its places.

    A question is open until `settled_on` has a day. It is shown to the public only after an editor has released it.
    How it stands is told by its days alone: asked from `raised_on`, before `body` at the meeting of `meeting_on`. The
    answer's source is a decision or a confirmation, told by the `source_…` fields. An answer for some of the activities
    makes a question of its own, `split_from` this one.
    """

    plan = HistoricForeignKey(Plan, on_delete=models.PROTECT, related_name="clarifications")
    number = models.PositiveIntegerField()
    about = models.CharField(max_length=14)
    question = models.TextField()
    blocks = models.TextField(blank=True)
    raised_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    body = HistoricForeignKey(
        Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="questions_before_it"
    )
    meeting_on = models.DateField(null=True, blank=True)
    answer = models.TextField(blank=True)
    settled_on = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=12, blank=True)
    # The body that decided, or who decided or confirmed.
    source_by = models.CharField(max_length=200, blank=True)
    source_case = models.CharField(max_length=60, blank=True)
    source_on = models.DateField(null=True, blank=True)
    # How it was confirmed: by mail, by telephone, in a meeting.
    source_how = models.CharField(max_length=200, blank=True)
    split_from = HistoricForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="split_off")
    is_released = models.BooleanField(default=False)
    deleted_at = models.DateTimeField(null=True, blank=True)

    every = models.Manager()
    history = Records()

    EDITABLE = (
        *("about", "question", "blocks", "raised_on", "due_on", "body", "meeting_on", "answer", "settled_on"),
        *("source", "source_by", "source_case", "source_on", "source_how", "is_released"),
    )
    # Who decided or confirmed is public as far as domain.open_settlement tells it: a body's decision always, a private
    # person never. How it was confirmed is internal but for the plain ways.
    PUBLIC = (
        *("number", "about", "question", "settled_on"),
        *("source", "source_by", "source_case", "source_on"),
    )
    INTERNAL = (
        *("id", "council", "version", "plan", "blocks", "raised_on", "due_on", "body", "meeting_on", "answer"),
        *("source_how", "is_released", "split_from", "deleted_at"),
    )

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=("plan", "number"), name="clarification_number_once"),
            models.CheckConstraint(condition=Q(about__in=ABOUTS), name="clarification_about_known"),
            models.CheckConstraint(condition=~Q(question=""), name="clarification_has_question"),
            models.CheckConstraint(
                condition=Q(settled_on__isnull=True) | ~Q(answer=""), name="clarification_settled_with_answer"
            ),
            models.CheckConstraint(condition=Q(source__in=("", *SOURCES)), name="clarification_source_known"),
            models.CheckConstraint(
                condition=Q(meeting_on__isnull=True) | Q(body__isnull=False), name="clarification_meeting_of_body"
            ),
        )

    def __str__(self) -> str:
        return self.question


class ClarificationAsked(CouncilRow):
    """One who is asked; the first by position is who must answer."""

    clarification = HistoricForeignKey(Clarification, on_delete=models.CASCADE, related_name="asked")
    actor = HistoricForeignKey(Actor, on_delete=models.PROTECT, related_name="questions")
    position = models.PositiveSmallIntegerField()

    every = models.Manager()
    history = Records()

    EDITABLE = ("actor", "position")
    PUBLIC = ("clarification", "actor", "position")
    INTERNAL = ("id", "council")

    class Meta:
        ordering = ("position",)
        constraints = (models.UniqueConstraint(fields=("clarification", "actor"), name="asked_once"),)

    def __str__(self) -> str:
        return str(self.actor)


class ClarificationPlace(CouncilRow):
    """An activity that a question is about, and the words of the plan that raise it there."""

    clarification = HistoricForeignKey(Clarification, on_delete=models.CASCADE, related_name="places")
    activity = HistoricForeignKey(Activity, on_delete=models.CASCADE, related_name="open_points")
    about = models.CharField(max_length=14)
    as_written = models.TextField(blank=True)
    for_when = models.CharField(max_length=100, blank=True)

    every = models.Manager()
    history = Records()

    EDITABLE = ("about",)
    PUBLIC = ("clarification", "activity", "about", "as_written", "for_when")
    INTERNAL = ("id", "council")

    class Meta:
        ordering = ("activity__position", "id")
        constraints = (models.CheckConstraint(condition=Q(about__in=ABOUTS), name="place_about_known"),)

    def __str__(self) -> str:
        return self.as_written


class ClarificationNote(CouncilRow):
    """What was said of a question along the way, by whom and on which day."""

    clarification = HistoricForeignKey(Clarification, on_delete=models.CASCADE, related_name="notes")
    on = models.DateField()
    said_by = models.CharField(max_length=200, blank=True)
    text = models.TextField()

    every = models.Manager()
    history = Records()

    EDITABLE = ("on", "said_by", "text")
    PUBLIC = ()
    INTERNAL = ("id", "council", "clarification", *EDITABLE)

    class Meta:
        ordering = ("on", "id")
        constraints = (models.CheckConstraint(condition=~Q(text=""), name="note_has_text"),)

    def __str__(self) -> str:
        return self.text[:80]
