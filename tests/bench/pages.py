"""Measures the pages of plans of 43, 1,000 and 10,000 activities on one database, in a process of its own.

`python -m tests.bench.pages FOLDER` fills the database that the environment names and prints one JSON object. Aims
are those of issue 4 beside the figures of the strongest open peer, published for its code of March 2024 on two cores.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from statistics import median, quantiles
from typing import Any

from tests.bench.asking import Answer, Asking, form_in
from tests.bench.plans import SIZES, made_draft

MOST_TIMES, MOST_SECONDS = 40, 6.0
ACCEPTANCES = 3
ACCEPTED_SIZE = 1_000
MOST_BYTES = 100_000
# Milliseconds of the peer, and how many times faster these pages are to be.
PEER: dict[str, dict[int, float]] = {
    "Tiltak": {43: 227, 1_000: 4_200, 10_000: 49_000},
    "one activity": dict.fromkeys(SIZES, 138),
    "save one": dict.fromkeys(SIZES, 145),
}
TIMES_FASTER = {"Tiltak": 10, "one activity": 10, "save one": 5}
AT = datetime(2018, 2, 1, 9, tzinfo=UTC)
TODAY = date(2018, 3, 1)
Figures = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Filled:
    """A council with one plan of a size: what stands in its addresses, and the activity that is looked at."""

    size: int
    council: str
    plan: str
    number: str


def main() -> int:
    """Fill the database and print the figures of every page at every size."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)))
    asked = parser.parse_args()
    from avklart.cli.serve import gather_static_files
    from avklart.cli.start import start

    start("nb")
    gather_static_files()
    from django.core.wsgi import get_wsgi_application

    application, session = get_wsgi_application(), _session()
    filled = [_filled(int(size)) for size in asked.sizes.split(",")]
    found: Figures = {f"{one.size} activities": _of_plan(one, application, session) for one in filled}
    found["queries do not grow"] = _do_not_grow(found)
    found["accept a draft"] = _acceptance()
    found["addresses"] = [address for one in filled for _, _, address in _pages(one)]
    found["session"] = session
    sys.stdout.write(json.dumps(found))
    return 0


def _session() -> str:
    """Make an administrator of everything that is made here, signed in, and give the key of their session."""
    from importlib import import_module

    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

    from avklart.councils.models import User

    user = User.objects.create_user("bench@fjell.example", None, name="Bench")
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return str(session.session_key)


def _filled(size: int) -> Filled:
    from avklart.councils.actions import create_council, give_role
    from avklart.councils.models import User
    from avklart.councils.writing import Change
    from avklart.editions.actions import Adoption, adopt
    from avklart.plans.actions import plan_from_draft
    from avklart.plans.models import Activity

    change = Change(by=None, at=AT, why="accepted")
    council = create_council(f"raad-{size}", f"Regionrådet med {size} tiltak", change)
    give_role(User.objects.get(), council, "administrator", change)
    plan = plan_from_draft(council, made_draft(size), change)
    adopt(plan, Adoption("Regionrådet", AT.date()), by=None, at=AT, today=TODAY)
    numbers = Activity.standing.filter(plan=plan).order_by("position").values_list("number", flat=True)
    return Filled(size, council.slug, plan.slug, numbers[size // 2])


def _pages(one: Filled) -> Iterator[tuple[str, bool, str]]:
    """Give the name of each page that is measured, whether it is for members, and its address."""
    from django.urls import reverse

    here = (one.council, one.plan)
    yield "Tiltak", True, reverse("web:activities", args=here)
    yield "one activity", True, reverse("web:activity", args=(*here, one.number))
    yield "Denne uka", True, reverse("web:week", args=(one.council,))
    yield "public plan", False, reverse("public:plan", args=here)
    yield "public activity", False, reverse("public:activity", args=(*here, one.number))


def _of_plan(one: Filled, application: Any, session: str) -> Figures:
    member, nobody = Asking(application, session), Asking(application)
    found: Figures = {}
    for name, for_members, address in _pages(one):
        asking = member if for_members else nobody
        found[name] = _measured(name, one.size, asking.get, partial(str, address))
    found["save one"] = _save(one, member)
    return found


def _save(one: Filled, member: Asking) -> Figures:
    """Measure the saving of one activity through its form; the form is asked for before each, and not counted."""
    from django.urls import reverse

    from avklart.plans.models import Activity

    address = f"{reverse('web:activity', args=(one.council, one.plan, one.number))}?rediger=tekst"
    saved = 0

    def save(fields: dict[str, str]) -> Answer:
        nonlocal saved
        saved += 1
        target = fields.pop("")
        return member.post(target or address, {**fields, "text": f"Et tiltak som er endret {saved} ganger"})

    found = _measured("save one", one.size, save, lambda: form_in(member.get(address).page, "text"), status=(302, 303))
    stands = Activity.standing.get(plan__council__slug=one.council, number=one.number).text
    assert stands == f"Et tiltak som er endret {saved} ganger", stands
    return found


def _measured(
    name: str,
    size: int,
    ask: Callable[[Any], Answer],
    prepared: Callable[[], Any] = lambda: None,
    status: tuple[int, ...] = (200,),
) -> Figures:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    first = ask(prepared())
    assert first.status in status, f"{name}: {first.status}"
    given = prepared()
    with CaptureQueriesContext(connection) as captured:
        answer = ask(given)
    queries = len(captured)  # told now: the next request empties the log they stand in
    answers: list[Answer] = []
    ends = time.perf_counter() + MOST_SECONDS
    while len(answers) < 3 or (len(answers) < MOST_TIMES and time.perf_counter() < ends):
        answers.append(ask(prepared()))
    took = [one.ms for one in answers]
    found: Figures = {
        "ms": round(median(took), 1),
        "cpu_ms": round(median(one.cpu_ms for one in answers), 1),
        "p95_ms": round(quantiles(took, n=20, method="inclusive")[-1], 1),
        "bytes_gzipped": len(answer.sent),
        "queries": queries,
        "times": len(took),
    }
    return {**found, **aims(name, size, found)}


def aims(name: str, size: int, found: Figures) -> Figures:
    """Give what the peer takes, how many times faster this is, and whether the aims are met."""
    told: Figures = {"small enough": found["bytes_gzipped"] < MOST_BYTES}
    peer = PEER.get(name, {}).get(size)
    if peer is None:
        return told
    ratio = peer / max(found["ms"], 0.1)
    return {**told, "peer_ms": peer, "times faster": round(ratio, 1), "met": ratio >= TIMES_FASTER[name]}


def _do_not_grow(found: Figures) -> Figures:
    """Tell of each page whether a larger plan takes no more queries than the smallest."""
    by_page: dict[str, list[int]] = {}
    for pages in found.values():
        for name, figures in pages.items():
            by_page.setdefault(name, []).append(figures["queries"])
    return {name: max(counts) <= counts[0] for name, counts in by_page.items()}


def _acceptance() -> Figures:
    """Measure the acceptance of a draft of 1,000 activities, read before, as a person's press of the button does it."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from avklart.received.actions import accept_draft

    took = []
    for count in range(ACCEPTANCES):
        reading = _reading(count)
        started = time.perf_counter()
        with CaptureQueriesContext(connection) as captured:
            accept_draft(reading, by=None, at=AT)
        took.append(1000 * (time.perf_counter() - started))
    return {"activities": ACCEPTED_SIZE, "ms": round(median(took)), "queries": len(captured), "times": len(took)}


def _reading(count: int) -> Any:
    from avklart.councils.actions import create_council
    from avklart.councils.writing import Change
    from avklart.domain.draft_json import draft_to_json
    from avklart.received.actions import receive_file
    from avklart.received.models import Reading

    council = create_council(f"godtar-{count}", "Regionrådet", Change(by=None, at=AT))
    file = receive_file(council, "plan.txt", f"plan {count}".encode(), by=None, at=AT)
    draft = draft_to_json(made_draft(ACCEPTED_SIZE))
    return Reading.every.create(council=council, file=file, state="read", asked_at=AT, draft=draft)


if __name__ == "__main__":
    os.environ.setdefault("AVKLART_TODAY", TODAY.isoformat())
    raise SystemExit(main())
