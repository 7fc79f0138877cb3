"""A wide table on pages turned on their side: numbers, purpose, main responsibility, participants, cost and status."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.third._layouts_a import numbered_rows, turned, widths
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = (
    "Nr.",
    "Hovedaktivitet",
    "Formål",
    "Hovedansvar",
    "Deltakere",
    "Frist",
    "Kostnad (kr)",
    "Finansiering",
    "Status pr. oktober",
)
WIDTHS = (1.2, 4.5, 3.5, 3, 3.2, 2.4, 2.3, 3.2, 2.4)

PARTS = (
    area(
        "Klima og energi",
        row(
            "Felles klimaregnskap for kommunene, inkl. innkjøp og bygg | Samme tall og samme metode i alle kommunene"
            "| Klimarådgiver | Miljøkontaktene og økonomisjefene | 1. mars 2024, deretter årlig | 150 000 | Klimasats"
            "| Påbegynt",
            who="*Klimarådgiver; +Miljøkontaktene; +Økonomisjefene",
            money=[src("grant", "Klimasats", 150000)],
            number="1.1",
            status="Påbegynt",
            under=None,
        ),
        row(
            "Kartlegge potensialet for solstrøm på kommunale tak (flate, alder, nettilknytning) | Lavere strømutgifter"
            "| Energirådgiver i Lund | Eiendomssjefene | 31.12.24 | 220.000,- | Tilskudd fra Enova 50 %, resten drift"
            "| Ikke startet",
            who="*Energirådgiver@?; +Eiendomssjefene",
            when="..2024-12-31",
            number="1.2",
            status="Ikke startet",
            under=None,
        ),
        row(
            "Utrede felles masseuttak og deponi | Mindre kjøring | Må avklares | Plansjefene, Nordskog Avfall IKS"
            "| Juni 2025 | ? | Må avklares | Utsatt",
            who="+Plansjefene; +Nordskog Avfall IKS",
            money=[],
            when="..2025-06-30",
            open_="responsibility; funding; ~funding:?",
            number="1.3",
            status="Utsatt",
            under=None,
        ),
        row(
            "Høringsinnspill til regional plan for vindkraft | Regionen taler med én stemme | AU"
            "| Kommunedirektørene, jurist i Vik | Innen høringsfristen | | Drift | Ferdig",
            who="*AU; +Kommunedirektørene; +Jurist@?",
            money=[OPERATIONS],
            when="..",
            number="1.4",
            status="Ferdig",
            under=None,
        ),
    ),
    area(
        "Beredskap",
        row(
            "Felles øvelse for kriseledelsene, langvarig strømbrudd | Kommunene skal tåle sju døgn uten strøm"
            "| Beredskapskoordinator | Statsforvalteren, Nordskog Nett, HV | Høst 2024 | 80 000 | Drift | Planlagt",
            who="*Beredskapskoordinator; +Statsforvalteren; +Nordskog Nett; +HV",
            money=[src("operations", amount=80000)],
            when="..2024-11-30",
            number="2.1",
            status="Planlagt",
            under=None,
        ),
        row(
            "Avtale om gjensidig bistand ved skogbrann | Raskere hjelp | Brannsjefen | Skogeierne, Sivilforsvaret"
            "| 15.4.2024 | - | Ingen | Signert",
            who="*Brannsjefen; +Skogeierne; +Sivilforsvaret",
            when="..2024-04-15",
            number="2.2",
            status="Signert",
            under=None,
        ),
        row(
            "Reservevannforsyning – mulighetsstudie for de tre nordligste kommunene | To kilder i alle tettsteder"
            "| VA-nettverket, ledes av Vik kommune | Mattilsynet | 2. kvartal 2025 | 400 000 eks. mva."
            "| Skjønnsmidler (søkes) | Søknad sendt",
            who="?VA-nettverket; *Vik kommune; +Mattilsynet",
            money=[src("grant", ..., 400000)],
            when="..2025-06-30",
            number="2.3",
            status="Søknad sendt",
            under=None,
        ),
        row(
            "Felles beredskapsvakt hele døgnet | Ett nummer å ringe | Kommunedirektørutvalget avgjør organisering"
            "| Alle kommunene | 01.09.2025 | 0,6 mill. pr. år | Kommunene etter folketall |",
            who="?Kommunedirektørutvalget; +Kommunene",
            when="..2025-09-01",
            open_=None,
            number="2.4",
            status=None,
            under=None,
        ),
    ),
    area(
        "Arbeidsliv og rekruttering",
        row(
            "Trainee Nordskog – nytt kull med ti plasser | Unge med utdanning blir | Prosjektleder Trainee Nordskog"
            "| Bedriftene | August 2024 | 1 800 000 | Prosjekt Trainee Nordskog | I rute",
            who="*Prosjektleder@Trainee Nordskog; +Bedriftene",
            money=[src("project", "Trainee Nordskog", 1800000)],
            when="..2024-08-31",
            number="3.1",
            status="I rute",
            under=None,
        ),
        row(
            "Jobbmesse i romjula | Møteplass for hjemvendte | Næringsforeningen | Kommunene; næringshagene"
            "| 28.12.2024 | 60 000 | Standleie | Ikke startet",
            who="*Næringsforeningen; +Kommunene; +Næringshagene",
            money=[src(..., ..., 60000)],
            when="..2024-12-28",
            number="3.2",
            status="Ikke startet",
            under=None,
        ),
        row(
            "Samordne introduksjonsprogrammet for flyktninger | Flere i arbeid | NAV Nordskog"
            "| Voksenopplæringene, frivilligheten | Løpende | | Innenfor rammen | Pågår",
            who="*NAV Nordskog; +Voksenopplæringene; +Frivilligheten",
            money=[OPERATIONS],
            when="continuous",
            number="3.3",
            status="Pågår",
            under=None,
        ),
        row(
            "Bolystkampanje på sosiale medier | Flere tilflyttere | Kommunikasjonsgruppa | Ungdomsrådene | Vår 2025"
            "| inntil 250 000 | Prosjektmidler | Venter på 3.1",
            who="*Kommunikasjonsgruppa; +Ungdomsrådene",
            money=[src("project", amount=250000, qualifier="inntil")],
            when="..2025-05-31",
            number="3.4",
            status="Venter på 3.1",
            under=None,
        ),
        row(
            "Kurs i klarspråk for saksbehandlere | Brev som forstås | HR-nettverket | KS | 1. tertial 2025 | 45 000"
            "| Deltakerne betaler egenandel | Påmelding åpen",
            who="*HR-nettverket; +KS",
            money=[src("participants", ..., 45000)],
            when="..2025-04-30",
            number="3.5",
            status="Påmelding åpen",
            under=None,
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan 2024–2025", 0))
    turned(document)
    document.add_paragraph("Nordskog interkommunale politiske råd")
    document.add_paragraph("Vedtatt av rådet i møte 1. desember 2023, sak 27/23. Oppdatert status oktober 2024.")
    document.add_paragraph(
        "Rådet har valgt ut tre områder der kommunene får til mer sammen enn hver for seg. Den som har hovedansvar, "
        "melder om avvik til AU."
    )
    for number, part in enumerate(PARTS, start=1):
        document.add_heading(f"{number}. {part.title}", 1)
        widths(word_table(document, [HEADER, *numbered_rows(part)]), WIDTHS)
    document.sections[0].footer.paragraphs[0].text = "Nordskog IPR – handlingsplan 2024–2025"
    return saved(document)


PLANS = [
    UnseenPlan(
        "a-nordskog",
        "nordskog-handlingsplan.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2024–2025",
            owner="Nordskog interkommunale politiske råd",
            language="nb",
            years=(2024, 2025),
            aliases={
                "Energirådgiver": ["Energirådgiver i Lund"],
                "Jurist": ["Jurist i Vik"],
                "Kommunene": ["Alle kommunene"],
            },
        ),
        held_out=True,
    )
]
