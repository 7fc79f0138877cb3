"""Adopted editions."""

from avklart.editions.models.edition import Edition

__all__ = ["Edition"]
