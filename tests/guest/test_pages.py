"""What a person finds behind a link, what they may send, and what becomes of it."""

import pytest
from django.urls import reverse

from avklart.followup.models import Incoming, Progress, StatusUpdate
from avklart.plans.models import Activity, Clarification
from tests.guest.made import guest_of
from tests.plans.made import small_plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan():
    return small_plan()


@pytest.fixture
def guest(plan):
    return guest_of(plan, "AU")


def text_of(answer) -> str:
    return " ".join(answer.content.decode().split())


def test_the_link_leads_to_ones_own_activities_and_nothing_else(guest):
    opened = guest.open(follow=True)
    assert opened.redirect_chain == [("/lenke/", 302)]
    shown = text_of(opened)
    assert "Arbeide for elektrifisering av Rørosbanen" in shown
    assert "Felles destinasjonsselskap" in shown
    assert "Bedre bredbånd" not in shown
    assert "Ola Ordfører" in shown
    assert "Regionrådet fjell" in shown
    assert "Hvordan skal selskapet finansieres?" in shown


def test_the_page_says_until_when_the_link_holds(guest):
    from avklart.ui.dates import day_in_words

    assert f"Lenken gjelder til {day_in_words(guest.link.expires_at, 'nb')}" in text_of(guest.own())


def test_no_change_waits_for_the_secretariat(guest, plan):
    answer = guest.press("no-change", "1.1")
    assert "Takk. «Ingen endring» er sendt til sekretariatet, som ser på det." in text_of(answer)
    row = Incoming.every.get(activity__number="1.1")
    assert (row.kind, row.state) == ("no-change", "waiting")
    assert not StatusUpdate.every.exists()


def test_an_update_goes_straight_in_where_the_council_has_said_so(guest, plan):
    plan.council.approves_updates = False
    plan.council.save()
    answer = guest.press("about", "1.1", "status", status="under-way", done="Møte med departementet")
    assert "Takk. «Statusoppdatering» er tatt inn." in text_of(answer)
    update = StatusUpdate.every.get()
    assert (update.on_behalf_of, update.done) == ("Ola Ordfører", "Møte med departementet")
    assert update.incoming == Incoming.every.get(state="accepted")
    assert Progress.every.get().status == "under-way"


@pytest.mark.parametrize(
    ("name", "args", "typed"),
    [
        ("about", ("1.1", "ikke-mitt"), {"instead": "Rådmannsutvalget"}),
        ("about", ("1.1", "endring"), {"about": "text", "words": "Noe annet"}),
        ("about", ("1.1", "endring"), {"about": "responsible", "instead": "Rådmannsutvalget"}),
        ("about", ("1.1", "endring"), {"about": "money", "words": "Kr 200 000 fra fylket"}),
        ("about", ("1.1", "endring"), {"about": "time", "words": "Til 2020"}),
        ("answer", (1,), {"answer": "Kommunene betaler likt"}),
    ],
)
def test_what_touches_the_plan_waits_whatever_the_council_has_said(guest, plan, name, args, typed):
    plan.council.approves_updates = False
    plan.council.save()
    before = Activity.history.count()
    guest.press(name, *args, **typed)
    assert Incoming.every.get().state == "waiting"
    assert Activity.history.count() == before
    assert Clarification.every.get().settled_on is None


def test_one_press_is_one_row_however_often_the_form_is_sent(guest):
    for _ in range(3):
        guest.press("no-change", "1.1", token="once")
    assert Incoming.every.count() == 1


def test_a_form_sent_again_with_other_words_loses_none_of_them(guest):
    guest.press("about", "1.1", "status", token="once", status="under-way", done="Først")
    again = guest.press("about", "1.1", "status", token="once", status="under-way", done="Så")
    assert again.status_code == 422
    assert "sendt før, med et annet innhold" in text_of(again)
    assert ">\nSå</textarea>" in again.content.decode()
    new = again.context["form"].data["token"]
    assert new != "once"
    guest.press("about", "1.1", "status", token=new, status="under-way", done="Så")
    assert sorted(row.content["done"] for row in Incoming.every.all()) == ["Først", "Så"]


def test_a_form_without_its_token_is_refused(guest):
    assert guest.press("about", "1.1", "status", token="", status="under-way").status_code == 422
    assert not Incoming.every.exists()


def test_a_refused_form_keeps_what_was_typed(guest):
    answer = guest.press("answer", 1, answer="  ")
    assert answer.status_code == 422
    assert "Skriv svaret" in text_of(answer)


def test_a_settled_question_is_asked_no_more(guest, plan):
    from datetime import date

    one = Clarification.every.get()
    one.answer, one.settled_on = "Slik", date(2018, 2, 1)
    one.save()
    assert guest.client.get(reverse("guest:answer", args=(1,))).status_code == 404
    assert "Hvordan skal selskapet" not in text_of(guest.own())


def test_what_was_sent_and_what_became_of_it_stands_on_the_page(guest, plan):
    guest.press("no-change", "1.1")
    assert "Venter på sekretariatet" in text_of(guest.own())
    row = Incoming.every.get()
    row.state, row.reason = "declined", "Vi trenger mer"
    row.save()
    assert "Ikke tatt inn: Vi trenger mer" in text_of(guest.own())


def test_the_page_speaks_the_language_of_the_one_it_is_for(plan):
    guest = guest_of(plan, "AU")
    guest.contact.language = "nn"
    guest.contact.save()
    answer = guest.own()
    assert 'lang="nn"' in answer.content.decode()
    assert "Tiltaka dine" in text_of(answer)


def test_closing_the_page_forgets_the_link_in_this_browser_alone(guest):
    assert guest.client.post(reverse("guest:leave")).status_code == 200
    assert guest.own().status_code == 403
    assert guest.open().status_code == 302


def test_a_page_asks_the_same_of_the_database_however_much_is_ones_own(plan, django_assert_max_num_queries):
    guest = guest_of(plan, "AU")
    with django_assert_max_num_queries(22):
        assert "Felles destinasjonsselskap" in text_of(guest.own())


@pytest.mark.parametrize("word", ["111111111111111111x", "9" * 5000, "-1", "\u0663", "99999999999999999"])
def test_an_address_that_names_no_receipt_shows_the_page_without_one(guest, word):
    answer = guest.client.get(reverse("guest:own"), {"sendt": word})
    assert answer.status_code == 200
    assert "Takk." not in text_of(answer)


def test_what_a_proposal_is_about_is_chosen_first_and_asked_for_in_its_own_fields(guest):
    place = reverse("guest:about", args=("1.1", "endring"))
    assert "?om=time" in text_of(guest.client.get(place))
    asked = {about: text_of(guest.client.get(place, {"om": about})) for about in ("text", "time", "money", "other")}
    assert "Arbeide for elektrifisering av Rørosbanen</textarea>" in asked["text"]
    assert 'name="when"' in asked["time"]
    assert "Drift, kr" in asked["money"].replace("\xa0", " ")
    assert 'name="amount"' not in asked["other"]
    assert "?om=time" in text_of(guest.client.get(place, {"om": "<b>"}))


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"about": "money", "amount": "mye"}, "Skriv beløpet med tall"),
        ({"about": "money", "amount": "8", "line": "999999"}, "Noen andre har tatt bort denne linjen"),
        ({"about": "money", "until": "1.1.2081"}, "2081"),
        ({"about": "time"}, "Skriv en tekst."),
        ({"about": "nonsense", "words": "x"}, "Velg et av alternativene."),
    ],
)
def test_a_proposal_that_cannot_be_meant_is_refused_with_its_reason(guest, typed, sentence):
    answer = guest.press("about", "1.1", "endring", **typed)
    assert answer.status_code == 422
    assert sentence in text_of(answer)
    assert not Incoming.every.exists()
