"""Which remarks of the plan check somebody has accepted: told by what they say, not by where they stand in a list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from avklart.domain.check.finding import Finding

_LONGEST_KEY = 200


@dataclass(frozen=True, slots=True)
class JudgedFinding:
    """A finding, the keys it is accepted by, and those of them nobody has accepted yet."""

    finding: Finding
    keys: tuple[str, ...]
    left: tuple[str, ...]

    @property
    def is_accepted(self) -> bool:
        """Whether all of it is accepted."""
        return not self.left


def finding_keys(finding: Finding, numbers: Sequence[str]) -> tuple[str, ...]:
    """Give what a finding is told by when it comes again: its code and facts, and each activity by its own number.

    Counts are no part of it, since they change with the plan; nor is where an activity stands. What holds for so many
    activities that their list is folded, and what holds for the plan as such, has one key.

    Args:
        numbers: the number of each activity of the plan, in order.

    Source: none in law; what was accepted for one activity is not accepted for the next.
    """
    facts = "|".join(
        f"{name}={_word(fact)}" for name, fact in sorted(finding.facts.items()) if not isinstance(fact, int)
    )
    start = f"{finding.code}|{facts}|" if facts else f"{finding.code}|"
    if finding.folded or not finding.activities:
        return (_short(start),)
    return tuple(_short(start + numbers[number - 1]) for number in finding.activities)


def judged(findings: Sequence[Finding], numbers: Sequence[str], accepted: Mapping[str, object]) -> list[JudgedFinding]:
    """Give each finding with what is left of it to accept.

    Source: none in law; a remark comes back when it becomes true of one more activity.
    """
    found = []
    for finding in findings:
        keys = finding_keys(finding, numbers)
        found.append(JudgedFinding(finding, keys, tuple(key for key in keys if key not in accepted)))
    return found


def _word(fact: str | date) -> str:
    return fact.isoformat() if isinstance(fact, date) else fact


def _short(key: str) -> str:
    if len(key) <= _LONGEST_KEY:
        return key
    mark = sha256(key.encode()).hexdigest()[:32]
    return f"{key[: _LONGEST_KEY - 33]}#{mark}"
