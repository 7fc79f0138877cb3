"""avklart import and export: a document taken in as anybody's, and a plan given out as data."""

import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from avklart.cli.files import json_text
from avklart.cli.making import council_named
from avklart.cli.newer import take_in_newer
from avklart.cli.start import NotStartedError, start
from avklart.cli.waiting import bar_while_waiting
from avklart.documents.reading import shown_name
from avklart.ui.sentences import Language, counted, sentence

if TYPE_CHECKING:
    from avklart.plans.models import Plan
    from avklart.received.models import Reading

_REFUSED = 2
_LONGEST_WAIT = timedelta(minutes=10)


def take_in_plan(file: str, council: str, *, accept: bool, language: Language) -> int:
    """Take a document in and read it, as an upload is; with `accept` make it a plan at once.

    A document that is a plan of the council already makes no second one; that is said, and is no fault. Of another
    version of one the difference is shown, and it is asked what to do.
    """
    try:
        raw = Path(file).read_bytes()
    except OSError as fault:
        raise NotStartedError(sentence("screen", "cannot-open", language, {"file": file})) from fault
    start(language)
    from avklart.received.actions import ask_reading, receive_file
    from avklart.received.models import Reading
    from avklart.ui.today import now

    received = receive_file(council_named(council), Path(file).name, raw, by=None, at=now())
    accepted = Reading.every.filter(file=received, state="accepted").select_related("plan").first()
    if accepted is not None and accepted.plan is not None:
        facts = {"file": shown_name(file), "plan": f"{council}-{accepted.plan.slug}"}
        print(sentence("command", "plan-already", language, facts))
        return 0
    reading = ask_reading(received, by=None, at=now())
    with bar_while_waiting(sentence("screen", "reading", language, {"file": received.name})):
        _read_to_the_end(reading)
    if reading.state != "read":
        print(_why_not(reading, language), file=sys.stderr)
        return _REFUSED
    return _tell(reading, council, accept=accept, language=language)


def give_out_plan(name: str, to: str | None, language: Language) -> int:
    """Write a plan as it now stands, as the JSON of a plan draft, to a file or to standard output.

    Project money ends on the day that somebody has settled, where somebody has.
    """
    start(language, migrate=False)
    from avklart.domain.draft_json import draft_to_json
    from avklart.plans.queries.money import plan_as_settled

    text = json_text(draft_to_json(plan_as_settled(plan_called(name))))
    if to is None:
        sys.stdout.write(text)
        return 0
    try:
        Path(to).write_text(text, encoding="utf-8")
    except OSError as fault:
        raise NotStartedError(sentence("screen", "cannot-open", language, {"file": to})) from fault
    return 0


def plan_called(name: str) -> "Plan":
    """Give the plan that a command line names. Raises RuleError "no-such-plan"."""
    from avklart.domain.errors import RuleError
    from avklart.plans.queries.plans import plan_named, plan_names

    plan = plan_named(name)
    if plan is None:
        raise RuleError("no-such-plan", name=name, known=", ".join(plan_names()) or "–")
    return plan


def _read_to_the_end(reading: "Reading") -> None:
    """Read here and now, or, where a server has already begun, wait for it."""
    from avklart.received.actions import read_now
    from avklart.received.actions.readings import UNDER_WAY
    from avklart.ui.today import now

    read_now(reading.pk, now)
    ends = time.monotonic() + _LONGEST_WAIT.total_seconds()
    reading.refresh_from_db()
    while reading.state in UNDER_WAY and time.monotonic() < ends:
        time.sleep(0.2)
        reading.refresh_from_db()


def _why_not(reading: "Reading", language: Language) -> str:
    refusal = reading.refusal or {"code": "reader-stopped", "facts": {}}
    facts = dict(refusal["facts"])
    if "kind" in facts:
        facts["kind"] = sentence("kind", str(facts["kind"]), language)
    reason = sentence("refusal", refusal["code"], language, facts)
    return sentence("screen", "refused", language, {"file": reading.file.name, "reason": reason})


def _tell(reading: "Reading", council: str, *, accept: bool, language: Language) -> int:
    from avklart.received.actions import accept_draft
    from avklart.received.review import Review
    from avklart.received.same_plan import plans_of_same_years
    from avklart.ui.today import now

    draft = reading.draft or {}
    activities = sum(len(area["activities"]) for area in draft["areas"])
    if accept and not activities:
        print(sentence("screen", "no-plan", language), file=sys.stderr)
        return _REFUSED
    facts = {
        "file": reading.file.name,
        "activities": counted("activity", activities, language),
        "questions": counted("question", len(draft["questions"]), language),
        "doubts": counted("doubt", len(draft["doubts"]), language),
    }
    print(sentence("command", "plan-read", language, facts))
    known = plans_of_same_years(reading.council, Review(reading).draft)
    if known:
        return take_in_newer(reading, known[0], accept=accept, language=language)
    if accept:
        plan = accept_draft(reading, by=None, at=now())
        print(sentence("command", "plan-accepted", language, {"plan": f"{council}-{plan.slug}"}))
    else:
        print(sentence("command", "plan-waits", language))
    return 0
