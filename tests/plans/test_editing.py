"""Activities and their lines are edited without anything being lost, made twice or overwritten unseen."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from avklart.councils.writing import Change, save
from avklart.domain.entries import ActivityEntry, FundingEntry, ResponsibilityEntry
from avklart.domain.errors import RuleError
from avklart.plans import actions
from avklart.plans.models import Activity, Actor, Area, Funding, FundingYear, Goal, Responsibility, Text
from avklart.plans.queries.deleted import deleted_activities
from avklart.plans.queries.history import history_of
from tests.plans.made import member, small_plan

pytestmark = pytest.mark.django_db
NOW = datetime(2018, 3, 1, 10, tzinfo=UTC)


def later(minutes: int = 1, why: str = "", by=None) -> Change:
    return Change(by=by, at=NOW + timedelta(minutes=minutes), why=why)


@pytest.fixture
def plan():
    return small_plan()


@pytest.fixture
def first(plan):
    return Activity.every.get(plan=plan, number="1.1")


def entry_of(activity: Activity, **other) -> ActivityEntry:
    kept = {name: getattr(activity, name) for name in ActivityEntry.__dataclass_fields__}
    return ActivityEntry(**kept | other)


def refused(code: str):
    return pytest.raises(RuleError, match=f"^{code}$")


def test_a_change_is_stored_as_the_next_version_with_its_history(plan, first):
    kari = member(plan.council)
    actions.change_activity(first, entry_of(first, text="Elektrifisere Rørosbanen"), 1, later(why="Møte", by=kari))
    now = Activity.every.get(pk=first.pk)
    assert (now.text, now.version) == ("Elektrifisere Rørosbanen", 2)
    event = history_of(now)[0]
    assert (event.by, event.why) == (kari, "Møte")
    change = event.happenings[0].fields[0]
    assert (change.field, change.before, change.after) == ("text", first.text, "Elektrifisere Rørosbanen")


def test_what_another_has_changed_meanwhile_is_not_overwritten(first):
    actions.change_activity(first, entry_of(first, text="Den enes"), 1, later(1))
    with refused("changed-meanwhile"):
        actions.change_activity(first, entry_of(first, text="Den andres"), 1, later(2))
    assert Activity.every.get(pk=first.pk).text == "Den enes"


def test_the_same_change_sent_twice_is_one_change(first):
    for minutes in (1, 2):
        actions.change_activity(first, entry_of(first, text="Samme"), 1, later(minutes))
    assert Activity.every.get(pk=first.pk).version == 2
    assert Activity.history.filter(id=first.pk).count() == 2


def test_an_activity_keeps_its_number_in_another_area_and_stands_last_there(plan, first):
    other = Area.every.get(plan=plan, title="Reiseliv")
    actions.change_activity(first, entry_of(first), 1, later(), area=other)
    in_area = Activity.standing.filter(plan=plan, area=other).order_by("position")
    assert [one.number for one in in_area] == ["2.1", "1.1"]
    assert [one.field for one in history_of(first)[0].happenings[0].fields] == ["area"]


def test_a_new_activity_gets_the_next_number_even_after_deletions(plan):
    area = Area.every.get(plan=plan, title="Samferdsel")
    added = actions.add_activity(plan, area, ActivityEntry(text="Nytt"), later(1))
    assert added.number == "1.3"
    actions.delete_row(added, 1, later(2))
    assert actions.add_activity(plan, area, ActivityEntry(text="Enda et"), later(3)).number == "1.4"


def test_a_form_sent_twice_makes_one_activity(plan):
    area = Area.every.get(plan=plan, title="Samferdsel")
    made = {actions.add_activity(plan, area, ActivityEntry(text="Nytt"), later(), "token").pk for _ in range(3)}
    assert len(made) == 1
    assert Activity.every.filter(plan=plan, text="Nytt").count() == 1


def test_a_refused_form_can_be_sent_again(plan, first):
    for token in ("a", "a"):
        with refused("not-standing"):
            actions.delete_row(first, 1, later())
            actions.add_responsibility(first, ResponsibilityEntry(actor="Nye"), later(2), token)
    actions.restore_row(first, later(3))
    assert actions.add_responsibility(first, ResponsibilityEntry(actor="Nye"), later(4), "a").actor.name == "Nye"


def test_activities_change_places_within_their_area_only(plan, first):
    actions.move_activity(first, "up", first.position, later(1))
    actions.move_activity(first, "down", first.position, later(2))
    order = Activity.standing.filter(plan=plan).order_by("area__position", "position")
    assert [one.number for one in order] == ["1.2", "1.1", "2.1"]
    # The same click once more, from the page as it was, moves nothing.
    actions.move_activity(first, "down", first.position, later(3))
    assert [one.number for one in order.all()] == ["1.2", "1.1", "2.1"]


def test_what_is_deleted_is_brought_back_within_thirty_days(plan, first):
    actions.delete_row(first, 1, later())
    assert list(deleted_activities(plan, NOW + timedelta(days=29))) == [first]
    with refused("restore-too-late"):
        actions.restore_row(first, Change(by=None, at=NOW + timedelta(days=31)))
    assert not deleted_activities(plan, NOW + timedelta(days=31)).exists()
    actions.restore_row(first, Change(by=None, at=NOW + timedelta(days=29)))
    assert Activity.standing.filter(pk=first.pk).exists()
    with refused("not-deleted"):
        actions.restore_row(first, later())


def test_what_is_deleted_is_not_edited(first):
    actions.delete_row(first, 1, later())
    with refused("not-standing"):
        actions.change_activity(first, entry_of(first, text="x"), 2, later(2))


def test_a_line_is_added_with_an_actor_by_any_of_its_names(first):
    line = actions.add_responsibility(first, ResponsibilityEntry(actor="  au ", part="leads"), later())
    assert (line.actor.name, line.part, line.position) == ("AU", "leads", 3)
    new = actions.add_responsibility(first, ResponsibilityEntry(actor="Rektor", of="Røros skole"), later(2))
    assert new.of is not None
    assert (new.of.name, new.of.kind) == ("Røros skole", "organisation")


def test_a_line_changed_meanwhile_is_not_overwritten(first):
    line = first.responsibilities.first()
    actions.change_responsibility(line, ResponsibilityEntry(actor="AU", part="leads"), 1, later(1))
    with refused("changed-meanwhile"):
        actions.change_responsibility(line, ResponsibilityEntry(actor="AU", part="decides"), 1, later(2))
    with refused("changed-meanwhile"):
        actions.remove_line(line, 1, later(3))
    actions.remove_line(line, 2, later(4))
    with refused("line-gone"):
        actions.change_responsibility(line, ResponsibilityEntry(actor="AU"), 3, later(5))
    actions.remove_line(line, 3, later(6))
    assert not Responsibility.every.filter(pk=line.pk).exists()


def test_money_by_year_is_stored_and_changed(first):
    years = {2018: Decimal(100000), 2017: Decimal("50000.50")}
    entry = FundingEntry(kind="project", name="Fiber", amount=Decimal(150000), by_year=years)
    line = actions.add_funding(first, entry, later())
    assert line.project == Funding.every.get(activity__number="1.2").project
    assert list(line.years.values_list("year", "amount")) == [(2017, Decimal("50000.50")), (2018, Decimal(100000))]
    changed = FundingEntry(kind="grant", name="Hedmark fylkeskommune", by_year={2018: Decimal(1)})
    line = actions.change_funding(line, changed, 1, later(2))
    assert (line.project, str(line.payer), line.amount) == (None, "Hedmark fylkeskommune", None)
    assert list(line.years.values_list("year", "amount")) == [(2018, Decimal(1))]


def test_one_change_is_taken_back_whole(first):
    line = first.funding.first()
    entry = FundingEntry(kind="operations", amount=Decimal(1), by_year={2018: Decimal(1)})
    actions.change_funding(line, entry, 1, later(1))
    actions.undo_change(first, later(1).at, later(2))
    line.refresh_from_db()
    assert (line.amount, line.version) == (Decimal(50000), 3)
    assert not FundingYear.every.filter(funding=line).exists()
    actions.remove_line(line, 3, later(3))
    actions.undo_change(first, later(3).at, later(4))
    assert Funding.every.get(pk=line.pk).amount == Decimal(50000)
    with refused("nothing-to-undo"):
        actions.undo_change(first, later(30).at, later(5))


def test_a_line_with_years_removed_and_brought_back_has_them_again(first):
    line = actions.add_funding(first, FundingEntry(kind="grant", by_year={2018: Decimal(7)}), later(1))
    actions.remove_line(line, 1, later(2))
    actions.undo_change(first, later(2).at, later(3))
    assert Funding.every.get(pk=line.pk).years.get().amount == Decimal(7)
    actions.undo_change(first, later(3).at, later(4))
    assert not Funding.every.filter(pk=line.pk).exists()


def test_what_somebody_has_changed_since_is_not_taken_back(first):
    actions.change_activity(first, entry_of(first, text="En"), 1, later(1))
    actions.change_activity(first, entry_of(first, text="To"), 2, later(2))
    with refused("undo-too-late"):
        actions.undo_change(first, later(1).at, later(3))
    actions.undo_change(first, later(2).at, later(4))
    assert Activity.every.get(pk=first.pk).text == "En"


def test_a_new_activity_taken_back_is_deleted_and_its_number_is_kept(plan):
    area = Area.every.get(plan=plan, title="Samferdsel")
    added = actions.add_activity(plan, area, ActivityEntry(text="Nytt"), later(1))
    actions.undo_change(added, later(1).at, later(2))
    assert Activity.every.get(pk=added.pk).deleted_at == later(2).at


def test_a_move_is_taken_back_once(first):
    actions.move_activity(first, "down", first.position, later(1))
    actions.undo_change(first, later(1).at, later(2))
    assert Activity.every.get(pk=first.pk).position == first.position
    with refused("undo-too-late"):
        actions.undo_change(first, later(1).at, later(3))


def test_titles_introductions_and_goals_are_edited_with_history(plan):
    area = Area.every.get(plan=plan, title="Samferdsel")
    assert actions.change_area(area, "Veg og bane", 1, later(1)).version == 2
    with refused("changed-meanwhile"):
        actions.change_area(area, "Noe annet", 1, later(2))
    with refused("text-missing"):
        actions.change_area(area, " ", 2, later(2))
    text, goal = Text.every.get(area=area), Goal.every.get(area=area)
    assert actions.change_text(text, "Ny innledning.", 1, later(3)).text == "Ny innledning."
    assert actions.change_goal(goal, "1a", "Nytt mål", 1, later(4)).number == "1a"
    actions.undo_change(area, later(4).at, later(5))
    assert Goal.every.get(area=area).number == "1"


def test_history_is_told_with_names_and_as_many_queries_however_long(first, django_assert_num_queries):
    with django_assert_num_queries(4):  # nobody's name is asked for where nothing is told of anyone
        assert [one.happenings[0].verb for one in history_of(first)] == ["added"]
    for minutes in range(1, 6):
        line = actions.add_responsibility(first, ResponsibilityEntry(actor=f"Nr {minutes}"), later(minutes))
        actions.remove_line(line, 1, later(minutes + 20))
    with django_assert_num_queries(5):
        events = history_of(first)
    assert len(events) == 11
    assert (events[0].happenings[0].verb, events[0].happenings[0].name) == ("removed", "Nr 5")


def test_an_old_stamp_of_a_look_without_news_is_told(first):
    save(first, later(1, why="nothing-new"))
    assert history_of(first)[0].happenings[0].verb == "nothing-new"
    assert Activity.every.get(pk=first.pk).version == 1


def test_an_end_before_the_start_is_refused_by_the_rule_and_by_the_database(first):
    with refused("ends-before-start"):
        entry_of(first, from_on=date(2018, 5, 1), to_on=date(2018, 4, 1))


def test_two_people_who_name_a_new_actor_get_one(first):
    actions.add_responsibility(first, ResponsibilityEntry(actor="Nye Rektor"), later(1))
    actions.add_responsibility(first, ResponsibilityEntry(actor="NYE rektor"), later(2))
    assert Actor.every.filter(name__iexact="nye rektor").count() == 1
