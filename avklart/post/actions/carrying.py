"""Carrying mails out of the outbox: each arrives once, or it is named that nobody knows."""

import hashlib
import logging
import platform
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Protocol

from django.conf import settings
from django.core.mail import mailers
from django.db.models import Q

from avklart.post.conversation import Conversation, Outcome
from avklart.post.models import OutgoingMail
from avklart.post.queries import held_back, too_old
from avklart.post.server import MailServer
from avklart.post.written import NotWrittenError, message_of, parcel_of

logger = logging.getLogger("avklart.mail")
# How long after each try that failed the next one is made: for some two days, as mail servers themselves do.
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360, 720, 720, 720))
# A mail that is being sent is nobody else's for so long; whoever was killed in the midst of it leaves it to the next.
# Longer than the server is waited for.
BEING_SENT = timedelta(minutes=10)
KEPT = timedelta(days=30)
_LONGEST_FAULT = 300

Clock = Callable[[], datetime]


class _Giving(Protocol):
    def __call__(self, one: OutgoingMail, at: datetime, may_give: Callable[[], bool]) -> Outcome:
        """Give one mail to whoever carries it on."""


def carry_mails(clock: Clock, is_over: Callable[[], bool] = lambda: False) -> int:
    """Send the mails that are due, over one connection, and give how many were sent. Begins none once `is_over`.

    What is held back by a pause or quiet days stays until they are over, though it was laid out before; where its link
    would then open for too short a time, it is given up. Each mail is tried once, however many before it are put off.
    A mail counts as sent once the server has said that it took it. Only for the one who holds the lock of the mails in
    this data folder; others may do the same from other folders.
    """
    _end_those_left(Q(sending_at__lt=clock() - BEING_SENT), clock())
    _end_those_too_old(clock())
    sent = 0
    due = OutgoingMail.every.filter(_may_go(clock()), due_at__lte=clock())
    with _post_office() as give:
        for key in list(due.values_list("pk", flat=True)):
            if is_over():
                break
            one = due.filter(pk=key).first()
            if one is None:
                continue
            outcome = _carried(one, clock, give)
            sent += outcome.came_to == "taken"
            if outcome.concerns_all:
                break
    return sent


def take_up_what_was_left(at: datetime) -> None:
    """See to the mails that a process of this data folder had in hand when it ended.

    What it had not given is sent now. What it had given, without noting what the server said, is uncertain, or is sent
    again where it may arrive twice. Only for the one who holds the lock of the mails.
    """
    mine = Q(carrier=_this_carrier())
    _end_those_left(mine, at)
    OutgoingMail.every.filter(mine, state="waiting").update(due_at=at, carrier="")


def forget_mails(at: datetime) -> None:
    """Forget mails that were sent or given up long ago; what went to a person as a letter stays in its log."""
    OutgoingMail.every.filter(ended_at__lt=at - KEPT, letter=None).delete()


@contextmanager
def _post_office() -> Iterator[_Giving]:
    server: Any = mailers["default"]
    if not isinstance(server, MailServer):
        yield _laid_elsewhere
        return
    conversation = Conversation(server)

    def give(one: OutgoingMail, at: datetime, may_give: Callable[[], bool]) -> Outcome:
        return conversation.give(parcel_of(one, at), may_give)

    try:
        yield give
    finally:
        conversation.close()


def _laid_elsewhere(one: OutgoingMail, at: datetime, may_give: Callable[[], bool]) -> Outcome:
    """Lay a mail where mails go that are not sent: in a folder, or in the memory of a test."""
    parcel_of(one, at)  # what no server would take is not laid there either
    message = message_of(one, at)
    if not may_give():
        return Outcome("not-ours")
    message.send()
    return Outcome("taken")


def _carried(one: OutgoingMail, clock: Clock, give: _Giving) -> Outcome:
    me, until = _this_carrier(), clock() + BEING_SENT
    waiting = OutgoingMail.every.filter(_may_go(clock()), pk=one.pk, due_at=one.due_at)
    if not waiting.update(due_at=until, tries=one.tries + 1, carrier=me):
        return Outcome("not-ours")

    def may_give() -> bool:
        """Note that the mail is given, before it is: what dies after this leaves a mail of which nobody knows."""
        still_mine = OutgoingMail.every.filter(_may_go(clock()), pk=one.pk, due_at=until, carrier=me)
        return bool(still_mine.update(state="sending", sending_at=clock()))

    try:
        outcome = give(one, clock(), may_give)
    except NotWrittenError as fault:
        outcome = Outcome("refused", fault.reason, str(fault))
    except OSError as fault:
        outcome = Outcome("later", "not-laid", str(fault))
    _note(one, outcome, clock())
    return outcome


def _note(one: OutgoingMail, outcome: Outcome, at: datetime) -> None:
    # What another took for dead and named uncertain is known now.
    mine = OutgoingMail.every.filter(pk=one.pk, state__in=("waiting", "sending", "uncertain"), carrier=_this_carrier())
    said = f"{outcome.said}"[:_LONGEST_FAULT]
    end = partial(mine.update, text="", html="", ended_at=at, carrier="")
    if outcome.came_to == "taken":
        end(state="sent", reason="", fault="")
    if outcome.came_to in ("taken", "not-ours"):
        return
    logger.warning("mail %s could not be sent, try %d: %s, %s", one.pk, one.tries + 1, outcome.reason, said)
    if outcome.came_to == "unknown" and one.once:
        mine.update(state="uncertain", reason=outcome.reason, fault=said)
    elif outcome.came_to == "refused" or one.tries >= len(WAITS):
        end(state="given-up", reason=outcome.reason, fault=said)
    else:
        again = at + WAITS[one.tries]
        mine.update(state="waiting", due_at=again, sending_at=None, carrier="", reason=outcome.reason, fault=said)


def _may_go(at: datetime) -> Q:
    return Q(state="waiting") & ~held_back(at) & ~too_old(at)


def _end_those_too_old(at: datetime) -> None:
    late = OutgoingMail.every.filter(too_old(at), state="waiting")
    if named := late.update(state="given-up", text="", html="", ended_at=at, carrier="", reason="too-old", fault=""):
        logger.warning("%d mails were held back for so long that they are not sent any more", named)


def _end_those_left(whose: Q, at: datetime) -> None:
    """Name the mails that were given by whom nobody hears of any more, or let those go again that may."""
    certain_no_more = OutgoingMail.every.filter(whose, state="sending", once=True)
    if named := certain_no_more.update(state="uncertain", reason="stopped"):
        logger.warning("%d mails were given to the server by a process that ended before it had an answer", named)
    may_come_twice = OutgoingMail.every.filter(whose, state="sending", once=False)
    may_come_twice.update(state="waiting", due_at=at, sending_at=None, carrier="")


def _this_carrier() -> str:
    """Give the name of whoever holds the lock of this data folder."""
    return hashlib.sha256(f"{platform.node()} {settings.DATA}".encode()).hexdigest()[:40]
