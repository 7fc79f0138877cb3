"""Items of a list against those a careful reader expects: keys left out are not asserted, optional ones may stand."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.scoring.folding import Aliases

Json = Mapping[str, Any]
Same = Callable[[Any, Any], bool]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Which expected items found their like, which did not, and which found items nobody expected."""

    matched: Sequence[tuple[Json, Json]]
    missing: Sequence[Json]
    extra: Sequence[Json]


def agree(expected: Json, found: Json, keys: Sequence[str], aliases: Aliases) -> bool:
    """Say whether a found item holds what the expected one asserts under these keys."""
    return all(same_value(expected[key], found.get(key), aliases) for key in keys if key in expected)


def same_value(expected: Any, found: Any, aliases: Aliases) -> bool:
    """Compare two values of JSON: texts as names, with aliases; amounts as numbers; the rest as it stands."""
    if isinstance(expected, list) and isinstance(found, list):
        return len(expected) == len(found) and all(map(aliases.same, expected, found))
    if _is_number(expected) and _is_number(found):
        return float(expected) == float(found)
    if isinstance(expected, str) and isinstance(found, str):
        return aliases.same(expected, found)
    if isinstance(expected, dict) and isinstance(found, dict):
        return expected.keys() == found.keys() and all(
            same_value(value, found[key], aliases) for key, value in expected.items()
        )
    return bool(expected == found)


def _is_number(value: Any) -> bool:
    if isinstance(value, str):
        return value.replace(".", "", 1).lstrip("-").isdigit()
    return isinstance(value, int | float) and not isinstance(value, bool)


def paired(
    expected: Sequence[Json], found: Sequence[Json], keys: Sequence[str], aliases: Aliases, rather: Sequence[str] = ()
) -> Pairs:
    """Pair items. Those that assert most choose first; optional ones choose last and are never missing.

    Of several that agree, the one that agrees under the keys of `rather` too is taken.
    """
    left = list(found)
    matched, missing = [], []
    for item in sorted(expected, key=lambda item: (bool(item.get("optional")), -_asserted(item, keys))):
        alike = [other for other in left if agree(item, other, keys, aliases)]
        like = next((other for other in alike if agree(item, other, rather, aliases)), next(iter(alike), None))
        if like is not None:
            left.remove(like)
            matched.append((item, like))
        elif not item.get("optional"):
            missing.append(item)
    return Pairs(matched, missing, left)


def _asserted(item: Json, keys: Sequence[str]) -> int:
    return sum(key in item for key in keys)
