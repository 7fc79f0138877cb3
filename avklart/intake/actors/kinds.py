"""What an actor is by its name: a role, a body, an organisation or a network. A person may say otherwise."""

import re
from functools import cache
from typing import Literal

from avklart.domain.draft import Language
from avklart.intake.actors.vocabulary import kind_of_word, vocabulary_of
from avklart.intake.words import words_of

ActorKind = Literal["role", "body", "organisation", "network"]
_WORD = re.compile(r"[^\W_]+(?:[-/.&][^\W_]+)*")
_MOST_WORDS = 40


def kind_of_actor(name: str, language: Language | None) -> ActorKind:
    """Give what an actor most likely is: "Landbruksnettverket" a network, "Nordavind DC" an organisation, "AU" a body.

    The last word tells; a name of capitals, or of words that all begin with one, is an organisation where it does not.

    Source: docs/formats/plan-draft.md, "Actors"; Norwegian names what a group is by the ending of its word.
    """
    words = _WORD.findall(name)[:_MOST_WORDS]
    lowered = [word.casefold() for word in words]
    networks, organisations = _endings(language)
    known = words_of("kinds", language)
    forms = vocabulary_of(language).sets["company_forms"]
    for word in reversed(lowered):
        if networks.search(word):
            return "network"
        if word in forms or word in known["organisation_words"] or organisations.search(word):
            return "organisation"
        kind = kind_of_word(word, language)
        if kind in ("person", "body"):
            return "role" if kind == "person" else "body"
    return "organisation" if words and all(word[0].isupper() for word in words) else "role"


@cache
def _endings(language: Language | None) -> tuple[re.Pattern[str], re.Pattern[str]]:
    known = words_of("kinds", language)
    inflections = words_of("actors", language)["inflections"]
    after = "|".join(sorted(map(re.escape, inflections), key=len, reverse=True))
    return _pattern(known["networks"], after), _pattern(known["organisations"], after)


def _pattern(stems: list[str], after: str) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(sorted(map(re.escape, stems), key=len, reverse=True))})(?:{after})?s?$")
