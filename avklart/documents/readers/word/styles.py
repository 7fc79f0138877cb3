"""The styles of a Word file: what a paragraph or a run inherits, worked out once for each style that is used."""

import re
from typing import NamedTuple

from lxml import etree

from avklart.documents.readers.word.names import P_PR, R_PR, VAL, W, child_value, is_on, whole

_STYLE = W + "style"
_BOLD, _SIZE, _VANISH, _RUN_STYLE, _RUN_CHANGE = W + "b", W + "sz", W + "vanish", W + "rStyle", W + "rPrChange"
_OUTLINE, _NUMBERING, _LIST, _LEVEL = W + "outlineLvl", W + "numPr", W + "numId", W + "ilvl"
# A style can be called a heading in the language of the program that made it, and have no outline level of its own.
_HEADING_NAME = re.compile(r"(?:heading|overskrift|rubrik|otsikko|überschrift|titre)\s*([1-9])", re.IGNORECASE)
_TITLES = ("title", "tittel")
_NO_OUTLINE = 9


class Look(NamedTuple):
    """How text looks, as far as it tells what the text is. None where nothing is said."""

    bold: bool | None = None
    size: float | None = None
    hidden: bool | None = None
    formatted: bool = False


class Style(NamedTuple):
    """A style with all that it inherits. `outline` counts from 0; 9 is running text. `name` is None for the default."""

    name: str | None
    look: Look
    outline: int | None = None
    list_id: str | None = None
    list_level: int | None = None


class Styles:
    """The styles of a file by their ids. `root` is the styles part, None when the file has none."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._default_id: str | None = None
        self._known: dict[str, Style] = {}
        self.language: str | None = None
        base = Look()
        if root is not None:
            base = self._read_defaults(root)
            for element in root.iterchildren(_STYLE):
                self._index(element)
        self._base = Style(None, base)
        self.default = self._base if self._default_id is None else self.style(self._default_id)

    def style(self, style_id: str) -> Style:
        """Give the style of that id with all it inherits; a style that is not in the file is known by its id alone."""
        chain: list[str] = []
        seen: set[str] = set()
        at: str | None = style_id
        # A style may be based on itself, through others: the chain ends where it meets itself.
        while at is not None and at not in self._known and at not in seen:
            chain.append(at)
            seen.add(at)
            at = child_value(self._elements.get(at), W + "basedOn")
        parent = self._base if at is None else self._known.get(at, self._base)
        for name in reversed(chain):
            parent = self._known[name] = self._derived(name, parent)
        return parent

    def look(self, properties: etree._Element, over: Look) -> Look:
        """Give the look of a run from its own properties, its character style and the look `over` it."""
        bold, size, hidden, formatted = over.bold, over.size, over.hidden, False
        for child in properties:
            tag = child.tag
            if tag == _BOLD:
                bold = is_on(child)
            elif tag == _SIZE:
                size = _points(child, size)
            elif tag == _VANISH:
                hidden = is_on(child)
            elif tag == _RUN_CHANGE:
                formatted = True
            elif tag == _RUN_STYLE:
                # The schema lets the style stand first only, so what stands after it is the run's own.
                inherited = self.style(child.get(VAL, "")).look
                bold, size, hidden = _over(inherited, self._base.look, Look(bold, size, hidden))
        return Look(bold, size, hidden, formatted)

    def numbering_list(self, style_id: str) -> str | None:
        """Give the id of the list that a numbering style stands for."""
        return self.style(style_id).list_id

    def _index(self, element: etree._Element) -> None:
        style_id = element.get(W + "styleId")
        if style_id is None:
            return
        self._elements.setdefault(style_id, element)
        is_default = element.get(W + "default", "0").lower() in ("1", "true", "on")
        if is_default and element.get(W + "type") == "paragraph":
            self._default_id = style_id

    def _read_defaults(self, root: etree._Element) -> Look:
        properties = root.find(f"{W}docDefaults/{W}rPrDefault/{R_PR}")
        if properties is None:
            return Look()
        self.language = child_value(properties, W + "lang")
        self._base = Style(None, Look())
        return self.look(properties, Look())

    def _derived(self, style_id: str, parent: Style) -> Style:
        element = self._elements.get(style_id)
        if element is None:
            return parent._replace(name=style_id, outline=_outline_by_name(style_id))
        name = child_value(element, W + "name") or style_id
        run_properties, properties = element.find(R_PR), element.find(P_PR)
        outline = _outline_by_name(name)
        style = parent._replace(
            name=None if style_id == self._default_id else name,
            look=parent.look if run_properties is None else self.look(run_properties, parent.look),
            outline=parent.outline if outline is None else outline,
        )
        if properties is not None:
            style = _with_paragraph_properties(style, properties)
        return style._replace(outline=None) if name.casefold() in _TITLES else style


def list_of(numbering: etree._Element) -> tuple[str | None, int | None]:
    """Give the list id and level that numbering properties name, None for what they do not name."""
    level = child_value(numbering, _LEVEL)
    return child_value(numbering, _LIST), None if level is None else min(8, max(0, whole(level, 0)))


def outline_of(properties: etree._Element) -> int | None:
    """Give the outline level that paragraph properties name, counted from 0, None when they name none."""
    written = child_value(properties, _OUTLINE)
    return None if written is None else whole(written, _NO_OUTLINE)


def _with_paragraph_properties(style: Style, properties: etree._Element) -> Style:
    outline = outline_of(properties)
    numbering = properties.find(_NUMBERING)
    if outline is not None:
        style = style._replace(outline=outline)
    if numbering is not None:
        list_id, level = list_of(numbering)
        style = style._replace(
            list_id=style.list_id if list_id is None else list_id,
            list_level=style.list_level if level is None else level,
        )
    return style


def _outline_by_name(name: str) -> int | None:
    found = _HEADING_NAME.fullmatch(name.strip())
    return None if found is None else int(found[1]) - 1


def _over(inherited: Look, base: Look, own: Look) -> tuple[bool | None, float | None, bool | None]:
    """Lay a character style over the paragraph's look: only what it says differently from the file's defaults."""
    return (
        own.bold if inherited.bold == base.bold else inherited.bold,
        own.size if inherited.size == base.size else inherited.size,
        own.hidden if inherited.hidden == base.hidden else inherited.hidden,
    )


def _points(element: etree._Element, otherwise: float | None) -> float | None:
    """Give a size in points; Word writes half points, and strict files may write "11pt"."""
    written = element.get(VAL, "")
    try:
        return float(written.removesuffix("pt")) if written.endswith("pt") else int(written[:6]) / 2
    except ValueError:
        return otherwise
