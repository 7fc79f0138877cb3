"""Work that is done by the clock: what falls due is handed to the background worker, once, whoever looks first."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db import IntegrityError, transaction
from django.tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from avklart.domain.due_times import next_daily
from avklart.post.actions import forget_mails
from avklart.post.letters import next_list_at, send_lists
from avklart.post.models import DueMoment

logger = logging.getLogger("avklart.due")
_NIGHT = time(3, 30)
# What failed, or was cut off, is asked for again after so long; then no more, until its next moment.
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180))
KEPT = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class DueWork:
    """Work done by the clock. `next_due` gives its first moment after another; `do` does it, told what time it is.

    That may be long after the moment it fell due. A task of the worker does it, outside a transaction. It may be begun
    again after it was cut off: `do` finds what it has done already, and does not do that twice.
    """

    name: str
    next_due: Callable[[datetime], datetime]
    do: Callable[[datetime], None]


def _nightly(after: datetime) -> datetime:
    return next_daily(after, _NIGHT)


def _forget(at: datetime) -> None:
    forget_mails(at)
    DueMoment.every.filter(due_at__lt=at - KEPT, done_at__isnull=False).delete()


DUE: Sequence[DueWork] = (
    DueWork("forgetting", _nightly, _forget),
    DueWork("lists", next_list_at, send_lists),
)


def ask_for_what_is_due(now: datetime, works: Sequence[DueWork] | None = None) -> int:
    """Hand what is due to the worker, and give how many tasks were asked for; any number may ask at once.

    Moments that passed while nobody looked are one: the last of them. Work never seen before begins to count now.
    """
    return sum(_asked(work, now) for work in (DUE if works is None else works))


def do_moment(key: int, clock: Callable[[], datetime], works: Sequence[DueWork] | None = None) -> None:
    """Do what one moment asks for, and note that it is done."""
    moment = DueMoment.every.get(pk=key)
    work = next((one for one in (DUE if works is None else works) if one.name == moment.name), None)
    if moment.done_at is None and work is not None:
        work.do(clock())
        DueMoment.every.filter(pk=key).update(done_at=clock())


def _asked(work: DueWork, now: datetime) -> bool:
    # What a clock that was ahead has stored waits until its time comes, and stops nothing before.
    last = DueMoment.every.filter(name=work.name, due_at__lte=now).first()
    if last is None:
        _begun(DueMoment(name=work.name, due_at=now, asked_at=now, done_at=now))
        return False
    due = _last_passed(work, last.due_at, now)
    if due is not None:
        return _begun(DueMoment(name=work.name, due_at=due, asked_at=now, tries=1))
    return last.done_at is None and _asked_again(last, now)


def _last_passed(work: DueWork, after: datetime, now: datetime) -> datetime | None:
    passed, moment = None, work.next_due(after)
    while moment <= now:
        passed, moment = moment, work.next_due(moment)
    return passed


def _begun(moment: DueMoment) -> bool:
    """Store a moment and its task together, unless another process has: of two, one stores it."""
    from avklart.post.tasks import do_what_is_due

    try:
        with transaction.atomic():
            moment.save()
            if moment.tries:
                task = do_what_is_due.enqueue(moment.pk)
                DueMoment.every.filter(pk=moment.pk).update(task=task.id)
    except IntegrityError:
        return False
    return bool(moment.tries)


@transaction.atomic
def _asked_again(last: DueMoment, now: datetime) -> bool:
    """Ask anew for a moment whose task ended without having done it."""
    from avklart.post.tasks import do_what_is_due

    under_way = (TaskResultStatus.READY, TaskResultStatus.RUNNING)
    if last.tries > len(WAITS) or now < last.asked_at + WAITS[last.tries - 1]:
        return False
    if DBTaskResult.objects.filter(pk=last.task, status__in=under_way).exists():
        return False
    mine = DueMoment.every.filter(pk=last.pk, tries=last.tries, done_at=None)
    if not mine.update(tries=last.tries + 1, asked_at=now):
        return False
    logger.warning("%s was not done, and is asked for again", last)
    DueMoment.every.filter(pk=last.pk).update(task=do_what_is_due.enqueue(last.pk).id)
    return True
