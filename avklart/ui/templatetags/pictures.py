"""Pictures in pages: `{% picture drawn at=address %}` gives one wide and narrow, its table, and the ways to files."""

from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from avklart.domain.ending_money import MoneyTimeline
from avklart.domain.money_by_month import MoneyByMonth
from avklart.domain.note_changes import OpenOn
from avklart.domain.overview import AreaStates, Carriers
from avklart.ui.language import current_language
from avklart.ui.money_months import months_drawn
from avklart.ui.open_questions import open_drawn
from avklart.ui.pictures import Drawn, carriers_drawn, money_drawn, states_drawn
from avklart.ui.today import today

register = template.Library()


@register.inclusion_tag("ui/_picture.html")
def picture(drawn: Drawn | None, at: str = "") -> dict[str, Any]:
    """Give the picture; `at` is the address its files stand under."""
    if drawn is None:
        return {}
    return {"drawn": drawn, "wide": _markup(drawn.wide), "narrow": _markup(drawn.narrow), "at": at}


@register.inclusion_tag("ui/_picture.html")
def money_picture(facts: MoneyTimeline | None, at: str = "") -> dict[str, Any]:
    """Give the timeline of project money."""
    return picture(money_drawn(facts, today(), current_language()), at)


@register.inclusion_tag("ui/_picture.html")
def months_picture(facts: MoneyByMonth | None, at: str = "") -> dict[str, Any]:
    """Give money month by month with its state."""
    return picture(months_drawn(facts, today(), current_language()), at)


@register.inclusion_tag("ui/_picture.html")
def questions_picture(facts: tuple[OpenOn, ...], at: str = "") -> dict[str, Any]:
    """Give questions open and settled month by month."""
    return picture(open_drawn(facts, current_language()), at)


@register.inclusion_tag("ui/_picture.html")
def states_picture(facts: list[AreaStates], at: str = "") -> dict[str, Any]:
    """Give how the activities of each area stand."""
    return picture(states_drawn(facts, current_language()), at)


@register.inclusion_tag("ui/_picture.html")
def carriers_picture(facts: Carriers, at: str = "") -> dict[str, Any]:
    """Give who carries how many activities."""
    return picture(carriers_drawn(facts, current_language()), at)


def _markup(svg: str) -> SafeString:
    # The drawing escapes every word it is given.
    return mark_safe(svg)  # noqa: S308
