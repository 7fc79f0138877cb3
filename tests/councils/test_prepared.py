"""A prepared query answers as the queryset it was made from, anew each time, whoever asks and on whatever thread."""

from datetime import UTC, date, datetime

import pytest
from django.db.models import Q, Value

from avklart.councils.models import AuditEntry, Council, Membership, Participant, User
from avklart.councils.prepared import Prepared
from tests.at_once import at_once

pytestmark = pytest.mark.django_db
AT = datetime(2018, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def councils():
    return [Council.every.create(slug=slug, name=f"Rådet {slug}") for slug in ("nord", "sor", "vest")]


def test_it_gives_the_rows_as_they_are_now_and_not_as_they_were(councils):
    found = Prepared(lambda slug: Council.every.filter(slug=slug))
    assert found("nord") == [councils[0]]
    assert found("sor") == [councils[1]]
    assert found("ost") == []
    Council.every.filter(slug="nord").update(name="Et nytt navn")
    assert [one.name for one in found("nord")] == ["Et nytt navn"]
    assert found.first("ost") is None


def test_words_that_would_mean_something_in_sql_are_values(councils):
    found = Prepared(lambda slug: Council.every.filter(slug=slug))
    found("nord")
    for word in ("' OR 1=1 --", "%", "%s", "value-0", "another-0", '"', "\\"):
        assert found(word) == []
    Council.every.filter(slug="sor").update(slug="value-0")
    assert found("value-0") == [councils[1]]
    assert found("nord") == [councils[0]]


def test_every_value_goes_to_its_own_place_also_where_one_stands_twice(councils):
    user = User.objects.create_user("kari@nord.example")
    for council, role in zip(councils, ("reader", "editor", "administrator"), strict=True):
        Membership.every.create(user=user, council=council, role=role)
    found = Prepared(
        lambda who, first, other: Membership.every.filter(
            Q(council=first, user=who) | Q(council=other, user=who), ~Q(council=20_000)
        ).annotate(asked=Value(first))
    )
    rows = found(user.pk, councils[2].pk, councils[0].pk)
    assert {(row.role, row.asked) for row in rows} == {("reader", councils[2].pk), ("administrator", councils[2].pk)}
    assert found(user.pk + 1, councils[2].pk, councils[0].pk) == []


def test_moments_and_lists_of_keys_are_values_too(councils):
    for hour in range(4):
        AuditEntry.every.create(at=AT.replace(hour=hour), what="made", council=councils[hour % 3])
    later = Prepared(lambda at: AuditEntry.every.filter(at__gte=at).values_list("at", flat=True))
    assert later(AT.replace(hour=2)) == [AT.replace(hour=3), AT.replace(hour=2)]
    assert later(AT.replace(hour=3)) == [AT.replace(hour=3)]
    of = Prepared(lambda *keys: AuditEntry.every.filter(council__in=keys).values_list("council", flat=True))
    assert set(of(councils[0].pk, councils[2].pk)) == {councils[0].pk, councils[2].pk}
    assert set(of(councils[1].pk)) == {councils[1].pk}


def test_days_are_values_too(councils):
    for council, day in zip(councils, (1, 2, 3), strict=True):
        Participant.every.create(council=council, name="Os", from_on=date(2018, 3, day))
    later = Prepared(lambda day: Participant.every.filter(from_on__gte=day).values_list("council", flat=True))
    assert set(later(date(2018, 3, 2))) == {councils[1].pk, councils[2].pk}
    assert set(later(date(2018, 3, 3))) == {councils[2].pk}


@pytest.mark.parametrize("many", [0, 1, 2, 3, 5, 600])
def test_lists_of_keys_of_any_length_come_after_the_other_values(many, councils, django_assert_num_queries):
    found = Prepared(lambda slug, *keys: Council.every.filter(slug=slug, pk__in=keys))
    keys = [councils[0].pk, *range(1_000_000, 1_000_000 + many)][:many]
    with django_assert_num_queries(1 if keys else 0):
        assert found.of_keys(keys, "nord") == councils[: min(many, 1)]


def test_rows_come_with_what_is_related_and_as_many_queries(councils, django_assert_num_queries):
    Membership.every.create(user=User.objects.create_user("a@b.example"), council=councils[0], role="reader")
    found = Prepared(lambda key: Membership.every.filter(council=key).select_related("user").defer("role"))
    found(councils[1].pk)
    with django_assert_num_queries(1):
        assert [str(row.user.email) for row in found(councils[0].pk)] == ["a@b.example"]


@pytest.mark.parametrize(
    "make",
    [
        lambda slug: Council.every.filter(slug__startswith=slug),
        lambda slug: Council.every.filter(name="Nord"),
        lambda slug: Council.every.filter(slug=f"{slug}-2"),
    ],
    ids=["part of a word", "not asked for", "changed"],
)
def test_a_question_that_changes_with_its_values_is_refused(make, councils):
    with pytest.raises(ValueError, match="not the same"):
        Prepared(make)("nord")


def test_what_limits_by_a_value_is_refused(councils):
    with pytest.raises(ValueError, match="not the same"):
        Prepared(lambda most: Council.every.all()[:most])(1)


@pytest.mark.django_db(transaction=True)
def test_many_ask_at_once_and_each_gets_its_own(councils, tmp_path):
    found = Prepared(lambda slug: Council.every.filter(slug=slug))
    found("nord")

    def ask(slug: str) -> bool:
        return all([one.slug for one in found(slug)] == [slug] for _ in range(30))

    assert all(at_once(ask, ("nord", "sor", "vest", "nord", "sor", "vest"), tmp_path))
