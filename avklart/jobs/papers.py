"""A file of a large plan, made outside the request and kept until the job is forgotten."""

import hashlib
import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from avklart.councils.models import User
from avklart.councils.writing import Change
from avklart.editions.models import StatusNote
from avklart.jobs.actions import ask_job
from avklart.jobs.models import Job, JobFile
from avklart.plans.models import Plan
from avklart.plans.queries.marks import mark_of
from avklart.received.letterheads import letterhead_for
from avklart.reports.asked import Asked, Made, asked_as_json, asked_from_json, made
from avklart.reports.note_kept import file_of_note

_MOST_TRIES = 3


def ask_paper(
    asked: Asked, plan: Plan, *, by: User | None, at: datetime, today: date, facts: tuple[object, ...] = ()
) -> Job:
    """Ask for a file of a plan; `facts` are what else it is made of, so that no two different files are one job."""
    given = {**asked_as_json(asked), "today": today.isoformat()}
    given |= {"what": what_of(given, facts)}
    return ask_job("paper", plan.council, plan.pk, by=by, at=at, given=given)


def file_made(asked: Asked, plan: Plan, today: date, facts: tuple[object, ...]) -> JobFile | None:
    """Give the file that a job has made of the very same, or None."""
    what = what_of({**asked_as_json(asked), "today": today.isoformat()}, facts)
    found = JobFile.every.filter(job__kind="paper", job__subject=plan.pk, job__what=what, job__state="done")
    return found.order_by("-pk").first()


def what_of(given: dict[str, Any], facts: tuple[object, ...]) -> str:
    """Give a hash that tells what is asked for from all else."""
    return hashlib.sha256(repr((json.dumps(given, sort_keys=True), facts)).encode()).hexdigest()


def make_paper_of(job: Job, end: Callable[[str, Any], None]) -> None:
    """Make the file that a job is for, and store it together with the word that it is done."""
    plan = Plan.every.select_related("council").get(pk=job.subject, council=job.council_id)
    file = _made_whole(job, plan)
    with transaction.atomic():
        content, kind = file.written.raw, file.media_type
        JobFile.every.create(council=job.council, job=job, name=file.name, media_type=kind, content=content)
        end("", {"plan": plan.slug, "replaced": list(file.written.replaced)})
        Job.every.filter(kind="paper", what=job.what, state="done").exclude(pk=job.pk).delete()


def _made_whole(job: Job, plan: Plan) -> Made:
    """Give the file of the plan as it stood at one moment: made again where somebody has written meanwhile."""
    asked, today = asked_from_json(job.given), date.fromisoformat(job.given["today"])
    for _ in range(_MOST_TRIES):
        mark = mark_of(plan)
        file = _made(asked, plan, today, job)
        if mark_of(plan) == mark:
            break
    return file


def _made(asked: Asked, plan: Plan, today: date, job: Job) -> Made:
    letterhead = letterhead_for(plan.council)
    if asked.note is None:
        return made(asked, plan, today, job.asked_at, letterhead)
    note = StatusNote.every.select_related("plan__council").get(plan=plan, number=asked.note)
    return file_of_note(note, asked.kind, Change(by=job.asked_by, at=job.asked_at), today, letterhead)
