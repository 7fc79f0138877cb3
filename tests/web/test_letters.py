"""Påminnelser: who would get what and why, what they would read, Send, what became of it, and the pause."""

import re
from datetime import date
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from avklart.councils.models import AuditEntry, Council
from avklart.followup.models import ActivityTask
from avklart.post.actions import carry_mails
from avklart.post.models import Letter, OutgoingMail
from avklart.ui.sentences import LANGUAGES
from tests.plans.made import member
from tests.post.letters_made import TODAY, Desk, made

pytestmark = pytest.mark.django_db
HERE = "/arbeid/fjell/paaminnelser/"


@pytest.fixture
def desk() -> Desk:
    found = made()
    found.question_due()
    return found


@pytest.fixture
def kari(client, desk):
    client.force_login(desk.by)
    return client


def words(answer) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())


def token_in(page: str) -> str:
    return str(re.findall(r'name="token" value="([^"]+)"', page)[0])


def press_send(client, *contacts, follow=True):
    token = token_in(words(client.get(HERE)))
    return client.post(f"{HERE}send/", {"to": [one.pk for one in contacts], "token": token}, follow=follow)


def test_a_person_gets_one_letter_that_the_secretary_has_seen_and_sent(kari, desk):
    ola = desk.person()
    desk.person(name="Per Uten", email="")
    page = words(kari.get(HERE))
    assert "Ola Ordfører" in page
    assert "Spørsmål som må avklares" in page
    assert "Har ingen e-postadresse." in page
    before = kari.get(f"{HERE}{ola.pk}/")
    assert "Hvordan skal selskapet finansieres?" in words(before)
    assert OutgoingMail.every.count() == 0

    after = press_send(kari, ola)
    assert "Lagt i utboksen: 1." in words(after)
    carry_mails(timezone.now)
    sent: Any = mail.outbox[0]
    assert sent.to == ["ola@kommune.example"]
    assert "Hvordan skal selskapet finansieres?" in sent.body
    assert "Svar på denne e-posten" in sent.body
    assert sent.reply_to == [desk.by.email]
    assert desk.by.email in sent.from_email
    link = re.search(r"http://testserver(/lenke/[\w-]{43}/)", sent.body)
    assert link
    html = sent.alternatives[0][0]
    assert link[1] in html

    log = words(kari.get(f"{HERE}sendt/"))
    assert "ola@kommune.example" in log
    assert "sendt" in log
    assert "Har fått e-post denne uka." in words(kari.get(HERE))


def test_nothing_is_sent_to_one_who_is_not_ticked(kari, desk):
    ola = desk.person()
    desk.person(name="Eva", email="eva@kommune.example")
    press_send(kari, ola)
    assert [one.to for one in OutgoingMail.every.all()] == ["ola@kommune.example"]


def test_the_form_sent_twice_sends_once(kari, desk):
    ola, eva = desk.person(), desk.person(name="Eva", email="eva@kommune.example")
    token = token_in(words(kari.get(HERE)))
    for one in (ola, eva):
        kari.post(f"{HERE}send/", {"to": [one.pk], "token": token})
    assert [one.to for one in OutgoingMail.every.all()] == ["ola@kommune.example"]


def test_nobody_ticked_is_refused(kari, desk):
    desk.person()
    answer = press_send(kari)
    assert answer.status_code == 422
    assert "Velg minst én som skal få e-post." in words(answer)


@pytest.mark.parametrize("word", ["x", "-1", "9" * 40, "1'; drop table", ""])
def test_what_is_no_key_chooses_nobody(kari, desk, word):
    desk.person()
    assert kari.post(f"{HERE}send/", {"to": word, "token": "a"}).status_code == 422


def test_a_pause_refuses_letters_until_it_is_over(kari, desk):
    ola = desk.person()
    kari.post(f"{HERE}pause/", {"pause": "1"})
    assert Council.every.get().mail_paused
    page = words(kari.get(HERE))
    assert "Påminnelser er satt på pause." in page
    assert re.search(r"<button[^>]*disabled[^>]*>Send", page)
    assert press_send(kari, ola).status_code == 422
    assert OutgoingMail.every.count() == 0
    kari.post(f"{HERE}pause/", {"pause": "0"})
    assert press_send(kari, ola).status_code == 200
    assert OutgoingMail.every.count() == 1
    whats = set(AuditEntry.every.values_list("what", flat=True))
    assert {"letters-paused", "letters-resumed", "letters-sent"} <= whats


def test_the_page_says_that_what_is_laid_out_already_waits_out_the_pause_and_so_does_the_log(kari, desk):
    assert "det e-posttjeneren har tatt imot, kan ikke hentes tilbake" in words(kari.get(HERE))
    press_send(kari, desk.person())
    assert "holdes tilbake" not in words(kari.get(f"{HERE}sendt/"))
    kari.post(f"{HERE}pause/", {"pause": "1"})
    carry_mails(timezone.now)
    assert mail.outbox == []
    assert "Lagt i utboksen før dette, og venter: 1." in words(kari.get(HERE))
    assert "holdes tilbake" in words(kari.get(f"{HERE}sendt/"))
    kari.post(f"{HERE}pause/", {"pause": "0"})
    carry_mails(timezone.now)
    assert len(mail.outbox) == 1
    assert "venter: 1" not in words(kari.get(HERE))


def test_of_very_many_the_first_are_shown_and_the_next_when_those_are_sent(kari, desk, monkeypatch):
    monkeypatch.setattr("avklart.web.letters._MOST_PEOPLE", 2)
    for name in "ABC":
        desk.person(name=f"P{name}", email=f"{name}@kommune.example")
    for name in "DEF":
        desk.person(name=f"P{name}", email="")
    page = words(kari.get(HERE))
    assert "Klare til utsending (3)" in page
    assert "Her er de 2 første." in page
    assert ("PB" in page, "PC" in page, "PE" in page, "PF" in page) == (True, False, True, False)
    assert "og 1 til" in page
    keys = re.findall(r'name="to" value="(\d+)"', page)
    kari.post(f"{HERE}send/", {"to": keys, "token": token_in(page)})
    assert "PC" in words(kari.get(HERE))


def test_all_that_reaches_nobody_can_be_seen(kari, desk):
    for number in range(10):
        row = ActivityTask(council=desk.council, activity=desk.activity("1.1"), title=f"Oppgave {number}", to_on=TODAY)
        desk.new(row)
    page = words(kari.get(HERE))
    assert "Dette når ingen på e-post (12)" in page
    assert "De neste 6" in page
    assert all(f"Oppgave {number}" in page for number in range(10))


@pytest.mark.parametrize(
    ("day", "until"), [("2018-03-28", "02.04.2018"), ("2018-07-10", "29.07.2018"), ("2018-12-27", "01.01.2019")]
)
def test_a_quiet_day_refuses_letters_and_tells_until_when(kari, desk, settings, day, until):
    ola = desk.person()
    settings.TODAY = date.fromisoformat(day)
    desk.question_due(settings.TODAY)
    assert "stille periode" in words(kari.get(HERE))
    answer = press_send(kari, ola)
    assert answer.status_code == 422
    assert f"til og med {until}" in words(answer)
    assert OutgoingMail.every.count() == 0


@pytest.mark.parametrize("role", ["reader", None, "stranger"])
def test_only_those_who_may_edit_see_or_send_letters(desk, role):
    ola, client = desk.person(), Client()
    if role == "stranger":
        client.force_login(member(made("annet").plan.council, "administrator", "Fremmed"))
    elif role:
        client.force_login(member(desk.plan.council, role, "Leser"))
    asked = [client.get(f"{HERE}{rest}") for rest in ("", "sendt/", f"{ola.pk}/", f"{ola.pk}/html")]
    asked += [client.post(f"{HERE}send/", {"to": [ola.pk]}), client.post(f"{HERE}pause/", {"pause": "1"})]
    assert {answer.status_code for answer in asked} == ({404} if role else {302})
    assert OutgoingMail.every.count() == 0


def test_nobody_sends_to_a_contact_of_another_council(kari, desk):
    desk.person()
    other = made("annet")
    other.question_due()
    theirs = other.person()
    press_send(kari, theirs)
    assert OutgoingMail.every.count() == 0
    assert kari.get(f"{HERE}{theirs.pk}/").status_code == 404


def test_the_letter_shown_fetches_and_runs_nothing(kari, desk):
    ola = desk.person()
    answer = kari.get(f"{HERE}{ola.pk}/html")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert not re.search(r"<(img|script|link|iframe|form)\b|\bsrc=|url\(", answer.content.decode())
    assert 'sandbox title="' in words(kari.get(f"{HERE}{ola.pk}/"))


def test_names_and_texts_are_escaped_on_the_page_and_in_the_letter(kari, desk):
    hostile = '<script>alert(1)</script>"><img src=x onerror=alert(2)>'
    question = desk.question_due()
    type(question).every.filter(pk=question.pk).update(question=hostile)
    ola = desk.person(name=f"Ola {hostile}")
    pages = [kari.get(address).content.decode() for address in (HERE, f"{HERE}{ola.pk}/", f"{HERE}{ola.pk}/html")]
    for page in pages:
        assert "<script>alert" not in page
        assert "<img" not in page
        assert "&lt;script&gt;alert" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_and_letters_are_in_the_readers_own_languages(kari, desk, language):
    ola = desk.person(language=language)
    kari.get("/", {"spraak": language})
    page, letter = words(kari.get(HERE)), words(kari.get(f"{HERE}{ola.pk}/html"))
    assert {"nb": "Påminnelser", "nn": "Påminningar", "en": "Reminders"}[language] in page
    assert {"nb": "har du ansvar for", "nn": "Helsing", "en": "Regards"}[language] in letter
    assert f'<html lang="{language}">' in letter


def test_the_preview_asks_the_same_number_of_queries_for_one_and_for_many(kari, desk, django_assert_max_num_queries):
    desk.person()
    with django_assert_max_num_queries(45) as few:
        kari.get(HERE)
    for number in range(30):
        desk.person(name=f"P{number}", email=f"p{number}@kommune.example")
    with django_assert_max_num_queries(len(few)):
        assert "P29" in words(kari.get(HERE))


def test_the_log_tells_how_each_letter_went(kari, desk):
    for number, state in enumerate(("waiting", "sent", "uncertain", "given-up")):
        desk.send(desk.person(name=f"P{number}", email=f"p{number}@kommune.example"))
        kept = {} if state in ("waiting", "uncertain") else {"text": "", "html": ""}
        OutgoingMail.every.filter(letter__to_name=f"P{number}").update(state=state, **kept)
    page = words(kari.get(f"{HERE}sendt/"))
    for said in ("venter", "sendt", "usikkert om den kom fram", "kunne ikke leveres", "Kari"):
        assert said in page
    OutgoingMail.every.all().delete()
    assert "sendt for mer enn en måned siden" in words(kari.get(f"{HERE}sendt/"))


def test_a_council_without_a_plan_is_told_so(client):
    council = Council.every.create(slug="tom", name="Tomt råd")
    client.force_login(member(council))
    assert "Det er ingen plan å følge opp ennå." in words(client.get(reverse("web:letters", args=["tom"])))


def test_letters_of_this_week_stand_on_its_monday(kari, desk):
    press_send(kari, desk.person())
    assert Letter.every.get().week_on == date(2018, 2, 26)
    assert TODAY.isocalendar().week == 9


@pytest.mark.parametrize(("again", "state"), [("1", "waiting"), ("0", "uncertain")])
def test_of_an_uncertain_mail_the_secretariat_decides_once(kari, desk, again, state):
    desk.send(desk.person())
    OutgoingMail.every.update(state="uncertain", reason="stopped", made_at=timezone.now())
    page = words(kari.get(f"{HERE}sendt/"))
    assert "Ingen vet om den kom fram" in page
    assert "Send på nytt" in page
    at = f"{HERE}sendt/{OutgoingMail.every.get().pk}/"
    kari.post(at, {"again": again})
    assert OutgoingMail.every.get().state == state
    assert "Send på nytt" not in words(kari.get(f"{HERE}sendt/"))
    assert kari.post(at, {"again": "1"}, follow=True).status_code == 200
    assert OutgoingMail.every.get().state == state


def test_nobody_decides_about_the_mail_of_another_council(kari, desk):
    other = made("annet")
    other.question_due()
    other.send(other.person())
    OutgoingMail.every.update(state="uncertain", reason="stopped")
    assert kari.post(f"{HERE}sendt/{OutgoingMail.every.get().pk}/", {"again": "1"}).status_code == 404
