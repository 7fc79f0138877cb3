"""The whole plan in one table, and one activity by itself."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import path

from avklart.domain.states import STATES
from avklart.plans.models import Actor, Area
from avklart.plans.queries import Filter, activities_of
from avklart.plans.queries.actors import actors_in
from avklart.web.plans import plan_for_reader
from avklart.web.showing import show


@login_required
def activities(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give the plan's activities, filtered by an address that can be shared, 200 a page."""
    found, in_plan = plan_for_reader(request, council, plan)
    wanted = filter_of(request.GET)
    shown = activities_of(in_plan, wanted, page=_number(request.GET.get("side")) or 1)
    return show(
        request,
        "web/activities/list.html",
        found,
        here="activities",
        plan=in_plan,
        shown=shown,
        wanted=wanted,
        areas=Area.every.filter(plan=in_plan),
        actors=actors_in(in_plan),
        states=STATES,
        actor=Actor.every.filter(council=found, pk=wanted.actor).first() if wanted.actor else None,
        is_filtered=wanted != Filter(),
        address=_without_page(request.GET),
    )


def filter_of(asked: QueryDict) -> Filter:
    """Give the filter of an address; what makes no sense there filters nothing."""
    state = asked.get("status")
    return Filter(
        area=_number(asked.get("omrade")),
        actor=_number(asked.get("ansvar")),
        project=_number(asked.get("prosjekt")),
        state=next((one for one in STATES if one == state), None),
        words=asked.get("tekst", "").strip()[:200],
    )


def _number(word: str | None) -> int | None:
    return int(word) if word and word.isascii() and word.isdecimal() and len(word) < 10 else None


def _without_page(asked: QueryDict) -> str:
    kept = asked.copy()
    kept.pop("side", None)
    return kept.urlencode()


PLAN = "<slug:council>/plan/<slug:plan>/"
urlpatterns = [path(f"{PLAN}tiltak/", activities, name="activities")]
