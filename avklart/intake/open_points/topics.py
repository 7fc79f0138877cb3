"""What a statement is about, by its own words: money, responsibility, time, or what comes later."""

from collections.abc import Sequence

from avklart.domain.draft import About
from avklart.intake.found import Column
from avklart.intake.open_points.tokens import Token
from avklart.intake.open_points.vocabulary import Vocabulary

OF_COLUMN: dict[Column, About] = {
    "responsible": "responsibility",
    "funding": "funding",
    "time": "time",
    "other": "other",
}
_SHORTEST_ENDING = 3


def topic_of(word: str, vocabulary: Vocabulary) -> About | None:
    """Give what a single word makes a statement about: "finansiering" is funding, "sluttfinansiering" too."""
    about = vocabulary.topics.get(word)
    if about or len(word) < _SHORTEST_ENDING:
        return about
    return next((about for endings, about in vocabulary.endings if word.endswith(endings)), None)


def about_of(tokens: Sequence[Token], vocabulary: Vocabulary) -> About | None:
    """Give what words make a statement about, or None where they leave it to the column.

    The first word that tells decides. "Videre" and its like mean continuation unless money, responsibility or time
    follows: "videre drift", but "videre finansiering". "Hvem" is responsibility unless it is who pays.

    Source: the plan draft contract, "Clarifications".
    """
    later = vocabulary.words("later")
    is_later = is_who = False
    for number, token in enumerate(tokens):
        topic = topic_of(token.word, vocabulary)
        if token.word in vocabulary.words("adjectives") and not _asks_who(tokens, number, vocabulary):
            topic = None
        if token.word in later:
            is_later = True
        elif topic == "responsibility" and token.word in vocabulary.words("asking"):
            is_who = True
        elif topic and topic != "other":
            return topic
    if is_who:
        return "responsibility"
    return "continuation" if is_later else None


def _asks_who(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    return follows is None or not follows.is_word or follows.word in vocabulary.words("anyone")


def opens_topic(tokens: Sequence[Token], at: int, ends: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a word may begin the words for what is open: "eventuell", "videre", "ansvar", "hvem".

    A kind of money does not: in "prosjektmidler må avklares" it is what pays, and stays in the cell.
    """
    word = tokens[at].word
    if word in vocabulary.words("funding_kinds"):
        return False
    if word in vocabulary.words("adjectives"):
        return _asks_who(tokens[:ends], at, vocabulary)
    return word in vocabulary.words("later") or word in vocabulary.words("if_any") or bool(topic_of(word, vocabulary))
