"""The one query that tells a person's role tells it for that person alone."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404

from avklart.councils import access
from avklart.councils.models import Council, Membership, User

pytestmark = pytest.mark.django_db


@pytest.fixture
def council():
    return Council.every.create(slug="nord", name="Nordrådet")


def member(council, role, name="kari") -> User:
    user = User.objects.create_user(f"{name}@nord.example")
    Membership.every.create(user=user, council=council, role=role)
    return user


def test_council_and_role_come_in_one_query(council, django_assert_num_queries):
    user = member(council, "editor")
    with django_assert_num_queries(1):
        found = access.council_for_reader(user, "nord")
        assert access.role_known(user, found) == "editor"


def test_a_council_found_for_one_says_nothing_of_another(council):
    found = access.council_for_reader(member(council, "administrator"), "nord")
    assert access.role_known(member(council, "reader", "ola"), found) == "reader"
    assert access.role_known(User.objects.create_user("fremmed@sor.example"), found) is None
    assert access.role_known(AnonymousUser(), found) is None


def test_a_council_found_for_nobody_is_asked_about_now(council):
    assert access.role_known(member(council, "editor"), council) == "editor"
    assert access.role_known(User.objects.create_user("fremmed@sor.example"), council) is None


def test_a_role_in_one_council_is_none_in_another(council):
    other = Council.every.create(slug="sor", name="Sørrådet")
    user = member(council, "administrator")
    Membership.every.create(user=user, council=other, role="reader")
    assert access.role_known(user, access.council_for_reader(user, "sor")) == "reader"
    with pytest.raises(Http404):
        access.council_for_editor(user, "sor")


def test_those_without_a_role_find_no_council(council):
    inactive = member(council, "administrator")
    inactive.is_active = False
    for someone in (AnonymousUser(), User.objects.create_user("fremmed@sor.example"), inactive):
        with pytest.raises(Http404):
            access.council_for_reader(someone, "nord")


def test_one_who_is_shut_out_has_no_role_in_what_was_found_before(council):
    user = member(council, "administrator")
    found = access.council_for_reader(user, "nord")
    user.is_active = False
    assert access.role_known(user, found) is None


def test_a_role_taken_away_counts_from_the_next_time_the_council_is_asked_for(council):
    user = member(council, "editor")
    access.council_for_editor(user, "nord")
    Membership.every.filter(user=user).update(role="reader")
    with pytest.raises(Http404):
        access.council_for_editor(user, "nord")
