"""Areas named in the caption of each table; notes, and tables of risks and money without activities."""

from tests.unseen.fifth._layouts_e import headed_table
from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Leveranse", "Leveres av", "Leveres", "Kostnadsramme", "Finansieres gjennom")

PARTS = (
    area(
        "Trygg havn",
        row(
            "Skifte fendere og stiger på Fergekaia|Havnefogden|Innen 1. mai 2026|650 000|Investeringsbudsjettet",
            "?Havnefogden",
            [src("investment", None, 650000)],
            "..2026-05-01",
        ),
        row(
            "Øve på oljevern sammen med brannvesenet|Havnevakta / IUA|Høsten 2026|30 000|Drift",
            "?Havnevakta; ?IUA",
            [src("operations", None, 30000)],
            "?..2026-11-30",
        ),
        row(
            "Merke grunna ved Kråkeskjæret på nytt|Må avklares med Kystverket|2026||Kystverket",
            "",
            [src(..., "Kystverket")],
            "?..2026-12-31",
            "responsibility:Kystverket",
        ),
        row(
            "Gå gjennom ISPS-planen og rette avvik etter tilsynet i 2025|Sikkerhetsansvarlig (PFSO)|31.03.2026||Drift",
            "?Sikkerhetsansvarlig@?",
            [OPERATIONS],
            "?..2026-03-31",
        ),
        row(
            "Få avklart m/ kommunen hvem som skal måke snø på Tollbodkaia og ved venterommet|Daglig leder|Før"
            " 1. november"
            " 2026||Ikke relevant",
            "?Daglig leder",
            [],
            "..2026-10-31",
            "",
        ),
        row(
            "Opplæring i førstehjelp og redning fra kaikant for alle ansatte, sesonghjelp og frivillige i"
            " Redningsselskapet"
            "|Verneombud / havnefogden|Hvert år før påske|18 000|Innenfor driftsrammen",
            "?Verneombud; ?Havnefogden",
            [src("operations", None, 18000)],
            "?yearly",
        ),
    ),
    area(
        "Grønn havn",
        row(
            "Landstrøm på Industrikaia, trinn 2|Prosjektleder og styringsgruppe Grønn kai|Utgangen av 2026|4,2 mill."
            "|Enova-tilskudd; låneopptak",
            "?Prosjektleder@Grønn kai; ?Styringsgruppe@Grønn kai",
            None,
            "?..2026-12-31",
        ),
        row(
            "Kildesortering for gjestebåter|Sommervertene|Juni 2026|kr 45 000,-|Havneavgifter",
            "?Sommervertene",
            None,
            "?..2026-06-30",
        ),
        row(
            "Klimaregnskap for selskapet|Daglig leder i samarbeid med Brattvika kommune|Årlig|ca. 20 000|Drift",
            "?Daglig leder; +Brattvika kommune",
            [src("operations", None, 20000, qualifier="ca.")],
            "?yearly",
        ),
    ),
    area(
        "Levende havnefront",
        row(
            "Åpen dag med skolene|Havnefogden, kulturkontoret|Mai 2026|15 000|Drift",
            "?Havnefogden; ?Kulturkontoret",
            [src("operations", None, 15000)],
            "?..2026-05-31",
        ),
        row(
            "Benker og lys langs Sjøgata|Brattvika vel|2. kvartal 2026|120 000|Gaver og dugnad",
            "?Brattvika vel",
            None,
            "?..2026-06-30",
        ),
        row(
            "Konsept for ny bruk av Tollboden|Ikke avklart|4. kvartal 2026|300 000|Må avklares i budsjettet for 2027",
            "",
            None,
            "?..2026-12-31",
            "responsibility; funding",
        ),
    ),
)
NOTES = (
    "Kostnadene er uten merverdiavgift.",
    "Landstrøm trinn 1 ble satt i drift i november 2025 og omtales ikke her.",
    "",
)


def _content() -> bytes:
    document = word(("Handlingsplan 2026", 0))
    document.add_paragraph("Brattvika havn KF")
    document.add_paragraph("Styret vedtok planen 9. desember 2025 (sak 44/25). Den følger strategien «Havn for alle».")
    for number, (part, note) in enumerate(zip(PARTS, NOTES, strict=True), start=1):
        document.add_paragraph(f"Tabell {number}. {part.title}", style="Caption")
        headed_table(document, HEADER, [one.cells for one in part.rows])
        document.add_paragraph(note)
    document.add_heading("Vedlegg A. Risikobilde", 2)
    word_table(
        document,
        [
            ("Risiko", "Sannsynlighet", "Konsekvens"),
            ("Lavere trafikkinntekter enn budsjettert", "Middels", "Stor"),
            ("Forsinket leveranse av landstrømanlegg", "Liten", "Middels"),
        ],
    )
    document.add_heading("Vedlegg B. Budsjettoversikt", 2)
    word_table(
        document,
        [
            ("Hele 1000 kroner", "Budsjett 2025", "Budsjett 2026"),
            ("Havneavgifter", "8 900", "9 150"),
            ("Lønn", "-4 100", "-4 300"),
            ("Andre driftsutgifter", "-3 700", "-3 650"),
            ("Resultat", "1 100", "1 200"),
        ],
    )
    return saved(document)


PLANS = [
    UnseenPlan(
        "brattvika",
        "havn.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2026",
            owner="Brattvika havn KF",
            language="nb",
            years=(2026, 2026),
            aliases={"Sikkerhetsansvarlig": ["Sikkerhetsansvarlig (PFSO)", "PFSO"]},
        ),
        held_out=True,
    )
]
