"""Tables whose labels stand beside the values: a card for each activity, or activities in columns."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from avklart.documents.document import Place, Table
from avklart.domain.draft import Goal, Language, LeftOut, Passage
from avklart.intake.money import unit_of
from avklart.intake.places import draft_place
from avklart.intake.raw import AreaTitle, PlanItem, RawActivity
from avklart.intake.tables.activities import Around, activity_of
from avklart.intake.tables.activity_fields import Field
from avklart.intake.tables.activity_text import number_of
from avklart.intake.tables.context import Column, TableContext, TableReading
from avklart.intake.tables.grid import GridCell, GridRow
from avklart.intake.tables.header_words import BEGINS, NO_MEANING, WHOLE, Meaning, folded, meaning_of
from avklart.intake.tables.looks import look_of
from avklart.intake.tables.roles import ACTORS, column_role
from avklart.intake.tables.titles import title_of
from avklart.intake.words import words_of

_MOST_LABEL_WORDS = 6
_MOST_CELLS = 6
_TIMES = frozenset({"when", "deadline", "start", "end"})
_CARRYING = ACTORS | _TIMES | {"source", "cost", "cost_or_source", "payer", "status", "status_or_time"}
_TEXTS = ("text", "text_second", "text_third")
# What a year or a time stands for is told by the row it stands in: it is no label.
_UNLABELLED = frozenset({None, "extra", "year", "span", "year-counted"})


@dataclass(frozen=True, slots=True)
class Pair:
    """A label with its value; a title across the card has no label. `number` stands in the label ("Tiltak 3")."""

    label: GridCell | None
    value: GridCell | None
    meaning: Meaning = NO_MEANING
    number: str | None = None

    @property
    def text(self) -> str:
        """The value as written."""
        return self.value.text if self.value else ""

    @property
    def place(self) -> Place:
        """Where the value stands, or else the label."""
        cell = self.value or self.label
        return cell.place if cell else Place()


Card = list[Pair]


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
    items = [item for at, card in enumerate(cards) for item in _items(card, above, is_first=at == 0)]
    return TableReading(items=tuple(items)) if items else None


def _is_headed(rows: Sequence[GridRow], language: Language | None) -> bool:
    """Tell whether the first row of several cells is a header, and not the first label of a card with its value."""
    at = next((at for at, row in enumerate(rows) if len(row.own()) > 1), None)
    if at is None:
        return False
    own = rows[at].own()
    meanings = [meaning_of(cell.text, language) for cell in own]
    known = sum(meaning.strength >= BEGINS for meaning in meanings)
    if known < len(meanings) and not (rows[at].row.header and known > 1):
        return False
    says_text = any(meaning.role == "text" and meaning.strength == WHOLE for meaning in meanings[1:])
    return says_text or rows[at].row.header or not _has_labels(rows[at + 1 :], own[0].column, language)


def _has_labels(rows: Sequence[GridRow], column: int, language: Language | None) -> bool:
    """Tell whether most cells of a column are words for what stands beside them."""
    texts = [text for row in rows if len(row.own()) > 1 and (text := row.own_text(column))]
    known = [meaning for text in texts if (meaning := meaning_of(text, language)).role not in _UNLABELLED]
    return sum(meaning.strength >= BEGINS for meaning in known) * 5 >= len(texts) * 3 > 0


def _pair(label: GridCell, value: GridCell | None, language: Language | None) -> Pair:
    """Give a label with its value and what the label says: "Innsatsområde nr. 1" is an area numbered 1."""
    text = " ".join(label.text.split())
    if len(text.split()) > _MOST_LABEL_WORDS:
        return Pair(label, value)
    title = title_of(text, language)
    if title.kind is not None and title.number is not None and title.text == title.whole:
        return Pair(label, value, Meaning(title.kind, WHOLE), title.number)
    if folded(text) in words_of("headers", language).get("header", {}).get("card_titles", ()):
        return Pair(label, value, Meaning("name", WHOLE))
    meaning = meaning_of(text, language)
    if meaning.role is None or meaning.strength < BEGINS:
        return Pair(label, value)
    first, last = text.split()[0], text.rstrip(":").split()[-1]
    if not any(letter.isdigit() for letter in last):
        return Pair(label, value, meaning)
    if meaning.role == "number":
        # "Tiltak nr. 3" with its number stands for the activity, and is no label of a number.
        meaning = meaning_of(first, language)
    return Pair(label, value, meaning, number_of(last) if meaning.role in _TEXTS else None)


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
            _pair(label, value, language)
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
        return bool(roles & _CARRYING) and (is_alone or len(known) > 1)
    if roles & set(_TEXTS):
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
        cards[-1].append(_pair(cells[0], cells[1], above.language))
    pairs = [pair for card in cards for pair in card[1:]]
    known = sum(pair.meaning.role not in (None, "extra") for pair in pairs)
    return cards if known * 5 >= len(pairs) * 4 and all(_text_pair(card) for card in cards) else None


def _side_pair(side: GridCell) -> Pair:
    """Give the cell beside a card: its number when it is one ("Tiltak 1"), else a cell of its own."""
    number = number_of(side.text)
    is_number = number is not None and len(number) <= 6 and len(side.text.split()) <= 3
    label = replace(side, text="Kolonne 1")
    return Pair(label, side, Meaning("number" if is_number else "extra", WHOLE))


def _columned(rows: Sequence[GridRow], language: Language | None) -> list[Card] | None:
    """Give a card for each column when the labels stand in the first column and each other is an activity."""
    labels = [cell for row in rows if (cell := row.cells.get(1)) is not None and cell.own and cell.text]
    if len(labels) < 2 or len(labels) < len(rows):
        return None
    first = [_pair(label, None, language).meaning for label in labels]
    roles = {meaning.role for meaning in first if meaning.strength == WHOLE}
    known = sum(meaning.role is not None for meaning in first)
    if "text" not in roles or not roles & _CARRYING or known * 5 < len(labels) * 3:
        return None
    places = sorted({cell.column for row in rows for cell in row.own() if cell.column > 1})
    if len(places) < 2 or _are_labels(rows, places, language):
        return None
    return [
        [_pair(label, row.cells.get(place), language) for label, row in zip(labels, rows, strict=True)]
        for place in places
    ]


def _are_labels(rows: Sequence[GridRow], places: Sequence[int], language: Language | None) -> bool:
    """Tell whether another column holds labels too: "Ansvar | X | Frist | Y"."""
    for place in places[1::2]:
        texts = [text for row in rows if (text := row.own_text(place))]
        known = sum(meaning_of(text, language).strength == WHOLE for text in texts)
        if texts and known * 2 > len(texts):
            return True
    return False


def _items(card: Card, above: TableContext, is_first: bool) -> list[PlanItem]:
    """Give the area, the goals and the activity of a card."""
    title = above.title_above if is_first else None
    text = _text_pair(card)
    if text is None and title is None:
        return _without_activity(card, above.language)
    items: list[PlanItem] = []
    under: list[str] = []
    for pair in card:
        if pair.label is None or not pair.text:
            continue
        if pair.meaning.role == "area":
            items.append(_area(pair, above.language))
        elif pair.meaning.role == "goal":
            items.append(_goal(pair, tuple(under), above.language))
            under.append(" ".join(pair.text.split()))
    around = Around(language=above.language, unit=_unit(card, above), under=tuple(under), coded=above.coded)
    activity = activity_of(_fields(card, text, above.language), around, card[0].place, title=None if text else title)
    items += [activity, *_label_of_title(activity, title if text is None else None)]
    return items


def _text_pair(card: Card) -> Pair | None:
    """Give the pair that holds the activity: the label that says so most, else the title across the card."""
    told = [pair for pair in card if pair.text]
    ranked = [
        *(pair for pair in told if pair.meaning.role == "text"),
        *(pair for pair in card[:1] if pair.label is None),
    ]
    for role in ("name", "text_second", "text_third"):
        ranked += [pair for pair in told if pair.meaning.role == role]
    return ranked[0] if ranked else None


def _fields(card: Card, text: Pair | None, language: Language | None) -> list[Field]:
    """Give the pairs as cells of an activity, the label as the header of its value."""
    fields: list[Field] = []
    seen: dict[str, int] = {}
    for pair in card:
        key = " ".join(pair.label.text.split()).rstrip(":") if pair.label else ""
        key = key or f"Kolonne {pair.place.cell or 1}"
        seen[key] = seen.get(key, 0) + 1
        column = Column(
            key=key if seen[key] == 1 else f"{key} ({seen[key]})",
            role="text" if pair is text else column_role(_role(pair, language)),
            year=pair.meaning.year,
        )
        if column.role == "text" and pair is not text:
            column = Column(key=column.key)
        if pair is text and pair.number:
            fields.append(Field(Column(key="", role="number"), pair.number))
        fields.append(Field(column, pair.text, pair.place))
    return fields


def _role(pair: Pair, language: Language | None) -> str:
    """Give the role of a label; what may be one thing or another is told by the value."""
    role = pair.meaning.role or "extra"
    look = look_of(pair.text, language) if pair.text else ""
    if role == "cost_or_source":
        return "cost" if look in ("amount", "code") else "source"
    if role == "payer":
        return "payer" if look in ("amount", "code") else "source"
    if role == "status_or_time":
        return "when" if look == "time" else "status"
    return {"responsible_weak": "responsible", "goal_or_indicator": "indicator", "year": "extra", "span": "extra"}.get(
        role, role
    )


def _unit(card: Card, above: TableContext) -> tuple[Decimal, str] | None:
    for pair in card:
        if pair.label is not None and (unit := unit_of(pair.label.text, above.language)):
            return unit
    return above.unit


def _area(pair: Pair, language: Language | None) -> AreaTitle:
    title = title_of(pair.text, language)
    return AreaTitle(title=title.text, number=pair.number or title.number, place=draft_place(pair.place))


def _goal(pair: Pair, under: tuple[str, ...], language: Language | None) -> Goal:
    title = title_of(pair.text, language)
    return Goal(text=title.text, number=pair.number or title.number, under=under, place=draft_place(pair.place))


def _without_activity(card: Card, language: Language | None) -> list[PlanItem]:
    """Give a card that names an area and says something of it, such as its budget."""
    if not any(pair.text for pair in card):
        text = "\n".join(pair.label.text for pair in card if pair.label is not None)
        return [LeftOut(text=text, why="empty-template", place=draft_place(card[0].place))] if text else []
    items: list[PlanItem] = []
    for pair in card:
        place = draft_place(pair.place)
        if pair.label is None:
            items.append(Passage(text=pair.text, place=place))
        elif pair.meaning.role == "area" and pair.text:
            named = title_of(pair.text, language)
            mark = f"{pair.label.text} {named.label if named.kind else ''}".strip()
            items += [_area(pair, language), LeftOut(text=mark, why="layout-mark", place=place)]
        else:
            label = " ".join(pair.label.text.split()).rstrip(":")
            items.append(Passage(text=f"{label}: {pair.text}".strip(), place=place))
    return items


def _label_of_title(activity: RawActivity, title: str | None) -> list[LeftOut]:
    """Keep the words of the line above that are neither the activity's number nor its text: "Tiltak 7:"."""
    if title is None or len(title.split()) <= len(activity.text.split()):
        return []
    lead = " ".join(title.split()[: len(title.split()) - len(activity.text.split())])
    if lead.rstrip(".:)") == activity.number:
        return []
    return [LeftOut(text=lead, why="layout-mark", place=activity.place)]
