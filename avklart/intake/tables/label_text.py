"""Labels in the text of a cell: "Ansvar: rådgiver. Frist: mai", each line or sentence with its own."""

import re

from avklart.domain.draft import Language
from avklart.intake.tables.activity_text import number_of
from avklart.intake.tables.header_words import BEGINS, NO_MEANING, WHOLE, Meaning, folded, meaning_of
from avklart.intake.tables.roles import ACTORS
from avklart.intake.tables.titles import title_of
from avklart.intake.words import words_of

_MOST_LABEL_WORDS = 6
_TIMES = frozenset({"when", "deadline", "start", "end"})
_MONEY = frozenset({"source", "cost", "cost_or_source", "payer"})
# What a card of an activity says besides its text.
CARRYING = ACTORS | _TIMES | _MONEY | {"status", "status_or_time"}
TEXTS = ("text", "text_second", "text_third")
BEGINNING = (*TEXTS, "name")

_LABEL = re.compile(r"(?:^|(?<=[.;|,–-]\s))(?P<label>[^\W\d_][^\n:.;|,]{1,40}?)\s?:(?=\s|$)", re.MULTILINE)
# So much of a cell is looked through for labels.
_MOST_CHARACTERS = 3000


def said_by(label: str, language: Language | None) -> tuple[Meaning, str | None]:
    """Give what a label says, and the number in it: "Innsatsområde nr. 1" is an area numbered 1.

    Source: the plan draft contract; the layouts of published plans.
    """
    text = " ".join(label.split())
    if len(text.split()) > _MOST_LABEL_WORDS:
        return NO_MEANING, None
    title = title_of(text, language)
    if title.kind is not None and title.number is not None and title.text == title.whole:
        return Meaning(title.kind, WHOLE), title.number
    if folded(text) in words_of("headers", language).get("header", {}).get("card_titles", ()):
        return Meaning("name", WHOLE), None
    meaning = meaning_of(text, language)
    if meaning.role is None or meaning.strength < BEGINS:
        return NO_MEANING, None
    first, last = text.split()[0], text.rstrip(":").split()[-1]
    if not any(letter.isdigit() for letter in last):
        return meaning, None
    if meaning.role == "number":
        # "Tiltak nr. 3" with its number stands for the activity, and is no label of a number.
        meaning = meaning_of(first, language)
    return meaning, number_of(last) if meaning.role in TEXTS else None


def labels_in(text: str, language: Language | None) -> tuple[str, list[tuple[str, str]]]:
    """Give what stands before the first label in a text, and the labels with their values.

    Source: the plan draft contract; the layouts of published plans.
    """
    starts = list(_labels(text[:_MOST_CHARACTERS], language)) if ":" in text else []
    if not starts:
        return text, []
    found = []
    for at, one in enumerate(starts):
        end = starts[at + 1].start() if at + 1 < len(starts) else len(text)
        value = text[one.end() : end].strip(" \n|;,")
        if end < len(text) and value.endswith(".") and text[end - 1] != "\n":
            value = value[:-1]
        found.append((one["label"], value))
    return text[: starts[0].start()].strip(" \n|–-"), found


def _labels(text: str, language: Language | None) -> list[re.Match[str]]:
    """Give the labels: known words before a colon; inside a line only those of who, when and money."""
    found = []
    for one in _LABEL.finditer(text):
        meaning, _ = said_by(one["label"], language)
        is_first = one.start() == 0 or text[one.start() - 1] == "\n"
        least = BEGINS if is_first and meaning.role in BEGINNING else WHOLE
        if meaning.strength >= least and (is_first or meaning.role in CARRYING):
            found.append(one)
    return found


def kind_said(role: str | None) -> str | None:
    """Give whether a label is one of who, of when, of money or of the state of things.

    Source: none; a step of reading.
    """
    kinds = (("who", ACTORS), ("when", _TIMES), ("money", _MONEY), ("state", {"status", "status_or_time"}))
    return next((kind for kind, roles in kinds if role in roles), None)
