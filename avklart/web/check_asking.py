"""What the plan check proposes to ask: the words of a question, of whom, and whether somebody asks it already."""

from datetime import date
from functools import cached_property

from avklart.councils.writing import Change
from avklart.domain.check import Finding
from avklart.domain.check.asking import ABOUTS_ASKED, asks_about
from avklart.domain.clarifications import suggested_due_on
from avklart.domain.entries import QuestionEntry
from avklart.domain.errors import RuleError
from avklart.jobs.looks import CheckLook
from avklart.plans import actions
from avklart.plans.models import Clarification, Plan
from avklart.plans.queries.settled import activities_asked_about
from avklart.plans.queries.whom_to_ask import whom_to_ask
from avklart.ui.dates import day_in_words
from avklart.ui.sentences import LANGUAGES, Language, sentence
from avklart.ui.today import today

_CONTINUATION = "continuation-unnamed"


class Proposals:
    """The questions that remarks of one look at a plan would ask; what is asked already is read once."""

    def __init__(self, plan: Plan, look: CheckLook) -> None:
        self.plan, self.look = plan, look

    @cached_property
    def _asked(self) -> dict[str, dict[str, int]]:
        return activities_asked_about(self.plan, ABOUTS_ASKED)

    def _numbers(self, finding: Finding) -> list[str]:
        return [number for at in finding.activities if (number := self.look.numbers[at - 1])]

    def _left(self, finding: Finding) -> list[str]:
        about = asks_about(finding)
        asked = self._asked[about] if about else {}
        return [number for number in self._numbers(finding) if number not in asked]

    def question(self, finding: Finding) -> str:
        """Give what a remark would ask, in the plan's language; nothing where it asks nothing, or all is asked."""
        about = asks_about(finding)
        if about is None or not self._left(finding):
            return ""
        language: Language = next((one for one in LANGUAGES if one == self.plan.language), "nb")
        day = _day_of(finding)
        facts = {"actor": str(finding.facts.get("actor", "")), "project": str(finding.facts.get("project", ""))}
        facts["day"] = day_in_words(day, language) if day else ""
        return sentence("asking", _CONTINUATION if about == "continuation" else finding.code, language, facts)

    def asked(self, finding: Finding) -> int | None:
        """Give the number of the question that asks what a remark would ask, where all of it is asked."""
        about = asks_about(finding)
        if about is None or self._left(finding):
            return None
        return next((self._asked[about][number] for number in self._numbers(finding)), None)

    def ask(self, finding: Finding, change: Change) -> Clarification:
        """Make the question and give it.

        Raises:
            RuleError: "asked-already" where somebody asks it of every activity; "activity-unknown".
        """
        about, question, left = asks_about(finding), self.question(finding), self._left(finding)
        if about is None or not question:
            raise RuleError("asked-already")
        about_money = about in ("continuation", "funding", "time")
        entry = QuestionEntry(
            question=question,
            about=about,
            asked=whom_to_ask(self.plan, left, about_money=about_money),
            due_on=suggested_due_on(today(), _day_of(finding)),
        )
        made = actions.ask_what_is_left(self.plan, entry, left, today(), change)
        if made is None:
            raise RuleError("asked-already")
        return made


def _day_of(finding: Finding) -> date | None:
    day = finding.facts.get("day")
    return day if isinstance(day, date) else None
