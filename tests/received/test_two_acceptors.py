"""Two who accept the same reading at the same moment: one plan, and both come to it."""

import pytest
from django.urls import reverse

from avklart.councils.models import AuditEntry, Council
from avklart.domain.errors import RuleError
from avklart.plans.models import Activity, Plan
from avklart.received.actions import accept_draft
from avklart.received.models import Reading
from tests.at_once import at_once
from tests.plans.made import small_draft
from tests.web.reviews import AT, address, person, read_reading


def waiting_reading() -> Reading:
    council = Council.every.create(slug="fjell", name="Regionrådet fjell")
    return read_reading(council, small_draft())


@pytest.mark.django_db(transaction=True)
def test_two_who_press_at_the_same_moment_make_one_plan_and_the_other_is_told(tmp_path):
    reading = waiting_reading()
    people = [person(reading.council, "editor", f"{name}@fjell.no") for name in ("kari", "ola", "per", "anne")]

    def press(who):
        try:
            came = accept_draft(reading, by=who, at=AT).slug
        except RuleError as refusal:
            came = refusal.code
        logged = AuditEntry.every.filter(what="draft-accepted").count()
        return came, (Plan.every.count(), Activity.every.count(), logged) if came != "already-accepted" else None

    came = at_once(press, people, tmp_path)
    assert sorted(word for word, _ in came) == ["2017-2018", *["already-accepted"] * 3]
    assert [counts for _, counts in came if counts] == [(1, 3, 1)]


@pytest.mark.django_db
def test_one_who_presses_after_another_is_led_to_the_plan(client):
    reading = waiting_reading()
    plan = accept_draft(reading, by=None, at=AT)
    client.force_login(person(reading.council, "editor"))
    answer = client.post(address("review-accept", reading), {"unsettled": "on"}, follow=True)
    assert reverse("web:activities", args=(plan.council.slug, plan.slug)) in answer.content.decode()
    assert Plan.every.count() == 1
