"""What the index finds: everything in which all words that are asked for stand."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import add, and_, or_

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable, ExpressionWrapper
from django.db.models.functions import Length, Replace

from avklart.councils.models import Council
from avklart.search.models import SearchEntry
from avklart.search.stems import Asked, asked_in

PAGE = 25


@dataclass(frozen=True, slots=True)
class Found:
    """A page of what was found, best first; how many there are of each kind, over all pages; and what was asked."""

    entries: Sequence[SearchEntry] = ()
    by_kind: dict[str, int] = field(default_factory=dict)
    asked: Sequence[Asked] = ()
    total: int = 0
    page: int = 1
    pages: int = 1


def find(council: Council, query: str, *, kind: str = "", page: int = 1, size: int = PAGE) -> Found:
    """Give what a council has with all words of the query in it, in whatever form; `kind` narrows it.

    What has the words themselves comes before what has them as later parts of compounds; then what has them in its
    title, then what has them more often. Two queries, whatever is found.
    """
    asked = asked_in(query)
    if not asked:
        return Found()
    matching = SearchEntry.every.filter(reduce(and_, map(_has, asked)), council=council)
    by_kind = dict(matching.order_by("kind").values_list("kind").annotate(Count("id")))
    total = by_kind.get(kind, 0) if kind else sum(by_kind.values())
    pages = max(1, -(-total // size))
    page = min(max(1, page), pages)
    ranked = _ranked(matching.filter(kind=kind) if kind else matching, asked)
    entries = list(ranked[(page - 1) * size : page * size]) if total else []
    return Found(entries, by_kind, asked, total, page, pages)


def _has(one: Asked) -> Q:
    has = _has_directly(one)
    for pattern in _later_patterns(one):
        has |= Q(later_parts__contains=pattern)
    return has


def _has_directly(one: Asked) -> Q:
    return reduce(or_, (Q(stems__contains=pattern) for pattern in _patterns(one)))


def _later_patterns(one: Asked) -> list[str]:
    """Give what stands in an entry's later parts of compounds where one of them is the word."""
    return ([f"{one.end} "] if one.end else []) + list(one.within)


def _patterns(one: Asked) -> list[str]:
    """Give what stands in an entry's stems where it has the word; no two of them are met by one stem.

    They hold letters, figures and spaces only, which no database reads as anything else.
    """
    beginnings = [f" {beginning}" for beginning in one.beginnings]
    return beginnings if one.stem.startswith(one.beginnings) else [f" {one.stem} ", *beginnings]


def _ranked(matching: QuerySet[SearchEntry], asked: Sequence[Asked]) -> QuerySet[SearchEntry]:
    patterns = [pattern for one in asked for pattern in _patterns(one)]
    return (
        matching.annotate(
            direct=reduce(add, (Case(When(_has_directly(one), then=1), default=0) for one in asked)),
            in_title=_times(patterns, "title_stems"),
            in_all=_times(patterns, "stems"),
        )
        .order_by("-direct", "-in_title", "-in_all", "kind", "row")
        .defer("title_stems", "stems", "later_parts")
    )


def _times(patterns: Sequence[str], column: str) -> Combinable:
    """Give how often any of the patterns stands in a column: by how much shorter it is without them."""
    return reduce(add, (_times_of(pattern, column) for pattern in patterns))


def _times_of(pattern: str, column: str) -> Combinable:
    without = Length(Replace(F(column), Value(pattern), Value("")))
    return ExpressionWrapper((Length(F(column)) - without) / Value(len(pattern)), output_field=IntegerField())
