"""Councils and people come to be whole and sound, or not at all."""

from datetime import UTC, datetime

import pytest
from django.urls import get_resolver

from avklart.councils.actions import create_council, create_user, give_role
from avklart.councils.actions.councils import RESERVED
from avklart.councils.models import AuditEntry, Council, Membership, Participant
from avklart.councils.writing import Change
from avklart.domain.errors import RuleError

pytestmark = pytest.mark.django_db
CHANGE = Change(by=None, at=datetime(2018, 3, 1, tzinfo=UTC))
GOOD = "vinter over fjellet"


def test_a_council_comes_with_those_who_take_part():
    council = create_council("nord", "Nordrådet", CHANGE, [{"name": "Tolga", "code": "0436"}], language="nn")
    assert (council.language, council.history.count()) == ("nn", 1)
    assert [(one.name, one.kind, one.code) for one in Participant.every.all()] == [("Tolga", "municipality", "0436")]
    assert AuditEntry.every.get().what == "council-created"


@pytest.mark.parametrize(
    ("slug", "name", "code"),
    [
        ("Nord", "Nordrådet", "council-slug-plain"),
        ("nord/sør", "Nordrådet", "council-slug-plain"),
        ("", "Nordrådet", "council-slug-plain"),
        ("arbeid", "Nordrådet", "council-slug-taken"),
        ("nord", " ", "council-name-missing"),
    ],
)
def test_a_council_without_a_sound_address_and_name_is_refused(slug, name, code):
    with pytest.raises(RuleError) as refusal:
        create_council(slug, name, CHANGE)
    assert refusal.value.code == code
    assert not Council.every.exists()


def test_two_councils_never_share_an_address():
    create_council("nord", "Nordrådet", CHANGE)
    with pytest.raises(RuleError, match="council-slug-taken"):
        create_council("nord", "Et annet", CHANGE)


@pytest.mark.parametrize("given", [{"name": "Tolga", "code": "436"}, {"navn": "Tolga"}, {"name": "", "code": "0436"}])
def test_one_bad_participant_leaves_nothing_behind(given):
    with pytest.raises(RuleError, match="participant-not-understood"):
        create_council("nord", "Nordrådet", CHANGE, [given])
    assert not Council.every.exists()


def test_no_council_takes_the_address_of_a_page():
    first = {str(one.pattern).strip("^").partition("/")[0] for one in get_resolver().url_patterns}
    public = {str(one.pattern).partition("/")[0] for one in get_resolver("avklart.public.urls").url_patterns}
    fixed = {word for word in first | public if word and "<" not in word}
    assert fixed - RESERVED == set()


def test_a_person_is_one_whatever_the_case_of_the_address():
    user = create_user("Kari@Nord.example", GOOD, CHANGE)
    assert user.email == "kari@nord.example"
    with pytest.raises(RuleError, match="mail-taken"):
        create_user("KARI@nord.example", GOOD, CHANGE)


@pytest.mark.parametrize(
    ("email", "password", "code"),
    [("kari", GOOD, "mail-not-understood"), ("kari@nord.example", "kort", "password-too-weak")],
)
def test_a_person_needs_a_mail_address_and_a_good_password(email, password, code):
    with pytest.raises(RuleError, match=code):
        create_user(email, password, CHANGE)


def test_a_person_has_one_role_in_a_council():
    council = create_council("nord", "Nordrådet", CHANGE)
    user = create_user("kari@nord.example", GOOD, CHANGE)
    give_role(user, council, "reader", CHANGE)
    give_role(user, council, "editor", CHANGE)
    assert [one.role for one in Membership.every.all()] == ["editor"]
    with pytest.raises(RuleError, match="role-unknown"):
        give_role(user, council, "king", CHANGE)
