"""Projects: when they begin and end, who said so, who leads them; and taking such a change back."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from avklart.councils.writing import Change, opened_at, save_next
from avklart.domain.errors import RuleError
from avklart.domain.people import ProjectEntry, settled_end
from avklart.plans.actions.actors import ActorBook
from avklart.plans.actions.undoing import undo_touched
from avklart.plans.models import Actor, Project


@transaction.atomic
def settle_project_end(project: Project, ends_on: date | None, source: str, version: int, change: Change) -> Project:
    """Store the day a project ends, and who has said so, and give it; from now on it overrules what rows say.

    Raises:
        RuleError: as `settled_end`; "ends-before-start"; "changed-meanwhile" when somebody has settled another day
            since the page was opened.
    """
    day, said_by = settled_end(ends_on, source)
    current = opened_at(project, None)
    ProjectEntry(starts_on=current.starts_on, ends_on=day, ends_source=said_by)
    return _stored(current, {"ends_on": day, "ends_source": said_by}, version, change)


@transaction.atomic
def change_project(project: Project, entry: ProjectEntry, version: int, change: Change) -> Project:
    """Store what a person has made of a project, and give it. A leader or a group not known is made.

    Raises:
        RuleError: "changed-meanwhile" when somebody has changed it to something else since the page was opened.
    """
    current = opened_at(project, None)
    book = ActorBook(current.council, change)
    leader, group = _named(book, entry.leader, "role"), _named(book, entry.steering_group, "body")
    book.write_new()
    wanted: dict[str, object] = {
        "starts_on": entry.starts_on,
        "ends_on": entry.ends_on,
        "ends_source": entry.ends_source,
        "leader": leader,
        "steering_group": group,
    }
    return _stored(current, wanted, version, change)


@transaction.atomic
def undo_project_change(project: Project, changed_at: datetime, change: Change) -> None:
    """Take back what was done to a project at one moment.

    Raises:
        RuleError: "nothing-to-undo", or "undo-too-late" when somebody has changed it since.
    """
    current = opened_at(project, None)
    records = Project.history.filter(id=current.pk, history_date=changed_at, history_type="~")
    undo_touched(current.council, [(Project, record) for record in records], change)


def _named(book: ActorBook, name: str, kind: str) -> Actor | None:
    return book.actor(name, kind) if name else None


def _stored(current: Project, wanted: Mapping[str, object], version: int, change: Change) -> Project:
    """Store the wanted values; what is so already is no change, whichever version it was asked of."""
    if all(getattr(current, name) == value for name, value in wanted.items()):
        return current
    if current.version != version:
        raise RuleError("changed-meanwhile")
    for name, value in wanted.items():
        setattr(current, name, value)
    save_next(current, change)
    return current
