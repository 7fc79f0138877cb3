"""An older database is brought up to this version whole, also where it holds what the database now refuses."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.selfchecks.sources import PROJECT

UPGRADE = """
import datetime, json
import django
django.setup()
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

before = [("councils", "0003_versions"), ("plans", "0004_as_it_stood")]
executor = MigrationExecutor(connection)
executor.migrate(before)
then = MigrationExecutor(connection).loader.project_state(before).apps


def made(label, model, /, **fields):
    return then.get_model(label, model)._base_manager.create(**fields)


day = datetime.date(2018, 3, 1)
of = {"council": made("councils", "Council", slug="nord", name="Nord", days_not_mentioned=0)}
made("councils", "Council", slug="sor", name="Sør", days_not_mentioned=9000)
for number, code in enumerate(("0436", "", ""), 1):
    made("councils", "Participant", **of, name="", code=code, from_on=day.replace(day=number))
made("councils", "Participant", **of, name="Hedmark", kind="county", is_host=True)
made("councils", "Participant", **of, name="Tynset", kind="municipality", is_host=True)
plan = made("plans", "Plan", **of, slug="plan", title="Plan")
area = made("plans", "Area", **of, plan=plan, position=1, title="Veg")
activity = made("plans", "Activity", **of, plan=plan, area=area, number="1", text="Bygge veg", position=1)
payer = made("plans", "Actor", **of, name="Staten", kind="organisation")
project = made("plans", "Project", **of, actor=made("plans", "Actor", **of, name="Fjellnett", kind="project"))
money = made("plans", "Funding", **of, activity=activity, kind="project", project=project, payer=payer, position=1)
made("plans", "FundingYear", **of, funding=money, year=2018, amount=-5)
made("plans", "FundingYear", **of, funding=money, year=2019, amount=5)
asked = {**of, "plan": plan, "about": "other", "question": "Hvem?"}
made("plans", "Clarification", **asked, number=1, settled_on=day, answer="")
made("plans", "Clarification", **asked, number=2, settled_on=day, answer="AU")
call_command("migrate", interactive=False, verbosity=0)

from avklart.councils.models import Council, Participant
from avklart.plans.models import Clarification, Funding, FundingYear


def mended(model):
    rows = model.history.filter(history_change_reason="mended").order_by("history_id")
    return list(rows.values_list("history_type", flat=True))


print(json.dumps({
    "days": list(Council.every.order_by("pk").values_list("days_not_mentioned", flat=True)),
    "names": list(Participant.every.order_by("pk").values_list("name", flat=True)),
    "hosts": list(Participant.every.filter(is_host=True).values_list("name", flat=True)),
    "money": list(Funding.every.values_list("project__actor__name", "payer")),
    "years": list(FundingYear.every.values_list("year", flat=True)),
    "settled": list(Clarification.every.exclude(settled_on=None).values_list("number", flat=True)),
    "versions": list(Clarification.every.order_by("number").values_list("version", flat=True)),
    "told": {one.__name__: mended(one) for one in (Council, Participant, Funding, FundingYear, Clarification)},
}))
"""


@pytest.fixture(scope="module")
def upgraded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """Give what stands in a database that held rows which break later rules, once it is brought up to this version."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AVKLART_", "DJANGO_"))}
    folder: Path = tmp_path_factory.mktemp("older")
    own = {"AVKLART_DATA": str(folder), "AVKLART_HTTPS": "no", "DJANGO_SETTINGS_MODULE": "avklart.config.settings"}
    done = subprocess.run(
        [sys.executable, "-c", UPGRADE],
        env={**kept, **own, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.parametrize(
    ("what", "stands"),
    [
        ("days", [1, 3650]),
        ("names", ["(0436)", "(2)", "(3)", "Hedmark", "Tynset"]),
        ("hosts", ["Tynset"]),
        ("money", [["Fjellnett", None]]),
        ("years", [2019]),
        ("settled", [2]),
        ("versions", [2, 1]),
    ],
)
def test_rows_that_break_a_later_rule_are_mended(upgraded, what, stands):
    assert upgraded[what] == stands


def test_what_was_mended_is_told_in_history(upgraded):
    assert upgraded["told"] == {
        "Council": ["~", "~"],
        "Participant": ["~", "~", "~", "~"],
        "Funding": ["~"],
        "FundingYear": ["-"],
        "Clarification": ["~"],
    }
