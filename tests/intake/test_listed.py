"""Plans without tables: bullets, numbered lines, labelled blocks, times as headings and before or behind a line."""

import pytest

from avklart.documents.document import Document
from avklart.intake.found import Names
from avklart.intake.raw import RawActivity, RawPlan
from avklart.intake.whole import document_to_raw_plan
from tests.intake.accounting import unaccounted
from tests.intake.made_documents import document, heading, item, para, text_document

TITLE = para("Handlingsplan 2025", style="Title", size=26.0)


def plan_of(made: Document) -> RawPlan:
    plan = document_to_raw_plan(made, Names())
    assert unaccounted(made, plan) == ({}, {})
    return plan


def areas(plan: RawPlan) -> dict[str | None, list[str]]:
    return {area.title: [activity.text for activity in area.activities] for area in plan.areas}


def rows(plan: RawPlan) -> list[RawActivity]:
    return [activity for area in plan.areas for activity in area.activities]


def actors(plan: RawPlan) -> list[str | None]:
    return [row.actors[0].text if row.actors else None for row in rows(plan)]


def times(plan: RawPlan) -> list[str | None]:
    return [row.times[0][1] if row.times else None for row in rows(plan)]


def test_bullets_under_headings_are_activities():
    plan = plan_of(
        document(TITLE, heading("Kurs"), item("Holde kurs"), item("Lage hefte"), heading("Tur"), item("Gå tur"))
    )
    assert areas(plan) == {"Kurs": ["Holde kurs", "Lage hefte"], "Tur": ["Gå tur"]}


def test_bullets_under_introduction_and_members_are_none():
    plan = plan_of(document(TITLE, heading("Innledning"), item("Kort historikk"), heading("Kurs"), item("Holde kurs")))
    assert areas(plan) == {"Kurs": ["Holde kurs"]}


def test_bullets_of_a_document_that_is_no_plan_are_none():
    assert plan_of(document(para("Om laget"), heading("Styret"), item("Kari"), item("Ola"))).areas == ()


def test_headings_labelled_as_activities_hold_what_stands_below_them():
    plan = plan_of(
        document(
            TITLE,
            heading("Satsingsområde 1: Veg", 2),
            heading("Tiltak 1.1: Lage felles innspill", 3),
            para("Innspillet samler ønskene."),
            para("Ansvar: Daglig leder"),
            para("Frist: 1. mars 2026"),
            heading("Tiltak 1.2: Kartlegge bussbehovet", 3),
            para("Ansvar: Veggruppa"),
        )
    )
    assert [(row.number, row.text, row.comment) for row in rows(plan)] == [
        ("1.1", "Lage felles innspill", "Innspillet samler ønskene."),
        ("1.2", "Kartlegge bussbehovet", None),
    ]
    assert (actors(plan), times(plan)) == (["Daglig leder", "Veggruppa"], ["1. mars 2026", None])


def test_headings_with_labels_right_below_are_activities():
    plan = plan_of(
        document(
            para("Tiltaksplan 2025–2026", style="Title"),
            heading("Byrom"),
            heading("Ny belysning", 2),
            para("Ansvarlig: Teknisk sjef"),
            para("Tidsfrist: 2025"),
            heading("Handel"),
            heading("Felles åpningstider", 2),
            para("Ansvarlig: Handelsforeningen"),
        )
    )
    assert areas(plan) == {"Byrom": ["Ny belysning"], "Handel": ["Felles åpningstider"]}


def test_headings_that_each_have_a_text_and_one_run_of_labels_are_activities():
    plan = plan_of(
        document(
            TITLE,
            heading("Byrom"),
            heading("Ny belysning", 2),
            para("Lysene i gata er gamle."),
            para("Ansvarlig: Teknisk sjef"),
            heading("Benker", 2),
            para("Folk vil sitte."),
            para("Ansvarlig: Gartneren"),
        )
    )
    assert areas(plan) == {"Byrom": ["Ny belysning", "Benker"]}


def test_lines_with_labels_in_them_are_parted():
    made = document(
        TITLE, heading("Kart"), item("Lage kart. Ansvar: AU. Frist: juni 2025"), item("Rydde sti (ansvar: laget)")
    )
    plan = plan_of(made)
    assert (actors(plan), times(plan)) == (["AU.", "laget"], ["juni 2025", None])
    assert [row.text for row in rows(plan)] == ["Lage kart.", "Rydde sti"]


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("ansvar: AU; tid: mai 2025; pengar: drift", "drift"),
        ("Ansvar: AU. Tid: mai 2025. Penger: tilskudd fra fylket", "tilskudd fra fylket"),
        ("ansvar: AU; tid: mai 2025; kven betaler: fylket", "fylket"),
        ("Ansvar: AU | Når: mai 2025 | Kostnadsdekning: drift", None),
        ("ansvar: AU; tid: mai 2025; obs: ringe først", None),
    ],
)
def test_labels_inside_a_line_are_those_that_head_columns(line, source):
    plan = plan_of(document(TITLE, heading("Kart"), item("Lage kart"), para(line), item("Rydde sti"), para(line)))
    assert [row.money.source if row.money else None for row in rows(plan)] == [source, source]
    assert [(name or "").rstrip(".") for name in actors(plan)] == ["AU", "AU"]


@pytest.mark.parametrize("time", ["mai 2026", "innen utgangen av 2026", "i 2026", "1. juni 2026", "før 1.6.2026"])
def test_a_time_behind_who_is_responsible_is_that_of_the_activity(time):
    plan = plan_of(document(TITLE, heading("Kart"), item(f"Lage kart (ansvar: AU, {time})"), item("Rydde sti")))
    assert (actors(plan)[0], times(plan)[0]) == ("AU", time)


def test_labels_on_the_next_lines_belong_to_the_bullet_above():
    plan = plan_of(
        text_document(
            "Arbeidsplan for Ytre Sunn ungdomsråd 2025\n\nMøteplassar\n- Skipe til ungdomskveld\n  Ansvarleg: Leiaren\n"
            "  Frist: Mars 2025\n- Søkje om midlar\n  Ansvarleg: Nestleiaren\n  Frist: 1. juni 2025\n"
        )
    )
    assert areas(plan) == {"Møteplassar": ["Skipe til ungdomskveld", "Søkje om midlar"]}
    assert (actors(plan), times(plan)) == (["Leiaren", "Nestleiaren"], ["Mars 2025", "1. juni 2025"])


def test_a_time_and_an_actor_in_brackets_behind_a_line_are_both_read():
    plan = plan_of(
        document(TITLE, heading("Hus"), item("Male huset (styret, juni 2025)"), item("Skifte tak (høsten 2025)"))
    )
    assert (actors(plan), times(plan)) == (["styret", None], ["juni 2025", "høsten 2025"])


def test_a_time_before_a_colon_stands_in_time():
    plan = plan_of(
        text_document("Årshjul for laget 2025\n\nJanuar/ februar: Årsmøte - styret\nMai: Dugnad\nJuni: Tur\n")
    )
    assert [row.text for row in rows(plan)] == ["Årsmøte", "Dugnad", "Tur"]
    assert (actors(plan)[0], times(plan)) == ("styret", ["Januar/ februar", "Mai", "Juni"])


def test_times_as_headings_give_their_lines_the_time():
    plan = plan_of(text_document("Årshjul for FAU\n\nAugust:\n- Skolestart\n\nHøsten 2025 og\nvåren 2026:\n- Møter\n"))
    assert times(plan) == ["August", "Høsten 2025 og våren 2026"]


def test_numbers_of_chapters_are_no_dates():
    plan = plan_of(text_document("Handlingsplan\n\n- 4.1 Innbyggerne\n- 4.2 Inkludering\n"))
    assert (times(plan), [row.text for row in rows(plan)]) == ([None, None], ["Innbyggerne", "Inkludering"])


def test_numbered_lines_that_begin_with_a_verb_are_activities():
    plan = plan_of(
        text_document(
            "Handlingsplan for klima 2025\n\n1 Transport\n1.1 Bytte ut bilene\n1.2 Etablere bysykler\n\n"
            "2 Bygg\n2.1 Gjennomføre rådgivning\n"
        )
    )
    assert [(area.number, area.title) for area in plan.areas] == [("1", "Transport"), ("2", "Bygg")]
    assert [row.number for row in rows(plan)] == ["1.1", "1.2", "2.1"]


def test_sentences_that_begin_with_a_verb_are_activities_of_a_plan():
    plan = plan_of(
        text_document(
            "Tiltaksplan for beredskap\n\nØvelser\nGjennomføre øvelse om strømbrudd.\nDelta på øvelsen til fylket.\n"
        )
    )
    assert areas(plan) == {"Øvelser": ["Gjennomføre øvelse om strømbrudd.", "Delta på øvelsen til fylket."]}


def test_an_item_that_heads_items_is_a_group():
    plan = plan_of(
        document(
            TITLE,
            heading("Natur"),
            item("Kartlegging:"),
            item("Telle fugl", 2),
            item("Registrere arter", 2),
            item("Slå enga"),
        )
    )
    assert [(row.under, row.text) for row in rows(plan)] == [
        (("Kartlegging",), "Telle fugl"),
        (("Kartlegging",), "Registrere arter"),
        ((), "Slå enga"),
    ]


def test_details_in_small_letters_belong_to_the_item_above():
    plan = plan_of(
        document(TITLE, heading("Mai"), item("Holde møte"), item("konstituering", 2), item("valg av leder", 2))
    )
    assert [(row.text, row.comment) for row in rows(plan)] == [("Holde møte", "konstituering\nvalg av leder")]


def test_what_a_line_says_that_it_intends_leads_into_activities():
    plan = plan_of(
        document(
            TITLE,
            heading("Padling"),
            para("I perioden skal friluftsrådet:"),
            item("merke ruta"),
            item("kjøpe kajakker"),
        )
    )
    assert areas(plan) == {"Padling": ["merke ruta", "kjøpe kajakker"]}


def test_bullets_under_goals_are_goals_and_those_under_measures_activities():
    plan = plan_of(
        document(
            TITLE,
            heading("Ferdsel"),
            heading("Mål", 2),
            para("Alle skal kunne gå tur fra egen dør."),
            heading("Strategier", 2),
            item("Samarbeid med grunneiere"),
            heading("Tiltak", 2),
            item("Rydde gamle stier"),
        )
    )
    (area,) = plan.areas
    assert [goal.text for goal in area.goals] == ["Alle skal kunne gå tur fra egen dør.", "Samarbeid med grunneiere"]
    assert areas(plan) == {"Ferdsel": ["Rydde gamle stier"]}


def test_lists_that_explain_codes_or_name_areas_are_running_text():
    plan = plan_of(
        document(
            TITLE,
            para("Prioritering:"),
            item("A. Må gjennomføres"),
            para("Hovedtemaer:"),
            item("Natur"),
            heading("Natur"),
            item("Slå enga"),
        )
    )
    assert areas(plan) == {"Natur": ["Slå enga"]}


@pytest.mark.parametrize(
    ("text", "titles", "goals"),
    [
        (
            "Action plan for youth 2025-2027\nNorwick County Council\n\nGoal 1: Safe places to meet\n\n"
            "- Open a youth club\n  Responsible: Youth officer\n  Deadline: June 2025\n"
            "- Run a summer programme\n  Responsible: Sports club\n  Deadline: Annually\n",
            [None],
            ["Safe places to meet"],
        ),
        (
            "Handlingsplan för Nordmarks kommun 2025\n\nInsatsområde 1: Näringsliv\n\n"
            "- Att starta ett nätverk\n- Att söka medel\n",
            ["Näringsliv"],
            [],
        ),
    ],
    ids=["english", "swedish"],
)
def test_plans_in_other_languages_are_read_by_their_own_words(text, titles, goals):
    plan = plan_of(text_document(text))
    assert [area.title for area in plan.areas] == titles
    assert [goal.text for area in plan.areas for goal in area.goals] == goals
    assert len(rows(plan)) == 2
