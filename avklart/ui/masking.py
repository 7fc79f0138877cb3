"""Addresses of links are keys: no log, no report of a fault ever holds one whole."""

import logging
import re

# What stands behind /lenke/ in an address, plain or percent-encoded. Our own words there are short; tokens are not.
_TOKEN = re.compile(r"(?i)((?:/|%2F)lenke(?:/|%2F))([A-Za-z0-9_%~.=+-]{16,})")
_INVITATION = re.compile(r"(?i)((?:/|%2F)invitasjon(?:/|%2F))([A-Za-z0-9_%~.=+-]{16,})")
_SHOWN = r"\1…"


def masked(text: str) -> str:
    """Give a text with the token of every link in it taken out."""
    if "lenke" not in text.lower() and "invitasjon" not in text.lower():
        return text
    return _INVITATION.sub(_SHOWN, _TOKEN.sub(_SHOWN, text))


class MaskedFormatter(logging.Formatter):
    """Formats a line and masks all of it: the message, its arguments, and the text of what went wrong."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the line without tokens."""
        return masked(super().format(record))
