"""Measures a plan written in one format, in a fresh process: from the plan to the bytes, and the most memory it took.

Beside it, in the same process, the bare library on the same content: WeasyPrint for PDF, openpyxl for Excel.
"""

import io
import os
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median

from avklart.documents.document import Table
from avklart.documents.paper import Paper
from avklart.documents.writers import WRITERS, write_paper
from avklart.domain.draft import PlanDraft
from tests.bench.plans import made_draft

Figures = dict[str, float | int | str | bool]
MOST_TIMES = 7
MOST_SECONDS = 4.0
# The strongest open peer's Excel report of so many actions, in milliseconds; its public code of March 2024.
PEER_EXCEL_MS = {43: 530, 1_000: 10_300, 10_000: 205_000}
TIMES_FASTER = 20
MOST_PDF_MS = {43: 400, 1_000: 3_000}
MOST_KB_AN_ACTIVITY = 20
FLAT = ("xlsx", "csv")
# WeasyPrint takes minutes for more.
MOST_BESIDE = 1_000
# Typst remembers what it has laid out: only the first time of a content tells what it takes.
REMEMBERED = ("pdf",)


def written(kind: str, activities: int) -> Figures:
    """Give the figures of one format and size; what a process does but once (imports, fonts) is not measured."""
    draft = made_draft(activities)
    _make(kind, made_draft(3))
    took: list[float] = []
    ends = time.perf_counter() + MOST_SECONDS
    raw = b""
    most = 1 if kind in REMEMBERED else MOST_TIMES
    while not took or (len(took) < most and time.perf_counter() < ends):
        raw, ms = _timed(lambda: _make(kind, draft))
        took.append(ms)
    ms = median(took)
    return {"ms": round(ms, 1), "bytes": len(raw), "times": len(took), **_aims(kind, activities, ms)}


def peak_mb_of(kind: str, activities: int) -> float:
    """Write a plan once and give the most memory that this process had, in megabytes."""
    _make(kind, made_draft(activities))
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return round(next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:")) / 1024, 1)


def beside(kind: str, activities: int) -> Figures:
    """Give what the bare library takes for the same content, or nothing where there is none or it cannot be had."""
    if kind not in BARE or activities > MOST_BESIDE:
        return {}
    made = _paper(made_draft(activities), flat=kind in FLAT)
    library, bare = BARE[kind]
    try:
        bare(_paper(made_draft(3), flat=kind in FLAT))
    except OSError:
        return {"bare_library": f"{library} is not installed whole"}
    return {"bare_library": library, "bare_ms": round(_timed(lambda: bare(made))[1], 1)}


def _aims(kind: str, activities: int, ms: float) -> Figures:
    if kind == "xlsx" and activities in PEER_EXCEL_MS:
        times = PEER_EXCEL_MS[activities] / ms
        return {"times_faster_than_peer": round(times), "aim": f"{TIMES_FASTER} times", "met": times >= TIMES_FASTER}
    if kind == "pdf" and activities in MOST_PDF_MS:
        return {"aim": f"under {MOST_PDF_MS[activities]} ms", "met": ms < MOST_PDF_MS[activities]}
    return {}


def _make(kind: str, draft: PlanDraft) -> bytes:
    return write_paper(_paper(draft, flat=kind in FLAT), kind).raw


def _paper(draft: PlanDraft, *, flat: bool) -> Paper:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django

    django.setup()
    from avklart.councils.models import Council
    from avklart.plans.models import Plan
    from avklart.reports import plan as report
    from avklart.reports.wanted import Wanted

    class Given(Wanted):
        """The draft itself, without a database: how rows are fetched is measured with the pages."""

        def draft(self) -> PlanDraft:
            return draft

        def rewritten(self) -> frozenset[tuple[str, str]]:
            return frozenset()

    at = datetime(2018, 3, 1, tzinfo=UTC)
    plan = Plan(council=Council(name="Regionrådet"), title=draft.title or "")
    return report.paper(Given(plan=plan, language="nb", today=date(2018, 3, 1), at=at, flat=flat))


def _openpyxl(paper: Paper) -> None:
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    for section in paper.sections:
        sheet = book.create_sheet()
        for block in section.blocks:
            if isinstance(block, Table):
                for row in block.rows:
                    sheet.append([cell.text for cell in row.cells])
    book.save(io.BytesIO())


def _weasyprint(paper: Paper) -> None:
    import weasyprint

    page = write_paper(paper, "html").raw.decode()
    weasyprint.HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")


BARE: dict[str, tuple[str, Callable[[Paper], None]]] = {
    "xlsx": ("openpyxl", _openpyxl),
    "pdf": ("WeasyPrint", _weasyprint),
}
KINDS = tuple(WRITERS)


def _timed[Given](work: Callable[[], Given]) -> tuple[Given, float]:
    started = time.perf_counter()
    given = work()
    return given, 1000 * (time.perf_counter() - started)
