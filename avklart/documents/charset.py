"""Bytes to text: which character set a file is in, and what was not sure about it.

The order is: byte order mark, the pattern of NUL bytes in UTF-16 and UTF-32, strictly valid UTF-8, what the file
itself declares, UTF-8 with a few broken bytes, and last the single-byte sets: Windows-1252 unless the letters æ, ø
and å can only be those of Mac or DOS. docs/formats/text-encodings.md tells the rules with their reasons.
"""

import codecs
import re
from typing import NamedTuple

from avklart.documents.document import Fact
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits

REPLACEMENT = "\ufffd"
_LOOKED_AT = 64 * 1024
_SAMPLE_LENGTH = 80

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Names that files give, and what is meant: "iso-8859-1" is read as Windows-1252, as every browser does.
_DECLARED = {
    "windows-1252": "cp1252",
    "cp1252": "cp1252",
    "x-cp1252": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "macintosh": "mac-roman",
    "x-mac-roman": "mac-roman",
    "ibm865": "cp865",
    "cp865": "cp865",
    "ibm850": "cp850",
    "cp850": "cp850",
    "utf8": "utf-8",
    "utf-8": "utf-8",
    **{f"iso-8859-{number}": f"iso8859-{number}" for number in (2, 3, 4, 5, 7, 9, 10, 13, 14, 15, 16)},
    **{f"windows-{number}": f"cp{number}" for number in range(1250, 1259) if number != 1252},
}
_SHOWN_NAMES = {"cp1252": "windows-1252"}

# A lead byte with as many continuation bytes as it asks for: UTF-8, or what was meant as it (lone surrogates,
# overlong forms). It hardly happens by chance in a single-byte set.
_UTF8_SHAPED = re.compile(rb"[\xc0-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf7][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_WIDE_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# Letters inside words in each of the sets. The æ of DOS is the single quote of Windows ("it‘s") and proves nothing.
_ANSI_LETTERS = re.compile(rb"[A-Za-z][\xe6\xf8\xe5\xe4\xf6\xe9]")
_MAC_LETTERS = re.compile(rb"[A-Za-z][\xbe\xbf\x8c]")
_DOS_LETTERS = re.compile(rb"[A-Za-z][\x9b\x86][a-z]")
_NORDIC = re.compile("[æøåÆØÅäöÄÖ]")
# What æ, ø and å look like when UTF-8 was once read as Windows-1252 and saved again.
_TWICE_ENCODED = re.compile("Ã[¦¸¥†˜…]")


class Decoded(NamedTuple):
    """The text with "\\n" as its only line end, the character set's usual name, and doubts as (code, facts)."""

    text: str
    encoding: str
    doubts: tuple[tuple[str, dict[str, Fact]], ...] = ()


def decode_text(raw: bytes, limits: Limits, declared: str | None = None) -> Decoded:
    """Give the text of a file of unknown or half-known character set, without its byte order mark.

    `declared` is what the file or its sender says of itself ("iso-8859-1"); it is believed when the bytes allow it
    and are not plainly UTF-8. Doubts: "guessed-encoding" (encoding, sample: a few words with æ, ø, å),
    "replaced-bytes" (encoding, count), "other-encoding" (declared, encoding), "twice-encoded" (sample).
    Control characters are left in place, for clean_text to note and remove.

    Raises:
        FileRefusedError: "not-text" for binary content, "too-much-text" past the limit of characters.
    """
    # No character takes more than four bytes, so this much is too much whatever the set.
    if len(raw) > 4 * limits.text_characters + 4:
        raise FileRefusedError("too-much-text", limit=limits.text_characters)
    found = _marked(raw) or _unmarked_wide(raw) or _bytewise(raw, declared)
    if len(found.text) > limits.text_characters:
        raise FileRefusedError("too-much-text", limit=limits.text_characters)
    return found._replace(text=found.text.replace("\r\n", "\n").replace("\r", "\n"))


def refuse_long_lines(text: str, limits: Limits) -> None:
    """Refuse text with a line no person wrote, before any search runs over it.

    Raises:
        FileRefusedError: "line-too-long" with the number of the line as `row`, and the limit.
    """
    begin, row = 0, 1
    while len(text) - begin > limits.line_characters:
        end = text.find("\n", begin, begin + limits.line_characters + 1)
        if end < 0:
            raise FileRefusedError("line-too-long", row=row, limit=limits.line_characters)
        # Skip on to the last line end within reach: one step for a megabyte, not one for each line.
        end = text.rfind("\n", begin, begin + limits.line_characters + 1)
        row += text.count("\n", begin, end + 1)
        begin = end + 1


def _marked(raw: bytes) -> Decoded | None:
    for mark, codec in _MARKS:
        if raw.startswith(mark) and not (codec == "utf-32-le" and len(raw) % 4):
            found = _replacing(raw[len(mark) :], codec)
            _refuse_binary(len(_WIDE_CONTROLS.findall(found.text)), found.text.count("\x00"), len(found.text))
            return found
    return None


def _unmarked_wide(raw: bytes) -> Decoded | None:
    """Read UTF-16 or UTF-32 without a mark: Western letters leave every second byte, or three of four, NUL."""
    looked_at = raw[:_LOOKED_AT]
    if b"\x00" not in looked_at:
        return None
    units = len(looked_at) // 4 or 1
    nuls = [looked_at[at::4].count(0) / units for at in range(4)]
    empty, filled = 0.7, 0.1
    patterns = {
        "utf-32-le": (filled, empty, empty, empty),
        "utf-32-be": (empty, empty, empty, filled),
        "utf-16-le": (filled, empty, filled, empty),
        "utf-16-be": (empty, filled, empty, filled),
    }
    for codec, pattern in patterns.items():
        if all(
            share >= bound if bound == empty else share <= bound for share, bound in zip(nuls, pattern, strict=True)
        ):
            found = _replacing(raw, codec)
            _refuse_binary(len(_WIDE_CONTROLS.findall(found.text)), found.text.count("\x00"), len(found.text))
            return found._replace(doubts=(_guessed(codec, found.text), *found.doubts))
    return None


def _bytewise(raw: bytes, declared: str | None) -> Decoded:
    wanted = None if raw.isascii() or not declared else _DECLARED.get(declared.strip().lower())
    _refuse_binary(len(_CONTROLS.findall(raw)), raw.count(b"\x00"), len(raw))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(raw, wanted)
    doubts: list[tuple[str, dict[str, Fact]]] = []
    if wanted not in (None, "utf-8"):
        doubts.append(("other-encoding", {"declared": str(declared).strip()[:40], "encoding": "utf-8"}))
    if garbled := _TWICE_ENCODED.search(text):
        doubts.append(("twice-encoded", {"sample": _sample(text, garbled.start())}))
    return Decoded(text, "utf-8", tuple(doubts))


def _not_utf8(raw: bytes, wanted: str | None) -> Decoded:
    if wanted not in (None, "utf-8"):
        return _replacing(raw, str(wanted))
    shaped = _UTF8_SHAPED.findall(raw)
    stray = len(_HIGH.findall(raw)) - sum(len(sequence) for sequence in shaped)
    if shaped and len(shaped) >= stray:
        return _replacing(raw, "utf-8")
    codec = _single_byte_codec(raw)
    found = _replacing(raw, codec)
    return found._replace(doubts=(_guessed(codec, found.text), *found.doubts))


def _single_byte_codec(raw: bytes) -> str:
    """Give the single-byte set: Mac or DOS only when their æ, ø, å stand in words and no letter of Windows does."""
    if not _ANSI_LETTERS.search(raw):
        for codec, letters in (("mac-roman", _MAC_LETTERS), ("cp865", _DOS_LETTERS)):
            if len(letters.findall(raw)) >= 2:
                return codec
    return "cp1252"


def _replacing(raw: bytes, codec: str) -> Decoded:
    """Decode, with U+FFFD for what the set does not hold, and a doubt with their number."""
    shown = _SHOWN_NAMES.get(codec, codec)
    try:
        return Decoded(raw.decode(codec), shown)
    except UnicodeDecodeError:
        text = raw.decode(codec, "replace")
    return Decoded(text, shown, (("replaced-bytes", {"encoding": shown, "count": text.count(REPLACEMENT)}),))


def _refuse_binary(controls: int, nuls: int, length: int) -> None:
    """Refuse what is no text: more than one control character in a hundred, or one NUL in a thousand."""
    if controls * 100 > length or nuls * 1000 > length:
        raise FileRefusedError("not-text")


def _guessed(codec: str, text: str) -> tuple[str, dict[str, Fact]]:
    facts: dict[str, Fact] = {"encoding": _SHOWN_NAMES.get(codec, codec)}
    if letter := _NORDIC.search(text):
        facts["sample"] = _sample(text, letter.start())
    return "guessed-encoding", facts


def _sample(text: str, at: int) -> str:
    """Give the words around a position, for a person to judge by: on one line and short."""
    before = re.split("[\r\n]", text[max(0, at - _SAMPLE_LENGTH // 2) : at])[-1]
    after = re.split("[\r\n]", text[at : at + _SAMPLE_LENGTH // 2], maxsplit=1)[0]
    return (before + after).strip()
