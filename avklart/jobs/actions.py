"""A job is asked for within the request, done by the background worker, and told of by the page that follows it."""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from avklart.councils.models import Council, User
from avklart.domain.errors import RuleError
from avklart.domain.long_work import Work
from avklart.jobs.models import UNDER_WAY, Job

logger = logging.getLogger("avklart.jobs")


@transaction.atomic
def ask_job(
    work: Work,
    council: Council,
    subject: int,
    *,
    by: User | None,
    at: datetime,
    given: Mapping[str, Any] | None = None,
) -> Job:
    """Ask that work on one thing be done, and give the job to follow: the same one however many ask at once.

    Where several works of a kind may be asked for on one thing, `given` tells them apart as "what".
    """
    from avklart.jobs.tasks import do_what_waits

    # Held, so that two who ask at once get one job.
    held = Council.every.select_for_update(of=("self",)).only("pk").get(pk=council.pk)
    same = {"council": held, "kind": work, "subject": subject, "what": (given or {}).get("what", "")}
    under_way = Job.every.filter(**same, state__in=UNDER_WAY).first()
    if under_way is not None:
        return under_way
    job = Job.every.create(**same, given=dict(given or {}), asked_by=by, asked_at=at)
    # In the same database and the same transaction: a job that waits always has its task.
    do_what_waits.enqueue(job.pk)
    return job


def do_job(job_id: int, clock: Callable[[], datetime]) -> None:
    """Do a waiting job and store what came of it, in the same transaction as what it has written.

    Long: never called within a request, nor within a transaction. A job that no longer waits is left as it is.
    """
    from avklart.jobs.work import done

    if not Job.every.filter(pk=job_id, state="waiting").update(state="running", started_at=clock()):
        return
    job = Job.every.select_related("council", "asked_by").get(pk=job_id)
    try:
        done(job, lambda mark, result: _end_whole(job_id, clock(), mark, result))
    except RuleError as refusal:
        told = {"code": refusal.code, "field": refusal.field, "facts": dict(refusal.facts)}
        _end(job_id, clock(), state="refused", refusal=told)
    except Exception:
        # What the reader of the page must be told is the same whatever went wrong; the log has the rest.
        logger.exception("job %s (%s of %s) failed", job_id, job.kind, job.subject)
        _end(job_id, clock(), state="failed")


def interrupt_jobs(at: datetime) -> int:
    """Mark jobs that a stopped server left half done, and give how many; each may be asked for again.

    What an earlier version of the rules found of a plan is forgotten too: this one may find something else.
    """
    Job.every.filter(kind__in=("check", "compare", "compare-editions"), state="done").delete()
    return Job.every.filter(state="running").update(state="interrupted", ended_at=at)


def forget_jobs(before: datetime) -> None:
    """Forget jobs that ended before a moment."""
    Job.every.filter(ended_at__lt=before).delete()


def _end_whole(job_id: int, at: datetime, mark: str, result: object) -> None:
    """Note in the transaction of the work that it is done; what is no longer being done is not stored at all."""
    if not _end(job_id, at, state="done", mark=mark, result=result):
        raise RuntimeError(f"job {job_id} is no longer being done")


def _end(job_id: int, at: datetime, **outcome: object) -> bool:
    # One marked as interrupted meanwhile stays so: somebody may already have asked for another.
    return bool(Job.every.filter(pk=job_id, state="running").update(ended_at=at, **outcome))
