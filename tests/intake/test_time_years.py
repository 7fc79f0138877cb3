"""Years and days in digits: what is one term, what is a span, and which numbers are no time at all."""

import pytest

from avklart.intake.time import read_time


def read(words: str) -> str:
    """Give what is read as "first..last !doubt", or "" when no day is."""
    reading = read_time(words, "when", "nb")
    time = reading.time
    if time is None or not (time.starts_on or time.ends_on):
        return ""
    return " ".join([f"{time.starts_on or ''}..{time.ends_on or ''}", *(f"!{note.code}" for note in reading.notes)])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("mai/2026", "2026-05-01..2026-05-31"),
        ("mai / 2026", "2026-05-01..2026-05-31"),
        ("mai/ 2026", "2026-05-01..2026-05-31"),
        ("høst / 2026", "2026-09-01..2026-11-30"),
        ("mai - 2026", "2026-05-01..2026-05-31"),
        ("mai.2026", "2026-05-01..2026-05-31"),
        ("mai,2026", "2026-05-01..2026-05-31"),
        ("mai -2026", "2026-05-01..2026-05-31"),
        ("mai-26", "2026-05-01..2026-05-31"),
        ("mai '26", "2026-05-01..2026-05-31"),
        ("mai/26", ""),
        ("mai.26", ""),
        ("juni / 2026/2027", "2026-06-01..2027-06-30"),
        ("mai / juni 2026", "2026-05-01..2026-06-30"),
        ("mai / 1.6.2026", "2026-05-01..2026-06-01"),
    ],
)
def test_the_year_of_a_month_may_stand_behind_a_sign(words, expected):
    assert read(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("vår 2025-26", "2025-03-01..2026-05-31 !split-year"),
        ("våren 2025–27", "2025-03-01..2027-05-31 !split-year"),
        ("høst 2025 - 26", "2025-09-01..2026-11-30 !split-year"),
        ("høst 2025/26", "2025-09-01..2026-11-30 !split-year"),
        ("høst 2025-26.", "2025-09-01..2026-11-30 !split-year"),
        ("høst 2025-2026", "2025-09-01..2026-12-31"),
        ("mai 2025–2026", "2025-05-01..2026-12-31"),
        ("mai 2025-26. juni 2026", "2025-05-01..2026-06-26"),
        ("mai 2025-26.06.2026", "2025-05-01..2026-06-26"),
    ],
)
def test_two_years_behind_a_season_or_month_are_a_term_or_a_span(words, expected):
    assert read(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("høst-25", "2025-09-01..2025-11-30"),
        ("høst-25.", "2025-09-01..2025-11-30"),
        ("høst-25, mai 2027", "2025-09-01..2027-05-31"),
        ("høst-25. mai 2027", "2026-09-01..2027-05-25"),
        ("høst-25. 3", ""),
        ("høst-19", ""),
        ("høst-20", "2020-09-01..2020-11-30"),
        ("høst 46", ""),
        ("høst 26 %", ""),
    ],
)
def test_two_digits_behind_a_season_are_its_year_where_they_are_no_day_and_count_nothing(words, expected):
    assert read(words) == expected


@pytest.mark.parametrize(
    "words",
    ["2025-26 elever", "2025/26 elever", "2025/26/27", "2025-xx", "2025-6", "2025-026", "2025,-", "2025,50", "2025.50"],
)
def test_a_year_with_what_makes_it_an_amount_or_a_reference_behind_it_is_no_time(words):
    assert read(words) == ""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2025,2026", "2025-01-01..2026-12-31"),
        ("2025. 50", "2025-01-01..2025-12-31"),
        ("2025.-", "2025-01-01..2025-12-31"),
        ("2026-27.", "2026-01-01..2027-12-31"),
        ("2025 - 27", "2025-01-01..2027-12-31"),
        ("2025 - 27 deltakere", "2025-01-01..2025-12-31"),
    ],
)
def test_a_year_before_a_stop_a_dash_or_another_year_is_a_time(words, expected):
    assert read(words) == expected


@pytest.mark.parametrize(
    "words",
    ["LOV2005", "B2026", "v2026", "31/2024", "2025/09", "2025.09", "sak 12/2026", "FSK 12/2026", "2025-0012"],
)
def test_numbers_of_laws_cases_and_papers_are_no_time(words):
    assert read(words) == ""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("12/2026", "2026-12-01..2026-12-31"),
        ("2025-09", "2025-09-01..2025-09-30"),
        ("2/25/2026", "2026-02-25..2026-02-25 !month-before-day"),
        ("25/2/2026", "2026-02-25..2026-02-25"),
        ("2/32/2026", ""),
        ("15.9.2025", "2025-09-15..2025-09-15"),
        ("15 . 9", ""),
        ("2Q 2026", "2026-04-01..2026-06-30"),
        ("2T 2026", "2026-05-01..2026-08-31"),
    ],
)
def test_months_and_days_in_digits_are_told_from_other_numbers(words, expected):
    assert read(words) == expected


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("1.5.", "time-without-year"),
        ("31.12", "time-without-year"),
        ("35.5.", "time-not-read"),
        ("5.15.", "time-not-read"),
    ],
)
def test_a_day_without_a_year_is_a_day_of_the_calendar(words, code):
    assert [note.code for note in read_time(words, "when", "nb").notes] == [code]
