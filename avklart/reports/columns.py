"""The columns of a plan on paper, and the words of one activity in each of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from avklart.domain.draft import Activity, PlanDraft
from avklart.plans.queries.rewritten import Rewritten
from avklart.reports.source_columns import SourceColumn, source_columns
from avklart.ui.plan_words import funding_in_words, open_point_in_words, responsible_in_words, time_in_words
from avklart.ui.sentences import Language, sentence

COLUMNS = ("number", "text", "responsibilities", "funding", "time", "status", "priority", "indicator", "comment")
"""The columns that a council may choose among, in the order they stand in; a document's own others follow them."""

KNOWN_TO_ALL = ("number", "text", "responsibilities", "funding")
_WIDTHS = {
    "number": 7,
    "text": 44,
    "responsibilities": 24,
    "funding": 27,
    "time": 15,
    "status": 14,
    "priority": 9,
    "indicator": 20,
    "comment": 22,
    "other": 16,
}
_ABOUT = {
    "responsibilities": ("responsibility",),
    "funding": ("funding", "continuation", "other"),
    "time": ("time",),
}
Words = Callable[[Activity], str]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the field it tells, or "other"; the word at its head; its share of the page; its words."""

    name: str
    head: str
    width: int
    words: Words


def columns_of(
    draft: PlanDraft, wanted: Sequence[str], language: Language, rewritten: Rewritten, *, as_settled: bool
) -> list[Column]:
    """Give the columns of a plan's tables: those wanted, else those known to all and each other that it has words in.

    With `as_settled` values are told as they are understood. Else they are told in the cells of the document, under
    its own heads; a field that somebody has rewritten since is told as it is understood now.
    """
    source = source_columns(draft)
    found: list[Column] = []
    for name in COLUMNS:
        own, settled = sentence("paper-columns", name, language), _settled(name, language)
        there = source.get(name, ())
        if name in ("number", "text"):
            found.append(Column(name, there[0].head if there else own, _WIDTHS[name], settled))
        elif there and not as_settled:
            told = [_as_written(one, settled if not at else _nothing, name, rewritten) for at, one in enumerate(there)]
            found += [Column(name, one.head, _WIDTHS[name], words) for one, words in zip(there, told, strict=True)]
        elif name in wanted or name in KNOWN_TO_ALL or _tells(draft, name, settled, rewritten, as_settled=as_settled):
            found.append(Column(name, own, _WIDTHS[name], settled))
    if wanted:
        return [column for column in found if column.name in wanted]
    return found + [Column("other", one.head, _WIDTHS["other"], one.words) for one in source.get("other", ())]


def _tells(draft: PlanDraft, name: str, settled: Words, rewritten: Rewritten, *, as_settled: bool) -> bool:
    """Whether a column that the document has not would tell anything that no other column tells."""
    return any(
        settled(one) and (as_settled or not one.cells or (one.number or "", name) in rewritten)
        for one in draft.activities
    )


def _as_written(source: SourceColumn, settled: Words, name: str, rewritten: Rewritten) -> Words:
    """Tell a field in the words of the document, but for activities that have none, or other ones by now."""

    def words(one: Activity) -> str:
        holds = one.cells and (one.number or "", name) not in rewritten
        return source.words(one) if holds else settled(one)

    return words


def _nothing(one: Activity) -> str:
    del one
    return ""


def _settled(name: str, language: Language) -> Words:
    """Tell a field as it is understood, one value a line, and below them what is still to be clarified."""

    def words(one: Activity) -> str:
        match name:
            case "responsibilities":
                lines = [responsible_in_words(line, language) for line in one.responsibilities]
            case "funding":
                lines = [funding_in_words(line, language) for line in one.funding]
            case "time":
                lines = [time_in_words(one.time, language)]
            case _:
                lines = [getattr(one, name) or ""]
        open_points = [point for point in one.clarifications if point.about in _ABOUT.get(name, ())]
        return "\n".join(filter(None, (*lines, *(open_point_in_words(point, language) for point in open_points))))

    return words
