"""Abbreviations that the plan explains nowhere."""

import re
from collections import defaultdict
from collections.abc import Iterator

from avklart.domain.check.finding import CheckedPlan, Finding, Said
from avklart.domain.draft import Activity

# Two to six capitals; with a figure it is a road, a code or a formula ("RV3", "CO2").
_SHORT = re.compile(r"(?<![\w&])[A-ZÆØÅÄÖ]{2,6}(?!\w)")
_LONG_THEN_SHORT = re.compile(r"\(([A-ZÆØÅÄÖ]{2,6})\)")
_SHORT_THEN_LONG = re.compile(r"(?<!\w)([A-ZÆØÅÄÖ]{2,6})\s?(?:\(|=|:|–|-\s)\s?([^()=:;\n]{3,100})")
_SHORT_FIRST = re.compile(r"\s*([A-ZÆØÅÄÖ]{2,6})(?!\w)[\s:=–-]*([^\n]{0,100})")
_ROMAN = re.compile(r"[IVX]+\Z")
_SHOUTED = re.compile(r"[A-ZÆØÅÄÖ]{8}")
_LETTERS_BACK = 100


def unexplained_abbreviations(plan: CheckedPlan) -> Iterator[Finding]:
    """Give the abbreviations that neither the plan explains nor everyone knows, each with its activities.

    Explained is what stands with its long form, in either order ("Norsk Xyz (NX)", "NX: Norsk Xyz"), anywhere in the
    document. Road numbers, Roman numerals, words in capitals and the last letters of a name ("Nordvind DC") are none.

    Source: none published; lists of abbreviations in published plans.
    """
    used: dict[str, list[int]] = defaultdict(list)
    known = plan.words.abbreviations
    for number, activity in plan.numbered():
        for short in dict.fromkeys(short for text in _texts_of(activity) for short in _shorts_in(text)):
            if short not in known:
                used[short].append(number)
    explained = explained_in(plan) if used else set()
    said = [
        Said(words=short, activities=tuple(numbers))
        for short, numbers in sorted(used.items())
        if short not in explained
    ]
    if said:
        yield plan.finding("abbreviation", sorted({number for one in said for number in one.activities}), said=said)


def explained_in(plan: CheckedPlan) -> dict[str, str]:
    """Give the abbreviations that the document explains, with the words that explain them.

    Source: docs/formats/plan-draft.md: every word of the document stands in the draft.
    """
    found: dict[str, str] = {}
    for text in _every_text(plan):
        for match in _LONG_THEN_SHORT.finditer(text):
            _keep(found, match[1], _long_before(text[max(0, match.start() - _LETTERS_BACK) : match.start()], match[1]))
        for match in _SHORT_THEN_LONG.finditer(text):
            _keep(found, match[1], _long_at(match[2], match[1]))
    found.update(_listed(plan))
    return found


def _listed(plan: CheckedPlan) -> dict[str, str]:
    """Give what a list of abbreviations beside the plan explains: the short form first, or in a cell of its own."""
    found: dict[str, str] = {}
    waiting = ""
    for left in plan.draft.left_out:
        if waiting and _long_at(left.text, waiting):
            found.setdefault(waiting, left.text)
        waiting = ""
        match = _SHORT_FIRST.match(left.text)
        if match and not match[2].strip():
            waiting = match[1]
        elif match and _long_at(match[2], match[1]):
            found.setdefault(match[1], match[2])
    return found


def _keep(found: dict[str, str], short: str, long: str | None) -> None:
    if long:
        found.setdefault(short, long)


def _long_before(text: str, short: str) -> str | None:
    """Give the end of a text that an abbreviation stands for: from the nearest word with its first letter."""
    words = text.split()
    for at in range(len(words) - 1, -1, -1):
        long = _long_at(" ".join(words[at:]), short)
        if long:
            return long
    return None


def _long_at(text: str, short: str) -> str | None:
    """Give a text when an abbreviation can stand for it: it begins with its first letter and holds the others in order.

    A body's abbreviation often takes letters from inside a word ("AU", arbeidsutvalg).
    """
    lowered = text.strip().casefold()
    if not lowered.startswith(short[0].casefold()) or len(lowered) < len(short) + 3:
        return None
    at = 0
    for letter in short.casefold():
        at = lowered.find(letter, at) + 1
        if not at:
            return None
    return text.strip()


def _shorts_in(text: str) -> Iterator[str]:
    if _SHOUTED.search(text):
        return
    for match in _SHORT.finditer(text):
        if not _ROMAN.match(match[0]) and not _ends_a_name(text, match):
            yield match[0]


def _ends_a_name(text: str, match: re.Match[str]) -> bool:
    """Say whether two letters close a name right before them: "Nordvind DC", "Fjelldal IL"."""
    if len(match[0]) > 2:
        return False
    before = text[max(0, match.start() - _LETTERS_BACK) : match.start()]
    word = before.split()[-1] if before.endswith(" ") and before.strip() else ""
    return word[:1].isupper() and word[1:].islower() and len(word) > 2


def _texts_of(activity: Activity) -> list[str]:
    actors = [name for one in activity.responsibilities for name in (one.actor, one.of) if name]
    return list(dict.fromkeys([activity.text, *actors, *activity.cells.values()]))


def _every_text(plan: CheckedPlan) -> Iterator[str]:
    draft = plan.draft
    yield from (text for text in (draft.title, draft.owner) if text)
    yield from (passage.text for passage in draft.introduction)
    for area in draft.areas:
        yield area.title or ""
        yield from (passage.text for passage in area.introduction)
        yield from (goal.text for goal in area.goals)
        for activity in area.activities:
            yield from _texts_of(activity)
    yield from (left.text for left in draft.left_out)
