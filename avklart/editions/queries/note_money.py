"""The projects of a plan whose money ends, as they stood on a day: what the rules of ending money make of them."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from avklart.domain import draft
from avklart.domain.ending_money import MoneyTimeline, ProjectMoney, money_timeline
from avklart.domain.progress import OVER
from avklart.domain.projects import project_key
from avklart.domain.status_note import ActivityFacts, ProjectFacts, QuestionFacts, SaidFacts
from avklart.plans.queries.as_draft import period_as_draft

_NOWHERE = draft.Place()


def projects_told(
    rows: Any, activities: Mapping[str, ActivityFacts], questions: Iterable[QuestionFacts]
) -> tuple[ProjectFacts, ...]:
    """Give the projects whose money ends, as the rows of a plan on a day tell; see `note_facts`."""
    telling = [one for one in rows.activities if _tells(rows, one["id"])]
    read = draft.PlanDraft(
        source=draft.Source(file="", sha256="", media_type=""),
        period=period_as_draft(rows.plan),
        areas=(draft.Area(activities=tuple(_as_draft(rows, one) for one in telling)),),
    )
    settled = {project_key(rows.project_name(key)): one for key, one in rows.projects.items()}
    timeline = money_timeline(read, {key: one["ends_on"] for key, one in settled.items() if one["ends_on"]})
    if timeline is None:
        return ()
    numbers = [one["number"] for one in telling]
    asked = _continuations(rows, questions)
    return tuple(_project(one, timeline, numbers, settled, activities, asked) for one in timeline.projects)


def _tells(rows: Any, key: int) -> bool:
    """Whether an activity says something of project money and its ends."""
    carriers = rows.carriers[key]
    return any(line["kind"] == "project" for line in rows.money[key]) or any(
        line["to_on"] or line["of_id"] for line in carriers
    )


def _as_draft(rows: Any, one: Mapping[str, Any]) -> draft.Activity:
    names = rows.actors
    return draft.Activity(
        text="",
        place=_NOWHERE,
        number=one["number"],
        responsibilities=tuple(
            draft.Responsibility(
                actor=names.get(line["actor_id"], ""),
                of=names.get(line["of_id"]),
                part=line["part"],
                ends_on=line["to_on"],
                as_written=line["as_written"],
            )
            for line in rows.carriers[one["id"]]
        ),
        funding=tuple(
            draft.Funding(
                kind=line["kind"],
                name=rows.project_name(line["project_id"]) or None,
                starts_on=line["from_on"],
                ends_on=line["to_on"],
                as_written=line["as_written"],
            )
            for line in rows.money[one["id"]]
        ),
        time=draft.Time(as_written="", ends_on=one["to_on"]) if one["to_on"] else None,
    )


_Asked = Mapping[str, tuple[QuestionFacts, ...]]


def _continuations(rows: Any, questions: Iterable[QuestionFacts]) -> _Asked:
    """Give by activity the questions about what comes after its money."""
    about = {
        one["number"]: one["about"] == "continuation"
        or any(place["about"] == "continuation" for place in rows.about[one["id"]])
        for one in rows.questions
    }
    found: dict[str, tuple[QuestionFacts, ...]] = {}
    for one in questions:
        if about[one.number]:
            for number in one.activities:
                found[number] = (*found.get(number, ()), one)
    return found


def _project(
    one: ProjectMoney,
    timeline: MoneyTimeline,
    numbers: list[str],
    settled: Mapping[str, Mapping[str, Any]],
    activities: Mapping[str, ActivityFacts],
    asked: _Asked,
) -> ProjectFacts:
    carried: dict[int, date] = {each.activity: each.may_end_on for each in timeline.carried}

    def named(places: Iterable[int]) -> tuple[str, ...]:
        return tuple(numbers[place - 1] for place in places)

    of_it = named(one.activities)
    raised = {each.number: each for number in of_it for each in asked.get(number, ())}
    losing = named(place for place in one.activities if place in carried and place not in one.going_on)
    said: dict[date, list[str]] = {}
    for end in one.said:
        said.setdefault(end.ends_on, []).extend(named(end.activities))
    return ProjectFacts(
        name=one.name,
        days=one.days,
        said=tuple(SaidFacts(ends_on=day, activities=tuple(dict.fromkeys(found))) for day, found in said.items()),
        is_disputed=one.is_disputed,
        settled_by=settled[one.key]["ends_source"] if one.settled_on and one.key in settled else "",
        activities=of_it,
        going_on=named(one.going_on),
        without=tuple(number for number in losing if number not in asked and activities[number].status not in OVER),
        asked=tuple(sorted(number for number, each in raised.items() if each.settled_on is None)),
        answered=tuple(sorted(number for number, each in raised.items() if each.settled_on is not None)),
    )
