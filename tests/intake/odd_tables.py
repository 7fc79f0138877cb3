"""Plans in tables that are built as few are, each with what a careful reader finds in it: see the cards."""

from tests.intake.made_documents import heading
from tests.intake.made_tables import drawn
from tests.intake.odd_cards import BOTH, UNNUMBERED, Odd

TABLES: dict[str, Odd] = {
    "transposed": (
        (
            heading("Vann"),
            drawn("""
        Nr | 1 | 2
        Tiltak | Ta vannprøver | Kartlegge avløp
        Ansvar | Rådgiver | Driftssjef
        Frist | 30.06.2026 | 2027
        Finansiering | Drift, 90 000 kr | Tilskudd
        """),
        ),
        BOTH,
    ),
    "transposed no text label": (
        (
            heading("Vann"),
            drawn("""
        | *Ta vannprøver* | *Kartlegge avløp*
        Ansvar | Rådgiver | Driftssjef
        Frist | 30.06.2026 | 2027
        Finansiering | Drift, 90 000 kr | Tilskudd
        """),
        ),
        UNNUMBERED,
    ),
    "transposed numbered columns": (
        (
            heading("Vann"),
            drawn("""
        | Tiltak 1 | Tiltak 2
        Hva | Ta vannprøver | Kartlegge avløp
        Hvem | Rådgiver | Driftssjef
        Når | 30.06.2026 | 2027
        Finansiering | Drift, 90 000 kr | Tilskudd
        """),
        ),
        [
            "Vann |  | 1 Ta vannprøver | Rådgiver | 2026-06-30..2026-06-30 | operations 90000",
            "Vann |  | 2 Kartlegge avløp | Driftssjef | 2027-01-01..2027-12-31 | grant",
        ],
    ),
    "transposed marked header": (
        (
            heading("Vann"),
            drawn("""
        ! | Ta vannprøver | Kartlegge avløp
        Ansvar | Rådgiver | Driftssjef
        Frist | 30.06.2026 | 2027
        Finansiering | Drift, 90 000 kr | Tilskudd
        """),
        ),
        UNNUMBERED,
    ),
    "two plans side by side": (
        (
            drawn("""
        Vann | < | < | | Skole | < | <
        Tiltak | Ansvar | Frist | | Tiltak | Ansvar | Frist
        Ta vannprøver | Rådgiver | 2026 | | Bygge tak | Rektor | 2026
        Kartlegge avløp | Driftssjef | 2027 | | Male gang | Vaktmester | 2027
        """),
        ),
        [
            "Vann |  | Ta vannprøver | Rådgiver | ..2026-12-31 |",
            "Vann |  | Kartlegge avløp | Driftssjef | ..2027-12-31 |",
            "Skole |  | Bygge tak | Rektor | ..2026-12-31 |",
            "Skole |  | Male gang | Vaktmester | ..2027-12-31 |",
        ],
    ),
    "header in the middle": (
        (
            heading("Vann"),
            drawn("""
        Ta vannprøver | Rådgiver | 2026
        Fjerne søppel | Vaktmester | 2026
        Tiltak | Ansvar | Frist
        Kartlegge avløp | Driftssjef | 2027
        """),
        ),
        [
            "Vann |  | Ta vannprøver | Rådgiver | ..2026-12-31 |",
            "Vann |  | Fjerne søppel | Vaktmester | ..2026-12-31 |",
            "Vann |  | Kartlegge avløp | Driftssjef | ..2027-12-31 |",
        ],
    ),
    "one table per activity, title inside": (
        (
            heading("Vann"),
            drawn("""
        = Tiltak 1: Ta vannprøver
        Ansvar | Frist | Finansiering
        Rådgiver | 30.06.2026 | Drift, 90 000 kr
        """),
            drawn("""
        = Tiltak 2: Kartlegge avløp
        Ansvar | Frist | Finansiering
        Driftssjef | 2027 | Tilskudd
        """),
        ),
        BOTH,
    ),
    "ansvar as row under each": (
        (
            heading("Vann"),
            drawn("""
        Nr | Tiltak | Frist | Finansiering
        1 | Ta vannprøver | 30.06.2026 | Drift, 90 000 kr
         | Ansvar: Rådgiver | |
        2 | Kartlegge avløp | 2027 | Tilskudd
         | Ansvar: Driftssjef | |
        """),
        ),
        BOTH,
    ),
    "ansvar as merged row under each": (
        (
            heading("Vann"),
            drawn("""
        Nr | Tiltak | Frist | Finansiering
        1 | Ta vannprøver | 30.06.2026 | Drift, 90 000 kr
        = Ansvar: Rådgiver
        2 | Kartlegge avløp | 2027 | Tilskudd
        = Ansvar: Driftssjef
        """),
        ),
        BOTH,
    ),
    "ansvar as row with label cell": (
        (
            heading("Vann"),
            drawn("""
        Nr | Tiltak | Frist | Finansiering
        1 | Ta vannprøver | 30.06.2026 | Drift, 90 000 kr
         | Ansvar | Rådgiver |
        2 | Kartlegge avløp | 2027 | Tilskudd
         | Ansvar | Driftssjef |
        """),
        ),
        BOTH,
    ),
    "year groups of text": (
        (
            heading("Vann"),
            drawn("""
        2026 | < | 2027 | <
        Tiltak | Ansvar | Tiltak | Ansvar
        Ta vannprøver | Rådgiver | Kartlegge avløp | Driftssjef
        Bygge tak | Rektor | Male gang | Vaktmester
        """),
        ),
        [
            "Vann |  | Ta vannprøver | Rådgiver | 2026-01-01..2026-12-31 |",
            "Vann |  | Bygge tak | Rektor | 2026-01-01..2026-12-31 |",
            "Vann |  | Kartlegge avløp | Driftssjef | 2027-01-01..2027-12-31 |",
            "Vann |  | Male gang | Vaktmester | 2027-01-01..2027-12-31 |",
        ],
    ),
    "colour status": (
        (
            heading("Vann"),
            drawn("""
        Tiltak | Ansvar | Frist | Status
        Ta vannprøver | Rådgiver | 30.06.2026 |
        Kartlegge avløp | Driftssjef | 2027 |
        """),
        ),
        [
            "Vann |  | Ta vannprøver | Rådgiver | ..2026-06-30 |",
            "Vann |  | Kartlegge avløp | Driftssjef | ..2027-12-31 |",
        ],
    ),
    "multi-level numbering columns": (
        (
            heading("Vann"),
            drawn("""
        Mål | Delmål | Nr | Tiltak | Ansvar | Frist
        1 | | | Rent vann | |
         | 1.1 | | Friske elver | |
         | | 1.1.1 | Ta vannprøver | Rådgiver | 30.06.2026
         | | 1.1.2 | Kartlegge avløp | Driftssjef | 2027
        """),
        ),
        [
            "Vann | 1 Rent vann>1.1 Friske elver | 1.1.1 Ta vannprøver | Rådgiver | ..2026-06-30 |",
            "Vann | 1 Rent vann>1.1 Friske elver | 1.1.2 Kartlegge avløp | Driftssjef | ..2027-12-31 |",
        ],
    ),
    "merged area at left, strange header": (
        (
            drawn("""
        ! | Hva skjer | Hvem drar lasset | Frist for å være i mål
        Vann | Ta vannprøver | Rådgiver | 30.06.2026
        ^ | Kartlegge avløp | Driftssjef | 2027
        Skole | Bygge tak | Rektor | 2026
        ^ | Male gang | Vaktmester | 2027
        """),
        ),
        [
            "Vann |  | Ta vannprøver | Rådgiver | ..2026-06-30 |",
            "Vann |  | Kartlegge avløp | Driftssjef | ..2027-12-31 |",
            "Skole |  | Bygge tak | Rektor | ..2026-12-31 |",
            "Skole |  | Male gang | Vaktmester | ..2027-12-31 |",
        ],
    ),
    "words nobody has heard": (
        (
            heading("Vann"),
            drawn("""
        ! Grep | Vaktbikkje | Målstrek | Pengesekk
        Ta vannprøver | Rådgiver | 30.06.2026 | Drift, 90 000 kr
        Kartlegge avløp | Driftssjef | 2027 | Tilskudd
        """),
        ),
        [
            "Vann |  | Ta vannprøver | Rådgiver | 2026-06-30..2026-06-30 | operations 90000",
            "Vann |  | Kartlegge avløp | Driftssjef | 2027-01-01..2027-12-31 | grant",
        ],
    ),
    "no header at all": (
        (
            heading("Vann"),
            drawn("""
        Ta vannprøver | Rådgiver | 30.06.2026 | Drift, 90 000 kr
        Kartlegge avløp | Driftssjef | 2027 | Tilskudd
        Bygge tak | Rektor | 2026 | Drift
        """),
        ),
        [
            "Vann |  | Ta vannprøver | Rådgiver | 2026-06-30..2026-06-30 | operations 90000",
            "Vann |  | Kartlegge avløp | Driftssjef | 2027-01-01..2027-12-31 | grant",
            "Vann |  | Bygge tak | Rektor | 2026-01-01..2026-12-31 | operations",
        ],
    ),
    "header at the bottom": (
        (
            heading("Vann"),
            drawn("""
        Ta vannprøver | Rådgiver | 2026
        Kartlegge avløp | Driftssjef | 2027
        Tiltak | Ansvar | Frist
        """),
        ),
        [
            "Vann |  | Ta vannprøver | Rådgiver | ..2026-12-31 |",
            "Vann |  | Kartlegge avløp | Driftssjef | ..2027-12-31 |",
        ],
    ),
    "actor rows as groups": (
        (
            drawn("""
        = Ansvar: Rådgiver
        Tiltak | Frist
        Ta vannprøver | 2026
        = Ansvar: Driftssjef
        Kartlegge avløp | 2027
        """),
        ),
        [
            "| Ansvar: Rådgiver | Ta vannprøver | Rådgiver | ..2026-12-31 |",
            "| Ansvar: Driftssjef | Kartlegge avløp | Driftssjef | ..2027-12-31 |",
        ],
    ),
    "month rows": (
        (
            heading("Vann"),
            drawn("""
        = Januar 2026
        Ta vannprøver | Rådgiver
        = Mars 2026
        Kartlegge avløp | Driftssjef
        Bygge tak | Rektor
        """),
        ),
        [
            "Vann | Januar 2026 | Ta vannprøver | Rådgiver | 2026-01-01..2026-01-31 |",
            "Vann | Mars 2026 | Kartlegge avløp | Driftssjef | 2026-03-01..2026-03-31 |",
            "Vann | Mars 2026 | Bygge tak | Rektor | 2026-03-01..2026-03-31 |",
        ],
    ),
    "text last": (
        (
            heading("Vann"),
            drawn("""
        Frist | Ansvar | Penger | Tiltak
        30.06.2026 | Rådgiver | Drift, 90 000 kr | Ta vannprøver
        2027 | Driftssjef | Tilskudd | Kartlegge avløp
        """),
        ),
        UNNUMBERED,
    ),
    "matrix of actors": (
        (
            heading("Vann"),
            drawn("""
        Tiltak | Rådgiver | Driftssjef | Frist
        Ta vannprøver | X | | 2026
        Kartlegge avløp | | X | 2027
        """),
        ),
        [
            "Vann |  | Ta vannprøver | Rådgiver | ..2026-12-31 |",
            "Vann |  | Kartlegge avløp | Driftssjef | ..2027-12-31 |",
        ],
    ),
    "quarter matrix words": (
        (
            heading("Vann"),
            drawn("""
        Tiltak | Ansvar | 1. kvartal 2026 | 2. kvartal 2026
        Ta vannprøver | Rådgiver | Planlegge | Utføre
        Kartlegge avløp | Driftssjef | | Utføre
        """),
        ),
        [
            "Vann |  | Ta vannprøver | Rådgiver | 2026-01-01..2026-06-30 |",
            "Vann |  | Kartlegge avløp | Driftssjef | 2026-04-01..2026-06-30 |",
        ],
    ),
    "questions as labels": (
        (
            heading("Vann"),
            drawn("""
        Hva skal vi gjøre? | Ta vannprøver
        Hvem gjør det? | Rådgiver
        Senest når? | 30.06.2026
        Hva skal vi gjøre? | Kartlegge avløp
        Hvem gjør det? | Driftssjef
        Senest når? | 2027
        """),
        ),
        [
            "Vann |  | Ta vannprøver | Rådgiver | ..2026-06-30 |",
            "Vann |  | Kartlegge avløp | Driftssjef | ..2027-12-31 |",
        ],
    ),
    "header split over two tables": (
        (
            heading("Vann"),
            drawn("""
        Tiltak | Ansvar | Frist
        """),
            drawn("""
        Ta vannprøver | Rådgiver | 2026
        Kartlegge avløp | Driftssjef | 2027
        """),
        ),
        [
            "Vann |  | Ta vannprøver | Rådgiver | ..2026-12-31 |",
            "Vann |  | Kartlegge avløp | Driftssjef | ..2027-12-31 |",
        ],
    ),
}
