"""Pictures in Word papers: dots that every program shows, with the drawing itself beside for those that can."""

from avklart.documents.document import Picture
from avklart.documents.writers.drawing import png_of, size_of
from avklart.documents.writers.word.names import KIND, quoted
from avklart.documents.writers.word.opened import Relation

_EMU = 635  # to a twip
_SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"


class Pictures:
    """The pictures of one file: their parts, and what the text points to them by."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.parts: dict[str, tuple[bytes, str]] = {}
        self.relations: list[Relation] = []

    def drawn(self, picture: Picture, width: int, height: int) -> str:
        """Give a run that holds the picture, no wider and no taller than this many twips."""
        size = size_of(picture.svg or "")
        scale = min(width / size.width, height / size.height)
        across, down = (round(side * scale) * _EMU for side in size)
        number = len(self.relations) // 2 + 1
        dots = self._part(f"plan{number}.png", png_of(picture.svg or ""), "image/png")
        svg = self._part(f"plan{number}.svg", (picture.svg or "").encode(), "image/svg+xml")
        name = quoted(picture.name or f"Figur {number}")
        told = f'<wp:docPr id="{1000 + number}" name="{name}" descr="{quoted(picture.alternative_text or "")}"/>'
        return (
            f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{across}" cy="{down}"/>'
            f'{told}<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic>'
            '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
            f'<pic:cNvPr id="{1000 + number}" name=""/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
            f'<a:blip r:embed="{dots}"><a:extLst><a:ext uri="{_SVG}"><asvg:svgBlip r:embed="{svg}"/></a:ext></a:extLst>'
            "</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
            f'<a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
            "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )

    def _part(self, name: str, raw: bytes, kind: str) -> str:
        part, relation = f"{self._folder}/media/{name}", f"rIdPicture{len(self.relations) + 1}"
        self.parts[part] = (raw, kind)
        self.relations.append(Relation(relation, f"{KIND}image", part, external=False))
        return relation
