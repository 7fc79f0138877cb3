"""Addresses that mails are sent to, and the areas in which a person answers for a role."""

from datetime import date

import pytest

from avklart.domain.contacts import ContactEntry, Term, areas_answered_for, is_in_areas, mail_address_typed
from avklart.domain.errors import RuleError

DAY = date(2018, 3, 1)


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("", ""),
        ("  Kari.Nordmann@Tynset.Kommune.no ", "kari.nordmann@tynset.kommune.no"),
        ("o'neill+plan@example.org", "o'neill+plan@example.org"),
        ("post@øystre-slidre.kommune.no", "post@øystre-slidre.kommune.no"),
    ],
)
def test_an_address_is_kept_in_small_letters(written, stored):
    assert mail_address_typed(written, "email") == stored


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("kari@example.org\nBcc: alle@example.org", "mail-with-line-break"),
        ("kari@example.org\r\n", "mail-with-line-break"),
        ("kari@example.org\u2028", "mail-with-line-break"),
        ("kari nordmann@example.org", "mail-with-space"),
        ("kari@exam\u00a0ple.org", "mail-with-space"),
        ("kari@@example.org", "mail-several"),
        ("kari@example.org@evil.example", "mail-several"),
        ("kari@example.org, ola@example.org", "mail-several"),
        ("Kari <kari@example.org>", "mail-with-space"),
        ("<kari@example.org>", "mail-not-understood"),
        ("kari", "mail-not-understood"),
        ("kari@localhost", "mail-not-understood"),
        ("kari@-a.no", "mail-not-understood"),
        ("kari@a..no", "mail-not-understood"),
        (".kari@a.no", "mail-not-understood"),
        ("kari@127.0.0.1", "mail-not-understood"),
        ("kari\x00@a.no", "mail-not-understood"),
        ("a" * 65 + "@a.no", "mail-not-understood"),
        ("a@" + "b" * 260 + ".no", "mail-not-understood"),
        ("a" * 1_000_000, "mail-not-understood"),
    ],
)
def test_an_address_no_mail_can_go_to_is_refused(written, code):
    with pytest.raises(RuleError) as refused:
        mail_address_typed(written, "email")
    assert refused.value.code == code
    assert refused.value.field == "email"


def test_a_person_answers_for_each_actor_once():
    entry = ContactEntry(name=" Kari  Nordmann ", answers_for=("AU", "", " au ", "Rådmannsutvalget"))
    assert (entry.name, entry.answers_for) == ("Kari Nordmann", ("AU", "Rådmannsutvalget"))


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({"name": " "}, "text-missing"),
        ({"name": "K", "language": "sv"}, "choice-unknown"),
        ({"name": "K", "frequency": "daily"}, "choice-unknown"),
        ({"name": "K", "answers_for": tuple(f"A{n}" for n in range(21))}, "too-many-roles"),
    ],
)
def test_what_cannot_be_meant_of_a_contact_is_refused(typed, code):
    with pytest.raises(RuleError) as refused:
        ContactEntry(**typed)
    assert refused.value.code == code


def test_one_whom_no_term_names_answers_for_a_role_everywhere():
    assert areas_answered_for("Kari", [Term("Ola", "Samferdsel", None, None)], DAY) is None


def test_a_mayor_with_a_portfolio_answers_for_its_areas_alone():
    terms = [Term("Kari", "Samferdsel", None, None), Term("KARI", "Reiseliv", None, date(2017, 1, 1))]
    areas = areas_answered_for("kari", terms, DAY)
    assert areas == frozenset({"samferdsel"})
    assert is_in_areas("Samferdsel", areas)
    assert not is_in_areas("Reiseliv", areas)


def test_a_term_without_an_area_is_everywhere_and_one_that_has_ended_is_nowhere():
    assert areas_answered_for("Kari", [Term("Kari", "", None, None)], DAY) is None
    assert areas_answered_for("Kari", [Term("Kari", "", None, date(2017, 1, 1))], DAY) == frozenset()
