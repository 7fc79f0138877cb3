"""Kontakter: who may be written to, what each answers for, and the links that let them write without an account."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Self

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods, require_POST

from avklart.councils import access
from avklart.councils.models import Council
from avklart.domain.contacts import FREQUENCIES, MOST_ROLES, ContactEntry
from avklart.domain.errors import RuleError
from avklart.domain.links import USUAL_DAYS, days_of_link, link_ends_at, link_state
from avklart.followup.actions.contacts import add_contact, change_contact, remove_contact, undo_contact
from avklart.followup.actions.links import make_link, revoke_link, revoke_links_of
from avklart.followup.models import Contact, UpdateLink
from avklart.followup.queries.contacts import (
    Belongings,
    actors_of_contacts,
    belongings_of,
    proposed_contacts,
    register_of,
    standing_contacts,
)
from avklart.plans.models import Plan
from avklart.plans.queries import current_plan
from avklart.plans.queries.people import known_names
from avklart.ui.language import current_language, use_language_of
from avklart.ui.refusals import refusals_shown_on
from avklart.ui.sentences import LANGUAGES, sentence
from avklart.ui.today import now, today
from avklart.web.done import change_by, refusals_told, tell, told
from avklart.web.forms import Typed, line
from avklart.web.outward import outward
from avklart.web.people_forms import PersonForm
from avklart.web.saving import Opened, stored
from avklart.web.showing import show
from avklart.web.undoing import taken_back

_SHOWN_LINKS = 20


class ContactForm(PersonForm):
    """Name, address, language, how often, and the actors a person answers for, one in each field."""

    def __init__(self, typed: Typed = None, *, roles: int = 0, **also: Any) -> None:
        super().__init__(typed, **also)
        self.roles, language = roles, current_language()
        self.fields["name"] = line(autocomplete="off", maxlength="120")
        self.fields["email"] = line(autocomplete="off", inputmode="email", maxlength="254")
        languages = [("", sentence("contacts", "language-of-council", language))]
        languages += [(code, sentence("page", code, language)) for code in LANGUAGES]
        self.fields["language"] = _choice(languages)
        self.fields["frequency"] = _choice((code, sentence("frequency", code, language)) for code in FREQUENCIES)
        sent = sum(1 for name in (typed or {}) if name.startswith("role_"))
        for number in range(1, min(max(roles + 1, sent, 2), MOST_ROLES) + 1):
            self.fields[f"role_{number}"] = line(list="known-actors", autocomplete="off")

    def again(self, typed: Typed) -> Self:
        """Give the same form with these words typed."""
        return type(self)(typed, name=self.name, roles=self.roles)

    def role_fields(self) -> list[forms.BoundField]:
        """Give the fields of those answered for."""
        return [self[name] for name in self.fields if name.startswith("role_")]

    def entry(self) -> ContactEntry:
        """Give what was typed as an entry. Raises RuleError as the rules do."""
        names = ("name", "email", "language", "frequency")
        roles = tuple(self.typed(field.name) for field in self.role_fields())
        return ContactEntry(**{name: self.typed(name) for name in names}, answers_for=roles)


class LinkForm(PersonForm):
    """For how many days a link is to hold."""

    days = line(inputmode="numeric", autocomplete="off", size="4")


@dataclass(frozen=True, slots=True)
class MadeLink:
    """A link that was just made: its address is shown this once, since it is kept nowhere."""

    link: UpdateLink
    address: str


def _choice(choices: Iterable[tuple[str, str]]) -> forms.CharField:
    return forms.CharField(required=False, widget=forms.Select({"class": "ds-input"}, choices=list(choices)))


def _shown(contact: Contact) -> dict[str, str]:
    actors = actors_of_contacts(contact.council, [contact.pk]).get(contact.pk, [])
    plain = {name: getattr(contact, name) for name in ("name", "email", "language", "frequency")}
    roles = {f"role_{number}": actor.name for number, actor in enumerate(actors, start=1)}
    return {**plain, **roles, "version": str(contact.version)}


def _council(request: HttpRequest, council: str) -> Council:
    """Give the council to an editor: addresses of people are for those who write to them."""
    found = access.council_for_editor(request.user, council)
    use_language_of(request, found.language, found.own_words)
    return found


def _one(request: HttpRequest, council: str, key: int) -> tuple[Council, Contact]:
    found = _council(request, council)
    return found, access.row_of(found, Contact.every.select_related("council"), pk=key)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def contacts(request: HttpRequest, council: str) -> HttpResponse:
    """Give the register of those who may be written to; add one more."""
    found = _council(request, council)
    given = {"frequency": "weekly", "name": request.GET.get("navn", "")[:120]}
    roles = request.GET.getlist("rolle")[:MOST_ROLES]
    given |= {f"role_{number}": role[:300] for number, role in enumerate(roles, start=1)}
    form = ContactForm(name="new", roles=len(roles), initial=given)
    if request.method == "POST":
        form, change = form.again(request.POST), change_by(request)
        form.is_valid()
        with refusals_shown_on(form):
            made = add_contact(found, form.entry(), change, form.typed("token"))
        if not form.errors:
            tell(request, "contact-added", name=made.name)
            return redirect("web:contact", found.slug, made.pk)
    return show(
        request,
        "web/contacts/list.html",
        found,
        here="actors",
        status=422 if form.errors else 200,
        rows=register_of(found, now()),
        proposed=proposed_contacts(found, today())[:50],
        form=form,
        opens_form=bool(form.errors or given["name"]),
        known_actors=known_names(found),
        waiting_address=reverse("web:incoming", args=(found.slug,)),
        done=told(request),
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def contact(request: HttpRequest, council: str, key: int) -> HttpResponse:
    """Give the page of one contact, and store what is changed there."""
    found, row = _one(request, council, key)
    if request.method != "POST":
        return _page(request, found, row)
    shown = _shown(row)
    form, change = ContactForm(request.POST, name="contact", roles=len(shown)), change_by(request)
    store = lambda: change_contact(row, form.entry(), form.opened_version, change)  # noqa: E731 - one call
    opened = stored(Opened("contact", form), store, row, _shown)
    if opened:
        return _page(request, found, row, opened)
    tell(request, "saved", undo=reverse("web:contact-undo", args=(found.slug, row.pk)), at=change.at)
    return redirect("web:contact", found.slug, row.pk)


def _page(
    request: HttpRequest,
    council: Council,
    row: Contact,
    opened: Opened | None = None,
    made: MadeLink | None = None,
    link_form: LinkForm | None = None,
) -> HttpResponse:
    shown, plan = _shown(row), current_plan(council, today())
    form = ContactForm(name="contact", roles=sum(name.startswith("role_") for name in shown), initial=shown)
    links = UpdateLink.every.filter(contact=row).select_related("plan", "made_by")[:_SHOWN_LINKS]
    at = now()
    status = opened.status if opened else 422 if link_form else 200
    response = show(
        request,
        "web/contacts/contact.html",
        council,
        here="actors",
        plan=plan,
        status=status,
        one=row,
        opened=opened or Opened("contact", form),
        actors=actors_of_contacts(council, [row.pk]).get(row.pk, ()),
        own=_own(plan, row),
        links=[(link, link_state(link.expires_at, link.revoked_at, at)) for link in links],
        link_form=link_form or LinkForm(name="link", initial={"days": str(USUAL_DAYS)}),
        made=made,
        known_actors=known_names(council),
        done=told(request),
    )
    if made:
        response.headers["Cache-Control"] = "no-store"
    return response


def _own(plan: Plan | None, row: Contact) -> Belongings:
    return belongings_of(plan, today(), row).get(row.pk, Belongings()) if plan else Belongings()


@login_required
@require_POST
def link(request: HttpRequest, council: str, key: int) -> HttpResponse:
    """Make a link of a contact to the plan, and show it this once."""
    found, row = _one(request, council, key)
    form, plan, change = LinkForm(request.POST, name="link"), current_plan(found, today()), change_by(request)
    form.is_valid()
    made = None
    with refusals_shown_on(form):
        if plan is None:
            raise RuleError("link-without-plan")
        until = link_ends_at(change.at, days_of_link(form.typed("days")))
        new, token = make_link(row, plan, until, change)
        made = MadeLink(new, outward(request, reverse("guest:open", args=(token,))))
    return _page(request, found, row, made=made, link_form=form if form.errors else None)


@login_required
@require_POST
def revoke(request: HttpRequest, council: str, key: int, number: int) -> HttpResponse:
    """Let one of a contact's links open nothing any more."""
    found, row = _one(request, council, key)
    revoke_link(access.row_of(found, UpdateLink.every, contact=row, pk=number), change_by(request))
    tell(request, "link-revoked")
    return redirect("web:contact", found.slug, row.pk)


@login_required
@require_POST
def revoke_all(request: HttpRequest, council: str, key: int) -> HttpResponse:
    """Let none of a contact's links open anything any more."""
    found, row = _one(request, council, key)
    revoke_links_of(row, change_by(request))
    tell(request, "links-revoked")
    return redirect("web:contact", found.slug, row.pk)


@login_required
@require_POST
def removal(request: HttpRequest, council: str, key: int) -> HttpResponse:
    """Write to a person no more."""
    found, row = _one(request, council, key)
    change = change_by(request)
    remove_contact(row, change)
    undo = reverse("web:contact-undo", args=(found.slug, row.pk))
    tell(request, "contact-removed", undo=undo, at=change.at, name=row.name)
    return redirect("web:contacts", found.slug)


@login_required
@require_POST
def undo(request: HttpRequest, council: str, key: int) -> HttpResponse:
    """Take back what was done to a contact at one moment."""
    found, row = _one(request, council, key)
    with refusals_told(request), taken_back(request) as at:
        undo_contact(row, at, change_by(request))
    if standing_contacts(found).filter(pk=row.pk).exists():
        return redirect("web:contact", found.slug, row.pk)
    return redirect("web:contacts", found.slug)


ALL = "<slug:council>/kontakter/"
ONE = f"{ALL}<int:key>/"
urlpatterns = [
    path(ALL, contacts, name="contacts"),
    path(ONE, contact, name="contact"),
    path(f"{ONE}lenke/", link, name="contact-link"),
    path(f"{ONE}lenke/<int:number>/trekk/", revoke, name="contact-link-revoke"),
    path(f"{ONE}lenke/trekk/", revoke_all, name="contact-links-revoke"),
    path(f"{ONE}fjern/", removal, name="contact-removal"),
    path(f"{ONE}angre/", undo, name="contact-undo"),
]
