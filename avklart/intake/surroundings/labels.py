"""Labels in lines: what "Satsingsområde A: Møteplasser", "Mål 1.1 …" and "Ansvar: AU" begin with."""

import re
from collections.abc import Iterable
from itertools import islice
from typing import Literal, NamedTuple

from avklart.documents import document as documents
from avklart.intake.surroundings.pieces import Piece
from avklart.intake.surroundings.words import Words
from avklart.intake.tables.header_words import WHOLE, meaning_of
from avklart.intake.tables.roles import ACTORS, MONEY, TIMES

Labelled = Literal["area", "goal", "activity"]

_NUMBER = r"(?P<number>\d{1,3}(?:\.\d{1,3}){0,3}\.?[a-zæøå]?|[A-ZÆØÅ]{1,2}\d{0,3}(?:[.-]\d{1,3}){0,3}|[IVX]{1,5})"
# So many labels stand in one line at most; what comes after them belongs to the last.
_MOST_LABELS = 30
_FIRST_LABEL = re.compile(r"([A-ZÆØÅÄÖ][^:.!?]{1,40}?)\s?:(?=\s+\S)")
_LATER_LABEL = re.compile(r"(?<=[.;|])\s(?P<label>[^\W\d_][^:.;|\n]{1,40}?)\s?:(?=\s|$)")
_MOST_LABEL_WORDS = 4
_COLUMN_LABELS = ACTORS | TIMES
_KEYS: dict[Labelled, str] = {"area": "area_labels", "goal": "goal_labels", "activity": "activity_labels"}


class Label(NamedTuple):
    """A label before a name: which it is, its word as written, its number, and the name; the name may be empty."""

    kind: Labelled
    word: str
    number: str | None
    name: str


def label_of(text: str, words: Words) -> Label | None:
    """Give the label of an area, a goal or an activity that a line begins with, None where it begins with none.

    There must be a number or a colon: "Mål for perioden" and "Tema kvelder" begin with no label.

    Source: published plans; the plan draft contract, "goals".
    """
    for kind, key in _KEYS.items():
        found = _label_pattern(kind, key, words).match(text[:300])
        if found is not None and not (kind == "activity" and found["number"] is None and ":" not in found[0]):
            name = text[found.end() :].strip()
            return Label(kind, found["word"], (found["number"] or "").rstrip(".") or None, name)
    return None


def _label_pattern(kind: str, key: str, words: Words) -> re.Pattern[str]:
    parting = r"\s{0,3}[:–—]\s{0,3}(?=\S)|\s{0,3}[:–—]\s*$|\s-\s(?=\S)"
    return words.pattern(
        f"label-{kind}",
        rf"(?P<word>{{}})(?:\s+(?:nr\.?\s*)?(?-i:{_NUMBER})(?:{parting}|\.?\s+(?=\S)|\.?$)|(?:\s+nr\.?)?(?P<bare>{parting}))",
        key,
    )


class Attribute(NamedTuple):
    """A label and value that belong to an activity: "Ansvar" and "AU"."""

    label: str
    value: str


def attributes_of(text: str, words: Words) -> tuple[str, list[Attribute]]:
    """Give a line parted into the text before its first label and its labels with their values.

    "Lage kart. Ansvar: AU. Frist: juni" is "Lage kart." and ("Ansvar", "AU."), ("Frist", "juni").

    Source: published plans ("Ansvar: … Frist: …" lines).
    """
    pattern = words.pattern(
        "attributes",
        r"(?:^|(?<=[.;,!?)(|–-])\s{0,3}|(?<=\()|(?<=\s))(?P<label>{}(?:\s\([^()]{1,20}\))?)\s?:(?=\s|$)",
        "attribute_labels",
    )
    if ":" not in text:
        return text, []
    found = [match for match in islice(pattern.finditer(text), _MOST_LABELS) if _begins_label(text, match)]
    if found:
        found = _with_headers(found, text, words)
    if (not found or found[0].start("label")) and (headed := _column_label(text, words)) is not None:
        value, rest = attributes_of(text[len(headed) :].lstrip(" :"), words)
        return "", [Attribute(headed.strip(), _value(value)), *rest]
    if not found:
        return text, []
    ends = [match.start() for match in found[1:]] + [len(text)]
    attributes = [
        Attribute(match["label"].strip(), _value(text[match.end() : end]))
        for match, end in zip(found, ends, strict=True)
    ]
    return text[: found[0].start()].rstrip(" (–-|;,"), attributes


def _with_headers(found: list[re.Match[str]], text: str, words: Words) -> list[re.Match[str]]:
    """Add to the labels of a line those that head columns of who, when and money: "Ansvar: AU; pengar: drift"."""
    taken = [range(one.start("label"), one.end()) for one in found]
    more = [
        one
        for one in islice(_LATER_LABEL.finditer(text, found[0].end()), _MOST_LABELS)
        if not any(one.start("label") in label for label in taken)
        and (meaning := meaning_of(one["label"], words.language)).strength == WHOLE
        and meaning.role in _COLUMN_LABELS | MONEY
    ]
    return sorted([*found, *more], key=re.Match.start)


def _column_label(text: str, words: Words) -> str | None:
    """Give the header of a column of actors or times that a line begins with as its label: "Saman med: Politiet"."""
    found = _FIRST_LABEL.match(text)
    if found is None or words.is_time(found[1]):
        return None
    meaning = meaning_of(found[1], words.language)
    return found[1] if meaning.strength == WHOLE and meaning.role in _COLUMN_LABELS else None


def is_label_like(text: str) -> bool:
    """Tell whether a line is built as a label and its value, whatever the label says: "Målgruppe: alle".

    Source: published plans.
    """
    found = _FIRST_LABEL.match(text)
    return found is not None and len(found[1].split()) <= _MOST_LABEL_WORDS


def _begins_label(text: str, match: re.Match[str]) -> bool:
    """Tell whether a label in a line is one: with a capital, or after a sign that ends what stands before."""
    before = text[max(0, match.start("label") - 10) : match.start("label")].rstrip()
    return not before or match["label"][0].isupper() or before[-1] in ".;,(|–-!?)"


def _value(text: str) -> str:
    value = text.strip()
    if value.endswith(")") and "(" not in value:
        value = value[:-1]
    return value.rstrip(" ,;|(")


def is_attribute_line(piece: Piece | None, words: Words) -> bool:
    """Tell whether a piece is nothing but labels and values of an activity: "Ansvar: AU  Frist: juni".

    Source: published plans.
    """
    if piece is None or piece.kind not in ("text", "item") or ":" not in piece.text[:80]:
        return False
    before, attributes = attributes_of(piece.text, words)
    return not before and bool(attributes) and not words.is_one_of("goal_lists", attributes[0].label)


def labels_in(table: documents.Table) -> list[str]:
    """Give the labels of a table of labels and values.

    Source: none; a step of reading.
    """
    return [row.cells[0].text for row in table.rows if row.cells]


def has_attributes_only(table: documents.Table | None, words: Words) -> bool:
    """Tell whether a table of labels and values says who and when of an activity that stands above it.

    Source: published plans.
    """
    if table is None or table.origin != "labels" or table.caption:
        return False
    labels = labels_in(table)
    if any(names_activity(label, words) for label in labels):
        return False
    return any(words.is_one_of("attribute_labels", label) for label in labels)


def names_activity(label: str, words: Words) -> bool:
    """Tell whether a label is that of an activity: "Tiltak", "Tiltak 3", "Aktivitet 1.2".

    Source: published plans.
    """
    if words.is_one_of("activity_labels", label):
        return True
    found = label_of(f"{label}:", words)
    return found is not None and found.kind == "activity" and not found.name


def is_labelled_block(tables: Iterable[documents.Table], words: Words) -> bool:
    """Tell whether tables of labels and values say who and when: what a plan without tables has.

    Source: published plans.
    """
    return any(
        words.is_one_of("responsible_labels", label)
        for table in tables
        if table.origin == "labels"
        for label in labels_in(table)
    )
