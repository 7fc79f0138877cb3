"""A Word table with its unit in the caption above, costs and sources, a sum row for each area and one at the end."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import UnseenPlan, area, row, src, truth_of

HEADER = (
    "Delprosjekt",
    "Prosjektansvarlig",
    "Gjennomføringsår",
    "Kostnadsoverslag",
    "Kommunal andel",
    "Ekstern finansiering",
)

PARTS = (
    area(
        "Byrom",
        row(
            "Oppgradere gågata med granitt og lys|Byplan|2026-2028|12 500|9 000|Fylkeskommunen 3 500",
            who="Byplan",
            when="2026-01-01..2028-12-31",
            money=None,
        ),
        row(
            "Pusse opp paviljongen i Byparken|Park og idrett|2026|850|850|",
            who="Park og idrett",
            when="2026-01-01..2026-12-31",
            money=None,
        ),
    ),
    area(
        "Sjøfront",
        row(
            "Anlegge badetrapp ved Fiskebrygga|Byplan og havnevesenet|2027|2 300|1 300|Spillemidler 1 000",
            who="Byplan; Havnevesenet",
            when="2027-01-01..2027-12-31",
            money=None,
        ),
        row(
            "Utrede flomvern for lavtliggende kvartaler|Avklares|2028|400||Miljødirektoratet",
            who="",
            when="2028-01-01..2028-12-31",
            money=[src(..., "Miljødirektoratet", 400000)],
            open_="responsibility",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsprogram byutvikling 2026–2029", 0))
    document.add_paragraph("Brekka kommune")
    document.add_paragraph("Tabell 1. Tiltak og kostnader (tall i tusen kroner)")
    rows: list[tuple[str, ...]] = [HEADER]
    for part, total in zip(PARTS, ("13 350", "2 700"), strict=True):
        rows += [(part.title or "",), *[one.cells for one in part.rows]]
        rows.append((f"Sum {(part.title or '').lower()}", "", "", total, "", ""))
    rows.append(("Totalt", "", "", "16 050", "", ""))
    word_table(document, rows)
    return saved(document)


PLANS = [
    UnseenPlan(
        "brekka",
        "byutvikling.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsprogram byutvikling 2026–2029",
            owner="Brekka kommune",
            language="nb",
            years=(2026, 2029),
        ),
    )
]
