"""Hva planen ber kommunen om: what a plan asks of one participant, for its own council and chief executive."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from avklart.councils.models import Participant
from avklart.documents.document import Block, Heading, Table
from avklart.documents.paper import Paper, Section
from avklart.plans.models import Activity, Funding, Plan, RoleHolder
from avklart.plans.queries.as_draft import time_as_draft
from avklart.plans.queries.asked_of import AskedOfParticipant, asked_of_participant
from avklart.plans.queries.people import Carries
from avklart.reports.blocks import NOWHERE, paragraph
from avklart.reports.front import cells, front, numbers, paper_of, table
from avklart.reports.wanted import Wanted
from avklart.ui.dates import day_in_figures, span_in_figures, sum_in_figures
from avklart.ui.plan_words import time_in_words
from avklart.ui.sentences import LANGUAGES, Language, counted, sentence


def asked_of(plan: Plan, participant: Participant, on: date) -> AskedOfParticipant:
    """Give what a plan asks of a participant, also where it asks all of its kind at once ("kommunene")."""
    names = (sentence("all-participants", participant.kind, language) for language in LANGUAGES)
    return asked_of_participant(plan, participant, on, {name for some in names for name in some.split("|")})


def paper(wanted: Wanted) -> Paper:
    """Give what a plan asks of one participant as a paper.

    Raises:
        ValueError: where nobody has said of which participant.
    """
    participant = wanted.participant
    if participant is None:
        raise ValueError("a paper about a participant needs one")
    found = asked_of(wanted.plan, participant, wanted.today)
    name = name_in_words(participant, wanted.language)
    title = sentence("asked-of", "title", wanted.language, {"name": name})
    telling = _Telling(found, name, wanted.language)
    blocks = [*front(wanted, title), *telling.lead()]
    parts = (telling.roles, telling.meetings, telling.carried, telling.questions, telling.money, telling.named)
    blocks += [block for part in parts for block in part()]
    return paper_of(wanted, title, [Section(blocks=tuple(blocks), name=name)], about=name)


def name_in_words(participant: Participant, language: Language) -> str:
    """Give a participant by its full name: "Tynset kommune"; one that says what it is stands as it is."""
    word = sentence("participant-kind", participant.kind, language)
    name = participant.name
    return (
        name
        if word.casefold() in name.casefold()
        else sentence("asked-of", "named", language, {"name": name, "kind": word})
    )


class _Telling:
    """Tells the parts of the paper; a part that has nothing to tell is left out, heading and all."""

    def __init__(self, found: AskedOfParticipant, name: str, language: Language) -> None:
        self.found, self.name, self.language = found, name, language

    def say(self, code: str, **facts: str | int) -> str:
        return sentence("asked-of", code, self.language, facts)

    def heads(self, *names: str) -> list[str]:
        return [sentence("paper-heads", name, self.language) for name in names]

    def lead(self) -> Iterator[Block]:
        """Give how much is asked, in a sentence or two."""
        carried, asked = len(self.found.carried), len(self.found.asked)
        whole = counted("activity", self.found.total, self.language)
        code = "carries" if carried else "carries-nothing"
        words = [self.say(code, name=self.name, carried=carried, whole=whole)]
        if asked:
            words.append(self.say("asked", name=self.name, questions=counted("question", asked, self.language)))
        yield paragraph(" ".join(words), "lead")

    def roles(self) -> Iterator[Block]:
        """Give who holds which role for the participant, area by area."""
        held = self.found.roles
        if not held:
            return
        names, widths = ["role", "area", "person"], [30, 36, 34]
        has_days = any(one.from_on or one.to_on for one in held)
        if has_days:
            names, widths = [*names, "term"], [28, 30, 26, 16]
        rows = []
        for one in held:
            told = [one.role.name, one.area_title or sentence("holders", "everywhere", self.language), one.person]
            rows.append(cells(*told, *([self._term(one)] if has_days else [])))
        yield Heading(level=1, text=self.say("roles"), place=NOWHERE)
        yield table(self.heads(*names), tuple(widths), rows)

    def _term(self, held: RoleHolder) -> str:
        return span_in_figures(held.from_on, held.to_on, self.language)

    def meetings(self) -> Iterator[Block]:
        """Give the bodies that its people meet in, as far as anybody has said, and what these carry."""
        if not self.found.meets_in:
            return
        rows = [
            cells(one.role.name, one.person, numbers(activity.number for activity in activities))
            for one, activities in self.found.meets_in
        ]
        yield Heading(level=1, text=self.say("meetings"), place=NOWHERE)
        yield table(self.heads("body", "person", "body-activities"), (30, 36, 34), rows)

    def carried(self) -> Iterator[Block]:
        """Give the activities it carries, by area."""
        if not self.found.carries:
            return
        yield Heading(level=1, text=self.say("activities"), place=NOWHERE)
        has_times = any(_time(one, self.language) for one in self.found.carried)
        for title, group in groupby(self.found.carries, key=lambda one: one.activity.area.title):
            if title:
                yield Heading(level=2, text=title, place=NOWHERE)
            yield self._carried_in_area(list(group), has_times=has_times)

    def _carried_in_area(self, carries: Sequence[Carries], *, has_times: bool) -> Table:
        names, widths = ["number", "activity", "responsible"], [8, 58, 34]
        if has_times:
            names, widths = [*names, "time"], [8, 46, 30, 16]
        rows = []
        for _, group in groupby(carries, key=lambda one: one.activity.pk):
            lines = list(group)
            one = lines[0].activity
            told = [one.number, _line(one.text), "\n".join(_responsible(each, self.language) for each in lines)]
            rows.append(cells(*told, *([_time(one, self.language)] if has_times else [])))
        return table(self.heads(*names), tuple(widths), rows)

    def questions(self) -> Iterator[Block]:
        """Give the open questions it is asked, soonest due first."""
        asked = self.found.asked
        if not asked:
            return
        has_dates = any(row.question.due_on for row in asked)
        names, widths = ["question", "activities", "who"], [48, 22, 30]
        if has_dates:
            names, widths = [*names, "due"], [42, 18, 26, 14]
        rows = []
        for row in asked:
            who = ", ".join(one.actor.name for one in row.asked)
            due = row.question.due_on
            told = [row.question.question, numbers(place.activity.number for place in row.places), who]
            rows.append(cells(*told, *([day_in_figures(due, self.language) if due else ""] if has_dates else [])))
        yield Heading(level=1, text=self.say("questions"), place=NOWHERE)
        yield table(self.heads(*names), tuple(widths), rows)

    def money(self) -> Iterator[Block]:
        """Give the money that it is to pay, and what each participant pays for itself."""
        if not self.found.pays:
            return
        rows = [
            cells(line.activity.number, _line(line.activity.text), _funding(line, self.language))
            for line in self.found.pays
        ]
        yield Heading(level=1, text=self.say("money"), place=NOWHERE)
        yield table(self.heads("number", "activity", "funding"), (8, 52, 40), rows)

    def named(self) -> Iterator[Block]:
        """Give the other activities whose words mention it."""
        if not self.found.named_in:
            return
        heading = "mentioned" if self.found.carries else "mentioned-only"
        rows = [cells(one.number, _line(one.text), one.area.title) for one in self.found.named_in]
        yield Heading(level=1, text=self.say(heading, name=self.name), place=NOWHERE)
        yield table(self.heads("number", "activity", "area"), (8, 62, 30), rows)


def _line(words: str) -> str:
    return " ".join(words.split())


def _responsible(one: Carries, language: Language) -> str:
    """Give who carries it: "Ansvarlig ordfører", "Tynset kommune (hovedansvar), til 31.05.2018"."""
    line = one.line
    of = f", {line.of.name}" if line.of else ""
    part = "" if line.part == "responsible" else f" ({sentence('carries-as', line.part, language)})"
    return ", ".join(
        filter(None, (f"{line.actor.name}{of}{part}", span_in_figures(line.from_on, line.to_on, language)))
    )


def _time(one: Activity, language: Language) -> str:
    return time_in_words(time_as_draft(one), language)


def _funding(line: Funding, language: Language) -> str:
    """Give a line of money: its kind, its amount where it says one, and when."""
    amount = f"{line.qualifier} {sum_in_figures(line.amount, line.currency)}" if line.amount is not None else ""
    years = "; ".join(f"{year.year}: {sum_in_figures(year.amount, line.currency)}" for year in line.years.all())
    kind = sentence("funding-kind", line.kind, language)
    project = f" ({line.project.actor.name})" if line.project else ""
    when = span_in_figures(line.from_on, line.to_on, language)
    return ", ".join(filter(None, (f"{kind}{project}", amount.strip(), years, when)))
