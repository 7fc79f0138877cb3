"""What the background worker is handed."""

from django.tasks import task
from django.utils import timezone

from avklart.post.due import do_moment


@task()
def do_what_is_due(moment_id: int) -> None:
    """Do what a moment of the clock asks for."""
    do_moment(moment_id, timezone.now)
