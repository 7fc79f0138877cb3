"""A workbook in Nynorsk: a sheet for each area, codes, money of two years in thousands, sums, status and remarks."""

from tests.unseen.layouts import saved_book, sheet, workbook
from tests.unseen.writing import UnseenPlan, area, row, src, truth_of

HEADER = (
    "Kode",
    "Tiltak",
    "Ansvarleg",
    "Medspelarar",
    "2025",
    "2026",
    "Sum",
    "Finansiering",
    "Status",
    "Merknad",
)

PARTS = (
    area(
        "Samferdsle",
        row(
            "Kollektivknutepunkt på Skaret – skisseprosjekt | Samferdslerådgjevar | Fylkeskommunen, Skaret kommune"
            "| 150 | 250 | Tilskot frå fylkeskommunen | I gang | Grunneigar er positiv",
            who="Samferdslerådgjevar; +Fylkeskommunen; +Skaret kommune",
            money=[src("grant", "Fylkeskommunen", 400000, by_year={"2025": 150000, "2026": 250000})],
            number="S1",
            status="I gang",
            comment="Grunneigar er positiv",
        ),
        row(
            "Felles fråsegn til ruteplan | AU | | | | Drift | Ferdig |",
            who="AU",
            money=[src("operations")],
            number="S2",
            status="Ferdig",
            comment=None,
        ),
        row(
            "Ladebåt mellom øyane, forstudie | Hamnesjef/samferdslerådgjevar | Nettselskapet | 300 | "
            "| Prosjekt Utslippsfri hamn"
            "| Ikkje starta | Står på nett",
            who="Hamnesjef; Samferdslerådgjevar; +Nettselskapet",
            money=[src("project", "Utslippsfri hamn", 300000, by_year={"2025": 300000})],
            number="S3",
            status="Ikkje starta",
            comment="Står på nett",
        ),
        row(
            "Trygge kryssingar for mjuke trafikantar | Må avklarast | Skulane og FAU | | 90 | Må avklarast | | ",
            who="+Skulane; +FAU",
            open_="responsibility; funding",
            number="S4",
            status=None,
        ),
    ),
    area(
        "Helse og omsorg",
        row(
            "Turnusprosjekt i heimetenesta, sluttrapport | Prosjektleiar Ny turnus | Tillitsvalde, vernetenesta"
            "| 200 | 100 | Prosjekt Ny turnus | I gang |",
            who="Prosjektleiar@Ny turnus; +Tillitsvalde; +Vernetenesta",
            money=[src("project", "Ny turnus", 300000, by_year={"2025": 200000, "2026": 100000})],
            number="H1",
            status="I gang",
        ),
        row(
            "Felles jordmorvakt | Helseleiarane | | 0 | 1200 | Kommunane etter folketal | Til politisk handsaming"
            "| Vedtak i alle kommunestyre først",
            who="Helseleiarane",
            number="H2",
            status="Til politisk handsaming",
            comment="Vedtak i alle kommunestyre først",
        ),
        row(
            "Samtalegrupper for pårørande | Kreftkoordinator og demenskoordinator | Pårørandesenteret"
            "| 40 | 40 | Tilskot | I gang |",
            who="Kreftkoordinator; Demenskoordinator; +Pårørandesenteret",
            money=[src("grant", None, 80000, by_year={"2025": 40000, "2026": 40000})],
            number="H3",
            status="I gang",
        ),
        row(
            "Legge til rette for avtale om velferdsteknologi | Innkjøpssjef | Helseleiarane "
            "| | | Innanfor ramma | Utsett"
            "| Sjå H1",
            who="Innkjøpssjef; +Helseleiarane",
            money=[src("operations")],
            number="H4",
            status="Utsett",
            comment="Sjå H1",
        ),
    ),
    area(
        "Næring og busetjing",
        row(
            "Tomteportal på nett | Næringsforeininga | Plansjefane | 60 | 20 | Drift | Ferdig | Driftskostnad frå 2026",
            who="Næringsforeininga; +Plansjefane",
            money=[src("operations", None, 80000, by_year={"2025": 60000, "2026": 20000})],
            number="N1",
            status="Ferdig",
            comment="Driftskostnad frå 2026",
        ),
        row(
            "Introduksjonshelg for nytilsette | Dagleg leiar "
            "| HR-sjefane / idrettsrådet | 75 | 75 | Eigendel | I gang |",
            who="Dagleg leiar; +HR-sjefane; +Idrettsrådet",
            money=[src("participants", None, 150000, by_year={"2025": 75000, "2026": 75000})],
            number="N2",
            status="I gang",
        ),
        row(
            "Bygge om den gamle fryseterminalen til kontor | Sunnhavet Eigedom AS | Kommunane | | 4500 | Investering"
            "| Ikkje starta | Teikningar ligg føre",
            who="Sunnhavet Eigedom AS; +Kommunane",
            money=[src("investment", None, 4500000, by_year={"2026": 4500000})],
            number="N3",
            status="Ikkje starta",
            comment="Teikningar ligg føre",
        ),
        row(
            "Rekruttere til havbruksfag | AU, rektor ved Skaret vidaregåande skule | Bedriftene | 30 | | Bedriftene"
            "| I gang |",
            who="AU; Rektor@?; +Bedriftene",
            money=[src(..., "Bedriftene", 30000, by_year={"2025": 30000})],
            number="N4",
            status="I gang",
        ),
    ),
)


def _number(text: str) -> int | None:
    return int(text) if text else None


def _content() -> bytes:
    book = workbook()
    for part in PARTS:
        rows: list[list[str | int | float | None]] = [
            ["Handlingsplan 2025–2026"],
            ["Sunnhavet regionråd"],
            ["Alle tal i 1000 kroner"],
            [],
            list(HEADER),
        ]
        sums = [0, 0]
        for one in part.rows:
            text, who, others, first, second, *rest = one.cells
            years = [_number(first), _number(second)]
            sums = [total + (year or 0) for total, year in zip(sums, years, strict=True)]
            whole = sum(year or 0 for year in years) or None
            rows.append(
                [one.truth["number"], text, who, others or None, *years, whole, *(cell or None for cell in rest)]
            )
        rows.append([None, f"Sum {(part.title or '').lower()}", None, None, *sums, sum(sums)])
        sheet(book, part.title or "", rows)
    return saved_book(book)


PLANS = [
    UnseenPlan(
        "a-sunnhavet",
        "handlingsplan_2025_2026.xlsx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2025–2026",
            owner="Sunnhavet regionråd",
            language="nn",
            years=(2025, 2026),
            aliases={"Rektor": ["Rektor ved Skaret vidaregåande skule"]},
        ),
        held_out=True,
    )
]
