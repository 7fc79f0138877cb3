"""An English action plan in Word: Action, Lead, Partners, Timescale, Funding; themes as merged rows."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Action", "Lead", "Partners", "Timescale", "Funding")

PARTS = (
    area(
        "Town centre",
        row(
            "Appoint a part-time market manager|Economic Development Officer|Chamber of Trade|By March 2026"
            "|Core budget",
            who="?Economic Development Officer; +Chamber of Trade",
            when="..2026-03-31",
            money=[OPERATIONS],
        ),
        row(
            "Refurbish the corn exchange|Property Services|Heritage Trust, Arts Council|2026-2028"
            "|Grant from the Heritage Fund",
            who="?Property Services; +Heritage Trust; +Arts Council",
            when="2026-01-01..2028-12-31",
            money=[src("grant", ...)],
        ),
        row(
            "Pilot free parking on Saturdays|To be confirmed|Traders|Autumn 2026|To be agreed",
            who="+Traders",
            when="2026-09-01..2026-11-30",
            money=[],
            open_="responsibility; funding",
        ),
    ),
    area(
        "Rural transport",
        row(
            "Run a community minibus|Northmoor Volunteers|Parish councils|Ongoing|Participants' fees",
            who="?Northmoor Volunteers; +Parish councils",
            when="?continuous",
            money=[src("participants")],
        ),
        row(
            "Publish one timetable for all operators|Transport Officer|Bus operators and schools|Annually|Core budget",
            who="?Transport Officer; +Bus operators; +Schools",
            when="?yearly",
            money=[OPERATIONS],
        ),
    ),
)


def _content() -> bytes:
    document = word(("Northmoor District Council Action Plan 2026–2028", 0))
    document.add_paragraph("This plan sets out what the council and its partners will do.")
    rows: list[tuple[str, ...]] = [HEADER]
    for part in PARTS:
        rows += [(part.title or "",), *[one.cells for one in part.rows]]
    word_table(document, rows)
    return saved(document)


PLANS = [
    UnseenPlan(
        "northmoor",
        "action-plan.docx",
        _content,
        truth_of(PARTS, owner="Northmoor District Council", language="en", years=(2026, 2028)),
    )
]
