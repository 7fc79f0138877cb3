"""HTML that stands alone: one file that needs nothing else and runs nothing, for screens of all widths and for print.

Every word goes in escaped. Light and dark follow the reader's own setting; on paper it is A4 with repeated header rows.
"""

import base64
from collections.abc import Iterator
from html import escape
from pathlib import Path
from string import Template

from avklart.documents.document import Paragraph
from avklart.documents.paper import Furniture, Letterhead, Paper, Section, Written
from avklart.documents.writers.colours import PLAIN, readable, tint
from avklart.documents.writers.html.blocks import Blocks, lines

_STYLES = Path(__file__).parent
_LOGOS = ("image/png", "image/jpeg", "image/gif", "image/svg+xml", "image/webp")
# Nothing is fetched and nothing is run, whatever a text in the paper says.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
_FONTS = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'


def write(paper: Paper, letterhead: Letterhead | None = None) -> Written:
    """Give the paper as one page of HTML, in the council's colour and fonts and with its logo."""
    page = "".join(
        (
            f'<!DOCTYPE html>\n<html lang="{escape(paper.language)}">\n',
            f"<head>\n{_head(paper, letterhead)}</head>\n<body>\n",
            *_banner(paper.furniture, letterhead, paper.author),
            "<main>\n",
            *_main(paper),
            "</main>\n",
            f"<footer><p>{lines(paper.furniture.footer)}</p></footer>\n" if paper.furniture.footer else "",
            "</body>\n</html>\n",
        )
    )
    return Written(raw=page.encode())


def _head(paper: Paper, letterhead: Letterhead | None) -> str:
    about = {"author": paper.author, "description": paper.subject, "generator": "Avklart"}
    named = (f'<meta name="{name}" content="{escape(said)}">\n' for name, said in about.items() if said)
    moment = paper.made_at.replace(microsecond=0).isoformat()
    return (
        f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" '
        f'content="light dark">\n<title>{escape(paper.title)}</title>\n{"".join(named)}'
        f'<meta name="dcterms.created" content="{moment}">\n<style>\n{_style(paper, letterhead)}</style>\n'
    )


def _style(paper: Paper, letterhead: Letterhead | None) -> str:
    colour = letterhead.colour if letterhead and letterhead.colour else PLAIN
    text = letterhead.text_font if letterhead else None
    font = (letterhead.font if letterhead else None) or text
    around = paper.furniture
    count = [_quoted(f"{around.page} ".lstrip()), "counter(page)"]
    count += [_quoted(f" {around.of} "), "counter(pages)"] if around.of else []
    cards = Template((_STYLES / "cards.css").read_text(encoding="utf-8"))
    return Template((_STYLES / "paper.css").read_text(encoding="utf-8")).substitute(
        colour=readable(colour),
        tint=tint(colour),
        pale=_paled(readable(colour)),
        font=f"{_quoted(font)}, {_FONTS}" if font else _FONTS,
        text_font=f"{_quoted(text)}, {_FONTS}" if text else _FONTS,
        count=" ".join(count),
        footer=_quoted(around.footer),
        **{name: cards.substitute(table=f".cards.{name}") for name in ("few", "some", "many")},
    )


def _paled(colour: str) -> str:
    """Give the colour as it is read on a dark page: so much white in it that the darkest is light enough."""
    return "".join(f"{round(int(colour[at : at + 2], 16) * 0.35 + 255 * 0.65):02x}" for at in (0, 2, 4))


def _quoted(text: str) -> str:
    """Give the text as CSS takes it: each sign but letters and figures by its code, so that it ends nothing."""
    return '"' + "".join(sign if sign.isalnum() else f"\\{ord(sign):x} " for sign in text) + '"'


def _banner(around: Furniture, letterhead: Letterhead | None, author: str) -> Iterator[str]:
    logo = ""
    if letterhead and letterhead.logo and letterhead.logo_type in _LOGOS:
        raw = base64.b64encode(letterhead.logo).decode()
        # The words beside it say whose it is; where there are none, the picture itself must.
        told = "" if around.header else escape(author)
        logo = f'<img src="data:{letterhead.logo_type};base64,{raw}" alt="{told}">'
    if logo or around.header:
        words = f"<p>{lines(around.header)}</p>" if around.header else ""
        yield f"<header>{words}{logo}</header>\n"


def _main(paper: Paper) -> Iterator[str]:
    titled = _first_title(paper)
    if titled is None:
        yield f"<h1>{escape(paper.title)}</h1>\n"
    blocks = Blocks(paper.title, titled)
    for section in paper.sections:
        if section.blocks:
            yield f'<div class="{_width(section)}">\n'
            yield from blocks.written(section.blocks)
            yield "</div>\n"


def _width(section: Section) -> str:
    return "wide" if section.landscape else "upright"


def _first_title(paper: Paper) -> Paragraph | None:
    """Give the title that stands in the text, None where none does."""
    every = (block for section in paper.sections for block in section.blocks)
    return next(
        (one for one in every if isinstance(one, Paragraph) and one.style == "title" and one.text.strip()), None
    )
