"""Hva koster det: what a plan costs by year and by participant, and what of it has no cover."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.http import require_safe

from avklart.plans.queries.costs import costs_of
from avklart.web.saving import opened_for_reader
from avklart.web.showing import show


@login_required
@require_safe
def costs(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give what a plan costs, in kroner and in hours."""
    found, in_plan = opened_for_reader(request, council, plan)
    return show(request, "web/shares/costs.html", found, here="money", plan=in_plan, costs=costs_of(in_plan))


urlpatterns = [path("<slug:council>/plan/<slug:plan>/finansiering/kostnad/", costs, name="costs")]
