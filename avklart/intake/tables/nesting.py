"""Which titles of a table are areas, which goals and which groups, and what stands under what."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from avklart.domain.draft import Language
from avklart.intake.tables.looks import is_time
from avklart.intake.tables.titles import Kind, Title, is_goal_sentence

Signature = tuple[bool, bool, int]
_OUTER, _INNER = 0, 20


class TitleRow(Struct, frozen=True):
    """A title of a table: its row among all, and how it looks (bold, capitals, depth of its number).

    `is_labelled` tells that it is a label and value of those below it ("Ansvar: rådgiver").
    """

    at: int
    title: Title
    bold: bool
    is_labelled: bool = False

    @property
    def signature(self) -> Signature:
        """How it looks: titles of one level look alike."""
        letters = self.title.text
        return (self.bold, letters.isupper() and len(letters) > 1, self.title.depth)


class Level(Struct, frozen=True):
    """What a title is, and its rank among the others, the outermost first."""

    kind: Kind
    rank: tuple[int, int]
    is_time: bool = False


def levels_of(
    titles: Sequence[TitleRow],
    language: Language | None,
    has_area_above: bool,
    has_area_column: bool,
    area_look: Signature | None = None,
) -> dict[int, Level]:
    """Give what each title is, by its row.

    A title that says what it is, is that. Of the others those that come first, before any goal, are the areas, unless
    a heading, a column or other titles name those; the others, and titles of another look below them, are groups.
    Titles that look like the area above the first header (`area_look`) are areas, wherever they come.

    Source: none published; the plan draft contract and the nesting of published plans.
    """
    levels: dict[int, Level] = {}
    plain = []
    for row in titles:
        title = row.title
        if title.kind == "goal":
            levels[row.at] = Level("goal", (title.rank, title.depth))
        elif title.kind == "area":
            levels[row.at] = Level("area", (-1, 0))
        elif row.is_labelled:
            levels[row.at] = Level("group", (_INNER, 0))
        elif is_time(title.whole, language):
            levels[row.at] = Level("group", (_INNER, 0), is_time=True)
        elif is_goal_sentence(title.text, language):
            levels[row.at] = Level("goal", (3, title.depth))
        elif row.signature == area_look and not has_area_above:
            levels[row.at] = Level("area", (-1, 0))
        else:
            plain.append(row)
    named = has_area_above or has_area_column or any(level.kind == "area" for level in levels.values())
    first_goal = min((at for at, level in levels.items() if level.kind == "goal"), default=None)
    levels.update(_plain_levels(plain, titles, first_goal, named))
    return levels


def _plain_levels(
    plain: Sequence[TitleRow], titles: Sequence[TitleRow], first_goal: int | None, named: bool
) -> dict[int, Level]:
    """Give the levels of the titles that do not say what they are, by how they look and where they come."""
    order: list[Signature] = []
    for row in plain:
        if row.signature not in order:
            order.append(row.signature)
    if len(order) > 1 and not _is_nested(plain, order):
        order = [order[0]]
        signatures = dict.fromkeys((row.signature for row in plain), 0)
    else:
        signatures = {signature: at for at, signature in enumerate(order)}
    firsts: dict[int, int] = {}
    for row in plain:
        firsts.setdefault(signatures[row.signature], row.at)
    levels = {}
    for row in plain:
        depth = signatures[row.signature]
        outer = first_goal is None or firsts[depth] < first_goal
        if depth == 0 and outer and not named:
            levels[row.at] = Level("area", (-1, 0))
        else:
            levels[row.at] = Level("group", (_OUTER if outer else _INNER, depth))
    return levels


def _is_nested(plain: Sequence[TitleRow], order: Sequence[Signature]) -> bool:
    """Tell whether titles of another look stand below the first ones: somewhere one follows right on the other."""
    depths = [signature[2] for signature in order]
    if len(set(depths)) == len(depths) and depths == sorted(depths) and depths[0] > 0:
        return True
    return any(
        below.at == above.at + 1 and above.signature == order[0] and below.signature != order[0]
        for above, below in pairwise(plain)
    )
