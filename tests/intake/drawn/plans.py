"""Drawing plans by chance: areas, goals, rows of cells, columns in some order, and the truth about every row."""

from dataclasses import dataclass
from random import Random
from typing import Any, Literal

from hypothesis import strategies as st

from tests.intake.drawn.bokmaal import BOKMAL
from tests.intake.drawn.nynorsk import NYNORSK
from tests.intake.drawn.wording import Wording
from tests.unseen.writing import Row, actor, clarification, src, time

Key = Literal["number", "text", "who", "with", "money", "cost", "when", "status"]
Goals = Literal["none", "labelled", "any"]
Draw = Any

Order = tuple[Key, ...]

ORDERS: tuple[Order, ...] = (
    ("number", "text", "who", "with", "when", "money", "cost", "status"),
    ("text", "who", "money", "when", "status"),
    ("text", "who", "money", "cost"),
    ("number", "text", "money", "who", "when"),
    ("text", "when", "who", "with", "money"),
    ("text", "who", "with", "when", "money"),
    ("number", "text", "when", "who", "status", "money"),
    ("when", "text", "who", "money"),
)


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """One row: its cells by what they hold, the goal it stands under, and its truth."""

    cells: dict[Key, str]
    goal: str | None
    truth: Row


@dataclass(frozen=True, slots=True)
class DrawnArea:
    """An area: its title and rows, those of one goal together."""

    title: str
    rows: tuple[DrawnRow, ...]

    @property
    def groups(self) -> list[tuple[str | None, list[DrawnRow]]]:
        """Give the goals in order with their rows."""
        goals = list(dict.fromkeys(one.goal for one in self.rows))
        return [(goal, [one for one in self.rows if one.goal == goal]) for goal in goals]


@dataclass(frozen=True, slots=True)
class DrawnPlan:
    """A plan: what stands in its columns and in which order, and its areas."""

    language: str
    title: str
    introduction: str | None
    columns: tuple[tuple[Key, str], ...]
    area_header: str
    goal_header: str
    areas: tuple[DrawnArea, ...]

    @property
    def header(self) -> list[str]:
        """Give the header words in the order of the columns."""
        return [words for _, words in self.columns]

    def cells(self, one: DrawnRow) -> list[str]:
        """Give the cells of a row in the order of the columns."""
        return [one.cells.get(key, "") for key, _ in self.columns]

    @property
    def has_goals(self) -> bool:
        """Say whether activities stand under goals."""
        return any(one.goal for area in self.areas for one in area.rows)

    def truth(self) -> dict[str, Any]:
        """Give the truth of the whole plan."""
        areas = [{"title": area.title, "activities": [one.truth.truth for one in area.rows]} for area in self.areas]
        return {"language": self.language, "areas": areas}


@st.composite
def plans(draw: Draw, goals: Goals = "any", salt: str = "", orders: tuple[Order, ...] = ORDERS) -> DrawnPlan:
    """Draw a plan of two to four areas with two to five activities each.

    `goals` and `orders` are those its layout can show; with another `salt` the same draws give other cells.
    """
    words, language = draw(st.sampled_from([(BOKMAL, "nb"), (NYNORSK, "nn")]))
    year = draw(st.integers(2024, 2028))
    order = draw(st.sampled_from(orders))
    is_deadline = draw(st.booleans())
    headers = {key: draw(st.sampled_from(pool)) for key, pool in words.headers.items()}
    titles = draw(st.lists(st.sampled_from(words.areas), min_size=2, max_size=4, unique=True))
    texts = draw(st.permutations(words.texts))
    with_goals = goals != "none" and draw(st.booleans())
    named = draw(st.permutations(words.goals)) if with_goals else []
    if goals == "labelled" or draw(st.booleans()):
        named = [f"{words.goal_label} {number}: {goal}" for number, goal in enumerate(named, 1)][::-1]
    cells = _CellDrawer(draw, words, year, order, is_deadline, salt)
    areas = []
    for title in titles:
        count = draw(st.integers(2, 5))
        areas.append(DrawnArea(title, tuple(_rows(cells, [texts.pop() for _ in range(count)], named))))
    title = draw(st.sampled_from(words.titles)).format(y=year, z=year + 1, o=draw(st.sampled_from(words.owners)))
    return DrawnPlan(
        language=language,
        title=title,
        introduction=draw(st.sampled_from([None, words.introduction])),
        columns=tuple((key, headers["deadline" if key == "when" and is_deadline else key]) for key in order),
        area_header=headers["area"],
        goal_header=headers["goal"],
        areas=tuple(areas),
    )


def _rows(cells: "_CellDrawer", texts: list[str], goals: list[str]) -> list[DrawnRow]:
    """Draw the rows of an area, under one goal or two where there are goals left."""
    if not goals:
        return [cells.row(text, None) for text in texts]
    first = goals.pop()
    cut = cells.draw(st.integers(1, len(texts)))
    if cut == len(texts) or not goals:
        return [cells.row(text, first) for text in texts]
    second = goals.pop()
    return [cells.row(text, first if at < cut else second) for at, text in enumerate(texts)]


class _CellDrawer:
    """Draws the cells of rows and their truths."""

    def __init__(
        self, draw: Draw, words: Wording, year: int, order: tuple[Key, ...], is_deadline: bool, salt: str
    ) -> None:
        self.draw = draw
        self._words = words
        self._year = year
        self._order = order
        self._is_deadline = is_deadline
        self._count = 0
        # One number for all cells: hypothesis would repeat the same draws from row to row.
        self._chance = Random(f"{salt}/{draw(st.integers(0, 2**64))}")

    def row(self, text: str, goal: str | None) -> DrawnRow:
        """Draw one row."""
        self._count += 1
        cells: dict[Key, str] = {"number": str(self._count), "text": text}
        names = self._names()
        who, carried, open_of_who = self._filled(self._words.actor_cells, names)
        paid_by, sources, open_of_money = self._filled(self._words.money_cells, names)
        if "money" not in self._order:
            paid_by, sources, open_of_money = "", "", ""
        when, at, by = self._time(names)
        cells |= {"who": who, "money": paid_by, "when": when, "status": self._chance.choice(self._words.statuses)}
        funding = [source(one) for one in sources.split("; ") if one]
        if "with" in self._order and self._chance.random() < 0.5:
            cells["with"] = names["D"]
            carried = "; ".join(filter(None, (carried, f"+{names['D']}")))
        if "cost" in self._order and len(funding) == 1 and "amount_nok" not in funding[0]:
            amount = self._chance.choice((None, 40000, 125000, 2500000))
            if amount is not None:
                cells["cost"] = f"{amount:,}".replace(",", " ")
                funding[0]["amount_nok"] = amount
        truth: dict[str, Any] = {
            "begins": text,
            "under": [goal] if goal else [],
            "responsibilities": [actor(one) for one in carried.split("; ") if one],
            "funding": funding,
            "clarifications": [clarification(one) for one in (open_of_who, open_of_money) if one],
            "time": time(by if self._is_deadline else at) if "when" in self._order else None,
        }
        if "number" in self._order:
            truth["number"] = cells["number"]
        if "status" in self._order:
            truth["status"] = cells["status"]
        return DrawnRow(cells, goal, Row((), truth))

    def _time(self, names: dict[str, Any]) -> tuple[str, str, str]:
        """Draw a cell of time. One before the activity is never empty: it might be merged with the one above."""
        cells = self._words.time_cells
        if self._order[0] == "when":
            cells = tuple(cell for cell in cells if cell[0])
        return self._filled(cells, names)

    def _names(self) -> dict[str, Any]:
        """Draw who may stand in the cells of a row: with a capital, and as inside a sentence."""
        words = self._words
        drawn = self._chance.sample((*words.roles, *words.names), 4)
        names = dict(zip("ABCD", drawn, strict=True))
        small = {
            key.lower(): name if name in words.names else name[0].lower() + name[1:] for key, name in names.items()
        }
        x, p, g = (self._chance.choice(pool) for pool in (words.deciders, words.projects, words.givers))
        role = self._chance.choice([name for name in words.roles if name not in drawn])
        named = {"R": role, "r": role[0].lower() + role[1:], "x": x, "p": p, "g": g}
        return {**names, **small, **named, "a": names["A"], "y": self._year, "z": self._year + 1}

    def _filled(self, pool: tuple[tuple[str, str, str], ...], names: dict[str, Any]) -> tuple[str, str, str]:
        """Draw a cell and fill its names in; in the truth they have their capitals."""
        cell, *truths = self._chance.choice(pool)
        capital = {**names, "b": names["B"], "c": names["C"]}
        first, second = (truth.format(**capital) for truth in truths)
        return cell.format(**names), first, second


def source(text: str) -> dict[str, Any]:
    """Give the truth of a source from its short form "kind[:name][>to][#amount]"."""
    text, _, amount = text.partition("#")
    text, _, to = text.partition(">")
    kind, _, name = text.partition(":")
    return src(kind, name or None, int(amount) if amount else None, to or None)
