"""A Document as lines of text on a terminal: its outline, its tables, what to look at, and counts."""

import textwrap
from collections.abc import Iterator

from avklart.cli.counts import document_counts
from avklart.cli.grid import grid_lines
from avklart.documents.document import (
    Block,
    Document,
    Heading,
    ListItem,
    Paragraph,
    Picture,
    Revision,
    Table,
)
from avklart.ui.places import place_in_words
from avklart.ui.sentences import Language, counted, doubt_sentence, sentence


def document_lines(document: Document, language: Language, width: int) -> Iterator[str]:
    """Give the lines that show a document to a person, none wider than `width` where its words allow it."""
    if document.source is not None:
        yield document.source.file
        yield ""
    for block in document.blocks:
        yield from block_lines(block, language, width)
    yield from _section("furniture-title", document.furniture, language, width)
    yield from _section("notes-title", document.notes, language, width)
    yield from _remarks(document, language, width)
    yield from _doubts(document, language, width)
    yield _title("counts-title", language)
    counts = ", ".join(counted(code, number, language) for code, number in document_counts(document) if number)
    yield from wrapped(counts, width, "  ")


def block_lines(block: Block, language: Language, width: int) -> Iterator[str]:
    """Give the lines that show one block."""
    match block:
        case Heading():
            number = f"{block.number} " if block.number else ""
            yield ""
            yield from wrapped("#" * block.level + " " + number + block.text + _aside(block, language), width, "")
        case Paragraph():
            yield from wrapped(block.text + _aside(block, language), width, "  ")
        case ListItem():
            marker = block.marker or "•"
            yield from wrapped(f"{marker} {block.text}{_aside(block, language)}", width, "  " + "  " * block.level)
        case Picture():
            yield "  [" + _picture_words(block, language) + "]"
        case Table():
            yield from _table_lines(block, language, width)


def _table_lines(table: Table, language: Language, width: int) -> Iterator[str]:
    facts: dict[str, str | int] = {
        "table": table.place.table or 0,
        "rows": counted("row", len(table.rows), language),
        "columns": counted("column", table.columns, language),
    }
    yield ""
    yield "  " + sentence("screen", "table-title", language, facts) + _aside(table, language)
    yield from grid_lines(table, language, width)
    yield ""


def _picture_words(picture: Picture, language: Language) -> str:
    text = picture.alternative_text or picture.name
    if text is None:
        return sentence("screen", "picture-without-text", language)
    return sentence("screen", "picture", language, {"text": text})


def _aside(block: Heading | Paragraph | ListItem | Table, language: Language) -> str:
    words = [sentence("screen", "hidden", language)] if block.hidden else []
    if block.place.part == "textbox":
        words.append(sentence("place", "textbox", language))
    return f" [{', '.join(words)}]" if words else ""


def _title(code: str, language: Language) -> str:
    return "\n" + sentence("screen", code, language)


def _section(code: str, blocks: tuple[Block, ...], language: Language, width: int) -> Iterator[str]:
    if blocks:
        yield _title(code, language)
    for block in blocks:
        yield from block_lines(block, language, width)


def _remarks(document: Document, language: Language, width: int) -> Iterator[str]:
    """Give the comments and the tracked changes, each with its place."""
    if document.comments:
        yield _title("comments-title", language)
    for comment in document.comments:
        author = f"{comment.author}: " if comment.author else ""
        yield from wrapped(f"{place_in_words(comment.place, language)}: {author}{comment.text}", width, "  ")
    if document.revisions:
        yield _title("revisions-title", language)
    for revision in document.revisions:
        yield from wrapped(_revision_words(revision, language), width, "  ")


def _revision_words(revision: Revision, language: Language) -> str:
    what = sentence("screen", revision.change, language)
    who = f" ({revision.author})" if revision.author else ""
    said = f": «{revision.text}»" if revision.text else ""
    return f"{place_in_words(revision.place, language)}: {what}{who}{said}"


def _doubts(document: Document, language: Language, width: int) -> Iterator[str]:
    if document.doubts:
        yield _title("doubts-title", language)
    for doubt in document.doubts:
        said = doubt_sentence(doubt.code, language, doubt.facts)
        if "more" in doubt.facts:
            said += " " + sentence("screen", "more", language, doubt.facts)
        yield from wrapped(f"{place_in_words(doubt.place, language)}: {said}", width, "  ")


def wrapped(text: str, width: int, indent: str) -> Iterator[str]:
    """Give the lines of a text at an indent, none wider than `width` where its words allow it."""
    for line in text.split("\n"):
        yield from textwrap.wrap(
            line.expandtabs(4), width, initial_indent=indent, subsequent_indent=indent, break_long_words=False
        ) or [""]
