"""Places and doubts of a reading on pages: `{{ doubt.place|place }}`, `{{ doubt|doubt }}`, and refused fields."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from avklart.domain.draft import Doubt, Place
from avklart.ui.language import current_language
from avklart.ui.places import place_in_words
from avklart.ui.sentences import doubt_sentence

register = template.Library()
_REFUSED = SafeString('aria-invalid="true" aria-describedby="refused" autofocus')


@register.filter
def place(value: Place) -> str:
    """Give a place in words: "tabell 2, rad 6"."""
    return place_in_words(value, current_language())


@register.filter
def doubt(value: Doubt) -> str:
    """Give the sentence of a doubt, with the document's own words in it as they are."""
    return doubt_sentence(value.code, current_language(), value.facts)


@register.filter
def wordlist(words: str) -> list[str]:
    """Give the words of a text, to go through one by one."""
    return words.split()


@register.simple_tag
def refused(form: Any, *names: object) -> SafeString:
    """Give the attributes of a field that was refused, which lead to the reason; nothing for any other field."""
    is_refused = bool(form.refused_field) and form.refused_field == "-".join(map(str, names))
    return _REFUSED if is_refused else SafeString()
