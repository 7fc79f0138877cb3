"""Vedtak: what has been adopted, what has changed since, and registering that a body has adopted the plan."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.views.decorators.http import require_http_methods, require_safe

from avklart.councils import access
from avklart.councils.models import Council
from avklart.domain.long_work import is_long
from avklart.domain.plan_difference import PlanChange
from avklart.editions.actions import Adoption, adopt, checked_adoption
from avklart.editions.models import Edition
from avklart.editions.queries import editions_of, latest_edition, text_of
from avklart.jobs.actions import ask_job
from avklart.jobs.looks import AdoptionLook, EditionLook, adoption_look, edition_look
from avklart.plans.models import AcceptedFinding, Activity, Plan
from avklart.ui.change_words import changes_in_words
from avklart.ui.language import current_language, use_language_of
from avklart.ui.refusals import refusals_shown_on
from avklart.ui.sentences import sentence
from avklart.ui.today import now, today
from avklart.web.jobs import looked, refusal_of, to_job, unmade_job
from avklart.web.plans import plan_for_editor, plan_for_reader
from avklart.web.showing import show, signed_in

A_PAGE = 200


class AdoptionForm(forms.Form):
    """What was decided. `seen` is the hash of the plan that the page showed."""

    body = forms.CharField()
    adopted_on = forms.DateField(input_formats=["%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y", "%d/%m/%Y"])
    case_number = forms.CharField(required=False)
    contacts_public = forms.BooleanField(required=False)
    seen = forms.CharField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = current_language()
        self.fields["body"].error_messages["required"] = sentence("refused", "adoption-body-missing", language)
        self.fields["adopted_on"].error_messages |= {
            "required": sentence("adoption", "adopted-on-missing", language),
            "invalid": sentence("adoption", "day-not-understood", language),
        }


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def adoption(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give what is adopted, what has changed since and the form; register the decision that is sent."""
    if request.method == "POST":
        return _register(request, council, plan)
    found, in_plan = plan_for_reader(request, council, plan)
    use_language_of(request, found.language)
    return _page(request, found, in_plan, _form_of(request, in_plan))


def _form_of(request: HttpRequest, plan: Plan) -> AdoptionForm:
    """Give an empty form, or the one that was sent where it came to nothing outside the request, and why."""
    asked = unmade_job(request, "adopt", plan)
    if asked is None:
        return AdoptionForm()
    day = date.fromisoformat(asked.given["adopted_on"])
    form = AdoptionForm({**asked.given, "adopted_on": f"{day:%d.%m.%Y}"})
    form.full_clean()
    with refusals_shown_on(form):
        if asked.refusal:
            raise refusal_of(asked)
        form.add_error(None, sentence("jobs", asked.state, current_language()))
    return form


def _register(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    found, in_plan = plan_for_editor(request, council, plan)
    use_language_of(request, found.language)
    form = AdoptionForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        decided = Adoption(given["body"], given["adopted_on"], given["case_number"], given["contacts_public"])
        with refusals_shown_on(form):
            if is_long("adopt", Activity.standing.filter(plan=in_plan).count()):
                return _asked(request, in_plan, checked_adoption(decided, today()), given["seen"])
            adopt(in_plan, decided, by=signed_in(request), at=now(), today=today(), seen=given["seen"])
            messages.success(request, sentence("adoption", "registered", current_language()))
            return redirect("web:adoption", found.slug, in_plan.slug)
    return _page(request, found, in_plan, form, status=422)


def _asked(request: HttpRequest, plan: Plan, decided: Adoption, seen: str) -> HttpResponse:
    """Let the decision on a large plan be registered outside the request."""
    given = {
        "body": decided.body,
        "adopted_on": decided.adopted_on.isoformat(),
        "case_number": decided.case_number,
        "contacts_public": decided.contacts_public,
        "today": today().isoformat(),
        "seen": seen,
    }
    return to_job(ask_job("adopt", plan.council, plan.pk, by=signed_in(request), at=now(), given=given))


def _page(request: HttpRequest, council: Council, plan: Plan, form: AdoptionForm, status: int = 200) -> HttpResponse:
    look = looked(request, "compare", council, plan, AdoptionLook)
    if isinstance(look, HttpResponse):
        return look
    look = look or adoption_look(plan, today())
    last = latest_edition(plan)
    return show(
        request,
        "web/adoption/adoption.html",
        council,
        here="adoption",
        plan=plan,
        status=status,
        form=form,
        last=last,
        last_address=f"vedtak={last.number}" if last else "",
        editions=editions_of(plan),
        changed=bool(look.changes) or last is None,
        look=look,
        remarks=_remarks(plan, look),
        **_changes(request, look.changes),
    )


def _remarks(plan: Plan, look: AdoptionLook) -> int:
    """Give how many remarks of the plan check nobody has accepted."""
    accepted = set(AcceptedFinding.every.filter(plan=plan).values_list("key", flat=True))
    return sum(not accepted.issuperset(keys) for keys in look.finding_keys)


def _changes(request: HttpRequest, changes: tuple[PlanChange, ...]) -> dict[str, Any]:
    page = Paginator(changes, A_PAGE).get_page(request.GET.get("side"))
    told = changes_in_words(list(page), current_language())
    return {"changes": told, "shown": page, "total": len(changes)}


@login_required
@require_safe
def edition(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Give one adoption: what was decided, whether the plan is still as it was frozen, and what was new in it."""
    found, in_plan, here = _edition_for_reader(request, council, plan, number)
    use_language_of(request, found.language)
    look = looked(request, "compare-editions", found, here, EditionLook)
    if isinstance(look, HttpResponse):
        return look
    look = look or edition_look(here)
    return show(
        request,
        "web/adoption/edition.html",
        found,
        here="adoption",
        plan=in_plan,
        edition=here,
        edition_address=f"vedtak={here.number}",
        before=Edition.every.filter(plan=in_plan, number=number - 1).first(),
        intact=look.intact,
        **_changes(request, look.changes),
    )


@login_required
@require_safe
def content(request: HttpRequest, council: str, plan: str, number: int) -> HttpResponse:
    """Give an edition as it was frozen, byte for byte, as a file that its hash can be taken of."""
    found, in_plan, here = _edition_for_reader(request, council, plan, number)
    response = HttpResponse(text_of(here), content_type="application/json; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{found.slug}-{in_plan.slug}-{number}.json"'
    return response


def _edition_for_reader(request: HttpRequest, council: str, plan: str, number: int) -> tuple[Council, Plan, Edition]:
    found, in_plan = plan_for_reader(request, council, plan)
    here = access.row_of(found, Edition.every.select_related("frozen_by"), plan=in_plan, number=number)
    return found, in_plan, here


PLAN = "<slug:council>/plan/<slug:plan>/"
urlpatterns = [
    path(f"{PLAN}vedtak/", adoption, name="adoption"),
    path(f"{PLAN}vedtak/<int:number>/", edition, name="edition"),
    path(f"{PLAN}vedtak/<int:number>/plan.json", content, name="edition-content"),
]
