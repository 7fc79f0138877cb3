"""Telling whether anything of a plan has changed since: one mark, another after every change."""

from hashlib import sha256
from typing import Any

from django.apps import apps
from django.db.models import Count, Max, Value

from avklart.plans.models import Plan


def mark_of(plan: Plan) -> str:
    """Give a mark of the plan as it now stands, in one query: another after each change of any plan of its council.

    It goes by the history that every change leaves. How many records there are counts beside the newest of them, since
    one who began to write before another may have ended after.
    """
    counts = [_counted(model, plan.council_id) for model in apps.get_app_config("plans").get_models()]
    first, *others = [one for one in counts if one is not None]
    told = sorted(first.union(*others, all=True).order_by())
    return sha256(repr((plan.pk, told)).encode()).hexdigest()


def _counted(model: Any, council: int) -> Any:
    """Give the name of a kind of row, its newest record and how many there are, as a query; None without history."""
    if not hasattr(model, "history"):
        return None
    records = model.history.filter(council=council).order_by().values("council")
    counted = records.annotate(name=Value(model.__name__), newest=Max("history_id"), records=Count("history_id"))
    return counted.values_list("name", "newest", "records")
