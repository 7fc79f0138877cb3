"""What an answer writes into the plan: who is responsible, money, until when it goes on, or that it ends."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Max, Q, QuerySet

from avklart.councils.writing import Change, remove_all, save_all, write_new
from avklart.domain.errors import RuleError
from avklart.domain.settling import (
    Answer,
    Continue,
    End,
    Money,
    Responsible,
    Source,
    refuse_end_before_start,
    same_work,
)
from avklart.plans.actions.indexing import index_rows
from avklart.plans.actions.lines import held_book
from avklart.plans.models import Activity, Funding, Project, Responsibility


def write_back(activities: Sequence[Activity], answer: Answer, change: Change) -> None:
    """Write what an answer says into these activities.

    Raises:
        RuleError: "no-activity-to-write" where there is none; "effect-ends-before-start" with the activity it is about;
            "nothing-to-continue" where no money or project of theirs ends before; "project-ends-first" with the project
            whose own end is settled, and earlier than the money is to last; "project-ends-before-start".
    """
    if answer.effects and not activities:
        raise RuleError("no-activity-to-write")
    _hold(activities, answer)
    for effect in answer.effects:
        match effect:
            case Responsible():
                _let_carry(activities, effect, change)
            case Money():
                _let_pay(activities, effect, change)
            case End():
                _end_on(activities, effect.on, change)
            case Continue():
                _let_go_on(activities, effect, answer.source, change)


def _hold(activities: Sequence[Activity], answer: Answer) -> None:
    """Hold the rows that are written over before the council's names are, as whoever changes one of them does.

    Held the other way round, two would wait for each other, and one of them would fail.
    """
    lines = Funding.every.filter(activity__in=activities)
    rows: dict[object, QuerySet[Any]] = {
        Responsible: Responsibility.every.filter(activity__in=activities),
        "money": lines,
        "project": Project.every.filter(pk__in=lines.values("project")),
    }
    over = {effect.what if isinstance(effect, Continue) else type(effect) for effect in answer.effects}
    for kind, written in rows.items():
        if kind in over:
            list(written.select_for_update(of=("self",)).order_by("pk").values_list("pk"))


def _let_go_on(activities: Sequence[Activity], effect: Continue, source: Source, change: Change) -> None:
    if effect.what == "activity":
        _end_on(activities, effect.until, change)
    elif effect.what == "money":
        _prolong_money(activities, effect.until, change)
    else:
        _prolong_projects(activities, effect.until, source, change)


def _let_carry(activities: Sequence[Activity], effect: Responsible, change: Change) -> None:
    """Let one have a part in each activity, beside those who have it or in their place; no one has it twice.

    Who takes part in the same work already has the more of the two parts.
    """
    entry, council = effect.entry, activities[0].council
    book = held_book(council, change)
    actor = book.actor(entry.actor)
    of = book.actor(entry.of, "organisation") if entry.of else None
    book.write_new()
    lines = list(Responsibility.every.filter(activity__in=activities).order_by("position", "pk"))
    who = (actor.pk, of.pk if of else None)
    own = [line for line in lines if (line.actor_id, line.of_id) == who]
    if effect.replaces:
        others = (line for line in lines if (line.actor_id, line.of_id) != who)
        remove_all([line for line in others if line.part == entry.part], change)
    has_it = {line.activity_id: line for line in own if same_work(line.part, entry.part)}
    changed = [line for line in has_it.values() if line.part != same_work(line.part, entry.part)]
    for line in changed:
        line.part, line.from_on, line.to_on = entry.part, entry.from_on, entry.to_on
        line.version += 1
    save_all(changed, change)
    positions = _positions(Responsibility, activities)
    write_new(
        [
            Responsibility(
                council=council,
                activity=one,
                position=positions[one.pk],
                actor=actor,
                of=of,
                part=entry.part,
                from_on=entry.from_on,
                to_on=entry.to_on,
            )
            for one in activities
            if one.pk not in has_it
        ],
        change,
    )


def _let_pay(activities: Sequence[Activity], effect: Money, change: Change) -> None:
    """Let one more source of money pay for each activity."""
    entry, council = effect.entry, activities[0].council
    book = held_book(council, change)
    project = book.project(entry.name) if entry.name and entry.kind == "project" else None
    payer = book.actor(entry.name, "organisation") if entry.name and entry.kind != "project" else None
    book.write_new()
    positions = _positions(Funding, activities)
    write_new(
        [
            Funding(
                council=council,
                activity=one,
                position=positions[one.pk],
                kind=entry.kind,
                project=project,
                payer=payer,
                amount=entry.amount,
                currency=entry.currency,
                qualifier=entry.qualifier,
                from_on=entry.from_on,
                to_on=entry.to_on,
            )
            for one in activities
        ],
        change,
    )


def _end_on(activities: Sequence[Activity], until: date | None, change: Change) -> None:
    """Let each activity last until a day; the plan's own words of its time no longer hold then."""
    changed = [one for one in activities if one.to_on != until]
    for one in changed:
        refuse_end_before_start(one.from_on, until, one.number)
        one.to_on, one.time_as_written = until, ""
        one.version += 1
    save_all(changed, change)
    if changed:
        index_rows(changed[0].council, changed)


def _prolong_money(activities: Sequence[Activity], until: date | None, change: Change) -> None:
    """Let the money that ends before a day last until it."""
    lines = Funding.every.filter(activity__in=activities, to_on__lt=until).select_related("project__actor", "activity")
    found = list(lines.order_by("activity__position", "position"))
    if not found:
        raise RuleError("nothing-to-continue", field="goes_on")
    for line in found:
        project = line.project
        if project and project.ends_on and until and project.ends_on < until:
            raise RuleError("project-ends-first", field="goes_on", project=project.actor.name)
        refuse_end_before_start(line.from_on, until, line.activity.number)
        line.to_on, line.sure = until, True
        line.version += 1
    save_all(found, change)


def _prolong_projects(activities: Sequence[Activity], until: date | None, source: Source, change: Change) -> None:
    """Let the projects that pay for the activities last until a day, for all they pay; the source has said so."""
    found = list(
        Project.every.filter(pk__in=Funding.every.filter(activity__in=activities).values("project"))
        .filter(Q(ends_on__isnull=True) | ~Q(ends_on=until))
        .select_related("actor")
        .order_by("pk")
    )
    if not found:
        raise RuleError("nothing-to-continue", field="goes_on")
    for project in found:
        if project.starts_on and until and until < project.starts_on:
            raise RuleError("project-ends-before-start", field="until", project=project.actor.name)
        project.ends_on, project.ends_source = until, _said_by(source)
        project.version += 1
    save_all(found, change)


def _said_by(source: Source) -> str:
    """Give who says when a project ends, as the pages of projects tell it: body, case, day."""
    day = source.on.strftime("%d.%m.%Y") if source.on else ""
    return ", ".join(filter(None, (source.by, source.case, day)))


def _positions(model: Any, activities: Sequence[Activity]) -> dict[int, int]:
    """Give the next free position among the lines of each activity."""
    last = model.every.filter(activity__in=activities).order_by().values("activity").annotate(last=Max("position"))
    known = {row["activity"]: row["last"] for row in last}
    return {one.pk: known.get(one.pk, 0) + 1 for one in activities}
