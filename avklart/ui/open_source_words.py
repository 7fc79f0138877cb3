"""How a question was settled, as everyone is told: "Avklart i sak 12/18 i AU 15. mars 2018"."""

from avklart.domain.open_settlement import OpenSettlement
from avklart.ui.dates import day_in_words
from avklart.ui.sentences import Language, sentence

# By the kind of source, whether it is told who, and whether there is a case or a plain way.
_CODES = {
    ("decision", False, True): "decision",
    ("decision", True, True): "decision-by",
    ("delegated", False, False): "delegated",
    ("delegated", True, False): "delegated-by",
    ("delegated", False, True): "delegated-case",
    ("delegated", True, True): "delegated-case-by",
    ("confirmation", False, False): "confirmation",
    ("confirmation", True, False): "confirmation-by",
    ("confirmation", False, True): "confirmation-way",
    ("confirmation", True, True): "confirmation-by-way",
}


def open_source_in_words(one: OpenSettlement, language: Language) -> str:
    """Give how a question was settled, with no more than what is told of it."""
    code = _CODES.get((one.kind, bool(one.by), bool(one.case or one.way)), "plain")
    way = sentence("settled-way", one.way, language) if one.way else ""
    facts = {"by": one.by, "case": one.case, "way": way, "day": day_in_words(one.on, language)}
    return sentence("settled-open", code, language, facts)
