"""Measures following up a plan of 10,000 activities with 2,000 persons: a day's occasions, and saving one update.

`python -m tests.bench.followup fill` fills the database that the environment names; without a word it measures there,
in a process whose memory nothing else has grown, and prints one JSON object. The aims are those of issue 6.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from tests.bench import plans
from tests.bench.databases import peak_mb
from tests.browser.server import PROJECT, environment_of
from tests.postgresql import programs, started_postgresql

ACTIVITIES, PEOPLE = 10_000, 2_000
MOST_SECONDS, MOST_MB, MOST_SAVE_MS = 5, 200, 30
SAVES = 100
AT = datetime(2018, 2, 1, 9, tzinfo=UTC)
# Everything has an end within two weeks by then, and nothing was mentioned since it was taken in.
TODAY = date(2018, 12, 19)
Figures = dict[str, Any]


def followup_on_both() -> Figures:
    """Give the figures on SQLite and, where it is installed, on PostgreSQL."""
    found = {"SQLite": _on("")}
    if programs() is None:
        return {**found, "PostgreSQL": "not installed"}
    with started_postgresql(durable=True) as address:
        return {**found, "PostgreSQL": _on(address)}


def _on(database: str) -> Figures:
    with tempfile.TemporaryDirectory(prefix="avklart-bench-") as folder:
        environment = environment_of(Path(folder), database)
        command = [sys.executable, "-m", "tests.bench.followup"]
        subprocess.run([*command, "fill"], cwd=PROJECT, env=environment, check=True)
        done = subprocess.run(command, cwd=PROJECT, env=environment, check=True, stdout=subprocess.PIPE)
        found: Figures = json.loads(done.stdout)
        return found


def main() -> int:
    """Fill the database, or print the figures."""
    from avklart.cli.start import start

    start("nb")
    if sys.argv[1:] == ["fill"]:
        _fill()
    else:
        sys.stdout.write(json.dumps(_figures()))
    return 0


def _fill() -> None:
    from avklart.councils.actions import create_council
    from avklart.councils.writing import Change, write_new
    from avklart.followup.models import ActivityTask, Contact, ContactRole
    from avklart.plans.actions import plan_from_draft
    from avklart.plans.models import Activity, Actor, Clarification, Commitment, Funding

    plans.ORGANISATIONS = PEOPLE
    change = Change(by=None, at=AT, why="accepted")
    council = create_council("raad", f"Regionrådet med {ACTIVITIES} tiltak", change)
    plan = plan_from_draft(council, plans.made_draft(ACTIVITIES), change)
    actors = list(Actor.every.filter(council=council, name__startswith="Organisasjon").order_by("pk"))[:PEOPLE]
    people = [Contact(council=council, name=f"Person {one.pk}", email=f"p{one.pk}@x.example") for one in actors]
    write_new(people, change)
    pairs = zip(people, actors, strict=True)
    write_new([ContactRole(council=council, contact=one, actor=actor) for one, actor in pairs], change)
    activities = list(Activity.every.filter(plan=plan).order_by("position"))
    tasks = (ActivityTask(council=council, activity=one, title="Skrive brev", to_on=TODAY) for one in activities[::5])
    write_new(list(tasks), change)
    Clarification.every.filter(plan=plan).update(due_on=TODAY)
    due = {"state": "final", "report_due_on": TODAY, "claim_due_on": TODAY, "ends_on": TODAY + timedelta(days=20)}
    lines = Funding.every.filter(activity__plan=plan).order_by("pk")[: ACTIVITIES // 5]
    write_new([Commitment(council=council, funding=one, **due) for one in lines], change)


def _figures() -> Figures:
    from avklart.councils.models import Council
    from avklart.followup.queries.occasions import occasions_of
    from avklart.post.letter_queries import letters_now

    council = Council.every.get()
    worked = time.process_time()
    occasions, seconds = _timed(lambda: occasions_of(council, TODAY))
    cpu = time.process_time() - worked
    now, with_letters = _timed(lambda: letters_now(council, TODAY))
    most_mb = peak_mb(os.getpid())
    found = {
        "activities": ACTIVITIES,
        "people": len(now.gathered.letters),
        "occasions": len(occasions),
        "seconds": round(seconds, 2),
        "cpu_seconds": round(cpu, 2),
        "seconds with who gets what": round(with_letters, 2),
        "most_mb": most_mb,
        "aim": f"under {MOST_SECONDS} s and {MOST_MB} MB",
        "met": max(seconds, with_letters) < MOST_SECONDS and most_mb < MOST_MB,
    }
    return {"a day's occasions": found, "save one update": _saving()}


def _saving() -> Figures:
    """Give what an update of one activity takes, of many in turn, with its history, to the disk."""
    from avklart.councils.writing import Change
    from avklart.domain.progress import UpdateEntry
    from avklart.followup.actions.updates import record_update
    from avklart.plans.models import Activity

    took, worked = [], time.process_time()
    for number, one in enumerate(Activity.every.order_by("position")[: ACTIVITIES : ACTIVITIES // SAVES]):
        entry = UpdateEntry(status="under-way", done=f"Møte {number} med departementet")
        change = Change(by=None, at=AT)
        took.append(1000 * _timed(partial(record_update, one, entry, None, change, on=TODAY))[1])
    ms = median(took)
    return {
        "ms": round(ms, 1),
        "cpu_ms": round(1000 * (time.process_time() - worked) / len(took), 1),
        "p95_ms": round(quantiles(took, n=20)[-1], 1),
        "times": len(took),
        "aim": f"under {MOST_SAVE_MS} ms",
        "met": ms < MOST_SAVE_MS,
    }


def _timed[Given](work: Callable[[], Given]) -> tuple[Given, float]:
    started = time.perf_counter()
    given = work()
    return given, time.perf_counter() - started


if __name__ == "__main__":
    raise SystemExit(main())
