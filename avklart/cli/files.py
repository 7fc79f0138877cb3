"""Files named on the command line: opened, read, or refused in one sentence."""

import logging
import shutil
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

from avklart.documents.document import Document, Fact
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT
from avklart.documents.reading import read_document, refuse_size, shown_name
from avklart.ui.sentences import Language, sentence

_WIDEST = 120


def json_text(given: object) -> str:
    """Give a JSON object as text to print: indented, Norwegian letters as they are, a line feed at the end."""
    return msgspec.json.format(msgspec.json.encode(given), indent=1).decode() + "\n"


class FileNotReadError(Exception):
    """The file is not there, is no file, or was refused; its text is the sentence for the person."""


def read_or_say_why(file: str, language: Language) -> Document | None:
    """Give the Document of a file; None when it was refused, and the reason has been said on standard error."""
    try:
        return read_file(file, language)
    except FileNotReadError as reason:
        print(reason, file=sys.stderr)
        return None


def read_file(file: str, language: Language) -> Document:
    """Give the Document of a file.

    Raises:
        FileNotReadError: when it cannot be opened or is refused, with the sentence that says why.
    """
    return read_with(file, language, read_document)


def read_with[Read](file: str, language: Language, reading: Callable[[bytes, str], Read]) -> Read:
    """Give what `reading` makes of the bytes of a file and its name.

    Raises:
        FileNotReadError: when it cannot be opened or is refused, with the sentence that says why.
    """
    logging.basicConfig(format="%(message)s", level=logging.CRITICAL)
    try:
        return reading(_bytes_of(file, language), Path(file).name)
    except FileRefusedError as refusal:
        raise FileNotReadError(refusal_sentence(refusal, shown_name(file), language)) from refusal


def terminal_width() -> int:
    """Give how wide lines may be: the terminal's width, at most 120 signs, which is as far as an eye finds back."""
    return min(_WIDEST, shutil.get_terminal_size((100, 24)).columns)


def _bytes_of(file: str, language: Language) -> bytes:
    path = Path(file)
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise FileNotReadError(sentence("screen", "cannot-open", language, {"file": file}))
        refuse_size(found.st_size, DEFAULT)
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise FileNotReadError(sentence("screen", "no-such-file", language, {"file": file})) from None
    except OSError:
        raise FileNotReadError(sentence("screen", "cannot-open", language, {"file": file})) from None


def refusal_sentence(refusal: FileRefusedError, file: str, language: Language) -> str:
    """Give the one sentence that says why a file was not read."""
    facts: dict[str, Fact] = dict(refusal.facts)
    if "kind" in facts:
        facts["kind"] = sentence("kind", str(facts["kind"]), language)
    reason = sentence("refusal", refusal.code, language, facts)
    return sentence("screen", "refused", language, {"file": file, "reason": reason})
