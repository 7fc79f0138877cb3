"""Signs that Word takes from its picture fonts, as the Unicode signs they look like."""

from lxml import etree

from avklart.documents.readers.word.names import W

_PRIVATE = range(0xF000, 0xF100)
_WINGDINGS = {
    0x4A: "☺", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x9F: "•",
    0xA1: "○", 0xA7: "▪", 0xA8: "☐", 0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔",
    0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_SYMBOL = {
    0x2D: "−", 0x61: "α", 0x62: "β", 0x64: "δ", 0x65: "ε", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x73: "σ", 0x44: "Δ",
    0x53: "Σ", 0x57: "Ω", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
    0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xD6: "√", 0xDE: "⇒",
}  # fmt: skip
_FONTS = {"wingdings": _WINGDINGS, "symbol": _SYMBOL}
_BULLETS = {0xB7: "•", 0xA7: "▪", 0xA8: "□", 0xD8: "➢", 0xFC: "✓", 0x76: "❖", 0x71: "❑", 0x2D: "-"}


def symbol_sign(element: etree._Element) -> str:
    """Give the sign a w:sym element shows; the font's own private sign where no other is known to look like it."""
    try:
        code = int(element.get(W + "char", "")[:6], 16)
    except ValueError:
        return ""
    signs = _FONTS.get(element.get(W + "font", "").casefold())
    low = code - _PRIVATE.start if code in _PRIVATE else code
    if signs is not None and low in signs:
        return signs[low]
    if signs is None and code in _PRIVATE and 0x20 <= low < 0x7F:
        return chr(low)
    is_sign = 0x20 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF
    return chr(code) if is_sign else ""


def bullet_sign(written: str, font: str = "") -> str:
    """Give the bullet as a person sees it; signs of picture fonts as the nearest Unicode bullet."""
    signs = _FONTS.get(font.casefold())
    if len(written) == 1 and (signs is not None or ord(written) in _PRIVATE):
        low = ord(written) - _PRIVATE.start if ord(written) in _PRIVATE else ord(written)
        return _BULLETS.get(low) or (signs or {}).get(low, "•")
    return written.strip() or "•"
