"""The adopted plan in pictures, for everyone: what its own public facts show, and each as a file."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from avklart.domain.draft import Area, PlanDraft, Source
from avklart.domain.ending_money import money_timeline
from avklart.domain.overview import most_carrying
from avklart.editions.queries.for_everyone import activity_parts
from avklart.public.answering import answer, facts_of
from avklart.public.finding import Found, edition_found
from avklart.reports.front import marked_line
from avklart.reports.pictures import picture_file
from avklart.ui.dates import day_in_words
from avklart.ui.language import current_language
from avklart.ui.pictures import FILES, Drawn, carriers_drawn, money_drawn
from avklart.ui.sentences import sentence
from avklart.ui.today import today

_MEDIA_TYPES = {"svg": "image/svg+xml", "png": "image/png"}


@require_safe
def pictures(request: HttpRequest, council: str, plan: str, edition: int | None = None) -> HttpResponse:
    """Give the pictures of an adopted plan."""
    found = edition_found(request, council, plan, edition)

    def content() -> dict[str, object]:
        return {
            "found": found,
            "council": found.council,
            "plan": found.content,
            "edition": found.edition,
            "pictures": _drawn(found),
            "at": found.address("pictures"),
        }

    return answer(request, "public/pictures.html", (*facts_of(found.council), *found.facts), content)


@require_safe
def picture(
    request: HttpRequest, council: str, plan: str, name: str, kind: str, edition: int | None = None
) -> HttpResponse:
    """Give one picture of an adopted plan as a file."""
    found = edition_found(request, council, plan, edition)
    drawn = next((one for one in _drawn(found) if one.file == name), None) if name in FILES else None
    if drawn is None or kind not in _MEDIA_TYPES:
        raise Http404
    language, edition_of = current_language(), found.edition
    facts = {
        "plan": found.content.title,
        "body": edition_of.body,
        "day": day_in_words(edition_of.adopted_on, language),
    }
    note = marked_line(found.council, language, sentence("pictures", "adopted", language, facts))
    raw = picture_file(drawn, kind, note)
    response = HttpResponse(raw, content_type=_MEDIA_TYPES[kind])
    response.headers["Content-Disposition"] = f'attachment; filename="{name}-{found.plan.slug}.{kind}"'
    return response


def _drawn(found: Found) -> list[Drawn]:
    """Give who carries most and the money month by month, made of what everyone may see alone.

    A person whose name is not shown carries under no name, and stands in no picture.
    """
    language = current_language()
    activities = tuple(found.activity(part).activity for part in activity_parts(found.edition))
    carried = (
        (at, name)
        for at, one in enumerate(activities)
        for line in one.responsibilities
        for name in (line.actor, line.of)
        if name
    )
    whole = PlanDraft(
        source=Source(file="", sha256="", media_type=""),
        period=found.content.period,
        areas=(Area(activities=activities),),
    )
    drawn = (
        carriers_drawn(most_carrying(carried), language),
        money_drawn(money_timeline(whole, {}), today(), language),
    )
    return [one for one in drawn if one is not None]
