"""The wording drawn plans are made of: cells in bokmål and nynorsk, and what a careful reader takes from each.

The truths are in the short forms of tests/unseen/writing.py. In the patterns of cells, {a} {b} {c} are who can carry
an activity, {r} is one of them that is no name (after a project only a word that is a role or a body tells that the
project's name has ended), {x} a body that decides, {p} a project, {g} one who gives grants, {y} a year of the plan and
{z} the year after it. Inside a sentence the first letter of a common noun is small ({b}); the truth has a capital.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language."""

    titles: tuple[str, ...]
    owners: tuple[str, ...]
    introduction: str
    areas: tuple[str, ...]
    goals: tuple[str, ...]
    goal_label: str
    texts: tuple[str, ...]
    # Who: common nouns (small inside a sentence) and names.
    roles: tuple[str, ...]
    names: tuple[str, ...]
    deciders: tuple[str, ...]
    projects: tuple[str, ...]
    givers: tuple[str, ...]
    # Cells: the words, who, what is to be clarified.
    actor_cells: tuple[tuple[str, str, str], ...]
    # The words, the sources "kind[:name][>to][#amount]" parted by ";", what is to be clarified.
    money_cells: tuple[tuple[str, str, str], ...]
    # The words, the time below "Når", the time below "Frist".
    time_cells: tuple[tuple[str, str, str], ...]
    statuses: tuple[str, ...]
    headers: dict[str, tuple[str, ...]]
