"""What differs between two states of the same thing, and what becomes of it when two people change it at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_MOST_WORDS = 1500


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field with what it was and what it is."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand in both texts, in the first only, or in the second only."""

    kind: Literal["same", "gone", "new"]
    text: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two people's changes of the same fields put together.

    `values` hold each one's change where only one has made it, and the later writer's own words where both have.
    """

    values: Mapping[str, object]
    both: Sequence[FieldChange]


def changed_fields(before: Mapping[str, object], after: Mapping[str, object]) -> list[FieldChange]:
    """Give the fields whose values differ, in the order of the first.

    Source: none in law; "hvem endret hva fra hva til hva" is what an auditor asks.
    """
    return [FieldChange(name, was, after[name]) for name, was in before.items() if name in after and was != after[name]]


def meeting_of(base: Mapping[str, object], theirs: Mapping[str, object], mine: Mapping[str, object]) -> Meeting:
    """Give what two changes from one base come to: nobody's change is lost where they are of different fields.

    Where both have changed the same field to different values, `both` tells it with theirs before and mine after: a
    person must choose.

    Source: none in law; a save must never undo another's work unseen.
    """
    values = {name: theirs[name] if mine[name] == base.get(name) else mine[name] for name in mine}
    both = [
        FieldChange(name, theirs[name], mine[name])
        for name in mine
        if mine[name] != base.get(name) and theirs[name] not in (base.get(name), mine[name])
    ]
    return Meeting(values=values, both=both)


def word_changes(before: str, after: str) -> list[Stretch]:
    """Give two texts as one, word by word: what stands in both, what is gone and what is new.

    Texts of more than 1,500 words are given as gone and new whole, since comparing them takes too long.

    Source: none in law; published roll-overs mark changed words by underline and strike-through.
    """
    was, now = before.split(), after.split()
    if max(len(was), len(now)) > _MOST_WORDS:
        return [Stretch("gone", before), Stretch("new", after)]
    found: list[Stretch] = []
    for kind, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(Stretch("same", " ".join(was[a:b])))
            continue
        found += [Stretch("gone", " ".join(was[a:b]))] if b > a else []
        found += [Stretch("new", " ".join(now[c:d]))] if d > c else []
    return found
