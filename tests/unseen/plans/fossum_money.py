"""An Excel sheet with every way of writing money: units in the cell, per year, from whom, ceilings, estimates."""

from tests.unseen.layouts import saved_book, sheet, workbook
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Tiltak", "Ansvarlig", "Når", "Kostnad", "Finansiering")
PARTS = (
    area(
        None,
        row(
            "Kjøpe elektrisk feiemaskin|Driftsleder|2026|1,5 MNOK|Investeringsbudsjettet",
            who="Driftsleder",
            when="2026-01-01..2026-12-31",
            money=[src("investment", None, 1500000)],
        ),
        row(
            "Leie inn jurist til grunnavståelse|Eiendomsleder|Vår 2026|tkr 350|Driftsbudsjett",
            who="Eiendomsleder",
            when="2026-03-01..2026-05-31",
            money=[src("operations", None, 350000)],
        ),
        row(
            "Støtte til bygdekinoen|Kulturkonsulent|2026-2027|kr 40 000 pr. år|Drift",
            who="Kulturkonsulent",
            when="2026-01-01..2027-12-31",
            money=[OPERATIONS],
        ),
        row(
            "Forprosjekt kunstisflate|Idrettsrådet v/ leder|Høst 2026|Ca. 200.000,-|Spillemidler",
            who=None,
            when="2026-09-01..2026-11-30",
            money=[src("grant", ..., 200000, qualifier="ca.")],
        ),
        row(
            "Bygge tursti rundt Fossumtjern|Friluftsrådet|2027|inntil kr 1 250 000|Tilskudd fra Miljødirektoratet",
            who="Friluftsrådet",
            when="2027-01-01..2027-12-31",
            money=[src("grant", "Miljødirektoratet", 1250000, qualifier="inntil")],
        ),
        row(
            "Trykke turkart|Reiselivslaget|April 2026|18 750,50|Egenandel fra bedriftene",
            who="Reiselivslaget",
            when="2026-04-01..2026-04-30",
            money=[src("participants", ..., "18750.50")],
        ),
        row(
            "Avklare eierskap til gamleskolen|Formannskapet|Innen mai 2026|Ingen|",
            who="Formannskapet",
            when="..2026-05-31",
            money=None,
        ),
        row(
            "Varmepumpe i klubbhuset|Fossum IL|2028|0,3 mill. kroner|Ikke finansiert",
            who="Fossum IL",
            when="2028-01-01..2028-12-31",
            money=[src(..., ..., 300000)],
            open_="~funding",
        ),
    ),
)


def _content() -> bytes:
    book = workbook()
    rows = [["Fossum kommune – handlingsplan 2026-2028"], list(HEADER), *[one.cells for one in PARTS[0].rows]]
    sheet(book, "Tiltak", rows)
    return saved_book(book)


PLANS = [
    UnseenPlan(
        "fossum",
        "tiltak.xlsx",
        _content,
        truth_of(PARTS, owner="Fossum kommune", language="nb", years=(2026, 2028)),
    )
]
