"""What is wrapped around paragraphs, rows and cells, and is seen through: content controls, changes."""

from collections.abc import Iterable, Iterator

from lxml import etree

from avklart.documents.readers.word.drawings import chosen
from avklart.documents.readers.word.names import (
    ALTERNATE,
    DEL,
    FALLBACK,
    MOVE_FROM,
    PROPERTIES,
    SDT,
    SDT_CONTENT,
)
from avklart.documents.readers.word.reading import Fate
from avklart.documents.readers.word.words import change_of, is_prompt


def flattened(
    contents: Iterable[etree._Element], stops: frozenset[str], fate: Fate
) -> Iterator[tuple[etree._Element, Fate]]:
    """Give the elements named in `stops` in order, each with its fate, through whatever is wrapped around them."""
    stack = [(iter(contents), fate)]
    while stack:
        children, fate = stack[-1]
        for child in children:
            tag = child.tag
            if tag in stops:
                yield child, fate
            elif len(child) and tag not in PROPERTIES:
                stack.append(_unwrapped(child, fate))
                break
        else:
            stack.pop()


def _unwrapped(element: etree._Element, fate: Fate) -> tuple[Iterator[etree._Element], Fate]:
    tag = element.tag
    if tag == SDT:
        content = element.find(SDT_CONTENT)
        inner = fate._replace(prompt=True) if is_prompt(element) else fate
        return iter(()) if content is None else iter(content), inner
    if tag == ALTERNATE:
        one = chosen(element)
        return iter(()) if one is None else iter(one), fate
    if tag == FALLBACK:
        return iter(()), fate
    if tag in (DEL, MOVE_FROM):
        change = change_of(element, "deleted" if tag == DEL else "moved-from")
        return iter(element), fate._replace(removed=fate.removed or change)
    return iter(element), fate
