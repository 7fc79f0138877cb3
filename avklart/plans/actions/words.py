"""The words around the activities: titles of areas, introductions, goals."""

from collections.abc import Mapping

from django.db import transaction

from avklart.councils.writing import Change, opened_at, save_next
from avklart.domain.errors import RuleError
from avklart.domain.typed import line_typed, text_typed
from avklart.plans.actions.indexing import index_rows
from avklart.plans.models import Area, Goal, Text


def change_area(area: Area, title: str, version: int, change: Change) -> Area:
    """Give an area another title; a plan's only area may be without.

    Raises:
        RuleError: "text-too-long", "text-missing", or "changed-meanwhile".
    """
    needed = Area.every.filter(plan=area.plan_id).count() > 1
    return _store(area, {"title": line_typed(title, "title", needed=needed)}, version, change)


def change_text(text: Text, words: str, version: int, change: Change) -> Text:
    """Give a paragraph of an introduction other words.

    Raises:
        RuleError: "text-missing", "text-too-long", or "changed-meanwhile".
    """
    return _store(text, {"text": text_typed(words, "text", needed=True)}, version, change)


def change_goal(goal: Goal, number: str, words: str, version: int, change: Change) -> Goal:
    """Give a goal another number or other words.

    Raises:
        RuleError: "text-missing", "text-too-long", or "changed-meanwhile".
    """
    wanted = {"number": line_typed(number, "number", most=20), "text": text_typed(words, "text", needed=True)}
    return _store(goal, wanted, version, change)


@transaction.atomic
def _store[Row: (Area, Text, Goal)](row: Row, wanted: Mapping[str, str], version: int, change: Change) -> Row:
    current = opened_at(row, None)
    if all(getattr(current, name) == value for name, value in wanted.items()):
        return current
    if current.version != version:
        raise RuleError("changed-meanwhile")
    for name, value in wanted.items():
        setattr(current, name, value)
    save_next(current, change)
    index_rows(current.council, [current])
    return current
