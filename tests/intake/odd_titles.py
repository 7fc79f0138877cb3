"""Plans with a heading and a small table for each activity, and with the areas in the last column."""

from tests.intake.made_documents import heading, para
from tests.intake.made_tables import drawn
from tests.intake.odd_cards import BOTH, Odd

FIRST = drawn("""
        Ansvar | Frist | Finansiering
        Rådgiver | 30.06.2026 | Drift, 90 000 kr
        """)
SECOND = drawn("""
        Ansvar | Frist | Finansiering
        Driftssjef | 2027 | Tilskudd
        """)

TITLES: dict[str, Odd] = {
    "one table per activity, heading above": (
        (
            heading("Vann"),
            heading("Tiltak 1: Ta vannprøver", 2),
            FIRST,
            heading("Tiltak 2: Kartlegge avløp", 2),
            SECOND,
        ),
        BOTH,
    ),
    "one table per activity, bold line above": (
        (heading("Vann"), para("1. Ta vannprøver", bold=True), FIRST, para("2. Kartlegge avløp", bold=True), SECOND),
        BOTH,
    ),
    "heading above, label tables": (
        (
            heading("Vann"),
            heading("Tiltak 1: Ta vannprøver", 2),
            drawn("""
        Ansvar | Rådgiver
        Frist | 30.06.2026
        Finansiering | Drift, 90 000 kr
        """),
            heading("Tiltak 2: Kartlegge avløp", 2),
            drawn("""
        Ansvar | Driftssjef
        Frist | 2027
        Finansiering | Tilskudd
        """),
        ),
        BOTH,
    ),
    "headings of areas above who answers for them": (
        (
            heading("Vann"),
            drawn("""
        Ansvar | Rådgiver
        Status | Pågår
        """),
            drawn("""
        Tiltak | Ansvar | Frist
        Ta vannprøver | Vaktmester | 2026
        """),
            heading("Skole"),
            drawn("""
        Ansvar | Rektor
        Status | Pågår
        """),
            drawn("""
        Tiltak | Ansvar | Frist
        Bygge tak | Vaktmester | 2027
        """),
        ),
        [
            "Vann |  | Ta vannprøver | Vaktmester | ..2026-12-31 |",
            "Skole |  | Bygge tak | Vaktmester | ..2027-12-31 |",
        ],
    ),
    "area column at right": (
        (
            drawn("""
        Tiltak | Ansvar | Frist | Område
        Ta vannprøver | Rådgiver | 2026 | Vann
        Kartlegge avløp | Driftssjef | 2027 | Vann
        Bygge tak | Rektor | 2027 | Skole
        """),
        ),
        [
            "Vann |  | Ta vannprøver | Rådgiver | ..2026-12-31 |",
            "Vann |  | Kartlegge avløp | Driftssjef | ..2027-12-31 |",
            "Skole |  | Bygge tak | Rektor | ..2027-12-31 |",
        ],
    ),
    "places at right, in no order": (
        (
            heading("Vann"),
            drawn("""
        Tiltak | Ansvar | Frist | Område
        Ta vannprøver | Rådgiver | 2026 | Nord
        Kartlegge avløp | Driftssjef | 2027 | Sør
        Rense bekk | Driftssjef | 2027 | Nord
        """),
        ),
        [
            "Vann |  | Ta vannprøver | Rådgiver | ..2026-12-31 |",
            "Vann |  | Kartlegge avløp | Driftssjef | ..2027-12-31 |",
            "Vann |  | Rense bekk | Driftssjef | ..2027-12-31 |",
        ],
    ),
}
