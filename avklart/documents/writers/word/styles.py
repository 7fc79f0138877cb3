"""The styles a paper is written with: those of the file it is written into, and ours where it has none."""

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from avklart.documents.writers.colours import PLAIN, readable, tint
from avklart.documents.writers.languages import language_tag
from avklart.documents.writers.word.names import VAL, W
from avklart.documents.writers.word.numbering import Lists

_STYLE = W + "style"
_OUR_COLOUR, _OUR_TINT = PLAIN.upper(), "E9EEF5"
_LONGEST_CHAIN = 20
# Word keeps the names of its own styles in English whatever language it speaks; other programs do not.
_NORWEGIAN = {
    "title": "tittel",
    "subtitle": "undertittel",
    "caption": "bildetekst",
    "header": "topptekst",
    "footer": "bunntekst",
    "strong": "sterk",
    "table grid": "tabellrutenett",
}
_NORWEGIAN_STEPS = {"heading": "overskrift", "list bullet": "punktliste", "list number": "nummerert liste"}


class Styles:
    """The styles of one file. `ours` are the styles of the look we ship; `root` is the same where there is no other."""

    def __init__(self, root: etree._Element, ours: etree._Element, lists: Lists, colour: str | None = None) -> None:
        self.root = root
        self._ours = {one.get(W + "styleId", ""): one for one in ours.iterchildren(_STYLE)}
        self._lists = lists
        self._colour = colour
        self._by_name: dict[tuple[str, str], str] = {}
        self._elements: dict[str, etree._Element] = {}
        self._ids: dict[str, str] = {}
        for element in root.iterchildren(_STYLE):
            self._index(element)
        self.default = self._default()

    def __getitem__(self, role: str) -> str:
        """Give the id of the file's style for a role, which is the id of our own style for it; put ours in if need be.

        Raises:
            KeyError: where there is no such role.
        """
        if role not in self._ids:
            found = self._theirs(role)
            self._ids[role] = self._added(role) if found is None else found
        return self._ids[role]

    def numbering_of(self, role: str) -> bool:
        """Whether the file's style for a role draws a number or a bullet by itself."""
        return any(
            one.find(f"{W}pPr/{W}numPr/{W}numId") is not None and _list_of(one) != "0"
            for one in self._chain(self[role])
        )

    def element(self, style_id: str) -> etree._Element | None:
        """Give the style of that id."""
        return self._elements.get(style_id)

    def add_all_of_ours(self) -> None:
        """Take in every style of our look, also those that this paper has no use for: a person goes on with them."""
        for role in self._ours:
            _ = self[role]

    def set_language(self, language: str) -> None:
        """Say the language of the words, in the defaults and wherever a style says another."""
        tag = language_tag(language)
        defaults = _made(self.root, f"{W}docDefaults", first=True)
        properties = _made(_made(defaults, f"{W}rPrDefault", first=True), f"{W}rPr")
        _made(properties, W + "lang").set(VAL, tag)
        for said in self.root.iterfind(f"{_STYLE}/{W}rPr/{W}lang"):
            if said.get(VAL) is not None:
                said.set(VAL, tag)

    def finished(self) -> bytes:
        """Give the whole part."""
        return etree.tostring(self.root, encoding="UTF-8", xml_declaration=True, standalone=True)

    def _index(self, element: etree._Element) -> None:
        style_id, name = element.get(W + "styleId", ""), element.find(W + "name")
        self._elements.setdefault(style_id, element)
        if name is not None:
            key = (element.get(W + "type", "paragraph"), name.get(VAL, "").casefold())
            self._by_name.setdefault(key, style_id)

    def _default(self) -> str:
        for style_id, element in self._elements.items():
            is_default = element.get(W + "default", "0") in ("1", "true", "on")
            if is_default and element.get(W + "type") == "paragraph":
                return style_id
        return self["Normal"]

    def _theirs(self, role: str) -> str | None:
        our = self._ours[role]
        kind = our.get(W + "type", "paragraph")
        return next((id_ for name in _names(our) if (id_ := self._by_name.get((kind, name)))), None)

    def _chain(self, style_id: str) -> Iterator[etree._Element]:
        """Give a style and those it is based on, one that says "no list" being the last."""
        at: str | None = style_id
        for _ in range(_LONGEST_CHAIN):
            element = None if at is None else self._elements.get(at)
            if element is None:
                return
            yield element
            if _list_of(element) == "0":
                return
            based = element.find(W + "basedOn")
            at = None if based is None else based.get(VAL)

    def _added(self, role: str) -> str:
        element = deepcopy(self._ours[role])
        style_id = role
        while style_id in self._elements:
            style_id = f"Avklart{style_id}"
        element.set(W + "styleId", style_id)
        self._ids[role] = style_id
        if self._elements:
            element.attrib.pop(W + "default", "")
        self.root.append(element)
        self._index(element)
        for name in ("basedOn", "next"):
            pointing = element.find(W + name)
            if pointing is not None:
                pointing.set(VAL, self._pointed_at(pointing.get(VAL, "")))
        numbered = element.find(f"{W}pPr/{W}numPr/{W}numId")
        if numbered is not None:
            numbered.set(VAL, str(self._lists.bullets()))
        self._in_their_colour(element)
        return style_id

    def _pointed_at(self, role: str) -> str:
        return self.default if role == "Normal" and hasattr(self, "default") else self[role]

    def _in_their_colour(self, element: etree._Element) -> None:
        if self._colour is None:
            return
        dark, pale = readable(self._colour).upper(), tint(self._colour).upper()
        for inner in element.iter():
            for name, value in inner.attrib.items():
                if value in (_OUR_COLOUR, _OUR_TINT):
                    inner.set(name, dark if value == _OUR_COLOUR else pale)


def _names(our: etree._Element) -> Iterator[str]:
    """Give the names a style may have: ours, and Word's own ones as other programs write them in Norwegian."""
    named = our.find(W + "name")
    name = "" if named is None else named.get(VAL, "").casefold()
    yield name
    if name in _NORWEGIAN:
        yield _NORWEGIAN[name]
    stem, _, step = name.rpartition(" ")
    if step.isdecimal() and stem in _NORWEGIAN_STEPS:
        yield f"{_NORWEGIAN_STEPS[stem]} {step}"
    elif name in _NORWEGIAN_STEPS:
        yield _NORWEGIAN_STEPS[name]


def _list_of(element: etree._Element) -> str | None:
    number = element.find(f"{W}pPr/{W}numPr/{W}numId")
    return None if number is None else number.get(VAL)


def _made(parent: etree._Element, name: str, *, first: bool = False) -> etree._Element:
    """Give the child of that name, made where there is none."""
    found = parent.find(name)
    if found is None:
        found = etree.Element(name)
        parent.insert(0 if first else len(parent), found)
    return found
