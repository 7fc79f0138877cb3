"""Words of a cell of actors that are in no actor and give none its part."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, takewhile

from msgspec import Struct

from avklart.domain.draft import Activity
from avklart.intake.actors.vocabulary import kind_of_word, vocabulary_of
from avklart.intake.found import Names, Note
from avklart.intake.open_points import open_spans
from avklart.intake.raw import RawActivity
from avklart.intake.second_look.word_lists import without_spans, words_around_actors, words_in, words_of_time
from avklart.intake.time import dated_spans

_LONGEST_FACT = 80
# So many words that say nothing known may be a sentence: that something is open, who decides.
_SENTENCE = 2
_MOST_WORDS = 12


def notes_of_actors(row: RawActivity, activity: Activity, names: Names) -> Iterator[Note]:
    """Doubt actors beside which words were passed over, and those that are more a sentence than a name.

    Source: none published; the words around actors in published plans.
    """
    read = {
        word for one in activity.responsibilities for word in words_in(f"{one.as_written} {one.actor} {one.of or ''}")
    }
    known = read | words_around_actors(names.language) | words_of_time(names.language)
    left = [word for cell in row.actors for word in _words_of(cell.text, names) if word not in known and len(word) > 1]
    if left:
        yield Note("words-unread", "responsibilities", {"words": " ".join(left)[:_LONGEST_FACT]})
    yield from (Note("actor-words-unsure", "responsibilities", {"text": name}) for name in _odd(activity, names))
    sentence = " ".join(left) if len(left) >= _SENTENCE else _sentence_among(activity, names)
    is_read = any(open_spans(cell.text, "responsible", names.language, names) for cell in row.actors)
    if sentence and not is_read:
        yield Note("cell-not-read", "clarifications", {"text": sentence[:_LONGEST_FACT]})


def _words_of(text: str, names: Names) -> list[str]:
    """Give the words of a cell up to a known verb: what follows it is what the actor does."""
    text = without_spans(text, open_spans(text, "responsible", names.language, names))
    words = words_in(without_spans(text, dated_spans(text, names.language)))
    verbs = vocabulary_of(names.language).sets["verbs"]
    return list(takewhile(lambda word: word not in verbs, words))


def _sentence_among(activity: Activity, names: Names) -> str:
    """Give an actor that was read though most of its words are small and unknown: "Henger i lufta"."""
    for one in activity.responsibilities:
        words = [word for word in one.actor.split()[1:] if word.isalpha() and word.islower()]
        unknown = [word for word in words if not kind_of_word(word, names.language)]
        if not one.sure and len(unknown) >= _SENTENCE:
            return one.actor
    return ""


def _odd(activity: Activity, names: Names) -> Iterator[str]:
    """Give the actors whose words stand otherwise elsewhere in the document: as one word, or as two names."""
    known = _names_alone(names.bodies)
    for one in activity.responsibilities:
        words = one.actor.casefold().split()[:_MOST_WORDS]
        broken = any(first + second in known.words for first, second in pairwise(words))
        two = any(
            " ".join(words[:at]) in known.names and " ".join(words[at:]) in known.names for at in range(len(words))
        )
        if one.sure and (broken or two):
            yield one.actor


class _Alone(Struct, frozen=True):
    """The names that stand alone somewhere in a document, and the words of them all."""

    names: frozenset[str]
    words: frozenset[str]


@lru_cache(maxsize=4)
def _names_alone(bodies: tuple[str, ...]) -> _Alone:
    names = frozenset(name.casefold() for name in bodies)
    return _Alone(names, frozenset(word for name in names for word in name.split()))
