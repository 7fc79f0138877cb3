"""What is left out of the plan, and why: page furniture, contents, comments, deleted text."""

import re
from collections.abc import Iterable, Iterator, Sequence

from avklart.documents import document as documents
from avklart.domain.draft import LeftOut, LeftOutReason, Place
from avklart.intake.places import draft_place
from avklart.intake.surroundings.pieces import Piece
from avklart.intake.surroundings.words import Words, folded

_CONTENTS_LINE = re.compile(r"\S.{0,160}?(?:\.{3,}|…|\s?\t|\s\.\s\.)[ .…\t]*\d{1,3}")
_PAGE_FOOT = re.compile(
    r"(?P<line>.{0,110}?)[\s|·–-]{0,9}(?:side|sida|sidan|page|s\.)\s?\d{1,3}(?:\s?(?:av|of|/)\s?\d{1,3})?",
    re.IGNORECASE,
)
_REMARK = re.compile(r"#\s?[a-z][a-z -]{1,20}:\s")


def furniture_left_out(document: documents.Document, words: Words) -> list[LeftOut]:
    """Give what is printed around the body, comments, deleted text and left-over texts, each with its reason.

    Source: the plan draft contract, "left out has a closed list of reasons".
    """
    headers = _header_rows(document.blocks)
    found = [
        LeftOut(text=folded(text), why=_furniture(text, block, words, headers), place=draft_place(block.place))
        for block in document.furniture
        for text in documents.all_texts(block)
    ]
    found += [_not_plan(comment.text, draft_place(comment.place)) for comment in document.comments]
    found += [
        _not_plan(change.text, draft_place(change.place))
        for change in document.revisions
        if change.change in ("deleted", "moved-from")
    ]
    found += [_not_plan(left.text, draft_place(left.place)) for left in document.left_over]
    return [left for left in found if left.text]


def _not_plan(text: str, place: Place) -> LeftOut:
    return LeftOut(text=folded(text), why="not-plan-text", place=place)


def _furniture(text: str, block: documents.Block, words: Words, headers: set[str]) -> LeftOutReason:
    if is_page_number(text, words):
        return "page-number"
    if folded(text).casefold() in headers:
        return "repeated-header-row"
    return "running-footer" if block.place.part == "footer" else "running-header"


def _header_rows(blocks: Iterable[documents.Block]) -> set[str]:
    """Give the first rows of the tables as lines, to know one that a page prints again as furniture."""
    return {
        " ".join(folded(cell.text) for cell in block.rows[0].cells).casefold()
        for block in blocks
        if isinstance(block, documents.Table) and block.rows
    }


def is_page_number(text: str, words: Words) -> bool:
    """Tell whether a line is nothing but the number of a page: "3", "Side 2 av 28", "- 4 -".

    Source: the plan draft contract, "page-number".
    """
    pattern = words.pattern(
        "page", r"[-–—|\s]*(?:(?:{})\.?\s*)?\d{1,4}(?:\s*(?:{}|/)\s*\d{1,4})?[-–—|\s]*", "page_words", "page_of"
    )
    bare = words.pattern("page-bare", r"(?:{})\.?\s*(?:{})?", "page_words", "page_of")
    line = folded(text)
    return len(line) <= 30 and (pattern.fullmatch(line) is not None or bare.fullmatch(line) is not None)


def is_updated_line(text: str, words: Words) -> bool:
    """Tell whether a line says when a page was last changed or printed: "Sist oppdatert 12.01.2017 kl. 09:14".

    Source: the plan draft contract, "running-footer"; published pages.
    """
    pattern = words.pattern("updated", r"(?:{})\W+(?:den\s)?\d", "updated_words")
    return len(text) <= 60 and pattern.match(text) is not None


def without_contents(pieces: Sequence[Piece], words: Words) -> tuple[list[Piece], list[LeftOut]]:
    """Give the pieces without the table of contents, and its lines as left out.

    Lines that end in dots or a tab and a page number are contents, and so is what stands under a heading "Innhold"
    up to the next line that is no entry.

    Source: the plan draft contract, "table-of-contents".
    """
    texts = {_bare(piece) for piece in pieces if piece.kind == "heading"}
    kept: list[Piece] = []
    out: list[LeftOut] = []
    inside = False
    for piece in pieces:
        is_title = piece.kind in ("heading", "text") and words.is_one_of("contents_headings", piece.text)
        is_entry = piece.has_contents_style or _is_contents_line(piece) or (inside and _is_entry(piece, texts))
        inside = is_title or (inside and is_entry)
        if (is_title or is_entry) and piece.kind != "table":
            out.append(LeftOut(text=piece.words, why="table-of-contents", place=piece.place))
        else:
            kept.append(piece)
    return kept, out


def _is_contents_line(piece: Piece) -> bool:
    raw = piece.raw
    return piece.kind != "table" and raw[-1:].isdigit() and _CONTENTS_LINE.fullmatch(raw[-200:]) is not None


def _is_entry(piece: Piece, headings: set[str]) -> bool:
    """Tell whether a line under "Innhold" is an entry: it ends in a page number, or stands again as a heading below."""
    if piece.kind not in ("text", "item") or len(piece.text) > 160:
        return False
    return re.search(r"\s\d{1,3}$", piece.text) is not None or _bare(piece) in headings


def _bare(piece: Piece) -> str:
    return re.sub(r"^[\d.]+\s*|\s*\d*$", "", piece.text).casefold()


def remarks_at_head(pieces: Sequence[Piece]) -> int:
    """Give how many of the first lines are remarks on the file itself ("# source: …"), as text files begin with.

    Source: none; files kept beside each other say so where they come from.
    """
    count = 0
    for piece in pieces:
        if piece.kind != "text" or not _REMARK.match(piece.text):
            break
        count += 1
    return count


def repeated_lines(pieces: Sequence[Piece]) -> set[int]:
    """Give the ids of lines a sheet or a page prints again: the same at the head of an earlier sheet or page.

    Source: the plan draft contract, "running-header".
    """
    first_seen: dict[str, Piece] = {}
    again: set[int] = set()
    for piece in pieces:
        if piece.kind != "text" or len(piece.text) > 120:
            continue
        before = first_seen.setdefault(piece.text.casefold(), piece)
        if before is not piece and _is_elsewhere(before.place, piece.place):
            again.add(id(piece))
    return again | _page_feet(pieces)


def _page_feet(pieces: Sequence[Piece]) -> set[int]:
    """Give the ids of lines that end with a page's number and else are the same: "Eksempelplan   Side 2"."""
    feet: dict[str, list[int]] = {}
    for piece in pieces:
        found = _PAGE_FOOT.fullmatch(piece.text) if piece.kind == "text" and len(piece.text) <= 120 else None
        if found is not None and found["line"].strip():
            feet.setdefault(found["line"].casefold(), []).append(id(piece))
    return {one for alike in feet.values() if len(alike) > 1 for one in alike}


def _is_elsewhere(before: Place, place: Place) -> bool:
    """Tell whether two lines head two different sheets."""
    return place.sheet is not None and before.sheet != place.sheet and before.row == place.row


def cell_texts(table: documents.Table) -> Iterator[tuple[str, Place]]:
    """Give every text of a table that is no table of activities, with its place: the caption, then cell by cell.

    Source: none; nothing disappears.
    """
    if table.caption:
        yield folded(table.caption), draft_place(table.place)
    for row in table.rows:
        texts = [folded(text) for cell in row.cells for block in cell.blocks for text in documents.all_texts(block)]
        line = " ".join(text for text in texts if text)
        if line:
            yield line, draft_place(row.place)
