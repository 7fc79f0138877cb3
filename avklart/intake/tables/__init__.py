"""Tables of activities: what each row of a table is, and what each of its columns holds."""

from avklart.documents.document import Table
from avklart.intake.tables.context import Column, Columns, TableContext, TableReading

__all__ = ["Column", "Columns", "TableContext", "TableReading", "read_table"]


def read_table(table: Table, above: TableContext) -> TableReading | None:
    """Give the areas, goals and activities of a table in row order, or None when it is no table of activities."""
    return None
