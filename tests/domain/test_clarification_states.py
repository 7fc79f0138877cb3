"""How a question stands is told by its days; what settles it has a source, and an answer older than it is refused."""

from datetime import date, timedelta

import pytest

from avklart.domain.clarifications import NoteEntry, QuestionDays, days_asked, due_within, meeting_of, question_state
from avklart.domain.entries import QuestionEntry
from avklart.domain.errors import RuleError
from avklart.domain.settling import (
    Answer,
    Continue,
    End,
    Source,
    reason_mark,
    refuse_end_before_start,
    source_of_mark,
)

TODAY = date(2018, 3, 1)
BEFORE, MEETING = date(2018, 2, 6), date(2018, 3, 14)
AU = Source(kind="decision", by="AU", case="14/18", on=MEETING)


def refused(code: str):
    return pytest.raises(RuleError, match=f"^{code}$")


@pytest.mark.parametrize(
    ("days", "state"),
    [
        ({}, "not-raised"),
        ({"due_on": MEETING}, "not-raised"),
        ({"raised_on": BEFORE}, "asked"),
        ({"raised_on": BEFORE, "due_on": TODAY}, "asked"),
        ({"raised_on": BEFORE, "meeting_on": MEETING}, "before-body"),
        ({"raised_on": BEFORE, "meeting_on": TODAY}, "before-body"),
        ({"due_on": BEFORE}, "overdue"),
        ({"raised_on": BEFORE, "meeting_on": BEFORE}, "overdue"),
        ({"raised_on": BEFORE, "due_on": BEFORE, "meeting_on": MEETING}, "overdue"),
        ({"due_on": BEFORE, "settled_on": TODAY, "source": "decision"}, "settled"),
        ({"settled_on": TODAY, "source": "confirmation"}, "settled"),
        ({"settled_on": TODAY, "source": "delegated"}, "settled-by-secretariat"),
        ({"raised_on": BEFORE, "source": "delegated"}, "asked"),
    ],
)
def test_days_tell_how_a_question_stands(days, state):
    assert question_state(QuestionDays(**days), TODAY) == state


def test_it_is_answered_by_the_first_of_day_and_meeting():
    assert QuestionDays(due_on=MEETING, meeting_on=TODAY).answer_by == TODAY
    assert QuestionDays(meeting_on=MEETING).answer_by == MEETING
    assert QuestionDays().answer_by is None


@pytest.mark.parametrize(
    ("due_on", "told"),
    [
        (None, "none"),
        (BEFORE, "overdue"),
        (TODAY, "soon"),
        (TODAY + timedelta(days=30), "soon"),
        (TODAY + timedelta(days=31), "later"),
    ],
)
def test_when_it_is_due_is_told_in_four_words(due_on, told):
    assert due_within(QuestionDays(due_on=due_on), TODAY) == told


def test_age_is_counted_until_the_answer():
    assert days_asked(BEFORE, None, TODAY) == 23
    assert days_asked(BEFORE, BEFORE, TODAY) == 0
    assert days_asked(None, None, TODAY) is None


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ({"kind": ""}, "source-missing"),
        ({"kind": "decision", "by": " "}, "source-body-missing"),
        ({"kind": "decision", "case": ""}, "source-case-missing"),
        ({"kind": "delegated", "by": ""}, "source-who-missing"),
        ({"kind": "delegated", "on": None}, "source-day-missing"),
        ({"kind": "confirmation"}, "source-how-missing"),
        ({"case": "1" * 61}, "text-too-long"),
        ({"on": date(2081, 3, 14)}, "year-out-of-sense"),
    ],
)
def test_a_source_that_cannot_be_found_again_is_refused(source, code):
    with refused(code):
        Source(**{"kind": "decision", "by": "AU", "case": "14/18", "on": MEETING} | source)


def test_line_breaks_in_a_source_become_spaces():
    assert Source(kind="decision", by="Arbeids-\r\nutvalget", case="14\n/18", on=MEETING).case == "14 /18"
    with refused("text-too-long"):
        Answer(text="x" * 1_000_000, source=AU)
    with refused("text-too-long"):
        QuestionEntry(question="Hvem?", blocks="x" * 1_000_000)


def test_an_answer_is_no_older_than_its_question_and_not_of_tomorrow():
    answer = Answer(text="Ja", source=AU)
    assert answer.settled_on(BEFORE, MEETING) == MEETING
    with refused("settled-in-future"):
        answer.settled_on(None, TODAY)
    with refused("settled-before-raised"):
        answer.settled_on(date(2018, 3, 15), date(2018, 3, 20))


def test_an_answer_says_something():
    with refused("answer-missing"):
        Answer(text=" \n", source=AU)


@pytest.mark.parametrize("effect", [lambda: Continue("activity", None), lambda: End(None)])
def test_what_goes_on_or_ends_does_so_on_a_day(effect):
    with refused("until-missing"):
        effect()


def test_nothing_ends_before_it_starts():
    with refused("effect-ends-before-start"):
        refuse_end_before_start(MEETING, TODAY, "1.1")
    refuse_end_before_start(TODAY, TODAY, "1.1")


@pytest.mark.parametrize("by", ["AU", "Regionrådet | AU", "x" * 200])
def test_the_source_stands_in_the_history_s_reason_and_is_read_back(by):
    mark = reason_mark(Source(kind="decision", by=by, case="14/18", on=MEETING))
    assert len(mark) <= 100
    found = source_of_mark(mark)
    assert found is not None
    assert (found.kind, found.case, found.on) == ("decision", "14/18", MEETING)
    assert source_of_mark("Ringte AU | i dag") is None
    assert source_of_mark("settled|tull|2018-03-14|1|AU") is None


@pytest.mark.parametrize(
    ("body", "day", "raised_on", "code"),
    [
        ("", MEETING, None, "body-missing"),
        ("AU", None, None, "meeting-missing"),
        ("AU", BEFORE, None, "meeting-in-past"),
        ("AU", date(2081, 3, 14), None, "year-out-of-sense"),
        ("AU", MEETING, date(2018, 3, 15), "meeting-before-raised"),
        ("A" * 301, MEETING, None, "text-too-long"),
    ],
)
def test_a_meeting_that_cannot_be_is_refused(body, day, raised_on, code):
    with refused(code):
        meeting_of(body, day, raised_on, TODAY)


def test_a_note_says_something_that_has_been_said():
    with refused("note-missing"):
        NoteEntry(text=" ", on=TODAY, today=TODAY)
    with refused("said-in-future"):
        NoteEntry(text="Ja", on=MEETING, today=TODAY)
