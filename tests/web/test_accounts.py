"""Coming in, going out, and passwords: the whole way, in the reader's language, told of in the log."""

import re
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import get_resolver, reverse
from django.utils import timezone

from avklart.councils.models import AuditEntry, Council, Membership, User
from avklart.ui.sentences import LANGUAGES, sentence
from tests.web.people_of import sent_mails

pytestmark = pytest.mark.django_db
GOOD = "vinter over fjellet"
BETTER = "vår i dalene igjen"


@pytest.fixture
def council():
    return Council.every.create(slug="nord", name="Nordrådet")


@pytest.fixture
def kari(council):
    user = User.objects.create_user("kari@nord.example", GOOD, name="Kari")
    Membership.every.create(council=council, user=user, role="editor")
    return user


def sign_in(client, password=GOOD, email="kari@nord.example", **extra):
    return client.post(reverse("account_login"), {"login": email, "password": password}, **extra)


def codes() -> list[str]:
    return list(AuditEntry.every.order_by("id").values_list("what", flat=True))


def test_one_who_is_asked_to_sign_in_comes_back_to_the_page(client, kari):
    answer = client.get("/arbeid/nord/")
    assert answer.url == f"{reverse('account_login')}?next=/arbeid/nord/"
    page = client.get(answer.url).content.decode()
    assert 'name="next" value="/arbeid/nord/"' in page
    asked = {"login": "Kari@Nord.example ", "password": GOOD, "next": "/arbeid/nord/"}
    assert client.post(reverse("account_login"), asked).url == "/arbeid/nord/"


def test_nobody_is_led_to_another_site_after_signing_in(client, kari):
    asked = {"login": kari.email, "password": GOOD, "next": "https://ond.example/"}
    assert client.post(reverse("account_login"), asked).url == "/arbeid/"


def test_sign_ins_and_wrong_passwords_are_told_in_the_log_of_the_council(client, kari, council):
    sign_in(client, "feil passord her")
    sign_in(client)
    lines = list(AuditEntry.every.order_by("id"))
    assert [(one.what, one.council, one.by) for one in lines] == [
        ("sign-in-failed", council, None),
        ("signed-in", council, kari),
    ]
    assert "feil passord" not in str([one.facts for one in lines])


def test_a_wrong_address_is_told_in_no_council_and_answered_like_a_wrong_password(client, kari):
    unknown = sign_in(client, email="ingen@nord.example").content.decode()
    wrong = sign_in(client, "feil passord her").content.decode()
    said = sentence("account-fault", "wrong-password", "nb")
    assert said in unknown
    assert said in wrong
    assert AuditEntry.every.exclude(council=None).count() == 1
    assert AuditEntry.every.filter(council=None, facts={"email": "ingen@nord.example"}).count() == 1


def test_the_sixth_wrong_password_is_not_looked_at_and_another_address_is(client, kari, council):
    User.objects.create_user("ola@nord.example", BETTER)
    for _ in range(5):
        assert sentence("account-fault", "wrong-password", "nb") in sign_in(client, "feil passord her").content.decode()
    refused = sign_in(client)
    assert refused.status_code == 200
    assert sentence("account-fault", "too-many", "nb") in refused.content.decode()
    assert "_auth_user_id" not in client.session
    assert codes().count("sign-in-failed") == 5
    assert sign_in(client, BETTER, "ola@nord.example").status_code == 302


def test_one_locked_out_may_sign_in_with_a_new_password_at_once(client, kari):
    for _ in range(6):
        sign_in(client, "feil passord her")
    follow_link(client, reset_link(client))
    assert sign_in(client, BETTER).status_code == 302


def test_one_whose_account_is_closed_does_not_come_in(client, kari):
    User.objects.filter(pk=kari.pk).update(is_active=False)
    answer = sign_in(client)
    assert answer.url == reverse("account_inactive")
    assert sentence("account", "inactive", "nb") in client.get(answer.url).content.decode()
    assert "_auth_user_id" not in client.session


def test_a_session_ends_with_the_browser_and_after_twelve_hours(client, kari):
    answer = sign_in(client)
    cookie = answer.cookies["avklart"]
    assert (cookie["max-age"], cookie["httponly"], cookie["samesite"]) == ("", True, "Lax")
    left = Session.objects.get().expire_date - timezone.now()
    assert timedelta(hours=11, minutes=59) < left <= timedelta(hours=12)
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert client.get("/arbeid/nord/").status_code == 302


def test_signing_out_is_asked_for_and_then_done(client, kari):
    client.force_login(kari)
    assert sentence("account", "sign-out", "nb") in client.get(reverse("account_logout")).content.decode()
    assert "_auth_user_id" in client.session
    answer = client.post(reverse("account_logout"), follow=True)
    assert sentence("account", "signed-out", "nb") in answer.content.decode()
    assert "_auth_user_id" not in client.session


def reset_link(client):
    client.post(reverse("account_reset_password"), {"email": "kari@nord.example"})
    return re.findall(r"http://testserver(\S+)", str(sent_mails()[-1].body))[0]


def follow_link(client, link, password=BETTER):
    opened = client.get(link)
    return client.post(opened.url, {"password1": password, "password2": password}, follow=True)


def test_a_forgotten_password_is_replaced_by_way_of_a_mail(client, kari):
    done = follow_link(client, reset_link(client))
    assert sentence("account", "password-changed-heading", "nb") in done.content.decode()
    assert sign_in(client, GOOD).status_code == 200
    assert sign_in(client, BETTER).status_code == 302
    assert codes()[0] == "password-reset"
    assert [one.subject for one in sent_mails()] == [
        sentence("mail", "reset-subject", "nb"),
        sentence("mail", "password-changed-subject", "nb"),
    ]


def test_a_link_for_a_new_password_works_once_and_looking_at_it_uses_nothing(client, kari):
    link = reset_link(client)
    for _ in range(3):
        assert client.get(link).status_code == 302
    follow_link(client, link)
    assert sentence("account", "link-dead", "nb") in client.get(link).content.decode()


@pytest.mark.parametrize("key", ["1-x", "zzzzzzzzzzzzz-cafe", "0-set-password", "1-%00", "ÆØÅ-x", "1-" + "x" * 100])
def test_a_made_up_link_for_a_new_password_leads_nowhere(client, kari, key):
    answer = client.get(f"/konto/passord/glemt/{key}/")
    assert answer.status_code == 404 or sentence("account", "link-dead", "nb") in answer.content.decode()


def test_a_bad_new_password_is_refused_with_its_reason(client, kari):
    opened = client.get(reset_link(client))
    for first, second, said in (
        ("kort", "kort", "12"),
        (BETTER, GOOD, sentence("account", "not-same", "nb")),
        ("kari@nord.example", "kari@nord.example", "password1"),
        ("passordpassord\x00", "passordpassord\x00", "password1"),
    ):
        page = client.post(opened.url, {"password1": first, "password2": second})
        assert page.status_code == 200
        assert said in page.content.decode()
    assert sign_in(client).status_code == 302


def test_the_page_says_the_same_whether_there_is_such_an_account_or_not(client, kari):
    known = client.post(reverse("account_reset_password"), {"email": kari.email}, follow=True)
    unknown = client.post(reverse("account_reset_password"), {"email": "ingen@nord.example"}, follow=True)
    assert known.status_code == unknown.status_code == 200
    assert (known.redirect_chain, len(known.content)) == (unknown.redirect_chain, len(unknown.content))
    assert [one.to for one in sent_mails()] == [[kari.email], ["ingen@nord.example"]]
    assert "http" not in sent_mails()[1].body


@pytest.mark.parametrize("language", LANGUAGES)
def test_mails_are_plain_and_in_the_language_of_the_one_who_gets_them(client, kari, language):
    User.objects.filter(pk=kari.pk).update(language=language)
    follow_link(client, reset_link(client))
    first, second = sent_mails()
    assert first.subject == sentence("mail", "reset-subject", language)
    assert second.subject == sentence("mail", "password-changed-subject", language)
    assert all(one.content_subtype == "plain" and not getattr(one, "alternatives", []) for one in (first, second))
    assert kari.email in first.body
    assert "{" not in f"{first.body}{second.body}"


def test_one_without_a_choice_gets_mails_in_the_language_of_the_council(client, kari, council):
    Council.every.filter(pk=council.pk).update(language="nn")
    reset_link(client)
    assert sent_mails()[0].subject == sentence("mail", "reset-subject", "nn")


def test_changing_the_password_ends_every_other_session(client, kari):
    elsewhere = Client()
    sign_in(elsewhere)
    sign_in(client)
    asked = {"oldpassword": GOOD, "password1": BETTER, "password2": BETTER}
    answer = client.post(reverse("account_change_password"), asked, follow=True)
    assert sentence("account", "password-changed", "nb") in answer.content.decode()
    assert client.get(reverse("account_own")).status_code == 200
    assert elsewhere.get(reverse("account_own")).status_code == 302
    assert codes()[-1] == "password-changed"
    assert AuditEntry.every.filter(what="password-changed", by=kari).count() == 1


def test_the_password_is_not_changed_without_the_present_one(client, kari):
    sign_in(client)
    asked = {"oldpassword": "ikke dette heller", "password1": BETTER, "password2": BETTER}
    page = client.post(reverse("account_change_password"), asked).content.decode()
    assert sentence("account-fault", "wrong-current", "nb") in page
    assert "password-changed" not in codes()


def test_one_confirms_who_one_is_by_ones_password(client, kari):
    sign_in(client)
    where = reverse("account_reauthenticate")
    assert sentence("account", "confirm", "nb") in client.get(where).content.decode()
    assert (
        sentence("account-fault", "wrong-current", "nb") in client.post(where, {"password": "x" * 13}).content.decode()
    )
    assert client.post(where, {"password": GOOD}).status_code == 302


def test_too_many_forms_are_answered_in_our_look(client, kari):
    for _ in range(31):
        answer = sign_in(client, "feil passord her", "en@nord.example")
    assert answer.status_code == 429
    assert sentence("account", "too-many-heading", "nb") in answer.content.decode()


@pytest.mark.parametrize(
    "page", ["signup", "email", "confirm-email", "login/code", "registrer", "3rdparty", "phone/change"]
)
def test_pages_of_the_library_that_are_not_ours_do_not_answer(client, kari, page):
    client.force_login(kari)
    assert client.get(f"/konto/{page}/").status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("is_signed_in", [False, True])
def test_every_account_page_speaks_the_readers_language_and_runs_nothing(client, kari, language, is_signed_in):
    client.cookies["avklart-language"] = language
    if is_signed_in:
        client.force_login(kari)
    for name in PAGES if is_signed_in else (*PAGES, "account_login"):
        page = client.get(reverse(name), follow=True).content.decode()
        assert f'<html lang="{language}"' in page
        assert page.count("<h1") == 1
        assert not re.search(r"<script(?![^>]*src=)|style=|\son\w+=", page)


PAGES = (
    "account_own",
    "account_logout",
    "account_inactive",
    "account_reauthenticate",
    "account_change_password",
    "account_set_password",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key_done",
)


def test_every_address_of_accounts_is_known_here():
    names = {str(getattr(one, "name", "")) for one in get_resolver("avklart.web.accounts").url_patterns}
    assert names - set(PAGES) == {"account_login", "account_reset_password_from_key", "account_invitation"}


def test_a_person_changes_name_and_language(client, kari):
    client.force_login(kari)
    answer = client.post(reverse("account_own"), {"name": "  Kari  Nordmann ", "language": "nn"})
    assert answer.status_code == 302
    kari.refresh_from_db()
    assert (kari.name, kari.language) == ("Kari Nordmann", "nn")
    page = client.get(reverse("account_own")).content.decode()
    assert '<html lang="nn"' in page
    assert sentence("account", "stored", "nn") in page
    client.post(reverse("account_own"), {"name": "Kari", "language": ""})
    kari.refresh_from_db()
    assert kari.language == ""
    assert '<html lang="nb"' in client.get(reverse("account_own")).content.decode()


def test_a_name_that_is_too_long_stays_in_the_form(client, kari):
    client.force_login(kari)
    answer = client.post(reverse("account_own"), {"name": "x" * 121})
    assert answer.status_code == 422
    assert "x" * 121 in answer.content.decode()


def test_the_language_chosen_on_a_page_follows_the_person_to_another_browser(client, kari):
    client.force_login(kari)
    client.post(reverse("language"), {"language": "en", "next": "/konto/"})
    elsewhere = Client()
    sign_in(elsewhere)
    assert '<html lang="en"' in elsewhere.get(reverse("account_own")).content.decode()


def test_one_who_is_not_signed_in_chooses_a_language_too(client):
    client.post(reverse("language"), {"language": "nn", "next": "/konto/logg-inn/"})
    assert '<html lang="nn"' in client.get(reverse("account_login")).content.decode()
