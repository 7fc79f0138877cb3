"""Verbs in the text of an activity, told by lists of words and by their shapes."""

import re
from itertools import pairwise

from avklart.domain.check.finding import CheckWords

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NEXT = re.compile(r"[A-ZÆØÅÄÖ][a-zæøåäöé]+\Z")
_ENDS = frozenset(".;)»")

# So far into a text an infinitive may stand behind its adverbs: "Fortsatt aktivt arbeide for …".
_FIRST_WORDS = 4
_SHORTEST_FINITE = 5
_LONGEST_PREFIX = 14


def has_verb(text: str, words: CheckWords) -> bool:
    """Say whether an activity's text says what is done: by a verb, or by a noun of action with its object.

    An infinitive, an imperative or an unknown word of that shape may begin it; "å" with an infinitive, a finite verb
    or a passive may stand anywhere; "gjennomføring av …" is as good as a verb. When in doubt there is a verb.

    Source: none published; activities in published plans begin with an infinitive.
    """
    found = [word.casefold() for word in _WORD.findall(text)]
    if not found or not words.verbs:
        return True
    return (
        _begins_like_a_verb(found, words)
        or any(is_infinitive(word, words) for word in found[1:_FIRST_WORDS])
        or any(word in words.markers or _is_finite(word, words) for word in found)
        or any(_is_action(word, after, words) or _is_said_of(word, after, words) for word, after in pairwise(found))
    )


def second_activity(text: str, words: CheckWords) -> str | None:
    """Give the words with which a second activity begins in the same text, or None.

    It begins with a capital and an infinitive, right behind a word without a mark, or behind a full stop; not inside
    quotation marks, nor behind a word that brings in a name ("prosjektet Bygge bro").

    Source: published plans, "… i samsvar med målsettingene Vurdere strategiske saker …".
    """
    found = text.split()
    quoted = False
    for at, (before, word) in enumerate(pairwise(found), start=1):
        quoted = (quoted or "«" in before) and "»" not in before
        if not quoted and _NEXT.match(word) and _may_end(before, words) and is_infinitive(word.casefold(), words):
            return " ".join(found[at : at + _FIRST_WORDS])
    return None


def _may_end(word: str, words: CheckWords) -> bool:
    """Say whether an activity may end with a word: no name follows it, and no comma or dash goes on with it."""
    return (word[-1:].isalnum() and word.casefold() not in words.before_names) or word[-1:] in _ENDS


def is_infinitive(word: str, words: CheckWords) -> bool:
    """Say whether a word in small letters is an infinitive: a known one, or one with a known prefix.

    Source: none published; the words are data, and so are those that are oftener something else ("avtale", "møte").
    """
    if word in words.not_verbs:
        return False
    if _is_known(word, words):
        return True
    lengths = range(2, min(len(word) - 2, _LONGEST_PREFIX))
    return any(word[:at] in words.prefixes and _is_known(word[at:], words) for at in lengths)


def _is_known(word: str, words: CheckWords) -> bool:
    """A verb of the list in its own form, or with -a for -e ("utvikla" beside "utvikle" in nynorsk)."""
    return word in words.verbs or (word.endswith("a") and len(word) > 4 and word[:-1] + "e" in words.verbs)


def _begins_like_a_verb(found: list[str], words: CheckWords) -> bool:
    """Say whether the first word may be a verb: a known one even where it may be a noun, or one of the shape."""
    first = found[0].rpartition("-")[2]
    if first in words.verbs or is_infinitive(first, words):
        return True
    if first in words.not_verbs or first in words.adjectives:
        return False
    if is_infinitive(first + "e", words):
        return True
    if not first.endswith(words.infinitive_endings) or first.endswith(words.not_verb_endings):
        return False
    # An unknown word of the shape is a noun before a preposition ("Messe for ungdom"), else taken for a verb.
    return len(found) > 1 and found[1] not in words.prepositions


def _is_finite(word: str, words: CheckWords) -> bool:
    if word in words.finite:
        return True
    if word in words.not_verbs or len(word) < _SHORTEST_FINITE:
        return False
    if word.endswith("st"):
        return is_infinitive(word[:-2], words)
    return word.endswith(("s", "r")) and is_infinitive(word[:-1], words)


def _is_action(word: str, after: str, words: CheckWords) -> bool:
    return after in words.action_links and word.endswith(words.action_endings)


def _is_said_of(subject: str, word: str, words: CheckWords) -> bool:
    """Say whether a word that may be a noun is a verb behind its subject: "regionrådet leder …"."""
    return (
        word in words.not_verbs
        and word.endswith("r")
        and subject.endswith(words.definite_endings)
        and _is_known(word[:-1], words)
    )
