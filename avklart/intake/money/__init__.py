"""Money: what the funding and cost cells of a row say, and the unit a header gives their amounts."""

from avklart.intake.money.units import unit_of

__all__ = ["unit_of"]
