"""avklart document FILE: what was read, for a person or as JSON."""

import logging
import shutil
import stat
import sys
from pathlib import Path

import msgspec

from avklart.cli.outline import document_lines
from avklart.documents.document import Document, Fact
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT
from avklart.documents.reading import read_document, refuse_size, shown_name
from avklart.ui.sentences import Language, sentence

_WIDEST = 120
_REFUSED = 2


def show_document(file: str, *, as_json: bool, language: Language) -> int:
    """Print the document and give the exit status: 0 when read, 2 when refused, with one sentence that says why."""
    logging.basicConfig(format="%(message)s", level=logging.CRITICAL)
    try:
        document = read_document(_bytes_of(file, language), Path(file).name)
    except FileRefusedError as refusal:
        print(refusal_sentence(refusal, shown_name(file), language), file=sys.stderr)
        return _REFUSED
    except _NotOpenedError as fault:
        print(fault, file=sys.stderr)
        return _REFUSED
    _print_document(document, as_json=as_json, language=language)
    return 0


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


def _print_document(document: Document, *, as_json: bool, language: Language) -> None:
    if as_json:
        text = msgspec.json.format(msgspec.json.encode(document), indent=2).decode()
        sys.stdout.write(text + "\n")
        return
    width = min(_WIDEST, shutil.get_terminal_size((100, 24)).columns)
    for line in document_lines(document, language, width):
        sys.stdout.write(line + "\n")
