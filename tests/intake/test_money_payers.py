"""The names of those who pay: where a name begins and ends, and which words beside money are no name."""

import pytest

from avklart.intake.found import MoneyCells, Names
from avklart.intake.money import read_money


def payers(words: str, names: Names | None = None) -> list[tuple[str, str | None]]:
    """Give the kind and the name of each source."""
    reading = read_money(MoneyCells(source=words), names or Names(language="nb"))
    return [(line.kind, line.name) for line in reading.funding]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Kulturarvprosjektet", "Kulturarvprosjektet"),
        ("Prosjektet Lys i alle grender", "Lys i alle grender"),
        ("Prosjekt Elv for alle i bygda", "Elv for alle i bygda"),
        ("Elvelangs-prosjektet", "Elvelangs"),
        ("Grønn dal prosjekt", "Grønn dal"),
        ("«Lys i natta» prosjekt", "Lys i natta"),
        ("Forprosjekt", None),
        ("Klimaprosjekt", None),
        ("Hovedprosjekt", None),
        ("Nytt prosjekt", None),
        ("Stort regionalt prosjekt", None),
        ("Prosjektmidler", None),
    ],
)
def test_a_project_is_named_by_words_beside_it_or_by_its_own(words, name):
    assert payers(words) == [("project", name)]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Prosjektmidler fra Sparebanken", "Sparebanken"),
        ("Tilskudd fra Elvefondet", "Elvefondet"),
        ("Enova-tilskudd", "Enova"),
        ("Tilskudd Bufdir", "Bufdir"),
        ("Kraftfondet", "Kraftfondet"),
        ("Elvdal kraftfond", "Elvdal kraftfond"),
        ("Kommunalt næringsfond", None),
        ("Det regionale næringsfondet", None),
        ("Tilskudd fra Fondet i 2026", "Fondet"),
        ("Midler fra Stiftelsen for Indre Elvdal", "Stiftelsen for Indre Elvdal"),
        ("Et tilskudd fra stat", "stat"),
    ],
)
def test_a_grant_is_named_by_the_one_who_gives_it_or_by_its_fund(words, name):
    assert payers(words) == [("grant", name)]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Søke fylkeskommunen om midler", "fylkeskommunen"),
        ("Søknad til Kulturrådet", "Kulturrådet"),
        ("søknad til kulturrådet", "kulturrådet"),
        ("Kulturrådet søkes", "Kulturrådet"),
        ("Søkes fra Sparebanken", "Sparebanken"),
        ("Det søkes om midler hos DNB", "DNB"),
        ("Må søkes", None),
    ],
)
def test_who_is_applied_to_pays(words, name):
    assert payers(words) == [("grant", name)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Midler fra driftsbudsjettet", [("operations", None)]),
        ("Se budsjett fra Elvdal", [("operations", None)]),
        ("Interreg VI A", [("grant", "Interreg VI A")]),
        ("RFF Nord", [("grant", "RFF Nord")]),
        ("interreg nord", [("other", None)]),
        ("Av styret", [("other", None)]),
        ("Kommer fra partene", [("other", None)]),
        ("de frivillige lagene", [("other", None)]),
        ("Ingen tilskudd", []),
    ],
)
def test_a_known_payer_may_have_a_part_and_small_words_are_no_name(words, found):
    assert payers(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Finansiert av Elvdal kommune og Sørli kommune", ["Elvdal kommune", "Sørli kommune"]),
        ("Støtte fra Norges Vel og Røde Kors", ["Norges Vel", "Røde Kors"]),
        ("Tilskudd fra staten og fylket", ["staten", "fylket"]),
        ("Gjensidigestiftelsen eller Sparebankstiftelsen", ["Gjensidigestiftelsen", "Sparebankstiftelsen"]),
    ],
)
def test_several_who_pay_are_each_named(words, found):
    assert [name for _, name in payers(words)] == found


@pytest.mark.parametrize("words", ["nordli kommune", "Nordli kommune", "Sørli Kraft AS", "Elvdal idrettslag"])
def test_the_name_of_an_organisation_alone_pays_with_a_doubt(words):
    reading = read_money(MoneyCells(source=words), Names(language="nb"))
    assert [(line.kind, line.name) for line in reading.funding] == [("grant", words)]
    assert [note.code for note in reading.notes] == ["funding-kind-unclear"]


def test_a_name_the_document_knows_pays_though_it_is_small():
    assert payers("velet", Names(language="nb", bodies=("velet",))) == [("grant", "velet")]
    assert payers("velet") == [("other", None)]
