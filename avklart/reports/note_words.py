"""What status notes say in sentences: who, the money, an update, what has changed, and what a body must decide."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from avklart.domain.note_changes import NoteChange
from avklart.domain.status_note import (
    ActivityFacts,
    CommitmentFacts,
    Matter,
    MoneyFacts,
    ProjectFacts,
    QuestionFacts,
    UpdateFacts,
    WhoFacts,
)
from avklart.ui.dates import day_in_figures, day_in_words, sum_in_figures
from avklart.ui.sentences import Language, sentence, term

_SHORT, _MIDDLE, _LONG = 70, 140, 240
_IN_CLAUSES = ("status", "activity-who", "activity-money", "activity-text")


class _CameAndWent(NamedTuple):
    """The sentences for a list some of which came and some of which went."""

    changed: str
    added: str
    gone: str
    order: str


_WHO = _CameAndWent("change-activity-who", "activity-who-added", "activity-who-gone", "activity-who-order")
_MONEY = _CameAndWent("change-activity-money", "activity-money-added", "activity-money-gone", "activity-money-order")


class NoteWords:
    """The sentences of a note in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def say(self, code: str, **facts: str | int) -> str:
        """Give a sentence of notes."""
        return sentence("status-note", code, self.language, facts)

    def day(self, day: date | None) -> str:
        """Give a day for a table, or nothing."""
        return day_in_figures(day, self.language) if day else ""

    def long_day(self, day: date) -> str:
        """Give a day for running text."""
        return day_in_words(day, self.language)

    def status(self, code: str) -> str:
        """Give the word for how far an activity has come."""
        return sentence("progress-status", code, self.language)

    def status_in_text(self, code: str) -> str:
        """Give that word as it stands in running text."""
        return term(f"status_{code.replace('-', '_')}", self.language)

    def days(self, one: ProjectFacts) -> str:
        """Give the ends a project may have: "31. mai 2018 eller 31. desember 2018"."""
        return f" {self.say('or')} ".join(self.long_day(day) for day in one.days)

    def project(self, name: str) -> str:
        """Give the name of a project, or what money of no named project is called."""
        return name or sentence("money", "unnamed", self.language)

    def who(self, lines: Iterable[WhoFacts]) -> str:
        """Give who carries an activity, a line each: "Ansvarlig ordfører (avgjør)"."""
        return "\n".join(self._who(one) for one in lines)

    def _who(self, one: WhoFacts) -> str:
        of = f", {one.of}" if one.of else ""
        part = "" if one.part == "responsible" else f" ({sentence('carries-as', one.part, self.language)})"
        return f"{one.name}{of}{part}"

    def money(self, lines: Iterable[MoneyFacts]) -> str:
        """Give what pays for an activity, a line each: "Prosjekt: Grønne jobber, til 31.05.2018"."""
        return "\n".join(self._money(one) for one in lines)

    def _money(self, one: MoneyFacts) -> str:
        kind = sentence("funding-kind", one.kind, self.language)
        kind = kind[:1].upper() + kind[1:]
        until = self.say("until", day=self.day(one.ends_on)) if one.ends_on else ""
        amount = sum_in_figures(one.amount, one.currency) if one.amount is not None else ""
        return ", ".join(filter(None, (f"{kind}: {one.name}" if one.name else kind, amount, until)))

    def kroner(self, amount: Decimal | None) -> str:
        """Give an amount in kroner, or nothing."""
        return sum_in_figures(amount, "NOK") if amount is not None else ""

    def activities(self, numbers: Sequence[str]) -> str:
        """Give activities by number in running text: "tiltak 2.5 og 2.12"."""
        if not numbers:
            return ""
        code = "activity-named" if len(numbers) == 1 else "activities-named"
        return self.say(code, numbers=listed(numbers, self.say("and")))

    def update(self, one: UpdateFacts) -> str:
        """Give what an update says, as one line of running text."""
        parts = [short(one.done, _LONG)]
        parts += [self.say("next", words=short(one.next, _LONG))] if one.next else []
        parts += [self.say("obstacles", words=short(one.obstacles, _LONG))] if one.obstacles else []
        return " ".join(ended(part) for part in parts if part)

    def commitment_state(self, one: CommitmentFacts) -> str:
        """Give how far money has come that was asked for, as a cell tells it."""
        state = self._state(one)
        return state[:1].upper() + state[1:]

    def _state(self, one: CommitmentFacts) -> str:
        return sentence("commitment-state", one.state, self.language)

    def question(self, one: Matter) -> str:
        """Give what a body is to decide, as a question."""
        if one.kind == "money":
            day = self.long_day(one.due_on) if one.due_on else ""
            return self.say("money-question", project=self.project(one.words), day=day)
        return one.words or self.say("raised-question")

    def point(self, one: Matter, body: str, texts: dict[str, str]) -> str:
        """Give the point of the proposed decision for something nobody has proposed a solution to."""
        told = self.activities(one.activities)
        if one.kind == "question":
            where = f" ({told})" if told else ""
            return self.say("point-question", body=body, question=one.words.strip(), where=where)
        if one.kind == "money":
            day = self.long_day(one.due_on) if one.due_on else ""
            return self.say("point-money", body=body, activities=told, project=self.project(one.words), day=day)
        text = short(texts.get(one.activities[0], ""), _SHORT)
        return self.say("point-raised", body=body, activities=told, text=text)

    def changes(self, found: Iterable[NoteChange]) -> Iterator[str]:
        """Give changes as sentences, those of one activity as one."""
        for (kind, of), some in groupby(found, key=lambda one: (one.subject, one.of)):
            together = list(some)
            clauses = [clause for one in together if (clause := self._clause(one))] if kind == "activities" else []
            if clauses:
                yield ended(self.say("change-of", number=of, changes="; ".join(clauses)))
            yield from (self._change(one) for one in together if not (clauses and one.kind in _IN_CLAUSES))

    def _change(self, one: NoteChange) -> str:
        match one.after or one.before:
            case ActivityFacts() as known:
                return ended(self.say(one.kind, number=one.of, text=short(known.text, _LONG)))
            case QuestionFacts():
                return self._question_change(one)
            case _:
                return self._money_change(one)

    def _clause(self, one: NoteChange) -> str:
        """Give what has changed in an activity: of who and what pays, only those that came or went."""
        before, after = one.before, one.after
        if one.kind not in _IN_CLAUSES or not (isinstance(before, ActivityFacts) and isinstance(after, ActivityFacts)):
            return ""
        if one.kind == "status":
            told = {"before": self.status_in_text(before.status), "after": self.status_in_text(after.status)}
            return self.say("change-status", **told)
        if one.kind == "activity-text":
            told = {"before": short(before.text, _MIDDLE), "after": short(after.text, _MIDDLE)}
            return self.say("change-activity-text", **told)
        if one.kind == "activity-who":
            return self._came_and_went(_WHO, self.who(before.who), self.who(after.who))
        return self._came_and_went(_MONEY, self.money(before.money), self.money(after.money))

    def _came_and_went(self, said: _CameAndWent, before: str, after: str) -> str:
        was, now = before.split("\n") if before else [], after.split("\n") if after else []
        gone = short("; ".join(one for one in was if one not in now), _MIDDLE)
        come = short("; ".join(one for one in now if one not in was), _MIDDLE)
        if gone and come:
            return self.say(said.changed, before=gone, after=come)
        if not (gone or come):
            return self.say(said.order)
        return self.say(said.added, after=come) if come else self.say(said.gone, before=gone)

    def _question_change(self, one: NoteChange) -> str:
        known = one.after or one.before
        if not isinstance(known, QuestionFacts):
            return ""
        facts = {"number": one.of, "question": short(known.text, _MIDDLE)}
        if one.kind == "question-settled" and known.settled_on:
            source = self.source(known)
            facts |= {"day": self.long_day(known.settled_on), "source": f" ({source})" if source else ""}
            return ended(self.say(one.kind, answer=short(known.answer, _MIDDLE), **facts))
        if one.kind == "question-overdue" and known.due_on:
            return ended(self.say(one.kind, day=self.long_day(known.due_on), **facts))
        return ended(self.say(one.kind, **facts))

    def source(self, one: QuestionFacts) -> str:
        """Give where an answer comes from: "Arbeidsutvalget, sak 12/18, 14.03.2018"."""
        case = self.say("case", case=one.source_case) if one.source_case else ""
        return ", ".join(filter(None, (one.source_by, case, self.day(one.source_on))))

    def _money_change(self, one: NoteChange) -> str:
        before, after = one.before, one.after
        if isinstance(after, ProjectFacts):
            facts = {"project": one.of, "after": self.days(after)}
            if isinstance(before, ProjectFacts):
                return ended(self.say(one.kind, before=self.days(before), **facts))
            return ended(self.say(one.kind, **facts))
        if not isinstance(after, CommitmentFacts):
            return ""
        told = {"of": after.project or self.activities([after.activity]), "after": self._state(after)}
        told |= {"giver": f" ({after.giver})" if after.giver else ""}
        if isinstance(before, CommitmentFacts):
            if one.kind == "commitment-sums":
                sums = {"promised": self.kroner(after.promised_nok) or "–", "paid": self.kroner(after.paid_nok) or "–"}
                return ended(self.say(one.kind, of=told["of"], giver=told["giver"], **sums))
            return ended(self.say(one.kind, before=self._state(before), **told))
        return ended(self.say(one.kind, **told))


def listed(words: Sequence[str], last: str) -> str:
    """Give words in a row: "2.5, 2.12 og 2.13"."""
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)


def short(words: str, most: int) -> str:
    """Give words in one line, cut between words where they are longer than so many letters."""
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    cut = line[:most].rsplit(" ", 1)[0] if " " in line[:most] else line[:most]
    return f"{cut.rstrip(' ,;:–-')} …"


def ended(words: str) -> str:
    """Give a sentence with its full stop."""
    return words if not words or words.rstrip("»”’")[-1:] in (*".?…:", "") else f"{words}."
