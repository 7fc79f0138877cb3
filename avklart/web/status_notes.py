"""Statusnotat: written as a draft, seen as a page, downloaded at any time, completed, corrected, compared."""

from typing import cast

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST, require_safe

from avklart.councils import access
from avklart.councils.models import Council
from avklart.councils.writing import Change
from avklart.documents.writers import write_paper
from avklart.editions.actions.status_notes import change_note, correct_note, delete_note, restore_note, start_note
from avklart.editions.models import StatusNote
from avklart.editions.queries.status_notes import corrections_of, is_intact, kept_of, notes_of
from avklart.plans.models import Plan
from avklart.plans.queries.people import known_names
from avklart.received.letterheads import letterhead_for
from avklart.reports.files import media_type_of
from avklart.reports.note_comparison import Compared, comparison_paper
from avklart.reports.note_kept import KINDS, complete, file_of_note, paper_of_note, told_of
from avklart.reports.status_note import body_of
from avklart.ui.language import current_language
from avklart.ui.sentences import Language
from avklart.ui.today import now, today
from avklart.web.done import change_by, refusals_told, tell, told
from avklart.web.downloads import file_answer
from avklart.web.forms import day_shown
from avklart.web.plans import plan_for_editor, plan_for_reader
from avklart.web.saving import Opened, stored
from avklart.web.showing import show, signed_in
from avklart.web.status_note_forms import CorrectionForm, NoteForm, first_shown, labels_of, note_shown, writings_of
from avklart.web.undoing import taken_back

_ROWS = StatusNote.every.select_related("plan__council", "completed_by")


@login_required
@require_safe
def notes(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give the notes of a plan, the form of a new one, and the choice of two to compare."""
    found, in_plan = plan_for_reader(request, council, plan)
    return _list(request, found, in_plan)


def _list(request: HttpRequest, council: Council, plan: Plan, opened: Opened | None = None) -> HttpResponse:
    rows = list(notes_of(plan))
    if opened is None and access.is_at_least(access.role_known(request.user, council), "editor"):
        last = StatusNote.every.get(pk=rows[0].pk) if rows else None
        language = cast(Language, council.language)
        initial = first_shown(last, body_of(language), day_shown(today()), language)
        opened = Opened("new", NoteForm(name="new", initial=initial))
    return show(
        request,
        "web/status_notes/list.html",
        council,
        here="adoption",
        plan=plan,
        status=opened.status if opened else 200,
        notes=rows,
        completed=[one for one in rows if one.completed_at],
        opened=opened,
        known_bodies=known_names(council) if opened else (),
        done=told(request),
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
    return _list(request, found, in_plan, opened) if opened else redirect(_address(made[0]))


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


def _page(request: HttpRequest, council: Council, row: StatusNote, opened: Opened | None = None) -> HttpResponse:
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
        status=opened.status if opened else 200,
        note=row,
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
        parts = writings_of(told_of(row, Change(None, now()), today()))
        form = NoteForm(name="note", initial=note_shown(row), writings=parts)
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
    found, in_plan = plan_for_editor(request, council, plan)
    row = _row(found, in_plan, number)
    parts = writings_of(told_of(row, Change(None, now()), today())) if row.completed_at is None else ()
    form = NoteForm(request.POST, name="note", writings=parts)

    def store() -> None:
        change_note(row, form.entry(), form.written(row.written), form.opened_version, today(), change_by(request))

    opened = stored(Opened("note", form), store, row, note_shown)
    if opened:
        return _page(request, found, row, opened)
    tell(request, "saved")
    return redirect(_address(row) + ("?les=1" if "see" in request.POST else ""))


@login_required
@require_POST
def finish(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Complete a note, for ever."""
    found, in_plan = plan_for_editor(request, council, plan)
    row = _row(found, in_plan, number)
    with refusals_told(request):
        complete(row, _version(request), change_by(request), today())
        tell(request, "note-completed")
    return redirect(_address(row))


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
    file = file_of_note(row, kind, Change(signed_in(request), now()), today(), letterhead_for(found))
    return file_answer(file.name, file.media_type, file.written.raw)


@login_required
@require_safe
def chosen(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Go to the comparison of the two notes that a form has chosen."""
    plan_for_reader(request, council, plan)
    numbers = [request.GET.get(name, "") for name in ("fra", "til")]
    if not all(word.isascii() and word.isdecimal() and len(word) < 6 for word in numbers):
        raise Http404
    return redirect("web:status-notes-compared", council, plan, *map(int, numbers))


@login_required
@require_safe
def compared(request: HttpRequest, council: str, plan: str, first: int, second: int) -> HttpResponse:
    """Give two completed notes compared, as a page."""
    found, in_plan = plan_for_reader(request, council, plan)
    paper = comparison_paper(_compared(found, in_plan, first, second), current_language())
    at = reverse("web:status-notes-compared", args=(council, plan, first, second))
    return show(
        request,
        "web/status_notes/compared.html",
        found,
        here="adoption",
        plan=in_plan,
        paper=paper,
        files_at=at,
        kinds=KINDS,
    )


@login_required
@require_safe
def compared_file(request: HttpRequest, council: str, plan: str, first: int, second: int, kind: str) -> HttpResponse:
    """Give two completed notes compared, as a file."""
    found, in_plan = plan_for_reader(request, council, plan)
    if kind not in KINDS:
        raise Http404
    both = _compared(found, in_plan, first, second)
    written = write_paper(comparison_paper(both, current_language()), kind, letterhead_for(found))
    days = (both.before.as_of_on.isoformat(), both.after.as_of_on.isoformat())
    return file_answer(f"status-{in_plan.slug}-{'-'.join(days)}.{kind}", media_type_of(kind), written.raw)


def _compared(council: Council, plan: Plan, first: int, second: int) -> Compared:
    rows = [
        access.row_of(council, _ROWS.all(), plan=plan, number=number, completed_at__isnull=False)
        for number in (first, second)
    ]
    before, after = sorted(rows, key=lambda one: (one.as_of_on, one.completed_at))
    at = after.completed_at or now()
    return Compared(council, kept_of(after).head.plan, kept_of(before).facts, kept_of(after).facts, at)


ALL = "<slug:council>/plan/<slug:plan>/statusnotat/"
ONE = f"{ALL}<int:number>/"
BOTH = f"{ALL}<int:first>/mot/<int:second>/"
urlpatterns = [
    path(ALL, notes, name="status-notes"),
    path(f"{ALL}nytt/", start, name="status-note-start"),
    path(f"{ALL}sammenlign/", chosen, name="status-notes-chosen"),
    path(BOTH, compared, name="status-notes-compared"),
    path(f"{BOTH}<slug:kind>/", compared_file, name="status-notes-compared-file"),
    path(ONE, note, name="status-note"),
    path(f"{ONE}lagre/", save, name="status-note-save"),
    path(f"{ONE}ferdigstill/", finish, name="status-note-complete"),
    path(f"{ONE}rettelse/", correct, name="status-note-correct"),
    path(f"{ONE}slett/", delete, name="status-note-delete"),
    path(f"{ONE}angre/", restore, name="status-note-restore"),
    path(f"{ONE}fil/<slug:kind>/", note_file, name="status-note-file"),
]
