"""How LibreOffice is to lay an OpenDocument text out: rows that say so stand on one page with the next."""

from collections.abc import Mapping

from avklart.documents.writers.odt.names import SPACES, XML

# A file that says one of these is taken for an old one that means the rest otherwise, unless it says them too.
_KINDS: Mapping[str, bool] = {
    "TableRowKeep": True,
    "AddExternalLeading": True,
    "AddParaLineSpacingToTableCells": True,
    "AddParaSpacingToTableCells": True,
    "AddParaTableSpacing": True,
    "AddParaTableSpacingAtStart": True,
    "PropLineSpacingShrinksFirstLine": True,
    "DoNotResetParaAttrsForNumFont": False,
    "IgnoreFirstLineIndentInNumbering": False,
    "UseFormerLineSpacing": False,
    "UseFormerObjectPositioning": False,
    "UseFormerTextWrapping": False,
    "UseOldNumbering": False,
}
_SPACES = (
    'xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" xmlns:ooo="http://openoffice.org/2004/office"'
)


def settings_part() -> str:
    """Give the part settings.xml; what it says is LibreOffice's own default, but for the rows."""
    items = "".join(
        f'<config:config-item config:name="{name}" config:type="boolean">{str(value).lower()}</config:config-item>'
        for name, value in _KINDS.items()
    )
    return (
        f"{XML}<office:document-settings {SPACES} {_SPACES}><office:settings>"
        f'<config:config-item-set config:name="ooo:configuration-settings">{items}<config:config-item '
        'config:name="PrinterIndependentLayout" config:type="string">high-resolution</config:config-item>'
        "</config:config-item-set></office:settings></office:document-settings>"
    )
