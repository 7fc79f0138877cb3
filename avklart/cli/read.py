"""avklart read FILE: the plan a document holds, for a person or as JSON."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from avklart.cli.files import FileNotReadError, json_text, read_with, terminal_width
from avklart.cli.plan_lines import doubt_sentence, plan_lines
from avklart.cli.start import NotStartedError
from avklart.cli.stored import may_be_stored, stored_plan
from avklart.cli.waiting import bar_while_waiting
from avklart.documents.reading import shown_name
from avklart.domain.draft import PlanDraft
from avklart.domain.draft_json import draft_to_json
from avklart.ui.sentences import Language, sentence

if TYPE_CHECKING:
    from avklart.intake.found import Names

_REFUSED = 2


def show_plan(file: str, own: str | None, *, as_json: bool, explain: bool, language: Language) -> int:
    """Print the plan draft and give the exit status: 0 when read, 2 when refused, with one sentence that says why."""
    draft = plan_named(file, own, language, _plan_of_file, lambda stored, own: stored)
    if draft is None:
        return _REFUSED
    if as_json:
        messages = {number: doubt_sentence(doubt, language) for number, doubt in enumerate(draft.doubts)}
        sys.stdout.write(json_text(draft_to_json(draft, messages)))
    else:
        for line in plan_lines(draft, language, terminal_width(), explain=explain):
            sys.stdout.write(line + "\n")
    return 0


def _plan_of_file(raw: bytes, name: str, own: "Names | None") -> PlanDraft:
    from avklart.intake.bounded import plan_of_file

    return plan_of_file(raw, name, own)


def plan_named[Given](
    file: str,
    own: str | None,
    language: Language,
    of_file: "Callable[[bytes, str, Names | None], Given]",
    of_stored: "Callable[[PlanDraft, Names | None], Given]",
) -> Given | None:
    """Give what is asked of a file, read with the own words of another; None when one was refused and that is said.

    Where there is no such file, the word may be the name of a plan of the database, which is taken as it stands.
    """
    from avklart.cli.own_names import LISTS, TABLE, OwnNamesRefusedError, own_names

    try:
        names = own_names(own) if own else None
    except OwnNamesRefusedError as refusal:
        facts = {"what": str(refusal), "lists": ", ".join(LISTS), "table": TABLE}
        print(sentence("screen", "own-refused", language, facts), file=sys.stderr)
        return None
    try:
        if may_be_stored(file) and (plan := stored_plan(file, language)):
            return of_stored(plan, names)
        with bar_while_waiting(sentence("screen", "reading", language, {"file": shown_name(file)})):
            return read_with(file, language, lambda raw, name: of_file(raw, name, names))
    except (FileNotReadError, NotStartedError) as reason:  # said when the bar is gone, on a line of its own
        print(reason, file=sys.stderr)
        return None
