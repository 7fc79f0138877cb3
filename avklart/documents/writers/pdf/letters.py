"""Which letters the fonts at hand can draw."""

import re
import unicodedata
from functools import cache
from importlib.resources import files
from pathlib import Path

FONTS = Path(str(files("avklart.documents.writers"))) / "fonts"
# What most European texts are made of, Norwegian and Sámi among them; the first of the fonts draws all of it.
_COMMON = re.compile("[\n\t\u0020-\u007e\u00a0-\u017f\u2010-\u2015\u2018-\u201e\u2022\u2026\u200b]*")


def replace_undrawable(text: str, replaced: set[str]) -> str:
    """Give the text with each letter that no font has as its code ("[U+4E2D]"); they are added to `replaced`."""
    if _COMMON.fullmatch(text):
        return text
    missing = {sign for sign in set(text) if not _COMMON.fullmatch(sign) and ord(sign) not in _drawable()}
    replaced |= missing
    return text.translate({ord(sign): f"[U+{ord(sign):04X}]" for sign in missing}) if missing else text


@cache
def _drawable() -> frozenset[int]:
    # Asked for only when a text has a letter out of the common: reading fonts takes longer than a short paper.
    from fontTools.ttLib import TTFont

    found: set[int] = set()
    for path in FONTS.glob("*.ttf"):
        with TTFont(path, lazy=True) as font:
            found |= font.getBestCmap().keys()
    # Signs that each font means something else by: PDF/A takes none of them.
    return frozenset(code for code in found if unicodedata.category(chr(code)) != "Co")
