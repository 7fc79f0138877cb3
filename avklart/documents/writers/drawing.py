"""A drawing in SVG as dots (PNG), for papers and downloads where SVG cannot stand. Drawn with fonts of ours."""

import re
from pathlib import Path
from typing import NamedTuple

import typst

from avklart.documents.writers.pdf.letters import FONTS, replace_undrawable

_HERE = Path(__file__).parent
_ROOT = re.compile(r"<svg\b[^>]*>", re.DOTALL)
_BOX = re.compile(r"""\bviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)""")
_SIDE = r"""\b{}\s*=\s*["']([\d.]+)(?:px|pt)?["']"""
_SQUARE = (400.0, 400.0)
_POINTS_TO_AN_INCH = 72


class Size(NamedTuple):
    """Width and height of a drawing, in its own units."""

    width: float
    height: float


def size_of(svg: str) -> Size:
    """Give the size of a drawing as its first element says it, a square where it says none."""
    root = _ROOT.search(svg)
    said = root[0] if root else ""
    box = _BOX.search(said)
    sides = box.groups() if box else tuple(found[1] for one in ("width", "height") if (found := _side(one, said)))
    width, height = (float(side) for side in sides) if len(sides) == 2 else _SQUARE
    return Size(width, height) if width > 0 and height > 0 else Size(*_SQUARE)


def _side(name: str, said: str) -> re.Match[str] | None:
    return re.search(_SIDE.format(name), said)


def png_of(svg: str, dots_across: int = 1600) -> bytes:
    """Give the drawing as a PNG of this many dots across, on white. The same drawing gives the same bytes."""
    size = size_of(svg)
    raw: bytes = typst.compile(
        _HERE / "drawing.typ",
        root=_HERE,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        format="png",
        ppi=_POINTS_TO_AN_INCH * dots_across / size.width,
        sys_inputs={
            "svg": replace_undrawable(svg, set()),
            "width": f"{size.width:f}",
            "height": f"{size.height:f}",
        },
    )
    return raw
