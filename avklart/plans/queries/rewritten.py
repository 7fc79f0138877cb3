"""Which values of a plan somebody has written since the document came in: there its words no longer tell what holds."""

from avklart.plans.models import Activity, Funding, FundingYear, Plan, Responsibility

Rewritten = frozenset[tuple[str, str]]
"""Numbers of activities, each with a field of it: a name of the plan draft's own."""

_TIME = ("from_on", "to_on", "recurs", "time_as_written")
_FIELDS = {"status_as_written": "status", "priority": "priority", "indicator": "indicator", "comment": "comment"}
_FIELDS |= dict.fromkeys(_TIME, "time")


def rewritten(plan: Plan) -> Rewritten:
    """Give the fields that somebody has changed, added to or taken from since the plan was made, in seven queries.

    The activity's own text is not among them: it is always told as it now stands.
    """
    made = plan.history.order_by("history_date", "history_id").values_list("history_date", flat=True).first()
    numbers = dict(Activity.every.filter(plan=plan).values_list("pk", "number"))
    if made is None or not numbers:
        return frozenset()
    found = _own_fields(plan, made)
    later = {"history_date__gt": made, "council_id": plan.council_id}
    of_activity = (("responsibilities", Responsibility), ("funding", Funding))
    for field, model in of_activity:
        changed = model.history.filter(**later).order_by().values_list("activity_id", flat=True).distinct()
        found |= {(key, field) for key in changed}
    years = FundingYear.history.filter(**later).order_by().values_list("funding_id", flat=True).distinct()
    lines = Funding.every.filter(pk__in=list(years), activity__plan=plan)
    found |= {(key, "funding") for key in lines.values_list("activity_id", flat=True)}
    return frozenset((numbers[key], field) for key, field in found if key in numbers)


def _own_fields(plan: Plan, made: object) -> set[tuple[int, str]]:
    """Give the fields of the activities themselves that are not what they were when the plan was made."""
    history = Activity.history.filter(plan_id=plan.pk)
    changed = list(history.filter(history_date__gt=made).order_by().values_list("id", flat=True).distinct())
    first = {row["id"]: row for row in history.filter(id__in=changed, history_date=made).values("id", *_FIELDS)}
    now = Activity.every.filter(pk__in=changed).values("id", *_FIELDS)
    return {
        (row["id"], field)
        for row in now
        for name, field in _FIELDS.items()
        if row["id"] not in first or row[name] != first[row["id"]][name]
    }
