"""How a signed-in page is shown: with its council, the plan, what the reader may do, and in their language."""

from functools import lru_cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse

from avklart.councils import access
from avklart.councils.models import Council, User
from avklart.plans.models import Plan
from avklart.plans.queries import current_plan
from avklart.ui.language import use_language_of
from avklart.ui.today import today

# The tabs of the menu: the page's name and word, whether it is about one plan, and the least role that sees it.
TABS = (
    ("week", False, "reader"),
    ("activities", True, "reader"),
    ("clarifications", True, "reader"),
    ("money", True, "reader"),
    ("actors", True, "reader"),
    ("check", True, "reader"),
    ("adoption", True, "reader"),
    ("documents", False, "reader"),
    ("settings", False, "administrator"),
)


def show(
    request: HttpRequest,
    template: str,
    council: Council,
    *,
    here: str,
    plan: Plan | None = None,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """Give the page. `here` is the tab it belongs to; without `plan`, the menu leads to the council's current one."""
    use_language_of(request, council.language, council.own_words)
    role = access.role_known(request.user, council)
    plan = plan or current_plan(council, today())
    shown = {
        "council": council,
        "plan": plan,
        "here": here,
        "tabs": _tabs(council.slug, plan.slug if plan else None, role),
        "search_address": reverse("web:search", args=[council.slug]),
        "role": role,
        "may_edit": access.is_at_least(role, "editor"),
        "may_administer": access.is_at_least(role, "administrator"),
        **context,
    }
    return render(request, template, shown, status=status)


def signed_in(request: HttpRequest) -> User:
    """Give the person signed in, for pages that nobody else gets to."""
    if not isinstance(request.user, User):
        raise Http404
    return request.user


@lru_cache(maxsize=500)
def _tabs(council: str, plan: str | None, role: str | None) -> list[tuple[str, str]]:
    """Give name and address of each tab that leads somewhere for a reader with this role."""
    found = []
    for name, of_plan, least in TABS:
        if access.is_at_least(role, least) and (plan or not of_plan):
            where = (council, plan) if of_plan and plan else (council,)
            try:
                found.append((name, reverse(f"web:{name}", args=where)))
            except NoReverseMatch:
                continue
    return found
