"""Planen i bilder: what a plan looks like at one glance, each picture with the same facts as a table."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from avklart.documents.document import Block, Heading, Picture, Table
from avklart.documents.paper import Paper, Section
from avklart.documents.writers.drawing import png_of
from avklart.domain.overview import ActivityParts, AreaStates, TakingPart, by_area
from avklart.pictures.standalone import standalone
from avklart.plans.models import Plan
from avklart.plans.queries.clarifications import open_by_month
from avklart.plans.queries.commitments import money_months
from avklart.plans.queries.money import ending_money_of
from avklart.plans.queries.overview import carriers_of, states_by_area, taking_part_in
from avklart.reports.blocks import NOWHERE, paragraph
from avklart.reports.front import cells, front, paper_of, table
from avklart.reports.wanted import Wanted
from avklart.ui.money_months import months_drawn
from avklart.ui.open_questions import open_drawn
from avklart.ui.pictures import (
    NARROW,
    WIDE,
    Drawn,
    PictureName,
    carriers_drawn,
    money_drawn,
    parts_drawn,
    states_drawn,
)
from avklart.ui.sentences import Language, sentence

IN_ORDER: tuple[PictureName, ...] = ("states", "questions", "carriers", "parts", "money", "months")
# So much of a picture stands on one page.
_AREAS, _LINES = 18, 50
# The title of an area takes as much room as two lines.
_TITLE = 2


def drawn_of(plan: Plan, name: PictureName, on: date, language: Language) -> Drawn | None:
    """Give one picture of the working plan, or None where the plan has nothing that it could show."""
    made: dict[PictureName, Callable[[], Drawn | None]] = {
        "money": lambda: money_drawn(ending_money_of(plan, on).timeline, on, language),
        "months": lambda: months_drawn(money_months(plan), on, language),
        "states": lambda: states_drawn(states_by_area(plan), language),
        "carriers": lambda: carriers_drawn(carriers_of(plan), language),
        "questions": lambda: open_drawn(open_by_month(plan, on), language),
        "parts": lambda: parts_drawn(taking_part_in(plan, on), language),
    }
    return made[name]()


def pictures_of(plan: Plan, on: date, language: Language) -> list[Drawn]:
    """Give the pictures of the working plan that it has something to show in."""
    found = (drawn_of(plan, name, on, language) for name in IN_ORDER)
    return [one for one in found if one is not None]


def picture_file(drawn: Drawn, kind: str, note: str) -> bytes:
    """Give a picture as a file, "svg" or "png", below its title and a line on whose it is."""
    svg = standalone(drawn.wide, drawn.title, note)
    return svg.encode() if kind == "svg" else _dots(svg)


@lru_cache(maxsize=32)
def _dots(svg: str) -> bytes:
    # The same few pictures are asked for again and again, also by everyone.
    return png_of(svg)


def picture_block(drawn: Drawn, part: int = 1) -> Picture:
    """Give a picture as it stands in a paper; its alternative text tells the same facts.

    `part` tells it from others of the same name, where one takes several pages.
    """
    key = f"{drawn.name}-{part}"
    return Picture(
        place=NOWHERE,
        alternative_text=f"{drawn.title}. {drawn.told}",
        name=drawn.title,
        svg=standalone(drawn.draw(WIDE, key)),
        narrow=drawn.draw(NARROW, f"{key}-narrow"),
    )


def paper(wanted: Wanted) -> Paper:
    """Give the pictures of the working plan as a paper, each on its heading, with its table below."""
    title = sentence("pictures", "link", wanted.language)
    blocks = front(wanted, title)
    for name in IN_ORDER:
        blocks += _told(wanted, name)
    if len(blocks) == 2:
        blocks.append(paragraph(sentence("pictures", "none", wanted.language)))
    return paper_of(wanted, title, [Section(blocks=tuple(blocks), name=title)])


def _told(wanted: Wanted, name: PictureName) -> Iterator[Block]:
    drawn = drawn_of(wanted.plan, name, wanted.today, wanted.language)
    if drawn is None:
        return
    yield Heading(level=1, text=drawn.title, place=NOWHERE)
    if not wanted.flat:
        yield from (picture_block(one, part) for part, one in enumerate(_on_pages(wanted, name, drawn), start=1))
        if drawn.note:
            yield paragraph(drawn.note, "note")
    yield picture_table(drawn)


def picture_table(drawn: Drawn) -> Table:
    """Give the facts of a picture as a table."""
    return table(drawn.table.heads, _widths(drawn), [cells(*row) for row in drawn.table.rows])


def _widths(drawn: Drawn) -> tuple[int, ...]:
    """Give the columns' shares: words have more than figures."""
    heads = drawn.table.heads
    if drawn.name == "parts":
        return (8, 44, 48) if len(heads) == 3 else (30, 70)
    return (100 - 16 * (len(heads) - 1), *[16] * (len(heads) - 1))


def _on_pages(wanted: Wanted, name: PictureName, drawn: Drawn) -> list[Drawn]:
    """Give the picture in so many parts that each stands on one page."""
    if name == "states":
        areas = states_by_area(wanted.plan)
        found = [states_drawn(some, wanted.language) for some in _some(areas, _AREAS)]
    elif name == "parts":
        facts = taking_part_in(wanted.plan, wanted.today)
        found = [parts_drawn(some, wanted.language) for some in _some_lines(facts)]
    else:
        return [drawn]
    return [one for one in found if one is not None]


def _some(areas: Sequence[AreaStates], most: int) -> Iterator[Sequence[AreaStates]]:
    for at in range(0, len(areas), most):
        yield areas[at : at + most]


def _some_lines(facts: TakingPart) -> Iterator[TakingPart]:
    """Give as many areas together as stand on a page, and a longer one in several parts; the same of areas as lines."""
    if not facts.activities:
        for at in range(0, len(facts.areas), _LINES):
            yield replace(facts, areas=facts.areas[at : at + _LINES])
        return
    page: list[ActivityParts] = []
    lines = 0
    for _, activities in by_area(facts.activities):
        for at in range(0, len(activities), _LINES):
            some = activities[at : at + _LINES]
            if page and lines + len(some) + _TITLE > _LINES:
                yield replace(facts, activities=tuple(page))
                page, lines = [], 0
            page += some
            lines += len(some) + _TITLE
    yield replace(facts, activities=tuple(page))
