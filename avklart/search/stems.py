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
_FOLDED = (("veg", "vei"), ("skul", "skol"), ("høg", "høy"), ("sjuk", "syk"), ("heit", "het"), ("menn", "mann"))
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
_per_thread = local()


@dataclass(frozen=True, slots=True)
class Asked:
    """One word that is looked for: words match that have its stem, or whose stem begins as one of `beginnings`.

    No beginning begins as another.
    """

    stem: str
    beginnings: tuple[str, ...]

    def is_met_by(self, word: str) -> bool:
        """Whether a word in small letters is what is looked for."""
        stem = stem_of(word)
        return stem == self.stem or stem.startswith(self.beginnings)


def words_in(text: str) -> list[tuple[int, int, str]]:
    """Give each word of a text: where it starts, where it ends, and the word in small letters."""
    return [(found.start(), found.end(), found.group().lower()) for found in _WORD.finditer(text)]


def stems_in(text: str) -> list[str]:
    """Give the stems of a text in its order, without the words that tell nothing."""
    composed = unicodedata.normalize("NFC", text)
    return [stem_of(word) for _, _, word in words_in(composed) if word not in _EMPTY]


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


def _asked(word: str) -> Asked:
    """Give what a typed word looks for: its own forms, what it begins, and compounds that begin with it.

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
    return Asked(stem, tuple(kept))


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
