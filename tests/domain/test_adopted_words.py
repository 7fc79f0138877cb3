"""Which adopted words stand beside an answer: those that raised the question, else all on its matter."""

from datetime import date

import pytest

from avklart.domain.adopted_words import adopted_words
from avklart.domain.draft import Activity, Clarification, Funding, Place, Responsibility, Time

ADOPTED = Activity(
    text="Fiber",
    place=Place(),
    responsibilities=(
        Responsibility(actor="AU", part="responsible", as_written="AU"),
        Responsibility(actor="Rektor", part="leads", as_written=""),
    ),
    funding=(
        Funding(kind="project", name="Fiber", as_written="Fiber (til mai)"),
        Funding(kind="operations", as_written="Drift"),
    ),
    time=Time(as_written="Høsten 2018", starts_on=date(2018, 9, 1)),
    clarifications=(
        Clarification(about="funding", as_written="Finansiering må avklares"),
        Clarification(about="funding", as_written="for 2019 avklares i budsjettet"),
        Clarification(about="continuation", as_written=""),
    ),
)


@pytest.mark.parametrize(
    ("about", "raised_by", "words"),
    [
        ("funding", ("Finansiering må avklares",), ("Finansiering må avklares",)),
        ("funding", ("Ordene fra før",), ("Fiber (til mai)", "Drift")),
        ("funding", ("",), ("Fiber (til mai)", "Drift")),
        ("continuation", ("",), ("Fiber (til mai)", "Drift", "Høsten 2018")),
        ("responsibility", (), ("AU", "Rektor")),
        ("time", (), ("Høsten 2018",)),
        ("other", (), ()),
    ],
)
def test_the_words_that_raised_it_come_first_and_then_all_on_its_matter(about, raised_by, words):
    assert adopted_words(ADOPTED, about, raised_by) == words


def test_an_activity_that_says_nothing_has_no_words():
    assert adopted_words(Activity(text="Fiber", place=Place()), "time", ()) == ()
