"""What is held back beyond the time its link would open is not sent: it is named, and can be sent anew."""

import re
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from avklart.cli.doctor import _outbox
from avklart.councils.writing import Change
from avklart.domain.errors import RuleError
from avklart.domain.links import USUAL_DAYS
from avklart.followup.models import UpdateLink
from avklart.post.actions import carry_mails, lay_out, send_again
from avklart.post.letters import pause_letters, send_lists
from avklart.post.models import Letter, OutgoingMail
from avklart.post.written import message_of
from avklart.ui.sentences import LANGUAGES, sentence
from tests.post.letters_made import AT, Desk, made

pytestmark = pytest.mark.django_db
LAST = AT + timedelta(days=USUAL_DAYS - 5)


@pytest.fixture
def desk() -> Desk:
    found = made()
    found.question_due()
    return found


def words(told: str) -> str:
    return re.sub(r"\s+", " ", told)


def carried(at: datetime) -> list[Any]:
    carry_mails(lambda: at)
    return list(mail.outbox)


def test_a_letter_goes_after_a_pause_while_there_is_time_to_use_its_link(desk):
    desk.send(desk.person())
    pause_letters(desk.council, True, desk.change)
    assert carried(LAST - timedelta(minutes=1)) == []
    pause_letters(desk.council, False, desk.change)
    (sent,) = carried(LAST - timedelta(minutes=1))
    assert "31. mars 2018" in sent.body
    assert UpdateLink.every.get().expires_at > LAST


@pytest.mark.parametrize("still_paused", [True, False])
def test_a_letter_held_back_too_long_is_not_sent_but_named_and_its_link_is_erased(desk, still_paused):
    desk.send(desk.person())
    pause_letters(desk.council, still_paused, desk.change)
    assert carried(LAST) == []
    one = OutgoingMail.every.get()
    assert (one.state, one.reason, one.text, one.html, one.ended_at) == ("given-up", "too-old", "", "", LAST)
    pause_letters(desk.council, False, desk.change)
    assert carried(LAST + timedelta(days=60)) == []


def test_a_letter_that_was_too_old_is_none_its_receiver_has_had(desk):
    ola = desk.person()
    desk.send(ola)
    assert desk.send(ola, today=date(2018, 3, 20)) == 0
    carried(LAST)
    assert desk.send(ola, today=date(2018, 4, 3)) == 1
    assert list(Letter.every.order_by("pk").values_list("mail__state", flat=True)) == ["given-up", "waiting"]


def test_what_somebody_has_just_asked_for_is_not_taken_for_a_letter_and_is_never_too_old(desk):
    lay_out("ny@x.example", "Invitasjon", "Lenke", AT)
    assert [one.to for one in carried(LAST + timedelta(days=60))] == [["ny@x.example"]]


def test_an_uncertain_letter_is_not_sent_again_with_a_link_that_no_longer_opens(desk):
    desk.send(desk.person())
    OutgoingMail.every.update(state="uncertain", reason="stopped")
    with pytest.raises(RuleError, match="mail-too-old"):
        send_again(OutgoingMail.every.get(), Change(by=desk.by, at=LAST))
    assert OutgoingMail.every.get().state == "uncertain"
    send_again(OutgoingMail.every.get(), Change(by=desk.by, at=LAST - timedelta(minutes=1)))
    assert OutgoingMail.every.get().state == "waiting"


def test_a_letter_that_became_too_old_while_it_was_being_given_is_not_given(desk, monkeypatch):
    desk.send(desk.person())
    written = message_of

    def then_late(one: OutgoingMail, at: datetime) -> Any:
        OutgoingMail.every.update(made_at=AT - timedelta(days=USUAL_DAYS))
        return written(one, at)

    monkeypatch.setattr("avklart.post.actions.carrying.message_of", then_late)
    assert carried(AT) == []
    carried(LAST)
    assert OutgoingMail.every.get().reason == "too-old"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_log_and_the_list_tell_of_it_and_not_the_doctor(desk, language):
    browser = Client()
    browser.force_login(desk.by)
    desk.by.language = language
    desk.by.save()
    desk.send(desk.person())
    carried(LAST)
    assert list(_outbox()) == []
    log = words(browser.get("/arbeid/fjell/paaminnelser/sendt/").content.decode())
    assert sentence("letter-state", "too-old", "nb") in log
    assert sentence("mail-reason", "too-old", "nb") in log
    send_lists(LAST + timedelta(days=8, minutes=-1))
    told = words(OutgoingMail.every.exclude(text="").get().text)
    assert f"{sentence('letter', 'too-old', language)} - ola@kommune.example" in told
