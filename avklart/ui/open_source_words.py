"""How a question was settled, as everyone is told: "Avklart i sak 12/18 i AU 15. mars 2018"."""

from avklart.domain.open_settlement import OpenSettlement
from avklart.ui.dates import day_in_words
from avklart.ui.sentences import Language, sentence


def open_source_in_words(one: OpenSettlement, language: Language) -> str:
    """Give how a question was settled, with no more than what is told of it."""
    told = (one.kind == "delegated" and one.case and "case", one.by and "by", one.way and "way")
    code = "-".join((one.kind or "plain", *(piece for piece in told if piece)))
    way = sentence("settled-way", one.way, language) if one.way else ""
    facts = {"by": one.by, "case": one.case, "way": way, "day": day_in_words(one.on, language)}
    return sentence("settled-open", code, language, facts)
