"""Reads PDF: by its tags, its drawn lines, its aligned words, or as running text, page by page, in that order.

Characters, their places and the drawn lines come from pdfium; tags, forms, comments and encryption from qpdf
(pikepdf). docs/formats/pdf.md describes the reading, docs/decisions/0005-pdf-characters-from-pdfium.md the choice.
"""

import pikepdf

from avklart.documents.document import Document, Place
from avklart.documents.doubts import Doubts
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from avklart.documents.readers.pdf.glyphs import PdfiumFile
from avklart.documents.readers.pdf.joining import Joiner
from avklart.documents.readers.pdf.layout import laid_out
from avklart.documents.readers.pdf.opening import (
    comments_of,
    form_values,
    language_of,
    note_active_content,
    opened,
    title_of,
)
from avklart.documents.readers.pdf.pieces import Page
from avklart.documents.readers.pdf.placing import Placer
from avklart.documents.readers.pdf.tree import Node, tag_tree
from avklart.documents.readers.pdf.trust import note_doubtful_pages, without_hidden

_BROKEN = (pikepdf.PdfError, pikepdf.DependencyError, ValueError, TypeError, KeyError, AttributeError, RuntimeError,
           OverflowError, IndexError)  # fmt: skip


def read(raw: bytes, limits: Limits) -> Document:
    """Give the document that a PDF holds.

    Raises:
        FileRefusedError: "password", "damaged-pdf", "no-pages", "too-many-pages", "too-much-text", "no-text-layer".
    """
    doubts = Doubts()
    pdf = opened(raw, limits, doubts)
    try:
        beside = _beside(pdf, limits, doubts)
        tree = _tree(pdf, limits)
    finally:
        if pdf is not None:
            pdf.close()
    pages = _pages(raw, limits)
    if not any(page.pieces or page.slanted for page in pages) and not beside.left_over:
        raise FileRefusedError("no-text-layer", pages=len(pages))
    note_doubtful_pages(pages, doubts)
    hidden = without_hidden(pages)
    for block in hidden:
        doubts.add("hidden-text", Place(page=block.page))
    joiner = Joiner(pages)
    layout = laid_out(pages, tree, limits, doubts)
    placer = Placer(joiner, doubts)
    body = placer.blocks([*layout.body, *hidden])
    furniture = tuple(block for rough, part in layout.furniture for block in placer.blocks([rough], part))
    return Document(
        blocks=body,
        furniture=furniture,
        notes=placer.blocks(layout.notes, "footnote"),
        comments=beside.comments,
        left_over=beside.left_over,
        doubts=doubts.all(),
        title=beside.title,
        language=beside.language,
        pages=len(pages),
    )


def _beside(pdf: pikepdf.Pdf | None, limits: Limits, doubts: Doubts) -> Document:
    """Give what the file holds beside its pages' text; a part of it too broken to read is left out with a doubt."""
    if pdf is None:
        return Document()
    try:
        note_active_content(pdf, doubts)
        return Document(
            comments=comments_of(pdf),
            left_over=form_values(pdf, doubts),
            title=title_of(pdf, limits),
            language=language_of(pdf),
        )
    except _BROKEN:
        doubts.add("damaged-extras", Place())
        return Document()


def _tree(pdf: pikepdf.Pdf | None, limits: Limits) -> Node | None:
    """Give the tag tree, None where there is none or it is too broken to follow: the drawn page is read then."""
    try:
        return tag_tree(pdf, limits) if pdf is not None else None
    except _BROKEN:
        return None


def _pages(raw: bytes, limits: Limits) -> list[Page]:
    file = PdfiumFile(raw, limits)
    try:
        return list(file.pages())
    finally:
        file.close()
