"""avklart report: one of the papers about a plan as a file, written where it is asked for."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from avklart.cli.papers import write_out
from avklart.cli.start import start
from avklart.domain.errors import RuleError
from avklart.ui.sentences import Language, use_own_words

if TYPE_CHECKING:
    from avklart.councils.models import Participant
    from avklart.plans.models import Plan

_USUAL = "docx"


@dataclass(frozen=True, slots=True)
class AskedReport:
    """What a command asks: which paper of which plan; empty is the format that the file's name says, else Word."""

    name: str
    plan: str
    kind: str | None = None
    to: str | None = None
    participant: str | None = None


def give_out_report(asked: AskedReport, language: Language) -> int:
    """Write a paper about a plan as it now stands.

    Raises:
        NotStartedError: where it cannot be written, or is no text and would be written on the screen.
        RuleError: "no-such-report", "no-such-format", "no-such-plan", "no-such-participant".
    """
    start(language, migrate=False)
    from avklart.cli.plans import plan_called
    from avklart.received.letterheads import letterhead_for
    from avklart.reports import REPORTS
    from avklart.reports.files import make_file, paper_kinds
    from avklart.reports.wanted import Wanted
    from avklart.ui.today import now, today

    if asked.name not in REPORTS:
        raise RuleError("no-such-report", name=asked.name, known=", ".join(REPORTS))
    ending = Path(asked.to).suffix.removeprefix(".").lower() if asked.to else ""
    kind = asked.kind or (ending if ending in paper_kinds() else _USUAL)
    if kind not in paper_kinds():
        raise RuleError("no-such-format", name=kind, known=", ".join(paper_kinds()))
    plan = plan_called(asked.plan)
    use_own_words(plan.council.own_words)
    participant = _participant(plan, asked.participant or "") if REPORTS[asked.name].of_participant else None
    wanted = Wanted(
        plan=plan,
        language=language,
        today=today(),
        at=now(),
        participant=participant,
        columns=tuple(plan.council.paper_columns),
    )
    write_out(make_file(asked.name, wanted, kind, letterhead_for(plan.council)), asked.to, language)
    return 0


def _participant(plan: "Plan", name: str) -> "Participant":
    """Give the participant of this name or number.

    Raises:
        RuleError: "no-such-participant", with the names there are.
    """
    from avklart.plans.queries.people import participants_of
    from avklart.ui.today import today

    rows = participants_of(plan.council, today())
    wanted = name.strip().casefold()
    found = next((one for one in rows if wanted and wanted in (one.name.casefold(), one.code)), None)
    if found is None:
        raise RuleError("no-such-participant", known=", ".join(one.name for one in rows) or "–")
    return found
