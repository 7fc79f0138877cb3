"""Rows of a table with a header that say one more thing of an activity, with a label: "Ansvar: rådgiver" below it."""

from collections.abc import Sequence

from avklart.domain.draft import Language
from avklart.intake.tables.activity_fields import Field
from avklart.intake.tables.context import Column, Columns
from avklart.intake.tables.grid import GridCell, GridRow
from avklart.intake.tables.header_words import WHOLE
from avklart.intake.tables.label_text import CARRYING, kind_said, labels_in, said_by
from avklart.intake.tables.labelled_fields import role_of_label
from avklart.intake.tables.roles import column_role
from avklart.intake.tables.rows import RowKind

_PAIR = 2


def labels_of_row(row: GridRow, columns: Columns, language: Language | None) -> list[tuple[str, GridCell, str]]:
    """Give the labels of a row with their cells and values, or none where it is built as the other rows.

    Source: none published; the plan draft contract: what is said of an activity is read wherever it stands.
    """
    own = row.own()
    if len(own) == _PAIR and _is_label(own[0], columns, language) and ":" not in own[1].text:
        return [(own[0].text, own[1], own[1].text)]
    found = []
    for cell in own:
        lead, labels = labels_in(cell.text, language)
        if lead or not labels:
            return []
        found += [(label, cell, value) for label, value in labels]
    known = all(kind_said(said_by(label, language)[0].role) is not None for label, _, _ in found)
    return found if known and all(value for _, _, value in found) else []


def _is_label(cell: GridCell, columns: Columns, language: Language | None) -> bool:
    """Tell whether a cell is nothing but a label, where its column holds other things."""
    meaning, _ = said_by(cell.text, language)
    column = columns.by_place.get(cell.column)
    if meaning.strength < WHOLE or meaning.role not in CARRYING or kind_said(meaning.role) not in ("who", "when"):
        return False
    return column is not None and column.role in ("text", "number")


def with_labelled(
    rows: Sequence[GridRow], kinds: Sequence[RowKind], columns: Columns, language: Language | None
) -> list[RowKind]:
    """Give the kinds of the rows with those of labels: they say more of the activity above them.

    Where such a row stands above the first activity they stand over those below them, and are titles.

    Source: none published; the layouts of published plans.
    """
    labelled = [bool(row.own()) and bool(labels_of_row(row, columns, language)) for row in rows]
    plain = next((at for at, kind in enumerate(kinds) if kind == "activity" and not labelled[at]), len(rows))
    if plain == len(rows):
        return list(kinds)
    as_title = any(labelled[:plain])
    return [
        kind if not is_labelled else ("title" if as_title else "labelled")
        for kind, is_labelled in zip(kinds, labelled, strict=True)
    ]


def fields_of_label_rows(
    rows: Sequence[GridRow], columns: Columns, language: Language | None, is_kept: bool = True
) -> list[Field]:
    """Give what rows of labels say as cells of an activity; `is_kept` tells that no other place keeps their words.

    Source: none published; the layouts of published plans.
    """
    fields: list[Field] = []
    seen = {column.key: 1 for column in columns.by_place.values()}
    for row in rows:
        for label, cell, value in labels_of_row(row, columns, language):
            key = " ".join(label.split()).rstrip(":")
            seen[key] = seen.get(key, 0) + 1
            key = key if seen[key] == 1 else f"{key} ({seen[key]})"
            role = role_of_label(said_by(label, language)[0].role or "extra", value, language)
            fields.append(Field(Column(key=key if is_kept else "", role=column_role(role)), value, cell.place))
    return fields
