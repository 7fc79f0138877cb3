"""A cluster's plan in Word that ends with a summary in English; every area's table has its name and header as "
"its own rows."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.third._layouts_c import bold, cells_of, page_break
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Aktivitet", "Hvem gjør hva", "Ressurser", "Innen", "Slik måler vi det")

PARTS = (
    area(
        "Bærekraftig havbruk",
        row(
            "Teste lukkede merder på to lokaliteter i samarbeid med forskningsmiljøene|Klyngeleder koordinerer, "
            "Havforsk og to oppdrettere deltar|Prosjekt Lukka hav, 1,8 MNOK (ut 2026)|Des 2026|Antall døgn i drift",
            "*Klyngeleder; ?Havforsk; ~?To oppdrettere; ~?Oppdrettere",
            [src("project", "Lukka hav", 1800000, "2026-12-31")],
            "..2026-12-31",
            indicator="Antall døgn i drift",
        ),
        row(
            "Slam som ressurs – forstudie|FoU-rådgiver/ Biogass Nord|250 kkr, halvparten egeninnsats fra "
            "bedriftene|Juni 2026|Rapport levert",
            "FoU-rådgiver; Biogass Nord",
            None,
            "..2026-06-30",
            indicator="Rapport levert",
        ),
        row(
            "Etablere tang- og tarenettverk, minst fire samlinger|FoU-rådgiver|Drift|Løpende|10 bedrifter med",
            "FoU-rådgiver",
            [OPERATIONS],
            "continuous",
            indicator="10 bedrifter med",
        ),
        row(
            "Felles prøvestasjon for rensefisk|Avklares med veterinærinstituttet|Finansiering uavklart|2027|",
            "",
            [],
            "..2027-12-31",
            "responsibility:?; funding",
        ),
    ),
    area(
        "Kompetanse og rekruttering",
        row(
            "«Havdagen» for alle 9.-trinn i regionen|Skolene i samarbeid med bedriftene|Ingen kostnad utover "
            "transport, dekkes av kommunene|September hvert år|Antall elever",
            "Skolene; +Bedriftene",
            None,
            "?yearly",
            indicator="Antall elever",
        ),
        row(
            "Fagbrev på jobb: samle og følge opp kandidater|Opplæringskontoret + klyngas HR-nettverk|Deltakernes "
            "eget ansvar|1. mai 2027|40 fagbrev",
            "Opplæringskontoret; ~?Klyngas HR-nettverk; ~?HR-nettverk@?",
            [src("participants")],
            "..2027-05-01",
            indicator="40 fagbrev",
        ),
        row(
            "Gjestestudentordning for masterstudenter|Universitetskontakten|Søkes Forskningsrådet og "
            "fylkeskommunen, 400 000 kr|Høst 2026|8 studenter",
            "Universitetskontakten",
            None,
            "?..2026-11-30",
            indicator="8 studenter",
        ),
        row(
            "Lederutvikling for kvinner i havnæringene|Daglig leder|Inntil kr 120 000 fra driftsbudsjettet. "
            "Videreføring i 2028 må avklares av styret|Innen utgangen av mars 2027|Gjennomført ja/nei",
            "Daglig leder; ~!Styret",
            [src("operations", None, 120000, qualifier="inntil")],
            "..2027-03-31",
            "continuation:Styret",
            indicator="Gjennomført ja/nei",
        ),
    ),
    area(
        "Synlighet og vekst",
        row(
            "Innovasjonspris sammen med Sparebank Nordkyst|Kommunikasjonsansvarlig|Sparebank Nordkyst kr "
            "50.000|Mars 2026|Antall søkere",
            "Kommunikasjonsansvarlig",
            [src(..., "Sparebank Nordkyst", 50000)],
            "..2026-03-31",
            indicator="Antall søkere",
        ),
        row(
            "Internasjonalt partnersøk (Skottland, Island, Færøyene)|Klyngeleder, EU-rådgiver|EU-midler|Søknad "
            "3. kv. 2026|To nye prosjekter",
            "Klyngeleder; EU-rådgiver",
            [src("grant", ...)],
            "?..2026-09-30",
            indicator="To nye prosjekter",
        ),
        row(
            "Bygge opp testsenter på Skarvnes|Styret og kommunen|0,9 mill. i 2026 og 1,4 mill. i 2027, "
            "investering|2027|Åpnet",
            "Styret; Kommunen",
            [src("investment", None, 2300000, ..., by_year={"2026": 900000, "2027": 1400000})],
            "..2027-12-31",
            indicator="Åpnet",
        ),
        row(
            "Medlemsundersøkelse|Kommunikasjonsansvarlig|Drift|Q4 2026|Svarprosent over 60",
            "Kommunikasjonsansvarlig",
            [OPERATIONS],
            "..2026-12-31",
            indicator="Svarprosent over 60",
        ),
        row(
            "Møteplass for eiere og investorer|Daglig leder m/ nettverk|Sponsorinntekter, resten drift|?|",
            "?Daglig leder@?; ~?Nettverk",
            [src(..., ...), OPERATIONS],
            None,
            "~time:?",
        ),
    ),
)
ENGLISH = (
    "Nordkyst Blue Cluster is a network of 46 companies along the coast. The action plan for 2026 and 2027 has "
    "three parts.",
    "First, we will test closed cages at two sites and look for ways to make use of sludge.",
    "Second, we will recruit and train people together with the schools, the university and the companies.",
    "Third, we will build a test centre and find partners abroad. The board will follow up the plan twice a year.",
)


def _content() -> bytes:
    document = word(("Handlingsplan 2026-27", 0))
    document.add_paragraph("Nordkyst havklynge SA – vedtatt på generalforsamlingen 14. november 2025")
    bold(document, "Hva vi skal")
    document.add_paragraph(
        "Klynga skal gjøre bedriftene mer lønnsomme og mindre avhengige av fossil energi. Planen har tre deler."
    )
    for part in PARTS:
        word_table(document, [((part.title or "").upper(),), HEADER, *cells_of(part)])
        document.add_paragraph()
    page_break(document)
    bold(document, "English summary", 15)
    for text in ENGLISH:
        document.add_paragraph(text)
    return saved(document)


PLANS = [
    UnseenPlan(
        "nordkyst",
        "Handlingsplan 26-27 m engelsk sammendrag.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2026-27",
            owner="Nordkyst havklynge SA",
            language="nb",
            years=(2026, 2027),
            aliases={"Biogass Nord": ["Biogass nord"]},
        ),
        held_out=True,
    )
]
