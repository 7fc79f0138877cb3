"""A form that makes something new makes it once, however often it is sent."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction

from avklart.councils.models import Council
from avklart.plans.models import SubmittedForm

_KEPT = timedelta(days=2)


@transaction.atomic
def made_once(council: Council, token: str, at: datetime, make: Callable[[], int]) -> int:
    """Give the key of the row that the form with this token made, by making it where it has not; no token: always new.

    Two who send the same form at the same moment wait for each other: only one row of a token can be stored.
    """
    if not token:
        return make()
    form, is_new = SubmittedForm.every.get_or_create(council=council, token=token[:40], defaults={"at": at})
    if is_new or form.led_to is None:
        form.led_to = make()
        form.save()
        SubmittedForm.every.filter(council=council, at__lt=at - _KEPT).delete()
    return form.led_to
