"""What tests of the pages of money, people and the plan check share: the stored plan, its addresses, who asks."""

from dataclasses import dataclass

from django.test import Client
from django.urls import reverse

from avklart.councils.models import Council, Membership, Participant, User
from avklart.plans.models import Actor, Plan, Project
from tests.plans.fjellregionen_plan import member_of, stored_plan


@dataclass(frozen=True, slots=True)
class Stage:
    """The plan, and a browser in which an editor is signed in."""

    plan: Plan
    client: Client
    editor: User

    def address(self, name: str, *more: object) -> str:
        """Give the address of a page of the plan."""
        return reverse(f"web:{name}", args=(self.plan.council.slug, self.plan.slug, *more))

    def sign_in(self, role: str) -> None:
        """Let another person be signed in."""
        self.client.force_login(member_of(self.plan.council, role, f"{role}@example.org"))

    def sign_in_a_stranger(self) -> None:
        """Let somebody of another council be signed in."""
        other = Council.every.create(slug="andre", name="Andre")
        user = User.objects.create_user("per@example.org", "hemmelig-nok-1")
        Membership.every.create(council=other, user=user, role="administrator")
        self.client.force_login(user)


def made_stage(client: Client) -> Stage:
    """Give the plan of Fjellregionen with its municipalities, and an editor signed in."""
    plan = stored_plan()
    for name in ("Tynset", "Tolga", "Røros"):
        Participant.every.create(council=plan.council, name=name)
    editor = member_of(plan.council, "editor")
    client.force_login(editor)
    return Stage(plan, client, editor)


def tynset() -> Project:
    """Give the project whose rows disagree."""
    return Project.every.select_related("actor").get(actor__name="Tynset & Røros")


def actor(name: str) -> Actor:
    """Give an actor by its name."""
    return Actor.every.get(name=name)
