"""Where in a document something stands, in words."""

from collections.abc import Iterator
from typing import Protocol

from avklart.ui.sentences import Language, sentence

_PARTS = frozenset({"header", "footer", "footnote", "endnote", "textbox", "comment"})
_COUNTED = ("page", "sheet", "table", "row", "cell", "paragraph")


class Place(Protocol):
    """A place of a document or of a plan draft: they tell the same, and neither package knows the other's."""

    @property
    def part(self) -> str:
        """Which part of the file: "body", "footnote" and so on."""


def place_in_words(place: Place, language: Language) -> str:
    """Give a place as a person would tell it: "tabell 2, rad 6", or "hele filen" where it has none."""
    return ", ".join(_pieces(place, language)) or sentence("place", "file", language)


def _pieces(place: Place, language: Language) -> Iterator[str]:
    if place.part in _PARTS:
        yield sentence("place", place.part, language)
    for name in _COUNTED:
        value = getattr(place, name)
        if value is not None:
            yield sentence("place", name, language, {name: value})
