"""avklart check FILE: what a careful reader would object to in a plan, for a person or as JSON."""

import sys
from dataclasses import asdict
from datetime import date
from typing import Any

from avklart.cli.check_lines import check_lines
from avklart.cli.files import json_text, terminal_width
from avklart.cli.read import plan_named
from avklart.domain.check import Finding
from avklart.domain.draft import PlanDraft
from avklart.ui.finding_words import check_counts, finding_sentence, why_sentence
from avklart.ui.sentences import Language

FORMAT = "avklart-plan-check/1"
_REFUSED = 2


def show_check(file: str, own: str | None, *, as_json: bool, language: Language) -> int:
    """Print the plan check and give the exit status: 0 when checked, whatever was found, 2 when refused."""
    from avklart.intake.bounded_check import checked_plan_of_file
    from avklart.intake.checking import findings_of

    checked = plan_named(
        file, own, language, checked_plan_of_file, lambda plan, names: (plan, findings_of(plan, names))
    )
    if checked is None:
        return _REFUSED
    draft, findings = checked
    if as_json:
        sys.stdout.write(json_text(check_to_json(draft, findings, language)))
    else:
        for line in check_lines(draft, findings, language, terminal_width()):
            sys.stdout.write(line + "\n")
    return 0


def check_to_json(draft: PlanDraft, findings: tuple[Finding, ...], language: Language) -> dict[str, Any]:
    """Give the plan check as a JSON object; docs/rules/plan-check.md tells its keys."""
    return {
        "format": FORMAT,
        "source": asdict(draft.source),
        "title": draft.title,
        "findings": [_finding(finding, language) for finding in findings],
        "counts": check_counts(draft, findings),
    }


def _finding(finding: Finding, language: Language) -> dict[str, Any]:
    return {
        "code": finding.code,
        "message": finding_sentence(finding, language),
        "why": why_sentence(finding, language),
        "activities": list(finding.activities),
        "places": [asdict(place) for place in finding.places],
        "folded": finding.folded,
        "facts": {
            name: value.isoformat() if isinstance(value, date) else value for name, value in finding.facts.items()
        },
        "said": [
            {
                "words": said.words or None,
                "code": said.code,
                "day": said.day.isoformat() if said.day else None,
                "activities": list(said.activities),
            }
            for said in finding.said
        ],
    }
