"""Counting the places of what is found in lines."""

from avklart.documents.document import Part, Place


class Numbering:
    """Gives the place of each next paragraph and table; `paragraphs`, `tables`, `cells` are how many there are yet."""

    def __init__(self, part: Part = "body", paragraphs: int = 0, tables: int = 0) -> None:
        self.part: Part = part
        self.paragraphs = paragraphs
        self.tables = tables
        self.cells = 0

    def next_paragraph(self, page: int | None = None) -> Place:
        """Give the place of the next paragraph."""
        self.paragraphs += 1
        return Place(page=page, part=self.part, paragraph=self.paragraphs)

    def next_table(self, page: int | None = None) -> Place:
        """Give the place of the next table."""
        self.tables += 1
        return Place(page=page, part=self.part, table=self.tables)
