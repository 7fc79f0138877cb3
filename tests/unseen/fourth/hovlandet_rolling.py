"""A regional council of 2022 as ODT: a column of areas filled once, amounts, status, money not yet granted."""

from tests.unseen.fourth._layouts_d import line, shaped, wide
from tests.unseen.layouts import converted, saved, word
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, src, truth_of

HEADER = ("Satsingsområde", "Tiltak", "Ansvarlig", "Gjennomføring", "Kostnad", "Finansiering", "Status")

PARTS = (
    area(
        "Grønn omstilling",
        line(
            """Grønn omstilling | Kartlegge klimarisiko for alle seks kommunene med felles metode, og bruke resulatet i
            kommuneplanenes samfunnsdel. Hver kommune må stille med en kontaktperson | Klimakoordinator | Våren 2022
            | 300 000 | Klimasats | Pågår""",
            "Klimakoordinator",
            [src("grant", "Klimasats", 300000)],
            "2022-03-01..2022-05-31",
            at=1,
            status="Pågår",
        ),
        line(
            """| Etablere minst fire hurtigladere for tyngre kjøretøy langs hovedvegen. Kraftselskapet er interessert,
            men det må på plass en avtale med grunneier på Holmen | Regionrådgiver og Hovland Kraft | 2022-2023 |
            2,4 mill. | Enova | Ikke startet""",
            "Regionrådgiver; Hovland Kraft",
            [src("grant", "Enova", 2400000)],
            "2022-01-01..2023-12-31",
            at=1,
            status="Ikke startet",
        ),
        line(
            """| Sirkulærøkonomi i byggebransjen – ombrukslager på det gamle meieriet, i første omgang som pilot i ett
            år før det avgjøres om det er marked nok | Prosjektleder Ombruk, avfallsselskapet | 1.9.2022 - 31.8.2023
            | kr. 450 000,- | Prosjekt Ombruk | Venter på tilsagn""",
            "Prosjektleder@Ombruk; Avfallsselskapet",
            [src("project", "Ombruk", 450000)],
            "2022-09-01..2023-08-31",
            at=1,
            status="Venter på tilsagn",
        ),
        line(
            """| Felles gjenbruks- og utlånsbod for sportsutstyr i alle kommuner, først i Hovland og deretter i de
            øvrige når en har sett hvordan det går med slitasje og svinn | Frivilligsentralene (praktisk drift),
            regionrådgiver har hovedansvaret for søknadene | Fra august 2022 | 250 000 i 2022, 150 000 i 2023 |
            Sparebankstiftelsen - tilsagn foreligger, videreføring etter 2023 må avklares av styret | Pågår""",
            "?Frivilligsentralene; *Regionrådgiver; ~!Styret",
            [src(..., "Sparebankstiftelsen", 400000, ..., by_year={"2022": 250000, "2023": 150000})],
            "2022-08-01..",
            "continuation:Styret",
            at=1,
            status="Pågår",
        ),
    ),
    area(
        "Bosetting og arbeidskraft",
        line(
            """Bosetting og arbeidskraft | Mottak og bosetting av flyktninger fra Ukraina: felles bank av tolker,
            felles opplegg for sommerskole og erfaringsmøte hver fjortende dag så lenge det trengs |
            Flyktningtjenestene | Fortløpende | | Integreringstilskudd | Pågår""",
            "Flyktningtjenestene",
            [src("grant", ...)],
            "continuous",
            at=1,
            status="Pågår",
        ),
        line(
            """| Rekrutteringskampanje for helsepersonell med vikarpool på tvers av kommunene (KS har laget en mal for
            avtale som vi kan låne) | Personalsjefene, i samarbeid med KS og NAV | Q3 2022 | 600 000 | Kommunenes
            egenandel 100 000 hver | Planlagt""",
            "Personalsjefene; +KS; +NAV",
            None,
            "2022-07-01..2022-09-30",
            at=1,
            status="Planlagt",
        ),
        line(
            """| Kompetansekartlegging i industrien. Resultata skal brukes til å bestille riktige fagskoletilbud, og
            karrieresenteret tar veiledningen av de som vil ta fagbrev som voksne | Kompetanseforum /
            Karrieresenteret | Oktober 2022 | kr 180.000 | Kompetansemidler fra fylkeskommunen | Pågår""",
            "Kompetanseforum; Karrieresenteret",
            [src("grant", ..., 180000)],
            "2022-10-01..2022-10-31",
            at=1,
            status="Pågår",
        ),
        line(
            """| Utrede felles boligstiftelse | Uavklart | 2023 | | Må avklares | Ikke startet""",
            "",
            [],
            "2023-01-01..2023-12-31",
            "responsibility; funding",
            at=1,
            status="Ikke startet",
        ),
    ),
    area(
        "Regionrådet som politisk aktør",
        line(
            """Regionrådet som politisk aktør | Påvirkningsarbeid mot NTP 2025–2036: ett felles budskap, tre
            prioriterte strekninger og ikke ønskelister. Faktaark lages til alle stortingskandidater | AU | Hele
            perioden | 0 | Ingen kostnad | Pågår""",
            "AU",
            None,
            None,
            at=1,
            status="Pågår",
        ),
        line(
            """| To dialogmøter med stortingsbenken i året. Det er ønskelig at ordførerne stiller, ikke bare
            administrasjonen | Rådsordfører/daglig leder | Vår og høst | | Drift | Pågår""",
            "Rådsordfører; Daglig leder",
            [OPERATIONS],
            None,
            at=1,
            status="Pågår",
        ),
        line(
            """| Ny kommunelov: omdanne regionrådet til interkommunalt politisk råd, med ny samarbeidsavtale som
            behandles likelydende i alle kommunestyrene | Kommundirektørene | Før 1. januar 2024 | 50 000 | Dekkes
            innenfor driftsrammen | Påbegynt""",
            "Kommundirektørene",
            [src("operations", amount=50000)],
            "..2023-12-31",
            at=1,
            status="Påbegynt",
        ),
        line(
            """| Evaluere sekretariatet etter to år med ny organisering, gjerne sammen med et annet regionråd for å få
            billigere bistand | Styret | 1. halvår 2023 | inntil 120.000 | Disposisjonsfondet | Ikke startet""",
            "Styret",
            [src(..., ..., 120000, qualifier="inntil")],
            "2023-01-01..2023-06-30",
            at=1,
            status="Ikke startet",
        ),
    ),
    area(
        "Reiseliv og kultur",
        line(
            """Reiseliv og kultur | Destinasjonsutvikling etter pandemien: felles besøksforvaltning ved fossen,
            skyttelbuss i juli og parkeringsavgift som går tilbake til toaletter og søppeltømming |
            Destinasjonsselskapet og grunneierlaget, i samarbeid m/ kommunene | Juni - august 2022 | 900 000 |
            Innovasjon Norge 450 000, kommunene 450 000 | Pågår""",
            "Destinasjonsselskapet; Grunneierlaget; +Kommunene",
            [src(..., "Innovasjon Norge", 450000), src(..., "Kommunene", 450000)],
            "2022-06-01..2022-08-31",
            at=1,
            status="Pågår",
        ),
        line(
            """| Pilegrimsleden: merking, overnatting hver 20. km og avtale med grunneiere (to står igjen). Dette er
            lovet i tre år nå, så det bør bli gjort! | Prosjektleder Leden, kultursjefene | Innen 17. mai 2023 | kr
            320 000 | Prosjekt Leden til mai 2023 - eventuell videreføring må avklares | Forsinket""",
            "Prosjektleder@Leden; Kultursjefene",
            [src("project", "Leden", 320000, "2023-05-31")],
            "?..2023-05-17",
            "continuation",
            at=1,
            status="Forsinket",
        ),
        line(
            """| Kulturskolenes samspillhelg med profesjonelle musikere, avsluttende konsert i fjellhallen. Skyss for
            de som bor lengst unna må være med i budsjettet denne gangen | Kulturskolerektorene/ Hovland storband |
            November hvert år | 95 000 | Egenandel og tilskudd fra Kulturrådet | Planlagt""",
            "Kulturskolerektorene; Hovland storband",
            None,
            "?yearly",
            at=1,
            status="Planlagt",
        ),
    ),
)


def _content() -> bytes:
    document = wide(word(("Rullerende handlingsplan 2022–2023", 0), ("Regionrådet for Hovlandet", 1)))
    document.add_paragraph(
        "Strategi 2020–2030 ligger fast. Denne planen rulleres hvert halvår, og tiltak som ikke er finansiert "
        "tas ut ved "
        "neste rullering dersom situasjonen ikke er endret. Kostnader i hele kroner."
    )
    shaped(document, [HEADER, *(one.cells for part in PARTS for one in part.rows)])
    return converted(saved(document), "docx", "odt")


PLANS = [
    UnseenPlan(
        "hovlandet",
        "rullerende.odt",
        _content,
        truth_of(
            PARTS,
            title="Rullerende handlingsplan 2022–2023",
            owner="Regionrådet for Hovlandet",
            language="nb",
            years=(2022, 2023),
            always={"under": []},
        ),
        needs=("soffice",),
        held_out=True,
    )
]
