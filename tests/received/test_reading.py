"""A file goes in once, is read outside the request, and becomes a plan when it is accepted."""

from datetime import UTC, datetime

import pytest
from django_tasks_db.models import DBTaskResult

from avklart.councils.models import AuditEntry, Council
from avklart.documents.limits import DEFAULT
from avklart.domain.errors import RuleError
from avklart.plans.models import Activity, Plan
from avklart.received.actions import accept_draft, ask_reading, interrupt_readings, read_now, receive_file
from avklart.received.models import Reading, ReceivedFile

pytestmark = pytest.mark.django_db
AT = datetime(2018, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def council():
    return Council.every.create(slug="fjellregionen", name="Regionrådet for Fjellregionen")


@pytest.fixture
def plan_file(council, samples):
    raw = (samples / "fjellregionen" / "fjellregionen.docx").read_bytes()
    return receive_file(council, "fjellregionen.docx", raw, by=None, at=AT)


def read(reading):
    read_now(reading.pk, lambda: AT)
    reading.refresh_from_db()
    return reading


def test_the_same_bytes_are_one_file_whatever_they_are_called(council, plan_file):
    again = receive_file(council, "C:\\Plan (kopi).docx", bytes(plan_file.content), by=None, at=AT)
    assert (again.pk, again.name) == (plan_file.pk, "fjellregionen.docx")
    assert AuditEntry.every.filter(what="file-received").count() == 1


def test_another_council_has_its_own_copy(plan_file):
    other = Council.every.create(slug="nord", name="Nord")
    assert receive_file(other, "plan.docx", bytes(plan_file.content), by=None, at=AT).pk != plan_file.pk


@pytest.mark.parametrize(("size", "code"), [(0, "empty"), (DEFAULT.file_bytes + 1, "too-large")])
def test_a_file_of_no_bytes_or_too_many_is_not_kept(council, size, code):
    with pytest.raises(RuleError) as refusal:
        receive_file(council, "plan.docx", b"x" * size, by=None, at=AT)
    assert refusal.value.code == code
    assert not ReceivedFile.every.exists()


def test_a_reading_waits_until_the_worker_takes_it(plan_file):
    reading = ask_reading(plan_file, by=None, at=AT)
    assert reading.state == "waiting"
    assert [task.args_kwargs["args"] for task in DBTaskResult.objects.all()] == [[reading.pk]]
    assert read(reading).state == "read"
    assert len((reading.draft or {})["questions"]) == 9


def test_a_reading_under_way_is_not_asked_for_twice(plan_file):
    assert ask_reading(plan_file, by=None, at=AT).pk == ask_reading(plan_file, by=None, at=AT).pk
    assert DBTaskResult.objects.count() == 1


def test_a_refused_file_keeps_its_code_and_facts(council):
    file = receive_file(council, "plan.docx", b"%PDF-1.7 but no PDF", by=None, at=AT)
    reading = read(ask_reading(file, by=None, at=AT))
    assert reading.state == "refused"
    assert reading.refusal["code"]


def test_a_reading_half_done_is_marked_when_the_server_starts_again(plan_file):
    reading = ask_reading(plan_file, by=None, at=AT)
    Reading.every.filter(pk=reading.pk).update(state="reading")
    assert interrupt_readings(AT) == 1
    assert read(reading).state == "interrupted"
    assert ask_reading(plan_file, by=None, at=AT).pk != reading.pk


def test_an_accepted_draft_is_a_plan(plan_file):
    reading = read(ask_reading(plan_file, by=None, at=AT))
    plan = accept_draft(reading, by=None, at=AT)
    reading.refresh_from_db()
    assert (reading.state, reading.plan) == ("accepted", plan)
    assert Activity.every.filter(plan=plan).count() == 39
    assert AuditEntry.every.filter(what="draft-accepted").get().facts["plan"] == "2017-2018"


def test_a_draft_is_accepted_once_and_only_when_read(plan_file):
    reading = ask_reading(plan_file, by=None, at=AT)
    with pytest.raises(RuleError, match="not-read-yet"):
        accept_draft(reading, by=None, at=AT)
    accept_draft(read(reading), by=None, at=AT)
    with pytest.raises(RuleError, match="already-accepted"):
        accept_draft(reading, by=None, at=AT)
    assert Plan.every.count() == 1
