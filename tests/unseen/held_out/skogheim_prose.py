"""A Word plan in prose under numbered headings of measures, with who and when as bold words first in each paragraph."""

from tests.unseen.layouts import labelled, saved, word
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

PARTS = (
    area(
        "Friluftsliv for alle",
        row(
            "Rullestolsti til Storvika | Park og friluft | Innen utgangen av 2026 | Kommunens budsjett, søknad om"
            " spillemidler",
            number="1.1",
            who="Park og friluft",
            when="..2026-12-31",
            money=None,
        ),
        row(
            "Utstyrsbank på biblioteket | Biblioteksjef i samarbeid med Frivilligsentralen | 1. mai 2026"
            " | Tilskudd fra Bufdir",
            number="1.2",
            who="Biblioteksjef; +Frivilligsentralen",
            when="..2026-05-01",
            money=[src("grant", "Bufdir")],
        ),
    ),
    area(
        "Natur på timeplanen",
        row(
            "Uteskole en dag i måneden | Rektorene | Fortløpende | Drift",
            number="2.1",
            who="Rektorene",
            when="?continuous",
            money=[OPERATIONS],
        ),
        row(
            "Skoletjeneste i naturreservatet | Avklares med nasjonalparkforvalteren | Høsten 2027 | Må avklares",
            number="2.2",
            who="",
            when="?..2027-11-30",
            money=[],
            open_="responsibility:Nasjonalparkforvalteren; funding",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Friluftsplan for Skogheim 2026–2028 – tiltaksdel", 0))
    document.add_paragraph("Hvert tiltak er beskrevet kort. Utfyllende omtale finnes i temaplanen.")
    for number, part in enumerate(PARTS, start=1):
        document.add_heading(f"{number}. {part.title}", 1)
        for one in part.rows:
            text, who, when, money = one.cells
            document.add_heading(f"{one.truth['number']} {text}", 2)
            labelled(document, ("Ansvar: ", who))
            labelled(document, ("Frist: ", when))
            labelled(document, ("Finansiering: ", money))
    return saved(document)


PLANS = [
    UnseenPlan(
        "skogheim",
        "friluftsplan.docx",
        _content,
        truth_of(PARTS, language="nb", years=(2026, 2028)),
        held_out=True,
    )
]
