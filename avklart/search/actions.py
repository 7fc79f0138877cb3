"""What is done to the index: those who own a row put it in and take it out, within their own transaction."""

from collections.abc import Iterable
from dataclasses import dataclass

from avklart.councils.models import Council
from avklart.search.models import SearchEntry
from avklart.search.stems import later_parts_in, stems_in

_AT_ONCE = 500
_LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class Findable:
    """One row as it can be found: its kind and key, what is shown of it first, and its other words."""

    kind: str
    row: int
    title: str
    text: str = ""


def index(council: Council, things: Iterable[Findable]) -> None:
    """Let rows of a council be found by their words as they are now, in place of what stood there of them."""
    # One row twice in one statement is refused by PostgreSQL: the last word on it counts.
    entries = {(one.kind, one.row): _entry(council, one) for one in things}
    SearchEntry.every.bulk_create(
        entries.values(),
        batch_size=_AT_ONCE,
        update_conflicts=True,
        unique_fields=("council", "kind", "row"),
        update_fields=("title", "text", "title_stems", "stems", "later_parts"),
    )


def remove(council: Council, kind: str, rows: Iterable[int]) -> None:
    """Let rows of one kind be found no more."""
    SearchEntry.every.filter(council=council, kind=kind, row__in=list(rows)).delete()


def clear(council: Council) -> None:
    """Empty a council's index, to be filled anew."""
    SearchEntry.every.filter(council=council).delete()


def _entry(council: Council, one: Findable) -> SearchEntry:
    title_stems = _kept(stems_in(one.title))
    return SearchEntry(
        council=council,
        kind=one.kind,
        row=one.row,
        title=one.title[:_LONGEST_TITLE],
        text=one.text,
        title_stems=title_stems,
        stems=title_stems + _kept(stems_in(one.text)),
        later_parts=_kept(later_parts_in(f"{one.title} {one.text}")),
    )


def _kept(stems: Iterable[str]) -> str:
    """Give words as they are stored: each with a space of its own before and after it."""
    return "".join(f" {stem} " for stem in stems)
