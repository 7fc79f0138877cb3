"""Places and doubts of a reading on pages: `{{ doubt.place|place }}`, `{{ doubt|doubt }}`, and refused fields."""

from typing import Any, NamedTuple

from django import template
from django.forms.utils import flatatt

from avklart.domain.draft import Doubt, Place
from avklart.ui.language import current_language
from avklart.ui.places import place_in_words
from avklart.ui.sentences import doubt_sentence

register = template.Library()
_REFUSED = {"aria-invalid": "true", "aria-describedby": "refused", "autofocus": True}
_IN_FACTS = ("text", "words", "here", "there", "actor", "sample")


@register.filter
def place(value: Place) -> str:
    """Give a place in words: "tabell 2, rad 6"."""
    return place_in_words(value, current_language())


@register.filter
def doubt(value: Doubt) -> str:
    """Give the sentence of a doubt, with the document's own words in it as they are."""
    return doubt_sentence(value.code, current_language(), value.facts)


class Stretch(NamedTuple):
    """Some of a text, and whether it is what a doubt is about."""

    text: str
    is_marked: bool


@register.filter
def stretches(text: str, doubt: Doubt) -> list[Stretch]:
    """Give a text in pieces, with the first place of the words that a doubt is about marked."""
    facts = [str(doubt.facts[name]) for name in _IN_FACTS if name in doubt.facts]
    for words in facts:
        at = text.casefold().find(words.casefold()) if words.strip() else -1
        # Some letters grow when they are folded: then the places do not fit, and nothing is marked.
        if at >= 0 and len(text.casefold()) == len(text):
            pieces = ((text[:at], False), (text[at : at + len(words)], True), (text[at + len(words) :], False))
            return [Stretch(*piece) for piece in pieces if piece[0]]
    return [Stretch(text, False)]


@register.filter
def wordlist(words: str) -> list[str]:
    """Give the words of a text, to go through one by one."""
    return words.split()


@register.simple_tag
def refused(form: Any, *names: object) -> str:
    """Give the attributes of a field that was refused, which lead to the reason; nothing for any other field."""
    is_refused = bool(form.refused_field) and form.refused_field == "-".join(map(str, names))
    return flatatt(_REFUSED if is_refused else {})
