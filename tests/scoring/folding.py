"""When two texts count as the same: white space, hyphens and first letters folded, and a document's aliases."""

import re
from collections.abc import Mapping, Sequence

HYPHENS = "\u00ad\u2010\u2011\u2012\u2013\u2014\u2212-"
_LOOSE = re.compile(rf"[\s{HYPHENS}]+")
_SPACE = re.compile(r"\s+")
_LABEL_AND_NUMBER = re.compile(r"^\s*(?:[^\W\d]+\s+)?(?:[A-ZÆØÅ]?\d+(?:\.\d+)*\.?|[A-ZÆØÅ])\s*[:.)–-]?\s+")


def loose(text: str) -> str:
    """Give the text without white space, hyphens, case and a full stop at its end: how activities are told apart."""
    return _LOOSE.sub("", text).casefold().rstrip(".")


def heading(text: str) -> str:
    """Give a heading as it is compared: white space and case folded, no stop or colon at its end."""
    return _SPACE.sub(" ", text).strip().rstrip(".:").casefold()


def name(text: str) -> str:
    """Give a name as it is compared: white space folded, hyphens alike, the first letter a capital."""
    folded = _SPACE.sub(" ", text).strip()
    folded = re.sub(rf"[{HYPHENS}]", "-", folded)
    return folded[:1].upper() + folded[1:]


def without_number(text: str) -> str:
    """Give a goal without "Mål 1.1" in front of it."""
    return _LABEL_AND_NUMBER.sub("", text, count=1)


class Aliases:
    """The names that may stand for each other in one document."""

    def __init__(self, aliases: Mapping[str, Sequence[str]]) -> None:
        self._first = {name(other): name(one) for one, others in aliases.items() for other in others}

    def same(self, one: str | None, other: str | None) -> bool:
        """Say whether two names are the same, or aliases of each other."""
        if one is None or other is None:
            return one is other
        return self._key(one) == self._key(other)

    def _key(self, text: str) -> str:
        folded = name(text)
        return self._first.get(folded, folded)
