"""Which activities and questions are a contact's own, and how contacts are kept."""

from dataclasses import replace
from datetime import date

import pytest

from avklart.domain.contacts import ContactEntry
from avklart.domain.errors import RuleError
from avklart.domain.people import HolderEntry
from avklart.followup.actions.contacts import add_contact, change_contact, remove_contact, undo_contact
from avklart.followup.models import Contact, ContactRole, UpdateLink
from avklart.followup.queries.contacts import (
    actors_of_contacts,
    belongings_of,
    contacts_of_actors,
    proposed_contacts,
    register_of,
)
from avklart.plans.actions.holders import add_holder
from avklart.plans.actions.merging import merge_actors, undo_merge
from avklart.plans.models import Activity, Actor, Plan, Responsibility
from tests.guest.made import contact_in, link_to, now_by
from tests.plans.made import small_plan

pytestmark = pytest.mark.django_db
DAY = date(2018, 3, 1)


@pytest.fixture
def plan() -> Plan:
    return small_plan()


def own(plan, contact) -> list[str]:
    keys = belongings_of(plan, DAY, contact)[contact.pk].activities
    return sorted(Activity.every.filter(pk__in=keys).values_list("number", flat=True))


def test_what_is_ones_own_is_what_ones_actors_carry_and_are_asked(plan):
    au, none = contact_in(plan, "Ola", "AU"), contact_in(plan, "Kari", "Rådmannsutvalget")
    assert own(plan, au) == ["1.1", "2.1"]
    assert own(plan, none) == ["1.1"]
    assert len(belongings_of(plan, DAY, au)[au.pk].questions) == 1
    assert belongings_of(plan, DAY, none)[none.pk].questions == frozenset()


def test_the_role_of_ones_project_is_ones_own_too(plan):
    line = Responsibility.every.get(activity__number="2.1")
    line.of, line.actor = line.actor, Actor.every.get(name="Rådmannsutvalget")
    line.save()
    assert own(plan, contact_in(plan, "Ola", "AU")) == ["1.1", "2.1"]


def test_all_contacts_at_once_are_told_as_one_by_one(plan):
    contacts = [contact_in(plan, "Ola", "AU"), contact_in(plan, "Kari", "Rådmannsutvalget", "AU")]
    nobody = contact_in(plan, "Per")
    together = belongings_of(plan, DAY)
    for one in contacts:
        assert together[one.pk] == belongings_of(plan, DAY, one)[one.pk]
    assert nobody.pk not in together


def test_one_who_holds_a_role_for_an_area_has_what_lies_in_it(plan):
    contact = contact_in(plan, "Ola Ordfører", "AU")
    role = Actor.every.get(name="AU")
    add_holder(role, HolderEntry(person="Ola Ordfører", area_title="Samferdsel"), None, now_by())
    assert own(plan, contact) == ["1.1"]
    assert belongings_of(plan, DAY, contact)[contact.pk].questions == frozenset()


def test_a_merged_actor_is_answered_for_and_a_merge_taken_back_leaves_no_trace(plan):
    contact = contact_in(plan, "Kari", "Rådmannsutvalget")
    gone, kept = Actor.every.get(name="Rådmannsutvalget"), Actor.every.get(name="AU")
    change = now_by()
    merge_actors(gone, kept, gone.version, change)
    assert [one.name for one in actors_of_contacts(plan.council)[contact.pk]] == ["AU"]
    assert own(plan, contact) == ["1.1", "2.1"]
    assert contacts_of_actors(plan.council)[kept.pk] == [contact]
    undo_merge(gone, change.at, now_by())
    assert own(plan, contact) == ["1.1"]


def test_deleted_activities_and_settled_questions_are_nobodys(plan):
    contact = contact_in(plan, "Ola", "AU")
    Activity.every.filter(number="1.1").update(deleted_at=now_by().at)
    plan.clarifications.update(settled_on=DAY, answer="Slik")
    assert own(plan, contact) == ["2.1"]
    assert belongings_of(plan, DAY, contact)[contact.pk].questions == frozenset()


def test_those_who_hold_a_role_and_are_no_contact_are_proposed(plan):
    add_holder(Actor.every.get(name="AU"), HolderEntry(person="Kari Eksempel"), None, now_by())
    add_holder(Actor.every.get(name="AU"), HolderEntry(person="Gammel", to_on=date(2015, 1, 1)), None, now_by())
    assert [(one.name, [role.name for role in one.roles]) for one in proposed_contacts(plan.council, DAY)] == [
        ("Kari Eksempel", ["AU"])
    ]
    contact_in(plan, "kari eksempel")
    assert proposed_contacts(plan.council, DAY) == []


def test_the_register_asks_the_same_however_many_there_are(plan, django_assert_num_queries):
    for number in range(3):
        link_to(contact_in(plan, f"Ola {number}", "AU"), plan)
    with django_assert_num_queries(4):
        rows = register_of(plan.council, now_by().at)
        assert [len(row.links) for row in rows] == [1, 1, 1]


def test_one_address_is_one_contact(plan):
    contact_in(plan, "Ola", email="ola@tynset.no")
    with pytest.raises(RuleError) as refused:
        contact_in(plan, "Kari", email=" OLA@tynset.no")
    assert (refused.value.code, refused.value.facts["name"]) == ("contact-address-taken", "Ola")
    contact_in(small_plan("nabo"), "Ola", email="ola@tynset.no")


def test_one_answers_only_for_those_the_council_knows(plan):
    with pytest.raises(RuleError) as refused:
        contact_in(plan, "Ola", "Ingen slik")
    assert refused.value.code == "actor-unknown"
    assert not Contact.every.exists()


def test_the_same_form_sent_twice_adds_one(plan):
    entry = ContactEntry(name="Ola")
    first, second = (add_contact(plan.council, entry, now_by(), "token") for _ in range(2))
    assert first == second


def test_a_contact_is_changed_once_and_nobody_overwrites_another(plan):
    contact = contact_in(plan, "Ola", "AU", email="ola@tynset.no")
    entry = ContactEntry(name="Ola", email="ola@tolga.no", answers_for=("Rådmannsutvalget",))
    changed = change_contact(contact, entry, contact.version, now_by())
    assert (changed.email, changed.version) == ("ola@tolga.no", 2)
    assert [role.actor.name for role in ContactRole.every.all()] == ["Rådmannsutvalget"]
    assert change_contact(contact, entry, 1, now_by()).version == 2
    with pytest.raises(RuleError) as refused:
        change_contact(contact, replace(entry, name="Per"), 1, now_by())
    assert refused.value.code == "changed-meanwhile"


def test_a_change_is_taken_back_with_what_one_answered_for(plan):
    contact = contact_in(plan, "Ola", "AU")
    change = now_by()
    change_contact(contact, ContactEntry(name="Per"), 1, change)
    undo_contact(contact, change.at, now_by())
    contact.refresh_from_db()
    assert contact.name == "Ola"
    assert [role.actor.name for role in ContactRole.every.all()] == ["AU"]


def test_one_who_is_taken_away_can_be_brought_back_but_the_links_stay_revoked(plan):
    contact = contact_in(plan, "Ola", "AU")
    link, _ = link_to(contact, plan)
    change = now_by()
    remove_contact(contact, change)
    assert UpdateLink.every.get(pk=link.pk).revoked_at is not None
    with pytest.raises(RuleError):
        link_to(contact, plan)
    undo_contact(contact, change.at, now_by())
    contact.refresh_from_db()
    assert contact.deleted_at is None
    assert UpdateLink.every.get(pk=link.pk).revoked_at is not None


def test_a_link_to_a_plan_of_another_council_is_never_made(plan):
    with pytest.raises(RuleError) as refused:
        link_to(contact_in(plan, "Ola"), small_plan("nabo"))
    assert refused.value.code == "contact-gone"
