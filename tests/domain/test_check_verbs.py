"""Verbs by lists and shapes, with lists of a few words: each rule by itself."""

import pytest

from avklart.domain.check import Said
from avklart.domain.check.finding import CheckWords
from avklart.domain.check.verbs import has_verb, is_infinitive, second_activity
from avklart.domain.draft import Doubt, Place
from tests.domain.plans import act, found, plan, sound, the

WORDS = CheckWords(
    verbs=frozenset({"lage", "utvikle", "bygge", "lede", "se", "møte"}),
    prefixes=frozenset({"videre", "om"}),
    finite=frozenset({"skal"}),
    not_verbs=frozenset({"møte", "leder", "kurs", "avtale", "lærer"}),
    adjectives=frozenset({"lokale"}),
    not_verb_endings=("else",),
    infinitive_endings=("e",),
    definite_endings=("et", "en"),
    markers=frozenset({"å"}),
    prepositions=frozenset({"for"}),
    action_endings=("ing",),
    action_links=frozenset({"av"}),
    before_names=frozenset({"prosjektet"}),
)


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("lage", True),
        ("utvikla", True),
        ("laga", False),  # four letters: too short for the form in -a
        ("utvikle", True),
        ("utvikl", False),
        ("utvikler", False),
        ("videreutvikle", True),
        ("ombygge", True),
        ("ombygga", True),
        ("møte", False),
        ("ommøte", True),
        ("omkart", False),
        ("kartlage", False),
        ("videreom", False),
    ],
)
def test_an_infinitive_stands_in_the_list_or_follows_a_prefix(word, known):
    assert is_infinitive(word, WORDS) is known


@pytest.mark.parametrize(
    "text",
    [
        "Lage kart",
        "Fortsatt aktivt felles lage kart",
        "Nye kart skal trykkes",
        "Kart å trykke",
        "Kart bygges",
        "Kart utviklast",
        "Felles kart lager",
        "Gang-lag veg",
        "Kommunen bygger veg",
        "Bygging av veg",
        "Rådet leder",
        "Lag kart",
        "Gang-bygge veg",
        "Møte naboene",
        "Snekre benker",
        "2025 –",
        "",
    ],
)
def test_a_text_with_a_verb_or_none_to_tell_by_is_not_objected_to(text):
    assert has_verb(text, WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "Nytt felles kart av lage",
        "Bygging i veg",
        "Veg av bygging",
        "Folk leder",
        "Kommunen lærer",
        "Avtale mellom naboer",
        "Felles kart bygget",
        "Kart ser",
        "Kurs for unge",
        "Lokale kart",
        "Forståelse mellom grender",
        "Messe for unge",
        "Benke",
    ],
)
def test_nouns_and_words_that_are_oftener_nouns_are_no_verb(text):
    assert not has_verb(text, WORDS)


def test_without_words_of_the_language_nothing_is_said_of_verbs():
    assert has_verb("Kart", CheckWords())


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Lage kart Bygge veg", "Bygge veg"),
        ("Lage kart. Bygge veg i to etapper nå", "Bygge veg i to"),
        ("Lage kart; Bygge veg", "Bygge veg"),
        ("Lage kart (nytt) Bygge veg", "Bygge veg"),
        ("Lage «store kart» Bygge veg", "Bygge veg"),
        ("Lage «kart» Bygge veg", "Bygge veg"),
        ("Lage kart, Bygge veg", None),
        ("Lage kart – Bygge veg", None),
        ("Lage kart bygge veg", None),
        ("Følge prosjektet Bygge bro", None),
        ("Følge Prosjektet Bygge bro", None),
        ("Lese «Stort kart Bygge veg» nå", None),
        ("Lese «Kart Bygge» Veg", None),
        ("Lage kart BYGGE veg", None),
        ("Lage kart Benker", None),
        ("Bygge veg", None),
    ],
)
def test_a_second_activity_begins_with_a_capital_and_an_infinitive(text, second):
    assert second_activity(text, WORDS) == second


def test_each_second_activity_is_quoted_with_the_activity_it_stands_in():
    draft = plan(act("Lage kart Bygge veg"), *sound(5), act("Lage bok Bygge bro"))
    assert the("two-activities", draft).said == (
        Said(words="Bygge veg", activities=(1,)),
        Said(words="Bygge bro", activities=(7,)),
    )


def test_a_doubt_without_words_of_its_own_is_told_without_any():
    doubts = (Doubt(code="two-activities", activity=2, place=Place()), Doubt(code="other", activity=3, place=Place()))
    finding = the("two-activities", plan(act("Lage kart Bygge veg"), *sound(6), doubts=doubts))
    assert (finding.activities, finding.said) == ((1, 2), ())


def test_the_same_words_twice_are_told_whatever_their_signs():
    rows = act("Lage et kart"), act("Lage et, KART."), act("Bygge bro"), act("Bygge bro"), *sound(7)
    finding = the("same-twice", plan(*rows))
    assert finding.said == (Said(words="Lage et kart", activities=(1, 2)),)
    assert found(plan(act("Lage et kart"), *sound(5))) == {}
