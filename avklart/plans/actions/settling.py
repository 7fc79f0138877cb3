"""A question is settled, wholly or for some of its activities, and its answer is written into the plan at once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256

from django.db import transaction

from avklart.councils.writing import Change, remove_all, save_next, write_new
from avklart.domain.errors import RuleError
from avklart.domain.settling import Answer, reason_mark
from avklart.plans.actions.clarifications import (
    held_question,
    hold_plan,
    next_number,
    refuse_other_version,
    refuse_settled,
)
from avklart.plans.actions.indexing import index_rows
from avklart.plans.actions.once import made_once
from avklart.plans.actions.written_back import write_back
from avklart.plans.models import Activity, Clarification, ClarificationAsked, ClarificationPlace, Plan


@transaction.atomic
def settle_clarification(
    question: Clarification,
    answer: Answer,
    version: int,
    today: date,
    change: Change,
    token: str = "",
) -> Clarification:
    """Settle a question with its answer, write that into the plan, and give the question that is settled.

    Where the answer covers some of its activities only, these are split off as a settled question of their own, and the
    rest stays open under its number. The reason in the history of all that is written is the answer's source. One token
    settles once with one and the same answer; with another it is told to look again.

    Raises:
        RuleError: "settled-in-future", "settled-before-raised", "changed-meanwhile", "already-settled",
            "activity-missing", "activity-not-asked-about", "not-standing", or as what is written is refused.
    """

    def settle() -> Clarification:
        return _settle(question, answer, version, today, change)

    # A form that is sent again is told from one that is sent with another answer.
    sent = sha256(repr((token, question.pk, answer)).encode()).hexdigest()[:40] if token else ""
    settled = Clarification.every.get(pk=made_once(question.council, sent, change.at, lambda: settle().pk))
    was_undone = settled.settled_on is None or settled.deleted_at is not None
    return settle() if was_undone else settled


def _settle(question: Clarification, answer: Answer, version: int, today: date, change: Change) -> Clarification:
    # The plan first, as whoever numbers or moves anything in it does: two who wait for each other would both fail.
    plan = hold_plan(question.plan)
    current = held_question(question)
    settled_on = answer.settled_on(current.raised_on, today)
    refuse_other_version(current, version)
    refuse_settled(current)
    told = replace(change, why=reason_mark(answer.source))
    activities, is_part = _chosen(current, answer.covers)
    settled = _split_off(current, plan) if is_part else current
    _take(settled, answer, settled_on)
    if is_part:
        write_new([settled], told)
        _move_places(current, settled, activities, told)
        # Who has it open sees that it is about fewer now.
        save_next(current, told)
    else:
        save_next(settled, told)
    index_rows(current.council, [settled])
    write_back(activities, answer, told)
    return settled


@transaction.atomic
def reopen_clarification(question: Clarification, version: int, change: Change) -> Clarification:
    """Open a settled question again, and give it; its answer, and what that wrote into the plan, stay as they are.

    Raises:
        RuleError: "changed-meanwhile", or "not-standing" when it is deleted.
    """
    current = held_question(question)
    if current.settled_on is not None:
        refuse_other_version(current, version)
        current.settled_on = None
        save_next(current, change)
    return current


def _chosen(current: Clarification, numbers: Sequence[str] | None) -> tuple[list[Activity], bool]:
    """Give the activities an answer is for, and whether they are some of the question's only."""
    places = ClarificationPlace.every.filter(clarification=current)
    standing = Activity.standing.filter(pk__in=places.values("activity")).select_for_update(of=("self",))
    of_it = {one.number: one for one in standing.order_by("position", "pk")}
    if numbers is None:
        return list(of_it.values()), False
    for number in numbers:
        if number not in of_it:
            raise RuleError("activity-not-asked-about", field="covers", number=number[:20])
    wanted = set(numbers)
    chosen = [one for number, one in of_it.items() if number in wanted]
    if of_it and not chosen:
        raise RuleError("activity-missing", field="covers")
    return chosen, len(chosen) < len(of_it)


def _split_off(current: Clarification, plan: Plan) -> Clarification:
    """Give a question of its own, not stored yet, that is as this one in all but its number."""
    kept = ("about", "question", "blocks", "raised_on", "due_on", "body", "meeting_on", "is_released")
    return Clarification(
        council=current.council,
        plan=plan,
        number=next_number(plan),
        split_from=current,
        **{name: getattr(current, name) for name in kept},
    )


def _move_places(
    current: Clarification, settled: Clarification, activities: Sequence[Activity], change: Change
) -> None:
    """Let the settled question be about these activities, with the words of the plan, and asked of the same."""
    places = list(ClarificationPlace.every.filter(clarification=current, activity__in=activities).order_by("pk"))
    moved = [
        ClarificationPlace(
            council=place.council,
            clarification=settled,
            activity_id=place.activity_id,
            about=place.about,
            as_written=place.as_written,
            for_when=place.for_when,
        )
        for place in places
    ]
    write_new(moved, change)
    remove_all(places, change)
    asked = [
        ClarificationAsked(council=one.council, clarification=settled, actor_id=one.actor_id, position=one.position)
        for one in ClarificationAsked.every.filter(clarification=current)
    ]
    write_new(asked, change)


def _take(settled: Clarification, answer: Answer, settled_on: date) -> None:
    source = answer.source
    settled.answer, settled.settled_on = answer.text, settled_on
    settled.source, settled.source_by, settled.source_case = source.kind, source.by, source.case
    settled.source_on, settled.source_how = source.on, source.how
