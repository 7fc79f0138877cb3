"""An Excel sheet in nynorsk with year columns in 1000 kr, group rows, sums, and numbers in front of the rows."""

from types import EllipsisType

from tests.unseen.layouts import saved_book, sheet, workbook
from tests.unseen.writing import UnseenPlan, area, row, src, truth_of

HEADER = ("Nr", "Prosjekt", "Eining", "Finansiering", 2026, 2027, 2028, "Totalt")


def _years(a: int, b: int, c: int, kind: str | EllipsisType, name: str | None = None) -> list[dict[str, object]]:
    amounts = {2026 + place: value * 1000 for place, value in enumerate((a, b, c)) if value}
    by_year = {str(year): value for year, value in amounts.items()}
    return [src(kind, name, sum(amounts.values()), by_year=by_year)]


PARTS = (
    area(
        "Fiskerihamner",
        row(
            "Ny flytebrygge i Austevika|Hamnesjefen|Lån|1400|600|",
            number="1",
            who="Hamnesjefen",
            money=_years(1400, 600, 0, ...),
        ),
        row(
            "Mudring av innseglinga|Hamnesjefen, Kystverket|Tilskot frå Kystverket||5200|5200",
            number="2",
            who="Hamnesjefen; Kystverket",
            money=_years(0, 5200, 5200, "grant", "Kystverket"),
        ),
        row(
            "Landstraum på fiskerikaia|Energirådgjevar|Enova|850||",
            number="3",
            who="Energirådgjevar",
            money=_years(850, 0, 0, "grant", "Enova"),
        ),
    ),
    area(
        "Småbåthamner",
        row(
            "Fornye moloen på Holmen|Uteseksjonen|Drift|75|75|80",
            number="4",
            who="Uteseksjonen",
            money=_years(75, 75, 80, "operations"),
        ),
        row(
            "Velhus og toalett på gjestekaia|Ikkje avklart|Investering|||1950",
            number="5",
            who="",
            money=_years(0, 0, 1950, "investment"),
            open_="responsibility",
        ),
    ),
)


def _content() -> bytes:
    book = workbook()
    rows: list[list[str | int | None]] = [["Ytrefjord hamnevesen"], ["Handlingsplan hamner 2026–2028"]]
    rows += [["Beløp i 1000 kr"], [], list(HEADER)]
    for part in PARTS:
        rows.append([None, part.title])
        sums = [0, 0, 0, 0]
        for one in part.rows:
            text, unit, source, *cells = one.cells
            amounts = [int(cell) if cell else None for cell in cells]
            total = sum(amount or 0 for amount in amounts)
            rows.append([int(one.truth["number"]), text, unit, source, *amounts, total])
            sums = [so_far + (more or 0) for so_far, more in zip(sums, [*amounts, total], strict=True)]
        rows.append([None, f"Sum {(part.title or '').lower()}", None, None, *sums])
    sheet(book, "Plan", rows)
    return saved_book(book)


PLANS = [
    UnseenPlan(
        "ytrefjord",
        "hamneplan.xlsx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan hamner 2026–2028",
            owner="Ytrefjord hamnevesen",
            language="nn",
            years=(2026, 2028),
        ),
    )
]
