"""Rows above a header: the title of the table, a unit, an area, a goal, or running text."""

from collections.abc import Sequence

from msgspec import Struct

from avklart.domain.draft import Goal, LeftOut, Passage
from avklart.intake.money import unit_of
from avklart.intake.places import draft_place
from avklart.intake.raw import AreaTitle, PlanItem
from avklart.intake.tables.context import TableContext
from avklart.intake.tables.grid import GridRow
from avklart.intake.tables.nesting import Signature, TitleRow
from avklart.intake.tables.titles import Title, is_goal_sentence, is_plan_title, is_running_text, title_of


class RowsAbove(Struct):
    """The items of the rows above a header, the goals that the rows below stand under, and how their area looks."""

    items: list[PlanItem]
    goals: tuple[Title, ...] = ()
    area_look: Signature | None = None


def rows_above(rows: Sequence[GridRow], above: TableContext) -> RowsAbove:
    """Give the items of the rows above a header, and what the activities below stand under because of them."""
    items: list[PlanItem] = []
    goals: tuple[Title, ...] = ()
    look: Signature | None = None
    labels: list[LeftOut] = []
    for row in rows:
        text = row.joined()
        if not text:
            continue
        place = draft_place(row.row.place)
        title = title_of(text, above.language)
        if title.kind == "goal" or (title.kind is None and _is_goal(row, title, above)):
            under = tuple(goal.whole for goal in goals)
            items.append(Goal(text=title.text, number=title.number, under=under, place=place))
            goals = (*goals, title)
            if title.label and title.kind is not None:
                labels.append(LeftOut(text=title.label, why="layout-mark", place=place))
        elif title.kind == "area" or (not above.has_area_above and look is None and _is_area(row, title, above)):
            items.append(AreaTitle(title=title.text, number=title.number, place=place, is_own=True))
            if title.label and title.kind is not None:
                items.append(LeftOut(text=title.label, why="layout-mark", place=place))
            items += labels
            labels.clear()
            look, goals = TitleRow(0, title, row.own()[0].bold).signature, ()
        else:
            items.append(Passage(text=text, place=place))
    return RowsAbove(items, goals, look)


def _is_goal(row: GridRow, title: Title, above: TableContext) -> bool:
    return len(row.own()) == 1 and not is_running_text(title.whole) and is_goal_sentence(title.text, above.language)


def _is_area(row: GridRow, title: Title, above: TableContext) -> bool:
    """Tell whether a title above the header is the area, and neither the plan's title nor a unit nor text."""
    if len(row.own()) != 1 or is_running_text(title.whole) or is_plan_title(title.whole, above.language):
        return False
    return unit_of(title.whole, above.language) is None and len(title.whole.split()) <= 10
