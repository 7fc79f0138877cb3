"""Adopted editions, whole and in pieces, and status notes."""

from avklart.editions.models.edition import Edition
from avklart.editions.models.part import EditionPart
from avklart.editions.models.status_note import NoteCorrection, StatusNote

__all__ = ["Edition", "EditionPart", "NoteCorrection", "StatusNote"]
