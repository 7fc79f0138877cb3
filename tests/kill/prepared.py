"""What the players find: a council, people who are signed in, a plan to edit and documents to accept."""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.db import connections

from avklart.councils.actions import create_council, give_role
from avklart.councils.models import Council, User
from avklart.councils.writing import Change
from avklart.plans.models import Plan
from avklart.received.actions import accept_draft, ask_reading, read_now, receive_file
from avklart.received.models import Reading
from avklart.ui.today import now

PLAN = Path(__file__).parents[1] / "samples" / "fjellregionen" / "fjellregionen.docx"
ACTIVITIES_TO_ACCEPT = 12


@dataclass(frozen=True)
class Prepared:
    """Where to play: addresses' parts, numbers of activities, readings that wait, and keys of sessions."""

    council: str
    plan: str
    activities: tuple[str, ...]
    readings: tuple[int, ...]
    sessions: tuple[str, ...]


def prepare(people: int, documents: int) -> Prepared:
    """Make what is played on, in a database that has its tables."""
    change = Change(by=None, at=now(), why="created")
    council = create_council("nord", "Nordrådet", change)
    plan = accept_draft(read_file(council, PLAN.name, PLAN.read_bytes()), by=None, at=now())
    readings = [read_file(council, f"plan-{number}.csv", plan_file(number)).pk for number in range(documents)]
    sessions = [_session(council, number, change) for number in range(people)]
    activities = tuple(plan.activities.values_list("number", flat=True))
    connections.close_all()
    return Prepared(council.slug, plan.slug, activities, tuple(readings), tuple(sessions))


def read_file(council: Council, name: str, raw: bytes) -> Reading:
    """Give a document as it was received and read."""
    file = receive_file(council, name, raw, by=None, at=now())
    reading = ask_reading(file, by=None, at=now())
    read_now(reading.pk, now)
    reading.refresh_from_db()
    if reading.state != "read":
        raise RuntimeError(f"{name} is {reading.state}: {reading.refusal}")
    return reading


def plan_file(number: int, activities: int = ACTIVITIES_TO_ACCEPT, year: int = 2019) -> bytes:
    """Give a document with a plan of so many activities."""
    rows = [
        f"Næring;Tiltak {one} i plan {number};Regionrådgiver, AU;Drift;{year + one % 3}"
        for one in range(1, activities + 1)
    ]
    return "\n".join(["Innsatsområde;Tiltak;Ansvar;Finansiering;Frist", *rows]).encode()


def _session(council: Council, number: int, change: Change) -> str:
    """Sign a person in without the page: what passwords cost is not what is tried here."""
    user = User.objects.create_user(f"person{number}@nord.example")
    give_role(user, council, "editor", change)
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return str(session.session_key)


def plans_of(council: str) -> "list[Plan]":
    """Give the plans of a council."""
    return list(Plan.every.filter(council__slug=council).order_by("pk"))
