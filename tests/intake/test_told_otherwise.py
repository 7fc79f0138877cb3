"""Cells as secretaries write them in their own words: who does what, who pays, what is not settled, and when."""

from datetime import date

import pytest

from avklart.domain.draft import Language
from avklart.intake.actors import read_actors
from avklart.intake.found import ActorCell, MoneyCells, Names, TimeColumn
from avklart.intake.money import read_money
from avklart.intake.surroundings.language_of import language_of_row
from avklart.intake.time import read_time

_PARTS = {"leads": "*", "responsible": "", "contributes": "+", "executes": ">", "decides": "!"}

ACTORS: list[tuple[Language, str, str]] = [
    # a verb that no list knows ends the name of a definite party
    ("nb", "Idrettslaget rydder løypa", "Idrettslaget"),
    ("nb", "Skisenteret preparerer, kommunen betaler", "Skisenteret; Kommunen"),
    ("nb", "Kommunene drifter selv", "Kommunene"),
    ("nb", "NAV skaffer kandidater, bedriftene tar imot", "NAV; Bedriftene"),
    ("nb", "AU avgjør om saka skal løftes; daglig leder skriver utkast", "!AU; Daglig leder"),
    ("nn", "Turlaga merkar, kommunen ryddar", "Turlaga; Kommunen"),
    ("nn", "Dagleg leiar skriv utkast, styret godkjenner", "Dagleg leiar; !Styret"),
    # a title and its field are no verb
    ("nb", "Leder boliger", "Leder boliger"),
    ("nb", "Rådgiver kulturminner", "Rådgiver kulturminner"),
    # what each brings is nobody
    ("nb", "Bedriftene stiller med hver sin representant", "Bedriftene"),
    ("nb", "Kommunene stiller med to representanter hver", "Kommunene"),
    ("nn", "Kommunane stiller med kvar sin representant", "Kommunane"),
    ("nb", "NAV samarbeider med skolene", "NAV; +Skolene"),
    # words that only say which of many
    ("nb", "Alle lag som vil", "Alle lag som vil"),
    ("nn", "Dei kommunane som ønskjer det", "Dei kommunane som ønskjer det"),
    ("nb", "Rådgiver som skal følge opp", "Rådgiver"),
    # parts in other words
    ("nb", "NAV i førersetet", "*NAV"),
    ("nb", "Sekretariatet holder i trådene", "*Sekretariatet"),
    ("nn", "Reiselivslaget leier an, kommunen hjelper", "*Reiselivslaget; +Kommunen"),
    ("nb", "Kommunene, med fylket på laget", "Kommunene; +Fylket"),
    ("nb", "NHO og LO tas med på råd", "+NHO; +LO"),
    ("nb", "Høringspart: NVE", "+NVE"),
    ("nb", "Styret har siste ordet", "!Styret"),
    ("nb", "Etter vedtak i AU", "!AU"),
    ("nb", "Trykkes av Grafisk AS", ">Grafisk AS"),
    ("nb", "På initiativ fra AU", "AU"),
    ("nb", "Kommunene etter tur", "Kommunene"),
    ("nb", "Foreløpig NAV", "NAV"),
    ("nb", "Enten NAV eller kommunen", "NAV; Kommunen"),
]
OPEN_WHO: list[tuple[Language, str, tuple[str, ...], str]] = [
    ("nb", "Ikke landet", (), ""),
    ("nb", "Ikke landet – kommunalsjefene følger opp", (), "Kommunalsjefene"),
    ("nb", "Uavklart, tas opp i kommunedirektørutvalget", ("Kommunedirektørutvalget",), "!Kommunedirektørutvalget"),
    ("nb", "Tas opp i rådmannsutvalget", ("Rådmannsutvalget",), "!Rådmannsutvalget"),
    ("nb", "Henger i lufta", (), ""),
    ("nb", "Ingen har tatt det på seg", (), ""),
    ("nb", "Prosjektleder, ikke tilsatt ennå", (), "Prosjektleder"),
    ("nb", "Avventer", (), ""),
    ("nn", "Ikkje landa enno", (), ""),
    ("nn", "Vert teke opp i styret", ("Styret",), "!Styret"),
    ("nn", "Ingen har teke det på seg", (), ""),
]
MONEY: list[tuple[Language, str, str]] = [
    ("nb", "kr 400 000 i 2025 og kr 450 000 i 2026 fra Statsforvalteren", "grant Statsforvalteren 850000"),
    ("nb", "0,9 mill. i 2026 og 1,4 mill. i 2027, investering", "investment 2300000"),
    ("nb", "100 000 fra Enova i 2025 og 150 000 fra Bufdir i 2026", "grant Enova 100000; grant Bufdir 150000"),
    ("nb", "Nasjonalparkstyret dekker alt", "grant Nasjonalparkstyret"),
    ("nn", "Fylkeskommunen dekkjer halvparten", "grant Fylkeskommunen"),
    ("nn", "Reise dekkjer kvar medlemskommune sjølv", "participants"),
    ("nb", "Kommunene spleiser", "participants"),
    ("nn", "Delast likt", "participants"),
    ("nn", "Investering, kr 3,4 mill. – halvparten i kvar kommune", "investment 3400000"),
    ("nb", "Drift og Visit Dal", "operations; grant Visit Dal"),
    ("nb", "Drift og vedlikehold", "operations"),
    ("nb", "Nordli kommune, investering", "investment Nordli kommune"),
    ("nb", "Prosjekt Til stede, avsluttes juni 2027", "project Til stede"),
    ("nb", "Prosjekt På lag med naturen", "project På lag med naturen"),
    ("nb", "Prosjekt Lek og lån til juni 2027", "project Lek og lån"),
    ("nb", "Prosjekt «Lek og lån»", "project Lek og lån"),
    ("nb", "Prosjekt Bygdebil og drift", "project Bygdebil; operations"),
    ("nb", "Søkes Klimatklivet", "grant Klimatklivet"),
    ("nb", "Søknad sendt Kraftlaget Nord", "grant Kraftlaget Nord"),
    ("nb", "25 000/år", "other 25000"),
    ("nb", "Drøyt 500 000", "other 500000"),
    ("nb", "Interntid", "operations"),
    ("nn", "I underkant av 100 000", "other 100000"),
]
OPEN_MONEY: list[tuple[Language, str]] = [
    ("nb", "Ikke landet"),
    ("nb", "Ikke kostnadsberegnet"),
    ("nb", "Ikke avklart, jf. budsjett"),
    ("nb", "Spilles inn til budsjettprosessen"),
    ("nb", "Venter på svar på søknad"),
    ("nb", "Må finansieres"),
    ("nn", "Ikkje funne pengar enno"),
    ("nn", "Ikkje landa enno"),
]
TIMES: list[tuple[Language, TimeColumn, str, date | None, date | None]] = [
    ("nn", "when", "Frå ruteskiftet des. 2026", date(2026, 12, 1), None),
    ("nb", "when", "Innen kommunestyremøtet juni 2026", None, date(2026, 6, 30)),
    ("nb", "when", "Innen styremøtet i mars 2026", None, date(2026, 3, 31)),
    ("nb", "when", "Etter budsjettvedtak desember 2026", date(2027, 1, 1), None),
    ("sv", "when", "Från ruteskiftet aug. 2026", date(2026, 8, 1), None),
]


def _parties(text: str, language: Language) -> tuple[str, list[tuple[str, tuple[str, ...]]]]:
    reading = read_actors([ActorCell(text=text)], Names(language=language))
    parties = "; ".join(f"{_PARTS[one.part]}{one.actor}" for one in reading.responsibilities)
    return parties, [(one.about, one.asked) for one in reading.clarifications]


@pytest.mark.parametrize(("language", "text", "expected"), ACTORS)
def test_who_does_what_is_told_by_the_verb(language: Language, text: str, expected: str) -> None:
    assert _parties(text, language) == (expected, [])


@pytest.mark.parametrize(("language", "text", "asked", "expected"), OPEN_WHO)
def test_nobody_is_named_where_nobody_is_found_yet(
    language: Language, text: str, asked: tuple[str, ...], expected: str
) -> None:
    assert _parties(text, language) == (expected, [("responsibility", asked)])


@pytest.mark.parametrize(("language", "text", "expected"), MONEY)
def test_who_pays_is_told_in_any_words(language: Language, text: str, expected: str) -> None:
    found = read_money(MoneyCells(source=text), Names(language=language))
    told = [" ".join(str(part) for part in (one.kind, one.name, one.amount) if part) for one in found.funding]
    assert "; ".join(told) == expected
    assert not found.clarifications


@pytest.mark.parametrize(("language", "text"), OPEN_MONEY)
def test_money_that_is_not_found_yet_is_to_be_clarified(language: Language, text: str) -> None:
    found = read_money(MoneyCells(source=text), Names(language=language))
    assert [one.about for one in found.clarifications] == ["funding"]
    assert not found.funding


def test_no_need_of_further_money_is_no_open_question() -> None:
    found = read_money(MoneyCells(source="Ingen ekstra midlar"), Names(language="nn"))
    assert not found.clarifications
    assert not found.funding


@pytest.mark.parametrize(("language", "column", "text", "starts_on", "ends_on"), TIMES)
def test_an_event_before_its_day_takes_the_limit_with_it(
    language: Language, column: TimeColumn, text: str, starts_on: date | None, ends_on: date | None
) -> None:
    time = read_time(text, column, language).time
    assert time is not None
    assert (time.starts_on, time.ends_on) == (starts_on, ends_on)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Skyltning av gränsleden", "Projektledare Gränsleden", "Klart senast juni 2027"], "sv"),
        (["Revidera stadgarna", "Ordförande", "Årsmötet i maj 2026", "Inom ram"], "sv"),
        (["Ladestasjoner langs grensevegen", "Nettselskapene", "2. halvår 2027", "Søkes Klimatklivet"], "nb"),
        (["Møte med Region Tväälv", "Sekretariatet"], "nb"),
    ],
)
def test_a_swedish_row_of_a_norwegian_plan_is_read_as_swedish(texts: list[str], expected: str) -> None:
    assert language_of_row(texts, "nb") == expected
