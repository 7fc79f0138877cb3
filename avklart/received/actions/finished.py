"""A paper that a person has finished is kept as it came; what is done with it afterwards is told beside it."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q

from avklart.councils.actions import log
from avklart.councils.models import AuditEntry, Council, User
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT
from avklart.documents.reading import refuse_size, shown_name
from avklart.domain.deletion import DAYS_TO_UNDO, refuse_restoring
from avklart.domain.errors import RuleError
from avklart.domain.finished import reason_for_removal, refuse_ending, refuse_showing
from avklart.domain.uploads import refuse_reading
from avklart.editions.models import Edition
from avklart.plans.models import Plan
from avklart.received.actions import files
from avklart.received.finished_reading import Seen, seen_in
from avklart.received.models import FinishedContent, FinishedPaper, FinishedStep


@dataclass(frozen=True, slots=True)
class Finished:
    """Which paper it is that somebody has finished: of which plan or edition, and about whom."""

    plan: Plan
    report: str
    language: str
    edition: Edition | None = None
    participant: str = ""


def finish_paper(paper: Finished, name: str, raw: bytes, *, by: User | None, at: datetime) -> FinishedPaper:
    """Keep a finished paper byte for byte, and give it; the same bytes as the same paper again give the first.

    It is read first, outside any transaction, and then kept whole or not at all.

    Raises:
        RuleError: "finished-kind"; "empty" or "too-large"; "too-many-files", "files-full" or "too-many-readings".
        FileRefusedError: as a document is refused; that stands in the log.
    """
    council = paper.plan.council
    refuse_ending(name)
    try:
        refuse_size(len(raw), DEFAULT)
    except FileRefusedError as refusal:
        raise RuleError(refusal.code, field="file", **refusal.facts) from refusal
    if by is not None:
        files.refuse_beyond_limits(council, len(raw), at)
        refuse_reading(_refused_in_last_hour(council, at), files.LIMITS)
    try:
        seen = seen_in(raw, name)
    except FileRefusedError as refusal:
        log("finished-refused", council=council, by=by, at=at, file=shown_name(name), reason=refusal.code)
        raise
    return _kept(paper, seen, raw, by, at)


@transaction.atomic
def _kept(paper: Finished, seen: Seen, raw: bytes, by: User | None, at: datetime) -> FinishedPaper:
    # Held, so that two who send the same at once get one.
    council = Council.every.select_for_update(of=("self",)).get(pk=paper.plan.council_id)
    sha256 = hashlib.sha256(raw).hexdigest()
    told = {
        "plan": paper.plan,
        "edition": paper.edition,
        "report": paper.report,
        "participant": paper.participant,
        "language": paper.language,
    }
    standing = FinishedPaper.every.filter(**told, sha256=sha256).filter(~Q(state="removed"))
    first = standing.filter(kept__isnull=False).first()
    if first is not None:
        return first
    made = FinishedPaper.every.create(
        council=council,
        **told,
        name=seen.name,
        sha256=sha256,
        size=len(raw),
        media_type=seen.media_type,
        uploaded_by=by,
        uploaded_at=at,
        stood_at=_stood_at(paper, seen, at),
    )
    FinishedContent.every.create(council=council, paper=made, content=raw, rows=seen.rows, found=seen.found)
    log("paper-finished", council=council, by=by, at=at, file=made.name, sha256=sha256, plan=paper.plan.slug)
    return made


def _stood_at(paper: Finished, seen: Seen, at: datetime) -> datetime:
    """Give when the plan stood as the paper tells it; a file begun before the plan was there says nothing of that."""
    if paper.edition is not None:
        return paper.edition.frozen_at
    first = Plan.history.filter(id=paper.plan.pk).order_by("history_id").values_list("history_date", flat=True).first()
    begun = seen.begun_at
    return begun if begun is not None and first is not None and first <= begun <= at else at


@transaction.atomic
def show_paper(paper: FinishedPaper, by: User | None, at: datetime, *, contacts_public: bool = False) -> None:
    """Let everyone see a finished paper beside the adopted plan it is of.

    Raises:
        RuleError: "finished-removed"; "finished-not-adopted", "finished-identity-number", "finished-contacts".
    """
    current = _held(paper)
    found = FinishedContent.every.filter(paper=current).values_list("found", flat=True).first()
    if current.is_removed or found is None:
        raise RuleError("finished-removed")
    refuse_showing(
        is_of_edition=current.edition_id is not None,
        identity=found["identity"],
        contacts=found["contacts"],
        contacts_public=contacts_public,
    )
    if not current.is_shown:
        log("paper-shown", **_step(current, "shown", by, at))


@transaction.atomic
def hide_paper(paper: FinishedPaper, by: User | None, at: datetime) -> None:
    """Let only members see a finished paper."""
    current = _held(paper)
    if current.is_shown:
        log("paper-hidden", **_step(current, "hidden", by, at))


@transaction.atomic
def remove_paper(paper: FinishedPaper, why: str, by: User | None, at: datetime) -> None:
    """Take a finished paper away, for thirty days so that it can be brought back; that it was there stays told.

    Raises:
        RuleError: "removal-reason-missing" or "text-too-long"; "finished-removed" where somebody has done so already.
    """
    reason = reason_for_removal(why)
    current = _held(paper)
    if current.is_removed:
        raise RuleError("finished-removed")
    log("paper-removed", **_step(current, "removed", by, at, reason))


@transaction.atomic
def restore_paper(paper: FinishedPaper, by: User | None, at: datetime) -> None:
    """Bring back a finished paper that was taken away in the last thirty days; only members see it then.

    Raises:
        RuleError: "not-deleted"; "restore-too-late".
    """
    current = _held(paper)
    last = FinishedStep.every.filter(paper=current).last()
    refuse_restoring(last.at if last is not None and last.what == "removed" else None, at)
    log("paper-restored", **_step(current, "restored", by, at))


def forget_removed_papers(at: datetime) -> int:
    """Delete for good the bytes of papers taken away more than thirty days ago, and give how many."""
    before = at - timedelta(days=DAYS_TO_UNDO)
    gone = FinishedPaper.every.filter(Q(state="removed"), kept__isnull=False).exclude(steps__at__gte=before)
    return FinishedContent.every.filter(paper__in=list(gone.values_list("pk", flat=True))).delete()[0]


def _held(paper: FinishedPaper) -> FinishedPaper:
    """Give the paper as it stands now; nobody else does anything with a paper of its council until this has ended."""
    Council.every.select_for_update(of=("self",)).get(pk=paper.council_id)
    return FinishedPaper.every.select_related("council", "plan").get(pk=paper.pk)


def _step(paper: FinishedPaper, what: str, by: User | None, at: datetime, why: str = "") -> dict[str, Any]:
    """Store that something was done with a paper, and give what the log tells of it."""
    FinishedStep.every.create(council=paper.council, paper=paper, what=what, why=why, by=by, at=at)
    facts = {"file": paper.name, "sha256": paper.sha256, "plan": paper.plan.slug} | ({"why": why} if why else {})
    return {"council": paper.council, "by": by, "at": at, **facts}


def _refused_in_last_hour(council: Council, at: datetime) -> int:
    """Give how many papers that could not be read people of a council have sent: each has cost a reading."""
    since = at - timedelta(hours=1)
    return AuditEntry.every.filter(council=council, what="finished-refused", at__gt=since, at__lte=at).count()
