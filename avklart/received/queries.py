"""What pages read of received files; the bytes and the drafts stay in the database until one of them is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from avklart.councils.models import Council
from avklart.councils.prepared import Prepared
from avklart.plans.models import Plan
from avklart.received.models import Reading, ReceivedFile

A_PAGE = 50


@dataclass(frozen=True, slots=True)
class FilePage:
    """Some of a council's files, the newest first, and the numbers of the page and of the last."""

    files: Sequence[ReceivedFile]
    total: int
    page: int
    pages: int


def readings_without_draft() -> QuerySet[Reading]:
    """Give readings without what was read, newest first."""
    return Reading.every.defer("draft").select_related("plan", "asked_by", "accepted_by").order_by("-asked_at", "-pk")


def files_with_readings() -> QuerySet[ReceivedFile]:
    """Give files without their bytes, with their readings."""
    return (
        ReceivedFile.every.defer("content")
        .select_related("received_by")
        .prefetch_related(Prefetch("readings", readings_without_draft()))
    )


def files_of(council: Council, page: int = 1, a_page: int = A_PAGE) -> FilePage:
    """Give a page of a council's files, in three queries."""
    found = files_with_readings().filter(council=council).order_by("-received_at", "-pk")
    total = ReceivedFile.every.filter(council=council).count()
    pages = max(1, -(-total // a_page))
    page = min(max(page, 1), pages)
    return FilePage(list(found[(page - 1) * a_page : page * a_page]), total, page, pages)


def only_file_of(plan: Plan) -> ReceivedFile | None:
    """Give the file a plan came from, or None where it came from none, or was taken over from several."""
    found = _FILES(plan.pk)
    return found[0] if len(found) == 1 else None


_FILES = Prepared(
    lambda plan: ReceivedFile.every.defer("content").filter(
        pk__in=Reading.every.filter(plan=plan, state="accepted").values("file")
    )[:2]
)


def waiting_readings(council: Council) -> list[Reading]:
    """Give the ten readings that have waited longest for somebody to review and accept what was read, oldest first."""
    return _WAITING(council.pk)


_WAITING = Prepared(
    lambda council: (
        Reading.every.filter(council=council, state="read")
        .defer("draft", "file__content")
        .select_related("file")
        .order_by("asked_at")[:10]
    )
)
