"""Small PDF files made stroke by stroke, for what no word processor would export on request."""

import io
from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name

A4 = (595, 842)


def text_at(x: float, y: float, text: str, size: float = 10, font: str = "F1", more: str = "") -> str:
    """Give the drawing of a text, `y` from the foot of the page. `more` goes before the text is shown."""
    shown = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf {more} 1 0 0 1 {x} {y} Tm ({shown}) Tj ET\n"


def line_from(x0: float, y0: float, x1: float, y1: float) -> str:
    """Give the drawing of a thin line."""
    return f"0.5 w {x0} {y0} m {x1} {y1} l S\n"


def grid_of(xs: Sequence[float], ys: Sequence[float]) -> str:
    """Give the drawing of all lines of a grid."""
    level = "".join(line_from(xs[0], y, xs[-1], y) for y in ys)
    return level + "".join(line_from(x, ys[0], x, ys[-1]) for x in xs)


def empty_pdf() -> pikepdf.Pdf:
    """Give a PDF without pages."""
    return pikepdf.new()


def add_page(pdf: pikepdf.Pdf, content: str, size: tuple[float, float] = A4) -> pikepdf.Page:
    """Add a page that draws the content with Helvetica as F1 and its bold as F2."""
    fonts = Dictionary(
        {
            f"/F{number}": Dictionary(
                Type=Name.Font, Subtype=Name.Type1, BaseFont=Name(f"/{name}"), Encoding=Name.WinAnsiEncoding
            )
            for number, name in enumerate(("Helvetica", "Helvetica-Bold"), 1)
        }
    )
    page = pdf.add_blank_page(page_size=size)
    page.obj[Name.Resources] = Dictionary(Font=fonts)
    page.obj[Name.Contents] = pdf.make_stream(content.encode("cp1252"))
    return page


def raw_of(pdf: pikepdf.Pdf, **options: object) -> bytes:
    """Give the bytes of the file."""
    out = io.BytesIO()
    pdf.save(out, **options)  # type: ignore[arg-type]
    return out.getvalue()


def pdf_of(*contents: str, size: tuple[float, float] = A4) -> bytes:
    """Give the bytes of a PDF with a page for each content."""
    pdf = empty_pdf()
    for content in contents:
        add_page(pdf, content, size)
    return raw_of(pdf)


def annotation(page: pikepdf.Page, pdf: pikepdf.Pdf, **entries: object) -> None:
    """Put an annotation on the page."""
    added = Dictionary(Type=Name.Annot, Rect=Array([100, 100, 200, 120]))
    for name, value in entries.items():
        added[f"/{name}"] = value
    page.obj[Name.Annots] = Array([*page.obj.get(Name.Annots, []), pdf.make_indirect(added)])
