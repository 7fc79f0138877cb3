"""Which columns of the document a plan came from hold which of its fields: known by the words, not by the heads."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from avklart.domain.draft import About, Activity, Area, PlanDraft

# Where these stand is told by the headings, the group rows and a column of goals.
_TOLD_ELSEWHERE = ("area", "under")
_COLUMN_ABOUT: Mapping[About, str] = {"responsibility": "responsibilities", "time": "time"}
_LITTLE = 0.01


@dataclass(frozen=True, slots=True)
class SourceColumn:
    """A column of the document, or several that are never filled both: tables may head the same thing differently."""

    head: str
    heads: tuple[str, ...]

    def head_over(self, activities: Sequence[Activity]) -> str:
        """Give the head that most of these activities say something under."""
        said = {head: sum(bool(one.cells.get(head)) for one in activities) for head in self.heads}
        most = max(self.heads, key=lambda head: said[head])
        return most if said[most] else self.head

    def words(self, one: Activity) -> str:
        """Give what an activity says in it, as written."""
        return "\n".join(one.cells[head] for head in self.heads if one.cells.get(head))


def column_about(about: About) -> str:
    """Give the column that what is to be clarified stands in: what it is about, else the money's."""
    return _COLUMN_ABOUT.get(about, "funding")


def source_columns(draft: PlanDraft) -> dict[str, tuple[SourceColumn, ...]]:
    """Give the columns of the document by the field of the draft that most of their words are, the rest as "other".

    A value keeps the words it was read from, so a cell that they fill is known whatever stands at its head.
    """
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for area in draft.areas:
        for one in area.activities:
            pieces = dict(_pieces(one, area))
            for head, cell in one.cells.items():
                votes[head].update(_votes(head, _folded(cell), one, pieces))
    by_field: defaultdict[str, list[str]] = defaultdict(list)
    for head, counted in votes.items():
        by_field[counted.most_common(1)[0][0] if counted else "other"].append(head)
    filled = {head: _filled(draft, head) for head in votes}
    return {
        field: tuple(_merged(slot, filled) for slot in _slots(heads, filled))
        for field, heads in by_field.items()
        if field not in _TOLD_ELSEWHERE
    }


def _merged(slot: list[str], filled: Mapping[str, frozenset[int]]) -> SourceColumn:
    return SourceColumn(max(slot, key=lambda head: len(filled[head])), tuple(slot))


def _votes(head: str, cell: str, one: Activity, pieces: Mapping[str, tuple[str, ...]]) -> dict[str, float]:
    """Give for each field how much of a cell its words fill; "other" where nothing that was read stands in it."""
    if not cell:
        return {}
    if head in one.extra:
        return {"other": 1}
    filled = {field: sum(len(words) for words in told if words in cell) / len(cell) for field, told in pieces.items()}
    # A number is one only where it stands alone: "1" is in every "2018".
    filled["number"] = float(pieces["number"] == (cell,))
    return {field: min(share, 1) for field, share in filled.items() if share} or {"other": _LITTLE}


def _pieces(one: Activity, area: Area) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the words that each field of an activity was read from."""
    told: dict[str, list[str | None]] = {
        "number": [one.number],
        "text": [one.text],
        "responsibilities": [line.as_written for line in one.responsibilities],
        "funding": [line.as_written for line in one.funding],
        "time": [one.time.as_written if one.time else None],
        "status": [one.status],
        "priority": [one.priority],
        "indicator": [one.indicator],
        "comment": [one.comment],
        "under": list(one.under),
        "area": [area.title],
    }
    for point in one.clarifications:
        told[column_about(point.about)].append(point.as_written)
    for field, pieces in told.items():
        yield field, tuple(dict.fromkeys(_folded(piece) for piece in pieces if piece))


def _filled(draft: PlanDraft, head: str) -> frozenset[int]:
    return frozenset(at for at, one in enumerate(draft.activities) if one.cells.get(head, "").strip())


def _slots(heads: list[str], filled: Mapping[str, frozenset[int]]) -> list[list[str]]:
    """Put heads together that no activity has words under both of."""
    slots: list[list[str]] = []
    for head in heads:
        for slot in slots:
            if not any(filled[head] & filled[other] for other in slot):
                slot.append(head)
                break
        else:
            slots.append([head])
    return slots


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
