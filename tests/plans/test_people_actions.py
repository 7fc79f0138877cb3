"""Actors renamed, merged and parted again, terms changed at once after an election, and remarks accepted."""

from datetime import UTC, date, datetime

import pytest

from avklart.councils.models import Council, Participant
from avklart.councils.writing import Change
from avklart.domain.errors import RuleError
from avklart.domain.people import ActorEntry, HolderEntry
from avklart.plans.actions import plan_from_draft
from avklart.plans.actions.actor_changes import add_alias, change_actor, remove_alias, undo_actor_change
from avklart.plans.actions.findings import accept_finding, take_back_acceptance
from avklart.plans.actions.holders import add_holder, change_holder, change_terms, remove_holder, undo_terms
from avklart.plans.actions.merging import merge_actors, undo_merge
from avklart.plans.actions.participants import bring_back_participant, take_out_participant
from avklart.plans.models import (
    AcceptedFinding,
    Actor,
    ActorAlias,
    ClarificationAsked,
    Funding,
    Project,
    Responsibility,
    RoleHolder,
)
from avklart.plans.queries.people import holder_table, running_terms
from tests.plans.fjellregionen_plan import fjellregionen_draft, stored_plan

pytestmark = pytest.mark.django_db
TODAY = date(2018, 3, 1)


@pytest.fixture
def plan():
    return stored_plan()


def change(minute: int) -> Change:
    return Change(by=None, at=datetime(2018, 3, 1, 12, minute, tzinfo=UTC))


def actor(name: str) -> Actor:
    return Actor.every.get(name=name)


def test_a_renamed_actor_is_still_known_by_its_old_name(plan):
    au = actor("AU")
    change_actor(au, ActorEntry(name="AU i regionrådet", kind="body"), None, au.version, change(1))
    assert [one.name for one in ActorAlias.every.filter(actor=au)] == ["AU"]
    plan_from_draft(plan.council, fjellregionen_draft(), change(2))
    assert Actor.every.filter(name="AU").count() == 0


def test_a_name_of_another_is_refused(plan):
    au = actor("AU")
    with pytest.raises(RuleError, match="name-taken"):
        change_actor(au, ActorEntry(name="regionrådgiver", kind="body"), None, au.version, change(1))
    with pytest.raises(RuleError, match="name-taken"):
        add_alias(au, "Regionrådgiver", change(1))


def test_a_rename_is_taken_back_with_the_name_it_left(plan):
    au = actor("AU")
    change_actor(au, ActorEntry(name="AU i rådet", kind="body"), None, au.version, change(1))
    undo_actor_change(au, change(1).at, change(2))
    assert (actor("AU").kind, ActorAlias.every.count()) == (au.kind, 0)


def test_a_project_stays_a_project(plan):
    project = Project.every.select_related("actor").get(actor__name="Grønne jobber").actor
    with pytest.raises(RuleError, match="kind-of-project"):
        change_actor(project, ActorEntry(name=project.name, kind="role"), None, project.version, change(1))


def test_the_same_alias_twice_is_one_and_can_be_removed(plan):
    au = actor("AU")
    alias = add_alias(au, "Utvalget", change(1))
    assert add_alias(au, "utvalget", change(2)) == alias
    remove_alias(au, alias.pk, change(3))
    remove_alias(au, alias.pk, change(4))
    assert ActorAlias.every.count() == 0


def lines_of(name: str) -> int:
    return Responsibility.every.filter(actor__name=name).count()


def test_arbeidsutvalget_is_au_and_the_next_document_knows(plan):
    gone, au = actor("Arbeidsutvalget"), actor("AU")
    before = lines_of("AU")
    merge_actors(gone, au, gone.version, change(1))
    assert lines_of("AU") == before + 1
    assert actor("Arbeidsutvalget").merged_into == au
    again = plan_from_draft(plan.council, fjellregionen_draft(), change(2))
    assert not Responsibility.every.filter(activity__plan=again, actor__name="Arbeidsutvalget").exists()


def test_a_merge_is_taken_back_whole(plan):
    gone, au = actor("Referansegruppe"), actor("Referansegrupper")
    add_alias(gone, "Gruppen", change(1))
    before = list(Responsibility.every.order_by("pk").values_list("pk", "actor_id", "of_id", "part"))
    asked = list(ClarificationAsked.every.order_by("pk").values_list("pk", "actor_id"))
    merge_actors(gone, au, gone.version, change(2))
    assert list(ClarificationAsked.every.order_by("pk").values_list("pk", "actor_id")) != asked
    undo_merge(gone, change(2).at, change(3))
    assert list(Responsibility.every.order_by("pk").values_list("pk", "actor_id", "of_id", "part")) == before
    assert list(ClarificationAsked.every.order_by("pk").values_list("pk", "actor_id")) == asked
    assert [(one.name, one.actor_id) for one in ActorAlias.every.all()] == [("Gruppen", gone.pk)]
    assert actor("Referansegruppe").merged_into is None


def test_two_projects_become_one_with_all_their_money_and_part_again(plan):
    gone = Project.every.select_related("actor").get(actor__name="Grønne jobber")
    kept = Project.every.select_related("actor").get(actor__name="Scandinavian Heartland")
    gone.ends_on, gone.ends_source = date(2018, 8, 1), "AU"
    gone.save()
    before = sorted(Funding.every.values_list("pk", "project_id"))
    merge_actors(gone.actor, kept.actor, gone.actor.version, change(1))
    assert Funding.every.filter(project=kept).count() == 8
    assert Project.every.get(pk=kept.pk).ends_on == date(2018, 8, 1)
    undo_merge(gone.actor, change(1).at, change(2))
    assert sorted(Funding.every.values_list("pk", "project_id")) == before
    assert Project.every.get(pk=kept.pk).ends_on is None


def test_an_actor_is_merged_once_and_never_with_itself_or_a_stranger(plan):
    au, gone = actor("AU"), actor("Arbeidsutvalget")
    with pytest.raises(RuleError, match="merge-itself"):
        merge_actors(au, au, au.version, change(1))
    stranger = Actor.every.create(council=Council.every.create(slug="andre", name="Andre"), name="AU")
    with pytest.raises(RuleError, match="changed-meanwhile"):
        merge_actors(gone, stranger, gone.version, change(1))
    merge_actors(gone, au, gone.version, change(2))
    with pytest.raises(RuleError, match="changed-meanwhile"):
        merge_actors(gone, au, gone.version, change(3))


@pytest.fixture
def mayors(plan):
    """Give the role with a person for two areas in two municipalities."""
    role = actor("Ansvarlig ordfører")
    for place, person, area in (("Tynset", "Kari Nordmann", "Næringsutvikling"), ("Tolga", "Ola Nordmann", "")):
        municipality = Participant.every.create(council=plan.council, name=place)
        entry = HolderEntry(person=person, area_title=area, from_on=date(2015, 10, 1))
        add_holder(role, entry, municipality, change(1))
    return role


def held(role: Actor, on: date) -> dict[str, str]:
    rows = RoleHolder.every.filter(role=role).select_related("participant")
    return {str(one.participant): one.person for one in rows if (one.to_on or date.max) >= on >= (one.from_on or on)}


def test_all_terms_change_on_one_day_after_an_election_and_one_undo_takes_it_back(plan, mayors):
    terms = {one.person: one.pk for one in running_terms(plan.council, TODAY)}
    names = {terms["Kari Nordmann"]: "Kari Nordmann", terms["Ola Nordmann"]: ""}
    assert change_terms(plan.council, date(2019, 10, 1), names, change(2)) == 2
    assert held(mayors, date(2019, 9, 30)) == {"Tynset": "Kari Nordmann", "Tolga": "Ola Nordmann"}
    assert held(mayors, date(2019, 10, 1)) == {"Tynset": "Kari Nordmann"}
    undo_terms(plan.council, change(2).at, change(3))
    assert held(mayors, date(2030, 1, 1)) == {"Tynset": "Kari Nordmann", "Tolga": "Ola Nordmann"}
    assert RoleHolder.every.count() == 2


def test_a_term_of_one_who_was_taken_out_since_is_not_put_back(plan, mayors):
    tynset = Participant.every.get(name="Tynset")
    remove_holder(RoleHolder.every.get(participant=tynset), change(2))
    take_out_participant(tynset, tynset.version, change(3))
    with pytest.raises(RuleError, match="undo-too-late"):
        undo_terms(plan.council, change(2).at, change(4))
    bring_back_participant(plan.council, tynset.pk, change(5))
    undo_terms(plan.council, change(2).at, change(6))
    assert held(mayors, date(2018, 1, 1)) == {"Tynset": "Kari Nordmann", "Tolga": "Ola Nordmann"}


def test_terms_need_a_day_after_the_running_ones_began(plan, mayors):
    for day, code in ((None, "day-missing"), (date(2015, 10, 1), "no-terms")):
        with pytest.raises(RuleError, match=code):
            change_terms(plan.council, day, {}, change(2))


def test_the_same_form_sent_twice_makes_one_term(plan, mayors):
    entry = HolderEntry(person="Ola Nordmann", from_on=date(2015, 10, 1))
    add_holder(mayors, entry, Participant.every.get(name="Tolga"), change(2))
    assert RoleHolder.every.count() == 2


def test_a_term_is_changed_by_one_at_a_time_and_can_be_taken_away(plan, mayors):
    term = RoleHolder.every.get(person="Ola Nordmann")
    change_holder(term, HolderEntry(person="Per Nordmann"), None, 1, change(2))
    with pytest.raises(RuleError, match="changed-meanwhile"):
        change_holder(term, HolderEntry(person="Pål Nordmann"), None, 1, change(3))
    remove_holder(term, change(4))
    remove_holder(term, change(5))
    with pytest.raises(RuleError, match="line-gone"):
        change_holder(term, HolderEntry(person="Per Nordmann"), None, 2, change(6))


def test_the_table_has_an_area_a_line_and_a_municipality_a_column(plan, mayors, django_assert_num_queries):
    places = list(Participant.every.order_by("name"))
    with django_assert_num_queries(1):
        table = holder_table(mayors, ["Interessepolitikk", "Næringsutvikling"], places, TODAY)
    shown = {row.area_title: [[one.person for one in terms] for _, terms in row.cells] for row in table.rows}
    assert shown == {
        "Interessepolitikk": [[], []],
        "Næringsutvikling": [[], ["Kari Nordmann"]],
        "": [["Ola Nordmann"], []],
    }


def test_a_remark_is_accepted_with_a_reason_only_and_taken_back(plan):
    with pytest.raises(RuleError, match="reason-missing"):
        accept_finding(plan, ["no-verb|1.11"], "  ", change(1))
    with pytest.raises(RuleError, match="finding-gone"):
        accept_finding(plan, [], "Slik skal det være.", change(1))
    accept_finding(plan, ["no-verb|1.11"], "Slik skal det være.", change(1))
    accept_finding(plan, ["no-verb|1.11"], "Avtalt i AU.", change(2))
    assert [one.reason for one in AcceptedFinding.every.all()] == ["Avtalt i AU."]
    take_back_acceptance(plan, ["no-verb|1.11"])
    take_back_acceptance(plan, ["no-verb|1.11"])
    assert AcceptedFinding.every.count() == 0
