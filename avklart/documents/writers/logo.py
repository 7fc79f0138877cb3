"""Whether a picture out of a stranger's file can stand in papers of all formats."""

import json
import re
import struct
from functools import lru_cache

import typst

_SIGNS = ((b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"), (b"GIF8", "image/gif"))
_MOST_BYTES = 2 * 1024 * 1024
_MOST_DOTS = 20_000_000
_MARK, _FRAMES = 0xFF, frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_MOST_SEGMENTS = 1_000
# A drawing may neither fetch nor explain itself at length.
_NOT_IN_DRAWINGS = re.compile(rb"<!(?:ENTITY|DOCTYPE)|<(?:script|foreignObject|image)\b", re.IGNORECASE)
_CHECK = b"#image(bytes(json(bytes(sys.inputs.logo))))"


@lru_cache(maxsize=32)
def media_type_of(picture: bytes) -> str | None:
    """Give the media type of a picture that every paper can show; None for all others.

    It is drawn once to know: a faulty one would stop every PDF. Pictures of more than 2 MB, or of more dots than any
    logo has, are never drawn.
    """
    kind = next((kind for sign, kind in _SIGNS if picture.startswith(sign)), None)
    if kind is None and b"<svg" in picture[:2_000] and not _NOT_IN_DRAWINGS.search(picture):
        kind = "image/svg+xml"
    if kind is None or len(picture) > _MOST_BYTES or _dots(picture, kind) > _MOST_DOTS:
        return None
    try:
        typst.compile(
            _CHECK,
            format="pdf",
            pdf_standards=["a-2b"],
            pdf_tags=False,
            ignore_system_fonts=True,
            sys_inputs={"logo": json.dumps(list(picture), separators=(",", ":"))},
        )
    except RuntimeError:
        return None
    return kind


def _dots(picture: bytes, kind: str) -> int:
    """Give how many dots a picture says it has; more than any may have where it does not say."""
    sides: tuple[int, ...] = ()
    if kind == "image/png" and len(picture) >= 24:
        sides = struct.unpack_from(">II", picture, 16)
    elif kind == "image/gif" and len(picture) >= 10:
        sides = struct.unpack_from("<HH", picture, 6)
    elif kind == "image/jpeg":
        sides = _jpeg_sides(picture)
    elif kind == "image/svg+xml":
        return 0
    return sides[0] * sides[1] if sides else _MOST_DOTS + 1


def _jpeg_sides(picture: bytes) -> tuple[int, ...]:
    at = 2
    for _ in range(_MOST_SEGMENTS):
        if at + 9 > len(picture) or picture[at] != _MARK:
            return ()
        if picture[at + 1] in _FRAMES:
            return struct.unpack_from(">HH", picture, at + 5)
        at += 2 + int.from_bytes(picture[at + 2 : at + 4])
    return ()
