"""How much a council may upload, so that one council, or one stolen password, fills no disk."""

from dataclasses import dataclass

from avklart.domain.errors import RuleError

_MB = 2**20


@dataclass(frozen=True, slots=True)
class UploadLimits:
    """How many files a council may send in an hour, how much it may keep, and how often it may have files read."""

    files_an_hour: int = 60
    kept_mb: int = 2000
    readings_an_hour: int = 120


def refuse_upload(size: int, files_this_hour: int, kept_bytes: int, limits: UploadLimits) -> None:
    """Refuse a file beyond what a council may send or keep.

    Raises:
        RuleError: "too-many-files" or "files-full", each with its limit.

    Source: none in law; ASVS 5.0.0, 5.2.1 and 2.4.1.
    """
    if files_this_hour >= limits.files_an_hour:
        raise RuleError("too-many-files", field="file", limit=limits.files_an_hour)
    if kept_bytes + size > limits.kept_mb * _MB:
        raise RuleError("files-full", field="file", limit_mb=limits.kept_mb)


def refuse_reading(readings_this_hour: int, limits: UploadLimits) -> None:
    """Refuse one more reading beyond what a council may ask for.

    Raises:
        RuleError: "too-many-readings" with the limit.

    Source: none in law; ASVS 5.0.0, 15.1.3.
    """
    if readings_this_hour >= limits.readings_an_hour:
        raise RuleError("too-many-readings", limit=limits.readings_an_hour)
