"""Files received, what was read from them, and what a person said of it; and papers that a person has finished."""

from avklart.received.models.finished import FinishedContent, FinishedPaper, FinishedStep
from avklart.received.models.received import Correction, Reading, ReceivedFile, SeenDoubt

__all__ = [
    "Correction",
    "FinishedContent",
    "FinishedPaper",
    "FinishedStep",
    "Reading",
    "ReceivedFile",
    "SeenDoubt",
]
