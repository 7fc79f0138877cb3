"""Kills a real server in the middle of each kind of long work, starts it again, and tells what each came to."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.kill.__main__ import installed
from tests.kill.killed import KilledServer

_ACTIVITIES = 600
_SECONDS = 120


def main() -> None:
    """Print, as one JSON object, what became of every job that was cut off, and of the same asked for again."""
    with installed("sqlite") as folder:
        print(json.dumps(_played(folder)))


def _played(folder: Path) -> dict[str, Any]:
    asking = _asking()
    before = _stored()
    server = KilledServer(folder)
    cut_off = {kind: _cut_off(server, ask) for kind, ask in asking.items()}
    server.start()
    try:
        ended = {kind: _state_after(key, "running") for kind, key in cut_off.items()}
        after, faults = _stored(), _damage()
        again = {kind: _state_after(ask(), "waiting", "running") for kind, ask in asking.items()}
    finally:
        server.stop()
    changed = {name: (before[name], after[name]) for name in before if before[name] != after[name]}
    return {"cut off": ended, "changed by halves": changed, "damage": faults, "again": again, "kills": server.kills}


def _cut_off(server: KilledServer, ask: Callable[[], int]) -> int:
    """Ask for work and kill the server as soon as it has begun; give the key of the job."""
    from avklart.jobs.models import Job

    # Asked for once the server answers: what it finds when it starts it may have done before anybody looks.
    server.start()
    key = ask()
    ends = time.monotonic() + _SECONDS
    while Job.every.values_list("state", flat=True).get(pk=key) == "waiting" and time.monotonic() < ends:
        time.sleep(0.002)
    server.kill()
    return key


def _state_after(key: int, *before: str) -> str:
    from avklart.jobs.models import Job

    ends = time.monotonic() + _SECONDS
    while (state := str(Job.every.get(pk=key).state)) in before and time.monotonic() < ends:
        time.sleep(0.1)
    return state


def _asking() -> dict[str, Callable[[], int]]:
    """Make what is worked on, and give for each kind of work what asks for it and gives the job's key."""
    from avklart.councils.actions import create_council
    from avklart.councils.writing import Change
    from avklart.domain.long_work import Work
    from avklart.jobs.actions import ask_job
    from avklart.jobs.papers import ask_paper
    from avklart.received.actions import accept_draft
    from avklart.reports.asked import Asked
    from avklart.ui.today import now, today
    from tests.kill.prepared import plan_file, read_file

    council = create_council("nord", "Nordrådet", Change(by=None, at=now(), why="created"))
    plan = accept_draft(read_file(council, "plan.csv", plan_file(0, _ACTIVITIES)), by=None, at=now())
    other = read_file(council, "annen.csv", plan_file(1, _ACTIVITIES))
    newer = read_file(council, "nyere.csv", plan_file(0, _ACTIVITIES, year=2024))
    newer.plan = plan
    newer.save()

    def asks(work: Work, subject: int, **given: object) -> Callable[[], int]:
        return lambda: ask_job(work, council, subject, by=None, at=now(), given=given).pk

    decided = {"body": "Regionrådet", "adopted_on": "2018-02-14", "case_number": "", "seen": ""}
    day = today().isoformat()
    paper = Asked(kind="docx", language="nb")
    return {
        "accept": asks("accept", other.pk),
        "adopt": asks("adopt", plan.pk, **decided, today=day),
        "compare": asks("compare", plan.pk, today=day),
        "paper": lambda: ask_paper(paper, plan, by=None, at=now(), today=today()).pk,
        "take-over": asks("take-over", newer.pk, marks=_marks(newer)),
    }


def _marks(newer: Any) -> dict[str, str]:
    from avklart.received.comparison import Comparison
    from avklart.received.corrections import corrected_draft
    from avklart.received.matching import known_names

    changes = Comparison(newer.plan, corrected_draft(newer), known_names(newer.council)).changes
    return {key: one.mark for key, one in changes.items()}


def _stored() -> dict[str, object]:
    """Give how many rows of every kind there are, history and all, and how readings stand; but for the jobs."""
    from django.apps import apps

    from avklart.received.models import Reading

    ours = ("councils", "plans", "received", "editions", "search")
    models = [model for name in ours for model in apps.get_app_config(name).get_models()]
    found: dict[str, object] = {model.__name__: model._base_manager.count() for model in models}
    made = apps.get_model("jobs", "JobFile")
    states = list(Reading.every.order_by("pk").values_list("state", flat=True))
    return {**found, "JobFile": made._base_manager.count(), "readings": states}


def _damage() -> list[str]:
    from tests.kill.looking import damage

    return damage()


if __name__ == "__main__":
    main()
