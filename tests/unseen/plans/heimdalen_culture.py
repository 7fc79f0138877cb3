"""A Word table whose area and goal columns are merged downwards, with costs in kroner."""

from itertools import pairwise

from tests.unseen.layouts import merge_down, saved, word, word_table
from tests.unseen.writing import Part, UnseenPlan, area, row, src, truth_of

HEADER = ("Satsingsområde", "Delmål", "Tiltak", "Ansvarlig", "Gjennomføres", "Kostnad", "Dekning")
BARN = "Alle barn møter profesjonell kunst hvert år"
ROM = "Lokalene brukes hele uka"
MINNER = "Kulturminnene tas vare på av dem som bor ved dem"

PARTS = (
    area(
        "Kunst og opplevelser",
        row(
            "Forlenge avtalen om Den kulturelle spaserstokken | Kultursjef | 2025-2027 | 90 000 | Tilskudd fra fylket",
            who="Kultursjef",
            when="2025-01-01..2027-12-31",
            money=[src("grant", "Fylket", 90000)],
            under=[BARN],
        ),
        row(
            "Invitere en forfatter til hvert trinn på ungdomsskolen | Biblioteket / skolebibliotekarene"
            " | Hver høst | 35 000 | Drift",
            who="Biblioteket; Skolebibliotekarene",
            when="?yearly",
            money=[src("operations", None, 35000)],
            under=[BARN],
        ),
        row(
            "Leie ut black box til øvinger på dagtid | Kulturhuset | Fra august 2025 | | Leieinntekter",
            who="Kulturhuset",
            when="2025-08-01..",
            under=[ROM],
        ),
        row(
            "Skaffe ny lydrigg til Samfunnshuset | Driftsleder kulturhuset | 2026 | 410 000 | Investering",
            who="Driftsleder kulturhuset@?",
            when="2026-01-01..2026-12-31",
            money=[src("investment", None, 410000)],
            under=[ROM],
        ),
    ),
    area(
        "Kulturarv",
        row(
            "Istandsette mølla i Kvernbekken | Mølleutvalget sammen med Heimdalen historielag"
            " | Mai-september 2026 | 620 000 | Kulturminnefondet (søkes), dugnad",
            who="Mølleutvalget; +Heimdalen historielag",
            when="2026-05-01..2026-09-30",
            money=[src("grant", "Kulturminnefondet", 620000), src(..., ..., to=..., optional=True)],
            under=[MINNER],
        ),
        row(
            "Registrere gamle ferdselsveger | Avklares med historielagene | 2027 | | Må avklares",
            who="",
            when="2027-01-01..2027-12-31",
            money=[],
            open_="responsibility:Historielagene; funding",
            under=[MINNER],
        ),
        row(
            "Trykke opp igjen bygdeboka bind 2 | Kultursjef, bokkomiteen | Innen jul 2025 | inntil 150 000"
            " | Disposisjonsfond",
            who="Kultursjef; Bokkomiteen",
            when=None,
            money=[src(..., ..., 150000, qualifier="inntil")],
            under=[MINNER],
        ),
    ),
)


def _rows(part: Part) -> list[tuple[str, ...]]:
    rows, above, last = [], part.title or "", ""
    for one in part.rows:
        goal = one.truth["under"][0]
        rows.append((above, "" if goal == last else goal, *one.cells))
        above, last = "", goal
    return rows


def _content() -> bytes:
    document = word(("Kulturplan for Heimdalen kommune", 0))
    document.add_paragraph("Handlingsdel 2025–2027")
    rows = [HEADER, *[cells for part in PARTS for cells in _rows(part)]]
    table = word_table(document, rows)
    for column, starts in ((0, (1, 5, 8)), (1, (1, 3, 5, 8))):
        for first, after in pairwise(starts):
            merge_down(table, column, first, after - 1)
    return saved(document)


PLANS = [
    UnseenPlan(
        "heimdalen",
        "kulturplan.docx",
        _content,
        truth_of(PARTS, owner="Heimdalen kommune", language="nb", years=(2025, 2027)),
    )
]
