"""Writing down a made plan once: its rows as they are laid out, and beside each what a careful reader takes from it.

Short forms, so that a row and its truth fit on a few lines:

- actors "Rådgiver; +Fylkeskommunen; *Leder veg; !Styret; >NAV; ~Velet; Prosjektleder@Grønt løft": plain is
  responsible, + contributes, * leads, ! decides, > executes, ? with no part asserted, ~ optional, @ whose role it is;
- time "2025-01-01..2026-12-31", "..2025-06-30", "2025-08-01..", ".." (words without a date), "-" (none), "yearly",
  "2026-01-01..2026-12-31 monthly"; "?yearly" asserts only that it recurs, "?..2025-06-30" only the end;
- clarifications "funding; responsibility:AU; *:Styret; other:?": about what and of whom; * and ? assert nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import EllipsisType
from typing import Any

Truth = dict[str, Any]
PARTS = {"+": "contributes", "*": "leads", "!": "decides", ">": "executes"}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a made plan: its cells as they are laid out, and the activity a careful reader finds in it."""

    cells: tuple[str, ...]
    truth: Truth


@dataclass(frozen=True, slots=True)
class Part:
    """An area of a made plan: its title, goals and rows."""

    title: str | None
    rows: tuple[Row, ...]
    goals: tuple[tuple[str | None, str], ...] | None = None


@dataclass(frozen=True, slots=True)
class UnseenPlan:
    """A made document as a file, and the truth about it. `needs` are programs that making it needs."""

    label: str
    file: str
    content: Callable[[], bytes]
    truth: Truth
    needs: tuple[str, ...] = ()
    held_out: bool = False
    is_plan: bool = field(default=True)


def row(
    cells: str,
    who: str | None = None,
    money: Sequence[Truth] | None = None,
    when: str | None = None,
    open_: str | None = "",
    **more: Any,
) -> Row:
    """Give a row of cells parted by "|"; the first is the activity unless `text` says what is.

    Measures that are None are not asserted, nor is `under` where it is None.
    """
    parts = tuple(cell.strip() for cell in cells.split("|"))
    truth: Truth = {"begins": " ".join(str(more.pop("text", parts[0])).split())}
    above = more.pop("under", ())
    if above is not None:
        truth["under"] = list(above)
    if who is not None:
        truth["responsibilities"] = [actor(one.strip()) for one in who.split(";") if one.strip()]
    if money is not None:
        truth["funding"] = list(money)
    if when is not None:
        truth["time"] = time(when)
    if open_ is not None:
        truth["clarifications"] = [clarification(one.strip()) for one in open_.split(";") if one.strip()]
    return Row(parts, {**truth, **more})


def actor(text: str) -> Truth:
    """Give the truth of one actor from its short form."""
    found: Truth = {"part": "responsible"}
    while text[0] in "~?+*!>":
        sign, text = text[0], text[1:]
        if sign == "~":
            found["optional"] = True
        elif sign == "?":
            found.pop("part", None)
        else:
            found["part"] = PARTS[sign]
    name, _, of = text.partition("@")
    return {"actor": name, **found, **({} if of == "?" else {"of": of or None})}


def time(text: str) -> Truth | None:
    """Give the truth of a time from its short form."""
    if text == "-":
        return None
    silent = text.startswith("?")
    span, _, recurs = text.lstrip("?").partition(" ")
    if ".." not in span:
        return {"recurs": span} if silent else {"from": None, "to": None, "recurs": span}
    start, _, end = span.partition("..")
    found: Truth = {} if silent and not start else {"from": start or None}
    if end != "?":
        found["to"] = end or None
    return {**found, **({"recurs": recurs} if recurs else {})}


def clarification(text: str) -> Truth:
    """Give the truth of one clarification from its short form."""
    optional, text = text.startswith("~"), text.lstrip("~")
    about, _, asked = text.partition(":")
    found: Truth = {} if asked == "?" else {"asked_of": asked or None}
    if about != "*":
        found["about"] = about
    return {**found, **({"optional": True} if optional else {})}


def src(
    kind: str | EllipsisType,
    name: str | EllipsisType | None = None,
    amount: int | str | None = None,
    to: str | EllipsisType | None = None,
    **more: Any,
) -> Truth:
    """Give the truth of one source of money; "..." for a key that is not asserted."""
    found: Truth = {"kind": kind, "name": name, "to": to}
    found = {key: value for key, value in found.items() if value is not ...}
    return {**found, **({} if amount is None else {"amount_nok": amount}), **more}


OPERATIONS = src("operations")


def area(title: str | None, *rows: Row, goals: Sequence[tuple[str | None, str]] | None = None) -> Part:
    """Give an area; a title of None is not asserted."""
    return Part(title, rows, None if goals is None else tuple(goals))


def truth_of(
    parts: Sequence[Part],
    *,
    title: str | None = None,
    owner: str | None = None,
    language: str | None = None,
    years: tuple[int, int] | None = None,
    always: Truth | None = None,
    aliases: dict[str, list[str]] | None = None,
) -> Truth:
    """Give the truth of a plan. `always` holds what is true of every row that does not say otherwise."""
    head: Truth = {"title": title, "owner": owner, "language": language, "aliases": aliases}
    found = {key: value for key, value in head.items() if value is not None}
    if years:
        found["period"] = {"from": f"{years[0]}-01-01", "to": f"{years[1]}-12-31"}
    return {**found, "areas": [_area(part, always or {}) for part in parts]}


def _area(part: Part, always: Truth) -> Truth:
    found: Truth = {"activities": [{**always, **one.truth} for one in part.rows]}
    if part.title is not None:
        found["title"] = part.title
    if part.goals is not None:
        found["goals"] = [{"number": number, "begins": text} for number, text in part.goals]
    return found
