"""Tables without a line or a tag, set as PDF with the heights of many fonts' lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import typst

from avklart.documents.writers.pdf.letters import FONTS


@dataclass(frozen=True)
class Setting:
    """How a table is set: the letters, their size, how far a line reaches over and under its base, and the padding."""

    font: str
    size: float
    ascent: float
    descent: float
    padding: float

    def __str__(self) -> str:
        """Give the setting as the name of a test."""
        return f"{self.font}-{self.size}pt-{self.ascent + self.descent:.2f}-{self.padding}"


# What a line takes of the letters' size over and under its base, as the fonts themselves say.
_HEIGHTS = {
    "Calibri": (0.952, 0.269),
    "Cambria": (0.95, 0.222),
    "Arial": (0.905, 0.212),
    "Times New Roman": (0.891, 0.216),
    "Verdana": (1.005, 0.21),
    "Open Sans": (1.069, 0.293),
}
SETTINGS = [
    Setting(font, size, *height, padding)
    for font, size, height, padding in product(
        ("Source Sans 3", "DejaVu Sans"), (9, 12), _HEIGHTS.values(), (0, 1, 2.5)
    )
]


@dataclass(frozen=True)
class Typeset:
    """A table: its rows, the head first, the width of its columns in cm, and the columns set to the right."""

    rows: Sequence[Sequence[str]]
    widths: Sequence[float]
    right: Sequence[int] = ()


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _table(table: Typeset, padding: float) -> str:
    cells = []
    for number, row in enumerate(table.rows):
        for column, text in enumerate(row):
            aligned = "right" if column in table.right else "left"
            weight = "bold" if number == 0 else "regular"
            cells.append(f'align({aligned}, text(weight: "{weight}", {_quoted(text)}))')
    widths = ", ".join(f"{width}cm" for width in table.widths)
    return f"#table(columns: ({widths}), stroke: none, inset: (x: 5.4pt, y: {padding}pt), {', '.join(cells)})\n"


def typeset(setting: Setting, *tables: Typeset, below: str = "") -> bytes:
    """Give a PDF of the tables under one another, a heading between them, and the text close below the last."""
    edges = f"top-edge: {setting.ascent}em, bottom-edge: -{setting.descent}em"
    source = (
        "#set page(width: 29.7cm, height: 60cm, margin: 2cm)\n#set par(leading: 0pt)\n#set block(spacing: 30pt)\n"
        f'#set text(font: "{setting.font}", size: {setting.size}pt, {edges})\n'
        + "#text(size: 20pt)[Del]\n".join(_table(table, setting.padding) for table in tables)
        + (f"#v(5pt, weak: true)\n#block(width: 17cm)[{below}]\n" if below else "")
    )
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
    return typst.compile(source.encode(), font_paths=fonts, format="pdf", pdf_tags=False)


def typeset_pages(setting: Setting, *pages: Sequence[str], header: str = "") -> bytes:
    """Give a PDF with the paragraphs of each page, and a header over every page."""
    edges = f"top-edge: {setting.ascent}em, bottom-edge: -{setting.descent}em"
    source = (
        f"#set page(width: 21cm, height: 29.7cm, margin: 2cm, header: [{header}])\n"
        f'#set text(font: "{setting.font}", size: {setting.size}pt, {edges})\n'
        + "\n#pagebreak()\n".join("\n\n".join(page) for page in pages)
    )
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
    return typst.compile(source.encode(), font_paths=fonts, format="pdf", pdf_tags=False)
