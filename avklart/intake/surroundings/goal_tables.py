"""Tables that hold nothing but goals: "Hovedmål 1 | Elevene mestrer hverdagen", before the table of activities."""

from avklart.documents import document as documents
from avklart.domain.draft import Goal, LeftOut
from avklart.intake.places import draft_place
from avklart.intake.raw import PlanItem
from avklart.intake.surroundings.labels import Label, label_of
from avklart.intake.surroundings.words import Words, folded

_MOST_CELLS = 2


def goals_in_table(table: documents.Table, words: Words) -> list[PlanItem]:
    """Give the goals of a table whose every row is a goal with its label, none where a row is anything else.

    "Delmål 1.2" stands under "Hovedmål 1" above it, as its number begins with that one's.

    Source: the plan draft contract, "goals"; published plans that name their goals before the activities.
    """
    items: list[PlanItem] = []
    above: list[tuple[str | None, str]] = []
    for row in table.rows:
        cells = [folded(cell.text) for cell in row.cells if cell.text.strip()]
        if not cells:
            continue
        label = _label(cells, words)
        if label is None or not label.name:
            return []
        while above and not _is_below(label.number, above[-1][0]):
            above.pop()
        place = draft_place(row.place)
        under = tuple(text for _, text in above)
        items.append(Goal(text=label.name, number=label.number, under=under, place=place))
        items.append(LeftOut(text=label.word, why="layout-mark", place=place))
        above.append((label.number, " ".join(cells)))
    return items


def _label(cells: list[str], words: Words) -> Label | None:
    """Give the label of the goal that a row of one cell, or of a label and a text, names."""
    if len(cells) > _MOST_CELLS:
        return None
    text = cells[0] if len(cells) == 1 else f"{cells[0].rstrip(' :.')}: {cells[1]}"
    label = label_of(text, words)
    return label if label is not None and label.kind == "goal" else None


def _is_below(number: str | None, above: str | None) -> bool:
    return number is not None and above is not None and number.startswith(f"{above}.")
