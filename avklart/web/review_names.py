"""Who and what a reading names: one screen for all actors, one for projects and their dates."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from avklart.domain.errors import RuleError
from avklart.domain.projects import project_key
from avklart.domain.review_entries import ACTOR_KINDS, ActorEntry, ProjectEntry
from avklart.domain.typed import day_typed
from avklart.received.actions.review import Said, finish_step, join_names, put, settle_project_end
from avklart.received.matching import NamedActor, NamedProject, Names
from avklart.received.review import Review
from avklart.received.values import mark_of, project
from avklart.ui.dates import day_in_figures
from avklart.ui.language import current_language
from avklart.ui.refusals import refusal_in_words
from avklart.ui.sentences import sentence
from avklart.ui.today import now
from avklart.web.reviewing import PATH, address_after, next_step, page_asked, reviewing, show_step
from avklart.web.showing import signed_in

A_PAGE = 100
_PASSED_ON = frozenset({"already-accepted", "not-read-yet"})


@reviewing
def actors(request: HttpRequest, review: Review) -> HttpResponse:
    """Give all actors on one screen, with what is likely one under several names, or store what a person calls them."""
    names = Names(review)
    refusal, typed = None, {}
    if request.method == "POST":
        try:
            _store_actors(request, review, names)
            return _onwards(request, review, "actors", pages=page_asked(request, len(names.actors), A_PAGE))
        except RuleError as error:
            if error.code in _PASSED_ON:
                raise
            refusal, typed = error, typed_by_key(request, ("name", "kind"))
    page, pages = page_asked(request, len(names.actors), A_PAGE)
    rows = names.actors[(page - 1) * A_PAGE : page * A_PAGE]
    return show_step(
        request,
        "web/review/actors.html",
        review,
        "actors",
        rows=[(one, mark_of(_actor_value(one)), typed.get(one.key)) for one in rows],
        total=len(names.actors),
        proposals=names.proposals,
        kinds=ACTOR_KINDS,
        known=sorted({name for name, _ in names.known.names.values()} | {one.name for one in names.actors})[:500],
        page_number=page,
        pages=pages,
        refusal=refusal_in_words(refusal) if refusal else "",
        refused_field=(refusal.field or "") if refusal else "",
        status=422 if refusal else 200,
    )


def _actor_value(one: NamedActor) -> dict[str, str]:
    return {"name": one.name, "kind": one.kind}


def _store_actors(request: HttpRequest, review: Review, names: Names) -> None:
    by_key = {one.key: one for one in names.actors}
    typed = typed_by_key(request, ("name", "kind", "mark"))
    said = []
    for key, row in typed.items():
        if key in by_key:
            entry = ActorEntry(name=row["name"], kind=row["kind"] or by_key[key].kind)
            said.append(Said(f"actors/{key}", {"name": entry.name, "kind": entry.kind}, row["mark"]))
    standing: dict[str, Any] = {f"actors/{key}": _actor_value(one) for key, one in by_key.items()}
    put(review, said, standing, by=signed_in(request), at=now())


def typed_by_key(request: HttpRequest, columns: tuple[str, ...]) -> dict[str, dict[str, str]]:
    """Give the rows of a form by their key, as they were typed."""
    keys = request.POST.getlist("key")
    cells = {column: request.POST.getlist(column) for column in columns}
    return {
        key: {column: some[at] if at < len(some) else "" for column, some in cells.items()}
        for at, key in enumerate(keys)
    }


@require_POST
@reviewing
def proposal(request: HttpRequest, review: Review) -> HttpResponse:
    """Make names one actor's as proposed, or note that they are not."""
    names = Names(review)
    key = request.POST.get("proposal", "")
    found = next((one for one in names.proposals if one.key == key), None)
    if found is not None:
        by, at = signed_in(request), now()
        if request.POST.get("do") == "join":
            join_names(review.reading, found.names, found.target, by=by, at=at)
        else:
            path = f"apart/{found.key}"
            put(review, [Said(path, {"names": [*found.names, found.target]})], {}, by=by, at=at)
    back = "projects" if request.POST.get("back") == "projects" else "actors"
    return redirect(f"web:review-{back}", review.reading.council.slug, review.reading.pk)


@reviewing
def projects(request: HttpRequest, review: Review) -> HttpResponse:
    """Give the projects with the ends the plan gives them, or store the dates a person says."""
    names = Names(review)
    refusal, typed = None, {}
    if request.method == "POST":
        try:
            _store_projects(request, review, names)
            return _onwards(request, review, "projects", pages=page_asked(request, len(names.projects), A_PAGE))
        except RuleError as error:
            if error.code in _PASSED_ON:
                raise
            refusal, typed = error, typed_by_key(request, ("name", "from", "to", "source"))
    page, pages = page_asked(request, len(names.projects), A_PAGE)
    rows = names.projects[(page - 1) * A_PAGE : page * A_PAGE]
    return show_step(
        request,
        "web/review/projects.html",
        review,
        "projects",
        rows=[(one, mark_of(_project_value(one)), typed.get(one.key) or _shown(one)) for one in rows],
        page_number=page,
        pages=pages,
        refusal=refusal_in_words(refusal) if refusal else "",
        refused_field=(refusal.field or "") if refusal else "",
        status=422 if refusal else 200,
    )


def _project_value(one: NamedProject) -> dict[str, Any]:
    entry = ProjectEntry(name=one.name, from_on=one.starts_on, to_on=one.ends_on, source=one.source)
    return project(entry)


def _shown(one: NamedProject) -> dict[str, str]:
    language = current_language()
    days = {"from": one.starts_on, "to": one.ends_on}
    shown = {name: day_in_figures(day, language) if day else "" for name, day in days.items()}
    return {"name": one.name, **shown, "source": one.source}


def _store_projects(request: HttpRequest, review: Review, names: Names) -> None:
    by_key = {one.key: one for one in names.projects}
    said = []
    ended = []
    for key, row in typed_by_key(request, ("name", "from", "to", "source", "mark")).items():
        if key not in by_key:
            continue
        entry = ProjectEntry(
            name=row["name"],
            from_on=day_typed(row["from"], "from"),
            to_on=day_typed(row["to"], "to"),
            source=row["source"],
        )
        said.append(Said(f"projects/{key}", project(entry), row["mark"]))
        ended += [by_key[key].written] if entry.to_on else []
    standing = {f"projects/{key}": _project_value(one) for key, one in by_key.items()}
    by, at = signed_in(request), now()
    put(review, said, standing, by=by, at=at)
    for written in ended:
        settle_project_end(review.reading, written, by=by, at=at)


@require_POST
@reviewing
def project_end(request: HttpRequest, review: Review) -> HttpResponse:
    """Settle which of its disputed ends a project has, or let it stand open."""
    names = Names(review)
    found = next((one for one in names.projects if one.key == request.POST.get("key")), None)
    doubts = [
        one for one in review.open_doubts if found and project_key(str(one.doubt.facts.get("project", ""))) == found.key
    ]
    if found is not None:
        by, at = signed_in(request), now()
        day = next((one for one in found.days if one.isoformat() == request.POST.get("day")), None)
        if day is not None:
            path = f"projects/{found.key}"
            said = Said(path, {**_project_value(found), "to": day.isoformat()})
            put(review, [said], {path: _project_value(found)}, by=by, at=at)
        settle_project_end(review.reading, found.written, by=by, at=at)
    return redirect(address_after(Review(review.reading), doubts[-1].number if doubts else -1))


def _onwards(request: HttpRequest, review: Review, step: str, pages: tuple[int, int]) -> HttpResponse:
    """Go to the next page of a step, or when it was the last, note it as done and go to the next step."""
    page, last = pages
    if request.POST.get("do") == "stay":
        messages.success(request, sentence("review", "saved", current_language()))
        return redirect(f"{request.path}?side={page}")
    if page < last:
        return redirect(f"{request.path}?side={page + 1}")
    finish_step(review.reading, step, by=signed_in(request), at=now())
    return redirect(next_step(review, step))


def address(review: Review, name: str) -> str:
    """Give the address of a page of a review."""
    return reverse(f"web:review-{name}", args=(review.reading.council.slug, review.reading.pk))


urlpatterns = [
    path(f"{PATH}aktorer/", actors, name="review-actors"),
    path(f"{PATH}aktorer/samme", proposal, name="review-proposal"),
    path(f"{PATH}prosjekter/", projects, name="review-projects"),
    path(f"{PATH}prosjekter/slutt", project_end, name="review-project-end"),
]
