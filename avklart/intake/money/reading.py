"""The money of a row read: the source's cell and the cost's cell, the years' columns and the sum put together."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType

from msgspec import Struct, field
from msgspec.structs import replace

from avklart.domain.draft import Clarification, Funding
from avklart.intake.found import MoneyCells, MoneyReading, Names, Note
from avklart.intake.money.amounts import Amount, Scale, amounts_in, scale_for, total_of
from avklart.intake.money.entries import Entries, Entry, entries_of
from avklart.intake.money.pieces import HIDDEN, Cut, cut
from avklart.intake.money.words import money_words, words_in
from avklart.intake.open_points import clarification_of, notes_of_reading

_LONGEST_FACT = 80


class _Cell(Struct):
    """A cell that was read: its words, its sources and its open statements."""

    text: str = ""
    entries: Entries = field(default_factory=Entries)
    clarifications: tuple[Clarification, ...] = ()
    notes: list[Note] = field(default_factory=list)


def read_money(cells: MoneyCells, names: Names) -> MoneyReading:
    """Give who pays an activity, how much and until when, and what of it is still to be clarified.

    The amounts of the cost's cell, of year columns and of a column of sums belong to the source that the funding cell
    names; where it names several, to the first, with a note. A cost without a source is a source of kind "other".

    Source: the plan draft contract, "Funding" and "Clarifications"; reading aids for published plans.
    """
    source = _read_cell(cells.source, _scale(cells, names, are_amounts=False), names)
    cost = _read_cell(cells.cost, _scale(cells, names, are_amounts=True), names)
    notes = [*source.notes, *cost.notes]
    source.entries.found = _with_covered(source, names)
    source.entries.found += _paid_by(cells, source, names, notes)
    entries = _with_cost(source, cost, names, notes)
    entries = _with_years(entries, cells, names, notes)
    if not entries and not source.clarifications:
        entries = _unknown_source(source, notes)
    elif source.entries.comments and all(entry.kind is None for entry in source.entries.found):
        _unknown_source(source, notes)
    currency = _scale(cells, names, are_amounts=True).currency
    where = {id(entry): cell.text for cell in (cost, source) for entry in cell.entries.found}
    funding = tuple(_funding(entry, where.get(id(entry)), source, cells, currency) for entry in entries)
    notes.extend(_doubts_about(funding, entries))
    return MoneyReading(
        funding=funding,
        clarifications=(*source.clarifications, *cost.clarifications),
        notes=tuple(_each_once(notes)),
    )


def _scale(cells: MoneyCells, names: Names, *, are_amounts: bool) -> Scale:
    return scale_for(cells.unit, cells.currency, names.language, numbers_are_amounts=are_amounts)


def _read_cell(text: str | None, scale: Scale, names: Names) -> _Cell:
    if not text or not text.strip():
        return _Cell()
    if money_words(names.language).has("nothing", " ".join(text.lower().split()).strip(" .")):
        return _Cell(text=text, entries=Entries(costs_nothing=True))
    found: Cut = cut(text, scale, names)
    entries = entries_of(found.pieces, names)
    clarifications = tuple(said for span in found.open_spans if (said := clarification_of(span)) is not None)
    shares = [share for piece in found.pieces for share in piece.shares]
    notes = [*found.notes, *entries.notes, *notes_of_reading(found.open_spans)]
    notes += [Note("amount-share", "funding", {"text": share.as_written}) for share in shares]
    return _Cell(found.text, entries, clarifications, notes)


def _with_covered(source: _Cell, names: Names) -> list[Entry]:
    """Give the sources of a cell, with a cost that is then said to be covered put to what covers it.

    "Kontingent kr 25 000, dekkes over drift" is one source; where only the rest is covered so, it is two.
    """
    found = list(source.entries.found)
    for cost, payer in pairwise(found):
        between = words_in(source.text[cost.ends : max(cost.ends, payer.ends)])[:2]
        if cost.role == "name" and cost.amount is None and source.text[cost.ends : cost.ends + 2].startswith("- "):
            # "Rekrutterings- og samhandlingstilskudd" names one source with the second word.
            return [one for one in found if one is not cost]
        is_cost = cost.kind == "other" and cost.name is None and cost.amount is not None
        is_covered = bool(between) and money_words(names.language).has("covers", between[0].folded)
        if is_cost and payer.amount is None and is_covered:
            _hand_over(cost, payer)
            return [one for one in found if one is not cost]
    return found


def _paid_by(cells: MoneyCells, source: _Cell, names: Names, notes: list[Note]) -> list[Entry]:
    """Give a source for each amount that stands under the name of a kind of money; nought is none."""
    found: list[Entry] = []
    for header, text in cells.by_payer.items():
        amount = _one_amount(text, _scale(cells, names, are_amounts=True), names, notes)
        if amount is None:
            continue
        named = entries_of(cut(header.lower(), _scale(cells, names, are_amounts=False), names).pieces, names).found
        entry = named[0] if named else Entry(begins=0, ends=0, kind="other")
        entry.amount, entry.currency, entry.qualifier = amount.value, amount.currency, amount.qualifier
        entry.rule, entry.role, entry.written = "amount-under-kind", "", " ".join(text.split())
        same = next((other for other in source.entries.found if other.kind == entry.kind and not other.amount), None)
        if same is None:
            found.append(entry)
        else:
            _hand_over(entry, same)
    return found


def _says(comment: str, names: Names) -> bool:
    """Tell whether words in a cost's cell say something of an amount: not "kr" alone, nor "lav" or "høy"."""
    words = money_words(names.language)
    quiet = words.sets["levels"] | words.raw["currencies"].keys()
    return any(word.folded not in quiet for word in words_in(comment))


def _with_cost(source: _Cell, cost: _Cell, names: Names, notes: list[Note]) -> list[Entry]:
    """Put the cost's cell to the sources: kinds named there, and its amounts to the first source."""
    entries = list(source.entries.found)
    named = [entry for entry in cost.entries.found if entry.kind is not None and entry.role != "name"]
    alone = _alone_in(cost, source, notes)
    if not (named or alone):
        _note_unread_cost(cost, names, notes)
    for entry in named:
        same = next((other for other in entries if (other.kind, other.name) == (entry.kind, entry.name)), None)
        is_rest = bool(entries) and not source.text and entries[-1].amount is not None
        if same is None and (entry.amount is not None or not entries or is_rest):
            entries.append(entry)
        elif same is not None and same.amount is None:
            _hand_over(entry, same)
    if alone is not None:
        entries = _give_amount(entries, alone, notes)
    return _with_amounts_alone_summed(entries, notes)


def _alone_in(cost: _Cell, source: _Cell, notes: list[Note]) -> Entry | None:
    """Give the amount of the cost's cell that no source stands beside, or the total that one of the cells states."""
    # Unknown words beside an amount of a cost's cell only say what the amount is for.
    alone = [entry for entry in cost.entries.found if entry.kind is None or (entry.role == "name" and entry.amount)]
    for entry in alone:
        entry.kind, entry.name, entry.role = None, None, ""
    if alone:
        return alone[0] if len(alone) == 1 else _summed(alone, notes)
    total = cost.entries.total or source.entries.total
    if total is None:
        return None
    return Entry(begins=0, ends=0, rule="total", amount=total.value, currency=total.currency)


def _note_unread_cost(cost: _Cell, names: Names, notes: list[Note]) -> None:
    words = [*cost.entries.comments, *(entry.name or "" for entry in cost.entries.found if entry.role == "name")]
    if any(_says(comment, names) for comment in words) and not cost.entries.costs_nothing and not _is_read(cost):
        notes.append(Note("cost-not-read", "funding", {"text": cost.text[:_LONGEST_FACT]}))


def _is_read(cell: _Cell) -> bool:
    return bool(cell.clarifications) or any(note.code == "amount-share" for note in cell.notes)


def _with_amounts_alone_summed(entries: list[Entry], notes: list[Note]) -> list[Entry]:
    alone = [entry for entry in entries if entry.kind is None]
    if len(alone) < 2:
        return entries
    kept = [entry for entry in entries if entry.kind is not None]
    return [*kept, _summed(alone, notes)]


def _summed(alone: Sequence[Entry], notes: list[Note]) -> Entry:
    """Put amounts without a source together: years of one source, or parts of one sum."""
    first = alone[0]
    if len({entry.currency for entry in alone}) > 1:
        # The same sum in two currencies, more often than two sums.
        notes.append(Note("currencies-differ", "funding", {"count": len(alone)}))
        return next((entry for entry in alone if entry.currency == "NOK"), first)
    years = [year for entry in alone for year in entry.by_year]
    if len(set(years)) != len(years) or not all(entry.by_year for entry in alone):
        notes.append(Note("amounts-summed", "funding", {"count": len(alone)}))
    else:
        first.by_year = {year: value for entry in alone for year, value in entry.by_year.items()}
    first.amount = total_of(entry.amount or Decimal(0) for entry in alone)
    first.ends = max(entry.ends for entry in alone)
    return first


def _give_amount(entries: list[Entry], cost: Entry, notes: list[Note]) -> list[Entry]:
    """Give the cost to the source; of several sources to the first, with a note, for the document does not say."""
    if not entries:
        return [cost]
    with_amounts = [entry for entry in entries if entry.amount is not None]
    if with_amounts:
        stated = total_of(entry.amount or Decimal(0) for entry in with_amounts)
        if len(with_amounts) == len(entries) and stated != cost.amount:
            notes.append(Note("amounts-differ", "funding", {"source": str(stated), "cost": str(cost.amount)}))
        return entries
    _hand_over(cost, entries[0])
    if len(entries) > 1:
        notes.append(Note("amount-over-several", "funding", {"amount": str(cost.amount), "count": len(entries)}))
    return entries


def _hand_over(cost: Entry, to: Entry) -> None:
    to.amount, to.by_year, to.currency = cost.amount, cost.by_year, cost.currency
    to.qualifier = cost.qualifier or to.qualifier
    to.sure = to.sure and cost.sure
    to.starts_on, to.ends_on = to.starts_on or cost.starts_on, to.ends_on or cost.ends_on


def _with_years(entries: list[Entry], cells: MoneyCells, names: Names, notes: list[Note]) -> list[Entry]:
    """Put the year columns and the column of sums to the sources."""
    scale = _scale(cells, names, are_amounts=True)
    years = _years_of(cells, scale, names, notes)
    stated = _one_amount(cells.total, scale, names, notes)
    if not years and stated is None:
        return entries
    total = total_of(amount.value for amount in years.values())
    if years and stated is not None:
        total = _checked_total(total, stated.value, cells, len(years), notes)
    elif stated is not None:
        total = stated.value
    first = stated or next(iter(years.values()))
    entry = Entry(
        begins=0,
        ends=0,
        rule="amount-by-year" if years else "total",
        amount=total,
        by_year={year: amount.value for year, amount in years.items()},
        currency=first.currency,
        qualifier=next((amount.qualifier for amount in years.values() if amount.qualifier), None),
    )
    if len(entries) == 1 and entries[0].amount == total:
        entries[0].by_year = entry.by_year or entries[0].by_year
        return entries
    return _give_amount(entries, entry, notes)


def _years_of(cells: MoneyCells, scale: Scale, names: Names, notes: list[Note]) -> dict[int, Amount]:
    found = {}
    for year, text in sorted(cells.by_year.items()):
        amount = _one_amount(text, scale, names, notes)
        if amount is not None:
            found[year] = amount
    return found


def _one_amount(text: str | None, scale: Scale, names: Names, notes: list[Note]) -> Amount | None:
    folded = " ".join((text or "").translate(HIDDEN).split())[:200]
    if not any(character.isdigit() for character in folded):
        return None
    found = amounts_in(folded, scale, names.language)
    amounts = [amount for amount in found if amount.value]
    if not amounts:
        if not found:
            notes.append(Note("cost-not-read", "funding", {"text": folded[:_LONGEST_FACT]}))
        return None
    notes.extend(note for amount in amounts for note in amount.notes)
    if len(amounts) > 1:
        notes.append(Note("amounts-summed", "funding", {"count": len(amounts)}))
    return amounts[0] if len(amounts) == 1 else _sum_of(amounts)


def _sum_of(amounts: Sequence[Amount]) -> Amount:
    return replace(amounts[0], value=total_of(amount.value for amount in amounts))


def _checked_total(total: Decimal, stated: Decimal, cells: MoneyCells, count: int, notes: list[Note]) -> Decimal:
    """Give the sum of the years, with a note when the stated sum differs by more than rounding can."""
    if abs(total - stated) <= cells.unit * max(1, count // 2):
        return stated
    notes.append(Note("sum-mismatch", "funding", {"years": str(total), "sum": str(stated)}))
    return total


def _unknown_source(source: _Cell, notes: list[Note]) -> list[Entry]:
    """Keep words of a funding cell that no rule knows as a source of kind "other", with a note."""
    words = [comment for comment in source.entries.comments if comment.translate(HIDDEN).strip()]
    if not words or source.entries.costs_nothing:
        return []
    notes.append(Note("funding-kind-unknown", "funding", {"text": source.text[:_LONGEST_FACT]}))
    return [Entry(begins=0, ends=len(source.text), kind="other", rule="funding-unknown-words")]


def _funding(entry: Entry, text: str | None, source: _Cell, cells: MoneyCells, currency: str) -> Funding:
    """Give the funding line of an entry; `text` is the cell it was found in, None where it is from no cell's words."""
    by_year: Mapping[int, Decimal] = MappingProxyType(dict(entry.by_year))
    return Funding(
        kind=entry.kind or "other",
        as_written=_as_written(entry, text, source, cells),
        name=entry.name,
        amount=entry.amount,
        by_year=by_year,
        qualifier=entry.qualifier,
        currency=entry.currency or (currency if entry.amount is not None else "NOK"),
        starts_on=entry.starts_on,
        ends_on=entry.ends_on,
        sure=entry.sure,
        rule=entry.rule,
    )


def _as_written(entry: Entry, text: str | None, source: _Cell, cells: MoneyCells) -> str:
    """Give the words of the cell that names the source, else those of the amount."""
    if entry.written:
        return entry.written
    if text is None and entry.rule == "funding-unknown-words":
        text = source.text
    if text is not None:
        return _words(text, entry.begins, entry.ends)
    if entry.rule == "total" and not cells.total:
        return " ".join((cells.cost or source.text).split())
    given = cells.total or " ".join(text for text in cells.by_year.values() if text)
    return " ".join(given.split())


def _words(text: str, begins: int, ends: int) -> str:
    """Give the words of a stretch of a cell, with the bracket that closes one opened in it."""
    written = text[begins:ends]
    if written.count("(") > written.count(")") and text[ends : ends + 1] == ")":
        written += ")"
    return " ".join(written.split()).strip(" ;")


def _doubts_about(funding: Sequence[Funding], entries: Sequence[Entry]) -> list[Note]:
    return [
        Note("funding-kind-unclear", "funding", {"text": line.as_written[:_LONGEST_FACT], "kind": line.kind})
        for line, entry in zip(funding, entries, strict=True)
        if entry.is_unclear or entry.role == "name"
    ]


def _each_once(notes: Sequence[Note]) -> list[Note]:
    kept: list[Note] = []
    for note in notes:
        if note not in kept:
            kept.append(note)
    return kept
