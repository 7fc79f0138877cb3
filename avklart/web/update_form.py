"""The form of a status update: what stands is filled in, what is new is empty, and nothing typed is lost."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import HttpRequest

from avklart.councils.models import Council
from avklart.domain.difference import meeting_of
from avklart.domain.errors import RuleError
from avklart.domain.events import EVENT_KINDS, EventEntry
from avklart.domain.progress import FIRST_STATUS, STATUSES, UpdateEntry
from avklart.domain.typed import day_typed
from avklart.followup.models import Progress, StatusUpdate
from avklart.plans.models import Activity
from avklart.ui.language import current_language
from avklart.ui.sentences import sentence
from avklart.web.conflict import Both, Conflict, both_shown
from avklart.web.forms import EntryForm, Typed, choice, day_field, line, words
from avklart.web.telling import moment_in_words

_WORDS = ("status", "done", "next", "obstacles")
_STANDING = ("status", "next", "obstacles")
_EVENT = ("event_kind", "event_on", "event_title", "event_link")


class UpdateForm(EntryForm):
    """Status, what is done, what comes next, what is in the way; who told it; and an event, if there was one."""

    done = words(3)
    next = words(2)
    obstacles = words(2)
    on_behalf_of = line(maxlength="200")
    needs_committee = forms.CharField(required=False, widget=forms.CheckboxInput)
    flag_shown = forms.CharField(required=False, widget=forms.HiddenInput)
    event_on = day_field()
    event_title = line(wide=True, maxlength="300")
    event_link = line(wide=True, inputmode="url", maxlength="500")

    def __init__(self, typed: Typed = None, **also: Any) -> None:
        super().__init__(typed, **also)
        self.fields["status"] = choice("progress-status", STATUSES)
        self.fields["event_kind"] = choice("event-kind", EVENT_KINDS, none=True)
        self.fields["event_on"].help_text = sentence("hint", "day", current_language())
        self.order_fields(["version", "token", "done", "next", "obstacles", "status", "on_behalf_of", *_EVENT])

    def entry(self) -> UpdateEntry:
        """Give what was typed as an entry. Raises RuleError as the rules do."""
        return UpdateEntry(**{name: self.typed(name) for name in _WORDS})

    def events(self) -> list[EventEntry]:
        """Give the event that was typed, if any was. Raises RuleError as the rules do, at the field of this form."""
        kind, on, title, link = (self.typed(name).strip() for name in _EVENT)
        if not (kind or on or title or link):
            return []
        try:
            return [EventEntry(kind, day_typed(on, "on"), title, link)]
        except RuleError as refusal:
            raise RuleError(refusal.code, field=f"event_{refusal.field}", **refusal.facts) from refusal

    def flag(self) -> bool | None:
        """Whether the committee must see the activity, or None where the form did not ask."""
        return bool(self.typed("needs_committee")) if self.typed("flag_shown") else None

    def plain_fields(self) -> list[Any]:
        """Give the fields that are always in sight; those of an event are folded away until there is one."""
        return [self[name] for name in ("done", "next", "obstacles", "status", "on_behalf_of")]

    def event_fields(self) -> list[Any]:
        """Give the fields of an event."""
        return [self[name] for name in _EVENT]

    def has_event(self) -> bool:
        """Whether anything of an event is typed, or refused."""
        return any(self.typed(name) or self.errors.get(name) for name in _EVENT) if self.is_bound else False


def update_form(activity: Activity, typed: Typed = None, told_by: str = "") -> UpdateForm:
    """Give the form of an update of an activity: what stands now, and nothing yet of what is done."""
    one = Progress.every.select_related("latest").filter(activity=activity).first()
    initial: dict[str, Any] = {"version": one.version if one else 0, "on_behalf_of": told_by}
    initial |= _stands(one.latest if one else None) | {"needs_committee": one is not None and one.needs_committee}
    return UpdateForm(typed, name=f"nytt-{activity.pk}", initial=initial)


def _stands(latest: StatusUpdate | None) -> dict[str, str]:
    if latest is None:
        return {"status": FIRST_STATUS, "next": "", "obstacles": ""}
    return {name: getattr(latest, name) for name in _STANDING}


def met_update(form: UpdateForm, activity: Activity) -> tuple[Mapping[str, str], Conflict]:
    """Give what the form is to show now that somebody else has written an update, and what both have written.

    The other's update stands whatever happens. What one has typed stands in the form; what one has left as it was
    shows the other's words.
    """
    progress = Progress.every.select_related("latest").get(activity=activity)
    latest = progress.latest or StatusUpdate()
    theirs, mine = _stands(progress.latest), {name: form.typed(name) for name in _STANDING}
    meeting = meeting_of(_opened_on(progress, form.opened_version), theirs, mine)
    history: Any = StatusUpdate.history
    made = history.filter(id=latest.pk).select_related("history_user").order_by("history_id").first()
    conflict = Conflict(
        who=str(made.history_user or "–") if made else "–",
        when=moment_in_words(latest.made_at),
        theirs=[_told(name, getattr(latest, name)) for name in _WORDS if getattr(latest, name)],
        both=[both_shown(form, one.field, str(one.before), str(one.after)) for one in meeting.both],
    )
    typed = {name: form.typed(name) for name in form.fields}
    return typed | {name: str(value) for name, value in meeting.values.items()} | {
        "version": str(progress.version)
    }, conflict


def _opened_on(progress: Progress, version: int) -> dict[str, str]:
    """Give what stood when the form was opened."""
    history: Any = Progress.history
    record = history.filter(id=progress.pk, version=version).order_by("-history_id").first()
    return _stands(StatusUpdate.every.filter(pk=record.latest_id).first() if record else None)


def _told(field: str, value: str) -> Both:
    shown = sentence("progress-status", value, current_language()) if field == "status" else value
    return Both(field=field, theirs=shown, mine=())


def told_by(request: HttpRequest, council: Council) -> str:
    """Give on whose behalf this person is writing, until they say otherwise."""
    return str(request.session.get(_key(council), ""))


def remember_told_by(request: HttpRequest, council: Council, name: str) -> None:
    """Keep on whose behalf this person is writing for the next row; an empty name forgets it."""
    if name != told_by(request, council):
        request.session[_key(council)] = name[:200]


def _key(council: Council) -> str:
    return f"told-by-{council.pk}"
