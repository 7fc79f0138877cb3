"""A web page of measures as headings of level three, each with a list of terms (dl) for who, when and money."""

from html import escape

from tests.unseen.layouts import page
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

TERMS = ("Ansvarlig", "Samarbeidspartnere", "Tidsplan", "Finansiering")
PARTS = (
    area(
        "Kystkultur",
        row(
            "Restaurere seilbåten Havternen | Museumsleder | Kystlaget | 2026–2028 | Stiftelsen UNI, 400 000 kr",
            who="Museumsleder; +Kystlaget",
            when="2026-01-01..2028-12-31",
            money=[src(..., "Stiftelsen UNI", 400000)],
        ),
        row(
            "Formidle fiskerihistorie i skolen | Kulturskolen | Havneby ungdomsskole og pensjonerte fiskere"
            " | Hvert vårsemester | Innenfor vedtatt budsjett",
            who="Kulturskolen; +Havneby ungdomsskole; +Pensjonerte fiskere",
            when="?yearly",
            money=[OPERATIONS],
        ),
    ),
    area(
        "Levende havn",
        row(
            "Ha sommervert på gjestehavna | Havnevakten | | Juni–august hvert år | Brukerbetaling",
            who="Havnevakten",
            when="?yearly",
            money=[src("participants", optional=True), src("other", optional=True)],
        ),
        row(
            "Flytte fiskemottaket | Havnestyret, kommunedirektøren | Fiskarlaget | Oppstart 2027"
            " | Finansiering er ikke avklart",
            who="Havnestyret; Kommunedirektøren; +Fiskarlaget",
            when="2027-01-01..",
            money=[],
            open_="funding",
        ),
    ),
)


def _content() -> bytes:
    lines = ["<article><h1>Handlingsplan for havn og kystkultur 2026–2028</h1><p>Havneby kommune</p>"]
    for part in PARTS:
        lines.append(f"<h2>{part.title}</h2>")
        for one in part.rows:
            pairs = [(term, value) for term, value in zip(TERMS, one.cells[1:], strict=True) if value]
            terms = "".join(f"<dt>{term}</dt><dd>{escape(value)}</dd>" for term, value in pairs)
            lines.append(f"<h3>{one.cells[0]}</h3><dl>{terms}</dl>")
    return page("Havn og kystkultur", "".join([*lines, "</article>"]))


PLANS = [
    UnseenPlan(
        "havneby",
        "plan.html",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan for havn og kystkultur 2026–2028",
            owner="Havneby kommune",
            language="nb",
            years=(2026, 2028),
        ),
    )
]
