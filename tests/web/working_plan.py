"""What the tests of the working plan's pages share: a plan, those signed in, and every address of it."""

from dataclasses import dataclass
from typing import Any

from django.test import Client
from django.urls import reverse

from avklart.plans.models import Activity, Area, Clarification, Plan
from avklart.plans.queries.history import history_of
from tests.plans.made import member, small_plan

PART = {"HX-Request": "true", "HX-Request-Type": "partial"}


@dataclass
class Desk:
    """A plan, a person signed in who works with it, and short ways to its addresses."""

    plan: Plan
    client: Client

    def address(self, name: str, *args: object) -> str:
        """Give the address of a page of the plan."""
        return reverse(f"web:{name}", args=(self.plan.council.slug, self.plan.slug, *args))

    def get(self, name: str, /, *args: object, **asked: str):
        return self.client.get(self.address(name, *args), asked)

    def post(self, name: str, /, *args: object, follow: bool = True, in_place: bool = False, **typed: object):
        headers = PART if in_place else {}
        return self.client.post(self.address(name, *args), typed, follow=follow, headers=headers)

    def activity(self, number: str = "1.1") -> Activity:
        return Activity.every.get(plan=self.plan, number=number)

    def question(self, number: int = 1) -> Clarification:
        return Clarification.every.get(plan=self.plan, number=number)

    def area(self, position: int = 1) -> Area:
        return Area.every.get(plan=self.plan, position=position)

    def moment(self, number: str = "1.1") -> str:
        """Give the moment of the latest change of an activity, as a form names it."""
        return history_of(self.activity(number))[0].at.isoformat()


def desk_for(plan: Plan, role: str = "editor", name: str = "Kari") -> Desk:
    """Give a desk of a new member of the plan's council."""
    client = Client()
    client.force_login(member(plan.council, role, name))
    return Desk(plan, client)


def new_desk(slug: str = "fjell", role: str = "editor") -> Desk:
    """Give a desk with a plan of its own."""
    return desk_for(small_plan(slug), role)


def typed_words(desk: Desk, number: str = "1.1", **other: object) -> dict[str, Any]:
    """Give what the form of an activity holds when nothing is typed in it but `other`."""
    one = desk.activity(number)
    names = ("text", "recurs", "time_as_written", "status_as_written", "priority", "indicator", "comment", "version")
    return {name: getattr(one, name) for name in names} | {"area": one.area.position} | other
