"""An Excel sheet with the area only on its first row and filled cells in columns of years and half-years."""

from tests.unseen.layouts import saved_book, sheet, workbook
from tests.unseen.writing import UnseenPlan, area, row, truth_of

HEADER = ("Tema", "Nr.", "Tiltak", "Hvem", "Partner", "2025", "2026", "2027", "Status pr. 1.10.")
PARTS = (
    area(
        "Innkjøp",
        row(
            "A1|Felles rammeavtale for kontormøbler|Innkjøpssjef|Kommunene|x|||Signert",
            text="Felles rammeavtale for kontormøbler",
            number="A1",
            who="Innkjøpssjef; +Kommunene",
            when="2025-01-01..2025-12-31",
            status="Signert",
        ),
        row(
            "A2|Klimavekting i alle anbud|Innkjøpssjef|DFØ|x|x|x|I gang",
            text="Klimavekting i alle anbud",
            number="A2",
            who="Innkjøpssjef; +DFØ",
            when="2025-01-01..2027-12-31",
            status="I gang",
        ),
        row(
            "A3|Kurs for bestillere|?|||x||",
            text="Kurs for bestillere",
            number="A3",
            who="",
            when="2026-01-01..2026-12-31",
            open_="responsibility",
        ),
    ),
    area(
        "Arkiv og IKT",
        row(
            "B1|Slå sammen arkivdepot|IKT-sjef|IKA|||x|Utsatt",
            text="Slå sammen arkivdepot",
            number="B1",
            who="IKT-sjef; +IKA",
            when="2027-01-01..2027-12-31",
            status="Utsatt",
        ),
        row(
            "B2|Felles vaktordning på helligdager|IKT-sjef, driftsavdelingen||x|x||Ferdig",
            text="Felles vaktordning på helligdager",
            number="B2",
            who="IKT-sjef; Driftsavdelingen",
            when="2025-01-01..2026-12-31",
            status="Ferdig",
        ),
    ),
)


def _content() -> bytes:
    book = workbook()
    rows: list[tuple[str | None, ...]] = [("Tiltaksliste 2025-2027",), ("Torvmyra regionkontor",), HEADER]
    for part in PARTS:
        titles = [part.title, *[None] * (len(part.rows) - 1)]
        rows += [(title, *[cell or None for cell in one.cells]) for title, one in zip(titles, part.rows, strict=True)]
    sheet(book, "Liste", rows)
    return saved_book(book)


PLANS = [
    UnseenPlan(
        "torvmyra",
        "tiltaksliste.xlsx",
        _content,
        truth_of(
            PARTS,
            title="Tiltaksliste 2025-2027",
            owner="Torvmyra regionkontor",
            language="nb",
            years=(2025, 2027),
            always={"funding": []},
        ),
        held_out=True,
    )
]
