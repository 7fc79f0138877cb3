"""A Word plan without tables, in nynorsk: the activity in bold, then bold labels in paragraphs of their own."""

from tests.unseen.layouts import labelled, saved, word
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

LABELS = ("Ansvarleg: ", "Samarbeid: ", "Tidsrom: ", "Pengar: ")

PARTS = (
    area(
        "Eit levande sentrum",
        row(
            "Gjere torget bilfritt i sommarhalvåret | Plan og utvikling | Gardeigarane, Sauvik handelslag"
            " | Frå 1. mai til 30. september 2026 | Innanfor eige budsjett",
            who="Plan og utvikling; +Gardeigarane; +Sauvik handelslag",
            when="2026-05-01..2026-09-30",
            money=[OPERATIONS],
        ),
        row(
            "Plante alléen langs Strandgata på nytt | Gartnaren | Hagelaget | Hausten 2026"
            " | 180 000 kr, tilskot frå Sparebankstiftinga",
            who="Gartnaren; +Hagelaget",
            when="2026-09-01..2026-11-30",
            money=[src("grant", "Sparebankstiftinga", 180000)],
        ),
        row(
            "Finne leigetakarar til dei tomme butikklokala | Næringskonsulenten | | Heile 2026 | Må avklarast",
            who="Næringskonsulenten",
            when="2026-01-01..2026-12-31",
            money=[],
            open_="funding",
        ),
    ),
    area(
        "Trygg oppvekst",
        row(
            "Opne ungdomsklubben fredag og laurdag | Ungdomsarbeidaren | Sanitetslaget og Raude Krossen"
            " | Frå skulestart 2026 | Drift og eigendel",
            who="Ungdomsarbeidaren; +Sanitetslaget; +Raude Krossen",
            when=None,
            money=[OPERATIONS, src("participants")],
        ),
        row(
            "Lage handbok mot mobbing saman med elevråda | Rektorane | Elevråda | Innan 1. februar 2027"
            " | Inga ekstra løyving",
            who="Rektorane; +Elevråda",
            when="..2027-02-01",
            money=None,
        ),
        row(
            "Innføre systematisk oppfølging av skulevegring | Ansvaret er ikkje avklart | PPT | Skuleåret 2026/2027"
            " | Prosjekt Heilt inne, til sommaren 2027",
            who="+PPT",
            when="2026-08-01..2027-07-31",
            money=[src("project", "Heilt inne", to=...)],
            open_="responsibility",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Sauvik kommune", 1), ("Tiltaksplan for nærmiljø 2026–2027", 0))
    document.add_paragraph("Planen byggjer på innspel frå grendemøta. Tiltaka er sette opp utan rangering.")
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        for one in part.rows:
            document.add_paragraph().add_run(one.cells[0]).bold = True
            for label, value in zip(LABELS, one.cells[1:], strict=True):
                if value:
                    labelled(document, (label, value))
    return saved(document)


PLANS = [
    UnseenPlan(
        "sauvik",
        "tiltaksplan.docx",
        _content,
        truth_of(
            PARTS,
            title="Tiltaksplan for nærmiljø 2026–2027",
            owner="Sauvik kommune",
            language="nn",
            years=(2026, 2027),
        ),
    )
]
