"""Whole expressions of time: the words that limit, the pieces they limit, and what joins the pieces."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from avklart.domain.period import Days, day_after, day_before
from avklart.intake.found import Limit
from avklart.intake.time.lexicon import Line
from avklart.intake.time.numbers import is_inside_number
from avklart.intake.time.piece import Piece
from avklart.intake.time.pieces import piece_at
from avklart.intake.time.resolve import Dated, days_of_pieces
from avklart.intake.time.years import DASHES, year_after, year_at

_MOST_LIMITS, _MOST_SHORT = 5, 6
_WEEKS, _MOST_QUARTERS = 53, 4
_NUMBERED = frozenset({"week", "quarter", "tertial", "half"})
_YEARLY = frozenset({"month", "season", "quarter", "tertial", "half"})
# What a lone number before a joining word can take from the piece after it: "14.-15. mars", "1. og 2. kvartal".
_SHARED = frozenset({"day", "quarter", "tertial", "half"})
# Where a time begins or ends by the words before it. The first of these that is said decides.
_DECIDING: tuple[tuple[str, Limit], ...] = (
    ("before", "before"),
    ("after", "after"),
    ("starts", "starts"),
    ("to", "to"),
    ("until", "to"),
    ("toward", "to"),
    ("ends", "ends"),
    ("from-and-with", "from"),
    ("from", "from"),
)
# The same, by the words after them: "2026 og utover", "2017 ut", "2025 (oppstart)".
_AFTER: dict[str, Limit] = {"from": "from", "to": "to", "starts": "starts", "ends": "ends"}
# "til 2018" may mean its beginning.
_DOUBTED_END: dict[str, str] = {"year": "until-year", "season": "until-season"}


class Bounds(NamedTuple):
    """The first and last day that follow from a limit, each None where it sets none."""

    from_on: date | None
    to_on: date | None


class Chain(Struct, frozen=True, kw_only=True):
    """One expression of time between two tokens: its limit, its pieces and how they are joined.

    `kinds` are the kinds of the limit words in order, as the data file names them; `joins` has one "range" or "and"
    between each two pieces.
    """

    begins: int
    ends: int
    kinds: tuple[str, ...]
    pieces: tuple[Piece, ...]
    joins: tuple[str, ...] = ()
    after: str | None = None

    @property
    def is_range(self) -> bool:
        """Tell whether the pieces are a first and a last: joined by a dash or "til", or years of one term."""
        first = self.pieces[0]
        return "range" in self.joins or (
            first.unit == "year" and first.until is not None and not first.slash and len(self.pieces) == 1
        )

    @property
    def limit(self) -> Limit:
        """Give how the words bound the time: before, to, from, within, …"""
        if self.after:
            return _AFTER[self.after]
        for kind, limit in _DECIDING:
            if kind in self.kinds:
                return "in" if limit == "from" and "range" in self.joins else limit
        return "in"

    @property
    def has_year(self) -> bool:
        """Tell whether any piece says its year."""
        return any(piece.year is not None for piece in self.pieces)

    @property
    def is_bare(self) -> bool:
        """Tell whether the time is only years with no word that makes them a time; a name may end in one."""
        return not self.kinds and not self.after and all(one.unit == "year" and not one.part for one in self.pieces)

    def dated(self) -> Dated | None:
        """Give the days of the pieces with their doubts, or None where no year is said."""
        dated = days_of_pieces(self.pieces, self.joins)
        if dated is None or dated.days is None or len(self.pieces) > 1:
            return dated
        doubt = _DOUBTED_END.get(self.pieces[0].unit)
        if self.limit == "to" and self.kinds and self.kinds[-1] in {"until", "toward"} and doubt:
            return Dated(dated.days, (*dated.codes, doubt))
        return dated


def bounds_of(limit: Limit, days: Days | None) -> Bounds:
    """Give the first and last day that follow from a limit and the period it names.

    Source: the plan draft contract: "til", "ut", "innen X" end on X's last day, "før X" on the day before X, "etter X"
    begins the day after X.
    """
    if days is None:
        return Bounds(None, None)
    return {
        "in": Bounds(*days),
        "from": Bounds(days.starts_on, None),
        "starts": Bounds(days.starts_on, None),
        "after": Bounds(day_after(days.ends_on), None),
        "to": Bounds(None, days.ends_on),
        "ends": Bounds(None, days.ends_on),
        "before": Bounds(None, day_before(days.starts_on)),
    }[limit]


def chains_in(line: Line, skip: Sequence[tuple[int, int]] = ()) -> Iterator[Chain]:
    """Give every expression of time in a text, in order; the tokens of `skip` (first, after last) are passed over.

    Source: published plans.
    """
    skipped = dict(skip)
    index = 0
    while index < len(line):
        if index in skipped:
            index = skipped[index]
        elif line.words.may_begin(line.low(index)) or index == 0:
            chain = None if is_inside_number(line, index) else chain_at(line, index)
            if chain:
                yield chain
            index = chain.ends if chain else index + 1
        else:
            index += 1


def chain_at(line: Line, index: int) -> Chain | None:
    """Give the expression of time that begins at a token, or None.

    Source: published plans.
    """
    kinds, at = _limits_at(line, index)
    pieces = _pieces_at(line, at) or (_pieces_after_event(line, at) if kinds else None)
    if not pieces:
        return None
    found, joins = pieces
    ends = found[-1].ends
    while following := _joined_pieces(line, ends, found[-1]):
        how, (more, between) = following
        joins += [how, *between]
        found += more
        ends = found[-1].ends
    after, ends = _after_words(line, _after_horizon(line, ends, found))
    return Chain(begins=index, ends=ends, kinds=kinds, pieces=tuple(found), joins=tuple(joins), after=after)


def _limits_at(line: Line, index: int) -> tuple[tuple[str, ...], int]:
    """Give the kinds of the limit words at a token, and the token after them."""
    if index == 0 and line.low(0) in DASHES and line.is_glued(1):
        return ("to",), 1
    lead = line.at("lead_ins", index)
    kinds: list[str] = []
    led = line.at("limits", lead.ends) if lead else None
    at = lead.ends if lead and led and led.value in {"ends", "starts"} else index
    while len(kinds) < _MOST_LIMITS and (match := line.at("limits", at)):
        part = line.at("parts", at)
        if part and part.ends >= match.ends:
            break
        kinds.append(match.value)
        at = match.ends
        if line.low(at) == ":":
            at += 1
    return tuple(kinds), at


def _pieces_at(line: Line, index: int) -> tuple[list[Piece], list[str]] | None:
    """Give the piece at a token, or several that share their end ("14.-15. mars"), with what joins them."""
    if piece := piece_at(line, index):
        return [piece], []
    numbers: list[tuple[int, int, str]] = []
    at = index
    while len(numbers) < _MOST_SHORT and (number := line.number(at)) is not None:
        after = at + 1 + (line.low(at + 1) == "." and line.is_glued(at + 1))
        join = line.at("joins", after)
        if join is None:
            break
        numbers.append((at, number, join.value))
        at = join.ends
    last = piece_at(line, at) if numbers else None
    if last is None or last.unit not in _SHARED or last.part:
        return None
    return [*(_sharing(last, begins, number) for begins, number, _ in numbers), last], [join for *_, join in numbers]


def _pieces_after_event(line: Line, index: int) -> tuple[list[Piece], list[str]] | None:
    """Read the day of what a limit names first: "fra ruteskiftet des. 2026", "innen styremøtet i juni 2026"."""
    low = line.low(index)
    if not low.isalpha() or not low.endswith(line.words.endings("event_ends")):
        return None
    inside = line.at("limits", index + 1)
    found = _pieces_at(line, inside.ends if inside and inside.value == "in" else index + 1)
    return found if found and found[0][0].unit in _YEARLY | {"day"} else None


def _sharing(last: Piece, begins: int, number: int) -> Piece:
    if last.unit == "day":
        return replace(last, begins=begins, ends=begins + 1, day=number)
    return replace(last, begins=begins, ends=begins + 1, number=number)


def _joined_pieces(line: Line, index: int, before: Piece) -> tuple[str, tuple[list[Piece], list[str]]] | None:
    join = line.at("joins", index)
    if join is None or before.unit in {"event", "plan-period"}:
        return None
    if before.year is None and before.unit in _NUMBERED and (following := _next_number(line, join.ends, before)):
        return join.value, ([following], [])
    found = _pieces_at(line, join.ends)
    if found and join.value == "and":
        found = [_same_in_year(found[0][0], before), *found[0][1:]], found[1]
    return (join.value, found) if found and _goes_with(line, found[0][0], before, join.value) else None


def _same_in_year(piece: Piece, before: Piece) -> Piece:
    """Give the month or season once more for a year listed after it: "mai 2025 og 2026"."""
    is_year = piece.unit == "year" and piece.until is None and piece.year is not None
    if not is_year or before.unit not in _YEARLY or before.until is not None or not before.year:
        return piece
    return replace(before, begins=piece.begins, ends=piece.ends, year=piece.year)


def _next_number(line: Line, index: int, before: Piece) -> Piece | None:
    """Read the number that goes on from "uke 34" or "kvartal 1": "uke 34-36 2026", "kv. 1-2 2026"."""
    number = line.number(index)
    most = _WEEKS if before.unit == "week" else _MOST_QUARTERS
    if number is None or not 1 <= number <= most or line.low(index + 1) in {".", "%"}:
        return None
    if not line.low(before.ends - 1).isdecimal():
        return None
    if line.at("months", index + 1) or line.at("units", index + 1):
        return None
    years = year_after(line, index + 1, "no")
    ends = years.ends if years else index + 1
    return replace(before, begins=index, ends=ends, number=number, year=years.year if years else None)


def _goes_with(line: Line, piece: Piece, before: Piece, join: str) -> bool:
    """Tell whether a piece after a joining word belongs to the one before it."""
    if piece.unit in {"event", "plan-period"}:
        return False
    if piece.numeric and piece.year is None and not before.numeric:
        return False
    if piece.unit == before.unit == "year" and (piece.year or 0) < (before.year or 0):
        return False
    if piece.unsure and piece.year is None and line.low(piece.ends).isalpha():
        return join == "range" or line.at("joins", piece.ends) is not None
    return True


def _after_horizon(line: Line, index: int, pieces: Sequence[Piece]) -> int:
    """Give the token after the horizon of a plan, a later year in brackets: "2023-2026 (2030)"."""
    last = pieces[-1].until or (pieces[-1].year if len(pieces) > 1 else None)
    if last is None or any(piece.unit != "year" for piece in pieces):
        return index
    horizon = year_at(line, index + 1) if line.low(index) == "(" and line.low(index + 2) == ")" else None
    return index + 3 if horizon and horizon > last else index


def _after_words(line: Line, index: int) -> tuple[str | None, int]:
    """Give what words after a time make of it: "2026 og utover", "2017 ut", "2026–"."""
    if index == len(line) - 1 and line.low(index) in DASHES:
        return "from", index + 1
    match = line.at("after_words", index)
    if match is None:
        return None, index
    ends = match.ends + (line.low(match.ends) == ")" and line.low(index) == "(")
    if match.value == "to" and not line.is_end(ends):
        return None, index
    return match.value, ends
