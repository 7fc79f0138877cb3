"""Cards whose labels stand in the cells of their values ("Ansvar: rådgiver"), or in a row above them."""

from collections.abc import Iterator, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from avklart.domain.draft import Goal, Language, LeftOut
from avklart.intake.places import draft_place
from avklart.intake.raw import AreaTitle, PlanItem
from avklart.intake.tables.cards import Card, Pair, items_of_card, pair_of, text_pair
from avklart.intake.tables.context import TableContext, TableReading
from avklart.intake.tables.grid import GridCell, GridRow
from avklart.intake.tables.header_words import BEGINS, WHOLE, Meaning, meaning_of
from avklart.intake.tables.label_text import BEGINNING, CARRYING, labels_in
from avklart.intake.tables.looks import is_code
from avklart.intake.tables.titles import Title, is_running_text, title_of

_LEAD = 2


class _Said(Struct):
    """A pair of a card, and whether it stands where a card may begin."""

    pair: Pair
    begins: bool = False


class _Cards(Struct):
    """The cards of a table as they are put together, and the titles that stand over them."""

    above: TableContext
    items: list[PlanItem] = field(default_factory=list)
    card: Card = field(default_factory=list)
    under: tuple[str, ...] = ()
    whole: int = 0
    bare: int = 0
    roles: set[str | None] = field(default_factory=set)

    def add(self, said: _Said) -> None:
        """Take one more pair: it goes on with the card, or begins the next."""
        is_carried = any(one.meaning.role in CARRYING for one in self.card if one.label is not None)
        if said.begins and is_carried:
            self.close()
        elif said.begins and self.card and not self._is_described_by(said.pair):
            self._title()
        self.card.append(said.pair)

    def _is_described_by(self, pair: Pair) -> bool:
        """Tell whether a row below the beginning of a card says more of it, and is no card of its own."""
        if pair.label is not None:
            return self.card[-1].meaning.role in ("number", "area", "goal")
        return self.card[-1].meaning.role in BEGINNING or is_running_text(pair.text)

    def _title(self) -> None:
        """Take what was said as the title of the cards below."""
        for pair in self.card:
            title = title_of(pair.text, self.above.language)
            place = draft_place(pair.place)
            if title.kind == "goal":
                self.items.append(Goal(text=title.text, number=title.number, place=place))
                self.under = (title.whole,)
            elif title.kind == "area" or not self.above.has_area_above:
                self.items.append(AreaTitle(title=title.text, number=title.number, place=place, is_own=True))
                self.items += _mark(title, pair)
                self.under = ()
            else:
                self.under = (title.whole,)
        self.card = []

    def close(self) -> None:
        """Put the open card among the items."""
        if not self.card:
            return
        roles = {pair.meaning.role for pair in self.card if pair.label is not None} & CARRYING
        is_whole = bool(roles) and text_pair(self.card) is not None
        self.whole += is_whole
        self.bare += not is_whole
        self.roles |= roles
        is_first = not self.items
        self.items += items_of_card(self.card, replace(self.above, title_above=None), is_first, self.under)
        self.card = []


def read_label_cells(rows: Sequence[GridRow], above: TableContext) -> TableReading | None:
    """Give the activities of a table whose cells say themselves what they hold, or None when it is none.

    An activity stands in a row of its own, or in the first cells, and who, when and with what money in the cells
    beside or below it, each with its label; or a row of labels stands over the values of each.

    Source: the plan draft contract, one block of a plan without tables is one activity.
    """
    said = _said(rows, above.language)
    if said is None:
        return None
    cards = _Cards(above)
    for one in said:
        cards.add(one)
    cards.close()
    is_plan = cards.whole > 1 or (cards.whole and len(cards.roles) > 1)
    if not is_plan or cards.bare * 4 > cards.whole:
        return None
    return TableReading(items=tuple(cards.items))


def _said(rows: Sequence[GridRow], language: Language | None) -> list[_Said] | None:
    """Give what the rows say, pair by pair, or None when they are built otherwise."""
    found: list[_Said] = []
    told = [row for row in rows if row.own()]
    at = 0
    while at < len(told):
        own = told[at].own()
        if of_row := _of_row(own, language):
            found += of_row
        elif at + 1 < len(told) and _are_labels_over(own, told[at + 1], language):
            found += _below(own, told[at + 1], language)
            at += 1
        elif _is_lead(own):
            found += _lead(own)
        else:
            return None
        at += 1
    return found


def _is_lead(own: Sequence[GridCell]) -> bool:
    """Tell whether cells can be an activity: its text, or its number and text."""
    return len(own) == 1 or (len(own) == _LEAD and is_code(own[0].text))


def _lead(own: Sequence[GridCell]) -> Iterator[_Said]:
    for at, cell in enumerate(own):
        if at + 1 < len(own):
            yield _Said(Pair(replace(cell, text="Kolonne 1"), cell, Meaning("number", WHOLE)), begins=True)
        else:
            yield _Said(Pair(None, cell), begins=at == 0)


def _of_row(own: Sequence[GridCell], language: Language | None) -> list[_Said] | None:
    """Give the pairs of a row whose cells begin with labels, but for those that stand first in it."""
    cells = [pairs_in(cell, language) for cell in own]
    first = next((at for at, pairs in enumerate(cells) if any(pair.label is not None for pair in pairs)), None)
    if first is None or (first and not _is_lead(own[:first])):
        return None
    labelled = [pairs for pairs in cells[first:] if any(pair.label is not None for pair in pairs)]
    if len(labelled) < len(cells) - first:
        return None
    found = list(_lead(own[:first]))
    for at, pairs in enumerate(cells[first:], first):
        for number, pair in enumerate(pairs):
            is_text = pair.meaning.role in BEGINNING if pair.label is not None else not number
            found.append(_Said(pair, begins=is_text and not (found and at == first > 0)))
    return found


def pairs_in(cell: GridCell, language: Language | None) -> list[Pair]:
    """Give the labels in the text of a cell with their values; what stands before the first has no label.

    Source: the plan draft contract; the layouts of published plans.
    """
    lead, labels = labels_in(cell.text, language)
    if not labels:
        return [Pair(None, cell)]
    pairs = [Pair(None, replace(cell, text=lead))] if lead else []
    for label, value in labels:
        pairs.append(pair_of(replace(cell, text=label), replace(cell, text=value), language))
    return pairs


def _are_labels_over(own: Sequence[GridCell], below: GridRow, language: Language | None) -> bool:
    """Tell whether a row is the labels of the values in the one below, and of no activity among them."""
    meanings = [meaning_of(cell.text, language) for cell in own]
    if len(own) < _LEAD or any(meaning.strength < BEGINS or meaning.role in BEGINNING for meaning in meanings):
        return False
    if sum(meaning.role in CARRYING for meaning in meanings) < _LEAD:
        return False
    values = below.own()
    columns = {cell.column for cell in own}
    is_label = [meaning_of(cell.text, language).strength == WHOLE for cell in values]
    # "Finansiering | Prosjektmidler" over "Beløp | 2 500 000" is two labels with their values, one below the other.
    if is_label[:1] == [True] and any(meaning.strength < WHOLE for meaning in meanings):
        return False
    return len(values) > 1 and all(cell.column in columns for cell in values) and not all(is_label)


def _below(own: Sequence[GridCell], below: GridRow, language: Language | None) -> list[_Said]:
    return [_Said(pair_of(cell, below.cells.get(cell.column), language)) for cell in own]


def _mark(title: Title, pair: Pair) -> list[LeftOut]:
    if not title.label or title.kind is None:
        return []
    return [LeftOut(text=title.label, why="layout-mark", place=draft_place(pair.place))]
