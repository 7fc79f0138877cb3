"""Who must take up which question: the committee first, what is soon due with it, then the others."""

from datetime import date

import pytest

from avklart.domain.committee import Asked, agenda, is_committee

TODAY = date(2018, 3, 1)
WORDS = ("arbeidsutvalg", "arbeidsutval", "working committee")


@pytest.mark.parametrize(
    "name",
    ["AU", "au", "Arbeidsutvalget", "Arbeidsutvalet", "AU i regionrådet", "Arbeidsutvalget (AU)", "Working Committee"],
)
def test_the_committee_is_known_whatever_form_its_name_has(name):
    assert is_committee(name, WORDS)


@pytest.mark.parametrize("name", ["Aurland", "FAU", "Arbeidsgruppe", "Regionrådet", "Referansegruppe", ""])
def test_no_other_body_is_the_committee(name):
    assert not is_committee(name, WORDS)


def test_in_the_name_of_a_body_the_word_may_stand_anywhere():
    assert is_committee("Regionrådets arbeidsutvalg", WORDS, is_body=True)
    assert not is_committee("Leder av AU", WORDS)
    assert not is_committee("AU-leder", WORDS)


def test_a_councils_own_word_for_it_is_known():
    assert is_committee("Styret", ("styre",))
    assert not is_committee("Styringsgruppe", ("styre",))


def test_the_committee_takes_what_it_is_asked_and_what_is_due_within_four_weeks():
    found = agenda(
        [
            Asked(1, None, ()),
            Asked(2, date(2018, 3, 29), ("Næringsapparatet",)),
            Asked(3, date(2018, 3, 30), ("Næringsapparatet",)),
            Asked(4, None, ("Ansvarlig ordfører", "AU")),
            Asked(5, date(2018, 2, 1), ()),
        ],
        {"AU"},
        TODAY,
    )
    assert found.until == date(2018, 3, 29)
    assert found.committee == [5, 2, 4]
    assert found.others == {"Næringsapparatet": [3]}
    assert found.nobody == [1]


def test_the_others_stand_by_the_one_who_must_answer():
    asked = [Asked(1, None, ("Ordfører", "Rådmann")), Asked(2, None, ("bedrifter",)), Asked(3, None, ("Ordfører",))]
    found = agenda(asked, set(), TODAY)
    assert list(found.others.items()) == [("bedrifter", [2]), ("Ordfører", [1, 3])]
    assert found.committee == []
