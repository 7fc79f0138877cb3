"""New rows are stored in one go, and each has the same first line of history as a row that is saved alone."""

from datetime import UTC, datetime

import pytest
from django.forms.models import model_to_dict

from avklart.councils.models import Council, Participant, User
from avklart.councils.writing import Change, save, write_new
from avklart.plans.models import Actor

pytestmark = pytest.mark.django_db
AT = datetime(2018, 3, 1, 12, 30, 15, 123456, tzinfo=UTC)


@pytest.fixture
def council():
    return Council.every.create(slug="fjell", name="Fjellrådet")


@pytest.mark.parametrize("has_writer", [True, False])
def test_rows_written_together_have_the_history_of_rows_saved_one_by_one(council, has_writer):
    by = User.objects.create_user("kari@fjell.example", None, name="Kari") if has_writer else None
    change = Change(by=by, at=AT, why="accepted")
    alone, together = (Actor(council=council, name=name, kind="role") for name in ("Rådmannen", "Ordføreren"))
    save(alone, change)
    write_new([together], change)
    first, second = alone.history.get(), together.history.get()
    assert {**model_to_dict(first), "history_id": 0, "id": 0, "name": ""} == {
        **model_to_dict(second),
        "history_id": 0,
        "id": 0,
        "name": "",
    }
    assert (second.id, second.name) == (together.pk, "Ordføreren")
    assert (second.history_date, second.history_user, second.history_type) == (AT, by, "+")


def test_history_comes_in_the_order_of_the_rows_however_many(council):
    rows = [Actor(council=council, name=f"Aktør {number}", kind="role") for number in range(1_203)]
    write_new(rows, Change(by=None, at=AT))
    told = Actor.history.order_by("history_id").values_list("id", "name")
    assert list(told) == [(row.pk, row.name) for row in rows]


def test_writing_many_takes_few_queries(council, django_assert_num_queries):
    rows = [Actor(council=council, name=f"Aktør {number}", kind="role") for number in range(400)]
    with django_assert_num_queries(2):
        write_new(rows, Change(by=None, at=AT))
    assert Actor.every.count() == Actor.history.count() == len(rows)


def test_nothing_is_written_of_nothing(council, django_assert_num_queries):
    with django_assert_num_queries(0):
        write_new(list[Participant](), Change(by=None, at=AT))
    assert not Participant.every.exists()
