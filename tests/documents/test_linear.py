"""Reading takes steps in proportion to the file (bad input 50): counted, not timed."""

import io
from collections.abc import Callable

import pytest
from openpyxl import Workbook

from avklart.documents.errors import FileRefusedError
from tests.packages import package, word_package
from tests.reads import read_here, steps_of

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
LONG = 50_000


def word(rows: list[list[str]]) -> bytes:
    cells = ["".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in row) for row in rows]
    return word_package("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>")


def odt(rows: list[list[str]]) -> bytes:
    cells = ["".join(f"<t:table-cell><x:p>{text}</x:p></t:table-cell>" for text in row) for row in rows]
    table = "<t:table>" + "".join(f"<t:table-row>{row}</t:table-row>" for row in cells) + "</t:table>"
    names = f'xmlns:o="{OFFICE}" xmlns:x="{TEXT}" xmlns:t="{TABLE}"'
    content = f"<o:document-content {names}><o:body><o:text>{table}</o:text></o:body></o:document-content>"
    return package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def excel(rows: list[list[str]]) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def web(rows: list[list[str]]) -> bytes:
    lines = ("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in rows)
    return ("<html><table>" + "\n".join(lines) + "</table></html>").encode()


def delimited(rows: list[list[str]]) -> bytes:
    return "\n".join(";".join(row) for row in rows).encode()


def tabbed(rows: list[list[str]]) -> bytes:
    return "\n".join("\t".join(row) for row in rows).encode()


def piped(rows: list[list[str]]) -> bytes:
    return "\n".join("| " + " | ".join(row) + " |" for row in rows).encode()


def labelled(rows: list[list[str]]) -> bytes:
    return "\n\n".join(f"{row[0]}\nAnsvar: {row[1]}. Frist: {row[2]}" for row in rows).encode()


MAKERS = [
    (word, "plan.docx"),
    (odt, "plan.odt"),
    (excel, "plan.xlsx"),
    (web, "plan.html"),
    (delimited, "plan.csv"),
    (tabbed, "plan.txt"),
    (piped, "plan.md"),
    (labelled, "plan.txt"),
]


def plan_of(rows: int) -> list[list[str]]:
    return [["Tiltak", "Ansvar", "Finansiering"]] + [
        [f"Delta i møter om veg {number}", "Ordfører/ rådgiver", "Drift"] for number in range(rows)
    ]


@pytest.mark.parametrize(("maker", "name"), MAKERS)
def test_twice_the_rows_take_about_twice_the_steps(maker: Callable[[list[list[str]]], bytes], name: str):
    small, large = maker(plan_of(200)), maker(plan_of(800))
    read_here(small, name)
    assert steps_of(lambda: read_here(large, name)) < 4.6 * steps_of(lambda: read_here(small, name))


def read_or_refused(raw: bytes, name: str) -> None:
    """Read the file; a line of 50,000 pipes is refused for its columns, and that must not take long either."""
    try:
        read_here(raw, name)
    except FileRefusedError as refusal:
        assert refusal.code == "too-many-columns"  # noqa: PT017


HARD = {
    "slashes": "/",
    "spaces": " ",
    "tabs and spaces": " \t",
    "pipes": "|",
    "colons": "a: ",
    "hyphens": "a- ",
    "bullets": "- ",
    "full stops": "1.",
    "quotes": '"',
    "brackets": "([{",
    "long word": "å",
}


@pytest.mark.parametrize("hard", HARD)
@pytest.mark.parametrize(("maker", "name"), MAKERS)
def test_fifty_thousand_hard_signs_take_no_more_than_their_share(
    maker: Callable[[list[list[str]]], bytes], name: str, hard: str
):
    def steps(length: int) -> int:
        text = (HARD[hard] * length)[:length].strip("\t\n")
        raw = maker([["Tiltak", "Ansvar", "Frist"], ["Delta", f"AU {text} AU", "2018"]])
        return steps_of(lambda: read_or_refused(raw, name))

    steps(10)
    assert steps(LONG) < 5.5 * steps(LONG // 5) + 5_000
