"""A whole plan as one table that can be sorted and filtered, and beside it the texts and goals of its areas."""

from collections.abc import Iterator, Sequence

from avklart.documents.document import Block, Heading, Table
from avklart.domain.draft import Activity, Area
from avklart.reports.areas import area_words, is_title_of, numbered, told
from avklart.reports.blocks import NOWHERE, row
from avklart.reports.columns import Column
from avklart.ui.sentences import Language, sentence, term

Areas = Sequence[tuple[Area, Sequence[Activity]]]


def flat_table(areas: Areas, columns: Sequence[Column], language: Language) -> Table:
    """Give all activities in one table, each with its area and the titles it stands under in columns of their own."""
    depth = max((len(one.under) for _, activities in areas for one in activities), default=0)
    columns = [column for column in columns if column.name != "under"]
    under = [_under_head(areas, step, language) for step in range(depth)]
    heads = [term("area", language).capitalize(), *_told_apart(under), *(column.head for column in columns)]
    rows = [row(heads, header=True)]
    for area, activities in areas:
        title = " ".join(filter(None, (numbered(area.number), area.title)))
        for one in activities:
            titles = (*one.under, *[""] * (depth - len(one.under)))
            rows.append(told(one, columns, title, *titles))
    widths = (18, *[20] * depth, *(column.width for column in columns))
    return Table(place=NOWHERE, columns=len(heads), widths=widths, rows=tuple(rows))


def words_of_areas(areas: Areas, language: Language) -> Iterator[Block]:
    """Give the texts and goals of the areas, each under its heading; nothing where none has any.

    A spreadsheet shows no styles that tell a heading from a line, so each says that it is one.
    """
    words = [list(area_words(area, activities, language)) for area, activities in areas]
    if all(len(blocks) <= bool(area.title) for blocks, (area, _) in zip(words, areas, strict=True)):
        return
    word = term("area", language).capitalize()
    for blocks, (area, _) in zip(words, areas, strict=True):
        if area.title:
            label = f"{word} {area.number}" if area.number else word
            yield Heading(level=1, text=f"{label}: {area.title}", place=NOWHERE)
        yield from blocks[bool(area.title) :]


def _under_head(areas: Areas, step: int, language: Language) -> str:
    """Give the head of a column of titles: goals, or names of groups."""
    for area, activities in areas:
        titles = {one.under[step] for one in activities if step < len(one.under)}
        if any(is_title_of(title, goal) for title in titles for goal in area.goals):
            return sentence("papers", "goal", language)
    return sentence("papers", "group", language)


def _told_apart(heads: Sequence[str]) -> list[str]:
    """Give heads of which no two are alike: the second "Mål" is "Mål (2)"."""
    return [head if head not in heads[:at] else f"{head} ({at + 1})" for at, head in enumerate(heads)]
