"""The front page, a council's page, its accessibility statement and its feed."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from avklart.councils.models import Participant
from avklart.editions.models import Edition
from avklart.editions.queries.for_everyone import councils_with_plans, latest_adoptions, plans_in_force
from avklart.editions.queries.open_view import OpenPlan, plans_told
from avklart.public.answering import answer, facts_of
from avklart.public.feed import ATOM, feed_of
from avklart.public.finding import council_found
from avklart.ui.today import today

# What the self-check looks at; `statement` has the words of each.
CHECKED = (
    "axe",
    "keyboard",
    "focus",
    "headings",
    "tables",
    "contrast",
    "reflow",
    "zoom",
    "colour",
    "language",
    "scripts",
)


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """Give the councils that have adopted plans; where there is one, its own page."""
    found = list(councils_with_plans())
    if len(found) == 1:
        return redirect("public:council", found[0].slug)
    plans: defaultdict[int, list[Edition]] = defaultdict(list)
    for edition in plans_in_force(*found):
        plans[edition.council_id].append(edition)
    current = {one: _current(plans[one.pk]) for one in found}
    shown = [edition for some in current.values() for edition in some]
    facts = (*(facts_of(one) for one in found), *(edition.sha256 for edition in shown))

    def content() -> dict[str, Any]:
        told = plans_told(shown)
        return {"councils": [(one, [(each, told[each.pk]) for each in some]) for one, some in current.items()]}

    return answer(request, "public/front.html", facts, content)


def _current(plans: Sequence[Edition]) -> Sequence[Edition]:
    """Give the plans that today lies before the end of; where all have ended, the last of them."""
    return [one for one in plans if not _has_ended(one)] or plans[:1]


def _has_ended(edition: Edition) -> bool:
    return bool(edition.plan.to_on and edition.plan.to_on < today())


def _told(editions: Sequence[Edition]) -> list[tuple[Edition, OpenPlan]]:
    """Give each edition with what it was adopted with."""
    told = plans_told(editions)
    return [(one, told[one.pk]) for one in editions]


@require_safe
def council(request: HttpRequest, council: str) -> HttpResponse:
    """Give a council with its plans, those of today first, and who takes part in it."""
    found, plans = council_found(request, council)
    ended = [one for one in plans if _has_ended(one)]
    members = [one for one in Participant.every.filter(council=found) if _takes_part(one)]
    facts = (*((one.sha256, str(one.plan.to_on)) for one in plans), *((one.name, one.is_observer) for one in members))

    def content() -> dict[str, Any]:
        return {
            "council": found,
            "plans": _told([one for one in plans if one not in ended]),
            "ended": _told(ended),
            "members": members,
        }

    return answer(request, "public/council.html", (*facts_of(found), *facts), content)


def _takes_part(one: Participant) -> bool:
    return (one.from_on is None or one.from_on <= today()) and (one.to_on is None or one.to_on >= today())


@require_safe
def statement(request: HttpRequest, council: str) -> HttpResponse:
    """Give how the pages stand against the demands for universal design, and whom to tell."""
    found, _ = council_found(request, council)
    return answer(request, "public/statement.html", facts_of(found), lambda: {"council": found, "checked": CHECKED})


@require_safe
def atom(request: HttpRequest, council: str) -> HttpResponse:
    """Give the council's adoptions as an Atom feed."""
    found, _ = council_found(request, council)
    # One name for ever, whichever of its names the server is asked by.
    host = next((name.strip(".") for name in settings.ALLOWED_HOSTS if name != "*"), "") or request.get_host()
    text = feed_of(found, latest_adoptions(found), host, request.build_absolute_uri("/"))
    response = HttpResponse(text, content_type=ATOM)
    response.headers["Cache-Control"] = "private, no-cache"
    return response


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Tell search engines that the open pages are theirs to read, and the rest is not."""
    lines = ["User-agent: *", f"Disallow: {reverse('web:councils')}", "Disallow: /konto/", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
