"""What a party does, told from who it is: verbs no list knows, and words that only say which of them."""

from collections.abc import Sequence

from avklart.domain.draft import Language
from avklart.intake.actors.tokens import Token
from avklart.intake.actors.vocabulary import Vocabulary, kind_of_word

_LONGEST_WORD = 40
_LONGEST_CLAUSE = 6


def is_verb_after(party: Sequence[Token], token: Token, words: Vocabulary) -> bool:
    """Tell whether a word that no list knows is a verb, for it ends as one and the party before it is definite.

    "Idrettslaget rydder løypa" says what the club does; "leder boliger" may be a title.

    Source: published plans; verbs in the present end so in Norwegian and Swedish.
    """
    if token.kind != "word" or not token.text.isalpha() or not token.text.islower() or len(token.low) > _LONGEST_WORD:
        return False
    if not token.low.endswith(words.verb_endings) or words.names_something(token.low):
        return False
    last = party[-1]
    is_letters = len(last.text) > 1 and last.text.isupper() and last.text.isalpha()
    return is_letters or words.definite_party.search(last.low[:_LONGEST_WORD]) is not None


def end_of_wish(tokens: Sequence[Token], at: int, words: Vocabulary) -> int:
    """Give where words after "som" end that only say which of many, or 0: "alle lag som vil", "dei som ønskjer det".

    Source: published plans.
    """
    if tokens[at].low not in words.sets["capacity_words"]:
        return 0
    ends = _end_of_words(tokens, at)
    clause = tuple(token.low for token in tokens[at:ends])
    return ends if len(clause) < _LONGEST_CLAUSE and clause in words.wishes else 0


def is_shared_out(tokens: Sequence[Token], at: int, words: Vocabulary) -> bool:
    """Tell whether words say what each of many brings: "to representanter hver", "hver sin bil".

    Source: published plans.
    """
    low = [token.low for token in tokens[at : _end_of_words(tokens, at)]]
    each = {line[0] for line in words.sequences["each_their"] if len(line) > 1}
    return not each.isdisjoint(low)


def joins_two(before: Token | None, after: Token | None, words: Vocabulary, language: Language | None) -> bool:
    """Tell whether "&" stands between two parties ("Rektor & FAU") and not in a name ("Berg & Dahl").

    Source: published plans.
    """
    if before is None or after is None:
        return False
    told = [_names_many(token, words, language) for token in (before, after)]
    short = [_is_short(token, words) for token in (before, after)]
    return any(told) and all(one or other for one, other in zip(told, short, strict=True))


def _names_many(token: Token, words: Vocabulary, language: Language | None) -> bool:
    return kind_of_word(token.low, language) == "person" or words.body.search(token.low[:60]) is not None


def _is_short(token: Token, words: Vocabulary) -> bool:
    """Tell whether a word is a short name in capitals: "FAU"."""
    return len(token.text) > 2 and token.text.isupper() and token.low not in words.sets["company_forms"]


def _end_of_words(tokens: Sequence[Token], at: int) -> int:
    farthest = min(len(tokens), at + _LONGEST_CLAUSE)
    return next((place for place in range(at, farthest) if tokens[place].kind not in {"word", "name"}), farthest)
