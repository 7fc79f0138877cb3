"""One activity as it stood at the end of a day."""

from datetime import date, datetime, time, timedelta

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.utils import timezone

from avklart.councils import access
from avklart.plans.models import Activity
from avklart.plans.queries.as_it_stood import activity_as_it_stood
from avklart.web.activity import ONE
from avklart.web.plans import plan_for_reader
from avklart.web.showing import show


@login_required
def activity_then(request: HttpRequest, council: str, plan: str, number: str, day: str) -> HttpResponse:
    """Give an activity as it stood when a day was over; nothing of it can be changed there.

    Raises:
        Http404: where the day is none, and where the activity was not there that day.
    """
    found, in_plan = plan_for_reader(request, council, plan)
    one = access.row_of(found, Activity.every.select_related("area"), plan=in_plan, number=number)
    try:
        told = date.fromisoformat(day)
        over = timezone.make_aware(datetime.combine(told + timedelta(days=1), time.min)) - timedelta(microseconds=1)
    except (ValueError, OverflowError) as fault:
        raise Http404 from fault
    then = activity_as_it_stood(one, over)
    if then is None:
        raise Http404
    return show(
        request,
        "web/activity/then.html",
        found,
        here="activities",
        plan=in_plan,
        one=then.activity,
        row=then,
        day=told,
        may_edit=False,
    )


urlpatterns = [path(f"{ONE}slik-det-sto/<str:day>/", activity_then, name="activity-then")]
