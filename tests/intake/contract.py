"""The shape of the plan draft contract: every key of docs/formats/plan-draft.md, and which values it may hold."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class OneOf(tuple[Any, ...]):
    """Values of which one must stand."""


class Maybe(tuple[Any, ...]):
    """A shape that may also be null."""


TEXT, NUMBER, TRUTH, WORDS = str, int, bool, dict
TEXTS = [TEXT]
DAY = Maybe((DATE,))
ABOUT = OneOf(("responsibility", "funding", "continuation", "time", "other"))
PLACE = {
    "page": Maybe((NUMBER,)),
    "sheet": Maybe((TEXT,)),
    "part": OneOf(("body", "header", "footer", "footnote", "textbox", "comment")),
    "table": Maybe((NUMBER,)),
    "row": Maybe((NUMBER,)),
    "cell": Maybe((NUMBER,)),
    "paragraph": Maybe((NUMBER,)),
}
PASSAGE = {"text": TEXT, "place": PLACE}
RESPONSIBILITY = {
    "actor": TEXT,
    "of": Maybe((TEXT,)),
    "part": OneOf(("leads", "responsible", "contributes", "executes", "decides")),
    "from": DAY,
    "to": DAY,
    "as_written": TEXT,
    "sure": TRUTH,
}
FUNDING = {
    "kind": OneOf(("operations", "project", "grant", "participants", "investment", "other")),
    "name": Maybe((TEXT,)),
    "amount_nok": Maybe(((NUMBER, TEXT),)),
    "by_year": WORDS,
    "qualifier": Maybe((TEXT,)),
    "currency": TEXT,
    "from": DAY,
    "to": DAY,
    "as_written": TEXT,
    "sure": TRUTH,
}
TIME = {
    "from": DAY,
    "to": DAY,
    "recurs": Maybe((OneOf(("continuous", "yearly", "half-yearly", "quarterly", "monthly", "other")),)),
    "as_written": TEXT,
}
CLARIFICATION = {"about": ABOUT, "asked_of": Maybe((TEXT,)), "asked": TEXTS, "for": Maybe((TEXT,)), "as_written": TEXT}
ACTIVITY = {
    "number": Maybe((TEXT,)),
    "under": TEXTS,
    "text": TEXT,
    "responsibilities": [RESPONSIBILITY],
    "funding": [FUNDING],
    "time": Maybe((TIME,)),
    "clarifications": [CLARIFICATION],
    "status": Maybe((TEXT,)),
    "priority": Maybe((TEXT,)),
    "indicator": Maybe((TEXT,)),
    "comment": Maybe((TEXT,)),
    "extra": WORDS,
    "cells": WORDS,
    "place": PLACE,
}
AREA = {
    "title": Maybe((TEXT,)),
    "number": Maybe((TEXT,)),
    "introduction": [PASSAGE],
    "goals": [{"number": Maybe((TEXT,)), "text": TEXT, "under": TEXTS, "place": PLACE}],
    "activities": [ACTIVITY],
}
LEFT_OUT = (
    "page-number",
    "running-header",
    "running-footer",
    "repeated-header-row",
    "table-of-contents",
    "empty-template",
    "layout-mark",
    "sum-row",
    "not-plan-text",
    "unreadable",
)
DRAFT = {
    "format": OneOf(("avklart-plan-draft/1",)),
    "source": {"file": TEXT, "sha256": TEXT, "media_type": TEXT},
    "language": Maybe((OneOf(("nb", "nn", "sv", "da", "en")),)),
    "title": Maybe((TEXT,)),
    "owner": Maybe((TEXT,)),
    "period": Maybe(({"from": DATE, "to": DATE, "as_written": TEXT},)),
    "introduction": [PASSAGE],
    "areas": [AREA],
    "questions": [
        {"text": TEXT, "about": ABOUT, "asked_of": Maybe((TEXT,)), "asked": TEXTS, "activities": [NUMBER]},
    ],
    "left_out": [{"text": TEXT, "why": OneOf(LEFT_OUT), "place": PLACE}],
    "doubts": [
        {"code": TEXT, "activity": Maybe((NUMBER,)), "field": Maybe((TEXT,)), "message": TEXT, "place": PLACE},
    ],
}


def breaches(value: Any, shape: Any = DRAFT, where: str = "draft") -> Iterator[str]:
    """Give each place where a value of JSON is not of the shape of the contract; keys more than it names are fine."""
    if isinstance(shape, Maybe):
        if value is not None:
            yield from breaches(value, shape[0], where)
    elif isinstance(shape, Mapping):
        yield from _of_object(value, shape, where)
    elif isinstance(shape, list):
        if not isinstance(value, Sequence) or isinstance(value, str):
            yield f"{where}: no list: {value!r}"
            return
        for place, one in enumerate(value):
            yield from breaches(one, shape[0], f"{where}[{place}]")
    elif not _fits(value, shape):
        yield f"{where}: {value!r}"


def _of_object(value: Any, shape: Mapping[str, Any], where: str) -> Iterator[str]:
    if not isinstance(value, Mapping):
        yield f"{where}: no object: {value!r}"
        return
    for key, inner in shape.items():
        if key in value:
            yield from breaches(value[key], inner, f"{where}.{key}")
        else:
            yield f"{where}.{key}: missing"


def _fits(value: Any, shape: Any) -> bool:
    if isinstance(shape, OneOf):
        return value in shape
    if isinstance(shape, re.Pattern):
        return isinstance(value, str) and shape.fullmatch(value) is not None
    return isinstance(value, shape) and not (shape is int and isinstance(value, bool))
