"""The text of an activity out of its cell: number taken off, lines and broken words joined, spelling kept."""

import re
from collections.abc import Sequence
from functools import cache

from avklart.domain.draft import Language
from avklart.intake.tables.looks import looks_of
from avklart.intake.words import words_of

_BROKEN = re.compile(r"([\w»\")])[-\u00ad](\s+)(\w+)")
_BULLET = re.compile(r"[•●▪◦‣·■□–*o-]\s+(?=\S)")
_LABELLED = (
    r"(?P<number>(?:[A-ZÆØÅ]{1,3}[-.]?)?\d{1,4}(?:[.\-]\d{1,3}){0,4}[A-Za-zæøå]?|[A-ZÆØÅ])(?:\s*[:.)–—-]\s*|\s+|$)"
)
_DOTTED = re.compile(r"(\d{1,3}(?:\.\d{1,3}){1,4}[a-zæøåA-Z]?)[.):]?\s*(?:[-–—:]\s+)?(?=[^\W\d_]|[«\"(]|\s)")
_POINTED = re.compile(
    r"((?:[A-ZÆØÅ]{1,3}[-.]?)?\d{1,3}(?:[-.]\d{1,3})*[a-zæøåA-Z]?|[a-zA-Z])(?:[.):]|\s[-–—:])\s+(?=\S)"
)
_LETTERED = re.compile(r"(\d{1,3}[A-Za-zæøå])\s+(?=[A-ZÆØÅÄÖ«])")
_CODED = re.compile(r"([A-ZÆØÅ]{1,3}[-.]?\d{1,3}(?:\.\d{1,3})*[a-z]?|\d{1,3})\s+(?=[A-ZÆØÅÄÖ«])")
_FIRST = re.compile(r"\s*(?:1[.)]|a\))\s")
_SECOND = re.compile(r"\s(?:2[.)]|b\))\s+[A-ZÆØÅÄÖ]")
_NUMBER_CELL = re.compile(r"(?:[^\W\d_]+\.?\s+)?((?:[A-ZÆØÅ]{1,4}[-. ]?)?[\d]\S*|[A-Za-z]|[IVX]+)[.):]?")
_CAPITAL = re.compile(r"(?<=[a-zæøåäö»)\]]) ([A-ZÆØÅÄÖ][a-zæøåäö]+)(?=[ ,])")
_OPENING = 4
_LINE_START = re.compile(r"(?:[\d.]+[a-z]?[.):]?\s+|[•●▪◦‣·■□–*o-]\s*|[a-z]\)\s+)?(\w+)")


def joined(text: str, language: Language | None) -> str:
    """Give a text on one line: line breaks and broken hyphens joined, spelling kept.

    "høyskole- medarbeider" is one word; "helse- og sosial", "HR- system" and "e- post" keep their hyphens.

    Source: the plan draft contract, `text`.
    """
    hanging = looks_hanging(language)

    def together(found: re.Match[str]) -> str:
        last, gap, second = found.groups()
        if second.casefold() in hanging:
            return f"{last}- {second}"
        if "\n" not in gap and not (second[0].islower() and last.islower()):
            return found[0]
        alone = found.start() == 0 or not text[found.start() - 1].isalnum()
        return f"{last}-{second}" if alone or not (last.islower() and second[0].islower()) else f"{last}{second}"

    return " ".join((_BROKEN.sub(together, text) if "-" in text or "\u00ad" in text else text).split())


@cache
def looks_hanging(language: Language | None) -> frozenset[str]:
    """Give the words before which a hyphen stays: "helse- og sosial"."""
    words = words_of("cells", language)
    return frozenset(words.get("looks", {}).get("hanging", ()))


def number_and_text(text: str, language: Language | None, coded: bool = False) -> tuple[str | None, str]:
    """Give the number that stands in front of an activity's text, and the text without it.

    `coded` tells that most texts of the column begin with a bare code ("T1 Bygge", "12 Bygge").

    Source: the plan draft contract, `number`.
    """
    bare = _BULLET.sub("", text, count=1) if _BULLET.match(text) else text
    if _counts_on(bare):
        return None, bare
    for pattern in (_label(language), _DOTTED, _LETTERED, _POINTED, *((_CODED,) if coded else ())):
        found = pattern.match(bare)
        if found is None or not bare[found.end() :].strip():
            continue
        if pattern is _POINTED and _is_ordinal(found, bare, language):
            continue
        number = found["number"] if "number" in pattern.groupindex else found[1]
        return number.rstrip(".-"), bare[found.end() :].strip()
    return None, bare


def _counts_on(text: str) -> bool:
    """Tell whether a text counts up what stands in it: "1. Lage kart 2. Dele ut kart"."""
    return _FIRST.match(text) is not None and _SECOND.search(text) is not None


def has_bare_code(text: str) -> bool:
    """Tell whether a text begins with a bare number or code and then a capital: "T1 Bygge", "12 Bygge"."""
    return _CODED.match(text) is not None


def are_coded(texts: Sequence[str]) -> bool:
    """Tell whether most of the texts begin with a bare code, each with its own: "T1 Bygge", "T2 Rive".

    Source: the plan draft contract, `number`.
    """
    codes = [found[1] for text in texts if (found := _CODED.match(text)) is not None]
    return len(texts) > 2 and len(codes) * 5 >= len(texts) * 3 and len(set(codes)) == len(codes)


def number_of(text: str) -> str | None:
    """Give the number in a cell of numbers: "1.2." is "1.2", "Tiltak 4" is "4"."""
    bare = " ".join(text.split())
    if not bare:
        return None
    found = _NUMBER_CELL.fullmatch(bare)
    return (found[1] if found else bare).rstrip(".):") or bare


@cache
def _label(language: Language | None) -> re.Pattern[str]:
    roles = words_of("headers", language).get("roles", {})
    words = {
        word for word in (*roles.get("text", ()), *roles.get("text_second", ())) if " " not in word and "*" not in word
    }
    said = "|".join(re.escape(word) for word in sorted((*words, "nr", "pkt", "punkt"), key=len, reverse=True))
    return re.compile(rf"(?i:{said})\.?\s*(?i:nr\.?\s*)?{_LABELLED}")


def _is_ordinal(found: re.Match[str], text: str, language: Language | None) -> bool:
    """Tell whether "1." is no number of the activity: "1. mai-tog", "2. kvartal"."""
    word = re.match(r"[\w-]+", text[found.end() :])
    if word is None or not found[1][:1].isdigit() or text[found.end(1)] != ".":
        return False
    return word[0].casefold() in _after_ordinal(language)


@cache
def _after_ordinal(language: Language | None) -> frozenset[str]:
    return frozenset(words_of("cells", language).get("looks", {}).get("after_ordinal", ()))


def second_activity(text: str, language: Language | None) -> str | None:
    """Give the first words of a second activity in one cell, or None where the cell seems to hold only one.

    A second one begins with a verb and a capital, on a line or inside one, or has the next number.

    Source: the plan draft contract, a cell is never split and a doubt says so.
    """
    if _counts_on(text) and (counted := _SECOND.search(text)) is not None:
        return _opening(text[counted.start() :])
    verbs = looks_of(language).infinitives
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    starts = [(line, found[1]) for line in lines if (found := _LINE_START.match(line)) is not None]
    begun = [line for line, word in starts if word[:1].isupper() and word.casefold() in verbs]
    if len(begun) > 1:
        return _opening(begun[1])
    flat = " ".join(text.split())
    found = next((found for found in _CAPITAL.finditer(flat) if found[1].casefold() in verbs), None)
    return _opening(flat[found.start(1) :]) if found is not None else None


def _opening(text: str) -> str:
    return " ".join(text[: 20 * _OPENING].split()[:_OPENING])
