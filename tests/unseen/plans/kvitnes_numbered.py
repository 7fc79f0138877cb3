"""A Word plan of numbered measures in running paragraphs: number, sentence, then who, when and money in one line."""

from tests.unseen.layouts import saved, word
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

PARTS = (
    area(
        "Forebygging",
        row(
            "Holde branndag på torget hvert år | Ansvarlig: Brannsjefen. Tid: juni hvert år. Økonomi: innenfor"
            " budsjettet.",
            number="1.1",
            who="Brannsjefen",
            when="?yearly",
            money=[OPERATIONS],
        ),
        row(
            "Gå tilsyn i alle omsorgsboliger | Ansvarlig: Forebyggende avdeling og hjemmesykepleien."
            " Tid: innen 31.12.2025. Økonomi: innenfor budsjettet.",
            number="1.2",
            who="Forebyggende avdeling; Hjemmesykepleien",
            when="?..2025-12-31",
            money=[OPERATIONS],
        ),
        row(
            "Dele ut komfyrvakter til eldre som bor alene | Ansvarlig: Avklares. Tid: 2026."
            " Økonomi: tilskudd fra Brannvernforeningen, 75 000 kr.",
            number="1.3",
            who="",
            when="2026-01-01..2026-12-31",
            money=[src("grant", "Brannvernforeningen", 75000)],
            open_="responsibility",
        ),
    ),
    area(
        "Beredskap",
        row(
            "Bytte nødnettterminaler på alle biler | Ansvarlig: Teknisk ansvarlig. Tid: 3. kvartal 2025."
            " Økonomi: investeringsbudsjett, kr 1 250 000,-.",
            number="2.1",
            who="Teknisk ansvarlig",
            when="?..2025-09-30",
            money=[src("investment", None, 1250000)],
        ),
        row(
            "Øve på tunnelbrann sammen med nabokommunene | Ansvarlig: Beredskapsleder i samarbeid med Statens"
            " vegvesen, politiet og helseforetaket. Tid: vår 2026. Økonomi: må avklares.",
            number="2.2",
            who="Beredskapsleder; +Statens vegvesen; +Politiet; +Helseforetaket",
            when="2026-03-01..2026-05-31",
            money=[],
            open_="funding",
        ),
        row(
            "Revidere avtalen om felles vaktsentral | Ansvarlig: Brannsjefen, som legger saken fram for styret."
            " Tid: så snart som mulig.",
            number="2.3",
            who=None,
            when="..",
            money=[],
        ),
    ),
)


def _content() -> bytes:
    document = word(("Kvitnes brann og redning IKS", 2), ("Virksomhetsplan 2025-2026", 0))
    document.add_paragraph("Selskapet eies av seks kommuner. Styret følger planen opp hvert tertial.")
    for number, part in enumerate(PARTS, start=1):
        document.add_heading(f"{number} {part.title}", 1)
        for one in part.rows:
            document.add_paragraph(f"{one.truth['number']} {one.cells[0]}. {one.cells[1]}")
    return saved(document)


PLANS = [
    UnseenPlan(
        "kvitnes",
        "virksomhetsplan.docx",
        _content,
        truth_of(PARTS, title="Virksomhetsplan 2025-2026", language="nb", years=(2025, 2026)),
    )
]
