"""A Word table whose columns stand in an unusual order under a numbered heading in capitals, goals as merged rows."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import UnseenPlan, area, row, truth_of

HEADER = ("Frist", "Ansvar", "Hva skal gjøres", "Kommentar")
LESE, TRIVES = "Mål: Alle elever leser godt etter fjerde trinn", "Mål: Elevene trives og føler seg trygge"
PARTS = (
    area(
        "OPPVEKST",
        row(
            "Skolestart 2026|Rektor, kontaktlærer|Innføre lesekvarten på alle skoler|Bøker bestilles i mai",
            text="Innføre lesekvarten på alle skoler",
            who="Rektor; Kontaktlærer",
            when=None,
            under=[LESE],
            comment="Bøker bestilles i mai",
        ),
        row(
            "15.11.2026|Plan- og kvalitetsrådgiver|Evaluere kartleggingsprøvene|",
            text="Evaluere kartleggingsprøvene",
            who="Plan- og kvalitetsrådgiver",
            when="..2026-11-15",
            under=[LESE],
        ),
        row(
            "1. halvår 2027|Barne- og familieenheten sammen med helsesykepleierne|Tilby kurs i sosial kompetanse|",
            text="Tilby kurs i sosial kompetanse",
            who="Barne- og familieenheten; +Helsesykepleierne",
            when="..2027-06-30",
            under=[TRIVES],
        ),
        row(
            "Februar 2027|Ikke fordelt|Lage plan for uteområdene ved Lundby skole|Avventer byggesak",
            text="Lage plan for uteområdene ved Lundby skole",
            who="",
            when="..2027-02-28",
            open_="responsibility",
            under=[TRIVES],
            comment="Avventer byggesak",
        ),
    ),
    area(
        "TEKNISKE TJENESTER",
        row(
            "Uke 20 hvert år|Landbruk, miljø og teknikk|Feie gater og gangveger|",
            text="Feie gater og gangveger",
            who="Landbruk, miljø og teknikk",
            when=None,
            under=["Mål: Et rent og helt Lundby"],
        ),
        row(
            "Snarest|VA-ingeniør / Lundby vannverk SA|Bytte vannmålere i næringsbygg|Se sak 14/26",
            text="Bytte vannmålere i næringsbygg",
            who="VA-ingeniør; Lundby vannverk SA",
            when="..",
            under=["Mål: Et rent og helt Lundby"],
            comment="Se sak 14/26",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan 2026 og 2027", 0), ("Lundby kommune", 2))
    for number, part in enumerate(PARTS, start=1):
        document.add_heading(f"{number}.0 {part.title}", 1)
        rows: list[tuple[str, ...]] = [HEADER]
        last = ""
        for one in part.rows:
            (goal,) = one.truth["under"]
            rows += [(goal,)] if goal != last else []
            rows.append(one.cells)
            last = goal
        word_table(document, rows)
    return saved(document)


PLANS = [
    UnseenPlan(
        "lundby",
        "handlingsplan.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2026 og 2027",
            owner="Lundby kommune",
            language="nb",
            years=(2026, 2027),
            always={"funding": []},
        ),
    )
]
