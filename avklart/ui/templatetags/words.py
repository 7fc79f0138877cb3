"""The words of pages: `{% say "week.heading" %}`, `{% counted "activity" 39 %}`, `{{ code|word:"part" }}`."""

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from avklart.ui.language import current_language
from avklart.ui.sentences import counted as counted_in
from avklart.ui.sentences import sentence
from avklart.ui.source_words import Settled, source_in_words

register = template.Library()


@register.simple_tag
def say(key: str, **facts: object) -> SafeString:
    """Give a sentence in the page's language. The sentence is ours; facts are strangers' text, and escaped."""
    section, _, code = key.partition(".")
    safe = {name: conditional_escape(str(fact) if fact is not None else "") for name, fact in facts.items()}
    return mark_safe(sentence(section, code, current_language(), safe, conditional_escape))  # noqa: S308


@register.simple_tag
def counted(code: str, number: int) -> str:
    """Give a number with its noun: "1 tiltak", "39 tiltak"."""
    return counted_in(code, number, current_language())


@register.filter
def word(code: str, section: str) -> str:
    """Give the word for a code, as `{{ funding.kind|word:"funding-kind" }}`; nothing for no code."""
    return sentence(section, code, current_language()) if code else ""


@register.filter
def settled_by(one: Settled) -> str:
    """Give how a question was settled: by which decision or whose confirmation, and when."""
    return source_in_words(one, current_language())
