"""Small plans for tests of the plan check, made in a line."""

from datetime import date
from typing import Any

from avklart.domain.check import Finding
from avklart.domain.draft import (
    Activity,
    Area,
    Clarification,
    Funding,
    Period,
    Place,
    PlanDraft,
    Responsibility,
    ResponsibilityPart,
    Source,
    Time,
)
from avklart.intake.checking import findings_of

YEARS = Period(starts_on=date(2025, 1, 1), ends_on=date(2026, 12, 31), as_written="2025–2026")
DRIFT = Funding(kind="operations", as_written="Drift")
SECRETARY = Responsibility(actor="Regionrådgiver", part="responsible", as_written="Regionrådgiver")
IN_2025 = Time(as_written="2025", starts_on=date(2025, 1, 1), ends_on=date(2025, 12, 31))


def act(text: str = "", **values: Any) -> Activity:
    """Give an activity nobody objects to, but for what is said otherwise."""
    whole: dict[str, Any] = {
        "text": text or "Utarbeide en plan",
        "place": Place(table=1),
        "responsibilities": (SECRETARY,),
        "funding": (DRIFT,),
        "time": IN_2025,
    }
    return Activity(**(whole | values))


def sound(count: int) -> list[Activity]:
    """Give so many activities nobody objects to, no two alike."""
    return [act(f"Utarbeide plan {number} av flere") for number in range(1, count + 1)]


def plan(*activities: Activity, **values: Any) -> PlanDraft:
    """Give a plan of one area."""
    whole: dict[str, Any] = {
        "source": Source(file="plan.docx", sha256="", media_type=""),
        "language": "nb",
        "period": YEARS,
        "areas": (Area(title="Næring", activities=activities),),
    }
    return PlanDraft(**(whole | values))


def actors(*names: str, part: ResponsibilityPart = "responsible") -> tuple[Responsibility, ...]:
    """Give responsibilities with one part."""
    return tuple(Responsibility(actor=name, part=part, as_written=name) for name in names)


def project(name: str | None, ends_on: date | None = None, words: str = "") -> Funding:
    """Give project money."""
    return Funding(kind="project", name=name, ends_on=ends_on, as_written=words or f"Prosjekt {name}")


def asked(about: Any, *who: str, words: str = "må avklares") -> Clarification:
    """Give something to be clarified."""
    return Clarification(about=about, as_written=words, asked=who)


def found(draft: PlanDraft) -> dict[str, tuple[int, ...]]:
    """Give the codes of the findings with their activities, put together where a code has several findings."""
    codes: dict[str, tuple[int, ...]] = {}
    for finding in findings_of(draft):
        codes[finding.code] = codes.get(finding.code, ()) + finding.activities
    return codes


def the(code: str, draft: PlanDraft) -> Finding:
    """Give the one finding of a code."""
    (finding,) = (finding for finding in findings_of(draft) if finding.code == code)
    return finding
