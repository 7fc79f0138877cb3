"""A finished paper is kept byte for byte: nobody changes it, and what is done with it is told beside it."""

import hashlib
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from avklart.councils.models import AuditEntry
from avklart.documents.begun import begun_at
from avklart.documents.errors import FileRefusedError
from avklart.domain.errors import RuleError
from avklart.domain.uploads import UploadLimits
from avklart.received import actions
from avklart.received.actions import files
from avklart.received.actions import finished as finished_actions
from avklart.received.finished_queries import finished_papers, removed_papers, shown_papers, versions_of
from avklart.received.models import FinishedContent, FinishedPaper, FinishedStep
from tests.at_once import at_once
from tests.editions.made import adopted
from tests.plans.made import member, small_plan
from tests.received.finished import SENT, TAKEN_OUT, finished, rewritten, taken_out, with_part

pytestmark = pytest.mark.django_db
A_MONTH = timedelta(days=31)
TABLES = ("received_finishedpaper", "received_finishedcontent", "received_finishedstep")


@pytest.fixture
def plan():
    return small_plan("fjell")


@pytest.fixture
def editor(plan):
    return member(plan.council, "editor", "Kari")


def refused(code, act, *args, **also):
    with pytest.raises(RuleError) as refusal:
        act(*args, **also)
    assert refusal.value.code == code
    return refusal.value


def test_the_bytes_are_kept_as_they_came_with_their_hash_and_who_sent_them(plan, editor):
    raw = taken_out(plan)
    paper = finished(plan, raw, by=editor)
    assert bytes(paper.kept.content) == raw
    assert (paper.sha256, paper.size) == (hashlib.sha256(raw).hexdigest(), len(raw))
    assert (paper.uploaded_by, paper.uploaded_at, paper.name) == (editor, SENT, "Handlingsplan.docx")
    logged = AuditEntry.every.get(what="paper-finished")
    assert (logged.by, logged.facts["sha256"]) == (editor, paper.sha256)


def test_a_newer_version_stands_beside_the_older(plan):
    first = finished(plan)
    second = finished(plan, rewritten(taken_out(plan), "Reiseliv", "Reisemål"), at=SENT + timedelta(days=1))
    assert list(versions_of(plan, "plan", None, "")) == [second, first]
    assert bytes(first.kept.content) == taken_out(plan)


def test_the_same_bytes_as_the_same_paper_are_kept_once(plan):
    assert finished(plan) == finished(plan, name="kopi.docx")
    assert finished(plan, participant="Tolga") != finished(plan)
    assert FinishedPaper.every.count() == 2


@pytest.mark.django_db(transaction=True)
def test_several_who_send_the_same_at_once_get_one(tmp_path):
    plan = small_plan("fjell")
    raw = taken_out(plan)

    def send(_):
        return finished(plan, raw).pk, FinishedPaper.every.count(), FinishedContent.every.count()

    came = at_once(send, range(3), tmp_path)
    assert len({pk for pk, _, _ in came}) == 1
    assert {(papers, contents) for _, papers, contents in came} == {(1, 1)}


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("statement", ["UPDATE {} SET council_id = council_id", "DELETE FROM {}"])
def test_the_database_refuses_every_change(plan, editor, table, statement):
    actions.hide_paper(finished(plan), editor, SENT)
    FinishedStep.every.create(council=plan.council, paper=FinishedPaper.every.get(), what="hidden", by=editor, at=SENT)
    with pytest.raises(DatabaseError, match=r"append-only|kept while"), transaction.atomic():
        connection.cursor().execute(statement.format(table))


def test_a_fault_on_the_way_leaves_nothing(plan, monkeypatch):
    def fault(*_args, **_also):
        raise RuntimeError("the power went")

    monkeypatch.setattr(finished_actions, "log", fault)
    with pytest.raises(RuntimeError), transaction.atomic():
        finished(plan)
    assert (FinishedPaper.every.count(), FinishedContent.every.count()) == (0, 0)


def test_the_plan_is_held_to_have_stood_as_when_the_file_was_taken_out(plan):
    assert finished(plan).stood_at == TAKEN_OUT


def test_a_file_begun_before_the_plan_or_after_it_was_sent_says_nothing_of_it(plan):
    for at in (TAKEN_OUT - timedelta(days=3650), SENT + timedelta(days=3)):
        assert finished(plan, taken_out(plan, at=at)).stood_at == SENT


@pytest.mark.parametrize("written", ["", "i går", "9999999999", "<x/>", "2018-02-10T09:00:00Z"])
def test_when_a_file_was_begun_is_none_where_it_cannot_be_told(plan, written):
    raw = with_part(
        taken_out(plan),
        "docProps/core.xml",
        lambda _: f'<a xmlns:d="http://purl.org/dc/terms/"><d:created>{written}</d:created></a>'.encode(),
    )
    assert begun_at(raw) == (TAKEN_OUT if written.endswith("Z") else None)


@pytest.mark.parametrize("raw", [b"", b"PK", b"PK\x03\x04", b"%PDF-1.7"])
def test_what_is_no_package_was_never_begun(raw):
    assert begun_at(raw) is None


def test_a_paper_of_an_edition_stands_as_the_edition_does(plan):
    edition = adopted(plan)
    assert finished(plan, edition=edition).stood_at == edition.frozen_at


@pytest.mark.parametrize("name", ["plan.xlsx", "plan.html", "plan", "plan.docx.exe", ""])
def test_only_papers_are_taken_in(plan, name):
    assert refused("finished-kind", finished, plan, name=name).field == "file"


@pytest.mark.parametrize(
    ("name", "raw", "code"),
    [
        ("plan.docx", b"PK\x03\x04 not a package", "damaged-package"),
        ("plan.pdf", b"%PDF-1.7 but none", "damaged-pdf"),
        ("plan.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old-office"),
    ],
)
def test_what_cannot_be_opened_is_refused_logged_and_not_kept(plan, name, raw, code):
    with pytest.raises(FileRefusedError) as refusal:
        finished(plan, raw, name)
    assert refusal.value.code == code
    assert not FinishedPaper.every.exists()
    assert AuditEntry.every.get(what="finished-refused").facts == {"file": name, "reason": code}


def test_a_file_with_macros_is_refused(plan):
    raw = with_part(
        taken_out(plan),
        "[Content_Types].xml",
        lambda content: content.replace(b"document.main+xml", b"document.macroEnabled.main+xml"),
    )
    with pytest.raises(FileRefusedError, match=r"macros|wrong-ending"):
        finished(plan, raw)


def test_an_empty_file_is_refused(plan):
    refused("empty", finish_empty, plan)


def finish_empty(plan):
    return actions.finish_paper(actions.Finished(plan, "plan", "nb"), "plan.docx", b"", by=None, at=SENT)


def test_too_many_too_much_and_too_many_bad_ones_are_refused(plan, editor, monkeypatch):
    raw = taken_out(plan)
    monkeypatch.setattr(files, "LIMITS", UploadLimits(files_an_hour=1))
    finished(plan, raw, by=editor)
    refused("too-many-files", finished, plan, raw, by=editor, participant="Tolga")
    monkeypatch.setattr(files, "LIMITS", UploadLimits(kept_mb=0))
    refused("files-full", finished, plan, raw, by=editor)
    monkeypatch.setattr(files, "LIMITS", UploadLimits(readings_an_hour=1))
    with pytest.raises(FileRefusedError):
        finished(plan, b"PK\x03\x04", by=editor)
    refused("too-many-readings", finished, plan, raw, by=editor)


def test_only_a_paper_of_an_adopted_plan_is_shown_to_everyone(plan, editor):
    refused("finished-not-adopted", actions.show_paper, finished(plan), editor, SENT)
    edition = adopted(plan)
    paper = finished(plan, edition=edition)
    assert shown_papers(edition) == []
    actions.show_paper(paper, editor, SENT)
    actions.show_paper(paper, editor, SENT)
    assert shown_papers(edition) == [paper]
    assert AuditEntry.every.filter(what="paper-shown").count() == 1
    actions.hide_paper(paper, editor, SENT)
    assert shown_papers(edition) == []


def test_a_national_identity_number_is_never_shown(plan, editor):
    number = "15108695088"
    raw = rewritten(taken_out(plan), "Reiseliv", f"Reiseliv {number}")
    paper = finished(plan, raw, edition=adopted(plan))
    refusal = refused("finished-identity-number", actions.show_paper, paper, editor, SENT, contacts_public=True)
    assert number not in refusal.facts["excerpt"]


def test_private_numbers_are_shown_only_when_somebody_has_said_so(plan, editor):
    edition = adopted(plan)
    paper = finished(plan, rewritten(taken_out(plan), "Reiseliv", "Reiseliv tlf. 912 34 567"), edition=edition)
    assert refused("finished-contacts", actions.show_paper, paper, editor, SENT).field == "contacts_public"
    actions.show_paper(paper, editor, SENT, contacts_public=True)
    assert shown_papers(edition) == [paper]


def test_a_paper_is_taken_away_with_a_reason_and_brought_back_within_thirty_days(plan, editor):
    edition = adopted(plan)
    paper = finished(plan, edition=edition)
    actions.show_paper(paper, editor, SENT)
    assert refused("removal-reason-missing", actions.remove_paper, paper, " \u200b ", editor, SENT).field == "why"
    actions.remove_paper(paper, "Feil fil", editor, SENT)
    assert (list(finished_papers(plan)), list(removed_papers(plan)), shown_papers(edition)) == ([], [paper], [])
    refused("finished-removed", actions.remove_paper, paper, "Igjen", editor, SENT)
    refused("finished-removed", actions.show_paper, paper, editor, SENT)
    actions.restore_paper(paper, editor, SENT + timedelta(days=29))
    assert (list(finished_papers(plan)), shown_papers(edition)) == ([paper], [])
    refused("not-deleted", actions.restore_paper, paper, editor, SENT)
    assert AuditEntry.every.get(what="paper-removed").facts["why"] == "Feil fil"


def test_after_thirty_days_the_bytes_are_gone_and_the_telling_stays(plan, editor):
    paper = finished(plan)
    standing = finished(plan, participant="Tolga")
    actions.remove_paper(paper, "Feil fil", editor, SENT)
    assert actions.forget_removed_papers(SENT + timedelta(days=29)) == 0
    assert actions.forget_removed_papers(SENT + A_MONTH) == 1
    assert [one.paper_id for one in FinishedContent.every.all()] == [standing.pk]
    assert FinishedPaper.every.filter(pk=paper.pk).exists()
    refused("restore-too-late", actions.restore_paper, paper, editor, SENT + A_MONTH)


def test_what_was_taken_away_may_be_sent_anew(plan, editor):
    paper = finished(plan)
    actions.remove_paper(paper, "Feil fil", editor, SENT)
    assert finished(plan) != paper
