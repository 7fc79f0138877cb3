"""Activities whose whole text is what belongs beside one: a name, a time, money; or says what was done."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from avklart.domain.draft import Activity, Language
from avklart.intake.actors.vocabulary import kind_of_word, vocabulary_of
from avklart.intake.money.telling import says_who_pays
from avklart.intake.money.words import money_words
from avklart.intake.money.words import words_in as money_words_in
from avklart.intake.second_look.word_lists import small_words
from avklart.intake.tables.looks import begins_with_verb, is_amount, is_time, tells_of_past

_MOST_WORDS = 5
_FEWEST_ROWS = 2
_TRIMMED = " .,;:–-"
_DAY = re.compile(r"\d{1,2}\.\s?\d{1,2}\.(?:\s?(?:20)?\d\d)?")


def texts_that_are_values(activities: Sequence[Activity], language: Language | None) -> Iterator[int]:
    """Give the numbers of the activities that are rather who, when or money of another, or a report of what was done.

    Where half the rows of a table or a list are so, all of it is.

    Source: none published; of values that are wrong nine in ten are to be marked as doubts.
    """
    places: dict[object, list[tuple[int, bool]]] = defaultdict(list)
    for number, activity in enumerate(activities, start=1):
        is_odd = _is_value(activity, language) or tells_of_past(activity.text, language)
        places[(activity.place.sheet, activity.place.table)].append((number, is_odd))
    for rows in places.values():
        odd = sum(is_odd for _, is_odd in rows)
        is_whole = odd >= _FEWEST_ROWS and 2 * odd >= len(rows)
        yield from (number for number, is_odd in rows if is_odd or is_whole)


def _is_value(activity: Activity, language: Language | None) -> bool:
    text = activity.text.strip(_TRIMMED)
    if begins_with_verb(text, language) or len(text.split()) > _MOST_WORDS:
        return False
    if is_time(text, language) or is_amount(text) or _DAY.fullmatch(text) or _is_money(text, language):
        return True
    return not (activity.responsibilities or activity.time) and _names_who(text, language)


def _is_money(text: str, language: Language | None) -> bool:
    """Tell whether a short text is a kind of money and nothing else, beside an amount perhaps: "Drift, kr 120 000"."""
    words = money_words_in(text)
    lexicon = money_words(language)
    kinds = lexicon.kinds_in(words)
    if not kinds or not kinds[0].exact:
        return False
    lead, is_last = words[0].folded, kinds[0].ends == len(text)
    if kinds[0].begins:
        return is_last and kinds[0].begins == words[min(1, len(words) - 1)].begins and lexicon.has("lead_in", lead)
    return is_last or says_who_pays(text, language)


def _names_who(text: str, language: Language | None) -> bool:
    """Tell whether a text is names of roles and bodies, or a word for nobody: "IKT-leder og innkjøpsleder", "Ingen"."""
    sets, small = vocabulary_of(language).sets, small_words(language)
    words = [word.casefold().strip(_TRIMMED) for word in text.split()]
    if text.casefold() in sets["nobody"]:
        return True
    heads = [word for word in words if kind_of_word(word.rpartition("-")[2], language) in {"person", "body"}]
    return bool(heads) and words[-1] in heads and all(word in heads or word in small for word in words)
