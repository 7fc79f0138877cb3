"""Mails as plain text, in the language of the one who gets them."""

from collections.abc import Mapping

from django.utils import timezone

from avklart.councils.models import Council, User
from avklart.post.actions import lay_out
from avklart.reports.front import marked_line, marked_text
from avklart.ui.language import current_language
from avklart.ui.sentences import LANGUAGES, Language, sentence


def language_for(user: User | None, council: Council | None = None) -> Language:
    """Give the language a person reads: their own choice, else the council's, else that of the page."""
    if user is not None and council is None:
        council = Council.every.filter(pk__in=user.memberships.values("council")).first()
    wanted = (user.language if user else "") or (council.language if council else "")
    return next((language for language in LANGUAGES if language == wanted), current_language())


def send(
    to: str, codes: tuple[str, str], language: Language, facts: Mapping[str, str], council: Council | None = None
) -> None:
    """Lay a mail in the outbox whose subject and text have these codes among the words `mail`.

    The background worker carries it: a post office that is slow, or does not answer, holds no page. A mail from the
    council of an example says so.
    """
    subject, text = (sentence("mail", code, language, facts) for code in codes)
    if council is not None:
        subject, text = marked_line(council, language, subject), marked_text(council, language, text)
    lay_out(to, subject, text, timezone.now())
