"""What a line says of an activity besides its text: money in brackets, a status behind a dash, whose charge it is."""

from avklart.domain.draft import Language
from avklart.intake.money import holds_money
from avklart.intake.surroundings.words import Words

_LONGEST = 400
_MOST_STATUS_WORDS = 8


def money_of(brackets: str, language: Language | None) -> str | None:
    """Give the words of brackets behind an activity where they tell of money: "(tilskudd fra fylket)", "(kr 25.000)".

    Source: published plans.
    """
    return brackets if holds_money(brackets, language) else None


def status_of(text: str, words: Words) -> str | None:
    """Give the status behind the last dash of a line: "Åpent møte (11.03.2020) - avlyst på grunn av snø".

    Source: the plan draft contract ("status"); published plans.
    """
    head, _, tail = text[-_LONGEST:].replace(" – ", " - ").rpartition(" - ")
    if not head or len(tail.split()) > _MOST_STATUS_WORDS or any(map(str.isdigit, tail)):
        return None
    pattern = words.pattern("status-first", r"{}(?!\w)", "status_words")
    return tail.strip(" .") if pattern.match(tail) else None


def responsible_of(text: str, words: Words) -> str | None:
    """Give whom a sentence of an activity makes responsible: "Dette er rektors ansvar", "Ansvarlig person er rektor".

    Source: published plans.
    """
    for name, template, keys in (
        ("charge-of", r"(?:^|[.;:!] ?){} ([^\W\d_]{3,40}?)s {}(?!\w)", ("charge_before", "charge_words")),
        ("in-charge", r"(?:^|[.;:!] ?){} ([^.;:!]{3,80})(?=[.;:!]|$)", ("in_charge",)),
    ):
        found = words.pattern(name, template, *keys).search(text[:_LONGEST])
        if found is not None:
            return found[1].strip()
    return None
