"""Two Swedish plans: a Word table of Åtgärd, Ansvarig, Tidplan, Finansiering, and an Excel sheet with kronor."""

from tests.unseen.layouts import saved, saved_book, sheet, word, word_table, workbook
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Åtgärd", "Ansvarig", "Tidplan", "Finansiering")

PARTS = (
    area(
        "Levande landsbygd",
        row(
            "Ta fram en serviceplan för byarna | Landsbygdsutvecklare | 2026 | Inom ram",
            who="Landsbygdsutvecklare",
            when="2026-01-01..2026-12-31",
            money=[OPERATIONS],
        ),
        row(
            "Bygga ut fiber på öarna | Tekniska nämnden i samarbete med Almviks elnät | Våren 2026"
            " | Bidrag från Länsstyrelsen",
            who="Tekniska nämnden; +Almviks elnät",
            when="2026-03-01..2026-05-31",
            money=[src("grant", "Länsstyrelsen")],
        ),
        row(
            "Starta bygdepeng för föreningar | Ska klargöras | Löpande | Ska klargöras",
            who="",
            when="?continuous",
            money=[],
            open_="responsibility; funding",
        ),
    ),
    area(
        "Unga i arbete",
        row(
            "Erbjuda feriejobb till alla i årskurs nio | Arbetsmarknadsenheten och kommunala bolag | Årligen | Drift",
            who="Arbetsmarknadsenheten; Kommunala bolag",
            when="?yearly",
            money=[OPERATIONS],
        ),
        row(
            "Utvärdera lärlingssatsningen | Kommunstyrelsen | Senast 30 september 2027 | Projektmedel",
            who="Kommunstyrelsen",
            when="..2027-09-30",
            money=[src("project")],
        ),
    ),
)

COSTS = (
    area(
        None,
        row(
            "Sätta upp solceller på simhallen | Fastighetschef | 2026-06-30 | 850000",
            who="Fastighetschef",
            when="..2026-06-30",
            money=[{"currency": "SEK", "amount": 850000, "amount_nok": None}],
        ),
        row(
            "Byta till LED i skolorna | Fastighetschef, vaktmästare | 2027-12-31 | 1200000",
            who="Fastighetschef; Vaktmästare",
            when="..2027-12-31",
            money=[{"currency": "SEK", "amount": 1200000, "amount_nok": None}],
        ),
        row(
            "Kartlägga gamla oljepannor | Energirådgivare | 2026-03-01 | ",
            who="Energirådgivare",
            when="..2026-03-01",
            money=[],
        ),
    ),
)


def _word() -> bytes:
    document = word(("Handlingsplan för landsbygden 2026–2027", 0))
    document.add_paragraph("Almviks kommun. Antagen av kommunfullmäktige den 24 november 2025.")
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        word_table(document, [HEADER, *[one.cells for one in part.rows]])
    return saved(document)


def _excel() -> bytes:
    book = workbook()
    rows = [["Energiplan Ekeby kommun 2026-2027"], [], ["Åtgärd", "Ansvarig", "Klart senast", "Kostnad (SEK)"]]
    cells = [one.cells for one in COSTS[0].rows]
    sheet(book, "Åtgärder", [*rows, *[(*texts, int(cost) if cost else None) for *texts, cost in cells]])
    return saved_book(book)


PLANS = [
    UnseenPlan(
        "almvik",
        "handlingsplan.docx",
        _word,
        truth_of(PARTS, title="Handlingsplan för landsbygden 2026–2027", language="sv", years=(2026, 2027)),
        held_out=True,
    ),
    UnseenPlan(
        "ekeby",
        "energi.xlsx",
        _excel,
        truth_of(COSTS, language="sv", years=(2026, 2027), always={"clarifications": []}),
        held_out=True,
    ),
]
