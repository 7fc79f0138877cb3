"""An Excel workbook with a sheet for each area, title rows merged over the columns, and a sheet of names."""

from tests.unseen.layouts import saved_book, sheet, workbook
from tests.unseen.writing import UnseenPlan, area, row, src, truth_of

HEADER = ("Hovedgrep", "Eierskap", "Aktører", "Oppstart", "Slutt", "Kostnad", "Kilde", "Framdrift")

PARTS = (
    area(
        "Skog og tre",
        row(
            "Lage felles trebruksstrategi|Skogbrukssjef|Allma, Viddal almenning|Januar 2026|Desember 2026|200000"
            "|Skogfondet|25 %",
            who="Skogbrukssjef; +Allma; +Viddal almenning",
            when="2026-01-01..2026-12-31",
            money=[src("grant", "Skogfondet", 200000)],
            status="25 %",
        ),
        row(
            "Rekruttere elever til skoglinja|Opplæringskontoret|Skogeierlaget|Høst 2026|Vår 2028|40000|Drift|",
            who="Opplæringskontoret; +Skogeierlaget",
            when="2026-09-01..2028-05-31",
            money=[src("operations", None, 40000)],
        ),
        row(
            "Bygge demonstrasjonshus i massivtre|Ikke tildelt|Tretorget og Høgskolen|2027|2028|3500000"
            "|Må avklares|Ikke i gang",
            who="+Tretorget; +Høgskolen",
            when="2027-01-01..2028-12-31",
            open_="responsibility; funding",
            status="Ikke i gang",
        ),
    ),
    area(
        "Mat og gard",
        row(
            "Starte REKO-ring i tre tettsteder|Jordbrukssjef / produsentene|Bondelaget|1.3.2026||15000|Drift|Ferdig",
            who="Jordbrukssjef; Produsentene; +Bondelaget",
            when="2026-03-01..",
            money=[src("operations", None, 15000)],
            status="Ferdig",
        ),
        row(
            "Kurse i gårdsturisme|Reiselivssjef|Innovasjon Norge|1. kvartal 2026|3. kvartal 2026|90000"
            "|Deltakeravgift og drift|Pågår",
            who="Reiselivssjef; +Innovasjon Norge",
            when="2026-01-01..2026-09-30",
            money=None,
            status="Pågår",
        ),
    ),
)


def _value(cell: str) -> str | int | None:
    return int(cell) if cell.isdigit() and len(cell) > 4 else cell or None


def _content() -> bytes:
    book = workbook()
    for part in PARTS:
        rows: list[list[str | int | None]] = [["Handlingsplan landbruk 2026–2028"], ["Viddal kommune"], []]
        rows.append(list(HEADER))
        rows += [[_value(cell) for cell in one.cells] for one in part.rows]
        added = sheet(book, part.title or "", rows)
        added.merge_cells("A1:H1")
        added.merge_cells("A2:H2")
    people = [["Navn", "Rolle", "Telefon"], ["Siv Bakke", "Skogbrukssjef", "555 01 234"]]
    sheet(book, "Kontakter", people)
    return saved_book(book)


PLANS = [
    UnseenPlan(
        "viddal",
        "landbruk.xlsx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan landbruk 2026–2028",
            owner="Viddal kommune",
            language="nb",
            years=(2026, 2028),
        ),
        held_out=True,
    )
]
