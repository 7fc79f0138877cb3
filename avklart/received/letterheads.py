"""A council's letterhead: looked through before it is stored, and taken apart for the papers written into it."""

from avklart.councils.actions import store_letterhead
from avklart.councils.models import Council, LetterheadFile
from avklart.councils.writing import Change
from avklart.documents.letterhead import letterhead_of, read_letterhead
from avklart.documents.paper import Letterhead
from avklart.documents.reading import shown_name


def receive_letterhead(council: Council, name: str, raw: bytes, change: Change) -> LetterheadFile:
    """Store a Word file as the council's letterhead, and give it.

    Raises:
        FileRefusedError: with what is wrong, as `read_letterhead` says it.
    """
    read_letterhead(raw)
    return store_letterhead(council, shown_name(name), raw, change)


def letterhead_for(council: Council) -> Letterhead | None:
    """Give the look of the council's papers, None where it has given none."""
    kept = LetterheadFile.every.filter(council=council).values_list("content", flat=True).first()
    return None if kept is None else letterhead_of(bytes(kept))
