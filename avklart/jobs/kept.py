"""Values of the rules as JSON and back, whole: what was found outside the request is shown as if it had just been."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from avklart.councils.identity_numbers import IdentityNumber
from avklart.domain import difference, draft, plan_difference, plan_texts, private_contacts
from avklart.domain.check import finding

# Only what stands here is ever made of stored data.
_KNOWN: Mapping[str, type[Any]] = {
    known.__name__: known
    for module in (draft, difference, plan_difference, plan_texts, private_contacts, finding)
    for known in vars(module).values()
    if isinstance(known, type) and is_dataclass(known) and known.__module__ == module.__name__
} | {"IdentityNumber": IdentityNumber}


def as_json(value: object) -> Any:
    """Give a value as JSON that `from_json` makes the same value of.

    Raises:
        TypeError: when it holds something that is none of the rules' own values.
    """
    match value:
        case None | bool() | int() | float() | str():
            return value
        case date():
            return {"day": value.isoformat()}
        case Decimal():
            return {"number": str(value)}
        case tuple() | list():
            return [as_json(one) for one in value]
        case Mapping():
            return {"pairs": [[as_json(key), as_json(one)] for key, one in value.items()]}
    name = type(value).__name__
    if _KNOWN.get(name) is not type(value):
        raise TypeError(name)
    return {name: [as_json(getattr(value, field.name)) for field in fields(value)]}  # type: ignore[arg-type]


def from_json(kept: Any) -> Any:
    """Give the value that `as_json` was given; every list as a tuple."""
    if isinstance(kept, list):
        return tuple(map(from_json, kept))
    if not isinstance(kept, dict):
        return kept
    ((name, inside),) = kept.items()
    match name:
        case "day":
            return date.fromisoformat(inside)
        case "number":
            return Decimal(inside)
        case "pairs":
            return {from_json(key): from_json(one) for key, one in inside}
    known = _KNOWN[name]
    names = (field.name for field in fields(known))
    return known(**dict(zip(names, map(from_json, inside), strict=True)))
