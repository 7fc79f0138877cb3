"""The past: what a row of the past refers to is as it was then too, and cells keep the order of the document."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from avklart.councils.models.historic import HistoricForeignKey, HistoricOneToOneField
from avklart.councils.writing import Change, remove, save, save_next, write_new
from avklart.plans.models import Activity, Actor, Area, ClarificationPlace, Funding, FundingYear, Plan, Responsibility
from avklart.plans.queries.as_it_stood import activity_as_it_stood
from tests.plans.made import AT, small_plan

BEFORE = datetime(2018, 1, 1, tzinfo=UTC)
THEN = datetime(2018, 2, 15, tzinfo=UTC)
LATER = Change(by=None, at=datetime(2018, 2, 20, tzinfo=UTC))
NOW = datetime(2018, 3, 1, tzinfo=UTC)

pytestmark = pytest.mark.django_db


def one_of(plan: Plan, number: str = "1.1") -> Activity:
    return Activity.every.get(plan=plan, number=number)


def years_of(line: Funding) -> list[FundingYear]:
    years: list[FundingYear] = getattr(line, "years_now")  # noqa: B009 (what the query lays there)
    return years


def much_is_changed(plan: Plan) -> Activity:
    """Change the name of an actor, the title of an area, who carries an activity, its money and what it says."""
    one = one_of(plan)
    leader, board = Responsibility.every.filter(activity=one).select_related("actor")
    leader.actor.name, one.area.title, one.text = "Arbeidsutvalget", "Veg og bane", "Bygge bane"
    for row in (leader.actor, one.area, one):
        save_next(row, LATER)
    remove(board, LATER)
    money = Funding.every.get(activity=one)
    money.amount = Decimal(70000)
    save_next(money, LATER)
    write_new([FundingYear(council=plan.council, funding=money, year=2018, amount=Decimal(70000))], LATER)
    return one


def test_every_reference_between_rows_with_history_follows_the_time_it_is_followed_from():
    tracked = {model for model in _models() if hasattr(model, "history")}
    plain = [
        f"{model.__name__}.{field.name}"
        for model in tracked
        for field in model._meta.concrete_fields
        if field.is_relation and field.related_model in tracked and field.name != "council"
        if not isinstance(field, HistoricForeignKey | HistoricOneToOneField)
    ]
    assert len(tracked) > 12
    assert not plain


def _models():
    from django.apps import apps

    return [model for name in ("councils", "plans") for model in apps.get_app_config(name).get_models()]


def test_a_row_of_the_past_leads_to_the_names_of_that_day():
    one = much_is_changed(small_plan())
    then = Activity.history.as_of(THEN).get(id=one.pk)
    assert (then.text, then.area.title) == ("Arbeide for elektrifisering av Rørosbanen", "Samferdsel")
    lines = then.responsibilities.order_by("position")
    assert [line.actor.name for line in lines] == ["AU", "Rådmannsutvalget"]
    assert Activity.history.as_of(NOW).get(id=one.pk).area.title == "Veg og bane"


def test_an_activity_is_shown_whole_as_it_stood():
    one = much_is_changed(small_plan())
    then, now = activity_as_it_stood(one, THEN), activity_as_it_stood(one, NOW)
    assert then
    assert now
    assert (then.activity.area.title, now.activity.area.title) == ("Samferdsel", "Veg og bane")
    assert [line.actor.name for line in then.responsibilities] == ["AU", "Rådmannsutvalget"]
    assert [line.actor.name for line in now.responsibilities] == ["Arbeidsutvalget"]
    assert [line.amount for line in then.funding] == [Decimal(50000)]
    assert [(line.amount, [year.year for year in years_of(line)]) for line in now.funding] == [(Decimal(70000), [2018])]
    assert activity_as_it_stood(one, BEFORE) is None


def test_a_question_settled_later_was_open_then():
    plan = small_plan()
    one = one_of(plan, "2.1")
    question = ClarificationPlace.every.get(activity=one).clarification
    question.settled_on, question.answer = NOW.date(), "Rådet betaler."
    save_next(question, LATER)
    then, now = activity_as_it_stood(one, THEN), activity_as_it_stood(one, NOW)
    assert then
    assert now
    assert [point.clarification.question for point in then.open_points] == [question.question]
    assert now.open_points == []


def test_a_deleted_activity_did_not_stand_while_it_was_deleted():
    one = one_of(small_plan())
    one.deleted_at = LATER.at
    save_next(one, LATER)
    assert activity_as_it_stood(one, NOW) is None
    assert activity_as_it_stood(one, THEN) is not None


@pytest.mark.parametrize("many", [1, 12])
def test_the_past_of_an_activity_takes_as_many_queries_however_much_hangs_on_it(many, django_assert_num_queries):
    plan = small_plan()
    one = one_of(plan)
    council = plan.council
    actors = [Actor(council=council, name=f"Utvalg {number}", kind="body") for number in range(many)]
    write_new(actors, Change(by=None, at=AT))
    lines = [
        Responsibility(council=council, activity=one, actor=actor, of=actor, position=9 + at)
        for at, actor in enumerate(actors)
    ]
    money = [Funding(council=council, activity=one, kind="other", payer=actor, position=9) for actor in actors]
    write_new(lines, Change(by=None, at=AT))
    write_new(money, Change(by=None, at=AT))
    with django_assert_num_queries(9):
        then = activity_as_it_stood(one, THEN)
        assert then
        assert [line.of.name for line in then.responsibilities if line.of] == [actor.name for actor in actors]


def test_a_row_stored_twice_at_one_moment_is_one_row_of_the_past():
    area = Area.every.filter(plan=small_plan()).order_by("position")[0]
    for title in ("Veg", "Veg og bane"):
        area.title = title
        save(area, LATER)
    assert [row.title for row in Area.history.as_of(NOW).filter(id=area.pk)] == ["Veg og bane"]


def test_lines_of_many_activities_are_read_in_one_query(django_assert_num_queries):
    plan = small_plan()
    with django_assert_num_queries(2):
        read = list(Activity.every.filter(plan=plan).prefetch_related("responsibilities").order_by("number"))
        assert [len(one.responsibilities.all()) for one in read] == [2, 0, 1]


def test_cells_keep_the_order_of_the_document_and_of_its_history():
    one = one_of(small_plan())
    cells = {"Tiltak": "Bane", "Ansvar": "AU", "Å": "", "Finansiering": "Drift", "Aa": "1", "Tid": '«"2018»'}
    one.cells = cells
    one.extra = {"Z": {"b": 1, "a": [None, "12", True]}, "A": "12"}
    save_next(one, LATER)
    kept = Activity.every.get(pk=one.pk)
    assert list(kept.cells.items()) == list(cells.items())
    assert kept.extra == one.extra
    assert list(kept.extra["Z"]) == ["b", "a"]
    record = Activity.history.filter(id=one.pk).order_by("history_id").last()
    assert list(record.cells) == list(cells)
    assert Activity.every.values_list("cells", flat=True).get(pk=one.pk) == cells
