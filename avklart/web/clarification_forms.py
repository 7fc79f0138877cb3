"""The forms of a question on its way: sent, put before a body, what was said of it, and what settles it."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from django import forms

from avklart.domain.clarifications import NoteEntry, suggested_due_on
from avklart.domain.entries import KINDS, PARTS, FundingEntry, ResponsibilityEntry
from avklart.domain.errors import RuleError
from avklart.domain.settling import (
    COVERING,
    PROLONGED,
    SOURCES,
    Answer,
    Continue,
    Effect,
    End,
    Money,
    Responsible,
    Source,
    answer_typed,
    covered_numbers,
)
from avklart.domain.typed import amount_typed
from avklart.plans.models import Clarification
from avklart.ui.language import current_language
from avklart.ui.sentences import sentence
from avklart.ui.today import today
from avklart.web.forms import EntryForm, Typed, choice, day_field, day_shown, line, numbers_in, question_shown, words

ENDS = "end"
_COVERS = "covers_"
# So many activities have a box each; of more it is typed which an answer is for. A form may have 5,000 fields.
_MOST_BOXES = 200


class RaiseForm(EntryForm):
    """The day a question was sent to those asked."""

    raised_on = day_field()


class MeetingForm(EntryForm):
    """The body a question is put before, and the day of its meeting."""

    body = line(list="known-actors", autocomplete="off")
    meeting_on = day_field()


class NoteForm(EntryForm):
    """What was said of a question, by whom, and when."""

    text = words(3)
    said_by = line(list="known-actors", autocomplete="off")
    on = day_field()

    def entry(self) -> NoteEntry:
        """Give what was typed as an entry. Raises RuleError as the rules do."""
        said_on = self.day("on") or today()
        return NoteEntry(text=self.typed("text"), said_by=self.typed("said_by"), on=said_on, today=today())


class SettleForm(EntryForm):
    """The answer, its source, what is written into the plan, and for which of the question's activities.

    What is written is told by what is filled in: somebody responsible, a kind of money, something that goes on.
    """

    answer = words(3)
    source_by = line(list="known-actors", autocomplete="off")
    source_case = line(size="12", autocomplete="off")
    source_on = day_field()
    source_how = line(autocomplete="off")
    actor = line(list="known-actors", autocomplete="off")
    replaces = forms.CharField(required=False, widget=forms.CheckboxInput)
    name = line(list="known-payers", autocomplete="off")
    amount = line(inputmode="decimal", autocomplete="off", size="14")
    from_on = day_field()
    to_on = day_field()
    until = day_field()

    def __init__(self, typed: Typed = None, *, activities: Sequence[tuple[str, str]] = (), **also: Any) -> None:
        super().__init__(typed, **also)
        self.fields["source"] = choice("source-kind", SOURCES)
        self.fields["part"] = choice("part", PARTS)
        self.fields["kind"] = choice("funding-kind", KINDS, none=True)
        self.fields["goes_on"] = choice("goes-on", (*PROLONGED, ENDS), none=True)
        self.activities = list(activities)
        is_ticked = any(name.startswith(_COVERS) for name in self.data)
        self.is_by_number = "covers" in self.data or (len(self.activities) > _MOST_BOXES and not is_ticked)
        if self.is_by_number:
            self.fields["covers"] = choice("covering", COVERING)
            self.fields["numbers"] = words(2)
            self.fields["numbers"].help_text = sentence("hint", "numbers", current_language())
            return
        for number, _ in self.activities:
            box = forms.CheckboxInput(attrs={"class": "ds-input"})
            self.fields[f"{_COVERS}{number}"] = forms.CharField(required=False, initial=True, widget=box)

    @property
    def among(self) -> str:
        """The activities that the question is about, as a mark that a form sends back: others have another."""
        return sha256(" ".join(number for number, _ in self.activities).encode()).hexdigest()[:20]

    def covered(self) -> list[tuple[forms.BoundField, str, str]]:
        """Give the box of each activity, with its number and text."""
        return [(self[f"{_COVERS}{number}"], number, text) for number, text in self.activities]

    def _numbers(self) -> list[str] | None:
        """Give the numbers of the activities chosen; None where there is nothing to choose among."""
        if self.is_by_number:
            return self._numbers_typed()
        chosen = [name.removeprefix(_COVERS) for name in self.data if name.startswith(_COVERS) and self.typed(name)]
        return chosen if chosen or len(self.activities) > 1 else None

    def _numbers_typed(self) -> list[str]:
        asked = [number for number, _ in self.activities]
        # Where the question itself was changed, both are shown instead.
        if self.typed("among") != self.among and self.typed("version") == self.initial.get("version"):
            raise RuleError("activities-asked-changed", field="covers", number=len(asked))
        return covered_numbers(self.typed("covers"), numbers_in(self.typed("numbers")), asked)

    def given(self) -> Answer:
        """Give what was typed as an answer. Raises RuleError as the rules do."""
        text = answer_typed(self.typed("answer"))
        source = Source(
            kind=self.typed("source"),
            by=self.typed("source_by"),
            on=self.day("source_on"),
            case=self.typed("source_case"),
            how=self.typed("source_how"),
        )
        return Answer(text=text, source=source, effects=tuple(self._effects()), covers=self._numbers())

    def _effects(self) -> list[Effect]:
        found: list[Effect] = []
        if self.writes_responsible:
            entry = ResponsibilityEntry(actor=self.typed("actor"), part=self.typed("part") or "responsible")
            found.append(Responsible(entry, replaces=bool(self.typed("replaces"))))
        if self.writes_money:
            found.append(Money(self._money()))
        if self.writes_time:
            goes_on, until = self.typed("goes_on"), self.day("until")
            found.append(End(until) if goes_on == ENDS else Continue(goes_on, until))
        return found

    @property
    def writes_responsible(self) -> bool:
        """Whether anybody was typed as responsible."""
        return bool(self.typed("actor").strip())

    @property
    def writes_time(self) -> bool:
        """Whether it was chosen that something goes on or ends."""
        return bool(self.typed("goes_on") or self.typed("until").strip())

    @property
    def writes_money(self) -> bool:
        """Whether anything was typed of a source of money."""
        return any(self.typed(name).strip() for name in ("kind", "name", "amount", "from_on", "to_on"))

    def _money(self) -> FundingEntry:
        return FundingEntry(
            kind=self.typed("kind"),
            name=self.typed("name"),
            amount=amount_typed(self.typed("amount"), "amount"),
            from_on=self.day("from_on"),
            to_on=self.day("to_on"),
        )


def way_form(question: Clarification, part: str, typed: Any = None) -> EntryForm | None:
    """Give one of these forms for a question, as it stands or with what was typed; None for another part."""
    named: dict[str, Any] = {"name": f"{part}-{question.number}"}
    initial: dict[str, Any] = {"version": str(question.version)}
    match part:
        case "send":
            return RaiseForm(typed, initial=initial | {"raised_on": day_shown(question.raised_on or today())}, **named)
        case "mote":
            day = question.meeting_on or suggested_due_on(today(), question.due_on)
            shown = {"body": _body_of(question), "meeting_on": day_shown(day)}
            return MeetingForm(typed, initial=initial | shown, **named)
        case "notat":
            return NoteForm(typed, initial=initial | {"on": day_shown(today())}, **named)
        case "svar":
            shown = settled_shown(question) | _proposed_source(question)
            return SettleForm(typed, activities=_activities_of(question), initial=shown, **named)
    return None


def settled_shown(question: Clarification) -> dict[str, str]:
    """Give what the fields of a question show, its answer and its way to it too."""
    return question_shown(question) | {
        "raised_on": day_shown(question.raised_on),
        "body": question.body.name if question.body else "",
        "meeting_on": day_shown(question.meeting_on),
        "answer": question.answer,
        "settled_on": day_shown(question.settled_on),
        "source": question.source,
        "source_by": question.source_by,
        "source_case": question.source_case,
        "source_on": day_shown(question.source_on),
        "source_how": question.source_how,
    }


def _proposed_source(question: Clarification) -> dict[str, str]:
    """Give where the answer probably comes from: the body it is before, else a decision of whoever is asked first."""
    if question.source:
        return {}
    met = question.meeting_on if question.meeting_on and question.meeting_on <= today() else today()
    return {"source": "decision", "source_by": _body_of(question), "source_on": day_shown(met)}


def _body_of(question: Clarification) -> str:
    if question.body:
        return question.body.name
    first = question.asked.select_related("actor").order_by("position").first()
    return first.actor.name if first else ""


def _activities_of(question: Clarification) -> list[tuple[str, str]]:
    places = question.places.filter(activity__deleted_at__isnull=True).order_by("activity__position", "pk")
    return list(dict.fromkeys(places.values_list("activity__number", "activity__text")))
