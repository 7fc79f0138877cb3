"""Vedtak: what has been adopted, what has changed since, and registering that a body has adopted the plan."""

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
from avklart.councils.identity_numbers import identity_numbers_in
from avklart.councils.models import Council
from avklart.domain.check.accepting import judged
from avklart.domain.plan_difference import PlanChange, plan_changes
from avklart.domain.plan_texts import texts_of
from avklart.editions.actions import Adoption, adopt
from avklart.editions.content import Whole, whole_plan
from avklart.editions.models import Edition
from avklart.editions.queries import draft_of, editions_of, is_intact, latest_edition, text_of
from avklart.intake.checking import findings_of
from avklart.plans.models import AcceptedFinding, Plan
from avklart.ui.change_words import changes_in_words
from avklart.ui.language import current_language, use_language_of
from avklart.ui.refusals import refusals_shown_on
from avklart.ui.sentences import sentence
from avklart.ui.today import now, today
from avklart.web.plans import plan_for_editor, plan_for_reader
from avklart.web.showing import show, signed_in

A_PAGE = 200


class AdoptionForm(forms.Form):
    """What was decided. `seen` is the hash of the plan that the page showed."""

    body = forms.CharField()
    adopted_on = forms.DateField(input_formats=["%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y", "%d/%m/%Y"])
    case_number = forms.CharField(required=False)
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
    return _page(request, found, in_plan, AdoptionForm())


def _register(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    found, in_plan = plan_for_editor(request, council, plan)
    use_language_of(request, found.language)
    form = AdoptionForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        decided = Adoption(given["body"], given["adopted_on"], given["case_number"])
        with refusals_shown_on(form):
            adopt(in_plan, decided, by=signed_in(request), at=now(), today=today(), seen=given["seen"])
            messages.success(request, sentence("adoption", "registered", current_language()))
            return redirect("web:adoption", found.slug, in_plan.slug)
    return _page(request, found, in_plan, form, status=422)


def _page(request: HttpRequest, council: Council, plan: Plan, form: AdoptionForm, status: int = 200) -> HttpResponse:
    whole = whole_plan(plan, today())
    last = latest_edition(plan)
    changes = plan_changes(draft_of(last), whole.draft) if last else ()
    return show(
        request,
        "web/adoption/adoption.html",
        council,
        here="adoption",
        plan=plan,
        status=status,
        form=form,
        last=last,
        editions=editions_of(plan),
        changed=bool(changes) or last is None,
        whole=whole,
        numbers=identity_numbers_in(texts_of(whole.draft)),
        remarks=_remarks(plan, whole),
        **_open_points(whole),
        **_changes(request, changes),
    )


def _open_points(whole: Whole) -> dict[str, int]:
    released = sum(one["is_released"] for one in whole.content["questions"])
    touched = {number for question in whole.draft.questions for number in question.activities}
    return {"questions": len(whole.draft.questions), "released": released, "touched": len(touched)}


def _remarks(plan: Plan, whole: Whole) -> int:
    """Give how many remarks of the plan check nobody has accepted."""
    accepted = dict.fromkeys(AcceptedFinding.every.filter(plan=plan).values_list("key", flat=True))
    numbers = [activity.number or "" for activity in whole.draft.activities]
    return sum(not one.is_accepted for one in judged(findings_of(whole.draft), numbers, accepted))


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
    before = Edition.every.filter(plan=in_plan, number=number - 1).first()
    changes = plan_changes(draft_of(before), draft_of(here)) if before else ()
    return show(
        request,
        "web/adoption/edition.html",
        found,
        here="adoption",
        plan=in_plan,
        edition=here,
        before=before,
        intact=is_intact(here),
        **_changes(request, changes),
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
