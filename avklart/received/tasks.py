"""What is done outside the request, by the background worker."""

from django.tasks import task
from django.utils import timezone

from avklart.received.actions.readings import read_now


@task()
def read_received(reading_id: int) -> None:
    """Read the file of a reading that waits."""
    read_now(reading_id, timezone.now)
