"""Events of activities, and how many of each kind there were each year."""

from collections.abc import Mapping

from django.db.models import Count
from django.db.models.functions import ExtractYear

from avklart.councils.models import Council
from avklart.domain.events import counts_by_year
from avklart.followup.models import Event
from avklart.plans.models import Activity


def events_of(activity: Activity) -> list[Event]:
    """Give the events of an activity, newest first."""
    return list(Event.every.filter(activity=activity, deleted_at__isnull=True).order_by("-on", "-id"))


def events_by_year(council: Council) -> Mapping[int, Mapping[str, int]]:
    """Give how many events of each kind a council had each year, newest first, for the yearly report; in one query.

    An event counts where its activity stands and for the year it was on, whenever it was noted.
    """
    found = Event.every.filter(council=council, deleted_at__isnull=True, activity__deleted_at__isnull=True)
    counted = found.order_by().values("kind", year=ExtractYear("on")).annotate(many=Count("pk"))
    return counts_by_year(counted.values_list("kind", "year", "many"))
