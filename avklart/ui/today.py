"""The day it is: the real one, or the one the installation stands on (AVKLART_TODAY)."""

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone


def today() -> date:
    """Give the day that pages and actions go by. Rules and actions never ask; they are told."""
    return settings.TODAY or timezone.localdate()


def now() -> datetime:
    """Give the real moment, for what must be answered for: history, logs, sign-ins."""
    return timezone.now()


def stands_still() -> bool:
    """Whether the installation stands on a chosen day; every page then says so."""
    return settings.TODAY is not None
