"""How a stretch of text looks: what inline styles and a few elements say of being hidden, bold, large or deleted."""

import re
from typing import NamedTuple

from lxml import etree

_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)", re.I)
_WEIGHT = re.compile(r"(?:^|[;\s])font-weight\s*:\s*(bold|bolder|normal|lighter|\d{1,4})", re.I)
_SIZE = re.compile(r"(?:^|[;\s])font-size\s*:\s*(\d{1,3}(?:\.\d{1,4})?)(pt|px)", re.I)
_TABS = re.compile(r"mso-tab-count\s*:\s*(\d{1,2})", re.I)
_LIST_LEVEL = re.compile(r"mso-list\s*:[^;]{0,80}?level(\d)", re.I)
_POINTS_PER_PIXEL = 0.75

BOLD_TAGS = frozenset(("b", "strong"))
HIDDEN_TAGS = frozenset(
    ("template", "noscript", "iframe", "object", "video", "audio", "canvas", "datalist", "annotation", "noframes")
)
DELETED_TAGS = frozenset(("del",))
# Elements whose look may differ from what stands around them even when they carry no attribute at all.
LOOK_TAGS = BOLD_TAGS | HIDDEN_TAGS | DELETED_TAGS | {"dialog", "ins"}


class Look(NamedTuple):
    """What holds for a stretch of text. `marker` is text written as a heading's number or an item's marker."""

    hidden: bool = False
    bold: bool = False
    size: float | None = None
    deleted: bool = False
    inserted: bool = False
    marker: bool = False
    # Set where the choices of a drop-down hide all but one: no hidden text anybody put away.
    choice: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether the text is simply shown."""
        return not (self.hidden or self.deleted or self.inserted or self.marker or self.choice)


PLAIN = Look()


def look_of(element: etree._Element, around: Look) -> Look:
    """Give the look of the element's text, `around` being that of the text it stands in; the same object if equal."""
    tag = element.tag
    look = around
    if tag in BOLD_TAGS:
        look = look._replace(bold=True)
    elif tag in DELETED_TAGS:
        look = look._replace(deleted=True)
    elif tag == "ins":
        look = look._replace(inserted=True)
    elif tag in HIDDEN_TAGS or (tag == "dialog" and element.get("open") is None):
        look = look._replace(hidden=True)
    if element.get("hidden") is not None:
        look = look._replace(hidden=True)
    if element.get("data-avklart-marker") is not None:
        look = look._replace(marker=True)
    style = element.get("style")
    if style:
        look = _styled(look, style)
    return around if look == around else look


def _styled(look: Look, style: str) -> Look:
    if _HIDDEN.search(style):
        look = look._replace(hidden=True)
    if weight := _WEIGHT.search(style):
        look = look._replace(bold=_is_bold(weight.group(1).lower()))
    if size := _SIZE.search(style):
        points = float(size.group(1)) * (_POINTS_PER_PIXEL if size.group(2).lower() == "px" else 1)
        look = look._replace(size=points)
    if "mso-list" in style and "ignore" in style.lower():
        look = look._replace(marker=True)
    return look


def _is_bold(weight: str) -> bool:
    return weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 600)


def word_tabs(style: str) -> int:
    """Give how many tabs a span of Word's stands for: Word saves a tab as a span of spaces with this style."""
    found = _TABS.search(style)
    return int(found.group(1)) if found else 0


def word_list_level(style: str) -> int | None:
    """Give the list level of a paragraph that Word saved as HTML, None for one outside lists."""
    found = _LIST_LEVEL.search(style)
    return max(1, int(found.group(1))) if found else None
