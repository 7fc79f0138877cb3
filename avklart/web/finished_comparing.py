"""How a finished paper stands to the plan: what has changed in the plan since, and what the paper has otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from avklart.councils.models import Participant
from avklart.domain.difference import Stretch, word_changes
from avklart.domain.long_work import is_long
from avklart.plans.models import Activity
from avklart.received.finished_rows import Difference, OtherWords, difference_of, marked_rows
from avklart.received.models import FinishedContent, FinishedPaper
from avklart.reports import REPORTS, make_paper
from avklart.reports.blocks import number_in_mark
from avklart.reports.wanted import Wanted
from avklart.ui.sentences import LANGUAGES
from avklart.ui.today import today

MOST_TOLD = 200


@dataclass(frozen=True, slots=True)
class OtherActivity:
    """An activity whose words are others in the paper: by column, what is gone and what has come."""

    number: str
    columns: Sequence[tuple[str, Sequence[Stretch]]]


@dataclass(frozen=True, slots=True)
class Compared:
    """What a finished paper has otherwise: numbers missing in it, numbers the plan has not, and other words."""

    missing: Sequence[str]
    unknown: Sequence[str]
    changed: Sequence[OtherActivity]
    total: int


def compared(paper: FinishedPaper) -> Compared | None:
    """Give how the words of a paper stand to those of the plan; None where no mark tells which row is which.

    A large plan is not compared while somebody waits.
    """
    rows = FinishedContent.every.filter(paper=paper).values_list("rows", flat=True).first()
    ours = {mark: words for mark, words in (rows or {}).items() if number_in_mark(mark) is not None}
    wanted = _wanted(paper)
    if not ours or wanted is None or is_long("compare", Activity.standing.filter(plan=paper.plan_id).count()):
        return None
    found = difference_of(_rows(paper, wanted), ours)
    if found.changed:
        # Taken out with the settled words, it says otherwise than the document, and yet as the plan does.
        settled = {mark for mark, _ in difference_of(_rows(paper, replace(wanted, as_settled=True)), ours).changed}
        found = replace(found, changed=tuple(one for one in found.changed if one[0] in settled))
    return _told(found)


def _wanted(paper: FinishedPaper) -> Wanted | None:
    if paper.report not in REPORTS:
        return None
    about = Participant.every.filter(council=paper.council_id, name=paper.participant).first()
    if REPORTS[paper.report].of_participant and about is None:
        return None
    return Wanted(
        plan=paper.plan,
        language=next((one for one in LANGUAGES if one == paper.language), "nb"),
        today=today(),
        at=paper.uploaded_at,
        edition=paper.edition,
        participant=about,
    )


def _rows(paper: FinishedPaper, wanted: Wanted) -> dict[str, dict[str, str]]:
    made = make_paper(paper.report, wanted)
    return marked_rows(block for section in made.sections for block in section.blocks)


def _told(found: Difference) -> Compared:
    return Compared(
        missing=[number_in_mark(mark) or "" for mark in found.missing[:MOST_TOLD]],
        unknown=[number_in_mark(mark) or "" for mark in found.unknown[:MOST_TOLD]],
        changed=[
            OtherActivity(number_in_mark(mark) or "", [_column(one) for one in others])
            for mark, others in found.changed[:MOST_TOLD]
        ],
        total=len(found.missing) + len(found.unknown) + len(found.changed),
    )


def _column(one: OtherWords) -> tuple[str, Sequence[Stretch]]:
    return one.column, word_changes(one.in_plan, one.in_paper)
