"""No tables at all: areas as headings, goals below them, numbered activities with bold labels run on."""

from tests.unseen.layouts import labelled, saved, word
from tests.unseen.writing import OPERATIONS, Row, UnseenPlan, area, row, src, truth_of

LABELS = ("Kven: ", "Saman med: ", "Når: ", "Kostnad: ")

PARTS = (
    area(
        "Stiar og skilt",
        row(
            "Merke og rydde Kvamsstien frå Setra til Hornet|Kvamsheia turlag|Grunneigarlaget|Juni 2026|Drift",
            "Kvamsheia turlag; +Grunneigarlaget",
            [OPERATIONS],
            "2026-06-01..2026-06-30",
        ),
        row(
            "Setje opp ti nye skilt med kart og UT-nummer|Løypesjefen|DNT|Sommaren 2026|85 000 kr, spelemidlar",
            "Løypesjefen; +DNT",
            [src("grant", ..., 85000)],
            "2026-06-01..2026-08-31",
        ),
        row(
            "Byggje bru over Heigrovi|Dugnadsgjengen|Kommunen|Innan 1. august 2027|Må avklarast",
            "Dugnadsgjengen; +Kommunen",
            [],
            "..2027-08-01",
            "funding",
        ),
        goals=[(None, "Folk i alle aldrar")],
    ),
    area(
        "Hytter",
        row(
            "Skifte omn og golv i Hornbu|Hyttenemnda|Snikkarmeister Lid|Hausten 2026|120 000 kr frå Sparebanken Fjell",
            "Hyttenemnda; +Snikkarmeister Lid",
            [src(..., "Sparebanken Fjell", 120000)],
            "2026-09-01..2026-11-30",
        ),
        row(
            "Innføre førehandstinging på nett|Dagleg leiar||2026–2027|Drift",
            "Dagleg leiar",
            [OPERATIONS],
            "2026-01-01..2027-12-31",
        ),
        row(
            "Hyttevakt i påska|Hyttenemnda og frivillige vakter||Årleg|Drift",
            "Hyttenemnda; Frivillige vakter",
            [OPERATIONS],
            "yearly",
        ),
        row(
            "Finne tomt til ny dagsturhytte|Ikkje bestemt|Fylkeskommunen|2027|Ingen kostnad",
            "+Fylkeskommunen",
            None,
            "2027-01-01..2027-12-31",
            "responsibility",
        ),
        row(
            "Gå gjennom avtalene om straum, ved og vatn på alle tre hyttene, og seie opp dei som ikkje svarar seg"
            "|Hyttenemnda / kasseraren|Kraftlaget|Før 1. mai 2026|Ingen kostnad",
            "Hyttenemnda; Kasseraren; +Kraftlaget",
            None,
            "..2026-04-30",
        ),
        row(
            "Setje av ei eiga hytte for skuleklassar i veka|Styret (avtalar vert gjort av Dagleg"
            " leiar)|Skulane i regionen"
            "|Frå hausten 2027|Uavklart, vert teke opp med kommunen",
            None,
            [],
            "2027-09-01..",
            None,
        ),
        goals=[(None, "Hyttene skal vere opne")],
    ),
    area(
        "Barn og unge",
        row(
            "Barnas turlag-dagar ein gong i månaden|Barnas turlag|Skulane og barnehagane|Kvar månad|Eigendel",
            "Barnas turlag; +Skulane; +Barnehagane",
            [src("participants")],
            "monthly",
        ),
        row(
            "Klatrekurs for ungdom|Klatregruppa||Mai 2026|15 000 kr over drift",
            "Klatregruppa",
            [src("operations", None, 15000)],
            "2026-05-01..2026-05-31",
        ),
        goals=[(None, "Dei unge skal finne")],
    ),
)
GOALS = (
    "Mål: Folk i alle aldrar skal kunne gå trygt ut frå eiga dør",
    "Mål: Hyttene skal vere opne, reine og varme",
    "Mål: Dei unge skal finne vener i fjellet",
)


def _content() -> bytes:
    document = word(("Arbeidsplan 2026–2027", 0))
    document.add_paragraph("Kvamsheia turlag")
    document.add_paragraph("Årsmøtet vedtok arbeidsplanen 4. februar 2026. Han gjeld til årsmøtet i 2028.")
    for part, goal in zip(PARTS, GOALS, strict=True):
        document.add_heading(part.title or "", 1)
        document.add_paragraph(goal)
        for one in part.rows:
            document.add_paragraph(one.cells[0], style="List Number")
            labelled(document, *_labels(one))
    document.add_paragraph("Styret, februar 2026")
    return saved(document)


def _labels(one: Row) -> list[tuple[str, str]]:
    """Give the labels of an activity that have a value, each value with a stop and a space after it."""
    return [(label, f"{text}. ") for label, text in zip(LABELS, one.cells[1:], strict=True) if text]


def _silent_about_goals() -> None:
    """Assert nothing of what stands above: a bare "Mål:" before the goal may be kept or dropped."""
    for part in PARTS:
        for one in part.rows:
            del one.truth["under"]


_silent_about_goals()

PLANS = [
    UnseenPlan(
        "kvamsheia",
        "turlag.docx",
        _content,
        truth_of(
            PARTS,
            title="Arbeidsplan 2026–2027",
            owner="Kvamsheia turlag",
            language="nn",
            years=(2026, 2027),
        ),
        held_out=True,
    )
]
