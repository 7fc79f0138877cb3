"""Which of the fonts at hand stands for one that a council uses and that may not be handed out.

Each is as wide as those it stands for, letter by letter, so that lines and pages end where they do in Word.
"""

from typing import NamedTuple

OURS = "Source Sans 3"
OTHERS = (OURS, "DejaVu Sans", "Noto Emoji")
"""What draws the letters that a font has not."""

_STANDS_FOR = {
    "Arimo": ("arimo", "arial", "helvetica", "helvetica neue", "liberation sans"),
    "Caladea": ("caladea", "cambria"),
    "Carlito": ("carlito", "calibri", "calibri light"),
    "DejaVu Sans": ("dejavu sans", "verdana", "bitstream vera sans"),
    "Gelasio": ("gelasio", "georgia"),
    "Tinos": ("tinos", "times new roman", "times", "liberation serif"),
}
_FAMILY = {name: family for family, names in _STANDS_FOR.items() for name in names}


class Families(NamedTuple):
    """The fonts of headings and of text in a PDF."""

    headings: str = OURS
    text: str = OURS


def families_of(font: str | None, text_font: str | None) -> Families:
    """Give the fonts that a PDF has for a letterhead's: the same, one as wide, else our own."""
    text = _FAMILY.get((text_font or "").casefold(), OURS)
    return Families(_FAMILY.get(font.casefold(), OURS) if font else text, text)
