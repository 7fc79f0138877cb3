"""Tables of activities: what each row of a table is, and what each of its columns holds."""

from avklart.intake.tables.context import Column, Columns, TableContext, TableReading
from avklart.intake.tables.reading import read_table

__all__ = ["Column", "Columns", "TableContext", "TableReading", "read_table"]
