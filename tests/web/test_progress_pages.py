"""Updates are written in the row, one after another: kept, confirmed, flagged, taken back, and safe when two write."""

from datetime import UTC, date, datetime

import pytest

from avklart.councils.models import Council
from avklart.followup.models import ActivityTask, Event, Progress, StatusUpdate
from avklart.plans.models import Activity
from tests.web.working_plan import desk_for, new_desk

pytestmark = pytest.mark.django_db
QUERIES_OF_SILENT = 14


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


def latest(desk, number="1.1") -> StatusUpdate:
    found = standing(desk, number).latest
    assert found is not None
    return found


def test_an_update_is_written_in_the_row_and_the_row_tells_it(desk):
    opened = text_of(desk.client.get(desk.address("update", "1.1"), headers={"HX-Request-Type": "partial"}))
    assert opened.startswith("<tr")
    assert "Dette er gjort" in opened
    assert "Slik det står i planen" in opened
    answer = desk.post("update", "1.1", in_place=True, **typed("Møte med Bane NOR", next="Ny runde i mai"))
    shown = text_of(answer)
    for part in ("Lagret.", "Pågår", "Møte med Bane NOR", "Ny runde i mai", "01.03.2018"):
        assert part in shown
    assert latest(desk).done == "Møte med Bane NOR"


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
    assert latest(desk).done == "Karis nytt"


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
    assert (kept.kind, kept.title, kept.link, bool(kept.update)) == (
        "hearing",
        "NTP",
        "https://www.stortinget.no/x",
        True,
    )


def test_no_change_is_one_click_on_behalf_of_whoever_has_called(desk):
    desk.post("update", "1.1", in_place=True, **typed("Nytt", on_behalf_of="Ordfører Ås"))
    assert 'value="Ordfører Ås"' in text_of(desk.get("activities", vis="alle"))
    shown = text_of(desk.post("update", "1.2", in_place=True, way="no-change", on_behalf_of="Ordfører Ås"))
    assert "sett over. Ingen endring." in shown
    assert latest(desk, "1.2").on_behalf_of == "Ordfører Ås"
    history = text_of(desk.get("activity", "1.1"))
    assert "på vegne av Ordfører Ås" in history
    desk.post("update", "1.1", in_place=True, way="no-change", on_behalf_of="")
    assert "Ordfører Ås" not in text_of(desk.get("activities", vis="alle"))


def test_what_is_chosen_keeps_the_capitals_of_names(desk):
    assert "Høring i Stortinget" in text_of(desk.get("event-new", "1.1"))


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


def test_the_table_of_those_not_mentioned_takes_as_many_queries_however_many_they_are(desk, django_assert_num_queries):
    Council.every.update(days_not_mentioned=14)
    desk.get("activities", stille="1")
    with django_assert_num_queries(QUERIES_OF_SILENT):
        assert len(desk.get("activities", stille="1").context["shown"].rows) == 3
    for number in range(20):
        Activity.every.create(
            council=desk.plan.council,
            plan=desk.plan,
            area=desk.area(),
            number=f"1.{number + 3}",
            position=number + 3,
            text="Et tiltak",
        )
    Activity.history.update(history_date=datetime(2018, 2, 1, tzinfo=UTC))
    with django_assert_num_queries(QUERIES_OF_SILENT):
        assert len(desk.get("activities", stille="1").context["shown"].rows) == 23


def test_saving_a_row_takes_few_queries(desk, django_assert_max_num_queries):
    desk.post("update", "1.1", in_place=True, **typed("Varm"))
    with django_assert_max_num_queries(24):
        saved = desk.post("update", "1.2", in_place=True, **typed("Nytt"))
    assert "Nytt" in text_of(saved)


def test_an_event_is_noted_put_right_taken_out_and_brought_back(desk):
    typed_event = {
        "kind": "meeting",
        "on": "27.2.2018",
        "title": "Bane NOR",
        "link": "https://banenor.no",
        "token": "a",
    }
    for _ in range(2):
        shown = text_of(desk.post("event-new", "1.1", **typed_event))
    assert "Hendelsen er lagret." in shown
    assert 'href="https://banenor.no"' in shown
    event = Event.every.get()
    refused = desk.post("event-page", "1.1", event.pk, **typed_event | {"on": "2.3.2018", "version": "1"})
    assert (refused.status_code, "Datoen er ikke kommet ennå." in text_of(refused)) == (422, True)
    met = desk.post("event-page", "1.1", event.pk, **typed_event | {"title": "Annet", "version": "7"})
    assert (met.status_code, "Annet" in text_of(met)) == (409, True)
    gone = desk.post("event-remove", "1.1", event.pk, version="1")
    assert "Ingen hendelser er ført." in text_of(gone)
    desk.client.post(gone.context["done"]["undo"])
    assert "Bane NOR" in text_of(desk.get("activity", "1.1"))
    assert "Hentet tilbake hendelsen «Bane NOR»." in text_of(desk.get("activity", "1.1"))


def test_a_task_is_done_undone_and_late_when_its_words_have_passed(desk, settings):
    desk.post("task-new", "1.1", kind="milestone", title="Ny ruteplan", when="innen mai")
    task = ActivityTask.every.get()
    assert (task.from_on, task.to_on, task.time_as_written) == (None, date(2018, 5, 31), "innen mai")
    settings.TODAY = date(2018, 5, 31)
    assert "Fristen er ute" not in text_of(desk.get("activity", "1.1"))
    settings.TODAY = date(2018, 6, 1)
    assert "Fristen er ute" in text_of(desk.get("activity", "1.1"))
    done = desk.post("task-mark", "1.1", task.pk)
    assert "Utført 01.06.2018" in text_of(done)
    assert "Fristen er ute" in text_of(desk.client.post(done.context["done"]["undo"], follow=True))
    page = desk.get("task-page", "1.1", task.pk)
    assert "innen mai" in text_of(page)
    assert "Gjøremålet er tatt bort." in text_of(desk.post("task-remove", "1.1", task.pk, version="3"))
    refused = desk.post("task-new", "1.1", kind="task", title="Rar", when="2081")
    assert (refused.status_code, "mer enn 20 år fram" in text_of(refused)) == (422, True)


def test_a_task_names_who_does_it_and_both_who_change_it_are_heard(desk):
    assert '<option value="AU">' in text_of(desk.get("task-new", "1.1"))
    shown = desk.post("task-new", "1.1", kind="task", title="Ring fylket", when="", actor="au")
    assert 'Ring fylket</a> <span class="quiet">AU</span>' in text_of(shown)
    task = ActivityTask.every.get()
    form = desk.get("task-page", "1.1", task.pk).context["form"]
    assert form["actor"].value() == "AU"
    as_it_was = {"kind": "task", "title": "Ring fylket", "when": "", "actor": "AU"}
    desk.post("task-page", "1.1", task.pk, **as_it_was, version="1")
    assert ActivityTask.every.get().version == 1
    desk.post("task-page", "1.1", task.pk, **as_it_was | {"actor": "Ny rådgiver", "kind": "milestone"}, version="1")
    assert "milepæl · Ny rådgiver" in text_of(desk.get("activity", "1.1"))
    met = desk.post("task-page", "1.1", task.pk, **as_it_was | {"actor": "Rådmannsutvalget"}, version="1")
    assert (met.status_code, met.context["form"]["actor"].value()) == (409, "Rådmannsutvalget")
    assert "Ny rådgiver" in text_of(met)
    desk.post("task-page", "1.1", task.pk, **as_it_was | {"actor": ""}, version="2")
    assert ActivityTask.every.get().actor is None


def test_an_update_is_written_from_the_activity_s_own_page(desk):
    assert "Dette er gjort" in text_of(desk.get("update", "1.1"))
    shown = text_of(desk.post("update", "1.1", **typed("Nytt", **{"from": "activity"})))
    assert "Skrev en statusoppdatering. Status: Pågår." in shown
    met = desk.post("update", "1.1", **typed("Mitt", **{"from": "activity"}))
    assert (met.status_code, "Mitt" in text_of(met), "Nytt" in text_of(met)) == (409, True, True)
    assert "sett over. Ingen endring." in text_of(desk.post("activity-confirm", "1.1"))


def test_statuses_have_the_council_s_own_words(desk):
    Council.every.update(own_words={"nb": {"status_under_way": "i arbeid"}})
    shown = text_of(desk.post("update", "1.1", in_place=True, **typed("Nytt")))
    assert "I arbeid" in shown
