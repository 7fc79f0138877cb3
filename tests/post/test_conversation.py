"""Mails given to real servers that refuse, hang up, are slow, want encryption, or want to know who is there."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db.models import Q

from avklart.councils.models import Council
from avklart.councils.writing import Change
from avklart.domain.errors import RuleError
from avklart.post import conversation
from avklart.post.actions import (
    BEING_SENT,
    WAITS,
    Sender,
    Sending,
    carry_mails,
    lay_out,
    let_be,
    send_again,
    take_up_what_was_left,
)
from avklart.post.actions.carrying import _carried, _end_those_left, _note, _post_office, _this_carrier
from avklart.post.models import OutgoingMail
from avklart.post.queries import outbox, uncertain_mails
from avklart.ui.sentences import LANGUAGES, sentence
from tests.post.offices import AT, Office, clock, letter, opened, state, use

pytestmark = pytest.mark.django_db
LATER = AT + WAITS[0]


@pytest.fixture
def office(settings: Any) -> Iterator[Office]:
    with opened() as (office, port):
        use(settings, port)
        yield office


@pytest.fixture
def council() -> Council:
    return Council.every.create(slug="nord", name="Nordrådet")


def test_a_letter_has_both_texts_and_comes_from_the_one_who_sent_it(office: Office, settings: Any) -> None:
    settings.DEFAULT_FROM_EMAIL = "Avklart <avklart@drift.example>"
    one = letter()
    assert carry_mails(clock) == 1
    [mail] = office.taken
    assert (mail["From"], mail["Sender"]) == ("Kari Nordmann <kari@nord.example>", "Avklart <avklart@drift.example>")
    assert (mail["Reply-To"], mail["Auto-Submitted"]) == (None, "auto-generated")
    assert mail["Message-ID"] == one.message_id
    assert office.envelopes == [("avklart@drift.example", ["ola@nord.example"])]
    text, html = mail.get_body(("plain",)), mail.get_body(("html",))
    assert text is not None
    assert html is not None
    assert text.get_content().replace("\r\n", "\n") == "Hei på deg\n.\n..prikk\n"
    assert "<p>Hei på deg</p>" in html.get_content()
    assert mail.as_bytes().isascii()


def test_where_the_domain_forbids_it_the_name_stays_and_answers_still_reach_the_sender(
    office: Office, settings: Any
) -> None:
    settings.DEFAULT_FROM_EMAIL, settings.MAIL_FROM_PEOPLE = "Avklart <avklart@drift.example>", False
    letter()
    carry_mails(clock)
    [mail] = office.taken
    assert mail["From"] == "Kari Nordmann via Avklart <avklart@drift.example>"
    assert (mail["Reply-To"], mail["Sender"]) == ("Kari Nordmann <kari@nord.example>", None)


def test_a_line_break_makes_no_header_of_its_own(office: Office) -> None:
    sending = Sending(sender=Sender("kari@nord.example", "Kari\r\nBcc: alle@nord.example"), once=True)
    lay_out("ola@nord.example", "En\r\nBcc: alle@nord.example", "To", AT, sending=sending)
    behind = letter()
    OutgoingMail.every.filter(pk=behind.pk).update(subject="En\nBcc: alle@nord.example")
    assert carry_mails(clock) == 1
    [mail] = office.taken
    assert (mail["Bcc"], mail["Subject"]) == (None, "En Bcc: alle@nord.example")
    assert state(behind) == ("given-up", "mail-unusable")


@pytest.mark.parametrize(
    ("whose", "reason"), [("sender", "sender-unusable"), ("reply_to", "mail-unusable"), ("to", "address-unusable")]
)
def test_of_an_address_that_became_unusable_it_is_told_whose_it_is(office: Office, whose: str, reason: str) -> None:
    one, other = letter(), letter()
    OutgoingMail.every.filter(pk=one.pk).update(**{whose: "kari@nord.example\r\nBcc: alle@nord.example"})
    assert carry_mails(clock) == 1
    assert (state(one), state(other)) == (("given-up", reason), ("sent", ""))
    for language in LANGUAGES:
        assert sentence("mail-reason", reason, language)


def test_a_domain_with_letters_of_ours_is_written_as_servers_know_it(office: Office) -> None:
    lay_out("ola@blåbær.example", "En", "En", AT)
    assert carry_mails(clock) == 1
    assert office.envelopes[0][1] == ["ola@xn--blbr-roah.example"]


def test_several_mails_go_over_one_connection(office: Office) -> None:
    for number in range(5):
        letter(to=f"person{number}@nord.example")
    assert carry_mails(clock) == 5
    assert office.connections == 1


def test_a_server_that_ends_the_connection_between_two_mails_is_reached_anew(office: Office) -> None:
    first, second = letter(to="en@nord.example"), letter(to="to@nord.example")
    office.hang_ups = 1
    taken = office.handle_DATA

    async def then_hang_up(*given: Any) -> str:
        office.hangs_up_at = "MAIL"
        return await taken(*given)

    office.handle_DATA = then_hang_up  # type: ignore[method-assign, assignment]
    assert carry_mails(clock) == 2
    assert office.connections == 2
    assert {state(first), state(second)} == {("sent", "")}


def test_many_that_are_put_off_hold_back_none_that_can_be_sent(office: Office) -> None:
    away = [f"borte{number}@nord.example" for number in range(60)]
    office.refused = dict.fromkeys(away, "450 4.2.1 Mailbox busy")
    for to in (*away, "ola@nord.example"):
        letter(to=to)
    assert carry_mails(clock) == 1
    assert [mail["To"] for mail in office.taken] == ["ola@nord.example"]
    assert OutgoingMail.every.filter(state="waiting", reason="put-off", tries=1).count() == len(away)
    assert carry_mails(clock) == 0


def test_a_clock_that_goes_back_in_the_midst_tries_no_mail_twice_and_loses_none(office: Office) -> None:
    office.answers["RCPT"] = "450 4.2.1 Mailbox busy"
    one, times = letter(), iter([AT] * 5)
    assert carry_mails(lambda: next(times, AT - timedelta(hours=1))) == 0
    one.refresh_from_db()
    assert (one.state, one.tries) == ("waiting", 1)
    office.answers.clear()
    assert carry_mails(clock) == 1


@pytest.mark.parametrize("people", [True, False])
@pytest.mark.parametrize(
    "name",
    [
        'Kari "Kaja" <Nordmann>, Å',
        "Áŋŋá Čáhppes-Ŧuŋđi",
        "Kari 🎿",
        "(Kari); AU:",
        "Kari\u202e\x00 Nordmann\nBcc: x@x.example",
    ],
)
def test_a_name_of_any_letters_stands_whole_before_the_address_and_adds_nothing(
    office: Office, settings: Any, name: str, people: bool
) -> None:
    settings.MAIL_FROM_PEOPLE = people
    sender = Sender("kari@nord.example", name)
    lay_out("ola@nord.example", f"Fra {name}", "Hei", AT, sending=Sending(sender=sender, reply_to=sender.address))
    carry_mails(clock)
    (mail,) = office.taken
    (shown,) = mail["From"].addresses
    plain = "".join(letter for letter in " ".join(name.split()) if letter.isprintable())
    assert shown.display_name == plain if people else shown.display_name.startswith(f"{plain} via ")
    assert (mail["Reply-To"], mail["To"], mail["Bcc"]) == ("kari@nord.example", "ola@nord.example", None)
    assert mail["Subject"] == f"Fra {plain}"
    assert not mail["From"].defects


def test_a_refusal_of_one_receiver_is_given_up_at_once_and_stops_no_other(office: Office) -> None:
    office.refused = {"borte@nord.example": "550 5.1.1 No such person"}
    gone, other = letter(to="borte@nord.example"), letter()
    assert carry_mails(clock) == 1
    assert state(gone) == ("given-up", "address-refused")
    assert "No such person" in gone.fault
    assert (gone.text, gone.html) == ("", "")
    assert state(other) == ("sent", "")
    for language in LANGUAGES:
        assert sentence("mail-reason", gone.reason, language)


@pytest.mark.parametrize(
    ("command", "answer", "came_to"),
    [
        ("RCPT", "450 Greylisted", ("waiting", "put-off")),
        ("RCPT", "530 Sign in first", ("waiting", "not-signed-in")),
        ("MAIL", "451 Not now", ("waiting", "put-off")),
        ("MAIL", "550 Not from here", ("waiting", "sender-refused")),
        ("DATA", "451 Not now", ("waiting", "put-off")),
        ("DATA", "554 Spam", ("given-up", "mail-refused")),
        ("DATA", "421 Closing", ("waiting", "closing")),
        ("DATA", "999 Nonsense", ("uncertain", "no-answer")),
    ],
)
def test_what_is_put_off_is_tried_again_and_what_is_refused_is_not(
    office: Office, command: str, answer: str, came_to: tuple[str, str]
) -> None:
    office.answers[command] = answer
    one = letter()
    assert carry_mails(clock) == 0
    assert state(one) == came_to
    office.answers.clear()
    assert carry_mails(lambda: LATER) == (came_to[0] == "waiting")
    assert len(office.taken) == (came_to[0] == "waiting")


@pytest.mark.parametrize("place", ["connect", "EHLO", "MAIL", "RCPT", "DATA", "mid-DATA"])
def test_a_connection_dropped_before_the_last_dot_is_tried_again(office: Office, place: str) -> None:
    office.hangs_up_at = place
    one = letter()
    # So long that it is still being sent when the server hangs up.
    OutgoingMail.every.filter(pk=one.pk).update(text="Hei på deg\n" * 500_000 if place == "mid-DATA" else "Hei")
    assert carry_mails(clock) == 0
    assert state(one)[0] == "waiting"
    assert (one.sending_at, one.carrier) == (None, "")
    office.hangs_up_at = ""
    OutgoingMail.every.filter(pk=one.pk).update(text="Hei")
    assert carry_mails(lambda: LATER) == 1
    assert len(office.taken) == 1


@pytest.mark.parametrize(("place", "arrived"), [("dot", 0), ("after-dot", 1)])
def test_a_connection_dropped_after_the_last_dot_leaves_a_mail_that_is_named_uncertain(
    office: Office, council: Council, place: str, arrived: int
) -> None:
    office.hangs_up_at = place
    one = letter(council)
    assert carry_mails(clock) == 0
    assert state(one) == ("uncertain", "no-answer")
    office.hangs_up_at = ""
    for days in range(3):
        assert carry_mails(lambda days=days: AT + timedelta(days=days)) == 0  # type: ignore[misc]
    assert len(office.taken) == arrived
    [named] = uncertain_mails(council)
    assert (named.to, named.subject, named.sending_at) == ("ola@nord.example", "Å gjøre denne uka", AT)
    assert outbox(AT).uncertain == 1


def test_a_mail_that_may_come_twice_is_sent_again_where_nobody_knows(office: Office) -> None:
    office.hangs_up_at = "after-dot"
    one = letter(once=False)
    carry_mails(clock)
    assert state(one)[0] == "waiting"
    office.hangs_up_at = ""
    assert carry_mails(lambda: LATER) == 1
    assert [mail["Message-ID"] for mail in office.taken] == [one.message_id] * 2


def test_a_person_lets_an_uncertain_mail_go_again_or_be_and_only_once(office: Office, council: Council) -> None:
    office.hangs_up_at, change = "after-dot", Change(by=None, at=AT, why="uncertain")
    again, left = letter(council, to="en@nord.example"), letter(council, to="to@nord.example")
    carry_mails(clock)
    carry_mails(clock)
    office.hangs_up_at = ""
    send_again(again, change)
    let_be(left, change)
    for decide in (send_again, let_be):
        with pytest.raises(RuleError, match="mail-decided"):
            decide(left, change)
    assert list(uncertain_mails(council)) == []
    assert carry_mails(clock) == 1
    assert (state(again)[0], state(left)[0]) == ("sent", "uncertain")
    assert (left.text, left.html, left.ended_at) == ("", "", AT)


def test_a_slow_server_is_waited_for_once_it_has_the_mail(office: Office, settings: Any, monkeypatch: Any) -> None:
    use(settings, settings.MAILERS["default"]["OPTIONS"]["port"], timeout=0.3)
    office.late = 0.8
    one, other = letter(), letter(to="to@nord.example")
    assert carry_mails(clock) == 2
    assert {state(one), state(other)} == {("sent", "")}
    monkeypatch.setattr(conversation, "ANSWER_SECONDS", 0.2)
    third = letter()
    assert carry_mails(clock) == 0
    assert state(third) == ("uncertain", "no-answer")


def test_a_server_that_is_not_there_is_asked_once_a_round(settings: Any) -> None:
    with opened() as (_, port):
        pass
    use(settings, port)
    first, second = letter(), letter()
    assert carry_mails(clock) == 0
    assert [state(first), state(second)] == [("waiting", "not-reached"), ("waiting", "")]


def test_what_a_process_had_in_hand_when_it_died_is_told_apart_by_whether_it_was_given(
    office: Office, council: Council
) -> None:
    claimed, given, twice, elsewhere = letter(council), letter(council), letter(once=False), letter(council)
    here, there = {"carrier": _this_carrier(), "tries": 1}, {"carrier": "another", "tries": 1}
    row = OutgoingMail.every.filter
    row(pk=claimed.pk).update(due_at=AT + BEING_SENT, **here)
    for one, whose in ((given, here), (twice, here), (elsewhere, there)):
        row(pk=one.pk).update(state="sending", sending_at=AT, **whose)
    take_up_what_was_left(AT)
    assert state(given) == ("uncertain", "stopped")
    assert state(elsewhere)[0] == "sending"
    assert carry_mails(clock) == 2
    assert (state(claimed)[0], state(twice)[0]) == ("sent", "sent")
    carry_mails(lambda: AT + BEING_SENT + timedelta(seconds=1))
    assert state(elsewhere) == ("uncertain", "stopped")
    assert len(office.taken) == 2


def test_what_others_took_for_dead_is_noted_as_sent_when_the_answer_comes_after_all(office: Office) -> None:
    one = letter()
    carry_mails(clock)
    OutgoingMail.every.filter(pk=one.pk).update(state="sending", sending_at=AT, carrier=_this_carrier())
    _end_those_left(Q(pk=one.pk), AT)
    assert state(one)[0] == "uncertain"
    _note(one, conversation.Outcome("taken"), AT)
    assert state(one)[0] == "sent"


def test_of_two_who_carry_at_once_one_gives_the_mail(office: Office, monkeypatch: Any) -> None:
    one = letter()
    stale = list(OutgoingMail.every.filter(state="waiting"))
    assert carry_mails(clock) == 1
    with _post_office() as give:
        assert _carried(stale[0], clock, give).came_to == "not-ours"
    assert len(office.taken) == 1
    assert state(one)[0] == "sent"


def test_a_mail_somebody_else_took_over_before_the_dot_is_not_given(office: Office) -> None:
    one = letter()
    taken: list[str] = []
    with _post_office() as give:
        taken.append(give(one, AT, lambda: False).came_to)
        taken.append(give(one, AT, lambda: True).came_to)
    assert taken == ["not-ours", "taken"]
    assert len(office.taken) == 1
