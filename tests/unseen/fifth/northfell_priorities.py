"""An English plan: priorities by letters, objectives as coloured rows, partners, and a list of short names."""

from tests.unseen.fifth._layouts_e import at, headed_table, shade
from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, src, truth_of

HEADER = ("Ref.", "Action", "Responsible", "Partners", "Timeline", "Funding", "KPI")
A1 = "Objective A.1: Waste from building sites is halved"
A2 = "Objective A.2: Second-hand is first choice"
B1 = "Objective B.1: Food waste becomes feed or gas"
C1 = "Objective C.1: Every council officer knows the rules"

PARTS = (
    area(
        "Reuse",
        at(
            1,
            "A.1.1|Open a material bank for doors, windows and bricks|Northfell Waste Ltd|Building trade association"
            "|Q2 2026|Grant from Enova, NOK 400,000|Tonnes reused",
            "Northfell Waste Ltd; +Building trade association",
            [src("grant", "Enova", 400000)],
            "2026-04-01..2026-06-30",
            number="A.1.1",
            under=[A1],
            indicator="Tonnes reused",
        ),
        at(
            1,
            "A.1.2|Ask for demolition surveys in every tender|Procurement officer|The municipalities"
            "|From 1 January 2027"
            "|Operating budget|Share of tenders",
            "Procurement officer; +The municipalities",
            [OPERATIONS],
            "2027-01-01..",
            number="A.1.2",
            under=[A1],
            indicator="Share of tenders",
        ),
        at(
            1,
            "A.2.1|Run repair evenings in the libraries|Library managers|Red Cross, Youth council|2026–2028"
            "|Operating budget|Number of evenings",
            "Library managers; +Red Cross; +Youth council",
            [OPERATIONS],
            "2026-01-01..2028-12-31",
            number="A.2.1",
            under=[A2],
            indicator="Number of evenings",
        ),
        goals=[("A.1", "Waste from building"), ("A.2", "Second-hand is")],
    ),
    area(
        "Bio-resources",
        at(
            1,
            "B.1.1|Map food waste in shops and canteens|Climate adviser|Trade union, retailers|Spring 2026"
            "|NOK 150,000 from the County Council|Map delivered",
            "Climate adviser; +Trade union; +Retailers",
            [src(..., "County Council", 150000)],
            "2026-03-01..2026-05-31",
            number="B.1.1",
            under=[B1],
            indicator="Map delivered",
        ),
        at(
            1,
            "B.1.2|Trial insect farming on two farms|Project manager|Farmers' union|By 31 December 2027"
            "|Project Loop, ends 2027|Kilos of protein",
            "Project manager; +Farmers' union",
            [src("project", "Loop", to="2027-12-31")],
            "..2027-12-31",
            number="B.1.2",
            under=[B1],
            indicator="Kilos of protein",
        ),
        at(
            1,
            "B.1.3|Decide where a biogas plant may stand|To be clarified|Grid company|2028|To be clarified|",
            "+Grid company",
            [],
            "2028-01-01..2028-12-31",
            "responsibility; funding",
            number="B.1.3",
            under=[B1],
        ),
        goals=[("B.1", "Food waste becomes")],
    ),
    area(
        "Knowledge",
        at(
            1,
            "C.1.1|Hold a circular economy day for staff|Council secretariat|Northfell University College|Annually"
            "|Participants' own cost|Participants",
            "Council secretariat; +Northfell University College",
            [src("participants", ...)],
            "yearly",
            number="C.1.1",
            under=[C1],
            indicator="Participants",
        ),
        at(
            1,
            "C.1.2|Keep the website with guidance up to date|Communications officer||Ongoing|Operating budget|Visits",
            "Communications officer",
            [OPERATIONS],
            "continuous",
            number="C.1.2",
            under=[C1],
            indicator="Visits",
        ),
        at(
            1,
            "C.1.3|Share figures on purchases, waste and repair with the public, in plain words and once a year"
            "|Climate adviser / Communications officer|Statistics office|Autumn 2027|Operating budget;"
            " further funding to be"
            " clarified|",
            "Climate adviser; Communications officer; +Statistics office",
            [OPERATIONS],
            "2027-09-01..2027-11-30",
            "funding",
            number="C.1.3",
            under=[C1],
        ),
        at(
            1,
            "C.1.4|Visit two Danish municipalities that have come further|Steering group|The mayors|May 2026"
            "|NOK 60,000 from the regional fund|Report",
            "Steering group; +The mayors",
            [src(..., ..., 60000)],
            "2026-05-01..2026-05-31",
            number="C.1.4",
            under=[C1],
            indicator="Report",
        ),
        goals=[("C.1", "Every council officer")],
    ),
)


def _content() -> bytes:
    document = word(("Action Plan for the Circular Economy 2026–2028", 0))
    document.add_paragraph("Northfell Regional Council")
    document.add_paragraph("The plan was adopted by the council on 5 November 2025. It covers three priorities.")
    for letter, part in zip("ABC", PARTS, strict=True):
        document.add_heading(f"Priority {letter} – {part.title}", 1)
        rows: list[tuple[str, ...]] = []
        coloured = []
        for goal in dict.fromkeys(one.truth["under"][0] for one in part.rows):
            coloured.append(len(rows) + 1)
            rows.append((goal,))
            rows += [one.cells for one in part.rows if one.truth["under"] == [goal]]
        table = headed_table(document, HEADER, rows)
        for number in coloured:
            shade(table, number, "BDD7EE")
    document.add_heading("Annex 1: Abbreviations", 1)
    word_table(document, [("KPI", "Key performance indicator"), ("NOK", "Norwegian kroner")])
    document.add_heading("Annex 2: Budget overview", 1)
    word_table(
        document,
        [("Source", "2026", "2027", "2028"), ("Enova", "400", "0", "0"), ("County Council", "150", "0", "0")],
    )
    return saved(document)


PLANS = [
    UnseenPlan(
        "northfell",
        "action_plan.docx",
        _content,
        truth_of(
            PARTS,
            title="Action Plan for the Circular Economy 2026–2028",
            owner="Northfell Regional Council",
            language="en",
            years=(2026, 2028),
            aliases={
                "The municipalities": ["Municipalities"],
                "The mayors": ["Mayors"],
                "County Council": ["The County Council", "the County Council"],
            },
        ),
        held_out=True,
    )
]
