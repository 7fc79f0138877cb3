"""Drawings in HTML: the SVG itself, told in words, with nothing in it that runs or reaches out into the page."""

import re

from lxml import etree

from avklart.documents.document import Picture

_SVG = "http://www.w3.org/2000/svg"
_NEVER = ("script", "foreignObject", "animate", "set")
_NAMES_OF_OWN = ("title", "desc", "metadata")
_POINTS_TO = re.compile(r"url\(\s*['\"]?#([^)'\"]+)['\"]?\s*\)")
_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")


class Drawings:
    """Writes the drawings of one page; their ids are made those of the page's own, one drawing after another."""

    def __init__(self) -> None:
        self._count = 0

    def drawn(self, picture: Picture) -> str:
        """Give the drawing as a figure that says to everybody what it shows."""
        self._count += 1
        name = f"figur{self._count}"
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
        root = etree.fromstring((picture.svg or "").encode(), parser)
        _make_harmless(root)
        _make_own(root, name)
        for attribute in ("aria-label", "aria-describedby", "aria-hidden", "tabindex", "id"):
            root.attrib.pop(attribute, "")
        root.set("role", "img")
        root.set("aria-labelledby", f"{name}-title")
        title = etree.Element(f"{{{_SVG}}}title", id=f"{name}-title")
        title.text = picture.alternative_text
        title.tail, root.text = root.text, None
        root.insert(0, title)
        svg = etree.tostring(root, encoding="unicode", with_tail=False)
        return f'<figure id="{name}">{svg}</figure>\n'


def _make_harmless(root: etree._Element) -> None:
    for element in list(root.iter(etree.Element)):
        local = etree.QName(element).localname
        if local in _NEVER or (local in _NAMES_OF_OWN and element.getparent() is root):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
            continue
        for name in map(str, list(element.attrib)):
            reaches_out = name in _HREFS and not element.get(name, "").startswith("#")
            if name.lower().startswith("on") or reaches_out:
                del element.attrib[name]


def _attributes(element: etree._Element) -> list[tuple[str, str]]:
    return [(str(key), str(value)) for key, value in element.attrib.items()]


def _make_own(root: etree._Element, name: str) -> None:
    """Put the name of the drawing before its ids, and before the rules of its style sheet."""
    for element in root.iter(etree.Element):
        if etree.QName(element).localname == "style":
            # Inside the rule for the figure, the drawing's own rules hold for nothing else on the page.
            element.text = f"#{name} {{ {element.text or ''} }}"
            continue
        for key, value in _attributes(element):
            if key == "id":
                element.set(key, f"{name}-{value}")
            elif key in _HREFS:
                element.set(key, f"#{name}-{value[1:]}")
            elif "url(" in value:
                element.set(key, _POINTS_TO.sub(rf"url(#{name}-\1)", value))
            elif key in ("aria-labelledby", "aria-describedby"):
                element.set(key, " ".join(f"{name}-{one}" for one in value.split()))
