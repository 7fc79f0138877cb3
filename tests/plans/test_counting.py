"""PostgreSQL counts what tables hold once a large plan is stored, and is not asked to for a small one."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from avklart.councils.models import Council
from avklart.councils.writing import Change
from avklart.plans.actions import plan_from_draft
from tests.bench.plans import made_draft

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize(("activities", "times"), [(20, 0), (200, 1)])
def test_postgresql_counts_what_tables_hold_once_a_large_plan_is_stored(activities: int, times: int) -> None:
    council = Council.every.create(slug="nord", name="Nord")
    with CaptureQueriesContext(connection) as asked:
        plan_from_draft(council, made_draft(activities), Change(by=None, at=datetime(2018, 3, 1, tzinfo=UTC)))
    counted = [query["sql"] for query in asked if query["sql"].startswith("ANALYZE")]
    assert len(counted) == (times if connection.vendor == "postgresql" else 0)
    assert all('"plans_activity"' in sql and '"plans_historicalactivity"' in sql for sql in counted)
