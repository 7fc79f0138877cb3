"""How a Word file's headings and text look: colour and fonts, through styles and theme to what is drawn."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from avklart.documents.writers.word.names import VAL, W

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_HEADING = re.compile(r"(?:heading|overskrift)\s*1", re.IGNORECASE)
_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_FONT = re.compile(r"[^\x00-\x1f<>&\"';{}]{1,60}")
_LONGEST_CHAIN = 20
_SLOTS = {
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
    **{"dark1": "dk1", "dark2": "dk2", "light1": "lt1", "light2": "lt2", "text1": "dk1", "text2": "dk2"},
}


class Look(NamedTuple):
    """What is taken of a file's look. `colour` as "1f4e79"; None where the file says nothing."""

    has_headings: bool = False
    colour: str | None = None
    font: str | None = None
    text_font: str | None = None


def look_of(styles: etree._Element, theme: etree._Element | None) -> Look:
    """Give the look of a file from its styles part and its theme."""
    elements = {one.get(W + "styleId", ""): one for one in styles.iterchildren(W + "style")}
    heading = next((one for one in elements.values() if _is_heading(one)), None)
    normal = next((one for one in elements.values() if _is_default(one)), None)
    defaults = [one for one in (styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"),) if one is not None]
    text = [*_properties(normal, elements), *defaults]
    above = [*_properties(heading, elements), *text]
    return Look(heading is not None, _colour(above, theme), _font(above, theme), _font(text, theme))


def _is_heading(style: etree._Element) -> bool:
    name = style.find(W + "name")
    is_paragraph = style.get(W + "type", "paragraph") == "paragraph"
    return is_paragraph and name is not None and _HEADING.fullmatch(name.get(VAL, "").strip()) is not None


def _is_default(style: etree._Element) -> bool:
    return style.get(W + "type") == "paragraph" and style.get(W + "default", "0") in ("1", "true", "on")


def _properties(style: etree._Element | None, elements: dict[str, etree._Element]) -> Iterator[etree._Element]:
    """Give the properties of text in a style and those it is based on, its own first."""
    for _ in range(_LONGEST_CHAIN):
        if style is None:
            return
        own, based = style.find(W + "rPr"), style.find(W + "basedOn")
        if own is not None:
            yield own
        style = None if based is None else elements.get(based.get(VAL, ""))


def _colour(properties: list[etree._Element], theme: etree._Element | None) -> str | None:
    for one in properties:
        said = one.find(W + "color")
        if said is None:
            continue
        # The program writes what a theme's colour comes to beside its name.
        written = said.get(VAL, "")
        if not _HEX.fullmatch(written):
            written = _theme_colour(theme, said.get(W + "themeColor", ""))
        return written.lower() if _HEX.fullmatch(written) and written != "000000" else None
    return None


def _theme_colour(theme: etree._Element | None, name: str) -> str:
    slot = None if theme is None else next(theme.iter(f"{_A}{_SLOTS.get(name, 'none')}"), None)
    inner = None if slot is None or not len(slot) else slot[0]
    return "" if inner is None else inner.get("lastClr", "") or inner.get("val", "")


def _font(properties: list[etree._Element], theme: etree._Element | None) -> str | None:
    for one in properties:
        said = one.find(W + "rFonts")
        if said is None:
            continue
        named = said.get(W + "ascii") or said.get(W + "hAnsi")
        of_theme = said.get(W + "asciiTheme") or said.get(W + "hAnsiTheme")
        font = (_theme_font(theme, of_theme) if of_theme else None) or named
        if font:
            return font if _FONT.fullmatch(font) else None
    return None


def _theme_font(theme: etree._Element | None, name: str) -> str | None:
    kind = "majorFont" if name.startswith("major") else "minorFont"
    latin = None if theme is None else next((one.find(f"{_A}latin") for one in theme.iter(f"{_A}{kind}")), None)
    return None if latin is None else latin.get("typeface")
