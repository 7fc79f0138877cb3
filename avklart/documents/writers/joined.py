"""Words joined by strokes ("ordfører/regionrådgiver/referansegruppe"), which are longer than a column is wide."""

import re

_JOINED = re.compile(r"\S{21,}")


def parted(text: str) -> str:
    """Give the text with places to break after the strokes of long joined words; an address stays whole.

    The place is a zero width space: programs show nothing there, and readers drop it.
    """
    return _JOINED.sub(_with_breaks, text) if "/" in text else text


def _with_breaks(found: re.Match[str]) -> str:
    said = found[0]
    return said if "://" in said or "@" in said else said.replace("/", "/\u200b")
