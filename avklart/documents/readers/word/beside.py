"""What stands beside the running text of a Word file: headers, footers, notes, comments, building blocks."""

from collections.abc import Iterable

from lxml import etree

from avklart.documents.document import Block, Comment, Paragraph, Part, Place, all_texts
from avklart.documents.readers.word.names import DC, DELETED_TEXT, ID, MATH_TEXT, R_ID, TEXT, P, W
from avklart.documents.readers.word.reading import Reading, Where
from avklart.documents.readers.word.story import read_blocks
from avklart.documents.text import clean_text

_FURNITURE: tuple[tuple[str, Part], ...] = (("header", "header"), ("footer", "footer"))
_NOTES: tuple[tuple[str, str, Part], ...] = (("footnotes", "footnote", "footnote"), ("endnotes", "endnote", "endnote"))


def read_furniture(reading: Reading, body: etree._Element) -> list[Block]:
    """Give headers and footers, each part once, in the order the sections use them; then those no section uses."""
    main = reading.parts.main
    relations = reading.parts.relations(main)
    used = dict.fromkeys(
        relations[reference.get(R_ID, "")].target
        for reference in body.iter(W + "headerReference", W + "footerReference")
        if reference.get(R_ID, "") in relations
    )
    blocks: list[Block] = []
    for kind, part in _FURNITURE:
        where = Where(part)
        there = dict.fromkeys(reading.parts.related(main, kind))
        for name in (*(name for name in used if name in there), *(name for name in there if name not in used)):
            blocks += _read_part(reading, name, where)
    return blocks


def read_notes(reading: Reading) -> list[Block]:
    """Give the footnotes, then the endnotes, in the order the file keeps them."""
    blocks: list[Block] = []
    for kind, tag, part in _NOTES:
        where = Where(part)
        for name in reading.parts.related(reading.parts.main, kind):
            root = _begin_part(reading, name)
            for note in root.iterchildren(W + tag) if root is not None else ():
                if note.get(W + "type", "normal") != "normal" and next(note.iter(TEXT), None) is None:
                    continue  # The line drawn between the text and its notes is stored as a note.
                blocks += read_blocks(reading, note, where)
    return blocks


def read_comments(reading: Reading) -> list[Comment]:
    """Give the comments with their authors and what they are about, in the order the file keeps them."""
    comments = []
    where = Where("comment")
    for name in reading.parts.related(reading.parts.main, "comments"):
        root = _begin_part(reading, name)
        for comment in root.iterchildren(W + "comment") if root is not None else ():
            place, about = reading.anchor(comment.get(ID, ""))
            blocks = read_blocks(reading, comment, where)
            text = "\n".join(text for block in blocks for text in all_texts(block) if text)
            author, made_at = comment.get(W + "author"), comment.get(W + "date")
            comments.append(Comment(text=text, place=place, author=author, made_at=made_at, about=about))
    return comments


def read_building_blocks(reading: Reading) -> None:
    """Keep the texts of the file's store of building blocks, which are no part of the page, as left over."""
    for name in reading.parts.related(reading.parts.main, "glossaryDocument"):
        root = reading.parts.root(name)
        for paragraph in root.iter(P) if root is not None else ():
            text = clean_text("".join(_texts_of(paragraph)))
            if text.strip():
                reading.left_over.append(Paragraph(text=text, place=Place()))


def declared_title(reading: Reading) -> str | None:
    """Give the title in the file's own properties."""
    for name in reading.parts.related("", "core-properties"):
        root = reading.parts.root(name)
        title = None if root is None else root.findtext(DC + "title")
        if title and title.strip():
            return clean_text(title).strip()
    return None


def _read_part(reading: Reading, name: str, where: Where) -> list[Block]:
    root = _begin_part(reading, name)
    return [] if root is None else read_blocks(reading, root, where)


def _begin_part(reading: Reading, name: str) -> etree._Element | None:
    """Give the root of a part, which from here on says what the ids in the text mean."""
    reading.part = name
    return reading.parts.root(name)


def _texts_of(paragraph: etree._Element) -> Iterable[str]:
    """Give the texts of a paragraph itself, not of one inside it: that has its own turn."""
    for element in paragraph.iter(TEXT, DELETED_TEXT, MATH_TEXT):
        around = next(element.iterancestors(P), None)
        if around is paragraph and element.text:
            yield element.text
