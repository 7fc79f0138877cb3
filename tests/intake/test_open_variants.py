"""Further ways in which plans say that something is open: turned sentences, brackets, comments, who pays."""

import pytest

from avklart.domain.draft import Language
from avklart.intake.found import Column
from tests.intake.open_cases import Expected, nothing, opened, seen

R: Column = "responsible"
F: Column = "funding"
T: Column = "time"
C: Column = "other"
AU = ["AU"]
COUNCIL = ["Regionrådet"]

VARIANTS: list[tuple[Language, Column, str, Expected]] = [
    ("nb", R, "Ikke avgjort", opened("responsibility")),
    ("nb", R, "Må besluttes i regionrådet", opened("responsibility", COUNCIL, COUNCIL)),
    ("nb", R, "Ansvar: må avklares. Partnere: NAV", opened("responsibility", rest="Partnere: NAV")),
    ("nb", F, "Budsjett ikke vedtatt", opened("funding")),
    ("nb", F, "Kostnad ikke beregnet", opened("funding")),
    ("nb", F, "Kostnader må avklares, trolig prosjektmidler", opened("funding", rest="trolig prosjektmidler")),
    ("nb", F, "Ikke avklart – tas i budsjett 2027", opened("funding", rest="tas i budsjett 2027")),
    ("nb", F, "Uavklart (ca. 200 000)", opened("funding", rest="(ca. 200 000)")),
    ("nb", F, "Ca. 200 000, finansiering avklares", opened("funding", rest="Ca. 200 000")),
    ("nb", F, "Egenandel kr 50 000. Resten uavklart", opened("funding", rest="Egenandel kr 50 000.")),
    ("nb", F, "500 000 (ikke bevilget)", opened("funding", rest="500 000", rule="not-funded")),
    ("nb", F, "Drift ut 2026, deretter uavklart", opened("funding", rest="Drift ut 2026")),
    ("nb", F, "Tas stilling til ved budsjettbehandlingen", opened("funding")),
    ("nb", F, "Finansiering må løses", opened("funding")),
    ("nb", F, "Søkes / ikke avklart", opened("funding", rest="Søkes")),
    ("nb", F, "Egne midler + ?", opened("funding", rest="Egne midler", rule="question-mark")),
    ("nb", F, "Avklares i forbindelse med rullering av økonomiplan 2026–2029", opened("funding", for_when="2026–2029")),
    ("nb", R, "Sekretariatet (kontaktperson avklares)", opened("responsibility", rest="Sekretariatet")),
    ("nb", R, "Prosjektgruppe (sammensetning avklares)", opened("responsibility", rest="Prosjektgruppe")),
    ("nb", R, "Hvem som skal lede avklares av AU", opened("responsibility", AU, AU)),
    ("nb", R, "Ikke avklart (AU)", opened("responsibility", AU, AU)),
    ("nb", R, "Sekretariatet (AU avgjør hvem som leder)", opened("responsibility", AU, AU, rest="Sekretariatet")),
    ("nb", R, "Daglig leder – styret avgjør", opened(None, deciders=["Styret"], rest="Daglig leder")),
    ("nb", R, "Daglig leder avgjør", opened(None, deciders=["Daglig leder"])),
    ("nb", R, "Styret v/leder avgjør ev. forlengelse", opened("continuation", ["Styret v/leder"], ["Styret v/leder"])),
    ("nb", R, "AU/styret vurderer oppfølging", opened(None, deciders=["AU", "Styret"])),
    (
        "nb",
        R,
        "Regionrådet skal i 2026 avklare om samarbeidet skal videreføres",
        opened("continuation", COUNCIL, COUNCIL),
    ),
    ("nb", R, "Regionrådet skal vurdere", opened("responsibility", COUNCIL, COUNCIL)),
    (
        "nb",
        R,
        "Regionrådet beslutter eventuell forlengelse innen utgangen av 2026",
        opened("continuation", COUNCIL, COUNCIL, "innen utgangen av 2026"),
    ),
    ("nb", R, "Ordførerne må bli enige", opened("responsibility", ["Ordførerne"], ["Ordførerne"])),
    ("nb", R, "Ansvarlig: ikke utpekt", opened("responsibility", rule="not-assigned")),
    ("nb", R, "Regionrådet/kommunene - avklares", opened("responsibility", rest="Regionrådet/kommunene")),
    ("nb", R, "AU? Må avklares", opened("responsibility", rest="AU?")),
    ("nb", T, "Ikke fastsatt, trolig 2027", opened("time", rest="trolig 2027")),
    ("nb", T, "Oppstart 2026, avslutning avklares", opened("time", rest="Oppstart 2026")),
    ("nb", C, "Saken går. Finansiering ikke avklart.", opened("funding", rest="Saken går.")),
    ("nb", C, "Tilskudd fra staten er ikke avklart", opened("funding")),
    ("nb", C, "Må avklares hvem som drifter løypene etter 2026", opened("responsibility")),
    ("nb", C, "Hvem som betaler er ikke avklart", opened("funding")),
    ("nb", C, "Behov for å avklare roller", opened("responsibility")),
    ("nb", C, "Vurderes videreført", opened("continuation")),
    ("nb", C, "Venter på avklaring fra Statsforvalteren", opened("other", ["Statsforvalteren"], ["Statsforvalteren"])),
    ("nn", R, "Må avklarast kven som har ansvar", opened("responsibility")),
    ("nn", F, "Ikkje avklart kven som betaler", opened("funding")),
    ("nn", F, "Søkjast, elles uavklart", opened("funding", rest="Søkjast")),
    ("nn", F, "Må løysast i budsjettet", opened("funding")),
    ("nn", R, "Regionrådet tek stilling til vidare arbeid", opened("continuation", COUNCIL, COUNCIL)),
    ("nn", F, "Prosjektmidlar ut 2026, deretter må det avklarast", opened("funding", rest="Prosjektmidlar ut 2026")),
    ("nn", R, "Ikkje peika ut", opened("responsibility", rule="not-assigned")),
    ("nn", F, "Avklarast i samband med budsjett 2027", opened("funding", for_when="2027")),
    ("nn", F, "Vert å avklare", opened("funding")),
    ("nn", T, "Blir fastsett av styret", opened("time", ["Styret"], ["Styret"])),
    ("sv", R, "Ansvarig ej utsedd", opened("responsibility", rule="not-assigned")),
    ("sv", F, "Projektmedel till 2026, därefter ej beslutat", opened("funding", rest="Projektmedel till 2026")),
    ("sv", R, "Utses senare", opened("responsibility")),
    ("en", F, "To be agreed with the county council", opened("funding", ["The county council"])),
    ("en", F, "Funding beyond 2026 to be decided", opened("funding")),
]

NOT_OPEN: list[tuple[Column, str]] = [
    (F, "Interreg-prosjekt, søknad under behandling"),
    (F, "Finansieres innenfor ramma"),
    (R, "Arbeidsgruppe (skal etableres)"),
    (R, "Regionrådgiver inntil videre"),
    (T, "Når finansiering er avklart"),
    (T, "Avhengig av finansiering"),
    (C, "Saken er avklart i AU 14.3."),
    (C, "Utfordringene skal løses"),
    (C, "Behovet vurderes som stort"),
    (C, "Skal evalueres"),
]


@pytest.mark.parametrize(("language", "column", "text", "expected"), VARIANTS)
def test_variants_are_read(language: Language, column: Column, text: str, expected: Expected) -> None:
    assert seen(text, column, language, expected) == expected


@pytest.mark.parametrize(("column", "text"), NOT_OPEN)
def test_what_only_sounds_open_is_left_alone(column: Column, text: str) -> None:
    assert seen(text, column, "nb", nothing(text)) == nothing(text)
