"""Questions are asked, worded, dated, released, and put to activities."""

from collections.abc import Collection, Iterable
from datetime import date

from django.db import transaction
from django.db.models import Max, Q

from avklart.councils.writing import Change, opened_at, remove, save, save_next, write_new
from avklart.domain.clarifications import refuse_due_day
from avklart.domain.entries import QuestionEntry
from avklart.domain.errors import RuleError
from avklart.plans.actions.indexing import index_rows
from avklart.plans.actions.lines import held_book
from avklart.plans.actions.once import made_once
from avklart.plans.models import Activity, Actor, Clarification, ClarificationAsked, ClarificationPlace, Plan


@transaction.atomic
def add_clarification(
    plan: Plan, entry: QuestionEntry, numbers: Iterable[str], today: date, change: Change, token: str = ""
) -> Clarification:
    """Ask something new about activities of a plan, and give the question. One token makes one question.

    Raises:
        RuleError: "activity-unknown" with the number the plan does not have; "due-in-past".
    """

    def make() -> int:
        held = hold_plan(plan)
        refuse_due_day(entry.due_on, today)
        return _new(held, entry, activities_named(held, numbers), change).pk

    return Clarification.every.get(pk=made_once(plan.council, token, change.at, make))


@transaction.atomic
def ask_continuation(plan: Plan, entry: QuestionEntry, numbers: Collection[str], change: Change) -> Clarification:
    """Ask how activities whose money ends are to go on, and give the question; none is asked twice.

    Raises:
        RuleError: "activity-unknown" with the number the plan does not have.
    """
    held = hold_plan(plan)
    activities = activities_named(held, numbers)
    asked = Clarification.every.filter(
        plan=held, deleted_at__isnull=True, about="continuation", places__activity__in=activities
    ).distinct()
    for question in asked:
        if {place.activity_id for place in question.places.all()} >= {one.pk for one in activities}:
            return question
    return _new(held, entry, activities, change)


@transaction.atomic
def ask_what_is_left(
    plan: Plan, entry: QuestionEntry, numbers: Collection[str], today: date, change: Change
) -> Clarification | None:
    """Ask about those of the activities that nobody asks the same about yet, and give the question; None where all are.

    Raises:
        RuleError: "activity-unknown" with the number the plan does not have; "due-in-past".
    """
    held = hold_plan(plan)
    refuse_due_day(entry.due_on, today)
    activities = activities_named(held, numbers)
    same = Q(about=entry.about) | Q(clarification__about=entry.about)
    asked = set(
        ClarificationPlace.every.filter(
            same, activity__in=activities, clarification__plan=held, clarification__deleted_at__isnull=True
        ).values_list("activity_id", flat=True)
    )
    left = [one for one in activities if one.pk not in asked]
    return _new(held, entry, left, change) if left else None


@transaction.atomic
def change_clarification(
    question: Clarification, entry: QuestionEntry, version: int, today: date, change: Change
) -> Clarification:
    """Store what a person has made of a question and of those asked, and give it; no change, no new version.

    Raises:
        RuleError: "changed-meanwhile", "due-in-past", or "not-standing" when it is deleted.
    """
    current = held_question(question)
    wanted = {"question": entry.question, "about": entry.about, "due_on": entry.due_on, "blocks": entry.blocks}
    if entry.due_on != current.due_on:
        refuse_due_day(entry.due_on, today)
    actors = _actors(current, entry.asked, change)
    is_same = all(getattr(current, name) == value for name, value in wanted.items())
    if is_same and [one.pk for one in actors] == _asked_now(current):
        return current
    refuse_other_version(current, version)
    for name, value in wanted.items():
        setattr(current, name, value)
    _store_asked(current, actors, change)
    save_next(current, change)
    index_rows(current.council, [current])
    return current


@transaction.atomic
def set_due_day(
    question: Clarification, due_on: date | None, version: int, today: date, change: Change
) -> Clarification:
    """Let a question be answered by a day, and give it.

    Raises:
        RuleError: "changed-meanwhile", "day-missing", "due-in-past", "already-settled", or "not-standing" when it is
            deleted.
    """
    current = held_question(question)
    if due_on is None:
        raise RuleError("day-missing", field="due_on")
    if current.due_on == due_on:
        return current
    refuse_other_version(current, version)
    refuse_settled(current)
    refuse_due_day(due_on, today)
    current.due_on = due_on
    if current.meeting_on and current.meeting_on < today:
        # It was not settled there: the new day is what holds.
        current.body, current.meeting_on = None, None
    save_next(current, change)
    return current


@transaction.atomic
def release_clarification(question: Clarification, released: bool, version: int, change: Change) -> Clarification:
    """Let the public see a question, or no longer, and give it.

    Raises:
        RuleError: "changed-meanwhile", or "not-standing" when it is deleted.
    """
    current = held_question(question)
    if current.is_released != released:
        refuse_other_version(current, version)
        current.is_released = released
        save_next(current, change)
    return current


@transaction.atomic
def attach_activities(question: Clarification, numbers: Iterable[str], change: Change) -> Clarification:
    """Let a question be about these activities too, and give it; those it is about already stay once.

    Raises:
        RuleError: "activity-unknown" with the number the plan does not have, "activity-missing" where none is named, or
            "not-standing" when the question is deleted.
    """
    current = held_question(question)
    activities = activities_named(current.plan, numbers)
    if not activities:
        raise RuleError("activity-missing", field="numbers")
    _attach(current, activities, change)
    return current


@transaction.atomic
def detach_activity(question: Clarification, activity: Activity, change: Change) -> Clarification:
    """Let a question no longer be about an activity, and give it.

    Raises:
        RuleError: "not-standing" when the question is deleted.
    """
    current = held_question(question)
    for place in ClarificationPlace.every.filter(clarification=current, activity=activity):
        remove(place, change)
    return current


def activities_named(plan: Plan, numbers: Iterable[str]) -> list[Activity]:
    """Give the standing activities of these numbers, each once, in the plan's order.

    Raises:
        RuleError: "activity-unknown" with the first number the plan does not have.
    """
    wanted = list(dict.fromkeys(number for number in numbers if number))
    found = {one.number: one for one in Activity.standing.filter(plan=plan, number__in=wanted)}
    for number in wanted:
        if number not in found:
            raise RuleError("activity-unknown", field="numbers", number=number[:20])
    return sorted(found.values(), key=lambda one: one.position)


def hold_plan(plan: Plan) -> Plan:
    """Give a plan, held so that two new questions get two numbers."""
    return Plan.every.select_for_update(of=("self",)).select_related("council").get(pk=plan.pk)


def held_question(question: Clarification) -> Clarification:
    """Give a question as it stands now, held. Raises RuleError "not-standing" when it is deleted."""
    current = opened_at(question, None)
    if current.deleted_at is not None:
        raise RuleError("not-standing")
    return current


def refuse_other_version(current: Clarification, version: int) -> None:
    """Refuse to change a question that was opened at another version.

    Raises:
        RuleError: "changed-meanwhile".
    """
    if current.version != version:
        raise RuleError("changed-meanwhile")


def refuse_settled(current: Clarification) -> None:
    """Refuse to go on with a question that is settled.

    Raises:
        RuleError: "already-settled".
    """
    if current.settled_on is not None:
        raise RuleError("already-settled")


def next_number(plan: Plan) -> int:
    """Give the number of the next question of a plan that is held: none is used again."""
    last: int | None = Clarification.every.filter(plan=plan).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def _new(plan: Plan, entry: QuestionEntry, activities: Iterable[Activity], change: Change) -> Clarification:
    question = Clarification(
        council=plan.council,
        plan=plan,
        number=next_number(plan),
        about=entry.about,
        question=entry.question,
        due_on=entry.due_on,
        blocks=entry.blocks,
    )
    write_new([question], change)
    index_rows(plan.council, [question])
    _store_asked(question, _actors(question, entry.asked, change), change)
    _attach(question, activities, change)
    return question


def _attach(question: Clarification, activities: Iterable[Activity], change: Change) -> None:
    known = set(ClarificationPlace.every.filter(clarification=question).values_list("activity_id", flat=True))
    places = [
        ClarificationPlace(council=question.council, clarification=question, activity=one, about=question.about)
        for one in activities
        if one.pk not in known
    ]
    write_new(places, change)


def _actors(question: Clarification, names: Iterable[str], change: Change) -> list[Actor]:
    book = held_book(question.council, change)
    actors = [book.actor(name) for name in names]
    book.write_new()
    # Two names of one actor ask it once.
    return list({actor.pk: actor for actor in actors}.values())


def _asked_now(question: Clarification) -> list[int]:
    return list(ClarificationAsked.every.filter(clarification=question).values_list("actor_id", flat=True))


def _store_asked(question: Clarification, actors: Iterable[Actor], change: Change) -> None:
    wanted = list(actors)
    known = {row.actor_id: row for row in ClarificationAsked.every.filter(clarification=question)}
    for row in known.values():
        if row.actor_id not in {actor.pk for actor in wanted}:
            remove(row, change)
    new = []
    for position, actor in enumerate(wanted, start=1):
        row_known = known.get(actor.pk)
        if row_known is None:
            asked = ClarificationAsked(council=question.council, clarification=question, actor=actor, position=position)
            new.append(asked)
        elif row_known.position != position:
            row_known.position = position
            save(row_known, change)
    write_new(new, change)
