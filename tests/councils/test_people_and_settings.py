"""Roles, invitations and settings hold whoever calls them, at the same moment too."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from avklart.councils.actions import (
    accept_as_new,
    accept_as_user,
    change_settings,
    choose_language,
    create_user,
    give_role,
    invite,
    log_for,
    note_failed_sign_in,
    remove_member,
    withdraw_invitation,
)
from avklart.councils.actions.invitations import MOST_OPEN, standing_invitation
from avklart.councils.models import AuditEntry, Council, Invitation, Membership, User
from avklart.councils.writing import Change
from avklart.domain.council_settings import settings_typed
from avklart.domain.errors import RuleError
from avklart.domain.participants import participant_typed
from avklart.domain.roles import refuse_no_administrator
from avklart.domain.terms import own_words_typed

NOW = datetime(2018, 3, 1, 9, tzinfo=UTC)
CHANGE = Change(by=None, at=NOW)
GOOD = "vinter over fjellet"


@pytest.fixture
def council(db):
    return Council.every.create(slug="nord", name="Nordrådet")


def refused(code):
    return pytest.raises(RuleError, match=f"^{code}$")


def at_once(act, those):
    """Give what came of it, sorted, when all act at once; in SQLite's memory, where one writes at a time, in turn."""
    if connection.vendor == "sqlite":
        return sorted(map(act, those))

    def acting(one):
        try:
            return act(one)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(those)) as pool:
        return sorted(pool.map(acting, those))


def test_somebody_must_be_left_who_can_change_people():
    refuse_no_administrator(["reader", "administrator"])
    for left in ([], ["reader", "editor"]):
        with refused("last-administrator"):
            refuse_no_administrator(left)


def test_the_last_administrator_stays_whoever_asks(council):
    kari = create_user("kari@nord.example", GOOD, CHANGE)
    one = give_role(kari, council, "administrator", CHANGE)
    with refused("last-administrator"):
        give_role(kari, council, "editor", CHANGE)
    with refused("last-administrator"):
        remove_member(one, CHANGE)
    assert Membership.every.get().role == "administrator"


def test_giving_the_same_role_again_is_no_news(council):
    kari = create_user("kari@nord.example", GOOD, CHANGE)
    for _ in range(3):
        give_role(kari, council, "reader", CHANGE)
    assert AuditEntry.every.filter(what__startswith="role").count() == 1


def test_removing_one_who_is_gone_does_nothing(council):
    kari = create_user("kari@nord.example", GOOD, CHANGE)
    one = give_role(kari, council, "reader", CHANGE)
    remove_member(one, CHANGE)
    remove_member(Membership(pk=one.pk or 1, council=council, user=kari, role="reader"), CHANGE)
    assert AuditEntry.every.filter(what="member-removed").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_administrators_who_step_down_at_once_leave_one():
    council = Council.every.create(slug="nord", name="Nordrådet")
    users = [create_user(f"{name}@nord.example", None, CHANGE) for name in ("kari", "ola")]
    for user in users:
        give_role(user, council, "administrator", CHANGE)

    def step_down(user):
        try:
            give_role(user, council, "reader", CHANGE)
        except RuleError as refusal:
            return refusal.code
        return "stepped down"

    assert at_once(step_down, users) == ["last-administrator", "stepped down"]
    assert Membership.every.filter(role="administrator").count() == 1


@pytest.mark.django_db(transaction=True)
def test_an_invitation_accepted_twice_at_once_makes_one_account():
    council = Council.every.create(slug="nord", name="Nordrådet")
    _, token = invite(council, "ny@nord.example", "reader", CHANGE)

    def accept(name):
        try:
            accept_as_new(token, name, GOOD, NOW)
        except RuleError as refusal:
            return refusal.code
        return "accepted"

    assert at_once(accept, ["En", "To"]) == ["accepted", "invitation-used"]
    assert User.objects.filter(email="ny@nord.example").count() == 1


def test_an_invitation_ends_on_its_day(council):
    invitation, token = invite(council, "Ny@Nord.example ", "reader", CHANGE)
    assert invitation.email == "ny@nord.example"
    assert standing_invitation(token, NOW + timedelta(days=7, seconds=-1)) == invitation
    with refused("invitation-expired"):
        standing_invitation(token, NOW + timedelta(days=7))
    with refused("invitation-unknown"):
        standing_invitation(token + "x", NOW)


def test_an_accepted_invitation_is_neither_withdrawn_nor_used_by_another(council):
    invitation, token = invite(council, "ny@nord.example", "reader", CHANGE)
    other = create_user("annen@nord.example", GOOD, CHANGE)
    with refused("invitation-for-other"):
        accept_as_user(token, other, NOW)
    accept_as_new(token, "Ny", GOOD, NOW)
    with refused("invitation-used"):
        withdraw_invitation(invitation, CHANGE)
    with refused("invitation-used"):
        accept_as_user(token, other, NOW)


def test_withdrawing_twice_tells_once(council):
    invitation, _ = invite(council, "ny@nord.example", "reader", CHANGE)
    for _ in range(2):
        withdraw_invitation(invitation, CHANGE)
    assert AuditEntry.every.filter(what="invitation-withdrawn").count() == 1


def test_a_council_has_only_so_many_invitations_waiting(council):
    Invitation.every.bulk_create(
        Invitation(
            council=council,
            email=f"n{number}@b.no",
            role="reader",
            token_sha256=str(number),
            invited_at=NOW,
            expires_at=NOW + timedelta(days=1),
        )
        for number in range(MOST_OPEN)
    )
    with refused("too-many-invitations"):
        invite(council, "en@b.no", "reader", CHANGE)
    # Those that are too old wait no longer.
    invite(council, "en@b.no", "reader", Change(by=None, at=NOW + timedelta(days=2)))
    assert Invitation.every.filter(email="en@b.no").count() == 1


def test_what_a_person_does_is_told_in_each_of_their_councils(council):
    other = Council.every.create(slug="sor", name="Sørrådet")
    kari = create_user("kari@nord.example", GOOD, CHANGE)
    log_for(kari, "signed-in", NOW)
    for one in (council, other):
        give_role(kari, one, "reader", CHANGE)
    log_for(kari, "signed-in", NOW)
    note_failed_sign_in(" KARI@nord.example ", NOW)
    note_failed_sign_in("x" * 5000, NOW)
    lines = AuditEntry.every.filter(what__in=("signed-in", "sign-in-failed")).order_by("id")
    assert [(one.what, one.council and one.council.slug) for one in lines] == [
        ("signed-in", None),
        ("signed-in", "nord"),
        ("signed-in", "sor"),
        ("sign-in-failed", "nord"),
        ("sign-in-failed", "sor"),
        ("sign-in-failed", None),
    ]
    assert len(lines[5].facts["email"]) == 254


def test_only_a_language_there_is_is_kept(db):
    kari = create_user("kari@nord.example", GOOD, CHANGE)
    for language in ("nn", "sv", "", "../nb"):
        choose_language(kari, language)
    assert User.objects.get().language == "nn"


FIELDS = {"name": "Nordrådet", "language": "nb", "days_not_mentioned": "90"}


def test_settings_are_changed_from_the_version_that_was_seen(council):
    entry = settings_typed({**FIELDS, "contact": "Kari"}, {})
    assert change_settings(council, entry, 1, CHANGE).version == 2
    with refused("changed-meanwhile"):
        change_settings(council, settings_typed({**FIELDS, "contact": "Ola"}, {}), 1, CHANGE)
    # The same once more is no change, whatever version it was seen at.
    assert change_settings(council, entry, 1, CHANGE).version == 2
    assert council.history.count() == 2


def test_words_there_are_not_and_languages_there_are_not_are_left_out():
    given = {"nb": {"committee": " AU ", "king": "x"}, "sv": {"committee": "AU"}, "nn": {"committee": " "}}
    assert own_words_typed(given) == {"nb": {"committee": "AU"}}


def test_a_number_is_text_and_begins_with_a_nought():
    assert participant_typed({"name": "Tolga", "code": "0436"}).code == "0436"
    assert participant_typed({"name": "Hedmark", "kind": "county", "code": "04"}).code == "04"
