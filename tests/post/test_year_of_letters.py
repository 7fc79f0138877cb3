"""A year of letters and lists: holidays, the clock, languages, and persons who are more than one thing."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from avklart.councils.models import Council, Membership
from avklart.domain.errors import RuleError
from avklart.followup.models import ActivityTask
from avklart.plans.models import Actor
from avklart.post.actions import carry_mails
from avklart.post.due import ask_for_what_is_due, do_moment
from avklart.post.letter_queries import letters_now
from avklart.post.letters import send_lists
from avklart.post.models import DueMoment, Letter
from tests.plans.made import member
from tests.post.letters_made import AT, TODAY, Desk, made

pytestmark = pytest.mark.django_db
MONDAY_AT_8 = datetime(2018, 2, 26, 7, tzinfo=UTC)


@pytest.fixture
def desk() -> Desk:
    found = made()
    found.question_due()
    return found


def carried() -> list[Any]:
    carry_mails(lambda: AT)
    return list(mail.outbox)


def walked(first: date, last: date) -> list[str]:
    """Look at the clock every hour of some days, doing what falls due, and give when lists were laid out."""
    now = timezone.make_aware(datetime.fromisoformat(first.isoformat()))
    while timezone.localdate(now) <= last:
        ask_for_what_is_due(now)
        for moment in DueMoment.every.filter(done_at=None):
            do_moment(moment.pk, lambda: now)  # noqa: B023 - called before it changes
        now += timedelta(hours=1)
    made_at = Letter.every.filter(kind="list").order_by("made_at").values_list("made_at", flat=True)
    return [f"{timezone.localtime(at):%d.%m %H:%M}" for at in made_at]


@pytest.mark.parametrize(
    ("first", "last", "lists"),
    [
        # The clock is put forward on Sunday 31 March 2019, and back on 28 October 2018.
        ("2019-03-17", "2019-04-02", ["18.03 08:00", "25.03 08:00", "01.04 08:00"]),
        ("2018-10-21", "2018-10-30", ["22.10 08:00", "29.10 08:00"]),
        ("2018-03-18", "2018-04-10", ["19.03 08:00", "03.04 08:00", "09.04 08:00"]),  # Easter Sunday is 1 April
        ("2018-06-30", "2018-07-31", ["02.07 08:00", "30.07 08:00"]),
        ("2018-12-16", "2019-01-08", ["17.12 08:00", "02.01 08:00", "07.01 08:00"]),
    ],
)
def test_lists_come_on_monday_at_eight_over_holidays_and_changes_of_the_clock(desk, first, last, lists):
    assert walked(date.fromisoformat(first), date.fromisoformat(last)) == lists


@pytest.mark.parametrize(
    ("last_before", "first", "last", "first_after"),
    [
        ("2018-03-24", "2018-03-25", "2018-04-02", "2018-04-03"),
        ("2018-07-08", "2018-07-09", "2018-07-29", "2018-07-30"),
        ("2018-12-23", "2018-12-24", "2019-01-01", "2019-01-02"),
    ],
)
def test_send_is_refused_on_the_first_and_the_last_quiet_day_and_on_no_day_beside(
    desk, last_before, first, last, first_after
):
    ola = desk.person()
    for day in (first, last):
        with pytest.raises(RuleError, match="letters-quiet"):
            desk.send(ola, today=date.fromisoformat(day))
    assert desk.send(ola, today=date.fromisoformat(last_before)) == 1
    desk.arrived()
    assert desk.send(ola, today=date.fromisoformat(first_after)) == 1


def test_in_a_council_of_two_languages_each_reads_their_own(desk):
    Council.every.update(language="nn")
    nora = member(desk.plan.council, "editor", "Nora")
    nora.language = "nb"
    nora.save()
    desk.send(desk.person(language="nb"), desk.person(name="Eva", email="eva@x.example"))
    send_lists(MONDAY_AT_8)
    bodies = {one.to[0]: one.body for one in carried()}
    assert "Du får høyst én slik e-post i uka" in bodies["ola@kommune.example"].replace("\n", " ")
    assert "Du får høgst éin slik e-post i veka" in bodies["eva@x.example"].replace("\n", " ")
    assert "Dette står for tur" in bodies[nora.email]
    assert "Dette står for tur" in bodies[desk.by.email]
    assert "Listen går til" in bodies[nora.email]
    assert "Lista går til" in bodies[desk.by.email]


def test_one_who_answers_for_three_actors_gets_one_letter_with_all_of_it_and_each_thing_once(desk):
    leader = Actor.every.create(council=desk.council, name="Prosjektlederen", kind="role")
    shared = desk.activity("1.1")  # AU and Rådmannsutvalget are both responsible
    desk.new(ActivityTask(council=desk.council, activity=shared, title="Felles sak", to_on=TODAY))
    desk.new(ActivityTask(council=desk.council, activity=shared, title="Lederens sak", to_on=TODAY, actor=leader))
    ola = desk.person(answers_for=("AU", "Rådmannsutvalget", "Prosjektlederen"))
    assert desk.send(ola) == 1
    (sent,) = carried()
    for said in ("Hvordan skal selskapet finansieres?", "Felles sak", "Lederens sak"):
        assert sent.body.count(said) == 1


def test_one_who_is_in_two_councils_gets_one_letter_of_each_about_that_council_alone(desk):
    other = made("annet")
    Council.every.filter(slug="annet").update(name="Det andre rådet")
    other.question_due()
    for one in (desk, other):
        ola = one.person()
        assert (one.send(ola), one.send(ola)) == (1, 0)
    first, second = carried()
    assert (first.to, second.to) == (["ola@kommune.example"], ["ola@kommune.example"])
    assert "Regionrådet fjell" in first.body
    assert "Det andre rådet" not in first.body
    assert "Det andre rådet" in second.body


def test_a_secretary_of_two_councils_gets_the_list_of_each(desk):
    other = made("annet")
    other.question_due()
    Membership.every.filter(council=other.council).update(user=desk.by)
    send_lists(MONDAY_AT_8)
    assert [one.to for one in carried()] == [[desk.by.email], [desk.by.email]]
    assert sorted(one.council.slug for one in Letter.every.all()) == ["annet", "fjell"]


@pytest.mark.parametrize(("told", "left_out"), [({"email": ""}, "no-address"), ({"frequency": "never"}, "wants-none")])
def test_who_has_no_address_or_wants_no_mail_gets_none_and_the_secretariat_still_hears_of_it(desk, told, left_out):
    ola = desk.person(**told)
    assert desk.send(ola) == 0
    assert [one.left_out for one in letters_now(desk.council, TODAY).gathered.letters] == [left_out]
    send_lists(MONDAY_AT_8)
    (sent,) = carried()
    assert sent.to == [desk.by.email]
    assert "Hvordan skal selskapet finansieres?" in sent.body
    assert ("Ola Ordfører (1)" in sent.body) == (left_out == "no-address")
