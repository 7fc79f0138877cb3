"""The plan's titles and introductions in South Sámi, each beside the words it translates, written in its place."""

from collections.abc import Sequence
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST, require_safe

from avklart.councils import access
from avklart.councils.models import Council
from avklart.domain.errors import RuleError
from avklart.plans.actions.translations import translate, undo_translation
from avklart.plans.models import Plan, Translation
from avklart.plans.queries.translations import Translatable, left_behind, translatable
from avklart.ui.refusals import refusals_shown_on
from avklart.web.conflict import met
from avklart.web.done import change_by, tell, told
from avklart.web.forms import EntryForm, TextForm
from avklart.web.plans import plan_for_editor, plan_for_reader
from avklart.web.showing import show
from avklart.web.undoing import taken_back

LANGUAGE = "sma"


@login_required
@require_safe
def translations(request: HttpRequest, council: str, plan: str) -> HttpResponse:
    """Give every title and introduction with its translation; `rediger` opens the form of one."""
    found, in_plan = plan_for_reader(request, council, plan)
    standing = translatable(in_plan, LANGUAGE)
    opened: dict[str, Any] = {}
    if access.is_at_least(access.role_known(request.user, found), "editor"):
        one = _of_key(standing, request.GET.get("rediger", ""))
        opened = {"key": one.key, "form": _form(one).focused()} if one else {}
    return _page(request, found, in_plan, standing, opened)


@login_required
@require_POST
def save(request: HttpRequest, council: str, plan: str, key: str) -> HttpResponse:
    """Store what one title or introduction says in South Sámi."""
    found, in_plan = plan_for_editor(request, council, plan)
    standing = translatable(in_plan, LANGUAGE)
    one = _of_key(standing, key)
    if one is None:
        raise Http404
    form, change, conflict = _form(one, request.POST), change_by(request), None
    form.is_valid()
    with refusals_shown_on(form):
        try:
            translate(in_plan, one, LANGUAGE, form.typed("text"), form.opened_version, change)
        except RuleError as refusal:
            current = Translation.every.filter(plan=in_plan, language=LANGUAGE, of_sha256=key).first()
            if refusal.code != "changed-meanwhile" or current is None:
                raise
            data, conflict = met(form, current, _shown)
            form = _form(one, data)
    if conflict or form.errors:
        opened = {"key": key, "form": form, "conflict": conflict}
        return _page(request, found, in_plan, standing, opened, status=409 if conflict else 422)
    tell(request, "saved", undo=reverse("web:translation-undo", args=(council, plan, key)), at=change.at)
    return redirect("web:translations", found.slug, in_plan.slug)


@login_required
@require_POST
def undo(request: HttpRequest, council: str, plan: str, key: str) -> HttpResponse:
    """Take back what was written for one title or introduction at one moment."""
    found, in_plan = plan_for_editor(request, council, plan)
    with taken_back(request) as at:
        undo_translation(in_plan, key, LANGUAGE, at, change_by(request))
    return redirect("web:translations", found.slug, in_plan.slug)


def _page(
    request: HttpRequest,
    council: Council,
    plan: Plan,
    standing: Sequence[Translatable],
    opened: dict[str, Any],
    status: int = 200,
) -> HttpResponse:
    return show(
        request,
        "web/translations/translations.html",
        council,
        here="activities",
        plan=plan,
        status=status,
        language=LANGUAGE,
        standing=standing,
        written=sum(bool(one.translation and one.translation.text) for one in standing),
        left=left_behind(plan, LANGUAGE, list(standing)),
        opened=opened,
        done=told(request),
    )


def _of_key(standing: Sequence[Translatable], key: str) -> Translatable | None:
    return next((one for one in standing if one.key == key), None)


def _form(one: Translatable, typed: Any = None) -> EntryForm:
    """Give the form of a translation, as it stands or as typed."""
    initial = _shown(one.translation) if one.translation else {"version": "0"}
    form = TextForm(typed, name=f"ord-{one.key[:12]}", initial=initial)
    form.fields["text"].widget.attrs["lang"] = LANGUAGE
    if one.kind != "introduction":
        form.fields["text"].widget.attrs["rows"] = "2"
    return form


def _shown(row: Translation) -> dict[str, str]:
    return {"text": row.text, "version": str(row.version)}


PAGE = "<slug:council>/plan/<slug:plan>/sorsamisk/"
urlpatterns = [
    path(PAGE, translations, name="translations"),
    path(f"{PAGE}<slug:key>/", save, name="translation"),
    path(f"{PAGE}<slug:key>/angre/", undo, name="translation-undo"),
]
