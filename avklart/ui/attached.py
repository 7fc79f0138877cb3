"""A stranger's file on its way out: always to be saved, never shown in the page's own place, and nothing in it runs."""

import re
from io import BytesIO

from django.http import FileResponse

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
_MOST_NAME_BYTES = 180


def attached(raw: bytes, name: str, media_type: str = "application/octet-stream") -> FileResponse:
    """Give the answer that lets a file be saved under a safe name, byte for byte."""
    response = FileResponse(BytesIO(raw), as_attachment=True, filename=safe_name(name), content_type=media_type)
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    return response


def safe_name(name: str) -> str:
    """Give a file name that every system can save: no signs or device names that mean something else there."""
    plain = _NOT_IN_NAMES.sub("_", name).strip(" .") or "dokument"
    if _DEVICES.match(plain):
        plain = f"_{plain}"
    stem, dot, ending = plain.rpartition(".")
    if not dot or len(ending) > 8:
        stem, ending = plain, ""
    kept = stem.encode()[:_MOST_NAME_BYTES].decode(errors="ignore")
    return f"{kept}.{ending}" if ending else kept
