"""Statusnotat: written as a draft, seen as a page, downloaded at any time, completed and corrected."""

from collections.abc import Sequence
from typing import cast

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST, require_safe

from avklart.councils import access
from avklart.councils.models import Council
from avklart.councils.writing import Change
from avklart.domain.long_work import is_long
from avklart.editions.actions.status_notes import change_note, correct_note, delete_note, restore_note, start_note
from avklart.editions.models import StatusNote
from avklart.editions.queries.status_notes import corrections_of, is_intact, next_meeting, notes_of
from avklart.jobs.actions import ask_job
from avklart.jobs.papers import ask_paper
from avklart.plans.models import Activity, Plan
from avklart.plans.queries.people import known_names
from avklart.received.letterheads import letterhead_for
from avklart.reports.asked import Asked
from avklart.reports.note_kept import KINDS, complete, file_of_note, paper_of_note, told_of
from avklart.ui.language import current_language
from avklart.ui.sentences import Language
from avklart.ui.today import now, today
from avklart.web.done import change_by, refusals_told, tell, told
from avklart.web.downloads import file_answer
from avklart.web.jobs import to_job
from avklart.web.plans import plan_for_editor, plan_for_reader
from avklart.web.saving import Opened, stored
from avklart.web.showing import show, signed_in
from avklart.web.status_note_forms import (
    CorrectionForm,
    NoteForm,
    Writing,
    first_shown,
    labels_of,
    note_shown,
    unsaved_in,
    writings_of,
)
from avklart.web.undoing import taken_back

_ROWS = StatusNote.every.select_related("plan__council", "completed_by")


@login_required
@require_safe
def notes(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give the notes of a plan, the form of a new one, and the choice of two to compare."""
    found, in_plan = plan_for_reader(request, council, plan)
    return notes_page(request, found, in_plan)


def notes_page(
    request: HttpRequest,
    council: Council,
    plan: Plan,
    opened: Opened | None = None,
    *,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    """Give the list of notes; `refusal` says on top of it why something else is not shown."""
    rows = list(notes_of(plan))
    if opened is None and access.is_at_least(access.role_known(request.user, council), "editor"):
        last, meeting = rows[0] if rows else None, next_meeting(plan, today())
        initial = first_shown(last, meeting, today(), cast(Language, council.language))
        opened = Opened("new", NoteForm(name="new", initial=initial))
    return show(
        request,
        "web/status_notes/list.html",
        council,
        here="adoption",
        plan=plan,
        status=opened.status if opened and status == 200 else status,
        notes=rows,
        completed=[one for one in rows if one.completed_at],
        opened=opened,
        known_bodies=known_names(council) if opened else (),
        done={"sentence": refusal, "is_refusal": True} if refusal else told(request),
    )


@login_required
@require_POST
def start(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Begin a note."""
    found, in_plan = plan_for_editor(request, council, plan)
    form = NoteForm(request.POST, name="new")
    made: list[StatusNote] = []

    def store() -> None:
        made.append(start_note(in_plan, form.entry(), today(), change_by(request), form.typed("token")))

    opened = stored(Opened("new", form), store, None, None)
    return notes_page(request, found, in_plan, opened) if opened else redirect(_address(made[0]))


@login_required
@require_safe
def note(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Give a note as a page; of a draft also what a person writes in it, to editors."""
    found, in_plan = plan_for_reader(request, council, plan)
    return _page(request, found, _row(found, in_plan, number))


def _row(council: Council, plan: Plan, number: int) -> StatusNote:
    return access.row_of(council, _ROWS.all(), plan=plan, number=number, deleted_at__isnull=True)


def _address(row: StatusNote) -> str:
    return reverse("web:status-note", args=(row.plan.council.slug, row.plan.slug, row.number))


def _page(
    request: HttpRequest,
    council: Council,
    row: StatusNote,
    opened: Opened | None = None,
    unsaved: Sequence[tuple[str, str]] = (),
) -> HttpResponse:
    """Give a note; `unsaved` is what somebody typed in it after another had completed it."""
    may_edit = access.is_at_least(access.role_known(request.user, council), "editor")
    if row.completed_at is None and may_edit and "les" not in request.GET:
        return _writing(request, council, row, opened)
    if opened is None and may_edit and row.completed_at:
        opened = Opened("correction", CorrectionForm(name="correction"))
    return show(
        request,
        "web/status_notes/note.html",
        council,
        here="adoption",
        plan=row.plan,
        status=409 if unsaved else opened.status if opened else 200,
        note=row,
        unsaved=unsaved,
        paper=paper_of_note(row, Change(None, now()), today()),
        kinds=KINDS,
        intact=is_intact(row) if row.completed_at else None,
        corrections=corrections_of(row),
        opened=opened,
        done=told(request),
    )


def _writing(request: HttpRequest, council: Council, row: StatusNote, opened: Opened | None) -> HttpResponse:
    form = opened.form if opened else None
    if form is None:
        form = NoteForm(name="note", initial=note_shown(row), writings=_writings(row))
    conflict = opened.conflict if opened else None
    named = [one.field for one in (*conflict.theirs, *conflict.both)] if conflict else []
    return show(
        request,
        "web/status_notes/draft.html",
        council,
        here="adoption",
        plan=row.plan,
        status=opened.status if opened else 200,
        note=row,
        form=form,
        conflict=conflict,
        labels=labels_of(cast(NoteForm, form), named),
        kinds=KINDS,
        known_bodies=known_names(council),
        done=told(request),
    )


@login_required
@require_POST
def save(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Store what a person has made of a draft."""
    row = _row(*plan_for_editor(request, council, plan), number)
    stored_row = _stored(request, row)
    if isinstance(stored_row, HttpResponse):
        return stored_row
    tell(request, "saved")
    return redirect(_address(row) + ("?les=1" if "see" in request.POST else ""))


@login_required
@require_POST
def finish(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Store what stands in the form of a draft, and complete the note with it, for ever."""
    row = _row(*plan_for_editor(request, council, plan), number)
    stored_row = _stored(request, row)
    if isinstance(stored_row, HttpResponse):
        return stored_row
    if stored_row.completed_at is None:
        if is_long("complete-note", _activities(row)):
            given = {"version": stored_row.version, "today": today().isoformat()}
            by = signed_in(request)
            return to_job(ask_job("complete-note", row.council, row.pk, by=by, at=now(), given=given))
        with refusals_told(request):
            complete(stored_row, stored_row.version, change_by(request), today())
            tell(request, "note-completed")
    return redirect(_address(row))


def _stored(request: HttpRequest, row: StatusNote) -> StatusNote | HttpResponse:
    """Store what was typed in a draft and give it as it then is, or the page that tells why it was not stored."""
    if row.completed_at:
        unsaved = unsaved_in(request.POST, row)
        return _page(request, row.council, row, unsaved=unsaved) if unsaved else row
    form = NoteForm(request.POST, name="note", writings=_writings(row))
    made: list[StatusNote] = []

    def store() -> None:
        written, change = form.written(row.written), change_by(request)
        made.append(change_note(row, form.entry(), written, form.opened_version, today(), change))

    opened = stored(Opened("note", form), store, row, note_shown)
    return _page(request, row.council, row, opened) if opened else made[0]


def _writings(row: StatusNote) -> tuple[Writing, ...]:
    return writings_of(told_of(row, Change(None, now()), today()))


@login_required
@require_POST
def correct(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Tell what was wrong in a completed note."""
    found, in_plan = plan_for_editor(request, council, plan)
    row = _row(found, in_plan, number)
    form = CorrectionForm(request.POST, name="correction")
    change = change_by(request)
    typed = form.typed("correction")
    opened = stored(
        Opened("correction", form), lambda: correct_note(row, typed, change, form.typed("token")), None, None
    )
    if opened:
        return _page(request, found, row, opened)
    tell(request, "note-corrected")
    return redirect(_address(row))


@login_required
@require_POST
def delete(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Delete a draft; it can be taken back."""
    found, in_plan = plan_for_editor(request, council, plan)
    row = _row(found, in_plan, number)
    change, back = change_by(request), _address(row)
    with refusals_told(request):
        delete_note(row, _version(request), change)
        undo = reverse("web:status-note-restore", args=(council, plan, number))
        tell(request, "note-deleted", undo=undo, at=change.at)
        back = reverse("web:status-notes", args=(council, plan))
    return redirect(back)


@login_required
@require_POST
def restore(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Bring a deleted draft back."""
    found, in_plan = plan_for_editor(request, council, plan)
    row = access.row_of(found, _ROWS.all(), plan=in_plan, number=number)
    with taken_back(request):
        restore_note(row, change_by(request))
    return redirect("web:status-notes", council, plan)


def _activities(row: StatusNote) -> int:
    return Activity.standing.filter(plan=row.plan_id).count()


def _version(request: HttpRequest) -> int:
    word = request.POST.get("version", "")
    return int(word) if word.isascii() and word.isdecimal() and len(word) < 10 else 0


@login_required
@require_safe
def note_file(request: HttpRequest, council: str, plan: str, number: int, kind: str) -> HttpResponse:
    """Give a note as a file: a draft as it stands, a completed one as it was frozen."""
    found, in_plan = plan_for_reader(request, council, plan)
    row = _row(found, in_plan, number)
    if kind not in KINDS:
        raise Http404
    if is_long("paper", _activities(row)):
        asked = Asked(report="status-note", kind=kind, language=current_language(), note=row.number)
        return to_job(ask_paper(asked, in_plan, by=signed_in(request), at=now(), today=today(), facts=(row.version,)))
    file = file_of_note(row, kind, Change(signed_in(request), now()), today(), letterhead_for(found))
    return file_answer(file.name, file.media_type, file.written.raw)


ALL = "<slug:council>/plan/<slug:plan>/statusnotat/"
ONE = f"{ALL}<int:number>/"
urlpatterns = [
    path(ALL, notes, name="status-notes"),
    path(f"{ALL}nytt/", start, name="status-note-start"),
    path(ONE, note, name="status-note"),
    path(f"{ONE}lagre/", save, name="status-note-save"),
    path(f"{ONE}ferdigstill/", finish, name="status-note-complete"),
    path(f"{ONE}rettelse/", correct, name="status-note-correct"),
    path(f"{ONE}slett/", delete, name="status-note-delete"),
    path(f"{ONE}angre/", restore, name="status-note-restore"),
    path(f"{ONE}fil/<slug:kind>/", note_file, name="status-note-file"),
]
