"""What tests of finished papers share: a plan, its paper taken out as Word, and how somebody has changed it."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime

from avklart.documents.writers import write_paper
from avklart.plans.models import Plan
from avklart.received.actions import Finished, finish_paper
from avklart.received.models import FinishedPaper
from avklart.reports import make_paper
from avklart.reports.wanted import Wanted

TAKEN_OUT = datetime(2018, 2, 10, 9, tzinfo=UTC)
SENT = datetime(2018, 2, 20, 9, tzinfo=UTC)


def taken_out(plan: Plan, kind: str = "docx", at: datetime = TAKEN_OUT) -> bytes:
    """Give the plan as somebody took it out."""
    wanted = Wanted(plan=plan, language="nb", today=date(2018, 2, 10), at=at)
    return write_paper(make_paper("plan", wanted), kind).raw


def with_part(raw: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Give a package with one part made otherwise."""
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as before, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as after:
        names = before.namelist()
        for one in names:
            content = before.read(one)
            after.writestr(one, change(content) if one == name else content)
        if name not in names:
            after.writestr(name, change(b""))
    return kept.getvalue()


def rewritten(raw: bytes, before: str, after: str) -> bytes:
    """Give a Word file in which some words are others."""

    def change(content: bytes) -> bytes:
        text = content.decode()
        assert before in text
        return text.replace(before, after).encode()

    return with_part(raw, "word/document.xml", change)


def without_row(raw: bytes, words: str) -> bytes:
    """Give a Word file without the row that holds these words."""

    def change(content: bytes) -> bytes:
        rows = re.split(r"(?=<w:tr[ >])", content.decode())
        found = next(at for at, row in enumerate(rows) if words in row)
        rows[found] = rows[found].partition("</w:tr>")[2]
        return "".join(rows).encode()

    return with_part(raw, "word/document.xml", change)


def finished(plan: Plan, raw: bytes | None = None, name: str = "Handlingsplan.docx", **also) -> FinishedPaper:
    """Give the plan's own paper, finished and sent."""
    about = {name: also.pop(name) for name in ("edition", "report", "participant") if name in also}
    paper = Finished(plan, about.pop("report", "plan"), "nb", **about)
    return finish_paper(paper, name, raw or taken_out(plan), by=also.get("by"), at=also.get("at", SENT))
