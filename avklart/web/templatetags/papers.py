"""A paper on a page: `{% paper_blocks paper %}` shows its blocks as headings, lists and tables with header cells."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import template
from django.utils.safestring import mark_safe

from avklart.documents.document import Block, Heading, ListItem, Paragraph, Picture, Row, Table
from avklart.documents.paper import Paper
from avklart.plans.queries.money import EndingMoneyOfPlan
from avklart.reports.money_words import money_in_words as told_of_money
from avklart.ui.language import current_language

register = template.Library()
_STYLE = re.compile("<style>.*?</style>", re.DOTALL)
# A class for each twentieth of the page's width, in papers.css.
_STEPS = 20
_NARROW = 2
_MOST_ROWS = 200


@dataclass(frozen=True, slots=True)
class CellShown:
    """A cell: its lines, how many columns it spans, the word at its column's head, and the classes of its width."""

    lines: tuple[str, ...]
    span: int
    head: str
    place: str


@register.inclusion_tag("web/papers/_blocks.html")
def paper_blocks(paper: Paper) -> dict[str, Any]:
    """Give the blocks below the title; headings stand one level lower than on paper, where the title is no heading.

    Of a table no more rows are shown than a page can hold, and how many more the files have.
    """
    found = [block for section in paper.sections for block in section.blocks]
    return {"shown": list(_shown(block for block in found if not _is_title(block)))}


def _is_title(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style == "title"


def _shown(blocks: Iterable[Block]) -> Iterator[dict[str, Any]]:
    items: list[ListItem] = []
    for block in blocks:
        if isinstance(block, ListItem):
            items.append(block)
            continue
        if items:
            yield _list(items)
            items = []
        yield _block(block)
    if items:
        yield _list(items)


def _list(items: Sequence[ListItem]) -> dict[str, Any]:
    """Give a list; one whose drawn markers count from 1 is counted on the page too."""
    is_counted = all(one.drawn and one.marker == f"{at}." for at, one in enumerate(items, start=1))
    told = [one.text if one.drawn else " ".join(filter(None, (one.marker, one.text))) for one in items]
    return {"kind": "list", "items": told, "is_counted": is_counted}


def _block(block: Heading | Paragraph | Table | Picture) -> dict[str, Any]:
    if isinstance(block, Heading):
        words = " ".join(filter(None, (block.number, block.text)))
        return {"kind": "heading", "level": min(block.level + 1, 4), "text": words}
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Picture):
        # The drawing is our own, and escapes every word it is given. On a page its style is the page's.
        wide, narrow = (mark_safe(_STYLE.sub("", drawn or "")) for drawn in (block.svg, block.narrow))  # noqa: S308
        return {"kind": "picture", "wide": wide, "narrow": narrow}
    return {"kind": block.style or "paragraph", "text": block.text}


def _table(block: Table) -> dict[str, Any]:
    heads = [cell.text for row in block.rows if row.header for cell in row.cells]
    places = _places(block)
    rows = [row for row in block.rows if not row.header]
    return {
        "kind": "table",
        "caption": block.caption,
        "heads": [_row(row, heads, places) for row in block.rows if row.header],
        "rows": [_row(row, heads, places) for row in rows[:_MOST_ROWS]],
        "left_out": len(rows[_MOST_ROWS:]),
    }


def _places(block: Table) -> list[str]:
    whole = sum(block.widths)
    steps = [max(1, round(width / whole * _STEPS)) for width in block.widths]
    return [f"nr w{step}" if step <= _NARROW else f"w{step}" for step in steps] or [""] * block.columns


def _row(row: Row, heads: list[str], places: list[str]) -> list[CellShown]:
    found, at = [], 0
    for cell in row.cells:
        lines = tuple(cell.text.split("\n")) if cell.text else ()
        found.append(CellShown(lines, cell.column_span, heads[at] if at < len(heads) else "", places[at]))
        at += cell.column_span
    return found


@register.simple_tag
def money_in_words(money: EndingMoneyOfPlan) -> tuple[str, ...]:
    """Give what papers say of all project money that ends, in the same words."""
    return told_of_money(money, current_language())
