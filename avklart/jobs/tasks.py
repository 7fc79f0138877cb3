"""What the background worker is handed."""

from django.tasks import task
from django.utils import timezone

from avklart.jobs.actions import do_job


@task()
def do_what_waits(job_id: int) -> None:
    """Do a job that waits."""
    do_job(job_id, timezone.now)
