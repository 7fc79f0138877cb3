"""The words of pages: `{% say "week.heading" %}`, `{% counted "activity" 39 %}`, `{{ code|word:"part" }}`.

Where the page has a council, its own words stand for the terms that it may replace.
"""

from django import template
from django.template import Context
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from avklart.ui.language import current_language
from avklart.ui.sentences import counted as counted_in
from avklart.ui.sentences import sentence
from avklart.ui.terms import COUNTED, OwnWords, term, terms

register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: Context, key: str, **facts: object) -> SafeString:
    """Give a sentence in the page's language. The sentence is ours; facts are strangers' text, and escaped."""
    section, _, code = key.partition(".")
    safe = dict(terms(_own_words(context), current_language()))
    for name, fact in facts.items():
        safe[name] = conditional_escape(str(fact) if fact is not None else "")
    return mark_safe(sentence(section, code, current_language(), safe))  # noqa: S308


@register.simple_tag(takes_context=True)
def counted(context: Context, code: str, number: int) -> str:
    """Give a number with its noun: "1 tiltak", "39 tiltak"."""
    own = _own_words(context)
    if code in COUNTED and own:
        one, many = COUNTED[code]
        return f"{number} {term(one if number == 1 else many, own, current_language())}"
    return counted_in(code, number, current_language())


@register.filter
def word(code: str, section: str) -> str:
    """Give the word for a code, as `{{ funding.kind|word:"funding-kind" }}`; nothing for no code."""
    return sentence(section, code, current_language(), terms({}, current_language())) if code else ""


def _own_words(context: Context) -> OwnWords:
    return getattr(context.get("council"), "own_words", None) or {}
