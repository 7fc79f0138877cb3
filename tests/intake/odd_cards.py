"""Plans as cards in rows, in cells and in tables inside cells, each with what a careful reader finds in it.

A line of what is found is: area | under | number and activity | actors | time | money.
"""

from collections.abc import Sequence
from typing import Any

from avklart.documents.document import Block, Cell, Paragraph, Place, Row, Table
from tests.intake.made_documents import heading
from tests.intake.made_tables import drawn

type Odd = tuple[tuple[Block, ...], list[str]]

BOTH = [
    "Vann |  | 1 Ta vannprøver | Rådgiver | ..2026-06-30 | operations 90000",
    "Vann |  | 2 Kartlegge avløp | Driftssjef | ..2027-12-31 | grant",
]
UNNUMBERED = [line.replace(" 1 ", " ").replace(" 2 ", " ") for line in BOTH]


def nested(rows: Sequence[Sequence[object]]) -> Table:
    """Give a table whose cells hold texts and tables."""
    made = []
    for at, row in enumerate(rows, 1):
        cells = [_cell(told, Place(table=1, row=at, cell=place)) for place, told in enumerate(row, 1)]
        made.append(Row(cells=tuple(cells), place=Place(table=1, row=at)))
    return Table(rows=tuple(made), place=Place(table=1), columns=max(map(len, rows)))


def _cell(told: object, place: Place) -> Cell:
    parts: list[Any] = told if isinstance(told, list) else [told]
    return Cell(
        place=place,
        blocks=tuple(Paragraph(text=one, place=place) if isinstance(one, str) else one for one in parts),
    )


CARDS: dict[str, Odd] = {
    "merged + label:value": (
        (
            heading("Vann"),
            drawn("""
        = Tiltak 1: Ta vannprøver
        Ansvar: Rådgiver | Frist: 30.06.2026 | Finansiering: Drift, 90 000 kr
        = Tiltak 2: Kartlegge avløp
        Ansvar: Driftssjef | Frist: 2027 | Finansiering: Tilskudd
        """),
        ),
        BOTH,
    ),
    "labels row above values row": (
        (
            heading("Vann"),
            drawn("""
        = Tiltak 1: Ta vannprøver
        Ansvar | Frist | Finansiering
        Rådgiver | 30.06.2026 | Drift, 90 000 kr
        = Tiltak 2: Kartlegge avløp
        Ansvar | Frist | Finansiering
        Driftssjef | 2027 | Tilskudd
        """),
        ),
        BOTH,
    ),
    "two rows of labels": (
        (
            heading("Vann"),
            drawn("""
        = Tiltak 1: Ta vannprøver
        Ansvar: Rådgiver | Frist: 30.06.2026
        Finansiering: Drift, 90 000 kr | Status: Pågår
        = Tiltak 2: Kartlegge avløp
        Ansvar: Driftssjef | Frist: 2027
        Finansiering: Tilskudd | Status: Ikke startet
        """),
        ),
        BOTH,
    ),
    "all in one cell beside": (
        (
            heading("Vann"),
            drawn("""
        1 | Ta vannprøver | Ansvar: Rådgiver\\nFrist: 30.06.2026\\nFinansiering: Drift, 90 000 kr
        2 | Kartlegge avløp | Ansvar: Driftssjef\\nFrist: 2027\\nFinansiering: Tilskudd
        """),
        ),
        BOTH,
    ),
    "header over labelled cell": (
        (
            heading("Vann"),
            drawn("""
        ! Nr | Tiltak | Gjennomføring
        1 | Ta vannprøver | Ansvar: Rådgiver\\nFrist: 30.06.2026\\nFinansiering: Drift, 90 000 kr
        2 | Kartlegge avløp | Ansvar: Driftssjef\\nFrist: 2027\\nFinansiering: Tilskudd
        """),
        ),
        BOTH,
    ),
    "one cell all": (
        (
            heading("Vann"),
            drawn("""
        Tiltak 1: Ta vannprøver\\nAnsvar: Rådgiver\\nFrist: 30.06.2026\\nFinansiering: Drift, 90 000 kr
        Tiltak 2: Kartlegge avløp\\nAnsvar: Driftssjef\\nFrist: 2027\\nFinansiering: Tilskudd
        """),
        ),
        BOTH,
    ),
    "one column, label lines rows": (
        (
            heading("Vann"),
            drawn("""
        Tiltak 1: Ta vannprøver
        Ansvar: Rådgiver. Frist: 30.06.2026. Finansiering: Drift, 90 000 kr
        Tiltak 2: Kartlegge avløp
        Ansvar: Driftssjef. Frist: 2027. Finansiering: Tilskudd
        """),
        ),
        BOTH,
    ),
    "two cards side by side": (
        (
            heading("Vann"),
            drawn("""
        Tiltak 1: Ta vannprøver\\nAnsvar: Rådgiver\\nFrist: mai 2026 | Tiltak 2: Kartlegge avløp\\nAnsvar: Driftssjef
        """),
        ),
        ["Vann |  | 1 Ta vannprøver | Rådgiver | ..2026-05-31 |", "Vann |  | 2 Kartlegge avløp | Driftssjef | - |"],
    ),
    "without merging": (
        (
            heading("Vann"),
            drawn("""
        Tiltak 1: Ta vannprøver | |
        Ansvar: Rådgiver | Frist: 30.06.2026 | Finansiering: Drift, 90 000 kr
        Tiltak 2: Kartlegge avløp | |
        Ansvar: Driftssjef | Frist: 2027 | Finansiering: Tilskudd
        """),
        ),
        BOTH,
    ),
    "unmerged labels row": (
        (
            heading("Vann"),
            drawn("""
        1 | Ta vannprøver |
        Ansvar | Frist | Finansiering
        Rådgiver | 30.06.2026 | Drift, 90 000 kr
        2 | Kartlegge avløp |
        Ansvar | Frist | Finansiering
        Driftssjef | 2027 | Tilskudd
        """),
        ),
        BOTH,
    ),
    "areas in table": (
        (
            drawn("""
        = VANN
        = Tiltak 1: Ta vannprøver
        Ansvar: Rådgiver | Frist: 30.06.2026 | Finansiering: Drift, 90 000 kr
        = Tiltak 2: Kartlegge avløp
        Ansvar: Driftssjef | Frist: 2027 | Finansiering: Tilskudd
        """),
        ),
        [
            "VANN |  | 1 Ta vannprøver | Rådgiver | ..2026-06-30 | operations 90000",
            "VANN |  | 2 Kartlegge avløp | Driftssjef | ..2027-12-31 | grant",
        ],
    ),
    "no number word": (
        (
            heading("Vann"),
            drawn("""
        = *Ta vannprøver*
        Ansvarlig: Rådgiver | Innen: 30.06.2026 | Penger: Drift, 90 000 kr
        = *Kartlegge avløp*
        Ansvarlig: Driftssjef | Innen: 2027 | Penger: Tilskudd
        """),
        ),
        UNNUMBERED,
    ),
    "text and labels in one row": (
        (
            heading("Vann"),
            drawn("""
        1. Ta vannprøver | Ansvar: Rådgiver | Frist: 30.06.2026 | Midler: Drift, 90 000 kr
        2. Kartlegge avløp | Ansvar: Driftssjef | Frist: 2027 | Midler: Tilskudd
        """),
        ),
        BOTH,
    ),
    "nested beside": (
        (
            heading("Vann"),
            nested(
                [
                    [
                        "1",
                        "Ta vannprøver",
                        drawn("""
        Ansvar | Rådgiver
        Frist | 30.06.2026
        Finansiering | Drift, 90 000 kr
        """),
                    ],
                    [
                        "2",
                        "Kartlegge avløp",
                        drawn("""
        Ansvar | Driftssjef
        Frist | 2027
        Finansiering | Tilskudd
        """),
                    ],
                ]
            ),
        ),
        BOTH,
    ),
    "nested with header": (
        (
            heading("Vann"),
            nested(
                [
                    ["Nr", "Tiltak", "Gjennomføring"],
                    [
                        "1",
                        "Ta vannprøver",
                        drawn("""
        Ansvar | Rådgiver
        Frist | 30.06.2026
        Finansiering | Drift, 90 000 kr
        """),
                    ],
                    [
                        "2",
                        "Kartlegge avløp",
                        drawn("""
        Ansvar | Driftssjef
        Frist | 2027
        Finansiering | Tilskudd
        """),
                    ],
                ]
            ),
        ),
        BOTH,
    ),
    "nested in one cell": (
        (
            heading("Vann"),
            nested(
                [
                    [
                        [
                            "Tiltak 1: Ta vannprøver",
                            drawn("""
        Ansvar | Rådgiver
        Frist | 30.06.2026
        Finansiering | Drift, 90 000 kr
        """),
                        ]
                    ],
                    [
                        [
                            "Tiltak 2: Kartlegge avløp",
                            drawn("""
        Ansvar | Driftssjef
        Frist | 2027
        Finansiering | Tilskudd
        """),
                        ]
                    ],
                ]
            ),
        ),
        BOTH,
    ),
    "nested header row": (
        (
            heading("Vann"),
            nested(
                [
                    [
                        "1",
                        "Ta vannprøver",
                        drawn("""
        Ansvar | Frist | Finansiering
        Rådgiver | 30.06.2026 | Drift, 90 000 kr
        """),
                    ],
                    [
                        "2",
                        "Kartlegge avløp",
                        drawn("""
        Ansvar | Frist | Finansiering
        Driftssjef | 2027 | Tilskudd
        """),
                    ],
                ]
            ),
        ),
        BOTH,
    ),
    "whole plan in a cell": (
        (
            heading("Vann"),
            nested(
                [
                    [
                        drawn("""
        Nr | Tiltak | Ansvar | Frist | Finansiering
        1 | Ta vannprøver | Rådgiver | 30.06.2026 | Drift, 90 000 kr
        2 | Kartlegge avløp | Driftssjef | 2027 | Tilskudd
        """)
                    ]
                ]
            ),
        ),
        BOTH,
    ),
    "area beside plan in cell": (
        (
            nested(
                [
                    [
                        "Vann",
                        drawn("""
        Nr | Tiltak | Ansvar | Frist | Finansiering
        1 | Ta vannprøver | Rådgiver | 30.06.2026 | Drift, 90 000 kr
        2 | Kartlegge avløp | Driftssjef | 2027 | Tilskudd
        """),
                    ]
                ]
            ),
        ),
        BOTH,
    ),
    "area and plan in one cell, layout table": (
        (
            nested(
                [
                    [
                        [
                            "Vann",
                            drawn("""
        Nr | Tiltak | Ansvar | Frist | Finansiering
        1 | Ta vannprøver | Rådgiver | 30.06.2026 | Drift, 90 000 kr
        2 | Kartlegge avløp | Driftssjef | 2027 | Tilskudd
        """),
                        ],
                        [
                            "Skole",
                            drawn("""
        Nr | Tiltak | Ansvar | Frist | Finansiering
        3 | Bygge tak | Rektor | 2026 | Drift
        """),
                        ],
                    ]
                ]
            ),
        ),
        [
            "Vann |  | 1 Ta vannprøver | Rådgiver | ..2026-06-30 | operations 90000",
            "Vann |  | 2 Kartlegge avløp | Driftssjef | ..2027-12-31 | grant",
            "Skole |  | 3 Bygge tak | Rektor | ..2026-12-31 | operations",
        ],
    ),
}
