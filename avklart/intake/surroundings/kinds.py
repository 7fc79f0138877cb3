"""What kind of document it is, where it is no plan: minutes, an agenda, a budget, an invitation."""

import re
from collections.abc import Sequence

from avklart.intake.raw import RawActivity
from avklart.intake.surroundings.identity import Title
from avklart.intake.surroundings.pieces import Piece
from avklart.intake.surroundings.words import Words

_CLOCK = re.compile(r"(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?:\s?[-–]\s?\d{1,2}[.:]\d{2})?")
_HEAD = 4
# So many labels of columns, one right after the other, are the header of a table whose cells have run together.
_FEWEST_LABELS = 4
_LONGEST_SHOWN = 120
_LABELS = ("attribute_labels", "activity_labels", "goal_labels", "area_labels")
_WORD = re.compile(r"[^\W\d_]+(?:/[^\W\d_]+)?")


def is_other_kind(title: Title | None, pieces: Sequence[Piece], words: Words) -> bool:
    """Tell whether a document says itself that it is no plan: "Møteprotokoll" heads it, and no word for a plan does.

    Source: none published; the kinds of documents that public bodies keep.
    """
    if title is not None and words.has_plan_word(title.text):
        return False
    heads = [piece.text for piece in pieces if piece.kind in ("text", "heading")][:_HEAD]
    if any(words.has_plan_word(text) for text in heads if len(text) <= 120):
        return False
    texts = [title.text, *heads] if title is not None else heads
    pattern = words.pattern("other-kind", r"(?:^|.*?(?<!\w))(?:{})(?!\w)", "other_kinds")
    return any(len(text) <= 120 and pattern.match(text) is not None for text in texts)


def run_together_header(text: str, words: Words) -> str | None:
    """Give the header that stands in a line of text, so that its table is there without the bounds of its cells.

    "… Arbeidsmål Tiltak Økonomi Tidsplan Ansvar Status …" is what is left of a table flattened on its way.

    Source: none published; tables as programs that take text out of PDF files give them.
    """
    labels = frozenset[str]().union(*(words.of(key) for key in _LABELS))
    run: list[re.Match[str]] = []
    for found in (*_WORD.finditer(text), None):
        if found is not None and found[0][0].isupper() and found[0].casefold() in labels:
            run.append(found)
            continue
        if len({one[0].casefold() for one in run}) >= _FEWEST_LABELS:
            return text[run[0].start() : min(run[-1].end(), run[0].start() + _LONGEST_SHOWN)]
        run = []
    return None


def is_schedule(rows: Sequence[RawActivity]) -> bool:
    """Tell whether rows are a programme of a day: most of their times are hours ("kl. 10.00", "09.00–09.45").

    Source: none published; programmes of meetings and courses.
    """
    times = [text.strip() for row in rows for _, text in row.times]
    hours = sum(_CLOCK.fullmatch(text.rstrip(".")) is not None and not _is_day(text) for text in times)
    return hours >= 2 and 2 * hours > len(rows)


def _is_day(text: str) -> bool:
    """Tell whether "01.06" is rather a day of a month: with a full stop, and no hour would be written so."""
    return re.fullmatch(r"\d{1,2}\.\d{2}\.", text) is not None
