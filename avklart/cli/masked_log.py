"""The web server's own log, in which addresses of links stand without their tokens."""

import logging
from typing import Any

from gunicorn.glogging import Logger

from avklart.ui.masking import MaskedFormatter


class MaskedLog(Logger):  # type: ignore[misc]
    """Gunicorn's log of faults and of requests, with every line masked."""

    def _set_handler(self, log: logging.Logger, output: Any, fmt: logging.Formatter, stream: Any = None) -> None:
        """Give the log its handler, with our formatter in the place of theirs."""
        masked = MaskedFormatter(fmt._fmt, fmt.datefmt)
        super()._set_handler(log, output, masked, stream)
