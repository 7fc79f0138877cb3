"""The language a document is written in, told by counting the words and endings that tell languages apart."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Literal, get_args

from avklart.domain.draft import Language
from avklart.intake.words import words_of

_TOKEN = re.compile(r"[^\W\d_]+")
# Words with letters that Norwegian has only in names.
_SWEDISH = re.compile(r"[^\W\d_]*[äöÄÖ][^\W\d_]*")
# No Norwegian word in small letters has them.
_SWEDISH_WEIGHT = 2
_ENDING_WEIGHT = 0.4
_LETTERS_BEFORE_ENDING = 3
# A language must lead by so much of the second's score, or the one the file declares decides between them.
_CLEAR_LEAD = 1.08
# Danish and bokmål share most words; so many more telling words make it Danish.
_DANISH_LEAD = 3.0
_ENOUGH = 3.0
_DECLARED: Mapping[str, Language] = {"nb": "nb", "nn": "nn", "no": "nb", "sv": "sv", "da": "da", "en": "en"}
_Telling = Literal["words", "ends"]


def language_of(texts: Iterable[str], declared: str | None) -> Language | None:
    """Give the language most of the telling words are of, None when there are too few.

    What the file declares ("en-US" in many a Norwegian plan) only decides between languages that are nearly even.

    Source: none published; the words are data of ours.
    """
    scores = _scores(texts)
    if scores["da"] < scores["nb"] + _DANISH_LEAD:
        scores["da"] = 0.0
    ranked = sorted(scores, key=lambda language: scores[language], reverse=True)
    said = _DECLARED.get((declared or "")[:2].casefold())
    best = ranked[0]
    if scores[best] < _ENOUGH:
        return said if said is not None and said != "en" else (best if scores[best] > 0 else None)
    near = [language for language in ranked if scores[language] * _CLEAR_LEAD >= scores[best]]
    return said if said in near else best


def language_of_row(texts: Iterable[str], language: Language | None) -> Language | None:
    """Give the language that the cells of a row are read in: Swedish where they are, in a plan of two countries.

    Source: none published; action plans of border committees.
    """
    if language not in {None, "nb", "nn"}:
        return language
    given = list(texts)
    letters = sum(len(_SWEDISH.findall(text)) for text in given)
    if not letters:
        return language
    scores = _scores(given)
    small = sum(word[0].islower() for text in given for word in _SWEDISH.findall(text))
    return "sv" if scores["sv"] + _SWEDISH_WEIGHT * small > max(scores["nb"], scores["nn"]) else language


def _scores(texts: Iterable[str]) -> dict[Language, float]:
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(_TOKEN.findall(text.lower()))
    scores: dict[Language, float] = dict.fromkeys(get_args(Language), 0.0)
    for word, times in counts.items():
        for language in _by_word().get(word, ()):
            scores[language] += times
        if len(word) > _LETTERS_BEFORE_ENDING + 1:
            for language in _languages_ending(word):
                scores[language] += _ENDING_WEIGHT * times
    return scores


def _languages_ending(word: str) -> set[Language]:
    endings = _by_ending()
    longest = len(word) - _LETTERS_BEFORE_ENDING
    return {language for size in range(2, min(longest, 6) + 1) for language in endings.get(word[-size:], ())}


def _told(what: _Telling) -> dict[str, tuple[Language, ...]]:
    found: dict[str, tuple[Language, ...]] = {}
    by_language: dict[str, dict[str, list[str]]] = {}
    for one in get_args(Language):
        by_language.update(words_of("telling", one))
    for language in get_args(Language):
        for word in by_language.get(language, {}).get(what, ()):
            found[word] = (*found.get(word, ()), language)
    return found


@cache
def _by_word() -> dict[str, tuple[Language, ...]]:
    return _told("words")


@cache
def _by_ending() -> dict[str, tuple[Language, ...]]:
    return _told("ends")
