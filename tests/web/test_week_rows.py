"""Rows of Må gjøres nå: a meeting, a decision, what came in by a link, letters to those who give money; each undone."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from avklart.councils.writing import Change
from avklart.domain.activity_tasks import TaskEntry
from avklart.domain.clarifications import NoteEntry
from avklart.domain.commitments import CommitmentEntry
from avklart.domain.status_note import NoteEntry as StatusNoteEntry
from avklart.editions.actions.status_notes import start_note
from avklart.followup.actions.tasks import add_task
from avklart.followup.models import ActivityTask, Contact, Incoming, Progress, UpdateLink
from avklart.plans import actions
from avklart.plans.actions.commitments import add_commitment
from avklart.plans.models import Commitment, Project
from tests.web.working_plan import desk_for, new_desk

pytestmark = pytest.mark.django_db
AT = datetime(2018, 2, 20, 9, tzinfo=UTC)
BEFORE, TODAY = date(2018, 2, 20), date(2018, 3, 1)


@pytest.fixture
def desk():
    return new_desk()


def week(desk):
    return desk.client.get(f"/arbeid/{desk.plan.council.slug}/")


def task(desk, key: str):
    return next((one for one in week(desk).context["tasks"] if one.task.key == key), None)


def sent(desk, kind: str = "update", **content: str) -> Incoming:
    council = desk.plan.council
    contact = Contact.every.create(council=council, name="Ola Vegnes", email="ola@example.no")
    link = UpdateLink.every.create(
        council=council, plan=desk.plan, contact=contact, token_sha256="a" * 64, made_at=AT, expires_at=AT
    )
    return Incoming.every.create(
        council=council,
        link=link,
        contact=contact,
        activity=desk.activity() if kind != "answer" else None,
        clarification=desk.question() if kind == "answer" else None,
        kind=kind,
        content=content,
        sent_at=AT,
        sent_on=BEFORE,
        token=kind,
    )


def promised(desk, **also: Any) -> Commitment:
    project = Project.every.get(council=desk.plan.council)
    given: dict[str, Any] = {
        "state": "final",
        "giver": "Storskog fylkeskommune",
        "promised_nok": Decimal(400_000),
        **also,
    }
    return add_commitment(project, CommitmentEntry(**given), TODAY, Change(by=None, at=AT))


def test_a_question_due_soon_is_put_before_the_committee_and_taken_back(desk):
    desk.post("clarification-due", 1, due_on="05.03.2018", version=1)
    row = task(desk, "question-1")
    assert (row.task.kind, row.task.on) == ("put-before", date(2018, 3, 5))
    shown = week(desk).content.decode()
    assert "Legg fram for A" in shown
    refused = desk.post("task", "question-1", in_place=True, meeting_on="14.02.2018", body="AU", version=2)
    assert refused.status_code == 422
    done = desk.post("task", "question-1", in_place=True, meeting_on="14.03.2018", body="AU", version=2)
    assert "Satt opp til behandling." in done.content.decode()
    assert (desk.question().body.name, desk.question().meeting_on) == ("AU", date(2018, 3, 14))
    assert task(desk, "question-1") is None
    desk.post("task-undo", "question-1", in_place=True, at=done.context["done"]["at"], row=1)
    assert desk.question().meeting_on is None
    assert task(desk, "question-1").task.kind == "put-before"


def test_what_a_meeting_decided_is_written_in_the_row_with_its_case(desk):
    actions.put_before(desk.question(), "AU", date(2018, 2, 28), 1, BEFORE, Change(by=None, at=AT))
    row = task(desk, "question-1")
    assert (row.task.kind, row.task.on, row.is_late) == ("answer", date(2018, 2, 28), True)
    assert "Var til behandling i AU:" in week(desk).content.decode()
    refused = desk.post("task", "question-1", in_place=True, answer="Regionrådgiver.", version=2)
    assert refused.status_code == 422
    assert "Regionrådgiver." in refused.content.decode()
    done = desk.post("task", "question-1", in_place=True, answer="Regionrådgiver.", source_case="12/18", version=2)
    assert "Avklart." in done.content.decode()
    one = desk.question()
    assert (one.source, one.source_by, one.source_case, one.source_on) == (
        *("decision", "AU", "12/18"),
        date(2018, 2, 28),
    )
    desk.post("task-undo", "question-1", in_place=True, at=done.context["done"]["at"], row=1)
    assert desk.question().settled_on is None


def test_what_came_in_by_a_link_is_approved_in_the_row_and_taken_back(desk):
    row = sent(desk, status="under-way", done="Møte med fylket.", next="", obstacles="")
    shown = week(desk).content.decode()
    assert "Ola Vegnes har sendt statusoppdatering for" in shown
    assert "Møte med fylket." in shown
    key = f"received-{row.pk}"
    done = desk.post("task", key, in_place=True)
    assert "Godkjent:" in done.content.decode()
    latest = Progress.every.get(activity=desk.activity()).latest
    assert latest is not None
    assert latest.on_behalf_of == "Ola Vegnes"
    assert task(desk, key) is None
    again = desk.post("task", key, in_place=True)
    assert again.status_code in (200, 422)
    back = desk.post("task-undo", key, in_place=True, at=done.context["done"]["at"], row=row.pk)
    assert "Ola Vegnes" in back.content.decode()
    assert Progress.every.get(activity=desk.activity()).latest is None


def test_an_answer_that_came_in_is_kept_as_the_latest_news_of_its_question(desk):
    row = sent(desk, "answer", answer="Selskapet dekker 2018.")
    assert "Ola Vegnes har svart på" in week(desk).content.decode()
    desk.post("task", f"received-{row.pk}", in_place=True)
    notes = [note for _, note in week(desk).context["questions"] if note]
    assert [(note.text, note.said_by) for note in notes] == [("Selskapet dekker 2018.", "Ola Vegnes")]


@pytest.mark.parametrize(
    ("kind", "days", "field"), [("report", "report_due_on", "reported_on"), ("claim", "claim_due_on", "claimed_on")]
)
def test_a_letter_to_one_who_gives_money_is_marked_as_sent_and_taken_back(desk, kind, days, field):
    commitment = promised(desk, reference="18/221", **{days: date(2018, 3, 15)})
    key = f"{kind}-{commitment.pk}"
    assert task(desk, key).task.on == date(2018, 3, 15)
    assert "Storskog fylkeskommune" in week(desk).content.decode()
    done = desk.post("task", key, in_place=True)
    assert "Merket som sendt:" in done.content.decode()
    assert getattr(Commitment.every.get(), field) == TODAY
    assert task(desk, key) is None
    desk.post("task-undo", key, in_place=True, at=done.context["done"]["at"], row=commitment.pk)
    assert getattr(Commitment.every.get(), field) is None
    assert task(desk, key) is not None


def test_a_letter_not_due_within_thirty_days_is_no_row(desk):
    promised(desk, claim_due_on=TODAY + timedelta(days=31))
    assert not [one for one in week(desk).context["tasks"] if one.commitment]


def test_rows_of_another_council_are_not_found(desk):
    other = desk_for(new_desk("annet").plan, name="Fremmed")
    row, commitment = sent(desk), promised(desk, claim_due_on=date(2018, 3, 15))
    for key in (f"received-{row.pk}", f"claim-{commitment.pk}", f"report-{commitment.pk}", "received-x", "claim-"):
        assert other.post("task", key).status_code == 404
        assert other.post("task-undo", key, at=AT.isoformat(), row=1).status_code == 404


def test_what_was_said_last_of_a_question_stands_in_its_row(desk):
    for day, text in ((12, "Ringte daglig leder."), (19, "Styret møtes i mars.")):
        entry = NoteEntry(text=text, said_by="Kari", on=date(2018, 2, day), today=BEFORE)
        actions.note_said(desk.question(), entry, Change(by=None, at=AT))
    shown = week(desk).content.decode()
    assert "Styret møtes i mars." in shown
    assert "Ringte daglig leder." not in shown


def test_what_is_put_before_a_meeting_has_a_date(desk):
    assert "1 spørsmål · 0 har frist" in week(desk).content.decode()
    actions.put_before(desk.question(), "AU", date(2018, 3, 14), 1, BEFORE, Change(by=None, at=AT))
    shown = week(desk).content.decode()
    assert "1 spørsmål · 1 har frist" in shown
    assert "Neste frist 14. mars 2018 (om 13 dager)" in shown
    assert "Til behandling" in shown


def to_be_done(desk, by: date | None) -> ActivityTask:
    return add_task(desk.activity(), TaskEntry("task", "Ny ruteplan", None, by, ""), Change(by=None, at=AT))


def test_a_task_due_soon_is_marked_as_done_and_taken_back(desk):
    one = to_be_done(desk, date(2018, 3, 12))
    key = f"task-{one.pk}"
    row = task(desk, key)
    assert (row.task.kind, row.task.on, row.numbers) == ("mark-done", date(2018, 3, 12), ("1.1",))
    done = desk.post("task", key, in_place=True)
    assert "Merket som utført:" in done.content.decode()
    assert ActivityTask.every.get().done_on == TODAY
    assert task(desk, key) is None
    back = desk.post("task-undo", key, in_place=True, at=done.context["done"]["at"], row=one.pk)
    assert "Ny ruteplan" in back.content.decode()
    assert ActivityTask.every.get().done_on is None


@pytest.mark.parametrize("by", [None, TODAY + timedelta(days=15)])
def test_a_task_without_a_day_or_far_ahead_is_no_row(desk, by):
    one = to_be_done(desk, by)
    assert task(desk, f"task-{one.pk}") is None


def test_a_task_of_another_council_is_not_found(desk):
    other, one = desk_for(new_desk("annet").plan, name="Fremmed"), to_be_done(desk, TODAY)
    assert other.post("task", f"task-{one.pk}").status_code == 404
    assert ActivityTask.every.get().done_on is None


def test_a_meeting_ahead_wants_a_status_note_until_one_is_begun(desk):
    actions.put_before(desk.question(), "AU", date(2018, 3, 14), 1, BEFORE, Change(by=None, at=AT))
    assert task(desk, "note-2018-03-14").task.kind == "write-note"
    page = week(desk).content.decode()
    assert "AU skal behandle avklaringer" in page
    assert "Lag statusnotat" in page
    entry = StatusNoteEntry(as_of_on=TODAY, language="nb", body="Arbeidsutvalget", meeting_on=date(2018, 3, 14))
    start_note(desk.plan, entry, TODAY, Change(by=None, at=AT), "")
    assert task(desk, "note-2018-03-14") is None


def test_a_meeting_more_than_two_weeks_ahead_wants_no_note_yet(desk):
    actions.put_before(desk.question(), "AU", date(2018, 3, 16), 1, BEFORE, Change(by=None, at=AT))
    assert task(desk, "note-2018-03-16") is None


def test_what_the_committee_must_see_is_told_with_a_way_to_the_table(desk):
    assert "?au=1" not in week(desk).content.decode()
    desk.post("activity-flag", "1.2", way="flag")
    page = week(desk)
    assert page.context["for_committee"] == ["1.2"]
    assert "?au=1" in page.content.decode()


def test_what_others_told_of_activities_is_told_as_news(desk):
    ola = desk_for(desk.plan, name="Ola")
    ola.post("activity-confirm", "1.1")
    ola.post("activity-flag", "1.2", way="flag")
    desk.post("activity-confirm", "1.2")
    changes = [(one.number, one.verb, str(one.by)) for one, _ in week(desk).context["changes"]]
    assert changes == [("1.2", "flagged", "Ola"), ("1.1", "update-confirmed", "Ola")]
    assert "merket «Må opp i AU»" in week(desk).content.decode()


def test_the_ways_to_letters_contacts_and_what_came_in_stand_on_the_page(desk):
    page, reader = (week(one).content.decode() for one in (desk, desk_for(desk.plan, role="reader", name="Les")))
    slug = desk.plan.council.slug
    for part in ("paaminnelser", "mottatt", "kontakter"):
        assert f"/arbeid/{slug}/{part}/" in page
        assert f"/arbeid/{slug}/{part}/" not in reader


def test_questions_and_money_month_by_month_stand_on_the_page_with_tables(desk):
    promised(desk)
    page = week(desk)
    assert page.context["by_month"][-1].open == 1
    shown = page.content.decode()
    assert "Avklaringer måned for måned" in shown
    assert "Tilsagn og søknader måned for måned" in shown
