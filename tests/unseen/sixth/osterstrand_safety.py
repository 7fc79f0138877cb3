"""A prevention council's plan as a list with semicolons: the area said again on every row, priority and status."""

from tests.unseen.layouts import comma_file
from tests.unseen.sixth._layouts_f import numbered
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, src, truth_of

HEADER = (
    "Satsingsområde",
    "Nr",
    "Tiltak",
    "Hovedansvar",
    "Samarbeidspartnere",
    "Frist",
    "Finansiering",
    "Prioritet",
    "Status",
)

PARTS = (
    area(
        "Oppvekst",
        numbered(
            "1|Foreldremøter om rus på 8. trinn|SLT-koordinator|Politiet, FAU|Årlig innen 1. november|Drift|1|Pågår",
            "*SLT-koordinator; +Politiet; +FAU",
            [OPERATIONS],
            "?yearly",
            priority="1",
            status="Pågår",
        ),
        numbered(
            "2|Natteravn|Frivilligsentralen|Velforeningene og politiet|Høst 2025|Sparebankstiftelsen, 40 000 kr "
            "(søknad sendt)|2|Ikke startet",
            "*Frivilligsentralen; +Velforeningene; +Politiet",
            [src("grant", "Sparebankstiftelsen", 40000)],
            "..2025-11-30",
            priority="2",
            status="Ikke startet",
        ),
        numbered(
            "3|Utekontakt på kveldstid|Må avklares|Barnevernet|1.1.2026|Må avklares|1|Ikke startet",
            "+Barnevernet",
            [],
            "..2026-01-01",
            "responsibility; funding",
            priority="1",
            status="Ikke startet",
        ),
        numbered(
            "4|Ungdata-undersøkelse|Folkehelsekoordinator|KORUS|Mars 2025|Innenfor rammen|2|Ferdig",
            "*Folkehelsekoordinator; +KORUS",
            [OPERATIONS],
            "..2025-03-31",
            priority="2",
            status="Ferdig",
        ),
    ),
    area(
        "Vold i nære relasjoner",
        numbered(
            "5|Revidere handlingsplan mot vold|Kommuneoverlegen|Krisesenteret|31.12.2025|Ingen kostnad|1|Pågår",
            "*Kommuneoverlegen; +Krisesenteret",
            None,
            "..2025-12-31",
            priority="1",
            status="Pågår",
        ),
        numbered(
            "6|Kurs i avverging for alle ansatte|HR-sjef|RVTS|2. halvår 2026|Tilskudd fra Bufdir, kr 200 000,-|2|"
            "Ikke startet",
            "*HR-sjef; +RVTS",
            [src("grant", "Bufdir", 200000)],
            "..2026-12-31",
            priority="2",
            status="Ikke startet",
        ),
        numbered(
            "7|Vaktordning for barnevernet, ny avtale|Barnevernleder|Nabokommunene|Løpende|Drift – videre finansiering "
            "må avklares|1|Pågår",
            "*Barnevernleder; +Nabokommunene",
            [OPERATIONS],
            ".. continuous",
            "funding",
            priority="1",
            status="Pågår",
        ),
    ),
    area(
        "Trygt sentrum",
        numbered(
            "8|Lys i Parken|Teknisk drift|Sentrumsforeningen|Sommer 2026|Investering 0,75 mill. kr|3|Ikke startet",
            "*Teknisk drift; +Sentrumsforeningen",
            [src("investment", None, 750000)],
            "..2026-08-31",
            priority="3",
            status="Ikke startet",
        ),
        numbered(
            "9|Ansvarlig vertskap, kurs for serveringssteder|Skjenkekontrollen|Politiet|To ganger i året|Egenandel|2|"
            "Pågår",
            "*Skjenkekontrollen; +Politiet",
            [src("participants")],
            None,
            priority="2",
            status="Pågår",
        ),
        numbered(
            "10|Avklare bruk av kamera på torget|Politirådet|Datatilsynet|Uavklart||3|Ikke startet",
            "*Politirådet; +Datatilsynet",
            [],
            "-",
            "time",
            priority="3",
            status="Ikke startet",
        ),
    ),
)


def _content() -> bytes:
    rows = [(part.title or "", *one.cells) for part in PARTS for one in part.rows]
    top = [("SLT handlingsplan 2025-2026",), ("Østerstrand kommune",), ("Prioritet 1 er viktigst",)]
    return comma_file([*top, HEADER, *rows], ";")


PLANS = [
    UnseenPlan(
        "osterstrand",
        "slt-handlingsplan.csv",
        _content,
        truth_of(
            PARTS,
            title="SLT handlingsplan 2025-2026",
            owner="Østerstrand kommune",
            language="nb",
            years=(2025, 2026),
        ),
    )
]
