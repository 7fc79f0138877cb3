"""Spreadsheets: Excel workbooks (.xlsx) and OpenDocument spreadsheets (.ods), read from their own XML."""

from avklart.documents.document import Document
from avklart.documents.limits import Limits
from avklart.documents.package import Package
from avklart.documents.readers.excel.ods import read_ods
from avklart.documents.readers.excel.xlsx import read_xlsx


def read(raw: bytes, limits: Limits) -> Document:
    """Give the Document a spreadsheet holds: each sheet a heading, its texts in tables with the sheet's own places.

    Raises:
        FileRefusedError: see read_xlsx and read_ods.
    """
    package = Package(raw, limits)
    if "content.xml" in package and "[Content_Types].xml" not in package:
        return read_ods(package, limits)
    return read_xlsx(package, limits)
