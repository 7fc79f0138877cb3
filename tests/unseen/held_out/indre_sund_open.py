"""A nynorsk Word plan of a regional council, where most of what a table can leave open is left open."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Hovudaktivitetar", "Ansvar", "Finansiering")
PARTS = (
    area(
        "Interessepolitikk",
        row(
            "Tale saka til regionen i ferjeavløysing | AU, dagleg leiar og referansegruppe samferdsle | Drift",
            who="AU; Dagleg leiar; Referansegruppe samferdsle",
            money=[OPERATIONS],
        ),
        row(
            "Arbeide for hurtiglading ved alle kaier | Ordførar i Ytre Sund | Ikkje fastsett",
            who="Ordførar i Ytre Sund@?",
            money=[],
            open_="funding",
        ),
        row(
            "Samordne høyringssvar om havbruksskatt | Uavklart | Drift",
            who="",
            money=[OPERATIONS],
            open_="responsibility",
        ),
    ),
    area(
        "Utvikling",
        row(
            "Gjennomføre Ung i Sund | Prosjektleiar og prosjektgruppe Ung i Sund"
            " | Prosjekt Ung i Sund, blir avslutta i juni 2026, vidare satsing må avklarast av AU",
            who="Prosjektleiar@Ung i Sund; Prosjektgruppe@Ung i Sund",
            money=[src("project", "Ung i Sund", to="2026-06-30")],
            open_="continuation:AU",
        ),
        row(
            "Etablere mobil kontorplass | Næringsforum. AU må avklare vidare arbeid etter 2026 | Drift/prosjekt?",
            who="Næringsforum; !AU",
            money=[OPERATIONS, src("project", sure=False)],
            open_="continuation:AU",
        ),
        row(
            "Kartleggje ledige hus | Kommunane, i samarbeid med grendelaga | Må avklarast for 2027",
            who="Kommunane; +Grendelaga",
            money=[],
            open_="funding",
        ),
        row(
            "Hospitering mellom kommunane | HR-nettverk | Deltakarane dekkjer sjølve",
            who="HR-nettverk",
            money=[src("participants")],
        ),
        row(
            "Følgje opp matfestivalen | AU vurderer vidare innsats | Prosjekt ut 2026",
            who="!AU",
            money=[src("project", to="2026-12-31")],
            open_="continuation:AU",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan 2026-2027 for Indre Sund regionråd", 0))
    for part in PARTS:
        document.add_paragraph().add_run(part.title or "").bold = True
        word_table(document, [HEADER, *[one.cells for one in part.rows]])
        document.add_paragraph()
    return saved(document)


PLANS = [
    UnseenPlan(
        "indre-sund",
        "handlingsplan.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2026-2027 for Indre Sund regionråd",
            owner="Indre Sund regionråd",
            language="nn",
            years=(2026, 2027),
            always={"time": None},
            aliases={"Ordførar i Ytre Sund": ["Ordførar"]},
        ),
        held_out=True,
    )
]
