"""The council's colour, and what is made of it: one that can be read on white, and a tint of it for header rows."""

import colorsys

PLAIN = "1f3a5f"
_DARKEST_TO_READ = 0.32
_TINT = 0.94


def readable(colour: str) -> str:
    """Give the colour, darker where it would be hard to read on white."""
    hue, light, full = _parts(colour)
    return _hex(*colorsys.hls_to_rgb(hue, min(light, _DARKEST_TO_READ), full))


def tint(colour: str) -> str:
    """Give a pale tint of the colour that text is easily read on."""
    hue, _, full = _parts(colour)
    return _hex(*colorsys.hls_to_rgb(hue, _TINT, min(full, 0.5)))


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return colorsys.rgb_to_hls(red, green, blue)


def _hex(red: float, green: float, blue: float) -> str:
    return "".join(f"{round(part * 255):02x}" for part in (red, green, blue))
