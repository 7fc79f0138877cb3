"""Where the header of a table stands: in its first row, below title rows, over two lines, again in the middle."""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from msgspec import Struct
from msgspec.structs import replace

from avklart.domain.draft import Language
from avklart.intake.tables.grid import GridCell, GridRow, words_of_row
from avklart.intake.tables.header_words import BEGINS, WHOLE, Meaning, is_in_two_tongues, lexicon_of, meaning_of

# A header that the file does not mark is looked for in so many rows from the top.
_FIRST_ROWS = 12
_MOST_LINES = 3
_LONGEST_CELL = 70
_OF_TIME = {"year", "span", "not_plan"}


class HeaderRows(Struct, frozen=True):
    """The lines of a header: the rows `begins` up to, not including, `ends`. `known` is false for strange words."""

    begins: int
    ends: int
    known: bool = True


def header_of(
    rows: Sequence[GridRow], width: int, language: Language | None, heads: AbstractSet[tuple[str, ...]] = frozenset()
) -> HeaderRows | None:
    """Give where the header of a table stands, or None when it has none.

    `heads` are the words of rows that begin several tables of the document.
    """
    repeated = _repeated(rows, heads)
    if repeated and not any(is_header(row, language) for row in rows[repeated : repeated + 2]):
        found = _with_lines(rows, 0, width, language)
        return replace(found, ends=max(found.ends, repeated))
    for at, row in enumerate(rows[:_FIRST_ROWS]):
        if row.row.header and not _is_across(row, width):
            if _is_known(row, language) or _looks_marked(rows, at, width, language):
                return _with_lines(rows, at, width, language)
        elif is_header(row, language):
            return _with_lines(rows, at, width, language)
    first = next((at for at, row in enumerate(rows[:4]) if len(row.own()) > 1), None)
    if first is not None and _is_strange_header(rows, first):
        return HeaderRows(first, first + 1, known=False)
    return None


def _repeated(rows: Sequence[GridRow], heads: AbstractSet[tuple[str, ...]]) -> int:
    """Give how many rows from the top begin other tables too, if any."""
    if not rows or words_of_row(rows[0].row) not in heads:
        return 0
    return 2 if len(rows) > 1 and words_of_row(rows[1].row) in heads else 1


def is_header(row: GridRow, language: Language | None) -> bool:
    """Tell whether a row that the file does not mark says what the columns below it hold."""
    cells = row.own()
    if not cells or any(len(cell.text) > _LONGEST_CELL for cell in cells):
        return False
    meanings = [meaning_of(cell.text, language) for cell in cells]
    sure = [meaning for meaning in meanings if meaning.role and meaning.strength >= BEGINS]
    roles = {meaning.role for meaning in sure}
    if len(cells) == 1:
        return len(row.cells) == 1 and cells[0].span == 1 and _is_text(meanings[0])
    if len(roles) < 2 or roles <= _OF_TIME:
        return False
    if not any(meaning.strength == WHOLE for meaning in sure) and not _are_in_two_tongues(cells, language):
        return False
    # Years and kinds of money stand in the rows too: one word beside a year is no header without an activity's.
    return _is_any_text(meanings) or (len(roles - _OF_TIME) > 1 and len(sure) * 2 >= len(cells))


def _are_in_two_tongues(cells: Sequence[GridCell], language: Language | None) -> bool:
    return len(cells) > 2 and all(is_in_two_tongues(cell.text, language) for cell in cells)


def is_new_header(row: GridRow, language: Language | None) -> bool:
    """Tell whether a row in the middle of a table is a header of other words; harder than at the top."""
    cells = row.own()
    if len(cells) < 2 or any(len(cell.text) > 40 for cell in cells):
        return False
    meanings = [meaning_of(cell.text, language) for cell in cells]
    whole = [meaning for meaning in meanings if meaning.strength == WHOLE]
    roles = {meaning.role for meaning in whole}
    return _is_any_text(whole) and len(roles) >= 2 and len(whole) * 5 >= len(cells) * 3


def is_repeated(row: GridRow, header: Sequence[GridRow]) -> bool:
    """Tell whether a row is one more printing of a line of the header."""
    if row.row.repeated:
        return True
    own = [" ".join(cell.text.split()).casefold() for cell in row.own()]
    if not own:
        return False
    for line in header:
        said = {" ".join(cell.text.split()).casefold() for cell in line.own()}
        same = sum(text in said for text in own)
        if len(said) > 0 and same * 5 >= len(own) * 4 and same * 5 >= len(said) * 4 and (same > 1 or len(said) == 1):
            return True
    return False


def header_parts(lines: Sequence[GridRow], column: int) -> list[str]:
    """Give the texts of a header over one column, from the top, each once."""
    parts: list[str] = []
    seen: list[GridCell] = []
    for line in lines:
        cell = line.covering(column)
        if cell is None or not cell.text or any(cell.place == other.place for other in seen):
            continue
        seen.append(cell)
        parts.append(" ".join(cell.text.split()))
    return parts


def _is_known(row: GridRow, language: Language | None) -> bool:
    return any(meaning_of(cell.text, language).strength >= BEGINS for cell in row.own())


def _looks_marked(rows: Sequence[GridRow], at: int, width: int, language: Language | None) -> bool:
    """Tell whether a marked row of unknown words heads the table: the next one is not known as its header."""
    if len(rows[at].own()) < min(2, width):
        return False
    return not any(is_header(row, language) for row in rows[at + 1 : at + 3])


def _is_text(meaning: Meaning) -> bool:
    # "Tiltak 2025" heads activities as much as a year.
    return "text" in (meaning.role, meaning.also) and meaning.strength >= BEGINS


def _is_any_text(meanings: Sequence[Meaning]) -> bool:
    return any(_is_text(meaning) for meaning in meanings)


def _is_across(row: GridRow, width: int) -> bool:
    own = row.own()
    return width > 1 and len(own) == 1 and (own[0].span >= width or len(row.cells) == 1)


def _with_lines(rows: Sequence[GridRow], at: int, width: int, language: Language | None) -> HeaderRows:
    """Give the header with the line of merged cells above it, and the lines below that belong to it."""
    begins, ends = at, at + 1
    while begins > 0 and _is_line_above(rows[begins - 1], width) and at - begins < _MOST_LINES:
        begins -= 1
    while ends < len(rows) and ends - at < _MOST_LINES and _is_line_below(rows[at:ends], rows[ends], language):
        ends += 1
    return HeaderRows(begins, ends)


def _is_line_above(row: GridRow, width: int) -> bool:
    own = row.own()
    if not own or any(len(cell.text) > _LONGEST_CELL for cell in own):
        return False
    return any(1 < cell.span < width for cell in own) and not (len(own) == 1 and own[0].column == min(row.cells))


def _is_line_below(header: Sequence[GridRow], row: GridRow, language: Language | None) -> bool:
    if row.row.repeated:
        return False
    if any(cell.goes_on for cell in header[-1].own()) and any(not cell.own for cell in row.cells.values()):
        return not row.own() or _are_short(row)
    own = row.own()
    if not own or not _are_short(row) or (len(own) == 1 and own[0].span > 1 and own[0].column == 1):
        return False
    if row.row.header:
        return len(own) > 1 or not own[0].span > 1
    if all(_is_unit(cell.text, language) for cell in own):
        return True
    if all(_is_below(header, cell, language) for cell in own) or _says_more(header, row, language):
        return True
    return len(own) > 1 and _are_under_merged(header[-1], own)


def _are_under_merged(header: GridRow, own: Sequence[GridCell]) -> bool:
    """Tell whether all cells of a row stand apart below merged cells, and none below the first: names and parts."""
    over = [header.covering(cell.column) for cell in own]
    spread = Counter(cell.column for cell in over if cell is not None and cell.text and cell.span > 1)
    has_first = any(cell.column in spread for cell in header.own()[:1])
    return not has_first and spread.total() == len(own) and min(spread.values()) > 1


def _says_more(header: Sequence[GridRow], row: GridRow, language: Language | None) -> bool:
    """Tell whether a row with nothing below the first word of the header says in other words what the others hold."""
    own, first = row.own(), header[-1].own()[:1]
    if len(own) < 2 or not first or row.own_text(first[0].column):
        return False
    meanings = [meaning_of(cell.text, language) for cell in own]
    # A column with no header above it gets its only one here; kinds of money and states stand in rows too.
    fills_gap = any(not header[-1].text(cell.column) for cell in own)
    return fills_gap and all(meaning.strength >= BEGINS and meaning.role not in _OF_TIME for meaning in meanings)


def _is_below(header: Sequence[GridRow], cell: GridCell, language: Language | None) -> bool:
    """Tell whether a cell says more about the header over it: a year, a unit, a word below a merged one."""
    over = header[-1].covering(cell.column)
    meaning = meaning_of(cell.text, language)
    if over is None or not over.text:
        return meaning.strength == WHOLE or _is_unit(cell.text, language)
    if over.span > 1:
        return meaning.role is not None or _is_unit(cell.text, language)
    return meaning.role in ("year", "span") or _is_unit(cell.text, language)


def _are_short(row: GridRow) -> bool:
    return all(len(cell.text) <= 40 for cell in row.own())


def _is_unit(text: str, language: Language | None) -> bool:
    words = text.casefold().replace("(", " ").replace(")", " ").replace(".", " ").split()
    units = lexicon_of(language).units
    return bool(words) and all(word in units for word in words)


def _is_strange_header(rows: Sequence[GridRow], at: int) -> bool:
    """Tell whether a row of unknown words is a header by its look: all bold, or all short and no row below is so."""
    own = rows[at].own()
    below = [cell for row in rows[at + 1 : at + 4] for cell in row.own()]
    if not below or any(len(cell.text) > _LONGEST_CELL for cell in own):
        return False
    return all(cell.bold for cell in own) and not any(cell.bold for cell in below)
