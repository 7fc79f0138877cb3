"""The look of OpenDocument papers: the styles of styles.xml in the council's colour and fonts, and its pages."""

from pathlib import Path
from string import Template
from typing import NamedTuple

from avklart.documents.paper import Furniture, Paper
from avklart.documents.writers.drawing import Size
from avklart.documents.writers.languages import language_tag
from avklart.documents.writers.odt.lists import BULLETS, MOST_LEVELS, label
from avklart.documents.writers.odt.names import SPACES, quoted, words
from avklart.documents.writers.odt.pictures import logo_frame, logo_part

_STYLES = Path(__file__).parent / "styles.xml"
_BULLET_SIGNS = "•◦▪"
# Sizes of headings in points, the deepest of them for all that are deeper.
_HEADINGS = ((16, 0.65, 0.2), (13, 0.5, 0.15), (11, 0.4, 0.1))


class Look(NamedTuple):
    """The council's look: its colour made readable, a tint of it, the fonts of headings and text, and its logo."""

    colour: str
    tint: str
    font: str
    text_font: str
    logo: tuple[bytes, str, Size] | None


def styles_part(paper: Paper, look: Look) -> str:
    """Give styles.xml."""
    language, _, country = language_tag(paper.language).partition("-")
    return Template(_STYLES.read_text(encoding="utf-8")).substitute(
        spaces=SPACES,
        font=quoted(look.font),
        text_font=quoted(look.text_font),
        colour=look.colour,
        language=quoted(language),
        country=quoted(country or "none"),
        headings="".join(_heading(level) for level in range(1, MOST_LEVELS + 1)),
        outline="".join(
            f'<text:outline-level-style text:level="{level}" style:num-format=""/>'
            for level in range(1, MOST_LEVELS + 1)
        ),
        bullets="".join(_bullet(level) for level in range(1, MOST_LEVELS + 1)),
        bullet_style=BULLETS,
        masters=_masters(paper, look),
    )


def _heading(level: int) -> str:
    size, above, below = _HEADINGS[min(level, len(_HEADINGS)) - 1]
    slanted = ' fo:font-style="italic"' if level > len(_HEADINGS) else ""
    return (
        f'<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}" style:family="paragraph" '
        'style:parent-style-name="Heading" style:next-style-name="Text_20_body" '
        f'style:default-outline-level="{level}" style:class="text"><style:paragraph-properties '
        f'fo:margin-top="{above}cm" fo:margin-bottom="{below}cm"/>'
        f'<style:text-properties fo:font-size="{size}pt"{slanted}/></style:style>'
    )


def _bullet(level: int) -> str:
    sign = _BULLET_SIGNS[0]
    return (
        f'<text:list-level-style-bullet text:level="{level}" text:bullet-char="{sign}">{label(level)}'
        "</text:list-level-style-bullet>"
    )


def _masters(paper: Paper, look: Look) -> str:
    """Give the page styles that the paper uses, and the plain upright one that every text begins with."""
    orientations = [section.landscape for section in paper.sections if section.blocks] or [False]
    around = paper.furniture
    masters = [_master("Standard", "Upright", "", _header(around, ""), _footer(around, "Footer"))]
    if any(orientations):
        footer = _footer(around, "FooterWide")
        masters.append(_master("Landscape", "Wide", "", _header(around, ""), footer))
    if look.logo:
        wide = orientations[0]
        frame = logo_frame(look.logo, logo_part(look.logo[1]), paper.author)
        following = ' style:display-name="First Page" style:next-style-name="{}"'
        masters.append(
            _master(
                "First_20_Page",
                "Wide" if wide else "Upright",
                following.format("Landscape" if wide else "Standard"),
                _header(around, frame, "HeaderWide" if wide else "Header"),
                _footer(around, "FooterWide" if wide else "Footer"),
            )
        )
    return "".join(masters)


def _master(name: str, layout: str, more: str, header: str, footer: str) -> str:
    return (
        f'<style:master-page style:name="{name}"{more} style:page-layout-name="{layout}">{header}{footer}'
        "</style:master-page>"
    )


def _header(around: Furniture, frame: str, style: str = "Header") -> str:
    if not (around.header or frame):
        return ""
    beside = f"<text:tab/>{frame}" if frame else ""
    return f'<style:header><text:p text:style-name="{style}">{words(around.header)}{beside}</text:p></style:header>'


def _footer(around: Furniture, style: str) -> str:
    here = '<text:page-number text:select-page="current">1</text:page-number>'
    count = f" {words(around.of)} <text:page-count>1</text:page-count>" if around.of else ""
    said = f"{words(around.page)} {here}{count}"
    line = f"{words(around.footer)}<text:tab/>{said}"
    return f'<style:footer><text:p text:style-name="{style}">{line}</text:p></style:footer>'
