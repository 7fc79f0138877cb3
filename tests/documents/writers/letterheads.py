# ruff: noqa: E501 - a line of XML reads best whole
"""Letterheads as councils make them in Word, written out here: Norwegian ids of styles, a logo, another first page."""

import io
import zipfile
from functools import cache

from avklart.documents.writers.drawing import png_of

_NO_TIME = (1980, 1, 1, 0, 0, 0)
_LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 80"><path d="M4 72 44 10 70 48 84 30 112 72Z" fill="#1d6b45"/>'
    '<circle cx="92" cy="18" r="9" fill="#e0a526"/>'
    '<text x="124" y="36" font-size="24" font-weight="bold" fill="#1d6b45">Fjellrådet</text>'
    '<text x="124" y="62" font-size="15" fill="#444444">Åtte kommuner, én region</text></svg>'
)
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_SPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_OFFICE}" xmlns:a="{_DRAWING}/main" xmlns:pic="{_DRAWING}/picture" '
    f'xmlns:wp="{_DRAWING}/wordprocessingDrawing"'
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_TYPES = {
    "word/document.xml": f"{_TYPE}document.main+xml",
    "word/styles.xml": f"{_TYPE}styles+xml",
    "word/settings.xml": f"{_TYPE}settings+xml",
    "word/numbering.xml": f"{_TYPE}numbering+xml",
    "word/header1.xml": f"{_TYPE}header+xml",
    "word/header2.xml": f"{_TYPE}header+xml",
    "word/footer1.xml": f"{_TYPE}footer+xml",
    "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "word/comments.xml": f"{_TYPE}comments+xml",
}


@cache
def logo() -> bytes:
    """Give the logo of the council, as a PNG."""
    return png_of(_LOGO, 600)


def letterhead(**parts: str | bytes | None) -> bytes:
    """Give the council's letterhead, with some parts other than usual: named without folder and ending, None for none."""
    made: dict[str, str | bytes] = {
        "word/document.xml": _DOCUMENT,
        "word/_rels/document.xml.rels": _rels(
            {target: "" if parts.get(_stem(target), "") is None else kind for target, kind in _POINTED_AT.items()}
        ),
        "word/styles.xml": STYLES,
        "word/settings.xml": _SETTINGS,
        "word/_rels/settings.xml.rels": _outside("attachedTemplate", "file:///S:/maler/Brevmal.dotx"),
        "word/numbering.xml": _NUMBERING,
        "word/header1.xml": _FIRST_HEADER,
        "word/_rels/header1.xml.rels": _rels({"media/image1.png": "image"}),
        "word/header2.xml": f'<w:hdr {_SPACES}><w:p><w:pPr><w:pStyle w:val="Topptekst"/></w:pPr>{_run("Fjellrådet")}</w:p></w:hdr>',
        "word/footer1.xml": _FOOTER,
        "word/theme/theme1.xml": _THEME,
        "word/comments.xml": f'<w:comments {_SPACES}><w:comment w:id="1"><w:p>{_run("Husk logoen!")}</w:p></w:comment></w:comments>',
        "word/media/image1.png": logo(),
        "word/media/image2.png": logo(),
    }
    for name in [name for name in made if _stem(name) in parts and not name.endswith(".rels")]:
        other = parts[_stem(name)]
        if other is None:
            del made[name]
        else:
            made[name] = other
    return packed(made)


def packed(parts: dict[str, str | bytes], types: dict[str, str] | None = None) -> bytes:
    """Give the parts as a Word file."""
    kinds = _TYPES | (types or {})
    said = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in kinds.items() if name in parts
    )
    whole = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{said}</Types>",
        "_rels/.rels": _rels({"word/document.xml": "officeDocument"}),
        **parts,
    }
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in whole.items():
            package.writestr(zipfile.ZipInfo(name, _NO_TIME), content)
    return raw.getvalue()


def plain(body: str = "", styles: str | None = None) -> bytes:
    """Give a Word file with this body and, where told, these styles; nothing in it is anybody's own."""
    parts: dict[str, str | bytes] = {"word/document.xml": f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>"}
    if styles is not None:
        parts |= {"word/styles.xml": styles, "word/_rels/document.xml.rels": _rels({"styles.xml": "styles"})}
    return packed(parts)


def _stem(name: str) -> str:
    return name.rpartition("/")[2].partition(".")[0]


def _run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def _rels(pointed_at: dict[str, str]) -> str:
    said = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(pointed_at.items(), 1)
        if kind
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{said}</Relationships>'


def _outside(kind: str, target: str) -> str:
    return _rels({target: kind}).replace("/></R", ' TargetMode="External"/></R')


def outside_header() -> dict[str, bytes]:
    """Give the parts of a letterhead whose logo lies on a disk of the council's own."""
    return {"word/_rels/header1.xml.rels": _outside("image", "file:///S:/logo.png").encode()}


_POINTED_AT = {
    "styles.xml": "styles",
    "settings.xml": "settings",
    "numbering.xml": "numbering",
    "theme/theme1.xml": "theme",
    "header1.xml": "header",
    "header2.xml": "header",
    "footer1.xml": "footer",
    "comments.xml": "comments",
    "media/image2.png": "image",
}
_SECTION = (
    '<w:sectPr><w:headerReference w:type="first" r:id="rId5"/><w:headerReference w:type="default" r:id="rId6"/>'
    '<w:footerReference w:type="default" r:id="rId7"/><w:footerReference w:type="first" r:id="rId7"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1304" w:bottom="1418" w:left="1588" '
    'w:header="624" w:footer="510" w:gutter="0"/><w:cols w:num="2" w:space="708"/><w:titlePg/><w:docGrid w:linePitch="360"/>'
    "</w:sectPr>"
)
_DOCUMENT = (
    f'<w:document {_SPACES}><w:body><w:p><w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr>{_run("Skriv overskriften her")}</w:p>'
    f'<w:tbl><w:tblPr><w:tblStyle w:val="Rdstabell"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>'
    f"<w:tr><w:tc><w:p>{_run('Slik ser tabellene våre ut')}</w:p></w:tc></w:tr></w:tbl><w:p/>{_SECTION}</w:body></w:document>"
)
_PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="2160000" cy="576000"/><wp:docPr id="1" name="Logo" descr="Fjellrådet"/>'
    f'<a:graphic><a:graphicData uri="{_DRAWING}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Logo"/>'
    '<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2160000" cy="576000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
    "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
_FIRST_HEADER = f'<w:hdr {_SPACES}><w:p><w:pPr><w:pStyle w:val="Topptekst"/></w:pPr>{_PICTURE}</w:p></w:hdr>'
_FOOTER = (
    f'<w:ftr {_SPACES}><w:p><w:pPr><w:pStyle w:val="Bunntekst"/></w:pPr>'
    f"{_run('Fjellrådet · Rådhuset, 2500 Tynset · post@fjellradet.example')}</w:p></w:ftr>"
)
_SETTINGS = (
    f'<w:settings {_SPACES}><w:attachedTemplate r:id="rId1"/><w:trackRevisions/>'
    '<w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:defaultTabStop w:val="708"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
)
_NUMBERING = (
    f'<w:numbering {_SPACES}><w:abstractNum w:abstractNumId="4"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
    '<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="■"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" '
    'w:hanging="360"/></w:pPr><w:rPr><w:color w:val="1D6B45"/></w:rPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>'
)
_THEME = (
    f'<a:theme xmlns:a="{_DRAWING}/main" name="Fjell"><a:themeElements><a:clrScheme name="Fjell"><a:dk1><a:sysClr '
    'val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr '
    'val="1D6B45"/></a:dk2><a:lt2><a:srgbClr val="EEEEEE"/></a:lt2><a:accent1><a:srgbClr val="1D6B45"/></a:accent1>'
    '</a:clrScheme><a:fontScheme name="Fjell"><a:majorFont><a:latin typeface="Georgia"/></a:majorFont><a:minorFont>'
    '<a:latin typeface="Verdana"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
)


def _style(style_id: str, name: str, properties: str, based: str = "Normal") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{style_id}"><w:name w:val="{name}"/><w:basedOn w:val="{based}"/>'
        f"{properties}</w:style>"
    )


_GREEN = '<w:color w:val="1D6B45" w:themeColor="text2"/>'
_LINE = '<w:{} w:val="single" w:sz="4" w:space="0" w:color="1D6B45"/>'
STYLES = (
    f'<w:styles {_SPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
    '<w:sz w:val="20"/><w:lang w:val="nb-NO"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" '
    'w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="Standardskriftforavsnitt"><w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="Vanligtabell"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar>'
    '<w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    + _style(
        "Overskrift1",
        "heading 1",
        '<w:pPr><w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts '
        f'w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/>{_GREEN}<w:sz w:val="32"/></w:rPr>',
    )
    + _style(
        "Overskrift2",
        "heading 2",
        '<w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" '
        f'w:hAnsiTheme="majorHAnsi"/>{_GREEN}<w:sz w:val="26"/></w:rPr>',
    )
    + _style(
        "Tittel",
        "Title",
        f'<w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/>{_GREEN}<w:sz w:val="56"/></w:rPr>',
    )
    + _style("Topptekst", "header", "<w:rPr><w:sz w:val='18'/></w:rPr>")
    + _style("Bunntekst", "footer", "<w:rPr><w:sz w:val='16'/></w:rPr>")
    + _style(
        "Punktliste", "List Bullet", '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:contextualSpacing/></w:pPr>'
    )
    + '<w:style w:type="table" w:styleId="Tabellrutenett"><w:name w:val="Table Grid"/><w:basedOn w:val="Vanligtabell"/></w:style>'
    '<w:style w:type="table" w:customStyle="1" w:styleId="Rdstabell"><w:name w:val="Rådstabell"/><w:basedOn '
    'w:val="Vanligtabell"/><w:tblPr><w:tblBorders>'
    + "".join(_LINE.format(side) for side in ("top", "bottom", "insideH"))
    + '</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E6F0EA"/></w:tcPr>'
    "</w:tblStylePr></w:style></w:styles>"
)
