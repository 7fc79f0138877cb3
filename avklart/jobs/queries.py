"""What pages ask of jobs: the newest of a kind on one thing, and what it found where that still holds."""

from avklart.domain.long_work import Work
from avklart.jobs.looks import Look, look_from_json
from avklart.jobs.models import Job


def newest_job(work: Work, subject: int) -> Job | None:
    """Give the job of this kind that was asked for last on one thing, without its result; None where none was."""
    return Job.every.filter(kind=work, subject=subject).defer("result").first()


def found_look[Found: Look](work: Work, subject: int, mark: str, kind: type[Found]) -> Found | None:
    """Give what a job has found of a plan that bears this mark, or None where none has."""
    job = Job.every.filter(kind=work, subject=subject, state="done", mark=mark).first()
    return look_from_json(kind, job.result) if job is not None and job.result is not None else None
