"""Two councils with somebody in each role, for the tests of pages that only some may see."""

from django.core import mail
from django.core.mail import EmailMessage
from django.utils import timezone

from avklart.councils.models import Council, Membership, User
from avklart.post.actions import carry_mails

GOOD = "vinter over fjellet"


def council_with_people(slug: str = "nord", name: str = "Nordrådet") -> Council:
    """Give a council with an administrator, an editor and a reader: administrator@nord.example and so on."""
    council = Council.every.create(slug=slug, name=name)
    for role in ("administrator", "editor", "reader"):
        user = User.objects.create_user(f"{role}@{slug}.example", GOOD, name=role.capitalize())
        Membership.every.create(council=council, user=user, role=role)
    return council


def person(role: str, slug: str = "nord") -> User:
    """Give the one who has this role in the council."""
    return User.objects.get(email=f"{role}@{slug}.example")


def sent_mails() -> list[EmailMessage]:
    """Give every mail that was sent in this test, once what waits in the outbox has been carried."""
    carry_mails(timezone.now)
    return list(mail.outbox)
