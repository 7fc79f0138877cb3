"""The play of spring 2018: each question is asked, answered with its source, and written back; none is left alone."""

import re
from datetime import date
from decimal import Decimal

import pytest

from avklart.documents.document import document_texts
from avklart.documents.reading import read_document
from avklart.editions.models import StatusNote
from avklart.followup.models import Incoming, Progress
from avklart.plans.models import Activity, Clarification, Commitment, Funding, Responsibility
from avklart.plans.queries.clarifications import question_rows
from tests.samples.spring.plan import MADE, REAL, SHAPE, written
from tests.samples.spring.play import played

pytestmark = pytest.mark.django_db
ENDS = date(2018, 6, 1)


@pytest.fixture
def play():
    return played("vinter over fjellet 2018")


def test_no_question_is_left_without_somebody_and_a_date(play):
    rows = question_rows(Clarification.every.filter(plan=play.plan, deleted_at__isnull=True), ENDS)
    still_open = [row for row in rows if row.question.settled_on is None]
    assert sorted(row.question.number for row in still_open) == [6, 10]
    assert all((row.asked or row.question.body) and row.answer_by and row.answer_by >= ENDS for row in still_open)
    settled = [row.question for row in rows if row.question.settled_on]
    assert {one.number for one in settled} >= {1, 2, 3, 4, 5, 7, 8, 9}
    assert all(one.answer and one.source and one.source_by and one.source_on for one in settled)
    assert {one.source for one in settled} == {"decision", "delegated", "confirmation"}


def test_answers_stand_in_the_plan_with_their_source_as_the_reason(play):
    line = Responsibility.every.get(activity__plan=play.plan, activity__number="2.2", actor__name="Regionrådgiver")
    record = line.history.latest()
    assert "12/18" in record.history_change_reason
    assert (record.history_user, record.history_date.date()) == (play.people["sekretar"], date(2018, 3, 14))
    money = Funding.every.get(activity__plan=play.plan, activity__number="2.2", kind="operations")
    assert (money.amount, money.to_on) == (Decimal(40_000), date(2018, 12, 31))


def test_one_answer_settles_some_activities_of_a_question_and_another_the_rest(play):
    rest = Clarification.every.get(plan=play.plan, number=4)
    part = Clarification.every.get(split_from=rest)
    assert {place.activity.number for place in part.places.all()} == {"2.5", "2.7"}
    assert (part.source_case, rest.source_case) == ("31/18", "32/18")
    ended = Activity.every.filter(plan=play.plan, to_on=date(2018, 5, 31)).order_by("position")
    assert [one.number for one in ended] == ["2.12", "2.13"]


def test_updates_came_by_link_and_by_the_secretary(play):
    came_in = Incoming.every.filter(council=play.council).order_by("sent_at")
    assert [one.state for one in came_in] == ["accepted", "accepted", "declined", "waiting"]
    by_link = Progress.every.get(activity__plan=play.plan, activity__number="2.1")
    assert by_link.latest is not None
    assert (by_link.latest.on_behalf_of, by_link.mentioned_on) == ("Nina Næring", date(2018, 4, 3))
    on_behalf = Progress.every.get(activity__plan=play.plan, activity__number="1.2")
    assert on_behalf.latest is not None
    assert (on_behalf.status, on_behalf.latest.on_behalf_of) == ("continuous", "Oddvar Ordfører")


def test_the_letters_to_those_who_give_money_were_sent_in_time(play):
    one = Commitment.every.get(council=play.council, reference="2016/4417")
    assert (one.reported_on, one.claimed_on) == (date(2018, 3, 12), date(2018, 5, 28))


def test_two_status_notes_are_frozen(play):
    notes = StatusNote.every.filter(plan=play.plan).order_by("as_of_on")
    assert [one.as_of_on for one in notes] == [date(2018, 3, 1), ENDS]
    assert all(one.completed_at and len(one.sha256) == 64 for one in notes)


def test_the_document_is_the_one_its_script_makes_and_names_nothing_real():
    made = " ".join(document_texts(read_document(MADE.read_bytes(), MADE.name)))
    assert made == " ".join(document_texts(read_document(written(), MADE.name)))
    assert "EKSEMPEL" in made
    assert [name for name in REAL if name in made] == []


def test_no_place_of_the_play_is_a_real_one():
    told = [(MADE.parent / name).read_text(encoding="utf-8") for name in ("council.toml", "play.toml")]
    said = [line for text in told for line in text.splitlines() if not line.startswith("#")]
    assert _real_places([*said, *document_texts(read_document(MADE.read_bytes(), MADE.name))]) == set()
    real = document_texts(read_document(SHAPE.read_bytes(), SHAPE.name))
    assert {"Os", "Rendalen", "Røros", "Tolga", "Tynset"} <= _real_places(list(real))


def _real_places(texts):
    """Give the municipalities and counties of Norway that these texts name, in the genitive too."""
    lines = (MADE.parent / "real_places.txt").read_text(encoding="utf-8").splitlines()
    places = {line for line in lines if not line.startswith("#")}
    words = {word for text in texts for word in re.findall(r"\w[\w-]*", text)}
    of_many = {place for place in places if " " in place and any(place in text for text in texts)}
    return places & {form for word in words for form in (word, word.removesuffix("s"))} | of_many


def test_the_plan_has_the_shape_of_the_real_one(play):
    assert Activity.standing.filter(plan=play.plan).count() == 39
    lines = Funding.every.filter(activity__plan=play.plan)
    ends = [*lines.values_list("to_on", flat=True), *lines.values_list("project__ends_on", flat=True)]
    assert date(2018, 5, 31) in ends
