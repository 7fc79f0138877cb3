"""Which text of a page a person sees, and which pages' text cannot be trusted."""

import unicodedata
from collections.abc import Sequence

from avklart.documents.document import Place
from avklart.documents.doubts import Doubts
from avklart.documents.readers.pdf.paragraphs import paragraphs_of
from avklart.documents.readers.pdf.pieces import Page, Piece
from avklart.documents.readers.pdf.rough import RoughBlock
from avklart.documents.readers.pdf.words import lines_of, page_words

_SCAN = 0.5
_FEWEST_SIGNS = 5
_LEAST_READABLE = 0.6
_LEAST_LETTERS = 0.4
_LEADERS = frozenset("._-–—=*•…")


def note_doubtful_pages(pages: Sequence[Page], doubts: Doubts) -> None:
    """Note pages that are only a picture, and pages whose fonts do not tell which letters they show."""
    for page in pages:
        place = Place(page=page.number)
        if page.width == 0.0:
            doubts.add("page-unreadable", place)
        elif not page.pieces and not page.slanted and page.pictures:
            doubts.add("page-without-text", place)
        elif _is_garbled(page.pieces):
            doubts.add("garbled-text", place)


def _is_garbled(pieces: Sequence[Piece]) -> bool:
    """Say whether too few of the signs are letters, figures or usual marks; lone signs, as bullets, do not count."""
    total = readable = 0
    for piece in pieces:
        if not piece.text.isalnum() and (len(piece.text) == 1 or set(piece.text) <= _LEADERS):
            continue
        total += len(piece.text)
        if piece.text.isalnum():
            readable += len(piece.text)
        else:
            readable += sum(unicodedata.category(sign)[0] in "LNP" for sign in piece.text)
    letters = sum(sign.isalnum() for piece in pieces for sign in piece.text)
    return total >= _FEWEST_SIGNS and (readable < _LEAST_READABLE * total or letters < _LEAST_LETTERS * total)


def without_hidden(pages: Sequence[Page]) -> list[RoughBlock]:
    """Take the text that nobody sees off the pages and give it as hidden paragraphs.

    That is invisible text, and text outside the page. On a scanned page the invisible text is what was recognised in
    the picture: there it is the text, and stays.
    """
    found: list[RoughBlock] = []
    for page in pages:
        scanned = _is_scanned(page)
        hidden = [piece for piece in page.pieces if (piece.unseen and not scanned) or _is_outside(piece, page)]
        if not hidden:
            continue
        gone = {id(piece) for piece in hidden}
        page.pieces = [piece for piece in page.pieces if id(piece) not in gone]
        for text in paragraphs_of(lines_of(page_words(hidden), page.number), page.number):
            text.hidden = True
            found.append(text)
    return found


def _is_scanned(page: Page) -> bool:
    area = page.width * page.height
    return any((box.x1 - box.x0) * (box.bottom - box.top) > _SCAN * area for box in page.pictures)


def _is_outside(piece: Piece, page: Page) -> bool:
    return piece.x1 < 0 or piece.x0 > page.width or piece.bottom < 0 or piece.top > page.height
