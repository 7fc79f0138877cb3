"""A plan of preparedness: points to follow up, who and by when in one column, boxes to check."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import UnseenPlan, area, row, truth_of

HEADER = ("Nr.", "Oppfølgingspunkt", "Ansvarlig/frist", "Utført", "Merknad")


def _row(cells, **more):
    number, text = (part.strip() for part in cells.split("|")[:2])
    return row(cells, text=text, number=number, money=[], **more)


PARTS = (
    area(
        "Flom og skred",
        _row(
            "F1|Oppdatere varslingslister for Elvegata og Øra|Beredskapskoordinator, 1.3.2026|☒|Sendt ut 20.2.",
            who="Beredskapskoordinator",
            when="..2026-03-01",
            comment="Sendt ut 20.2.",
        ),
        _row(
            "F2|Øve evakuering av Tunet bo- og aktivitetssenter|Enhetsleder Tunet / innen 01.06.26|☐|",
            who="Enhetsleder Tunet",
            when="..2026-06-01",
        ),
        _row(
            "F3|Rensk av stikkrenner før vårflom|Teknisk drift – årlig, april|☐|Se driftsplan",
            who="Teknisk drift",
            when="?yearly",
        ),
        _row(
            "F4|Søke NVE om sikringsmidler for Tverrelva|Kommunalsjef plan, teknikk og miljø. Frist: 15. oktober 2026"
            "|☐|",
            who="Kommunalsjef plan, teknikk og miljø",
            when="..2026-10-15",
        ),
    ),
    area(
        "Bortfall av strøm og ekom",
        _row(
            "E1|Anskaffe nødstrømsaggregat til rådhuset|Eiendomssjefen (31.12.2026)|☐|Kr 900.000 i inv.budsjett",
            who="Eiendomssjefen",
            when="..2026-12-31",
        ),
        _row(
            "E2|Inngå avtale om satellittelefoner|IKT-sjef/beredskapskoordinator\nQ2 2026|☒|",
            who="IKT-sjef; Beredskapskoordinator",
            when="..2026-06-30",
        ),
        _row(
            "E3|Avtale med bensinstasjon om drivstoff|Må avklares, men innen sommeren 2026|☐|Formannskapet orienteres",
            who="",
            when="?..?",
            open_="responsibility",
        ),
        _row(
            "E4|Revidere plan for kriseledelse|Kommunedirektøren, desember 2026|☐|",
            who="Kommunedirektøren",
            when="..2026-12-31",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Helhetlig ROS-analyse og beredskapsplan – oppfølgingsplan 2026", 0))
    document.add_paragraph("Tverrelva kommune")
    document.add_paragraph("Unntatt offentlighet: nei. Oppfølgingspunktene gjennomgås i kriseledelsen hvert kvartal.")
    for number, part in enumerate(PARTS, start=1):
        document.add_heading(f"{number}. {part.title}", 1)
        word_table(document, [HEADER, *[one.cells for one in part.rows]])
    document.add_paragraph("☐ = ikke utført   ☒ = utført")
    return saved(document)


PLANS = [
    UnseenPlan(
        "tverrelva",
        "beredskap.docx",
        _content,
        truth_of(PARTS, owner="Tverrelva kommune", language="nb"),
        held_out=True,
    )
]
