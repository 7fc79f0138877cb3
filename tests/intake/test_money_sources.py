"""Who pays: kinds and names of sources, several in a cell, and the words that are no source."""

import pytest

from avklart.intake.found import Names
from avklart.intake.money import read_money
from tests.intake.money_cells import Case, as_expected, case, gr, inv, op, ot, pa, pr

OPERATIONS = [
    case("Drift", op()),
    case("drift.", op()),
    case("DRIFT", op()),
    case("Ordinær drift", op()),
    case("Løpende drift", op()),
    case("Daglig drift", op()),
    case("Driftsbudsjett", op()),
    case("Driftsbudsjettet", op()),
    case("Innenfor ramma", op()),
    case("Innenfor rammen.", op()),
    case("Innenfor ordinær ramme", op()),
    case("Innenfor eksisterende budsjettrammer", op()),
    case("Dekkes innenfor egen ramme", op()),
    case("Eget budsjett", op()),
    case("Egne midler", op()),
    case("Egenfinansiering", op()),
    case("Egne ressurser", op()),
    case("Egen arbeidstid", op()),
    case("Eget arbeid", op()),
    case("Kommunalt budsjett", op()),
    case("Leasing over drift", op()),
    case("Midler fra løpende drift", op()),
    case("Økonomiplan", op()),
    case("Drift og vedlikehold", op()),
    case("Budsjett", op()),
    case("Driftsmidler", op()),
    case("Regionrådets driftsbudsjett", op()),
    case("Innanfor ordinær ramme", op(), lang="nn"),
    case("Eige budsjett", op(), lang="nn"),
    case("Eigne midlar", op(), lang="nn"),
    case("Dagleg drift", op(), lang="nn"),
    case("Blir dekt av drifta", op(), lang="nn"),
]

PROJECTS = [
    case("Levende grender (prosjekt)", pr("Levende grender")),
    case("Bolyst (prosjekt), 50 000 kr", pr("Bolyst", 50000)),
    case("Prosjekt", pr()),
    case("Prosjektmidler", pr()),
    case("Prosjektfinansiert", pr()),
    case("Eget prosjekt", pr()),
    case("Forprosjekt", pr()),
    case("Prosjekt Lys i alle grender", pr("Lys i alle grender")),
    case("Prosjektet Lys i alle grender", pr("Lys i alle grender")),
    case("prosjekt «Lys i alle grender»", pr("Lys i alle grender")),
    case('Prosjektet "Sterk og seig"', pr("Sterk og seig")),
    case("Prosjekt: Nye spor", pr("Nye spor")),
    case("Gjennom prosjektet Nye spor", pr("Nye spor")),
    case("Nye spor-prosjektet", pr("Nye spor")),
    case("Prosjekt Nordli & Sørli", pr("Nordli & Sørli")),
    case("Prosjekt Nordli og Sørli", pr("Nordli og Sørli")),
    case("Prosjektmidler Nye spor", pr("Nye spor")),
    case("Drift/prosjekt", op(), pr()),
    case("Drift / prosjekt", op(), pr()),
    case("Drift og prosjekt", op(), pr()),
    case("Drift + prosjektmidler", op(), pr()),
    case("Drift, prosjekt Nye spor", op(), pr("Nye spor")),
    case("Drift\nProsjekt Nye spor", op(), pr("Nye spor")),
    case("Drift Prosjekt Nye spor", op(), pr("Nye spor")),
    case("Prosjekt Nye spor/drift", pr("Nye spor"), op()),
    case("Drift/Prosjekt", op(), pr(), lang="nn"),
    case("Prosjektmidlar", pr(), lang="nn"),
    case("Prosjektet Ny giv i nord", pr("Ny giv i nord"), lang="nn"),
]

GRANTS = [
    case("Tilskudd", gr()),
    case("Statstilskudd.", gr()),
    case("Statlig tilskudd", gr()),
    case("Statlige midler", gr()),
    case("Spillemidler", gr()),
    case("Spillemidler søkes", gr()),
    case("Skjønnsmidler", gr()),
    case("Fylkeskommunale midler", gr()),
    case("Eksterne midler", gr()),
    case("Søkes", gr()),
    case("Må søkes", gr()),
    case("Søknad sendes", gr()),
    case("Tilskudd fra FK", gr("FK")),
    case("Tilskudd fra Miljødirektoratet", gr("Miljødirektoratet")),
    case("Tilskudd fra Miljødirektoratet til skjøtsel", gr("Miljødirektoratet")),
    case("Midler fra Statsforvalteren", gr("Statsforvalteren")),
    case("Støtte fra Sparebankstiftelsen", gr("Sparebankstiftelsen")),
    case("Søknad til Kulturrådet", gr("Kulturrådet")),
    case("Søkes fra Bufdir", gr("Bufdir")),
    case("Årlig søknad til Riksantikvaren", gr("Riksantikvaren")),
    case("Enova", gr("Enova")),
    case("Enova-tilskudd", gr("Enova")),
    case("Tilskudd (Husbanken)", gr("Husbanken")),
    case("Tilskudd: IMDi", gr("IMDi")),
    case("Tilskudd Bufdir", gr("Bufdir")),
    case("Klimasats, må søkes", gr("Klimasats")),
    case("Klimasats – søknad sendes i mai", gr("Klimasats")),
    case("Innovasjon Norge", gr("Innovasjon Norge")),
    case("Tilskudd fra Enova og Husbanken", gr("Enova"), gr("Husbanken")),
    case("Tilskudd fra Enova, Husbanken og fylkeskommunen", gr("Enova"), gr("Husbanken"), gr("fylkeskommunen")),
    case("Støtte fra Nordlistiftelsen og Sørlifondet", gr("Nordlistiftelsen"), gr("Sørlifondet")),
    case("Drift, Enova-tilskudd", op(), gr("Enova")),
    case("Drift og tilskudd fra Helsedirektoratet", op(), gr("Helsedirektoratet")),
    case("Drift/søkes", op(), gr()),
    case("Interreg", gr("Interreg")),
    case("LEADER-midler", gr("LEADER")),
    case("Tilskudd fra Direktoratet for byggkvalitet", gr("Direktoratet for byggkvalitet")),
    case("Investeringstilskudd fra Husbanken", gr("Husbanken")),
    case("Driftstilskudd fra Kulturrådet", gr("Kulturrådet")),
    case("Tilskot frå Miljødirektoratet", gr("Miljødirektoratet"), lang="nn"),
    case("Søkje om midlar frå Kulturrådet", gr("Kulturrådet"), lang="nn"),
    case("Spelemidlar", gr(), lang="nn"),
    case("Må søkjast", gr(), lang="nn"),
    case("Kompetansepluss – søknad blir sendt i mai", gr("Kompetansepluss"), lang="nn"),
    case("Statlege midlar", gr(), lang="nn"),
    case("Stønad frå fylkeskommunen", gr("fylkeskommunen"), lang="nn"),
]

OTHERS = [
    case("Deltakernes eget ansvar", pa()),
    case("Egenandel", pa()),
    case("Egenandeler fra deltakerne", pa()),
    case("Deltakeravgift", pa()),
    case("Kommunene dekker selv", pa()),
    case("Dekkes av den enkelte kommune", pa()),
    case("Hver kommune dekker egne kostnader", pa()),
    case("Spleiselag mellom kommunene", pa()),
    case("Drift og deltakeravgift", op(), pa()),
    case("Eigendel for deltakarane", pa(), lang="nn"),
    case("Kommunane dekkjer sjølve", pa(), lang="nn"),
    case("Investering", inv()),
    case("Investeringsbudsjett", inv()),
    case("Investeringsbudsjettet", inv()),
    case("Inv.", inv()),
    case("Låneopptak", inv()),
    case("Inv/Drift", inv(), op()),
    case("Husbanken og investeringsbudsjettet", gr("Husbanken"), inv()),
    case("Investeringsbudsjett, tilskudd", inv(), gr()),
    case("Investeringar", inv(), lang="nn"),
    case("Sponsorer", ot()),
    case("Gaver", ot()),
    case("Dugnad", ot()),
    case("Egenandeler og gaver", pa(), ot()),
    case("Gebyr", ot()),
    case("Gebyrfinansiert (selvkost)", ot()),
    case("Dugnad og sponsormidlar", ot(), ot(), lang="nn"),
]

DOUBTED = [
    case("Drift/prosjekt?", op(), pr(sure=False)),
    case("Drift?/prosjekt", op(sure=False), pr()),
    case("Drift ?", op(sure=False)),
    case("Prosjekt (?)", pr(sure=False)),
    case("Drift eller prosjekt", op(sure=False), pr(sure=False)),
    case("Drift, ev. tilskudd", op(), gr(sure=False)),
    case("Drift, eventuelt prosjektmidler", op(), pr(sure=False)),
    case("Drift – mulig tilskudd fra Enova", op(), gr("Enova", sure=False)),
    case("Drift/prosjekt? - må avklares", op(), pr(sure=False)),
    case("Drift – må avklares", op()),
    case("Drift – videre finansiering må avklares", op()),
    case("Må avklares"),
    case("Må avklares av selskapet for 2018"),
    case("Må avklarast", lang="nn"),
]

NONE = [
    case(None),
    case(""),
    case("  "),
    case("-"),
    case("–"),
    case("0"),
    case("Ingen kostnad"),
    case("Ingen"),
    case("Ingen ekstra kostnader"),
    case("Ikke relevant"),
    case("Inga kostnad", lang="nn"),
    case("Ingen kostnad", op(), cost="Innenfor ramma"),
]

UNCLEAR = [
    case("Nordli mekaniske", gr("Nordli mekaniske"), codes={"funding-kind-unclear"}),
    case("75 000 kr fra kommunene", gr("kommunene", 75000), codes={"funding-kind-unclear"}),
    case("Lønn til en koordinator", ot(), codes={"funding-kind-unknown"}),
    case("Prosjektmidler fra fylkeskommunen", gr("fylkeskommunen"), codes={"funding-kind-unclear"}),
    case("Disposisjonsfond", ot(), codes={"funding-kind-unclear"}),
]

SWEDISH = [
    case("Drift", op(), lang="sv"),
    case("Inom befintlig ram", op(), lang="sv"),
    case("Egna medel", op(), lang="sv"),
    case("Projektmedel", pr(), lang="sv"),
    case("Projekt Levande landsbygd", pr("Levande landsbygd"), lang="sv"),
    case("Drift och projekt", op(), pr(), lang="sv"),
    case("Bidrag från Tillväxtverket", gr("Tillväxtverket"), lang="sv"),
    case("Statsbidrag söks", gr(), lang="sv"),
    case("Deltagaravgifter", pa(), lang="sv"),
    case("Investeringsbudget", inv(), lang="sv"),
    case("Sponsring", ot(), lang="sv"),
]

ENGLISH = [
    case("Operating budget", op(), lang="en"),
    case("Within existing budget", op(), lang="en"),
    case("Own funds", op(), lang="en"),
    case("Project Bright Valleys", pr("Bright Valleys"), lang="en"),
    case("Bright Valleys project", pr("Bright Valleys"), lang="en"),
    case("Project funding", pr(), lang="en"),
    case("Operations/project?", op(), pr(sure=False), lang="en"),
    case("Grant from Innovation Norway", gr("Innovation Norway"), lang="en"),
    case("External funding, to be applied for", gr(), lang="en"),
    case("Participants' own cost", pa(), lang="en"),
    case("Investment budget and a grant from Enova", inv(), gr("Enova"), lang="en"),
    case("Sponsors", ot(), lang="en"),
]

ALL = OPERATIONS + PROJECTS + GRANTS + OTHERS + DOUBTED + NONE + UNCLEAR + SWEDISH + ENGLISH

KNOWN = Names(
    language="nb",
    projects=("Fjord og fjell/innland", "Grønn kyst", "Investering i unge"),
    bodies=("Natur, kultur og helse BA",),
)
KNOWN_NAMES = [
    case("Grønn kyst", pr("Grønn kyst")),
    case("Drift/Grønn kyst", op(), pr("Grønn kyst")),
    case("Fjord og fjell/innland", pr("Fjord og fjell/innland")),
    case("Investering i unge", pr("Investering i unge")),
    case("Drift og Investering i unge", op(), pr("Investering i unge")),
    case("Tilskudd fra Natur, kultur og helse BA", gr("Natur, kultur og helse BA")),
]


@pytest.mark.parametrize("given", ALL, ids=str)
def test_a_funding_cell_gives_its_sources(given: Case):
    reading = read_money(given.cells, Names(language=given.language))
    assert tuple(map(as_expected, reading.funding)) == given.expected
    assert {note.code for note in reading.notes} == given.codes


@pytest.mark.parametrize("given", KNOWN_NAMES, ids=str)
def test_names_the_document_knows_are_kept_whole(given: Case):
    assert tuple(map(as_expected, read_money(given.cells, KNOWN).funding)) == given.expected
