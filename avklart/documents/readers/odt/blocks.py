"""The blocks of a text: paragraphs, headings, lists, sections, and what stands between them."""

from collections.abc import Iterator

from lxml import etree

from avklart.documents.document import Heading, ListItem, Paragraph
from avklart.documents.readers.odt.asides import ASIDES, take_tracked_changes
from avklart.documents.readers.odt.flat import flat_text
from avklart.documents.readers.odt.lists import NO_MARKER, Item, heading_level, written
from avklart.documents.readers.odt.names import (
    CREATOR,
    DATE,
    DISPLAY,
    FORM,
    HREF,
    IS_HIDDEN,
    LIST,
    LOEXT,
    META,
    OFFICE,
    SVG,
    TABLE_TABLE,
    TEXT,
    TEXT_STYLE,
    H,
    P,
    whole,
)
from avklart.documents.readers.odt.reading import BlockTaker, Flow, Reading, skip, skip_all
from avklart.documents.readers.odt.shapes import SHAPES, SHAPES_BETWEEN, doubt_outside
from avklart.documents.readers.odt.styles import Look
from avklart.documents.readers.odt.tables import take_table
from avklart.documents.readers.odt.words import INLINE, InlineTaker, Line, Words, add_words
from avklart.documents.text import clean_text

_IN_LINE: dict[str, InlineTaker] = {**INLINE, **ASIDES, **SHAPES}
_PLAIN = Look()
_MOST_TARGET = 200
_START_VALUE = TEXT + "start-value"
_NUMBER = TEXT + "number"


def _paragraph(reading: Reading, element: etree._Element, flow: Flow) -> None:
    styled = reading.styles.paragraph(element.get(TEXT_STYLE))
    line = Line(reading, flow, flow.next_place())
    add_words(line, element, styled.look, _IN_LINE)
    words = line.words()
    if flow.item is None:
        flow.out.extend(_plain(line, styled.name, words))
    else:
        marker, drawn = flow.item.marker(reading.lists, styled)
        if not words and any(sign.isalnum() for sign in marker or ""):
            # An item that is numbered and says nothing is seen all the same, and its number is used up.
            words = [Words("", bold=False, size=None, hidden=flow.hidden)]
        for text, bold, _, hidden in words:
            flow.out.append(
                ListItem(
                    text=text,
                    place=line.place,
                    level=flow.item.level,
                    marker=marker,
                    drawn=drawn,
                    bold=bold,
                    hidden=hidden,
                )
            )
            marker, drawn = NO_MARKER
    flow.out.extend(line.anchored)


def _plain(line: Line, style: str | None, words: list[Words]) -> Iterator[Paragraph]:
    for text, bold, size, hidden in words:
        yield Paragraph(text=text, place=line.place, style=style, bold=bold, size=size, hidden=hidden)


def _heading(reading: Reading, element: etree._Element, flow: Flow) -> None:
    """Read a heading; in a list it is numbered as an item of that list, else by the outline of headings."""
    styled = reading.styles.paragraph(element.get(TEXT_STYLE))
    level = heading_level(element)
    line = Line(reading, flow, flow.next_place())
    add_words(line, element, styled.look, _IN_LINE)
    words = line.words()
    if flow.item is not None:
        number, drawn = flow.item.marker(reading.lists, styled)
    elif words:
        number, drawn = reading.lists.heading_number(element, level, styled)
    else:
        number, drawn = NO_MARKER
    if line.number is not None:
        number, drawn = written(line.number)
    for text, _, _, hidden in words:
        flow.out.append(Heading(text=text, level=level, place=line.place, number=number, drawn=drawn, hidden=hidden))
        number, drawn = NO_MARKER
    flow.out.extend(line.anchored)


def _list(reading: Reading, element: etree._Element, flow: Flow) -> None:
    around = flow.item
    style, counts = reading.lists.counts(element, around)
    level = 1 if around is None else around.level + 1
    reading.keep_stray(element.text, flow.place())
    for child in element:
        is_item = child.tag == TEXT + "list-item"
        item = Item(
            level,
            child.get(TEXT + "style-override") or style,
            counts,
            numbered=is_item,
            label=_written_number(child),
            start=whole(start, 1) if (start := child.get(_START_VALUE)) else None,
        )
        reading.blocks(child, flow.inner(hidden=flow.hidden, item=item))
        reading.keep_stray(child.tail, flow.place())


def _written_number(element: etree._Element) -> str | None:
    """Give the number the program wrote into the file as it last drew it before an item."""
    number = element.find(_NUMBER)
    return None if number is None else flat_text(number)[:60] or None


def _numbered_paragraph(reading: Reading, element: etree._Element, flow: Flow) -> None:
    """Read a list item that stands without its list."""
    style, counts = reading.lists.counts(element, None)
    level = min(whole(element.get(TEXT + "level"), 1, 1), 10)
    start = whole(given, 1) if (given := element.get(_START_VALUE)) else None
    item = Item(level, style, counts, label=_written_number(element), start=start)
    reading.blocks(element, flow.inner(hidden=flow.hidden, item=item))


def _section(reading: Reading, element: etree._Element, flow: Flow) -> None:
    """Read a section; one that is not shown is read as hidden."""
    display = element.get(DISPLAY)
    unseen = display == "none" or (display == "condition" and element.get(IS_HIDDEN) == "true")
    unseen = unseen or not reading.styles.is_shown("section", element.get(TEXT_STYLE))
    if unseen and not flow.hidden:
        reading.doubts.add("hidden-text", flow.place())
    reading.blocks(element, flow.inner(hidden=flow.hidden or unseen, item=None))


def _section_source(reading: Reading, element: etree._Element, flow: Flow) -> None:
    """Note that a section's text comes from another file; what it last brought is read, nothing is fetched."""
    skip(reading, element, flow)
    if target := element.get(HREF):
        doubt_outside(reading, element, flow.place())
        reading.doubts.add("missing-text", flow.place(), part=clean_text(target)[:_MOST_TARGET])


def _dde_source(reading: Reading, element: etree._Element, flow: Flow) -> None:
    skip(reading, element, flow)
    reading.doubts.add("dde", flow.place())


def _listeners(reading: Reading, element: etree._Element, flow: Flow) -> None:
    skip(reading, element, flow)
    reading.doubts.add("macros-ignored", flow.place())


def _templates(reading: Reading, element: etree._Element, flow: Flow) -> None:
    """Keep the words a list of contents is to be made with; the list as last made is read as text."""
    reading.leave_over_all(element, flow.place())


def _forms(reading: Reading, element: etree._Element, flow: Flow) -> None:
    """Keep the labels, values and choices of form fields, which stand in no paragraph."""
    said = (FORM + "label", FORM + "title", FORM + "current-value", FORM + "value", FORM + "current-state")
    for field in element.iter():
        texts = dict.fromkeys(text for name in said[:4] if (text := field.get(name)))
        own = (text for text in (field.text, field.tail) if text and not text.isspace() and field is not element)
        reading.leave_over("\n".join([*texts, *own]), flow.place())


def _in_line_between(reading: Reading, element: etree._Element, flow: Flow) -> None:
    """Read what belongs inside a paragraph but stands between two, such as the start of a tracked change."""
    line = Line(reading, flow, flow.place())
    _IN_LINE[element.tag](line, element, _PLAIN)
    flow.out.extend(_plain(line, None, line.words()))
    flow.out.extend(line.anchored)


_SOURCES = ("table-of-content", "illustration-index", "table-index", "object-index", "user-index")
_UNREAD = (
    *(TEXT + name for name in ("soft-page-break", "sequence-decls", "variable-decls", "user-field-decls")),
    *(TEXT + name for name in ("number", "dde-connection-decls", "alphabetical-index-auto-mark-file")),
    *(SVG + "title", SVG + "desc"),
)

TAKERS: dict[str, BlockTaker] = {
    **dict.fromkeys((*ASIDES, *INLINE), _in_line_between),
    **SHAPES_BETWEEN,
    P: _paragraph,
    H: _heading,
    LIST: _list,
    TABLE_TABLE: take_table,
    TEXT + "numbered-paragraph": _numbered_paragraph,
    TEXT + "section": _section,
    TEXT + "section-source": _section_source,
    TEXT + "tracked-changes": take_tracked_changes,
    OFFICE + "dde-source": _dde_source,
    OFFICE + "forms": _forms,
    OFFICE + "event-listeners": _listeners,
    **dict.fromkeys((f"{TEXT}{name}-source" for name in (*_SOURCES, "alphabetical-index", "bibliography")), _templates),
    **dict.fromkeys(_UNREAD, skip),
    **dict.fromkeys((CREATOR, DATE, META + "date-string", META + "creator-initials"), skip_all),
    **dict.fromkeys((LOEXT + "sender-initials", OFFICE + "binary-data", TEXT + "note-citation"), skip_all),
}
