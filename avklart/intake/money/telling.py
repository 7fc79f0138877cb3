"""Whether words that stand in no column of money tell of money all the same."""

from decimal import Decimal

from avklart.domain.draft import Language
from avklart.intake.money.amounts import amounts_in, scale_for
from avklart.intake.money.words import money_words, words_in

# Fewer kroner that no word calls kroner are more likely a count of something else.
_LEAST_BARE = 5000


def holds_money(text: str, language: Language | None) -> bool:
    """Tell whether a short text outside any column of money tells of it: an amount, or words for a grant ("midler").

    Source: published plans whose lines end in brackets ("Konferanse (7,5 % + *25.000)", "Stier (* tilskudd fylket)").
    """
    scale = scale_for(Decimal(1), "NOK", language, numbers_are_amounts=False)
    if any(amount.is_strong or amount.value >= _LEAST_BARE for amount in amounts_in(text, scale, language)):
        return True
    return any(kind.kind == "grant" for kind in money_words(language).kinds_in(words_in(text)))
