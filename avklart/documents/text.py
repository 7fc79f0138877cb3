"""Text as it is kept: NFC, without what cannot be seen or carried, every removal noted."""

import re
import unicodedata
from collections.abc import Callable

# Control characters but tab and line feed; zero-width and soft-hyphen characters; bidirectional controls, which can
# make a text show otherwise than it reads; lone surrogates; non-characters. None is a letter of any word.
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ud800-\udfff\ufff9-\ufffb\ufffe\uffff]"
)
BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
LINE_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def clean_text(raw: str, note: Callable[[str], None] | None = None) -> str:
    """Give the text in NFC with one kind of space and line break, without characters that cannot be seen.

    `note` is called with "reversed-text" when a bidirectional control was removed (the text may have shown otherwise
    than it reads) and with "control-characters" when another character was that XML or a page cannot carry.
    Soft hyphens, zero-width spaces and joiners go without a note: they are marks for the layout.
    """
    # Nothing printable is among what is removed below, and a space is the only printable space.
    if raw.isprintable():
        return raw if raw.isascii() else unicodedata.normalize("NFC", raw)
    text = LINE_BREAKS.sub("\n", raw)
    text = SPACES.sub(" ", text)
    if UNSEEN.search(text):
        if note is not None:
            if BIDI.search(text):
                note("reversed-text")
            if any(unicodedata.category(sign) in ("Cc", "Cs", "Cn") for sign in UNSEEN.findall(text)):
                note("control-characters")
        text = UNSEEN.sub("", text)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def folded_space(text: str) -> str:
    """Give the text on one line, with single spaces and none at its ends."""
    return " ".join(text.split())
