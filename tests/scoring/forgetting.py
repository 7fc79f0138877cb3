"""Reading with some of its words taken away: what a plan is whose words no list holds, though people use them.

Words made up on purpose tell how doubts stand on the odd; words taken away tell it on the common.
"""

import functools
import gc
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from avklart.intake import words

# Of the words of a list so many in a hundred are taken away.
_FORGOTTEN = 35
Topics = Mapping[str, tuple[str, ...]]

HEADERS: Topics = {"headers": ("roles",)}
ACTORS: Topics = {
    "actors": ("person_endings", "body_endings", "body_words", "roles", "openers", "project_roles", "fields"),
    "parties": ("roles", "bodies", "bodies_alone", "fields"),
    "cells": ("looks",),
}
PARTS: Topics = {"actors": ("phrases", "verbs", "represented_words", "nobody", "after_actor", "before_actor")}
MONEY: Topics = {"money": ("kinds", "sources", "payers", "qualifiers", "factors", "unit"), "cells": ("looks",)}
TIMES: Topics = {"time": ("limits", "recurs", "seasons", "after_words", "parts", "events", "joins", "units")}
OPEN: Topics = {
    "open": (
        *("passive", "passive_later", "participles", "not_yet", "not_yet_funding", "states", "states_funding"),
        *("alone", "decides", "infinitives", "infinitives_decide", "lacks", "lacks_after", "waits", "taken_up"),
        *("states_responsibility", "clarifies", "topics", "with_whom", "by_whom", "where"),
    )
}
AROUND: Topics = {
    "document": (
        *("plan_words", "introductions", "closings", "activity_headings", "area_labels", "area_lists", "goal_labels"),
        *("goal_lists", "activity_labels", "attribute_labels", "responsible_labels", "time_heads", "verbs"),
        *("body_ends", "body_word_ends", "body_names", "before_owner", "caption_words"),
    ),
    "cells": ("verbs",),
    "headers": ("rows", "header", "goals"),
}


@dataclass(frozen=True, slots=True)
class Lapse:
    """Lists that words are taken from, and what that is called in the table."""

    name: str
    topics: Topics


_KINDS: Mapping[str, Topics] = {
    "headers": HEADERS,
    "roles and bodies": ACTORS,
    "words for parts": PARTS,
    "words of money": MONEY,
    "words of time": TIMES,
    "open points": OPEN,
    "words around": AROUND,
}


def _lapses(times: str) -> tuple[Lapse, ...]:
    return tuple(Lapse(f"{kind} forgotten {time}", topics) for kind, topics in _KINDS.items() for time in times)


# What the signs of doubt were found with, and other words that they are judged by alone.
LAPSES = _lapses("ab")
HELD_OUT = _lapses("c")


@contextmanager
def forgetting(topics: Topics, seed: str) -> Iterator[None]:
    """Read without a share of the words of these lists; the same words are gone from all of them.

    What a word is alone decides whether it is gone, so that nynorsk does not keep what bokmål forgets.
    """
    known: Callable[[str, str], dict[str, Any]] = words._file

    @functools.cache
    def less(topic: str, language: str) -> dict[str, Any]:
        lists = topics.get(topic, ())
        found = known(topic, language)
        return {key: _without(value, seed) if key in lists else value for key, value in found.items()}

    setattr(words, "_file", less)  # noqa: B010 - a name of the module is put aside for a while
    _forget_what_was_made()
    try:
        yield
    finally:
        setattr(words, "_file", known)  # noqa: B010
        _forget_what_was_made()


def _without(value: Any, seed: str) -> Any:
    if isinstance(value, dict):
        gone = {key for key, one in value.items() if not isinstance(one, list | dict) and _is_gone(key, seed)}
        return {key: _without(one, seed) for key, one in value.items() if key not in gone}
    if isinstance(value, list):
        return [one for one in value if not (isinstance(one, str) and _is_gone(one, seed))]
    return value


def _is_gone(word: str, seed: str) -> bool:
    return zlib.crc32(f"{seed} {word}".encode()) % 100 < _FORGOTTEN


def _forget_what_was_made() -> None:
    """Empty what reading keeps of the lists it has read."""
    for one in gc.get_objects():
        # Not isinstance: it would wake what is made only when asked for.
        if type(one) is functools._lru_cache_wrapper and one.__module__.startswith("avklart.intake"):
            one.cache_clear()
