"""Two councils with everything a page can show: a plan taken in as any is, adopted, changed since; and a newer file.

Run as a program it fills the database that the environment names and prints what is there as JSON: so the browser
tests fill the data folder of a real server. With the word "people" it makes councils and people only.
"""

import json
import sys
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from avklart.councils.models import Council

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "fjellregionen"
PASSWORD = "vinter over fjellet 2018"
AT = datetime(2018, 2, 1, 9, tzinfo=UTC)
LATER = datetime(2018, 2, 20, 9, tzinfo=UTC)
TODAY = date(2018, 3, 1)
PEOPLE = ("administrator", "editor", "reader", "neighbour")
MEMBERS = ("Tolga", "Tynset", "Alvdal", "Folldal", "Rendalen", "Engerdal", "Os", "Røros", "Holtålen")


@dataclass(frozen=True, slots=True)
class World:
    """The words and keys that addresses of the example pages are made of. All of the first council."""

    council: str
    neighbour_council: str
    plan: str
    activity: str
    activity_key: int
    area: int
    clarification: int
    clarification_key: int
    area_key: int
    title_key: str
    actor: int
    role: int
    holder: int
    project: int
    participant: int
    responsible_activity: str
    responsibility: int
    funded_activity: str
    funding: int
    commitment: int
    sharing_key: int
    edition: int
    finished: int
    file: int
    reading: int
    accepted_reading: int
    refused_reading: int
    compared_reading: int
    job: int
    membership: int
    invitation: int
    invitation_token: str
    contact: int
    contact_link: int
    link_token: str
    incoming: int


def mail_of(person: str) -> str:
    """Give the address by which one of PEOPLE signs in."""
    return f"{person}@fjell.example"


def make_world() -> World:
    """Fill the database, which has neither council yet, and give what addresses need to know of it."""
    from tests.pages.noted import noted

    council, neighbour = make_councils()
    accepted = _read(council, SAMPLES / "fjellregionen.docx")
    plan = _accepted(accepted)
    _adopted_and_changed_since(plan)
    noted(plan, _person("editor"))
    _long_words_of(neighbour)
    return _world(council.slug, neighbour.slug, plan, accepted)


def make_councils() -> "tuple[Council, Council]":
    """Make the two councils and their people, and give them: nothing else is there yet."""
    from avklart.councils.actions import create_council, create_user, give_role
    from avklart.councils.writing import Change

    change = Change(by=None, at=AT, why="created")
    members = [{"name": name, "kind": "municipality"} for name in MEMBERS]
    council = create_council("fjellregionen", "Regionrådet for Fjellregionen", change, members, is_example=True)
    neighbour = create_council("naboraadet", "Naborådet", change, [{"name": "Elverum"}])
    for person in PEOPLE:
        user = create_user(mail_of(person), PASSWORD, change, person.capitalize())
        # The neighbour may do everything, in another council.
        stranger = person == "neighbour"
        give_role(user, neighbour if stranger else council, "administrator" if stranger else person, change)
    return council, neighbour


def _read(council, path: Path):
    from avklart.received.actions import ask_reading, read_now, receive_file

    file = receive_file(council, path.name, path.read_bytes(), by=_person("editor"), at=AT)
    reading = ask_reading(file, by=_person("editor"), at=AT)
    read_now(reading.pk, lambda: AT)
    reading.refresh_from_db()
    return reading


def _accepted(reading):
    from avklart.received.actions import accept_draft

    return accept_draft(reading, by=_person("editor"), at=AT)


def _adopted_and_changed_since(plan) -> None:
    from avklart.councils.writing import Change, save_next
    from avklart.editions.actions import Adoption, adopt
    from avklart.plans.models import Activity

    adopt(plan, Adoption("Regionrådet", AT.date(), "4/18"), by=_person("editor"), at=AT, today=TODAY)
    one = Activity.standing.filter(plan=plan).order_by("position")[3]
    one.text = f"{one.text} og melde fra til Regionrådet"
    save_next(one, Change(by=_person("editor"), at=LATER))


def _long_words_of(neighbour) -> None:
    from avklart.councils.writing import Change
    from avklart.editions.actions import Adoption, adopt
    from avklart.plans.actions import plan_from_draft
    from tests.pages.long_words import long_words_plan

    change = Change(by=_person("neighbour"), at=AT, why="accepted")
    plan = plan_from_draft(neighbour, long_words_plan(), change)
    adopt(plan, Adoption("Naborådet", AT.date()), by=change.by, at=AT, today=TODAY)


def _world(council: str, neighbour: str, plan, accepted) -> World:
    from avklart.councils.models import Council, Participant
    from avklart.plans.models import Activity, Area, Clarification, Funding
    from avklart.plans.models import Project as PlanProject
    from avklart.plans.queries.translations import key_of
    from tests.pages.followed_money import followed_money
    from tests.pages.linked import linked

    found = Council.every.get(slug=council)
    activity = Activity.standing.filter(plan=plan, open_points__isnull=False).order_by("position")[0]
    question = Clarification.every.filter(plan=plan).order_by("number")[0]
    area = Area.every.get(plan=plan, position=1)
    funding = Funding.every.filter(activity__plan=plan).order_by("pk")[0]
    return World(
        council=council,
        neighbour_council=neighbour,
        plan=plan.slug,
        activity=activity.number,
        activity_key=activity.pk,
        area=area.position,
        clarification=question.number,
        clarification_key=question.pk,
        area_key=area.pk,
        title_key=key_of(plan.title),
        project=PlanProject.every.filter(council=found).order_by("pk")[0].pk,
        participant=Participant.every.filter(council=found)[0].pk,
        **_responsible(plan),
        funded_activity=funding.activity.number,
        funding=funding.pk,
        **followed_money(plan, funding, PlanProject.every.filter(council=found).order_by("pk")[0], _person("editor")),
        edition=1,
        finished=_finished(plan).pk,
        file=accepted.file_id,
        accepted_reading=accepted.pk,
        job=_job(found, accepted).pk,
        **_readings(found, plan),
        **_people(found),
        **linked(plan, _person("editor")),
    )


def _responsible(plan) -> dict[str, Any]:
    from avklart.plans.models import Responsibility

    line = Responsibility.every.filter(activity__plan=plan).order_by("pk")[0]
    return {
        "actor": line.actor_id,
        "role": line.actor_id,
        "holder": _holder(line.actor).pk,
        "responsible_activity": line.activity.number,
        "responsibility": line.pk,
    }


def _readings(council, plan) -> dict[str, Any]:
    """Read a file that waits for review, one that is refused, and one that is compared with the plan."""
    from avklart.received.actions import choose_plan

    waiting, compared = _read(council, SAMPLES / "fjellregionen.odt"), _read(council, SAMPLES / "fjellregionen.html")
    choose_plan(waiting, None)
    choose_plan(compared, plan)
    refused = _read(council, SAMPLES / "truth.json")
    return {"reading": waiting.pk, "compared_reading": compared.pk, "refused_reading": refused.pk}


def _job(council, reading):
    """Give work that the server was stopped in the middle of."""
    from avklart.jobs.models import Job

    return Job.every.create(council=council, kind="accept", subject=reading.pk, state="interrupted", asked_at=AT)


def _finished(plan):
    """Give a paper of the adopted plan that a person has finished, shown to everyone."""
    from avklart.editions.models import Edition
    from avklart.received.actions import Finished, finish_paper, show_paper

    file = SAMPLES / "fjellregionen.docx"
    paper = Finished(plan, "plan", "nb", Edition.every.get(plan=plan, number=1))
    kept = finish_paper(paper, "Handlingsplan, vedtatt.docx", file.read_bytes(), by=_person("editor"), at=LATER)
    show_paper(kept, _person("editor"), LATER, contacts_public=True)
    return kept


def _people(council) -> dict[str, Any]:
    from avklart.councils.actions import invite
    from avklart.councils.models import Membership
    from avklart.councils.writing import Change

    # Invitations run out by the real clock.
    change = Change(by=_person("administrator"), at=datetime.now(UTC))
    invitation, token = invite(council, "invited@fjell.example", "reader", change)
    membership = Membership.every.get(council=council, role="reader")
    return {"membership": membership.pk, "invitation": invitation.pk, "invitation_token": token}


def _holder(role):
    from avklart.councils.writing import Change
    from avklart.domain.people import HolderEntry
    from avklart.plans.actions.holders import add_holder

    entry = HolderEntry(person="Kari Eksempel", from_on=date(2015, 10, 1))
    return add_holder(role, entry, None, Change(by=_person("editor"), at=AT))


def _person(name: str):
    from avklart.councils.models import User

    return User.objects.get(email=mail_of(name))


if __name__ == "__main__":
    from avklart.cli.start import start

    start("nb")
    if sys.argv[1:] == ["people"]:
        make_councils()
    else:
        sys.stdout.write(json.dumps(asdict(make_world())))
