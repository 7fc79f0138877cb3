"""One who was taken out of the council by mistake is brought back for thirty days."""

from datetime import timedelta

import pytest

from avklart.councils.actions import restore_participant
from avklart.councils.models import Participant
from avklart.councils.queries import removed_participants
from avklart.councils.writing import Change, save_next, write_new
from avklart.domain.errors import RuleError
from avklart.plans.models import Actor, RoleHolder
from avklart.ui.today import now
from tests.web.people_of import council_with_people, person

pytestmark = pytest.mark.django_db
LIST = "/arbeid/nord/innstillinger/deltakere/"


@pytest.fixture
def gone(client):
    """Give somebody who has just been taken out."""
    council = council_with_people()
    client.force_login(person("administrator"))
    one = Participant.every.create(council=council, name="Tolga", code="0436")
    client.post(f"{LIST}{one.pk}/fjern/", {"version": "1"})
    assert not Participant.every.exists()
    return one


def test_the_list_offers_to_bring_back_and_does_so(client, gone):
    address = f"{LIST}{gone.pk}/hent-tilbake/"
    assert address in client.get(LIST).content.decode()
    page = client.post(address, follow=True).content.decode()
    assert "Tolga er hentet tilbake." in page
    back = Participant.every.get()
    assert (back.pk, back.name, back.code, back.version) == (gone.pk, "Tolga", "0436", 2)
    assert address not in page
    assert client.post(address).status_code == 302
    assert Participant.every.count() == 1


@pytest.fixture
def belonging(client):
    """Give an actor and a term that belonged to somebody who has just been taken out, and an actor that never did."""
    council = council_with_people()
    client.force_login(person("administrator"))
    change = Change(by=None, at=now() - timedelta(days=1))
    one = Participant.every.create(council=council, name="Tolga", code="0436")
    mayor = Actor(council=council, name="Ordfører i Tolga", participant=one)
    other = Actor(council=council, name="Rådgiver")
    write_new([mayor, other], change)
    term = RoleHolder(council=council, role=other, person="Kari", participant=one)
    write_new([term], change)
    client.post(f"{LIST}{one.pk}/fjern/", {"version": "1"})
    for row in (mayor, other, term):
        row.refresh_from_db()
    assert (mayor.participant, mayor.version, term.participant) == (None, 2, None)
    return one, mayor, term, other


def brought_back(client, one, *rows):
    client.post(f"{LIST}{one.pk}/hent-tilbake/")
    for row in rows:
        row.refresh_from_db()
    return [row.participant_id for row in rows]


def test_its_actors_and_terms_come_back_with_it_and_the_history_tells_of_both(client, belonging):
    one, mayor, term, other = belonging
    assert brought_back(client, one, mayor, term, other) == [one.pk, one.pk, None]
    told = mayor.history.order_by("history_id").values_list("participant_id", "version", "history_change_reason")
    assert list(told) == [(one.pk, 1, ""), (None, 2, ""), (one.pk, 3, "restored")]


def test_what_has_been_given_to_another_meanwhile_stays_there(client, belonging):
    one, mayor, term, _ = belonging
    mayor.participant = Participant.every.create(council=one.council, name="Os", code="0441")
    mayor.name = "Ordfører i Os"
    save_next(mayor, Change(by=None, at=now()))
    term.person = "Ola"
    save_next(term, Change(by=None, at=now()))
    assert brought_back(client, one, mayor, term) == [mayor.participant_id, one.pk]


def test_what_was_lost_before_the_loss_was_told_in_history_comes_back_too(client, belonging):
    one, mayor, *_ = belonging
    Actor.history.filter(id=mayor.pk, history_type="~").delete()
    assert brought_back(client, one, mayor) == [one.pk]


def test_one_changed_by_another_meanwhile_is_not_taken_out_and_keeps_its_actors(client, belonging):
    one, mayor, *_ = belonging
    brought_back(client, one, mayor)
    client.post(f"{LIST}{one.pk}/fjern/", {"version": "1"})
    mayor.refresh_from_db()
    assert mayor.participant_id == one.pk


def test_after_thirty_days_it_is_too_late(gone):
    late = now() + timedelta(days=31)
    assert removed_participants(gone.council, late) == []
    with pytest.raises(RuleError, match="restore-too-late"):
        restore_participant(gone.council, gone.pk, Change(by=None, at=late))


def test_one_of_that_name_who_has_come_since_stands_in_the_way(gone):
    Participant.every.create(council=gone.council, name="Tolga")
    with pytest.raises(RuleError, match="participant-taken"):
        restore_participant(gone.council, gone.pk, Change(by=None, at=now()))


def test_another_council_brings_back_nobody(gone):
    with pytest.raises(RuleError, match="not-deleted"):
        restore_participant(council_with_people("sor", "Sørrådet"), gone.pk, Change(by=None, at=now()))
