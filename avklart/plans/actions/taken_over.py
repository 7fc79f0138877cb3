"""Values of a newer document are taken over into a plan that exists, each only because a person chose it."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import asdict
from typing import Any

from django.db.models import Max

from avklart.councils.writing import Change, remove, save, save_next, write_new
from avklart.domain import draft
from avklart.domain.numbering import next_number
from avklart.plans.actions.actors import ActorBook
from avklart.plans.actions.new_plan import PlanRows, gather_activity
from avklart.plans.models import (
    Activity,
    Area,
    Clarification,
    ClarificationAsked,
    ClarificationPlace,
    Funding,
    FundingYear,
    Goal,
    Plan,
    Responsibility,
    Text,
)


def add_read_activity(plan: Plan, area: Area, given: draft.Activity, book: ActorBook, change: Change) -> Activity:
    """Store an activity of a newer document at the end of an area, with a number the plan never used, and give it."""
    rows = PlanRows(plan.council, plan, book)
    gather_activity(given, _free_number(plan, area), area, rows)
    last: int | None = Activity.every.filter(plan=plan).aggregate(last=Max("position"))["last"]
    rows.activities[0].position = (last or 0) + 1
    book.write_new()
    rows.write(change)
    return rows.activities[0]


def _free_number(plan: Plan, area: Area) -> str:
    taken = dict(Activity.every.filter(plan=plan).values_list("number", "area_id"))
    places = list(Area.every.filter(plan=plan).values_list("pk", flat=True))
    in_area = [number for number, where in taken.items() if where == area.pk]
    return next_number(in_area, taken, places.index(area.pk) + 1, len(places))


def take_responsibilities(
    activity: Activity, given: Sequence[draft.Responsibility], book: ActorBook, change: Change
) -> None:
    """Let those responsible be the ones given; a line that says the same stays the line it is."""
    wanted = []
    for position, one in enumerate(given, start=1):
        actor, of = book.actor(one.actor), book.actor(one.of, "organisation") if one.of else None
        row = Responsibility(council=activity.council, activity=activity, position=position, actor=actor, of=of)
        row.part, row.from_on, row.to_on = one.part, one.starts_on, one.ends_on
        row.as_written, row.sure = one.as_written, one.sure
        wanted.append(row)
    book.write_new()
    known = list(Responsibility.every.filter(activity=activity).select_related("actor", "of"))
    _take_rows(
        known, wanted, lambda row: (row.actor.pk, row.of and row.of.pk, row.part, row.from_on, row.to_on), change
    )


def take_funding(activity: Activity, given: Sequence[draft.Funding], book: ActorBook, change: Change) -> None:
    """Let the money be the lines given, each with its years; a line that says the same stays the line it is."""
    rows = PlanRows(activity.council, activity.plan, book)
    alone = draft.Activity(text=activity.text, place=draft.Place(), funding=tuple(given))
    gather_activity(alone, activity.number, activity.area, rows)
    book.write_new()
    for row in rows.funding:
        row.activity = activity
    known = list(Funding.every.filter(activity=activity).select_related("project", "payer"))
    years = _years_of(FundingYear.every.filter(funding__activity=activity))
    new_years = _years_of(rows.years)

    def meant(row: Funding) -> Hashable:
        named = (row.project and row.project.pk, row.payer and row.payer.pk)
        by_year = years.get(row.pk) if row.pk else new_years.get(id(row))
        return row.kind, named, row.amount, row.currency, row.qualifier, row.from_on, row.to_on, by_year or ()

    _take_rows(known, rows.funding, meant, change)
    write_new([year for year in rows.years if year.funding.pk and year.funding in rows.funding], change)


def _years_of(years: Iterable[FundingYear]) -> dict[int, tuple[tuple[int, Any], ...]]:
    found: dict[int, list[tuple[int, Any]]] = {}
    for year in years:
        found.setdefault(year.funding_id or id(year.funding), []).append((year.year, year.amount))
    return {of: tuple(sorted(some)) for of, some in found.items()}


def _take_rows(known: Sequence[Any], wanted: Sequence[Any], meant: Any, change: Change) -> None:
    """Keep the rows that say what is wanted, put them in its order, remove the others and store what is new."""
    left = list(known)
    new = []
    for row in wanted:
        same = next((one for one in left if meant(one) == meant(row)), None)
        if same is None:
            new.append(row)
            continue
        left.remove(same)
        if same.position != row.position:
            same.position = row.position
            save(same, change)
    for row in left:
        remove(row, change)
    write_new(new, change)


def take_open_points(
    activity: Activity, given: Sequence[tuple[draft.Clarification, draft.Question]], book: ActorBook, change: Change
) -> None:
    """Let what an activity leaves open be what is given, each with its question; what has been settled stays settled.

    A question nothing hangs on any more is deleted, so that it can be brought back.
    """
    known = list(ClarificationPlace.every.filter(activity=activity).select_related("clarification"))
    words = {_folded(point.as_written) for point, _ in given}
    for place in known:
        question = place.clarification
        if question.settled_on is None and place.as_written and _folded(place.as_written) not in words:
            remove(place, change)
            if not ClarificationPlace.every.filter(clarification=question).exists():
                question.deleted_at = change.at
                save_next(question, change)
    said = {_folded(place.as_written) for place in known}
    for point, asked in given:
        if _folded(point.as_written) not in said:
            _open(activity, point, _question_of(activity.plan, asked, book, change), change)


def _open(activity: Activity, point: draft.Clarification, question: Clarification, change: Change) -> None:
    place = ClarificationPlace(
        council=activity.council,
        clarification=question,
        activity=activity,
        about=point.about,
        as_written=point.as_written,
        for_when=(point.for_when or "")[:100],
    )
    write_new([place], change)


def _question_of(plan: Plan, asked: draft.Question, book: ActorBook, change: Change) -> Clarification:
    """Give the plan's open question of these words, new where it has none."""
    standing = Clarification.every.filter(plan=plan, deleted_at__isnull=True, settled_on__isnull=True)
    known = next((one for one in standing if _folded(one.question) == _folded(asked.text)), None)
    if known is not None:
        return known
    last: int | None = Clarification.every.filter(plan=plan).aggregate(last=Max("number"))["last"]
    row = Clarification(council=plan.council, plan=plan, number=(last or 0) + 1, about=asked.about, question=asked.text)
    write_new([row], change)
    actors = {id(actor): actor for actor in map(book.actor, asked.asked)}
    book.write_new()
    write_new(
        [
            ClarificationAsked(council=plan.council, clarification=row, actor=actor, position=position)
            for position, actor in enumerate(actors.values(), start=1)
        ],
        change,
    )
    return row


def take_texts(plan: Plan, area: Area | None, given: Sequence[draft.Passage], change: Change) -> None:
    """Let the running text of a plan or an area be the passages given; one of the same words stays as it is."""
    wanted = [
        Text(council=plan.council, plan=plan, area=area, position=at, text=one.text, place=asdict(one.place))
        for at, one in enumerate(given, start=1)
    ]
    known = list(Text.every.filter(plan=plan, area=area))
    _take_rows(known, wanted, lambda row: _folded(row.text), change)


def take_goals(plan: Plan, area: Area, given: Sequence[draft.Goal], change: Change) -> None:
    """Let the goals of an area be those given; one of the same words stays as it is."""
    wanted = [
        Goal(
            council=plan.council,
            plan=plan,
            area=area,
            position=at,
            number=(one.number or "")[:20],
            text=one.text,
            under=list(one.under),
            place=asdict(one.place),
        )
        for at, one in enumerate(given, start=1)
    ]
    known = list(Goal.every.filter(area=area))
    _take_rows(known, wanted, lambda row: (row.number, _folded(row.text), tuple(row.under)), change)


def add_read_area(plan: Plan, given: draft.Area, change: Change) -> Area:
    """Store an area of a newer document behind the plan's own, with its texts and goals, and give it."""
    last: int | None = Area.every.filter(plan=plan).aggregate(last=Max("position"))["last"]
    area = Area(
        council=plan.council,
        plan=plan,
        position=(last or 0) + 1,
        number=(given.number or "")[:20],
        title=(given.title or "")[:300],
    )
    write_new([area], change)
    take_texts(plan, area, given.introduction, change)
    take_goals(plan, area, given.goals, change)
    return area


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
