"""A council with a plan of any size, taken in, adopted, changed since: what pages take may grow with it."""

from datetime import UTC, datetime, timedelta
from typing import Any

from avklart.councils.actions import create_council, create_user, give_role, invite
from avklart.councils.models import Council, Membership, Participant, User
from avklart.councils.writing import Change, save_next
from avklart.documents.writers import write_paper
from avklart.domain.draft_json import draft_to_json
from avklart.domain.people import HolderEntry
from avklart.editions.actions import Adoption, adopt
from avklart.editions.models import Edition
from avklart.jobs.models import Job
from avklart.plans.actions import plan_from_draft
from avklart.plans.actions.holders import add_holder
from avklart.plans.models import Activity, Actor, Area, Clarification, Funding, Plan, Project, Responsibility
from avklart.plans.queries.translations import key_of
from avklart.received.actions import Finished, finish_paper, receive_file, show_paper
from avklart.received.models import Reading
from avklart.reports import make_paper
from avklart.reports.wanted import Wanted
from tests.bench.plans import made_draft
from tests.pages.followed_money import followed_money
from tests.pages.linked import linked
from tests.pages.noted import noted
from tests.pages.world import AT, LATER, PASSWORD, TODAY, World


def sized_world(slug: str, size: int) -> tuple[World, User]:
    """Give a council with a plan of so many activities, as many files, people and changes, and its administrator."""
    change = Change(by=None, at=AT, why="accepted")
    members = [{"name": f"Kommune {number}"} for number in range(size // 4)]
    council = create_council(slug, f"Regionrådet {slug}", change, members)
    for number in range(size // 4):
        user = create_user(f"person-{number}@{slug}.example", PASSWORD, change, f"Person {number}")
        give_role(user, council, "reader" if number else "administrator", change)
    plan = plan_from_draft(council, made_draft(size), change)
    adopt(plan, Adoption("Regionrådet", AT.date()), by=None, at=AT, today=TODAY)
    administrator = User.objects.get(email=f"person-0@{slug}.example")
    _change_many(plan, administrator, size // 4)
    noted(plan, administrator)
    return _world(council, plan, size), administrator


def _change_many(plan: Plan, by: User, times: int) -> None:
    for number, one in enumerate(Activity.standing.filter(plan=plan)[:times]):
        one.text += " – og noe mer"
        save_next(one, Change(by=by, at=LATER + timedelta(minutes=number)))


def _world(council: Council, plan: Plan, size: int) -> World:
    activity = Activity.standing.filter(plan=plan, open_points__isnull=False).order_by("position")[0]
    responsibility = Responsibility.every.filter(activity=activity).order_by("pk")[0]
    funding = Funding.every.filter(activity=activity).order_by("pk")[0]
    question = Clarification.every.filter(plan=plan).order_by("number")[0]
    area = Area.every.get(plan=plan, position=1)
    return World(
        council=council.slug,
        neighbour_council="",
        plan=plan.slug,
        activity=activity.number,
        activity_key=activity.pk,
        area=area.position,
        area_key=area.pk,
        title_key=key_of(plan.title),
        clarification=question.number,
        clarification_key=question.pk,
        actor=responsibility.actor_id,
        role=responsibility.actor_id,
        holder=_holders(responsibility.actor, size // 4),
        project=Project.every.filter(council=council).order_by("pk")[0].pk,
        participant=Participant.every.filter(council=council)[0].pk,
        responsible_activity=activity.number,
        responsibility=responsibility.pk,
        funded_activity=activity.number,
        funding=funding.pk,
        **followed_money(plan, funding, Project.every.filter(council=council).order_by("pk")[0], None, size // 4),
        edition=1,
        finished=_finished(plan, size // 4),
        job=Job.every.create(council=council, kind="accept", subject=1, state="interrupted", asked_at=AT).pk,
        **_readings(council, plan, size),
        **_people(council, size // 4),
        **linked(plan, None, size // 4),
    )


def _holders(role: Actor, times: int) -> int:
    entries = [HolderEntry(person=f"Kari Nr {number}", area_title=f"Område {number}") for number in range(times)]
    made = [add_holder(role, entry, None, Change(by=None, at=AT)) for entry in entries]
    return made[0].pk


def _readings(council: Council, plan: Plan, size: int) -> dict[str, Any]:
    draft = draft_to_json(made_draft(size))
    refusal = {"code": "empty", "facts": {}}

    def reading(which: int, **also: Any) -> Reading:
        file = receive_file(council, f"plan-{which}.txt", f"plan {which}".encode(), by=None, at=AT)
        return Reading.every.create(council=council, file=file, asked_at=AT, **also)

    for which in range(size // 4):
        reading(which, state="read", draft=draft)
    accepted = reading(1000, state="accepted", draft=draft, plan=plan, accepted_at=AT)
    return {
        "file": accepted.file_id,
        "accepted_reading": accepted.pk,
        "reading": reading(1001, state="read", draft=draft).pk,
        "compared_reading": reading(1002, state="read", draft=draft, plan=plan).pk,
        "refused_reading": reading(1003, state="refused", refusal=refusal).pk,
    }


def _finished(plan: Plan, times: int) -> int:
    """Keep so many papers of the adopted plan, shown to everyone, as they were taken out."""
    edition = Edition.every.get(plan=plan, number=1)
    raw = write_paper(make_paper("plan", Wanted(plan=plan, language="nb", today=TODAY, at=AT)), "docx").raw
    about = [Finished(plan, "plan", "nb", edition, f"Kommune {number}") for number in range(times)]
    kept = [finish_paper(one, "plan.docx", raw, by=None, at=LATER) for one in about]
    for one in kept:
        show_paper(one, by=None, at=LATER, contacts_public=True)
    return kept[0].pk


def _people(council: Council, times: int) -> dict[str, Any]:
    # Invitations run out by the real clock.
    change = Change(by=None, at=datetime.now(UTC))
    made = [invite(council, f"invited-{number}@{council.slug}.example", "reader", change) for number in range(times)]
    invitation, token = made[0]
    membership = Membership.every.filter(council=council, role="reader").order_by("pk")[0]
    return {"membership": membership.pk, "invitation": invitation.pk, "invitation_token": token}
