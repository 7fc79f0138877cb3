"""The kinds of work that may be long: what each does, and what it tells when it has ended."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.db import transaction

from avklart.councils.writing import Change, one_moment
from avklart.editions.actions import Adoption, adopt
from avklart.editions.models import Edition, StatusNote
from avklart.editions.queries import latest_edition
from avklart.jobs.looks import Look, adoption_look, check_look, edition_look, look_as_json
from avklart.jobs.models import Job
from avklart.jobs.papers import make_paper_of
from avklart.plans.models import Plan
from avklart.plans.queries.marks import mark_of
from avklart.received.actions import accept_draft, take_over
from avklart.received.models import Reading
from avklart.reports.note_kept import complete

End = Callable[[str, Any], None]
_MOST_LOOKS = 3


def done(job: Job, end: End) -> None:
    """Do the work of a job; what it writes and `end`, which is told mark and result, stand or fall together.

    Raises:
        RuleError: as the work refuses.
    """
    writes = _WRITES.get(job.kind)
    if writes is not None:
        with one_moment() if job.kind in _OF_ONE_MOMENT else transaction.atomic():
            end("", writes(job))
        return
    if job.kind == "paper":
        make_paper_of(job, end)
        return
    mark, look = _looked(job)
    with transaction.atomic():
        end(mark, look_as_json(look))
        # The newest is all that a page asks for.
        Job.every.filter(kind=job.kind, subject=job.subject, state="done").exclude(pk=job.pk).delete()


def _accept(job: Job) -> dict[str, Any]:
    return {"plan": accept_draft(_reading_of(job), by=job.asked_by, at=job.asked_at).slug}


def _take_over(job: Job) -> dict[str, Any]:
    reading = _reading_of(job)
    count = take_over(reading, job.given["marks"], by=job.asked_by, at=job.asked_at)
    return {"plan": Reading.every.select_related("plan").get(pk=reading.pk).plan.slug, "changes": count}  # type: ignore[union-attr]


def _adopt(job: Job) -> dict[str, Any]:
    given = job.given
    plan = Plan.every.select_related("council").get(pk=job.subject, council=job.council_id)
    day = date.fromisoformat(given["adopted_on"])
    decided = Adoption(given["body"], day, given["case_number"], bool(given.get("contacts_public")))
    today = date.fromisoformat(given["today"])
    edition = adopt(plan, decided, by=job.asked_by, at=job.asked_at, today=today, seen=given["seen"])
    return {"plan": plan.slug, "number": edition.number}


def _complete_note(job: Job) -> dict[str, Any]:
    note = StatusNote.every.select_related("plan__council").get(pk=job.subject, council=job.council_id)
    change, given = Change(by=job.asked_by, at=job.asked_at), job.given
    complete(note, given["version"], change, date.fromisoformat(given["today"]))
    return {"plan": note.plan.slug, "number": note.number}


_WRITES: Mapping[str, Callable[[Job], dict[str, Any]]] = {
    "accept": _accept,
    "take-over": _take_over,
    "adopt": _adopt,
    "complete-note": _complete_note,
}
_OF_ONE_MOMENT = ("adopt", "complete-note")


def _reading_of(job: Job) -> Reading:
    return (
        Reading.every.select_related("council", "file")
        .defer("file__content")
        .get(pk=job.subject, council=job.council_id)
    )


def look_mark(kind: str, subject: Plan | Edition) -> str:
    """Give the mark of what a look would now find; a look that was stored with another is too old to be shown."""
    if isinstance(subject, Edition):
        return subject.sha256
    if kind == "check":
        return mark_of(subject)
    last = latest_edition(subject)
    return f"{last.number if last else 0}-{mark_of(subject)[:48]}"


def _looked(job: Job) -> tuple[str, Look]:
    """Give a look and the mark it holds for; none, where the plan was changed each time it was looked at."""
    for _ in range(_MOST_LOOKS):
        subject = _subject_of(job)
        mark = look_mark(job.kind, subject)
        look = _look(job, subject)
        # Not in a transaction: on SQLite that would hold all writers up, and anything may have been written meanwhile.
        if look_mark(job.kind, subject) == mark:
            return mark, look
    return "", look


def _subject_of(job: Job) -> Plan | Edition:
    if job.kind == "compare-editions":
        return Edition.every.select_related("council", "plan").get(pk=job.subject, council=job.council_id)
    return Plan.every.select_related("council").get(pk=job.subject, council=job.council_id)


def _look(job: Job, subject: Plan | Edition) -> Look:
    if isinstance(subject, Edition):
        return edition_look(subject)
    if job.kind == "check":
        return check_look(subject)
    return adoption_look(subject, date.fromisoformat(job.given["today"]))
