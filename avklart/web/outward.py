"""Addresses that leave the installation, in mails and to be passed on."""

from django.conf import settings
from django.http import HttpRequest


def outward(request: HttpRequest, path: str) -> str:
    """Give the whole address of a path: with the name the installation is told to go by, else as it was reached."""
    return f"{settings.ADDRESS}{path}" if settings.ADDRESS else request.build_absolute_uri(path)
