"""A newer document beside the plan as it now stands: what would change, and what somebody has written here since.

A change is proposed, never made: it has a key and a mark of both its sides, and is taken over only when a person says
so and both sides still are what that person saw.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cached_property
from itertools import count

from avklart.domain.difference import FieldChange
from avklart.domain.draft import Activity, Area, Goal, Passage, PlanDraft
from avklart.domain.plan_difference import PlanChange, gone_and_come, plan_changes
from avklart.domain.plan_pairs import activities_paired, areas_paired, rows_of
from avklart.plans.models import ClarificationPlace, Plan
from avklart.plans.queries import plan_as_draft
from avklart.received.edits import Edit, Edits
from avklart.received.matching import KnownNames
from avklart.received.renaming import folded
from avklart.received.values import mark_of

# Our own numbers are given once and never change.
_NOT_COMPARED = frozenset({"number"})


@dataclass(frozen=True, slots=True)
class Proposed:
    """One change that may be taken over: a field's, or the whole of an activity that is new or gone.

    `edit` tells who wrote the present value here after the plan was last taken from a document, or None.
    """

    key: str
    verb: str
    change: FieldChange
    edit: Edit | None = None

    @property
    def field(self) -> str:
        """The field it is of."""
        return self.change.field

    @property
    def mark(self) -> str:
        """A mark of both sides: another one when either has changed."""
        return mark_of([_plain(self.change.before), _plain(self.change.after)])

    @property
    def is_safe(self) -> bool:
        """Whether taking it over overwrites nothing that a person wrote here, and takes nothing away."""
        return self.edit is None and self.verb != "removed"


def _plain(value: object) -> object:
    """Give a value as lists, mappings and texts: databases keep no order of the keys of a mapping."""
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    return value if value is None else str(value)


@dataclass(frozen=True, slots=True)
class ComparedPart:
    """The changes of one part of the plan: the plan itself, an area, or an activity, told by number and words."""

    part: str
    verb: str
    title: str
    number: str
    area: str
    changes: Sequence[Proposed]
    before: int | None = None
    after: int | None = None


class Comparison:
    """The plan as it stands against a newer draft of it; the number of queries does not grow with the plan."""

    def __init__(self, plan: Plan, newer: PlanDraft, known: KnownNames) -> None:
        self.plan = plan
        self.before = plan_as_draft(plan)
        self.after = _by_known_names(newer, known)
        self.areas = areas_paired(self.before.areas, self.after.areas)
        self.edits = Edits(plan)
        self._settled = _settled_words(plan)

    @cached_property
    def parts(self) -> list[ComparedPart]:
        """What has changed, in the plan's order."""
        return [*self._of_plan(), *self._of_areas(), *self._of_activities()]

    @property
    def changes(self) -> dict[str, Proposed]:
        """Every proposed change by its key."""
        return {one.key: one for part in self.parts for one in part.changes}

    @property
    def unchanged(self) -> int:
        """How many activities are the same in both."""
        touched = {part.before for part in self.parts if part.part == "activity" and part.before}
        return len(self.before.activities) - len(touched)

    def _of_plan(self) -> Iterator[ComparedPart]:
        before, after = self.before, self.after
        changes = []
        for name in ("title", "owner"):
            was, now = getattr(before, name) or "", getattr(after, name) or ""
            if now and folded(was) != folded(now):
                changes.append(FieldChange(name, was, now))
        days = [(one.period.starts_on, one.period.ends_on) if one.period else None for one in (before, after)]
        if days[1] and days[0] != days[1]:
            changes.append(FieldChange("period", before.period, after.period))
        changes += _texts("introduction", before.introduction, after.introduction)
        if changes:
            edit = self.edits.of_plan()
            proposed = [Proposed(f"plan/{one.field}", "changed", one, edit) for one in changes]
            yield ComparedPart("plan", "changed", after.title or "", "", "", proposed)

    def _of_areas(self) -> Iterator[ComparedPart]:
        for old, new in self.areas.items():
            was, now = self.before.areas[old], self.after.areas[new]
            changes = [
                *([FieldChange("title", was.title or "", now.title)] if _is_renamed(was, now) else []),
                *_texts("introduction", was.introduction, now.introduction),
                *_goals(was.goals, now.goals),
            ]
            if changes:
                edit = self.edits.of_area(old)
                proposed = [Proposed(f"area/{old + 1}/{one.field}", "changed", one, edit) for one in changes]
                yield ComparedPart("area", "changed", was.title or "", "", "", proposed, old + 1, new + 1)

    def _of_activities(self) -> Iterator[ComparedPart]:
        before, after = self._paired()
        for change in plan_changes(before, after):
            if change.part == "activity":
                proposed = self._proposed(change)
                if proposed:
                    yield ComparedPart(
                        part="activity",
                        verb=change.verb,
                        title=change.title,
                        number=self._number(change),
                        area=change.area,
                        changes=proposed,
                        before=change.before,
                        after=change.after,
                    )

    def _paired(self) -> tuple[PlanDraft, PlanDraft]:
        """Give both states with numbers that say which activity is which.

        They are told by the words the last document had for them: one that was reworded here is still the same.
        """
        texts = [self.edits.given_text(one.number or "") or one.text for one in self.before.activities]
        given = _each(self.before, lambda at, one: replace(one, text=texts[at]))
        pairs = activities_paired(rows_of(given), rows_of(self.after), self.areas, numbers_are_kept=False)
        back = {new: old for old, new in pairs.items()}
        return (
            _each(self.before, lambda at, one: replace(one, number=f"b{at}")),
            _each(self.after, lambda at, one: replace(one, number=f"b{back[at]}" if at in back else f"a{at}")),
        )

    def _number(self, change: PlanChange) -> str:
        return (self.before.activities[change.before - 1].number or "") if change.before else ""

    def _proposed(self, change: PlanChange) -> list[Proposed]:
        was = self.before.activities[change.before - 1] if change.before else None
        now = self.after.activities[change.after - 1] if change.after else None
        number = self._number(change)
        if was is None or now is None:
            key = f"activity/{number}" if was else f"new/{change.after}"
            edit = self.edits.of_activity(number) if was else None
            return [Proposed(key, change.verb, FieldChange("activity", was, now), edit)]
        found = self._fields(change, number)
        return [
            Proposed(f"activity/{number}/{one.field}", "changed", one, self.edits.of_field(number, one.field))
            for one in found
        ]

    def _fields(self, change: PlanChange, number: str) -> Iterator[FieldChange]:
        extra = [one for one in change.fields if one.field == "extra"]
        for one in change.fields:
            if one.field in _NOT_COMPARED or one.field == "extra":
                continue
            if one.field == "clarifications" and not self._is_news(one, number):
                continue
            yield one
        if extra:
            yield FieldChange(
                "extra", "\n".join(str(one.before) for one in extra), "\n".join(str(one.after) for one in extra)
            )

    def _is_news(self, change: FieldChange, number: str) -> bool:
        """Whether open points differ by more than what somebody has settled here already, or put in words."""
        gone, come = gone_and_come(change)
        settled = self._settled.get(number, frozenset())
        was = {folded(one.as_written) for one in gone}
        news = [one for one in come if folded(one.as_written) not in settled | was]
        now = {folded(one.as_written) for one in come}
        return bool(news) or any(one.as_written and folded(one.as_written) not in now for one in gone)


def _each(plan: PlanDraft, made: Callable[[int, Activity], Activity]) -> PlanDraft:
    """Give a plan with each activity made anew, told its place from 0."""
    places = count()
    return replace(
        plan,
        areas=tuple(
            replace(area, activities=tuple(made(next(places), one) for one in area.activities)) for area in plan.areas
        ),
    )


def _settled_words(plan: Plan) -> dict[str, frozenset[str]]:
    """Give the words of the open points that have been settled or deleted here, by the number of their activity."""
    found: dict[str, set[str]] = {}
    places = ClarificationPlace.every.filter(clarification__plan=plan).exclude(
        clarification__settled_on__isnull=True, clarification__deleted_at__isnull=True
    )
    for number, words in places.values_list("activity__number", "as_written"):
        found.setdefault(number, set()).add(folded(words))
    return {number: frozenset(words) for number, words in found.items()}


def _is_renamed(was: Area, now: Area) -> bool:
    return bool(now.title) and folded(was.title or "") != folded(now.title or "")


def _texts(name: str, before: Sequence[Passage], after: Sequence[Passage]) -> list[FieldChange]:
    sides = [[folded(passage.text) for passage in side] for side in (before, after)]
    return [FieldChange(name, tuple(before), tuple(after))] if sides[0] != sides[1] else []


def _goals(before: Sequence[Goal], after: Sequence[Goal]) -> list[FieldChange]:
    sides = [[(one.number, folded(one.text), one.under) for one in side] for side in (before, after)]
    return [FieldChange("goals", tuple(before), tuple(after))] if sides[0] != sides[1] else []


def _by_known_names(newer: PlanDraft, known: KnownNames) -> PlanDraft:
    """Give the newer draft with each actor called as the council calls it: an alias is no change."""

    def named(name: str) -> str:
        found = known.actor(name)
        return found[0] if found else name

    def activity(one: Activity) -> Activity:
        return replace(
            one,
            responsibilities=tuple(
                replace(row, actor=named(row.actor), of=named(row.of) if row.of else None)
                for row in one.responsibilities
            ),
            funding=tuple(replace(line, name=named(line.name) if line.name else None) for line in one.funding),
            clarifications=tuple(replace(point, asked=tuple(map(named, point.asked))) for point in one.clarifications),
        )

    return replace(
        newer, areas=tuple(replace(area, activities=tuple(map(activity, area.activities))) for area in newer.areas)
    )
