"""A plan rolled over, kept in Excel: a title block, filters, area as a column, status and comments, real dates."""

from datetime import date

from tests.unseen.layouts import saved_book, sheet, workbook
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = (
    "ID",
    "Satsingsområde",
    "Tiltak",
    "Ansvarlig",
    "Bidragsytere",
    "Frist",
    "Budsjett (kr)",
    "Kilde",
    "Status",
    "Kommentar",
)


def _row(field, cells, **more):
    parts = [part.strip() for part in cells.split("|")]
    return row("|".join([parts[0], field, *parts[1:]]), text=parts[1], number=parts[0], **more)


A, B, C = "Bolyst", "Næringsutvikling", "Digitalisering"
PARTS = (
    area(
        A,
        _row(
            A,
            "A-01|Lage bolystportal|Kommunikasjonsrådgiver|Velforeningene|2026-06-30|120000|Drift|Pågår|Venter"
            " på bilder",
            who="Kommunikasjonsrådgiver; +Velforeningene",
            money=[src("operations", None, 120000)],
            when="..2026-06-30",
            status="Pågår",
            comment="Venter på bilder",
        ),
        _row(
            A,
            "A-02|Tomtekampanje|Plan og utvikling||2026-09-01|50000|Disposisjonsfond|Ikke startet|",
            who="Plan og utvikling",
            money=[src(..., ..., 50000)],
            when="..2026-09-01",
            status="Ikke startet",
        ),
        _row(
            A,
            "A-03|Vertskapskurs for butikkene|Næringsrådgiver|Handelsstanden; NAV|Løpende||Egenandel|Pågår|8"
            " deltok i 2025",
            who="Næringsrådgiver; +Handelsstanden; +NAV",
            money=[src("participants")],
            when="?continuous",
            status="Pågår",
            comment="8 deltok i 2025",
        ),
    ),
    area(
        B,
        _row(
            B,
            "B-01|Regulere Moan industriområde|Plansjef|Moan Eiendom AS|2027-12-31|850000|Næringsfondet"
            "|Forsinket|Krever ny ROS, jf. sak 12/25",
            who="Plansjef; +Moan Eiendom AS",
            money=[src("grant", "Næringsfondet", 850000)],
            when="..2027-12-31",
            status="Forsinket",
            comment="Krever ny ROS, jf. sak 12/25",
        ),
        _row(
            B,
            "B-02|Utrede datasenter|Ordfører / kommunedirektør||Q3 2026|TBD|Må avklares|Ikke startet|Politisk sak",
            who="Ordfører; Kommunedirektør",
            money=[],
            when="..2026-09-30",
            open_="funding; ~funding",
            status="Ikke startet",
        ),
    ),
    area(
        C,
        _row(
            C,
            "C-01|Fiber til de siste 120 husstandene|IT-leder|Nettselskap, fylkeskommunen|2026-12-15|4200000"
            "|Tilskudd Nkom|Pågår|",
            who="IT-leder; +Nettselskap; +Fylkeskommunen",
            money=[src("grant", "Nkom", 4200000)],
            when="..2026-12-15",
            status="Pågår",
        ),
        _row(
            C,
            "C-02|Digital byggesak|Avdelingsleder byggesak|KS|Ferdig 2025|0|Drift|Fullført|",
            who="Avdelingsleder byggesak; +KS",
            money=None,
            when="..2025-12-31",
            status="Fullført",
        ),
        _row(
            C,
            "C-03|Innbyggerapp|Ikke avklart||Utsatt til 2027||Drift|Utsatt|Se økonomiplan",
            who="",
            money=[OPERATIONS],
            when=None,
            open_="responsibility",
            status="Utsatt",
            comment="Se økonomiplan",
        ),
    ),
)


def _value(cell: str) -> str | int | date | None:
    if cell.isdigit() and len(cell) != 4:
        return int(cell)
    return date.fromisoformat(cell) if len(cell) == 10 and cell[4] == cell[7] == "-" else cell or None


def _content() -> bytes:
    book = workbook()
    rows: list[list[object]] = [
        ["Elvestrand kommune"],
        ["Handlingsplan for samfunnsutvikling 2025-2027, rullert"],
        ["Sist oppdatert:", date(2026, 1, 12), "av", "Plan og utvikling"],
        [],
        list(HEADER),
    ]
    rows += [[_value(cell) for cell in one.cells] for part in PARTS for one in part.rows]
    added = sheet(book, "Tiltak", rows)  # type: ignore[arg-type]
    added.merge_cells("A1:J1")
    added.merge_cells("A2:J2")
    added.auto_filter.ref = f"A5:J{len(rows)}"
    added.freeze_panes = "A6"
    sheet(book, "Lister", [["Status"], ["Ikke startet"], ["Pågår"], ["Forsinket"], ["Fullført"], ["Utsatt"]])
    return saved_book(book)


PLANS = [
    UnseenPlan(
        "elvestrand",
        "rullert.xlsx",
        _content,
        truth_of(PARTS, owner="Elvestrand kommune", language="nb", years=(2025, 2027)),
        held_out=True,
    )
]
