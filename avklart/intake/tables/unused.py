"""Columns that no role was found for, though their cells look like those of someone responsible, a time or money."""

from avklart.domain.draft import FieldName
from avklart.intake.tables.looks import Profile

# So many of a column's cells must look so.
_SHARE = 0.5
# Fewer where the header says nothing known and the cells are short: few names of bodies tell by their words.
_SHARE_UNDER_NO_HEADER, _SHORT = 0.3, 6
_LOOKS: tuple[tuple[FieldName, tuple[str, ...]], ...] = (
    ("responsibilities", ("actor",)),
    ("time", ("time",)),
    ("funding", ("money", "amount")),
)
# Headers that say nothing known, and those of what a row has once, where a second column of the kind is kept as it is.
MAY_BE_MISSED = (None, "source", "cost", "cost_or_source", "payer", "total", "responsible_weak", "year")


def field_missed(role: str | None, header: str | None, profile: Profile) -> FieldName | None:
    """Give what a column kept as it stands may say by the look of its cells, None where it says nothing of the kind.

    `role` is the role it got, `header` the one its header says.

    Source: none published; of values that are wrong nine in ten are to be marked as doubts.
    """
    if role != "extra" or header not in MAY_BE_MISSED or not profile.count:
        return None
    least = _SHARE_UNDER_NO_HEADER if header is None and profile.words <= _SHORT else _SHARE
    return next((name for name, looks in _LOOKS if profile.share(*looks) >= least), None)
