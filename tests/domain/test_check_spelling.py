"""The plan check on names of actors: which pairs are one, in which groups, with which activities."""

import pytest

from avklart.domain.check import Finding, Said, check_plan
from avklart.domain.check.finding import CheckWords
from avklart.domain.draft import LeftOut, Place
from tests.domain.plans import act, actors, plan

WORDS = CheckWords(collectives=frozenset({"referansegruppe"}), long_forms={"au": "arbeidsutvalg"})


def spelled(*names: str, listed: str = "") -> list[Finding]:
    rows = [act(f"Lage et kart over sti {at}", responsibilities=actors(name)) for at, name in enumerate(names)]
    left = (LeftOut(text=listed, why="not-plan-text", place=Place()),) if listed else ()
    return [one for one in check_plan(plan(*rows, left_out=left), WORDS) if one.code == "spelled-twice"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("plansjef dal", "plansjef-dal"),
        ("Dal kommunne", "Dal komune"),
        ("Plan & bygg", "Plan og bygg"),
        ("Referansegruppe", "Referansegrupper"),
        ("AU", "Arbeidsutvalg"),
        ("AU", "Arbeidsutvalget"),
        ("AU", "Arbeidsutvalgen"),
        ("AU", "Arbeidsutvalga"),
        ("Arbeidsutvalget", "AU"),
        ("Sentralskolen", "Sentrelskolen"),
        ("Sentralskolen", "Sentraskolen"),
        ("Sentraskolen", "Sentralskolen"),
        ("Lærlng", "Lærxng"),
        ("Sentralskolen", "Santralskolen"),
    ],
)
def test_two_spellings_of_a_name_are_one(one, other):
    (finding,) = spelled(one, "Bibliotek", other)
    assert finding.activities == (1, 3)
    assert finding.said == (Said(words=one, activities=(1,)), Said(words=other, activities=(3,)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rektor", "Rekter"),  # the ending
        ("Rektor", "Lektor"),  # the first letter
        ("Bonde", "Binde"),  # too short for a slip
        ("Sone 1234567", "Sone 1234577"),  # a figure
        ("Lærer", "Lære"),
        ("Sentralskolen", "Sntraleskolen"),  # a letter moved
        ("Vaktmester", "Vaktmestr"),
        ("Saksordner", "Sakordnerx"),
        ("au", "Arbeidsutvalget"),  # no abbreviation without capitals
        ("FLP", "Felles legevaktplan"),  # explained nowhere
        ("Plansjefen", "Plansjefer"),
    ],
)
def test_names_that_differ_otherwise_are_two(one, other):
    assert spelled(one, "Bibliotek", other) == []


def test_an_abbreviation_that_the_document_explains_is_its_long_form():
    (finding,) = spelled("FLP", "Felles legevaktplan", listed="FLP: felles legevaktplan")
    assert finding.activities == (1, 2)


def test_all_spellings_of_one_name_are_one_group():
    (finding,) = spelled("Høyskolemedarbeider", "Høyskole-medarbeider", "Høgskolemedarbeider", "Høyskolemedarbeder")
    assert [said.activities for said in finding.said] == [(1,), (2,), (3,), (4,)]


def test_each_group_is_a_finding_of_its_own():
    findings = spelled("Sentralskolen", "Bibliotekaren", "Sentrelskolen", "Biblotekaren", "Sentralskolen")
    assert [finding.activities for finding in findings] == [(1, 3, 5), (2, 4)]
    assert [said.activities for said in findings[0].said] == [(1, 5), (3,)]


def test_a_name_longer_than_any_actor_does_not_hide_the_slips_after_it():
    (finding,) = spelled("a" * 100, "Sentralskolen", "Sentrelskolen")
    assert finding.activities == (2, 3)


def test_an_actor_twice_in_one_activity_is_told_once():
    row = act("Lage et kart", responsibilities=actors("Sentralskolen", "sentralskolen", "Sentrelskolen"))
    (finding,) = (one for one in check_plan(plan(row), WORDS) if one.code == "spelled-twice")
    assert finding.said == (
        Said(words="Sentralskolen", activities=(1,)),
        Said(words="Sentrelskolen", activities=(1,)),
    )
    assert finding.activities == (1,)
