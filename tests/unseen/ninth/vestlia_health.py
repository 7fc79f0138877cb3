"""A health region's plan in Word: no money at all, partners apart, deadlines mixed, a status."""

from tests.unseen.layouts import saved, word
from tests.unseen.ninth._layouts_i import tabled
from tests.unseen.writing import UnseenPlan, area, row, truth_of

HEADER = ("Tiltak", "Ansvarlig", "Deltakere", "Frist", "Status")

PARTS = (
    area(
        "Gode pasientforløp",
        row(
            "Revidere delavtalene om innleggelse og utskrivning|Samhandlingsleder|Kommuneoverlegene, avdelingssjefene|"
            "1.3.2025|Påbegynt",
            "Samhandlingsleder; +Kommuneoverlegene; +Avdelingssjefene",
            when="..2025-03-01",
            status="Påbegynt",
        ),
        row(
            "Felles opplæring i NEWS2 for alle hjemmetjenester|Fagutviklingssykepleierne/ USHT|Hjemmetjenestene|Vår "
            "2025|"
            "Ikke påbegynt",
            "Fagutviklingssykepleierne; USHT; +Hjemmetjenestene",
            when="..2025-05-31",
            status="Ikke påbegynt",
        ),
        row(
            "Hospiteringsordning mellom sykehus og kommune|Samhandlingsleder og HR|Avdelingssjefene|Løpende|Påbegynt",
            "Samhandlingsleder; HR; +Avdelingssjefene",
            when=".. continuous",
            status="Påbegynt",
        ),
        row(
            "Digital hjemmeoppfølging KOLS|Prosjektleder DHO|Fastlegene, lungepoliklinikken|31.12.2025|Påbegynt",
            "Prosjektleder@DHO; +Fastlegene; +Lungepoliklinikken",
            when="..2025-12-31",
            status="Påbegynt",
        ),
        row(
            "Avklare ansvar for behandlingshjelpemidler|Samhandlingsutvalget|Innkjøp, kommunene|Innen sommeren 2025|"
            "Ikke "
            "påbegynt",
            "Samhandlingsutvalget; +Innkjøp; +Kommunene",
            when="..2025-08-31",
            status="Ikke påbegynt",
        ),
    ),
    area(
        "Psykisk helse og rus",
        row(
            "Etablere FACT ung|Må avklares mellom BUP og kommunene|BUP, barnevernet, skolehelsetjenesten|2026|Ikke "
            "påbegynt",
            "+BUP; +Barnevernet; +Skolehelsetjenesten; ~?Kommunene; ~?BUP",
            when="..2026-12-31",
            open_="responsibility:?",
            status="Ikke påbegynt",
        ),
        row(
            "Felles kriseplan-mal|Fagråd psykisk helse|Brukerorganisasjonene|Juni 2025|Ferdig",
            "Fagråd psykisk helse; +Brukerorganisasjonene",
            when="..2025-06-30",
            status="Ferdig",
        ),
        row(
            "Kurs i selvmordsforebygging|RVTS i samarbeid med kommunepsykologene||Årlig|Påbegynt",
            "RVTS; +Kommunepsykologene",
            when=".. yearly",
            status="Påbegynt",
        ),
        row(
            "Pårørendeskole|Frisklivskoordinatorene|LPP og Pårørendesenteret|Høst 2025|Ikke påbegynt",
            "Frisklivskoordinatorene; +LPP; +Pårørendesenteret",
            when="..2025-11-30",
            status="Ikke påbegynt",
        ),
        row(
            "Lavterskel rustilbud i hele regionen|Rådmannsgruppa vurderer|NAV, Blå Kors|Ikke fastsatt|Ikke påbegynt",
            "!Rådmannsgruppa; +NAV; +Blå Kors",
            when="-",
            open_="time:?",
            status="Ikke påbegynt",
        ),
    ),
    area(
        "Beredskap og smittevern",
        row(
            "Felles plan for smittevern|Smittevernlegene|Statsforvalteren|1. halvår 2025|Påbegynt",
            "Smittevernlegene; +Statsforvalteren",
            when="..2025-06-30",
            status="Påbegynt",
        ),
        row(
            "Øvelse: bortfall av strøm|Beredskapskoordinator, AMK|Kraftlaget, Røde Kors|4. kvartal 2025|Ikke påbegynt",
            "Beredskapskoordinator; AMK; +Kraftlaget; +Røde Kors",
            when="..2025-12-31",
            status="Ikke påbegynt",
        ),
        row(
            "Legevaktsentral – anbud 2026|Legevaktsjef|Innkjøpssamarbeidet|Før 1. april 2026|Ikke påbegynt",
            "Legevaktsjef; +Innkjøpssamarbeidet",
            when=None,
            status="Ikke påbegynt",
        ),
        row(
            "Oversikt over kritisk personell|Personalsjefene / beredskapskoordinator||Snarest|Påbegynt",
            "Personalsjefene; Beredskapskoordinator",
            when="..",
            status="Påbegynt",
        ),
    ),
    area(
        "Rekruttering og kompetanse",
        row(
            "ALIS-veiledning på tvers|ALIS-kontoret|Fastlegene|Løpende|Påbegynt",
            "ALIS-kontoret; +Fastlegene",
            when=".. continuous",
            status="Påbegynt",
        ),
        row(
            "Kombinerte stillinger for jordmødre|Personalsjefene – AU avgjør fordeling av kostnader|Føden|2025|"
            "Påbegynt",
            "Personalsjefene; !AU; +Føden",
            when="..2025-12-31",
            open_="~*:?",
            status="Påbegynt",
        ),
        row(
            "Praksisplasser: felles database|Praksiskoordinator|Universitetet, kommunene|August 2025|Påbegynt",
            "Praksiskoordinator; +Universitetet; +Kommunene",
            when="..2025-08-31",
            status="Påbegynt",
        ),
        row(
            "Heltidskultur – lærende nettverk|Uavklart|Fagforbundet, NSF, KS|2025-2026|Ikke påbegynt",
            "+Fagforbundet; +NSF; +KS",
            when="?..2026-12-31",
            open_="responsibility",
            status="Ikke påbegynt",
        ),
        row(
            "Simuleringstrening legevakt|Legevaktsjef/ambulansetjenesten|USHT|Hvert halvår|Påbegynt",
            "Legevaktsjef; Ambulansetjenesten; +USHT",
            when=".. half-yearly",
            status="Påbegynt",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Felles handlingsplan 2025–2026", 0), ("Vestlia helsefellesskap", 1))
    document.add_paragraph(
        "Helsefellesskapet består av sykehuset og sju kommuner. Strategisk samarbeidsutvalg har pekt ut fire områder. "
        "Utgifter dekkes av partene selv. Statuskolonnen er oppdatert per 20. januar 2025."
    )
    document.add_paragraph("USHT = utviklingssenter for sykehjem og hjemmetjenester, DHO = digital hjemmeoppfølging")
    tabled(document, HEADER, PARTS)
    document.add_paragraph("Neste gjennomgang: mars 2025")
    return saved(document)


PLANS = [
    UnseenPlan(
        "vestlia",
        "felles_handlingsplan_vestlia.docx",
        _content,
        truth_of(
            PARTS,
            title="Felles handlingsplan 2025–2026",
            owner="Vestlia helsefellesskap",
            language="nb",
            years=(2025, 2026),
        ),
    )
]
