"""What styles say about a paragraph or a run of text: the style's own name, bold, size, whether it is shown."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from lxml import etree

from avklart.documents.readers.odt.names import (
    DISPLAY,
    DRAW,
    FO,
    OFFICE,
    STYLE,
    STYLE_FAMILY,
    STYLE_NAME,
    TABLE,
    TEXT,
)
from avklart.documents.text import clean_text

_TEXT_PROPERTIES = STYLE + "text-properties"
_POINTS_IN = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "px": 0.75}
_LENGTH = re.compile(r"(\d{1,6}(?:\.\d{1,12})?)(pt|in|cm|mm|pc|px|%)")
_ENCODED = re.compile(r"_([0-9a-f]{1,6})_")
_MOST_PARENTS = 50  # an automatic style's parent is a common one; a longer chain of them is made to cost time
_DEFAULT_STYLE = "Standard"
_LARGEST = 100_000
_NO_LANGUAGE = ("", "none", "zxx")


class Look(NamedTuple):
    """How a run of text looks: bold, its size in points where known, and whether it is hidden."""

    bold: bool = False
    size: float | None = None
    hidden: bool = False


class ParagraphLook(NamedTuple):
    """How a paragraph looks, with the name of its common style and the list style that style asks for."""

    look: Look
    name: str | None
    list_style: str | None


class _Said(NamedTuple):
    """What one style and its parents say together; None where none of them says it."""

    bold: bool | None = None
    size: float | None = None
    percent: float | None = None
    hidden: bool | None = None
    list_style: str | None = None


_NOTHING_SAID = _Said()
_PLAIN = Look()
_Key = tuple[str, str]


class Styles:
    """The styles one part of the package can use: its own automatic ones, then the common ones.

    The automatic styles of content.xml and of styles.xml bear the same names (P1, T1) and mean different things, so
    each of the two has a Styles of its own.
    """

    def __init__(self, automatic: etree._Element | None, common: etree._Element | None) -> None:
        self._automatic = _by_name(automatic)
        self._common = _by_name(common)
        self._defaults = _defaults(common)
        self._said: dict[_Key, _Said] = {}
        self._paragraphs: dict[str | None, ParagraphLook] = {}
        self._runs: dict[tuple[str | None, Look], Look] = {}

    def paragraph(self, name: str | None) -> ParagraphLook:
        """Give how a paragraph of that style looks."""
        if name not in self._paragraphs:
            said = self._of("paragraph", name)
            look = Look(bool(said.bold), said.size, bool(said.hidden))
            self._paragraphs[name] = ParagraphLook(look, self._shown_name(name), said.list_style)
        return self._paragraphs[name]

    def run(self, name: str | None, around: Look) -> Look:
        """Give how a run of that text style looks inside a text of the look `around`."""
        key = (name, around)
        if key not in self._runs:
            said = self._of("text", name)
            bold = around.bold if said.bold is None else said.bold
            size = around.size if said.size is None else said.size
            if said.size is None and said.percent is not None and size is not None:
                size = _sound(size * said.percent / 100)
            hidden = around.hidden or bool(said.hidden)
            self._runs[key] = Look(bold, size, hidden)
        return self._runs[key]

    def is_shown(self, family: str, name: str | None) -> bool:
        """Say whether a table, section or drawing of that style is shown at all."""
        style = self._found(family, name)
        if style is None:
            return True
        return not any(
            properties.get(TABLE + "display") == "false"
            or properties.get(DISPLAY) == "none"
            or properties.get(DRAW + "display") == "none"
            for properties in style
        )

    def language(self) -> str | None:
        """Give the language text has where nothing else is said, such as "nb-NO"."""
        properties = self._defaults.get("paragraph")
        if properties is None:
            return None
        language = (properties.get(FO + "language") or "").strip()
        country = (properties.get(FO + "country") or "").strip()
        if language.lower() in _NO_LANGUAGE:
            return None
        tag = f"{language}-{country}" if country.lower() not in _NO_LANGUAGE else language
        return clean_text(tag)[:35]

    def _found(self, family: str, name: str | None) -> etree._Element | None:
        if name is None:
            return None
        found = self._automatic.get((family, name))
        return self._common.get((family, name)) if found is None else found

    def _shown_name(self, name: str | None) -> str | None:
        """Give the display name of the nearest common style, for an automatic style that of its parent.

        The style every paragraph has that was given none says nothing, so it has no name here.
        """
        for _ in range(_MOST_PARENTS):
            if name is None:
                break
            style = self._common.get(("paragraph", name))
            if name == _DEFAULT_STYLE:
                return None
            if style is not None:
                shown = style.get(STYLE + "display-name") or _ENCODED.sub(_decoded, name)
                return clean_text(shown) or None
            automatic = self._automatic.get(("paragraph", name))
            name = None if automatic is None else automatic.get(STYLE + "parent-style-name")
        return None

    def _of(self, family: str, name: str | None) -> _Said:
        """Give what a style says with its parents, each style looked at once, however long the chain or a circle."""
        chain: list[tuple[_Key, etree._Element]] = []
        seen: set[_Key] = set()
        said: _Said | None = None
        while name is not None and (family, name) not in seen:
            key = (family, name)
            said = self._said.get(key)
            style = self._found(family, name)
            if said is not None or style is None:
                break
            seen.add(key)
            chain.append((key, style))
            name = style.get(STYLE + "parent-style-name")
        if said is None:
            default = self._defaults.get(family)
            said = _NOTHING_SAID if default is None else _said_by(default, _NOTHING_SAID)
        for key, style in reversed(chain):
            said = _style_said(style, said)
            self._said[key] = said
        return said


def _by_name(styles: etree._Element | None) -> dict[_Key, etree._Element]:
    found: dict[_Key, etree._Element] = {}
    for style in () if styles is None else styles.iterchildren(STYLE + "style"):
        found[style.get(STYLE_FAMILY) or "", style.get(STYLE_NAME) or ""] = style
    return found


def _defaults(common: etree._Element | None) -> dict[str, etree._Element]:
    """Give the text properties of the default style of paragraphs; text styles inherit from their paragraph."""
    for style in () if common is None else common.iterchildren(STYLE + "default-style"):
        properties = style.find(_TEXT_PROPERTIES)
        if style.get(STYLE_FAMILY) == "paragraph" and properties is not None:
            return {"paragraph": properties}
    return {}


def _style_said(style: etree._Element, parent: _Said) -> _Said:
    said = parent
    properties = style.find(_TEXT_PROPERTIES)
    if properties is not None:
        said = _said_by(properties, parent)
    list_style = style.get(STYLE + "list-style-name")
    return said if list_style is None else said._replace(list_style=list_style)


def _said_by(properties: etree._Element, parent: _Said) -> _Said:
    size, percent = _size(properties.get(FO + "font-size"), parent)
    weight = properties.get(FO + "font-weight")
    display = properties.get(DISPLAY)
    return _Said(
        bold=parent.bold if weight is None else weight in ("bold", "600", "700", "800", "900"),
        size=size,
        percent=percent,
        hidden=parent.hidden if display is None else display == "none",
        list_style=parent.list_style,
    )


def _size(written: str | None, parent: _Said) -> tuple[float | None, float | None]:
    """Give the size in points and, where it is told as a share of an unknown size, the per cent."""
    match = _LENGTH.fullmatch(written or "")
    if match is None:
        return parent.size, parent.percent
    number, unit = float(match[1]), match[2]
    if unit != "%":
        return _sound(number * _POINTS_IN[unit]), None
    if parent.size is not None:
        return _sound(parent.size * number / 100), None
    return None, _sound((parent.percent or 100.0) * number / 100)


def _sound(size: float) -> float | None:
    """Give a size a text can have, or None: percentages of percentages can grow past any number."""
    return round(size, 2) if 0 < size <= _LARGEST else None


def _decoded(match: re.Match[str]) -> str:
    sign = int(match[1], 16)
    return chr(sign) if sign <= 0x10FFFF else match[0]


def named_children(parents: Iterable[etree._Element | None], tag: str) -> dict[str, etree._Element]:
    """Give the children of that tag by their style:name; a name in an earlier parent goes before a later one."""
    found: dict[str, etree._Element] = {}
    for parent in parents:
        for child in () if parent is None else parent.iterchildren(tag):
            found.setdefault(child.get(STYLE_NAME) or "", child)
    return found


def list_styles(automatic: etree._Element | None, common: etree._Element | None) -> dict[str, etree._Element]:
    """Give the list styles a part can use, by name."""
    return named_children((automatic, common), TEXT + "list-style")


def outline_style(common: etree._Element | None) -> etree._Element | None:
    """Give the style that numbers headings, where there is one."""
    return None if common is None else common.find(TEXT + "outline-style")


def section(root: etree._Element, name: str) -> etree._Element | None:
    """Give a direct part of a root, such as office:styles or office:automatic-styles."""
    return root.find(OFFICE + name)
