"""Lines whose neighbours tell what they are, and what a line says of an activity besides its text."""

import pytest

from avklart.documents.document import Block
from avklart.intake.reading import read_plan
from tests.intake.made_documents import document, heading, item, para
from tests.intake.test_listed import TITLE, areas, plan_of, rows, times


def test_lines_that_stand_bare_above_rows_in_brackets_are_areas():
    lines = ["Bolig", "Velkomst (5 %)", "Utleie (1 %)", "Næring", "Torg (?)", "Messe (* )", "App (7 %)"]
    plan = plan_of(document(para("Arbeidsoppgaver som føres videre"), *map(para, lines)))
    assert areas(plan) == {
        "Bolig": ["Velkomst (5 %)", "Utleie (1 %)"],
        "Næring": ["Torg (?)", "Messe (* )", "App (7 %)"],
    }


@pytest.mark.parametrize(
    ("brackets", "funding"),
    [
        ("5 % + kr 20 000", [("other", None, 20000)]),
        ("*25.000", [("other", None, 25000)]),
        ("tilskudd fra Sparebanken", [("grant", "Sparebanken", None)]),
        ("10 plasser", []),
        ("drift", []),
        ("styret, juni 2026", []),
    ],
)
def test_money_in_brackets_behind_an_activity_is_its_money(brackets, funding):
    made = document(TITLE, heading("Tiltak"), item(f"Holde kurs ({brackets})"), item("Lage hefte"))
    found = [(one.kind, one.name, one.amount) for one in read_plan(made).activities[0].funding]
    assert found == funding


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Holde åpent møte - avlyst på grunn av snø", "avlyst på grunn av snø"),
        ("Lage kart – ikke startet", "ikke startet"),
        ("Lage kart – gjennomført innen 1.6.2026", None),
        ("Lage kart – grunnlag for skilting", None),
    ],
)
def test_a_status_behind_a_dash_is_the_status(line, status):
    assert [row.status for row in rows(plan_of(document(TITLE, heading("Tiltak"), item(line), item("Gå tur"))))] == [
        status,
        None,
    ]


@pytest.mark.parametrize(
    ("line", "actor"),
    [
        ("Sende innkalling. Dette er rektors ansvar.", "Rektor"),
        ("Rydde turstier. Ansvarlig er kommunegartneren.", "Kommunegartneren"),
        ("Bygge ansvar i lag", None),
    ],
)
def test_a_sentence_that_says_whose_charge_it_is_names_who_is_responsible(line, actor):
    draft = read_plan(document(TITLE, heading("Tiltak"), item(line), item("Gå tur")))
    assert [one.actor for one in draft.activities[0].responsibilities] == ([actor] if actor else [])


def test_a_line_among_dated_lines_that_says_its_time_in_its_words_is_one_of_them():
    lines = ["Varsel (12.02.2026)", "Høring (august 2026)", "Bearbeiding (oktober 2026)", "Vedtak (februar 2027)"]
    plan = plan_of(document(TITLE, *map(para, [*lines, "Bygges innen 2028."])))
    assert [row.text for row in rows(plan)] == [*lines, "Bygges innen 2028."]
    plan = plan_of(document(TITLE, *map(para, [*lines, "Vi takker alle."])))
    assert len(rows(plan)) == 4


CARDS: list[Block] = [
    para("Rapportering"), item("Januar - februar"), item("Skjema sendes kontoret"),
    para("Vernerunder"), item("Holdes hvert høstsemester."), item("Ansvarlig person er leder ved hver enhet."),
    para("Revisjon"), item("Mars"), item("Legges fram for styret"),
]  # fmt: skip


def test_lines_over_bullets_of_which_one_is_only_a_time_are_activities():
    plan = plan_of(document(*CARDS))
    assert areas(plan) == {None: ["Rapportering", "Vernerunder", "Revisjon"]}
    assert times(plan) == ["Januar - februar", "hvert høstsemester", "Mars"]
    assert [row.actors[0].text for row in rows(plan) if row.actors] == ["leder ved hver enhet"]
    assert "Legges fram for styret" in (rows(plan)[2].comment or "")


def test_bullets_that_are_activities_stay_so_where_one_list_alone_holds_a_time():
    plan = plan_of(document(TITLE, *CARDS[:3], para("Tur"), item("Gå tur"), para("Fest"), item("Holde fest")))
    assert "Gå tur" in [row.text for row in rows(plan)]


def test_a_numbered_line_in_capitals_after_goals_in_sentences_heads_what_follows():
    goals = ["Skolen skal hindre mobbing.", "Rutiner skal avdekke mobbing."]
    lines = [item(text, marker=f"{at}.") for at, text in enumerate(goals, 1)]
    plan = plan_of(
        document(TITLE, para("MÅLSETTINGER:"), *lines, item("FOREBYGGENDE ARBEID", marker="1."), item("Holde kurs"))
    )
    assert [goal.text for area in plan.areas for goal in area.goals] == goals


def test_a_goal_with_its_activities_as_bullets_below_is_a_goal_too():
    plan = plan_of(
        document(
            TITLE, heading("Bolig"), item("Mål 1: Flere innbyggere"), item("Bygge boliger", level=2), item("Torg"),
        )
    )  # fmt: skip
    (area,) = plan.areas
    assert [(goal.number, goal.text) for goal in area.goals] == [("1", "Flere innbyggere")]
    assert rows(plan)[0].under == ("Mål 1: Flere innbyggere",)


def test_a_header_whose_table_has_run_together_is_said():
    plan = plan_of(document(para("Kontoret. Delmål Tiltak Økonomi Tidsplan Ansvar Status"), para("1 Kontoret Følge")))
    assert [(note.code, dict(note.facts).get("text")) for note, _ in plan.notes] == [
        ("no-plan", None),
        ("cells-run-together", "Delmål Tiltak Økonomi Tidsplan Ansvar Status"),
    ]
    assert [note.code for note, _ in plan_of(document(para("Om tiltak, ansvar, frist og status."))).notes] == [
        "no-plan"
    ]
