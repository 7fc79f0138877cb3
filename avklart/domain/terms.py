"""The terms that a council may call by its own words, in the forms that stand on screen.

Only the indefinite forms are replaced, so sentences are written to need no other. All else is fixed: one word per idea.
"""

from collections.abc import Mapping

from avklart.domain.errors import RuleError
from avklart.domain.typed import line_typed

TERMS = (
    "area",
    "areas",
    "activity",
    "activities",
    "council",
    "assembly",
    "committee",
    "adopted_plan",
    "recommendation",
    "status_not_started",
    "status_under_way",
    "status_continuous",
    "status_completed",
    "status_dropped",
)
LANGUAGES = ("nb", "nn", "en")
LONGEST_TERM = 60


def own_words_typed(written: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """Give a council's own words as they are stored, by language and term; what is left empty is the usual word.

    Raises:
        RuleError: "text-too-long" with the limit, at the field "nb-area" and the like; "term-in-one-form" when only one
            of the two forms of a word is given, since the other would contradict it; "statuses-alike" when two
            statuses are given one name.

    Source: none in law; councils call their areas and bodies by names of their own.
    """
    kept: dict[str, dict[str, str]] = {}
    for language in LANGUAGES:
        words = {
            term: word
            for term in TERMS
            if (word := line_typed(written.get(language, {}).get(term, ""), f"{language}-{term}", most=LONGEST_TERM))
        }
        for one, many in (("area", "areas"), ("activity", "activities")):
            if (one in words) != (many in words):
                raise RuleError("term-in-one-form", field=f"{language}-{many if one in words else one}")
        _refuse_alike(words, language)
        if words:
            kept[language] = words
    return kept


def _refuse_alike(words: Mapping[str, str], language: str) -> None:
    named: set[str] = set()
    for term, word in words.items():
        if term.startswith("status_"):
            if word.casefold() in named:
                raise RuleError("statuses-alike", field=f"{language}-{term}", word=word)
            named.add(word.casefold())
