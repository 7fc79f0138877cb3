"""Rules of what is to be clarified, each by itself: where a statement ends, whom it names, and what is left."""

import pytest

from avklart.domain.draft import About
from avklart.intake.found import Column, Names
from avklart.intake.open_points import open_spans
from tests.intake.open_cases import Expected, nothing, opened, seen


@pytest.mark.parametrize(
    ("text", "asked", "deciders"),
    [
        ("Avklares (AU)", ["AU"], ["AU"]),
        ("Avklares (RR)", ["RR"], ["RR"]),
        ("Avklares (AU og styret)", ["AU", "Styret"], ["AU", "Styret"]),
        ("Avklares (av AU og styret)", ["AU", "Styret"], ["AU", "Styret"]),
        ("Må avklares (i AU)", ["AU"], ["AU"]),
        ("Må avklares (med AU)", ["AU"], []),
    ],
)
def test_who_is_asked_may_stand_in_brackets(text, asked, deciders):
    assert seen(text, "funding", "nb", opened("funding", asked, deciders)) == opened("funding", asked, deciders)


@pytest.mark.parametrize("bracket", ["(i budsjettet)", "(drift)", "(2026)", "(av)", "(og)", "()"])
def test_a_bracket_that_names_nobody_stays_in_the_cell(bracket):
    expected = opened("funding", rest=bracket)
    assert seen(f"Må avklares {bracket}", "funding", "nb", expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mangler full finansiering", opened("funding", rule="not-funded")),
        ("mangler finansiering fra fylket, drift", opened("funding", ["Fylket"], ["Fylket"], rest="drift")),
        ("Finansiering mangler, drift", opened("funding", rest="drift", rule="not-funded")),
        ("Drift. Finansiering mangler foreløpig", opened("funding", rest="Drift.", rule="not-funded")),
        ("mangler frist og penger", nothing("mangler frist og penger")),
        ("ingen finansiering nødvendig", nothing("ingen finansiering nødvendig")),
        ("Må avklares snarest. Drift", opened("funding", rest="Drift")),
        ("Drift; må avklares; prosjekt", opened("funding", rest="Drift ; prosjekt")),
        ("Drift (må avklares), prosjekt", opened("funding", rest="Drift, prosjekt")),
        ("Drift - må avklares !", opened("funding", rest="Drift")),
        ("Må avklares: drift", opened("funding", rest="drift")),
        ("Må avklares av AU, drift", opened("funding", ["AU"], ["AU"], rest="drift")),
        ("må avklares innen 1. mars", opened("funding", for_when="innen 1. mars")),
        ("må avklares for 2027", opened("funding", for_when="2027")),
        ("Videre drift avklares i AU høsten 2026", opened("continuation", ["AU"], ["AU"], "høsten 2026")),
        ("Avklares senere i AU", opened("funding", ["AU"], ["AU"])),
        ("Avklares senere innsats", opened("continuation")),
        ("Videre drift?", opened("continuation", rule="question-mark")),
        ("Drift/prosjekt?", nothing("Drift/prosjekt?")),
    ],
)
def test_a_statement_about_money_ends_where_its_clause_does(text: str, expected: Expected):
    assert seen(text, "funding", "nb", expected) == expected


@pytest.mark.parametrize(
    ("text", "about", "asked", "rest"),
    [
        ("Rådmann, ordfører og AU avklarer finansiering", "funding", ["Rådmann", "Ordfører", "AU"], ""),
        ("Rådmann, AU avklarer finansiering", "funding", ["AU"], "Rådmann"),
        ("Utvalg for helse og omsorg vurderer videre drift", "continuation", ["Utvalg for helse og omsorg"], ""),
        ("Plan- og miljøutvalget avklarer finansiering", "funding", ["Plan- og miljøutvalget"], ""),
        ("Kari Nordmann avklarer videre arbeid", "continuation", ["Kari Nordmann"], ""),
    ],
)
def test_who_clarifies_is_the_whole_list_before_the_verb(text: str, about: About, asked: list[str], rest: str):
    expected = opened(about, asked, asked, rest=rest, rule="asked-to-clarify")
    assert seen(text, "responsible", "nb", expected) == expected


@pytest.mark.parametrize(
    ("text", "column", "rule"),
    [
        ("ingen ansvarlig", "responsible", "not-assigned"),
        ("Mangler ansvarlig person", "responsible", "not-assigned"),
        ("ikke avklart", "time", "not-clarified"),
        ("må avklares", "time", "to-be-clarified"),
        ("Styret vurderer", "responsible", "decides"),
        ("Hvem??", "responsible", "question-mark"),
    ],
)
def test_each_statement_names_the_rule_that_read_it(text: str, column: Column, rule: str):
    (span,) = open_spans(text, column, "nb", Names(language="nb"))
    assert (span.rule, span.as_written) == (rule, text)
