"""What people have written in a plan since it was last taken from a document, and who wrote it last."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from avklart.councils.models import User
from avklart.plans.models import Activity, Area, ClarificationPlace, Funding, Goal, Plan, Responsibility, Text
from avklart.received.models import Reading

_FIELDS = {
    "text": ("text",),
    "area": ("area_id",),
    "time": ("from_on", "to_on", "recurs", "time_as_written"),
    "status": ("status_as_written",),
    "priority": ("priority",),
    "indicator": ("indicator",),
    "comment": ("comment",),
    "extra": ("extra",),
    "under": ("under",),
}
_ROWS: dict[str, Any] = {"responsibilities": Responsibility, "funding": Funding, "clarifications": ClarificationPlace}


@dataclass(frozen=True, slots=True)
class Edit:
    """Somebody's change of a value: who and when."""

    by: User | None
    at: datetime


class Edits:
    """The edits of a plan that came after a document, from its history; in as many queries however large it is.

    What a document gave is known by its moment: everything of one acceptance has the time of it.
    """

    def __init__(self, plan: Plan) -> None:
        taken = Reading.every.filter(plan=plan, state="accepted").values_list("accepted_at", flat=True)
        first = plan.history.order_by("history_date").values_list("history_date", flat=True)[:1]
        self._machine = {*taken, *first}
        self._plan = self._last(plan.history.select_related("history_user"))
        self._areas = list(Area.every.filter(plan=plan).values_list("pk", flat=True))
        self._by_area = self._area_edits(plan)
        self._fields: dict[tuple[str, str], Edit] = {}
        self._given: dict[str, str] = {}
        self._read_activities(plan)
        self._read_rows(plan)

    def of_plan(self) -> Edit | None:
        """Give the last edit of the plan's own words."""
        return self._plan

    def of_area(self, at: int) -> Edit | None:
        """Give the last edit of an area, its texts or goals, by its place from 0."""
        return self._by_area.get(self._areas[at])

    def of_field(self, number: str, field: str) -> Edit | None:
        """Give who last wrote what a field of an activity now holds, or None when a document did."""
        return self._fields.get((number, field))

    def given_text(self, number: str) -> str | None:
        """Give the words that a document last had for an activity, or None for one that was made here."""
        return self._given.get(number)

    def of_activity(self, number: str) -> Edit | None:
        """Give the last edit of anything in an activity."""
        mine = [edit for (of, _), edit in self._fields.items() if of == number]
        return max(mine, key=lambda edit: edit.at, default=None)

    def _last(self, rows: Iterable[Any]) -> Edit | None:
        mine = [row for row in rows if row.history_date not in self._machine]
        last = max(mine, key=lambda row: row.history_date, default=None)
        return Edit(last.history_user, last.history_date) if last else None

    def _area_edits(self, plan: Plan) -> dict[int | None, Edit]:
        rows: defaultdict[int | None, list[Any]] = defaultdict(list)
        for row in Area.history.filter(plan=plan).select_related("history_user"):
            rows[row.id].append(row)
        for model in (Text, Goal):
            for row in model.history.filter(plan=plan).select_related("history_user"):
                rows[row.area_id].append(row)
        return {area: edit for area, found in rows.items() if (edit := self._last(found)) is not None}

    def _read_activities(self, plan: Plan) -> None:
        """Hold what each activity now says against what a document last gave it, field by field."""
        rows: defaultdict[str, list[Any]] = defaultdict(list)
        history = Activity.history.filter(plan=plan).select_related("history_user")
        for row in history.order_by("history_date", "history_id"):
            rows[row.number].append(row)
        for number, versions in rows.items():
            given = next((row for row in reversed(versions) if row.history_date in self._machine), None)
            if given is not None:
                self._given[number] = given.text
            for field, columns in _FIELDS.items():
                self._note_field(number, field, columns, (given, versions))
            if given is None:
                self._fields[number, "added"] = Edit(versions[0].history_user, versions[0].history_date)

    def _note_field(self, number: str, field: str, columns: tuple[str, ...], history: tuple[Any, list[Any]]) -> None:
        given, versions = history
        last = versions[-1]
        if given is not None and _values(given, columns) == _values(last, columns):
            return
        for row, before in zip(reversed(versions), [*reversed(versions[:-1]), None], strict=True):
            if before is None or _values(row, columns) != _values(before, columns):
                self._fields[number, field] = Edit(row.history_user, row.history_date)
                return

    def _read_rows(self, plan: Plan) -> None:
        numbers = dict(Activity.every.filter(plan=plan).values_list("pk", "number"))
        for field, model in _ROWS.items():
            mine: defaultdict[str, list[Any]] = defaultdict(list)
            history = model.history.filter(activity_id__in=Activity.every.filter(plan=plan).values("pk"))
            for row in history.select_related("history_user"):
                mine[numbers[row.activity_id]].append(row)
            for number, rows in mine.items():
                if (edit := self._last(rows)) is not None:
                    self._fields[number, field] = edit


def _values(row: Any, columns: tuple[str, ...]) -> list[object]:
    return [getattr(row, column) for column in columns]
