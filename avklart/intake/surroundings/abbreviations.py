"""The abbreviations a document explains: in a list of its own, in a table, or in brackets in its text."""

import re
from collections.abc import Iterable

from avklart.documents import document as documents
from avklart.intake.surroundings.words import folded

_SHORT = r"[A-ZÆØÅ][A-Za-zÆØÅæøå0-9&/-]{1,9}"
_LINE = re.compile(rf"(?P<short>{_SHORT})\s?(?:[–—=:]|\s-\s|\t)\s*(?P<long>\S.{{2,120}})", re.DOTALL)
_IN_TEXT = re.compile(r"(?P<before>(?:[\w,.-]+ ){0,7}[\w-]+) \((?P<short>[A-ZÆØÅ]{2,8})\)")
_MOST_TEXT = 20_000


def abbreviation_in_line(text: str, is_listed: bool = False) -> tuple[str, str] | None:
    """Give the short and the long form of a line such as "AU – arbeidsutvalget", None for any other line.

    The short form has two capitals; in a list of abbreviations one is enough.

    Source: published plans.
    """
    found = _LINE.fullmatch(folded(text) if "\t" not in text else text.strip())
    if found is None:
        return None
    short = found["short"]
    capitals = sum(sign.isupper() for sign in short)
    if capitals < (1 if is_listed else 2) or short.isdigit():
        return None
    return short, folded(found["long"]).rstrip(".")


def abbreviations_in_text(text: str) -> dict[str, str]:
    """Give the abbreviations that running text explains: "Arbeidsutvalget (AU)" and "Helse og omsorgsutvalget (HOU)".

    Source: published plans.
    """
    found = {}
    for match in _IN_TEXT.finditer(text[:_MOST_TEXT]):
        long = _long_form(match["before"].split(), match["short"])
        if long:
            found[match["short"]] = long
    return found


def _long_form(before: list[str], short: str) -> str | None:
    """Give the last words before the brackets whose letters, or whose first letters, make the abbreviation."""
    for count in range(1, len(before) + 1):
        tail = before[-count:]
        if tail[0][:1].casefold() == short[0].casefold() and _spells(tail, short):
            return " ".join(tail).strip(" ,.")
    return None


def _spells(words: list[str], short: str) -> bool:
    """Tell whether the letters of a short form come in order in the words, each word that counts giving its first."""
    letters = iter("".join(words).casefold())
    if not all(letter in letters for letter in short.casefold()):
        return False
    counted = [word for word in words if len(word) > 3]
    initials = [word[0].casefold() for word in counted]
    given = iter(short.casefold())
    return len(counted) <= len(short) and all(initial in given for initial in initials)


def abbreviations_in_table(table: documents.Table) -> dict[str, str] | None:
    """Give the abbreviations of a table of two columns, short form first; None when it is no such table.

    Source: published plans.
    """
    found: dict[str, str] = {}
    rows = [[folded(cell.text) for cell in row.cells] for row in table.rows]
    for row in rows:
        filled = [text for text in row if text]
        if len(filled) == 2 and re.fullmatch(_SHORT, filled[0]) and sum(map(str.isupper, filled[0])) >= 2:
            found[filled[0]] = filled[1]
    return found if found and len(found) >= max(1, len(rows) - 1) and table.columns <= 3 else None


def abbreviations_in_lines(lines: Iterable[tuple[str, bool]]) -> dict[str, str]:
    """Give the abbreviations of lines, each told to stand in a list of abbreviations or not; the first one counts.

    Source: published plans.
    """
    found: dict[str, str] = {}
    for text, is_listed in lines:
        explained = abbreviation_in_line(text, is_listed)
        for short, long in [explained] if explained else abbreviations_in_text(text).items():
            found.setdefault(short, long)
    return found
