"""From pieces of text, each with its look, to what a stretch of a page says: shown, hidden, deleted, and its marker."""

import re
from typing import NamedTuple

from avklart.documents.readers.html.look import Look

Piece = tuple[str, Look]

_SPACES_AT_BREAK = re.compile(" ?([\n\t]) ?")
_SPACES = re.compile(" {2,}")
_BLANK_LINES = re.compile("\n{2,}")


class Said(NamedTuple):
    """What a stretch of a page says. `bold` and `size` are of what is shown; `choices` are unchosen options."""

    shown: str = ""
    bold: bool = False
    size: float | None = None
    hidden: str = ""
    choices: str = ""
    marker: str = ""
    deleted: str = ""
    inserted: str = ""


def said_in(pieces: list[Piece]) -> Said:
    """Give what the pieces say together."""
    look = pieces[0][1]
    if len(pieces) == 1 or all(piece[1] is look for piece in pieces):
        return _said_alike("".join([text for text, _ in pieces]), look)
    kinds: dict[str, list[str]] = {}
    shown: list[Piece] = []
    last = ""
    for text, look in pieces:
        kind = _kind(look)
        if kind == "shown":
            shown.append((text, look))
        else:
            texts = kinds.setdefault(kind, [])
            # What stood between two hidden pieces kept their words apart, so it must do so here.
            texts.append(text if kind == last else f" {text}")
        last = kind
    with_text = [look for text, look in shown if text and not text.isspace()]
    said = Said(
        shown="".join([text for text, _ in shown]),
        bold=bool(with_text) and all(look.bold for look in with_text),
        size=_one_size(with_text),
        inserted=" ".join(text for text, look in shown if look.inserted),
    )
    return _with_kinds(said, {kind: "".join(texts) for kind, texts in kinds.items()})


def _with_kinds(said: Said, texts: dict[str, str]) -> Said:
    return said._replace(
        hidden=texts.get("hidden", ""),
        choices=texts.get("choices", ""),
        marker=texts.get("marker", ""),
        deleted=texts.get("deleted", ""),
    )


def _said_alike(text: str, look: Look) -> Said:
    kind = _kind(look)
    if kind != "shown":
        return _with_kinds(Said(), {kind: text})
    return Said(shown=text, bold=look.bold, size=look.size, inserted=text if look.inserted else "")


def _kind(look: Look) -> str:
    if look.deleted:
        return "deleted"
    if look.choice:
        return "choices"
    if look.hidden:
        return "hidden"
    return "marker" if look.marker else "shown"


def _one_size(looks: list[Look]) -> float | None:
    sizes = {look.size for look in looks}
    return sizes.pop() if len(sizes) == 1 else None


def tidy(text: str) -> str:
    """Give the text with single spaces and none at the ends of its lines, as a browser sets it."""
    if "\n" not in text and "\t" not in text:
        return " ".join(text.split())
    return _SPACES_AT_BREAK.sub(r"\1", _SPACES.sub(" ", text)).strip()


def paragraphs_of(text: str) -> list[str]:
    """Give the paragraphs of a text: two line breaks in a row were meant as the space between paragraphs."""
    return _BLANK_LINES.split(text) if "\n\n" in text else [text]
