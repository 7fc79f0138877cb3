"""Adopted editions, whole and in pieces."""

from avklart.editions.models.edition import Edition
from avklart.editions.models.part import EditionPart

__all__ = ["Edition", "EditionPart"]
