"""Money: what the funding and cost cells of a row say, and the unit a header gives their amounts."""

from avklart.intake.money.reading import read_money
from avklart.intake.money.telling import holds_money
from avklart.intake.money.units import unit_of

__all__ = ["holds_money", "read_money", "unit_of"]
