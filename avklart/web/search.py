"""Søk: everything of a council in which the words stand, in whatever form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, path, reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from avklart.councils import access
from avklart.councils.models import Council
from avklart.plans.actions.indexing import KINDS
from avklart.plans.models import Activity, Area, Clarification, Goal, Plan, Text
from avklart.plans.queries import current_plan
from avklart.search.marking import Piece, excerpt, marked
from avklart.search.models import SearchEntry
from avklart.search.queries import Found, find
from avklart.ui.today import today
from avklart.web.showing import show

LONGEST_QUERY = 200
# The kinds as they stand in addresses.
ADDRESSES = {
    "tiltak": "activity",
    "avklaringer": "question",
    "ansvar": "actor",
    "prosjekter": "project",
    "omrader": "area",
    "innledninger": "introduction",
    "mal": "goal",
}
# What must be read of a row to lead to it.
_ROWS: Mapping[str, Any] = {
    "activity": Activity.every.select_related("plan"),
    "question": Clarification.every.select_related("plan"),
    "area": Area.every.select_related("plan"),
    "introduction": Text.every.select_related("plan", "area"),
    "goal": Goal.every.select_related("plan", "area"),
}


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found: its kind, where it is, and its words with what was looked for marked."""

    kind: str
    address: str
    title: Sequence[Piece]
    text: Sequence[Piece]
    number: str = ""
    plan: str = ""


@login_required
@require_safe
def search(request: HttpRequest, council: str) -> HttpResponse:
    """Give what has all the words, best first; narrowed to one kind where the address says so."""
    found = access.council_for_reader(request.user, council)
    query = request.GET.get("q", "").strip()[:LONGEST_QUERY]
    kind = request.GET.get("type", "")
    shown = find(found, query, kind=ADDRESSES.get(kind, ""), page=_number(request.GET.get("side")))
    plan = current_plan(found, today())
    return show(
        request,
        "web/search/search.html",
        found,
        here="search",
        searched=query,
        shown=shown,
        hits=_hits(found, shown, plan),
        kinds=[(one, name, shown.by_kind[name]) for one, name in ADDRESSES.items() if name in shown.by_kind],
        everywhere=sum(shown.by_kind.values()),
        kind=kind if kind in ADDRESSES else "",
        address=urlencode({"q": query, **({"type": kind} if kind in ADDRESSES else {})}),
        plain_address=urlencode({"q": query}),
    )


def _hits(council: Council, shown: Found, current: Plan | None) -> list[Hit]:
    """Give the hits of a page in its order. One query for each kind that is on it; what is gone is left out."""
    rows: dict[tuple[str, int], Any] = {}
    for kind in KINDS:
        keys = [one.row for one in shown.entries if one.kind == kind]
        if keys and kind in _ROWS:
            rows |= {(kind, row.pk): row for row in _ROWS[kind].filter(council=council, pk__in=keys)}
    hits = []
    for entry in shown.entries:
        row = rows.get((entry.kind, entry.row))
        if row is not None or entry.kind not in _ROWS:
            hits.append(_hit(council, entry, row, shown, current))
    return hits


def _hit(council: Council, entry: SearchEntry, row: Any, shown: Found, current: Plan | None) -> Hit:
    title = entry.title
    if entry.kind == "introduction":
        title = row.area.title if row.area and row.area.title else row.plan.title
    return Hit(
        kind=entry.kind,
        address=_address(council, entry, row, current),
        title=marked(title, shown.asked),
        text=excerpt(entry.text, shown.asked) if entry.text else [],
        number=row.number if entry.kind == "activity" else "",
        plan=row.plan.title if row is not None and (current is None or row.plan_id != current.pk) else "",
    )


def _address(council: Council, entry: SearchEntry, row: Any, current: Plan | None) -> str:
    plan = row.plan if row is not None else current
    if plan is None:
        return reverse("web:week", args=[council.slug])
    where = (council.slug, plan.slug)
    match entry.kind:
        case "activity":
            return _or_list("web:activity", where, row.number)
        case "question":
            return _or_list("web:clarification", where, row.number)
        case "actor" | "project":
            return _or_list(f"web:{entry.kind}", where, entry.row)
    area = row if entry.kind == "area" else row.area
    return _or_list("web:area", where, area.position) if area else reverse("web:activities", args=where)


def _or_list(name: str, where: tuple[str, str], of: object) -> str:
    try:
        return reverse(name, args=[*where, of])
    except NoReverseMatch:
        return reverse("web:activities", args=where)


def _number(word: str | None) -> int:
    return int(word) if word and word.isascii() and word.isdecimal() and len(word) < 9 else 1


urlpatterns = [path("<slug:council>/sok/", search, name="search")]
