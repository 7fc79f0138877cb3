"""CSV and TSV: fields between semicolons, commas, tabs or bars, as Norwegian and other programs write them.

The delimiter is the one that splits most records into the same number of fields, quotes honoured; it is not taken
from the first line alone, which is often a title. docs/formats/spreadsheets.md tells the rules.
"""

import re
from collections import Counter
from collections.abc import Callable

from avklart.documents.charset import decode_text, refuse_long_lines
from avklart.documents.document import Document, Paragraph, Place
from avklart.documents.doubts import Doubts
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import Limits
from avklart.documents.readers.sheet_blocks import Budget, Sheet, SheetBlocks, SheetCell, SheetRow
from avklart.documents.text import clean_text

DELIMITERS = (";", "\t", ",", "|")
_TRIED_CHARACTERS = 100_000
_SEPARATOR_LINE = re.compile('"?sep=([;,|\t:])"?[;,|\t]*(?:\n|$)', re.IGNORECASE)
# A quote opens only at the beginning of a field, and closes only where the field ends: elsewhere it is a letter, as
# in 5" rør. Quotes inside are doubled. Every quote mark is looked at once or twice however the text is made.
_QUOTED_FIELD = re.compile('(?:(?<=[;,\t|\n])|\\A)"[^"]*(?:""[^"]*)*"(?=[;,\t|\n]|\\Z)')
# Programs that write CSV safely put an apostrophe before what a spreadsheet would run; it is no letter of the text.
_KEPT_FROM_RUNNING = re.compile(r"'\s*[=+@-]")
# In running text a comma or semicolon has a space after it; between fields hardly ever.
_COUNTED = {";": re.compile(";(?! )"), "\t": re.compile("\t"), ",": re.compile(",(?! )"), "|": re.compile(r"\|")}


def read(raw: bytes, limits: Limits) -> Document:
    """Give the records as one table, or one for each run without an empty record, title lines as paragraphs.

    A place's `row` is the number of the record, as a spreadsheet shows it; a record of several lines counts once.
    Text that looks like a formula is text.

    Raises:
        FileRefusedError: "not-text", "line-too-long" (row), and the limits of rows, columns, cells and characters.
    """
    decoded = decode_text(raw, limits)
    doubts = Doubts()
    for code, facts in decoded.doubts:
        doubts.add(code, Place(), **facts)
    refuse_long_lines(decoded.text, limits)
    stated = _SEPARATOR_LINE.match(decoded.text)
    text = decoded.text[stated.end() :] if stated else decoded.text
    records, stray = read_records(text, stated[1] if stated else best_delimiter(text), 10 * limits.rows, limits.rows)
    for number in stray:
        doubts.add("quote-not-closed", Place(row=number))
    budget = Budget(limits)
    rows = _rows(records, budget, doubts)
    _note_ragged(records, doubts)
    if not rows:
        doubts.add("no-text", Place())
    blocks = SheetBlocks(budget).of_sheet(Sheet(name=None, rows=rows))
    left_over = (Paragraph(text=stated[0].strip(), place=Place()),) if stated else ()
    return Document(blocks=tuple(blocks), left_over=left_over, doubts=doubts.all())


def best_delimiter(text: str) -> str:
    """Give the delimiter that splits most of the records, quotes honoured, into one same number of fields.

    Among equals the one that makes more fields, then the order of DELIMITERS. A text that none splits has ";".
    """
    tried = text[:_TRIED_CHARACTERS]
    if len(tried) < len(text):
        tried = tried[: tried.rfind("\n") + 1] or tried
    lines = [line for line in _QUOTED_FIELD.sub("", tried).split("\n") if line.strip(" ;,\t|")]
    for counted in (_COUNTED, {delimiter: re.compile(re.escape(delimiter)) for delimiter in DELIMITERS}):
        scores = [
            _score([len(counted[delimiter].findall(line)) for line in lines], delimiter == "|")
            for delimiter in DELIMITERS
        ]
        if max(scores) > (0, 0):
            return DELIMITERS[scores.index(max(scores))]
    return DELIMITERS[0]


def _score(found: list[int], bar: bool) -> tuple[int, int]:
    """Give how many lines agree on a number of delimiters, and that number; a lone agreement of many is none.

    A bar in one line alone is no delimiter: it stands in formulas that call programs, "=cmd|'/C calc'!A0".
    """
    widths = Counter(number for number in found if number)
    if not widths:
        return 0, 0
    width, lines = max(widths.items(), key=lambda item: (item[0] * item[1], item[0]))
    return (lines, width) if lines > 1 or (len(found) < 3 and not bar) else (0, 0)


def read_records(text: str, delimiter: str, most_records: int, limit: int) -> tuple[list[list[str]], list[int]]:
    """Give the records as lists of fields, and the numbers of those where a quote opens and is never rightly closed.

    Such a quote is a letter as others and the text is read on line by line: nothing is lost, nothing swallowed.

    Raises:
        FileRefusedError: "too-many-rows" past `most_records`, empty ones included; the fact tells `limit`.
    """
    if '"' not in text:
        lines = text.removesuffix("\n").split("\n") if text else []
        if len(lines) > most_records:
            raise FileRefusedError("too-many-rows", limit=limit)
        return [line.split(delimiter) for line in lines], []
    sign = re.escape(delimiter)
    field = re.compile(f'(?:"([^"]*(?:""[^"]*)*)"(?=[{sign}\n]|\\Z)|([^{sign}\n]*))([{sign}\n]|\\Z)')
    records: list[list[str]] = [[]]
    stray: list[int] = []
    for found in field.finditer(text):
        quoted, plain, end = found.groups()
        records[-1].append(plain if quoted is None else quoted.replace('""', '"'))
        if plain and plain[0] == '"':
            stray.append(len(records))
        if end == "\n":
            if len(records) > most_records:
                raise FileRefusedError("too-many-rows", limit=limit)
            records.append([])
    # At the very end an empty field is found; it is one of the text's own only after a delimiter.
    if not text.endswith(delimiter):
        records[-1].pop()
    return (records if records[-1] else records[:-1]), stray


def _rows(records: list[list[str]], budget: Budget, doubts: Doubts) -> list[SheetRow]:
    rows = []
    for number, fields in enumerate(records, 1):
        cells = []
        for column, field in enumerate(fields, 1):
            text = field.strip()
            if _KEPT_FROM_RUNNING.match(text):
                text = text[1:].lstrip()
            if text and not (text.isascii() and text.isprintable()):
                text = clean_text(text, _noted_at(number, doubts)).strip()
            if text:
                cells.append(SheetCell(column, text))
        if cells:
            budget.take_row(cells)
            rows.append(SheetRow(number, cells))
    return rows


def _noted_at(row: int, doubts: Doubts) -> Callable[[str], None]:
    return lambda code: doubts.add(code, Place(row=row))


def _note_ragged(records: list[list[str]], doubts: Doubts) -> None:
    """Note records with another number of fields than most, title lines of a single field and empty ones aside."""
    lengths = Counter(len(fields) for fields in records if len(fields) > 1)
    if len(lengths) < 2:
        return
    usual = lengths.most_common(1)[0][0]
    for number, fields in enumerate(records, 1):
        if len(fields) not in (1, usual) and any(fields if len(fields) < usual else fields[usual:]):
            doubts.add("ragged-rows", Place(row=number), fields=len(fields), usual=usual)
