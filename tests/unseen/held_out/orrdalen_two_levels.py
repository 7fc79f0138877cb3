"""A Word plan of bullets in two levels: goals above, activities below with who and when after a dash."""

from tests.unseen.layouts import saved, word
from tests.unseen.writing import UnseenPlan, area, row, truth_of

TRYGT, AKTIVT = "Barn skal kunne gå alene til skolen", "Eldre skal bo trygt hjemme"
KLART = "Alle skal vite hvor de kan få hjelp"

PARTS = (
    area(
        "Trygge nærmiljø",
        row("Sette opp fartsmålere ved skolekryssene. Ansvar: Vegformann. Frist: april 2026", under=[TRYGT]),
        row("Starte gåbuss på tre ruter. Ansvar: FAU og rektor. Frist: skolestart 2026", under=[TRYGT]),
        row("Tilby hjemmebesøk før fylte åtti. Ansvar: Innsatsteamet. Frist: fortløpende", under=[AKTIVT]),
        row("Prøve vaktmestertjeneste. Ansvar: avklares høsten 2025. Frist: 2026", under=[AKTIVT]),
    ),
    area(
        "Åpne tjenester",
        row("Skrive om alle vedtaksmaler. Ansvar: Klarspråkgruppa. Frist: 31.3.2026", under=[KLART]),
        row("Åpne innbyggertorg i biblioteket. Ansvar: Biblioteksjef. Frist: 2. halvår 2026", under=[KLART]),
    ),
)
ACTORS = (("Vegformann",), ("FAU", "Rektor"), ("Innsatsteamet",), (), ("Klarspråkgruppa",), ("Biblioteksjef",))
ENDS = ("2026-04-30", None, None, "2026-12-31", "2026-03-31", "2026-12-31")


def _truth() -> dict[str, object]:
    found = truth_of(
        PARTS, title="Handlingsplan 2025–2026", owner="Orrdalen kommune", language="nb", years=(2025, 2026)
    )
    activities = [activity for part in found["areas"] for activity in part["activities"]]
    for activity, actors, ends in zip(activities, ACTORS, ENDS, strict=True):
        activity["begins"] = activity["begins"].partition(".")[0]
        activity["responsibilities"] = [{"actor": one, "of": None, "part": "responsible"} for one in actors]
        if ends:
            activity["time"] = {"from": None, "to": ends}
    activities[2]["time"] = {"recurs": "continuous"}
    activities[3]["clarifications"] = [{"about": "responsibility"}]
    found["areas"][0]["goals"] = [{"begins": TRYGT}, {"begins": AKTIVT}]
    found["areas"][1]["goals"] = [{"begins": KLART}]
    return found


def _content() -> bytes:
    document = word(("Handlingsplan 2025–2026", 0))
    document.add_paragraph("Orrdalen kommune")
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        last = ""
        for one in part.rows:
            (goal,) = one.truth["under"]
            if goal != last:
                document.add_paragraph(goal, style="List Bullet")
            document.add_paragraph(one.cells[0], style="List Bullet 2")
            last = goal
    return saved(document)


PLANS = [UnseenPlan("orrdalen", "plan.docx", _content, _truth(), held_out=True)]
