"""Every action on a plan keeps the index as the plan is: what is gone is not found, and what stands is."""

from datetime import UTC, date, datetime, timedelta

import pytest

from avklart.councils.writing import Change
from avklart.domain.entries import ActivityEntry, QuestionEntry, ResponsibilityEntry
from avklart.domain.settling import Answer, Source
from avklart.plans import actions
from avklart.plans.actions.indexing import KINDS, index_rows, rebuild_index
from avklart.plans.models import Activity, Actor, ActorAlias, Area, Clarification, Goal, Project, Text
from avklart.search.models import SearchEntry
from avklart.search.queries import find
from tests.plans.made import small_plan

pytestmark = pytest.mark.django_db
NOW = datetime(2018, 3, 1, 10, tzinfo=UTC)
TODAY = date(2018, 3, 1)
SOURCE = Source(kind="decision", by="AU", on=TODAY, case="14/18")


def later(minutes: int = 1) -> Change:
    return Change(by=None, at=NOW + timedelta(minutes=minutes))


@pytest.fixture
def plan():
    return small_plan()


def kinds(plan, query):
    return sorted(one.kind for one in find(plan.council, query).entries)


def entry_of(activity, **other):
    return ActivityEntry(**{name: getattr(activity, name) for name in ActivityEntry.__dataclass_fields__} | other)


def test_a_plan_is_found_by_all_it_holds_as_soon_as_it_is_accepted(plan):
    assert kinds(plan, "elektrifisering rørosbane") == ["activity", "goal"]
    assert kinds(plan, "finansieres") == ["question"]
    assert kinds(plan, "rådmannsutvalg") == ["actor"]
    assert kinds(plan, "fiber") == ["project"]
    assert kinds(plan, "samferdsel") == ["area"]
    assert kinds(plan, "veier") == ["introduction"]


def test_the_index_after_many_actions_is_the_one_made_anew(plan):
    first = Activity.every.get(plan=plan, number="1.1")
    area = Area.every.get(plan=plan, position=1)
    first = actions.change_activity(first, entry_of(first, text="Ladestasjoner langs riksvegen"), 1, later(1))
    added = actions.add_activity(plan, area, ActivityEntry(text="Hurtigbåt på Femunden"), later(2))
    actions.add_responsibility(added, ResponsibilityEntry(actor="Femundrådet"), later(3))
    question = actions.add_clarification(plan, QuestionEntry(question="Hvem eier kaia?"), ["1.1"], TODAY, later(4))
    actions.settle_clarification(question, Answer(text="Fylkeskommunen", source=SOURCE), 1, TODAY, later(5))
    actions.change_area(area, "Transport", 1, later(6))
    actions.change_goal(Goal.every.get(plan=plan), "1", "Utslippsfri bane", 1, later(7))
    actions.change_text(Text.every.get(plan=plan), "Fergen binder oss sammen.", 1, later(8))
    actions.delete_row(Activity.every.get(plan=plan, number="1.2"), 1, later(9))
    kept = index_of(plan)
    assert {kind for kind, *_ in kept} == set(KINDS)
    assert rebuild_index(plan.council) == len(kept)
    assert index_of(plan) == kept


def index_of(plan):
    entries = SearchEntry.every.filter(council=plan.council)
    return sorted(entries.values_list("kind", "row", "title", "text", "title_stems", "stems"))


def test_a_changed_activity_is_found_by_its_new_words_only_and_undoing_brings_the_old_back(plan):
    first = Activity.every.get(plan=plan, number="1.2")
    first = actions.change_activity(first, entry_of(first, text="Ladestasjoner"), 1, later())
    assert (kinds(plan, "bredbånd"), kinds(plan, "ladestasjon")) == ([], ["activity"])
    actions.undo_change(first, later().at, later(2))
    assert (kinds(plan, "bredbånd"), kinds(plan, "ladestasjon")) == (["activity"], [])


def test_what_is_deleted_is_not_found_until_it_is_brought_back(plan):
    second = Activity.every.get(plan=plan, number="1.2")
    question = Clarification.every.get(plan=plan)
    actions.delete_row(second, 1, later())
    actions.delete_row(question, 1, later())
    assert kinds(plan, "bredbånd") == kinds(plan, "finansieres") == []
    actions.restore_row(second, later(2))
    assert kinds(plan, "bredbånd") == ["activity"]


def test_an_actor_is_found_by_its_other_names_and_not_after_it_is_merged(plan):
    au = Actor.every.get(name="AU")
    ActorAlias.every.create(council=plan.council, actor=au, name="Arbeidsutvalget")
    index_rows(plan.council, [au])
    assert kinds(plan, "arbeidsutvalg") == ["actor"]
    au.merged_into = Actor.every.get(name="Rådmannsutvalget")
    index_rows(plan.council, [au])
    assert kinds(plan, "arbeidsutvalg") == []


def test_a_project_is_found_once_and_as_a_project(plan):
    project = Project.every.get()
    index_rows(plan.council, [project.actor, project])
    index_rows(plan.council, [project.actor])
    assert kinds(plan, "fiber") == ["project"]


def test_many_rows_are_indexed_in_as_many_queries_as_few(plan, django_assert_num_queries):
    rows = list(Activity.every.filter(plan=plan))
    with django_assert_num_queries(1):
        index_rows(plan.council, rows[:1])
    with django_assert_num_queries(1):
        index_rows(plan.council, rows)
    assert len(rows) == 3
