"""Denne uka: the page a secretary starts from."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils import timezone

from avklart.councils import access
from avklart.councils.models import User
from avklart.followup.queries.progress import not_mentioned
from avklart.followup.queries.week import for_committee, latest_told
from avklart.plans.models import Plan
from avklart.plans.queries import current_plan
from avklart.plans.queries.clarifications import QuestionRow, open_by_month
from avklart.plans.queries.commitments import money_months
from avklart.plans.queries.money import ending_money_of
from avklart.plans.queries.overview import states_by_area
from avklart.plans.queries.week import (
    MOST_QUESTIONS,
    LatestChange,
    first_open_questions,
    latest_changes,
    latest_notes,
    numbers_of,
    told_once,
)
from avklart.ui.dates import day_in_words
from avklart.ui.language import current_language, use_language_of
from avklart.ui.sentences import counted, sentence
from avklart.ui.today import today
from avklart.web import tasks
from avklart.web.done import told
from avklart.web.showing import show, signed_in
from avklart.web.task_rows import to_do
from avklart.web.telling import moment_in_words

_LATELY, _MOST_CHANGES = 30, 10


@login_required
def week(request: HttpRequest, council: str) -> HttpResponse:
    """Give what must be done now, what is to be clarified, which money ends, what nobody mentions, what has changed."""
    found = access.council_for_reader(request.user, council)
    use_language_of(request, found.language, found.own_words)
    plan = current_plan(found, today())
    if plan is None:
        return show(request, "web/week/empty.html", found, here="week", done=told(request))
    user = signed_in(request)
    areas = states_by_area(plan)
    numbers = numbers_of(plan, areas)
    first = first_open_questions(plan)
    notes = latest_notes(first)
    todo = to_do(found, plan, first)
    questions = [todo.rows[one.number] for one in first]
    silent, longest = not_mentioned(plan, _days_ago(found.days_not_mentioned))
    return show(
        request,
        "web/week/week.html",
        found,
        here="week",
        plan=plan,
        top_line=_top_line(plan, questions),
        tasks=todo.tasks,
        tasks_in_all=todo.in_all,
        numbers=numbers,
        questions=[(row, notes.get(row.question.pk)) for row in questions],
        most_questions=MOST_QUESTIONS,
        money=ending_money_of(plan, today()),
        by_month=open_by_month(plan, today()),
        months=money_months(plan),
        areas=areas if numbers.activities else [],
        silent=silent,
        longest=[(one.activity, _days_since(one.last_at)) for one in longest],
        for_committee=for_committee(plan),
        changes=[(one, moment_in_words(one.at)) for one in _changes(plan, user)],
        done=told(request),
    )


def _changes(plan: Plan, user: User) -> list[LatestChange]:
    """Give what others have changed and told since somebody last looked, the newest of it."""
    since = user.seen_changes_at or _days_ago(_LATELY)
    found = [*latest_changes(plan, but=user, since=since), *latest_told(plan, but=user, since=since)]
    return told_once(sorted(found, key=lambda one: one.at, reverse=True))[:_MOST_CHANGES]


def _days_ago(days: int) -> datetime:
    """Give the beginning of the day so many days before the day the installation stands on."""
    return timezone.make_aware(datetime.combine(today() - timedelta(days=days), time.min))


def _days_since(at: datetime) -> int:
    return (today() - timezone.localdate(at)).days


def _top_line(plan: Plan, questions: Sequence[QuestionRow]) -> str:
    """Give the line on top: which day it is, and the date of the first open question, else the plan's end."""
    language, day = current_language(), today()
    weekday = sentence("weekdays", str(day.weekday()), language)
    parts = [sentence("week", "today", language, {"weekday": weekday, "day": day_in_words(day, language)})]
    nearest = questions[0].answer_by if questions else None
    if nearest:
        code, on = ("next-due" if nearest >= day else "past-due"), nearest
    elif plan.to_on and plan.to_on >= day:
        code, on = "plan-ends", plan.to_on
    else:
        return parts[0]
    days = counted("day", abs((on - day).days), language)
    parts.append(sentence("week", code, language, {"day": day_in_words(on, language), "days": days}))
    return " · ".join(parts)


urlpatterns = [path("<slug:council>/", week, name="week"), *tasks.urlpatterns]
