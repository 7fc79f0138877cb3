"""A picture as a file of its own: with its heading, its style and a white ground, drawn by any program."""

import re
from html import escape

from avklart.pictures.svg import element, rectangle, seen, shown, text, wrapped

_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
_MARGIN = 16.0
_INK, _DARK, _SUBTLE, _LINE = "#1d4f76", "#1e2b3c", "#4c5867", "#c3c9d1"
# The colours of the page's light scheme; the rules are those of pictures.css, and a test holds the classes together.
_FONTS = 'Inter,"Source Sans 3","Segoe UI",Arial,"Noto Sans","DejaVu Sans",sans-serif'
_STYLE = f"""
text{{fill:{_DARK};font-family:{_FONTS};font-size:12px}}
.heading{{font-size:17px;font-weight:700}}
.axis,.nought,.note{{fill:{_SUBTLE}}}
.name{{font-size:13px}}
.head,.year,.flag{{font-weight:700}}
.count{{font-size:14px;font-weight:700}}
.grid-line,.tick{{fill:none;stroke:{_LINE};stroke-width:1}}
.axis-line{{fill:none;stroke:{_DARK};stroke-width:1.5}}
.sure,.ink{{fill:{_INK}}}
.paper{{fill:#fff}}
.edge{{stroke:{_INK};stroke-width:1}}
.track{{fill:none;stroke:{_LINE};stroke-width:1}}
.hollow{{fill:#fff;stroke:{_INK};stroke-width:1.5}}
.ended{{fill:#fff;stroke:{_SUBTLE};stroke-dasharray:3 3;stroke-width:1}}
.gap{{fill:none;stroke:#fff;stroke-width:1.5}}
.pole{{fill:none;stroke:{_DARK};stroke-width:1.5}}
.mark-is-disputed .pole{{stroke-dasharray:5 3}}
.mark-is-today .pole{{stroke:{_SUBTLE};stroke-dasharray:1 3;stroke-linecap:round}}
.mark-is-today .flag{{fill:{_SUBTLE};font-weight:400}}
.sign{{fill:{_DARK};stroke:{_DARK};stroke-width:1.5}}
.mark-is-disputed .sign{{fill:#fff}}
.mark-is-today .sign{{fill:{_SUBTLE};stroke:none}}
.part{{fill:{_INK};stroke:{_INK};stroke-width:1.5}}
.contributes{{fill:#fff}}
"""


def standalone(svg: str, heading: str = "", note: str = "") -> str:
    """Give the picture as a file, below its heading and a line on whose it is, where they are told."""
    found = _BOX.search(svg)
    if found is None:
        raise ValueError("a picture without a viewBox")
    width, height = float(found[1]), float(found[2])
    said, above = _said(heading, note, width)
    box = (-_MARGIN, -_MARGIN - above, width + 2 * _MARGIN, height + 2 * _MARGIN + above)
    opening, _, rest = svg.partition(">")
    opening = _BOX.sub(f'viewBox="{" ".join(shown(side) for side in box)}"', opening, count=1)
    opening = opening.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    opening += f' width="{shown(box[2])}" height="{shown(box[3])}"'
    return f"{opening}>{element('style', escape(_STYLE, quote=False))}{rectangle(*box, cls='paper')}{said}{rest}"


def _said(heading: str, note: str, width: float) -> tuple[str, float]:
    """Give the words above the picture, and their height."""
    lines = [(line, "heading", 24.0) for line in wrapped(heading, width, 17, 2)]
    lines += [(line, "note", 18.0) for line in wrapped(seen(note), width, 12, 2)]
    if not lines:
        return "", 0.0
    above = sum(high for *_, high in lines) + 12
    parts, y = [], -above
    for line, cls, high in lines:
        y += high
        parts.append(text(line, 0, y - 4, cls))
    return "".join(parts), above
