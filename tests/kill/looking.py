"""What the database holds after the game, set against what the players were told."""

from collections import Counter
from typing import Any

from django.db import connection

from avklart.councils.models import AuditEntry
from avklart.plans.models import Activity, Funding, Plan, Responsibility
from avklart.received.models import Reading
from avklart.search.models import SearchEntry
from tests.kill.players import Told
from tests.kill.prepared import ACTIVITIES_TO_ACCEPT, Prepared


def faults(prepared: Prepared, told: Told) -> list[str]:
    """Give every write that was acknowledged and is lost, stored by halves, or stored over another; none is good."""
    plan = Plan.every.get(council__slug=prepared.council, slug=prepared.plan)
    return [
        *told.strange,
        *damage(),
        *(fault for activity in Activity.every.filter(plan=plan) for fault in _of_activity(activity, told)),
        *_of_acceptances(prepared, told),
    ]


def stored_unknown(prepared: Prepared, told: Told) -> int:
    """Give how many of the edits whose fate nobody was told are stored; of these each is stored whole."""
    texts = set(Activity.history.filter(plan__slug=prepared.plan).values_list("text", flat=True))
    return sum(edit.text in texts for edit in told.unknown)


def damage() -> list[str]:
    """Give what the database itself finds wrong with its file or its references."""
    if connection.vendor != "sqlite":
        return []
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        found = [str(row[0]) for row in cursor.fetchall() if row[0] != "ok"]
        cursor.execute("PRAGMA foreign_key_check")
        return found + [f"foreign key: {row}" for row in cursor.fetchall()]


def _of_activity(activity: Activity, told: Told) -> list[str]:
    history: list[Any] = list(Activity.history.filter(id=activity.pk).order_by("history_id"))
    found = []
    if [row.version for row in history] != list(range(1, len(history) + 1)):
        found.append(f"{activity.number}: versions {[row.version for row in history]}")
    if (activity.version, activity.text) != (history[-1].version, history[-1].text):
        found.append(f"{activity.number}: the row and its history differ")
    entry = SearchEntry.every.filter(kind="activity", row=activity.pk).first()
    if entry is None or activity.text not in (entry.title, entry.text):
        found.append(f"{activity.number}: the index has other words than the row")
    return found + _of_edits(activity.number, history, told)


def _of_edits(number: str, history: list[Any], told: Told) -> list[str]:
    versions = {row.text: row.version for row in history}
    times = Counter(row.text for row in history)
    sent = [edit for edit in told.edits if edit.activity == number]
    known = {edit.text for edit in (*sent, *told.unknown)}
    return [
        *(f"{number}: lost: {edit}" for edit in sent if edit.text not in versions),
        *(
            f"{number}: stored over a version its writer had not seen: {edit}"
            for edit in sent
            if versions.get(edit.text, edit.version + 1) != edit.version + 1
        ),
        *(f"{number}: stored {count} times: {text}" for text, count in times.items() if count > 1),
        *(f"{number}: nobody wrote: {text}" for text in list(versions)[1:] if text not in known),
    ]


def _of_acceptances(prepared: Prepared, told: Told) -> list[str]:
    found = []
    readings = {one.pk: one for one in Reading.every.filter(pk__in=prepared.readings).select_related("plan")}
    for key, reading in readings.items():
        if reading.state != "accepted" or reading.plan is None:
            found.append(f"reading {key} is {reading.state}")
        else:
            found += _of_plan(reading.plan)
    found += [f"acceptance lost: {key}" for key in told.accepted if readings[key].plan is None]
    count = Plan.every.filter(council__slug=prepared.council).count()
    if count != len(readings) + 1:
        found.append(f"{count} plans of {len(readings) + 1}")
    return found


def _of_plan(plan: Plan) -> list[str]:
    whole = {
        "activities": (Activity.every.filter(plan=plan).count(), ACTIVITIES_TO_ACCEPT),
        "history": (Activity.history.filter(plan=plan).count(), ACTIVITIES_TO_ACCEPT),
        "responsibilities": (Responsibility.every.filter(activity__plan=plan).count(), 2 * ACTIVITIES_TO_ACCEPT),
        "funding": (Funding.every.filter(activity__plan=plan).count(), ACTIVITIES_TO_ACCEPT),
        "log": (AuditEntry.every.filter(what="draft-accepted", facts__plan=plan.slug).count(), 1),
    }
    return [f"plan {plan.slug}: {is_} of {of} {what}" for what, (is_, of) in whole.items() if is_ != of]
