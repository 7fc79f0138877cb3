"""Which values of a plan somebody has written since the document came in: there its words no longer tell what holds."""

from collections.abc import Mapping
from datetime import datetime

from avklart.plans.models import Activity, Funding, FundingYear, Plan, Responsibility

Rewritten = frozenset[tuple[str, str]]
"""Numbers of activities, each with a field of it: a name of the plan draft's own."""

_TIME = ("from_on", "to_on", "recurs", "time_as_written")
_FIELDS = {"status_as_written": "status", "priority": "priority", "indicator": "indicator", "comment": "comment"}
_FIELDS |= dict.fromkeys(_TIME, "time")


def rewritten(plan: Plan, *, until: datetime | None = None) -> Rewritten:
    """Give the fields that somebody has changed, added to or taken from since the plan was made, in seven queries.

    With `until`, those that somebody had by then. The activity's own text is not among them: it is always told as it
    stands.
    """
    made = plan.history.order_by("history_date", "history_id").values_list("history_date", flat=True).first()
    numbers = dict(Activity.every.filter(plan=plan).values_list("pk", "number"))
    if made is None or not numbers:
        return frozenset()
    since: dict[str, object] = {"history_date__gt": made}
    if until is not None:
        since["history_date__lte"] = until
    found = _own_fields(plan, made, since)
    later = {**since, "council_id": plan.council_id}
    of_activity = (("responsibilities", Responsibility), ("funding", Funding))
    for field, model in of_activity:
        changed = model.history.filter(**later).order_by().values_list("activity_id", flat=True).distinct()
        found |= {(key, field) for key in changed}
    years = FundingYear.history.filter(**later).order_by().values_list("funding_id", flat=True).distinct()
    lines = Funding.every.filter(pk__in=list(years), activity__plan=plan)
    found |= {(key, "funding") for key in lines.values_list("activity_id", flat=True)}
    return frozenset((numbers[key], field) for key, field in found if key in numbers)


def _own_fields(plan: Plan, made: datetime, since: Mapping[str, object]) -> set[tuple[int, str]]:
    """Give the fields of the activities themselves that somebody has made another than when the plan was made."""
    history = Activity.history.filter(plan_id=plan.pk)
    changed = list(history.filter(**since).order_by().values_list("id", flat=True).distinct())
    of_changed = history.filter(id__in=changed)
    first = {row["id"]: row for row in of_changed.filter(history_date=made).values("id", *_FIELDS)}
    # The newest record of each is told last.
    in_order = of_changed.filter(**since).order_by("history_date", "history_id")
    last = {row["id"]: row for row in in_order.values("id", *_FIELDS)}
    return {
        (key, field)
        for key, row in last.items()
        for name, field in _FIELDS.items()
        if key not in first or row[name] != first[key][name]
    }
