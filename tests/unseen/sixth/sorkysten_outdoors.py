"""An outdoors council's plan as a PDF: what it costs beside who pays, and where as a column of its own."""

from docx.shared import Pt

from tests.unseen.layouts import converted, saved, word
from tests.unseen.sixth._layouts_f import on_its_side, table_of
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Tiltak", "Kommune", "Ansvar", "Samarbeid med", "Kostnad", "Finansiering", "Tidsfrist")

PARTS = (
    area(
        "Sikrede friluftslivsområder",
        row(
            "Bytte ut toalettbygg på Lyngskjær|Havnes|Driftsleder|Havnes kommune|kr 450 000|Statlige sikringsmidler "
            "søkes|1. juni 2026",
            "Driftsleder; +Havnes kommune",
            [src("grant", ..., 450000)],
            "..2026-06-01",
        ),
        row(
            "Rydde strender for plast før sesongen|Alle|Skjærgårdstjenesten|Speidergruppene og velforeningene||Drift|"
            "Årlig",
            "Skjærgårdstjenesten; +Speidergruppene; +Velforeningene",
            [OPERATIONS],
            ".. yearly",
        ),
        row(
            "Ny gjestebrygge i Tangvika|Vestøy|Vestøy kommune|Kystverket|1,2 mill. kr|Må avklares|2027",
            "Vestøy kommune; +Kystverket",
            None,
            "..2027-12-31",
            "funding",
        ),
        row(
            "Skjøtselsplan for Kalvøya|Havnes|Må avklares|Statsforvalteren|80 000 kr|Tilskudd fra Miljødirektoratet|"
            "Vår 2027",
            "+Statsforvalteren",
            [src("grant", "Miljødirektoratet", 80000)],
            "..2027-05-31",
            "responsibility",
        ),
    ),
    area(
        "Stier og ferdselsårer",
        row(
            "Merke og gradere 40 km tursti etter Merkehåndboka|Havnes, Indre Sund|Stikoordinator|Turlaget|kr 120 000|"
            "Spillemidler|Høst 2026",
            "Stikoordinator; +Turlaget",
            [src("grant", ..., 120000)],
            "..2026-11-30",
        ),
        row(
            "Legge ut sykkelruta på UT.no|Indre Sund|Stikoordinator||5 000|Innenfor rammen|31.03.2026",
            "Stikoordinator",
            [src("operations", None, 5000)],
            "..2026-03-31",
        ),
        row(
            "Avtaler med grunneierne langs kyststien|Vestøy|Daglig leder / Vestøy kommune|Grunneierlaget||Ingen "
            "kostnad|Løpende",
            "Daglig leder; Vestøy kommune; +Grunneierlaget",
            None,
            ".. continuous",
        ),
        row(
            "Bygge hengebru over Sagelva|Indre Sund|Prosjektleder Fjord til fjell|Sund vel|ca. kr 900 000|Prosjektet "
            "Fjord til fjell, avsluttes 2027|Innen utgangen av september 2027",
            "Prosjektleder@Fjord til fjell; +Sund vel",
            [src("project", "Fjord til fjell", 900000, to="2027-12-31", qualifier="ca.")],
            "..2027-09-30",
        ),
    ),
    area(
        "Aktivitet og læring",
        row(
            "Friluftsskole i sommerferien|Alle|Aktivitetsleder|Kommunenes SFO|250 000|Egenandeler, resten dekkes av "
            "Sparebankstiftelsen|Juni–august 2026",
            "Aktivitetsleder; +Kommunenes SFO",
            None,
            "?..2026-08-31",
        ),
        row(
            "Kurs for lærere i læring i friluft|Alle|Aktivitetsleder, daglig leder|Friluftsrådenes Landsforbund|"
            "60 000 kr|Tilskudd fra fylkeskommunen|Oktober 2026",
            "Aktivitetsleder; Daglig leder; +Friluftsrådenes Landsforbund",
            [src("grant", "Fylkeskommunen", 60000)],
            "..2026-10-31",
        ),
        row(
            "Utlån av kajakker til skolene|Vestøy|Vestøy padleklubb|Skolene|||Må avklares",
            "Vestøy padleklubb; +Skolene",
            [],
            "-",
            "time",
        ),
        row(
            "Krabbefestival for barnehagene|Havnes|Aktivitetsleder|Kystlaget|15 000 kr|Drift – videre finansiering må "
            "avklares av styret|20. august 2026",
            "Aktivitetsleder; +Kystlaget; ~!Styret",
            [src("operations", None, 15000)],
            "..2026-08-20",
            "funding:Styret",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Sørkysten friluftsråd", 1), ("Handlingsplan 2026–2027", 0))
    on_its_side(document)
    document.styles["Normal"].font.size = Pt(8)
    document.add_paragraph(
        "Friluftsrådet arbeider for at alle skal komme seg ut. Planen samler tiltakene som medlemskommunene har meldt "
        "inn, og er behandlet i styret 3. november 2025. Tiltak med tilskudd gjennomføres når de får tilsagn."
    )
    for number, part in enumerate(PARTS, start=1):
        document.add_heading(f"{number} {part.title}", 2)
        table_of(document, HEADER, part)
    return converted(saved(document), "docx", "pdf")


PLANS = [
    UnseenPlan(
        "sorkysten",
        "handlingsplan-2026-2027.pdf",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2026–2027",
            owner="Sørkysten friluftsråd",
            language="nb",
            years=(2026, 2027),
        ),
        needs=("soffice",),
    )
]
