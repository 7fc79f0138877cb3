"""One form that stores one row: refusals beside their fields, and both versions where somebody came first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from avklart.councils.models import Council, VersionedRow
from avklart.domain.errors import RuleError
from avklart.plans.models import Plan
from avklart.ui.language import use_language_of
from avklart.ui.refusals import refusals_shown_on
from avklart.web.conflict import Conflict, met
from avklart.web.people_forms import PersonForm
from avklart.web.plans import plan_for_editor, plan_for_reader

Shown = Callable[[Any], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Opened:
    """A form that is open on a page: under which name, and what both have changed, if two have."""

    name: str
    form: PersonForm
    conflict: Conflict | None = None

    @property
    def status(self) -> int:
        """The status of the page that shows it: 409 where two have changed the same, 422 where a rule refuses it."""
        if self.conflict:
            return 409
        return 422 if self.form.errors else 200


def stored(opened: Opened, store: Callable[[], object], row: VersionedRow | None, shown: Shown | None) -> Opened | None:
    """Store what a form says and give None; or give the form again with what was typed, and why it was not stored."""
    form = opened.form
    form.is_valid()
    with refusals_shown_on(form):
        try:
            store()
        except RuleError as refusal:
            if refusal.code != "changed-meanwhile" or row is None or shown is None:
                raise
            data, conflict = met(form, row, shown)
            return Opened(opened.name, form.again(data), conflict)
    return Opened(opened.name, form) if form.errors else None


def opened_for_reader(request: HttpRequest, council: str, plan: str) -> tuple[Council, Plan]:
    """Give council and plan of an address to a reader of it, the page in their language. Raises Http404 for others."""
    found, in_plan = plan_for_reader(request, council, plan)
    use_language_of(request, found.language)
    return found, in_plan


def opened_for_editor(request: HttpRequest, council: str, plan: str) -> tuple[Council, Plan]:
    """Give council and plan of an address to an editor of it, the page in their language. Raises Http404 for others."""
    found, in_plan = plan_for_editor(request, council, plan)
    use_language_of(request, found.language)
    return found, in_plan
