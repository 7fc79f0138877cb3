"""Rows of the plan's table as they are shown: each text is found and escaped once, since there are two hundred."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import TypedDict
from urllib.parse import quote

from django.utils.html import escape
from django.utils.safestring import SafeString

from avklart.domain.progress import FIRST_STATUS, STATUSES
from avklart.followup.models import Progress
from avklart.plans.models import Area
from avklart.plans.queries.activities import ActivityRow, FundingLine, ResponsibleLine
from avklart.ui.dates import day_in_figures, span_in_figures, sum_in_figures
from avklart.ui.language import current_language
from avklart.ui.sentences import Language, sentence
from avklart.ui.templatetags.words import say

MOST_OF_A_CELL = 220
_MARKS = {"to-be-clarified": "open", "money-ends": "ends", "nobody-responsible": "nobody", "settled": "settled"}


class RowShown(TypedDict):
    """One row in the page's language, all its texts escaped.

    Responsible: the actor, and what more is told of it. Funding: what it is, its amount, and what more is told of it.
    States: the class of the mark and its word. `quoted` is the number as it stands in an address.
    """

    pk: int
    number: SafeString
    quoted: SafeString
    text: SafeString
    area_id: int
    area: Area | None
    responsible: list[tuple[SafeString, list[SafeString]]]
    funding: list[tuple[SafeString, SafeString, list[SafeString]]]
    time: SafeString
    states: list[tuple[str, SafeString]]
    progress: "ProgressShown"
    questions: list[str]
    cells: list[tuple[str, str]]


class ProgressShown(TypedDict):
    """How a row's activity has come along: status, the latest word with its day, what comes next, all escaped."""

    status: SafeString
    day: SafeString
    news: SafeString
    is_confirmed: bool
    next: SafeString
    needs_committee: bool


def rows_shown(
    rows: Iterable[ActivityRow], areas: Iterable[Area] = (), progress: Mapping[int, Progress] | None = None
) -> list[RowShown]:
    """Give rows as they are shown, each with its area where the areas are told."""
    language, by_key = current_language(), {one.pk: one for one in areas}
    words: dict[str, SafeString] = {one: escape(sentence("progress-status", one, language)) for one in STATUSES}
    found = progress or {}
    return [_row(row, by_key, language, progress_shown(found.get(row.activity.pk), words)) for row in rows]


def progress_shown(one: Progress | None, words: Mapping[str, SafeString]) -> ProgressShown:
    """Give how an activity has come along, its statuses in these words."""
    latest = one.latest if one else None
    return {
        "status": words[one.status if one else FIRST_STATUS],
        "day": escape(_short_day(latest.on)) if latest else escape(""),
        "news": escape(_shortened(latest.done or latest.obstacles)) if latest else escape(""),
        "is_confirmed": latest is not None and latest.nothing_new,
        "next": escape(_shortened(latest.next)) if latest else escape(""),
        "needs_committee": one is not None and one.needs_committee,
    }


def _short_day(day: date) -> str:
    return day_in_figures(day, current_language())


def _shortened(text: str) -> str:
    return text if len(text) <= MOST_OF_A_CELL else text[:MOST_OF_A_CELL].rsplit(" ", 1)[0] + " …"


def row_labels() -> Mapping[str, str]:
    """Give the words that every row repeats, looked up once a page."""
    labels = {name: say(f"activities.{name}") for name in ("nr", "responsible", "funding", "state")}
    own = {name: say(f"progress.{name}") for name in ("news", "next", "write", "no-change", "flagged", "unflag")}
    return labels | {name.replace("-", "_"): word for name, word in own.items()} | {"edit": say("page.edit")}


def row_ways(table: str, address: str) -> Mapping[str, str]:
    """Give the address that opens a row, and what follows a row's own to get it alone, in a table filtered so."""
    return {
        "open": escape(f"{table}?{address}&rediger="),
        "alone": escape(f"/rad/?rediger=1&back={quote(address)}"),
        "news": escape(f"{table}?{address}&nytt="),
        "news_alone": escape(f"/nytt/?back={quote(address)}"),
    }


def _row(row: ActivityRow, areas: Mapping[int, Area], language: Language, progress: "ProgressShown") -> RowShown:
    one = row.activity
    recurs = _word("recurs", one.recurs, language) if one.recurs else ""
    return {
        "pk": one.pk,
        "number": escape(one.number),
        "quoted": escape(quote(one.number)),
        "text": escape(one.text),
        "area_id": one.area_id,
        "area": areas.get(one.area_id),
        "responsible": [_responsible(line, language) for line in row.responsibilities],
        "funding": [_money(line, language) for line in row.funding],
        "time": escape(span_in_figures(one.from_on, one.to_on, language) or one.time_as_written or recurs),
        "states": [(_MARKS[state], _word("states", state, language)) for state in row.states],
        "progress": progress,
        # Only a row that is shown by itself has read them.
        "cells": [cell for cell in one.cells.items() if cell[1].strip()] if "cells" in one.__dict__ else [],
        "questions": list({point.clarification_id: point.question for point in row.open_points}.values()),
    }


def _responsible(line: ResponsibleLine, language: Language) -> tuple[SafeString, list[SafeString]]:
    part = "" if line.part == "responsible" else f"– {_word('part', line.part, language)}"
    return escape(line.actor), _told(
        f"({line.of})" if line.of else "", part, span_in_figures(line.from_on, line.to_on, language)
    )


def _money(line: FundingLine, language: Language) -> tuple[SafeString, SafeString, list[SafeString]]:
    kind, of = sentence("funding-kind", line.kind, language), line.project or line.payer
    what = kind[:1].upper() + kind[1:]
    amount = sum_in_figures(line.amount, line.currency) if line.amount is not None else ""
    unsure = "" if line.sure else f"({sentence('activities', 'not-sure', language)})"
    return (
        escape(f"{what}: {of}" if of else what),
        escape(f"{line.qualifier} {amount}" if amount and line.qualifier else amount),
        _told(span_in_figures(line.from_on, line.to_on, language), unsure),
    )


def _told(*words: str) -> list[SafeString]:
    return [escape(word) for word in words if word]


@cache
def _word(section: str, code: str, language: Language) -> SafeString:
    """Give the word for a code. Kept: these sections name no term that a council may replace."""
    return escape(sentence(section, code, language))
