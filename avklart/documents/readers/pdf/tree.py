"""The tag tree of a PDF as plain nodes: what the file itself says its text is."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from avklart.documents.limits import Limits

GROUPS = frozenset(
    ("Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "NonStruct", "Private", "TOC", "Aside", "Index")
)
INLINE = frozenset(
    ("Span", "Link", "Reference", "Em", "Strong", "Sub", "Quote", "Code", "Annot", "BibEntry", "Ruby", "RB", "RT",
     "RP", "Warichu", "WT", "WP", "Lbl", "Form")
)  # fmt: skip
_BLOCKS = frozenset(
    ("P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Title", "L", "LI", "LBody", "Table", "THead", "TBody", "TFoot",
     "TR", "TH", "TD", "Caption", "Figure", "Formula", "Note", "FENote", "BlockQuote", "TOCI", "Artifact")
)  # fmt: skip
_STANDARD = GROUPS | INLINE | _BLOCKS
_MOST_HOPS = 16

Marked = tuple[int, int]


@dataclass(slots=True)
class Node:
    """An element of the tag tree. `role` is the standard role, `name` the file's own; `inside` nodes and text.

    Text is (page from 0, marked-content number). `rows` and `columns` are a cell's spans.
    """

    role: str
    name: str
    inside: "list[Node | Marked]" = field(default_factory=list)
    rows: int = 1
    columns: int = 1
    actual: str | None = None
    alternative: str | None = None

    def texts(self) -> Iterator[Marked]:
        """Give the marked text of the node and everything in it, in order."""
        waiting: list[Node | Marked] = [self]
        while waiting:
            item = waiting.pop()
            if isinstance(item, Node):
                waiting.extend(reversed(item.inside))
            else:
                yield item


# What pikepdf gives is typed by what it holds, which is not known before it is asked.
_Waiting = tuple[Any, Node, int, int]


@dataclass(slots=True)
class _Reading:
    """What reading the tree needs to know: the pages by object, the names of roles and classes, and what was seen."""

    pages: dict[tuple[int, int], int]
    roles: Any
    classes: Any
    limits: Limits
    seen: set[tuple[int, int]] = field(default_factory=set)
    count: int = 0


def tag_tree(pdf: pikepdf.Pdf, limits: Limits) -> Node | None:
    """Give the root of the tag tree, or None when the file has none that can be used.

    An element met twice (a ring, or two parents) is followed once. A tree deeper or larger than the limits is none.
    """
    root = pdf.Root.get(Name.StructTreeRoot)
    if not isinstance(root, Dictionary) or Name.K not in root:
        return None
    numbered: Any = enumerate(pdf.pages)
    reading = _Reading(
        {page.objgen: number for number, page in numbered},
        _dictionary(root.get(Name.RoleMap)),
        _dictionary(root.get(Name.ClassMap)),
        limits,
    )
    top = Node("Document", "Document")
    waiting: list[_Waiting] = [(root[Name.K], top, -1, 0)]
    while waiting:
        item, parent, page, depth = waiting.pop()
        reading.count += 1
        if depth > limits.xml_depth or reading.count > limits.xml_elements:
            return None
        waiting.extend(reversed(_step(item, parent, page, depth, reading)))
    return top if top.inside else None


def _dictionary(item: Any) -> Any:
    return item if isinstance(item, Dictionary) else None


def _step(item: Any, parent: Node, page: int, depth: int, reading: _Reading) -> list[_Waiting]:
    """Read one item of the tree into its parent; give what is to be read next, in order."""
    if isinstance(item, int):
        parent.inside.append((page, item))
    elif isinstance(item, Array):
        return _in_place([(inner, parent, page, depth) for inner in item.as_list()], reading)
    elif isinstance(item, Dictionary):
        own_page = item.get(Name.Pg)
        if own_page is not None:
            page = reading.pages.get(own_page.objgen, -1)
        if Name.S in item:
            return _element(item, parent, page, depth, reading)
        number: Any = item.get(Name.MCID)
        if isinstance(number, int) and Name.Stm not in item:
            parent.inside.append((page, number))
    return []


def _element(item: Any, parent: Node, page: int, depth: int, reading: _Reading) -> list[_Waiting]:
    """Read an element into its parent, once; give its inside as what is to be read next."""
    if item.objgen != (0, 0):
        if item.objgen in reading.seen:
            return []
        reading.seen.add(item.objgen)
    node = _node(item, reading)
    parent.inside.append(node)
    return [(item[Name.K], node, page, depth + 1)] if Name.K in item else []


def _in_place(items: list[_Waiting], reading: _Reading) -> list[_Waiting]:
    """Give the items of an array, unless the array alone is larger than any tree may be."""
    return items if len(items) <= reading.limits.xml_elements else []


def _node(item: Any, reading: _Reading) -> Node:
    name = str(item.get(Name.S, "")).lstrip("/")
    node = Node(_role(name, reading), name)
    node.actual = _text(item.get(Name.ActualText))
    node.alternative = _text(item.get(Name.Alt))
    if node.role in ("TD", "TH"):
        for owner in _attributes(item, reading):
            node.rows = _span(owner.get(Name.RowSpan), node.rows, reading.limits.rows)
            node.columns = _span(owner.get(Name.ColSpan), node.columns, reading.limits.columns)
    return node


def _role(name: str, reading: _Reading) -> str:
    """Give the standard role that the file's own name stands for; a ring of names ends after sixteen."""
    for _ in range(_MOST_HOPS):
        if name in _STANDARD or reading.roles is None:
            break
        found = reading.roles.get(f"/{name}")
        if not isinstance(found, Name):
            break
        name = str(found).lstrip("/")
    return name if name in _STANDARD else "Div"


def _attributes(item: Any, reading: _Reading) -> list[Any]:
    """Give the attribute objects of an element, those of its classes first, so that its own win."""
    found: list[Any] = []
    if Name.C in item and reading.classes is not None:
        for name in _listed(item[Name.C]):
            if isinstance(name, Name):
                found += _listed(reading.classes.get(str(name)))
    found += _listed(item.get(Name.A))
    return [owner for owner in found if isinstance(owner, Dictionary)]


def _listed(item: Any) -> list[Any]:
    if item is None:
        return []
    return list(item.as_list())[:50] if isinstance(item, Array) else [item]


def _span(found: Any, else_: int, most: int) -> int:
    return max(1, min(most, int(found))) if isinstance(found, int) else else_


def _text(item: Any) -> str | None:
    return str(item) if isinstance(item, pikepdf.String) else None
