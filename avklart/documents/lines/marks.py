"""Marks at the beginning of lines: bullets and numbers of list items, headings of markdown, numbers of chapters."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_BULLETS = "•·‣▪◦●○■□➢✓–—*+\\-\uf0a7\uf0b7"
_ITEM = re.compile(
    rf"(?P<indent>[ \t]{{0,40}})(?:(?P<bullet>[{_BULLETS}])|(?P<o>o)|(?P<letter>\(?[A-Za-zæøå]\)|[A-Za-z]\.)"
    r"|(?P<number>\(?\d{1,3}[.)])|(?P<roman>[ivx]{2,6}[.)]))(?:[ \t]{1,20}(?P<text>\S.*)|[ \t]*$)",
    re.DOTALL,
)
_INLINE_BULLETS = "•·‣▪●■"
_SHARP = re.compile(r"(#{1,6})[ \t]+(\S.*)")
_UNDERLINE = re.compile(r"(=|-)\1{2,}[ \t]*")
_CHAPTER = re.compile(r"((?:[1-9]\d?)(?:\.(?:0|[1-9]\d?)){0,4})\.?[ \t]+([^\W\d_].*)")
_DECIMAL_TEXT = re.compile(r"\d{1,3}(?:\.\d{1,3})+[. ]|\d{1,3}\.[ \t]+[^\W\d_a-zæøåäö]")
_CONTENTS_LINE = re.compile(r"(?:\.{3}|…|\t)[ .…\t]*\d{1,3}$")
_LONGEST_HEADING = 80
_TAB_WIDTH = 4


class Item(NamedTuple):
    """A line that begins as a list item does: how far in, its kind of marker, the marker and what follows."""

    indent: int
    kind: str
    marker: str
    text: str


class Chapter(NamedTuple):
    """A line that begins with a number such as "5.3.3"."""

    number: str
    text: str

    @property
    def level(self) -> int:
        """How deep the number is: "5" is 1, "5.3" is 2."""
        return self.number.count(".") + 1


def items_in(lines: Sequence[str | None]) -> dict[int, Item]:
    """Give the list items among the lines by the index of their line.

    A bullet is enough. A number before a small letter ("17. mai"), a letter with a full stop ("A. Hansen") and the
    letter o (a bullet that lost its font) count only in company: counted on from the first, or another o.
    """
    maybe = {at: _item(found) for at, line in enumerate(lines) if line and (found := _ITEM.match(line))}
    unsure = [at for at, item in maybe.items() if not _is_sure(item)]
    if unsure:
        company = _in_company(maybe)
        for at in unsure:
            if at not in company:
                del maybe[at]
    return maybe


def _item(found: re.Match[str]) -> Item:
    kind = next(kind for kind in ("bullet", "o", "letter", "number", "roman") if found[kind] is not None)
    return Item(len(found["indent"].expandtabs(_TAB_WIDTH)), kind, found[kind], (found["text"] or "").rstrip())


def _is_sure(item: Item) -> bool:
    if item.kind == "bullet":
        return True
    if not item.text:
        return False
    if item.kind != "number":
        return item.marker.endswith(")")
    first = item.text[0]
    return item.marker.endswith(")") or first.isupper() or first in "«\"“'(<*" or bool(_DECIMAL_TEXT.match(item.text))


def _in_company(maybe: dict[int, Item]) -> set[int]:
    """Give the lines whose number or letter is counted on from the first of its kind, and every o beside another."""
    company: set[int] = set()
    chains: dict[tuple[str, int], list[int]] = {}
    counted: dict[tuple[str, int], int] = {}
    for at, item in maybe.items():
        if not item.text:
            continue
        kind = (item.kind, item.indent)
        count = 1 if item.kind == "o" else _count(item)
        goes_on = item.kind == "o" or count == counted.get(kind, 0) + 1
        chains[kind] = [*chains.get(kind, [])[-1:], at] if goes_on and count > 0 and kind in chains else [at]
        if len(chains[kind]) > 1 and (item.kind == "o" or chains[kind][0] in company or counted[kind] == 1):
            company.update(chains[kind])
        counted[kind] = count
    return company


def _count(item: Item) -> int:
    """Give which one of its kind a marker is: 3 for "3." and for "c)"; 0 for one that is not counted here."""
    sign = item.marker.strip("().").lower()
    if item.kind == "number":
        return int(sign)
    return ord(sign) - ord("a") + 1 if item.kind == "letter" and len(sign) == 1 else 0


def inline_items(item: Item) -> list[str]:
    """Give the texts of an item whose line holds more bullets of the same kind: "· Rydde · Måle"."""
    if item.marker not in _INLINE_BULLETS:
        return [item.text]
    texts = [text.strip() for text in f" {item.text} ".split(f" {item.marker} ")]
    return [text for text in texts if text] or [""]


def sharp_heading(line: str) -> tuple[int, str] | None:
    """Give level and text of a markdown heading ("## Mål"), None for any other line."""
    found = _SHARP.match(line) if line.startswith("#") else None
    if found is None:
        return None
    text = found[2].rstrip()
    bare = text.rstrip("#")
    return len(found[1]), bare.rstrip() if bare.endswith((" ", "\t")) else text


def underline_level(line: str) -> int | None:
    """Give the level of the heading above a line of "=" or "-", None for any other line."""
    found = _UNDERLINE.fullmatch(line) if line[:1] in ("=", "-") else None
    return None if found is None else (1 if found[1] == "=" else 2)


def chapter(line: str) -> Chapter | None:
    """Give number and text of a short line such as "5.3.3 By- og regionsentersatsinger", None for any other."""
    line = line.strip()
    if not line[:1].isdigit() or len(line) > _LONGEST_HEADING or line.endswith((".", ",", ";")):
        return None
    found = _CHAPTER.fullmatch(line)
    if found is None or is_contents_line(line):
        return None
    return Chapter(found[1], found[2])


def is_capitals(line: str) -> bool:
    """Whether a line is short and all in capitals, with a word in it that says something."""
    line = line.strip()
    return (
        len(line) <= _LONGEST_HEADING
        and line.isupper()
        and sum(map(str.isalpha, line)) >= 3
        and "|" not in line
        and not line.endswith((".", ",", ";"))
        and not is_contents_line(line)
    )


def is_contents_line(line: str) -> bool:
    """Whether a line ends as one of a table of contents: dots or a tab, and a page number."""
    return line[-1:].isdigit() and bool(_CONTENTS_LINE.search(line[-60:]))
