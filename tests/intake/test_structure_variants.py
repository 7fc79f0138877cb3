"""Areas, goals and columns laid out in uncommon ways, each way written in several languages and signs."""

from collections.abc import Sequence

import pytest

from avklart.documents.document import Block, Document
from avklart.domain.draft import PlanDraft
from avklart.intake.reading import read_plan
from tests.intake.accounting import unaccounted
from tests.intake.made_documents import document, heading, item, para, table

HEADER = ("Tiltak", "Ansvarlig", "Frist")
KURS = ("Holde kurs for nye ledere", "Daglig leder", "Mai 2025")
KART = ("Lage nytt turkart", "Turgruppa", "Høsten 2025")
STI = ("Rydde stien til toppen", "Frivilligsentralen", "Juni 2025")
TITLE = para("Handlingsplan 2025–2026", style="Title", size=26.0)


def plan_of(*blocks: Block) -> PlanDraft:
    """Give the plan of a document with a title, all its words accounted for."""
    made: Document = document(TITLE, *blocks)
    plan = read_plan(made)
    assert unaccounted(made, plan) == ({}, {})
    return plan


def areas_of(plan: PlanDraft) -> list[tuple[str | None, str | None, list[str]]]:
    return [(area.number, area.title, [one.text for one in area.activities]) for area in plan.areas]


def actors_of(plan: PlanDraft) -> list[list[str]]:
    return [[who.actor for who in one.responsibilities] for area in plan.areas for one in area.activities]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("A. Klima", "B. Bolig", [("A", "Klima"), ("B", "Bolig")]),
        ("I. VEI OG TRAFIKK", "II. STRAND", [("I", "VEI OG TRAFIKK"), ("II", "STRAND")]),
        ("A) Næring", "B) Kultur", [("A", "Næring"), ("B", "Kultur")]),
        ("C – Samferdsel", "D – Helse", [("C", "Samferdsel"), ("D", "Helse")]),
        ("IV: Skule og oppvekst", "V: Landbruk", [("IV", "Skule og oppvekst"), ("V", "Landbruk")]),
        ("Tabell 1. Trygg havn", "Tabell 2. Grønn havn", [(None, "Trygg havn"), (None, "Grønn havn")]),
        ("Tabell 3: Folk", "Tabell 4: Fjell", [(None, "Folk"), (None, "Fjell")]),
        ("Skjema 1 – Beredskap", "Skjema 2 – Drift", [(None, "Beredskap"), (None, "Drift")]),
        ("Innsatsområde A: Bustad", "Innsatsområde B: Buss", [("A", "Bustad"), ("B", "Buss")]),
        ("Table 1. Safe harbour", "Table 2. Green harbour", [(None, "Safe harbour"), (None, "Green harbour")]),
    ],
)
@pytest.mark.parametrize("is_line", [False, True], ids=["heading", "bold-line"])
def test_letters_numerals_and_captions_stand_beside_the_title_of_an_area(first, second, expected, is_line):
    language = "en" if first.startswith("Table ") else None
    heads = [para(text, bold=True) if is_line else heading(text) for text in (first, second)]
    header = ("Action", "Responsible", "Deadline") if language else HEADER
    made = document(TITLE, heads[0], table(header, KURS), heads[1], table(header, KART, STI), language=language)
    plan = read_plan(made)
    assert unaccounted(made, plan) == ({}, {})
    assert [(area.number, area.title) for area in plan.areas] == expected
    assert [len(area.activities) for area in plan.areas] == [1, 2]


@pytest.mark.parametrize("text", ["I tillegg gjør vi dette", "A4-ark", "X-sporet", "I. Hansen", "V75"])
def test_a_word_that_only_looks_like_a_letter_stays_in_the_title(text):
    plan = plan_of(heading(text), table(HEADER, KURS), heading("Annet arbeid"), table(HEADER, KART))
    assert " ".join(filter(None, (plan.areas[0].number, plan.areas[0].title))).replace(".", "") == text.replace(".", "")


@pytest.mark.parametrize(
    ("goals", "expected"),
    [
        (
            [("Hovedmål 1", "Elevene trives"), ("Delmål 1.1", "Alle leser godt")],
            [("1", "Elevene trives", 0), ("1.1", "Alle leser godt", 1)],
        ),
        (
            [("Hovudmål A", "Folk blir buande"), ("Delmål A.1", "Nok bustader")],
            [("A", "Folk blir buande", 0), ("A.1", "Nok bustader", 1)],
        ),
        ([("Mål 1:", "Trygg veg"), ("Mål 2:", "Mindre støy")], [("1", "Trygg veg", 0), ("2", "Mindre støy", 0)]),
        (
            [("Mål", "Flere møteplasser"), ("Mål", "Færre alene")],
            [(None, "Flere møteplasser", 0), (None, "Færre alene", 0)],
        ),
        (
            [("Strategi 1", "Satse på gründere"), ("Strategi 2", "Dele kunnskap")],
            [("1", "Satse på gründere", 0), ("2", "Dele kunnskap", 0)],
        ),
    ],
)
def test_goals_in_a_table_of_their_own_are_goals_of_the_area(goals: Sequence[tuple[str, str]], expected):
    plan = plan_of(heading("Oppvekst"), table(*goals), para("Slik arbeider vi:"), table(HEADER, KURS))
    assert [(goal.number, goal.text, len(goal.under)) for goal in plan.areas[0].goals] == expected
    assert [one.text for one in plan.areas[0].activities] == [KURS[0]]


@pytest.mark.parametrize("cell", ["1.1", "1.2.", "A.1", "1.1, 1.2", "B2"])
def test_a_number_alone_in_a_column_of_goals_names_a_goal_and_is_none(cell):
    plan = plan_of(table(("Tiltak", "Delmål", "Ansvarlig"), ("Holde kurs", cell, "Rektor"), ("Lage kart", cell, "FAU")))
    assert plan.areas[0].goals == ()
    assert [one.under for one in plan.areas[0].activities] == [(cell,), (cell,)]


@pytest.mark.parametrize(
    ("label", "number", "text"),
    [
        ("Mål B1: Mindre matsvinn", "B1", "Mindre matsvinn"),
        ("Delmål A.2: Gjenbruk er førstevalget", "A.2", "Gjenbruk er førstevalget"),
        ("Mål C-1: Alle kjenner reglene", "C-1", "Alle kjenner reglene"),
        ("Hovudmål A.1.2: Fleire i arbeid", "A.1.2", "Fleire i arbeid"),
        ("Strategi 2.1: Meir bruk av utmarka", "2.1", "Meir bruk av utmarka"),
    ],
)
def test_a_goal_has_all_of_its_number(label, number, text):
    plan = plan_of(heading("Klima"), table(HEADER, label, KURS, KART))
    assert [(goal.number, goal.text) for goal in plan.areas[0].goals] == [(number, text)]
    assert [one.under for one in plan.areas[0].activities] == [(label,), (label,)]


@pytest.mark.parametrize(
    "header",
    [
        "Leveres av", "Følges opp av", "Gjøres av", "Blir teke hand om av", "Drives av",
        "Driv fram", "Drar lasset", "Kven dreg lasset?", "Hvem tar seg av det?", "Etat",
    ],
)  # fmt: skip
def test_headers_of_the_plans_own_that_ask_for_someone_hold_who_is_responsible(header):
    plan = plan_of(table(("Tiltak", header, "Bistår", "Frist"), ("Holde kurs", "Bygdekvinnelaga", "NVE", "Mai 2025")))
    assert actors_of(plan) == [["Bygdekvinnelaga", "NVE"]]


@pytest.mark.parametrize("header", ["Dugnadsånd", "Spydspiss", "Eldsjel", "Krumtapp", "Hovudkraft her"])
def test_a_column_of_short_names_below_a_strange_header_holds_who_is_responsible(header):
    rows = [
        ("Holde kurs", "Daglig leder", "FAU", "Mai 2025"),
        ("Lage kart", "Beitelaga", "NVE", "Juni 2025"),
        ("Rydde sti", "Turlaget", "", "Juli 2025"),
        ("Bygge bru", "Innkjøpssamarbeidet", "", "August 2025"),
    ]
    plan = plan_of(table(("Tiltak", header, "Støttespillere", "Frist"), *rows))
    assert [names[0] for names in actors_of(plan)] == [row[1] for row in rows]
    assert "column-guessed" in {doubt.code for doubt in plan.doubts}


@pytest.mark.parametrize(
    ("goal", "text", "who"),
    [
        ("Kva vil vi få til?", "Slik gjer vi det", "Kven dreg lasset"),
        ("Hva vil vi få til?", "Slik gjør vi det", "Hvem gjør det"),
        ("Hit vil vi", "Dette gjør vi", "Hvem"),
        ("Hva ønsker vi?", "Tiltak", "Ansvar"),
        ("Dit skal vi", "Slik gjør vi", "Driver fram"),
    ],
)
def test_what_a_plan_is_to_reach_is_a_goal_and_how_is_the_activity(goal, text, who):
    rows = [
        ("Flere unge blir boende", "Lage nettside for ledige jobber", "Næringssjefen", "2025"),
        ("", "Kartlegge tomme hus", "Plankontoret", "2026"),
        ("Boliger for alle aldre", "Prøve ut leie før eie", "Kommunene", "2026"),
    ]
    plan = plan_of(heading("Bosetting"), table((goal, text, who, "Frist"), *rows))
    assert [one.text for one in plan.areas[0].activities] == [row[1] for row in rows]
    assert [found.text for found in plan.areas[0].goals] == [rows[0][0], rows[2][0]]
    assert [one.under for one in plan.areas[0].activities] == [(rows[0][0],), (rows[0][0],), (rows[2][0],)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Vertskap og reiseliv", "Gründerar"),
        ("Grøne verksemder", "Landbruk"),
        ("Tiltak – Klima", "Tiltak – Helse"),
        ("Tiltak: Skule", "Tiltak: Kultur"),
        ("Aktivitet - Sjø", "Aktivitet - Land"),
    ],
)
def test_the_first_header_names_the_area_where_tables_differ_in_nothing_else(first, second):
    rest = ("Ansvarlig", "Frist")
    plan = plan_of(table((first, *rest), KURS, KART), para("Styret følger med."), table((second, *rest), STI, KURS))
    names = [text.split(" – ")[-1].split(": ")[-1].split(" - ")[-1] for text in (first, second)]
    assert [area.title for area in plan.areas] == names
    assert [len(area.activities) for area in plan.areas] == [2, 2]


@pytest.mark.parametrize(
    ("header", "month"),
    [
        (("Måned", "Hendelse"), "Mai"),
        (("Månad", "Kva skjer"), "Mai"),
        (("Når", "Hva skjer"), "Juni 2025"),
        (("Tidspunkt", "Sak"), "Høsten 2025"),
        (("Kvartal", "Hva"), "2. kvartal"),
    ],
)
def test_what_happens_when_beside_a_plan_is_no_activity_and_alone_it_may_be(header, month):
    wheel = table(header, (month, "Rapport til styret"), ("Desember", "Vedtak i rådet"))
    plan = plan_of(heading("Klima"), table(HEADER, KURS), heading("Årshjul"), wheel)
    assert [one.text for area in plan.areas for one in area.activities] == [KURS[0]]


@pytest.mark.parametrize(
    "items",
    [
        ("A. HELSE OG SAMHANDLING", "B. SKOLE"),
        ("I. VEI OG TRAFIKK", "II. STRAND"),
        ("1. FOLK", "2. FJELL"),
        ("C) BYGD", "D) BYEN"),
        ("A) SJØ", "B) LAND"),
    ],
)
def test_numbered_lines_in_capitals_among_numbered_activities_are_areas(items):
    blocks: list[Block] = []
    for at, one in enumerate(items):
        mark, _, name = one.partition(" ")
        blocks += [item(name, marker=mark), item(f"Holde kurs nummer {at + 1} i bygda", level=2, marker=f"{at + 3}.")]
        blocks += [para("Ansvar: Rektor"), para("Frist: Mai 2025")]
    plan = plan_of(*blocks)
    assert [(area.number, area.title) for area in plan.areas] == [
        (one.split(" ")[0].strip(".)"), one.partition(" ")[2]) for one in items
    ]


@pytest.mark.parametrize("title", ["Klima", "2. Klima", "Innsatsområde 1: Klima", "A. KLIMA", "Klima og miljø"])
def test_an_area_that_is_named_again_in_the_next_table_goes_on_and_keeps_its_words(title):
    plan = plan_of(
        table(HEADER, title, KURS, title.replace("Klima", "Bolig").replace("KLIMA", "BOLIG"), KART),
        table(HEADER, title, STI),
    )
    assert [len(area.activities) for area in plan.areas] == [2, 1]


@pytest.mark.parametrize("between", [(), (para("Mål: Levende bygder"),), (heading("Samferdsel", 2),)])
def test_a_goal_said_again_in_its_area_keeps_its_label(between: Sequence[Block]):
    said = para("Mål: Grønn region")
    line = para("Rydde stien. Ansvar: Turgruppa. Frist: 2026")
    plan = plan_of(
        heading("Klima", 2), said, line, *between, said, line, said, table(HEADER, ("Mål: Grønn region",), KURS)
    )
    assert {one.under[-1] for one in plan.activities if one.under} >= {"Mål: Grønn region"}


def test_a_goal_row_of_a_table_said_again_below_it_keeps_its_label():
    rows = table(HEADER, ("Mål: Grønn region",), KURS, KART)
    plan = plan_of(
        heading("Klima", 2), rows, para("Mål: Grønn region"), para("Rydde stien. Ansvar: Turgruppa. Frist: 2026")
    )
    assert [one.text for one in plan.activities][-1].startswith("Rydde stien")
