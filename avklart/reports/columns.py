"""The columns of a plan on paper, and the words of one activity in each of them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from avklart.domain.draft import Activity, PlanDraft
from avklart.domain.errors import RuleError
from avklart.domain.paper_columns import PAPER_COLUMNS
from avklart.plans.queries.rewritten import Rewritten
from avklart.reports.blocks import longest_word
from avklart.reports.source_columns import SourceColumn, column_about, source_columns
from avklart.ui.plan_words import funding_in_words, open_point_in_words, responsible_in_words, time_in_words
from avklart.ui.sentences import Language, sentence

KNOWN_TO_ALL = ("number", "text", "responsibilities", "funding")
_WIDTHS = {
    "number": 7,
    "under": 18,
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
# What reading calls a column that has nothing at its head.
_NO_HEAD = re.compile(r"Kolonne \d+")
Words = Callable[[Activity], str]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the field it tells, or "other"; the word at its head; its share of the page; its words.

    `source` are the columns of the document whose words it tells, which may head them otherwise from table to table.
    """

    name: str
    head: str
    width: int
    words: Words
    source: SourceColumn | None = None

    def head_over(self, activities: Sequence[Activity]) -> str:
        """Give the word at its head in a table of these activities."""
        head = self.source.head_over(activities) if self.source else self.head
        return self.head if _NO_HEAD.fullmatch(head) else head


def columns_of(
    draft: PlanDraft, wanted: Sequence[str], language: Language, rewritten: Rewritten, *, as_settled: bool
) -> list[Column]:
    """Give the columns of a plan's tables: those wanted, else those known to all and each other that it has words in.

    With `as_settled` values are told as they are understood. Else they are told in the cells of the document, under
    its own heads; a field that somebody has rewritten since is told as it is understood now.
    """
    source = source_columns(draft)
    found: list[Column] = []
    for name in PAPER_COLUMNS:
        own, settled = sentence("paper-columns", name, language), _settled(name, language)
        there = source.get(name, ())
        if name in ("number", "text"):
            found.append(Column(name, _head(there, own), _WIDTHS[name], settled, there[0] if there else None))
        elif there and not as_settled:
            told = [_as_written(one, settled if not at else _nothing, name, rewritten) for at, one in enumerate(there)]
            found += [
                Column(name, _head((one,), own), _WIDTHS[name], words, one)
                for one, words in zip(there, told, strict=True)
            ]
        elif name in wanted or name in KNOWN_TO_ALL or _tells(draft, name, settled, rewritten, as_settled=as_settled):
            found.append(Column(name, own, _WIDTHS[name], settled))
    if wanted:
        return _fitted(draft, _goal_columns(draft, language) + [column for column in found if column.name in wanted])
    others = [Column("other", one.head, _WIDTHS["other"], one.words, one) for one in source.get("other", ())]
    return _fitted(draft, _goal_columns(draft, language) + found + others)


def _fitted(draft: PlanDraft, columns: Sequence[Column]) -> list[Column]:
    """Give the columns no wider than their longest words need, and wide enough for most single words."""
    fitted = []
    for column in columns:
        told = [column.words(one) for one in draft.activities]
        longest = max((len(line) for words in told for line in (column.head, *words.split("\n"))), default=0)
        width = max(min(column.width, longest + 3), longest_word(told))
        fitted.append(replace(column, width=width))
    return fitted


def columns_named(words: str) -> tuple[str, ...]:
    """Give the columns that a line names, parted by commas. Raises RuleError "no-such-column"."""
    names = tuple(name for name in re.split(r"[\s,;]+", words) if name)
    for name in names:
        if name not in PAPER_COLUMNS:
            raise RuleError("no-such-column", name=name, known=", ".join(PAPER_COLUMNS))
    return names


def _goal_columns(draft: PlanDraft, language: Language) -> list[Column]:
    """Give a column for each step of titles that are the bare words of goals: a row of its own would not say so."""
    bare = {
        step
        for area in draft.areas
        for one in area.activities
        for step, title in enumerate(one.under)
        if any(title == goal.text for goal in area.goals)
    }
    head = sentence("papers", "goal", language)
    return [
        Column("under", head if not at else f"{head} ({at + 1})", _WIDTHS["under"], _title(step))
        for at, step in enumerate(sorted(bare))
    ]


def _title(step: int) -> Words:
    return lambda one: one.under[step] if step < len(one.under) else ""


def _head(source: Sequence[SourceColumn], own: str) -> str:
    return source[0].head if source and not _NO_HEAD.fullmatch(source[0].head) else own


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
        open_points = [point for point in one.clarifications if column_about(point.about) == name]
        return "\n".join(filter(None, (*lines, *(open_point_in_words(point, language) for point in open_points))))

    return words
