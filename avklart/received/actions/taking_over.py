"""What a newer document changes is taken over into the plan, change by change, as a person has chosen."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction

from avklart.councils.actions import log
from avklart.councils.models import User
from avklart.councils.writing import Change, save_next
from avklart.domain import draft
from avklart.domain.errors import RuleError
from avklart.domain.questions import question_that_holds
from avklart.plans.actions import ActorBook
from avklart.plans.actions.indexing import rebuild_index
from avklart.plans.actions.taken_over import (
    add_read_activity,
    add_read_area,
    take_funding,
    take_goals,
    take_open_points,
    take_responsibilities,
    take_texts,
)
from avklart.plans.models import Activity, Area, Plan
from avklart.received.actions.acceptance import end_reading, keep_names, refuse_identity_numbers
from avklart.received.actions.review import held
from avklart.received.comparison import Comparison, Proposed
from avklart.received.matching import Names
from avklart.received.models import Reading
from avklart.received.review import Review

_PLAIN = {"status": "status_as_written", "priority": "priority", "indicator": "indicator", "comment": "comment"}


@transaction.atomic
def choose_plan(reading: Reading, plan: Plan | None) -> None:
    """Let a reading become a new plan, or be compared with one that exists.

    Raises:
        RuleError: "already-accepted".
    """
    current = Reading.every.select_for_update(of=("self",)).get(pk=reading.pk)
    if current.state == "accepted":
        raise RuleError("already-accepted")
    Reading.every.filter(pk=current.pk).update(plan=plan)


@transaction.atomic
def take_over(reading: Reading, chosen: Mapping[str, str], by: User | None, at: datetime) -> int:
    """Take over the chosen changes of a newer document, each told by its key and the mark it was seen with.

    Gives how many were taken. All or none: where one of them is no longer what the person saw, nothing is changed.

    Raises:
        RuleError: "already-accepted", "not-read-yet", "no-plan-to-compare", "changed-meanwhile"; or as an identity
            number is refused.
    """
    current = held(reading)
    if current.plan_id is None:
        raise RuleError("no-plan-to-compare")
    plan = Plan.every.select_for_update(of=("self",)).select_related("council").get(pk=current.plan_id)
    review = Review(current)
    refuse_identity_numbers(review.draft)
    names = Names(review)
    change = Change(by=by, at=at, why="newer-version")
    keep_names(names, current.council, change)
    compared = Comparison(plan, review.draft, names.known)
    wanted = _wanted(compared, chosen)
    _TakingOver(plan, compared, ActorBook(plan.council, change, names.kinds), change).take(wanted)
    rebuild_index(plan.council)
    end_reading(current, plan, by, at)
    facts = {"file": current.file.name, "plan": plan.slug, "changes": len(wanted)}
    log("changes-taken-over", council=current.council, by=by, at=at, **facts)
    return len(wanted)


def _wanted(compared: Comparison, chosen: Mapping[str, str]) -> list[Proposed]:
    standing = compared.changes
    for key, mark in chosen.items():
        if key not in standing or standing[key].mark != mark:
            raise RuleError("changed-meanwhile")
    return [one for key, one in standing.items() if key in chosen]


class _TakingOver:
    """Puts chosen changes into a plan, one part after the other."""

    def __init__(self, plan: Plan, compared: Comparison, book: ActorBook, change: Change) -> None:
        self.plan, self.compared, self.book, self.change = plan, compared, book, change
        self.areas = list(Area.every.filter(plan=plan))
        self.new_areas: dict[int, Area] = {new: self.areas[old] for old, new in compared.areas.items()}
        self.activities = {one.number: one for one in Activity.standing.filter(plan=plan).select_related("area")}

    def take(self, wanted: list[Proposed]) -> None:
        """Take all of them over: the plan's own words, then areas, then activities."""
        of_plan: dict[str, Any] = {}
        of_activity: dict[str, list[Proposed]] = {}
        for one in wanted:
            part, _, rest = one.key.partition("/")
            if part == "plan":
                of_plan[one.field] = one.change.after
            elif part == "area":
                self._take_area(self.areas[int(rest.partition("/")[0]) - 1], one)
            elif part == "new":
                self._add(int(rest))
            else:
                of_activity.setdefault(one.key.split("/")[1], []).append(one)
        self._take_plan(of_plan)
        for number, some in of_activity.items():
            self._take_activity(self.activities[number], some)

    def _take_plan(self, values: dict[str, Any]) -> None:
        if "introduction" in values:
            take_texts(self.plan, None, values.pop("introduction"), self.change)
        period: draft.Period | None = values.pop("period", None)
        if period is not None:
            self.plan.from_on, self.plan.to_on = period.starts_on, period.ends_on
            self.plan.period_as_written = period.as_written[:100]
        for name, value in values.items():
            setattr(self.plan, name, value[:300])
        if values or period:
            save_next(self.plan, self.change)

    def _take_area(self, area: Area, one: Proposed) -> None:
        after: Any = one.change.after
        if one.field == "introduction":
            take_texts(self.plan, area, after, self.change)
        elif one.field == "goals":
            take_goals(self.plan, area, after, self.change)
        else:
            area.title = after[:300]
            save_next(area, self.change)

    def _area_of(self, number: int) -> Area:
        """Give the plan's area that an activity of the newer document stands in, new where the plan has none."""
        places = [at for at, area in enumerate(self.compared.after.areas) for _ in area.activities]
        at = places[number - 1]
        if at not in self.new_areas:
            self.new_areas[at] = add_read_area(self.plan, self.compared.after.areas[at], self.change)
        return self.new_areas[at]

    def _add(self, number: int) -> None:
        given = self.compared.after.activities[number - 1]
        added = add_read_activity(self.plan, self._area_of(number), given, self.book, self.change)
        take_open_points(added, self._open_points(number), self.book, self.change)

    def _open_points(self, number: int) -> list[tuple[draft.Clarification, draft.Question]]:
        questions = self.compared.after.questions
        found = []
        for point in self.compared.after.activities[number - 1].clarifications:
            at = question_that_holds(questions, number, point.about)
            alone = draft.Question(text=point.as_written, about=point.about, activities=(number,), asked=point.asked)
            found.append((point, questions[at] if at is not None else alone))
        return found

    def _take_activity(self, activity: Activity, some: list[Proposed]) -> None:
        if any(one.verb == "removed" for one in some):
            activity.deleted_at = self.change.at
            save_next(activity, self.change)
            return
        number = self._newer_number(activity.number)
        given = self.compared.after.activities[number - 1]
        for one in some:
            self._take_field(activity, one, given, number)
        # The words of the row are now the newer document's.
        activity.cells, activity.place = dict(given.cells), draft_place(given)
        save_next(activity, self.change)

    def _newer_number(self, number: str) -> int:
        return next(
            part.after
            for part in self.compared.parts
            if part.part == "activity" and part.number == number and part.after
        )

    def _take_field(self, activity: Activity, one: Proposed, given: draft.Activity, number: int) -> None:
        if one.field == "responsibilities":
            take_responsibilities(activity, given.responsibilities, self.book, self.change)
        elif one.field == "funding":
            take_funding(activity, given.funding, self.book, self.change)
        elif one.field == "clarifications":
            take_open_points(activity, self._open_points(number), self.book, self.change)
        elif one.field == "area":
            activity.area = self._area_of(number)
        else:
            _take_words(activity, one.field, given)


def _take_words(activity: Activity, field: str, given: draft.Activity) -> None:
    if field == "time":
        time = given.time
        activity.from_on, activity.to_on = (time.starts_on, time.ends_on) if time else (None, None)
        activity.recurs = (time.recurs or "") if time else ""
        activity.time_as_written = time.as_written[:500] if time else ""
    elif field == "under":
        activity.under = list(given.under)
    elif field == "extra":
        activity.extra = dict(given.extra)
    elif field in _PLAIN:
        setattr(activity, _PLAIN[field], getattr(given, field) or "")
    else:
        activity.text = given.text


def draft_place(given: draft.Activity) -> dict[str, Any]:
    """Give the place of an activity as it is stored."""
    return asdict(given.place)
