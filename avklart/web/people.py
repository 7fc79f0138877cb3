"""Personer: who is a member of a council and as what, and who is invited."""

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from avklart.councils import access, actions
from avklart.councils.models import ROLES, Council, Invitation, Membership, User
from avklart.councils.queries import members_of, open_invitations
from avklart.councils.writing import Change
from avklart.domain.errors import RuleError
from avklart.ui.dates import day_in_words
from avklart.ui.language import current_language, use_language_of
from avklart.ui.refusals import refusal_in_words, refusals_shown_on
from avklart.ui.sentences import sentence
from avklart.ui.today import now
from avklart.web import mails
from avklart.web.outward import outward
from avklart.web.showing import show, signed_in


class InviteForm(forms.Form):
    """Whom to invite, and as what."""

    email = forms.CharField(required=False, widget=forms.EmailInput({"autocomplete": "off"}))
    role = forms.CharField(required=False)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def people(request: HttpRequest, council: str) -> HttpResponse:
    """Give the members and those invited; invite one more."""
    found = access.council_for_administrator(request.user, council)
    use_language_of(request, found.language)
    if request.method != "POST":
        return _page(request, found, InviteForm(initial={"role": "reader"}))
    form = InviteForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form)
    by = signed_in(request)
    with refusals_shown_on(form):
        typed = form.cleaned_data
        invitation, token = actions.invite(found, typed["email"], typed["role"], Change(by=by, at=now()))
    if form.errors:
        return _page(request, found, form)
    link = outward(request, reverse("account_invitation", args=[token]))
    _send(invitation, link, by, request.get_host())
    # Whether the mail arrives is known later, if ever: whoever invites can hand the link over; it is shown this once.
    return _page(request, found, InviteForm(initial={"role": "reader"}), invited=invitation, link=link)


@login_required
@require_POST
def role(request: HttpRequest, council: str, membership: int) -> HttpResponse:
    """Give a member another role."""
    found = access.council_for_administrator(request.user, council)
    use_language_of(request, found.language)
    one = access.row_of(found, Membership.every.select_related("user"), pk=membership)
    try:
        actions.give_role(one.user, found, request.POST.get("role", ""), Change(by=signed_in(request), at=now()))
    except RuleError as refusal:
        messages.error(request, refusal_in_words(refusal))
    else:
        messages.success(request, sentence("people", "role-changed", current_language(), {"name": str(one.user)}))
    return _after(request, found)


@login_required
@require_POST
def removal(request: HttpRequest, council: str, membership: int) -> HttpResponse:
    """Let somebody be a member no longer."""
    found = access.council_for_administrator(request.user, council)
    use_language_of(request, found.language)
    one = access.row_of(found, Membership.every.select_related("user", "council"), pk=membership)
    try:
        actions.remove_member(one, Change(by=signed_in(request), at=now()))
    except RuleError as refusal:
        messages.error(request, refusal_in_words(refusal))
    else:
        messages.success(request, sentence("people", "removed", current_language(), {"name": str(one.user)}))
    return _after(request, found)


@login_required
@require_POST
def withdrawal(request: HttpRequest, council: str, invitation: int) -> HttpResponse:
    """Let an invitation's link work no longer."""
    found = access.council_for_administrator(request.user, council)
    use_language_of(request, found.language)
    one = access.row_of(found, Invitation.every, pk=invitation)
    try:
        actions.withdraw_invitation(one, Change(by=signed_in(request), at=now()))
    except RuleError as refusal:
        messages.error(request, refusal_in_words(refusal))
    else:
        messages.success(request, sentence("people", "withdrawn", current_language(), {"email": one.email}))
    return redirect("web:people", found.slug)


def _page(
    request: HttpRequest, council: Council, form: InviteForm, invited: Invitation | None = None, link: str = ""
) -> HttpResponse:
    return show(
        request,
        "web/people/people.html",
        council,
        here="settings",
        section="people",
        form=form,
        roles=ROLES,
        members=members_of(council),
        invitations=open_invitations(council, now()),
        invited=invited,
        link=link,
        status=422 if form.errors else 200,
    )


def _after(request: HttpRequest, council: Council) -> HttpResponse:
    """Lead back to the list, or to one's councils where one has given up what it takes to see it."""
    is_still = access.role_in(request.user, council) == "administrator"
    return redirect("web:people", council.slug) if is_still else redirect("web:councils")


def _send(invitation: Invitation, link: str, by: User, site: str) -> None:
    invited = User.objects.filter(email=invitation.email).first()
    language = mails.language_for(invited if invited and invited.language else None, invitation.council)
    facts = {
        "who": str(by),
        "council": invitation.council.name,
        "role": sentence("roles", invitation.role, language),
        "link": link,
        "day": day_in_words(timezone.localdate(invitation.expires_at), language),
        "site": site,
    }
    mails.send(invitation.email, ("invitation-subject", "invitation"), language, facts, invitation.council)


HERE = "<slug:council>/innstillinger/personer/"
urlpatterns = [
    path(HERE, people, name="people"),
    path(f"{HERE}<int:membership>/rolle/", role, name="member-role"),
    path(f"{HERE}<int:membership>/fjern/", removal, name="member-removal"),
    path(f"{HERE}invitasjon/<int:invitation>/trekk/", withdrawal, name="invitation-withdrawal"),
]
