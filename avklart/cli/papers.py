"""avklart export: a plan as a file for people, written where it is asked for."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from avklart.cli.start import NotStartedError, start
from avklart.ui.sentences import Language, sentence, use_own_words

if TYPE_CHECKING:
    from avklart.documents.paper import Written
    from avklart.editions.models import Edition
    from avklart.plans.models import Plan


@dataclass(frozen=True, slots=True)
class Asked:
    """What a command asks of a plan's paper; empty is what the council has chosen, and the working plan."""

    plan: str
    kind: str
    to: str | None = None
    edition: int | None = None
    as_settled: bool = False
    columns: str = ""


def give_out_paper(asked: Asked, language: Language) -> int:
    """Write a plan as it now stands, or as it was adopted, as a file of a kind.

    Raises:
        NotStartedError: where it cannot be written, or is no text and would be written on the screen.
        RuleError: "no-such-plan", "no-such-edition", "no-such-column".
    """
    start(language, migrate=False)
    from avklart.cli.plans import plan_called
    from avklart.received.letterheads import letterhead_for
    from avklart.reports.columns import columns_named
    from avklart.reports.files import make_file
    from avklart.reports.wanted import Wanted
    from avklart.ui.today import now, today

    plan = plan_called(asked.plan)
    use_own_words(plan.council.own_words)
    wanted = Wanted(
        plan=plan,
        language=language,
        today=today(),
        at=now(),
        edition=_edition_of(plan, asked.edition),
        as_settled=asked.as_settled,
        columns=columns_named(asked.columns) or tuple(plan.council.paper_columns),
    )
    write_out(make_file("plan", wanted, asked.kind, letterhead_for(plan.council)), asked.to, language)
    return 0


def write_out(written: "Written", to: str | None, language: Language) -> None:
    """Write a file where it is asked for, else to standard output; tell of letters that no font could draw.

    Raises:
        NotStartedError: where it cannot be written, or is no text and would be written on the screen.
    """
    if written.replaced:
        facts = {"letters": ", ".join(f"U+{ord(one):04X}" for one in written.replaced)}
        print(sentence("command", "letters-replaced", language, facts), file=sys.stderr)
    if to is None:
        if sys.stdout.isatty() and b"\0" in written.raw:
            raise NotStartedError(sentence("command", "not-on-screen", language))
        sys.stdout.buffer.write(written.raw)
        return
    try:
        Path(to).write_bytes(written.raw)
    except OSError as fault:
        raise NotStartedError(sentence("screen", "cannot-open", language, {"file": to})) from fault


def _edition_of(plan: "Plan", number: int | None) -> "Edition | None":
    from avklart.domain.errors import RuleError
    from avklart.editions.queries import editions_of

    if number is None:
        return None
    editions = list(editions_of(plan))
    found = next((one for one in editions if one.number == number), None)
    if found is None:
        known = ", ".join(str(one.number) for one in editions) or "–"
        raise RuleError("no-such-edition", number=number, known=known)
    return found
