"""The pieces of a money cell put together: each source with its amounts, years and times."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct, field
from msgspec.structs import replace

from avklart.domain.draft import FundingKind
from avklart.intake.found import DatedSpan, Names, Note
from avklart.intake.money.amounts import Amount, total_of
from avklart.intake.money.paying import end_of_name, is_only_share, is_same_project
from avklart.intake.money.pieces import HIDDEN, Piece
from avklart.intake.money.sources import Said, is_organisation, leads_to_nothing, said_of_source
from avklart.intake.money.words import money_words, words_in

_JOINS = {"and", "&"}
_LONGEST_NAME = 120
_DASHES = frozenset("-–—")
_LISTS = {"and", ",", "&", "/", "+", "\n"}
_SAID_IN_MANY_WORDS = frozenset(("operations", "project", "participants", "investment"))


class Entry(Struct, kw_only=True):
    """A source of money while the pieces of its cell are read; `kind` is None where only an amount is known yet."""

    begins: int
    ends: int
    kind: FundingKind | None = None
    name: str | None = None
    rule: str = ""
    role: str = ""
    amount: Decimal | None = None
    by_year: dict[int, Decimal] = field(default_factory=dict)
    qualifier: str | None = None
    currency: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    sure: bool = True
    is_unclear: bool = False
    written: str = ""
    amounts: list[Amount] = field(default_factory=list)
    times: list[DatedSpan] = field(default_factory=list)


class Entries(Struct, kw_only=True):
    """What the pieces of one cell give: the sources, the total it states, what was not read, and doubts."""

    found: list[Entry] = field(default_factory=list)
    total: Amount | None = None
    comments: list[str] = field(default_factory=list)
    costs_nothing: bool = False
    begins: int = 0
    notes: list[Note] = field(default_factory=list)


def entries_of(pieces: Sequence[Piece], names: Names) -> Entries:
    """Give the sources that the pieces of a cell name, in order, each with what is said of it.

    An amount, a time, a share or "må søkes" without a source belongs to the source before it.

    Source: the plan draft contract, "Funding".
    """
    entries = Entries()
    for piece, said in _joined(_split_run_together(pieces, names), names):
        _take(entries, piece, said, names)
    for entry in entries.found:
        _settle_amounts(entry, entries.notes)
        _settle_times(entry, entries.notes)
    entries.found = _without_doubles(_with_all_years(entries.found))
    return entries


def _split_run_together(pieces: Iterable[Piece], names: Names) -> Iterable[Piece]:
    """Part "Drift Prosjekt X", where only a space stands between two sources."""
    words = money_words(names.language)
    for piece in pieces:
        kinds = words.kinds_in(words_in(piece.text))
        second = kinds[1] if len(kinds) > 1 else None
        if (
            second is None
            or kinds[0].kind == second.kind
            or not piece.text[second.begins].isupper()
            or piece.text[: kinds[0].begins].strip()
            or piece.text[kinds[0].ends : second.begins].strip()
        ):
            yield piece
            continue
        yield from _part(piece, second.begins)


def _part(piece: Piece, at: int) -> tuple[Piece, Piece]:
    middle = piece.begins + at
    first = Piece(begins=piece.begins, ends=middle, text=piece.text[:at], separator=piece.separator, says_until=middle)
    second = Piece(
        begins=middle,
        ends=piece.ends,
        text=piece.text[at:],
        separator="\n",
        says_until=piece.says_until,
        sure=piece.sure,
    )
    for part in (first, second):
        part.amounts = tuple(item for item in piece.amounts if part.begins <= item.begins < part.ends)
        part.times = tuple(item for item in piece.times if part.begins <= item.begins < part.ends)
        part.shares = tuple(item for item in piece.shares if part.begins <= item.begins < part.ends)
    return first, second


def _joined(pieces: Iterable[Piece], names: Names) -> list[tuple[Piece, Said]]:
    """Give the pieces with what they say; names that hold "og" or "&" are put together again."""
    given: list[tuple[Piece, Said]] = []
    for piece in pieces:
        said = said_of_source(piece.text, names)
        ending = end_of_name(given[-1][1], piece.text, names) if given and piece.separator in _JOINS else ""
        if ending and not given[-1][0].amounts and not given[-1][0].times:
            before, earlier = given[-1]
            name = f"{earlier.name} {piece.joint.strip()} {ending}"
            given[-1] = (_together(before, piece), replace(earlier, name=name))
        elif given and piece.separator in _JOINS and _goes_on(given[-1], piece, said, names):
            whole = _together(given[-1][0], piece)
            given[-1] = (whole, said_of_source(whole.text, names))
        else:
            given.append((piece, said))
    return given


def _goes_on(before: tuple[Piece, Said], piece: Piece, said: Said, names: Names) -> bool:
    earlier_piece, earlier = before
    if earlier_piece.amounts or earlier_piece.times or said.role not in {"name", "comment"}:
        return False
    if piece.ends - earlier_piece.begins > _LONGEST_NAME:
        return False
    if is_organisation(earlier_piece.text, names) and is_organisation(piece.text, names):
        return False
    if earlier.kind in {"operations", "investment"} and said.role == "name" and _begins_large(piece.text):
        # "Drift og Visit Dal": a name beside the body's own money is another who pays.
        return False
    return earlier.role in {"name", "comment"} or earlier.kind in {"project", "operations", "investment", "other"}


def _begins_large(text: str) -> bool:
    return text.strip(" \n")[:1].isupper()


def _together(first: Piece, second: Piece) -> Piece:
    return Piece(
        begins=first.begins,
        ends=second.ends,
        says_until=second.says_until,
        text=first.text + second.joint + second.text,
        separator=first.separator,
        joint=first.joint,
        amounts=first.amounts + second.amounts,
        times=first.times + second.times,
        shares=first.shares + second.shares,
        sure=first.sure and second.sure,
    )


def _take(entries: Entries, piece: Piece, said: Said, names: Names) -> None:
    if said.has_other_times:
        piece.times = ()
    last = entries.found[-1] if entries.found else None
    if piece.separator == "of which" and last is not None and last.kind is None and last.amounts:
        # "500 000, herav 200 000 fra Enova": the first is the whole.
        entries.total = last.amounts[0]
        entries.found.pop()
        last = entries.found[-1] if entries.found else None
    if said.role == "nothing":
        entries.costs_nothing = True
    elif said.role == "missing":
        entries.costs_nothing = True
        entries.notes.append(Note("funding-missing", "funding", {"text": piece.text.translate(HIDDEN).strip()}))
    elif said.role == "total" and piece.amounts:
        entries.total = piece.amounts[0]
    elif said.role in {"source", "payer", "name"}:
        _take_source(entries, piece, said, names)
    elif said.role == "condition":
        _take_condition(entries, piece, said, last)
    else:
        _take_rest(entries, piece, said, names)


def _take_source(entries: Entries, piece: Piece, said: Said, names: Names) -> None:
    last = entries.found[-1] if entries.found else None
    if last is not None and said.rule == "funding-participants" and is_only_share(piece, names):
        # "Investering – halvparten i hver kommune" says how it is shared, not that each pays its own.
        last.is_unclear = last.is_unclear or piece.separator not in {"-", "("}
        return
    if last is not None and not piece.amounts and is_same_project(last.kind, piece, said, names):
        _add(last, piece)
        return
    if last is not None and _is_invested(last, piece, said):
        last.kind, last.rule, last.role, last.is_unclear = "investment", said.rule, "source", True
        _add(last, piece)
        return
    if last is not None and _fills(last, piece, said):
        last.name = last.name or said.name
        if last.kind is None or last.role == "name":
            last.kind, last.rule, last.role = said.kind, said.rule, said.role
            last.is_unclear = said.is_unclear
        last.sure = last.sure and piece.sure
        _add(last, piece)
        return
    if last is not None and said.role == "name" and piece.separator == "-" and last.kind is not None:
        # "Drift – Nye spor": a name after a dash explains what stands before it.
        entries.comments.append(piece.text)
        _add(last, piece)
        return
    is_listed = last is not None and last.kind == "grant" and last.name and piece.separator in _LISTS
    entry = Entry(
        begins=piece.begins,
        ends=piece.says_until,
        kind=said.kind,
        name=said.name,
        rule=said.rule,
        # Beside "tilskudd fra X" a further name is one who gives too.
        role="source" if said.role == "name" and is_listed and last and last.role == "source" else said.role,
        sure=piece.sure,
        is_unclear=said.is_unclear and not (is_listed and last and last.role == "source" and not last.is_unclear),
    )
    _add(entry, piece)
    entries.found.append(entry)


def _fills(last: Entry, piece: Piece, said: Said) -> bool:
    """Tell whether a source only says more of the one before: "Tilskudd (Enova)", "Husbanken, tilskudd"."""
    if last.kind is None:
        return not piece.amounts
    if piece.separator == ",":
        is_bare = said.kind == "grant" and said.name is None and not piece.amounts
        return is_bare and last.kind == "grant" and last.role in {"payer", "name"}
    if piece.separator not in {"(", "-"} or piece.amounts:
        return False
    if last.kind == said.kind and (last.name is None or said.name is None):
        return True
    if last.role == "name" and said.kind in {"project", "grant"} and said.name is None:
        return True
    return piece.separator == "(" and said.role == "name" and last.name is None and last.kind in {"project", "grant"}


def _is_invested(last: Entry, piece: Piece, said: Said) -> bool:
    """Tell whether a word only says what the money of the one before is for: "Nordli kommune, investering"."""
    is_for = said.kind == "investment" and said.name is None and not piece.amounts
    is_body = last.kind == "grant" and last.name is not None and last.role == "name"
    return is_for and is_body and piece.separator in {",", "(", "-"}


def _take_condition(entries: Entries, piece: Piece, said: Said, last: Entry | None) -> None:
    """Let "må søkes" belong to the grant before it, or be a grant of its own beside running money."""
    piece.times = ()
    if last is not None and last.kind in {"grant", "project", None}:
        if last.role == "name" or last.kind is None:
            last.kind, last.role, last.is_unclear = "grant", "payer", False
        _add(last, piece)
        return
    entry = Entry(
        begins=piece.begins, ends=piece.says_until, kind="grant", rule=said.rule, role="source", sure=piece.sure
    )
    _add(entry, piece)
    entries.found.append(entry)


def _take_rest(entries: Entries, piece: Piece, said: Said, names: Names) -> None:
    """Give amounts, times and doubts without a source to the source before them."""
    last = entries.found[-1] if entries.found else None
    if said.role == "comment":
        entries.begins = entries.begins if entries.comments else piece.begins
        entries.comments.append(piece.text)
    if _is_name_with_end(entries, piece) and not leads_to_nothing(entries.comments[0], names):
        name = " ".join(entries.comments.pop().translate(HIDDEN).split()).strip(" ,.;:–—-")
        rule = "funding-name-with-end"
        entry = Entry(
            begins=entries.begins, ends=piece.says_until, kind="project", name=name, rule=rule, sure=piece.sure
        )
        _add(entry, piece)
        entries.found.append(entry)
    elif piece.amounts and last is not None and last.amounts and piece.separator == "(" and not last.times:
        entries.notes.append(Note("amount-part-not-read", "funding", {"text": piece.amounts[0].as_written}))
    elif piece.amounts and (last is None or last.amounts):
        entry = Entry(begins=piece.begins, ends=piece.says_until, sure=piece.sure, rule="amount-alone")
        _add(entry, piece)
        entries.found.append(entry)
    elif last is not None:
        last.sure = last.sure and (piece.sure or bool(piece.text.translate(HIDDEN).strip()) or piece.separator == "or")
        _add(last, piece)


def _is_name_with_end(entries: Entries, piece: Piece) -> bool:
    """Tell whether words no list knows are the name of a project, for its end is said: "Lys i nord, avsluttes 2018"."""
    if entries.found or len(entries.comments) != 1 or len(entries.comments[0].split()) > 8:
        return False
    is_limited = any(span.limit in {"ends", "starts", "to"} for span in piece.times)
    return is_limited and entries.comments[0].translate(HIDDEN).strip()[:1].isupper()


def _with_all_years(entries: Iterable[Entry]) -> list[Entry]:
    """Put amounts of further years to the source before them: "600 000 (2024) og 600 000 (2025)"."""
    kept: list[Entry] = []
    for entry in entries:
        last = kept[-1] if kept else None
        is_same = last is not None and None in {entry.kind, last.kind}
        if last and is_same and entry.by_year and last.by_year and not entry.by_year.keys() & last.by_year:
            if last.kind is None:
                # "400 000 i 2025 og 450 000 i 2026 fra fylket": who pays is said once, at the end.
                last.kind, last.name, last.rule, last.role = entry.kind, entry.name, entry.rule, entry.role
                last.is_unclear, last.sure = entry.is_unclear, last.sure and entry.sure
            last.by_year |= entry.by_year
            last.amount = total_of(last.by_year.values())
            last.ends = max(last.ends, entry.ends)
        else:
            kept.append(entry)
    return kept


def _add(entry: Entry, piece: Piece) -> None:
    entry.ends = max(entry.ends, piece.says_until)
    entry.amounts += piece.amounts
    entry.times += piece.times
    if piece.shares and not entry.qualifier:
        entry.qualifier = piece.shares[0].as_written


def years_of(span: DatedSpan) -> tuple[int, ...]:
    """Give the whole years that a time says the money is for ("i 2024", "2025–2027"), or none.

    Source: the plan draft contract, `by_year`.
    """
    first, last = span.starts_on, span.ends_on
    if span.limit != "in" or first is None or last is None or last.year - first.year > 20:
        return ()
    if (first.month, first.day, last.month, last.day) != (1, 1, 12, 31):
        return ()
    return tuple(range(first.year, last.year + 1))


def _years_of(spans: Iterable[DatedSpan]) -> tuple[int, ...]:
    return tuple(year for span in spans for year in years_of(span))


def _settle_amounts(entry: Entry, notes: list[Note]) -> None:
    """Give an entry its whole amount, by years where they stand beside the amounts."""
    if not entry.amounts:
        return
    amounts = entry.amounts
    qualifiers = [amount.qualifier for amount in amounts if amount.qualifier]
    entry.qualifier = qualifiers[0] if qualifiers else entry.qualifier
    entry.currency = amounts[0].currency
    years = _years_of(entry.times)
    if len(amounts) == len(years) or (amounts[0].per == "year" and len(amounts) == 1 and years):
        values = [amount.value for amount in amounts] * (len(years) // len(amounts))
        entry.by_year = dict(zip(years, values, strict=True))
        entry.amount = total_of(entry.by_year.values())
        if amounts[0].per == "year":
            entry.qualifier = None
        # Years in a list are those of the amounts; a stretch of years is also when the money begins and ends.
        entry.times = [span for span in entry.times if not years_of(span) or set(span.as_written) & _DASHES]
        return
    entry.amount = amounts[0].value
    if len(amounts) > 1:
        entry.amount = total_of(amount.value for amount in amounts)
        notes.append(Note("amounts-summed", "funding", {"count": len(amounts)}))
    elif amounts[0].per == "year":
        notes.append(Note("amount-per-year", "funding", {"amount": str(entry.amount)}))
    elif len(years) > 1:
        notes.append(Note("amount-of-several-years", "funding", {"amount": str(entry.amount)}))


def _settle_times(entry: Entry, notes: list[Note]) -> None:
    """Give an entry the first start and the last end that its words say."""
    # A lone day beside money is when it ends, not all of its time.
    starts = [span.from_on for span in entry.times if span.from_on and span.from_on != span.to_on]
    ends = [span.to_on for span in entry.times if span.to_on]
    entry.starts_on = min(starts) if starts else None
    entry.ends_on = max(ends) if ends else None
    if entry.role == "name" and (starts or ends):
        # A name with an end, and no other word for its kind, is a project.
        entry.kind, entry.role, entry.rule = "project", "source", "funding-name-with-end"
    for span in entry.times:
        notes.extend(Note(note.code, "funding", note.facts) for note in span.notes)


def _without_doubles(entries: list[Entry]) -> list[Entry]:
    """Leave out a source said twice in a cell in two words ("Drift, driftsbudsjett"); the one with an amount stays."""
    kept: list[Entry] = []
    first: dict[tuple[str | None, str | None], int] = {}
    for entry in entries:
        at = first.setdefault((entry.kind, entry.name), len(kept))
        if at == len(kept) or entry.kind not in _SAID_IN_MANY_WORDS or entry.times:
            kept.append(entry)
        elif entry.amount is not None:
            if kept[at].amount is None and not kept[at].times:
                kept[at] = entry
            else:
                kept.append(entry)
    return kept
