"""One who was taken out of the council by mistake is brought back for thirty days."""

from datetime import timedelta

import pytest

from avklart.councils.actions import restore_participant
from avklart.councils.models import Participant
from avklart.councils.queries import removed_participants
from avklart.councils.writing import Change
from avklart.domain.errors import RuleError
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
