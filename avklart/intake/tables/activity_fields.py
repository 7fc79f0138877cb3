"""The cells of an activity, each with the column it stands in."""

from dataclasses import dataclass

from avklart.documents.document import Place
from avklart.intake.tables.context import Column


@dataclass(slots=True)
class Field:
    """One cell of an activity: its column, its text verbatim, and where it stands."""

    column: Column
    text: str
    place: Place | None = None
