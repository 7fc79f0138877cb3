"""The pages behind a link: one's own activities and questions, and a form for each thing one may send."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from avklart.domain.errors import RuleError
from avklart.domain.links import CHANGES
from avklart.domain.progress import UpdateEntry
from avklart.followup.actions.incoming import Sent, take_in
from avklart.followup.models import Incoming, UpdateLink
from avklart.followup.queries.own import OwnActivity, OwnQuestion, own_activities, own_keys, own_questions
from avklart.guest.forms import AnswerForm, ChangeForm, NoChangeForm, NotMineForm, SentForm, StatusForm, Typed
from avklart.guest.guard import behind_link, closed
from avklart.guest.templatetags.guest import funding_line
from avklart.ui.refusals import refusals_shown_on
from avklart.ui.today import now, today

# The forms of an activity, by the word in their address.
FORMS: dict[str, type[SentForm]] = {"status": StatusForm, "ikke-mitt": NotMineForm, "endring": ChangeForm}


@require_safe
@behind_link
def own(request: HttpRequest, link: UpdateLink) -> HttpResponse:
    """Give all that the link opens, and what has become of what one has sent."""
    keys = own_keys(link, today())
    word = request.GET.get("sendt", "")
    key = int(word) if word.isascii() and word.isdecimal() and len(word) < 18 else 0
    return _page(
        request,
        link,
        "guest/own.html",
        activities=own_activities(link, keys),
        questions=own_questions(link, keys),
        form=NoChangeForm(),
        just_sent=Incoming.every.filter(link=link, pk=key).first() if key else None,
    )


@require_POST
@behind_link
def no_change(request: HttpRequest, link: UpdateLink, number: str) -> HttpResponse:
    """Take in that all of an activity stands as it stood."""
    one = _activity(link, number)
    if one is None:
        return _nothing(request)
    return _taken(request, link, NoChangeForm(request.POST), one)


@require_http_methods(["GET", "HEAD", "POST"])
@behind_link
def about_activity(request: HttpRequest, link: UpdateLink, number: str, what: str) -> HttpResponse:
    """Give one of the forms of an activity, and take in what is sent in it."""
    one = _activity(link, number)
    if one is None or what not in FORMS:
        return _nothing(request)
    if request.method == "POST":
        return _taken(request, link, _form(one, what, request.POST), one, what=what)
    return _form_page(request, link, _form(one, what, about=request.GET.get("om", "")), one, what=what)


@require_http_methods(["GET", "HEAD", "POST"])
@behind_link
def answer(request: HttpRequest, link: UpdateLink, number: int) -> HttpResponse:
    """Give the form that answers a question, and take in the answer."""
    found = own_questions(link, own_keys(link, today()))
    one = next((row for row in found if row.question.number == number), None)
    if one is None:
        return _nothing(request)
    if request.method == "POST":
        return _taken(request, link, AnswerForm(request.POST), one, what="svar")
    return _form_page(request, link, AnswerForm(), one, what="svar")


def _activity(link: UpdateLink, number: str) -> OwnActivity | None:
    """Give the activity of this number where it is one of the link's own."""
    found = own_activities(link, own_keys(link, today()))
    return next((row for row in found if row.activity.number == number), None)


def _form(one: OwnActivity, what: str, typed: Typed = None, about: str = "") -> SentForm:
    """Give one of the forms of an activity, with what stands where nothing is typed yet."""
    if what == "endring":
        lines = [(str(line.pk), funding_line(line)) for line in one.activity.funding.all()]
        shown = {"words": one.activity.text} if about == "text" else {"line": lines[0][0]} if lines else {}
        return ChangeForm(typed, initial=shown, about=about, lines=lines)
    latest = one.progress.latest if one.progress else None
    if what != "status" or latest is None:
        return FORMS[what](typed)
    return FORMS[what](typed, initial={name: getattr(latest, name) for name in UpdateEntry.__dataclass_fields__})


def _taken(
    request: HttpRequest, link: UpdateLink, form: SentForm, one: OwnActivity | OwnQuestion, *, what: str = ""
) -> HttpResponse:
    """Take in what a form says and lead back to the list; or give the form with what was typed and why not."""
    if request.POST.get("link") != str(link.pk):
        # Another link was opened in this browser meanwhile: what was typed for the one must not be sent as the other.
        return closed(request, RuleError("link-other"))
    form.is_valid()
    with refusals_shown_on(form):
        try:
            sent = Sent(form.kind, form.typed("token"), content=form.content(), **_about(one))
            row = take_in(link, sent, at=now(), on=today())
        except RuleError as refusal:
            if refusal.code == "form-sent-already":
                form.with_new_token()
            raise
    if form.errors:
        return _form_page(request, link, form, one, what=what, status=422)
    return redirect(f"{reverse('guest:own')}?{urlencode({'sendt': row.pk})}#{_place(one)}")


def _about(one: OwnActivity | OwnQuestion) -> dict[str, Any]:
    return {"activity": one.activity} if isinstance(one, OwnActivity) else {"question": one.question}


def _place(one: OwnActivity | OwnQuestion) -> str:
    return f"tiltak-{one.activity.number}" if isinstance(one, OwnActivity) else f"sporsmal-{one.question.number}"


def _form_page(
    request: HttpRequest,
    link: UpdateLink,
    form: SentForm,
    one: OwnActivity | OwnQuestion,
    *,
    what: str,
    status: int = 200,
) -> HttpResponse:
    shown = {"form": form, "one": one, "what": what, "kind": form.kind}
    if isinstance(form, ChangeForm) and not form.about:
        # What it is about is chosen first: each has fields of its own.
        return _page(request, link, "guest/choose.html", changes=CHANGES, status=status, **shown)
    return _page(request, link, "guest/form.html", status=status, **shown)


def _page(request: HttpRequest, link: UpdateLink, template: str, *, status: int = 200, **shown: Any) -> HttpResponse:
    return render(request, template, {"link": link, "council": link.council, **shown}, status=status)


def _nothing(request: HttpRequest) -> HttpResponse:
    """Tell that there is no such thing here; what is another's does not exist either."""
    return render(request, "guest/nothing.html", status=404)
