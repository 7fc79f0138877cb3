"""Work that takes more than a second: the page that follows it, and what it led to."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseClientRedirect

from avklart.councils import access
from avklart.councils.models import Council
from avklart.domain.errors import RuleError
from avklart.domain.long_work import Work, is_long
from avklart.editions.models import Edition, StatusNote
from avklart.jobs.actions import ask_job
from avklart.jobs.looks import Look
from avklart.jobs.models import Job, JobFile
from avklart.jobs.queries import found_look, newest_job
from avklart.jobs.work import look_mark
from avklart.plans.models import Activity, Plan
from avklart.ui.language import current_language, use_language_of
from avklart.ui.refusals import refusal_in_words
from avklart.ui.sentences import counted, sentence
from avklart.ui.today import now, today
from avklart.web.showing import show, signed_in

_LONGEST_KEY = 19


@login_required
@require_safe
def job(request: HttpRequest, council: str, job: int) -> HttpResponse:
    """Give how a piece of work goes; when it is done, go to what it led to and tell of it there."""
    row = access.for_reader(request.user, Job.every.select_related("council"), council, pk=job)
    if row.kind != "paper":
        access.council_for_editor(request.user, council)
    use_language_of(request, row.council.language, row.council.own_words)
    if _is_followed(request) and not row.is_under_way:
        return HttpResponseClientRedirect(request.path)
    if row.kind == "paper":
        return _paper_page(request, row)
    if row.state == "done":
        messages.success(request, _outcome(row))
        return redirect(_led_to(row))
    if row.kind == "adopt" and not row.is_under_way:
        # What was typed stands there, with what came of it.
        return redirect(f"{_came_from(row)}?jobb={row.pk}")
    return _page(request, row.council, row, back=_came_from(row))


def to_job(row: Job) -> HttpResponse:
    """Send the reader to the page that follows a piece of work."""
    return redirect("web:job", row.council.slug, row.pk)


def unmade_job(request: HttpRequest, work: Work, subject: Plan) -> Job | None:
    """Give the work on this plan that the address names and that came to nothing; None where it names none such."""
    named = request.GET.get("jobb", "")
    if not (named.isascii() and named.isdigit() and len(named) < _LONGEST_KEY):
        return None
    found = Job.every.filter(council=subject.council_id, kind=work, subject=subject.pk, pk=named)
    return found.filter(state__in=("refused", "failed", "interrupted")).first()


def refusal_of(row: Job) -> RuleError:
    """Give the refusal that a piece of work ended with."""
    told = row.refusal or {}
    return RuleError(told["code"], field=told["field"], **told["facts"])


def looked[Found: Look](
    request: HttpRequest, work: Work, council: Council, subject: Plan | Edition, kind: type[Found]
) -> Found | HttpResponse | None:
    """Give what was found of a large plan as it now stands, or the page that waits for it; None where it is small."""
    plan = subject.plan_id if isinstance(subject, Edition) else subject.pk
    if not is_long(work, Activity.standing.filter(plan=plan).count()):
        return None
    found = found_look(work, subject.pk, look_mark(work, subject), kind)
    if found is not None:
        return HttpResponseClientRedirect(request.get_full_path()) if _is_followed(request) else found
    row = newest_job(work, subject.pk)
    if row is None or row.state == "done" or (not row.is_under_way and "igjen" in request.GET):
        given = {"today": today().isoformat()}
        row = ask_job(work, council, subject.pk, by=signed_in(request), at=now(), given=given)
    in_plan = subject.plan if isinstance(subject, Edition) else subject
    here = "check" if work == "check" else "adoption"
    return _page(request, council, row, back=_address(request, again=True), plan=in_plan, here=here)


def _address(request: HttpRequest, *, again: bool) -> str:
    """Give the address of the page asked for, with or without the word that work is to be done again."""
    asked = request.GET.copy()
    asked.pop("igjen", None)
    if again:
        asked["igjen"] = "1"
    return f"{request.path}?{asked.urlencode()}" if asked else request.path


def _is_followed(request: HttpRequest) -> bool:
    return bool(getattr(request, "htmx", False))


def _page(
    request: HttpRequest,
    council: Council,
    row: Job,
    *,
    back: str,
    plan: Plan | None = None,
    here: str = "documents",
) -> HttpResponse:
    return show(
        request,
        "web/jobs/job.html",
        council,
        here="adoption" if row.kind in ("adopt", "complete-note") else here,
        plan=plan,
        job=row,
        # Asked for again, it is asked for once: what is followed says nothing of it.
        follow=_address(request, again=False),
        back=back,
        refusal=refusal_in_words(refusal_of(row)) if row.refusal else "",
        file=JobFile.every.filter(job=row).defer("content").first() if row.kind == "paper" else None,
        letters=", ".join(f"U+{ord(one):04X}" for one in _result(row).get("replaced", ())[:20]),
    )


def _paper_page(request: HttpRequest, row: Job) -> HttpResponse:
    """Give the page of a file that is being made, and the way to it when it is."""
    plan = Plan.every.select_related("council").get(pk=row.subject, council=row.council_id)
    note = row.given.get("note")
    again = reverse("web:download-choices", args=(row.council.slug, plan.slug))
    if note is not None:
        again = reverse("web:status-note", args=(row.council.slug, plan.slug, note))
    return _page(request, row.council, row, back=again, plan=plan, here="activities" if note is None else "adoption")


def _led_to(row: Job) -> str:
    if row.kind == "complete-note":
        return _note_of(row)
    name = "web:adoption" if row.kind == "adopt" else "web:activities"
    return reverse(name, args=(row.council.slug, _result(row)["plan"]))


def _note_of(row: Job) -> str:
    note = StatusNote.every.select_related("plan").get(pk=row.subject, council=row.council_id)
    return reverse("web:status-note", args=(row.council.slug, note.plan.slug, note.number))


def _came_from(row: Job) -> str:
    if row.kind == "complete-note":
        return _note_of(row)
    if row.kind == "adopt":
        plan = Plan.every.get(pk=row.subject, council=row.council_id)
        return reverse("web:adoption", args=(row.council.slug, plan.slug))
    name = "web:review-accept" if row.kind == "accept" else "web:review-difference"
    return reverse(name, args=(row.council.slug, row.subject))


def _outcome(row: Job) -> str:
    language = current_language()
    if row.kind == "adopt":
        return sentence("adoption", "registered", language)
    if row.kind == "accept":
        return sentence("review", "accepted", language)
    if row.kind == "complete-note":
        return sentence("done", "note-completed", language)
    return sentence("review", "taken-over", language, {"changes": counted("change", _result(row)["changes"], language)})


def _result(row: Job) -> Mapping[str, Any]:
    return row.result or {}


urlpatterns = [path("<slug:council>/jobb/<int:job>/", job, name="job")]
