"""Letters: stored with their mail or not at all, once a week however many press Send; and the secretariat's list."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email import message_from_string
from typing import Any

import pytest
from django.core import mail
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, transaction
from django.utils import timezone

from avklart.councils.models import Council, Membership
from avklart.domain.errors import RuleError
from avklart.domain.occasions import Occasion
from avklart.followup.models import Contact, Incoming, UpdateLink
from avklart.plans.models import Clarification, Plan
from avklart.post import letters
from avklart.post.actions import carry_mails, lay_out
from avklart.post.letter_queries import letters_now
from avklart.post.letters import Press, next_list_at, pause_letters, send_letters, send_lists
from avklart.post.models import Letter, OutgoingMail
from avklart.post.queries import outbox
from avklart.post.written import message_of
from avklart.reports.letters import ListTold, list_in_words, occasion_in_words
from tests.at_once import at_once
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


def test_a_letter_its_mail_and_its_link_are_stored_together(desk):
    ola = desk.person()
    assert desk.send(ola) == 1
    letter = Letter.every.get()
    assert (letter.kind, letter.contact, letter.week_on, letter.sent_by) == ("letter", ola, date(2018, 2, 26), desk.by)
    assert [one["kind"] for one in letter.occasions] == ["clarification-due"]
    assert letter.mail is not None
    assert (letter.mail.sender, letter.mail.reply_to, letter.mail.once) == (desk.by.email, desk.by.email, True)
    assert UpdateLink.every.get().contact == ola


@pytest.mark.parametrize("dies_in", ["lay_out", "make_link", "log"])
def test_what_dies_between_letter_and_mail_leaves_neither(desk, monkeypatch, dies_in):
    ola = desk.person()

    def die(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(letters, dies_in, die)
    with pytest.raises(KeyboardInterrupt):
        desk.send(ola, token="pressed")
    assert (Letter.every.count(), OutgoingMail.every.count(), UpdateLink.every.count()) == (0, 0, 0)
    monkeypatch.undo()
    assert desk.send(ola, token="pressed") == 1


def test_nobody_gets_two_letters_in_a_week_whatever_the_occasions(desk):
    ola = desk.person()
    assert desk.send(ola) == 1
    assert desk.send(ola) == 0
    desk.arrived()
    sunday = date(2018, 3, 4)
    assert desk.send(ola, today=sunday) == 0
    assert desk.send(ola, today=sunday + timedelta(days=1)) == 1


def test_the_database_itself_refuses_a_second_letter_in_a_week(desk):
    ola = desk.person()
    desk.send(ola)
    again = Letter(council=desk.council, kind="letter", contact=ola, week_on=date(2018, 2, 26), made_at=AT)
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save()


@pytest.mark.django_db(transaction=True)
def test_of_two_who_press_send_at_once_one_sends(desk, tmp_path):
    keys = [desk.person(name=f"P{number}", email=f"p{number}@x.example").pk for number in range(5)]

    def press(token: str) -> tuple[int, int]:
        pressed = Press(keys, TODAY, desk.change, opens="https://x.example/lenke/{}/".format, token=token)
        return send_letters(Council.every.get(pk=desk.plan.council_id), pressed), Letter.every.count()

    came = at_once(press, ["hers", "his"], tmp_path)
    assert sorted(sent for sent, _ in came) == [0, 5]
    assert max(stored for _, stored in came) == 5


@pytest.mark.django_db(transaction=True)
def test_of_the_same_press_sent_twice_at_once_each_tells_the_same(desk, tmp_path):
    ola = desk.person()

    def press(_: int) -> tuple[int, int]:
        pressed = Press([ola.pk], TODAY, desk.change, opens="https://x.example/lenke/{}/".format, token="one")
        return send_letters(Council.every.get(pk=desk.plan.council_id), pressed), OutgoingMail.every.count()

    assert [sent for sent, _ in at_once(press, [1, 2], tmp_path)] == [1, 1]


def test_who_wants_none_gets_none_though_ticked(desk):
    never = desk.person(frequency="never")
    assert desk.send(never) == 0
    monthly = desk.person(name="Eva", email="eva@x.example", frequency="monthly")
    assert desk.send(monthly) == 1
    desk.arrived()
    assert desk.send(monthly, today=date(2018, 3, 15)) == 0
    assert desk.send(monthly, today=date(2018, 4, 3)) == 1


def test_an_address_that_became_unusable_is_named_and_nothing_is_sent(desk):
    ola, eva = desk.person(), desk.person(name="Eva", email="eva@x.example")
    Contact.every.filter(pk=eva.pk).update(email="eva@x.example\r\nBcc: alle@x.example")
    with pytest.raises(RuleError) as refused:
        desk.send(ola, eva)
    assert refused.value.code == "letter-address"
    assert refused.value.facts["name"] == "Eva"
    assert (Letter.every.count(), OutgoingMail.every.count()) == (0, 0)


def test_an_address_of_the_sender_that_is_none_is_named_as_hers_and_nothing_is_sent(desk):
    ola = desk.person()
    desk.by.email = "kari uten krøllalfa"
    desk.by.save()
    with pytest.raises(RuleError) as refused:
        desk.send(ola)
    assert (refused.value.code, refused.value.facts) == ("letter-sender", {"email": "kari uten krøllalfa"})
    assert (Letter.every.count(), OutgoingMail.every.count(), UpdateLink.every.count()) == (0, 0, 0)


def test_no_name_and_no_title_adds_a_line_to_the_head_of_a_mail(desk):
    bad = "X\r\nBcc: alle@x.example\r\n\r\nNy tekst"
    Council.every.update(name=bad)
    desk.plan.title = bad
    desk.plan.save()
    desk.by.name = bad
    desk.by.save()
    ola = desk.person()
    Contact.every.filter(pk=ola.pk).update(name=bad)
    desk.send(ola)
    (sent,) = carried()
    read = message_from_string(sent.message().as_string())
    assert read["Bcc"] is None
    assert read["To"] == "ola@kommune.example"
    assert "\n" not in sent.subject
    assert sent.recipients() == ["ola@kommune.example"]


def test_a_letter_that_could_not_be_delivered_may_be_sent_anew_in_the_same_week(desk):
    ola = desk.person()
    desk.send(ola)
    OutgoingMail.every.update(state="given-up", reason="address-refused", text="", html="")
    assert desk.send(ola) == 1
    (letter,) = Letter.every.all()
    assert letter.mail is not None
    assert letter.mail.state == "waiting"
    assert desk.send(ola) == 0


def test_a_pause_refuses_letters_and_makes_no_list(desk):
    ola = desk.person()
    pause_letters(desk.council, True, desk.change)
    with pytest.raises(RuleError, match="letters-paused"):
        desk.send(ola)
    send_lists(MONDAY_AT_8)
    assert not Letter.every.exists()
    pause_letters(desk.council, False, desk.change)
    send_lists(MONDAY_AT_8)
    assert [one.kind for one in Letter.every.all()] == ["list"]


@pytest.mark.parametrize("held_by", ["pause", "quiet days"])
def test_what_no_server_has_taken_waits_out_a_pause_and_quiet_days_and_what_was_asked_for_goes(desk, settings, held_by):
    ola = desk.person()
    send_lists(MONDAY_AT_8)
    desk.send(ola)
    lay_out("ny@x.example", "Invitasjon", "Lenke", AT)
    pause_letters(desk.council, held_by == "pause", desk.change)
    if held_by == "quiet days":
        settings.TODAY = date(2018, 3, 26)
    assert [one.to for one in carried()] == [["ny@x.example"]]
    stands = outbox(timezone.now())
    assert (stands.waiting, stands.held, stands.late) == (0, 2, 0)
    pause_letters(desk.council, False, desk.change)
    settings.TODAY = TODAY
    assert sorted(one.to[0] for one in carried()) == sorted(["ny@x.example", desk.by.email, ola.email])


def test_the_pause_of_one_council_holds_back_no_other(desk):
    other = made("annet")
    other.question_due()
    other.send(other.person(email="eva@x.example"))
    desk.send(desk.person())
    pause_letters(desk.council, True, desk.change)
    assert [one.to for one in carried()] == [["eva@x.example"]]


def test_a_pause_pressed_while_a_mail_is_being_given_stops_it_before_the_last_dot(desk, monkeypatch):
    desk.send(desk.person())
    written = message_of

    def then_paused(one: OutgoingMail, at: datetime) -> Any:
        pause_letters(desk.council, True, desk.change)
        return written(one, at)

    monkeypatch.setattr("avklart.post.actions.carrying.message_of", then_paused)
    assert carried() == []
    assert OutgoingMail.every.get().state == "waiting"


def test_a_letter_that_was_held_back_counts_in_the_week_it_goes_in(desk):
    ola, later = desk.person(), date(2018, 3, 20)
    desk.send(ola)
    assert desk.send(ola, today=later) == 0  # it is on its way still
    gone_at = datetime(2018, 3, 19, 8, tzinfo=UTC)
    OutgoingMail.every.update(state="sent", ended_at=gone_at, text="", html="")
    assert desk.send(ola, today=later) == 0
    assert desk.send(ola, today=later + timedelta(days=3)) == 0
    assert desk.send(ola, today=date(2018, 4, 3)) == 1


@pytest.mark.parametrize(("at", "lists"), [("2018-03-28T12:00", 0), ("2018-07-10T12:00", 0), ("2018-02-28T12:00", 1)])
def test_a_list_that_comes_late_is_of_the_day_it_is_sent_on_and_never_sent_on_a_quiet_one(desk, at, lists):
    asked = timezone.make_aware(datetime.fromisoformat(at))
    desk.question_due(timezone.localdate(asked))
    send_lists(asked)
    assert Letter.every.filter(kind="list", made_at=asked).count() == lists


def test_by_default_only_the_secretariat_gets_mail_each_of_them_one(desk):
    desk.person()
    member(desk.plan.council, "administrator", "Anne")
    member(desk.plan.council, "reader", "Leser")
    closed = member(desk.plan.council, "editor", "Stengt")
    closed.is_active = False
    closed.save()
    send_lists(MONDAY_AT_8)
    send_lists(MONDAY_AT_8)
    to = sorted(one.to[0] for one in carried())
    assert to == ["anne-administrator@fjell.example", "kari-editor@fjell.example"]


def test_the_list_tells_what_is_due_who_has_no_address_and_what_waits(desk):
    desk.person(name="Per Uten", email="")
    eva = desk.person(name="Eva", email="eva@x.example")
    desk.send(eva)
    OutgoingMail.every.update(state="uncertain", ended_at=None)
    link = UpdateLink.every.get()
    Incoming.every.create(
        council=desk.council, link=link, contact=eva, kind="update", sent_at=AT, sent_on=TODAY, token="x"
    )
    send_lists(MONDAY_AT_8)
    (sent,) = [one for one in carried() if one.to == [desk.by.email]]
    for said in (
        "Spørsmål som må avklares",
        "Hvordan skal selskapet finansieres?",
        "Per Uten (1)",
        "Det som er sendt inn og venter på svar fra dere: 1.",
        "eva@x.example",
        "/arbeid/fjell/paaminnelser/",
    ):
        assert said in sent.body
    assert sent.subject == "Mandagsliste 26. februar 2018: Handlingsplan 2017–2018"


def test_what_a_list_is_too_short_for_is_told_as_a_number(desk):
    late = tuple(Occasion(kind="task-due", on=TODAY, is_late=False, number=f"1.{number}") for number in range(14))
    names = tuple(f"p{number}@x.example" for number in range(15))
    told = ListTold(council=desk.council, plan="Planen", language="nb", name="Kari", today=TODAY, for_nobody=late)
    assert "Og 2 til." in list_in_words(told).text
    assert "Og 3 til." in list_in_words(replace(told, for_nobody=(), uncertain=names)).text


def test_nothing_to_tell_gives_no_list(desk):
    Clarification.every.update(due_on=None)
    desk.activity("1.2").funding.all().delete()
    send_lists(MONDAY_AT_8)
    assert Letter.every.count() == 0


def test_a_council_without_a_plan_or_without_anybody_gets_no_list(desk):
    Council.every.create(slug="tom", name="Tomt råd")
    Membership.every.all().delete()
    send_lists(MONDAY_AT_8)
    assert Letter.every.count() == 0


def test_one_councils_fault_keeps_no_other_list_back(desk, monkeypatch):
    other = made("annet")
    other.question_due()
    whole = letters_now

    def fails_for_the_first(council: Council, today: date) -> Any:
        if council.pk == desk.plan.council_id:
            raise ObjectDoesNotExist
        return whole(council, today)

    monkeypatch.setattr(letters, "letters_now", fails_for_the_first)
    with pytest.raises(ExceptionGroup):
        send_lists(MONDAY_AT_8)
    assert [one.user for one in Letter.every.all()] == [other.by]


@pytest.mark.parametrize(
    ("after", "moment"),
    [
        ("2018-03-01T12:00", "2018-03-05T08:00"),
        ("2018-03-05T07:59", "2018-03-05T08:00"),
        ("2018-03-05T08:00", "2018-03-12T08:00"),
        ("2018-03-24T12:00", "2018-04-03T08:00"),  # not in Easter week, nor on Easter Monday
        ("2018-07-08T12:00", "2018-07-30T08:00"),
        ("2018-12-20T12:00", "2019-01-02T08:00"),
        ("2018-10-28T12:00", "2018-10-29T08:00"),  # the night the clock goes back
    ],
)
def test_the_list_goes_on_monday_at_eight_and_never_on_a_quiet_day(after, moment):
    asked = timezone.make_aware(datetime.fromisoformat(after))
    assert timezone.localtime(next_list_at(asked)).strftime("%Y-%m-%dT%H:%M") == moment


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_an_example_is_marked_in_subject_text_and_html(desk, language):
    Council.every.update(is_example=True)
    desk.send(desk.person(language=language))
    (sent,) = carried()
    word = {"nb": "EKSEMPEL", "nn": "EKSEMPEL", "en": "EXAMPLE"}[language]
    html = sent.alternatives[0][0]
    assert sent.subject.startswith(word)
    assert sent.body.startswith(word)
    assert word in html


def test_the_html_says_what_the_text_says_and_fetches_nothing(desk):
    desk.send(desk.person())
    (sent,) = carried()
    html = sent.alternatives[0][0]
    for said in ("Hvordan skal selskapet finansieres?", "Felles destinasjonsselskap", "Svar uten å logge inn"):
        assert said in sent.body.replace("\n  ", " ")
        assert said in html
    assert "<img" not in html
    assert "<script" not in html
    assert html.count("http") == 2  # the link, and its address written out
    assert '<th scope="col"' in html


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("Handlingsplan 2018", "Oppfølging av Handlingsplan 2018, Regionrådet fjell"),
        ("Handlingsplan for regionrådet Fjell", "Oppfølging av Handlingsplan for regionrådet Fjell"),
    ],
)
def test_the_council_is_named_once_in_the_subject(desk, title, subject):
    Plan.every.update(title=title)
    desk.send(desk.person())
    assert [one.subject for one in carried()] == [subject]


def test_what_reaches_nobody_and_belongs_to_no_activity_is_told_by_what_it_is_about(desk):
    one = Occasion(kind="report-due", on=TODAY, is_late=False, subject="Fylkeskommunen, 2017/12")
    assert occasion_in_words(one, "nb").endswith(": Fylkeskommunen, 2017/12, 01.03.2018")
