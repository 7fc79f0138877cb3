"""What the environment says, read once and told apart from nonsense."""

import os
import re
import secrets
from datetime import date
from pathlib import Path
from typing import Literal

from django.core.exceptions import ImproperlyConfigured
from django.http.request import validate_host

YES = frozenset({"1", "yes", "true", "ja", "on"})
_ADDRESS = re.compile(r"(?P<scheme>https?)://(?P<host>[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::(?P<port>[0-9]{1,5}))?")
NO = frozenset({"0", "no", "false", "nei", "off", ""})


def said(name: str, otherwise: str = "") -> str:
    """Give what AVKLART_<name> says, without surrounding space, or `otherwise`."""
    return os.environ.get(f"AVKLART_{name}", "").strip() or otherwise


def is_said(name: str, *, otherwise: bool) -> bool:
    """Whether AVKLART_<name> is switched on.

    Raises:
        ImproperlyConfigured: when it says neither yes nor no.
    """
    word = said(name, "yes" if otherwise else "no").lower()
    if word in YES:
        return True
    if word in NO:
        return False
    raise ImproperlyConfigured(f"AVKLART_{name} is {word!r}: write yes or no.")


def listed(name: str, otherwise: str = "") -> list[str]:
    """Give the words of AVKLART_<name>, parted by commas."""
    return [word.strip() for word in said(name, otherwise).split(",") if word.strip()]


def number_said(name: str, otherwise: int) -> int:
    """Give the whole number of AVKLART_<name>, at least 1.

    Raises:
        ImproperlyConfigured: when it is no such number.
    """
    word = said(name, str(otherwise))
    if not (word.isascii() and word.isdigit() and int(word) >= 1):
        raise ImproperlyConfigured(f"AVKLART_{name} is {word!r}: write a whole number, at least 1.")
    return int(word)


def day_said(name: str) -> date | None:
    """Give the day of AVKLART_<name>, written 2018-03-01, or None.

    Raises:
        ImproperlyConfigured: when it is no day.
    """
    word = said(name)
    try:
        return date.fromisoformat(word) if word else None
    except ValueError as error:
        raise ImproperlyConfigured(f"AVKLART_{name} is {word!r}: write a day as 2018-03-01.") from error


def address_said(hosts: list[str], *, https: bool) -> str:
    """Give the address that links in mails begin with, as "https://plan.kommune.no:8443", or nothing.

    Raises:
        ImproperlyConfigured: when it is no such address, or the pages could not be reached by it.
    """
    word = said("ADDRESS").removesuffix("/")
    if not word:
        return ""
    found = _ADDRESS.fullmatch(word)
    if found is None or not 0 < int(found["port"] or 80) < 65_536:
        raise ImproperlyConfigured(f"AVKLART_ADDRESS is {word!r}: write scheme and name, as https://plan.kommune.no.")
    if https and found["scheme"] == "http":
        raise ImproperlyConfigured(f"AVKLART_ADDRESS is {word!r}: begin it with https, or say AVKLART_HTTPS=no.")
    if not validate_host(found["host"].lower(), hosts):
        raise ImproperlyConfigured(f"AVKLART_ADDRESS is {word!r}: its name is not among those of AVKLART_HOSTS.")
    return word


def oauth_said() -> dict[str, str] | None:
    """Give where a token for the mail server is asked for, and as whom; None where it wants none.

    Raises:
        ImproperlyConfigured: when only a part is said, or the token would be shown unencrypted.
    """
    parts = {
        "url": said("MAIL_OAUTH_URL"),
        "client": said("MAIL_OAUTH_CLIENT"),
        "secret": said("MAIL_OAUTH_SECRET"),
        "scope": said("MAIL_OAUTH_SCOPE"),
    }
    if not parts["url"]:
        return None
    for part in ("client", "secret"):
        if not parts[part]:
            raise ImproperlyConfigured(f"AVKLART_MAIL_OAUTH_{part.upper()} is needed beside AVKLART_MAIL_OAUTH_URL.")
    if not (said("MAIL_USER") and encryption_said()):
        raise ImproperlyConfigured("AVKLART_MAIL_OAUTH_URL needs AVKLART_MAIL_USER, and AVKLART_MAIL_TLS=yes.")
    return parts


def encryption_said() -> Literal["", "starttls", "implicit"]:
    """Give how the mail server is spoken to: in the clear, encrypted once it is asked to be, or from the first byte.

    Raises:
        ImproperlyConfigured: when AVKLART_MAIL_TLS says neither yes, no nor implicit.
    """
    word = said("MAIL_TLS", "no").lower()
    if word == "implicit":
        return "implicit"
    if word in YES | NO:
        return "starttls" if word in YES else ""
    raise ImproperlyConfigured(f"AVKLART_MAIL_TLS is {word!r}: write yes, no or implicit.")


def data_folder() -> Path:
    """Give the folder where the database, the secret and the gathered static files lie."""
    home = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(said("DATA", str(Path(home) / "avklart"))).expanduser().resolve()


def secret_key(folder: Path) -> str:
    """Give the signing secret: AVKLART_SECRET_KEY, else one made at the first start and kept, readable by its owner."""
    if given := said("SECRET_KEY"):
        return given
    kept = folder / "secret-key"
    if not kept.exists():
        folder.mkdir(parents=True, exist_ok=True)
        # Two processes that start at once must not end with two secrets: only one can make the file.
        try:
            with os.fdopen(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(secrets.token_urlsafe(64))
        except FileExistsError:
            pass
    return kept.read_text(encoding="ascii")
