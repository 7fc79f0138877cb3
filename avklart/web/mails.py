"""Mails as plain text, in the language of the one who gets them."""

import logging
from collections.abc import Mapping
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage

from avklart.councils.models import Council, User
from avklart.ui.language import current_language
from avklart.ui.sentences import LANGUAGES, Language, sentence

logger = logging.getLogger("avklart.mail")


def language_for(user: User | None, council: Council | None = None) -> Language:
    """Give the language a person reads: their own choice, else the council's, else that of the page."""
    if user is not None and council is None:
        council = Council.every.filter(pk__in=user.memberships.values("council")).first()
    wanted = (user.language if user else "") or (council.language if council else "")
    return next((language for language in LANGUAGES if language == wanted), current_language())


def send(to: str, codes: tuple[str, str], language: Language, facts: Mapping[str, str]) -> bool:
    """Send a mail whose subject and text have these codes among the words `mail`, and tell whether it could be sent.

    A post office that does not answer must not take the page with it: the fault is logged, and the page says so.
    """
    subject, text = (sentence("mail", code, language, facts) for code in codes)
    # A line break in a name would start a new header.
    mail = EmailMessage(" ".join(subject.split()), text, settings.DEFAULT_FROM_EMAIL, [to])
    try:
        mail.send()
    except (OSError, SMTPException):
        logger.exception("a mail (%s) could not be sent", codes[0])
        return False
    return True
