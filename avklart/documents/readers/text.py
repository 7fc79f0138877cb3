"""Read plain text and markdown: lines to headings, paragraphs, lists and tables."""

from bisect import bisect_right

from avklart.documents.charset import decode_text, refuse_long_lines
from avklart.documents.document import Document, Place
from avklart.documents.doubts import Doubts
from avklart.documents.limits import Limits
from avklart.documents.lines import Numbering, blocks_of_lines
from avklart.documents.text import clean_text


def read(raw: bytes, limits: Limits) -> Document:
    """Give the Document of a text file. Form feeds part its pages; without one it has no pages.

    Doubts: those of decode_text and clean_text.

    Raises:
        FileRefusedError: "line-too-long", "too-many-rows", "too-many-columns", "too-many-cells" past the limits, and
            as decode_text refuses.
    """
    decoded = decode_text(raw, limits)
    doubts = Doubts()
    for code, facts in decoded.doubts:
        doubts.add(code, Place(), **facts)
    refuse_long_lines(decoded.text, limits)
    lines: list[str] = []
    begins: list[int] = []
    for page in decoded.text.split("\f"):
        begins.append(len(lines))
        lines.extend(clean_text(page, lambda code: doubts.add(code, Place())).split("\n"))
    pages = len(begins) if len(begins) > 1 else None
    blocks = blocks_of_lines(
        lines, Numbering(), limits, (lambda line: bisect_right(begins, line)) if pages else (lambda _line: None)
    )
    return Document(blocks=tuple(blocks), doubts=doubts.all(), pages=pages)
