"""Updates are written in the row, one after another: kept, confirmed, flagged, taken back, and safe when two write."""

import pytest

from avklart.councils.models import Council
from avklart.followup.models import Event, Progress, StatusUpdate
from tests.web.working_plan import desk_for, new_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return new_desk()


def text_of(answer) -> str:
    return str(answer.content.decode())


def typed(done="", **other):
    return {
        "status": "under-way",
        "done": done,
        "next": "",
        "obstacles": "",
        "version": "0",
        "back": "vis=alle",
    } | other


def standing(desk, number="1.1") -> Progress:
    return Progress.every.select_related("latest").get(activity=desk.activity(number))


def test_an_update_is_written_in_the_row_and_the_row_tells_it(desk):
    opened = text_of(desk.client.get(desk.address("update", "1.1"), headers={"HX-Request-Type": "partial"}))
    assert opened.startswith("<tr")
    assert "Dette er gjort" in opened
    assert "Slik det står i planen" in opened
    answer = desk.post("update", "1.1", in_place=True, **typed("Møte med Bane NOR", next="Ny runde i mai"))
    shown = text_of(answer)
    for part in ("Lagret.", "Pågår", "Møte med Bane NOR", "Ny runde i mai", "01.03.2018"):
        assert part in shown
    assert standing(desk).latest.done == "Møte med Bane NOR"


def test_without_scripts_the_next_row_of_the_selection_is_opened(desk):
    Council.every.update(days_not_mentioned=14)
    answer = desk.post("update", "1.1", follow=False, **typed("Nytt", way="next", back="stille=1"))
    assert answer.url == desk.address("activities") + "?stille=1&nytt=1.2#tiltak-1.2"
    page = desk.get("activities", stille="1", nytt="1.2")
    assert page.context["opened"].form.initial["version"] == 0
    assert "news-form" in text_of(page)
    last = desk.post("update", "2.1", follow=False, **typed("Nytt", way="next"))
    assert last.url == desk.address("activities") + "?vis=alle#tiltak-2.1"


@pytest.mark.parametrize("in_place", [True, False])
def test_two_who_write_of_the_same_activity_both_see_both(desk, in_place):
    desk_for(desk.plan, name="Ola").post("update", "1.1", **typed("Olas nytt", status="completed", next="Olas plan"))
    answer = desk.post("update", "1.1", in_place=in_place, **typed("Karis nytt", status="not-started"))
    assert answer.status_code == 409
    shown = text_of(answer)
    for part in ("Olas nytt", "Karis nytt", "Olas plan", "Ola endret dette", "Lagre min også"):
        assert part in shown
    form = answer.context["opened"].form
    # What one has left as it was shows the other's words; the status is the other's too, for one has not changed it.
    assert (form["next"].value(), form["status"].value(), form["version"].value()) == ("Olas plan", "completed", "1")
    desk.post("update", "1.1", **typed("Karis nytt", status="completed", next="Olas plan", version="1"))
    assert StatusUpdate.every.count() == 2
    assert standing(desk).latest.done == "Karis nytt"


@pytest.mark.parametrize("in_place", [True, False])
def test_what_a_rule_refuses_stays_in_the_open_row(desk, in_place):
    answer = desk.post("update", "1.1", in_place=in_place, **typed("x" * 1_000_000))
    assert answer.status_code == 422
    assert "Teksten er for lang." in text_of(answer)
    answer = desk.post(
        "update", "1.1", in_place=in_place, **typed("Nytt", event_kind="meeting", event_link="javascript:x")
    )
    assert "Skriv en dato." in text_of(answer)
    assert StatusUpdate.every.count() == 0


def test_an_event_is_told_with_an_update(desk):
    event = {
        "event_kind": "hearing",
        "event_on": "27.2.2018",
        "event_title": "NTP",
        "event_link": "www.stortinget.no/x",
    }
    desk.post("update", "1.1", in_place=True, **typed("Høring", **event))
    kept = Event.every.get()
    assert (kept.kind, kept.title, kept.link, kept.update.done) == (
        "hearing",
        "NTP",
        "https://www.stortinget.no/x",
        "Høring",
    )


def test_no_change_is_one_click_on_behalf_of_whoever_has_called(desk):
    desk.post("update", "1.1", in_place=True, **typed("Nytt", on_behalf_of="Ordfører Ås"))
    assert 'value="Ordfører Ås"' in text_of(desk.get("activities", vis="alle"))
    shown = text_of(desk.post("update", "1.2", in_place=True, way="no-change", on_behalf_of="Ordfører Ås"))
    assert "sett over. Ingen endring." in shown
    assert standing(desk, "1.2").latest.on_behalf_of == "Ordfører Ås"
    history = text_of(desk.get("activity", "1.1"))
    assert "på vegne av Ordfører Ås" in history
    desk.post("update", "1.1", in_place=True, way="no-change", on_behalf_of="")
    assert "Ordfører Ås" not in text_of(desk.get("activities", vis="alle"))


def test_an_update_is_taken_back_with_its_words_in_the_open_row(desk):
    answer = desk.post("update", "1.1", in_place=True, **typed("Feil ord"))
    undo = answer.context["done_in_row"]["undo"]
    for in_place in (True, False):
        shown = desk.client.post(undo, {"back": "vis=alle"}, headers={"HX-Request-Type": "partial"} if in_place else {})
        if in_place:
            assert "Feil ord" in text_of(shown)
            assert StatusUpdate.every.count() == 0
            undo = desk.post("update", "1.1", in_place=True, **typed("Ord", version="2")).context["done_in_row"]["undo"]
    assert shown.context["opened"].form["done"].value() == "Ord"
    assert standing(desk).status == "not-started"


def test_a_reader_may_flag_for_the_committee_and_nothing_else(desk):
    reader = desk_for(desk.plan, role="reader", name="Les")
    assert "Må opp i AU" in text_of(reader.post("activity-flag", "1.1", in_place=True, way="flag"))
    assert standing(desk).needs_committee
    assert [row.activity.number for row in desk.get("activities", au="1").context["shown"].rows] == ["1.1"]
    assert reader.post("update", "1.1", **typed("Nytt")).status_code == 404
    page = text_of(reader.get("activities", vis="alle"))
    assert "Skriv nytt" not in page
    assert 'formaction="/arbeid/fjell/plan/2017-2018/tiltak/1.1/au/"' in page
    reader.post("activity-flag", "1.1", way="unflag")
    assert not standing(desk).needs_committee


def test_the_table_is_narrowed_by_status_and_silence(desk):
    desk.post("update", "1.1", **typed("Nytt"))
    desk.post("update", "1.2", **typed("Ferdig", status="completed"))

    def numbers(**asked):
        return [row.activity.number for row in desk.get("activities", **asked).context["shown"].rows]

    assert numbers(framdrift="under-way") == ["1.1"]
    assert numbers(framdrift="not-started") == ["2.1"]
    assert numbers(stille="1", vis="alle") == []
    Council.every.update(days_not_mentioned=14)
    assert numbers(stille="1", vis="alle") == ["2.1"]


def test_saving_a_row_takes_few_queries(desk, django_assert_max_num_queries):
    desk.post("update", "1.1", in_place=True, **typed("Varm"))
    with django_assert_max_num_queries(24):
        desk.post("update", "1.2", in_place=True, **typed("Nytt"))
