"""Parts of open pages: addresses within an edition, and the address that chooses a language."""

from django import template
from django.http import HttpRequest

from avklart.domain.open_settlement import OpenSettlement
from avklart.editions.models import Edition
from avklart.public.finding import Found, address_of
from avklart.ui.language import CHOOSES, current_language
from avklart.ui.open_source_words import open_source_in_words

register = template.Library()


@register.simple_tag
def to(found: Found, page: str, *of: object) -> str:
    """Give the address of a page of the edition that is shown."""
    return found.address(page, *of)


@register.simple_tag
def to_edition(edition: Edition, page: str, *of: object) -> str:
    """Give the address of a page of a certain edition, whichever is in force."""
    return address_of(edition, (edition.council.slug, edition.plan.slug), page, *of)


@register.filter
def settled_openly(one: OpenSettlement) -> str:
    """Give how a question was settled, in the page's language."""
    return open_source_in_words(one, current_language())


@register.simple_tag
def in_language(request: HttpRequest, language: str) -> str:
    """Give the address of this page that chooses a language."""
    asked = request.GET.copy()
    asked[CHOOSES] = language
    return f"?{asked.urlencode()}"
