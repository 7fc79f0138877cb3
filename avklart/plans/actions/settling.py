"""A question is settled, wholly or for some of its activities, and its answer is written into the plan at once."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from django.db import transaction
from django.db.models import Max

from avklart.councils.writing import Change, remove_all, save_next, write_new
from avklart.domain.errors import RuleError
from avklart.domain.settling import Answer, reason_mark
from avklart.plans.actions.clarification_steps import refuse_settled
from avklart.plans.actions.clarifications import held_question, hold_plan, refuse_other_version
from avklart.plans.actions.indexing import index_rows
from avklart.plans.actions.written_back import write_back
from avklart.plans.models import Activity, Clarification, ClarificationAsked, ClarificationPlace


@transaction.atomic
def settle_clarification(
    question: Clarification,
    answer: Answer,
    version: int,
    today: date,
    change: Change,
    numbers: Collection[str] | None = None,
) -> Clarification:
    """Settle a question with its answer, write that into the plan, and give the question that is settled.

    Where `numbers` names some of its activities only, these are split off as a settled question of their own, and the
    rest stays open under its number. The reason in the history of all that is written is the answer's source.

    Raises:
        RuleError: "settled-in-future", "settled-before-raised", "changed-meanwhile", "already-settled",
            "activity-missing", "activity-unknown", "not-standing", or as what is written is refused.
    """
    current = held_question(question)
    settled_on = answer.settled_on(current.raised_on, today)
    known = _settled_so_already(current, answer, settled_on, numbers)
    if known is not None:
        return known
    refuse_other_version(current, version)
    refuse_settled(current)
    told = replace(change, why=reason_mark(answer.source)) if answer.source else change
    activities, is_part = _chosen(current, numbers)
    settled = _split_off(current) if is_part else current
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


def _settled_so_already(
    current: Clarification, answer: Answer, settled_on: date, numbers: Collection[str] | None
) -> Clarification | None:
    """Give the question that the same answer has settled already: the form was sent twice."""
    same = {"answer": answer.text, "settled_on": settled_on, "deleted_at": None, **_source_fields(answer)}
    found = Clarification.every.filter(pk=current.pk, **same).first()
    if found is not None or numbers is None:
        return found
    for one in Clarification.every.filter(split_from=current, **same):
        if set(numbers) <= set(one.places.values_list("activity__number", flat=True)):
            return one
    return None


def _chosen(current: Clarification, numbers: Collection[str] | None) -> tuple[list[Activity], bool]:
    """Give the activities an answer is for, and whether they are some of the question's only."""
    places = ClarificationPlace.every.filter(clarification=current)
    standing = Activity.standing.filter(pk__in=places.values("activity")).select_for_update(of=("self",))
    of_it = {one.number: one for one in standing.order_by("position", "pk")}
    if numbers is None:
        return list(of_it.values()), False
    for number in numbers:
        if number not in of_it:
            raise RuleError("activity-unknown", field="covers", number=number[:20])
    chosen = [one for number, one in of_it.items() if number in set(numbers)]
    if of_it and not chosen:
        raise RuleError("activity-missing", field="covers")
    return chosen, len(chosen) < len(of_it)


def _split_off(current: Clarification) -> Clarification:
    """Give a question of its own, not stored yet, that is as this one in all but its number."""
    plan = hold_plan(current.plan)
    last: int | None = Clarification.every.filter(plan=plan).aggregate(last=Max("number"))["last"]
    kept = ("about", "question", "blocks", "raised_on", "due_on", "body", "meeting_on", "is_released")
    return Clarification(
        council=current.council,
        plan=plan,
        number=(last or 0) + 1,
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
    settled.answer, settled.settled_on = answer.text, settled_on
    for name, value in _source_fields(answer).items():
        setattr(settled, name, value)


def _source_fields(answer: Answer) -> dict[str, object]:
    source = answer.source
    if source is None:
        return {"source": "", "source_by": "", "source_case": "", "source_on": None, "source_how": ""}
    return {
        "source": source.kind,
        "source_by": source.by,
        "source_case": source.case,
        "source_on": source.on,
        "source_how": source.how,
    }
