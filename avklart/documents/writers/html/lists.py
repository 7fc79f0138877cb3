"""Lists of HTML: numbers that a browser can draw are drawn by it; any other marker is text, marked as one."""

import re
from collections.abc import Callable, Iterator
from html import escape

from avklart.documents.document import ListItem

_MOST_LEVELS = 9
_DRAWN = re.compile(r"[1-9]\d{0,6}\.")
_OPEN = {"bullet": "<ul>", "number": "<ol>", "given": '<ul class="given" role="list">'}
_CLOSE = {"bullet": "</ul>", "number": "</ol>", "given": "</ul>"}


def list_of(items: list[ListItem], inside: Callable[[ListItem], str]) -> Iterator[str]:
    """Give items that follow one another as lists, each in the one it stands in."""
    opened: list[str] = []
    last = 0
    for item in items:
        level = min(max(item.level, 1), _MOST_LEVELS)
        marker = " ".join((item.marker or "•").split())
        kind = "bullet" if marker == "•" else "number" if _DRAWN.fullmatch(marker) else "given"
        while len(opened) > level or (len(opened) == level and opened[-1] != kind):
            yield f"</li>{_CLOSE[opened.pop()]}"
        if len(opened) == level:
            yield "</li>"
        while len(opened) < level:
            last = 0
            yield _OPEN[kind]
            opened.append(kind)
            if len(opened) < level:
                yield '<li class="between">'
        number = int(marker[:-1]) if kind == "number" else 0
        yield f'<li value="{number}">' if number and number != last + 1 else "<li>"
        last = number
        before = f'<span data-avklart-marker="">{escape(marker)}</span> ' if kind == "given" else ""
        yield before + inside(item)
    while opened:
        yield f"</li>{_CLOSE[opened.pop()]}"
    yield "\n"
