"""A text of bullets that say who and when in brackets, under headings underlined with signs."""

from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

PARTS = (
    area(
        "Bedre skilting og merking",
        row(
            "Bytte ut knekte skilt på rundløypa (ansvar: løypegruppa, frist: 15. juni 2025)",
            text="Bytte ut knekte skilt på rundløypa",
            who="Løypegruppa",
            when="..2025-06-15",
        ),
        row(
            "Male opp merkene i ura (ansvar: løypegruppa og speiderne, frist: september 2025)",
            text="Male opp merkene i ura",
            who="Løypegruppa; Speiderne",
            when="..2025-09-30",
        ),
        row(
            "Lage digitalt kart over vinterløyper (ansvar: sekretær, frist: før jul, finansiering: midler fra"
            " Gjensidigestiftelsen)",
            text="Lage digitalt kart over vinterløyper",
            who="Sekretær",
            money=[src("grant", "Gjensidigestiftelsen")],
            when=None,
        ),
    ),
    area(
        "Flere folk på tur",
        row(
            "Ukentlig barnevogntrim (ansvar: Kari Moen, frist: løpende)",
            text="Ukentlig barnevogntrim",
            who="Kari Moen",
            when="?continuous",
        ),
        row(
            "Arrangere fakkeltur for hele familien (ansvar: styret i samarbeid med menigheten, frist: 1. desember 2025,"
            " finansiering: drift)",
            text="Arrangere fakkeltur for hele familien",
            who="Styret; +Menigheten",
            money=[OPERATIONS],
            when="..2025-12-01",
        ),
        row(
            "Skaffe trillestol til utlån (ansvar: avklares på årsmøtet)",
            text="Skaffe trillestol til utlån",
            who="",
            open_="responsibility:?",
            when="-",
        ),
    ),
)


def _content() -> bytes:
    lines = ["Arbeidsplan 2025", "Tangen turlag", "", "Her er det styret har satt seg fore i år.", ""]
    for part in PARTS:
        lines += [part.title or "", "-" * len(part.title or ""), ""]
        lines += [f"* {one.cells[0]}" for one in part.rows]
        lines.append("")
    return "\n".join(lines).encode()


PLANS = [
    UnseenPlan(
        "tangen",
        "arbeidsplan.txt",
        _content,
        truth_of(PARTS, title="Arbeidsplan 2025", owner="Tangen turlag", language="nb", years=(2025, 2025)),
    )
]
