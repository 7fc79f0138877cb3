"""avklart document FILE: what was read, for a person or as JSON."""

import sys

import msgspec

from avklart.cli.files import read_or_say_why, terminal_width
from avklart.cli.outline import document_lines
from avklart.ui.sentences import Language

_REFUSED = 2


def show_document(file: str, *, as_json: bool, language: Language) -> int:
    """Print the document and give the exit status: 0 when read, 2 when refused, with one sentence that says why."""
    document = read_or_say_why(file, language)
    if document is None:
        return _REFUSED
    if as_json:
        text = msgspec.json.format(msgspec.json.encode(document), indent=2).decode()
        sys.stdout.write(text + "\n")
        return 0
    for line in document_lines(document, language, terminal_width()):
        sys.stdout.write(line + "\n")
    return 0
