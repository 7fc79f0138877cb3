"""What tests of letters share: the small plan with persons who answer for it, on 1 March 2018."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from avklart.councils.models import Council, User
from avklart.councils.writing import Change, write_new
from avklart.domain.contacts import ContactEntry
from avklart.followup.actions.contacts import add_contact
from avklart.followup.models import Contact
from avklart.plans.models import Activity, Clarification, Plan
from avklart.post.actions import carry_mails
from avklart.post.letters import Press, send_letters
from tests.plans.made import member, small_plan

TODAY = date(2018, 3, 1)
AT = datetime(2018, 3, 1, 9, tzinfo=UTC)
WHO = "AU"


@dataclass
class Desk:
    """A council with its plan, its secretary, and short ways to what tests do."""

    plan: Plan
    by: User

    @property
    def council(self) -> Council:
        return Council.every.get(pk=self.plan.council_id)

    @property
    def change(self) -> Change:
        return Change(by=self.by, at=AT)

    def person(self, name: str = "Ola Ordfører", email: str = "ola@kommune.example", **more: Any) -> Contact:
        """Give a new contact who answers for AU."""
        entry = ContactEntry(name=name, email=email, answers_for=more.pop("answers_for", (WHO,)), **more)
        return add_contact(self.council, entry, self.change)

    def question_due(self, day: date = TODAY) -> Clarification:
        """Let the plan's one question, which AU is asked, be due on a day."""
        Clarification.every.filter(plan=self.plan).update(due_on=day)
        return Clarification.every.get(plan=self.plan, number=1)

    def activity(self, number: str = "1.1") -> Activity:
        return Activity.every.get(plan=self.plan, number=number)

    def new(self, row: Any) -> Any:
        """Store a row and give it."""
        write_new([row], self.change)
        return row

    def send(self, *contacts: Contact, today: date = TODAY, token: str = "") -> int:
        """Press Send for these."""
        keys = [one.pk for one in contacts]
        press = Press(
            keys=keys, today=today, change=self.change, opens="https://x.example/lenke/{}/".format, token=token
        )
        return send_letters(self.council, press)

    def arrived(self) -> None:
        """Let what waits in the outbox be taken by the mail server."""
        carry_mails(lambda: AT)


def made(slug: str = "fjell") -> Desk:
    """Give a council with its plan and its secretary Kari."""
    plan = small_plan(slug)
    return Desk(plan, member(plan.council))
