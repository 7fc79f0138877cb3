"""What stands around a source in a money cell: shares of it, names that hold words of money, and names alone."""

from itertools import takewhile
from typing import Protocol

from avklart.intake.found import Names
from avklart.intake.money.words import KindFound, MoneyWords, Word, money_words, words_in

_OPENS, _CLOSES = "«“", "»”"
_LONGEST_NAME = 4
# "Ikke dekt over drift" has so many words before the source it denies.
_MOST_DENYING = 4


class SaidBefore(Protocol):
    """What the piece before says: its kind and the name in it."""

    @property
    def kind(self) -> str | None:
        """The kind of money."""

    @property
    def name(self) -> str | None:
        """The name of the project, or of the one who pays."""


class PieceText(Protocol):
    """A piece of a cell."""

    @property
    def text(self) -> str:
        """Its words."""


def is_only_share(piece: PieceText, names: Names) -> bool:
    """Tell whether a piece only says how money is shared: "halvparten i hver kommune", without a verb of paying.

    Source: published plans.
    """
    words = money_words(names.language)
    given = words_in(piece.text)
    is_share = bool(given) and words.has("shares", given[0].folded)
    return is_share and not any(words.has("pays", word.folded) for word in given)


def is_same_project(kind: str | None, piece: PieceText, said: SaidBefore, names: Names) -> bool:
    """Tell whether a sentence after a source of this kind says more of its project: "Prosjektet avsluttes i 2020".

    Source: published plans.
    """
    if not kind == said.kind == "project" or said.name:
        return False
    words = money_words(names.language)
    given = words_in(piece.text)
    return bool(given) and words.has("project_definite", given[0].folded)


def is_denied(given: list[Word], found: KindFound, words: MoneyWords) -> bool:
    """Tell whether the only source is denied: "Ikke drift", "ikke over driftsbudsjettet".

    Source: published plans.
    """
    at = next((at for at, word in enumerate(given) if word.begins == found.begins), 0)
    before = given[:at]
    if not before or len(before) > _MOST_DENYING or not words.has("negations", before[0].folded):
        return False
    return all(words.has("lead_in", word.folded) for word in before[1:])


def end_of_name(before: SaidBefore, text: str, names: Names) -> str:
    """Give the word after "og" that ends a project's name of one word, or "": "Prosjekt Lek og lån", not "X og drift".

    Source: names of projects in published plans.
    """
    words = money_words(names.language)
    given = list(takewhile(lambda word: not words.has("name_ends", word.folded), words_in(text)))
    is_one = before.kind == "project" and before.name is not None and len(before.name.split()) == 1
    is_ending = is_one and len(given) == 1 and words.has("in_names", given[0].folded)
    return text[given[0].begins : given[0].ends] if is_ending else ""


def is_quoted(text: str, at: int) -> bool:
    """Tell whether a place stands inside quotation marks: the kind of money is not told there.

    Source: none; a step of reading.
    """
    opened = max(text.rfind(sign, 0, at) for sign in _OPENS)
    return opened >= 0 and not any(sign in text[opened:at] for sign in _CLOSES)


def begins_with_preposition(text: str, given: list[Word], words: MoneyWords) -> bool:
    """Tell whether a project's name begins with a small word as a name does: "Til stede", "På lag med naturen".

    Source: names of projects in published plans.
    """
    if len(given) < 2 or not words.has("name_ends", given[0].folded):
        return False
    return text[given[0].begins].isupper() and text[given[1].begins].islower()


def is_plain_name(text: str, words: MoneyWords) -> bool:
    """Tell whether words are a name and nothing else: each begins with a capital, and none is a word of money.

    Source: names of those who pay in published plans.
    """
    given = words_in(text)
    if not given or len(given) > _LONGEST_NAME or words.kinds_in(given):
        return False
    return all(text[word.begins].isupper() for word in given) and not words.has("lead_in", given[0].folded)


def is_only_kinds(name: str, words: MoneyWords) -> bool:
    """Tell whether what was taken for a name is words for kinds of money alone.

    Source: none; a step of reading.
    """
    left = name
    for kind in words.kinds_in(words_in(name)):
        left = left.replace(name[kind.begins : kind.ends], " ", 1)
    return not words_in(left)
