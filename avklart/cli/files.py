"""Files named on the command line: opened, read, or refused in one sentence."""

import logging
import shutil
import stat
import sys
from pathlib import Path

from avklart.documents.document import Document, Fact
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT
from avklart.documents.reading import read_document, refuse_size, shown_name
from avklart.ui.sentences import Language, sentence

_WIDEST = 120


def read_or_say_why(file: str, language: Language) -> Document | None:
    """Give the Document of a file; None when it was refused, and the reason has been said on standard error."""
    logging.basicConfig(format="%(message)s", level=logging.CRITICAL)
    try:
        return read_document(_bytes_of(file, language), Path(file).name)
    except FileRefusedError as refusal:
        print(refusal_sentence(refusal, shown_name(file), language), file=sys.stderr)
    except _NotOpenedError as fault:
        print(fault, file=sys.stderr)
    return None


def terminal_width() -> int:
    """Give how wide lines may be: the terminal's width, at most 120 signs, which is as far as an eye finds back."""
    return min(_WIDEST, shutil.get_terminal_size((100, 24)).columns)


class _NotOpenedError(Exception):
    """The file is not there, or is not a file; its text is the sentence for the person."""


def _bytes_of(file: str, language: Language) -> bytes:
    path = Path(file)
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise _NotOpenedError(sentence("screen", "cannot-open", language, {"file": file}))
        refuse_size(found.st_size, DEFAULT)
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise _NotOpenedError(sentence("screen", "no-such-file", language, {"file": file})) from None
    except OSError:
        raise _NotOpenedError(sentence("screen", "cannot-open", language, {"file": file})) from None


def refusal_sentence(refusal: FileRefusedError, file: str, language: Language) -> str:
    """Give the one sentence that says why a file was not read."""
    facts: dict[str, Fact] = dict(refusal.facts)
    if "kind" in facts:
        facts["kind"] = sentence("kind", str(facts["kind"]), language)
    reason = sentence("refusal", refusal.code, language, facts)
    return sentence("screen", "refused", language, {"file": file, "reason": reason})
