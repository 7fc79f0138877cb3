"""Mails given to real servers that refuse, hang up, are slow, want encryption, or want to know who is there."""

import base64
import datetime as dt
import ipaddress
import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from django.db.models import Q

from avklart.councils.models import Council
from avklart.councils.writing import Change
from avklart.domain.errors import RuleError
from avklart.post import conversation
from avklart.post.actions import (
    BEING_SENT,
    WAITS,
    Sender,
    Sending,
    carry_mails,
    lay_out,
    let_be,
    send_again,
    take_up_what_was_left,
)
from avklart.post.actions.carrying import _carried, _end_those_left, _note, _post_office, _this_carrier
from avklart.post.models import OutgoingMail
from avklart.post.queries import outbox, uncertain_mails
from avklart.ui.sentences import LANGUAGES, sentence
from tests.post.offices import Office, opened

pytestmark = pytest.mark.django_db
AT = datetime(2018, 3, 5, 7, tzinfo=UTC)
LATER = AT + WAITS[0]


def clock() -> datetime:
    return AT


@pytest.fixture
def office(settings: Any) -> Iterator[Office]:
    with opened() as (office, port):
        use(settings, port)
        yield office


def use(settings: Any, port: int, **options: Any) -> None:
    options = {"host": "127.0.0.1", "port": port, "timeout": 10} | options
    settings.MAILERS = {"default": {"BACKEND": "avklart.post.server.MailServer", "OPTIONS": options}}


@pytest.fixture
def council() -> Council:
    return Council.every.create(slug="nord", name="Nordrådet")


def letter(council: Council | None = None, to: str = "ola@nord.example", *, once: bool = True) -> OutgoingMail:
    sending = Sending(sender=Sender("kari@nord.example", "Kari Nordmann"), once=once, council=council)
    return lay_out(to, "Å gjøre denne uka", "Hei på deg\n.\n..prikk\n", AT, html="<p>Hei på deg</p>", sending=sending)


def state(one: OutgoingMail) -> tuple[str, str]:
    one.refresh_from_db()
    return one.state, one.reason


def test_a_letter_has_both_texts_and_comes_from_the_one_who_sent_it(office: Office, settings: Any) -> None:
    settings.DEFAULT_FROM_EMAIL = "Avklart <avklart@drift.example>"
    one = letter()
    assert carry_mails(clock) == 1
    [mail] = office.taken
    assert (mail["From"], mail["Sender"]) == ("Kari Nordmann <kari@nord.example>", "Avklart <avklart@drift.example>")
    assert (mail["Reply-To"], mail["Auto-Submitted"]) == (None, "auto-generated")
    assert mail["Message-ID"] == one.message_id
    assert office.envelopes == [("avklart@drift.example", ["ola@nord.example"])]
    text, html = mail.get_body(("plain",)), mail.get_body(("html",))
    assert text is not None
    assert html is not None
    assert text.get_content().replace("\r\n", "\n") == "Hei på deg\n.\n..prikk\n"
    assert "<p>Hei på deg</p>" in html.get_content()
    assert mail.as_bytes().isascii()


def test_where_the_domain_forbids_it_the_name_stays_and_answers_still_reach_the_sender(
    office: Office, settings: Any
) -> None:
    settings.DEFAULT_FROM_EMAIL, settings.MAIL_FROM_PEOPLE = "Avklart <avklart@drift.example>", False
    letter()
    carry_mails(clock)
    [mail] = office.taken
    assert mail["From"] == "Kari Nordmann via Avklart <avklart@drift.example>"
    assert (mail["Reply-To"], mail["Sender"]) == ("Kari Nordmann <kari@nord.example>", None)


def test_a_line_break_makes_no_header_of_its_own(office: Office) -> None:
    sending = Sending(sender=Sender("kari@nord.example", "Kari\r\nBcc: alle@nord.example"), once=True)
    lay_out("ola@nord.example", "En\r\nBcc: alle@nord.example", "To", AT, sending=sending)
    behind = letter()
    OutgoingMail.every.filter(pk=behind.pk).update(subject="En\nBcc: alle@nord.example")
    assert carry_mails(clock) == 1
    [mail] = office.taken
    assert (mail["Bcc"], mail["Subject"]) == (None, "En Bcc: alle@nord.example")
    assert state(behind) == ("given-up", "address-unusable")


def test_a_domain_with_letters_of_ours_is_written_as_servers_know_it(office: Office) -> None:
    lay_out("ola@blåbær.example", "En", "En", AT)
    assert carry_mails(clock) == 1
    assert office.envelopes[0][1] == ["ola@xn--blbr-roah.example"]


def test_several_mails_go_over_one_connection(office: Office) -> None:
    for number in range(5):
        letter(to=f"person{number}@nord.example")
    assert carry_mails(clock) == 5
    assert office.connections == 1


def test_a_server_that_ends_the_connection_between_two_mails_is_reached_anew(office: Office) -> None:
    first, second = letter(to="en@nord.example"), letter(to="to@nord.example")
    office.hang_ups = 1
    taken = office.handle_DATA

    async def then_hang_up(*given: Any) -> str:
        office.hangs_up_at = "MAIL"
        return await taken(*given)

    office.handle_DATA = then_hang_up  # type: ignore[method-assign, assignment]
    assert carry_mails(clock) == 2
    assert office.connections == 2
    assert {state(first), state(second)} == {("sent", "")}


def test_a_refusal_of_one_receiver_is_given_up_at_once_and_stops_no_other(office: Office) -> None:
    office.refused = {"borte@nord.example": "550 5.1.1 No such person"}
    gone, other = letter(to="borte@nord.example"), letter()
    assert carry_mails(clock) == 1
    assert state(gone) == ("given-up", "address-refused")
    assert "No such person" in gone.fault
    assert (gone.text, gone.html) == ("", "")
    assert state(other) == ("sent", "")
    for language in LANGUAGES:
        assert sentence("mail-reason", gone.reason, language)


@pytest.mark.parametrize(
    ("command", "answer", "came_to"),
    [
        ("RCPT", "450 Greylisted", ("waiting", "put-off")),
        ("RCPT", "530 Sign in first", ("waiting", "not-signed-in")),
        ("MAIL", "451 Not now", ("waiting", "put-off")),
        ("MAIL", "550 Not from here", ("waiting", "sender-refused")),
        ("DATA", "451 Not now", ("waiting", "put-off")),
        ("DATA", "554 Spam", ("given-up", "mail-refused")),
        ("DATA", "421 Closing", ("waiting", "closing")),
        ("DATA", "999 Nonsense", ("uncertain", "no-answer")),
    ],
)
def test_what_is_put_off_is_tried_again_and_what_is_refused_is_not(
    office: Office, command: str, answer: str, came_to: tuple[str, str]
) -> None:
    office.answers[command] = answer
    one = letter()
    assert carry_mails(clock) == 0
    assert state(one) == came_to
    office.answers.clear()
    assert carry_mails(lambda: LATER) == (came_to[0] == "waiting")
    assert len(office.taken) == (came_to[0] == "waiting")


@pytest.mark.parametrize("place", ["connect", "EHLO", "MAIL", "RCPT", "DATA", "mid-DATA"])
def test_a_connection_dropped_before_the_last_dot_is_tried_again(office: Office, place: str) -> None:
    office.hangs_up_at = place
    one = letter()
    # So long that it is still being sent when the server hangs up.
    OutgoingMail.every.filter(pk=one.pk).update(text="Hei på deg\n" * 800_000 if place == "mid-DATA" else "Hei")
    assert carry_mails(clock) == 0
    assert state(one)[0] == "waiting"
    assert (one.sending_at, one.carrier) == (None, "")
    office.hangs_up_at = ""
    OutgoingMail.every.filter(pk=one.pk).update(text="Hei")
    assert carry_mails(lambda: LATER) == 1
    assert len(office.taken) == 1


@pytest.mark.parametrize(("place", "arrived"), [("dot", 0), ("after-dot", 1)])
def test_a_connection_dropped_after_the_last_dot_leaves_a_mail_that_is_named_uncertain(
    office: Office, council: Council, place: str, arrived: int
) -> None:
    office.hangs_up_at = place
    one = letter(council)
    assert carry_mails(clock) == 0
    assert state(one) == ("uncertain", "no-answer")
    office.hangs_up_at = ""
    for days in range(3):
        assert carry_mails(lambda days=days: AT + timedelta(days=days)) == 0  # type: ignore[misc]
    assert len(office.taken) == arrived
    [named] = uncertain_mails(council)
    assert (named.to, named.subject, named.sending_at) == ("ola@nord.example", "Å gjøre denne uka", AT)
    assert outbox(AT).uncertain == 1


def test_a_mail_that_may_come_twice_is_sent_again_where_nobody_knows(office: Office) -> None:
    office.hangs_up_at = "after-dot"
    one = letter(once=False)
    carry_mails(clock)
    assert state(one)[0] == "waiting"
    office.hangs_up_at = ""
    assert carry_mails(lambda: LATER) == 1
    assert [mail["Message-ID"] for mail in office.taken] == [one.message_id] * 2


def test_a_person_lets_an_uncertain_mail_go_again_or_be_and_only_once(office: Office, council: Council) -> None:
    office.hangs_up_at, change = "after-dot", Change(by=None, at=AT, why="uncertain")
    again, left = letter(council, to="en@nord.example"), letter(council, to="to@nord.example")
    carry_mails(clock)
    carry_mails(clock)
    office.hangs_up_at = ""
    send_again(again, change)
    let_be(left, change)
    for decide in (send_again, let_be):
        with pytest.raises(RuleError, match="mail-decided"):
            decide(left, change)
    assert list(uncertain_mails(council)) == []
    assert carry_mails(clock) == 1
    assert (state(again)[0], state(left)[0]) == ("sent", "uncertain")
    assert (left.text, left.html, left.ended_at) == ("", "", AT)


def test_a_slow_server_is_waited_for_once_it_has_the_mail(office: Office, settings: Any, monkeypatch: Any) -> None:
    use(settings, settings.MAILERS["default"]["OPTIONS"]["port"], timeout=0.3)
    office.late = 0.8
    one, other = letter(), letter(to="to@nord.example")
    assert carry_mails(clock) == 2
    assert {state(one), state(other)} == {("sent", "")}
    monkeypatch.setattr(conversation, "ANSWER_SECONDS", 0.2)
    third = letter()
    assert carry_mails(clock) == 0
    assert state(third) == ("uncertain", "no-answer")


def test_a_server_that_is_not_there_is_asked_once_a_round(settings: Any) -> None:
    with opened() as (_, port):
        pass
    use(settings, port)
    first, second = letter(), letter()
    assert carry_mails(clock) == 0
    assert [state(first), state(second)] == [("waiting", "not-reached"), ("waiting", "")]


def test_what_a_process_had_in_hand_when_it_died_is_told_apart_by_whether_it_was_given(
    office: Office, council: Council
) -> None:
    claimed, given, twice, elsewhere = letter(council), letter(council), letter(once=False), letter(council)
    here, there = {"carrier": _this_carrier(), "tries": 1}, {"carrier": "another", "tries": 1}
    row = OutgoingMail.every.filter
    row(pk=claimed.pk).update(due_at=AT + BEING_SENT, **here)
    for one, whose in ((given, here), (twice, here), (elsewhere, there)):
        row(pk=one.pk).update(state="sending", sending_at=AT, **whose)
    take_up_what_was_left(AT)
    assert state(given) == ("uncertain", "stopped")
    assert state(elsewhere)[0] == "sending"
    assert carry_mails(clock) == 2
    assert (state(claimed)[0], state(twice)[0]) == ("sent", "sent")
    carry_mails(lambda: AT + BEING_SENT + timedelta(seconds=1))
    assert state(elsewhere) == ("uncertain", "stopped")
    assert len(office.taken) == 2


def test_what_others_took_for_dead_is_noted_as_sent_when_the_answer_comes_after_all(office: Office) -> None:
    one = letter()
    carry_mails(clock)
    OutgoingMail.every.filter(pk=one.pk).update(state="sending", sending_at=AT, carrier=_this_carrier())
    _end_those_left(Q(pk=one.pk), AT)
    assert state(one)[0] == "uncertain"
    _note(one, conversation.Outcome("taken"), AT)
    assert state(one)[0] == "sent"


def test_of_two_who_carry_at_once_one_gives_the_mail(office: Office, monkeypatch: Any) -> None:
    one = letter()
    stale = list(OutgoingMail.every.filter(state="waiting"))
    assert carry_mails(clock) == 1
    with _post_office() as give:
        assert _carried(stale[0], clock, give).came_to == "not-ours"
    assert len(office.taken) == 1
    assert state(one)[0] == "sent"


def test_a_mail_somebody_else_took_over_before_the_dot_is_not_given(office: Office) -> None:
    one = letter()
    taken: list[str] = []
    with _post_office() as give:
        taken.append(give(one, AT, lambda: False).came_to)
        taken.append(give(one, AT, lambda: True).came_to)
    assert taken == ["not-ours", "taken"]
    assert len(office.taken) == 1


# --- encryption, and showing who we are


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a file with a key and a certificate for 127.0.0.1 that nobody has signed but itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    file = tmp_path_factory.mktemp("tls") / "server.pem"
    file.write_bytes(pem + made.public_bytes(serialization.Encoding.PEM))
    return file


def tls(certificate: Path) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    return context


def test_a_certificate_nobody_vouches_for_is_refused_unless_it_is_named(settings: Any, certificate: Path) -> None:
    with opened(tls=tls(certificate)) as (office, port):
        use(settings, port, use_tls=True)
        one = letter()
        assert carry_mails(clock) == 0
        assert state(one) == ("waiting", "not-trusted")
        use(settings, port, use_tls=True, authority=str(certificate))
        second = letter()
        assert carry_mails(lambda: LATER) == 2
        assert (state(one), state(second)) == (("sent", ""), ("sent", ""))
        assert len(office.taken) == 2


def test_a_server_that_offers_no_encryption_gets_nothing_where_it_is_wanted(settings: Any) -> None:
    with opened() as (office, port):
        use(settings, port, use_tls=True)
        one = letter()
        carry_mails(clock)
        assert state(one) == ("waiting", "no-encryption")
        assert office.taken == []


def knows(*, mechanism: str) -> Any:
    def sign_in(server: Any, session: Any, envelope: Any, asked: str, given: Any) -> AuthResult:
        good = asked == mechanism and given.login == b"avklart" and given.password == b"vinter"
        return AuthResult(success=good, handled=False)

    return sign_in


@pytest.mark.parametrize("mechanism", ["PLAIN", "LOGIN"])
def test_a_server_that_asks_for_a_password_gets_it(settings: Any, certificate: Path, mechanism: str) -> None:
    with opened(tls=tls(certificate), sign_in=knows(mechanism=mechanism)) as (office, port):
        use(settings, port, use_tls=True, authority=str(certificate), username="avklart", password="feil")
        one = letter()
        carry_mails(clock)
        assert state(one) == ("waiting", "not-signed-in"), one.fault
        use(settings, port, use_tls=True, authority=str(certificate), username="avklart", password="vinter")
        assert carry_mails(lambda: LATER) == 1
        assert len(office.taken) == 1


class ModernOffice(Office):
    """Lets in who shows a token, and says in a challenge why it lets nobody else."""

    async def auth_XOAUTH2(self, server: Any, given: list[str]) -> AuthResult:  # noqa: N802 (its name)
        """Look at the token."""
        shown = base64.b64decode(given[1]).decode()
        if shown == "user=raad@nord.example\x01auth=Bearer good-token\x01\x01":
            return AuthResult(success=True)
        reason = base64.b64encode(b'{"status":"401"}').decode()
        answer = await server.challenge_auth(reason, encode_to_b64=False)
        assert answer == b""
        return AuthResult(success=False, handled=False)


@contextmanager
def token_office(answers: list[tuple[int, dict[str, Any]]]) -> Iterator[tuple[str, list[bytes]]]:
    """Give the address of an authorization server, and what it was asked."""
    asked: list[bytes] = []

    class Answering(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(self.rfile.read(int(self.headers["Content-Length"])))
            status, told = answers.pop(0)
            self.send_response(status)
            if status == 302:
                self.send_header("Location", "/elsewhere")
            self.end_headers()
            self.wfile.write(json.dumps(told).encode())

        def log_message(self, *told: Any) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Answering)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/token", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_a_server_that_asks_for_a_token_gets_one_fetched_with_client_credentials(
    settings: Any, certificate: Path
) -> None:
    good = (200, {"access_token": "good-token", "expires_in": 3600})
    bad = (200, {"access_token": "old-token", "expires_in": 3600})
    with (
        opened(ModernOffice(), tls=tls(certificate), sign_in=knows(mechanism="none")) as (office, port),
        token_office([bad, (401, {"error": "invalid_client"}), (302, {}), good]) as (url, asked),
    ):
        oauth = {"url": url, "client": "avklart", "secret": "hemmelig", "scope": "mail.send"}
        use(settings, port, use_tls=True, authority=str(certificate), username="raad@nord.example", oauth=oauth)
        one, now = letter(), AT
        for _ in range(3):
            assert carry_mails(lambda: now) == 0  # noqa: B023 - called before it changes
            assert state(one) == ("waiting", "not-signed-in")
            assert "token" not in one.fault.replace("no token", "")
            now = one.due_at
        assert carry_mails(lambda: now) == 1
        assert len(office.taken) == 1
        assert b"grant_type=client_credentials" in asked[0]
        assert b"client_secret=hemmelig" in asked[0]


def test_a_secret_is_sent_nowhere_unencrypted(settings: Any, certificate: Path) -> None:
    with opened(ModernOffice(), tls=tls(certificate), sign_in=knows(mechanism="none")) as (_, port):
        oauth = {"url": "http://token.example/", "client": "avklart", "secret": "hemmelig"}
        use(settings, port, use_tls=True, authority=str(certificate), username="raad@nord.example", oauth=oauth)
        one = letter()
        carry_mails(clock)
        assert state(one) == ("waiting", "not-signed-in")
        assert "https" in one.fault
