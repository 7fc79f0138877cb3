"""What came in by links is taken into the plan, or not, or taken back; each once, and whole."""

from datetime import date, timedelta

import pytest

from avklart.domain.errors import RuleError
from avklart.domain.progress import UpdateEntry
from avklart.followup.actions.incoming import Sent, accept_incoming, decline_incoming, take_in, undo_incoming
from avklart.followup.actions.updates import record_update
from avklart.followup.models import Incoming, Progress, StatusUpdate
from avklart.followup.queries.incoming import answer_by_link, received_of
from avklart.plans.models import Activity, Clarification, ClarificationNote, Plan, Responsibility
from tests.guest.made import Guest, guest_of, now_by
from tests.plans.made import small_plan

pytestmark = pytest.mark.django_db
DAY = date(2018, 3, 1)
UPDATE = {"status": "under-way", "done": "Møte", "next": "Avtale", "obstacles": ""}


@pytest.fixture
def plan() -> Plan:
    return small_plan()


@pytest.fixture
def guest(plan) -> Guest:
    return guest_of(plan, "AU", opened=False)


def activity(number: str = "1.1") -> Activity:
    return Activity.every.get(number=number)


def sent(guest: Guest, kind: str, number: str = "1.1", token: str = "t", **content: str) -> Incoming:
    about = {"question": Clarification.every.get()} if kind == "answer" else {"activity": activity(number)}
    return take_in(guest.link, Sent(kind, token, content=content, **about), at=now_by().at, on=DAY)


def carriers(number: str = "1.1") -> list[str]:
    return [line.actor.name for line in Responsibility.every.filter(activity__number=number)]


def test_an_accepted_update_is_recorded_on_behalf_of_the_one_who_sent_it_on_its_day(guest):
    row = sent(guest, "update", **UPDATE)
    accept_incoming(row, now_by())
    update = StatusUpdate.every.get()
    assert (update.on, update.on_behalf_of, update.incoming, update.done) == (DAY, "Ola Ordfører", row, "Møte")


def test_two_who_decide_decide_once(guest):
    row = sent(guest, "update", **UPDATE)
    accept_incoming(row, now_by())
    for decide in (lambda: accept_incoming(row, now_by()), lambda: decline_incoming(row, "Nei", now_by())):
        with pytest.raises(RuleError) as refused:
            decide()
        assert refused.value.code == "already-decided"
    assert StatusUpdate.every.count() == 1


def test_an_acceptance_is_taken_back_whole(guest):
    row = sent(guest, "update", **UPDATE)
    accept_incoming(row, now_by())
    undo_incoming(row, now_by())
    row.refresh_from_db()
    assert (row.state, row.decided_at, row.decided_by) == ("waiting", None, None)
    assert not StatusUpdate.every.exists()
    assert Progress.every.get().status == "not-started"
    accept_incoming(row, now_by())
    assert Progress.every.get().status == "under-way"


def test_nothing_is_taken_back_once_somebody_has_written_a_newer_update(guest):
    row = sent(guest, "update", **UPDATE)
    accept_incoming(row, now_by())
    record_update(activity(), UpdateEntry("completed"), None, now_by(), on=DAY + timedelta(days=1))
    with pytest.raises(RuleError) as refused:
        undo_incoming(row, now_by())
    assert refused.value.code == "undo-too-late"
    row.refresh_from_db()
    assert row.state == "accepted"


def test_what_went_straight_in_can_be_taken_back_too(guest, plan):
    plan.council.approves_updates = False
    plan.council.save()
    row = sent(guest, "no-change")
    assert (row.state, row.decided_by) == ("accepted", None)
    undo_incoming(row, now_by())
    row.refresh_from_db()
    assert row.state == "waiting"
    assert not StatusUpdate.every.exists()


def test_one_who_does_not_have_an_activity_hands_it_to_another_and_it_can_be_taken_back(guest):
    row = sent(guest, "not-mine", instead="Kultursjefen", words="Ny fordeling")
    accept_incoming(row, now_by())
    assert carriers() == ["Kultursjefen", "Rådmannsutvalget"]
    undo_incoming(row, now_by())
    assert carriers() == ["AU", "Rådmannsutvalget"]


def test_the_secretariat_may_name_another_than_the_one_proposed(guest):
    accept_incoming(sent(guest, "not-mine", instead="Feil"), now_by(), also={"instead": "Rådmannsutvalget"})
    assert set(carriers()) == {"Rådmannsutvalget"}


def test_where_nobody_is_named_the_line_goes_and_comes_back_when_it_is_undone(guest):
    row = sent(guest, "not-mine", instead="", words="")
    accept_incoming(row, now_by())
    assert carriers() == ["Rådmannsutvalget"]
    undo_incoming(row, now_by())
    assert sorted(carriers()) == ["AU", "Rådmannsutvalget"]


def test_a_proposed_wording_is_written_as_the_secretariat_has_made_it(guest):
    row = sent(guest, "change", about="text", words="Forslag", instead="")
    accept_incoming(row, now_by(), also={"words": "Ny tekst", "version": str(activity().version)})
    assert activity().text == "Ny tekst"
    reason = Activity.history.filter(id=activity().pk).latest().history_change_reason
    assert reason == "by-link|2018-03-01|Ola Ordfører|"
    undo_incoming(row, now_by())
    assert activity().text == "Arbeide for elektrifisering av Rørosbanen"


def test_a_proposed_wording_never_overwrites_what_was_changed_meanwhile(guest):
    row = sent(guest, "change", about="text", words="Forslag", instead="")
    opened = activity().version
    one = activity()
    one.text, one.version = "Endret imens", opened + 1
    one.save()
    with pytest.raises(RuleError) as refused:
        accept_incoming(row, now_by(), also={"version": str(opened)})
    assert refused.value.code == "changed-meanwhile"
    row.refresh_from_db()
    assert (row.state, activity().text) == ("waiting", "Endret imens")


def test_a_proposed_responsible_must_be_named(guest):
    row = sent(guest, "change", about="responsible", words="", instead="Kultursjefen")
    with pytest.raises(RuleError) as refused:
        accept_incoming(row, now_by(), also={"instead": " "})
    assert refused.value.code == "actor-missing"


def test_anything_else_changes_nothing_by_itself(guest):
    before = (Activity.history.count(), Responsibility.history.count())
    accept_incoming(sent(guest, "change", about="other", words="Noe"), now_by())
    assert (Activity.history.count(), Responsibility.history.count()) == before


def test_an_answer_is_kept_among_what_was_said_and_tells_the_source_of_the_settling(guest, plan):
    row = sent(guest, "answer", answer="Kommunene betaler likt")
    accept_incoming(row, now_by())
    note = ClarificationNote.every.get()
    assert (note.text, note.said_by, note.on) == ("Kommunene betaler likt", "Ola Ordfører", DAY)
    assert Clarification.every.get().settled_on is None
    told = answer_by_link(plan.council, row.pk)
    assert told == {
        "answer": "Kommunene betaler likt",
        "source": "confirmation",
        "source_by": "Ola Ordfører",
        "source_on": DAY,
        "source_how": "lenke",
        "question": Clarification.every.get().pk,
    }
    assert answer_by_link(small_plan("nabo").council, row.pk) is None
    undo_incoming(row, now_by())
    assert not ClarificationNote.every.exists()


def test_a_refusal_needs_a_reason_and_can_be_taken_back(guest):
    row = sent(guest, "no-change")
    with pytest.raises(RuleError):
        decline_incoming(row, " ", now_by())
    decline_incoming(row, "Vi trenger mer", now_by())
    row.refresh_from_db()
    assert (row.state, row.reason) == ("declined", "Vi trenger mer")
    undo_incoming(row, now_by())
    row.refresh_from_db()
    assert (row.state, row.reason) == ("waiting", "")


def test_nothing_is_undone_that_has_not_been_decided(guest):
    with pytest.raises(RuleError) as refused:
        undo_incoming(sent(guest, "no-change"), now_by())
    assert refused.value.code == "nothing-to-undo"


def test_an_update_of_a_deleted_activity_is_not_recorded(guest):
    row = sent(guest, "no-change")
    Activity.every.filter(number="1.1").update(deleted_at=now_by().at)
    with pytest.raises(RuleError) as refused:
        accept_incoming(row, now_by())
    assert refused.value.code == "not-standing"


def test_what_has_come_in_is_read_in_as_many_queries_however_much_it_is(guest, plan, django_assert_max_num_queries):
    for number in range(8):
        sent(guest, "update", token=f"a{number}", **UPDATE)
        sent(guest, "change", token=f"b{number}", about="money", words="Noe", instead="")
        sent(guest, "answer", token=f"c{number}", answer="Ja")
    decline_incoming(Incoming.every.all()[0], "Nei", now_by())
    with django_assert_max_num_queries(12):
        shown = received_of(plan.council)
        assert (shown.total, len(shown.waiting), len(shown.decided)) == (23, 23, 1)
    assert received_of(small_plan("nabo").council).total == 0
