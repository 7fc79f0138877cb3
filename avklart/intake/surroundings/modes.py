"""How the lines under a heading are taken: as activities, as goals, or as running text."""

from typing import Literal

from avklart.intake.surroundings.outline import Node
from avklart.intake.surroundings.words import Words, folded

ListMode = Literal["activities", "goals", "passages", "maybe"]


def mode_of(node: Node, words: Words, is_listed: bool) -> ListMode:
    """Give how the lines under a heading are taken.

    Under "Innledning" they are running text, under "Målene er:" goals, under "Tiltak" activities; elsewhere a line
    must look like an activity itself.

    Source: the plan draft contract; published plans.
    """
    for one in reversed(node.path):
        if one.kind in ("intro", "closing", "short-forms"):
            return "passages"
        if one.kind == "goals":
            return "goals"
        if one.kind == "activities":
            return "activities" if is_listed else "maybe"
        if one.kind == "lead":
            said = _lead_mode(one.headed.text, words)
            if said is not None:
                return said if is_listed or said == "goals" else "maybe"
        if one.kind in ("time", "goal"):
            return "activities" if is_listed else "maybe"
    return "maybe"


def _lead_mode(text: str, words: Words) -> ListMode | None:
    """Give what a line says that the list under it holds: "Derfor skal kommunen:" activities, "Målene er:" goals."""
    tokens = set(folded(text).casefold().strip(" :").split())
    if (
        tokens & words.of("introductions")
        or words.pattern("no-list", "{}", "not_for_activities").search(text)
        or words.is_one_of("area_lists", text)
    ):
        return "passages"
    if tokens & (words.of("intentions") | words.of("activity_headings")):
        return "activities"
    if tokens & words.of("goal_lists"):
        return "goals"
    return None
