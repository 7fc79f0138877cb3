"""The sections of a document put together as a plan: which headings are areas, goals or groups, and what is in each."""

import dataclasses
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec import field as with_default
from msgspec.structs import replace

from avklart.domain.draft import Goal, LeftOut, Passage
from avklart.intake.raw import AreaTitle, PlanItem, RawActivity, RawArea
from avklart.intake.surroundings.outline import Node
from avklart.intake.surroundings.sections import Read
from avklart.intake.surroundings.words import Words

Role = Literal["area", "goal", "group", "through", "text"]
_MOST_GENERIC_WORDS = 6
_LONGEST_CODE = 3


class _Area(Struct, eq=False):
    """An area being filled."""

    title: str | None = None
    number: str | None = None
    introduction: list[Passage] = with_default(default_factory=list)
    goals: list[Goal] = with_default(default_factory=list)
    unsettled: list[int] = with_default(default_factory=list)
    repeated: set[int] = with_default(default_factory=set)
    named: set[tuple[str | None, str]] = with_default(default_factory=set)
    labelled: set[str] = with_default(default_factory=set)
    activities: list[RawActivity] = with_default(default_factory=list)

    def add_goal(self, goal: Goal) -> None:
        """Add a goal; one named before is kept until it is known whether a cell of the next activity says it again."""
        if (goal.number, goal.text) in self.named:
            self.unsettled.append(len(self.goals))
        else:
            self.named.add((goal.number, goal.text))
        self.goals.append(goal)

    def add_activity(self, activity: RawActivity) -> None:
        """Add an activity; a goal named before that stands in its cells is one goal, said once more."""
        if self.unsettled:
            said = [" ".join(text.split()) for text in activity.cells.values()]
            self.repeated.update(
                at for at in self.unsettled if any(text.endswith(self.goals[at].text) for text in said)
            )
            self.unsettled.clear()
        self.labelled.update(activity.under)
        self.activities.append(activity)

    def finished(self) -> RawArea:
        return RawArea(
            title=self.title,
            number=self.number,
            introduction=tuple(self.introduction),
            goals=tuple(goal for at, goal in enumerate(self.goals) if at not in self.repeated),
            activities=tuple(self.activities),
        )


class Assembled(Struct):
    """The plan's introduction, areas and what is left out, in the order of the document."""

    introduction: list[Passage] = with_default(default_factory=list)
    areas: list[RawArea] = with_default(default_factory=list)
    left_out: list[LeftOut] = with_default(default_factory=list)


class Roles:
    """Tells which role each heading has, from what stands under it."""

    def __init__(self, root: Node, read: Read, words: Words) -> None:
        self._read = read
        self._words = words
        self._counts: dict[int, int] = {}
        self._goals: dict[int, int] = {}
        self._titled: dict[int, bool] = {}
        nodes = list(root.walk())
        # The areas that a column of a table names: a chapter of such a name tells of the area, wherever it stands.
        self.in_tables = frozenset(
            item.title.casefold()
            for node in nodes
            for item in read.items.get(id(node), [])
            if isinstance(item, AreaTitle)
        )
        for node in reversed(nodes):
            items = read.items.get(id(node), [])
            self._counts[id(node)] = read.activities_under(node) + sum(self._counts[id(one)] for one in node.children)
            own = sum(isinstance(item, Goal) for item in items) + (node.kind == "goal")
            self._goals[id(node)] = own + sum(self._goals[id(one)] for one in node.children)
            self._titled[id(node)] = any(isinstance(item, AreaTitle) for item in items)
        self.of: dict[int, Role] = {}
        self._assign(root)

    def has_activities(self, node: Node) -> bool:
        """Tell whether any activity stands under a heading, at any depth."""
        return self._counts[id(node)] > 0

    def holds_plan(self, node: Node) -> bool:
        """Tell whether activities or goals stand under a heading."""
        return self._counts[id(node)] + self._goals[id(node)] > 0

    def _assign(self, root: Node) -> None:
        waiting = [(child, False) for child in reversed(root.children)]
        while waiting:
            node, inside = waiting.pop()
            role = self._role(node, inside)
            self.of[id(node)] = role
            waiting.extend((child, inside or role == "area") for child in reversed(node.children))

    def _role(self, node: Node, inside: bool) -> Role:
        if node.kind == "goal":
            return "goal"
        if node.kind == "area" and not inside:
            return "area"
        if self.tells_of_area(node) and not inside:
            return "area"
        if not self.holds_plan(node) or node.kind in ("goals", "short-forms", "intro", "closing", "lead"):
            return "through" if self.has_activities(node) and node.kind == "lead" else self._text_role(node, inside)
        if self._titled[id(node)] or self._leads_to_areas(node):
            return "through"
        if node.kind == "activities" or (inside and self.is_generic(node)):
            return "through" if inside or self._is_under_goal(node) or not node.headed.name else "area"
        if not inside:
            return "area" if self.has_activities(node) else self._text_role(node, inside)
        return "group" if self.has_activities(node) else "text"

    def tells_of_area(self, node: Node) -> bool:
        """Tell whether a heading is the name of an area that a column of a table, here or elsewhere, names too."""
        return node.headed.name.casefold() in self.in_tables

    def _text_role(self, node: Node, inside: bool) -> Role:
        if not self.has_activities(node):
            return "text"
        if node.kind == "goals":
            return "group"
        return "text" if inside or node.kind not in ("intro", "closing") else "area"

    def _is_under_goal(self, node: Node) -> bool:
        return any(one.kind == "goal" for one in node.path[:-1])

    def _leads_to_areas(self, node: Node) -> bool:
        """Tell whether a heading is a chapter whose own headings are the areas: "Handlingsdel", "Tiltak", a sheet."""
        below = [
            child for child in node.children if self.has_activities(child) and child.kind in ("plain", "area", "time")
        ]
        if any(child.kind == "area" for child in below):
            return True
        if not below or self._read.activities_under(node):
            return False
        if node.kind == "sheet" and len(below) == 1 and _says_less(node.headed.name, below[0].headed.text):
            return True
        return self.is_generic(node) or (len(below) > 1 and self._is_only_one(node))

    def is_generic(self, node: Node) -> bool:
        """Tell whether a heading says only that a plan follows, and names no area of it."""
        name = node.headed.name
        if node.kind == "activities" or (node.kind == "sheet" and is_plain_sheet(name, self._words)):
            return True
        return self._words.has_plan_word(name) and len(name.split()) <= _MOST_GENERIC_WORDS

    def _is_only_one(self, node: Node) -> bool:
        parent = node.parent
        siblings = parent.children if parent is not None else []
        return sum(self.has_activities(one) for one in siblings) == 1


def _before_name(node: Node) -> str:
    """Give what stands before the name of a heading beside its number: "Område" of "Område 2: Klima"."""
    assert node.piece is not None  # noqa: S101 - only called for headings
    at = node.piece.words.rfind(node.headed.name) if node.headed.name else 0
    before = node.piece.words[:at] if at > 0 else ""
    number = node.headed.number
    if number and number in before:
        before = "".join(before.rpartition(number)[::2])
    return " ".join(before.split()).rstrip(" :.)–-")


def _says_less(sheet: str, heading: str) -> bool:
    """Tell whether the name of a sheet is a part or a code of the heading in it: "Samferdsel", "SO1"."""
    return sheet.casefold() in heading.casefold() or len(sheet) <= _LONGEST_CODE


def is_plain_sheet(name: str, words: Words) -> bool:
    """Tell whether the name of a sheet names no area: "Ark1", "Tiltak".

    Source: none; names spreadsheet programs give, and published plans.
    """
    return words.is_one_of("plain_sheets", name.rstrip("0123456789 ()")) or not any(map(str.isalpha, name))


class Assembler:
    """Walks the outline once and puts every item in its place."""

    def __init__(self, root: Node, read: Read, roles: Roles, words: Words) -> None:
        self._read = read
        self._roles = roles
        self._words = words
        self._root = root
        self._done = Assembled()
        self._areas: dict[object, _Area] = {}
        self._current: _Area | None = None
        nodes = list(root.walk())
        held = [at for at, node in enumerate(nodes) if self._has_plan_items(node) or roles.of.get(id(node)) == "area"]
        self._last = held[-1] if held else -1
        self._nodes = nodes

    def _has_plan_items(self, node: Node) -> bool:
        return any(isinstance(item, RawActivity) for item in self._read.items.get(id(node), ()))

    def assembled(self) -> Assembled:
        """Give the plan's introduction, areas and what is left out."""
        for at, node in enumerate(self._nodes):
            is_behind = at > self._last >= 0
            self._heading(node, is_behind)
            for item in self._read.items.get(id(node), []):
                self._item(item, node, is_behind)
        self._done.areas = [area.finished() for area in self._areas.values()]
        return self._done

    def _heading(self, node: Node, is_behind: bool) -> None:
        piece = node.piece
        if piece is None or not piece.text:
            return
        role = self._roles.of[id(node)]
        if role == "area":
            name = node.headed.name or node.headed.text
            is_told = self._roles.tells_of_area(node)
            self._open(("table", name.casefold()) if is_told else id(node), name, node.headed.number)
            self._leave_out(_before_name(node), node)
        elif role == "goal":
            self._goal(node)
        elif role == "group":
            number = node.headed.number
            if number and piece.words != node.headed.name:
                self._leave_out(number, node)
        else:
            self._mere_heading(node, is_behind, role)

    def _mere_heading(self, node: Node, is_behind: bool, role: Role) -> None:
        """Keep the words of a heading that is no area, goal or group."""
        assert node.piece is not None  # noqa: S101 - only called for headings
        inside = any(self._roles.of[id(one)] == "area" for one in node.path[:-1])
        is_mark = role == "through" and node.kind == "activities"
        if node.kind == "sheet" or (is_mark and (self._areas or inside)):
            self._leave_out(node.piece.words, node)
        else:
            self._passage(Passage(text=node.piece.words, place=node.piece.place), node, is_behind)

    def _leave_out(self, text: str, node: Node) -> None:
        assert node.piece is not None  # noqa: S101 - only called for headings
        if text:
            self._done.left_out.append(LeftOut(text=text, why="layout-mark", place=node.piece.place))

    def _goal(self, node: Node) -> None:
        piece = node.piece
        assert piece is not None  # noqa: S101 - goals are headings with a piece
        above = tuple(one.piece.words for one in node.path[:-1] if one.kind == "goal" and one.piece)
        goal = Goal(text=node.headed.goal_text, place=piece.place, number=node.headed.number, under=above)
        area = self._area_of(node)
        area.goals.append(goal)
        # The label stands in `under` of the activities below; that of a goal said again stands there already.
        if not self._roles.has_activities(node) or piece.words in area.labelled:
            self._leave_out(_before_name(node), node)
        else:
            area.labelled.add(piece.words)

    def _item(self, item: PlanItem, node: Node, is_behind: bool) -> None:
        match item:
            case AreaTitle():
                self._leave_out_repeated(item)
                self._open(("table", item.title.casefold()), item.title, item.number)
            case RawActivity():
                self._area_of(node).add_activity(replace(item, under=(*self._under(node), *item.under)))
            case Goal():
                self._area_of(node).add_goal(dataclasses.replace(item, under=(*self._under(node), *item.under)))
            case LeftOut():
                self._done.left_out.append(item)
            case Passage():
                self._passage(item, node, is_behind)

    def _leave_out_repeated(self, item: AreaTitle) -> None:
        """Keep the words of a title that names an area once more, in a table that goes on with it."""
        if item.is_own and ("table", item.title.casefold()) in self._areas:
            words = f"{item.number or ''} {item.title}".strip()
            self._done.left_out.append(LeftOut(text=words, why="repeated-header-row", place=item.place))

    def _open(self, key: object, title: str | None, number: str | None) -> None:
        if key not in self._areas:
            self._areas[key] = _Area(title, number)
        self._current = self._areas[key]

    def _area_of(self, node: Node) -> _Area:
        """Give the area a heading stands in: that of a heading above, or one a table opened; else a nameless one."""
        above = next((one for one in reversed(node.path) if self._roles.of[id(one)] == "area"), None)
        if above is None and self._current is None:
            self._open(None, None, None)
        assert self._current is not None  # noqa: S101 - opened above
        return self._current

    def _under(self, node: Node) -> tuple[str, ...]:
        said = []
        for one in node.path:
            role = self._roles.of[id(one)]
            if role == "goal" and one.piece is not None:
                said.append(one.piece.words)
            elif role == "group":
                said.append(one.headed.name)
        return tuple(said)

    def _passage(self, passage: Passage, node: Node, is_behind: bool) -> None:
        inside = any(self._roles.of[id(one)] == "area" for one in node.path)
        sheet_is_other = any(
            one.kind == "sheet" and self._words.is_one_of("other_sheets", one.headed.name) for one in node.path
        )
        if sheet_is_other or (is_behind and not inside and self._is_closing(node)):
            self._done.left_out.append(LeftOut(text=passage.text, why="not-plan-text", place=passage.place))
        elif self._current is not None and (inside or self._areas) and passage.place.part == "body":
            self._current.introduction.append(passage)
        else:
            self._done.introduction.append(passage)

    def _is_closing(self, node: Node) -> bool:
        """Tell whether text behind the last area is set off from it by a heading of its own."""
        return bool(node.path)


def activities_of(areas: Sequence[RawArea]) -> list[RawActivity]:
    """Give all activities of the areas in order.

    Source: none; a step of reading.
    """
    return [activity for area in areas for activity in area.activities]
