"""The register of contacts, their links, and the page of what has come in, as the secretariat uses them."""

import pytest
from django.test import Client
from django.urls import reverse

from avklart.councils.writing import Change
from avklart.domain.people import HolderEntry
from avklart.followup.models import Contact, Incoming, UpdateLink
from avklart.plans.actions.holders import add_holder
from avklart.plans.models import Actor
from avklart.post.letters import site_address
from avklart.ui.today import now
from tests.guest.made import guest_of
from tests.web.working_plan import Desk, desk_for, new_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return new_desk()


def at(desk: Desk, name: str, *args: object) -> str:
    return reverse(f"web:{name}", args=(desk.plan.council.slug, *args))


def text_of(answer) -> str:
    return " ".join(answer.content.decode().split())


def add(desk: Desk, follow: bool = True, **typed: str):
    given = {"name": "Ola Ordfører", "frequency": "weekly"} | typed
    return desk.client.post(at(desk, "contacts"), given, follow=follow)


def test_who_has_no_address_is_shown_so(desk):
    add(desk, role_1="AU")
    add(desk, name="Kari", email="kari@tolga.no")
    shown = text_of(desk.client.get(at(desk, "contacts")))
    assert shown.count("Mangler adresse") == 1
    assert "kari@tolga.no" in shown


@pytest.mark.parametrize(
    ("email", "sentence"),
    [
        ("ola@tynset.no\r\nBcc: alle@tynset.no", "Adressen har et linjeskift."),
        ("ola nordmann@tynset.no", "Adressen har mellomrom."),
        ("ola@tynset@no.no", "Skriv én e-postadresse, med én krøllalfa."),
        ("ola", "Skriv en hel e-postadresse"),
    ],
)
def test_an_address_no_mail_can_go_to_is_refused_with_a_clear_sentence(desk, email, sentence):
    answer = add(desk, email=email)
    assert answer.status_code == 422
    assert sentence in text_of(answer)
    assert not Contact.every.exists()


def test_those_who_hold_a_role_are_proposed_with_it(desk):
    role = Actor.every.get(name="AU")
    add_holder(role, HolderEntry(person="Kari Eksempel"), None, Change(by=None, at=now()))
    shown = text_of(desk.client.get(at(desk, "contacts")))
    assert "?navn=Kari%20Eksempel&amp;rolle=AU#new" in shown
    filled = text_of(desk.client.get(at(desk, "contacts") + "?navn=Kari%20Eksempel&rolle=AU"))
    assert 'value="Kari Eksempel"' in filled
    assert 'name="role_1" value="AU"' in filled


def test_a_contact_tells_how_much_is_theirs(desk):
    page = text_of(add(desk, role_1="AU"))
    assert "I Handlingsplan 2017–2018: 2 tiltak, 1 spørsmål." in page


def test_two_who_change_a_contact_see_both_versions(desk):
    add(desk, role_1="AU")
    one = Contact.every.get()
    page = at(desk, "contact", one.pk)
    first = {"name": "Ola Nordmann", "version": "1", "frequency": "weekly", "role_1": "AU"}
    assert desk.client.post(page, first).status_code == 302
    second = desk.client.post(page, first | {"name": "Ola Hansen"})
    assert second.status_code == 409
    assert "Ola Nordmann" in text_of(second)
    assert 'value="Ola Hansen"' in text_of(second)


def test_a_change_of_a_contact_is_undone(desk):
    add(desk)
    one = Contact.every.get()
    typed = {"name": "Per", "version": "1", "frequency": "never"}
    told = desk.client.post(at(desk, "contact", one.pk), typed, follow=True).context["done"]
    desk.client.post(told["undo"], {"at": told["at"]})
    one.refresh_from_db()
    assert (one.name, one.frequency) == ("Ola Ordfører", "weekly")


def test_a_link_is_shown_once_and_never_again(desk):
    add(desk, role_1="AU")
    one = Contact.every.get()
    made = desk.client.post(at(desk, "contact-link", one.pk), {"days": "7"})
    assert "http://testserver/lenke/" in text_of(made)
    assert "no-store" in made["Cache-Control"]
    link = UpdateLink.every.get()
    assert (link.expires_at - link.made_at).days == 7
    assert "testserver/lenke/" not in text_of(desk.client.get(at(desk, "contact", one.pk)))


@pytest.mark.parametrize("days", ["0", "91", "mange"])
def test_a_number_of_days_out_of_sense_is_refused(desk, days):
    add(desk)
    answer = desk.client.post(at(desk, "contact-link", Contact.every.get().pk), {"days": days})
    assert answer.status_code == 422
    assert "Skriv et antall dager fra 1 til 90." in text_of(answer)
    assert not UpdateLink.every.exists()


def test_links_are_revoked_one_by_one_and_all_of_a_person(desk):
    guest = guest_of(desk.plan, "AU")
    desk.client.post(at(desk, "contact-link-revoke", guest.contact.pk, guest.link.pk))
    assert guest.own().status_code == 410
    second = guest_of(desk.plan, "AU", name="Kari")
    desk.client.post(at(desk, "contact-links-revoke", second.contact.pk))
    assert second.own().status_code == 410


def test_one_who_is_removed_is_brought_back_by_undo(desk):
    add(desk)
    one = Contact.every.get()
    told = desk.client.post(at(desk, "contact-removal", one.pk), follow=True).context["done"]
    assert "Ola Ordfører er tatt bort" in told["sentence"]
    desk.client.post(told["undo"], {"at": told["at"]})
    one.refresh_from_db()
    assert one.deleted_at is None


def test_readers_see_neither_addresses_nor_what_has_come_in(desk):
    reader = desk_for(desk.plan, "reader", "Leser")
    for name in ("contacts", "incoming"):
        assert reader.client.get(at(desk, name)).status_code == 404


def test_another_councils_contact_link_and_sending_do_not_exist(desk):
    other = new_desk("nabo")
    guest = guest_of(other.plan, "AU")
    guest.press("no-change", "1.1")
    row, key = Incoming.every.get(), guest.contact.pk
    assert desk.client.get(at(desk, "contact", key)).status_code == 404
    own = guest_of(desk.plan, "AU").contact.pk
    for name, args in (
        ("contact-link", (key,)),
        ("contact-link-revoke", (own, guest.link.pk)),
        ("contact-links-revoke", (key,)),
        ("contact-removal", (key,)),
        ("incoming-accept", (row.pk,)),
        ("incoming-decline", (row.pk,)),
        ("incoming-undo", (row.pk,)),
    ):
        assert desk.client.post(at(desk, name, *args)).status_code == 404
    assert "Ola Ordfører" not in text_of(desk.client.get(at(desk, "incoming")))


def test_what_was_sent_stands_beside_what_stands(desk):
    guest = guest_of(desk.plan, "AU")
    guest.press("about", "1.1", "ikke-mitt", instead="Kultursjefen", words="Ny fordeling")
    shown = text_of(desk.client.get(at(desk, "incoming")))
    assert "Ansvaret bør ligge hos Kultursjefen." in shown
    assert "<li>AU</li>" in shown
    assert "Ny fordeling" in shown


def test_a_sending_is_declined_with_a_reason_that_the_sender_sees(desk):
    guest = guest_of(desk.plan, "AU")
    guest.press("no-change", "1.1")
    place = at(desk, "incoming-decline", Incoming.every.get().pk)
    refused = desk.client.post(place, {"reason": " "})
    assert refused.status_code == 422
    assert "Skriv hvorfor, så den som sendte det, får vite det." in text_of(refused)
    told = desk.client.post(place, {"reason": "Vi trenger mer"}, follow=True).context["done"]
    assert "Vi trenger mer" in text_of(guest.own())
    desk.client.post(told["undo"])
    assert Incoming.every.get().state == "waiting"


def test_an_approval_is_undone_from_its_done_line(desk):
    guest = guest_of(desk.plan, "AU")
    guest.press("about", "1.1", "ikke-mitt", instead="Kultursjefen")
    told = desk.client.post(at(desk, "incoming-accept", Incoming.every.get().pk), follow=True).context["done"]
    assert told["sentence"] == "Godkjent: Ikke mitt fra Ola Ordfører."
    assert "Kultursjefen" in text_of(desk.get("activity", "1.1"))
    desk.client.post(told["undo"])
    assert Incoming.every.get().state == "waiting"


def test_what_cannot_be_carried_out_keeps_what_was_typed(desk):
    guest = guest_of(desk.plan, "AU")
    guest.press("about", "1.1", "endring", about="text", words="Forslag")
    place = at(desk, "incoming-accept", Incoming.every.get().pk)
    refused = desk.client.post(place, {"words": "Min tekst", "version": "99"})
    assert refused.status_code == 422
    assert ">Min tekst</textarea>" in text_of(refused)


def test_whether_updates_wait_is_one_of_the_settings(desk):
    administrator = desk_for(desk.plan, "administrator", "Ada")
    page = administrator.client.get(at(desk, "settings"))
    assert 'name="approves_updates" value="1" checked' in text_of(page)


def test_an_open_page_of_what_has_come_in_is_nobodys_who_is_not_signed_in(desk):
    assert Client().get(at(desk, "incoming")).status_code == 302


def test_an_accepted_answer_stands_in_the_form_that_settles_its_question_with_its_source(desk):
    guest = guest_of(desk.plan, "AU")
    guest.press("answer", 1, answer="Kommunene betaler likt")
    page = desk.client.post(at(desk, "incoming-accept", Incoming.every.get().pk), follow=True)
    shown = text_of(page)
    assert "Kommunene betaler likt</textarea>" in shown
    assert 'value="Ola Ordfører"' in shown
    assert 'value="01.03.2018"' in shown
    assert 'name="source_how" value="lenke"' in shown
    assert '<option value="confirmation" selected>' in shown


@pytest.mark.parametrize("word", ["111111x", "9" * 5000, "-1", "0", "999999999"])
def test_a_page_of_what_has_come_in_that_there_is_not_is_the_nearest_there_is(desk, word):
    guest_of(desk.plan, "AU").press("no-change", "1.1")
    answer = desk.client.get(at(desk, "incoming"), {"side": word})
    assert answer.status_code == 200
    assert "Ola Ordfører" in text_of(answer)


def test_a_proposed_time_is_shown_with_its_days_and_written_when_approved(desk):
    guest_of(desk.plan, "AU").press("about", "1.1", "endring", about="time", when="innen mai 2019", words="Forsinket")
    row = Incoming.every.get()
    shown = text_of(desk.client.get(at(desk, "incoming")))
    assert "Leses som til 31.05.2019" in shown
    told = desk.client.post(at(desk, "incoming-accept", row.pk), {"when": "innen juni 2019"}, follow=True)
    assert str(desk.activity().to_on) == "2019-06-30"
    page = text_of(desk.get("activity", "1.1"))
    assert "Foreslått med lenke av Ola Ordfører 01.03.2018: «Forsinket»" in page
    desk.client.post(told.context["done"]["undo"])
    assert (desk.activity().to_on, Incoming.every.get().state) == (None, "waiting")


def test_proposed_money_stands_in_its_fields_and_what_was_typed_is_kept_when_it_is_refused(desk):
    line = desk.activity().funding.get()
    guest_of(desk.plan, "AU").press("about", "1.1", "endring", about="money", line=line.pk, amount="80 000")
    place = at(desk, "incoming-accept", Incoming.every.get().pk)
    assert 'name="amount" inputmode="decimal" autocomplete="off" size="14" value="80\xa0000"' in text_of(
        desk.client.get(at(desk, "incoming"))
    ).replace(" 000", "\xa0000")
    refused = desk.client.post(place, {"amount": "mye", "until": "", "version": line.version})
    assert refused.status_code == 422
    assert 'value="mye"' in text_of(refused)
    desk.client.post(place, {"amount": "80 000", "until": "31.12.2018", "version": line.version})
    line.refresh_from_db()
    assert (line.amount, str(line.to_on)) == (80000, "2018-12-31")


def test_free_words_are_entered_on_the_activity_and_accepted_when_that_is_saved(desk):
    guest_of(desk.plan, "AU").press("about", "1.1", "endring", about="money", line="", amount="80 000", words="Fylket")
    row = Incoming.every.get()
    way = f"rediger=finansiering-ny&amp;mottatt={row.pk}"
    assert way in text_of(desk.client.get(at(desk, "incoming")))
    opened = desk.get("activity", "1.1", rediger="finansiering-ny", mottatt=str(row.pk))
    assert "Forslag fra Ola Ordfører, 1. mars 2018" in text_of(opened)
    assert opened.context["opened"].form.initial["amount"].replace("\xa0", " ") == "80 000"
    typed = {"kind": "grant", "name": "Fylket", "amount": "80 000", "token": "one", "mottatt": str(row.pk)}
    place = desk.address("funding-add", "1.1")
    refused = desk.client.post(place, typed | {"amount": "mye"})
    assert refused.status_code == 422
    assert f'name="mottatt" value="{row.pk}"' in text_of(refused)
    assert Incoming.every.get().state == "waiting"
    saved = desk.client.post(place, typed, follow=True)
    assert Incoming.every.get().state == "accepted"
    assert "Foreslått med lenke av Ola Ordfører 01.03.2018: «Fylket»" in text_of(saved)
    desk.client.post(saved.context["done"]["undo"])
    assert (Incoming.every.get().state, desk.activity().funding.count()) == ("waiting", 1)


def test_a_proposal_beside_the_forms_is_for_those_who_decide_and_for_its_own_activity(desk):
    guest_of(desk.plan, "AU").press("about", "1.1", "endring", about="other", words="Hemmelig ønske")
    key = str(Incoming.every.get().pk)
    reader = desk_for(desk.plan, "reader", "Rita")
    assert "Hemmelig ønske" in text_of(desk.get("activity", "1.1", mottatt=key))
    assert "Hemmelig ønske" not in text_of(desk.get("activity", "2.1", mottatt=key))
    assert "Hemmelig ønske" not in text_of(reader.get("activity", "1.1", mottatt=key))
    other = new_desk("nabo")
    assert "Hemmelig ønske" not in text_of(other.get("activity", "1.1", mottatt=key))
    typed = {"kind": "grant", "amount": "1", "token": "one", "mottatt": key}
    other.client.post(other.address("funding-add", "1.1"), typed)
    desk.client.post(desk.address("funding-add", "2.1"), typed | {"token": "two"})
    assert Incoming.every.get().state == "waiting"


def test_a_link_goes_by_the_address_the_installation_is_told_to_go_by(desk, settings):
    settings.ADDRESS = "https://plan.example.no:8443"
    add(desk)
    page = text_of(desk.client.post(at(desk, "contact-link", Contact.every.get().pk), {"days": "14"}))
    assert "https://plan.example.no:8443/lenke/" in page
    assert site_address("/arbeid/") == "https://plan.example.no:8443/arbeid/"
