"""What each row of a table of activities is: an activity, a title, a sum, an empty template, a header again."""

from collections.abc import Sequence
from functools import cache
from typing import Literal

from msgspec import Struct

from avklart.domain.draft import Language
from avklart.intake.tables.context import Columns
from avklart.intake.tables.grid import GridCell, GridRow
from avklart.intake.tables.looks import begins_with_verb, is_amount, is_code, is_placeholder
from avklart.intake.tables.roles import ACTORS, TIMES
from avklart.intake.tables.titles import is_running_text, title_of
from avklart.intake.words import words_of

RowKind = Literal["activity", "continued", "title", "labelled", "partial", "sum", "template", "numbering", "empty"]

# A title that is not merged is short, and the activities around it have more than a text.
_TITLE_WORDS = 8
_FULL_SHARE = 0.6
# The first line of a cell that goes on with a description is its title when it is so short.
_MOST_TITLE_WORDS = 10


class Shape(Struct, frozen=True):
    """What is common to the rows of a table, to tell the others from them.

    `width` is the number of grid columns, `text` the column of activities. `carried` are the columns of areas, goals
    and groups, `doing` those of actors and times, `others` all but the text, the number and the carried ones.
    `full` tells that most activities have more than a text, `bold` that most are bold.
    """

    width: int
    text: int
    number: int | None
    carried: frozenset[int]
    others: frozenset[int]
    doing: frozenset[int]
    full: bool
    bold: bool


def shape_of(rows: Sequence[GridRow], columns: Columns, language: Language | None) -> Shape:
    """Give what is common to the rows of a table.

    Rows that say they are goals, and what stands alone right above one, do not tell how full activities are.
    """
    by_role = {column.role: place for place, column in reversed(list(columns.by_place.items()))}
    text = by_role.get("text", 0)
    carried = frozenset(place for place, column in columns.by_place.items() if column.role in ("area", "goal", "group"))
    number = by_role.get("number")
    others = frozenset(columns.by_place) - carried - {text, number}
    doing = frozenset(place for place, column in columns.by_place.items() if column.role in ACTORS | TIMES)
    told = full = bold = 0
    said = [_is_said_alone(row, language) for row in rows]
    for at, row in enumerate(rows):
        cell = row.cells.get(text)
        if cell is None or not cell.own or not cell.text or cell.span > 1:
            continue
        if said[at] or (any(said[at + 1 : at + 2]) and len(row.own()) == 1):
            continue
        told += 1
        bold += cell.bold
        full += any(row.text(place) for place in others)
    is_full = full >= told * _FULL_SHARE and (told > 0 or not any(said))
    return Shape(columns.width, text, number, carried, others, doing, is_full, bold * 2 > told > 0)


def _is_said_alone(row: GridRow, language: Language | None) -> bool:
    """Tell whether the only text of a row says that it is a goal or area."""
    own = row.own()
    return len(own) == 1 and title_of(own[0].text, language).kind is not None


def kind_of(row: GridRow, shape: Shape, language: Language | None, following: GridRow | None) -> RowKind:
    """Tell what a row is. "continued" goes on from the row above; "partial" only names an area or goal in a column.

    Source: the plan draft contract (rows of sums and titles are no activities) and published plans.
    """
    own = row.own()
    if not own:
        return "empty"
    if _is_numbering(own):
        return "numbering"
    if is_sum(row, shape, language):
        return "sum"
    if _is_template(own, shape, language):
        return "template"
    if _is_title(row, own, shape, language, following):
        return "title"
    return _by_its_text(row, own, shape)


def _by_its_text(row: GridRow, own: Sequence[GridCell], shape: Shape) -> RowKind:
    """Tell an activity from a row that has no text of its own."""
    text = row.cells.get(shape.text)
    if text is not None and text.own and text.text:
        return "activity"
    if any(cell.column == shape.text for cell in own):
        return "activity"
    if any(cell.column in shape.carried for cell in own):
        return "partial"
    if any(cell.column == shape.number for cell in own) and not any(cell.column in shape.others for cell in own):
        return "template"
    return "continued"


def is_sum(row: GridRow, shape: Shape, language: Language | None) -> bool:
    """Tell whether a row holds sums: it begins with a word for them, and else has amounts only."""
    own = row.own()
    words = _row_words(language)
    first = " ".join(own[0].text.split()).casefold()
    if not any(first == word or first.startswith((word + " ", word + ":")) for word in words.sums):
        return False
    rest = [cell for cell in own[1:] if not is_amount(cell.text)]
    return not rest and (len(own) > 1 or len(first.split()) <= 4)


class _RowWords:
    __slots__ = ("placeholders", "sums")

    def __init__(self, language: Language | None) -> None:
        rows: dict[str, list[str]] = words_of("headers", language).get("rows", {})
        self.sums = tuple(rows.get("sums", ()))
        self.placeholders = tuple(f"{word} " for word in rows.get("placeholders", ()) if " " in word)


@cache
def _row_words(language: Language | None) -> _RowWords:
    return _RowWords(language)


def _is_numbering(own: Sequence[GridCell]) -> bool:
    """Tell whether a row numbers the columns: 1, 2, 3."""
    texts = [cell.text.strip("().") for cell in own]
    return len(texts) > 2 and texts == [str(at) for at in range(1, len(texts) + 1)]


def _is_template(own: Sequence[GridCell], shape: Shape, language: Language | None) -> bool:
    starts = _row_words(language).placeholders
    placeholders = [cell for cell in own if is_placeholder(cell.text, starts)]
    if not placeholders:
        return False
    return all(cell in placeholders or (cell.column == shape.number and is_code(cell.text)) for cell in own)


def _is_title(
    row: GridRow, own: Sequence[GridCell], shape: Shape, language: Language | None, following: GridRow | None
) -> bool:
    """Tell whether a row only names what stands below it."""
    if len(own) == 1:
        return _is_lone_title(row, own[0], shape, language)
    if _is_said_title(own, shape, language):
        return True
    if is_numbered_in_column(own, shape):
        return True
    if len(own) > 2 or {own[0].column, own[1].column} != {shape.number, shape.text}:
        return False
    label, text = own
    return _numbers_next(label.text, following, shape) or (shape.full and text.bold and not shape.bold)


def is_numbered_in_column(own: Sequence[GridCell], shape: Shape) -> bool:
    """Tell whether a row is the number of a goal or group in its own column, and its name where activities stand.

    Source: none published; the layouts of published plans.
    """
    if len(own) != 2 or own[1].column != shape.text or own[0].column not in shape.carried:
        return False
    is_told = shape.full or shape.number is not None
    return is_told and is_code(own[0].text) and not is_code(own[1].text)


def _is_said_title(own: Sequence[GridCell], shape: Shape, language: Language | None) -> bool:
    """Tell whether a row says that it is a goal or area, whatever amounts or indicators stand beside it."""
    if own[0].column > shape.text or any(cell.column in shape.doing for cell in own[1:]):
        return False
    title = title_of(own[0].text, language)
    if title.kind is None or own[0].column in shape.carried:
        return False
    in_two = own[0].column == shape.number and own[1].column == shape.text
    return in_two or (title.number is not None and own[0].column == shape.text)


def _is_lone_title(row: GridRow, cell: GridCell, shape: Shape, language: Language | None) -> bool:
    if any(not other.own and other.column == shape.text for other in row.cells.values()):
        return False
    if cell.span == 1 and (cell.column in shape.carried or (cell.column == shape.number and is_code(cell.text))):
        return False
    merged = cell.span > 1 or len(row.cells) == 1
    if merged and shape.width > 1 and (cell.column + cell.span > shape.text or cell.span * 2 >= shape.width):
        return True
    if title_of(cell.text, language).kind is not None and cell.column <= shape.text:
        return True
    if cell.column == shape.number and not is_code(cell.text):
        return True
    if cell.column != shape.text and not (cell.column < shape.text and cell.column not in shape.others):
        return cell.column < shape.text and not is_code(cell.text)
    return _looks_like_title(cell, shape, language)


def _looks_like_title(cell: GridCell, shape: Shape, language: Language | None) -> bool:
    """Tell whether an unmerged cell in the column of activities is a title, by its look beside full rows."""
    if shape.bold or len(cell.text.split()) > 14 or not shape.others:
        return False
    if cell.bold or (cell.text.isupper() and len(cell.text) > 3):
        return True
    if not shape.full or begins_with_verb(cell.text, language) or "\n" in cell.text:
        return False
    return len(cell.text.split()) <= _TITLE_WORDS and cell.text.rstrip()[-1:] not in ".!?"


def _numbers_next(number: str, following: GridRow | None, shape: Shape) -> bool:
    """Tell whether the next row's number goes on from this one: "1" above "1.1"."""
    if following is None or shape.number is None:
        return False
    below = following.own_text(shape.number)
    return bool(below) and below.startswith(number.strip().rstrip(".") + ".") and below != number


def title_cells(row: GridRow, shape: Shape) -> tuple[list[GridCell], str]:
    """Give the cells of a row that are its title, and their text: its first line where a description follows.

    Source: published plans.
    """
    own = row.own()
    is_numbered = len(own) > 1 and own[0].column == shape.number and own[1].column == shape.text
    cells = own[:2] if is_numbered or is_numbered_in_column(own, shape) else own[:1]
    text = " ".join(cell.text for cell in cells)
    first, _, rest = text.partition("\n")
    if rest and is_running_text(text) and not is_running_text(first) and len(first.split()) <= _MOST_TITLE_WORDS:
        text = first
    return cells, text
