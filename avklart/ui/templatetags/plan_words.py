"""Values of a plan on pages: `{{ one|plan_words }}`."""

from django import template

from avklart.ui.language import current_language
from avklart.ui.plan_words import value_in_words

register = template.Library()


@register.filter
def plan_words(value: object) -> str:
    """Give an actor's part, money, time or a period in words, in the page's language."""
    return value_in_words(value, current_language())
