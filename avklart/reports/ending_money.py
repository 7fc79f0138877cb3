"""Finansiering som går ut: what must be decided by when, and each project with its ends and what it carries."""

from collections.abc import Iterator, Mapping
from datetime import date

from avklart.documents.document import Block, Cell, Heading, ListItem, Row, Table
from avklart.documents.paper import Paper, Section
from avklart.domain.ending_money import Carried, MoneyTimeline
from avklart.domain.money_decisions import MoneyDecision, money_decisions
from avklart.plans.queries.clarifications import QuestionRow, continuations_of
from avklart.plans.queries.money import EndingMoneyOfPlan, EndingProject, ending_money_of
from avklart.reports.blocks import NOWHERE, cell, paragraph
from avklart.reports.front import cells, front, numbers, paper_of, table
from avklart.reports.money_words import ends_in_words, money_in_words, name_in_words
from avklart.reports.pictures import picture_block
from avklart.reports.wanted import Wanted
from avklart.ui.dates import day_in_figures, day_in_words
from avklart.ui.pictures import money_drawn
from avklart.ui.sentences import Language, sentence

_DECIDED = (15, 49, 18, 24)
_CARRIED = (8, 40, 19, 18, 21)


def paper(wanted: Wanted) -> Paper:
    """Give the project money of a plan that ends as a paper for those who must decide what comes after it."""
    language = wanted.language
    title = sentence("papers", "ending-money", language)
    money = ending_money_of(wanted.plan, wanted.today)
    blocks = front(wanted, title)
    blocks += [paragraph(words, "lead" if not at else None) for at, words in enumerate(money_in_words(money, language))]
    if money.timeline is not None:
        telling = _Telling(wanted, money, money.timeline)
        if wanted.flat:
            blocks.append(telling.whole())
        else:
            drawn = money_drawn(money.timeline, wanted.today, language)
            blocks += [*telling.decisions(), *([picture_block(drawn)] if drawn else []), *telling.projects()]
    return paper_of(wanted, title, [Section(blocks=tuple(blocks), name=title)])


def _by_activity(rows: list[QuestionRow]) -> dict[str, QuestionRow]:
    """Give the question about what goes on after the money of each activity, an open one before a settled one."""
    found: dict[str, QuestionRow] = {}
    for row in sorted(rows, key=lambda row: row.question.settled_on is not None):
        for place in row.places:
            if "continuation" in (row.question.about, place.about):
                found.setdefault(place.activity.number, row)
    return found


class _Telling:
    """Tells the facts of ending money in headings and tables."""

    def __init__(self, wanted: Wanted, money: EndingMoneyOfPlan, timeline: MoneyTimeline) -> None:
        self.language: Language = wanted.language
        self.today, self.money, self.timeline = wanted.today, money, timeline
        self.asked = _by_activity(continuations_of(wanted.plan, wanted.today))
        self.ends: Mapping[str, Carried] = {money.activities[one.activity - 1].number: one for one in timeline.carried}

    def say(self, code: str, **facts: str | int) -> str:
        return sentence("ending-money", code, self.language, facts)

    def decisions(self) -> Iterator[Block]:
        """Give what must be decided, by when, and by whom."""
        places = {one.number: at for at, one in enumerate(self.money.activities, start=1)}
        asked = {places[number]: row.question for number, row in self.asked.items() if number in places}
        is_open = {place: question.number for place, question in asked.items() if question.settled_on is None}
        found = money_decisions(self.timeline, is_open, asked.keys() - is_open.keys())
        if found:
            heads = [self._head(name) for name in ("by", "decision", "activities", "who")]
            yield Heading(level=1, text=self.say("decisions"), place=NOWHERE)
            yield table(heads, _DECIDED, [self._decision(one) for one in found])

    def _decision(self, one: MoneyDecision) -> Row:
        project = self.money.projects[one.project]
        touched = [self.money.activities[number - 1].number for number in one.activities]
        by = cell(self._day(one.by) + (f"\n{self.say('passed')}" if one.by < self.today else ""))
        if one.kind == "which-end":
            what = self.say("which-end", project=project.name, days=ends_in_words(project, self.language))
            return cells(by, what, numbers(touched), ", ".join(project.who_can_say))
        code = "continuation" if project.name else "continuation-unnamed"
        row = self.asked[touched[0]] if one.question is not None else None
        what = f"{self.say(code, project=project.name)}\n{self._question(row) if row else self.say('not-raised')}"
        return cells(by, what, numbers(touched), ", ".join(one.actor.name for one in row.asked) if row else "")

    def _question(self, row: QuestionRow) -> str:
        question = row.question
        if question.settled_on:
            day = self._day(question.settled_on)
            return self.say("settled", number=question.number, day=day, answer=question.answer)
        if question.due_on:
            day = self._day(question.due_on)
            return self.say("question-due", number=question.number, day=day)
        return self.say("question", number=question.number)

    def projects(self) -> Iterator[Block]:
        """Give each project: its ends, who can say which holds, and the activities it carries."""
        yield Heading(level=1, text=self.say("projects"), place=NOWHERE)
        for one in self.money.projects:
            yield Heading(level=2, text=name_in_words(one, self.language), place=NOWHERE)
            yield from self._facts(one)
            yield self._table(one)

    def _facts(self, one: EndingProject) -> Iterator[Block]:
        row = one.project
        days = {"days": ends_in_words(one, self.language)}
        if row and row.ends_on:
            facts = {**days, "source": row.ends_source}
            yield paragraph(self.say("end-settled", **facts))
        elif one.is_disputed:
            yield paragraph(self.say("ends-disputed", **days))
            who = ", ".join(one.who_can_say)
            yield paragraph(
                self.say("who-can-say", who=who) if who else sentence("money", "nobody-known", self.language)
            )
        elif one.name:
            yield paragraph(self.say("ended" if one.is_over else "end", **days))
        if row and row.ends_on and any(said.ends_on != row.ends_on for said in one.said):
            yield paragraph(self.say("said-before"))
        for said in one.said:
            touched = [activity.number for activity in said.activities]
            facts = {"where": numbers(touched), "words": said.as_written}
            words = self.say("said-one" if len(touched) == 1 else "said", **facts, day=self._day(said.ends_on))
            yield ListItem(text=words, marker="•", drawn=True, place=NOWHERE)

    def _head(self, name: str) -> str:
        return sentence("paper-heads", name, self.language)

    def _day(self, day: date) -> str:
        return day_in_figures(day, self.language)

    def _table(self, one: EndingProject) -> Table:
        return table(
            self._heads(), _CARRIED, [self._activity(activity.number, activity.text) for activity in one.activities]
        )

    def _heads(self) -> list[str]:
        return [self._head(name) for name in ("number", "activity", "until", "other-money", "continuation")]

    def _activity(self, number: str, text: str, *before: str) -> Row:
        carried = self.ends.get(number)
        row = self.asked.get(number)
        goes_on = sentence("ending-money", "yes" if carried is None or carried.goes_on else "no", self.language)
        continuation = self._question(row) if row else ""
        if not continuation and carried is not None and not carried.goes_on:
            continuation = self.say("not-raised")
        return cells(*before, number, " ".join(text.split()), self._until(carried), goes_on, continuation)

    def _until(self, carried: Carried | None) -> Cell | str:
        """Give the day the project money of an activity ends; where rows disagree, each day it may end."""
        if carried is None:
            return self.say("no-end")
        either = f"\n{self.say('or')} "
        if carried.ends_on is None:
            return self._day(carried.may_end_on)
        days = sorted({carried.may_end_on, carried.ends_on})
        made = cell(either.join(map(self._day, days)))
        return Cell(place=NOWHERE, blocks=made.blocks, day=days[0] if len(days) == 1 else None)

    def whole(self) -> Table:
        """Give every activity of every project in one table."""
        heads = [sentence("money", "project", self.language), self._head("end"), *self._heads()]
        rows = [
            self._activity(activity.number, activity.text, name_in_words(one, self.language), self._ends(one))
            for one in self.money.projects
            for activity in one.activities
        ]
        return table(heads, (20, 16, *_CARRIED), rows)

    def _ends(self, one: EndingProject) -> str:
        return "\n".join(day_in_words(day, self.language) for day in one.days)
