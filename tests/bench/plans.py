"""Plans to measure pages on: so many activities, two responsible each, ten organisations, four areas."""

from datetime import date
from decimal import Decimal

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

SIZES = (43, 1_000, 10_000)
AREAS, ORGANISATIONS, PROJECTS = 4, 10, 6
EVERY_THIRD, EVERY_FOURTH = 3, 4
_WORDS = (
    "Arbeide for sammenhengende kollektivtilbud mellom kommunene i regionen",
    "Styrke samarbeidet mellom skole, næringsliv og fagmiljø om lærlingplasser",
    "Bidra til at flere unge flytter tilbake etter endt utdanning",
    "Utvikle felles tilbud innen reiseliv, kultur og friluftsliv",
)


def made_draft(activities: int) -> PlanDraft:
    """Give a plan draft with so many activities; every third has money that ends, every fourth an open point."""
    numbers = range(activities)
    by_area = [[_activity(number) for number in numbers if number % AREAS == area] for area in range(AREAS)]
    return PlanDraft(
        source=Source(file="plan.docx", sha256="", media_type=""),
        language="nb",
        title="Handlingsplan 2017–2018",
        owner="Regionrådet",
        period=Period(starts_on=date(2017, 1, 1), ends_on=date(2018, 12, 31), as_written="2017–2018"),
        areas=tuple(_area(number, found) for number, found in enumerate(by_area, start=1)),
        questions=_questions(by_area),
    )


def _area(number: int, activities: list[Activity]) -> Area:
    return Area(
        title=f"Innsatsområde {number}",
        introduction=(Passage(text="Regionen skal være et godt sted å leve og arbeide.", place=Place()),),
        goals=tuple(Goal(number=str(goal), text=f"Mål {goal} for området", place=Place()) for goal in (1, 2)),
        activities=tuple(activities),
    )


def _activity(number: int) -> Activity:
    text = f"{_WORDS[number % len(_WORDS)]} ({number + 1})"
    responsible = [_organisation(number), _organisation(number * 3 + 1)]
    point = Clarification(about="funding", as_written="Finansiering må avklares", asked=("AU",))
    return Activity(
        text=text,
        responsibilities=tuple(Responsibility(actor=name, part="responsible", as_written=name) for name in responsible),
        funding=(_funding(number),),
        time=Time(as_written="2018", starts_on=date(2018, 1, 1), ends_on=date(2018, 12, 31)),
        clarifications=(point,) if number % EVERY_FOURTH == 0 else (),
        cells={"Tiltak": text, "Ansvar": " / ".join(responsible), "Finansiering": "Prosjekt / drift"},
        place=Place(page=1 + number // 12, table=1, row=number + 1),
    )


def _funding(number: int) -> Funding:
    if number % EVERY_THIRD:
        return Funding(kind="operations", as_written="Drift", amount=Decimal(50_000))
    name = f"Prosjekt {1 + number % PROJECTS}"
    return Funding(kind="project", name=name, as_written=f"{name} til mai 2018", ends_on=date(2018, 5, 31))


def _organisation(number: int) -> str:
    return f"Organisasjon {1 + number % ORGANISATIONS}"


def _questions(by_area: list[list[Activity]]) -> tuple[Question, ...]:
    """Give a question for every five activities that have something to clarify, as plans of any size ask them."""
    in_order = [one for area in by_area for one in area]
    open_ones = [number for number, one in enumerate(in_order, start=1) if one.clarifications]
    return tuple(
        Question(
            text=f"Hvordan skal tiltak {first} og de neste finansieres?",
            about="funding",
            activities=tuple(open_ones[at : at + 5]),
            asked=("AU",),
        )
        for at, first in enumerate(open_ones)
        if at % 5 == 0
    )
