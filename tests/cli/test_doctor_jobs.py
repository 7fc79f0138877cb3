"""avklart doctor tells of large tasks that a stopped server left undone."""

import pytest

from avklart.cli.doctor import _rows
from avklart.councils.models import Council
from avklart.jobs.actions import interrupt_jobs
from avklart.jobs.models import Job
from tests.editions.made import AT

pytestmark = pytest.mark.django_db


def test_interrupted_tasks_are_counted_and_others_are_not():
    council = Council.every.create(slug="fjell", name="Fjell")
    assert list(_rows()) == []
    for subject, state in ((1, "running"), (2, "done"), (3, "waiting")):
        Job.every.create(council=council, kind="accept", subject=subject, state=state, asked_at=AT)
    interrupt_jobs(AT)
    assert [(one.state, one.code, one.facts) for one in _rows()] == [("look", "interrupted-jobs", {"count": 1})]
