"""A whole document as a plan: which headings are areas and goals, what is introduction, what is left out, and why."""

import msgspec
import pytest

from avklart.documents.document import Comment, Document, Paragraph, Place, Revision
from avklart.documents.reading import read_document
from avklart.intake.found import Names
from avklart.intake.raw import RawPlan
from avklart.intake.whole import document_to_raw_plan
from tests.intake.accounting import unaccounted
from tests.intake.made_documents import document, heading, item, para, sheet_line, table, text_document

HEADER = ("Tiltak", "Ansvarlig", "Frist")
KURS = ("Holde kurs for nye ledere", "Daglig leder", "Mai 2025")
KART = ("Lage nytt turkart", "Turgruppa", "Høsten 2025")
TITLE = para("Handlingsplan 2025", style="Title", size=26.0)


def plan_of(made: Document) -> RawPlan:
    """Give the plan of a document, all its words accounted for."""
    plan = document_to_raw_plan(made, Names())
    assert unaccounted(made, plan) == ({}, {})
    return plan


def areas(plan: RawPlan) -> dict[str | None, list[str]]:
    return {area.title: [activity.text for activity in area.activities] for area in plan.areas}


def unders(plan: RawPlan) -> list[tuple[str, ...]]:
    return [activity.under for area in plan.areas for activity in area.activities]


def reasons(plan: RawPlan) -> dict[str, str]:
    return {left.text: left.why for left in plan.left_out}


def test_headings_with_tables_are_areas_and_what_stands_before_is_introduction():
    plan = plan_of(
        document(
            TITLE, para("Vedtatt i mai."), heading("Kurs"), table(HEADER, KURS), heading("Tur"), table(HEADER, KART)
        )
    )
    assert areas(plan) == {"Kurs": [KURS[0]], "Tur": [KART[0]]}
    assert [passage.text for passage in plan.introduction] == ["Vedtatt i mai."]


def test_bold_lines_above_tables_are_areas():
    plan = plan_of(
        document(TITLE, para("Kurs", bold=True), table(HEADER, KURS), para("Tur", bold=True), table(HEADER, KART))
    )
    assert list(areas(plan)) == ["Kurs", "Tur"]


def test_plain_short_lines_right_above_tables_are_areas():
    plan = plan_of(document(TITLE, para("Kurs"), table(HEADER, KURS), para("Tur"), table(HEADER, KART)))
    assert list(areas(plan)) == ["Kurs", "Tur"]


def test_the_number_and_the_label_of_an_area_are_no_part_of_its_title():
    plan = plan_of(
        document(TITLE, heading("Satsingsområde B: Kurs"), table(HEADER, KURS), heading("3 Tur"), table(HEADER, KART))
    )
    assert [(area.number, area.title) for area in plan.areas] == [("B", "Kurs"), ("3", "Tur")]
    assert reasons(plan) == {"Satsingsområde": "layout-mark"}


def test_a_colon_inside_a_name_is_no_label():
    plan = plan_of(document(TITLE, heading("Klima: Høye mål, lave utslipp"), table(HEADER, KURS)))
    assert list(areas(plan)) == ["Klima: Høye mål, lave utslipp"]


def test_a_goal_heading_stands_in_goals_without_its_label_and_in_under_with_it():
    plan = plan_of(document(TITLE, heading("Næring"), heading("Mål 1.2: Flere jobber", 2), table(HEADER, KURS)))
    (area,) = plan.areas
    assert [(goal.number, goal.text) for goal in area.goals] == [("1.2", "Flere jobber")]
    assert unders(plan) == [("Mål 1.2: Flere jobber",)]


def test_goal_lines_above_each_table_belong_to_their_area():
    plan = plan_of(
        document(
            TITLE,
            para("Anlegg", bold=True),
            para("Mål: Plass til flere"),
            table(HEADER, KURS),
            para("Tur", bold=True),
            para("Mål: Flere på tur"),
            table(HEADER, KART),
        )
    )
    assert [(area.title, [goal.text for goal in area.goals]) for area in plan.areas] == [
        ("Anlegg", ["Plass til flere"]),
        ("Tur", ["Flere på tur"]),
    ]


def test_a_chapter_that_only_holds_the_areas_is_no_area():
    plan = plan_of(
        document(
            heading("Tiltaksdel til næringsplan 2025–2027"),
            heading("1 Innledning"),
            para("Se strategien."),
            heading("2 Handlingsdel"),
            heading("2.1 Reiseliv", 2),
            table(HEADER, KURS),
            heading("2.2 Landbruk", 2),
            para("Landbruket er viktig."),
            table(HEADER, KART),
            heading("3 Oppfølging"),
            para("Planen rulleres i 2027."),
        )
    )
    assert areas(plan) == {"Reiseliv": [KURS[0]], "Landbruk": [KART[0]]}
    assert [passage.text for passage in plan.areas[1].introduction] == ["Landbruket er viktig."]
    assert reasons(plan)["Planen rulleres i 2027."] == "not-plan-text"


def test_headings_between_an_area_and_its_tables_are_groups():
    plan = plan_of(
        document(
            TITLE,
            heading("Natur"),
            heading("Kyst", 2),
            table(HEADER, KURS),
            heading("Fjell", 2),
            table(HEADER, KART),
            heading("Kultur"),
            table(HEADER, ("Holde konsert", "Koret", "Juni")),
        )
    )
    assert list(areas(plan)) == ["Natur", "Kultur"]
    assert unders(plan) == [("Kyst",), ("Fjell",), ()]


def test_merged_rows_are_areas_where_the_heading_above_names_none():
    made = document(TITLE, heading("Tiltak"), table(HEADER, "Kurs", KURS, "Tur", KART, ("Rydde sti", "Laget", "Mai")))
    assert list(areas(plan_of(made))) == ["Kurs", "Tur"]


def test_sheets_are_areas_but_not_those_of_lists_and_guidance():
    plan = plan_of(
        document(
            heading("Om planen", sheet="Om planen"),
            sheet_line("Handlingsplan 2026 for Elvegrensa IKS", "Om planen", 1),
            heading("Avfall", sheet="Avfall"),
            sheet_line("Avfall", "Avfall", 1),
            table(HEADER, KURS, sheet="Avfall"),
            heading("Slam", sheet="Slam"),
            table(HEADER, KART, sheet="Slam"),
            heading("Lister", sheet="Lister"),
            sheet_line("Pågår", "Lister", 1),
        )
    )
    assert areas(plan) == {"Avfall": [KURS[0]], "Slam": [KART[0]]}
    assert (plan.title, plan.owner) == ("Handlingsplan 2026 for Elvegrensa IKS", "Elvegrensa IKS")
    assert reasons(plan)["Pågår"] == "not-plan-text"
    assert reasons(plan)["Avfall"] == "running-header"


def test_a_title_that_every_sheet_repeats_is_left_out_but_once():
    plan = plan_of(
        document(
            heading("Vann", sheet="Vann"),
            sheet_line("Tiltaksplan 2025", "Vann", 1),
            table(HEADER, KURS, sheet="Vann"),
            heading("Veg", sheet="Veg"),
            sheet_line("Tiltaksplan 2025", "Veg", 1),
            table(HEADER, KART, sheet="Veg"),
        )
    )
    assert plan.title == "Tiltaksplan 2025"
    assert reasons(plan) == {"Tiltaksplan 2025": "running-header"}


def test_the_name_of_the_only_sheet_is_no_area():
    made = document(
        heading("Ark1", sheet="Ark1"),
        sheet_line("Handlingsplan 2025", "Ark1", 1),
        table(HEADER, "Kurs", KURS, "Tur", KART, sheet="Ark1"),
    )
    assert list(areas(plan_of(made))) == ["Kurs", "Tur"]


def test_contents_with_page_numbers_are_left_out_with_and_without_a_heading():
    plan = plan_of(
        document(
            TITLE, para("Innhold"), para("1 Kurs ........ 2"), para("2 Tur\t3"), heading("1 Kurs"), table(HEADER, KURS)
        )
    )
    assert set(reasons(plan).values()) == {"table-of-contents"}
    assert list(areas(plan)) == ["Kurs"]


def test_page_numbers_headers_and_footers_are_left_out_each_with_its_reason():
    furniture = (
        Paragraph(text="Side 1 av 3", place=Place(part="footer")),
        Paragraph(text="Nordås kommune", place=Place(part="header")),
        Paragraph(text="Handlingsplan – side 2", place=Place(part="footer")),
        Paragraph(text="Tiltak Ansvarlig Frist", place=Place(part="header")),
    )
    plan = plan_of(document(TITLE, heading("Kurs"), table(HEADER, KURS), furniture=furniture))
    assert list(reasons(plan).values()) == ["page-number", "running-header", "running-footer", "repeated-header-row"]
    assert plan.owner == "Nordås kommune"


def test_comments_deleted_text_and_left_over_texts_are_no_plan_text():
    made = msgspec.structs.replace(
        document(TITLE, heading("Kurs"), table(HEADER, KURS)),
        comments=(Comment(text="Husk å spørre", place=Place(part="comment")),),
        revisions=(Revision(change="deleted", text="gammelt", place=Place()),),
        left_over=(Paragraph(text="Ledetekst", place=Place()),),
        notes=(Paragraph(text="Se vedtaket.", place=Place(part="footnote")),),
    )
    plan = plan_of(made)
    assert set(reasons(plan)) == {"Husk å spørre", "gammelt", "Ledetekst"}
    assert [passage.text for passage in plan.introduction] == ["Se vedtaket."]


def test_abbreviations_are_gathered_from_lists_tables_and_brackets():
    plan = plan_of(
        document(
            TITLE,
            heading("Forkortelser"),
            item("RS – regionsekretariatet"),
            item("Bkk = Bygdekraft"),
            table(
                ("Forkortelse", "Forklaring"), ("FHI", "Folkehelseinstituttet"), ("NAV", "Arbeids- og velferdsetaten")
            ),
            para("Helse og omsorgsutvalget (HOU) følger planen, sammen med Arbeidsutvalget (AU)."),
            heading("Kurs"),
            table(HEADER, KURS),
        )
    )
    assert dict(plan.abbreviations) == {
        "RS": "regionsekretariatet",
        "Bkk": "Bygdekraft",
        "FHI": "Folkehelseinstituttet",
        "NAV": "Arbeids- og velferdsetaten",
        "HOU": "Helse og omsorgsutvalget",
        "AU": "Arbeidsutvalget",
    }


def test_tables_of_members_and_versions_keep_their_words_as_introduction():
    plan = plan_of(
        document(
            table(("Versjon", "Dato", "Endring"), ("1.0", "1.2.2025", "Første utgave")),
            para("Handlingsplan mot ensomhet 2025–2026", bold=True, size=18.0),
            para("Deltakere i arbeidsgruppa"),
            table(("Navn", "Rolle"), ("Kari Moe", "Leder"), ("Ola Berg", "Sekretær")),
            para("Møteplasser", bold=True),
            table(HEADER, KURS),
        )
    )
    assert areas(plan) == {"Møteplasser": [KURS[0]]}
    assert "Kari Moe Leder" in [passage.text for passage in plan.introduction]


def test_a_page_laid_out_in_a_table_is_read_as_what_stands_in_its_cells():
    inner = table(HEADER, KURS, KART)
    outer = table(("Meny",), ("",))
    cell = msgspec.structs.replace(
        outer.rows[1].cells[0], blocks=(heading("Handlingsplan 2025"), heading("Kurs", 2), inner)
    )
    row = msgspec.structs.replace(outer.rows[1], cells=(cell,))
    plan = plan_of(document(msgspec.structs.replace(outer, rows=(outer.rows[0], row))))
    assert (plan.title, list(areas(plan))) == ("Handlingsplan 2025", ["Kurs"])


def test_hidden_text_is_read_and_said():
    hidden = Paragraph(text="Gjelder også neste år.", place=Place(), hidden=True)
    plan = plan_of(document(TITLE, hidden, heading("Kurs"), table(HEADER, KURS)))
    assert [note.code for note, _ in plan.notes] == ["hidden-text-read"]


def test_a_second_plan_in_the_file_is_said():
    second = para("Handlingsplan veg 2025", style="Title", size=26.0)
    plan = plan_of(document(TITLE, heading("Kurs"), table(HEADER, KURS), second, heading("Veg"), table(HEADER, KART)))
    assert [note.code for note, _ in plan.notes] == ["second-plan"]


@pytest.mark.parametrize(
    "made",
    [
        document(
            para("Møtereferat styret 12. mars 2025", bold=True, size=14.0),
            para("Til stede: Kari, Ola"),
            table(
                ("Sak", "Tittel", "Vedtak", "Ansvarlig", "Frist"), ("1/25", "Regnskap", "Godkjent", "Leder", "1. april")
            ),
            item("Leder følger opp saken"),
        ),
        document(
            para("Invitasjon til fagdag", bold=True, size=16.0),
            table(("Tid", "Aktivitet", "Ansvarlig"), ("09.00", "Kaffe", "Kari"), ("09.30", "Innledning", "Ola")),
        ),
        document(
            para("Fagdag om folkehelse", bold=True, size=16.0),
            table(
                ("Tid", "Aktivitet", "Ansvarlig"), ("09.00", "Kaffe", "Kari"), ("kl. 10.15–11.00", "Innledning", "Ola")
            ),
        ),
        document(para("Budsjett 2025", bold=True), table(("Post", "Beløp"), ("Lønn", "100"), ("Sum", "100"))),
        text_document("Pannekaker\n\n3 egg\n5 dl melk\n\n- Visp egg og melk\n- Stek i smør\n"),
        text_document("Kari Nordmann\n\nUtdanning\n- 2010 Lærerskolen\n\nArbeid\n- 2012 Skolen på Nes\n"),
        text_document("Kjære foreldre\n\nVi ønsker velkommen til nytt skoleår. Husk gymtøy og matpakke hver dag.\n"),
    ],
    ids=["minutes", "invitation", "programme", "budget", "recipe", "cv", "handout"],
)
def test_documents_that_are_no_plan_give_no_activities_and_say_so(made):
    plan = plan_of(made)
    assert (plan.areas, [note.code for note, _ in plan.notes]) == ((), ["no-plan"])


def test_a_strategy_of_goals_alone_is_a_plan():
    plan = plan_of(
        document(
            para("Strategi for kultur 2025–2030", style="Title"),
            heading("Innledning"),
            para("Strategien gir retning."),
            heading("Mål 1: Alle barn møter kunst"),
            para("Hver uke."),
            heading("Mål 2: Frivilligheten er sterk"),
        )
    )
    (area,) = plan.areas
    assert [goal.text for goal in area.goals] == ["Alle barn møter kunst", "Frivilligheten er sterk"]
    assert plan.notes == ()


def test_no_word_of_any_plan_or_text_is_lost_or_doubled(shared_plans):
    paths = [*shared_plans.glob("fjellregionen/*.*"), *shared_plans.glob("open/*.*"), *shared_plans.glob("texts/*.txt")]
    faults = {}
    for path in paths:
        if path.suffix != ".json":
            made = read_document(path.read_bytes(), path.name)
            if any(found := unaccounted(made, document_to_raw_plan(made, Names()))):
                faults[path.name] = found
    assert faults == {}
