"""Pictures in pages: `{% money_picture money %}` gives the timeline of a plan's project money, wide and narrow."""

from datetime import date
from typing import Any

from django import template
from django.utils.safestring import mark_safe

from avklart.domain.ending_money import MoneyEnd, MoneyTimeline
from avklart.pictures.timeline import LAYERS, TimelineRow, TimelineWords, timeline_rows, timeline_svg
from avklart.plans.queries.money import EndingMoneyOfPlan
from avklart.ui.language import current_language
from avklart.ui.sentences import sentence
from avklart.ui.today import today

register = template.Library()
_WIDE, _NARROW = 860, 340


@register.inclusion_tag("web/money/_picture.html")
def money_picture(money: EndingMoneyOfPlan) -> dict[str, Any]:
    """Give the picture for wide and for narrow screens, and the same facts as rows."""
    facts = money.timeline
    if facts is None:
        return {}
    day = today()
    wide = timeline_svg(facts, _words(facts, day, "flag"), day, width=_WIDE, key="money-wide")
    narrow = timeline_svg(facts, _words(facts, day, "flag-short"), day, width=_NARROW, key="money-narrow")
    # The drawing escapes every word it is given.
    return {
        "wide": mark_safe(wide),  # noqa: S308
        "narrow": mark_safe(narrow),  # noqa: S308
        "rows": [(months_in_words(row), row) for row in timeline_rows(facts)],
    }


def months_in_words(row: TimelineRow) -> str:
    """Give the months of a row: "januar 2017 – mai 2018", "Etter planperioden"."""
    language = current_language()
    if row.is_after:
        return sentence("money", "after-plan", language)
    first, last = (f"{sentence('months', str(day.month), language)} {day.year}" for day in (row.first, row.last))
    return first if first == last else f"{first} – {last}"


def _words(facts: MoneyTimeline, day: date, flag: str) -> TimelineWords:
    language = current_language()

    def said(code: str, **given: str | int) -> str:
        return sentence("money", code, language, given)

    def ends(end: MoneyEnd) -> str:
        count = f"{end.fewest}–{end.most}" if end.disputed else str(end.most)
        return said(flag, day=_short_day(end.on), count=count)

    rows = ((months_in_words(row), _count(row)) for row in timeline_rows(facts))
    summary = ". ".join(said("picture-row", months=months, count=count) for months, count in rows)
    return TimelineWords(
        title=said("picture-title"),
        description=f"{summary}. {said('picture-as-table')}",
        months=[sentence("months-short", str(month), language) for month in range(1, 13)],
        after=said("after"),
        today=said("today", day=_short_day(day)),
        legend={name: sentence("money-layer", name, language) for name in LAYERS},
        ends=ends,
    )


def _short_day(day: date) -> str:
    language = current_language()
    month = sentence("months", str(day.month), language)
    return sentence("money", "short-day", language, {"day": day.day, "month": month})


def _count(row: TimelineRow) -> str:
    return str(row.most) if row.fewest == row.most else f"{row.fewest}–{row.most}"
