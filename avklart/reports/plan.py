"""The plan as a document: title, decision, introductions, and for each area its goals and the table of activities."""

from collections.abc import Iterator, Sequence

from avklart.documents.document import Block, Heading, ListItem, Row, Table
from avklart.documents.paper import Furniture, Paper, Section
from avklart.domain.draft import Activity, Area, Goal, PlanDraft
from avklart.reports.blocks import NOWHERE, cell, mark_of, paragraph, row
from avklart.reports.columns import Column, columns_of
from avklart.reports.wanted import Wanted
from avklart.ui.dates import day_in_words
from avklart.ui.sentences import Language, counted, sentence, term

# More columns than this do not fit on a page that stands.
_UPRIGHT = 5


def paper(wanted: Wanted) -> Paper:
    """Give the plan, or a selection of its activities, as a paper that reads back as the plan it was made of."""
    draft = wanted.draft()
    columns = columns_of(draft, wanted.columns, wanted.language, wanted.rewritten(), as_settled=wanted.as_settled)
    areas = [(area, _chosen(area, wanted)) for area in draft.areas]
    if wanted.chosen is not None:
        areas = [(area, activities) for area, activities in areas if activities]
    front = tuple(_front(draft, wanted, sum(len(activities) for _, activities in areas)))
    sections = _sheets(front, areas, columns, wanted) if wanted.flat else (_pages(front, areas, columns),)
    return Paper(
        title=draft.title or wanted.plan.title,
        language=wanted.language,
        made_at=wanted.at,
        author=draft.owner or wanted.plan.council.name,
        subject=sentence("papers", "plan", wanted.language),
        furniture=_furniture(draft, wanted),
        sections=sections,
    )


def _chosen(area: Area, wanted: Wanted) -> list[Activity]:
    return [one for one in area.activities if wanted.chosen is None or one.number in wanted.chosen]


def _furniture(draft: PlanDraft, wanted: Wanted) -> Furniture:
    language = wanted.language
    day = {"day": day_in_words(wanted.today, language)}
    return Furniture(
        header=draft.owner or wanted.plan.council.name,
        footer=wanted.plan.title if wanted.edition else sentence("papers", "as-of", language, day),
        page=sentence("papers", "page", language),
        of=sentence("papers", "of", language),
    )


def _front(draft: PlanDraft, wanted: Wanted, told: int) -> Iterator[Block]:
    """Give what stands before the first area: title, decision, what was chosen, introduction."""
    language, edition = wanted.language, wanted.edition
    yield paragraph(draft.title or wanted.plan.title, "title")
    if edition is not None:
        code = "adopted-case" if edition.case_number else "adopted"
        facts = {"day": day_in_words(edition.adopted_on, language), "body": edition.body, "case": edition.case_number}
        yield paragraph(sentence("papers", code, language, facts), "subtitle")
    if wanted.chosen is not None:
        whole = counted("activity", len(draft.activities), language)
        yield paragraph(sentence("papers", "selection", language, {"told": told, "whole": whole}), "note")
    else:
        yield from (paragraph(passage.text) for passage in draft.introduction)


def _pages(front: tuple[Block, ...], areas: list[tuple[Area, list[Activity]]], columns: list[Column]) -> Section:
    blocks = list(front)
    for area, activities in areas:
        blocks += _area(area, activities, columns)
    return Section(blocks=tuple(blocks), landscape=len(columns) > _UPRIGHT)


def _area(area: Area, activities: list[Activity], columns: list[Column]) -> Iterator[Block]:
    if area.title:
        yield Heading(level=1, number=area.number, text=area.title, place=NOWHERE)
    yield from (paragraph(passage.text) for passage in area.introduction)
    # Goals that stand over activities are told in the table, where they stand.
    over = {goal for one in activities for goal in one.under}
    yield from (_goal(goal) for goal in area.goals if not {goal.text, _numbered(goal)} & over)
    if activities:
        yield Table(
            place=NOWHERE,
            columns=len(columns),
            widths=tuple(column.width for column in columns),
            rows=(row((column.head for column in columns), header=True), *_rows(activities, columns)),
        )


def _goal(goal: Goal) -> ListItem:
    return ListItem(text=goal.text, marker=goal.number, level=1 + len(goal.under), place=NOWHERE)


def _numbered(goal: Goal) -> str:
    return f"{goal.number} {goal.text}" if goal.number else goal.text


def _rows(activities: list[Activity], columns: list[Column]) -> Iterator[Row]:
    """Give a row for each activity, and before it one for each title it stands under that the row above did not."""
    above: tuple[str, ...] = ()
    for one in activities:
        shared = 0
        while shared < min(len(above), len(one.under)) and above[shared] == one.under[shared]:
            shared += 1
        yield from (_group(title, len(columns)) for title in one.under[shared:])
        above = one.under
        yield _told(one, columns)


def _told(one: Activity, columns: Sequence[Column], *before: str) -> Row:
    return row((*before, *(column.words(one) for column in columns)), mark=mark_of(one.number or ""))


def _group(title: str, columns: int) -> Row:
    return Row(place=NOWHERE, cells=(cell(title, span=columns, bold=True),))


def _sheets(
    front: tuple[Block, ...], areas: list[tuple[Area, list[Activity]]], columns: Sequence[Column], wanted: Wanted
) -> tuple[Section, ...]:
    """Give the plan for a spreadsheet: a sheet with its texts, and one with all activities in one table."""
    language = wanted.language
    depth = max((len(one.under) for _, activities in areas for one in activities), default=0)
    heads = [term("area", language).capitalize(), *_under_heads(depth, language), *(column.head for column in columns)]
    rows = [row(heads, header=True)]
    around = list(front)
    for area, activities in areas:
        title = " ".join(filter(None, (area.number, area.title)))
        for one in activities:
            under = (*one.under, *[""] * (depth - len(one.under)))
            rows.append(_told(one, columns, title, *under))
        around += list(_around(area))
    widths = (18, *[20] * depth, *(column.width for column in columns))
    table = Table(place=NOWHERE, columns=len(heads), widths=widths, rows=tuple(rows))
    return (
        Section(blocks=tuple(around), name=sentence("papers", "about-the-plan", language)),
        Section(blocks=(table,), landscape=True, name=term("activities", language).capitalize()),
    )


def _under_heads(depth: int, language: Language) -> list[str]:
    goal = sentence("papers", "goal", language)
    return [goal if not at else f"{goal} ({at + 1})" for at in range(depth)]


def _around(area: Area) -> Iterator[Block]:
    if area.introduction or area.goals:
        yield Heading(level=1, number=area.number, text=area.title or "", place=NOWHERE)
    yield from (paragraph(passage.text) for passage in area.introduction)
    yield from (_goal(goal) for goal in area.goals)
