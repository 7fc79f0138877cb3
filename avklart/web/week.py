"""Denne uka: the page a secretary starts from."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import path

from avklart.councils import access
from avklart.plans.queries import current_plan
from avklart.plans.queries.week import latest_changes, numbers_of, open_questions
from avklart.ui.today import today
from avklart.web.showing import show, signed_in


@login_required
def week(request: HttpRequest, council: str) -> HttpResponse:
    """Give what must be done now, what is to be clarified, which money ends and what has changed."""
    found = access.council_for_reader(request.user, council)
    plan = current_plan(found, today())
    if plan is None:
        return show(request, "web/week/empty.html", found, here="week")
    return show(
        request,
        "web/week/week.html",
        found,
        here="week",
        plan=plan,
        open=open_questions(plan),
        numbers=numbers_of(plan),
        changes=latest_changes(plan, but=signed_in(request)),
    )


urlpatterns = [path("<slug:council>/", week, name="week")]
