"""Finding the plan of an address, for one who may see or change it."""

from django.http import HttpRequest

from avklart.councils import access
from avklart.councils.models import Council
from avklart.plans.models import Plan
from avklart.plans.queries.plans import PLANS
from avklart.ui.language import use_language_of


def plan_for_reader(request: HttpRequest, council: str, plan: str) -> tuple[Council, Plan]:
    """Give council and plan of an address to a reader of it. Raises Http404 for all others."""
    found = access.council_for_reader(request.user, council)
    use_language_of(request, found.language, found.own_words)
    return found, access.row_found(found, PLANS, plan)


def plan_for_editor(request: HttpRequest, council: str, plan: str) -> tuple[Council, Plan]:
    """Give council and plan of an address to an editor of it. Raises Http404 for all others."""
    found = access.council_for_editor(request.user, council)
    use_language_of(request, found.language, found.own_words)
    return found, access.row_found(found, PLANS, plan)
