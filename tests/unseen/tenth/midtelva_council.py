"""A regional council's plan in Word, three columns: several actors a cell, ends of projects beside open questions."""

from tests.unseen.layouts import saved, word
from tests.unseen.tenth._layouts_j import tabled
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Hovedoppgaver", "Ansvar og gjennomføring", "Finansiering")

PARTS = (
    area(
        "Interessepolitikk og samferdsel",
        row(
            "Være talerør for regionen overfor storting, departement og fylkesting|AU/ regionrådsleder|Drift",
            "AU; Regionrådsleder",
            [OPERATIONS],
        ),
        row(
            "Utarbeide påvirkningsplan for elektrifisering av Elvabanen|Regionrådsleder, ansvarlig ordfører og "
            "regionkoordinator|Drift",
            "Regionrådsleder; Ansvarlig ordfører; Regionkoordinator",
            [OPERATIONS],
        ),
        row(
            "Bidra til ny vurdering av rv. 9 og tverrforbindelsen mot vest|Ansvarlig ordfører/ referansegruppe "
            "samferdsel|Drift/prosjekt? – må avklares",
            "Ansvarlig ordfører; Referansegruppe samferdsel@?",
            [src("operations"), src("project", sure=False)],
            open_="funding",
        ),
        row(
            "Legge til rette for grønn tungtransport langs hele strekningen|Prosjektleder og styringsgruppe Grønn "
            "korridor|Grønn korridor, avsluttes 2026",
            "Prosjektleder@Grønn korridor; Styringsgruppe@Grønn korridor",
            [src("project", "Grønn korridor", to="2026-12-31")],
        ),
        row(
            "Følge opp erfaringene fra korridorsamarbeidet|AU må avklare eventuell videreføring|Må avklares for 2026",
            "!AU",
            [],
            open_="continuation:AU; funding",
        ),
    ),
    area(
        "Næringsutvikling",
        row(
            "Drive næringsforum for kommunene og næringslivet|Regional næringssjef / næringsforeningene|Drift",
            "Regional næringssjef; Næringsforeningene",
            [OPERATIONS],
        ),
        row(
            "Utvikle sykkelturisme mellom fjellet og innsjøen|Prosjektleder Pedalveien i samarbeid med Visit Midtelva|"
            "Prosjekt Pedalveien ut mai 2025 – må avklares for senere innsats",
            "Prosjektleder@Pedalveien; +Visit Midtelva",
            [src("project", "Pedalveien", to="2025-05-31")],
            open_="continuation",
        ),
        row(
            "Kurs i anbudsskriving for små bedrifter|Regional næringssjef (gjennomføring Leverandørutvikling AS)|"
            "Deltakernes eget ansvar",
            "Regional næringssjef; >Leverandørutvikling AS",
            [src("participants")],
        ),
        row(
            "Etablere felles såkornfond|Regional næringssjef, sparebankene. Rådet tar stilling til saken|Må avklares",
            None,
            [],
            open_="funding",
        ),
        row(
            "Skogbasert industri: delta i klyngesamarbeidet Tre i Midt|Skogbrukssjefene og Tre i Midt|Drift",
            "Skogbrukssjefene; Tre i Midt",
            [OPERATIONS],
        ),
        row(
            "Felles stand på reiselivsmesse|Visit Midtelva|Prosjekt, avsluttes våren 2025 - videre finansiering må "
            "avklares",
            "Visit Midtelva",
            [src("project", to="2025-05-31")],
            open_="funding",
        ),
    ),
    area(
        "Kompetanse og helse",
        row(
            "Være pådriver for samlingsbasert lærerutdanning|Ansvarlig ordfører/ regionkoordinator/ "
            "høyskolemedarbeider|Drift",
            "Ansvarlig ordfører; Regionkoordinator; Høyskolemedarbeider",
            [OPERATIONS],
        ),
        row(
            "Gjennomføre praksisprosjekt for sykepleierstudenter|Høyskolemedarbeider, helsesjefene|Prosjekt til "
            "desember 2025 – eventuell videreføring må avklares av kommunedirektørene",
            "Høyskolemedarbeider; Helsesjefene; ~!Kommunedirektørene",
            [src("project", to="2025-12-31")],
            open_="continuation:Kommunedirektørene",
        ),
        row(
            "Kartlegge kompetansebehov i industri og reiseliv|Må avklares|Kompetansemidler fra "
            "fylkeskommunen, kr 200 000",
            "",
            [src("grant", "Fylkeskommunen", 200000)],
            open_="responsibility",
        ),
        row(
            "Holde kontakt med sykehusledelsen om tilbudet ved lokalsykehuset|AU og kommuneoverlegene|Drift",
            "AU; Kommuneoverlegene",
            [OPERATIONS],
        ),
    ),
    area(
        "Kommunikasjon og omdømme",
        row(
            "Utgi nyhetsbrev og oppdatere nettsidene|Regionkoordinator|Drift",
            "Regionkoordinator",
            [OPERATIONS],
        ),
        row(
            "Tilflytterkampanje i sosiale medier|Kommunikasjonsrådgiverne i kommunene|Drift – må avklares",
            "Kommunikasjonsrådgiverne i kommunene@?",
            [OPERATIONS],
            open_="funding",
        ),
        row(
            "Regional kulturfestival for ungdom|Kulturnettverket sammen med ungdomsrådene og kulturskolene|"
            "Kulturmidler fra fylkeskommunen, egenandel fra deltakerne",
            "Kulturnettverket; +Ungdomsrådene; +Kulturskolene",
            [src("grant", "Fylkeskommunen"), src("participants", ...)],
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan 2025-2026", 0))
    document.add_paragraph("Regionrådet for Midtelva")
    document.add_paragraph(
        "Handlingsplanen er et arbeidsverktøy for AU og sekretariatet. Den bygger på strategiplanen og skal ses i "
        "sammenheng med budsjettet, som vedtas hvert år i november."
    )
    tabled(document, HEADER, PARTS)
    return saved(document)


PLANS = [
    UnseenPlan(
        "midtelva",
        "Handlingsplan Midtelva 25-26.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2025-2026",
            owner="Regionrådet for Midtelva",
            language="nb",
            years=(2025, 2026),
            always={"time": None},
            aliases={
                "Referansegruppe samferdsel": ["Referansegruppe"],
                "Kommunikasjonsrådgiverne i kommunene": ["Kommunikasjonsrådgiverne"],
            },
        ),
    )
]
