"""A small plan made for tests of editions: two areas, three activities, one question."""

from datetime import UTC, date, datetime
from decimal import Decimal

from avklart.councils.models import Council
from avklart.councils.writing import Change
from avklart.domain.draft import (
    Activity,
    Area,
    Clarification,
    Funding,
    Goal,
    Passage,
    Period,
    Place,
    PlanDraft,
    Question,
    Responsibility,
    Source,
    Time,
)
from avklart.editions.actions import Adoption, adopt
from avklart.editions.models import Edition
from avklart.plans.actions import plan_from_draft
from avklart.plans.models import Plan

AT = datetime(2018, 3, 1, 12, tzinfo=UTC)
TODAY = date(2018, 3, 1)
CHANGE = Change(by=None, at=AT)
HERE = Place()


def activity(text: str, **also: object) -> Activity:
    """Give an activity with an actor and money, but for what `also` says."""
    given: dict[str, object] = {
        "responsibilities": (Responsibility(actor="AU", part="responsible", as_written="AU"),),
        "funding": (Funding(kind="operations", as_written="Drift"),),
    }
    return Activity(text=text, place=HERE, **(given | also))  # type: ignore[arg-type]


def small_plan(**also: object) -> PlanDraft:
    """Give the plan, but for what `also` says."""
    project = Funding(
        kind="project", name="Fjellnett", amount=Decimal(350000), as_written="P", ends_on=date(2018, 5, 31)
    )
    point = Clarification(about="funding", as_written="Finansiering må avklares", asked=("AU",))
    given: dict[str, object] = {
        "source": Source(file="plan.docx", sha256="", media_type=""),
        "language": "nb",
        "title": "Handlingsplan 2017–2018",
        "owner": "Regionrådet for Testfjell",
        "period": Period(starts_on=date(2017, 1, 1), ends_on=date(2018, 12, 31), as_written="2017–2018"),
        "introduction": (Passage(text="Planen gjelder i to år.", place=HERE),),
        "areas": (
            Area(
                title="Samferdsel",
                goals=(Goal(text="Bedre veier", number="1", place=HERE),),
                activities=(
                    activity("Ruste opp riksveien", funding=(project,), clarifications=(point,)),
                    activity("Få flere tog", time=Time(as_written="Høsten 2018")),
                ),
            ),
            Area(title="Kompetanse", activities=(activity("Lage en kursplan"),)),
        ),
        "questions": (Question(text="Hvem betaler veien?", about="funding", activities=(1,), asked=("AU",)),),
    }
    return PlanDraft(**(given | also))  # type: ignore[arg-type]


def stored_plan(slug: str = "testfjell", draft: PlanDraft | None = None, **council: object) -> Plan:
    """Give the plan stored in a council of its own."""
    owner = Council.every.create(slug=slug, name="Regionrådet for Testfjell", **council)
    return plan_from_draft(owner, draft or small_plan(), CHANGE)


def adopted(plan: Plan, body: str = "Regionrådet", on: date = date(2018, 2, 1), case: str = "14/18") -> Edition:
    """Give the edition made by adopting the plan as it stands."""
    return adopt(plan, Adoption(body, on, case), by=None, at=AT, today=TODAY)
