"""Large plans: what takes more than a second is done outside the request, and the page follows it and tells of it."""

from datetime import UTC, datetime
from typing import Any
from unittest.mock import patch

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from lxml import html

from avklart.councils.writing import Change, save_next
from avklart.domain.errors import RuleError
from avklart.domain.long_work import KINDS, is_long
from avklart.editions.content import whole_plan
from avklart.editions.models import Edition
from avklart.jobs.actions import do_job
from avklart.jobs.models import Job
from avklart.plans.models import AcceptedFinding, Activity, Plan
from tests.editions.made import TODAY, adopted, stored_plan
from tests.plans.made import small_draft
from tests.web.reviews import address, person, read_reading

pytestmark = pytest.mark.django_db
AT = datetime(2018, 3, 1, 12, tzinfo=UTC)
FOLLOWING = {"HX-Request": "true", "HX-Request-Type": "partial"}


@pytest.fixture(autouse=True)
def all_is_long():
    """Let every plan be as one of ten thousand."""
    with patch.dict("avklart.domain.long_work._AT_ONCE", dict.fromkeys(KINDS, 0)):
        yield


@pytest.fixture
def plan():
    return stored_plan()


@pytest.fixture
def editor(client, plan):
    user = person(plan.council, "editor")
    client.force_login(user)
    return user


def page_of(name: str, plan: Plan, *more: object) -> str:
    return reverse(f"web:{name}", args=(plan.council.slug, plan.slug, *more))


def worked() -> Job:
    """Do what waits, as the background worker does."""
    job = Job.every.get(state="waiting")
    do_job(job.pk, lambda: AT)
    job.refresh_from_db()
    return job


def accepting(client, plan):
    reading = read_reading(plan.council, small_draft())
    return reading, lambda: client.post(address("review-accept", reading), {"unsettled": "on"})


def test_a_plan_of_a_thousand_is_accepted_outside_the_request_and_one_of_a_hundred_within():
    with patch.dict("avklart.domain.long_work._AT_ONCE", {"accept": 250}):
        assert is_long("accept", 1_000)
        assert not is_long("accept", 100)


def test_an_acceptance_is_followed_and_told_of(client, plan, editor):
    reading, press = accepting(client, plan)
    answer = press()
    follow = client.get(answer.url)
    page = follow.content.decode()
    assert "Venter" in page
    assert f'hx-get="{answer.url}"' in page
    assert 'http-equiv="refresh"' in page
    assert client.get(answer.url, headers=FOLLOWING).status_code == 200
    worked()
    assert client.get(answer.url, headers=FOLLOWING).headers["HX-Redirect"] == answer.url
    done = client.get(answer.url)
    reading.refresh_from_db()
    assert (done.status_code, done.url) == (302, page_of("activities", reading.plan))
    assert [str(one) for one in get_messages(done.wsgi_request)] == [
        "Planen er lest inn. Bare medlemmer ser den til den er vedtatt."
    ]


def test_pressing_twice_makes_one_plan_and_both_come_to_it(client, plan, editor):
    _, press = accepting(client, plan)
    assert press().url == press().url
    worked()
    assert Plan.every.count() == 2


def test_a_refusal_is_told_in_its_sentence_with_the_way_back(client, plan, editor):
    reading, press = accepting(client, plan)
    follow = press().url
    with patch("avklart.jobs.work.accept_draft") as refused:
        refused.side_effect = RuleError("draft-identity-number", excerpt="01••")
        assert worked().state == "refused"
    page = client.get(follow).content.decode()
    assert "01••" in page
    assert 'role="alert"' in page
    assert address("review-accept", reading) in page
    assert press().url != follow


def test_what_was_interrupted_says_so_and_can_be_asked_for_again(client, plan, editor):
    reading, press = accepting(client, plan)
    follow = press().url
    Job.every.update(state="interrupted")
    page = client.get(follow).content.decode()
    assert "Serveren ble startet på nytt underveis. Ingenting er lagret halvveis." in page
    assert address("review-accept", reading) in page
    assert 'http-equiv="refresh"' not in page


def test_only_editors_of_the_council_follow_its_work(client, plan, editor):
    _, press = accepting(client, plan)
    follow = press().url
    client.force_login(person(plan.council, "reader"))
    assert client.get(follow).status_code == 404
    stranger = person(read_reading_council(), "administrator")
    client.force_login(stranger)
    assert client.get(follow).status_code == 404


def read_reading_council():
    from avklart.councils.models import Council

    return Council.every.create(slug="nabo", name="Naborådet")


def adopting(client, plan, **also):
    given = {"body": "Regionrådet", "adopted_on": "14.02.2018", "seen": whole_plan(plan, TODAY).sha256}
    return client.post(page_of("adoption", plan), given | also)


def test_a_decision_is_registered_outside_the_request_and_told_of(client, plan, editor):
    follow = adopting(client, plan).url
    assert worked().result == {"plan": plan.slug, "number": 1}
    done = client.get(follow)
    assert done.url == page_of("adoption", plan)
    assert Edition.every.get().frozen_by == editor


def shown_again(client, follow):
    """Give the page that one who followed a decision comes to, once the plan has been compared anew."""
    page = client.get(follow, follow=True)
    if Job.every.filter(state="waiting").exists():
        worked()
        page = client.get(follow, follow=True)
    return page.content.decode()


def form_again(client, follow):
    """Give the part of that page where a decision is registered, and its form."""
    page: Any = html.fromstring(shown_again(client, follow))
    part = page.xpath('//section[@aria-labelledby="register"]')[0]
    return part.text_content(), part.xpath(".//form")[0]


def test_what_is_wrong_with_a_decision_by_itself_is_said_at_once(client, plan, editor):
    client.get(page_of("adoption", plan))
    worked()
    answer = adopting(client, plan, adopted_on="02.03.2018")
    assert answer.status_code == 422
    assert "Datoen for vedtaket er ikke kommet ennå." in answer.content.decode()


def test_a_decision_on_a_plan_that_was_changed_meanwhile_is_refused(client, plan, editor):
    follow = adopting(client, plan, seen="0" * 64, case_number="18/7").url
    assert worked().state == "refused"
    text, form = form_again(client, follow)
    assert "Noen andre har endret dette" in text
    typed = {name: form.fields[name] for name in ("body", "adopted_on", "case_number", "seen")}
    decided = {"body": "Regionrådet", "adopted_on": "14.02.2018", "case_number": "18/7"}
    assert typed == {**decided, "seen": whole_plan(plan, TODAY).sha256}
    adopting(client, plan, **typed)
    assert worked().result == {"plan": plan.slug, "number": 1}


def test_a_refusal_of_one_field_stands_at_it_beside_what_was_typed(client, plan, editor):
    follow = adopting(client, plan).url
    with patch("avklart.jobs.work.adopt", side_effect=RuleError("adopted-before-last", field="adopted_on")):
        assert worked().state == "refused"
    field = form_again(client, follow)[1].xpath('.//input[@name="adopted_on"]')[0]
    assert (field.value, field.get("aria-invalid")) == ("14.02.2018", "true")


@pytest.mark.parametrize(
    ("state", "said"), [("interrupted", "Ingenting er lagret halvveis."), ("failed", "ingenting er lagret.")]
)
def test_a_decision_that_was_cut_off_or_failed_says_so_and_keeps_what_was_typed(client, plan, editor, state, said):
    follow = adopting(client, plan).url
    Job.every.filter(kind="adopt").update(state=state)
    text, form = form_again(client, follow)
    assert said in text
    assert form.fields["body"] == "Regionrådet"


def test_why_a_decision_was_refused_is_told_where_nothing_is_left_to_register_too(client, plan, editor):
    follow = adopting(client, plan).url
    adopted(plan)
    assert worked().state == "refused"
    page = shown_again(client, follow)
    assert 'name="adopted_on"' not in page
    assert "ikke endret siden forrige vedtak" in page


def test_what_was_typed_in_one_plan_is_not_shown_in_another_nor_to_readers(client, plan, editor):
    key = int(adopting(client, plan, case_number="18/7").url.rstrip("/").rsplit("/", 1)[1])
    Job.every.filter(pk=key).update(state="failed")
    other = stored_plan("nabo")
    client.force_login(person(other.council, "editor"))
    for named in (str(key), "x", "9" * 30, "-1"):
        assert "18/7" not in shown_again(client, f"{page_of('adoption', other)}?jobb={named}")
    client.force_login(person(plan.council, "reader"))
    assert "18/7" not in shown_again(client, f"{page_of('adoption', plan)}?jobb={key}")


@pytest.mark.parametrize("name", ["check", "adoption"])
def test_a_page_of_a_whole_plan_waits_for_what_is_found_and_then_shows_it(client, plan, editor, name):
    adopted(plan)
    address = page_of(name, plan)
    waiting = client.get(address).content.decode()
    assert 'http-equiv="refresh"' in waiting
    assert f'hx-get="{address}"' in waiting
    client.get(address)
    assert Job.every.count() == 1
    worked()
    assert client.get(address, headers=FOLLOWING).headers["HX-Redirect"] == address
    large = client.get(address).content
    with patch.dict("avklart.domain.long_work._AT_ONCE", dict.fromkeys(KINDS, 100)):
        small = client.get(address).content
    assert text_of(large) == text_of(small)


@pytest.mark.parametrize("name", ["check", "adoption"])
def test_a_page_of_a_whole_plan_is_never_older_than_the_last_edit(client, plan, editor, name):
    address = page_of(name, plan)
    client.get(address)
    worked()
    assert 'http-equiv="refresh"' not in client.get(address).content.decode()
    one = Activity.standing.filter(plan=plan)[0]
    one.text = "Bygge ny veg over fjellet"
    save_next(one, Change(by=editor, at=AT))
    assert 'http-equiv="refresh"' in client.get(address).content.decode()
    worked()
    assert 'http-equiv="refresh"' not in client.get(address).content.decode()
    assert Job.every.filter(kind__in=("check", "compare")).count() == 1


def test_a_reader_may_look_too_and_try_again_what_was_interrupted(client, plan):
    client.force_login(person(plan.council, "reader"))
    address = page_of("check", plan)
    client.get(address)
    Job.every.update(state="interrupted")
    assert "Prøv igjen" in client.get(address).content.decode()
    assert not Job.every.filter(state="waiting").exists()
    again = client.get(f"{address}?igjen=1").content.decode()
    assert f'hx-get="{address}"' in again
    worked()
    assert "Plansjekk" in client.get(address).content.decode()


def test_a_remark_of_a_large_plan_is_accepted_and_one_of_an_older_plan_is_not(client, plan, editor):
    address = page_of("check", plan)
    client.get(address)
    worked()
    row = client.get(address).context["findings"][0]
    typed = {"key": row.judged.keys[0], "seen": str(len(row.judged.keys)), "reason": "Slik skal det stå"}
    client.post(page_of("check-accept", plan), typed)
    assert [one.judged.keys[0] for one in client.get(address).context["accepted"]] == [typed["key"]]
    AcceptedFinding.every.all().delete()
    one = Activity.standing.filter(plan=plan)[0]
    one.text = "Bygge ny veg over fjellet"
    save_next(one, Change(by=editor, at=AT))
    client.post(page_of("check-accept", plan), typed)
    assert not AcceptedFinding.every.exists()


def test_what_was_new_in_an_edition_is_found_once_for_ever(client, plan, editor):
    adopted(plan)
    address = page_of("edition", plan, 1)
    client.get(address)
    worked()
    assert client.get(address).context["intact"] is True


def test_pages_of_large_plans_take_few_queries_however_large(client, plan, editor, django_assert_max_num_queries):
    for name, most in (("check", 13), ("adoption", 14)):
        client.get(page_of(name, plan))
        worked()
        with django_assert_max_num_queries(most):
            assert client.get(page_of(name, plan)).status_code == 200


def text_of(page: bytes) -> str:
    tree: Any = html.fromstring(page)
    return " ".join(tree.text_content().split())
