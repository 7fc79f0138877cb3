"""The pictures of a plan in the reader's words: each with its title, what it tells, and the same facts as a table."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from avklart.domain.ending_money import MoneyEnd, MoneyTimeline
from avklart.domain.overview import PARTS, AreaStates, Carriers, TakingPart
from avklart.domain.states import STATES, State
from avklart.pictures.area_states import MOST_AREAS, AreaWords, area_rows, area_svg
from avklart.pictures.carriers import CarrierWords, carrier_rows, carrier_svg
from avklart.pictures.parts import PartWords, part_rows, part_svg
from avklart.pictures.timeline import LAYERS, TimelineRow, TimelineWords, timeline_rows, timeline_svg
from avklart.ui.sentences import Language, counted, sentence, term

WIDE, NARROW = 860, 340
PictureName = Literal["money", "months", "states", "carriers", "parts", "questions"]
FILES: dict[str, PictureName] = {
    "prosjektmidler": "money",
    "tilsagn": "months",
    "status": "states",
    "ansvar": "carriers",
    "deltakelse": "parts",
    "avklaringer": "questions",
}
"""What each picture is called in addresses and as a file."""


@dataclass(frozen=True, slots=True)
class FactsTable:
    """The facts of a picture as a table: heads, and rows as wide; from column `figures` on they are numbers."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: int = 1


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture with its words and its table. `draw(width, key)` gives it.

    `told` are the facts for those who do not see it, `note` what a reader must know besides.
    """

    name: PictureName
    title: str
    told: str
    table: FactsTable
    draw: Callable[[int, str], str]
    note: str = ""

    @property
    def file(self) -> str:
        """Give what the picture is called as a file, without its ending."""
        return next(file for file, name in FILES.items() if name == self.name)

    @property
    def wide(self) -> str:
        """Give the picture for wide screens and for paper."""
        return self.draw(WIDE, f"{self.name}-wide")

    @property
    def narrow(self) -> str:
        """Give the picture for narrow screens."""
        return self.draw(NARROW, f"{self.name}-narrow")


def money_drawn(facts: MoneyTimeline | None, day: date, language: Language) -> Drawn | None:
    """Give the timeline of project money, or None where no money ends."""
    if facts is None:
        return None
    rows = timeline_rows(facts)
    told = [(_months(row, language), row) for row in rows]
    title = sentence("money", "picture-title", language)
    in_words = _sentences(
        sentence("money", "picture-row", language, {"months": months, "count": _span(row)}) for months, row in told
    )
    table = FactsTable(
        sentence("money", "table-caption", language),
        tuple(
            sentence("money", code, language) for code in ("months", "with-project", "with-operations", "with-nothing")
        ),
        tuple((months, _span(row), str(row.operations), str(row.ended)) for months, row in told),
    )

    def draw(width: int, key: str) -> str:
        words = _timeline_words(title, in_words, day, "flag" if width > NARROW else "flag-short", language)
        return timeline_svg(facts, words, day, width=width, key=key)

    return Drawn("money", title, in_words, table, draw)


def states_drawn(facts: Sequence[AreaStates], language: Language) -> Drawn | None:
    """Give how the activities of each area stand, or None for a plan without activities."""
    if not any(one.activities for one in facts):
        return None
    nameless = sentence("pictures", "no-area", language)
    named = [AreaStates(one.title or nameless, one.activities, one.states) for one in facts]
    states = {state: sentence("states", state, language) for state in STATES}
    rows = area_rows(named)
    counts = {one.activities: counted("activity", one.activities, language) for one in named}
    title = sentence("pictures", "states", language)
    left_out = {"count": len(named) - MOST_AREAS}
    words = AreaWords(
        title=title,
        description=_sentences(_states_told(row, counts, states) for row in rows),
        states=states,
        counts=counts,
        left_out=sentence("pictures", "areas-left-out", language, left_out),
    )
    table = FactsTable(
        title,
        (_heading("area", language), _heading("activities", language), *states.values()),
        tuple((name, *(str(number) for number in numbers)) for name, *numbers in rows),
    )
    note = sentence("pictures", "states-note", language)
    return Drawn("states", title, words.description, table, _drawing(area_svg, named, words), note)


def _states_told(row: tuple[str, int, *tuple[int, ...]], counts: Mapping[int, str], states: Mapping[State, str]) -> str:
    name, activities, *numbers = row
    told = ", ".join(
        f"{word.lower()} {number}" for word, number in zip(states.values(), numbers, strict=True) if number
    )
    return f"{name}: {counts[activities]}" + (f" ({told})" if told else "")


def carriers_drawn(facts: Carriers, language: Language) -> Drawn | None:
    """Give who carries how many activities, or None where nobody carries any."""
    if not facts.first:
        return None
    title = sentence("pictures", "carriers", language)
    rows = carrier_rows(facts, sentence("pictures", "others-share", language, {"count": facts.others}))
    words = CarrierWords(
        title=title,
        description=_sentences(f"{name} {count}" for name, count in rows),
        others=rows[-1][0],
    )
    table = FactsTable(
        title,
        (sentence("pictures", "who", language), _heading("activities", language)),
        tuple((name, str(count)) for name, count in rows),
    )
    return Drawn("carriers", title, words.description, table, _drawing(carrier_svg, facts, words))


def parts_drawn(facts: TakingPart, language: Language) -> Drawn | None:
    """Give who takes part in which activities, by area where they are many, or None where nobody does."""
    if not facts.names:
        return None
    by_area = not facts.activities
    title = sentence("pictures", "parts-by-area" if by_area else "parts", language)
    parts = {part: sentence("part-taken", part, language) for part in PARTS}
    columns = sentence("pictures", "taking-part", language)
    words = PartWords(
        title=title,
        description=_sentences([f"{columns}: {', '.join(facts.names)}"]),
        parts=parts,
        others=sentence("pictures", "others", language, {"count": facts.others}),
    )
    table = FactsTable(title, _part_heads(by_area, columns, language), _part_lines(facts, parts), figures=9)
    note = sentence("pictures", "parts-note", language)
    return Drawn("parts", title, words.description, table, _drawing(part_svg, facts, words), note)


def _part_heads(by_area: bool, columns: str, language: Language) -> tuple[str, ...]:
    if by_area:
        return (_heading("area", language), columns)
    return (sentence("pictures", "number", language), _heading("activity", language), columns)


def _part_lines(facts: TakingPart, parts: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Give a line of the table for each activity: number, text, and all who take part; of an area no number."""
    found = []
    for number, words, names in part_rows(facts):
        told = "; ".join(f"{name} ({parts.get(part, part)})" for name, part in names)
        found.append((number, words, told) if facts.activities else (words, told))
    return tuple(found)


def _drawing[Facts, Words](svg: Callable[..., str], facts: Facts, words: Words) -> Callable[[int, str], str]:
    return lambda width, key: svg(facts, words, width=width, key=key)


def _heading(name: str, language: Language) -> str:
    word = term(name, language)
    return word[:1].upper() + word[1:]


def _sentences(told: Iterable[str]) -> str:
    return f"{'. '.join(told)}."


def _timeline_words(title: str, description: str, day: date, flag: str, language: Language) -> TimelineWords:
    def said(code: str, **given: str | int) -> str:
        return sentence("money", code, language, given)

    def short(on: date) -> str:
        return said("short-day", day=on.day, month=sentence("months", str(on.month), language))

    def ends(end: MoneyEnd) -> str:
        return said(flag, day=short(end.on), count=f"{end.fewest}–{end.most}" if end.disputed else str(end.most))

    return TimelineWords(
        title=title,
        description=description,
        months=[sentence("months-short", str(month), language) for month in range(1, 13)],
        after=said("after"),
        today=said("today", day=short(day)),
        legend={name: sentence("money-layer", name, language) for name in LAYERS},
        ends=ends,
    )


def _months(row: TimelineRow, language: Language) -> str:
    """Give the months of a row: "januar 2017 – mai 2018", "Etter planperioden"."""
    if row.is_after:
        return sentence("money", "after-plan", language)
    first, last = (f"{sentence('months', str(day.month), language)} {day.year}" for day in (row.first, row.last))
    return first if first == last else f"{first} – {last}"


def _span(row: TimelineRow) -> str:
    return str(row.most) if row.fewest == row.most else f"{row.fewest}–{row.most}"
