"""Lists of parties are split where one ends and the next begins, and nowhere else."""

import pytest

from avklart.domain.draft import Language
from avklart.intake.found import Names
from avklart.intake.parties import split_parties

KNOWN = Names(
    language="nb",
    projects=("Elv & Fjell",),
    bodies=("Barnehage og skole", "Høyskolemedarbeider", "Vekst, vann og vei"),
)

SPLIT: list[tuple[str, list[str]]] = [
    ("AU", ["AU"]),
    ("AU / regionrådgiver/referansegrupper", ["AU", "Regionrådgiver", "Referansegrupper"]),
    (
        "Ansvarlig ordfører/ næringsapparatet/referansegruppe",
        ["Ansvarlig ordfører", "Næringsapparatet", "Referansegruppe"],
    ),
    ("ansvarlig ordfører/referansegruppe", ["Ansvarlig ordfører", "Referansegruppe"]),
    ("AU og samarbeidspartnere", ["AU", "Samarbeidspartnere"]),
    ("Rektor, PPT og helsesykepleier", ["Rektor", "PPT", "Helsesykepleier"]),
    ("Rektor; PPT + NAV samt fylkeskommunen", ["Rektor", "PPT", "NAV", "Fylkeskommunen"]),
    ("Rektor\nKommunelegen", ["Rektor", "Kommunelegen"]),
    ("Regional\nnæringssjef", ["Regional næringssjef"]),
    ("AU\nregionrådgiver\nreferansegruppe", ["AU", "Regionrådgiver", "Referansegruppe"]),
    ("Plan- og bygningssjef", ["Plan- og bygningssjef"]),
    ("helse- og omsorgssjef og rektor", ["Helse- og omsorgssjef", "Rektor"]),
    ("Miljø-, landbruk og utmarksutvalet (MLU)", ["Miljø-, landbruk og utmarksutvalet (MLU)"]),
    ("Utval for plan- og utvikling", ["Utval for plan- og utvikling"]),
    ("Utval for oppvekst, kultur og helse", ["Utval for oppvekst, kultur og helse"]),
    ("Utvalg for kultur og rådmannen", ["Utvalg for kultur", "Rådmannen"]),
    ("Avdeling for vann og avløp, rådmannen", ["Avdeling for vann og avløp", "Rådmannen"]),
    ("Bygg og anlegg", ["Bygg og anlegg"]),
    ("Plan og teknisk/ rektor", ["Plan og teknisk", "Rektor"]),
    ("Helse og omsorgsavdelingen", ["Helse og omsorgsavdelingen"]),
    ("Møre og Romsdal fylkeskommune", ["Møre og Romsdal fylkeskommune"]),
    ("Os og Vik kommuner", ["Os og Vik kommuner"]),
    ("Vik kommune og Os kommune", ["Vik kommune", "Os kommune"]),
    ("Kulturskolen og frivilligsentralen", ["Kulturskolen", "Frivilligsentralen"]),
    ("Prosjektleder og styringsgruppe Elvelangs", ["Prosjektleder", "Styringsgruppe Elvelangs"]),
    ("Prosjektleder Elv og Fjell, AU", ["Prosjektleder Elv og Fjell", "AU"]),
    ("Barnehage og skole/AU", ["Barnehage og skole", "AU"]),
    ("Vekst, vann og vei, AU", ["Vekst, vann og vei", "AU"]),
    ("høyskole- medarbeider/AU", ["Høyskolemedarbeider", "AU"]),
    ("høyskole-medarbeider/AU", ["Høyskolemedarbeider", "AU"]),
    ("SLT-koordinator/IT-sjef", ["SLT-koordinator", "IT-sjef"]),
    ("Regionkoordinator, flere", ["Regionkoordinator"]),
    ("Kommunene m.fl.", ["Kommunene"]),
    ("Kommunene, NAV mfl", ["Kommunene", "NAV"]),
    ("evt. styret", ["Styret"]),
    ("andre", []),
    ("Alle", []),
    ("andre samarbeidspartnere", ["Andre samarbeidspartnere"]),
    ("AU (leder, nestleder) og rektor", ["AU (leder, nestleder)", "Rektor"]),
    ("Kommunen v/ordfører, NAV", ["Kommunen v/ordfører", "NAV"]),
    ("AU og/eller styret", ["AU", "Styret"]),
    ("«Liv og røre», AU", ["«Liv og røre»", "AU"]),
    ("Dal A/S og NAV", ["Dal A/S", "NAV"]),
    ("Dal A/L/AU", ["Dal A/L", "AU"]),
    ("Klasse 1/2", ["Klasse 1/2"]),
    ("1/2-dagsskolen og NAV", ["1/2-dagsskolen", "NAV"]),
    ("Lag 1/NAV", ["Lag 1", "NAV"]),
    ("Rektor (FAU og SU) og NAV", ["Rektor (FAU og SU)", "NAV"]),
    ("«Dal og Fjell» og NAV", ["«Dal og Fjell»", "NAV"]),
    ("Plan-/miljøutvalget", ["Plan-/miljøutvalget"]),
    ("Rektor og Lensmann kommune", ["Rektor", "Lensmann kommune"]),
    ("vik og dal kommuner", ["Vik", "Dal kommuner"]),
    ("Dal og Vik", ["Dal", "Vik"]),
    ("Utvalg for helse, omsorg, NAV", ["Utvalg for helse", "Omsorg", "NAV"]),
    ("AU, styret og RR", ["AU", "Styret", "RR"]),
    ("Skole/barnehage", ["Skole", "Barnehage"]),
    ("- AU", ["AU"]),
    ("AU og", ["AU"]),
    ("", []),
    (" / , ", []),
    ("- AU\n- Styret", ["AU", "Styret"]),
    ("• AU • Styret", ["AU", "Styret"]),
    ("Statens vegvesen/fylkeskommunen.", ["Statens vegvesen", "Fylkeskommunen"]),
    ("Telemark og Vestfold fylkeskommune", ["Telemark og Vestfold fylkeskommune"]),
    ("Nord og Sør IKS", ["Nord og Sør IKS"]),
]


@pytest.mark.parametrize(("text", "parties"), SPLIT)
def test_parties_are_split(text: str, parties: list[str]) -> None:
    assert split_parties(text, KNOWN) == parties


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("nn", "Kommunedirektøren og kulturskulen", ["Kommunedirektøren", "Kulturskulen"]),
        ("nn", "Skulane, heimetenesta og lag og organisasjonar", ["Skulane", "Heimetenesta", "Lag og organisasjonar"]),
        ("nn", "Fleire", []),
        ("sv", "Styrelsen och kommunerna", ["Styrelsen", "Kommunerna"]),
        ("en", "The board and the municipalities", ["The board", "The municipalities"]),
    ],
)
def test_other_languages_are_split(language: Language, text: str, parties: list[str]) -> None:
    assert split_parties(text, Names(language=language)) == parties


@pytest.mark.parametrize(
    "hostile", ["/" * 50_000, " " * 50_000, "(" * 50_000, "«" * 50_000, "a- " * 20_000, "og " * 20_000]
)
def test_hostile_lists_take_no_long_time(hostile: str) -> None:
    assert len(split_parties("AU" + hostile, Names(language="nb"))) <= 1
