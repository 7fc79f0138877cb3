"""Tables whose labels stand beside the values: a card for each activity, or activities in columns."""

from collections.abc import Sequence

from msgspec.structs import replace

from avklart.documents.document import Table
from avklart.domain.draft import Language
from avklart.intake.tables.activity_text import number_of
from avklart.intake.tables.cards import Card, Pair, items_of_card, pair_of, text_pair
from avklart.intake.tables.context import TableContext, TableReading
from avklart.intake.tables.grid import GridCell, GridRow
from avklart.intake.tables.header_words import BEGINS, WHOLE, Meaning, meaning_of
from avklart.intake.tables.label_text import CARRYING, TEXTS, said_by
from avklart.intake.tables.looks import is_code
from avklart.intake.tables.roles import ACTORS

_MOST_CELLS = 6
# What a year or a time stands for is told by the row it stands in: it is no label.
_UNLABELLED = frozenset({None, "extra", "year", "span", "year-counted"})


def read_labelled(table: Table, rows: Sequence[GridRow], above: TableContext) -> TableReading | None:
    """Give the activities of a table of labels and values, or None when it is none.

    Source: the plan draft contract, one block of a plan without tables is one activity.
    """
    rows = [row for row in rows if row.own()]
    if not rows or table.columns < 2 or (table.origin != "labels" and _is_headed(rows, above.language)):
        return None
    cards = _sided(rows, above) or _columned(rows, above.language) if table.columns > 2 else None
    if cards is None:
        pairs = _pairs(rows, above.language)
        if not pairs or not _are_enough(pairs, table, above):
            return None
        # Labels below a line are all said of it, two of one kind too.
        cards = [pairs] if above.title_above else _cards(pairs)
    items = [item for at, card in enumerate(cards) for item in items_of_card(card, above, is_first=at == 0)]
    return TableReading(items=tuple(items)) if items else None


def _is_headed(rows: Sequence[GridRow], language: Language | None) -> bool:
    """Tell whether the first row of several cells is a header, and not the first label of a card with its value."""
    at = next((at for at, row in enumerate(rows) if len(row.own()) > 1), None)
    if at is None:
        return False
    own = rows[at].own()
    meanings = [meaning_of(cell.text, language) for cell in own]
    known = sum(meaning.strength >= BEGINS for meaning in meanings)
    if _unlabelled_top(rows[at:]) and all(said_by(cell.text, language)[1] is not None for cell in own):
        return False
    if known < len(meanings) and not (rows[at].row.header and known > 1):
        return False
    says_text = any(meaning.role == "text" and meaning.strength == WHOLE for meaning in meanings[1:])
    return says_text or rows[at].row.header or not _has_labels(rows[at + 1 :], own[0].column, language)


def _has_labels(rows: Sequence[GridRow], column: int, language: Language | None) -> bool:
    """Tell whether most cells of a column are words for what stands beside them."""
    texts = [text for row in rows if len(row.own()) > 1 and (text := row.own_text(column))]
    known = [meaning for text in texts if (meaning := meaning_of(text, language)).role not in _UNLABELLED]
    return sum(meaning.strength >= BEGINS for meaning in known) * 5 >= len(texts) * 3 > 0


def _pairs(rows: Sequence[GridRow], language: Language | None) -> list[Pair] | None:
    """Give the labels with their values in order, or None when the rows are built otherwise."""
    pairs = []
    for row in rows:
        own = row.own()
        if len(own) == 1 and (own[0].span > 1 or len(row.cells) == 1):
            pairs.append(Pair(None, own[0]))
            continue
        cells = [cell for _, cell in sorted(row.cells.items())]
        if len(cells) % 2 or len(cells) > _MOST_CELLS:
            return None
        pairs += [
            pair_of(label, value, language)
            for label, value in zip(cells[::2], cells[1::2], strict=True)
            if label.text or value.text
        ]
    return pairs


def _are_enough(pairs: Sequence[Pair], table: Table, above: TableContext) -> bool:
    """Tell whether so many labels are words of plans that this is a card of an activity, or of an area."""
    labelled = [pair for pair in pairs if pair.label is not None]
    known = [pair for pair in labelled if pair.meaning.role not in (None, "extra", "not_plan", "name")]
    # Labels below a line that is the activity have been told for such before: one of them that is known is enough.
    if not known or (len(known) * 5 < len(labelled) * 3 and not above.title_above):
        return False
    roles = {pair.meaning.role for pair in known}
    is_alone = table.origin == "labels"
    if "text" in roles or pairs[0].label is None or above.title_above:
        return bool(roles & CARRYING) and (is_alone or len(known) > 1)
    if roles & set(TEXTS):
        return bool(roles & ACTORS)
    return is_alone and "area" in roles and len(labelled) > 1


def _cards(pairs: Sequence[Pair]) -> list[Card]:
    """Give the cards: a new one each time what the first began with comes again."""
    cards: list[Card] = []
    opening = _opening(pairs[0])
    for pair in pairs:
        if not cards or _opening(pair) == opening:
            cards.append([])
        cards[-1].append(pair)
    return cards


def _opening(pair: Pair) -> str:
    if pair.label is None:
        return ""
    return pair.meaning.role or " ".join(pair.label.text.split()).casefold()


def _sided(rows: Sequence[GridRow], above: TableContext) -> list[Card] | None:
    """Give a card for each merged cell in the first column that stands beside labels and values."""
    first = [row.cells.get(1) for row in rows]
    reached = sum(cell is not None and (cell.goes_on or not cell.own) for cell in first)
    if reached * 5 < len(rows) * 4 or len(rows) < 2:
        return None
    cards: list[Card] = []
    for row, side in zip(rows, first, strict=True):
        if side is not None and side.own and side.text:
            cards.append([_side_pair(side)])
        cells = [cell for place, cell in sorted(row.cells.items()) if place > 1]
        if len(cells) != 2 or not cards:
            return None
        cards[-1].append(pair_of(cells[0], cells[1], above.language))
    pairs = [pair for card in cards for pair in card[1:]]
    known = sum(pair.meaning.role not in (None, "extra") for pair in pairs)
    return cards if known * 5 >= len(pairs) * 4 and all(text_pair(card) for card in cards) else None


def _side_pair(side: GridCell) -> Pair:
    """Give the cell beside a card: its number when it is one ("Tiltak 1"), else a cell of its own."""
    number = number_of(side.text)
    is_number = number is not None and len(number) <= 6 and len(side.text.split()) <= 3
    label = replace(side, text="Kolonne 1")
    return Pair(label, side, Meaning("number" if is_number else "extra", WHOLE))


def _columned(rows: Sequence[GridRow], language: Language | None) -> list[Card] | None:
    """Give a card for each column when the labels stand in the first column and each other is an activity."""
    corner = _unlabelled_top(rows)
    told = rows[1:] if corner else rows
    labels = [cell for row in told if (cell := row.cells.get(1)) is not None and cell.own and cell.text]
    if len(labels) < 2 or len(labels) < len(told):
        return None
    first = [pair_of(label, None, language).meaning for label in labels]
    roles = {meaning.role for meaning in first if meaning.strength == WHOLE}
    known = sum(meaning.role is not None for meaning in first)
    if not roles & CARRYING or known * 5 < len(labels) * 3:
        return None
    if not roles & set(TEXTS if corner else TEXTS[:1]) and not (corner and len(roles & CARRYING) > 1):
        return None
    places = sorted({cell.column for row in rows for cell in row.own() if cell.column > 1})
    if len(places) < 2 or _are_labels(rows, places, language) or (corner and _are_headers(corner, language)):
        return None
    return [
        [
            *(_top_pair(one, language) for one in corner if one.column == place),
            *(pair_of(label, row.cells.get(place), language) for label, row in zip(labels, told, strict=True)),
        ]
        for place in places
    ]


def _unlabelled_top(rows: Sequence[GridRow]) -> list[GridCell]:
    """Give the cells of a first row that has no label of its own, each at the top of its column."""
    top = rows[0]
    is_bare = not top.own_text(1) and len(top.own()) > 1 and all(cell.span == 1 for cell in top.own())
    return top.own() if is_bare else []


def _are_headers(cells: Sequence[GridCell], language: Language | None) -> bool:
    """Tell whether cells say what stands below them, and are no activities or their numbers."""
    meanings = [meaning_of(cell.text, language) for cell in cells]
    return any(meaning.role in _UNLABELLED - {None} or meaning.role in CARRYING for meaning in meanings)


def _top_pair(cell: GridCell, language: Language | None) -> Pair:
    """Give the cell above a column: the number of its activity ("Tiltak 2"), or the activity itself."""
    number = said_by(cell.text, language)[1]
    if number is not None or is_code(cell.text):
        return Pair(replace(cell, text="Kolonne 1"), cell, Meaning("number", WHOLE))
    return Pair(None, cell)


def _are_labels(rows: Sequence[GridRow], places: Sequence[int], language: Language | None) -> bool:
    """Tell whether another column holds labels too: "Ansvar | X | Frist | Y"."""
    for place in places[1::2]:
        texts = [text for row in rows if (text := row.own_text(place))]
        known = sum(meaning_of(text, language).strength == WHOLE for text in texts)
        if texts and known * 2 > len(texts):
            return True
    return False
