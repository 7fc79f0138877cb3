"""A plan of 150 activities with the longest words there are, cells of forty words, and much to be clarified."""

from datetime import date
from decimal import Decimal

from avklart.domain.draft import Activity, Area, Clarification, Funding, Goal, Passage, PlanDraft, Responsibility, Time
from tests.editions.made import HERE, activity, small_plan

AREAS, IN_AREA = 5, 30
WORDS = (
    "Kollektivtransportsamordningsansvarlige",
    "helse- og omsorgstjenestesamarbeidsutvalgsleder",
    "næringsutviklingsprosjektmedarbeideropplæring",
    "Menneskerettighetsorganisasjonssekretariatet",
    "fylkeskommunalopplæringslovsforskriftsendringsforslag",
    "innovasjonsøkosystemsamhandlingsarena",
)
CELL = (
    "Arbeide for at kommunene i regionen sammen med fylkeskommunene, statsforvalteren, næringslivet og frivilligheten "
    "får på plass et sammenhengende, forutsigbart og rimelig kollektivtilbud for arbeidspendlere, skoleelever, eldre "
    "og besøkende, også på kveldstid, i helger og i skoleferier, med {word} som felles faglig støtte ({number})."
)
MONEY = "{word}, inntil kr 1 250 000, i den utstrekning hver av kommunene selv vedtar det i sine årsbudsjetter"


def long_words_plan() -> PlanDraft:
    """Give the plan."""
    return small_plan(
        title=f"Handlingsplan for samferdsel og {WORDS[3].lower()} 2017–2018",
        areas=tuple(_area(place) for place in range(AREAS)),
        questions=(),
    )


def _area(place: int) -> Area:
    numbers = range(place * IN_AREA, (place + 1) * IN_AREA)
    return Area(
        title=f"Samferdsel, kommunikasjonsinfrastruktur og {WORDS[place]}",
        introduction=(Passage(text=CELL.format(word=WORDS[place], number=place), place=HERE),),
        goals=(Goal(text=CELL.format(word=WORDS[place + 1], number=place), number="1", place=HERE),),
        activities=tuple(map(_activity, numbers)),
    )


def _activity(number: int) -> Activity:
    word, other = WORDS[number % 6], WORDS[(number + 1) % 6]
    project = Funding(
        kind="project",
        name=f"{word} {number % 5}",
        amount=Decimal(1_250_000),
        as_written=MONEY.format(word=word),
        ends_on=date(2018, 5 + number % 7, 28),
    )
    asks = Clarification(about="funding", as_written=f"Finansiering av {other} må avklares", asked=("AU", WORDS[3]))
    names = ("AU", other, f"Interkommunalt {word.lower()}")
    return activity(
        CELL.format(word=word, number=number + 1) if number % 5 else word,
        responsibilities=tuple(Responsibility(actor=name, part="responsible", as_written=name) for name in names)
        if number % 7
        else (),
        funding=(project,) if number % 3 == 0 else (Funding(kind="operations", as_written="Drift"),),
        clarifications=(asks,) if number % 4 == 0 else (),
        time=Time(as_written="1. halvår 2018", starts_on=date(2018, 1, 1), ends_on=date(2018, 6, 30)),
    )
