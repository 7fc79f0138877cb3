"""New rows are stored in one go, and each has the same first line of history as a row that is saved alone."""

from datetime import UTC, datetime

import pytest
from django.forms.models import model_to_dict

from avklart.councils.models import Council, Participant, User
from avklart.councils.writing import Change, remove, remove_all, save, save_all, write_new
from avklart.plans.models import Actor, ActorAlias

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


def test_rows_changed_and_removed_together_have_the_history_of_rows_taken_one_by_one(council):
    change, later = Change(by=None, at=AT, why="accepted"), Change(by=None, at=AT, why="undone")
    alone, together = (Actor(council=council, name=name, kind="role") for name in ("Rådmannen", "Ordføreren"))
    write_new([alone, together], change)
    for row in (alone, together):
        row.kind = "body"
    save(alone, later)
    save_all([together], later)
    kept = [model_to_dict(together), model_to_dict(alone)]
    remove(alone, later)
    remove_all([together], later)
    save_all([Actor(**{**one, "council": council}) for one in kept], later)

    def told(name):
        fields = ("kind", "version", "history_date", "history_user", "history_change_reason", "history_type")
        return list(Actor.history.filter(name=name).order_by("history_id").values_list(*fields))

    assert told("Ordføreren") == told("Rådmannen")
    assert [one[-1] for one in told("Ordføreren")] == ["+", "~", "-", "+"]
    assert [model_to_dict(Actor.every.get(name=one["name"])) for one in kept] == kept


def test_what_hangs_on_rows_removed_together_goes_with_them_and_is_told_in_history_too(council):
    actor = Actor(council=council, name="AU", kind="body")
    write_new([actor], Change(by=None, at=AT))
    write_new([ActorAlias(council=council, actor=actor, name="Arbeidsutvalget")], Change(by=None, at=AT))
    remove_all([actor], Change(by=None, at=AT))
    assert not ActorAlias.every.exists()
    assert list(ActorAlias.history.order_by("history_id").values_list("history_type", flat=True)) == ["+", "-"]


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
