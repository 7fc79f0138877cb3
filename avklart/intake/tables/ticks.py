"""Columns of ticks, each under the name of an actor: who answers for an activity or takes part in it."""

from collections.abc import Sequence

from avklart.domain.draft import Language
from avklart.intake.found import Note
from avklart.intake.tables.activity_fields import Field
from avklart.intake.tables.grid import GridRow
from avklart.intake.tables.guessing import Found
from avklart.intake.tables.header_words import BEGINS, folded, lexicon_of, meaning_of
from avklart.intake.tables.looks import is_actor, is_cross, is_no
from avklart.intake.tables.roles import ACTORS, DOERS, MONEY, TIMES

_SHARE = 0.8
_FEWEST = 2
_LONGEST_NAME = 60
# What the words over the names say of those who have a tick.
_DOING = {"responsible", "leads", "executes"}
_FREE = (None, "extra", "responsible_weak", "status", *ACTORS)
# What a cell says of the part of the one it stands under, beside a mere tick.
_PARTS = ("responsible", "leads", "partners", "executes", "decides")


def settle_ticks(found: Sequence[Found], told: Sequence[GridRow], language: Language | None, notes: list[Note]) -> None:
    """Give the columns of ticks under the names of actors their role, and tell of those that may be such.

    They are actors where the merged header over them says so, where most of the names are words for actors, or
    where other columns of the table name them too. `told` are the rows with values.

    Source: none published; work plans of cooperating municipalities.
    """
    ticked = [one for one in found if _may_be_named(one, language) and one.profile().ticks >= _SHARE]
    said = {one.place: _said_over(one, language) for one in ticked}
    for one in ticked:
        if (part := said[one.place]) is not None:
            one.role, one.actor = part, one.parts[-1]
    others = [one for one in ticked if said[one.place] is None]
    if len(ticked) < _FEWEST or not others:
        return
    notes.append(Note("crossed-columns", "responsibilities", {"columns": ", ".join(one.key for one in others)}))
    for one in others:
        one.role = "extra"
    if _name_actors(others, found, told, language):
        part = "crossed-partners" if any(one.role in ACTORS for one in found) else "crossed"
        for one in others:
            one.role, one.actor = part, one.parts[-1]


def _may_be_named(one: Found, language: Language | None) -> bool:
    """Tell whether the lowest line of a header may be a name: below another, or no word for what a column holds."""
    if not one.parts or len(one.parts[-1]) > _LONGEST_NAME or not any(map(str.isalpha, one.parts[-1])):
        return False
    own = meaning_of(one.parts[-1], language)
    if len(one.parts) > 1 and (own.strength < BEGINS or _said_over(one, language) is not None):
        # "Hammer" is one letter from a word for money.
        return one.role not in TIMES | {"year"} and (own.role not in TIMES | MONEY or own.strength < BEGINS)
    if own.strength < BEGINS:
        return one.role not in TIMES | MONEY
    return one.role in _FREE and own.role not in (*ACTORS, "status")


def _said_over(one: Found, language: Language | None) -> str | None:
    """Give the role that the merged header over a name says, None where it says none."""
    for over in reversed(one.parts[:-1]):
        if (role := _actors_in(over, language)) is not None:
            return "crossed" if role in _DOING else "crossed-partners"
    return None


def _actors_in(header: str, language: Language | None) -> str | None:
    """Give the role of actors that a header says, also behind another word: "Kommuner som deltar"."""
    if (role := meaning_of(header, language).role) in ACTORS:
        return role
    words = folded(header)
    inside = lexicon_of(language).inside(words)
    return next((role for role, known in inside if role in ACTORS and known.search(words)), None)


def _name_actors(
    ticked: Sequence[Found], found: Sequence[Found], told: Sequence[GridRow], language: Language | None
) -> bool:
    groups = lexicon_of(language).actor_groups
    if any(folded(over) in groups for one in ticked for over in one.parts[:-1]):
        return True
    if sum(is_actor(one.parts[-1], language) for one in ticked) * 2 >= len(ticked):
        return True
    actors = [one.place for one in found if one.role in DOERS | {"partners"}]
    named = "\n".join(row.own_text(place) for row in told for place in actors).casefold()
    return sum(one.parts[-1].casefold() in named for one in ticked) * 2 >= len(ticked)


def actors_with_tick(fields: Sequence[Field], language: Language | None) -> dict[str, str]:
    """Give the names of those with a tick in a row, a line each, by their part.

    A cell that says a part ("vert", "deltar") gives that; one that says no or nothing gives none.

    Source: none published; work plans of cooperating municipalities.
    """
    names: dict[str, list[str]] = {}
    for field in fields:
        if not field.text or is_no(field.text, language):
            continue
        if field.column.role in ("crossed", "crossed-partners"):
            said = meaning_of(field.text, language).role
            part = "responsible" if field.column.role == "crossed" else "partners"
            names.setdefault(said if said in _PARTS else part, []).append(field.column.actor or field.column.key)
        elif is_ticked_part(field, language):
            names.setdefault(field.column.role, []).append(_without_part(field.column.key, language))
    return {part: "\n".join(filter(None, these)) for part, these in names.items()}


def is_ticked_part(field: Field, language: Language | None) -> bool:
    """Tell whether a cell below a header of actors is a cross, and names nobody: "Ansvar rektor" over "x".

    Source: none published; work plans of cooperating municipalities.
    """
    return field.column.role in _PARTS and is_cross(field.text, language)


def _without_part(header: str, language: Language | None) -> str:
    return " ".join(word for word in header.split() if meaning_of(word, language).role not in ACTORS).strip(" :-–")
