"""A PDF made from Word with a table for each goal, the goal above as a paragraph, deadlines as quarters and seasons."""

from tests.unseen.layouts import converted, saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Nr", "Tiltak", "Ansvarlig", "Frist", "Kostnad")
SVEKKE, NAERT = "Delmål 1.1: Flere fullfører videregående", "Delmål 1.2: Fagbrev for voksne"
TRYGT = "Delmål 2.1: Arbeidsgivere samarbeider om inkludering"

PARTS = (
    area(
        "Livslang læring",
        row(
            "1|Opprette veiledningstorg på biblioteket|Karriereveileder|Q2 2026|80 000",
            text="Opprette veiledningstorg på biblioteket",
            number="1",
            who="Karriereveileder",
            when="..2026-06-30",
            money=[src(..., ..., 80000)],
            under=[SVEKKE],
        ),
        row(
            "2|Sikre læreplass til alle søkere|Opplæringskontoret / næringsforeningen|1.9.2026|",
            text="Sikre læreplass til alle søkere",
            number="2",
            who="Opplæringskontoret; Næringsforeningen",
            when="..2026-09-01",
            money=[],
            under=[SVEKKE],
        ),
        row(
            "3|Teste modulbasert opplæring på kveld|Voksenopplæringen|Vinteren 2026/2027|Drift",
            text="Teste modulbasert opplæring på kveld",
            number="3",
            who="Voksenopplæringen",
            when="..2027-02-28",
            money=[OPERATIONS],
            under=[NAERT],
        ),
    ),
    area(
        "Arbeid til flere",
        row(
            "4|Inngå intensjonsavtaler med ti bedrifter|NAV-leder|Andre kvartal 2027|",
            text="Inngå intensjonsavtaler med ti bedrifter",
            number="4",
            who="NAV-leder",
            when="..2027-06-30",
            money=[],
            under=[TRYGT],
        ),
        row(
            "5|Starte jobbklubb for unge voksne|Hvem som har ansvar må avklares|Februar 2026|150 000",
            text="Starte jobbklubb for unge voksne",
            number="5",
            who="",
            when="..2026-02-28",
            money=[src(..., ..., 150000)],
            under=[TRYGT],
            open_="responsibility",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan for kompetanse i Østbygd 2026–2027", 0))
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        goals = dict.fromkeys(one.truth["under"][0] for one in part.rows)
        for goal in goals:
            document.add_heading(goal, 2)
            word_table(document, [HEADER, *[one.cells for one in part.rows if one.truth["under"] == [goal]]])
    return converted(saved(document), "docx", "pdf")


PLANS = [
    UnseenPlan(
        "ostbygd",
        "kompetanse.pdf",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan for kompetanse i Østbygd 2026–2027",
            language="nb",
            years=(2026, 2027),
        ),
        needs=("soffice",),
        held_out=True,
    )
]
