"""A project: its days and who said so, who leads it, what it pays and carries, and what has been changed."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST, require_safe

from avklart.councils import access
from avklart.councils.models import Council
from avklart.plans.actions.projects import change_project, undo_project_change
from avklart.plans.models import Plan, Project
from avklart.plans.queries.commitments import of_project
from avklart.plans.queries.money import ending_money_of
from avklart.plans.queries.people import carried_by, changes_of, known_names, paid_by
from avklart.ui.today import today
from avklart.web.commitments import money_told, undo_address_of
from avklart.web.done import change_by, tell, told
from avklart.web.people_forms import ProjectForm, project_shown
from avklart.web.people_telling import told_changes
from avklart.web.proposal import end_proposed, prefill_end
from avklart.web.saving import Opened, opened_for_editor, opened_for_reader, stored
from avklart.web.showing import show
from avklart.web.undoing import taken_back

_ROWS = Project.every.select_related("actor__participant", "leader", "steering_group")


@login_required
@require_safe
def project(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Give the page of one project; `rediger` opens its form."""
    found, in_plan = opened_for_reader(request, council, plan)
    row = access.row_of(found, _ROWS.all(), pk=key)
    if "rediger" not in request.GET or not access.is_at_least(access.role_known(request.user, found), "editor"):
        return _page(request, found, in_plan, row)
    form = ProjectForm(name="project", initial=project_shown(row))
    prefill_end(form, end_proposed(request, row))
    return _page(request, found, in_plan, row, Opened("project", form))


def _page(
    request: HttpRequest, council: Council, plan: Plan, row: Project, opened: Opened | None = None
) -> HttpResponse:
    ending = next((one for one in ending_money_of(plan, today()).projects if one.project == row), None)
    return show(
        request,
        "web/projects/project.html",
        council,
        here="money",
        plan=plan,
        status=opened.status if opened else 200,
        project=row,
        ending=ending,
        followed=of_project(row, today()),
        history=money_told(row),
        money_undo=undo_address_of(plan, row),
        whose="prosjekt",
        owner=row,
        aliases=row.actor.aliases.all(),
        pays=paid_by(plan, row.actor)[:200],
        carries=carried_by(plan, [row.actor])[:200],
        changes=told_changes(changes_of(row)),
        opened=opened,
        proposal=end_proposed(request, row) if opened else None,
        known_actors=known_names(council) if opened else (),
        done=told(request),
        undo_address=reverse("web:project-undo", args=(council.slug, plan.slug, row.pk)),
    )


@login_required
@require_POST
def save(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Store what a person has made of a project."""
    found, in_plan = opened_for_editor(request, council, plan)
    row = access.row_of(found, _ROWS.all(), pk=key)
    form = ProjectForm(request.POST, name="project")
    change, proposal = change_by(request), end_proposed(request, row)
    opened = stored(
        Opened("project", form),
        lambda: change_project(row, form.entry(), form.opened_version, change),
        row,
        project_shown,
    )
    if opened:
        return _page(request, found, in_plan, row, opened)
    tell(request, "saved", undo=reverse("web:project-undo", args=(council, plan, key)), at=change.at)
    if proposal:
        # It waits where it came in: the line it is about may now last as long.
        return redirect(f"{reverse('web:incoming', args=(council,))}#mottatt-{proposal.pk}")
    return redirect("web:project", council, plan, key)


@login_required
@require_POST
def undo(request: HttpRequest, council: str, plan: str, key: int) -> HttpResponse:
    """Take back what was done to a project at one moment."""
    found, in_plan = opened_for_editor(request, council, plan)
    row = access.row_of(found, Project.every, pk=key)
    with taken_back(request) as at:
        undo_project_change(row, at, change_by(request))
    return redirect("web:project", found.slug, in_plan.slug, row.pk)


ONE = "<slug:council>/plan/<slug:plan>/prosjekt/<int:key>/"
urlpatterns = [
    path(ONE, project, name="project"),
    path(f"{ONE}lagre/", save, name="project-save"),
    path(f"{ONE}angre/", undo, name="project-undo"),
]
