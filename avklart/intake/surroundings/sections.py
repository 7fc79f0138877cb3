"""What stands under each heading, read: tables of activities, lists, labelled blocks, goals and running text."""

import re
from collections.abc import Collection, Iterable, Sequence

from msgspec import Struct
from msgspec import field as with_default

from avklart.domain.draft import Goal, LeftOut, Passage, Place
from avklart.intake.found import Note
from avklart.intake.raw import PlanItem, RawActivity
from avklart.intake.surroundings.abbreviations import abbreviations_in_table
from avklart.intake.surroundings.blocks import ActivityMaker, Block, block_of, table_attributes
from avklart.intake.surroundings.goal_tables import goals_in_table
from avklart.intake.surroundings.labels import (
    attributes_of,
    has_attributes_only,
    is_attribute_line,
    is_label_like,
    label_of,
)
from avklart.intake.surroundings.leftover import cell_texts, is_page_number, is_updated_line
from avklart.intake.surroundings.modes import ListMode, mode_of
from avklart.intake.surroundings.outline import Node
from avklart.intake.surroundings.pieces import Piece
from avklart.intake.surroundings.words import Words
from avklart.intake.tables import TableReading

_REMARK = re.compile(r"[A-ZÆØÅ][^.:]{3,60}\.")
_LONGEST_ACTIVITY = 400
_LONGEST_GROUP = 160
_LONGEST_GOAL = 250
_FEWEST_GOAL_WORDS = 4
_SHORTEST_RUN = 3


class Facts(Struct, frozen=True, kw_only=True):
    """What is known of the whole document before its lists are read.

    `is_listed` tells that activities are to be looked for outside tables; `is_dated` that lines say their own time;
    `is_bracketed` that the rows are lines that end in brackets.
    """

    is_listed: bool
    is_dated: bool
    is_bracketed: bool
    has_verbs: bool


class Read(Struct):
    """What the sections of a document gave: the items of each node, abbreviations, and doubts.

    `lines_taken` counts the lines read as activities for their form alone, without labels.
    """

    items: dict[int, list[PlanItem]] = with_default(default_factory=dict)
    abbreviations: dict[str, str] = with_default(default_factory=dict)
    notes: list[tuple[Note, Place]] = with_default(default_factory=list)
    lines_taken: int = 0

    def activities_under(self, node: Node) -> int:
        """Give the number of activities right under a heading."""
        return sum(isinstance(item, RawActivity) for item in self.items.get(id(node), ()))


class SectionReader:
    """Reads the pieces under one heading after the other; `readings` are the tables that were read as plans before."""

    def __init__(
        self,
        words: Words,
        maker: ActivityMaker,
        readings: dict[int, TableReading],
        facts: Facts,
    ) -> None:
        self._words = words
        self._maker = maker
        self._readings = readings
        self._facts = facts
        self._has_items = self._has_table = self._is_run_of_dated = False
        self.read = Read()

    def read_node(self, node: Node, names_activity: Collection[int]) -> None:
        """Read what stands right under a heading into items, in order.

        `names_activity` holds the ids of the lines that name an activity by themselves.
        """
        self._has_items = any(piece.kind == "item" for piece in node.pieces)
        self._is_run_of_dated = self._runs_dated(node.pieces)
        self._has_table = any(piece.kind == "table" for piece in node.pieces)
        blocks = self._blocks(node.pieces, names_activity)
        self.read.items[id(node)] = list(self._items(node, blocks))

    def _blocks(self, pieces: Sequence[Piece], names_activity: Collection[int]) -> list[Block | PlanItem]:
        """Put labels and details to the line they belong to; tables that were read give their items."""
        found: list[Block | PlanItem] = []
        open_block: Block | None = None
        for piece in pieces:
            if open_block is not None and self._added(open_block, piece):
                continue
            other = self._other_than_line(piece, id(piece) in names_activity)
            if other is not None:
                found.extend(other)
                open_block = open_block if piece.kind == "picture" else None
            else:
                open_block = self._next_block(open_block, piece, id(piece) in names_activity, found)
        return found

    def _added(self, block: Block, piece: Piece) -> bool:
        """Put labels that are said of the line above to it; tell whether they were."""
        if piece.table is not None and has_attributes_only(piece.table, self._words):
            block.attributes.extend(table_attributes(piece.table, piece.place))
            block.is_sure = True
            return True
        if self._belongs(block, piece):
            self._add_line(block, piece)
            return True
        if self._is_own_label(block, piece):
            label, _, value = piece.text.partition(":")
            block.attributes.append((label.strip(), value.strip(), piece.place))
            self._mark(block, piece)
            return True
        return self._added_remark(block, piece)

    def _added_remark(self, block: Block, piece: Piece) -> bool:
        """Put a sentence right under a label of who is responsible to it: "Klassekontaktene kan bidra."."""
        if not block.attributes or piece.kind != "text" or block.has_remark or not _REMARK.fullmatch(piece.text):
            return False
        label, value, place = block.attributes[-1]
        if not self._words.is_one_of("responsible_labels", label) or block.piece.kind == "item":
            return False
        block.attributes[-1] = (label, f"{value}\n{piece.text}", place)
        block.has_remark = True
        return True

    def _other_than_line(self, piece: Piece, names_activity: bool) -> "list[PlanItem] | None":
        """Give the items of what is no line of text: a table, a picture, page furniture, labels of nothing above."""
        if piece.kind == "table":
            return list(self._table(piece))
        if piece.kind == "picture":
            return [LeftOut(text=text, why="not-plan-text", place=piece.place) for text in piece.asides]
        if piece.kind == "text" and is_page_number(piece.words, self._words):
            return [LeftOut(text=piece.words, why="page-number", place=piece.place)]
        if piece.kind == "text" and is_updated_line(piece.text, self._words):
            return [LeftOut(text=piece.words, why="running-footer", place=piece.place)]
        if is_attribute_line(piece, self._words) and not names_activity:
            return [Passage(text=piece.words, place=piece.place)]
        return None

    def _next_block(
        self, open_block: Block | None, piece: Piece, is_activity: bool, found: list[Block | PlanItem]
    ) -> Block | None:
        """Begin a block with a line, or put the line to the labelled activity above as more words on it."""
        if open_block is not None and self._says_more(open_block, piece):
            open_block.details.append(piece)
            return open_block
        block = block_of(piece, self._words, is_activity)
        found.append(block)
        return block

    def _says_more(self, block: Block, piece: Piece) -> bool:
        """Tell whether a line says more of a labelled activity before its labels come."""
        if block.attributes or not block.is_sure or self._names_activity(piece):
            return False
        is_heading = block.piece.kind == "heading"
        return is_heading or (piece.kind == "text" and self._names_activity(block.piece))

    def _names_activity(self, piece: Piece) -> bool:
        label = label_of(piece.text, self._words)
        return piece.kind == "heading" or (label is not None and label.kind == "activity")

    def _belongs(self, block: Block, piece: Piece) -> bool:
        """Tell whether a line of labels is said of the line above it."""
        if not is_attribute_line(piece, self._words) or len(block.text) > _LONGEST_ACTIVITY:
            return False
        if block.is_sure or (piece.kind == "item" and block.is_item and piece.level > block.piece.level):
            return True
        labels = attributes_of(piece.text, self._words)[1]
        return any(self._words.is_one_of("responsible_labels", one.label) for one in labels)

    def _is_own_label(self, block: Block, piece: Piece) -> bool:
        """Tell whether an item among the labels below an activity is a label of the plan's own: "Målgruppe: alle"."""
        if piece.kind != "item" or not block.is_sure or not is_label_like(piece.text):
            return False
        return block.piece.kind != "item" or piece.level > block.piece.level

    def _add_line(self, block: Block, piece: Piece) -> None:
        _, attributes = attributes_of(piece.text, self._words)
        block.attributes.extend((label, value, piece.place) for label, value in attributes)
        self._mark(block, piece)
        block.is_sure = True

    def _mark(self, block: Block, piece: Piece) -> None:
        """Keep the number before a label."""
        if any(map(str.isalnum, piece.written)):
            block.marks.append(LeftOut(text=piece.written, why="layout-mark", place=piece.place))

    def _table(self, piece: Piece) -> Iterable[PlanItem]:
        assert piece.table is not None  # noqa: S101 - the piece is that of a table
        reading = self._readings.get(id(piece))
        if reading is not None:
            self.read.notes.extend(reading.notes)
            return reading.items
        explained = abbreviations_in_table(piece.table)
        if explained:
            self.read.abbreviations.update(explained)
        return goals_in_table(piece.table, self._words) or [
            Passage(text=text, place=place) for text, place in cell_texts(piece.table)
        ]

    def _items(self, node: Node, blocks: Sequence[Block | PlanItem]) -> Iterable[PlanItem]:
        mode = mode_of(node, self._words, self._facts.is_listed)
        groups: list[Block] = []
        at = 0
        while at < len(blocks):
            block = blocks[at]
            at += 1
            if not isinstance(block, Block):
                yield block
                continue
            while groups and not _is_below(block, groups[-1]):
                groups.pop()
            children = _children(blocks, at)
            if mode not in ("goals", "passages") and self._is_group(block, children, mode, node):
                groups.append(block)
                yield from _goal_of_group(block, groups[:-1], self._words)
                continue
            if children and _are_details(children) and not self._is_passage(block, mode, node):
                block.details.extend(child.piece for child in children)
                at += len(children)
            yield from self._single(block, mode, node, tuple(_group_text(group) for group in groups))
            yield from block.marks

    def _single(self, block: Block, mode: ListMode, node: Node, under: tuple[str, ...] = ()) -> Iterable[PlanItem]:
        if mode == "goals" and not block.attributes and (block.is_item or _is_goal_line(block, node)):
            yield Goal(text=block.text, place=block.piece.place, number=_marker_number(block.piece))
            yield from _bullet(block.piece)
        elif self._is_passage(block, mode, node):
            yield Passage(text=block.piece.words, place=block.piece.place)
            for label, value, place in _separate(block):
                yield Passage(text=f"{label}: {value}", place=place)
            for piece in block.details:
                yield Passage(text=piece.words, place=piece.place)
        else:
            time_above = next((one.headed.name for one in reversed(node.path) if one.kind == "time"), None)
            self.read.lines_taken += not block.is_sure
            yield self._maker.activity(block, time_above, under)

    def _is_passage(self, block: Block, mode: ListMode, node: Node) -> bool:
        """Tell whether a line is running text and no activity."""
        if block.is_sure:
            return False
        if len(block.text) > _LONGEST_ACTIVITY or " | " in block.text or mode in ("passages", "goals"):
            return True
        if block.is_item and mode == "activities":
            return False
        if not self._facts.is_listed:
            return not self._is_beside_tables(block, node)
        return not (self._is_item(block) or self._is_line(block, mode, node))

    def _is_beside_tables(self, block: Block, node: Node) -> bool:
        """Tell whether an item is an activity in a plan of tables: under "Tiltak …", no table there, a verb first."""
        if not block.is_item or self._has_table:
            return False
        first = node.headed.name.casefold().split(" ", 1)[0]
        return first in self._words.of("activity_headings") and self._words.begins_with_verb(block.text)

    def _is_item(self, block: Block) -> bool:
        return block.is_item and not block.text.endswith(":")

    def _is_line(self, block: Block, mode: ListMode, node: Node) -> bool:
        """Tell whether a line outside a list is an activity: dated, under a time, or beginning with a verb."""
        if block.is_item or block.text.endswith(":"):
            return False
        if self._facts.is_dated and (self._maker.is_dated(block.text) or self._is_among_dated(block)):
            return True
        if self._facts.is_bracketed:
            return self._maker.is_bracketed(block.text)
        if node.kind == "time":
            return len(block.text) <= _LONGEST_ACTIVITY // 2 and not self._has_items
        heads = mode == "activities" or any(one.kind in ("area", "goal", "plain", "time") for one in node.path)
        return heads and self._facts.has_verbs and self._words.begins_with_verb(block.text)

    def _runs_dated(self, pieces: Sequence[Piece]) -> bool:
        """Tell whether lines say their own time one after the other, but for one of them."""
        lines = [piece.text for piece in pieces if piece.kind == "text"]
        dated = sum(map(self._maker.is_dated, lines)) if len(lines) > _SHORTEST_RUN else 0
        return dated > _SHORTEST_RUN and dated >= len(lines) - 1

    def _is_among_dated(self, block: Block) -> bool:
        """Tell whether the one line of such a run says its time in its words: "Gjennomføres innen 2026."."""
        return self._is_run_of_dated and len(block.text) <= _LONGEST_GROUP and self._maker.says_when(block.text)

    def _is_group(self, block: Block, children: Sequence[Block], mode: ListMode, node: Node) -> bool:
        """Tell whether an item with activities below it names a group of them and is no activity."""
        if not children or block.attributes or len(block.text) > _LONGEST_GROUP:
            return False
        if all(self._is_passage(child, mode, node) for child in children):
            return False
        return block.text.endswith(":") or not _are_details(children)


def _children(blocks: Sequence[Block | PlanItem], at: int) -> list[Block]:
    """Give the items right after a block that stand deeper than it."""
    parent = blocks[at - 1]
    found: list[Block] = []
    while at < len(blocks):
        block = blocks[at]
        if not isinstance(block, Block) or not isinstance(parent, Block) or not _is_below(block, parent):
            break
        found.append(block)
        at += 1
    return found


def _is_below(block: Block, group: Block) -> bool:
    return block.is_item and group.is_item and block.piece.level > group.piece.level


def _are_details(children: Sequence[Block]) -> bool:
    """Tell whether items are details of the one above: pieces of a sentence, in small letters."""
    return all(child.text[:1].islower() and not child.attributes for child in children)


def _is_goal_line(block: Block, node: Node) -> bool:
    """Tell whether a line right under the heading "Mål" is the goal itself."""
    if node.kind != "goals" or block.text.endswith(":") or len(block.text) > _LONGEST_GOAL:
        return False
    return len(block.text.split()) >= _FEWEST_GOAL_WORDS


def _goal_of_group(group: Block, above: Sequence[Block], words: Words) -> Iterable[Goal]:
    """Give the goal that an item with activities below it names: "Mål 1: Flere innbyggere"."""
    label = label_of(group.text, words)
    if label is not None and label.kind == "goal":
        under = tuple(_group_text(one) for one in above)
        text = label.name.rstrip(" :") or _group_text(group)
        yield Goal(text=text, place=group.piece.place, number=label.number, under=under)


def _group_text(group: Block) -> str:
    return (group.words if _marker_number(group.piece) else group.text).rstrip(" :")


def _separate(block: Block) -> list[tuple[str, str, Place]]:
    """Give the labels of a block that stand in lines of their own."""
    return [one for one in block.attributes if one[2] != block.piece.place]


def _marker_number(piece: Piece) -> str | None:
    bare = (piece.number or "").strip("().:")
    return bare if any(map(str.isalnum, bare)) and bare != "o" else None


def _bullet(piece: Piece) -> Iterable[LeftOut]:
    if piece.written and _marker_number(piece) is None:
        yield LeftOut(text=piece.written, why="layout-mark", place=piece.place)
