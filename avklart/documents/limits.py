"""How large and how deep a file may be. Checked before the work is done, so that size alone cannot hurt a service."""

from avklart.documents.document import Struct

MIB = 1024 * 1024


class Limits(Struct, frozen=True, kw_only=True):
    """The largest of everything a reader accepts. docs/formats/limits.md tells why each is what it is."""

    file_bytes: int = 50 * MIB
    unpacked_bytes: int = 300 * MIB
    part_bytes: int = 100 * MIB
    part_ratio: int = 250
    entries: int = 5_000
    xml_elements: int = 3_000_000
    xml_depth: int = 256
    pages: int = 1_000
    rows: int = 25_000
    columns: int = 500
    cells: int = 1_000_000
    nested_tables: int = 10
    line_characters: int = 1_000_000
    text_characters: int = 20_000_000
    memory_bytes: int = 1_024 * MIB
    seconds: int = 120


DEFAULT = Limits()
