"""How plans are laid out: cards with codes, labels as bullets, tables in cells, areas under a letterhead, owners."""

import pytest

from avklart.documents.document import Block, Cell, Document, Paragraph, Place, Row, Table
from avklart.domain.draft import Activity, PlanDraft
from avklart.intake.found import Names
from avklart.intake.raw import RawActivity
from avklart.intake.reading import read_plan
from avklart.intake.whole import document_to_raw_plan
from tests.intake.accounting import unaccounted
from tests.intake.made_documents import document, heading, item, para, table

TITLE = para("Tiltaksplan 2026–2027", style="Title", size=26.0)


def raw_rows(made: Document) -> list[RawActivity]:
    plan = document_to_raw_plan(made, Names())
    assert unaccounted(made, plan) == ({}, {})
    return [row for area in plan.areas for row in area.activities]


def read(*blocks: Block) -> PlanDraft:
    return read_plan(document(TITLE, *blocks))


def rows(plan: PlanDraft) -> list[Activity]:
    return [row for area in plan.areas for row in area.activities]


def card(title: str) -> Table:
    return table(title, ("Ansvarlig", "Styret"), ("Frist", "2026"), ("Finansiering", "Drift"))


@pytest.mark.parametrize(
    ("titles", "numbers"),
    [
        (["T1 Bygge park", "T2 Rive mur", "T3 Male skole"], ["T1", "T2", "T3"]),
        (["K-1 Bygge park", "K-2 Rive mur", "K-10 Male skole"], ["K-1", "K-2", "K-10"]),
        (["1 Bygge park", "2 Rive mur", "3 Male skole"], ["1", "2", "3"]),
        (["1.1 Bygge park", "1.2 Rive mur", "2.1 Male skole"], ["1.1", "1.2", "2.1"]),
        (["Tiltak 1: Bygge park", "Tiltak 2: Rive mur", "Tiltak 3: Male skole"], ["1", "2", "3"]),
    ],
)
def test_codes_before_the_titles_of_cards_are_their_numbers(titles, numbers):
    found = raw_rows(document(TITLE, heading("Bygg"), *(card(title) for title in titles)))
    assert [row.number for row in found] == numbers
    assert [row.text for row in found] == ["Bygge park", "Rive mur", "Male skole"]


@pytest.mark.parametrize(
    "titles",
    [
        ["E6 Gang- og sykkelveg", "E6 Bom ved Ås", "E6 Støyskjerm"],
        ["10 Nye benker", "Rive mur", "Male skole"],
        ["Bygge park", "Rive mur", "Male skole"],
    ],
)
def test_what_begins_a_title_of_a_card_and_counts_no_cards_is_part_of_it(titles):
    found = raw_rows(document(TITLE, heading("Bygg"), *(card(title) for title in titles)))
    assert [(row.number, row.text) for row in found] == [(None, title) for title in titles]


@pytest.mark.parametrize(
    ("label", "partner"),
    [
        ("Saman med", "Politiet"),
        ("Deltar", "Politiet"),
        ("I samarbeid med", "Politiet"),
        ("Hvem bidrar", "Politiet"),
        ("Medaktører", "Politiet"),
        ("Bidragsytere", "Politiet"),
    ],
)
def test_headers_of_columns_are_labels_below_an_activity(label, partner):
    found = rows(
        read(
            heading("Beredskap"),
            para("1.1 Øve på brann", bold=True),
            item("Ansvar: Brannsjefen"),
            item(f"{label}: {partner}"),
            item("Frist: Høsten 2026"),
            para("1.2 Kjøpe båt", bold=True),
            item("Ansvar: Brannsjefen"),
            item("Frist: 2027"),
        )
    )
    assert [row.text for row in found] == ["Øve på brann", "Kjøpe båt"]
    assert [(one.actor, one.part) for one in found[0].responsibilities] == [
        ("Brannsjefen", "responsible"),
        (partner, "contributes"),
    ]
    assert [str(row.time.ends_on) for row in found if row.time] == ["2026-11-30", "2027-12-31"]


@pytest.mark.parametrize("label", ["Utfyllende", "Grunnlag", "Politisk forankring", "Berører", "Vi trenger"])
def test_labels_of_the_plans_own_below_an_activity_belong_to_it(label):
    found = raw_rows(
        document(
            TITLE,
            heading("Beredskap"),
            para("1.1 Øve på brann", bold=True),
            item("Ansvar: Brannsjefen"),
            item(f"{label}: mange ting"),
            item("Frist: Høsten 2026"),
            para("1.2 Kjøpe båt", bold=True),
            item(f"{label}: lite"),
            item("Ansvar: Brannsjefen"),
        )
    )
    assert [row.text for row in found] == ["Øve på brann", "Kjøpe båt"]
    assert [row.cells[label] for row in found] == ["mange ting", "lite"]
    assert found[0].times[0][1] == "Høsten 2026"


def nested(first: str, inner: list[list[str]]) -> Table:
    made = table(("Tiltak", "Ansvar", "Finansiering"), ("Utrede tunnel", "Styret", ""))
    place = Place(table=1, row=2, cell=3)
    rows_inside = tuple(
        Row(cells=tuple(Cell(place=place, blocks=(Paragraph(text=text, place=place),)) for text in texts), place=place)
        for texts in inner
    )
    small = Table(rows=rows_inside, place=Place(table=2), columns=len(inner[0]))
    blocks = (Paragraph(text=first, place=place), small) if first else (small,)
    cell = Cell(place=place, blocks=blocks)
    row = made.rows[1]
    return Table(
        rows=(made.rows[0], Row(cells=(*row.cells[:2], cell), place=row.place)), place=made.place, columns=made.columns
    )


@pytest.mark.parametrize(
    ("first", "inner"),
    [
        ("Drift", [["2026", "400 000 kr"], ["2027", "250 000 kr"]]),
        ("Prosjekt Fjell", [["2026", "kr 400 000"], ["2027", "kr 250 000"]]),
        ("Drift", [["2026", "2027"], ["400 000 kr", "250 000 kr"]]),
        ("", [["2026:", "400 000"], ["2027:", "250 000"]]),
        ("Drift", [["2026", "400 000"], ["2027", "250 000"], ["Sum", "650 000"]]),
    ],
)
def test_a_table_of_years_and_amounts_inside_a_cell_gives_the_amount_by_year(first, inner):
    (row,) = rows(read(heading("Veg"), nested(first, inner)))
    (money,) = row.funding
    assert money.amount == 650000
    assert [(year, int(amount)) for year, amount in money.by_year.items()] == [(2026, 400000), (2027, 250000)]


def test_who_pays_and_how_much_inside_a_cell_stay_together():
    (row,) = rows(read(heading("Veg"), nested("", [["Fylkeskommunen", "400 000 kr"], ["Enova", "250 000 kr"]])))
    assert [(one.name, int(one.amount or 0)) for one in row.funding] == [("Fylkeskommunen", 400000), ("Enova", 250000)]


@pytest.mark.parametrize(
    ("above", "first", "number"),
    [
        ("Grensekomiteen Elva / Gränskommittén Älven", "1. Transport / Samferdsel", "1"),
        ("Sammen om framtida", "1. Transport", "1"),
        ("NORDRE FJELL", "A. Transport", "A"),
        ("Utkast til behandling", "Transport", None),
        ("Fjellpartnerskapet", "1 Transport", "1"),
    ],
)
def test_a_line_above_the_title_heads_nothing(above, first, number):
    header = ("Tiltak", "Ansvar", "Frist")
    second = first.replace("1", "2").replace("A", "B").replace("Transport", "Kultur")
    plan = read_plan(
        document(
            para(above, bold=True, size=12.0),
            para("Handlingsplan 2026–2027", bold=True, size=20.0),
            para("Planen gjelder for to år og følges opp av styret."),
            table(first, header, ("Rette ut vegen", "Styret", "2026")),
            para("\t"),
            table(second, header, ("Synge", "Koret", "")),
        )
    )
    assert plan.title == "Handlingsplan 2026–2027"
    assert [len(area.activities) for area in plan.areas] == [1, 1]
    assert (plan.areas[0].number, plan.areas[0].title) == (number, first.removeprefix(f"{number}").lstrip(". "))


@pytest.mark.parametrize(
    "name",
    [
        "Klimapartnerskapet Ytre Ås",
        "Fjord-alliansen",
        "Forum for Fjellbanen",
        "Nyvik omstillingsorganisasjon",
        "Vestfjord havklynge SA",
        "Byalliansen",
    ],
)
def test_a_body_of_any_kind_above_the_title_owns_the_plan(name):
    rows_below = (heading("Kurs"), table(("Tiltak", "Ansvarlig"), ("Holde kurs", "Leder")))
    assert read_plan(document(heading(name), TITLE, *rows_below)).owner == name
    assert read_plan(document(para(name, bold=True), TITLE, *rows_below)).owner == name


@pytest.mark.parametrize("line", ["Sammen om framtida", "Utkast", "Nytt forslag", "Samarbeidet", "Til høring i mai"])
def test_another_line_above_the_title_is_no_owner(line):
    rows_below = (heading("Kurs"), table(("Tiltak", "Ansvarlig"), ("Holde kurs", "Leder")))
    assert read_plan(document(para(line, bold=True), TITLE, *rows_below)).owner is None


@pytest.mark.parametrize("header", ["Deltar", "Deltek", "Medaktører", "Sammen med", "Partnere / Parter"])
def test_a_column_of_those_who_take_part_gives_contributors(header):
    (row,) = rows(read(heading("Kurs"), table(("Tiltak", "Ansvar", header), ("Holde kurs", "Leder", "Skolene"))))
    assert [(one.actor, one.part) for one in row.responsibilities] == [
        ("Leder", "responsible"),
        ("Skolene", "contributes"),
    ]
