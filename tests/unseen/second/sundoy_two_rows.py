"""A plan in nynorsk with a header of two rows: "Økonomi" over "Drift" and "Investering", amounts in 1000 kroner."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import UnseenPlan, area, row, src, truth_of

TOP = ("Tiltak", "Ansvarleg", "Samarbeid med", "Frist", "Økonomi (1000 kr)", "", "Merknad")
BELOW = ("", "", "", "", "Drift", "Investering", "")


def _money(operations: int | None, investment: int | None):
    found = []
    if operations is not None:
        found.append(src("operations", None, operations))
    if investment is not None:
        found.append(src("investment", None, investment))
    return found


PARTS = (
    area(
        "Hamn og farlei",
        row(
            "Utvide gjestehamna med 20 plassar|Hamnefogden|Båtlaget|1.6.2027|50|2 400|Søkt om merkeordning",
            who="Hamnefogden; +Båtlaget",
            money=_money(50000, 2400000),
            when="..2027-06-01",
            comment="Søkt om merkeordning",
        ),
        row(
            "Landstraum på allmenningskaia|Hamnestyret/Sundøy Kraft|Rederia|Ved utgangen av 2026||6 750|",
            who="Hamnestyret; Sundøy Kraft; +Rederia",
            money=_money(None, 6750000),
            when="..2026-12-31",
        ),
        row(
            "Beredskap mot akutt forureining|Brannsjefen|IUA|Kontinuerleg|120||",
            who="Brannsjefen; +IUA",
            money=_money(120000, None),
            when="?continuous",
        ),
    ),
    area(
        "Sjømat",
        row(
            "Rekrutteringsdag for fiskarfaget|Fiskerirettleiaren|Vidaregåande skule, Fiskarlaget|Kvar haust|35||",
            who="Fiskerirettleiaren; +Vidaregåande skule; +Fiskarlaget",
            money=_money(35000, None),
            when="?yearly",
        ),
        row(
            "Felles kai for småflåten på Nordsida|Må avklarast vidare med kystverket|Fiskarlaget|Etter 2027||15 000"
            "|Krev løyving",
            who="+Fiskarlaget",
            money=_money(None, 15000000),
            when=None,
            open_=None,
        ),
        row(
            "Marknadsføre sjømatløypa|Reiselivssjefen, Sundøy Mat|Serveringsstadene|April 2026|80,5||",
            who="Reiselivssjefen; Sundøy Mat; +Serveringsstadene",
            money=_money(80500, None),
            when="..2026-04-30",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Kystsoneplan – handlingsprogram 2026-2028", 0))
    document.add_paragraph("Sundøy kommune, oktober 2025")
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        made = word_table(document, [TOP, BELOW, *[one.cells for one in part.rows]])
        made.cell(0, 4).merge(made.cell(0, 5))
        for column in (0, 1, 2, 3, 6):
            made.cell(0, column).merge(made.cell(1, column))
    return saved(document)


PLANS = [
    UnseenPlan(
        "sundoy",
        "kystsone.docx",
        _content,
        truth_of(PARTS, owner="Sundøy kommune", language="nn", years=(2026, 2028)),
        held_out=True,
    )
]
