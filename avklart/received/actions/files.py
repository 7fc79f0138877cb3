"""A file is taken in exactly as it came, once."""

import hashlib
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet, Sum

from avklart.councils.actions import log
from avklart.councils.models import Council, User
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT
from avklart.documents.reading import refuse_size, shown_name
from avklart.domain.errors import RuleError
from avklart.domain.uploads import UploadLimits, refuse_upload
from avklart.received.models import FinishedPaper, Reading, ReceivedFile

LIMITS = UploadLimits()
_AN_HOUR = timedelta(hours=1)


@transaction.atomic
def receive_file(council: Council, name: str, raw: bytes, by: User | None, at: datetime) -> ReceivedFile:
    """Keep a file as it came, and give it; bytes the council already has give the file they came as first.

    Nothing is read or understood yet, so what the file is, is not known.

    Raises:
        RuleError: "empty" or "too-large", with the limit, as reading itself would refuse it; "too-many-files" or
            "files-full" beyond what people of one council may send or keep.
    """
    try:
        refuse_size(len(raw), DEFAULT)
    except FileRefusedError as refusal:
        raise RuleError(refusal.code, field="file", **refusal.facts) from refusal
    sha256 = hashlib.sha256(raw).hexdigest()
    if by is not None and not ReceivedFile.every.filter(council=council, sha256=sha256).exists():
        refuse_beyond_limits(council, len(raw), at)
    file, is_new = ReceivedFile.every.get_or_create(
        council=council,
        sha256=sha256,
        defaults={
            "name": shown_name(name),
            "size": len(raw),
            "content": raw,
            "received_by": by,
            "received_at": at,
        },
    )
    if is_new:
        log("file-received", council=council, by=by, at=at, file=file.name, sha256=file.sha256)
    return file


def refuse_beyond_limits(council: Council, size: int, at: datetime) -> None:
    """Refuse one more file beyond what people of a council may send or keep, finished papers counted too.

    Raises:
        RuleError: "too-many-files" or "files-full", each with its limit.
    """
    mine = ReceivedFile.every.filter(council=council)
    papers = FinishedPaper.every.filter(council=council)
    refuse_upload(
        size,
        files_this_hour=mine.filter(received_at__gt=at - _AN_HOUR, received_at__lte=at).count()
        + papers.filter(uploaded_at__gt=at - _AN_HOUR, uploaded_at__lte=at).count(),
        kept_bytes=_bytes_of(mine) + _bytes_of(papers.filter(kept__isnull=False)),
        limits=LIMITS,
    )


def _bytes_of(rows: QuerySet[ReceivedFile] | QuerySet[FinishedPaper]) -> int:
    return rows.aggregate(kept=Sum("size"))["kept"] or 0


@transaction.atomic
def remove_file(file: ReceivedFile, by: User | None, at: datetime) -> None:
    """Delete a file and its readings for good, for one that ought never to have been sent.

    Raises:
        RuleError: "file-in-use" when a plan was made from it; "still-reading" while it is being read.
    """
    current = ReceivedFile.every.select_for_update(of=("self",)).defer("content").get(pk=file.pk)
    states = set(Reading.every.filter(file=current).values_list("state", flat=True))
    if "accepted" in states:
        raise RuleError("file-in-use")
    if states & {"waiting", "reading"}:
        raise RuleError("still-reading")
    Reading.every.filter(file=current).delete()
    log("file-removed", council=current.council, by=by, at=at, file=current.name, sha256=current.sha256)
    current.delete()
