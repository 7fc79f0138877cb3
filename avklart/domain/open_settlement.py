"""What everyone may know of how a question was settled: the decision, and of a confirmation no private person."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

# Plain ways of confirming, by the words that are typed for them; anything more may name somebody.
_WAYS: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(("e-post", "epost", "mail", "e-mail", "email"), "email")
    | dict.fromkeys(("telefon", "telefonen", "phone", "telephone"), "phone")
    | dict.fromkeys(("møte", "møtet", "meeting"), "meeting")
    | dict.fromkeys(("brev", "letter"), "letter")
    | dict.fromkeys(("lenke", "lenkje", "link"), "link")
)
_LEADING = re.compile(r"(?:på|i|per|pr\.?|ved|med|over|via|by|in|a) ")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSettlement:
    """How a question was settled, as everyone is told: `by` is empty where it is not told, `way` is a code or empty."""

    on: date
    kind: str = ""
    by: str = ""
    case: str = ""
    way: str = ""


def may_be_told(kind: str, by: str, named: Collection[str], persons: Collection[str]) -> bool:
    """Whether everyone may know who settled a question: a body that decided, or one of those that may be named.

    `named` are the names that may be told of who decided by delegated authority, or confirmed; `persons` those that
    are never told.

    Source: offentleglova § 3 on decisions of public bodies; personopplysningsloven § 1 on the names of persons.
    """
    return by not in persons if kind == "decision" else by in named


def open_settlement(kind: str, on: date, *, by: str, case: str, how: str) -> OpenSettlement:
    """Give what everyone may know of a source: case and day of a decision, how and when of a confirmation.

    `by` is told as it is: whether it may be is told by `may_be_told`.

    Source: offentleglova § 3 on decisions of public bodies.
    """
    if kind == "confirmation":
        return OpenSettlement(kind=kind, on=on, by=by, way=way_of(how))
    return OpenSettlement(kind=kind, on=on, by=by, case=case) if kind else OpenSettlement(on=on)


def way_of(how: str) -> str:
    """Give the code of a plain way of confirming: "e-post", "på telefon"; nothing for words that say more.

    Source: none in law; whoever writes "telefon med" writes a name after it.
    """
    words = " ".join(how.casefold().split()).rstrip(".")
    return _WAYS.get(words) or _WAYS.get(_LEADING.sub("", words, count=1), "")
