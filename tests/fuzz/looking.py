"""What must be true when a changed file is read, whatever was done to it."""

import gc
import resource
import signal
import unicodedata
from pathlib import Path
from types import FrameType

import msgspec

from avklart.documents.document import Document, document_texts
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT
from avklart.documents.reading import document_bytes, read_document
from avklart.documents.text import UNSEEN

MOST_SECONDS = 20.0
FAULTS = ("reader-failed", "reader-stopped", "too-slow", "too-much-memory")


class TooSlowError(BaseException):
    """Reading one small file took longer than anything may. No Exception, so that no reader can catch it."""


class BrokenPromiseError(Exception):
    """A file was read, and the Document is not what every Document is."""


def outcome(raw: bytes, name: str) -> str:
    """Read the file in this process and give "read" or the code of its refusal.

    Raises:
        TooSlowError, BrokenPromiseError, or whatever the reader raised: a fault to be mended.
    """
    signal.signal(signal.SIGPROF, _stop)
    # Processor time, not the clock: a busy machine makes nothing fail.
    signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
    try:
        document = msgspec.json.decode(document_bytes(raw, name, DEFAULT), type=Document)
    except FileRefusedError as refusal:
        return refusal.code
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    _look_at(document)
    return "read"


def outcome_in_child(raw: bytes, name: str) -> str:
    """Read the file as the program does, in a bounded child process, and give "read" or the code of its refusal."""
    try:
        read_document(raw, name)
    except FileRefusedError as refusal:
        if refusal.code in FAULTS:
            raise BrokenPromiseError(refusal.code) from refusal
        return refusal.code
    return "read"


def peak_mb() -> int:
    """Give the most memory this process has had, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def held_mb() -> int:
    """Give the memory this process holds now, in megabytes."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() // 2**20


def _stop(number: int, frame: FrameType | None) -> None:
    raise TooSlowError(f"more than {MOST_SECONDS:.0f} seconds of processor time")


def _look_at(document: Document) -> None:
    for text in document_texts(document):
        if UNSEEN.search(text):
            raise BrokenPromiseError(f"unseen characters in {text[:80]!r}")
        if not unicodedata.is_normalized("NFC", text):
            raise BrokenPromiseError(f"not NFC: {text[:80]!r}")
    asked: list[object] = [msgspec.to_builtins(document)]
    while asked:
        found = asked.pop()
        if isinstance(found, dict):
            _look_at_place(found.get("place"))
            asked.extend(found.values())
        elif isinstance(found, list | tuple):
            asked.extend(found)


def _look_at_place(place: object) -> None:
    if isinstance(place, dict) and any(isinstance(count, int) and count < 1 for count in place.values()):
        raise BrokenPromiseError(f"a place that is nowhere: {place}")
