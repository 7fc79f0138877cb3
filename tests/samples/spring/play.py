"""Spring 2018 in a council that does not exist, played by the actions that its pages call: `play.toml` tells what.

`python -m tests.samples.spring.play` plays it into the database that the environment names, and prints who signs in.
"""

import secrets
import sys
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from avklart.councils.models import Council, User
    from avklart.councils.writing import Change
    from avklart.plans.models import Activity, Clarification, Commitment, Plan

HERE = Path(__file__).parent
Step = dict[str, Any]


@dataclass
class Play:
    """What has been played so far, and where."""

    council: "Council"
    plan: "Plan"
    people: "dict[str, User]"
    links: dict[str, Any] = field(default_factory=dict)
    waiting: dict[str, list[Any]] = field(default_factory=dict)
    minute: int = 0

    def play(self, steps: Iterable[Step]) -> None:
        """Do steps in their order, each on its day."""
        for step in steps:
            self.do(step)

    def do(self, step: Step) -> None:
        """Do one step as the secretary, or as the one whose link it comes by."""
        act: Callable[[Step], None] = getattr(self, f"_{step['do'].replace('-', '_')}")
        act(step)

    def question(self, step: Step) -> "Clarification":
        """Give the question of a step, as it stands."""
        from avklart.plans.models import Clarification

        return Clarification.every.get(plan=self.plan, number=step["question"])

    def activity(self, step: Step) -> "Activity":
        """Give the activity of a step, as it stands."""
        from avklart.plans.models import Activity

        return Activity.standing.get(plan=self.plan, number=step["activity"])

    def change(self, step: Step) -> "Change":
        """Give who does a step, and when: no two steps at one moment."""
        from avklart.councils.writing import Change

        return Change(by=self.people["sekretar"], at=self._moment(step["on"]))

    def _moment(self, on: date) -> datetime:
        self.minute += 1
        return datetime.combine(on, time(7), UTC) + timedelta(minutes=self.minute)

    def _ask(self, step: Step) -> None:
        from avklart.domain.entries import QuestionEntry
        from avklart.plans.actions import change_clarification

        one = self.question(step)
        entry = QuestionEntry(
            question=one.question,
            about=one.about,
            asked=tuple(step["asked"]),
            due_on=step.get("due_on"),
            blocks=step.get("blocks", ""),
        )
        change_clarification(one, entry, one.version, step["on"], self.change(step))

    def _ask_continuation(self, step: Step) -> None:
        from avklart.domain.entries import QuestionEntry
        from avklart.plans.actions import ask_continuation

        entry = QuestionEntry(
            question=step["text"], about="continuation", asked=tuple(step["asked"]), due_on=step["due_on"]
        )
        ask_continuation(self.plan, entry, step["activities"], self.change(step))

    def _raise(self, step: Step) -> None:
        from avklart.plans.actions import raise_clarification

        one = self.question(step)
        raise_clarification(one, step["on"], one.version, step["on"], self.change(step))

    def _due(self, step: Step) -> None:
        from avklart.plans.actions import set_due_day

        one = self.question(step)
        set_due_day(one, step["due_on"], one.version, step["on"], self.change(step))

    def _put_before(self, step: Step) -> None:
        from avklart.plans.actions import put_before

        one = self.question(step)
        put_before(one, step["body"], step["meeting_on"], one.version, step["on"], self.change(step))

    def _said(self, step: Step) -> None:
        from avklart.domain.clarifications import NoteEntry
        from avklart.plans.actions import note_said

        entry = NoteEntry(text=step["text"], said_by=step["said_by"], on=step["on"], today=step["on"])
        note_said(self.question(step), entry, self.change(step))

    def _settle(self, step: Step) -> None:
        from avklart.domain.settling import Answer, Source
        from avklart.plans.actions import settle_clarification

        one = self.question(step)
        answer = Answer(
            text=step["answer"],
            source=Source(**step["source"]),
            effects=_effects(step),
            covers=step.get("activities"),
        )
        settle_clarification(one, answer, one.version, step["on"], self.change(step))

    def _update(self, step: Step) -> None:
        from avklart.followup.actions.updates import record_update

        told = {"on": step["on"], "on_behalf_of": step.get("told_by", "")}
        record_update(self.activity(step), _update_of(step), None, self.change(step), **told)

    def _no_change(self, step: Step) -> None:
        from avklart.followup.actions.updates import confirm_no_change

        confirm_no_change(self.activity(step), self.change(step), on=step["on"])

    def _update_by_link(self, step: Step) -> None:
        entry = _update_of(step)
        content = {name: getattr(entry, name) for name in ("status", "done", "next", "obstacles")}
        self._take_in(step, "update", content)

    def _no_change_by_link(self, step: Step) -> None:
        self._take_in(step, "no-change", {})

    def _answer_by_link(self, step: Step) -> None:
        from avklart.domain.links import answer_sent

        self._take_in(step, "answer", answer_sent(step["answer"]))

    def _take_in(self, step: Step, kind: str, content: dict[str, str]) -> None:
        from avklart.followup.actions.incoming import Sent, take_in

        sent = Sent(
            kind=kind,
            token=f"{step['on']}-{self.minute}",
            activity=self.activity(step) if "activity" in step else None,
            question=self.question(step) if "question" in step else None,
            content=content,
        )
        row = take_in(self._link(step), sent, at=self._moment(step["on"]), on=step["on"])
        self.waiting.setdefault(step["contact"], []).append(row)

    def _link(self, step: Step) -> Any:
        """Give the link of a contact, made the day before it is first used."""
        from avklart.councils.writing import Change
        from avklart.followup.actions.links import make_link
        from avklart.followup.models import Contact

        if step["contact"] not in self.links:
            contact = Contact.every.get(council=self.council, name=self._contact(step["contact"])["name"])
            at = self._moment(step["on"] - timedelta(days=1))
            change = Change(by=self.people["sekretar"], at=at)
            self.links[step["contact"]], _ = make_link(contact, self.plan, at + timedelta(days=80), change)
        return self.links[step["contact"]]

    def _contact(self, key: str) -> Step:
        return next(one for one in play_told()["contacts"] if one["key"] == key)

    def _accept(self, step: Step) -> None:
        from avklart.followup.actions.incoming import accept_incoming

        for row in self.waiting.pop(step["contact"]):
            accept_incoming(row, self.change(step))

    def _decline(self, step: Step) -> None:
        from avklart.followup.actions.incoming import decline_incoming

        for row in self.waiting.pop(step["contact"]):
            decline_incoming(row, step["reason"], self.change(step))

    def _commit(self, step: Step) -> None:
        from avklart.domain.commitments import CommitmentEntry
        from avklart.plans.actions.commitments import add_commitment
        from avklart.plans.models import Project

        said = {name: value for name, value in step.items() if name not in ("on", "do", "project")}
        amounts = {name: Decimal(value) for name, value in said.items() if name.endswith("_nok")}
        project = Project.every.get(council=self.council, actor__name=step["project"])
        add_commitment(project, CommitmentEntry(**{**said, **amounts}), step["on"], self.change(step))

    def _reported(self, step: Step) -> None:
        from avklart.plans.actions.commitments import mark_reported

        mark_reported(self._commitment(step), step["on"], step["on"], self.change(step))

    def _claimed(self, step: Step) -> None:
        from avklart.plans.actions.commitments import mark_claimed

        mark_claimed(self._commitment(step), step["on"], step["on"], self.change(step))

    def _commitment(self, step: Step) -> "Commitment":
        from avklart.plans.models import Commitment

        return Commitment.every.get(council=self.council, reference=step["reference"])

    def _note(self, step: Step) -> None:
        """Write a status note, and freeze it."""
        from avklart.domain.status_note import NoteEntry
        from avklart.editions.actions.status_notes import change_note, start_note
        from avklart.reports.note_kept import complete

        entry = NoteEntry(
            as_of_on=step["on"],
            since_on=step.get("since_on"),
            body=step["body"],
            meeting_on=step["meeting_on"],
            case_number=step["case_number"],
            case_officer=str(self.people["sekretar"]),
        )
        note = start_note(self.plan, entry, step["on"], self.change(step))
        note = change_note(note, entry, step["written"], note.version, step["on"], self.change(step))
        complete(note, note.version, self.change(step), step["on"])


def play_told() -> Step:
    """Give what the play tells."""
    return tomllib.loads((HERE / "play.toml").read_text(encoding="utf-8"))


def _update_of(step: Step) -> Any:
    from avklart.domain.progress import UpdateEntry

    return UpdateEntry(**{name: step.get(name, "") for name in ("status", "done", "next", "obstacles")})


def _effects(step: Step) -> tuple[Any, ...]:
    from avklart.domain.entries import FundingEntry, ResponsibilityEntry
    from avklart.domain.settling import End, Money, Responsible

    found: list[Any] = []
    if "responsible" in step:
        found.append(Responsible(ResponsibilityEntry(actor=step["responsible"])))
    if "money" in step:
        money = dict(step["money"])
        amount = Decimal(money.pop("amount")) if "amount" in money else None
        found.append(Money(FundingEntry(amount=amount, **money)))
    if "end_on" in step:
        found.append(End(step["end_on"]))
    return tuple(found)


def begun(password: str) -> Play:
    """Make the council with its people, its plan and its contacts, as they stand before the first step."""
    from avklart.councils.actions import create_council, create_user, give_role
    from avklart.councils.writing import Change
    from avklart.received.actions import accept_draft, ask_reading, read_now, receive_file

    told = play_told()
    at = datetime.combine(told["begins_on"], time(8), UTC)
    change = Change(by=None, at=at, why="created")
    said = tomllib.loads((HERE / "council.toml").read_text(encoding="utf-8"))
    council = create_council(said.pop("slug"), said.pop("name"), change, said.pop("participants"), **said)
    people = {}
    for one in told["people"]:
        people[one["key"]] = create_user(one["email"], password, change, one["name"])
        give_role(people[one["key"]], council, one["role"], change)
    document = HERE / "handlingsplan.docx"
    file = receive_file(council, document.name, document.read_bytes(), by=people["sekretar"], at=at)
    reading = ask_reading(file, by=people["sekretar"], at=at)
    read_now(reading.pk, lambda: at)
    reading.refresh_from_db()
    plan = accept_draft(reading, by=people["sekretar"], at=at + timedelta(hours=1))
    _add_contacts(council, told["contacts"], Change(by=people["sekretar"], at=at + timedelta(hours=2)))
    return Play(council, plan, people)


def _add_contacts(council: "Council", contacts: Iterable[Step], change: "Change") -> None:
    from avklart.domain.contacts import ContactEntry
    from avklart.followup.actions.contacts import add_contact

    for one in contacts:
        entry = ContactEntry(name=one["name"], email=one["email"], answers_for=tuple(one["answers_for"]))
        add_contact(council, entry, change)


def played(password: str, until: date | None = None) -> Play:
    """Give the play, played to its end, or to the end of a day."""
    play = begun(password)
    play.play(step for step in play_told()["steps"] if until is None or step["on"] <= until)
    return play


def main() -> int:
    """Play the whole spring, or nothing of it after the word "begin", and print who signs in."""
    from avklart.cli.start import start

    start("nb")
    password = secrets.token_urlsafe(15)
    play = begun(password) if sys.argv[1:] == ["begin"] else played(password)
    lines = [f"{one.email}   {password}" for one in play.people.values()]
    sys.stdout.write("\n".join([f"{play.council.name}, slik det står 1. juni 2018:", *lines, ""]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
