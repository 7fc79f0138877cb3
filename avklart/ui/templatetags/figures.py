"""Days and sums on pages, as a Norwegian reader writes them."""

from datetime import date
from decimal import Decimal

from django import template

from avklart.ui.dates import day_in_figures, day_in_words, number_in_figures, span_in_figures, sum_in_figures
from avklart.ui.language import current_language

register = template.Library()


@register.filter
def day(value: date | None) -> str:
    """Give a day for a table: 14.03.2018."""
    return day_in_figures(value, current_language()) if value else ""


@register.filter
def long_day(value: date | None) -> str:
    """Give a day for running text: 14. mars 2018."""
    return day_in_words(value, current_language()) if value else ""


@register.simple_tag
def span(from_on: date | None, to_on: date | None) -> str:
    """Give a span of days for a table: 01.03.2018–31.05.2018, "til 31.05.2018", 2018."""
    return span_in_figures(from_on, to_on, current_language())


@register.simple_tag
def money(amount: Decimal | None, currency: str = "NOK") -> str:
    """Give a sum with its currency: kr 350 000."""
    return sum_in_figures(amount, currency) if amount is not None else ""


@register.simple_tag
def number(value: Decimal | None) -> str:
    """Give a number: 5 612, 12,5."""
    return number_in_figures(value) if value is not None else ""


@register.simple_tag
def hours(value: Decimal | None) -> str:
    """Give a number of hours, or nothing for none: 12,5."""
    return number_in_figures(value) if value else ""
