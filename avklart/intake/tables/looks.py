"""What the text of a cell looks like, where no header says what it holds."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from avklart.domain.draft import Language
from avklart.intake.words import words_of

_WORD = re.compile(r"\w+")
_DATE = re.compile(r"\d{1,2}[./]\s?\d{1,2}[./]\s?\d{2,4}|\d{4}-\d\d-\d\d|(?:19|20)\d\d(?!\d)")
_AMOUNT = re.compile(
    r"(?:(?:ca|inntil|opptil|ca\.|kr\.?|nok|sek|eur|€|min\.?|maks\.?)\s?)*[-–+]?\s?\d[\d\s.,\u00a0]*(?:,-|,–|-|–)?\s?"
    r"(?:(?:kr|kroner|kronor|nok|sek|eur|tkr|mkr|mnok|tnok|mill|mill\.|mill?ioner|millioner|mrd|mrd\.|k|')\.?\s?)*",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?:[A-ZÆØÅ]{0,4}[-. ]?\d{1,4}(?:[.\-]\d{1,3}){0,4}[a-zæøåA-Z]?|[A-Za-z]|[IVX]{1,5})[.):]?")
_PERCENT = re.compile(r"\d{1,3}\s?%")
_PLACEHOLDER = re.compile(r"<[^<>]{0,200}>|\[[^\[\]]{0,200}\]|…+|\.{3,}|_{3,}|x{3,}|X{3,}|\?{2,}|[-–—]")
# As many cells of a column tell what it holds.
_MOST_CELLS = 60
# And so much of a long one.
_MOST_CHARACTERS = 300
# Among the first words of a sentence stands its verb.
_FIRST_WORDS = 5


class Looks:
    """The words of a language that cells are known by."""

    __slots__ = (
        "actors",
        "actors_end",
        "crosses",
        "infinitives",
        "money",
        "money_end",
        "months",
        "no",
        "past",
        "statuses",
        "times",
        "yes",
    )

    def __init__(self, language: Language | None) -> None:
        words = words_of("cells", language)
        looks: dict[str, list[str]] = words.get("looks", {})
        self.months = frozenset(looks.get("months", ()))
        self.times = frozenset(looks.get("times", ()))
        self.money, self.money_end = _split(looks.get("money", ()))
        self.actors, self.actors_end = _split(looks.get("actors", ()))
        self.statuses = frozenset(looks.get("statuses", ()))
        self.crosses = frozenset(looks.get("crosses", ()))
        self.yes = frozenset(looks.get("yes", ()))
        self.no = frozenset(looks.get("no", ()))
        verbs: dict[str, list[str]] = words.get("verbs", {})
        self.infinitives = frozenset(verbs.get("infinitives", ()))
        self.past = frozenset(verbs.get("past", ()))


@cache
def looks_of(language: Language | None) -> Looks:
    """Give the words that cells of a language are known by."""
    return Looks(language)


def _split(words: Iterable[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    words = list(words)
    return frozenset(word.lstrip("-") for word in words), tuple(word[1:] for word in words if word[0] == "-")


def is_cross(text: str, language: Language | None) -> bool:
    """Tell whether a cell holds a mark and nothing else."""
    return len(text) <= 3 and text.casefold().strip("()") in looks_of(language).crosses


def is_tick(text: str, language: Language | None) -> bool:
    """Tell whether a cell says yes or no by a mark or a word and nothing else: "x", "ja", "nei"."""
    return is_cross(text, language) or text.casefold().strip(" .!") in looks_of(language).yes or is_no(text, language)


def is_no(text: str, language: Language | None) -> bool:
    """Tell whether a cell in a column of ticks says that there is none: "nei", a dash."""
    return len(text) <= 5 and text.casefold().strip(" .!") in looks_of(language).no


def is_amount(text: str) -> bool:
    """Tell whether a cell holds an amount and nothing else."""
    return len(text) <= 60 and _AMOUNT.fullmatch(text.strip()) is not None


def is_code(text: str) -> bool:
    """Tell whether a cell holds a number or code as rows are numbered by."""
    return len(text) <= 12 and _CODE.fullmatch(text.strip()) is not None


def is_placeholder(text: str, starts: tuple[str, ...] = ()) -> bool:
    """Tell whether a cell holds only what a template has where text is to be written."""
    bare = text.strip()
    return _PLACEHOLDER.fullmatch(bare) is not None or bare.casefold().strip("<>[] ").startswith(starts)


def is_time(text: str, language: Language | None) -> bool:
    """Tell whether a cell holds a time and nothing else."""
    if len(text) > 80:
        return False
    looks = looks_of(language)
    words = _WORD.findall(text.casefold())
    if not words or not all(word.isdigit() or word in looks.times or word in looks.months for word in words):
        return False
    return bool(_DATE.search(text)) or any(_says_time(word, looks) for word in words)


def _says_time(word: str, looks: Looks) -> bool:
    if word in looks.months:
        return True
    return len(word) > 3 and word in looks.times and word not in ("etter", "starten")


def is_money_kind(text: str, language: Language | None) -> bool:
    """Tell whether a cell names a kind of money or where it comes from."""
    looks = looks_of(language)
    words = _WORD.findall(text.casefold())[:8]
    return any(word in looks.money or word.endswith(looks.money_end) for word in words)


def is_actor(text: str, language: Language | None) -> bool:
    """Tell whether a cell names a role, a body or an organisation."""
    looks = looks_of(language)
    written = _WORD.findall(text)[:24]
    if not written or begins_with_verb(text, language):
        return False
    words = [word.casefold() for word in written]
    if any(word in looks.actors or word.endswith(looks.actors_end) for word in words):
        return len(words) <= 20
    return any(2 <= len(word) <= 5 and word.isupper() and word.isalpha() for word in written) and len(words) <= 6


def is_status(text: str, language: Language | None) -> bool:
    """Tell whether a cell says how far something has come."""
    bare = text.casefold().strip(" .!")
    return len(text) <= 40 and (bare in looks_of(language).statuses or _PERCENT.fullmatch(bare) is not None)


def begins_with_verb(text: str, language: Language | None) -> bool:
    """Tell whether a text begins with a verb as activities do, after its number."""
    found = re.match(r"(?:[\d.]+[a-z]?[.):]?|[•\-–*·o▪]|[a-z]\))?\s*(\w+)", text)
    if found is None:
        return False
    word = found[1].casefold()
    return word in looks_of(language).infinitives


def tells_of_past(text: str, language: Language | None) -> bool:
    """Tell whether a text says what has been done: "Kurset ble holdt", "Prosjektgruppa var på plass"."""
    if begins_with_verb(text, language):
        return False
    first = text.casefold().split(None, _FIRST_WORDS)[:_FIRST_WORDS]
    return any(word.strip(".,;") in looks_of(language).past for word in first)


def look_of(text: str, language: Language | None) -> str:
    """Give what a cell looks most like: cross, code, amount, time, status, money, actor, activity or text."""
    return _look_of(text[:_MOST_CHARACTERS], language)


@lru_cache(maxsize=4096)
def _look_of(text: str, language: Language | None) -> str:
    return _short_look(text, language) or _long_look(text, language)


def _short_look(text: str, language: Language | None) -> str | None:
    if is_cross(text, language):
        return "cross"
    if is_status(text, language):
        return "status"
    if is_time(text, language):
        return "time"
    if is_code(text):
        return "code"
    return "amount" if is_amount(text) else None


def _long_look(text: str, language: Language | None) -> str:
    if begins_with_verb(text, language):
        return "activity"
    if is_actor(text, language):
        return "actor"
    return "money" if len(text) <= 60 and is_money_kind(text, language) else "text"


class Profile:
    """What the cells of one column look like: the share of each look, how long they are, and whether they repeat.

    `sorts` tells that the same texts stand together and come again: the rows are sorted by them. `ticks` is the share
    of those that say yes or no and nothing else.
    """

    __slots__ = ("count", "looks", "repeats", "sorts", "ticks", "words")

    def __init__(self, texts: Iterable[str], language: Language | None) -> None:
        cells = [text for text in texts if text][:_MOST_CELLS]
        self.count = len(cells)
        kinds = len(set(cells))
        self.repeats = self.count >= 2 * kinds
        runs = sum(1 for _ in itertools.groupby(cells))
        self.sorts = 1 < kinds == runs and 3 * self.count >= 4 * kinds
        self.looks = Counter(look_of(text, language) for text in cells)
        self.words = sum(len(text.split()) for text in cells) / max(1, len(cells))
        self.ticks = sum(is_tick(text, language) for text in cells) / max(1, len(cells))

    def share(self, *looks: str) -> float:
        """Give the share of the cells that look so."""
        return sum(self.looks[look] for look in looks) / self.count if self.count else 0.0
