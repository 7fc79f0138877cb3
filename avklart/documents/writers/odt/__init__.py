"""ODT: OpenDocument 1.3 with real styles, made so that a person can go on with it in LibreOffice or Word.

Everything is told by named styles in styles.xml; what this paper alone needs stands in content.xml. The same paper
gives the same bytes.
"""

import io
import zipfile

from avklart.documents.paper import Letterhead, Paper, Written
from avklart.documents.writers.colours import PLAIN, readable, tint
from avklart.documents.writers.languages import language_tag
from avklart.documents.writers.odt.content import KEPT_STYLES, Content, about
from avklart.documents.writers.odt.layout import settings_part
from avklart.documents.writers.odt.names import MANIFEST, SPACES, XML, quoted
from avklart.documents.writers.odt.pages import Look, styles_part
from avklart.documents.writers.odt.pictures import STYLE, Pictures, logo_of, logo_part
from avklart.documents.writers.odt.tables import cell_styles

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_TIME = (1980, 1, 1, 0, 0, 0)
_UNIX = 3


def write(paper: Paper, letterhead: Letterhead | None = None) -> Written:
    """Give the paper as an OpenDocument text, with the council's logo, colour and fonts where there are some."""
    look = _look(letterhead)
    pictures = Pictures()
    content = Content(paper, pictures, "First_20_Page" if look.logo else None)
    parts = {
        "content.xml": (_content_part(content, look).encode(), "text/xml"),
        "styles.xml": (styles_part(paper, look).encode(), "text/xml"),
        "meta.xml": (
            _root("meta", f"<office:meta>{about(paper, language_tag(paper.language))}</office:meta>").encode(),
            "text/xml",
        ),
        "settings.xml": (settings_part().encode(), "text/xml"),
        **pictures.parts,
    }
    if look.logo:
        raw, kind, _ = look.logo
        parts[logo_part(kind)] = (raw, kind)
    return Written(raw=_packed(parts))


def _look(letterhead: Letterhead | None) -> Look:
    colour = letterhead.colour if letterhead and letterhead.colour else PLAIN
    text = letterhead.text_font if letterhead and letterhead.text_font else "Calibri"
    font = letterhead.font if letterhead and letterhead.font else text
    return Look(readable(colour), tint(colour), font, text, logo_of(letterhead))


def _content_part(content: Content, look: Look) -> str:
    fixed = cell_styles(look.colour, look.tint) + KEPT_STYLES + STYLE
    return _root(
        "content",
        f"<office:automatic-styles>{fixed}{content.styles}</office:automatic-styles>"
        f"<office:body><office:text>{content.text}</office:text></office:body>",
    )


def _root(name: str, inner: str) -> str:
    return f"{XML}<office:document-{name} {SPACES}>{inner}</office:document-{name}>"


def _packed(parts: dict[str, tuple[bytes, str]]) -> bytes:
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{quoted(name)}" manifest:media-type="{kind}"/>'
        for name, (_, kind) in parts.items()
    )
    manifest = (
        f'{XML}<manifest:manifest xmlns:manifest="{MANIFEST}" manifest:version="1.3"><manifest:file-entry '
        f'manifest:full-path="/" manifest:version="1.3" manifest:media-type="{MEDIA_TYPE}"/>'
        f"{entries}</manifest:manifest>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        # Programs tell the kind of the file by its first bytes: this part is the first, and not packed.
        package.writestr(_entry("mimetype", zipfile.ZIP_STORED), MEDIA_TYPE)
        for name, (raw, _) in parts.items():
            package.writestr(_entry(name), raw)
        package.writestr(_entry("META-INF/manifest.xml"), manifest)
    return out.getvalue()


def _entry(name: str, packing: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _TIME)
    entry.compress_type = packing
    entry.create_system = _UNIX
    return entry
