"""A tourism network's plan on one sheet in both forms of Norwegian: areas merged down, thousands by year."""

from openpyxl.styles import Font

from tests.unseen.layouts import saved_book, sheet, workbook
from tests.unseen.writing import Row, Truth, UnseenPlan, area, row, src, truth_of

HEADER = ("Område", "Nr", "Ansvar", "Tiltak", "2026", "2027", "2028", "Sum", "Finansiering", "Ferdig", "Kommentar")
YEARS = ("2026", "2027", "2028")
# When each measure ends; only the end is asserted of what the column "Ferdig" says.
DONE = {
    "1. juni hvert år": None,
    "Mars 2026": "..2026-03-31",
    "31.12.2027": "..2027-12-31",
    "Desember 2026": "..2026-12-31",
    "Sommeren 2026": "..2026-08-31",
    "2027": "..2027-12-31",
    "Årlig": "yearly",
    "Høsten 2026": "..2026-11-30",
    "30.11.2026": "..2026-11-30",
    "Mars hvert år": "?yearly",
}


def _row(
    named: str,
    thousands: tuple[int | None, int | None, int | None],
    who: str,
    told: str,
    source: Truth,
    open_: str = "",
) -> Row:
    """Give a row named "nr|tiltak" and told as "ansvar|finansiering|ferdig|kommentar", thousands by year."""
    number, text = named.split("|")
    actor, money, done, comment = (part.strip() for part in told.split("|"))
    by_year = {year: sum_ * 1000 for year, sum_ in zip(YEARS, thousands, strict=True) if sum_}
    amount = sum(by_year.values())
    found = [{**source, "amount_nok": amount, "by_year": by_year} if amount else source]
    cells = [number, actor, text, *("" if sum_ is None else str(sum_) for sum_ in thousands)]
    cells += [str(amount // 1000) if amount else "", money, done, comment]
    ends = DONE[done]
    when = ends if ends is None or ".." not in ends else f"?{ends}"
    return row("|".join(cells), who, found, when, open_, text=text, number=number, comment=comment or None)


PARTS = (
    area(
        "Vertskap",
        _row(
            "V1|Kurse sommeransatte i vertskap og lokalkunnskap",
            (60, 60, 60),
            "Daglig leder; Bedriftene",
            "Daglig leder/ bedriftene|Deltakeravgift|1. juni hvert år|Holdes digitalt for butikkene",
            src("participants", to=...),
        ),
        _row(
            "V2|Lage felles klagerutine for overnattingsstadene",
            (None, None, None),
            "Kvalitetsgruppa",
            "Kvalitetsgruppa|Drift|Mars 2026|",
            src("operations", to=...),
        ),
        _row(
            "V3|Sertifisere reisemålet som bærekraftig",
            (250, 250, None),
            "Prosjektleder@Grønn stjerne",
            "Prosjektleder Grønn stjerne|Prosjekt Grønn stjerne|31.12.2027|Søknaden er godkjent av styret",
            src("project", "Grønn stjerne", to=...),
        ),
    ),
    area(
        "Opplevingar",
        _row(
            "O1|Opne vinterløype mellom Tjeld og Sørdalen",
            (180, 40, 40),
            "Sørdalen turlag; Kommunane",
            "Sørdalen turlag og kommunane|Spelemidlar|Desember 2026|Avtale med to grunneigarar manglar",
            src("grant", ..., to=...),
            "~*:?",
        ),
        _row(
            "O2|Utvikle lydvandring ved festningen",
            (120, None, None),
            "Museet",
            "Museet|Tilskudd fra Kulturrådet|Sommeren 2026|",
            src("grant", "Kulturrådet", to=...),
        ),
        _row(
            "O3|Prøve ut guida padleturar for cruisegjester",
            (None, 90, None),
            "",
            "Må avklarast|Må avklarast|2027|Sikkerheita må vere på plass først",
            src(..., ..., to=...),
            "responsibility; funding; ~*:?",
        ),
        _row(
            "O4|Arrangere Krepsefestivalen",
            (200, 200, 200),
            "Festivalkomiteen",
            "Festivalkomiteen|Egenandeler|Årlig|Frivillige får gratis festivalpass",
            src("participants", to=...),
        ),
    ),
    area(
        "Synlighet",
        _row(
            "S1|Bygge ny nettside med felles bestilling",
            (400, 100, 100),
            "Daglig leder",
            "Daglig leder|Drift|Høsten 2026|",
            src("operations", to=...),
        ),
        _row(
            "S2|Ta nye bilete frå alle årstidene",
            (75, None, None),
            "Marknadskonsulent",
            "Marknadskonsulent|Drift|30.11.2026|",
            src("operations", to=...),
        ),
        _row(
            "S3|Delta på reiselivsmesse i Berlin sammen med landsdelsselskapet",
            (None, 85, 85),
            "Markedskonsulent",
            "Markedskonsulent|Tilskudd fra fylkeskommunen|Mars hvert år|Bare de år fylkeskommunen gir støtte",
            src("grant", "Fylkeskommunen", to=...),
        ),
    ),
)


def _content() -> bytes:
    book = workbook()
    rows: list[list[str | int | None]] = [
        ["Handlingsplan 2026–2028 for reiselivsnettverket Tjeld og Sørdal"],
        ["Beløp i 1000 kroner"],
        [],
        list(HEADER),
    ]
    merged, bold = [], [1, len(rows)]
    for part in PARTS:
        first = len(rows) + 1
        totals = [0, 0, 0, 0]
        for one in part.rows:
            numbers = [int(text) if text else None for text in one.cells[3:7]]
            totals = [total + (number or 0) for total, number in zip(totals, numbers, strict=True)]
            title = part.title if len(rows) + 1 == first else None
            rows.append([title, *one.cells[:3], *numbers, *(text or None for text in one.cells[7:])])
        merged.append((first, len(rows)))
        rows.append([None, None, None, f"Sum {(part.title or '').lower()}", *totals])
        bold.append(len(rows))
    added = sheet(book, "Handlingsplan", rows)
    for first, last in merged:
        added.merge_cells(start_row=first, end_row=last, start_column=1, end_column=1)
    for place in bold:
        for cell in added[place]:
            cell.font = Font(bold=True)
    return saved_book(book)


PLANS = [
    UnseenPlan(
        "tjeld",
        "reiselivsnettverk.xlsx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2026–2028 for reiselivsnettverket Tjeld og Sørdal",
            years=(2026, 2028),
        ),
    )
]
