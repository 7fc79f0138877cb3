"""What has been changed of an actor or a project, in the reader's words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from avklart.councils.models import User
from avklart.domain.difference import FieldChange
from avklart.plans.queries.people import RowChange
from avklart.ui.dates import day_in_figures
from avklart.ui.language import current_language
from avklart.ui.sentences import sentence


@dataclass(frozen=True, slots=True)
class ToldField:
    """One field that changed: its name, what it was, and what it is."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ToldChange:
    """What one person changed at one moment, in words."""

    at: datetime
    by: User | None
    fields: Sequence[ToldField]
    may_undo: bool


def told_changes(changes: Sequence[RowChange]) -> list[ToldChange]:
    """Give changes in the reader's language."""
    return [ToldChange(one.at, one.by, [_field(field) for field in one.fields], one.can_be_undone) for one in changes]


def _field(change: FieldChange) -> ToldField:
    name = sentence("person-fields", change.field, current_language())
    return ToldField(name, _value(change.field, change.before), _value(change.field, change.after))


def _value(field: str, value: object) -> str:
    language = current_language()
    if isinstance(value, date):
        return day_in_figures(value, language)
    if field == "kind" and value:
        return sentence("actor-kind", str(value), language)
    return str(value) if value is not None else ""
