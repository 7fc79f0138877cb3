"""Cells that say several things, each with its label, taken apart: "Ansvar: rådgiver" and "Frist: mai" in one."""

from collections.abc import Iterator, Sequence

from avklart.domain.draft import Language
from avklart.intake.tables.activity_fields import Field
from avklart.intake.tables.context import Column
from avklart.intake.tables.label_text import kind_said, labels_in, said_by
from avklart.intake.tables.looks import look_of
from avklart.intake.tables.roles import ACTORS, column_role
from avklart.intake.tables.told_money import money_apart

# So many kinds of things in one cell tell that it is a card.
_FEWEST_KINDS = 2


def apart(fields: Sequence[Field], language: Language | None) -> list[Field]:
    """Give the fields of an activity, in place of a cell of labelled lines each of them by its own label.

    Source: none published; the plan draft contract: what a cell says is read, in whatever column it stands.
    """
    return [one for field in fields for one in _apart(field, language)]


def _apart(field: Field, language: Language | None) -> Iterator[Field]:
    lead, labels = labels_in(field.text, language) if field.text.count(":") > 1 else ("", [])
    kinds = {kind_said(said_by(label, language)[0].role) for label, _ in labels} - {None}
    if len(kinds) < _FEWEST_KINDS or (lead and field.column.role != "text"):
        yield from _without_money(field, language)
        return
    if lead:
        yield Field(field.column, lead, field.place)
    for label, value in labels:
        role = role_of_label(said_by(label, language)[0].role or "extra", value, language)
        key = "" if role != "extra" else label
        yield Field(Column(key=key, role=column_role("extra" if role == "text" else role)), value, field.place)


def _without_money(field: Field, language: Language | None) -> Iterator[Field]:
    """Give a cell of actors without what it tells of money, and that as a source."""
    is_of_actors = field.column.role in ACTORS and field.column.also is None
    who, money = money_apart(field.text, language) if is_of_actors else (field.text, "")
    if not money:
        yield field
        return
    if who:
        yield Field(field.column, who, field.place)
    yield Field(Column(key="", role="source"), money, field.place)


def role_of_label(role: str, value: str, language: Language | None) -> str:
    """Give the role of a label; what may be one thing or another is told by the value.

    Source: none published; the plan draft contract, ACTIVITY.
    """
    look = look_of(value, language) if value else ""
    if role == "cost_or_source":
        return "cost" if look in ("amount", "code") else "source"
    if role == "payer":
        return "payer" if look in ("amount", "code") else "source"
    if role == "status_or_time":
        return "when" if look == "time" else "status"
    return {"responsible_weak": "responsible", "goal_or_indicator": "indicator", "year": "extra", "span": "extra"}.get(
        role, role
    )
