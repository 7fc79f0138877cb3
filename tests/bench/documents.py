"""Documents to measure on: the Fjellregionen plan, shortened or repeated to a number of pages, in every format."""

import copy
import csv
import hashlib
import html
import io
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import openpyxl

from tests.office import saved_by_office

PROJECT = Path(__file__).resolve().parents[2]
PLAN = PROJECT / "tests" / "samples" / "fjellregionen" / "fjellregionen.docx"
KEPT = PROJECT / "var" / "bench"
ROWS_A_PAGE, PAGES_BESIDE_ROWS = 12, 1
PDF_OPTIONS = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"%s"}}'

KINDS = ("docx", "odt", "pdf-ruled", "pdf-tagged", "pdf-borderless", "xlsx", "html", "csv", "text")
ENDINGS = {"text": "txt"}
NEED_OFFICE = ("odt", "pdf-ruled", "pdf-tagged", "pdf-borderless")
Rows = list[tuple[str, ...]]


def document(kind: str, pages: int) -> Path:
    """Give the file of a kind with about that many pages, made now or kept from an earlier run."""
    made_from = hashlib.sha256(PLAN.read_bytes() + Path(__file__).read_bytes()).hexdigest()[:12]
    folder = KEPT / made_from
    ending = "pdf" if kind.startswith("pdf") else ENDINGS.get(kind, kind)
    path = folder / f"{kind}-{pages}.{ending}"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        new = path.with_name(f"new-{path.name}")
        MAKERS[kind](pages, new)
        new.replace(path)
    return path


def rows_for(pages: int) -> int:
    """Give how many rows the plan's own layout has on so many pages."""
    return max(1, pages - PAGES_BESIDE_ROWS) * ROWS_A_PAGE


def office_is_there() -> bool:
    """Say whether LibreOffice is on this machine."""
    return shutil.which("soffice") is not None


def _docx(pages: int, path: Path, *, borders: bool = True) -> None:
    plan = docx.Document(str(PLAN))
    body = plan.element.body
    parts = [part for part in body if not part.tag.endswith("}sectPr")]
    starts = [at for at, part in enumerate(parts) if "Heading2" in part.xml and "<w:tbl>" not in part.xml]
    areas = [parts[start:end] for start, end in zip(starts, [*starts[1:], len(parts)], strict=True)]
    for part in parts[starts[0] :]:
        body.remove(part)
    rows, at = 0, 0
    while rows < rows_for(pages):
        for part in areas[at % len(areas)]:
            body.insert(len(body) - 1, copy.deepcopy(part))
            rows += max(0, part.xml.count("<w:tr>") + part.xml.count("<w:tr ") - 1)
        at += 1
    if not borders:
        for table in plan.tables:
            table.style = plan.styles["Normal Table"]
    plan.save(str(path))


def _by_office(pages: int, path: Path, target: str, *, borders: bool = True) -> None:
    source = path.with_name(f"{path.stem}-source.docx")
    _docx(pages, source, borders=borders)
    (made,) = saved_by_office([source], target, path.parent)
    made.replace(path)
    source.unlink()


def _plan_rows(pages: int) -> Iterator[tuple[str, Rows]]:
    """Give areas with their rows, header rows first, until there are as many as on so many pages."""
    plan = docx.Document(str(PLAN))
    titles = [part.text for part in plan.paragraphs if part.style is not None and part.style.name == "Heading 2"]
    tables = [[tuple(cell.text for cell in row.cells) for row in table.rows] for table in plan.tables]
    left, at = rows_for(pages), 0
    while left > 0:
        yield titles[at % len(titles)], tables[at % len(tables)]
        left -= len(tables[at % len(tables)]) - 1
        at += 1


def _xlsx(pages: int, path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for title, rows in _plan_rows(pages):
        sheet.append([title])
        for row in rows:
            sheet.append(list(row))
    book.save(path)


def _html(pages: int, path: Path) -> None:
    written = ["<!DOCTYPE html><html lang='nb'><head><meta charset='utf-8'><title>Handlingsplan</title></head><body>"]
    for title, rows in _plan_rows(pages):
        written.append(f"<h2>{html.escape(title)}</h2><table>")
        written += ["<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in rows]
        written.append("</table>")
    path.write_text("\n".join([*written, "</body></html>"]), encoding="utf-8")


def _csv(pages: int, path: Path) -> None:
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";")
    for title, rows in _plan_rows(pages):
        writer.writerows([(title, "", ""), *rows])
    path.write_text(written.getvalue(), encoding="utf-8")


def _text(pages: int, path: Path) -> None:
    lines: list[str] = []
    for title, rows in _plan_rows(pages):
        lines += ["", title, *("\t".join(cell.replace("\n", " ") for cell in row) for row in rows)]
    path.write_text("\n".join(lines), encoding="utf-8")


MAKERS: dict[str, Callable[[int, Path], None]] = {
    "docx": _docx,
    "odt": lambda pages, path: _by_office(pages, path, "odt"),
    "pdf-ruled": lambda pages, path: _by_office(pages, path, PDF_OPTIONS % "false"),
    "pdf-tagged": lambda pages, path: _by_office(pages, path, PDF_OPTIONS % "true"),
    "pdf-borderless": lambda pages, path: _by_office(pages, path, PDF_OPTIONS % "false", borders=False),
    "xlsx": _xlsx,
    "html": _html,
    "csv": _csv,
    "text": _text,
}
