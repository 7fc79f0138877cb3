"""Two people have changed the same thing: both versions side by side, and a form in which nothing typed is lost."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.forms import Select

from avklart.councils.models import VersionedRow
from avklart.domain.difference import Stretch, meeting_of, word_changes
from avklart.web.forms import EntryForm
from avklart.web.telling import moment_in_words

Shown = Callable[[Any], Mapping[str, str]]

# Fields that no row holds: what one typed in them stays as it is.
_OF_NO_ROW = ("token", "why", "covers_")


@dataclass(frozen=True, slots=True)
class Both:
    """One field that both have changed: its label, how it stands now, and how one wrote it."""

    field: str
    theirs: str
    mine: Sequence[Stretch]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Who changed it meanwhile and when, what they changed, and the fields that both have changed."""

    who: str
    when: str
    theirs: Sequence[Both]
    both: Sequence[Both]


def met(form: EntryForm, row: VersionedRow, shown: Shown) -> tuple[Mapping[str, str], Conflict]:
    """Give what the form is to show now, and what both have done.

    Fields only the other has changed show the other's words; fields one has changed oneself show what one typed.
    """
    current = type(row)._default_manager.get(pk=row.pk)
    history: Any = getattr(type(row), "history")  # noqa: B009
    latest = history.filter(id=row.pk).select_related("history_user").order_by("-history_id").first()
    theirs = {name: value for name, value in shown(current).items() if name in form.fields}
    theirs |= {name: "" for name in form.fields if name not in theirs and not name.startswith(_OF_NO_ROW)}
    mine = {name: form.typed(name) for name in theirs if name != "version"}
    base = _base(form, history.filter(id=row.pk), shown)
    meeting = meeting_of(base, theirs, mine)
    changed = [name for name in mine if base.get(name, theirs[name]) != theirs[name]]
    conflict = Conflict(
        who=str(latest.history_user or "–"),
        when=moment_in_words(latest.history_date),
        theirs=[both_shown(form, name, theirs[name], theirs[name]) for name in changed],
        both=[both_shown(form, one.field, str(one.before), str(one.after)) for one in meeting.both],
    )
    typed = {name: form.typed(name) for name in form.fields}
    return typed | {name: str(value) for name, value in meeting.values.items()} | {
        "version": theirs["version"]
    }, conflict


def _base(form: EntryForm, records: Any, shown: Shown) -> Mapping[str, str]:
    """Give the fields as they were when the form was opened; those of rows of their own are not known then."""
    record = records.filter(version=form.opened_version).order_by("-history_id").first()
    if record is None:
        return {}
    kept = shown(record.instance)
    return {name: kept.get(name, "") for name in form.fields if not name.startswith(("year_", "other_", "asked_"))}


def both_shown(form: EntryForm, field: str, theirs: str, mine: str) -> Both:
    """Give a field that both have changed, with what is new in one's own words marked."""
    theirs, mine = _in_words(form, field, theirs), _in_words(form, field, mine)
    return Both(field=field, theirs=theirs, mine=[one for one in word_changes(theirs, mine) if one.kind != "gone"])


def _in_words(form: EntryForm, field: str, value: str) -> str:
    """Give what a field says: of one that chooses, the words of the choice."""
    widget = form.fields[field].widget
    words = dict(widget.choices) if value and isinstance(widget, Select) else {}
    return str(words.get(value, value))
