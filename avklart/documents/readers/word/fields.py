"""Word's fields: what is shown is their result; their code is never run, and a strange one is told of."""

from avklart.documents.document import Place
from avklart.documents.doubts import Doubts

_MOST_CODE = 200
_SHOWN_CODE = 30
# Fields whose result is as good as typed text: numbers of pages, references within the file, its own properties.
_HARMLESS = frozenset(
    (
        "AUTHOR", "AUTONUM", "BIBLIOGRAPHY", "CITATION", "COMMENTS", "CREATEDATE", "DATE", "DOCPROPERTY",
        "EDITTIME", "EQ", "FILENAME", "FORMCHECKBOX", "FORMDROPDOWN", "FORMTEXT", "GOTOBUTTON", "HYPERLINK",
        "INDEX", "KEYWORDS", "LASTSAVEDBY", "LISTNUM", "NOTEREF", "NUMCHARS", "NUMPAGES", "NUMWORDS", "PAGE",
        "PAGEREF", "PRINTDATE", "RD", "REF", "REVNUM", "SAVEDATE", "SECTION", "SECTIONPAGES", "SEQ",
        "STYLEREF", "SUBJECT", "SYMBOL", "TA", "TC", "TEMPLATE", "TIME", "TITLE", "TOA", "TOC", "USERADDRESS",
        "USERINITIALS", "USERNAME", "XE",
    )
)  # fmt: skip


class Fields:
    """The fields open at one point of a paragraph. `in_code` counts those whose code is being read."""

    def __init__(self) -> None:
        self._open: list[list[str] | None] = []
        self.in_code = 0

    def begin(self) -> None:
        """Open a field; what follows is its code."""
        self._open.append([])
        self.in_code += 1

    def add(self, text: str) -> None:
        """Add to the code of the innermost field."""
        if self._open:
            code = self._open[-1]
            if code is not None and len(code) < _MOST_CODE:
                code.append(text)

    def separate(self) -> str:
        """Say that the code is over and the result follows; give the code."""
        if not self._open or self._open[-1] is None:
            return ""
        code = "".join(self._open[-1])
        self._open[-1] = None
        self.in_code -= 1
        return code

    def end(self) -> str:
        """Close the innermost field; give its code when it had no result."""
        code = self.separate()
        if self._open:
            self._open.pop()
        return code

    def unfinished(self) -> list[str]:
        """Give the codes still being read, at the end of the paragraph: they swallow nothing that follows it."""
        return ["".join(code) for code in self._open if code is not None]


def doubt_field(code: str, doubts: Doubts, place: Place) -> None:
    """Note a doubt when a field's code does more than show something of the document itself."""
    words = code.replace("\\", " ").split(None, 1)
    if not words:
        return
    name = words[0].upper()
    if name in ("DDE", "DDEAUTO"):
        doubts.add("dde", place)
    elif name not in _HARMLESS:
        doubts.add("field-codes", place, field=name[:_SHOWN_CODE])
