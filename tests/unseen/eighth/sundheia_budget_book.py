"""A workbook of one sheet: group rows, years as columns with "k" and "mill.", notes in comments, a hidden column."""

from openpyxl.comments import Comment
from openpyxl.styles import Font

from tests.unseen.layouts import saved_book, sheet, workbook
from tests.unseen.writing import Row, UnseenPlan, area, row, src, truth_of

HEADER = ("ID", "Tiltak", "Ansvarlig", "Arkivsak", "Finansiering", "2026", "2027", "2028", "Merknad")
HIDDEN = "D"


def line(cells: str, *more: object, **truth: object) -> Row:
    """Give a row of number, activity and the rest."""
    number, text, *_, remark = (cell.strip() for cell in cells.split("|"))
    told = {"number": number, "comment": remark or None, **truth}
    made = row(cells, *more, text=text, **told)  # type: ignore[arg-type]
    return Row(made.cells, {key: value for key, value in made.truth.items() if value is not ...})


PARTS = (
    area(
        "Reiseliv og opplevelser",
        line(
            "R1|Helårsvei til Sundheia panorama|Veisjef|25/311|Investering|1,2 mill.|2,4 mill.||"
            "Grunneieravtale i orden",
            "Veisjef",
            [src("investment", None, 3600000, by_year={"2026": 1200000, "2027": 2400000})],
            None,
        ),
        line(
            "R2|Sykkelfestival|Destinasjon Sundheia|25/402|Drift|150 k|150 k|150 k|",
            "Destinasjon Sundheia",
            [src("operations", None, 450000, by_year={"2026": 150000, "2027": 150000, "2028": 150000})],
            None,
        ),
        line(
            "R3|Kurs for vertskap|Destinasjon Sundheia, Studieforbundet|25/402|Egenandel||20 k||Tjue plasser",
            "Destinasjon Sundheia; Studieforbundet",
            [src("participants", None, 20000, by_year={"2027": 20000})],
            None,
        ),
        line(
            "R4|Badeplass for alle ved Mjåvann|Parksjef|25/077|Tilskudd fra Agder fylkeskommune|300 k|||Se kommentar",
            "Parksjef",
            [src("grant", "Agder fylkeskommune", 300000, by_year={"2026": 300000})],
            None,
            None,
            comment=...,
        ),
    ),
    area(
        "Grønn vekst",
        line(
            "G1|Tomteutvikling på Heimoen|Næringssjef|24/980|Investering||5 mill.|5 mill.|Reguleres våren 2026",
            "Næringssjef",
            [src("investment", None, 10000000, by_year={"2027": 5000000, "2028": 5000000})],
            None,
        ),
        line(
            "G2|Delingsordning for verktøy og maskiner|Frivilligsentralen/ Avfall Sør|25/118|Drift|45 k|45 k|45 k|",
            "Frivilligsentralen; Avfall Sør",
            [src("operations", None, 135000, by_year={"2026": 45000, "2027": 45000, "2028": 45000})],
            None,
        ),
        line(
            "G3|Solceller på idrettshallen|Må avklares|25/501|Må avklares|||0,9 mill.|Avhenger av takets tilstand",
            "",
            None,
            None,
            "responsibility; funding",
        ),
    ),
    area(
        "Unge voksne",
        line(
            "U1|Etablererstipend|Næringsfondet|25/222|Næringsfondet|200 k|200 k|200 k|",
            "Næringsfondet",
            [src(..., ..., 600000, by_year={"2026": 200000, "2027": 200000, "2028": 200000})],
            None,
        ),
        line(
            "U2|Boligguide på nett|Kommunikasjonsrådgiver og RU|25/230|Drift|35 k|10 k|10 k|Lanseres i februar",
            "Kommunikasjonsrådgiver; RU",
            [src("operations", None, 55000, by_year={"2026": 35000, "2027": 10000, "2028": 10000})],
            None,
        ),
        line(
            "U3|Fritidskort i alle kommunene|Kultursjefene|25/199|Statstilskudd|0,4 mill.|0,4 mill.|?|",
            "Kultursjefene",
            None,
            None,
            None,
        ),
    ),
)
SUMS = (("1,65 mill.", "2,57 mill.", "0,15 mill."), ("45 k", "5,045 mill.", "5,945 mill."), ("635 k", "610 k", "210 k"))


def _content() -> bytes:
    book = workbook()
    made = sheet(book, "Ark1", [("Handlingsplan 2026–2028",), ("Regionrådet Sundheia",), ()])
    made.append(list(HEADER))
    for number, (part, sums) in enumerate(zip(PARTS, SUMS, strict=True), start=1):
        made.append([f"Satsingsområde {number}: {part.title}"])
        made.cell(made.max_row, 1).font = Font(bold=True)
        for one in part.rows:
            made.append([cell or None for cell in one.cells])
            made.row_dimensions[made.max_row].outlineLevel = 1
            if one.cells[0] == "R4":
                made.cell(made.max_row, 6).comment = Comment("Svar på søknaden kommer i mars. Spør Jon P.", "Jon P.")
        made.append([None, "Sum", None, None, None, *sums])
    made.append([])
    made.append(["k = tusen kroner. RU = regionalt ungdomsråd."])
    for place in range(1, len(HEADER) + 1):
        made.cell(4, place).font = Font(bold=True)
    made.column_dimensions[HIDDEN].hidden = True
    made.column_dimensions["B"].width = 42
    made.freeze_panes = "C5"
    return saved_book(book)


PLANS = [
    UnseenPlan(
        "sundheia",
        "handlingsplan-budsjett.xlsx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2026–2028",
            owner="Regionrådet Sundheia",
            language="nb",
            years=(2026, 2028),
        ),
    )
]
