"""Actors whose names are made as no name is: a small word at an end, a piece of a word, two that act side by side."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from avklart.domain.draft import Activity, Language
from avklart.intake.actors.vocabulary import kind_of_word, vocabulary_of
from avklart.intake.found import Names, Note
from avklart.intake.money.telling import says_who_pays
from avklart.intake.money.words import KindFound, money_words, words_in
from avklart.intake.raw import RawActivity
from avklart.intake.second_look.word_lists import MOST_CHARACTERS, small_words
from avklart.intake.words import words_of

_LONGEST_FACT = 80
_MOST_WORDS = 12
# So short a word of small letters is known, or is a piece of a word: "omsorgssj ef".
_PIECE = 3
# So long is each half of a word that is two run together, and the whole of it.
_SHORTEST = 4
_LONGEST_WORD = 60
_LISTS_OF_SHORTENED = ("shortened", "after_actor", "body_words", "represented_words")
_WHOSE = ("ens", "ets", "nes")
_TRIMMED = ".,;:()«»\"'"
# How a word of the Nordic languages, or one they have borrowed, begins.
_BEGINS = re.compile(
    r"(?:b[jlr]|c[hlr]|d[jrv]|f[jlnr]|g[hjlnrw]|h[jv]|k[hjlnrv]|m[jc]|nj|p[fhjlrs]|qu|r[h]|s[hjlmnv]|s?[ck][hjlrv]?|sp[jlr]?"
    r"|st[jr]?|sc[hr]|t[hjrsv]|v[rl]|w[hr]|[bcdfghjklmnpqrstvwxz])?[aeiouyæøåäöéèóü]"
)
# No word ends so; a piece of one may: "Innkj øpssjef".
_ENDS_CUT = re.compile(r"[^aeiouyæøåäö]j$|[bdfgkmnprstv][lr]$|^[^aeiouyæøåäöéèü]+$")


def notes_of_odd_names(row: RawActivity, activity: Activity, names: Names) -> Iterator[Note]:
    """Doubt actors whose names begin, end or hang together as names do not, are money, or begin a sentence.

    Source: none published; names of actors in published plans, and how words of the Nordic languages begin and end.
    """
    projects = {name.casefold() for name in names.projects}
    for one in activity.responsibilities:
        written = one.actor.split()[:_MOST_WORDS]
        is_of = one.of is None and _ends_with_project(one.actor, projects)
        is_other = _is_money(one.actor, names.language) or _is_subject(one.actor, row, names.language)
        if one.sure and (is_of or is_other or _is_odd(written, names.language)):
            yield Note("actor-words-unsure", "responsibilities", {"text": one.actor[:_LONGEST_FACT]})


def _ends_with_project(name: str, projects: set[str]) -> bool:
    words = name.casefold().split()[:_MOST_WORDS]
    return any(" ".join(words[at:]) in projects for at in range(1, len(words)))


def _is_money(name: str, language: Language | None) -> bool:
    """Tell whether a name is an amount, or a word for money that is no role: "Driftsbudsjettet"."""
    if says_who_pays(name, language):
        return True
    words = words_in(name)
    return len(words) == 1 and not kind_of_word(words[0].folded, language) and bool(_kinds(name, language))


def _kinds(name: str, language: Language | None) -> list[KindFound]:
    return [one for one in money_words(language).kinds_in(words_in(name)) if one.kind != "grant"]


def _is_subject(name: str, row: RawActivity, language: Language | None) -> bool:
    """Tell whether a thing in the definite form stands before a verb that says what becomes of it: "Saken legges"."""
    words = vocabulary_of(language)
    low = name.casefold()
    if " " in low or kind_of_word(low, language) or not low.endswith(words.definite):
        return False
    verbs = words.sets["things_do"] | words.sets["passive_words"]
    behind = re.compile(rf"(?<!\w){re.escape(name)} (\w+)", re.IGNORECASE)
    return any(found[1] in verbs for cell in row.actors for found in behind.finditer(cell.text[:MOST_CHARACTERS]))


def _is_odd(written: Sequence[str], language: Language | None) -> bool:
    words = [word.casefold().strip(_TRIMMED) for word in written]
    if not any(sign.isalpha() for word in words for sign in word):
        return True
    if _is_owner_only(words, language) or any(_is_glued(word, language) for word in words):
        return True
    return len(words) > 1 and (
        _has_loose_end(words, language)
        or any(_is_piece(word, language) for word in written[1:])
        or _is_cut(written)
        or _joins_two_that_act(words, language)
        or _sets_two_side_by_side(written, words, language)
    )


def _has_loose_end(words: Sequence[str], language: Language | None) -> bool:
    """Tell whether a small word stands at an end, or "av" behind the first: "Grunneierlaget i", "Utført av X"."""
    small = small_words(language)
    if words[-1] in small or words[0] in small:
        return True
    is_link = words[1] in small - vocabulary_of(language).sets["and_words"]
    return is_link and not kind_of_word(words[0], language) and not _names_many(words[0])


def _names_many(word: str) -> bool:
    return word.endswith(("ene", "ane", "erne", "arne", "et"))


def _is_owner_only(words: Sequence[str], language: Language | None) -> bool:
    """Tell whether a name says only whose somebody is: "Rådets" of "Rådets leder"."""
    last = words[-1]
    return len(words) == 1 and last.endswith("ts") and kind_of_word(last.removesuffix("s"), language) == "body"


def _is_glued(word: str, language: Language | None) -> bool:
    """Tell whether one that acts and a verb have run together: "Kommunedirektørenavgjør"."""
    verbs = vocabulary_of(language).sets["verbs"] | _deciding(language)
    return any(
        word[at:] in verbs and kind_of_word(word[:at], language) in {"person", "body"}
        for at in range(_SHORTEST, min(len(word), _LONGEST_WORD) - _SHORTEST + 1)
    )


@cache
def _deciding(language: Language | None) -> frozenset[str]:
    return frozenset(words_of("open", language)["decides"])


def _is_piece(word: str, language: Language | None) -> bool:
    """Tell whether a word is a piece of one, or shortened as no list knows: "ef", "rlaget", "hhv."."""
    low = word.casefold().strip(_TRIMMED)
    if not word.isalpha():
        return word.endswith(".") and word[:-1].isalpha() and word.casefold() not in _shortened(language)
    if not word.islower() or low in small_words(language) or kind_of_word(low, language) == "field":
        return False
    if low in vocabulary_of(language).sets["company_forms"] | vocabulary_of(language).sets["body_words"]:
        return False
    is_short = len(word) <= _PIECE and not kind_of_word(low, language)
    return is_short or not _BEGINS.match(low) or low in words_of("actors", language)["inflections"]


def _shortened(language: Language | None) -> frozenset[str]:
    words = words_of("actors", language)
    return frozenset(
        word for key in ("shortened", "after_actor", "body_words", "represented_words") for word in words[key]
    )


def _is_cut(written: Sequence[str]) -> bool:
    """Tell whether a word before one of small letters ends as no word does: "Innkj øpssjef"."""
    return any(
        before.isalpha() and not before.isupper() and behind.isalpha() and behind.islower() and _ends_cut(before)
        for before, behind in pairwise(written)
    )


def _ends_cut(word: str) -> bool:
    return _ENDS_CUT.search(word.casefold()) is not None


def _joins_two_that_act(words: Sequence[str], language: Language | None) -> bool:
    """Tell whether "og" stands behind a role or a body, where another that acts may follow."""
    joins = vocabulary_of(language).sets["and_words"] | {"&", "/", "|"}
    at = next((at for at, word in enumerate(words) if word in joins), 0)
    return 0 < at < len(words) - 1 and kind_of_word(words[at - 1], language) in {"person", "body"}


def _sets_two_side_by_side(written: Sequence[str], words: Sequence[str], language: Language | None) -> bool:
    """Tell whether one that acts stands in the definite form beside another name: "Museene grunneierne"."""
    small = small_words(language)
    for at, (before, behind) in enumerate(pairwise(words)):
        if before in small or behind in small or not before.isalpha() or before.endswith(_WHOSE):
            continue
        if at == 0 and _is_definite(before, language) and not behind.isdigit():
            return True
        if behind.isalpha() and written[at + 1].islower() and _is_definite(behind, language) and not _describes(before):
            return True
    return False


def _is_definite(word: str, language: Language | None) -> bool:
    return word.endswith(("ene", "erne", "arne")) or bool(vocabulary_of(language).definite_party.search(word))


def _describes(word: str) -> bool:
    """Tell whether a word is rather an adjective: "Lokale", "Teknisk", "Regional"."""
    return word.endswith(("e", "al", "sk", "ig", "iv", "ell", "vis", "ær", "ant", "ent"))
