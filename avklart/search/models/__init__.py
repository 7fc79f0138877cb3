"""The index: one entry for each thing that can be found, and its words as stems."""

from avklart.search.models.entry import SearchEntry, SearchWord

__all__ = ["SearchEntry", "SearchWord"]
