"""A plan pasted as plain text from a PDF: wrapped lines, page feet, labels inside the lines, broken words."""

from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

TEXT = """Veslenget kommune
Handlingsplan for integrering 2026 – 2028

Innledning
Kommunen har bosatt 140 flyktninger siden 2022. Planen skal samle inn-
satsen og gjøre det tydelig hvem som gjør hva.

1. Bolig

1.1 Framskaffe 12 egnede boliger for familier
Ansvar: Boligkontoret / Eiendom
Frist: 30.06.2026
Finansiering: Husbanken (tilskudd) og egne investeringsmidler

1.2 Bo-oppfølging de første seks månedene, også for enslige
mindreårige som fyller 18 år
Ansvar: Flyktningkonsulent i samarbeid med frivillighetskoordi-
nator
Frist: Løpende
Finansiering: Drift

Veslenget kommune – Handlingsplan for integrering                         Side 2

1.3 Informasjon til utleiere
Ansvar: Boligkontoret
Frist: Innen 1. mars 2026
Finansiering: Drift, kr 10 000

2. Arbeid og kvalifisering

2.1 Hurtigspor for helsefagarbeidere
Ansvar: NAV, Voksenopplæringen
Frist: Høsten 2026
Finansiering: Prosjektmidler IMDi, kr. 480 000,-

2.2 Språkpraksis i kommunale enheter
Ansvar: Enhetslederne
Frist: Avklares
Finansiering: Ingen ekstra kostnad

2.3 Jobbmesse med lokale bedrifter
Ansvar: Ansvar må avklares mellom NAV og næringssjefen
Frist: Mai 2027
Finansiering: Drift – må avklares

Veslenget kommune – Handlingsplan for integrering                         Side 3

3. Fritid

3.1 Aktivitetsguide
Ansvar: Frivillighetskoordinator, Røde Kors
Frist: Skolestart 2026
Finansiering: Drift

3.2 Svømmekurs for kvinner
Ansvar: Folkehelsekoordinator
Frist: 31.12.26
Finansiering: Fylkeskommunen, kr 45 000
"""

PARTS = (
    area(
        "Bolig",
        row(
            "Framskaffe 12 egnede boliger for familier",
            number="1.1",
            who="Boligkontoret; Eiendom",
            money=[src("grant", "Husbanken"), src("investment")],
            when="..2026-06-30",
        ),
        row(
            "Bo-oppfølging de første seks månedene, også for enslige mindreårige som fyller 18 år",
            number="1.2",
            who="Flyktningkonsulent; +Frivillighetskoordinator",
            money=[OPERATIONS],
            when="?continuous",
        ),
        row(
            "Informasjon til utleiere",
            number="1.3",
            who="Boligkontoret",
            money=[src("operations", None, 10000)],
            when="..2026-03-01",
        ),
    ),
    area(
        "Arbeid og kvalifisering",
        row(
            "Hurtigspor for helsefagarbeidere",
            number="2.1",
            who="NAV; Voksenopplæringen",
            money=[src("project", "IMDi", 480000)],
            when="..2026-11-30",
        ),
        row(
            "Språkpraksis i kommunale enheter",
            number="2.2",
            who="Enhetslederne",
            money=[],
            when=None,
            open_="time",
        ),
        row(
            "Jobbmesse med lokale bedrifter",
            number="2.3",
            who=None,
            money=[OPERATIONS],
            when="..2027-05-31",
            open_="responsibility:?; funding",
        ),
    ),
    area(
        "Fritid",
        row(
            "Aktivitetsguide",
            number="3.1",
            who="Frivillighetskoordinator; Røde Kors",
            money=[OPERATIONS],
            when=None,
        ),
        row(
            "Svømmekurs for kvinner",
            number="3.2",
            who="Folkehelsekoordinator",
            money=[src(..., "Fylkeskommunen", 45000)],
            when="..2026-12-31",
        ),
    ),
)

PLANS = [
    UnseenPlan(
        "vesleng",
        "integrering.txt",
        TEXT.encode,
        truth_of(
            PARTS,
            title="Handlingsplan for integrering 2026 – 2028",
            owner="Veslenget kommune",
            language="nb",
            years=(2026, 2028),
        ),
        held_out=True,
    )
]
