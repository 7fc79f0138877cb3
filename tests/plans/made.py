"""A small plan that the tests of editing work on: two areas, three activities, money that ends, one question."""

from datetime import UTC, date, datetime
from decimal import Decimal

from avklart.councils.models import Council, Membership, User
from avklart.councils.writing import Change
from avklart.domain import draft
from avklart.plans.actions import plan_from_draft
from avklart.plans.models import Plan

TODAY = date(2018, 3, 1)
AT = datetime(2018, 2, 1, 9, tzinfo=UTC)
IMPORT = Change(by=None, at=AT, why="accepted")
_MAY = date(2018, 5, 31)


def place(row: int) -> draft.Place:
    return draft.Place(page=2, table=1, row=row)


def who(name: str, **also) -> draft.Responsibility:
    return draft.Responsibility(actor=name, part="responsible", as_written=name, **also)


def project(name: str, ends_on: date | None = _MAY) -> draft.Funding:
    return draft.Funding(kind="project", name=name, as_written=f"Prosjekt {name}", ends_on=ends_on)


def small_draft() -> draft.PlanDraft:
    """Give the plan as read."""
    return draft.PlanDraft(
        source=draft.Source(file="plan.docx", sha256="", media_type=""),
        language="nb",
        title="Handlingsplan 2017–2018",
        period=draft.Period(starts_on=date(2017, 1, 1), ends_on=date(2018, 12, 31), as_written="2017–2018"),
        areas=_areas(),
        questions=(
            draft.Question(text="Hvordan skal selskapet finansieres?", about="funding", activities=(3,), asked=("AU",)),
        ),
    )


def _areas() -> tuple[draft.Area, ...]:
    open_point = draft.Clarification(about="funding", as_written="Finansiering må avklares", asked=("AU",))
    return (
        draft.Area(
            title="Samferdsel",
            introduction=(draft.Passage(text="Veg og bane binder regionen sammen.", place=place(1)),),
            goals=(draft.Goal(text="Elektrifisering av Rørosbanen", place=place(1), number="1"),),
            activities=(
                draft.Activity(
                    text="Arbeide for elektrifisering av Rørosbanen",
                    place=place(2),
                    under=("Elektrifisering av Rørosbanen",),
                    responsibilities=(who("AU"), who("Rådmannsutvalget")),
                    funding=(draft.Funding(kind="operations", as_written="Drift", amount=Decimal(50000)),),
                    cells={"Tiltak": "Arbeide for elektrifisering av Rørosbanen", "Ansvar": "AU/Rådmannsutvalget"},
                    status="Pågår",
                ),
                draft.Activity(text="Bedre bredbånd", place=place(3), funding=(project("Fiber"),)),
            ),
        ),
        draft.Area(
            title="Reiseliv",
            activities=(
                draft.Activity(
                    text="Felles destinasjonsselskap",
                    place=place(4),
                    responsibilities=(who("AU"),),
                    clarifications=(open_point,),
                ),
            ),
        ),
    )


def small_plan(slug: str = "fjell") -> Plan:
    """Give the plan, in a council of this name in addresses, with the numbers 1.1, 1.2 and 2.1."""
    council = Council.every.create(slug=slug, name=f"Regionrådet {slug}")
    return plan_from_draft(council, small_draft(), IMPORT)


def member(council: Council, role: str = "editor", name: str = "Kari") -> User:
    """Give a person with a role in the council."""
    user = User.objects.create_user(f"{name.lower()}-{role}@{council.slug}.example", None, name=name)
    Membership.every.create(council=council, user=user, role=role)
    return user
