"""A council's plan as an Excel sheet: areas in the first column, start and end, amounts in kroner, status."""

from tests.unseen.layouts import saved_book, sheet, workbook
from tests.unseen.writing import Row, Truth, UnseenPlan, area, src, truth_of
from tests.unseen.writing import row as plain

HEADER = (
    "Innsatsområde",
    "Tiltak",
    "Ansvarlig",
    "Oppstart",
    "Ferdig",
    "Budsjett (kr)",
    "Finansiering",
    "Status",
)


def row(cells: str, who: str | None, money: list[Truth] | None, when: str | None, open_: str | None = "") -> Row:
    """Give a row of the sheet; its last cell is the status."""
    status = cells.rpartition("|")[2].strip() or None
    return plain(cells, who, money, when, open_, status=status)


PARTS = (
    area(
        "Kommunikasjon og transport",
        row(
            "Analyse av pendlerstrømmer mellom kommunene|Samferdselsrådgiver|2024|2024|180000|Drift|Pågår",
            "Samferdselsrådgiver",
            [src("operations", None, 180000)],
            "2024-01-01..2024-12-31",
        ),
        row(
            "Felles uttalelse om hurtigbåtanbudet|Rådsleder / daglig leder|januar 2024|april 2024||Drift|Fullført",
            "Rådsleder; Daglig leder",
            [src("operations")],
            "2024-01-01..2024-04-30",
        ),
        row(
            "Sykkelhotell ved båtterminalene|Kvitsund havn KF|2025|2026|900000|Investeringsbudsjett|Ikke startet",
            "Kvitsund havn KF",
            [src("investment", None, 900000)],
            "2025-01-01..2026-12-31",
        ),
        row(
            "Prøveordning med bildeling i distriktet|Må avklares|2025||350000|Må avklares|Ikke startet",
            "",
            None,
            "2025-01-01..",
            "responsibility; funding",
        ),
    ),
    area(
        "Blå næringer",
        row(
            "Regional kystsoneplan|Plansjefene i samarbeid med fylkeskommunen|1.2.2024|31.12.2026|1200000|Prosjekt "
            "Kystplan|Pågår",
            "Plansjefene; +Fylkeskommunen",
            [src("project", "Kystplan", 1200000)],
            "2024-02-01..2026-12-31",
        ),
        row(
            "Opplæringsfartøy for elever på Vg2|Styringsgruppe Kystskole og Kvitsund vgs|høst 2024|vår 2026|600000|"
            "Prosjekt Kystskole|Pågår",
            "Styringsgruppe@Kystskole; Kvitsund vgs",
            [src("project", "Kystskole", 600000)],
            "2024-09-01..2026-05-31",
        ),
        row(
            "Utrede mottak for marint avfall|Daglig leder, IVAR Sør|2024|2025|150000|Tilskudd fra "
            "Miljødirektoratet|Pågår",
            "Daglig leder; IVAR Sør",
            [src("grant", "Miljødirektoratet", 150000)],
            "2024-01-01..2025-12-31",
        ),
        row(
            "Årlig kystkonferanse|Næringsforum|||200000|Deltakeravgift|Pågår",
            "Næringsforum",
            [src(..., ..., 200000)],
            None,
        ),
    ),
    area(
        "Utdanning og inkludering",
        row(
            "Felles karrieredag for 9. og 10. trinn|Rektorkollegiet|2024|2026|60000|Drift|Pågår",
            "Rektorkollegiet",
            [src("operations", None, 60000)],
            "2024-01-01..2026-12-31",
        ),
        row(
            "Norskopplæring på arbeidsplassen|Voksenopplæringen/NAV|august 2024|juni 2025|400000|Kompetansepluss|Pågår",
            "Voksenopplæringen; NAV",
            [src("grant", "Kompetansepluss", 400000)],
            "2024-08-01..2025-06-30",
        ),
        row(
            "Videreføre studiesenteret på Holmen|Kommunedirektørene. AU vurderer eventuell videre satsing|2025|||"
            "Prosjekt Studieporten, avsluttes 30.6.2025|Utsatt",
            "Kommunedirektørene; !AU",
            [src("project", "Studieporten", to="2025-06-30")],
            "2025-01-01..",
            "continuation:AU",
        ),
        row(
            "Fritidskasse for barn i lavinntektsfamilier|Kulturlederne og frivilligsentralene|2024|2025|250000|"
            "Bufdir-tilskudd|Pågår",
            "Kulturlederne; Frivilligsentralene",
            [src("grant", ..., 250000)],
            "2024-01-01..2025-12-31",
        ),
    ),
)


def _content() -> bytes:
    rows: list[list[str | int | None]] = [
        ["Handlingsplan 2024–2026 for Kvitsundregionen interkommunale råd"],
        [],
        list(HEADER),
    ]
    for part in PARTS:
        for one in part.rows:
            cells = [int(cell) if cell.isdigit() else cell or None for cell in one.cells]
            rows.append([part.title, *cells])
    book = workbook()
    sheet(book, "Handlingsplan", rows)
    return saved_book(book)


PLANS = [
    UnseenPlan(
        "kvitsund",
        "Handlingsplan Kvitsundregionen.xlsx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2024–2026 for Kvitsundregionen interkommunale råd",
            owner="Kvitsundregionen interkommunale råd",
            language="nb",
            years=(2024, 2026),
        ),
    )
]
