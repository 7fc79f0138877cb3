"""The cells of actors of one activity read into who is responsible, with which part and until when."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from avklart.domain.draft import Clarification, Responsibility, ResponsibilityPart
from avklart.intake.actors.naming import NamedActor
from avklart.intake.actors.parties import text_to_parties
from avklart.intake.actors.piece import Piece, note_of
from avklart.intake.found import ActorCell, ActorReading, Names, Note, OpenSpan
from avklart.intake.open_points import clarification_of, notes_of_reading, open_spans
from avklart.intake.time import dated_spans

# Where one actor stands twice in a row, the part that says more is kept.
_WEIGHT: dict[ResponsibilityPart, int] = {"leads": 2, "responsible": 1, "executes": 1, "decides": 1, "contributes": 0}
_RAISES_DOUBT = frozenset(
    {
        "actors-run-together",
        "actor-name-with-and",
        "actor-of-unsure",
        "actor-long",
        "actor-words-unsure",
        "actor-words-unread",
        "actors-share-a-word",
        "actor-bracket-unread",
        "actor-separator-unusual",
    }
)


def read_actors(cells: Sequence[ActorCell], names: Names) -> ActorReading:
    """Give who carries an activity, from the cells of its row that name actors.

    What is still to be clarified and times are taken out of a cell first; the rest is cut into parties. The words
    around a party give its part, else its column does.

    Source: docs/formats/plan-draft.md, "Actors", "Parts" and "Clarifications".
    """
    found: dict[tuple[str, str], Responsibility] = {}
    clarifications: list[Clarification] = []
    notes: list[Note] = []
    for cell in cells:
        opened = open_spans(cell.text, "responsible", names.language, names)
        notes += notes_of_reading(opened)
        clarifications += [what for span in opened if (what := clarification_of(span)) is not None]
        for responsibility in _cell_to_responsibilities(cell, opened, names, notes):
            _keep(found, responsibility)
    return ActorReading(
        responsibilities=tuple(found.values()), clarifications=tuple(clarifications), notes=tuple(notes)
    )


def _cell_to_responsibilities(
    cell: ActorCell, opened: Sequence[OpenSpan], names: Names, notes: list[Note]
) -> list[Responsibility]:
    dated = dated_spans(cell.text, names.language)
    found: list[Responsibility] = []
    for piece, named in text_to_parties(cell.text, names, opened, dated):
        if piece.opened is not None:
            found.extend(_deciders(piece.opened, names))
        elif named is not None:
            found.append(_responsibility(piece, named, cell))
            notes.extend(named.notes)
            notes.extend(note for day in piece.dates for note in day.notes)
            if named.doubted:
                notes.append(note_of("actor-doubted", actor=named.actor))
    return found


def _responsibility(piece: Piece, named: NamedActor, cell: ActorCell) -> Responsibility:
    begins, ends = piece.tokens[0].begins, piece.tokens[-1].ends
    is_sure = not named.doubted and not any(note.code in _RAISES_DOUBT for note in named.notes)
    return Responsibility(
        actor=named.actor,
        of=named.of,
        part=piece.part or cell.part,
        starts_on=_first(day.from_on for day in piece.dates),
        ends_on=_first(day.to_on for day in piece.dates),
        as_written=" ".join(cell.text[begins:ends].split()),
        sure=is_sure,
        rule=piece.rule if piece.part else named.rule,
    )


def _first(days: Iterable[date | None]) -> date | None:
    return next((day for day in days if day is not None), None)


def _deciders(span: OpenSpan, names: Names) -> list[Responsibility]:
    """Give those who by an open statement also decide: "AU må avklare", "X og Y vurderer"."""
    return [
        Responsibility(
            actor=named.actor,
            of=named.of,
            part="decides",
            as_written=" ".join(decider.split()),
            sure=not named.doubted,
            rule=span.rule or "decider",
        )
        for decider in span.deciders
        for _, named in text_to_parties(decider, names)
        if named is not None
    ]


def _keep(found: dict[tuple[str, str], Responsibility], new: Responsibility) -> None:
    """Keep an actor once: the first mention, with the part that says most of it."""
    key = (new.actor.casefold(), (new.of or "").casefold())
    old = found.get(key)
    if old is None:
        found[key] = new
    elif _WEIGHT[new.part] > _WEIGHT[old.part]:
        found[key] = replace(old, part=new.part, rule=new.rule, as_written=new.as_written)
