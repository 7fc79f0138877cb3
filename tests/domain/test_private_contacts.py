"""Telephone numbers and private mail addresses are found with their place; sums, years and offices' mail are not."""

import time

import pytest

from avklart.domain.plan_texts import texts_of
from avklart.domain.private_contacts import private_contacts_in
from tests.plans.fjellregionen_plan import fjellregionen_draft


@pytest.mark.parametrize(
    "text",
    [
        "Kontakt Kari, tlf. 62 48 24 00",
        "Kontakt Kari, tlf: 62482400",
        "mobil 911 22 333",
        "Ring 91122333.",
        "Kari (91 12 23 33)",
        "+47 911 22 333",
        "0047 91122333",
        "91122333",
        "Kari 911\u00a022\u00a0333, Os",
        "Telefon 62 48 24 00 eller 911 22 333",
    ],
)
def test_telephone_numbers_are_found_however_they_are_parted(text: str) -> None:
    assert [(one.kind, one.place) for one in private_contacts_in([("her", text)])] == [("phone", "her")]


@pytest.mark.parametrize(
    "text",
    [
        "kr 91122333",
        "91 122 333 kr",
        "kr. 45 000 000,-",
        "2017 2018 2019",
        "01.03.2018 31.12.2018",
        "20180301",
        "org.nr. 938 748 142",
        "konto 1594 22 87248",
        "Sak 2018/1234, 14/18",
        "fv. 30 og rv. 3",
        "150 000 100 000",
        "12345678901",
        "ISBN 978-82-7000-000-9",
        "",
    ],
)
def test_what_only_looks_like_a_telephone_number_is_none(text: str) -> None:
    assert private_contacts_in([("her", text)]) == []


@pytest.mark.parametrize("mail", ["kari.nordmann@gmail.com", "kari@online.no", "KARI_N@Hotmail.com.", "a+b@me.com"])
def test_private_mail_addresses_are_found(mail: str) -> None:
    assert [one.kind for one in private_contacts_in([("her", f"Skriv til {mail}")])] == ["mail"]


@pytest.mark.parametrize("mail", ["postmottak@tynset.kommune.no", "kari.nordmann@hedmark.org", "@gmail.com", "a@b"])
def test_mail_addresses_at_work_are_none(mail: str) -> None:
    assert private_contacts_in([("her", f"Skriv til {mail}")]) == []


def test_each_is_told_with_the_words_around_it() -> None:
    text = "Prosjektleder er Kari Nordmann i Tynset, tlf. 911 22 333, og hun er der på mandager og torsdager."
    [found] = private_contacts_in([("her", text)])
    assert found.excerpt == "…er er Kari Nordmann i Tynset, tlf. 911 22 333, og hun er der på mandager og…"


def test_the_real_plan_has_none() -> None:
    assert private_contacts_in(texts_of(fjellregionen_draft())) == []


@pytest.mark.parametrize("piece", ["9", "9 ", "tlf. ", "+47", "a@", "a.", "91 12 "])
def test_a_long_text_takes_time_in_line_with_its_length(piece: str) -> None:
    started = time.perf_counter()
    private_contacts_in([("her", piece * 50_000)])
    assert time.perf_counter() - started < 2
