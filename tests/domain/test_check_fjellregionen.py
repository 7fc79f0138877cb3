"""The plan check of Fjellregionen's plan: every finding, reviewed by reading the plan row by row.

Each list was held against the rows of the plan. Where the check is silent although one might think otherwise, the test
says why.
"""

from datetime import date

import pytest

from avklart.domain.check import Finding, Said
from avklart.intake.checking import findings_of
from tests.domain.fjellregionen import fjellregionen

MAY, END_OF_2018 = date(2018, 5, 31), date(2018, 12, 31)

REVIEWED: list[tuple[str, tuple[int, ...]]] = [
    # "til våren 2018", "ut mai 2018" (17) against "avsluttes 2018" (24, 25).
    ("project-ends-differ", (17, 24, 25)),
    # "avsluttes 2018" (20-23) against "som avsluttes våren 2018" (34, 35).
    ("project-ends-differ", (20, 21, 22, 23, 34, 35)),
    ("funding-ends-between", (17, 19, 20, 21, 22, 23, 24, 25, 34, 35)),
    # "Må avklares" alone in the column of responsibility.
    ("no-responsible", (14, 15, 38, 39)),
    # "Må avklares" alone in the column of funding, 16 "av selskapet for 2018".
    ("no-funding", (14, 15, 16, 26)),
    # Not 16 (selskapet), nor 24 and 25: ansvarlig ordfører … vurderer the same continuation that the money asks about.
    ("nobody-asked", (14, 15, 17, 18, 19, 26, 28, 30, 37, 38, 39)),
    # Every one but 28, which is to be done in 2018.
    ("no-deadline", (14, 15, 16, 17, 18, 19, 24, 25, 26, 30, 37, 38, 39)),
    # All rows with two or more who are responsible: no row says who leads. Not 20 and 21: one, and RNH executes.
    ("none-leads", (*range(1, 12), 13, 16, 18, 19, *range(22, 30), 31, 32, 33, 36, 37)),
    # Every row with "Ansvarlig ordfører"; 30 only asks.
    ("which-one", (2, 3, 4, 5, 7, 9, 10, 11, 13, 18, 24, 25, 26, 32, 36, 37)),
    # "… til våren 2018, videre arbeid må avklares". Not 16: Nordavind DC has no end.
    ("responsibility-ends-early", (17,)),
    ("no-time-column", ()),
    # "… i samsvar med målsettingene Vurdere strategisk saker …"
    ("two-activities", (1,)),
    # "Aktiv dialog med …", "Felles møter med …", "Kommunikasjon, profilering, …". Not 19, which has "for å støtte".
    ("no-verb", (11, 13, 14)),
    # RNH, KTP, BID, ATB. Not AU and NSB (common), RV3 and FV30 (roads), TV, nor the DC of Nordavind DC.
    ("abbreviation", (4, 20, 21, 23)),
    # AU and Arbeidsutvalget.
    ("spelled-twice", (1, 6, 8, 12, 28, 29)),
    # Referansegruppe and, once, Referansegrupper.
    ("spelled-twice", (1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 13, 18, 24, 25, 26, 32, 36, 37)),
    # "Regional næringsssjef".
    ("misspelled", (16,)),
]


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    return findings_of(fjellregionen())


def test_the_findings_are_those_of_a_careful_reader_in_order_of_weight(findings):
    assert [(finding.code, finding.activities) for finding in findings] == REVIEWED


def test_what_is_true_of_more_than_a_third_is_folded(findings):
    assert [finding.code for finding in findings if finding.folded] == [
        "no-deadline",
        "none-leads",
        "which-one",
        "spelled-twice",
    ]


def test_every_activity_of_a_finding_has_its_place(findings):
    assert all(len(finding.places) == len(finding.activities) for finding in findings)
    assert [(place.table, place.row) for place in findings[0].places] == [(2, 6), (2, 13), (2, 14)]


def test_all_the_ends_of_a_project_are_given_with_their_words(findings):
    assert findings[0].facts == {"project": "Tynset & Røros"}
    assert findings[0].said == (
        Said(day=MAY, words="Prosjekt Tynset & Røros ut mai 2018", activities=(17,)),
        Said(
            day=MAY,
            words="Tynset og Røros som motorer i regional utvikling i Fjellregionen til våren 2018",
            activities=(17,),
        ),
        Said(day=END_OF_2018, words="Prosjekt Tynset & Røros, avsluttes 2018", activities=(24, 25)),
    )
    assert findings[1].said == (
        Said(day=MAY, words="Scandinavian Heartland, som avsluttes våren 2018", activities=(34, 35)),
        Said(day=END_OF_2018, words="Scandinavian Heartland, avsluttes 2018", activities=(20, 21, 22, 23)),
    )


def test_between_4_and_10_activities_lose_their_money_in_may(findings):
    assert findings[2].facts == {"day": MAY, "fewest": 4, "most": 10}
    assert findings[2].said == (
        Said(code="row-says-so", activities=(17, 19, 34, 35)),
        Said(code="if-earliest-holds", activities=(20, 21, 22, 23, 24, 25)),
    )


def test_the_abbreviations_are_given_with_their_activities(findings):
    (finding,) = (finding for finding in findings if finding.code == "abbreviation")
    assert [(said.words, said.activities) for said in finding.said] == [
        ("ATB", (4,)),
        ("BID", (23,)),
        ("KTP", (21,)),
        ("RNH", (20, 21)),
    ]


def test_nothing_else_is_said_of_the_sums_the_period_or_the_numbers(findings):
    """No amounts, no numbers of its own, a period in the title, no row twice; 12 has a body, no collective."""
    silent = {"sums-differ", "number-twice", "number-missing", "no-period", "same-twice", "only-collective", "no-time"}
    assert not silent & {finding.code for finding in findings}
