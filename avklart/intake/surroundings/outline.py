"""The headings of a document as a tree, with what stands under each of them."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec import field as with_default

from avklart.intake.surroundings.headings import Headed, HeadingFinder, NodeKind
from avklart.intake.surroundings.pieces import Piece

# What a heading of one kind stands under when only its words tell: an area heads goals, a goal heads its activities.
_DEPTH: dict[NodeKind, int] = {
    "root": 0,
    "sheet": 1,
    "intro": 2,
    "closing": 2,
    "area": 3,
    "plain": 4,
    "goal": 5,
    "goals": 6,
    "short-forms": 6,
    "activities": 6,
    "time": 7,
    "lead": 8,
}


# Headings stand no deeper below each other than this.
_DEEPEST = 12


class Node(Struct, eq=False):
    """A heading with the pieces right under it and the headings below it, in the order of the document."""

    headed: Headed
    piece: Piece | None = None
    parent: "Node | None" = None
    pieces: list[Piece] = with_default(default_factory=list)
    children: "list[Node]" = with_default(default_factory=list)

    @property
    def kind(self) -> NodeKind:
        """What the heading heads."""
        return self.headed.kind

    @property
    def is_real(self) -> bool:
        """Whether the file itself says that the line is a heading, and of which level."""
        return self.piece is not None and self.piece.kind == "heading" and self.kind != "sheet"

    @property
    def path(self) -> "tuple[Node, ...]":
        """The headings from the outermost to this one, the root left out."""
        found: list[Node] = []
        node: Node | None = self
        while node is not None and node.kind != "root":
            found.append(node)
            node = node.parent
        return tuple(reversed(found))

    def walk(self) -> "Iterator[Node]":
        """Give this node and all below it, in the order of the document."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))

    @property
    def looks(self) -> tuple[object, ...]:
        """What makes two headings alike: their label, or how they look."""
        piece = self.piece
        if self.headed.label:
            return (self.kind, self.headed.label.casefold())
        if piece is not None and piece.is_capitals and self.kind != "sheet":
            return ("capitals",)
        if self.kind in ("time", "lead", "activities", "goals", "sheet"):
            return (self.kind,)
        if piece is None:
            return (self.kind,)
        if self.is_real:
            return ("level", piece.level)
        return ("line", piece.bold, piece.size, piece.kind, _number_depth(self.headed.number))


def outline_of(pieces: Iterable[Piece], finder: HeadingFinder) -> Node:
    """Give the tree of headings; its root holds what stands before the first.

    A real heading goes by its level. Of other lines, one that looks as an open heading does is its sibling, else it
    stands under the one before it, as far as their words allow.

    Source: none published; how published plans are set.
    """
    root = Node(Headed(kind="root", name=""))
    open_nodes = [root]
    for at, piece in enumerate(pieces):
        headed = finder.at(at)
        if headed is None:
            open_nodes[-1].pieces.append(piece)
            continue
        node = Node(headed, piece)
        while len(open_nodes) > _DEEPEST or not _stands_under(node, open_nodes):
            open_nodes.pop()
        node.parent = open_nodes[-1]
        node.parent.children.append(node)
        open_nodes.append(node)
    return root


def _stands_under(node: Node, open_nodes: list[Node]) -> bool:
    """Tell whether a heading stands under the last open one."""
    top = open_nodes[-1]
    if top.kind == "root" or node.kind == "sheet":
        return top.kind == "root"
    if top.kind == "sheet":
        return True
    numbered = _by_number(node, top)
    if numbered is not None:
        return numbered
    if node.is_real and top.is_real:
        return _by_level(node, top)
    if any(node.looks == other.looks for other in open_nodes):
        return False
    return _by_words(node, top)


def _by_number(node: Node, top: Node) -> bool | None:
    """Tell by the numbers of two headings: "2.1" stands under "2", "3" does not stand under "2"."""
    number, above = node.headed.number, top.headed.number
    if not number or not above or not number[0].isdigit() or not above[0].isdigit():
        return None
    if number.startswith(f"{above}."):
        return True
    if above.startswith(f"{number}.") and node.kind == top.kind:
        return False
    return None


def _by_level(node: Node, top: Node) -> bool:
    assert node.piece is not None  # noqa: S101 - real headings stand in a piece
    assert top.piece is not None  # noqa: S101 - real headings stand in a piece
    if node.piece.level != top.piece.level:
        return node.piece.level > top.piece.level
    return node.kind in ("goal", "goals") and top.kind in ("plain", "area") and node.headed.label != ""


def _by_words(node: Node, top: Node) -> bool:
    if top.kind in ("intro", "closing", "short-forms"):
        is_part = node.kind == "plain" and top.is_real
        return is_part or node.kind in ("lead", "goals", "time") or (node.kind == "short-forms" and top.kind == "intro")
    if top.is_real:
        return node.kind != "area" or top.kind not in ("goal", "goals", "activities", "time", "lead")
    if node.is_real:
        return False
    if node.kind == top.kind == "plain":
        return _by_look(node, top)
    if node.kind == "goal" and top.kind == "goal":
        return True
    return _DEPTH[node.kind] > _DEPTH[top.kind] or (node.kind == "plain" and top.kind in ("activities", "area"))


def _by_look(node: Node, top: Node) -> bool:
    """Tell by size, capitals and weight which of two lines is the lesser heading."""
    lesser, greater = _weight(node), _weight(top)
    return lesser < greater


def _weight(node: Node) -> tuple[float, bool, bool, int]:
    piece = node.piece
    if piece is None:
        return (0.0, False, False, 0)
    return (piece.size or 0.0, piece.is_capitals, piece.bold, -_number_depth(node.headed.number))


def _number_depth(number: str | None) -> int:
    return number.count(".") + 1 if number else 0
