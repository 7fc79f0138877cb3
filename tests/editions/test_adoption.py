"""Adopting a plan freezes it whole, once, and refuses what must not be published."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from avklart.councils.models import AuditEntry, Participant
from avklart.domain.errors import RuleError
from avklart.editions.actions import Adoption, adopt
from avklart.editions.content import canonical, hash_of, whole_plan
from avklart.editions.models import Edition, EditionPart
from avklart.editions.queries import content_of, draft_of, is_intact, text_of
from avklart.plans.models import Activity, Clarification
from avklart.plans.queries import plan_as_draft
from tests.editions.made import AT, TODAY, activity, adopted, small_plan, stored_plan

pytestmark = pytest.mark.django_db
NUMBER = "15108695088"


def refused(plan, **also):
    facts: dict[str, Any] = {"body": "Regionrådet", "adopted_on": TODAY, "case_number": ""} | also
    seen = str(facts.pop("seen", ""))
    with pytest.raises(RuleError) as refusal:
        adopt(plan, Adoption(**facts), by=None, at=AT, today=TODAY, seen=seen)
    return refusal.value


def test_an_edition_holds_the_whole_plan_as_it_stood():
    plan = stored_plan()
    Participant.every.create(council=plan.council, name="Os", code="0441")
    Participant.every.create(council=plan.council, name="Gamle kommune", to_on=date(2017, 12, 31))
    edition = adopted(plan)
    assert (edition.number, edition.body, edition.case_number) == (1, "Regionrådet", "14/18")
    assert draft_of(edition) == plan_as_draft(plan)
    content = content_of(edition)
    assert [one["name"] for one in content["participants"]] == ["Os"]
    assert content["actors"]["Fjellnett"] == "project"
    assert content["adoption"]["adopted_on"] == "2018-02-01"
    assert content["questions"] == [{"number": 1, "is_released": False}]


def test_the_hash_is_of_the_canonical_json_and_can_be_held_against_it():
    edition = adopted(stored_plan())
    assert edition.sha256 == hash_of(text_of(edition))
    assert text_of(edition) == canonical(json.loads(text_of(edition)))
    assert is_intact(edition)
    edition.body = "Andre"
    assert not is_intact(edition)


def test_a_part_that_was_put_in_afterwards_is_noticed():
    edition = adopted(stored_plan())
    EditionPart.every.create(council=edition.council, edition=edition, position=9, area=1, content="{}")
    assert not is_intact(edition)


@pytest.mark.parametrize("model", [Edition, EditionPart])
def test_the_database_refuses_to_change_or_delete_what_was_adopted(model):
    adopted(stored_plan())
    with pytest.raises(IntegrityError), transaction.atomic():
        model.every.update(council=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        EditionPart.every.all().delete()


def test_later_edits_leave_the_edition_as_it_was():
    plan = stored_plan()
    edition = adopted(plan)
    Activity.every.filter(plan=plan, number="1.1").update(text="Noe helt annet")
    edition.refresh_from_db()
    assert draft_of(edition).activities[0].text == "Ruste opp riksveien"
    assert is_intact(edition)


def test_an_adoption_is_written_in_the_log():
    edition = adopted(stored_plan())
    entry = AuditEntry.every.get(what="plan-adopted")
    assert (entry.facts["sha256"], entry.facts["body"], entry.facts["number"]) == (edition.sha256, "Regionrådet", 1)


def test_what_is_missing_or_cannot_be_meant_is_refused_at_its_field():
    plan = stored_plan()
    assert refused(plan, body="  ").code == "adoption-body-missing"
    assert refused(plan, body="x" * 201).code == "adoption-body-too-long"
    assert refused(plan, case_number="1" * 61).field == "case_number"
    late = refused(plan, adopted_on=date(2018, 3, 2))
    assert (late.code, late.field) == ("adopted-in-future", "adopted_on")
    assert not Edition.every.exists()


def test_a_plan_that_has_not_changed_is_not_adopted_again():
    plan = stored_plan()
    adopted(plan)
    assert refused(plan).code == "nothing-changed-since"
    Activity.every.filter(plan=plan, number="1.1").update(text="Ruste opp fylkesveien")
    assert refused(plan, adopted_on=date(2018, 1, 31)).code == "adopted-before-last"
    assert adopted(plan, on=TODAY).number == 2


def test_a_plan_without_activities_is_not_adopted():
    assert refused(stored_plan(draft=small_plan(areas=(), questions=()))).code == "plan-without-activities"


def test_a_plan_that_is_another_than_the_one_seen_is_not_adopted():
    plan = stored_plan()
    seen = whole_plan(plan, TODAY).sha256
    Activity.every.filter(plan=plan, number="1.1").update(text="Ruste opp fylkesveien")
    assert refused(plan, seen=seen).code == "changed-meanwhile"
    assert (
        adopt(plan, Adoption("AU", TODAY), by=None, at=AT, today=TODAY, seen=whole_plan(plan, TODAY).sha256).number == 1
    )


@pytest.mark.parametrize(
    "also",
    [
        {"text": f"Ring Kari ({NUMBER})"},
        {"comment": "151086 95088"},
        {"cells": {"Ansvar": "Kari 15.10.86-95088"}},
        {"extra": {"Merknad": NUMBER}},
        {"under": (f"Mål {NUMBER}",)},
    ],
)
def test_a_national_identity_number_in_an_activity_stops_it_and_tells_which(also):
    area = small_plan().areas[0]
    given = activity("Lage en vei")
    draft = small_plan(areas=(replace(area, activities=(area.activities[1], replace(given, **also))),), questions=())
    refusal = refused(stored_plan(draft=draft))
    assert (refusal.code, refusal.facts["number"]) == ("identity-number-in-activity", "2")
    assert "95088" not in str(refusal.facts)


def test_a_national_identity_number_elsewhere_stops_it_too():
    assert refused(stored_plan(draft=small_plan(title=f"Plan {NUMBER}"))).code == "identity-number-in-plan"
    assert refused(stored_plan("to"), body=f"AU {NUMBER}").code == "identity-number-in-plan"
    plan = stored_plan("tre")
    Clarification.every.filter(plan=plan).update(question=f"Hva sier {NUMBER}?")
    assert refused(plan).code == "identity-number-in-plan"


@pytest.mark.django_db(transaction=True)
def test_a_plan_is_adopted_as_of_one_moment_in_a_transaction_of_its_own():
    plan = stored_plan()
    assert is_intact(adopted(plan))


def test_of_two_who_adopt_at_once_one_is_told_to_look_again(monkeypatch):
    plan = stored_plan()
    adopted(plan)
    Activity.every.filter(plan=plan, number="1.1").update(text="Ruste opp fylkesveien")
    # The second asked before the first was done, and saw no edition.
    monkeypatch.setattr("avklart.editions.actions.adoption.latest_edition", lambda plan: None)
    assert refused(plan).code == "changed-meanwhile"
    assert Edition.every.count() == 1
