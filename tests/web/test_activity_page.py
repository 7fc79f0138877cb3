"""One activity: everything about it is shown, edited and taken back, and nothing typed is lost."""

import pytest

from avklart.plans.models import Activity, Actor, Funding, Responsibility
from tests.web.working_plan import desk_for, new_desk, typed_words

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return new_desk()


def text_of(answer) -> str:
    return str(answer.content.decode()).replace("\u00a0", " ")


def test_the_page_tells_all_that_is_known(desk):
    shown = text_of(desk.get("activity", "1.1"))
    for part in (
        "Tiltak 1.1",
        "Rådmannsutvalget",
        "kr 50 000",
        "Slik det står i dokumentet",
        "AU/Rådmannsutvalget",
        "side 2, tabell 1, rad 2",
        "Elektrifisering av Rørosbanen",
        "Pågår",
        "Tiltaket kom inn i planen.",
        "Godkjent utkast",
    ):
        assert part in shown
    assert 'rel="next"' in shown
    assert 'rel="prev"' not in shown


def test_neighbours_lead_through_the_plan_across_areas(desk):
    shown = desk.get("activity", "1.2").context
    assert (shown["before"], shown["after"]) == ("1.1", "2.1")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nb", "Tekst: fra «Bedre bredbånd»"),
        ("nn", "Tekst: frå «Bedre bredbånd»"),
        ("en", "Text: from “Bedre bredbånd”"),
    ],
)
def test_history_is_told_in_the_reader_s_language(desk, language, sentence):
    desk.post("activity-words", "1.2", **typed_words(desk, "1.2", text="Raskere bredbånd", why="Møte i AU"))
    desk.client.cookies["avklart-language"] = language
    shown = text_of(desk.get("activity", "1.2"))
    assert sentence in shown
    assert "Møte i AU" in shown
    assert "Kari" in shown


def test_a_long_text_is_told_with_its_words_marked(desk):
    old = desk.activity().text
    desk.post(
        "activity-words", "1.1", **typed_words(desk, text=f"{old} i møter med departementet, fylket og NSB hver høst")
    )
    desk.post(
        "activity-words", "1.1", **typed_words(desk, text=f"{old} i møter med departementet, fylket og NSB hver vår")
    )
    assert "<del>høst</del>" in text_of(desk.get("activity", "1.1"))


def test_saving_leads_back_to_the_page_with_a_way_to_undo(desk):
    answer = desk.post("activity-words", "1.1", follow=False, **typed_words(desk, text="Ny tekst"))
    assert (answer.status_code, answer.url) == (302, desk.address("activity", "1.1"))
    shown = text_of(desk.get("activity", "1.1"))
    assert "Lagret." in shown
    assert "Lagret." not in text_of(desk.get("activity", "1.1"))
    desk.post("activity-undo", "1.1", at=desk.moment())
    assert desk.activity().text.startswith("Arbeide")


def test_all_of_an_activity_is_edited_in_one_form(desk):
    typed = typed_words(
        desk, text="Ny", area=2, from_on="01.09.2018", to_on="30.11.2018", time_as_written="høsten 2018", comment="Husk"
    )
    shown = text_of(desk.post("activity-words", "1.1", **typed))
    one = desk.activity()
    assert (one.area.title, str(one.from_on), str(one.to_on), one.comment) == (
        "Reiseliv",
        "2018-09-01",
        "2018-11-30",
        "Husk",
    )
    assert "01.09.2018–30.11.2018" in shown
    assert "Innsatsområde: fra «Samferdsel» til «Reiseliv»" in shown


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"text": "  "}, "text", "Skriv en tekst."),
        ({"text": "å" * 30_000}, "text", "Grensen er 20000 tegn."),
        ({"from_on": "1.5.2018", "to_on": "1.4.2018"}, "to_on", "Siste dag kan ikke være før første dag."),
        ({"from_on": "snart"}, "from_on", "Skriv datoen som dag, måned og år"),
        ({"to_on": "1.1.3018"}, "to_on", "Året 3018 kan ikke stemme."),
        ({"area": "17"}, "area", "Velg et av alternativene."),
        ({"recurs": "daily"}, "recurs", "Velg et av alternativene."),
        ({"why": "x" * 101}, "why", "Grensen er 100 tegn."),
    ],
)
def test_what_a_rule_refuses_is_told_at_its_field_and_kept_in_the_form(desk, typed, field, sentence):
    answer = desk.post("activity-words", "1.1", **typed_words(desk, **typed))
    assert answer.status_code == 422
    form = answer.context["opened"].form
    assert any(sentence in error for error in form.errors[field])
    assert form[field].value() == typed.get(field)
    assert desk.activity().version == 1


def test_a_megabyte_of_text_is_refused_in_words(desk):
    answer = desk.post("activity-words", "1.1", **typed_words(desk, text="x" * 1_000_000))
    assert (answer.status_code, desk.activity().version) == (422, 1)


def test_script_in_a_text_is_shown_as_text(desk):
    desk.post("activity-words", "1.1", **typed_words(desk, text="<script>alert(1)</script> {{ x }}"))
    shown = text_of(desk.get("activity", "1.1"))
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ x }}" in shown


def test_of_two_who_edit_at_once_the_second_sees_both_versions_and_chooses(desk):
    ola = desk_for(desk.plan, name="Ola")
    opened = typed_words(desk, text="Karis tekst", comment="Karis merknad")
    ola.post("activity-words", "1.1", **typed_words(ola, text="Olas tekst", status_as_written="Olas status"))
    answer = desk.post("activity-words", "1.1", **opened)
    shown = text_of(answer)
    assert answer.status_code == 409
    assert "Ola endret dette" in shown
    assert "Olas tekst" in shown
    form = answer.context["opened"].form
    # What Kari typed stands, and what only Ola changed is not taken back.
    kept = {name: form[name].value() for name in ("text", "comment", "status_as_written", "version")}
    assert kept == {
        "text": "Karis tekst",
        "comment": "Karis merknad",
        "status_as_written": "Olas status",
        "version": "2",
    }
    assert desk.activity().text == "Olas tekst"
    desk.post("activity-words", "1.1", **{name: form[name].value() or "" for name in form.fields})
    assert (desk.activity().text, desk.activity().status_as_written) == ("Karis tekst", "Olas status")


def test_a_double_click_on_save_is_no_conflict(desk):
    typed = typed_words(desk, text="Ny")
    assert desk.post("activity-words", "1.1", **typed).status_code == 200
    assert desk.post("activity-words", "1.1", **typed).status_code == 200
    assert desk.activity().version == 2


def test_a_responsible_is_added_once_edited_and_removed(desk):
    typed = {"token": "once", "actor": "Regionrådgiver", "part": "leads", "of": "", "from_on": "", "to_on": ""}
    for _ in range(2):
        desk.post("responsibility-add", "1.2", **typed)
    line = Responsibility.every.get(activity__number="1.2")
    assert (line.actor.name, line.part) == ("Regionrådgiver", "leads")
    answer = desk.post("responsibility", "1.2", line.pk, **typed | {"to_on": "31.12.2017", "version": 1})
    assert "til 31.12.2017" in text_of(answer)
    desk.post("responsibility-remove", "1.2", line.pk, version=2)
    desk.post("responsibility-remove", "1.2", line.pk, version=2)
    assert not Responsibility.every.filter(pk=line.pk).exists()
    desk.post("activity-undo", "1.2", at=desk.moment("1.2"))
    assert Responsibility.every.get(pk=line.pk).actor.name == "Regionrådgiver"


def test_a_funding_line_takes_norwegian_numbers_and_years(desk):
    typed = {
        "kind": "project",
        "name": "Fiber",
        "amount": "kr 350 000,50",
        "currency": "NOK",
        "qualifier": "inntil",
        "to_on": "31.05.2018",
        "year_2018": "1,2 mill.",
        "other_year": "2019",
        "other_amount": "5000",
    }
    shown = text_of(desk.post("funding-add", "1.1", **typed))
    line = Funding.every.get(activity__number="1.1", kind="project")
    assert (str(line.amount), str(line.project)) == ("350000.50", "Fiber")
    assert {year.year: int(year.amount) for year in line.years.all()} == {2018: 1_200_000, 2019: 5000}
    assert "inntil kr 350 000,50" in shown
    page = desk.client.get(desk.address("activity", "1.1"), {"rediger": f"finansiering-{line.pk}"})
    assert page.context["opened"].form["year_2018"].value() == "1 200 000".replace(" ", "\u00a0")


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"amount": "-5"}, "amount"),
        ({"amount": "mange"}, "amount"),
        ({"year_2018": "-1"}, "year_2018"),
        ({"other_year": "218", "other_amount": "5"}, None),
        ({"other_year": "neste", "other_amount": "5"}, "other_year"),
        ({"kind": "gull"}, "kind"),
    ],
)
def test_money_that_cannot_be_meant_is_refused(desk, typed, field):
    answer = desk.post("funding-add", "1.1", **{"kind": "operations", "currency": "NOK"} | typed)
    assert answer.status_code == 422
    assert (field or "__all__") in answer.context["opened"].form.errors
    assert Funding.every.filter(activity__number="1.1").count() == 1


def test_a_funding_line_changed_by_another_shows_both(desk):
    line = desk.activity().funding.get()
    first = {"kind": "operations", "currency": "NOK", "amount": "60 000", "version": 1}
    desk.post("funding", "1.1", line.pk, **first)
    answer = desk.post("funding", "1.1", line.pk, **first | {"amount": "70 000"})
    assert answer.status_code == 409
    assert "60 000" in text_of(answer)
    assert answer.context["opened"].form["amount"].value() == "70 000"


def test_what_was_typed_for_a_line_removed_meanwhile_is_kept_for_a_new_one(desk):
    line = desk.activity().responsibilities.first()
    key = line.pk
    line.delete()
    answer = desk.post("responsibility", "1.1", key, actor="Rektor", part="leads", version=1)
    assert answer.status_code == 409
    assert answer.context["opened"].form["actor"].value() == "Rektor"
    assert "Noen andre har tatt bort denne linjen." in text_of(answer)


def test_known_actors_are_proposed_while_typing(desk):
    shown = text_of(desk.get("activity", "1.1", rediger="ansvar-ny"))
    assert '<option value="Rådmannsutvalget">' in shown


def test_a_new_activity_is_made_once_and_numbered_by_its_area(desk):
    typed = {"token": "t", "text": "Nytt tiltak", "area": 1}
    for _ in range(2):
        answer = desk.post("activity-new", **typed)
        assert answer.request["PATH_INFO"] == desk.address("activity", "1.3")
    assert Activity.every.filter(plan=desk.plan, text="Nytt tiltak").count() == 1
    assert desk.post("activity-new", text="", area=1).status_code == 422


def test_activities_are_moved_deleted_and_brought_back(desk):
    desk.post("activity-move", "1.1", way="down", position=desk.activity().position)
    assert desk.get("activity", "1.1").context["before"] == "1.2"
    shown = text_of(desk.post("activity-delete", "1.1", version=1))
    assert "Tiltak 1.1 er slettet." in shown
    assert "Slettede tiltak (1)" in shown
    assert "1.1" in text_of(desk.get("activities-deleted"))
    assert "Tiltaket ble slettet" in text_of(desk.get("activity", "1.1"))
    desk.post("activity-restore", "1.1")
    assert desk.activity().deleted_at is None


def test_a_deletion_of_what_another_has_changed_is_refused(desk):
    desk.post("activity-words", "1.1", **typed_words(desk, text="Ny"))
    shown = text_of(desk.post("activity-delete", "1.1", version=1))
    assert "Noen andre har endret dette" in shown
    assert desk.activity().deleted_at is None


def test_an_address_that_opens_nothing_shows_the_page(desk):
    for which in ("ansvar-999", "ansvar-x", "finansiering-99999999999999999999", "noe", "tekst-1-2"):
        assert desk.get("activity", "1.1", rediger=which).status_code == 200
    for at in ("", "i går", "2018-03-01"):
        assert "Det er ikke noe å angre her lenger." in text_of(desk.post("activity-undo", "1.1", at=at))


def test_a_reader_sees_the_page_without_any_form_to_change_it(desk):
    reader = desk_for(desk.plan, role="reader", name="Les")
    for asked in ({}, {"rediger": "tekst"}):
        shown = text_of(reader.get("activity", "1.1", **asked))
        assert "Rediger" not in shown
        assert "Slett" not in shown


def test_the_page_takes_as_many_queries_however_much_hangs_on_it(desk, django_assert_max_num_queries):
    desk.get("activity", "1.1")
    with django_assert_max_num_queries(27):
        desk.get("activity", "1.1")
    for number in range(6):
        desk.post("responsibility-add", "1.1", actor=f"Nr {number}", part="leads")
        desk.post("funding-add", "1.1", kind="grant", name=f"Nr {number}", amount="5", year_2018="5", currency="NOK")
    desk.get("activity", "1.1")
    with django_assert_max_num_queries(28):
        desk.get("activity", "1.1")
    assert Actor.every.filter(name__startswith="Nr").count() == 6
