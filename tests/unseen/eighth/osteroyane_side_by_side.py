"""A workbook in nynorsk with two tables beside each other on a sheet, one for the spring and one for the autumn."""

from openpyxl.styles import Font

from tests.unseen.layouts import saved_book, sheet, workbook
from tests.unseen.writing import UnseenPlan, area, row, truth_of

HEADER = ("Tiltak", "Ansvar", "Frist", "Status")

SPRING = area(
    None,
    row(
        "Rydde strandsona på Ytre Sandøy|Velforeininga / skjergardstenesta|25. april|Klart",
        "Velforeininga; Skjergardstenesta",
        None,
        None,
        under=None,
        status="Klart",
    ),
    row(
        "Merke kystleia for kajakk|Padleklubben|30.05.2026|I gang",
        "Padleklubben",
        None,
        "..2026-05-30",
        under=None,
        status="I gang",
    ),
    row(
        "Sende søknad om spelemidlar til ny kai|Dagleg leiar|15.01.2026|Sendt",
        "Dagleg leiar",
        None,
        "..2026-01-15",
        under=None,
        status="Sendt",
    ),
    row(
        "Kurs i livredning|Røde Kors og symjeklubben|Mai 2026|",
        "Røde Kors; Symjeklubben",
        None,
        "..2026-05-31",
        under=None,
    ),
    row(
        "Gå gjennom avtalane med grunneigarane|Styret, dagleg leiar|Innan utgangen av mars 2026|",
        "Styret; Dagleg leiar",
        None,
        "..2026-03-31",
        under=None,
    ),
    row("Bytte ut redningsvestane i utlånet|Kari N.|Veke 20|Tinga", "Kari N.", None, None, under=None, status="Tinga"),
)
AUTUMN = area(
    None,
    row(
        "Ta opp bøyer og flytebrygger|Skjergardstenesta|Oktober 2026|",
        "Skjergardstenesta",
        None,
        "..2026-10-31",
        under=None,
    ),
    row(
        "Oppsummere sesongen saman med kommunane|Dagleg leiar|01.11.2026|",
        "Dagleg leiar",
        None,
        "..2026-11-01",
        under=None,
    ),
    row(
        "Lage budsjett for 2027|Dagleg leiar/styreleiar|Q3 2026|",
        "Dagleg leiar; Styreleiar",
        None,
        "..2026-09-30",
        under=None,
    ),
    row(
        "Finne ny driftar av kiosken på Holmen|Ikkje avklart|01.12.2026|Ikkje starta",
        "",
        None,
        "..2026-12-01",
        "responsibility",
        under=None,
        status="Ikkje starta",
    ),
)


def _content() -> bytes:
    book = workbook()
    made = sheet(book, "Arbeidsplan", [("Arbeidsplan 2026 for Osterøyane friluftsråd",), ()])
    made.append(["VÅREN 2026", None, None, None, None, "HAUSTEN 2026"])
    made.append([*HEADER, None, *HEADER])
    for number, one in enumerate(SPRING.rows):
        beside = AUTUMN.rows[number].cells if number < len(AUTUMN.rows) else ("",) * 4
        made.append([cell or None for cell in (*one.cells, "", *beside)])
    made.append([])
    made.append(["Planen vart vedteken på årsmøtet 12. mars. Endringar skal meldast til dagleg leiar."])
    for cell in (*made[1], *made[3], *made[4]):
        cell.font = Font(bold=True)
    for letter in "AF":
        made.column_dimensions[letter].width = 44
    return saved_book(book)


PLANS = [
    UnseenPlan(
        "osteroyane",
        "arbeidsplan.xlsx",
        _content,
        truth_of(
            (SPRING, AUTUMN),
            title="Arbeidsplan 2026 for Osterøyane friluftsråd",
            owner="Osterøyane friluftsråd",
            language="nn",
            years=(2026, 2026),
        ),
    )
]
