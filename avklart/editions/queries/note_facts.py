"""How a plan stood at the end of a day, as the facts of a status note: as it stands now, or as history tells."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, cast

from django.db.models import Exists, Min, OuterRef, Q
from django.utils import timezone

from avklart.domain.progress import FIRST_STATUS
from avklart.domain.states import FundingEnd, activity_states
from avklart.domain.status_note import (
    ActivityFacts,
    CommitmentFacts,
    MoneyFacts,
    NoteFacts,
    QuestionFacts,
    UpdateFacts,
    WhoFacts,
)
from avklart.editions.queries.note_money import projects_told
from avklart.followup.models import Progress, StatusUpdate
from avklart.plans.models import (
    Activity,
    Actor,
    ActorAlias,
    Area,
    Clarification,
    ClarificationAsked,
    ClarificationNote,
    ClarificationPlace,
    Commitment,
    Funding,
    Plan,
    Project,
    Responsibility,
)

_OF_CARRIER = ("activity_id", "actor_id", "of_id", "part", "to_on", "as_written", "position")
_OF_MONEY = (
    *("activity_id", "kind", "project_id", "payer_id", "amount", "currency", "from_on", "to_on"),
    *("as_written", "position"),
)
_OF_UPDATE = ("on", "status", "done", "next", "obstacles", "nothing_new")
_OF_QUESTION = (
    *("number", "about", "due_on", "raised_on", "meeting_on", "settled_on", "answer", "source"),
    *("source_by", "source_case", "source_on"),
)
_OF_COMMITMENT = (
    *("state", "reference", "applied_nok", "promised_nok", "paid_nok", "report_due_on", "claim_due_on", "ends_on"),
)


def facts_on(plan: Plan, day: date, since: date | None, today: date) -> NoteFacts:
    """Give how a plan stood at the end of a day, today as it stands now; always in as many queries.

    Rows are told as history has them. Updates and what was said along the way count by the day they are about, also
    where they were written down later.
    """
    rows = _Rows(plan, None if day >= today else _end_of(day), day, since)
    activities = _activities(rows)
    questions = _questions(rows)
    return NoteFacts(
        as_of_on=day,
        since_on=since,
        from_on=plan.from_on,
        to_on=plan.to_on,
        areas=tuple(" ".join(filter(None, (one["number"], one["title"]))) for one in rows.areas),
        activities=activities,
        questions=questions,
        projects=projects_told(rows, {one.number: one for one in activities}, questions),
        commitments=_commitments(rows),
    )


def stood_on(plan: Plan, day: date) -> bool:
    """Whether the plan was there at the end of a day, as its history tells."""
    history: Any = Plan.history
    return bool(history.filter(id=plan.pk, history_date__lte=_end_of(day)).exists())


def _end_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min)) - timedelta(microseconds=1)


Rows = list[dict[str, Any]]


class _Rows:
    """The rows of a plan as they stood, each kind in one query and as plain values, lines by what they hang on."""

    def __init__(self, plan: Plan, at: datetime | None, day: date, since: date | None) -> None:
        self.plan, self.at, self.day, self.since = plan, at, day, since
        of_plan = {"activity__plan": plan}
        self.areas = self.told(Area, {"plan": plan}, "number", "title", "position")
        self.areas.sort(key=lambda one: (one["position"], one["id"]))
        at_place = {one["id"]: place for place, one in enumerate(self.areas, start=1)}
        found = self.told(Activity, {"plan": plan}, "number", "text", "area_id", "position", "to_on", "deleted_at")
        self.activities = [one for one in found if one["deleted_at"] is None and one["area_id"] in at_place]
        self.activities.sort(key=lambda one: (at_place[one["area_id"]], one["position"], one["id"]))
        self.places = at_place
        self.numbers: dict[int, str] = {one["id"]: one["number"] for one in self.activities}
        self.actors: dict[int, str] = {
            one["id"]: one["name"] for one in self.told(Actor, {"council": plan.council_id}, "name")
        }
        projects = self.told(Project, {"council": plan.council_id}, "actor_id", "starts_on", "ends_on", "ends_source")
        self.projects = {one["id"]: one for one in projects}
        self.carriers = by_key(self.told(Responsibility, of_plan, *_OF_CARRIER), "activity_id")
        self.money = by_key(self.told(Funding, of_plan, *_OF_MONEY), "activity_id")
        found = self.told(Clarification, {"plan": plan}, "question", "body_id", "deleted_at", *_OF_QUESTION)
        self.questions = sorted(
            (one for one in found if one["deleted_at"] is None), key=lambda one: cast(int, one["number"])
        )
        of_plan = {"clarification__plan": plan}
        self.written_on = _first_days(plan)
        asked = self.told(ClarificationAsked, of_plan, "clarification_id", "actor_id", "position")
        self.asked = by_key(asked, "clarification_id")
        about = self.told(ClarificationPlace, of_plan, "clarification_id", "activity_id", "about")
        self.about = by_key(about, "clarification_id")

    def told(self, model: Any, of: Mapping[str, Any], *names: str) -> Rows:
        """Give the rows of a kind as they stood, as values."""
        rows = model.every.all() if self.at is None else model.history.as_of(self.at)
        return list(rows.filter(**of).order_by("id").values("id", *names))

    def project_name(self, key: int | None) -> str:
        """Give the name of a project by its key, empty for none."""
        return self.actors.get(self.projects[key]["actor_id"], "") if key in self.projects else ""

    def until(self, line: Mapping[str, Any]) -> date | None:
        """Give the day a line of money ends: as somebody has settled for its project, else as it says."""
        settled = self.projects[line["project_id"]]["ends_on"] if line["project_id"] in self.projects else None
        found: date | None = settled or line["to_on"]
        return found

    def is_open(self, question: Mapping[str, Any]) -> bool:
        """Whether a question was open at the end of the day."""
        return question["settled_on"] is None or question["settled_on"] > self.day


def _first_days(plan: Plan) -> dict[int, date]:
    """Give the day that each question of a plan was first written down, by its key."""
    history: Any = Clarification.history
    found = history.filter(plan=plan).order_by().values("id").annotate(first=Min("history_date"))
    return {one["id"]: timezone.localdate(one["first"]) for one in found}


def by_key(rows: Rows, key: str) -> defaultdict[int, Rows]:
    """Give rows by what they hang on, in their own order."""
    found: defaultdict[int, Rows] = defaultdict(list)
    for row in sorted(rows, key=lambda one: (one.get("position", 0), one["id"])):
        found[row[key]].append(row)
    return found


@dataclass(frozen=True, slots=True)
class _Told:
    """What has been said of activities by the end of a day, by activity."""

    last: Mapping[int, Any]
    words: Mapping[int, UpdateFacts]
    news: Mapping[int, list[UpdateFacts]]
    wanted: Collection[int]


def _updates(rows: _Rows) -> _Told:
    """Give the last update, the last one with words, those of the period, and what the committee is to see."""
    found = StatusUpdate.every.filter(activity__plan=rows.plan, on__lte=rows.day)
    later = Q(on__gt=OuterRef("on")) | Q(on=OuterRef("on"), id__gt=OuterRef("id"))
    after = StatusUpdate.every.filter(later, activity=OuterRef("activity"), on__lte=rows.day)
    last = found.filter(~Exists(after)).order_by().values("activity_id", "on", "status")
    with_words = found.filter(~Exists(after.filter(nothing_new=False)), nothing_new=False)
    period = found.filter(on__gt=rows.since) if rows.since else found
    news: defaultdict[int, list[UpdateFacts]] = defaultdict(list)
    for one in period.order_by("on", "id").values("activity_id", *_OF_UPDATE):
        news[one.pop("activity_id")].append(UpdateFacts(**one))
    return _Told(
        last={one["activity_id"]: one for one in last},
        words={
            one.pop("activity_id"): UpdateFacts(**one)
            for one in with_words.order_by().values("activity_id", *_OF_UPDATE)
        },
        news=news,
        wanted={
            one["activity_id"]
            for one in rows.told(Progress, {"activity__plan": rows.plan, "needs_committee": True}, "activity_id")
        },
    )


def _activities(rows: _Rows) -> tuple[ActivityFacts, ...]:
    told = _updates(rows)
    asked = {place["activity_id"] for one in rows.questions if rows.is_open(one) for place in rows.about[one["id"]]}
    return tuple(_activity(rows, one, told, has_question=one["id"] in asked) for one in rows.activities)


def _activity(rows: _Rows, one: Mapping[str, Any], told: _Told, *, has_question: bool) -> ActivityFacts:
    key, lines = one["id"], rows.money[one["id"]]
    last = told.last.get(key)
    return ActivityFacts(
        number=one["number"],
        text=one["text"],
        area=rows.places[one["area_id"]],
        who=tuple(_who(rows, line) for line in rows.carriers[key]),
        money=tuple(_money(rows, line) for line in lines),
        status=last["status"] if last else FIRST_STATUS,
        mentioned_on=last["on"] if last else None,
        latest=told.words.get(key),
        news=tuple(told.news.get(key, ())),
        needs_committee=key in told.wanted,
        states=activity_states(
            has_responsible=bool(rows.carriers[key]),
            has_open_question=has_question,
            money=[FundingEnd(rows.until(line)) for line in lines],
            needed_until=one["to_on"] or rows.plan.to_on,
        ),
    )


def _who(rows: _Rows, line: Mapping[str, Any]) -> WhoFacts:
    actors = rows.actors
    return WhoFacts(name=actors.get(line["actor_id"], ""), of=actors.get(line["of_id"], ""), part=line["part"])


def _money(rows: _Rows, line: Mapping[str, Any]) -> MoneyFacts:
    return MoneyFacts(
        kind=line["kind"],
        name=rows.project_name(line["project_id"]) or rows.actors.get(line["payer_id"], ""),
        amount=line["amount"],
        currency=line["currency"],
        ends_on=rows.until(line),
    )


def _questions(rows: _Rows) -> tuple[QuestionFacts, ...]:
    aliases: defaultdict[int, list[str]] = defaultdict(list)
    for actor, name in ActorAlias.every.filter(council=rows.plan.council_id).values_list("actor_id", "name"):
        aliases[actor].append(name)
    said: dict[int, dict[str, Any]] = {}
    notes = ClarificationNote.every.filter(clarification__plan=rows.plan, on__lte=rows.day).order_by("on", "id")
    for note in notes.values("clarification_id", "on", "said_by", "text"):
        said[note["clarification_id"]] = dict(note)
    return tuple(_question(rows, one, aliases, said.get(one["id"])) for one in rows.questions)


def _question(
    rows: _Rows, one: Mapping[str, Any], aliases: Mapping[int, Iterable[str]], note: Mapping[str, Any] | None
) -> QuestionFacts:
    asked = [line["actor_id"] for line in rows.asked[one["id"]]]
    names = [rows.actors.get(key, "") for key in asked]
    touched = {place["activity_id"] for place in rows.about[one["id"]]}
    told = {name: one[name] for name in _OF_QUESTION}
    if not rows.is_open(one):
        told |= {"settled_on": one["settled_on"]}
    else:
        told |= {"settled_on": None, "answer": ""}
    return QuestionFacts(
        **told,
        text=one["question"],
        came_on=min(filter(None, (one["raised_on"], rows.written_on.get(one["id"]))), default=None),
        activities=tuple(number for key, number in rows.numbers.items() if key in touched),
        asked=tuple(names),
        known_as=tuple(dict.fromkeys([*names, *(name for key in asked for name in aliases.get(key, ()))])),
        body=rows.actors.get(one["body_id"], ""),
        said=": ".join(filter(None, (note["said_by"], note["text"]))) if note else "",
        said_on=note["on"] if note else None,
    )


def _commitments(rows: _Rows) -> tuple[CommitmentFacts, ...]:
    lines = {line["id"]: line for key in rows.numbers for line in rows.money[key]}
    paying = {line["project_id"] for line in lines.values()}
    found = rows.told(
        Commitment, {"council": rows.plan.council_id}, "funding_id", "project_id", "giver_id", *_OF_COMMITMENT
    )
    return tuple(
        _commitment(rows, one, lines.get(one["funding_id"], {}))
        for one in found
        if one["funding_id"] in lines or (one["project_id"] is not None and one["project_id"] in paying)
    )


def _commitment(rows: _Rows, one: Mapping[str, Any], line: Mapping[str, Any]) -> CommitmentFacts:
    """Give a commitment of a line of money, or of a project where there is no line."""
    key = one["project_id"] or line.get("project_id")
    project = rows.projects.get(key, {})
    return CommitmentFacts(
        key=one["id"],
        project=rows.project_name(key),
        activity=rows.numbers[line["activity_id"]] if line else "",
        giver=rows.actors.get(one["giver_id"], ""),
        from_on=line.get("from_on") or project.get("starts_on"),
        to_on=one["ends_on"] or (rows.until(line) if line else None) or project.get("ends_on"),
        **{name: one[name] for name in _OF_COMMITMENT},
    )
