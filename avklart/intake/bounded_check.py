"""The plan check of a stranger's file: read, understood and checked in one bounded child process."""

from collections.abc import Mapping
from datetime import date

import msgspec

from avklart.documents.limits import DEFAULT, Limits
from avklart.domain.check import Finding, Said
from avklart.domain.draft import Place, PlanDraft
from avklart.intake.bounded import answer_of_child, answer_parent
from avklart.intake.checking import findings_of
from avklart.intake.found import Names


class _Day(msgspec.Struct):
    """A day among the facts of a finding, which as JSON could not be told from words."""

    day: date


class _Told(msgspec.Struct):
    """A finding as it comes out of the child."""

    code: str
    activities: tuple[int, ...]
    places: tuple[Place, ...]
    facts: Mapping[str, str | int | _Day]
    said: tuple[Said, ...]
    folded: bool


class _Checked(msgspec.Struct):
    """A draft and what the check found in it."""

    draft: PlanDraft
    findings: tuple[_Told, ...]


def checked_plan_of_file(
    raw: bytes, name: str, own: Names | None = None, limits: Limits = DEFAULT
) -> tuple[PlanDraft, tuple[Finding, ...]]:
    """Give the plan draft of a file's bytes, and what a careful reader would object to in it.

    Raises:
        FileRefusedError: as `plan_of_file` does, for the reading, the understanding and the check together.

    Source: docs/rules/plan-check.md, docs/formats/limits.md.
    """
    answer = answer_of_child(raw, name, own, limits, _checked, "avklart.intake.bounded_check")
    checked = msgspec.json.decode(answer, type=_Checked)
    return checked.draft, tuple(_finding(told) for told in checked.findings)


def _checked(draft: PlanDraft, own: Names | None) -> _Checked:
    return _Checked(draft, tuple(_told(finding) for finding in findings_of(draft, own)))


def _told(finding: Finding) -> _Told:
    facts = {name: _Day(fact) if isinstance(fact, date) else fact for name, fact in finding.facts.items()}
    return _Told(finding.code, finding.activities, finding.places, facts, finding.said, finding.folded)


def _finding(told: _Told) -> Finding:
    return Finding(
        code=told.code,
        activities=told.activities,
        places=told.places,
        facts={name: fact.day if isinstance(fact, _Day) else fact for name, fact in told.facts.items()},
        said=told.said,
        folded=told.folded,
    )


if __name__ == "__main__":
    answer_parent(_checked)
