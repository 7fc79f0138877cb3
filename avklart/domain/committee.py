"""What the committee that prepares a council's cases must take up: the questions put to it, and those soon due."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from avklart.domain.must_do import DAYS_AHEAD_OF_ANSWER

# Councils call it so whatever their own word for it; the word itself stands in definite form as often as not.
_ABBREVIATION = "au"
_DEFINITE = ("", "et", "t", "en", "n", "a")
# "AU i regionrådet" is the committee, and "AU-leder" is not.
_FIRST = re.compile(r"[\s(/,]")


@dataclass(frozen=True, slots=True)
class Asked:
    """An open question: its number, the day it must be answered by, and who is asked; the first is who must answer."""

    number: int
    due_on: date | None
    asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """Open questions by who must take them up, each once, by number.

    `committee` are put to the committee, or due no later than `until`. `others` are by who must answer, in the order
    of the alphabet; `nobody` are put to no one.
    """

    until: date
    committee: Sequence[int]
    others: Mapping[str, Sequence[int]]
    nobody: Sequence[int]


def is_committee(name: str, words: Iterable[str], *, is_body: bool = False) -> bool:
    """Whether one of this name is the committee, which the council calls by one of these words.

    Its name is the word, or begins with it; in the name of what is known to be a body it may stand anywhere.

    Source: none in law; plans write "AU", "Arbeidsutvalget" and "Arbeidsutvalget i regionrådet" for the same body.
    """
    known = {_ABBREVIATION} | {f"{word.casefold()}{ending}" for word in words for ending in _DEFINITE if word}
    folded = " ".join(name.casefold().split())
    if folded in known or _FIRST.split(folded, maxsplit=1)[0] in known:
        return True
    return is_body and any(word in known for word in re.findall(r"\w+", folded))


def agenda(questions: Iterable[Asked], committee: Collection[str], today: date) -> Agenda:
    """Give who must take up which open question: those soonest due first, those without a date last.

    Args:
        questions: of one plan.
        committee: the names the committee is asked by.
        today: the day it is told on.

    Source: none in law; committees of councils meet about once a month, so what is due within four weeks is due at
    the next meeting.
    """
    until = today + timedelta(days=DAYS_AHEAD_OF_ANSWER)
    taken: list[int] = []
    nobody: list[int] = []
    others: dict[str, list[int]] = {}
    for one in sorted(questions, key=lambda one: (one.due_on or date.max, one.number)):
        if (one.due_on and one.due_on <= until) or any(name in committee for name in one.asked):
            taken.append(one.number)
        elif one.asked:
            others.setdefault(one.asked[0], []).append(one.number)
        else:
            nobody.append(one.number)
    in_order = sorted(others, key=lambda name: (name.casefold(), name))
    return Agenda(until, taken, {name: others[name] for name in in_order}, nobody)
