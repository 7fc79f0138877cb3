"""The index: one entry for each thing that can be found, with its words as stems."""

from avklart.search.models.entry import SearchEntry

__all__ = ["SearchEntry"]
