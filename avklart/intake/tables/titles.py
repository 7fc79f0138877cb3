"""Rows that name what stands below them: areas, goals, strategies, groups; told by their words, numbers and nesting."""

import re
from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct

from avklart.domain.draft import Language
from avklart.intake.words import words_of

Kind = Literal["area", "goal", "group"]

# A row with more words, or with several sentences, is running text.
_MOST_WORDS = 28
_MOST_CHARACTERS = 500
_NUMBER = (
    r"\d{1,2}(?:\.\d{1,2}){0,3}[a-zæøå]?(?![\w%])"
    r"|[A-ZÆØÅ]{1,2}\d{0,2}(?:[.-]\d{1,2}){0,3}(?=[\s:.)–-]|$)|[IVX]{1,4}(?=[\s:.)–-])"
)
_SEPARATOR = r"\s*(?:[:.)]\s*|[-–—]\s+|(?=\s))\s*"
_NUMBERED = re.compile(
    r"(\d{1,2}(?:\.\d{1,2}){1,3}(?!\.?\d)[.)]?|\d{1,2}[.)]|\d{1,2}(?=\s+[A-ZÆØÅÄÖ«])|[A-ZÆØÅ][.)]"
    r"|[IVX]{1,5}[.)]|(?:[A-ZÆØÅ]|[IVX]{1,5})(?=\s[–—-]\s)|[A-H](?=\s+[A-ZÆØÅ][a-zæøå]))\s*(?:[-–—:]\s*)?(?=\S)"
)
_SENTENCE_END = re.compile(r"[.!?](?:\s+[A-ZÆØÅÄÖ«]|$)")


class Title(Struct, frozen=True):
    """A row's only text taken apart: "Delmål 1.2: Flere går" has the label "Delmål 1.2:", number and text.

    `kind` is None where no word says it. `rank` orders goals, the outermost first; `depth` is that of the number.
    """

    whole: str
    text: str
    number: str | None = None
    label: str = ""
    kind: Kind | None = None
    rank: int = 0

    @property
    def depth(self) -> int:
        """The number of levels in its number."""
        return self.number.count(".") + 1 if self.number else 0


class _Words:
    __slots__ = ("areas", "goal_verbs", "goals", "plans", "ranks")

    def __init__(self, language: Language | None) -> None:
        words = words_of("headers", language)
        rows: dict[str, list[str]] = words.get("rows", {})
        self.ranks: dict[str, int] = words.get("goals", {})
        self.areas = _labelled(rows.get("areas", []))
        self.goals = _labelled(list(self.ranks))
        self.plans = tuple(rows.get("plans", ()))
        self.goal_verbs = frozenset(rows.get("goal_verbs", ()))


def _labelled(words: list[str]) -> re.Pattern[str]:
    said = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(
        rf"(?P<word>(?i:{said}))(?:(?:\s+(?i:nr)\.?)?\s*(?P<number>{_NUMBER}))?(?P<separator>{_SEPARATOR}|$)",
    )


@cache
def _words(language: Language | None) -> _Words:
    return _Words(language)


def title_of(text: str, language: Language | None) -> Title:
    """Give a title taken apart: its label, number and text, and whether it says that it is an area or a goal.

    Source: the plan draft contract and published plans (areas and goals as rows of tables).
    """
    if len(text) <= _MOST_CHARACTERS:
        return _title_of(text, language)
    whole = " ".join(text.split())
    return Title(whole, whole)


@lru_cache(maxsize=2048)
def _title_of(text: str, language: Language | None) -> Title:
    whole = " ".join(text.split())
    words = _words(language)
    for kind, known in (("goal", words.goals), ("area", words.areas)):
        found = known.match(whole)
        if found is not None and _is_label(found, whole):
            rest = whole[found.end() :].strip()
            rank = words.ranks.get(found["word"].casefold(), 0)
            title_kind: Kind = "goal" if kind == "goal" else "area"
            label = whole[: found.end()].strip()
            return Title(whole, rest or whole, found["number"], label if rest else "", title_kind, rank)
    numbered = _NUMBERED.match(whole)
    if numbered is None:
        return Title(whole, whole)
    number = numbered[1].rstrip(".)")
    return Title(whole, whole[numbered.end() :].strip(), number, whole[: numbered.end()].strip())


def _is_label(found: re.Match[str], whole: str) -> bool:
    """Tell whether the word is a label: a number or a colon or dash follows, or nothing at all."""
    if found["number"] is not None or found.end() == len(whole):
        return True
    return found["separator"].strip() not in ("", ".", ")")


def is_running_text(text: str) -> bool:
    """Tell whether a row's only text is a sentence or more, and no title."""
    whole = " ".join(text.split())
    if len(whole.split()) > _MOST_WORDS:
        return True
    if whole[:1] in "*¹²³†":
        return True
    return len(whole.split()) > 4 and _SENTENCE_END.search(whole) is not None and not whole[:1].isdigit()


def is_plan_title(text: str, language: Language | None) -> bool:
    """Tell whether a row above a header is the title of the plan or table: it begins so, or ends so with a year."""
    words = text.casefold().split()
    plans = _words(language).plans
    return any(word.strip(".,:") in plans for word in words) or any(
        " ".join(words).startswith(plan) for plan in plans if " " in plan
    )


def is_goal_sentence(text: str, language: Language | None) -> bool:
    """Tell whether a title says what is to be so ("Alle skal ha arbeid"), as goals without a label do."""
    words = text.split()
    verbs = _words(language).goal_verbs
    return len(words) >= 4 and any(word in verbs for word in words[1:-1])
