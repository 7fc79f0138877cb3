"""How a question stands, and what may be done to it."""

from datetime import date, timedelta
from typing import Literal

from avklart.domain.errors import RuleError
from avklart.domain.typed import refuse_days, text_typed

QuestionState = Literal["not-raised", "dated", "overdue", "settled"]
QUESTION_STATES: tuple[QuestionState, ...] = ("overdue", "dated", "not-raised", "settled")
_DAYS_TO_ANSWER = 28


def question_state(due_on: date | None, settled_on: date | None, today: date) -> QuestionState:
    """Give how a question stands: settled; else past its date, with a date ahead, or not raised with anyone yet.

    Source: none in law; a question without a date is not raised until somebody has said when it must be answered.
    """
    if settled_on is not None:
        return "settled"
    if due_on is None:
        return "not-raised"
    return "overdue" if due_on < today else "dated"


def suggested_due_on(today: date, needed_by: date | None) -> date:
    """Give a day to propose: four weeks ahead, earlier where the answer is needed earlier; never a weekend or the past.

    Source: none in law; committees of councils meet about once a month.
    """
    latest = today + timedelta(days=_DAYS_TO_ANSWER)
    day = max(today + timedelta(days=1), min(latest, needed_by or latest))
    friday = day - timedelta(days=max(0, day.weekday() - 4))
    if day.weekday() >= 5:
        day = friday if friday > today else friday + timedelta(days=3)
    return day


def refuse_due_day(due_on: date | None, today: date) -> None:
    """Refuse a new date to answer by that has passed already.

    Raises:
        RuleError: "due-in-past", or "year-out-of-sense".

    Source: none in law; what must be answered cannot be asked for yesterday.
    """
    refuse_days(None, due_on, "due_on")
    if due_on is not None and due_on < today:
        raise RuleError("due-in-past", field="due_on")


def answer_typed(answer: str, settled_on: date | None, today: date) -> tuple[str, date]:
    """Give the answer and the day it was given, today where none is said.

    Raises:
        RuleError: "answer-missing", "text-too-long", "settled-in-future", or "year-out-of-sense".

    Source: none in law; a question is settled when somebody has answered it, and the answer stands in writing.
    """
    answer = text_typed(answer, "answer")
    if not answer:
        raise RuleError("answer-missing", field="answer")
    refuse_days(settled_on, None, "settled_on")
    if settled_on is not None and settled_on > today:
        raise RuleError("settled-in-future", field="settled_on")
    return answer, settled_on or today
