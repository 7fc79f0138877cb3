"""Norwegian words as stems: the same for every inflected form, in bokmål and nynorsk, on every database.

Nothing here knows a database. What is indexed and what is asked for go through the same function, so that they meet.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from threading import local
from typing import Any

import snowballstemmer

# What is shorter is the beginning of too much: AU is not the beginning of august.
SHORTEST_BEGINNING = 3
LONGEST_WORD = 60
MOST_WORDS_ASKED = 8

_WORD = re.compile(r"[^\W_]+")
# What the two written languages spell differently, at any place in a word, and "menn", the plural of "mann".
_SPELT = """
    veg/vei skul/skol høg/høy sjuk/syk moglegheit/mulighet heit/het menn/mann hovud/hoved utvalg/utval
    tilskot/tilskudd tilsegn/tilsagn løysing/løsning høyring/høring vidare/videre saman/sammen verksemd/virksomhet
    tjenest/tenest byggj/bygg kyrkj/kirk heim/hjem framtid/fremtid kjelde/kilde breiband/bredbånd
"""
_FOLDED = tuple(tuple(pair.split("/")) for pair in _SPELT.split())
# Endings that the stemmer leaves: "lederne", and those of short words that end in a vowel, such as "veien", "byer".
# "Rørosbane" is no plural of "rørosb", as "kommunane" is one of "kommune".
_LINE = re.compile(r"(\w*(?<!b)ban)e(?:n|r|ne)?")
_PLURAL_OF_ER = re.compile(r"(\w{3,}er)ne")
_AFTER_VOWEL = re.compile(r"(\w*(?:ei|au|\w[yøåiuo]|øy))(?:en|et|ene|er|ane|ar|a)")
_VOWELS = frozenset("aeiouyæøå")
# Words that stand in nearly every text and tell nothing.
_TELLING_NOTHING = """
    og i på for av til som med en et ei å er det den de at om ved fra var ble blir skal vil kan har
    ein eit frå vere være vert dei ikkje ikke eller the of and to in a is on
"""
_EMPTY = frozenset(_TELLING_NOTHING.split())
# How the first part of a compound is joined to the next: "kommune|styre", "bedrift|s|utvikling".
_JOINTS = ("e", "s")
# How short a later part of a compound may be: at its end, and before another part.
SHORTEST_END, SHORTEST_WITHIN = 3, 4
# What stands before a later part has at least three letters, and more than one of these: "forslag" is no "lag".
_FIRST_PART = 3
_PREFIX = re.compile(r"for|til|inn|opp|ved|del|sam|med|mot|over|under|etter|gjen|mellom")
_INFLECTION = re.compile(r"(?<=...)(?:enes|anes|ene|ane|ens|ets|ers|en|et|er|ar|a|e|s)$")
_per_thread = local()


@dataclass(frozen=True, slots=True)
class Asked:
    """One word that is looked for: words match that have its stem, or whose stem begins as one of `beginnings`.

    No beginning begins as another. Compounds match too in which it is a later part: what follows their first part ends
    as `end`, where there is one, or holds one of `within`.
    """

    stem: str
    beginnings: tuple[str, ...]
    end: str = ""
    within: tuple[str, ...] = ()

    def is_met_by(self, word: str) -> bool:
        """Whether a word in small letters is what is looked for."""
        return self.is_met_directly_by(word) or self._is_part_of(word)

    def is_met_directly_by(self, word: str) -> bool:
        """Whether a word in small letters is what is looked for, or begins with it."""
        stem = stem_of(word)
        return stem == self.stem or stem.startswith(self.beginnings)

    def _is_part_of(self, word: str) -> bool:
        rest = later_part_of(word)
        return bool(self.end and rest.endswith(self.end)) or any(one in rest for one in self.within)


def words_in(text: str) -> list[tuple[int, int, str]]:
    """Give each word of a text: where it starts, where it ends, and the word in small letters."""
    return [(found.start(), found.end(), found.group().lower()) for found in _WORD.finditer(text)]


def stems_in(text: str) -> list[str]:
    """Give the stems of a text in its order, without the words that tell nothing."""
    composed = unicodedata.normalize("NFC", text)
    return [stem_of(word) for _, _, word in words_in(composed) if word not in _EMPTY]


def later_parts_in(text: str) -> list[str]:
    """Give, of each word of a text that is long enough to be a compound, what can hold its later parts."""
    composed = unicodedata.normalize("NFC", text)
    return [rest for _, _, word in words_in(composed) if (rest := later_part_of(word))]


def asked_in(query: str) -> list[Asked]:
    """Give what a query looks for: at most eight words, each once; words that tell nothing are left out."""
    composed = unicodedata.normalize("NFC", query[:1000])
    words = dict.fromkeys(word for _, _, word in words_in(composed) if word not in _EMPTY)
    return [_asked(word) for word in words][:MOST_WORDS_ASKED]


@lru_cache(maxsize=50_000)
def stem_of(word: str) -> str:
    """Give the stem of a word in small letters.

    Endings are taken away until there are none left, since one form has more of them than another: "partnere" becomes
    "partner" and then "partn", which is what "partner" becomes.
    """
    stem = _folded(word)
    for ending in (_LINE, _PLURAL_OF_ER, _AFTER_VOWEL):
        if found := ending.fullmatch(stem):
            stem = found[1]
    while (shorter := _stemmer().stemWord(stem)) != stem:
        stem = shorter
    return stem


@lru_cache(maxsize=50_000)
def later_part_of(word: str) -> str:
    """Give what a word in small letters has after the shortest first part that a compound can have; "" if too little.

    Inflections are taken away, other endings not: "mul" is the stem of "mulighet", and the end of "stimulere".
    """
    rest = _uninflected(word)
    prefix = _PREFIX.match(rest)
    rest = rest[(prefix.end() if prefix else 0) + _FIRST_PART :]
    return rest if len(rest) >= SHORTEST_END else ""


def _uninflected(word: str) -> str:
    form = _folded(word)
    if found := _AFTER_VOWEL.fullmatch(form):
        form = found[1]
    while (shorter := _INFLECTION.sub("", form)) != form:
        form = shorter
    return form


def _asked(word: str) -> Asked:
    """Give what a typed word looks for: its own forms, what it begins, and compounds that it is a part of.

    The stem alone would be too little to begin with: "kommun" begins "kommunikasjon" too.
    """
    stem = stem_of(word)
    ends_in_vowel = stem[-1:] in _VOWELS
    joined = (stem,) if ends_in_vowel else tuple(stem + joint for joint in _JOINTS)
    wanted = [one for one in (_folded(word), *joined) if len(one) >= SHORTEST_BEGINNING]
    if len(stem) < SHORTEST_BEGINNING:
        wanted = [_folded(word)] if len(word) >= SHORTEST_BEGINNING else []
    shortest = sorted(set(wanted), key=lambda one: (len(one), one))
    kept = [one for at, one in enumerate(shortest) if not one.startswith(tuple(shortest[:at]))]
    end = _uninflected(word)
    return Asked(
        stem,
        tuple(kept),
        end if len(end) >= SHORTEST_END else "",
        tuple(one for one in kept if len(one) >= SHORTEST_WITHIN),
    )


def _folded(word: str) -> str:
    folded = word[:LONGEST_WORD]
    for written, same in _FOLDED:
        folded = folded.replace(written, same)
    return folded


def _stemmer() -> Any:
    # A stemmer keeps the word it works on: each thread has its own.
    if not hasattr(_per_thread, "stemmer"):
        _per_thread.stemmer = snowballstemmer.stemmer("norwegian")
    return _per_thread.stemmer
