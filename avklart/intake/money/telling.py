"""Whether words that stand in no column of money tell of money all the same."""

from decimal import Decimal

from avklart.domain.draft import Language
from avklart.intake.money.amounts import Amount, amounts_in, scale_for
from avklart.intake.money.words import money_words, words_in

# Fewer kroner that no word calls kroner are more likely a count of something else.
_LEAST_BARE = 5000
_LONGEST_AMOUNT = 60


def holds_money(text: str, language: Language | None) -> bool:
    """Tell whether a short text outside any column of money tells of it: an amount, or words for a grant ("midler").

    Source: published plans whose lines end in brackets ("Konferanse (7,5 % + *25.000)", "Stier (* tilskudd fylket)").
    """
    if any(amount.is_strong or amount.value >= _LEAST_BARE for amount in _amounts(text, language)):
        return True
    return any(kind.kind == "grant" for kind in money_words(language).kinds_in(words_in(text)))


def says_who_pays(sentence: str, language: Language | None) -> bool:
    """Tell whether a sentence is about money: an amount, or a kind of it beside a word for paying ("dekkes av drift").

    Source: published plans whose lines go on with sentences behind who is responsible.
    """
    if any(amount.is_strong for amount in _amounts(sentence, language)):
        return True
    words, lexicon = words_in(sentence), money_words(language)
    return any(lexicon.has("paid", word.folded) for word in words) and bool(lexicon.kinds_in(words))


def is_only_amount(text: str, language: Language | None) -> bool:
    """Tell whether words that stand for a name are an amount and nothing else: "Kr 150 000."."""
    if len(text) > _LONGEST_AMOUNT or not any(map(str.isdigit, text)):
        return False
    amounts = [amount for amount in _amounts(text, language) if amount.is_strong]
    return len(amounts) == 1 and not words_in(text[: amounts[0].begins] + " " + text[amounts[0].ends :])


def _amounts(text: str, language: Language | None) -> tuple[Amount, ...]:
    return amounts_in(text, scale_for(Decimal(1), "NOK", language, numbers_are_amounts=False), language)
