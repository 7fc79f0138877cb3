"""Statements in bokmål cells that something is to be clarified: about what, asked of whom, and what is left."""

import pytest

from avklart.intake.found import Column, Names
from avklart.intake.open_points import clarification_of, open_spans
from tests.intake.open_cases import Expected, nothing, opened, rest_of, seen
from tests.reads import grows_in_line

R: Column = "responsible"
F: Column = "funding"
T: Column = "time"
C: Column = "other"

BARE: list[tuple[Column, str, Expected]] = [
    (R, "Må avklares", opened("responsibility")),
    (R, "Avklares i styringsgruppa", opened("responsibility", ["Styringsgruppa"], ["Styringsgruppa"])),
    (F, "Må avklares", opened("funding")),
    (T, "Må avklares", opened("time")),
    (C, "Må avklares", opened("other")),
    (R, "må avklares.", opened("responsibility")),
    (R, "MÅ AVKLARES", opened("responsibility")),
    (R, "Avklares", opened("responsibility")),
    (F, "avklares senere", opened("funding")),
    (R, "Avklares nærmere", opened("responsibility")),
    (R, "Skal avklares", opened("responsibility")),
    (R, "Bør avklares snarest", opened("responsibility")),
    (R, "Ikke avklart", opened("responsibility")),
    (F, "Ikke endelig avklart", opened("funding")),
    (F, "Er ikke avklart ennå", opened("funding")),
    (R, "Uavklart", opened("responsibility")),
    (T, "Ikke fastsatt", opened("time")),
    (T, "ikke bestemt", opened("time")),
    (F, "Ikke besluttet", opened("funding")),
    (R, "Til avklaring", opened("responsibility")),
    (F, "Under avklaring", opened("funding")),
    (F, "Til vurdering", opened("funding")),
    (F, "Under vurdering", opened("funding")),
    (F, "Vurderes", opened("funding")),
    (R, "Bestemmes senere", opened("responsibility")),
    (F, "Avgjøres senere", opened("funding")),
    (T, "Fastsettes senere", opened("time")),
    (R, "TBD", opened("responsibility")),
    (F, "tbd", opened("funding")),
    (R, "T.B.D.", opened("responsibility")),
    (R, "?", opened("responsibility")),
    (F, " ??? ", opened("funding")),
    (T, "(?)", opened("time")),
    (T, "Ikke tidfestet", opened("time")),
    (T, "Dato kommer", opened("time")),
    (T, "Tidspunkt avtales nærmere", opened("time")),
    (R, "Ukjent", opened("responsibility")),
    (R, "Krever avklaring", opened("responsibility")),
    (R, "Behov for avklaring", opened("responsibility")),
    (R, "(avklares)", opened("responsibility")),
    (R, "Må  avkla-\nres", opened("responsibility")),
]

WITH_A_REST: list[tuple[Column, str, Expected]] = [
    (F, "Drift – må avklares", opened("funding", rest="Drift")),
    (F, "Drift - må avklares", opened("funding", rest="Drift")),
    (F, "Drift- må avklares", opened("funding", rest="Drift")),
    (F, "Drift, må avklares", opened("funding", rest="Drift")),
    (F, "Drift. Må avklares.", opened("funding", rest="Drift.")),
    (F, "Drift (må avklares)", opened("funding", rest="Drift")),
    (F, "Drift\nMå avklares", opened("funding", rest="Drift")),
    (F, "Må avklares – drift", opened("funding", rest="drift")),
    (F, "Drift/prosjekt? - må avklares", opened("funding", rest="Drift/prosjekt?")),
    (F, "Drift/må avklares", opened("funding", rest="Drift")),
    (R, "Rektor / avklares", opened("responsibility", rest="Rektor")),
    (R, "Rektor/?", opened("responsibility", rest="Rektor")),
    (R, "Kultursjef, ?", opened("responsibility", rest="Kultursjef")),
    (R, "Rektor (ansvar avklares senere), PPT", opened("responsibility", rest="Rektor, PPT")),
    (F, "Prosjekt Elvelangs – må avklares, drift", opened("funding", rest="Prosjekt Elvelangs, drift")),
    (R, "Rektor må avklares", opened("responsibility", rest="Rektor")),
    (R, "Må avklares Kultursjefen følger opp", opened("responsibility", rest="Kultursjefen følger opp")),
    (F, "kr 200 000 i 2026. Ikke avklart for 2027.", opened("funding", for_when="2027", rest="kr 200 000 i 2026.")),
]

ABOUT: list[tuple[Column, str, Expected]] = [
    (R, "Næringssjefen – videre innsats må avklares", opened("continuation", rest="Næringssjefen")),
    (
        R,
        "Bygdelista til våren 2026, videre arbeid må avklares",
        opened("continuation", rest="Bygdelista til våren 2026"),
    ),
    (
        F,
        "Prosjekt til mai 2026 - eventuell videreføring må avklares",
        opened("continuation", rest="Prosjekt til mai 2026"),
    ),
    (
        F,
        "Prosjekt Elvelangs ut mai 2026 – må avklares for senere innsats",
        opened("continuation", rest="Prosjekt Elvelangs ut mai 2026"),
    ),
    (
        F,
        "Prosjekt Elvelangs, avsluttes 2026 – ev. videre innsats må avklares",
        opened("continuation", rest="Prosjekt Elvelangs, avsluttes 2026"),
    ),
    (F, "Drift – eventuell videre finansiering må avklares", opened("funding", rest="Drift")),
    (R, "Kulturskolen. Videre finansiering må avklares.", opened("funding", rest="Kulturskolen.")),
    (
        F,
        "Prosjektmidler, kr 100 000,-. Videre drift må avklares.",
        opened("continuation", rest="Prosjektmidler, kr 100 000,-."),
    ),
    (F, "Videre aktivitet avklares i 2026", opened("continuation", for_when="2026")),
    (F, "Videreføring vurderes", opened("continuation")),
    (R, "Prosjektleder, videreføring etter prosjektslutt vurderes", opened("continuation", rest="Prosjektleder")),
    (R, "Finansiering må avklares", opened("funding")),
    (F, "Ansvar må avklares", opened("responsibility")),
    (F, "Ansvar for videre drift må avklares", opened("responsibility")),
    (F, "Finansiering av videre drift må avklares", opened("funding")),
    (R, "Ansvarlig: avklares", opened("responsibility")),
    (C, "Ansvarlig enhet må avklares", opened("responsibility")),
    (C, "Eierskap ikke avklart", opened("responsibility")),
    (C, "Hvem som skal ha ansvaret, avklares", opened("responsibility")),
    (C, "Hvem som følger opp avklares i løpet av høsten", opened("responsibility", for_when="høsten")),
    (R, "Oppstart må avklares", opened("time")),
    (C, "Tidspunkt ikke bestemt", opened("time")),
    (F, "Kostnad må avklares", opened("funding")),
    (F, "Midler ikke avklart", opened("funding")),
    (R, "Uavklart finansiering", opened("funding")),
    (C, "Tomt må avklares", opened("other")),
    (F, "Organisering må avklares", opened("funding")),
    (F, "Finansiering?", opened("funding")),
    (R, "Hvem?", opened("responsibility")),
    (F, "Drift ut 2026. Videre drift?", opened("continuation", rest="Drift ut 2026.")),
    (F, "Egenfinansiering avklares", opened("funding")),
    (F, "Prosjektmidler må avklares", opened("funding", rest="Prosjektmidler")),
    (R, "Om ordningen skal videreføres må avklares", opened("continuation")),
    (F, "Ikke finansiert", opened("funding", rule="not-funded")),
    (F, "Ufinansiert", opened("funding", rule="not-funded")),
    (F, "Finansiering mangler", opened("funding", rule="not-funded")),
    (F, "Mangler finansiering", opened("funding", rule="not-funded")),
    (F, "Drift. Ikke fullfinansiert.", opened("funding", rule="not-funded", rest="Drift.")),
    (F, "Midler ikke avsatt", opened("funding", rule="not-funded")),
    (R, "Mangler ansvarlig", opened("responsibility", rule="not-assigned")),
]

ASKED: list[tuple[Column, str, Expected]] = [
    (R, "avklares i AU", opened("responsibility", asked=["AU"], deciders=["AU"])),
    (R, "Må avklares av styret", opened("responsibility", asked=["Styret"], deciders=["Styret"])),
    (
        F,
        "Må avklares av selskapet for 2026",
        opened("funding", asked=["Selskapet"], deciders=["Selskapet"], for_when="2026"),
    ),
    (
        R,
        "Fjordkraftlaget ut 2025 – må avklares for 2026 av selskapet",
        opened(
            "responsibility",
            asked=["Selskapet"],
            deciders=["Selskapet"],
            for_when="2026",
            rest="Fjordkraftlaget ut 2025",
        ),
    ),
    (
        R,
        "Rådgiver – må avklares sammen med ansvarlig ordfører/referansegruppe",
        opened("responsibility", asked=["Ansvarlig ordfører", "Referansegruppe"], rest="Rådgiver"),
    ),
    (R, "må avklares sammen med NAV/skolene", opened("responsibility", asked=["NAV", "Skolene"])),
    (F, "Avklares i samråd med kommunedirektøren", opened("funding", asked=["Kommunedirektøren"])),
    (F, "Avklares med fylkeskommunen", opened("funding", asked=["Fylkeskommunen"])),
    (R, "Avklares mellom kommunene og fylkeskommunen", opened("responsibility", asked=["Kommunene", "Fylkeskommunen"])),
    (
        R,
        "Må avklares av AU, styret og kommunedirektøren",
        opened(
            "responsibility",
            asked=["AU", "Styret", "Kommunedirektøren"],
            deciders=["AU", "Styret", "Kommunedirektøren"],
        ),
    ),
    (
        R,
        "Må avklares av AU. Rektor bidrar.",
        opened("responsibility", asked=["AU"], deciders=["AU"], rest="Rektor bidrar."),
    ),
    (R, "AU må avklare eventuell videreføring", opened("continuation", asked=["AU"], deciders=["AU"])),
    (
        R,
        "Koordinator og prosjektleder AU må avklare eventuell videreføring",
        opened("continuation", asked=["AU"], deciders=["AU"], rest="Koordinator og prosjektleder"),
    ),
    (
        R,
        "Styret må avklare dette i 2025",
        opened("responsibility", asked=["Styret"], deciders=["Styret"], for_when="2025"),
    ),
    (
        F,
        "Kommunestyret skal avgjøre videre finansiering",
        opened("funding", asked=["Kommunestyret"], deciders=["Kommunestyret"]),
    ),
    (
        R,
        "Prosjektleder. Ordfører/ næringsapparatet/referansegruppe vurderer ev. videre drift etter prosjektslutt",
        opened(
            "continuation",
            asked=["Ordfører", "Næringsapparatet", "Referansegruppe"],
            deciders=["Ordfører", "Næringsapparatet", "Referansegruppe"],
            rest="Prosjektleder.",
        ),
    ),
    (
        R,
        "Prosjektleder og styringsgruppe Elvelangs Ansvarlig ordfører/referansegruppe vurderer videre aktivitet",
        opened(
            "continuation",
            asked=["Ansvarlig ordfører", "Referansegruppe"],
            deciders=["Ansvarlig ordfører", "Referansegruppe"],
            rest="Prosjektleder og styringsgruppe Elvelangs",
        ),
    ),
    (
        R,
        "Prosjektleder presenterer notat Ansvarlig ordfører/referansegruppe vurderer",
        opened(None, deciders=["Ansvarlig ordfører", "Referansegruppe"], rest="Prosjektleder presenterer notat"),
    ),
    (R, "Rektor lager utkast, styret vurderer", opened(None, deciders=["Styret"], rest="Rektor lager utkast")),
    (R, "Kommunedirektøren avgjør", opened(None, deciders=["Kommunedirektøren"])),
    (R, "AU og styret vurderer søknader", opened(None, deciders=["AU", "Styret"])),
    (
        R,
        "Rådmannen vurderer om ordningen skal videreføres",
        opened("continuation", asked=["Rådmannen"], deciders=["Rådmannen"]),
    ),
    (R, "AU avklarer", opened("responsibility", asked=["AU"], deciders=["AU"])),
    (F, "AU må ta stilling til videre drift", opened("continuation", asked=["AU"], deciders=["AU"])),
    (
        R,
        "Til avklaring hos kommunedirektøren",
        opened("responsibility", asked=["Kommunedirektøren"], deciders=["Kommunedirektøren"]),
    ),
    (
        F,
        "Avventer avklaring fra fylkeskommunen",
        opened("funding", asked=["Fylkeskommunen"], deciders=["Fylkeskommunen"]),
    ),
    (
        R,
        "Må avklares av utvalg for oppvekst og kultur",
        opened("responsibility", asked=["Utvalg for oppvekst og kultur"], deciders=["Utvalg for oppvekst og kultur"]),
    ),
    (
        R,
        "Må avklares av miljø-, landbruks- og utmarksutvalget (MLU)",
        opened(
            "responsibility",
            asked=["Miljø-, landbruks- og utmarksutvalget (MLU)"],
            deciders=["Miljø-, landbruks- og utmarksutvalget (MLU)"],
        ),
    ),
    (
        R,
        "Avklares av plan- og bygningssjef innen 1. mars 2026",
        opened(
            "responsibility",
            asked=["Plan- og bygningssjef"],
            deciders=["Plan- og bygningssjef"],
            for_when="innen 1. mars 2026",
        ),
    ),
    (R, "Må avklares (AU)", opened("responsibility", asked=["AU"], deciders=["AU"])),
    (F, "Videre drift må kommunene avklare", opened("continuation", asked=["Kommunene"], deciders=["Kommunene"])),
    (
        F,
        "Prosjekt 2025, deretter må videre drift avklares i budsjettarbeidet",
        opened("continuation", rest="Prosjekt 2025"),
    ),
    (
        R,
        "Partnerskapet må bli enige om hvem som leder",
        opened("responsibility", asked=["Partnerskapet"], deciders=["Partnerskapet"]),
    ),
    (R, "Avklare i AU", opened("responsibility", asked=["AU"], deciders=["AU"])),
    (
        F,
        "Må avklares av høyskole- medarbeider",
        opened("funding", asked=["Høyskolemedarbeider"], deciders=["Høyskolemedarbeider"]),
    ),
]

TAILS: list[tuple[Column, str, Expected]] = [
    (R, "Må avklares med bakgrunn i plan", opened("responsibility")),
    (R, "Må avklares når tomtevalget er gjort.", opened("responsibility")),
    (F, "Finansiering avklares i økonomiplanen", opened("funding")),
    (R, "Avklares i økonomiplanen 2026-2029", opened("responsibility", for_when="2026-2029")),
    (F, "Avklares i budsjettet for 2026", opened("funding", for_when="2026")),
    (F, "Avklares i budsjett 2026", opened("funding", for_when="2026")),
    (F, "Må avklares for 2026 og 2027", opened("funding", for_when="2026 og 2027")),
    (F, "Avklares høsten 2026", opened("funding", for_when="høsten 2026")),
    (F, "Må avklares ved rullering av planen", opened("funding")),
    (F, "Må avklares i forbindelse med budsjettbehandlingen, drift ut 2026", opened("funding", rest="drift ut 2026")),
    (R, "Må avklares i hvert enkelt tilfelle", opened("responsibility")),
    (F, "Må avklares etter evalueringen i 2026", opened("funding")),
    (T, "2026, nærmere tidspunkt avklares", opened("time", rest="2026")),
    (T, "Høsten 2026 (dato avklares)", opened("time", rest="Høsten 2026")),
    (F, "Inntil kr 300 000. Endelig beløp avklares senere", opened("funding", rest="Inntil kr 300 000.")),
]

NOT_OPEN: list[tuple[Column, str]] = [
    (R, "Avklart"),
    (R, "Er avklart med AU"),
    (F, "Ble avklart i 2024"),
    (F, "Trenger ikke avklares"),
    (F, "Forutsetter tilsagn"),
    (F, "Forutsetter finansiering fra fylkeskommunen"),
    (F, "Drift/prosjekt?"),
    (R, "AU?"),
    (T, "Høsten 2026?"),
    (R, "Avklaringsteamet"),
    (F, "Spillemidler søkes"),
    (F, "Søknad om prosjektmidler"),
    (F, "Ingen kostnad"),
    (F, "Ingen finansiering nødvendig"),
    (T, "Vurderes årlig"),
    (F, "Deltakernes eget ansvar"),
    (R, "Ansvarlig ordfører/ næringsapparatet/referansegruppe"),
    (R, "Klimautvalget"),
    (F, "Investeringsbudsjettet og videre drift innenfor rammen"),
    (C, "Ble vurdert i 2024"),
    (F, "Når det blir avklart"),
    (R, "Rektor inntil videre"),
    (R, ""),
]


@pytest.mark.parametrize(("column", "text", "expected"), BARE + WITH_A_REST + ABOUT + ASKED + TAILS)
def test_a_statement_is_read_and_taken_out_of_its_cell(column: Column, text: str, expected: Expected) -> None:
    assert seen(text, column, "nb", expected) == expected


@pytest.mark.parametrize(("column", "text"), NOT_OPEN)
def test_what_is_not_open_is_left_alone(column: Column, text: str) -> None:
    assert seen(text, column, "nb", nothing(text)) == nothing(text)


def test_two_statements_of_one_cell_are_two_spans() -> None:
    text = "Ansvar må avklares. Videre finansiering må avklares av AU."
    spans = open_spans(text, R, "nb", Names(language="nb"))
    assert [(span.about, span.asked) for span in spans] == [("responsibility", ()), ("funding", ("AU",))]
    assert rest_of(text, [(span.begins, span.ends) for span in spans]) == ""


def test_a_bare_decider_gives_no_clarification() -> None:
    (span,) = open_spans("Styret vurderer", R, "nb", Names(language="nb"))
    assert span.deciders == ("Styret",)
    assert clarification_of(span) is None


def test_a_clarification_keeps_the_words_it_was_read_from() -> None:
    (span,) = open_spans("Drift –  må   avklares av AU for 2026", F, "nb", Names(language="nb"))
    clarification = clarification_of(span)
    assert clarification is not None
    assert clarification.as_written == "må avklares av AU for 2026"
    assert (clarification.about, clarification.asked_of, clarification.for_when) == ("funding", "AU", "2026")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ikke finansiert", "no-money-read-as-open"),
        ("Mangler ansvarlig", "no-one-assigned-read-as-open"),
        ("?", "question-mark-read-as-open"),
    ],
)
def test_a_reading_that_may_be_wrong_is_doubted(text: str, code: str) -> None:
    (span,) = open_spans(text, F, "nb", Names(language="nb"))
    assert [note.code for note in span.notes] == [code]


@pytest.mark.parametrize(
    "hostile",
    ["?", "/", " ", "må avklares ", "(", "og ", "a- "],
)
def test_hostile_cells_take_steps_in_line_with_their_length(hostile: str) -> None:
    assert grows_in_line(lambda size: open_spans("AU " + hostile * size, R, "nb", Names(language="nb")), 1_000)
