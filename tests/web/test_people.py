"""Members and invitations: by administrators only, never without one, and a link that only its button uses."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from avklart.councils.models import AuditEntry, Council, Invitation, Membership, User
from avklart.ui.sentences import LANGUAGES, sentence
from tests.web.people_of import GOOD, council_with_people, person, sent_mails

pytestmark = pytest.mark.django_db
PAGE = "/arbeid/nord/innstillinger/personer/"


@pytest.fixture
def council():
    return council_with_people()


@pytest.fixture
def admin(client, council):
    client.force_login(person("administrator"))
    return client


def member(role):
    return Membership.every.get(user=person(role))


def invite(admin, email="ny@nord.example", role="editor"):
    admin.post(PAGE, {"email": email, "role": role})
    return re.findall(r"http://testserver(\S+)", str(sent_mails()[-1].body))[0]


def accept(link, name="Ny Person", password=GOOD):
    client = Client()
    return client, client.post(link, {"name": name, "password": password})


def words(answer):
    return answer.content.decode()


@pytest.mark.parametrize("who", ["editor", "reader", "administrator@sor.example", None])
def test_only_administrators_of_the_council_get_to_the_people(client, council, who):
    council_with_people("sor", "Sørrådet")
    invitation = Invitation.every.create(
        council=council, email="a@b.no", role="reader", token_sha256="x", invited_at=NOW, expires_at=NOW + timedelta(7)
    )
    if who:
        client.force_login(User.objects.get(email=who if "@" in who else f"{who}@nord.example"))
    key = member("reader").pk
    addresses = [
        (client.get, PAGE),
        (client.post, PAGE),
        (client.post, f"{PAGE}{key}/rolle/"),
        (client.post, f"{PAGE}{key}/fjern/"),
        (client.post, f"{PAGE}invitasjon/{invitation.pk}/trekk/"),
    ]
    answers = {ask(address, {"role": "administrator", "email": "x@y.no"}).status_code for ask, address in addresses}
    assert answers == ({404} if who else {302})
    assert member("reader").role == "reader"
    assert Invitation.every.filter(withdrawn_at=None).count() == 1


NOW = timezone.now()


def test_nobody_reaches_the_members_of_another_council_through_their_own(admin):
    other = council_with_people("sor", "Sørrådet")
    theirs = Membership.every.get(council=other, role="reader")
    for done in ("rolle", "fjern"):
        assert admin.post(f"{PAGE}{theirs.pk}/{done}/", {"role": "administrator"}).status_code == 404
    assert Membership.every.get(pk=theirs.pk).role == "reader"


def test_what_changes_something_is_never_done_by_a_link(admin):
    assert admin.get(f"{PAGE}{member('reader').pk}/fjern/").status_code == 405


def test_an_administrator_changes_a_role_and_the_log_tells(admin):
    page = admin.post(f"{PAGE}{member('reader').pk}/rolle/", {"role": "editor"}, follow=True)
    assert member("reader").role == "editor"
    assert sentence("people", "role-changed", "nb", {"name": "Reader"}) in words(page)
    line = AuditEntry.every.get(what="role-changed")
    assert line.facts == {"email": "reader@nord.example", "role": "editor", "before": "reader"}
    assert line.by == person("administrator")


def test_the_last_administrator_neither_steps_down_nor_leaves(admin):
    said = sentence("refused", "last-administrator", "nb")
    own = member("administrator").pk
    assert said in words(admin.post(f"{PAGE}{own}/rolle/", {"role": "reader"}, follow=True))
    assert said in words(admin.post(f"{PAGE}{own}/fjern/", follow=True))
    assert member("administrator").role == "administrator"


def test_an_administrator_whose_account_is_closed_does_not_count(admin):
    admin.post(f"{PAGE}{member('reader').pk}/rolle/", {"role": "administrator"})
    User.objects.filter(email="reader@nord.example").update(is_active=False)
    assert sentence("refused", "last-administrator", "nb") in words(
        admin.post(f"{PAGE}{member('administrator').pk}/fjern/", follow=True)
    )


def test_one_of_two_administrators_may_leave_and_sees_the_page_no_more(admin):
    admin.post(f"{PAGE}{member('editor').pk}/rolle/", {"role": "administrator"})
    answer = admin.post(f"{PAGE}{member('administrator').pk}/fjern/")
    assert answer.headers["Location"] == reverse("web:councils")
    assert admin.get(PAGE).status_code == 404


def test_one_who_is_removed_keeps_the_account_and_sees_nothing_of_the_council(admin):
    admin.post(f"{PAGE}{member('reader').pk}/fjern/")
    reader = Client()
    reader.force_login(person("reader"))
    assert reader.get("/arbeid/nord/").status_code == 404
    assert AuditEntry.every.get(what="member-removed").facts["email"] == "reader@nord.example"


@pytest.mark.parametrize("role", ["king", "", "Administrator"])
def test_a_role_there_is_not_is_refused(admin, role):
    said = sentence("refused", "role-unknown", "nb")
    assert said in words(admin.post(f"{PAGE}{member('reader').pk}/rolle/", {"role": role}, follow=True))
    assert said in words(admin.post(PAGE, {"email": "ny@nord.example", "role": role}))
    assert member("reader").role == "reader"


@pytest.mark.parametrize("email", ["", "ny", "ny@", "a@b.no\nBcc: alle@b.no", "x" * 300 + "@b.no", "<script>@b.no"])
def test_what_is_no_address_is_refused_and_stays_in_the_form(admin, email):
    answer = admin.post(PAGE, {"email": email, "role": "reader"})
    assert answer.status_code == 422
    assert "<script>@" not in words(answer)
    assert sent_mails() == []


def test_a_member_is_not_invited_again(admin):
    answer = admin.post(PAGE, {"email": "Reader@nord.example", "role": "editor"})
    assert sentence("refused", "already-member", "nb", {"email": "reader@nord.example"}) in words(answer)


def test_one_who_is_invited_makes_an_account_and_is_in(admin, council):
    link = invite(admin)
    client, answer = accept(link)
    assert answer.headers["Location"] == "/arbeid/nord/"
    user = User.objects.get(email="ny@nord.example")
    assert (user.name, user.check_password(GOOD)) == ("Ny Person", True)
    assert Membership.every.get(user=user, council=council).role == "editor"
    assert client.session.get_expire_at_browser_close()
    assert [one.what for one in AuditEntry.every.order_by("id")][-3:] == [
        "invitation-accepted",
        "role-given",
        "signed-in",
    ]


def test_the_token_is_kept_nowhere(admin):
    link = invite(admin)
    token = link.rstrip("/").rpartition("/")[2]
    assert len(token) > 40
    assert token not in str(list(Invitation.every.values())) + str(list(AuditEntry.every.values()))


def test_looking_at_an_invitation_uses_nothing(admin):
    link = invite(admin)
    for _ in range(3):
        for ask in (Client().get, Client().head):
            assert ask(link).status_code == 200
    assert accept(link)[1].status_code == 302


def test_an_invitation_used_twice_is_refused_clearly(admin):
    link = invite(admin)
    accept(link)
    _, again = accept(link, name="En annen")
    assert again.status_code == 410
    assert sentence("refused", "invitation-used", "nb") in words(again)
    assert Membership.every.filter(user__email="ny@nord.example").count() == 1


def test_an_invitation_is_valid_for_seven_days(admin):
    link = invite(admin)
    assert Invitation.every.get().expires_at - Invitation.every.get().invited_at == timedelta(days=7)
    Invitation.every.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert sentence("refused", "invitation-expired", "nb") in words(accept(link)[1])
    assert not User.objects.filter(email="ny@nord.example").exists()


def test_an_invitation_can_be_withdrawn_and_a_newer_one_ends_the_older(admin):
    old = invite(admin)
    new = invite(admin)
    assert sentence("refused", "invitation-withdrawn", "nb") in words(Client().get(old))
    waiting = Invitation.every.get(withdrawn_at=None)
    admin.post(f"{PAGE}invitasjon/{waiting.pk}/trekk/")
    assert Client().get(new).status_code == 410
    assert "ny@nord.example" not in words(admin.get(PAGE)).partition(sentence("people", "waiting", "nb"))[2]


@pytest.mark.parametrize("token", ["x", "%00", "a" * 2000, "..%2f", "æøå"])
def test_a_made_up_invitation_does_not_exist(client, council, token):
    answer = client.get(f"/konto/invitasjon/{token}/")
    assert answer.status_code == 404


@pytest.mark.parametrize(
    ("name", "password", "said"),
    [
        ("", GOOD, ""),
        ("   ", GOOD, ""),
        ("x" * 121, GOOD, sentence("refused", "text-too-long", "nb", {"limit": 120})),
        ("Ny", "kort", sentence("refused", "password-too-weak", "nb")),
        ("Ny", "ny@nord.example", sentence("refused", "password-too-weak", "nb")),
    ],
)
def test_a_bad_name_or_password_makes_no_account(admin, name, password, said):
    link = invite(admin)
    _, answer = accept(link, name, password)
    assert answer.status_code == 422
    assert said in words(answer)
    assert not User.objects.filter(email="ny@nord.example").exists()
    assert accept(link)[1].status_code == 302


def test_one_who_has_an_account_signs_in_and_joins(admin, council):
    council_with_people("sor", "Sørrådet")
    link = invite(admin, "reader@sor.example", "reader")
    stranger = Client()
    page = words(stranger.get(link))
    assert f"{reverse('account_login')}?next={link}" in page
    assert 'type="password"' not in page
    # Without signing in, the form of a new account does nothing.
    assert stranger.post(link, {"name": "Tyv", "password": GOOD}).status_code == 200
    stranger.post(reverse("account_login"), {"login": "reader@sor.example", "password": GOOD, "next": link})
    assert stranger.post(link).headers["Location"] == "/arbeid/nord/"
    assert Membership.every.get(user=person("reader", "sor"), council=council).role == "reader"


def test_nobody_takes_the_invitation_of_another(admin, council):
    link = invite(admin)
    editor = Client()
    editor.force_login(person("editor"))
    page = words(editor.get(link))
    assert "ny@nord.example" in page
    editor.post(link, {"name": "Tyv", "password": GOOD})
    assert Invitation.every.get().accepted_at is None
    assert not User.objects.filter(email="ny@nord.example").exists()


def test_one_who_became_a_member_meanwhile_keeps_the_role(admin, council):
    council_with_people("sor", "Sørrådet")
    link = invite(admin, "reader@sor.example", "reader")
    user = person("reader", "sor")
    Membership.every.create(council=council, user=user, role="administrator")
    client = Client()
    client.force_login(user)
    client.post(link)
    assert Membership.every.get(council=council, user=user).role == "administrator"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_invitation_is_written_in_the_language_of_the_council_or_of_its_reader(admin, council, language):
    Council.every.filter(pk=council.pk).update(language=language)
    council_with_people("sor", "Sørrådet")
    User.objects.filter(email="reader@sor.example").update(language="nn")
    invite(admin)
    invite(admin, "reader@sor.example")
    assert [one.subject for one in sent_mails()] == [
        sentence("mail", "invitation-subject", language, {"council": "Nordrådet"}),
        sentence("mail", "invitation-subject", "nn", {"council": "Nordrådet"}),
    ]
    assert "{" not in str(sent_mails()[0].body)


def test_a_council_with_a_line_break_in_its_name_starts_no_header(admin, council):
    Council.every.filter(pk=council.pk).update(name="Nord\nBcc: alle@b.no")
    invite(admin)
    assert "\n" not in sent_mails()[0].subject
    assert sent_mails()[0].recipients() == ["ny@nord.example"]


def test_the_link_is_shown_once_to_be_handed_over_where_no_mail_arrives(admin):
    page = words(admin.post(PAGE, {"email": "ny@nord.example", "role": "reader"}))
    assert sentence("people", "not-arrived", "nb") in page
    link = re.findall(r"http://testserver(/konto/invitasjon/[\w-]+/)", page)[0]
    assert accept(link)[1].status_code == 302
    assert "/konto/invitasjon/" not in words(admin.get(PAGE))


def test_the_page_takes_as_many_queries_with_two_hundred_members(admin, council, django_assert_max_num_queries):
    for number in range(200):
        user = User.objects.create_user(f"m{number}@nord.example", None, name=f"<b>M{number}</b>")
        Membership.every.create(council=council, user=user, role="reader")
    with django_assert_max_num_queries(9):
        page = words(admin.get(PAGE))
    assert page.count("/fjern/") == 203
    assert "<b>M1" not in page
