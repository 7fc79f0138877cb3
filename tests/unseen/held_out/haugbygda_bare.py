"""A Word table without any header: what its columns are is told only by what their cells hold."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

PARTS = (
    area(
        "Idrett og anlegg",
        row(
            "Rehabilitere kunstgressbanen på Moen | Idrettskonsulenten | 2026 | Spillemidler og kommunal andel",
            who="Idrettskonsulenten",
            when=None,
            money=None,
        ),
        row(
            "Merke lysløypa med refleks | Skigruppa | Oktober 2025 | Dugnad",
            who="Skigruppa",
            when=None,
            money=None,
        ),
        row(
            "Holde åpen hall i høstferien | Idrettsrådet/frivilligsentralen | Årlig | Drift",
            who="Idrettsrådet; Frivilligsentralen",
            when="?yearly",
            money=[OPERATIONS],
        ),
    ),
    area(
        "Kulturliv",
        row(
            "Opprette øvingslokale i kjelleren på biblioteket | Kulturleder | Innen 1. juni 2026"
            " | kr 60 000 fra næringsfondet",
            who="Kulturleder",
            when="?..2026-06-01",
            money=[src("grant", "Næringsfondet", 60000)],
        ),
        row(
            "Samle inn lydopptak fra eldre bygdefolk | Historielaget, Haugbygda ungdomsskole | 2026-2027 | Drift",
            who="Historielaget; Haugbygda ungdomsskole",
            when="?2026-01-01..2027-12-31",
            money=[OPERATIONS],
        ),
        row(
            "Bestemme framtida til kinoen | Må avklares | Høsten 2026 | Må avklares",
            who="",
            when="?..2026-11-30",
            money=[],
            open_="responsibility; funding",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsdel til kommunedelplan for idrett og kultur", 0))
    document.add_paragraph("Haugbygda kommune")
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        word_table(document, [one.cells for one in part.rows])
    return saved(document)


PLANS = [
    UnseenPlan(
        "haugbygda",
        "handlingsdel.docx",
        _content,
        truth_of(PARTS, owner="Haugbygda kommune", language="nb"),
        held_out=True,
    )
]
