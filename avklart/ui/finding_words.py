"""What the plan check says, in sentences: shared by the command line and the pages."""

from collections.abc import Iterable, Sequence
from datetime import date

from avklart.domain.check import Finding
from avklart.domain.draft import PlanDraft
from avklart.ui.dates import day_in_figures
from avklart.ui.sentences import Language, sentence

_LONGEST_TEXT = 70


def finding_sentence(finding: Finding, language: Language) -> str:
    """Give the one sentence that says what the objection is."""
    facts = {
        name: day_in_figures(value, language) if isinstance(value, date) else value
        for name, value in finding.facts.items()
    }
    return sentence("finding", finding.code, language, facts)


def why_sentence(finding: Finding, language: Language) -> str:
    """Give the one sentence that says why it matters."""
    return sentence("why", finding.code, language)


def check_counts(draft: PlanDraft, findings: Sequence[Finding]) -> dict[str, int]:
    """Give how many findings there are, how many activities, and how many of these have one that is not folded."""
    return {
        "finding": len(findings),
        "activity": len(draft.activities),
        "activity-with-finding": len(touched_by(findings)),
    }


def touched_by(findings: Iterable[Finding]) -> set[int]:
    """Give the activities that have a finding which is not folded."""
    return {number for finding in findings if not finding.folded for number in finding.activities}


def shortened(text: str) -> str:
    """Give a text no longer than a line of a list, cut at a word; the end of a long one is kept with its beginning."""
    text = " ".join(text.split())
    if len(text) <= _LONGEST_TEXT:
        return text
    half = _LONGEST_TEXT // 2
    return text[:half].rpartition(" ")[0] + " … " + text[-half:].partition(" ")[2]
