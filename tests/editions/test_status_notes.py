"""What has been completed is never changed: not by us, not by the database, and not by what happens to the plan."""

from datetime import UTC, date, datetime

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from avklart.councils.models import AuditEntry, Council
from avklart.councils.writing import save
from avklart.documents.reading import read_document
from avklart.documents.writers import write_paper
from avklart.domain.errors import RuleError
from avklart.domain.note_changes import changes_between
from avklart.domain.status_note import NoteEntry
from avklart.editions.actions.status_notes import change_note, correct_note, delete_note, restore_note, start_note
from avklart.editions.models import NoteCorrection, StatusNote
from avklart.editions.queries.note_facts import facts_on
from avklart.editions.queries.status_notes import completed_before, is_intact, kept_of
from avklart.plans.actions import plan_from_draft
from avklart.plans.models import Activity, Actor, Clarification, Plan
from avklart.reports.note_kept import KINDS, complete, file_of_note
from tests.at_once import at_once
from tests.bench.plans import made_draft
from tests.plans.made import member, small_plan
from tests.reports.notes import AT, ENTRY, TODAY, change, paper_of, raised, started, told_of
from tests.reports.papers import headings, texts

pytestmark = pytest.mark.django_db
JUNE = datetime(2018, 6, 1, 12, tzinfo=UTC)


@pytest.fixture
def plan():
    return small_plan()


def completed(plan, at=AT, **also):
    note = started(plan, at=at, **also)
    return complete(note, note.version, change(at, member(plan.council, "editor", f"Kari{at.month}")), at.date())


def test_a_completed_note_gives_the_same_words_whatever_happens_to_the_plan(plan):
    told_of(plan, "1.1", date(2018, 2, 20))
    note = completed(plan)
    before = {kind: file_of_note(note, kind, change(), TODAY, None).written.raw for kind in KINDS}
    Activity.every.filter(plan=plan).update(text="Noe helt annet")
    Actor.every.filter(council=plan.council, name="AU").update(name="Noen andre")
    Plan.every.filter(pk=plan.pk).update(title="En annen plan")
    Council.every.filter(pk=plan.council.pk).update(name="Et annet råd", own_words={"nb": {"committee": "styre"}})
    Clarification.every.filter(plan=plan).update(question="Hva?")
    after = StatusNote.every.get(pk=note.pk)
    assert {kind: file_of_note(after, kind, change(JUNE), JUNE.date(), None).written.raw for kind in KINDS} == before
    assert is_intact(after)


def test_the_hash_stands_at_the_end_of_every_format(plan):
    note = completed(plan)
    assert len(note.sha256) == 64
    for kind in KINDS:
        read = read_document(file_of_note(note, kind, change(), TODAY, None).written.raw, f"note.{kind}")
        assert note.sha256 in "".join(str(read.blocks).split()), kind
    assert "UTKAST" not in str(paper_of(note))


@pytest.mark.parametrize("how", ["update", "delete", "save"])
def test_the_database_refuses_every_change_of_a_completed_note(plan, how):
    note = completed(plan)
    rows = StatusNote.every.filter(pk=note.pk)
    note.body = "Et annet organ"
    acts = {"update": lambda: rows.update(paper="{}"), "delete": rows.delete, "save": lambda: save(note, change())}
    with pytest.raises(DatabaseError), transaction.atomic():
        acts[how]()
    assert is_intact(StatusNote.every.get(pk=note.pk))


def test_the_database_refuses_every_change_of_a_correction(plan):
    note = completed(plan)
    correct_note(note, "Møtet var 15. mars.", change())
    for act in (lambda: NoteCorrection.every.update(text="Nei"), lambda: NoteCorrection.every.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            act()


def test_a_draft_is_changed_deleted_and_brought_back(plan):
    note = started(plan, {"assessment": "Det går bra."})
    assert note.version == 2
    with pytest.raises(RuleError, match="changed-meanwhile"):
        change_note(note, NoteEntry(**ENTRY), {"assessment": "Det går dårlig."}, 1, TODAY, change())
    delete_note(note, 2, change())
    with pytest.raises(RuleError, match="not-standing"):
        change_note(note, NoteEntry(**ENTRY), {}, 3, TODAY, change())
    restore_note(note, change())
    assert StatusNote.every.get(pk=note.pk).written == {"assessment": "Det går bra."}


def test_nothing_is_done_to_a_completed_note_but_correcting_it(plan):
    note = completed(plan)
    acts = (
        lambda: change_note(note, NoteEntry(**ENTRY), {}, note.version, TODAY, change()),
        lambda: complete(note, note.version, change(), TODAY),
        lambda: delete_note(note, note.version, change()),
    )
    for act in acts:
        with pytest.raises(RuleError, match="note-completed"):
            act()
    with pytest.raises(RuleError, match="note-not-completed"):
        correct_note(started(plan), "Feil", change())
    with pytest.raises(RuleError, match="text-missing"):
        correct_note(note, " ", change())


def test_a_correction_stands_at_the_top_of_every_format_by_the_name_of_then(plan):
    note = completed(plan)
    person = member(plan.council, "editor", "Ola")
    correct_note(note, "Møtet er 15. mars, ikke 14.", change(JUNE, person))
    type(person).objects.filter(pk=person.pk).update(name="En annen")
    paper = paper_of(StatusNote.every.get(pk=note.pk), JUNE)
    assert headings(paper)[0] == (1, "Rettelse")
    assert texts(paper)[1] == "1. juni 2018, Ola: Møtet er 15. mars, ikke 14."
    for kind in KINDS:
        assert "Møtet er 15. mars" in str(read_document(write_paper(paper, kind).raw, f"n.{kind}").blocks)
    assert is_intact(note)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_complete_at_the_same_moment_one_is_told_that_it_is_done(tmp_path):
    plan = small_plan()
    note = started(plan)
    people = [member(plan.council, "editor", name) for name in ("Kari", "Ola", "Per")]

    def press(who):
        try:
            return complete(note, note.version, change(by=who), TODAY).sha256
        except RuleError as refusal:
            return refusal.code

    came = at_once(press, people, tmp_path)
    assert came.count("note-completed") == 2
    assert sum(len(one) == 64 for one in came) == 1


def test_a_correction_is_corrected_by_another_and_both_stand_in_their_order(plan):
    note = completed(plan)
    correct_note(note, "Møtet er 15. mars.", change(JUNE))
    correct_note(note, "Rettelsen av 1. juni er feil. Møtet er 16. mars.", change(datetime(2018, 6, 2, 12, tzinfo=UTC)))
    told = texts(paper_of(StatusNote.every.get(pk=note.pk), JUNE))
    assert [one.split(": ")[-1] for one in told[1:3]] == [
        "Møtet er 15. mars.",
        "Rettelsen av 1. juni er feil. Møtet er 16. mars.",
    ]
    assert is_intact(StatusNote.every.get(pk=note.pk))


def test_a_correction_that_is_sent_twice_is_made_and_logged_once(plan):
    note = completed(plan)
    for _ in range(2):
        correct_note(note, "Feil.", change(JUNE), "token")
    assert NoteCorrection.every.count() == 1
    assert AuditEntry.every.filter(what="note-corrected").count() == 1


def test_a_national_identity_number_is_no_correction_since_none_is_ever_taken_away(plan):
    with pytest.raises(RuleError, match="identity-number-in-correction"):
        correct_note(completed(plan), "Gjelder 01010750160.", change())
    assert not NoteCorrection.every.exists()


def test_what_is_done_for_ever_stands_in_the_log(plan):
    note = completed(plan)
    correct_note(note, "Feil", change(JUNE))
    lines = AuditEntry.every.filter(council=plan.council, what__startswith="note-").order_by("pk")
    assert [line.what for line in lines] == ["note-completed", "note-corrected"]
    assert lines[0].facts["sha256"] == note.sha256


def test_a_note_that_was_tampered_with_is_not_intact(plan):
    note = completed(plan)
    assert is_intact(note)
    note.facts = note.facts.replace("Bedre", "Verre")
    assert not is_intact(note)
    note = StatusNote.every.get(pk=note.pk)
    note.body = "Rådmannsutvalget"
    assert not is_intact(note)
    assert not is_intact(started(plan))


@pytest.mark.parametrize(
    ("also", "code"),
    [
        ({"as_of_on": date(2018, 3, 2)}, "note-in-future"),
        ({"as_of_on": date(2018, 1, 31)}, "note-before-plan"),
        ({"since_on": date(2018, 3, 1)}, "note-since-later"),
        ({"meeting_on": date(2981, 3, 1)}, "year-out-of-sense"),
    ],
)
def test_a_note_of_an_impossible_day_is_refused(plan, also, code):
    with pytest.raises(RuleError, match=code):
        start_note(plan, NoteEntry(**(ENTRY | also)), TODAY, change())


def test_texts_beyond_sense_are_refused(plan):
    note = started(plan)
    with pytest.raises(RuleError, match="text-too-long"):
        change_note(note, NoteEntry(**ENTRY), {"assessment": "x" * 1_000_000}, 1, TODAY, change())
    with pytest.raises(RuleError, match="text-too-long"):
        NoteEntry(**(ENTRY | {"body": "x" * 201}))


def test_a_national_identity_number_is_not_frozen(plan):
    note = started(plan, {"assessment": "Gjelder 01010750160."})
    with pytest.raises(RuleError, match="identity-number-in-note"):
        complete(note, note.version, change(), TODAY)


def test_the_plan_is_told_as_it_stood_on_the_day(plan):
    told_of(plan, "1.1", date(2018, 2, 5), status="under-way")
    told_of(plan, "1.1", date(2018, 2, 25), status="completed", done="Ferdig.")
    one = Activity.every.get(plan=plan, number="1.2")
    one.text = "Bedre bredbånd i alle bygder"
    save(one, change(datetime(2018, 2, 20, tzinfo=UTC)))
    raised(plan, "1.2")
    then, now = (facts_on(plan, day, None, TODAY) for day in (date(2018, 2, 10), TODAY))
    assert [(one.status, one.text) for one in then.activities[:2]] == [
        ("under-way", "Arbeide for elektrifisering av Rørosbanen"),
        ("not-started", "Bedre bredbånd"),
    ]
    assert [(one.status, one.needs_committee) for one in now.activities[:2]] == [
        ("completed", False),
        ("not-started", True),
    ]
    assert not then.activities[1].needs_committee
    assert [one.kind for one in changes_between(then, now)] == ["status", "activity-text"]
    assert then.projects == now.projects


def test_a_settled_question_was_open_before_its_day(plan):
    question = Clarification.every.get(plan=plan)
    question.settled_on, question.answer = date(2018, 2, 20), "Kommunene betaler."
    save(question, change(datetime(2018, 2, 28, tzinfo=UTC)))
    days = (date(2018, 2, 19), date(2018, 2, 27), TODAY)
    assert [facts_on(plan, day, None, TODAY).questions[0].settled_on for day in days] == [None, None, date(2018, 2, 20)]


def test_changes_are_told_since_the_note_before(plan):
    first = completed(plan)
    told_of(plan, "1.1", date(2018, 4, 10), status="completed", done="Ferdig.")
    note = started(plan, at=JUNE)
    assert completed_before(note) == first
    paper = paper_of(note, JUNE)
    assert "Endringer siden forrige møte" in [words for _, words in headings(paper)]
    assert "Tiltak 1.1: status endret fra ikke startet til fullført." in texts(paper)
    assert kept_of(first).facts.activities[0].status == "not-started"


def test_changes_are_told_since_a_typed_day_without_a_note_before(plan):
    told_of(plan, "1.1", date(2018, 2, 20), status="continuous")
    paper = paper_of(started(plan, since_on=date(2018, 2, 10)))
    assert "Tiltak 1.1: status endret fra ikke startet til løpende." in texts(paper)


@pytest.mark.parametrize("as_of_on", [TODAY, date(2018, 2, 20)])
def test_facts_ask_the_same_of_the_database_however_large_the_plan(as_of_on):
    counts = []
    for size in (20, 80):
        council = Council.every.create(slug=f"stort-{size}", name="Stort")
        plan = plan_from_draft(council, made_draft(size), change(datetime(2018, 2, 1, tzinfo=UTC)))
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert len(facts_on(plan, as_of_on, None, TODAY).activities) == size
        counts.append(len(asked))
    assert counts[0] == counts[1]
    assert counts[0] <= 20
