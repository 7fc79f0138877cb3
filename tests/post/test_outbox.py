"""Mails wait in the outbox until a real mail server has taken them; none holds a page, and none is lost."""

import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from avklart.cli.doctor import Finding, _outbox
from avklart.cli.worker import MailCarrier
from avklart.domain.errors import RuleError
from avklart.post.actions import BEING_SENT, KEPT, WAITS, Sender, Sending, carry_mails, forget_mails, lay_out
from avklart.post.models import OutgoingMail
from avklart.post.queries import outbox
from avklart.ui.sentences import LANGUAGES, sentence
from tests.post.offices import Office, opened, use
from tests.web.people_of import council_with_people, person

pytestmark = pytest.mark.django_db
AT = datetime(2018, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def post_office(settings: Any) -> Iterator[Office]:
    with opened() as (office, port):
        use(settings, port, timeout=5)
        yield office


def at(moment: datetime) -> Any:
    return lambda: moment


def the_mail() -> OutgoingMail:
    return OutgoingMail.every.get()


def test_a_real_server_gets_the_mail_and_its_text_is_kept_no_longer(post_office: Office) -> None:
    lay_out("kari@nord.example", "Møte i Røros", "Lenken er hemmelig: æøå", AT)
    assert carry_mails(at(AT)) == 1
    [mail] = post_office.taken
    assert (mail["To"], mail["Subject"]) == ("kari@nord.example", "Møte i Røros")
    assert "Lenken er hemmelig: æøå" in bytes(mail.get_payload(decode=True)).decode()
    assert (the_mail().state, the_mail().text, the_mail().ended_at) == ("sent", "", AT)
    assert carry_mails(at(AT + timedelta(days=9))) == 0


def test_a_server_that_refuses_is_tried_again_later_and_later_and_then_no_more(
    post_office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    post_office.answers["DATA"] = "451 Try again later"
    lay_out("kari@nord.example", "Nytt passord", "Lenke", AT)
    now, tried = AT, []
    while the_mail().state == "waiting":
        carry_mails(at(now))
        tried.append(now)
        assert carry_mails(at(now)) == 0
        now = the_mail().due_at
    assert [later - before for before, later in pairwise(tried)] == list(WAITS)
    assert (the_mail().state, the_mail().text, the_mail().tries) == ("given-up", "", len(WAITS) + 1)
    assert "Try again later" in the_mail().fault
    assert caplog.text.count("could not be sent") == len(WAITS) + 1
    assert post_office.taken == []


def test_a_server_that_comes_back_gets_the_mail(settings: Any, post_office: Office) -> None:
    there = settings.MAILERS
    settings.MAILERS = {"default": there["default"] | {"OPTIONS": {"host": "127.0.0.1", "port": 9, "timeout": 1}}}
    lay_out("kari@nord.example", "Nytt passord", "Lenke", AT)
    assert carry_mails(at(AT)) == 0
    settings.MAILERS = there
    assert carry_mails(at(AT + WAITS[0])) == 1
    assert len(post_office.taken) == 1


def test_an_address_that_no_server_would_take_stops_no_other_mail(post_office: Office) -> None:
    one = lay_out("kari@nord.example", "En", "En", AT)
    OutgoingMail.every.filter(pk=one.pk).update(to="kari@nord.example\nBcc: alle@nord.example")
    lay_out("ola@nord.example", "To", "To", AT)
    assert carry_mails(at(AT)) == 1
    assert [mail["To"] for mail in post_office.taken] == ["ola@nord.example"]


@pytest.mark.parametrize("written", ["kari@nord.example\nBcc: alle@nord.example", "kari@nord.example\r\n", "kari", ""])
def test_what_is_no_address_is_not_laid_out(written: str) -> None:
    with pytest.raises(RuleError, match="mail-not-understood"):
        lay_out(written, "En", "En", AT)
    with pytest.raises(RuleError, match="mail-not-understood") as refused:
        lay_out("ola@nord.example", "En", "En", AT, sending=Sending(sender=Sender(written)))
    assert refused.value.field == "sender"


def test_what_a_killed_server_was_sending_is_sent_by_the_next(post_office: Office) -> None:
    lay_out("kari@nord.example", "En", "En", AT)
    OutgoingMail.every.update(due_at=AT + BEING_SENT, tries=1)
    assert carry_mails(at(AT)) == 0
    assert carry_mails(at(AT + BEING_SENT)) == 1


def test_a_mail_is_laid_out_with_what_it_tells_about_or_not_at_all() -> None:
    with transaction.atomic():
        lay_out("kari@nord.example", "En", "En", AT)
        transaction.set_rollback(True)
    assert not OutgoingMail.every.exists()


def test_the_database_keeps_no_text_of_a_mail_that_was_sent() -> None:
    lay_out("kari@nord.example", "En", "hemmelig", AT)
    with pytest.raises(IntegrityError), transaction.atomic():
        OutgoingMail.every.update(state="sent")


def test_what_was_sent_long_ago_is_forgotten_and_what_waits_is_not(post_office: Office) -> None:
    lay_out("kari@nord.example", "En", "En", AT)
    carry_mails(at(AT))
    lay_out("ola@nord.example", "To", "To", AT)
    forget_mails(AT + KEPT + timedelta(days=1))
    assert the_mail().to == "ola@nord.example"


def test_a_slow_server_holds_no_page(post_office: Office) -> None:
    council_with_people()
    post_office.late = 10
    browser = Client()
    browser.force_login(person("administrator"))
    started = time.perf_counter()
    answer = browser.post("/arbeid/nord/innstillinger/personer/", {"email": "ny@nord.example", "role": "reader"})
    asked = Client().post(reverse("account_reset_password"), {"email": person("editor").email})
    assert (answer.status_code, asked.status_code) == (200, 302)
    assert time.perf_counter() - started < 2
    assert [one.state for one in OutgoingMail.every.all()] == ["waiting", "waiting"]
    assert post_office.taken == []


@pytest.mark.django_db(transaction=True)
def test_the_carrier_of_the_server_sends_what_waits_and_what_comes(
    post_office: Office, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = threading.Event()

    def carried(clock: Any, is_over: Any) -> int:
        sent.set()
        return 0

    monkeypatch.setattr("avklart.cli.worker.carry_mails", carried)
    monkeypatch.setattr("avklart.cli.worker.take_up_what_was_left", lambda at: None)
    monkeypatch.setattr("avklart.cli.worker.close_old_connections", lambda: None)
    carrier, other = MailCarrier(tmp_path), MailCarrier(tmp_path)
    carrier.start()
    assert sent.wait(5)
    other.start()
    carrier.stop()
    carrier.join(5)
    other.stop()
    other.join(5)
    assert not carrier.is_alive()
    assert not other.is_alive()


def test_doctor_tells_what_waits_where_nobody_carries_it(settings: Any, tmp_path: Any) -> None:
    settings.DATA = tmp_path
    assert list(_outbox()) == []
    lay_out("kari@nord.example", "En", "En", AT)
    assert list(_outbox()) == [Finding("fault", "mail-idle", {"count": 1})]
    assert outbox(AT).late == 0
    for language in LANGUAGES:
        assert "1" in sentence("doctor", "mail-idle", language, {"count": 1})


def test_doctor_tells_what_was_given_up_and_why(settings: Any, tmp_path: Any) -> None:
    settings.DATA = tmp_path
    one = lay_out("kari@nord.example", "En", "En", AT)
    OutgoingMail.every.filter(pk=one.pk).update(state="given-up", text="", fault="SMTPDataError: 550 no")
    assert list(_outbox()) == [Finding("look", "mail-given-up", {"count": 1, "reason": "SMTPDataError: 550 no"})]
