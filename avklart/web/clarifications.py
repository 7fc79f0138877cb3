"""The register of questions: what is to be clarified, by whom and when, and what was; one row to act on at a time."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import path

from avklart.councils import access
from avklart.councils.models import Council
from avklart.domain.clarifications import AGES, DUE_WITHIN, QUESTION_STATES
from avklart.plans import actions
from avklart.plans.models import Clarification, Plan
from avklart.plans.queries.clarifications import (
    A_ROW,
    QuestionFilter,
    asked_in,
    clarifications_of,
    numbers_by_state,
    question_rows,
)
from avklart.plans.queries.deleted import deleted_questions
from avklart.plans.queries.known import known_actors, known_projects
from avklart.plans.queries.settled import split_off_from
from avklart.ui.refusals import refusals_shown_on
from avklart.ui.today import now, today
from avklart.web.clarification import NAMING, Opened, form_of, may_open
from avklart.web.done import change_by, tell, told
from avklart.web.forms import QuestionForm
from avklart.web.plans import plan_for_editor, plan_for_reader
from avklart.web.showing import show

_STATES = ("open", *QUESTION_STATES, "all")
# What can be done to a question in its row.
_ACTS = ("send", "mote", "frist", "notat", "svar")


@login_required
def clarifications(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give the questions of a plan, filtered by an address that can be shared; `rediger` opens one row."""
    found, in_plan = plan_for_reader(request, council, plan)
    opened = None
    if access.is_at_least(access.role_known(request.user, found), "editor"):
        opened = _opened(found, in_plan, request.GET.get("rediger", ""))
    return register_shown(request, found, in_plan, opened)


def register_shown(
    request: HttpRequest, council: Council, plan: Plan, opened: Opened | None = None, status: int = 200
) -> HttpResponse:
    """Give the register, with one row open or none; a row that was just acted on stands there, even if filtered out."""
    asked = QueryDict(request.POST.get("back", "")) if request.method == "POST" else request.GET
    wanted, page = _filter_of(asked), _number(asked.get("side")) or 1
    listed = clarifications_of(plan, wanted, today(), page=page)
    done = told(request)
    acted_on = _kept_row(plan, [row.question.number for row in listed.rows], opened, done)
    return show(
        request,
        "web/clarifications/list.html",
        council,
        here="clarifications",
        plan=plan,
        status=status,
        listed=listed,
        acted_on=acted_on,
        wanted=wanted,
        chosen=wanted.state or "open",
        states=_STATES,
        shown_numbers=_shown_numbers(plan),
        actors=asked_in(plan),
        chosen_asked=str(wanted.asked or ""),
        dues=DUE_WITHIN,
        ages=AGES,
        is_filtered=wanted != QuestionFilter(),
        opened=opened,
        split_off=_split_off_meanwhile(plan, opened),
        known_actors=known_actors(council) if opened and opened.part in NAMING else (),
        known_projects=known_projects(council) if opened and opened.part == "svar" else (),
        done=done,
        address=_address(asked),
        deleted=deleted_questions(plan, now()).count(),
    )


def _shown_numbers(plan: Plan) -> list[tuple[str, int]]:
    """Give how many questions stand in each state that any stands in, in the order of the choice."""
    counted = numbers_by_state(plan, today())
    numbers = [(state, counted[state.replace("-", "_")]) for state in ("open", *QUESTION_STATES)]
    return [(state, number) for state, number in numbers if number or state == "open"]


def _split_off_meanwhile(plan: Plan, opened: Opened | None) -> list[Clarification]:
    """Give what of the question in the open row another has settled, where two have acted on it at once."""
    if opened is None or opened.conflict is None:
        return []
    return split_off_from(Clarification.every.get(plan=plan, number=opened.number))


def _kept_row(plan: Plan, listed: list[int], opened: Opened | None, done: dict[str, Any] | None) -> Any:
    """Give the row that was acted on where the filter no longer lets it through."""
    number = opened.number if opened else (done or {}).get("row")
    if number is None or number in listed:
        return None
    found = Clarification.every.filter(plan=plan, number=number).select_related("body")
    return next(iter(question_rows(found, today(), most_places=A_ROW)), None)


def _opened(council: Council, plan: Plan, asked: str) -> Opened | None:
    part, _, which = asked.partition("-")
    number = _number(which)
    if part not in _ACTS or number is None:
        return None
    question = Clarification.every.filter(council=council, plan=plan, number=number, deleted_at__isnull=True).first()
    if question is None or not may_open(question, part):
        return None
    return Opened(number, part, form_of(question, part).focused())


@login_required
def new(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give the form of a new question, or store what it says; `tiltak` names the activities it is about."""
    found, in_plan = plan_for_editor(request, council, plan)
    if request.method != "POST":
        numbers = ", ".join(request.GET.getlist("tiltak"))[:500]
        return _new_shown(request, found, in_plan, QuestionForm(name="new", initial={"numbers": numbers}))
    form = QuestionForm(request.POST, name="new")
    form.is_valid()
    change = change_by(request)
    with refusals_shown_on(form):
        made = actions.add_clarification(
            in_plan, form.entry(), form.numbers_typed(), today(), change, form.typed("token")
        )
    if form.errors:
        return _new_shown(request, found, in_plan, form, status=422)
    tell(request, "question-asked", row=made.number)
    return redirect("web:clarification", council, plan, made.number)


def _new_shown(
    request: HttpRequest, council: Council, plan: Plan, form: QuestionForm, status: int = 200
) -> HttpResponse:
    return show(
        request,
        "web/clarifications/new.html",
        council,
        here="clarifications",
        plan=plan,
        status=status,
        form=form,
        known_actors=known_actors(council),
    )


@login_required
def deleted(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give the questions deleted in the last thirty days."""
    found, in_plan = plan_for_reader(request, council, plan)
    rows = deleted_questions(in_plan, now())[:200]
    return show(
        request,
        "web/clarifications/deleted.html",
        found,
        here="clarifications",
        plan=in_plan,
        rows=rows,
        done=told(request),
    )


def _filter_of(asked: QueryDict) -> QuestionFilter:
    """Give the filter of an address; what makes no sense there filters nothing."""
    state, due, age = asked.get("status"), asked.get("frist"), _number(asked.get("alder"))
    return QuestionFilter(
        state=state if state in _STATES and state != "open" else None,
        asked=_number(asked.get("hvem")),
        words=asked.get("tekst", "").strip()[:200],
        due=due if due in DUE_WITHIN else None,
        age=age if age in AGES else None,
        by_age=asked.get("sorter") == "alder",
    )


def _number(word: str | None) -> int | None:
    return int(word) if word and word.isascii() and word.isdecimal() and len(word) < 10 else None


def _address(asked: QueryDict) -> str:
    kept = asked.copy()
    for name in ("side", "rediger"):
        kept.pop(name, None)
    return kept.urlencode()


PLAN = "<slug:council>/plan/<slug:plan>/avklaringer/"
urlpatterns = [
    path(PLAN, clarifications, name="clarifications"),
    path(f"{PLAN}ny/", new, name="clarification-new"),
    path(f"{PLAN}slettede/", deleted, name="clarifications-deleted"),
]
