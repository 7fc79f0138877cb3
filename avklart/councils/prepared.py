"""Questions to the database that are made once: making one takes the library longer than answering takes the database.

Only the question's text is kept, one for each kind of database. Answers never are.
"""

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.db import connection
from django.db.models import QuerySet

Value = int | str | date | datetime
# What stands for the values while a question is made: numbers that the smallest column holds.
_INTS = (20_000, 30_000)
_WORDS = ("value-", "another-")
_YEARS = (1800, 1900)
# Longer lists of keys than these belong to no page: their questions are not kept.
_MOST_KEYS = 512


@dataclass(frozen=True, slots=True)
class _Made:
    """A question as the database gets it, and which of its parameters is which value."""

    queryset: QuerySet[Any, Any]
    compiler: Any
    sql: str
    parameters: tuple[Any, ...]
    places: tuple[tuple[int, int], ...]


class Prepared[Row]:
    """The rows of a queryset that differs by values alone, asked anew each time: `prepared(*values)`.

    `make` gives the queryset for values: keys, words, days, moments. It may compare them with columns, nothing else.
    """

    def __init__(self, make: Callable[..., QuerySet[Any, Row]]) -> None:
        self._make = make
        self._made: dict[tuple[object, ...], _Made] = {}

    def __call__(self, *values: Value) -> list[Row]:
        """Give the rows as they are now. Raises ValueError where the question would not be the same for all values."""
        key = (connection.vendor, *map(type, values))
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = _made(self._make, values)
        parameters = list(made.parameters)
        for place, which in made.places:
            parameters[place] = _stored(values[which], like=parameters[place])
        return list(_asked(made, tuple(parameters)))

    def of_keys(self, keys: Sequence[int], *before: Value) -> list[Row]:
        """Give the rows of any number of keys, told after the other values; there are none without a key.

        The last key is repeated, so that lists of all lengths are asked for in few ways.
        """
        if not keys:
            return []
        if len(keys) > _MOST_KEYS:
            return list(self._make(*before, *keys))
        length = 1 << (len(keys) - 1).bit_length()
        return self(*before, *keys, *[keys[-1]] * (length - len(keys)))

    def first(self, *values: Value) -> Row | None:
        """Give the first of the rows, or None."""
        return next(iter(self(*values)), None)


def _asked(made: _Made, parameters: tuple[Any, ...]) -> QuerySet[Any, Any]:
    """Give the queryset with a compiler that gives the text that is known. Narrowing it would change nothing."""
    compiler = copy.copy(made.compiler)
    compiler.connection = connection
    compiler.as_sql = lambda *_, **__: (made.sql, parameters)
    queryset = made.queryset.all()
    queryset.query.get_compiler = lambda *_, **__: compiler  # type: ignore[method-assign]
    return queryset


def _made(make: Callable[..., QuerySet[Any, Any]], values: tuple[Value, ...]) -> _Made:
    """Make the question twice, with two values in each place: what differs between the two is where a value stands."""
    marks, others = ([_mark(value, which, way) for which, value in enumerate(values)] for way in (0, 1))
    queryset, other = make(*marks), make(*others)
    compiler: Any = queryset.query.get_compiler(connection=connection)
    sql, parameters = compiler.as_sql()
    other_sql, other_parameters = other.query.get_compiler(connection=connection).as_sql()
    which_is = {(_stored(mark), _stored(other)): at for at, (mark, other) in enumerate(zip(marks, others, strict=True))}
    pairs = zip(parameters, other_parameters, strict=True)
    places = [(at, which_is.get(pair, -1)) for at, pair in enumerate(pairs) if pair[0] != pair[1]]
    if sql != other_sql or {which for _, which in places} != set(range(len(values))):
        raise ValueError("the question is not the same for all values")
    return _Made(queryset, compiler, sql, tuple(parameters), tuple(places))


def _stored(value: Value, like: Any = None) -> Any:
    """Give a value as this kind of database takes it: PostgreSQL wants numbers of the column's own width."""
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    if isinstance(value, date):
        return connection.ops.adapt_datefield_value(value)
    return value if like is None else type(like)(value)


def _mark(value: Value, which: int, way: int) -> Value:
    if isinstance(value, datetime):
        return datetime(_YEARS[way] + which, 1, 1, tzinfo=UTC)
    if isinstance(value, date):
        return date(_YEARS[way] + which, 1, 1)
    return _INTS[way] + which if isinstance(value, int) else f"{_WORDS[way]}{which}"
