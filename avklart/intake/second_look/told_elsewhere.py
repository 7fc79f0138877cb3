"""Cells that hold, beside their own value, a label or money of another field that the activity lacks."""

import re
from collections.abc import Iterator

from avklart.domain.draft import Activity, FieldName
from avklart.intake.actors.vocabulary import vocabulary_of
from avklart.intake.found import Names, Note
from avklart.intake.money.telling import says_who_pays
from avklart.intake.raw import RawActivity
from avklart.intake.second_look.word_lists import MOST_CHARACTERS

_LONGEST_FACT = 80
# "tid: mai; pengar: drift", but not "kl. 12:30" or "https://".
_LABEL = re.compile(r"(?:^|[;.,|(–\n] ?)([^\W\d_]{3,20}(?: [^\W\d_]{2,20}){0,2}):(?=\s|$)")


def notes_of_told_elsewhere(row: RawActivity, activity: Activity, names: Names) -> Iterator[Note]:
    """Doubt what an activity lacks where a cell that was read holds a label, or money stands among those who act.

    Source: none published; of values that are wrong nine in ten are to be marked as doubts.
    """
    lacking = _lacking(activity)
    if not lacking:
        return
    actors = [cell.text[:MOST_CHARACTERS] for cell in row.actors]
    times = [text[:MOST_CHARACTERS] for _, text in row.times]
    if "funding" in lacking and any(says_who_pays(text, names.language) for text in (*actors, *times)):
        yield Note("cell-not-read", "funding", {"text": " ".join((*actors, *times))[:_LONGEST_FACT]})
    money = [text[:MOST_CHARACTERS] for text in (row.money.source, row.money.cost) if text]
    known = vocabulary_of(names.language).labels
    for text in (*actors, *times, *money):
        label = next((found[1] for found in _LABEL.finditer(text) if found[1].casefold() not in known), None)
        if label is not None:
            yield from (Note("words-unread", field, {"words": f"{label}:"}) for field in sorted(lacking))


def _lacking(activity: Activity) -> set[FieldName]:
    about = {one.about for one in activity.clarifications}
    found: set[FieldName] = set()
    if not activity.responsibilities and "responsibility" not in about:
        found.add("responsibilities")
    if activity.time is None and "time" not in about:
        found.add("time")
    if not activity.funding and "funding" not in about:
        found.add("funding")
    return found
