"""A Markdown file of pipe tables under headings."""

from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

PARTS = (
    area(
        "Arealbruk",
        row(
            "Lage felles mal for planprogram | Plannettverket | 1. halvår 2026 | Ordinær drift",
            who="Plannettverket",
            when="?..2026-06-30",
            money=[OPERATIONS],
        ),
        row(
            "Kartlegge grå arealer til ny bruk | Arealplanlegger, GIS-rådgiver | 31/12-2026"
            " | Prosjektmidler (Klimasats)",
            who="Arealplanlegger; GIS-rådgiver",
            when="..2026-12-31",
            money=None,
        ),
        row(
            "Vurdere arealnøytralitet som prinsipp | Kommunestyrene | Desember 2027 | –",
            who="Kommunestyrene",
            when="..2027-12-31",
            money=[],
        ),
    ),
    area(
        "Transport og energi",
        row(
            "Søke om støtte til ladepark ved E6 | Lisandregionen Næring AS i samråd med vegeier | Snarest"
            " | Enova, 2,5 mill. kroner",
            who="Lisandregionen Næring AS; +Vegeier",
            when="..",
            money=[src("grant", "Enova", 2500000)],
        ),
        row(
            "Utrede fjernvarme fra datasenteret | Avklares i styringsgruppen | 2027 | Må avklares av eierkommunene",
            who="~!Styringsgruppen",
            when="..2027-12-31",
            money=[],
            open_="responsibility:?; funding:Eierkommunene",
        ),
        row(
            "Teste autonom skyss til sykehuset | Samferdselsrådgiver + Ruter | Oktober 2026 | 50 % drift,"
            " 50 % tilskudd fra Forskningsrådet",
            who="Samferdselsrådgiver; Ruter",
            when="..2026-10-31",
            money=[OPERATIONS, src("grant", "Forskningsrådet")],
        ),
    ),
)


def _content() -> bytes:
    lines = ["# Handlingsprogram 2026-2027", "", "Lisandregionen interkommunalt politisk råd", ""]
    for part in PARTS:
        lines += [f"## {part.title}", "", "| Oppgave | Ansvarlig | Frist | Midler |", "|---|---|---|---|"]
        lines += [f"| {' | '.join(one.cells)} |" for one in part.rows]
        lines.append("")
    return "\n".join(lines).encode()


PLANS = [
    UnseenPlan(
        "lisand",
        "handlingsprogram.md",
        _content,
        truth_of(
            PARTS,
            title="Handlingsprogram 2026-2027",
            owner="Lisandregionen interkommunalt politisk råd",
            language="nb",
            years=(2026, 2027),
        ),
        held_out=True,
    )
]
