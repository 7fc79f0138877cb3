"""What stands around the cells of an xlsx sheet: headers, footers, text boxes, charts, comments and prompts."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from lxml import etree

from avklart.documents.document import Block, Comment, Paragraph, Part, Picture, Place
from avklart.documents.doubts import Doubts
from avklart.documents.errors import FileRefusedError
from avklart.documents.readers.excel.parts import Parts, below, local, whole
from avklart.documents.readers.excel.strings import Note, cell_text, rich_text
from avklart.documents.readers.excel.worksheet import position

# Headers and footers are one text with codes: &L &C &R begin a section, && is an ampersand, the others draw page
# numbers, dates and fonts.
_LAYOUT_CODE = re.compile(r'&(?:"[^"]*"|[0-9]+|K[0-9A-Fa-f]{6}|K[0-9]{2}[+-][0-9]{3}|[^LCR&0-9])')
_SECTION = re.compile(r"&[LCR]")
_ANCHORS = ("twoCellAnchor", "oneCellAnchor", "absoluteAnchor")
_PROMPTS = ("promptTitle", "prompt", "errorTitle", "error")
_LEGACY_OF_THREAD = "tc="
_CHOICES = re.compile('"((?:[^"]|"")*)"')


class Anchored(NamedTuple):
    """A text box, picture or chart of a drawing, with the cell it is anchored to."""

    row: int | None
    column: int | None
    texts: tuple[str, ...]
    picture: tuple[str | None, str | None] | None
    linked: tuple[str, ...]


def page_furniture(root: etree._Element, sheet: str, note: Note) -> list[Block]:
    """Give the sheet's headers and footers, each section a paragraph; page numbers and dates are no words of it."""
    found: list[Block] = []
    for group in below(root, "headerFooter"):
        for entry in group:
            part: Part = "header" if local(entry).endswith("Header") else "footer"
            for section in _SECTION.split((entry.text or "").replace("&&", "\x00")):
                text = cell_text(_LAYOUT_CODE.sub("", section).replace("\x00", "&"), note)
                if text:
                    found.append(Paragraph(text=text, place=Place(sheet=sheet, part=part)))
    return found


def prompts(root: etree._Element, note: Note) -> list[str]:
    """Give the texts of the sheet's rules for what may be typed: prompts, error texts and lists of choices."""
    found: list[str] = []
    for rule in root.iter("{*}dataValidation"):
        found.extend(cell_text(rule.get(name, ""), note) for name in _PROMPTS)
        formulas = [(formula.text or "").strip() for formula in rule.iter("{*}formula1")]
        listed = [choices[1] for text in formulas if (choices := _CHOICES.fullmatch(text))]
        found.extend(cell_text(choices.replace('""', '"'), note) for choices in listed)
    found.extend(cell_text(link.get("tooltip", ""), note) for link in root.iter("{*}hyperlink"))
    return [text for text in found if text]


def drawing(root: etree._Element, note: Note) -> Iterator[Anchored]:
    """Give what a sheet's drawing holds, in its order; of two versions of one shape only the newer is taken."""
    for anchor in root:
        if local(anchor) not in _ANCHORS:
            continue
        row, column = _anchor(anchor)
        texts: list[str] = []
        pictures: list[tuple[str | None, str | None]] = []
        linked: list[str] = []
        for element in _shapes(anchor):
            name = local(element)
            if name == "p":
                texts.append(_drawn_text(element, note))
            elif name == "cNvPr":
                pictures.extend(_picture(element, note))
            elif name in ("chart", "relIds"):
                linked.extend(str(value) for key, value in element.attrib.items() if "relationships" in str(key))
        shown = tuple(text for text in texts if text)
        yield Anchored(row, column, shown, None, tuple(linked))
        for picture in pictures:
            yield Anchored(row, column, (), picture, ())


def drawn_texts(root: etree._Element, note: Note) -> list[str]:
    """Give the texts of a chart or diagram: titles, labels and shapes; the numbers it draws stand in cells."""
    texts = [_drawn_text(element, note) for element in _shapes(root) if local(element) == "p"]
    return [text for text in texts if text]


def vml_texts(root: etree._Element, note: Note) -> list[str]:
    """Give the texts of old drawings and form controls; comments have none of their own there."""
    found = [cell_text(" ".join("".join(map(str, box.itertext())).split()), note) for box in root.iter("{*}textbox")]
    return [text for text in found if text]


def comments(parts: Parts, names: list[str], note: Note) -> list[tuple[str, Comment]]:
    """Give the comments of the parts with the name of the cell each is anchored to; conversations once."""
    threads = [name for name in names if _is_thread(parts.root(name))]
    people = _people(parts) if threads else {}
    found = [entry for name in threads for entry in _thread(parts, name, people, note)]
    answered = {reference for reference, _ in found}
    for name in names:
        root = parts.root(name) if name not in threads else None
        if root is not None:
            found.extend(_legacy_comments(root, answered, note))
    return found


def _is_thread(root: etree._Element | None) -> bool:
    return root is not None and local(root) == "ThreadedComments"


def _people(parts: Parts) -> dict[str, str]:
    roots = [parts.root(name) for name in parts.names if name.startswith("xl/persons/")]
    return {
        person.get("id", ""): person.get("displayName", "")
        for root in roots
        if root is not None
        for person in root.iter("{*}person")
    }


def _thread(parts: Parts, name: str, people: dict[str, str], note: Note) -> Iterator[tuple[str, Comment]]:
    root = parts.root(name)
    for entry in () if root is None else root:
        text = cell_text("".join(part.text or "" for part in below(entry, "text")), note)
        author = cell_text(people.get(entry.get("personId", ""), ""), note) or None
        if text:
            made_at = entry.get("dT")
            yield entry.get("ref", ""), Comment(text=text, place=Place(), author=author, made_at=made_at)


def _legacy_comments(root: etree._Element, answered: set[str], note: Note) -> Iterator[tuple[str, Comment]]:
    authors = [cell_text(author.text or "", note) for author in root.iter("{*}author")]
    for entry in root.iter("{*}comment"):
        number = whole(entry.get("authorId"))
        author = authors[number] if number is not None and number < len(authors) else ""
        # A conversation is written once more as an old comment, with a notice in front, for old programs.
        if author.startswith(_LEGACY_OF_THREAD) and entry.get("ref", "") in answered:
            continue
        texts = [cell_text("\n".join(part for part in rich_text(text) if part), note) for text in below(entry, "text")]
        text = "\n".join(text for text in texts if text)
        if text:
            yield entry.get("ref", ""), Comment(text=text, place=Place(), author=author or None)


def at_cell(reference: str, place: Callable[[int, int], Place], sheet: str) -> Place:
    """Give the place of the cell of that name, or of its sheet when it is no cell's name."""
    at = position(reference.partition(":")[0])
    return place(*at) if at else Place(sheet=sheet)


def optional_root(parts: Parts, name: str, doubts: Doubts, place: Place) -> etree._Element | None:
    """Give the root of a part that the cells do not need; one that is no sound XML is a doubt, not a refusal.

    Raises:
        FileRefusedError: as Parts.root, but for "damaged-part".
    """
    try:
        return parts.root(name)
    except FileRefusedError as error:
        if error.code != "damaged-part":
            raise
        doubts.add("unreadable-part", place, part=name[:100])
        return None


def _anchor(anchor: etree._Element) -> tuple[int | None, int | None]:
    for begin in below(anchor, "from"):
        values = {local(child): child.text or "" for child in begin}
        row, column = whole(values.get("row")), whole(values.get("col"))
        if row is not None and column is not None:
            return row + 1, column + 1
    return None, None


def _shapes(element: etree._Element) -> Iterator[etree._Element]:
    """Give an element and all below it in order, without the older versions of what stands in two."""
    stack = [element]
    while stack:
        at = stack.pop()
        yield at
        if local(at) != "AlternateContent":
            stack.extend(reversed(at))
        else:
            stack.extend((below(at, "Choice") or list(at))[:1])


def _drawn_text(paragraph: etree._Element, note: Note) -> str:
    pieces = []
    for element in paragraph.iter():
        name = local(element)
        if name == "t":
            pieces.append(element.text or "")
        elif name == "br":
            pieces.append("\n")
    return cell_text("".join(pieces), note)


def _picture(properties: etree._Element, note: Note) -> list[tuple[str | None, str | None]]:
    """Give a picture's or chart's alternative text and name; the name of a mere shape is no text of the file."""
    holder = properties.getparent()
    text = cell_text(properties.get("descr", ""), note) or cell_text(properties.get("title", ""), note)
    drawn = holder is not None and local(holder) in ("nvPicPr", "nvGraphicFramePr")
    if not drawn and not text:
        return []
    return [(text or None, cell_text(properties.get("name", ""), note) or None if drawn else None)]


def picture_block(found: Anchored, place: Place) -> Picture | None:
    """Give the picture of an anchored drawing at its place, or None when it is none."""
    if found.picture is None:
        return None
    return Picture(place=place, alternative_text=found.picture[0], name=found.picture[1])
