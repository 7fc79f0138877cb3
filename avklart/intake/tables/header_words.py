"""What a header or a label says that the cells below or beside it hold."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from msgspec import Struct

from avklart.domain.draft import Language
from avklart.intake.words import words_of

# How surely a header says its role: the whole of it, its beginning, something in it, or a word with a letter wrong.
WHOLE, BEGINS, INSIDE, MISSPELT = 3, 2, 1, 1

# More words than this are a sentence and no header; more characters are not even looked at.
MOST_WORDS = 9
_MOST_CHARACTERS = 120
_MOST_AGENT_WORDS = 4
# A header may be said in so many languages, and be of so many words in one that is not known.
_MOST_TONGUES = 3
_MOST_STRANGE_WORDS = 3

_BROKEN = re.compile(r"(?<=\w)[-\u00ad]\s+(?=\w)(?!(?:og|eller|och|and|or)\b)")
_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,80}[)\]]")
_MARKS = re.compile(r"(?:\s*[*†‡:.?!,;¹²³⁴⁵⁶⁷⁸⁹]|\s+\d\)|(?<=[^\W\d_])\d)+$")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:\s?[-–—/]\s?((?:19|20)?\d\d))?(?!\d)")
_TONGUES = re.compile(r"[/|\n]|\s[-–—·•]\s")
_LAST_IN_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]+)[)\]]\s*$")
_MARKED = re.compile(r"[/|]")
_SPACED = re.compile(r"(?:\w ){3,}\w")


class Meaning(Struct, frozen=True):
    """What a header says: a role of headers.toml, how surely, and what else stands in it.

    `also` is the role of a second header in the same ("Ansvar/frist"). `year` is a year in it, `to_year` the last of
    several; `part` is the part of a year it names ("1. kvartal").
    """

    role: str | None
    strength: int = 0
    also: str | None = None
    year: int | None = None
    to_year: int | None = None
    part: str | None = None


NO_MEANING = Meaning(None)
_ACTORS = {"responsible", "responsible_weak", "leads", "partners", "executes", "decides"}


def meaning_of(text: str, language: Language | None) -> Meaning:
    """Give what a header says, or a meaning without a role where it says nothing known.

    Source: the plan draft contract and the headers of published plans.
    """
    return _meaning_of(text, language) if 0 < len(text) <= _MOST_CHARACTERS else NO_MEANING


@lru_cache(maxsize=4096)
def _meaning_of(text: str, language: Language | None) -> Meaning:
    words = folded(text)
    if not words or len(words.split()) > MOST_WORDS:
        return NO_MEANING
    lexicon = lexicon_of(language)
    dated = _of_time(words, lexicon)
    if dated is not None:
        return dated
    found = _by_words(words, lexicon) or _by_agent(words, lexicon) or NO_MEANING
    return found if found.strength == WHOLE else _in_two_tongues(text, lexicon) or found


def folded(text: str) -> str:
    """Give a header in small letters without what is not said by it: brackets, colons, footnote marks, breaks."""
    words = _BROKEN.sub("", text.casefold())
    bare = _BRACKETS.sub(" ", words)
    words = " ".join((bare if bare.strip(" :.") else words.strip("()[]")).split())
    words = _MARKS.sub("", words)
    words = re.sub(r" ?/ ?-?", "/", words).strip(" :-–")
    return words.replace(" ", "") if _SPACED.fullmatch(words) else words


class Lexicon:
    """The header words of a language, made ready to be looked up."""

    __slots__ = (
        "_patterns",
        "_roles",
        "actor_groups",
        "agents",
        "exact",
        "of_years",
        "parts",
        "tight",
        "units",
        "year_counted",
    )

    def __init__(self, language: Language | None) -> None:
        words = words_of("headers", language)
        roles: dict[str, list[str]] = words.get("roles", {})
        self.exact: dict[str, str] = {}
        self._roles = roles
        self._patterns: dict[str, re.Pattern[str]] = {}
        for role, phrases in roles.items():
            for phrase in phrases:
                if not phrase.endswith("*"):
                    self.exact.setdefault(phrase, role)
        self.tight = {phrase.replace(" ", "").replace("-", ""): role for phrase, role in self.exact.items()}
        for role, phrases in roles.items():
            for phrase in phrases:
                self.tight.setdefault(phrase.rstrip("*").replace(" ", ""), role)
        header: dict[str, list[str]] = words.get("header", {})
        self.agents = frozenset(header.get("agents", []))
        self.actor_groups = frozenset(header.get("actor_groups", []))
        self.of_years = header.get("of_years", [])
        months: list[str] = words_of("cells", language).get("looks", {}).get("months", [])
        self.parts = frozenset((*header.get("parts_of_year", []), *months))
        self.units = frozenset(header.get("units", []))
        counted = "|".join(re.escape(word) for word in header.get("year_counted", ["år"]))
        self.year_counted = re.compile(rf"(?:{counted}) ?(\d)")

    def inside(self, words: str) -> Iterator[tuple[str, re.Pattern[str]]]:
        """Give each role that may have a phrase in the words, with the pattern that finds the longest.

        Most roles are in no header of a plan: their patterns are never made.
        """
        for role, phrases in self._roles.items():
            if any(phrase.rstrip("*") in words for phrase in phrases):
                if role not in self._patterns:
                    self._patterns[role] = _pattern_of(phrases)
                yield role, self._patterns[role]


def _pattern_of(phrases: Sequence[str]) -> re.Pattern[str]:
    any_phrase = "|".join(
        re.escape(phrase.rstrip("*")) + (r"\w*" if phrase.endswith("*") else "")
        for phrase in sorted(phrases, key=len, reverse=True)
    )
    return re.compile(rf"(?<![\w-])(?:{any_phrase})(?![\w%])")


@cache
def lexicon_of(language: Language | None) -> Lexicon:
    """Give the header words of a language."""
    return Lexicon(language)


def _of_time(words: str, lexicon: Lexicon) -> Meaning | None:
    """Read a header that is a year, a part of a year, or a year with the word for its cells ("Budsjett 2025")."""
    if words[:1].isdigit() and (counted := re.fullmatch(r"(\d)\. år", words)):
        return Meaning("year-counted", WHOLE, year=int(counted[1]))
    if counted := lexicon.year_counted.fullmatch(words):
        return Meaning("year-counted", WHOLE, year=int(counted[1]))
    found = _YEAR.search(words)
    rest = " ".join(_YEAR.sub(" ", words).replace("/", " ").split()).strip(" -–:.")
    part = _part_of_year(rest, lexicon)
    if found is None:
        return Meaning("span", WHOLE, part=part) if part else None
    year, last = int(found[1]), found[2]
    to_year = None if last is None else int(last if len(last) == 4 else found[1][:2] + last)
    if not rest or part:
        return Meaning("span" if part or to_year else "year", WHOLE, year=year, to_year=to_year, part=part or None)
    inner = lexicon.exact.get(rest)
    if inner == "total" or (inner is not None and to_year and inner not in ("cost", "cost_or_source", "payer")):
        return Meaning(inner, WHOLE)
    if all(_is_of_years(word, lexicon) for word in rest.split()):
        return Meaning("total" if to_year else "year", BEGINS, also=inner, year=year, to_year=to_year)
    return None


def _part_of_year(words: str, lexicon: Lexicon) -> str | None:
    pieces = words.replace(".", " ").split()
    # "Kvartal" alone says what the cells below hold, and not which part of a year.
    if not pieces or len(pieces) > 3 or words in lexicon.exact:
        return None
    known = [piece for piece in pieces if piece in lexicon.parts]
    return words if known and all(piece in lexicon.parts or piece.isdigit() for piece in pieces) else None


def _is_of_years(word: str, lexicon: Lexicon) -> bool:
    bare = word.strip(".,")
    return any(bare.startswith(known[:-1]) if known.endswith("*") else bare == known for known in lexicon.of_years)


def _by_words(words: str, lexicon: Lexicon) -> Meaning | None:
    words = " ".join(_YEAR.sub(" ", words).split()) or words
    if role := lexicon.exact.get(words):
        return Meaning(role, WHOLE)
    if whole := _inside_whole(words, lexicon):
        return Meaning(whole, WHOLE)
    if two := _two_in_one(words, lexicon):
        return two
    if "-" in words and (broken := _inside_whole(words.replace("-", ""), lexicon)):
        return Meaning(broken, BEGINS)
    if inner := _first_inside(words, lexicon):
        return inner
    tight = words.replace(" ", "").replace("-", "")
    if len(tight) >= 4 and tight in lexicon.tight:
        return Meaning(lexicon.tight[tight], BEGINS)
    return _misspelt(tight, lexicon)


def _by_agent(words: str, lexicon: Lexicon) -> Meaning | None:
    """Read a header that ends by asking for someone: "Leveres av", "Følges opp av:", "Taken forward by"."""
    told = words.split()
    if not 1 < len(told) <= _MOST_AGENT_WORDS or told[-1] not in lexicon.agents:
        return None
    return Meaning("responsible", BEGINS)


def _two_in_one(words: str, lexicon: Lexicon) -> Meaning | None:
    """Read "ansvar/frist" and "ansvar og finansiering"; two words of one role are that role."""
    pieces = [piece for piece in re.split(r"/| og | & | and | och |, | - | – |\+", words) if piece]
    if len(pieces) != 2:
        return None
    roles = [_whole_role(piece.strip(), lexicon) for piece in pieces]
    if None in roles:
        return None
    first, second = roles
    kinds = {_kind(role) for role in roles if role}
    if len(kinds) == 1 or {first, second} <= _ACTORS:
        return Meaning(first, BEGINS)
    if {first, second} <= {"start", "end", "when", "deadline"}:
        return Meaning("when", BEGINS)
    return Meaning(first, BEGINS, also=second)


def _in_two_tongues(text: str, lexicon: Lexicon) -> Meaning | None:
    """Read a header beside words that nobody knows, as one in two languages: "Tiltak / Doaibmabidju".

    On lines or behind a dash the other words may as well be the value of a label, and the header is less sure.
    """
    text = _LAST_IN_BRACKETS.sub(r"/\1", text)
    pieces = [words for piece in _TONGUES.split(text) if (words := folded(piece))]
    if not 2 <= len(pieces) <= _MOST_TONGUES:
        return None
    roles = {role for words in pieces if (role := _whole_role(words, lexicon))}
    others = [words for words in pieces if _whole_role(words, lexicon) is None]
    if len(roles) != 1 or not all(_is_strange(one, lexicon) for one in others):
        return None
    return Meaning(roles.pop(), WHOLE if _MARKED.search(text) else BEGINS)


def is_in_two_tongues(text: str, language: Language | None) -> bool:
    """Tell whether a header is said in two languages of which only one is known."""
    return len(text) <= _MOST_CHARACTERS and _in_two_tongues(text, lexicon_of(language)) is not None


def _is_strange(words: str, lexicon: Lexicon) -> bool:
    """Tell whether words are no header of a language that is known, and short enough to be one of another."""
    if len(words.split()) > _MOST_STRANGE_WORDS or not all(one.isalpha() or one in " -'’" for one in words):
        return False
    return all(word not in lexicon.units for word in words.split()) and _first_inside(words, lexicon) is None


def _kind(role: str) -> str:
    return role.partition("_")[0]


def _whole_role(words: str, lexicon: Lexicon) -> str | None:
    if role := lexicon.exact.get(words):
        return role
    return _inside_whole(words, lexicon)


def _inside_whole(words: str, lexicon: Lexicon) -> str | None:
    return next((role for role, known in lexicon.inside(words) if known.fullmatch(words)), None)


def _first_inside(words: str, lexicon: Lexicon) -> Meaning | None:
    """Give the role of the first known words in a header; of two that begin there the longer."""
    best: tuple[int, int, str] | None = None
    for role, known in lexicon.inside(words):
        found = known.search(words)
        if found is not None and (best is None or (found.start(), -len(found[0])) < best[:2]):
            best = (found.start(), -len(found[0]), role)
    if best is None:
        return None
    return Meaning(best[2], BEGINS if best[0] == 0 else INSIDE)


def _misspelt(word: str, lexicon: Lexicon) -> Meaning | None:
    """Give the role of a word of six letters or more that is one letter off."""
    if not 6 <= len(word) <= 24:
        return None
    role = next((role for known, role in lexicon.tight.items() if len(known) >= 6 and _one_off(word, known)), None)
    return Meaning(role, MISSPELT) if role else None


def _one_off(word: str, known: str) -> bool:
    """Tell whether two words differ by one letter too many, too few, wrong, or two that have changed places."""
    if abs(len(word) - len(known)) > 1:
        return False
    at = next((place for place, (a, b) in enumerate(zip(word, known, strict=False)) if a != b), None)
    if at is None:
        return len(word) != len(known)
    return (
        word[at + 1 :] == known[at:]
        or word[at:] == known[at + 1 :]
        or word[at + 1 :] == known[at + 1 :]
        or (word[at : at + 2] == known[at : at + 2][::-1] and word[at + 2 :] == known[at + 2 :])
    )
