"""Files received, what was read from them, and what a person said of it."""

from avklart.received.models.received import Correction, Reading, ReceivedFile, SeenDoubt

__all__ = ["Correction", "Reading", "ReceivedFile", "SeenDoubt"]
