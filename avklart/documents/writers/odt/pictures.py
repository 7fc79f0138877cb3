"""Pictures in OpenDocument: the drawing, dots beside it for programs that cannot draw, words for who cannot see."""

import struct

from avklart.documents.document import Picture
from avklart.documents.paper import Letterhead
from avklart.documents.text import clean_text
from avklart.documents.writers.drawing import Size, png_of, size_of
from avklart.documents.writers.odt.names import quoted

STYLE = (
    '<style:style style:name="Drawn" style:family="graphic"><style:graphic-properties style:vertical-pos="middle" '
    'style:vertical-rel="text" fo:padding="0cm" fo:border="none"/></style:style>'
)
_ENDINGS = {"image/png": ".png", "image/jpeg": ".jpg", "image/gif": ".gif", "image/svg+xml": ".svg"}


class Pictures:
    """The pictures of one file: their parts with their media types, and what the text shows them by."""

    def __init__(self) -> None:
        self.parts: dict[str, tuple[bytes, str]] = {}
        self._names: set[str] = set()

    def drawn(self, picture: Picture, width: float, height: float) -> str:
        """Give a frame in the line of text that holds the picture, no wider and no taller than so many centimetres."""
        svg = picture.svg or ""
        number = len(self.parts) // 2 + 1
        images = (
            self._image(f"Pictures/figur{number}.svg", svg.encode(), "image/svg+xml"),
            self._image(f"Pictures/figur{number}.png", png_of(svg), "image/png"),
        )
        return _frame(
            "".join(images), _fitted(size_of(svg), width, height), self._name(picture), picture.alternative_text
        )

    def _name(self, picture: Picture) -> str:
        name = clean_text(picture.name or "")
        if not name or name in self._names:
            return ""
        self._names.add(name)
        return name

    def _image(self, part: str, raw: bytes, kind: str) -> str:
        self.parts[part] = (raw, kind)
        return (
            f'<draw:image xlink:href="{part}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad" '
            f'draw:mime-type="{kind}"/>'
        )


def logo_of(letterhead: Letterhead | None) -> tuple[bytes, str, Size] | None:
    """Give the council's logo with its media type and size; None where it is of a kind that is not known here."""
    if letterhead is None or not letterhead.logo:
        return None
    raw, kind = letterhead.logo, letterhead.logo_type or ""
    size = _sides(raw, kind)
    return None if size is None or min(size) <= 0 else (raw, kind, size)


def logo_frame(logo: tuple[bytes, str, Size], part: str, author: str) -> str:
    """Give a frame that shows the logo."""
    _, kind, size = logo
    image = (
        f'<draw:image xlink:href="{part}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad" '
        f'draw:mime-type="{kind}"/>'
    )
    return _frame(image, _fitted(size, 6.0, 1.5), "", author)


def logo_part(kind: str) -> str:
    """Give the name of the part that holds a logo of this media type."""
    return f"Pictures/logo{_ENDINGS[kind]}"


def _frame(images: str, size: Size, name: str, told: str | None) -> str:
    named = f' draw:name="{quoted(name)}"' if name else ""
    title = f"<svg:title>{quoted(told)}</svg:title>" if told else ""
    return (
        f'<draw:frame draw:style-name="Drawn"{named} text:anchor-type="as-char" svg:width="{size.width:.3f}cm" '
        f'svg:height="{size.height:.3f}cm" draw:z-index="0">{images}{title}</draw:frame>'
    )


def _fitted(size: Size, width: float, height: float) -> Size:
    scale = min(width / size.width, height / size.height)
    return Size(size.width * scale, size.height * scale)


def _sides(raw: bytes, kind: str) -> Size | None:
    """Give the width and height a picture says it has."""
    if kind == "image/png" and len(raw) >= 24:
        return Size(*struct.unpack(">II", raw[16:24]))
    if kind == "image/gif" and len(raw) >= 10:
        return Size(*struct.unpack("<HH", raw[6:10]))
    if kind == "image/jpeg":
        return _jpeg_sides(raw)
    return size_of(raw.decode("utf-8", "replace")) if kind == "image/svg+xml" else None


def _jpeg_sides(raw: bytes) -> Size | None:
    at = 2
    while at + 9 <= len(raw) and raw[at] == 0xFF:
        kind = raw[at + 1]
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", raw[at + 5 : at + 9])
            return Size(width, height)
        at += 2 + int.from_bytes(raw[at + 2 : at + 4])
    return None
