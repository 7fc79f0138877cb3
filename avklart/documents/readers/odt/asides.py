"""What stands in a paragraph without being its words: notes, comments, tracked changes and bookmarks."""

from typing import Literal

from lxml import etree
from msgspec.structs import replace

from avklart.documents.document import Comment, Mark, Place, Revision, all_texts
from avklart.documents.readers.odt.flat import flat_text
from avklart.documents.readers.odt.lists import Item
from avklart.documents.readers.odt.names import CREATOR, DATE, LOEXT, OFFICE, TEXT, TEXT_NAME, XML_ID
from avklart.documents.readers.odt.numbering import Counts
from avklart.documents.readers.odt.reading import Flow, Reading
from avklart.documents.readers.odt.styles import Look
from avklart.documents.readers.odt.words import InlineTaker, Line, keep_inside
from avklart.documents.text import clean_text, folded_space

Change = Literal["inserted", "deleted", "moved-from", "moved-to", "format"]
_NOTE_CITATION = TEXT + "note-citation"
_CHANGE_ID = TEXT + "change-id"
_ANNOTATION_NAME = OFFICE + "name"
_MOVE = LOEXT + "move-id"
_MOST_NAME = 200
_DELETION, _INSERTION, _FORMAT = TEXT + "deletion", TEXT + "insertion", TEXT + "format-change"
# By the element, and whether it is one half of a move.
_CHANGES: dict[tuple[str, bool], Change] = {
    (_DELETION, False): "deleted",
    (_DELETION, True): "moved-from",
    (_INSERTION, False): "inserted",
    (_INSERTION, True): "moved-to",
    (_FORMAT, False): "format",
    (_FORMAT, True): "format",
}


def _note(line: Line, element: etree._Element, look: Look) -> None:
    """Read a footnote or endnote. Its number is drawn; a sign its author chose is the marker of its first line."""
    reading = line.reading
    is_endnote = element.get(TEXT + "note-class") == "endnote"
    flow = reading.flow("endnote" if is_endnote else "footnote", hidden=look.hidden)
    citation = element.find(_NOTE_CITATION)
    label = "" if citation is None else clean_text(citation.get(TEXT + "label") or "").strip()
    if label:
        flow.item = Item(1, None, Counts(), label=label)
    reading.blocks(element, flow)
    reading.notes.extend(flow.out)


def _comment(line: Line, element: etree._Element, look: Look) -> None:
    reading = line.reading
    flow = reading.flow("comment", anchor=line.flow)
    at = len(reading.comments)
    author, made_at = _who_and_when(element)
    reading.comments.append(Comment(text="", place=line.place, author=author, made_at=made_at))
    reading.blocks(element, flow)
    text = "\n".join(text for block in flow.out for text in all_texts(block))
    reading.comments[at] = replace(reading.comments[at], text=text)
    if name := element.get(_ANNOTATION_NAME):
        reading.comment_of[name] = at
        reading.heard.begin("comment " + name)


def _comment_end(line: Line, element: etree._Element, look: Look) -> None:
    keep_inside(line, element)
    name = element.get(_ANNOTATION_NAME) or ""
    at = line.reading.comment_of.pop(name, None)
    if at is not None:
        about = line.reading.heard.end("comment " + name)
        line.reading.comments[at] = replace(line.reading.comments[at], about=about or None)


def _who_and_when(element: etree._Element) -> tuple[str | None, str | None]:
    author = folded_space(clean_text(element.findtext(CREATOR) or ""))[:_MOST_NAME]
    made_at = folded_space(clean_text(element.findtext(DATE) or ""))[:_MOST_NAME]
    return author or None, made_at or None


def take_tracked_changes(reading: Reading, element: etree._Element, flow: Flow) -> None:
    """Keep the changed regions by name; each is read where the text says that it happened."""
    reading.keep_stray(element.text, flow.place())
    for region in element:
        reading.keep_stray(region.tail, flow.place())
        name = region.get(XML_ID) or region.get(TEXT + "id") or ""
        if name in reading.regions:
            _add_revisions(reading, reading.regions.pop(name), flow.place(), "")
        reading.regions[name] = region


def _change(line: Line, element: etree._Element, look: Look) -> None:
    """Read a deletion where it was made."""
    keep_inside(line, element)
    region = line.reading.regions.pop(element.get(_CHANGE_ID) or "", None)
    if region is not None:
        _add_revisions(line.reading, region, line.place, "")


def _change_start(line: Line, element: etree._Element, look: Look) -> None:
    keep_inside(line, element)
    name = element.get(_CHANGE_ID) or ""
    if name in line.reading.regions:
        line.reading.change_at[name] = line.place
        line.reading.heard.begin("change " + name)


def _change_end(line: Line, element: etree._Element, look: Look) -> None:
    keep_inside(line, element)
    name = element.get(_CHANGE_ID) or ""
    region = line.reading.regions.pop(name, None)
    if region is not None:
        place = line.reading.change_at.pop(name, line.place)
        _add_revisions(line.reading, region, place, line.reading.heard.end("change " + name))


def add_changes_without_place(reading: Reading) -> None:
    """Keep the changes the text never points to, so that no deleted word is lost."""
    for name, region in reading.regions.items():
        _add_revisions(reading, region, reading.change_at.get(name, Place()), "")
    reading.regions = {}


def _add_revisions(reading: Reading, region: etree._Element, place: Place, repeated: str) -> None:
    """Add the changes of a region: one, or a deletion of what another had inserted."""
    reading.keep_stray(region.text, place)
    for change in region:
        reading.keep_stray(change.tail, place)
        kind = _CHANGES.get((change.tag, change.get(_MOVE) is not None))
        text = repeated
        if change.tag == _DELETION:
            text = clean_text(flat_text(change), lambda code: reading.doubts.add(code, place))
            reading.count_text(len(text))
        else:
            reading.leave_over_all(change, place)
        if kind is None:
            continue
        who = change.find(OFFICE + "change-info")
        author, made_at = (None, None) if who is None else _who_and_when(who)
        reading.revisions.append(Revision(change=kind, place=place, text=text, author=author, made_at=made_at))


def _bookmark(line: Line, element: etree._Element, look: Look) -> None:
    keep_inside(line, element)
    name = clean_text(element.get(TEXT_NAME) or "")[:_MOST_NAME]
    if name:
        line.reading.marks.append(Mark(name=name, place=line.place))


ASIDES: dict[str, InlineTaker] = {
    TEXT + "note": _note,
    OFFICE + "annotation": _comment,
    OFFICE + "annotation-end": _comment_end,
    TEXT + "change": _change,
    TEXT + "change-start": _change_start,
    TEXT + "change-end": _change_end,
    TEXT + "bookmark": _bookmark,
    TEXT + "bookmark-start": _bookmark,
}
