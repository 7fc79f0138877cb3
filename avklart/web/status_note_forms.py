"""The forms of status notes: what stands around a note, and what a person writes in it beside what data fills."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from django import forms

from avklart.domain.errors import RuleError
from avklart.domain.must_do import MeetingAhead
from avklart.domain.status_note import LANGUAGES, NoteEntry, last_news
from avklart.editions.models import StatusNote
from avklart.reports.note_kept import told_again
from avklart.reports.note_words import NoteWords, short
from avklart.reports.status_note import NoteTold, body_of, proposed
from avklart.ui.language import current_language
from avklart.ui.sentences import Language, sentence
from avklart.web.forms import Typed, day_field, day_shown, line, words
from avklart.web.people_forms import PersonForm

_MOST_SOLUTIONS = 60
_HIDDEN = ("version", "token")


@dataclass(frozen=True, slots=True)
class Writing:
    """A part that a person writes: the name of its field, what it is called, and what data says beside it."""

    name: str
    label: str
    rows: int
    beside: tuple[str, ...] = ()


def writings_of(told: NoteTold) -> tuple[Writing, ...]:
    """Give the parts of a note that a person may write, in the note's order, each with what data says there."""
    language = current_language()

    def say(code: str, **facts: str | int) -> str:
        return sentence("status-notes", code, language, facts)

    words_told: NoteWords = told.words
    points = proposed(NoteTold(**_without(told, "decision")))
    found = [Writing("decision", say("write-decision"), 5, tuple(points))]
    for one in told.matters[:_MOST_SOLUTIONS]:
        label = say("write-solution", where=words_told.activities(one.activities))
        found.append(Writing(f"solution-{one.key}", label, 2, (words_told.question(one),)))
    found.append(Writing("lead", say("write-lead"), 3))
    for place, title in enumerate(told.facts.areas, start=1):
        news = [(one, update) for one in told.facts.activities if one.area == place and (update := last_news(one))]
        if news or f"area-{place}" in told.written:
            beside = tuple(f"{one.number} {short(one.text, 90)}: {words_told.update(said)}" for one, said in news[:6])
            found.append(Writing(f"area-{place}", say("write-area", area=title), 2, beside))
    found.append(Writing("assessment", say("write-assessment"), 5))
    found.append(Writing("exempt", say("write-exempt"), 1))
    return tuple(found)


def _without(told: NoteTold, name: str) -> dict[str, Any]:
    kept = {key: text for key, text in told.written.items() if key != name}
    names = ("council", "head", "facts", "before", "at", "is_draft")
    return {**{key: getattr(told, key) for key in names}, "written": kept}


class NoteForm(PersonForm):
    """What stands around a note, and in a draft what a person writes in it."""

    as_of_on = day_field()
    since_on = day_field()
    body = line(list="known-bodies", autocomplete="off", maxlength="200")
    meeting_on = day_field()
    case_number = line(maxlength="60", size="14")
    case_officer = line(maxlength="120", autocomplete="off")
    archive_reference = line(maxlength="60", size="20")

    def __init__(self, typed: Typed = None, *, writings: Sequence[Writing] = (), **also: Any) -> None:
        super().__init__(typed, **also)
        self.writings = writings
        language = current_language()
        shown = [(code, sentence("page", code, language)) for code in LANGUAGES]
        self.fields["language"] = forms.CharField(
            required=False, widget=forms.Select({"class": "ds-input"}, choices=shown)
        )
        places = [(code, sentence("status-notes", code, language)) for code in ("proposal-first", "proposal-last")]
        self.fields["proposal"] = forms.CharField(
            required=False, widget=forms.Select({"class": "ds-input"}, choices=places)
        )
        self._label(language)
        for one in writings:
            self.fields[one.name] = words(one.rows)
            self.fields[one.name].label = one.label

    def _label(self, language: Any) -> None:
        for name in ("as_of_on", "since_on", "body", "meeting_on", "case_number", "case_officer", "archive_reference"):
            self.fields[name].label = sentence("status-notes", name, language)
        for name in ("language", "proposal"):
            self.fields[name].label = sentence("status-notes", name, language)
        self.fields["since_on"].help_text = sentence("status-notes", "since-hint", language)

    def again(self, typed: Typed) -> Self:
        """Give the same form with these words typed."""
        return type(self)(typed, name=self.name, writings=self.writings)

    def around(self) -> list[forms.BoundField]:
        """Give the fields of what stands around the note."""
        written = {one.name for one in self.writings}
        return [field for field in self.visible_fields() if field.name not in written]

    def parts(self) -> list[tuple[Writing, forms.BoundField]]:
        """Give each part that a person writes with its field."""
        return [(one, self[one.name]) for one in self.writings]

    def entry(self) -> NoteEntry:
        """Give what stands around the note. Raises RuleError as the rules do."""
        as_of_on = self.day("as_of_on")
        if as_of_on is None:
            raise RuleError("day-missing", field="as_of_on")
        names = ("body", "case_number", "case_officer", "archive_reference")
        return NoteEntry(
            as_of_on=as_of_on,
            since_on=self.day("since_on"),
            meeting_on=self.day("meeting_on"),
            language=self.typed("language") or "nb",
            proposal_last=self.typed("proposal") == "proposal-last",
            **{name: self.typed(name) for name in names},
        )

    def written(self, kept: Mapping[str, str]) -> dict[str, str]:
        """Give what was written, with what `kept` has for parts that were not in the form."""
        return {**kept, **{one.name: self.typed(one.name) for one in self.writings if one.name in self.data}}


class CorrectionForm(PersonForm):
    """What was wrong in a completed note."""

    correction = words(3)


def note_shown(note: StatusNote) -> dict[str, str]:
    """Give what the fields of a note show."""
    return {
        **{name: getattr(note, name) for name in ("body", "case_number", "case_officer", "archive_reference")},
        **{name: day_shown(getattr(note, name)) for name in ("as_of_on", "since_on", "meeting_on")},
        "language": note.language,
        "proposal": "proposal-last" if note.proposal_last else "proposal-first",
        "version": str(note.version),
        **note.written,
    }


def first_shown(
    last: StatusNote | None, meeting: MeetingAhead | None, today: date, language: Language
) -> dict[str, str]:
    """Give what the form of a new note shows: as the last one but for its days and case, and for the next meeting."""
    if last is None:
        kept = {"body": body_of(language), "language": language, "proposal": "proposal-first"}
    else:
        shown = note_shown(last)
        kept = {name: shown[name] for name in ("body", "case_officer", "language", "proposal")}
    if meeting is not None:
        kept |= {"body": meeting.body, "meeting_on": day_shown(meeting.on)}
    return {**kept, "as_of_on": day_shown(today)}


def unsaved_in(typed: Mapping[str, str], row: StatusNote) -> list[tuple[str, str]]:
    """Give what was typed in a note otherwise than it was completed, each with what its field is called."""
    form = NoteForm(name="note", writings=writings_of(told_again(row)))
    shown = note_shown(row)
    said = {name: " ".join(str(typed.get(name, "")).split()) for name in form.fields if name not in _HIDDEN}
    return [
        (str(form.fields[name].label), str(typed[name]).strip())
        for name, words_said in said.items()
        if words_said and words_said != " ".join(shown.get(name, "").split())
    ]


def labels_of(form: NoteForm, names: Iterable[str]) -> dict[str, str]:
    """Give what fields are called, by name."""
    return {name: str(form.fields[name].label) for name in names if name in form.fields}
