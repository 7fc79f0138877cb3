"""Later sentences of a cell of actors that say what becomes of a thing: their subject names nobody."""

from collections.abc import Sequence

from avklart.domain.draft import Language
from avklart.intake.actors.tokens import Token
from avklart.intake.actors.vocabulary import Phrase, Vocabulary, kind_of_word, vocabulary_of

_MOST_SUBJECT_WORDS = 3


def without_things(tokens: Sequence[Token], language: Language | None) -> list[Token]:
    """Give the tokens without the later sentences about things: "Rektor. Planen er ferdig i juni." names the rector.

    Of "Rapporten blir laget av NAV." what names someone stays.

    Source: published plans whose lines go on with sentences behind who is responsible.
    """
    words = vocabulary_of(language)
    left: list[Token] = []
    at = 0
    while at < len(tokens):
        ends = _end_of_sentence(tokens, at)
        left += tokens[at + _said_of_thing(tokens[at:ends], words, language) if at else at : ends]
        at = ends
    return left


def _end_of_sentence(tokens: Sequence[Token], at: int) -> int:
    """Give where the next sentence begins: behind the full stop that ends this one."""
    return next((place + 1 for place in range(at, len(tokens)) if tokens[place].low == "."), len(tokens))


def _said_of_thing(sentence: Sequence[Token], words: Vocabulary, language: Language | None) -> int:
    """Give how many tokens of a sentence, from its beginning, only say what becomes of a thing."""
    for at, token in enumerate(sentence[: _MOST_SUBJECT_WORDS + 1]):
        if at and _is_of_thing(sentence[at : at + 2], words):
            break
        if token.kind != "word" or kind_of_word(token.low, language) or not token.text.isalpha():
            return 0
    else:
        return 0
    if not (sentence[at - 1].low.endswith(words.definite) or sentence[0].low in words.sets["articles"]):
        return 0
    for place in range(at, len(sentence)):
        phrase = _phrase_at(sentence, place, words)
        if phrase is not None:
            return 0 if phrase.manner == "after" else place
    by = next((place for place in range(at, len(sentence)) if sentence[place].low in words.sets["by_words"]), None)
    return by + 1 if by is not None else len(sentence)


def _is_of_thing(verb: Sequence[Token], words: Vocabulary) -> bool:
    """Tell whether a verb says what becomes of a thing: "er", "koster", "legges", "skal legges"."""
    # A time may begin with its verb: "er ferdig i juni".
    first, *rest = (token.text.casefold().split(" ", 1)[0] for token in verb)
    if first in words.sets["things_do"] or first in words.sets["passive_words"]:
        return True
    if first in words.sets["modal_words"]:
        return bool(rest) and rest[0].endswith(words.passive_infinitives)
    return verb[0].text.islower() and len(first) > 4 and first.endswith(words.passive_endings)


def _phrase_at(sentence: Sequence[Token], at: int, words: Vocabulary) -> Phrase | None:
    """Give the phrase that gives someone a part at a place."""
    for phrase in words.phrases.get(sentence[at].low, ()):
        low = tuple(token.low for token in sentence[at : at + len(phrase.words)])
        if low == phrase.words and phrase.part is not None and (len(low) > 1 or phrase.manner == "after"):
            return phrase
    return None
