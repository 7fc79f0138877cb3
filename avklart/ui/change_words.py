"""What has changed between two states of a plan, in words: each change with what is gone and what has come."""

from collections.abc import Sequence
from dataclasses import dataclass

from avklart.domain.difference import FieldChange, Stretch, word_changes
from avklart.domain.plan_difference import PlanChange, gone_and_come
from avklart.ui.plan_words import value_in_words
from avklart.ui.sentences import Language, sentence

_RUNNING_TEXT = frozenset(
    {"text", "introduction", "title", "owner", "status", "priority", "indicator", "comment", "south-sami"}
)
_LISTS = frozenset({"responsibilities", "funding", "clarifications"})


@dataclass(frozen=True, slots=True)
class ToldField:
    """One field of a change: its name; then either its text word by word, or the values that are gone and have come."""

    name: str
    stretches: Sequence[Stretch] = ()
    gone: Sequence[str] = ()
    come: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class ToldChange:
    """One change with its fields in words."""

    change: PlanChange
    fields: Sequence[ToldField]

    @property
    def group(self) -> str:
        """What it is listed under: the title of its area, "?" for questions, nothing for the plan itself."""
        return "?" if self.change.part == "question" else self.change.area or self._own_title

    @property
    def _own_title(self) -> str:
        return self.change.title if self.change.part == "area" else ""


def changes_in_words(changes: Sequence[PlanChange], language: Language) -> list[ToldChange]:
    """Give changes in words of a language."""
    return [ToldChange(one, [_field(field, language) for field in one.fields]) for one in changes]


def _field(change: FieldChange, language: Language) -> ToldField:
    name = sentence("plan-fields", change.field, language)
    if change.field in _RUNNING_TEXT:
        return ToldField(name, stretches=word_changes(str(change.before), str(change.after)))
    if change.field in _LISTS:
        gone, come = gone_and_come(change)
        return ToldField(
            name,
            gone=[value_in_words(one, language) for one in gone],
            come=[value_in_words(one, language) for one in come],
        )
    values = [value_in_words(value, language) for value in (change.before, change.after)]
    return ToldField(name, gone=[values[0]] if values[0] else [], come=[values[1]] if values[1] else [])
