"""A plan draft becomes a plan: every value of it in its own row, with history from the first day."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field

from django.db import transaction
from django.utils.text import slugify

from avklart.councils.models import Council
from avklart.councils.writing import Change, save, write_new
from avklart.domain import draft
from avklart.domain.numbering import activity_numbers
from avklart.domain.questions import question_that_holds
from avklart.plans.actions.actors import ActorBook
from avklart.plans.actions.counting import count_anew
from avklart.plans.actions.indexing import index_rows
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

_RESERVED = frozenset({"om", "atom", "tilgjengelighet"})
_LONGEST_TITLE = 300


@dataclass
class PlanRows:
    """The rows of a plan, gathered so that each kind is written in one go, in an order that keys allow."""

    council: Council
    plan: Plan
    book: ActorBook
    areas: list[Area] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    activities: list[Activity] = field(default_factory=list)
    responsibilities: list[Responsibility] = field(default_factory=list)
    funding: list[Funding] = field(default_factory=list)
    years: list[FundingYear] = field(default_factory=list)
    clarifications: list[Clarification] = field(default_factory=list)
    asked: list[ClarificationAsked] = field(default_factory=list)
    places: list[ClarificationPlace] = field(default_factory=list)

    def write(self, change: Change) -> None:
        """Store all rows, those that others hang on first."""
        for rows in (
            self.areas,
            self.texts,
            self.goals,
            self.activities,
            self.responsibilities,
            self.funding,
            self.years,
            self.clarifications,
            self.asked,
            self.places,
        ):
            write_new(rows, change)


@transaction.atomic
def plan_from_draft(
    council: Council, read: draft.PlanDraft, change: Change, kinds: Mapping[str, str] | None = None
) -> Plan:
    """Store a draft as a new working plan of the council, whole or not at all, and give it.

    `kinds` tells what new actors are, by name; who it does not name is a role, or an organisation where it pays.
    """
    plan = Plan(
        council=council,
        slug=_free_slug(council, read),
        title=(read.title or "")[:_LONGEST_TITLE],
        owner=(read.owner or "")[:_LONGEST_TITLE],
        language=read.language or "",
        from_on=read.period.starts_on if read.period else None,
        to_on=read.period.ends_on if read.period else None,
        period_as_written=read.period.as_written[:100] if read.period else "",
    )
    save(plan, change)
    book = ActorBook(council, change, kinds)
    rows = PlanRows(council, plan, book)
    _gather_areas(read, rows)
    _gather_questions(read, rows)
    book.write_new()
    rows.write(change)
    index_rows(council, (*rows.areas, *rows.texts, *rows.goals, *rows.activities, *rows.clarifications))
    count_anew(len(rows.activities))
    return plan


def _free_slug(council: Council, read: draft.PlanDraft) -> str:
    """Give an address for the plan: its years, else its title, with a number after it where that is taken."""
    if read.period:
        years = sorted({read.period.starts_on.year, read.period.ends_on.year})
        start = "-".join(str(year) for year in years)
    else:
        start = slugify(read.title or "")[:40].strip("-") or "plan"
    taken = set(Plan.every.filter(council=council).values_list("slug", flat=True)) | _RESERVED
    number, slug = 1, start
    while slug in taken:
        number += 1
        slug = f"{start}-{number}"
    return slug


def _gather_areas(read: draft.PlanDraft, rows: PlanRows) -> None:
    rows.texts += _texts(read.introduction, rows, None)
    numbers = iter(activity_numbers(read.areas))
    for position, given in enumerate(read.areas, start=1):
        area = Area(
            council=rows.council,
            plan=rows.plan,
            position=position,
            number=(given.number or "")[:20],
            title=(given.title or "")[:_LONGEST_TITLE],
        )
        rows.areas.append(area)
        rows.texts += _texts(given.introduction, rows, area)
        for order, goal in enumerate(given.goals, start=1):
            rows.goals.append(
                Goal(
                    council=rows.council,
                    plan=rows.plan,
                    area=area,
                    position=order,
                    number=(goal.number or "")[:20],
                    text=goal.text,
                    under=list(goal.under),
                    place=asdict(goal.place),
                )
            )
        for one in given.activities:
            gather_activity(one, next(numbers), area, rows)


def _texts(passages: Iterable[draft.Passage], rows: PlanRows, area: Area | None) -> list[Text]:
    return [
        Text(
            council=rows.council,
            plan=rows.plan,
            area=area,
            position=position,
            text=passage.text,
            place=asdict(passage.place),
        )
        for position, passage in enumerate(passages, start=1)
    ]


def gather_activity(given: draft.Activity, number: str, area: Area, rows: PlanRows) -> None:
    """Put one activity of a draft among the rows, with who carries it and what pays for it."""
    time = given.time
    activity = Activity(
        council=rows.council,
        plan=rows.plan,
        area=area,
        number=number,
        position=len(rows.activities) + 1,
        text=given.text,
        under=list(given.under),
        from_on=time.starts_on if time else None,
        to_on=time.ends_on if time else None,
        recurs=(time.recurs or "") if time else "",
        time_as_written=time.as_written[:500] if time else "",
        status_as_written=given.status or "",
        priority=given.priority or "",
        indicator=given.indicator or "",
        comment=given.comment or "",
        extra=dict(given.extra),
        cells=dict(given.cells),
        place=asdict(given.place),
    )
    rows.activities.append(activity)
    for position, one in enumerate(given.responsibilities, start=1):
        rows.responsibilities.append(_responsibility(one, position, activity, rows))
    for position, line in enumerate(given.funding, start=1):
        _gather_funding(line, position, activity, rows)


def _responsibility(given: draft.Responsibility, position: int, activity: Activity, rows: PlanRows) -> Responsibility:
    return Responsibility(
        council=rows.council,
        activity=activity,
        position=position,
        actor=rows.book.actor(given.actor),
        of=rows.book.actor(given.of, "organisation") if given.of else None,
        part=given.part,
        from_on=given.starts_on,
        to_on=given.ends_on,
        as_written=given.as_written,
        sure=given.sure,
    )


def _gather_funding(given: draft.Funding, position: int, activity: Activity, rows: PlanRows) -> None:
    is_project = given.kind == "project"
    line = Funding(
        council=rows.council,
        activity=activity,
        position=position,
        kind=given.kind,
        project=rows.book.project(given.name) if given.name and is_project else None,
        payer=rows.book.actor(given.name, "organisation") if given.name and not is_project else None,
        amount=given.amount,
        currency=given.currency,
        qualifier=(given.qualifier or "")[:60],
        from_on=given.starts_on,
        to_on=given.ends_on,
        as_written=given.as_written,
        sure=given.sure,
    )
    rows.funding.append(line)
    for year, amount in given.by_year.items():
        rows.years.append(FundingYear(council=rows.council, funding=line, year=year, amount=amount))


def _gather_questions(read: draft.PlanDraft, rows: PlanRows) -> None:
    """Put each statement of an activity on the question it belongs to; one that none holds is a question by itself."""
    questions = [_clarification(question, number, rows) for number, question in enumerate(read.questions, 1)]
    for number, (given, activity) in enumerate(zip(read.activities, rows.activities, strict=True), start=1):
        for point in given.clarifications:
            held = question_that_holds(read.questions, number, point.about)
            if held is not None:
                asked = questions[held]
            else:
                alone = draft.Question(
                    text=point.as_written, about=point.about, activities=(number,), asked=point.asked
                )
                asked = _clarification(alone, len(rows.clarifications) + 1, rows)
            rows.places.append(
                ClarificationPlace(
                    council=rows.council,
                    clarification=asked,
                    activity=activity,
                    about=point.about,
                    as_written=point.as_written,
                    for_when=(point.for_when or "")[:100],
                )
            )


def _clarification(question: draft.Question, number: int, rows: PlanRows) -> Clarification:
    row = Clarification(
        council=rows.council, plan=rows.plan, number=number, about=question.about, question=question.text
    )
    rows.clarifications.append(row)
    # Two names of one actor ask it once.
    asked = {id(actor): actor for actor in map(rows.book.actor, question.asked)}
    for position, actor in enumerate(asked.values(), start=1):
        rows.asked.append(ClarificationAsked(council=rows.council, clarification=row, actor=actor, position=position))
    return row
