"""All text under an element in one string, for what is kept but not read as blocks."""

from lxml import etree

from avklart.documents.readers.odt.names import CREATOR, DATE, LOEXT, META, OFFICE, TEXT, H, P, whole

MOST_SPACES = 100
_UNREAD = frozenset(
    {
        OFFICE + "change-info",
        OFFICE + "binary-data",
        TEXT + "note-citation",
        CREATOR,
        DATE,
        META + "date-string",
        META + "creator-initials",
        LOEXT + "sender-initials",
    }
)
_LINES = frozenset({P, H, TEXT + "index-title-template", TEXT + "index-entry-span"})
_SIGNS = {TEXT + "tab": "\t", TEXT + "line-break": "\n"}


def spaces(element: etree._Element) -> str:
    """Give the spaces a text:s stands for, not more than a line could need."""
    return " " * min(whole(element.get(TEXT + "c"), 1), MOST_SPACES)


def flat_text(element: etree._Element) -> str:
    """Give all text under an element, a line for each paragraph; without citation marks, names and dates."""
    pieces: list[str] = []
    left: list[etree._Element | str] = [element]
    while left:
        node = left.pop()
        if isinstance(node, str):
            pieces.append(node)
            continue
        _take(node, pieces, left)
    return "".join(pieces).strip()


def _take(node: etree._Element, pieces: list[str], left: list[etree._Element | str]) -> None:
    """Add the text a node begins with, and put what follows onto the stack in reverse order."""
    tag = node.tag
    if tag in _UNREAD:
        return
    pieces.append(spaces(node) if tag == TEXT + "s" else _SIGNS.get(tag, ""))
    pieces.append(node.text or "")
    if tag in _LINES or not tag.startswith((TEXT, LOEXT)):
        left.append("\n")
    for child in reversed(node):
        if child.tail:
            left.append(child.tail)
        left.append(child)
