"""The words of actors for one language, made ready to look up: endings as patterns, phrases by their first word."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any, Literal

from msgspec import Struct

from avklart.domain.draft import Language, ResponsibilityPart
from avklart.intake.words import words_of

Manner = Literal["before", "after", "keep"]
Words = tuple[str, ...]
_LONGEST_WORD = 60
_PARTS: tuple[ResponsibilityPart, ...] = ("leads", "executes", "decides", "contributes", "responsible")


class Phrase(Struct, frozen=True):
    """Words that tell the part of those after them (before), of those before them (after), or belong to a name."""

    words: Words
    manner: Manner
    part: ResponsibilityPart | None


class Vocabulary(Struct, frozen=True):
    """All words of actors for a plan in one language, in lower case."""

    person: re.Pattern[str]
    body: re.Pattern[str]
    definite_body: re.Pattern[str]
    shared_ending: re.Pattern[str]
    sets: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[Phrase, ...]]
    labels: Mapping[str, ResponsibilityPart]
    project_roles: tuple[Words, ...]
    sequences: Mapping[str, tuple[Words, ...]]
    passive_endings: tuple[str, ...]
    passive_infinitives: tuple[str, ...]
    definite: tuple[str, ...]
    naming_endings: tuple[str, ...]
    verb_endings: tuple[str, ...]
    definite_party: re.Pattern[str]
    wishes: frozenset[Words]

    def holds(self, topic: str, word: str) -> bool:
        """Tell whether a word, in lower case, is one of the words of a topic."""
        return word in self.sets[topic]

    def names_something(self, word: str) -> bool:
        """Tell whether a word, in lower case, is a role, a body, a field of work, or a small word beside a name."""
        known = ("fields", "openers", "joining_words", "of_words", "nobody", "and_words", "articles", "body_words")
        return any(word in self.sets[topic] for topic in known) or bool(
            self.person.search(word) or self.body.search(word)
        )


_SETS = (
    "roles",
    "body_words",
    "openers",
    "fields",
    "and_words",
    "or_words",
    "of_words",
    "represented_words",
    "for_words",
    "joining_words",
    "counted",
    "articles",
    "nobody",
    "same_as_above",
    "capacity_words",
    "shortened",
    "verbs",
    "project_words",
    "given_names",
    "titles_alone",
    "several_bodies",
    "afterwards",
    "elsewhere",
    "company_forms",
    "passive_words",
    "by_words",
    "things_do",
    "modal_words",
    "two_word_bodies",
)
_SEQUENCES = ("before_actor", "doubt_words", "after_actor", "names_with_and", "each_their", "excluded")


@cache
def vocabulary_of(language: Language | None) -> Vocabulary:
    """Give the words of actors for a plan in a language.

    Source: published plans; the words are data in avklart/intake/language.
    """
    words = words_of("actors", language)
    people, bodies = words["person_endings"], words["body_endings"]
    inflections = words["inflections"]
    phrases = _phrases(words["phrases"])
    return Vocabulary(
        person=_endings(people, inflections),
        body=_endings(bodies, inflections),
        definite_body=_endings(bodies, words["definite"], bare=False),
        shared_ending=_endings(words["shared_endings"], inflections),
        sets={
            **{topic: frozenset(words.get(topic, ())) for topic in _SETS},
            "ends_of_phrases": frozenset(
                phrase.words[-1]
                for lines in phrases.values()
                for phrase in lines
                if phrase.manner == "before" and len(phrase.words) > 1 and phrase.words[-1] != "i"
            ),
        },
        phrases=phrases,
        labels={label: part for part in _PARTS for label in words["phrases"][part]["labels"]},
        project_roles=tuple(sorted((tuple(role.split()) for role in words["project_roles"]), key=len, reverse=True)),
        sequences={
            topic: tuple(sorted((tuple(line.split()) for line in words.get(topic, ())), key=len, reverse=True))
            for topic in _SEQUENCES
        },
        passive_endings=tuple(words.get("passive_endings", ())),
        passive_infinitives=tuple(words.get("passive_infinitives", ())),
        definite=tuple(words["definite"]),
        naming_endings=tuple(words.get("naming_endings", ())),
        verb_endings=tuple(words.get("verb_endings", ())) or ("\n",),
        definite_party=_endings((*people, *bodies), words["definite"], bare=False),
        wishes=frozenset(tuple(line.split()) for line in words.get("wishes", ())),
    )


@lru_cache(maxsize=16_384)
def kind_of_word(word: str, language: Language | None) -> Literal["person", "body", "field", ""]:
    """Tell whether one word, in lower case, names a person's role, a body, or a field of work.

    Source: published plans; Norwegian and Swedish make such words by their endings.
    """
    words = vocabulary_of(language)
    if word in words.sets["fields"]:
        return "field"
    if word in words.sets["body_words"]:
        return "body"
    if len(word) > _LONGEST_WORD:
        return ""
    if words.person.search(word):
        return "person"
    return "body" if words.body.search(word) else ""


def _endings(stems: Iterable[str], inflections: Iterable[str], *, bare: bool = True) -> re.Pattern[str]:
    any_stem = "|".join(sorted(map(re.escape, stems), key=len, reverse=True)) or r"(?!)"
    any_inflection = "|".join(sorted(set(map(re.escape, inflections)), key=len, reverse=True))
    return re.compile(f"(?:{any_stem})(?:{any_inflection}){'?' if bare else ''}s?$")


def _phrases(parts: Mapping[str, Any]) -> dict[str, tuple[Phrase, ...]]:
    """Sort the phrases by their first word, longest first, so that each place in a cell looks at few of them."""
    found: dict[str, list[Phrase]] = {}
    for part in (*_PARTS, "keep"):
        for manner in ("before", "after"):
            for line in parts[part][manner]:
                words = tuple(line.split())
                phrase = (
                    Phrase(words, "keep", None)
                    if part == "keep"
                    else Phrase(words, "before" if manner == "before" else "after", _part(part))
                )
                found.setdefault(words[0], []).append(phrase)
    # Of two phrases of one length the one that looks forward comes first: it falls back to looking behind.
    return {
        first: tuple(sorted(lines, key=lambda phrase: (-len(phrase.words), phrase.manner != "before")))
        for first, lines in found.items()
    }


def _part(name: str) -> ResponsibilityPart:
    return next(part for part in _PARTS if part == name)
