"""Planen i bilder: all pictures of the working plan on one page, and each as a file."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.http import require_safe

from avklart.reports.front import marked_line
from avklart.reports.pictures import drawn_of, picture_file, pictures_of
from avklart.ui.dates import day_in_words
from avklart.ui.language import current_language
from avklart.ui.pictures import FILES
from avklart.ui.sentences import sentence
from avklart.ui.today import today
from avklart.web.saving import opened_for_reader
from avklart.web.showing import show

MEDIA_TYPES = {"svg": "image/svg+xml", "png": "image/png"}


@login_required
@require_safe
def pictures(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give the plan in pictures, each with its table and as a file."""
    found, in_plan = opened_for_reader(request, council, plan)
    drawn = pictures_of(in_plan, today(), current_language())
    return show(request, "web/pictures/pictures.html", found, here="week", plan=in_plan, pictures=drawn)


@login_required
@require_safe
def picture(request: HttpRequest, council: str, plan: str, name: str, kind: str) -> HttpResponse:
    """Give one picture as a file, in the reader's language."""
    found, in_plan = opened_for_reader(request, council, plan)
    language = current_language()
    drawn = drawn_of(in_plan, FILES[name], today(), language) if name in FILES and kind in MEDIA_TYPES else None
    if drawn is None:
        raise Http404
    facts = {"plan": in_plan.title, "day": day_in_words(today(), language)}
    note = marked_line(found, language, sentence("pictures", "as-of", language, facts))
    raw = picture_file(drawn, kind, note)
    response = HttpResponse(raw, content_type=MEDIA_TYPES[kind])
    response.headers["Content-Disposition"] = f'attachment; filename="{name}-{in_plan.slug}.{kind}"'
    return response


PLAN = "<slug:council>/plan/<slug:plan>/bilder/"
urlpatterns = [
    path(PLAN, pictures, name="pictures"),
    path(f"{PLAN}<slug:name>.<slug:kind>", picture, name="picture"),
]
