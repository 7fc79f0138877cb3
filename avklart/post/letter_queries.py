"""What pages and lists tell of letters: who gets what and why, and how those that were sent have fared."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Max, Q
from django.utils import timezone

from avklart.councils.models import Council, User
from avklart.domain.letters import Gathered, PlannedLetter, Receiver, gathered
from avklart.domain.quiet_days import quiet_until, week_of
from avklart.followup.models import Contact, Incoming
from avklart.followup.queries.contacts import Belongings, actors_of_contacts, belongings_of, standing_contacts
from avklart.followup.queries.occasions import occasions_of
from avklart.plans.models import Plan
from avklart.plans.queries import current_plan
from avklart.post.models import Letter, OutgoingMail
from avklart.post.queries import uncertain_mails

A_PAGE = 100
_RECENT = timedelta(days=8)
_NOTHING = Belongings()
_NONE_HAD = (None, False)


@dataclass(frozen=True, slots=True)
class LettersNow:
    """Who would get what on a day; `plan` is None where the council has none. `quiet_until` is as the rule gives it.

    `held` is how many that were laid out before wait because none may be sent.
    """

    council: Council
    plan: Plan | None
    on: date
    gathered: Gathered
    quiet_until: date | None
    is_paused: bool
    held: int = 0

    @property
    def week_on(self) -> date:
        """The Monday of the week they are sent in."""
        return week_of(self.on)

    @property
    def may_send(self) -> bool:
        """Whether letters may be sent at all."""
        return self.quiet_until is None and not self.is_paused


@dataclass(frozen=True, slots=True)
class LetterPage:
    """A page of the log of letters, newest first."""

    letters: Sequence[Letter]
    total: int
    page: int
    pages: int


def letters_now(council: Council, today: date) -> LettersNow:
    """Give who would get what letter on a day, and why others get none, in a fixed number of queries."""
    plan = current_plan(council, today)
    found = gathered(occasions_of(council, today), receivers_of(council, plan, today), today) if plan else _NONE
    until = quiet_until(today)
    held = _waiting(council) if until or council.mail_paused else 0
    return LettersNow(council, plan, today, found, until, council.mail_paused, held)


_NONE = Gathered(occasions=(), letters=(), for_nobody=())


def _waiting(council: Council) -> int:
    return OutgoingMail.every.filter(council=council, state="waiting").count()


def receivers_of(council: Council, plan: Plan, today: date) -> list[Receiver]:
    """Give all who may be written to, with what is theirs in a plan, and the week of the last letter they had."""
    actors = actors_of_contacts(council)
    own = belongings_of(plan, today)
    had = _had(council)
    return [
        Receiver(
            key=one.pk,
            name=one.name,
            email=one.email,
            language=one.language or council.language,
            frequency=one.frequency,
            actors=tuple(actor.pk for actor in actors.get(one.pk, ())),
            activities=own.get(one.pk, _NOTHING).activities,
            questions=own.get(one.pk, _NOTHING).questions,
            last_week_on=had.get(one.pk, _NONE_HAD)[0],
            has_one_waiting=had.get(one.pk, _NONE_HAD)[1],
        )
        for one in standing_contacts(council)
    ]


def _had(council: Council) -> dict[int, tuple[date, bool]]:
    """Give the Monday of the week in which each contact last had a letter, and whether one waits to go, by their key.

    One that was held back came in the week it went in. One that could not be delivered is none they have had.
    """
    came = Letter.every.filter(council=council, contact__isnull=False).exclude(mail__state="given-up")
    on_its_way = Count("mail", filter=Q(mail__state__in=("waiting", "sending")))
    went_at = Max("mail__ended_at", filter=Q(mail__state="sent"))
    rows = came.order_by().values_list("contact").annotate(last=Max("week_on"), went=went_at, waits=on_its_way)
    return {
        contact: (max(last, week_of(timezone.localdate(went))) if went else last, waits > 0)
        for contact, last, went, waits in rows
    }


def letter_to(now: LettersNow, contact: int) -> PlannedLetter | None:
    """Give what one person would get, or None where there is nothing to tell them."""
    return next((one for one in now.gathered.letters if one.to.key == contact), None)


def letter_page(council: Council, page: int = 1) -> LetterPage:
    """Give a page of the letters that were sent, each with its mail and who sent it, in two queries."""
    found = Letter.every.filter(council=council)
    total = found.count()
    pages = max(1, -(-total // A_PAGE))
    page = min(max(1, page), pages)
    rows = found.select_related("mail", "sent_by", "contact", "user").order_by("-made_at", "to_name", "pk")
    return LetterPage(list(rows[(page - 1) * A_PAGE : page * A_PAGE]), total, page, pages)


def secretariat_of(council: Council) -> list[User]:
    """Give those who get the list: whoever may edit the plan, with an account that is open."""
    roles = ("editor", "administrator")
    found = User.objects.filter(memberships__council=council, memberships__role__in=roles, is_active=True)
    return list(found.order_by("pk"))


def waiting_incoming(council: Council) -> int:
    """Give how much has been sent in and waits for somebody to say yes or no."""
    return Incoming.every.filter(council=council, state="waiting").count()


def not_arrived(council: Council, at: datetime) -> tuple[list[str], list[str], list[str]]:
    """Give the addresses whose mail is uncertain, whose was given up lately, and whose letter lately became too old."""
    ended = OutgoingMail.every.filter(council=council, state="given-up", ended_at__gt=at - _RECENT).order_by("pk")
    given_up = ended.exclude(reason="too-old")
    too_old = ended.filter(reason="too-old", letter__kind="letter")
    uncertain, gone, late = (
        list(dict.fromkeys(found.values_list("to", flat=True)))
        for found in (uncertain_mails(council), given_up, too_old)
    )
    return uncertain, gone, late


def contacts_by_key(council: Council, keys: Sequence[int]) -> dict[int, Contact]:
    """Give the contacts that have these keys, by key."""
    return {one.pk: one for one in standing_contacts(council).filter(pk__in=keys)}
