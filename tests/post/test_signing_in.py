"""Mail servers that want encryption, a password, or a token get it, and get nothing where it cannot be had."""

import base64
import datetime as dt
import ipaddress
import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from avklart.post.actions import WAITS, carry_mails
from tests.post.offices import AT, Office, clock, letter, opened, state, use

pytestmark = pytest.mark.django_db
LATER = AT + WAITS[0]


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


def test_a_server_that_is_encrypted_from_the_first_byte_is_spoken_to_so(settings: Any, certificate: Path) -> None:
    sign_in = knows(mechanism="PLAIN")
    with opened(tls=tls(certificate), sign_in=sign_in, from_the_first_byte=True) as (office, port):
        use(settings, port, use_ssl=True, username="avklart", password="vinter")
        one, other = letter(), letter(to="to@nord.example")
        carry_mails(clock)
        assert state(one) == ("waiting", "not-trusted")
        use(settings, port, use_ssl=True, authority=str(certificate), username="avklart", password="vinter")
        assert carry_mails(lambda: LATER) == 2
        assert (state(one), state(other)) == (("sent", ""), ("sent", ""))
        assert office.connections == 1
        office.hangs_up_at = "after-dot"
        third = letter()
        carry_mails(clock)
        assert state(third) == ("uncertain", "no-answer")
        assert len(office.taken) == 3


def test_a_server_that_is_not_encrypted_gets_nothing_where_the_first_byte_must_be(settings: Any) -> None:
    with opened() as (office, port):
        use(settings, port, use_ssl=True)
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
