"""The names a document knows, gathered over all its cells before any of them is read."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain, pairwise

from avklart.domain.draft import Language
from avklart.intake.actors.parties import text_to_parties
from avklart.intake.actors.vocabulary import kind_of_word, vocabulary_of
from avklart.intake.found import Names
from avklart.intake.words import words_of

_LONGEST = 6
_LEADING = 3
_LONGEST_SHORT_FORM = 3
_LONGEST_NUMBER = 3
_QUOTED = re.compile(r"[«“„]([^«»“”„\n]{2,60})[»”]")
_WORD = re.compile(r"[^\s,;:/()«»“”]+")
_TIMES_SEEN = 2
# A longer cell is running text; names are taken from what stands first in it.
_LONGEST_CELL = 20_000


def names_of(
    actor_cells: Iterable[str],
    money_cells: Iterable[str],
    abbreviations: Mapping[str, str],
    own: Names,
    language: Language | None,
) -> Names:
    """Give the names of projects and bodies that the cells of a document show, those of its council first.

    A project is what follows the word "prosjekt" or a project's role, stands in quotation marks in a money cell, or
    stands before a word for ending there ("X, avsluttes 2018"). A body is a party that stands alone between signs;
    "A og b" is one when the document writes it more than once and neither of the two alone.

    Source: published plans; docs/formats/plan-draft.md, "Actors" and "Funding".
    """
    cells = [text[:_LONGEST_CELL] for text in actor_cells]
    projects = _Projects(language)
    for text in cells:
        projects.from_roles(text)
    for text in money_cells:
        projects.from_money(text[:_LONGEST_CELL])
    known = _once((*own.projects, *projects.found()))
    first = Names(language=language, projects=known, bodies=own.bodies, abbreviations=abbreviations)
    bodies = _once((*own.bodies, *_bodies(cells, first)))
    return Names(
        language=language,
        projects=tuple(sorted(known, key=len, reverse=True)),
        bodies=bodies,
        abbreviations={**abbreviations, **own.abbreviations},
    )


def _once(names: Iterable[str]) -> tuple[str, ...]:
    """Give each name once, as first written; "&" and "og" make no difference."""
    return tuple({name.casefold().replace("&", "og"): name for name in reversed(list(names))}.values())[::-1]


class _Projects:
    """Collects what look like names of projects."""

    def __init__(self, language: Language | None) -> None:
        self.language = language
        self.words = vocabulary_of(language)
        self.role_ends = frozenset(role[-1] for role in self.words.project_roles)
        self.endings = frozenset(words_of("actors", language)["project_endings"])
        self.stops = frozenset(words_of("actors", language)["project_name_stops"])
        self.seen: Counter[str] = Counter()

    def found(self) -> list[str]:
        """Give the names, the longest first; "A og B" is none where "A" stands alone as one."""
        return sorted((name for name in self.seen if not self._goes_past_another(name)), key=len, reverse=True)

    def _goes_past_another(self, name: str) -> bool:
        words = name.split()
        ands = (at for at, word in enumerate(words) if at and word.casefold() in self.words.sets["and_words"])
        return any(" ".join(words[:at]) in self.seen for at in ands)

    def from_roles(self, text: str, *, of_money: bool = False) -> None:
        """Take "Grønn Fjord" from "Prosjektleder Grønn Fjord" and "prosjektet Grønn Fjord"."""
        matches = list(_WORD.finditer(text))
        for at, match in enumerate(matches):
            word = match.group().casefold()
            if word in self.role_ends or word in self.words.sets["project_words"]:
                self._take(text, matches, at + 1, over_small=of_money and word in self.words.sets["project_words"])

    def from_money(self, text: str) -> None:
        """Take the project that a money cell names."""
        self.from_roles(text, of_money=True)
        for match in _QUOTED.finditer(text):
            self.seen[match.group(1).strip()] += 1
        matches = list(_WORD.finditer(text))
        ends = next((at for at, match in enumerate(matches) if match.group().casefold() in self.endings), 0)
        if ends:
            self._take(text, matches, 0, over_small=True)

    def _take(self, text: str, matches: list[re.Match[str]], at: int, *, over_small: bool) -> None:
        """Take the words with capitals from a place on, "og" and "av" between them included.

        Over small words too where no sentence is near: "Prosjekt Grønn skole, avsluttes 2018".
        """
        for _ in range(_LEADING):
            at += at < len(matches) and self._leads_in(matches[at].group())
        first = last = at
        while at < len(matches) and at - first < _LONGEST:
            if not self._belongs(text, matches, first, at) and not (
                over_small and self._goes_on(text, matches, first, at)
            ):
                break
            word = matches[at].group()
            if word[:1].isupper() or word[:1].isdigit() or (over_small and self._is_small(word)):
                last = at + 1
            at += 1
        last = self._before_next_party(text, matches, first, last)
        if last == first or not matches[first].group()[:1].isupper():
            return
        name = text[matches[first].start() : matches[last - 1].end()].strip(" .,-–")
        if self._is_name(name, may_be_field=over_small):
            self.seen[name] += 1

    def _before_next_party(self, text: str, matches: list[re.Match[str]], first: int, last: int) -> int:
        """Give where a name ends, before an "og" with a role, a body, a person or letters after it."""
        ands = (at for at in range(first + 1, last) if matches[at].group().casefold() in self.words.sets["and_words"])
        return next((at for at in ands if self._is_party_at(text, matches, at + 1)), last)

    def _is_party_at(self, text: str, matches: list[re.Match[str]], at: int) -> bool:
        """Tell whether the words at a place are a party: "NAV", "Kari Nordmann", "Nordvik kommune", "Vekst AS"."""
        words = [matches[at].group()] if at < len(matches) else []
        for before, match in pairwise(matches[at : at + _LONGEST]):
            if not _goes_over(text, before, match):
                break
            words.append(match.group())
        if not words:
            return False
        is_short = len(words[0]) > 1 and words[0].isupper() and words[0].isalpha()
        if is_short or words[0].casefold() in self.words.sets["given_names"]:
            return True
        low = [word.casefold() for word in words]
        pair = any(tuple(low[: len(line)]) == line for line in self.words.sequences["names_with_and"])
        ends = next(
            (place for place, word in enumerate(low) if word in self._inner and not (pair and place == 1)), None
        )
        return any(
            word in self.words.sets["company_forms"] or kind_of_word(word, self.language) in {"person", "body"}
            for word in low[:ends]
        )

    def _leads_in(self, word: str) -> bool:
        low = word.casefold()
        return low in self.words.sets["of_words"] or low in self.words.sets["project_words"]

    def _belongs(self, text: str, matches: list[re.Match[str]], first: int, at: int) -> bool:
        word = matches[at].group()
        if at > first and not _goes_over(text, matches[at - 1], matches[at]):
            return False
        if word[:1].isupper():
            opens = word.casefold() in self.words.sets["openers"]
            return at == first or not (opens or kind_of_word(word.casefold(), self.language) == "person")
        if at > first and word.rstrip(".").isdigit():
            return len(word) == 4 or self._ends_name(text, matches[at])
        return word == "&" or word.casefold() in self._inner

    def _ends_name(self, text: str, number: re.Match[str]) -> bool:
        """Tell whether a short number is the end of a name ("Trygg 78, ut 2027") and not an amount or a date."""
        after = text[number.end() : number.end() + 1]
        return len(number.group()) <= _LONGEST_NUMBER and after in {"", ",", ";", ")", "\n"}

    def _goes_on(self, text: str, matches: list[re.Match[str]], first: int, at: int) -> bool:
        if at == first or not _goes_over(text, matches[at - 1], matches[at]):
            return False
        return self._is_small(matches[at].group())

    def _is_small(self, word: str) -> bool:
        """Tell whether a word without a capital may belong to a project's name: no verb, no "til", no "ut"."""
        word = word.rstrip(".")
        low = word.casefold()
        if not word.isalpha() or not word.islower() or low in self._inner or low in self.endings:
            return False
        return low not in self.stops

    @property
    def _inner(self) -> frozenset[str]:
        return self.words.sets["and_words"] | self.words.sets["of_words"]

    def _is_name(self, name: str, *, may_be_field: bool) -> bool:
        """Tell whether words may name a project; a field of work ("Samhandling") only where money is said to be its."""
        words = [word.casefold() for word in name.split()]
        if len(name) < 3 or words[0] in self.words.sets["given_names"] or words[0] in self.words.sets["nobody"]:
            return False
        kind = kind_of_word(words[0], self.language)
        return kind != "person" and (may_be_field or kind != "field") and words[0] not in self._inner


def _bodies(cells: Iterable[str], names: Names) -> list[str]:
    """Give the parties that stand alone between signs, and the names with "og" that are never seen apart."""
    alone: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    spelled: dict[str, str] = {}
    for text in cells:
        parties = [(piece, named) for piece, named in text_to_parties(text, names) if named is not None]
        for at, (piece, named) in enumerate(parties):
            after = parties[at + 1][0] if at + 1 < len(parties) else None
            spelled.setdefault(piece.text.casefold(), named.actor)
            if piece.joined == "and" and at:
                pairs[parties[at - 1][0].text.casefold(), piece.text.casefold()] += 1
            elif after is None or after.joined != "and":
                alone[piece.text.casefold()] += 1
    stands_in = Counter(low for pair in pairs for low in set(pair))
    whole = [
        f"{spelled[left]} og {right}"
        for left, right in pairs
        if pairs[left, right] >= _TIMES_SEEN
        and stands_in[left] == stands_in[right] == 1
        and _is_pair(left, right, alone, names)
    ]
    short = [
        spelled[low]
        for low in alone
        if _is_short_name(spelled[low], names.language) and not _is_contested(low, alone, names.language)
    ]
    joined = {low for pair in pairs for low in pair}
    return [*whole, *_once(chain(short, (spelled[low] for low in joined if " " not in low)))]


def _is_contested(low: str, alone: Counter[str], language: Language | None) -> bool:
    """Tell whether a name with "og" has a part that also stands alone: then it may be two."""
    words = low.split()
    links = [at for at, word in enumerate(words) if word in vocabulary_of(language).sets["and_words"]]
    return any(alone[" ".join(words[:at])] or alone[" ".join(words[at + 1 :])] for at in links)


def _goes_over(text: str, before: re.Match[str], after: re.Match[str]) -> bool:
    """Tell whether only a space stands between two words, and no full stop but that of a short form ("St. Olav")."""
    between = text[before.end() : after.start()]
    ends_sentence = before.group().endswith(".") and len(before.group()) > _LONGEST_SHORT_FORM
    return "\n" not in between and not between.strip() and not ends_sentence


def _is_short_name(name: str, language: Language | None) -> bool:
    words = name.casefold().split()
    return len(words) <= _LONGEST and words[0] not in vocabulary_of(language).sets["verbs"]


def _is_pair(left: str, right: str, alone: Counter[str], names: Names) -> bool:
    """Tell whether "left og right", written more than once and with no other, is one name: no role or body in it."""
    if alone[left] or alone[right]:
        return False
    kinds = {kind_of_word(word, names.language) for word in (*left.split(), *right.split())}
    return not kinds & {"person", "body"} and all(word.islower() for word in right.split())
