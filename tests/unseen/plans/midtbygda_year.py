"""An annual wheel: months as headings, bullets below, some with who does it."""

from tests.unseen.layouts import saved, word
from tests.unseen.writing import UnseenPlan, area, row, truth_of

JANUAR, MARS, MAI, AUGUST, NOVEMBER = (
    "2026-01-01..2026-01-31",
    "2026-03-01..2026-03-31",
    "2026-05-01..2026-05-31",
    "2026-08-01..2026-08-31",
    "2026-11-01..2026-11-30",
)
WHEEL = (
    ("Januar", (row("Rapportere til fylkeskommunen på fjorårets tilskudd", under=None, when=JANUAR),)),
    (
        "Mars",
        (
            row("Evaluere vinterferietilbudet", under=None, when=MARS),
            row("Sende søknad om midler til sommerjobber", under=None, when=MARS),
        ),
    ),
    (
        "Mai",
        (
            row("Samle alle lag og foreninger til vårmøte", under=None, when=MAI),
            row("Dele ut kulturprisen", under=None, when=MAI),
        ),
    ),
    ("August", (row("Oppdatere oversikten over utlånsutstyr", under=None, when=AUGUST),)),
    (
        "November",
        (
            row("Starte budsjettarbeidet med frivilligforumet", under=None, when=NOVEMBER),
            row("Planlegge neste års hjul", under=None, when=NOVEMBER),
        ),
    ),
)
PARTS = (area(None, *[one for _, rows in WHEEL for one in rows]),)


def _content() -> bytes:
    document = word(("Årshjul 2026 for frivilligarbeidet i Midtbygda", 0))
    for month, rows in WHEEL:
        document.add_heading(month, 2)
        for one in rows:
            document.add_paragraph(one.cells[0], style="List Bullet")
    return saved(document)


PLANS = [
    UnseenPlan("midtbygda", "arshjul.docx", _content, truth_of(PARTS, language="nb", years=(2026, 2026))),
]
