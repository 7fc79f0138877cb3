"""Attacks on links, each with what stops it. docs/rules/links.md lists them."""

import io
import logging.config
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.core import signing
from django.db import connection
from django.test import Client, override_settings
from django.urls import reverse

from avklart.councils.models import User
from avklart.followup.actions.links import revoke_link, revoke_links_of
from avklart.followup.models import Incoming, UpdateLink
from avklart.guest import opening
from avklart.guest.guard import COOKIE
from avklart.guest.guesses import Guesses
from avklart.plans.models import Actor, Clarification, Responsibility
from tests.guest.made import guest_of, now_by
from tests.plans.made import member, small_plan

pytestmark = pytest.mark.django_db
SCANNERS = {
    "a mail filter": {"User-Agent": "Mozilla/5.0 (compatible; SafeLinks)"},
    "a prefetch": {"Sec-Purpose": "prefetch;prerender", "Purpose": "prefetch"},
    "a preview": {"X-Moz": "prefetch", "User-Agent": "Slackbot-LinkExpanding 1.0"},
}


@pytest.fixture
def plan():
    return small_plan()


@pytest.fixture
def guest(plan):
    return guest_of(plan, "AU")


@contextmanager
def nothing_written():
    """Refuse every statement that changes a row."""

    def refuse(execute, sql, params, many, context):
        assert sql.lstrip().split()[0].upper() in ("SELECT", "SAVEPOINT", "RELEASE", "BEGIN"), sql
        return execute(sql, params, many, context)

    with connection.execute_wrapper(refuse):
        yield


def with_cookie(value: str) -> Client:
    client = Client()
    client.cookies[COOKIE] = value
    return client


def test_a_guessed_token_opens_nothing_and_is_answered_briefly_when_many_are_tried(guest, monkeypatch):
    monkeypatch.setattr(opening, "_GUESSES", Guesses())
    client = Client()
    answers = [client.get(f"/lenke/{number:043d}/").status_code for number in range(40)]
    assert answers == [404] * 30 + [429] * 10
    # An honest person behind the same address is not locked out by it.
    assert client.get(guest.address).status_code == 302


def test_what_has_not_the_form_of_a_token_is_never_looked_up(django_assert_num_queries):
    client = Client()
    with django_assert_num_queries(0):
        for word in ("a", "..%2F..", "%00" * 10, "å" * 43, "a" * 2000, "' OR 1=1 --"):
            assert client.get(f"/lenke/{word}/").status_code == 404


def test_guesses_are_counted_for_each_place_and_forgotten_after_a_minute():
    guesses = Guesses(most=2)
    assert [guesses.is_one_too_many("a", at) for at in (0, 1, 2, 61)] == [False, False, True, False]
    assert guesses.is_one_too_many("b", 2) is False


def test_a_tampered_cookie_opens_nothing(guest, plan):
    other = guest_of(plan, "Rådmannsutvalget", name="Kari Rådmann")
    opens = {"link": other.link.pk, "hash": other.link.token_sha256}
    forged = signing.dumps(opens, key="another", salt="avklart.guest")
    unbound = signing.dumps({"link": other.link.pk, "hash": guest.link.token_sha256}, salt="avklart.guest")
    other_salt = signing.dumps(opens, salt="elsewhere")
    not_ours = signing.dumps(["no", "mapping"], salt="avklart.guest")
    for value in (guest.cookie[:-1] + "x", guest.cookie[1:], forged, other_salt, not_ours, "", "%00", "a:b:c"):
        assert with_cookie(value).get("/lenke/").status_code == 403
    assert with_cookie(unbound).get("/lenke/").status_code == 404


def test_a_revoked_link_is_of_no_use_at_once_neither_the_address_nor_the_cookie(guest):
    assert guest.own().status_code == 200
    revoke_link(guest.link, now_by())
    for answer in (guest.own(), guest.open(), guest.press("no-change", "1.1")):
        assert answer.status_code == 410
        assert "trukket tilbake" in answer.content.decode()
    assert not Incoming.every.exists()


def test_all_links_of_a_person_are_revoked_at_once(guest, plan):
    from tests.guest.made import link_to

    _, second = link_to(guest.contact, plan)
    assert revoke_links_of(guest.contact, now_by()) == 2
    assert guest.open().status_code == 410
    assert Client().get(reverse("guest:open", args=(second,))).status_code == 410


def test_an_expired_link_is_of_no_use_neither_the_address_nor_the_cookie(guest):
    UpdateLink.every.filter(pk=guest.link.pk).update(expires_at=now_by().at - timedelta(seconds=1))
    for answer in (guest.own(), guest.open(), guest.press("no-change", "1.1")):
        assert answer.status_code == 410
        assert "Svar på e-posten" in answer.content.decode()
    assert not Incoming.every.exists()


def test_a_cookie_lives_no_longer_than_its_link_and_never_longer_than_a_day(plan):
    guest = guest_of(plan, "AU", opened=False)
    guest.open()
    assert 0 < guest.client.cookies[COOKIE]["max-age"] <= 12 * 3600
    UpdateLink.every.filter(pk=guest.link.pk).update(expires_at=now_by().at + timedelta(minutes=5))
    guest.open()
    assert 0 < guest.client.cookies[COOKIE]["max-age"] <= 300


@pytest.mark.parametrize("what", ["status", "ikke-mitt", "endring", "ingen-endring"])
def test_another_councils_activity_does_not_exist(guest, what):
    neighbour = small_plan("nabo")
    Responsibility.every.filter(activity__plan=neighbour, actor__name="AU").update(
        actor=Actor.every.get(council=guest.plan.council, name="AU")
    )
    number = "1.2"  # another's here, and the neighbour's AU was made ours: still not of the link's plan
    place = f"/lenke/tiltak/{number}/{what}/"
    assert guest.client.post(place, {"link": guest.link.pk, "token": "t", "status": "completed"}).status_code == 404
    assert not Incoming.every.exists()
    assert "Regionrådet nabo" not in guest.own().content.decode()


def test_a_link_of_one_council_shows_nothing_of_another(guest):
    neighbour = small_plan("nabo")
    other = guest_of(neighbour, "AU", name="Nabo Ordfører")
    activity = neighbour.activities.get(number="1.1")
    activity.number = "9.9"
    activity.save()
    assert guest.client.get("/lenke/tiltak/9.9/status/").status_code == 404
    assert other.client.get("/lenke/tiltak/9.9/status/").status_code == 200


def test_another_persons_activity_and_question_do_not_exist(plan):
    guest = guest_of(plan, "Rådmannsutvalget")
    assert guest.client.get("/lenke/tiltak/1.1/status/").status_code == 200
    for place in ("tiltak/2.1/status/", "tiltak/1.2/endring/", "tiltak/99.99/status/", "sporsmal/1/svar/"):
        assert guest.client.get(f"/lenke/{place}").status_code == 404
    for place in ("tiltak/2.1/ingen-endring/", "tiltak/2.1/status/", "sporsmal/1/svar/"):
        sent = {"link": guest.link.pk, "token": "t", "status": "completed", "answer": "Ja"}
        assert guest.client.post(f"/lenke/{place}", sent).status_code == 404
    assert not Incoming.every.exists()


def test_a_receipt_of_another_person_is_not_shown(plan, guest):
    other = guest_of(plan, "Rådmannsutvalget", name="Kari")
    other.press("no-change", "1.1")
    answer = guest.client.get("/lenke/", {"sendt": Incoming.every.get().pk})
    assert "Takk" not in answer.content.decode()


@pytest.mark.parametrize("scanner", SCANNERS)
@pytest.mark.parametrize("method", ["get", "head"])
def test_a_scanner_that_opens_the_link_first_changes_and_consumes_nothing(guest, scanner, method):
    before = list(UpdateLink.every.values())
    with nothing_written():
        client = Client(headers=SCANNERS[scanner])
        assert getattr(client, method)(guest.address).status_code == 302
        for place in ("", "tiltak/1.1/status/", "tiltak/1.1/ikke-mitt/", "tiltak/1.1/endring/", "sporsmal/1/svar/"):
            assert getattr(client, method)(f"/lenke/{place}").status_code == 200
        assert getattr(client, method)("/lenke/tiltak/1.1/ingen-endring/").status_code == 405
        assert getattr(client, method)("/lenke/avslutt/").status_code == 405
    assert list(UpdateLink.every.values()) == before
    assert guest.open().status_code == 302


def test_opening_by_another_method_is_refused(guest):
    client = Client()
    for method in ("post", "put", "delete", "patch"):
        assert getattr(client, method)(guest.address).status_code == 405


@pytest.mark.parametrize("query", ["?next=https://evil.example/", "?next=//evil.example", "?url=evil", "?sendt=//x"])
def test_no_part_of_the_address_leads_to_another_site(guest, query):
    answer = guest.client.get(guest.address + query)
    assert (answer.status_code, answer["Location"]) == (302, "/lenke/")
    slashes = guest.client.get("//evil.example/lenke/")
    assert "evil.example" not in slashes.get("Location", "")


def test_the_language_chosen_on_a_page_leads_back_to_our_own_site(guest):
    answer = guest.client.post(reverse("language"), {"language": "nn", "next": "https://evil.example/lenke/"})
    assert answer["Location"] == "/"


def test_a_form_of_another_site_without_our_token_is_refused(guest):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies[COOKIE] = guest.cookie
    places = ("tiltak/1.1/ingen-endring/", "tiltak/1.1/status/", "sporsmal/1/svar/", "avslutt/")
    for place in places:
        sent = {"link": guest.link.pk, "token": "t", "status": "completed", "answer": "Ja"}
        refused = strict.post(f"/lenke/{place}", sent)
        assert refused.status_code == 403
        assert refused["Referrer-Policy"] in ("no-referrer", "same-origin")
    assert not Incoming.every.exists()


def test_one_led_to_another_persons_link_sends_nothing_in_that_persons_name(plan, guest):
    """Fixation: the victim has a form open when somebody makes the browser open another link."""
    other = guest_of(plan, "AU", name="Angriper")
    guest.client.get(other.address)
    answer = guest.press("about", "1.1", "status", status="under-way", done="Fortrolig")
    assert answer.status_code == 409
    assert not Incoming.every.exists()
    assert "Denne siden er for Angriper" in guest.own().content.decode()


def test_opening_a_link_always_puts_its_own_cookie_in_place_of_another(plan, guest):
    planted = with_cookie("planted")
    planted.get(guest.address)
    assert planted.cookies[COOKIE].value not in ("planted", "")
    assert planted.get("/lenke/").status_code == 200


def test_the_cookie_is_for_these_pages_alone_and_out_of_reach_of_scripts(guest):
    kept = guest.open().cookies[COOKIE]
    assert (kept["path"], kept["httponly"], kept["samesite"]) == ("/lenke/", True, "Lax")
    assert kept["secure"] == ""
    assert guest.token not in kept.value
    with override_settings(HTTPS=True):
        assert guest.open().cookies[COOKIE]["secure"] is True


def test_no_answer_tells_another_page_where_one_comes_from_or_is_kept(guest):
    places = [guest.address, "/lenke/", "/lenke/tiltak/1.1/status/", "/lenke/tiltak/2.9/status/", "/lenke/nothing/"]
    answers = [guest.client.get(place) for place in places] + [Client().get("/lenke/"), Client().get("/lenke/a/b/c/")]
    for answer in answers:
        assert answer["Referrer-Policy"] in ("no-referrer", "same-origin")
        assert "no-store" in answer["Cache-Control"]
        assert "noindex" in answer["X-Robots-Tag"]
        assert guest.token not in answer.content.decode()
    assert answers[0]["Location"] == "/lenke/"
    # Where the address holds a token, or might, nobody is told; elsewhere our own server is, which takes no form from
    # a browser that hides where it comes from.
    told = {place: answer["Referrer-Policy"] for place, answer in zip(places, answers, strict=False)}
    assert (told[guest.address], told["/lenke/nothing/"]) == ("no-referrer", "no-referrer")
    assert (told["/lenke/"], told["/lenke/tiltak/1.1/status/"]) == ("same-origin", "same-origin")


def test_a_fault_of_ours_tells_no_token_either_on_the_page_or_in_the_log(guest, monkeypatch):
    def broken(token, at):
        raise OSError(f"cannot read /lenke/{token}/")

    monkeypatch.setattr(opening, "link_by_token", broken)
    client = Client(raise_request_exception=False)
    with written_in_the_log() as lines:
        answer = client.get(guest.address)
    assert answer.status_code == 500
    assert answer["Referrer-Policy"] == "no-referrer"
    assert guest.token not in answer.content.decode()
    assert "Internal Server Error" in lines.getvalue()
    assert "OSError" in lines.getvalue()
    assert "/lenke/…" in lines.getvalue()
    assert guest.token not in lines.getvalue()


def test_the_log_of_refused_requests_holds_no_token(guest):
    revoke_link(guest.link, now_by())
    with written_in_the_log() as lines:
        guest.open()
        Client().post(guest.address)
        Client().get(f"/lenke/{guest.token}/more/")
        Client().get(guest.address.rstrip("/"), follow=True)
    assert "Gone: /lenke/…" in lines.getvalue()
    assert "Method Not Allowed" in lines.getvalue()
    assert guest.token not in lines.getvalue()


@contextmanager
def written_in_the_log():
    """Give what the log of the installation writes, with its own formatter, at its own handlers."""
    from django.conf import settings

    lines = io.StringIO()
    kept = [(name, logging.getLogger(name).handlers[:]) for name in ("", "django", "django.server")]
    levels = [(name, logging.getLogger(name).level) for name in ("", "django", "django.server")]
    logging.config.dictConfig(settings.LOGGING)
    [handler] = [one for one in logging.getLogger().handlers if type(one) is logging.StreamHandler]
    handler.setStream(lines)
    assert logging.getLogger("django").handlers == []
    try:
        yield lines
    finally:
        for name, handlers in kept:
            logging.getLogger(name).handlers[:] = handlers
        for name, level in levels:
            logging.getLogger(name).setLevel(level)


def test_the_cookie_of_a_link_opens_no_signed_in_page(guest, plan):
    slug = plan.council.slug
    pages = {"week": (slug,), "activities": (slug, plan.slug), "incoming": (slug,), "contacts": (slug,)}
    for name, args in pages.items():
        answer = guest.client.get(reverse(f"web:{name}", args=args))
        assert answer.status_code == 302
        assert answer["Location"].startswith("/konto/logg-inn/")
    assert guest.client.post(reverse("web:incoming-accept", args=(slug, 1))).status_code == 302


def test_one_who_is_signed_in_stays_so_and_sends_as_the_link_all_the_same(guest, plan):
    editor = member(plan.council, "reader", "Leser")
    guest.client.force_login(editor)
    before = guest.client.session.session_key
    guest.press("no-change", "1.1")
    guest.client.post(reverse("guest:leave"))
    assert guest.client.session.session_key == before
    assert guest.client.get(reverse("web:week", args=(plan.council.slug,))).status_code == 200
    assert Incoming.every.get().contact == guest.contact


def test_being_signed_in_opens_no_page_behind_a_link(plan):
    client = Client()
    client.force_login(member(plan.council, "administrator"))
    assert client.get("/lenke/").status_code == 403
    assert User.objects.count() == 1


def test_a_link_of_one_who_is_no_contact_any_more_opens_nothing(guest):
    from avklart.followup.actions.contacts import remove_contact

    remove_contact(guest.contact, now_by())
    assert guest.own().status_code == 410
    assert guest.open().status_code == 410


def test_the_token_is_kept_nowhere(guest):
    assert len(guest.token) == 43
    stored = " ".join(str(value) for row in UpdateLink.every.values() for value in row.values())
    assert guest.token not in stored


def test_a_question_of_another_plan_is_not_answered_by_number(guest):
    Clarification.every.filter(plan=guest.plan).update(number=7)
    small_plan("nabo")
    assert guest.client.get("/lenke/sporsmal/1/svar/").status_code == 404
    assert guest.client.get("/lenke/sporsmal/7/svar/").status_code == 200
