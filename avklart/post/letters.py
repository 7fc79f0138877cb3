"""Letters are sent: to those who answer for activities when somebody presses Send, to the secretariat once a week."""

import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from avklart.councils.actions.log import log
from avklart.councils.models import Council, User
from avklart.councils.writing import Change, opened_at, save_next
from avklart.domain.due_times import next_daily
from avklart.domain.errors import RuleError
from avklart.domain.letters import PlannedLetter, chosen_of, refuse_letters
from avklart.domain.links import link_ends_at
from avklart.domain.occasions import Occasion
from avklart.domain.quiet_days import list_day, quiet_on, week_of
from avklart.followup.actions.links import make_link
from avklart.followup.models import Contact
from avklart.plans.actions.once import made_once
from avklart.post.actions import Sender, Sending, lay_out
from avklart.post.letter_queries import (
    LettersNow,
    contacts_by_key,
    letters_now,
    not_arrived,
    secretariat_of,
    waiting_incoming,
)
from avklart.post.models import Letter
from avklart.reports.letters import LetterTold, ListTold, Written, letter_in_words, list_in_words

logger = logging.getLogger("avklart.letters")
LIST_AT = time(8)
_LONGEST_NAME = 120
# Makes the address that a token opens.
Opens = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Press:
    """A press of Send: the letters of whom, by their keys; on what day, by whom, and where a link's token leads."""

    keys: Collection[int]
    today: date
    change: Change
    opens: Opens
    # One press sends once, however often the form arrives.
    token: str


def send_letters(council: Council, press: Press) -> int:
    """Send the letters of those who were ticked and may get one now, and give how many went.

    Letters, their links and their mails are stored in one transaction. Two who press at once wait for each other, and
    the second sends to none who has had one.

    Raises:
        RuleError: "letters-paused", "letters-quiet" with the last quiet day, "letters-nobody"; "letter-address" where
            an address is none that mail can be sent to, "letter-sender" where that of the sender is none: then nothing
            is sent.
    """
    return made_once(council, press.token, press.change.at, lambda: _sent(council, press))


@transaction.atomic
def pause_letters(council: Council, paused: bool, change: Change) -> Council:
    """Let no letter and no list be sent, or let them be sent again, and give the council.

    What no mail server has taken yet is held back too; see `held_back`.
    """
    current = opened_at(council, None)
    if current.mail_paused != paused:
        current.mail_paused = paused
        save_next(current, change)
        log("letters-paused" if paused else "letters-resumed", council=current, by=change.by, at=change.at)
    return current


def words_of_letter(now: LettersNow, letter: PlannedLetter, by: User, at: datetime, link: str) -> Written:
    """Give a letter in words, as it is sent: the preview and the mail are made here alike."""
    return letter_in_words(
        LetterTold(
            council=now.council,
            plan=now.plan.title if now.plan else "",
            language=letter.to.language,
            name=letter.to.name,
            sender=by.name or by.email,
            sender_address=by.email,
            today=now.on,
            occasions=letter.occasions,
            link=link,
            until=timezone.localdate(link_ends_at(at)),
        )
    )


def next_list_at(after: datetime) -> datetime:
    """Give the first moment after another when lists go: eight on Monday, or on the first day not quiet."""
    moment = next_daily(after, LIST_AT)
    while list_day(day := timezone.localdate(moment)) != day:
        moment = next_daily(moment, LIST_AT)
    return moment


def send_lists(at: datetime) -> None:
    """Send the secretariats of all councils their lists of the week.

    Each person gets one a week, however often it is asked for, and none where there is nothing to tell, in a pause, or
    where a list that should have gone before comes to be sent on a quiet day. One council's fault keeps no other's list
    back; it is raised when the others have theirs.
    """
    faults = []
    today = timezone.localdate(at)
    councils = [] if quiet_on(today) else Council.every.filter(mail_paused=False).order_by("pk")
    for council in councils:
        try:
            _sent_lists(council, today, at)
        except Exception as fault:
            logger.exception("the list of council %s could not be made", council.slug)
            faults.append(fault)
    if faults:
        raise ExceptionGroup("lists could not be made", faults)


def site_address(path: str = "") -> str:
    """Give an address of this installation, for mails that no page asked for: the one told, else its first host."""
    if settings.ADDRESS:
        return f"{settings.ADDRESS}{path}"
    host = next((name.strip(".") for name in settings.ALLOWED_HOSTS if name != "*"), "localhost")
    return f"{'https' if settings.HTTPS else 'http'}://{host}{path}"


def _sent(council: Council, press: Press) -> int:
    held = Council.every.select_for_update(of=("self",)).get(pk=council.pk)
    refuse_letters(is_paused=held.mail_paused, today=press.today)
    now = letters_now(held, press.today)
    chosen = [one for one in chosen_of(now.gathered.letters, press.keys) if not one.left_out]
    contacts = contacts_by_key(held, [one.to.key for one in chosen])
    went = sum(_laid_out(held, now, one, contacts[one.to.key], press) for one in chosen if one.to.key in contacts)
    if went:
        log("letters-sent", council=held, by=press.change.by, at=press.change.at, number=went)
    return went


def _laid_out(council: Council, now: LettersNow, one: PlannedLetter, contact: Contact, press: Press) -> bool:
    """Store one letter with its link and its mail; not where the person has had one this week after all."""
    change, by = press.change, press.change.by
    if now.plan is None or by is None:
        return False
    letter = Letter(kind="letter", contact=contact, to_name=contact.name, occasions=_as_kept(one.occasions))
    if not _is_stored(letter, council, now.week_on, change):
        return False
    _, token = make_link(contact, now.plan, link_ends_at(change.at), change)
    words = words_of_letter(now, one, by, change.at, press.opens(token))
    try:
        _post(letter, contact.email, words, change, by)
    except RuleError as refusal:
        if refusal.field == "sender":
            raise RuleError("letter-sender", email=by.email) from refusal
        raise RuleError("letter-address", name=contact.name, email=contact.email) from refusal
    return True


def _is_stored(letter: Letter, council: Council, week_on: date, change: Change) -> bool:
    letter.council, letter.week_on, letter.sent_by, letter.made_at = council, week_on, change.by, change.at
    if letter.contact is not None:
        # One that could not be delivered is none they have had: the new one takes its place.
        Letter.every.filter(contact=letter.contact, week_on=week_on, mail__state="given-up").delete()
    try:
        with transaction.atomic():
            letter.save()
    except IntegrityError:
        return False
    return True


def _post(letter: Letter, to: str, words: Written, change: Change, by: User | None) -> None:
    sender = Sender(by.email, by.name) if by else None
    terms = Sending(sender=sender, reply_to=by.email if by else "", once=True, council=letter.council)
    letter.mail = lay_out(to, words.subject, words.text, change.at, html=words.html, sending=terms)
    letter.save()


def _as_kept(occasions: Sequence[Occasion]) -> list[dict[str, object]]:
    """Give occasions as a letter keeps them: what it was about, without the words of the plan."""
    return [
        {"kind": one.kind, "on": one.on.isoformat(), "number": one.number, "activity": one.activity, "about": one.about}
        for one in occasions
    ]


@transaction.atomic
def _sent_lists(council: Council, today: date, at: datetime) -> int:
    had = set(Letter.every.filter(council=council, week_on=week_of(today), kind="list").values_list("user", flat=True))
    users = [one for one in secretariat_of(council) if one.pk not in had]
    now = letters_now(council, today) if users else None
    if now is None or now.plan is None:
        return 0
    sent = 0
    for user in users:
        told = _list_told(now, user, at)
        letter = Letter(kind="list", user=user, to_name=str(user)[:_LONGEST_NAME], occasions=_as_kept(told.occasions))
        change = Change(by=None, at=at)
        if not told.is_empty and _is_stored(letter, council, now.week_on, change):
            _post(letter, user.email, list_in_words(told), change, None)
            sent += 1
    return sent


def _list_told(now: LettersNow, user: User, at: datetime) -> ListTold:
    found, council = now.gathered, now.council
    uncertain, given_up, too_old = not_arrived(council, at)
    return ListTold(
        council=council,
        plan=now.plan.title if now.plan else "",
        language=user.language or council.language,
        name=str(user),
        today=now.on,
        occasions=found.occasions,
        without_address=[(one.to.name, len(one.occasions)) for one in found.letters if one.left_out == "no-address"],
        for_nobody=found.for_nobody,
        waiting=waiting_incoming(council),
        uncertain=uncertain,
        given_up=given_up,
        too_old=too_old,
        letters=len(found.to_send),
        letters_address=site_address(reverse("web:letters", args=(council.slug,))),
    )
