"""The log of what must be answered for only grows; the tests may empty it, and nothing else may."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction

from avklart.councils.actions import log
from avklart.councils.models import AuditEntry, Council
from avklart.editions.models import Edition
from avklart.plans.models import Plan

AT = datetime(2018, 3, 1, tzinfo=UTC)


def refuses(change):
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        change()


@pytest.mark.django_db
def test_the_database_refuses_every_change_of_the_log():
    log("role-given", council=None, by=None, at=AT)
    refuses(lambda: AuditEntry.every.update(what="nothing"))
    refuses(lambda: AuditEntry.every.all().delete())


@pytest.mark.django_db
def test_the_database_refuses_every_change_of_an_edition():
    council = Council.every.create(slug="nord", name="Nordrådet")
    plan = Plan.every.create(council=council, slug="2018", title="Plan")
    Edition.every.create(
        council=council, plan=plan, number=1, body="Regionrådet", adopted_on=AT, sha256="", frozen_at=AT
    )
    refuses(lambda: Edition.every.update(sha256="0"))
    refuses(lambda: Edition.every.all().delete())


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", [1, 2])
def test_a_test_with_real_transactions_leaves_nothing_to_the_next(turn):
    assert not AuditEntry.every.exists()
    log("role-given", council=None, by=None, at=AT, turn=turn)
    refuses(lambda: AuditEntry.every.all().delete())
