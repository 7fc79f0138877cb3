"""Rules of time, each by itself: what a word, a sign or the plan's period changes in what is read."""

from datetime import date

import pytest

from avklart.domain.draft import Period
from avklart.intake.found import TimeColumn
from avklart.intake.time import read_period, read_time, read_year_marks
from avklart.ui.sentences import sentence

PLAN = Period(starts_on=date(2026, 1, 1), ends_on=date(2027, 12, 31), as_written="2026–2027")
ONE_YEAR = Period(starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31), as_written="2026")


def read(words: str, column: TimeColumn, period: Period | None = None) -> str:
    """Give what is read as "first..last rule !doubt", or "" when no time is."""
    reading = read_time(words, column, "nb", period=period)
    if reading.time is None:
        return ""
    time = reading.time
    parts = [f"{time.starts_on or ''}..{time.ends_on or ''}", time.rule, *(f"!{note.code}" for note in reading.notes)]
    return " ".join(parts)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Bygge bru i 2026", "2026-01-01..2026-12-31 time-in-text"),
        ("Bygge bru innen 2026", "..2026-12-31 time-in-text"),
        ("Bygge bru fram til 2026", "..2026-12-31 time-in-text !until-year"),
        ("Bygge bru før 2027", "..2026-12-31 time-in-text"),
        ("Bygge bru etter 2026", "2027-01-01.. time-in-text"),
        ("Bygge bru, oppstart 2026", "2026-01-01.. time-in-text"),
        ("Bygge bru, ferdig 2026", "..2026-12-31 time-in-text"),
        ("Bygge bru fra og med 2026", "2026-01-01.. time-in-text"),
        ("Bygge bru 2026 og utover", "2026-01-01.. time-in-text"),
        ("Bygge bru fra 2026", ""),
        ("Følge opp Visjon 2030", ""),
        ("Følge opp «Visjon høsten 2030» i 2026", "2026-01-01..2026-12-31 time-in-text"),
        ("Følge opp plan vedtatt 12.3.2024 i 2026", "2026-01-01..2026-12-31 time-in-text"),
        ("Bygge bru (2026)", "2026-01-01..2026-12-31 time-in-text !year-in-text"),
        ("Bygge bru (2026).", "2026-01-01..2026-12-31 time-in-text !year-in-text"),
        ("Bygge bru (2026) over elva", ""),
        ("Rullere klimaplan (2026)", ""),
        ("2026: Bygge bru", "2026-01-01..2026-12-31 time-in-text !year-in-text"),
        ("2026 – Bygge bru", "2026-01-01..2026-12-31 time-in-text !year-in-text"),
        ("2026 Bygge bru", ""),
        ("2026:", ""),
    ],
)
def test_the_text_of_an_activity_says_when_only_in_so_many_words(words, expected):
    assert read(words, "text") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Bygge bru høsten 2024", ""),
        ("Bygge bru høsten 2026", "2026-09-01..2026-11-30 time-in-text"),
        ("Bygge bru høsten 2030", "2030-09-01..2030-11-30 time-in-text"),
        ("Arbeide videre fra 2027", "2027-01-01.. time-in-text !year-in-text"),
        ("Arbeide videre fra 2026", ""),
        ("Arbeide videre fra 2029", ""),
        ("Evaluere høsten 2024 og på nytt våren 2026", "2026-03-01..2026-05-31 time-in-text"),
    ],
)
def test_the_plan_s_period_tells_which_years_of_a_text_are_its_time(words, expected):
    assert read(words, "text", PLAN) == expected


@pytest.mark.parametrize(
    ("words", "column", "expected"),
    [
        ("høsten 2026", "when", "2026-09-01..2026-11-30 time-period"),
        ("høsten 2026", "deadline", "..2026-11-30 time-end"),
        ("høsten 2026", "end", "..2026-11-30 time-end"),
        ("høsten 2026", "start", "2026-09-01.. time-start"),
        ("fra høsten 2026", "when", "2026-09-01.. time-start"),
        ("fra høsten 2026", "deadline", "2026-09-01.. time-start"),
        ("fra høsten 2026", "end", "..2026-11-30 time-end"),
        ("oppstart høsten 2026", "end", "..2026-11-30 time-end"),
        ("etter høsten 2026", "end", "2026-12-01.. time-start"),
        ("innen høsten 2026", "start", "2026-09-01.. time-start !start-with-limit"),
        ("før høsten 2026", "start", "2026-09-01.. time-start !start-with-limit"),
        ("2026–2027", "deadline", "2026-01-01..2027-12-31 time-period"),
        ("2026–2027", "start", "2026-01-01..2027-12-31 time-period"),
        ("årlig", "when", ".. recurrence"),
        ("sommerferien", "when", ".. time-words"),
    ],
)
def test_a_column_tells_which_end_of_a_time_is_meant(words, column, expected):
    assert read(words, column) == expected


@pytest.mark.parametrize(
    ("words", "period", "expected"),
    [
        ("høst", ONE_YEAR, "2026-09-01..2026-11-30 year-from-period !year-from-period"),
        ("høst", PLAN, ".. time-words !time-without-year"),
        ("vinter", ONE_YEAR, "2025-12-01..2026-02-28 year-from-period !year-from-period"),
        ("uke 53", PLAN, "2026-12-28..2027-01-03 year-from-period !year-from-period"),
        ("perioden", PLAN, "2026-01-01..2027-12-31 time-period"),
        ("1.9.", ONE_YEAR, "2026-09-01..2026-09-01 year-from-period !year-from-period"),
        ("inneværende år", ONE_YEAR, "2026-01-01..2026-12-31 year-from-period !year-from-period"),
        ("årlig i mai", ONE_YEAR, ".. recurrence"),
        ("1. og 2. tertial", ONE_YEAR, "2026-01-01..2026-08-31 year-from-period !year-from-period"),
    ],
)
def test_a_time_without_a_year_is_put_where_only_one_year_fits(words, period, expected):
    assert read(words, "when", period) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("oppstart 2025, ferdig 2027", "2025-01-01..2027-12-31 time-period"),
        ("ferdig 2025, oppstart 2027", "2027-01-01..2025-12-31 time-period !time-ends-before-start"),
        ("mai 2025. Ny runde i juli 2026", "2025-05-01..2026-07-31 time-period !several-times"),
        ("høst 2025, deretter årlig", "2025-09-01.. time-start"),
        ("høst - 2026 - 2027", "2026-09-01..2027-12-31 time-period !vague-time"),
        ("innen nyttår 2026", "..2026-01-01 time-end !vague-time"),
        ("nyttår 2026", "2026-01-01..2026-01-01 time-period !vague-time"),
        ("24/25 skoleåret", "2024-08-01..2025-07-31 time-period"),
        ("årlig, mai 2026", "2026-05-01..2026-05-31 time-period !recurring-with-date"),
        ("årlig 2026", "2026-01-01..2026-12-31 time-period"),
        ("årlig og månedlig", ".. recurrence !several-recurrences"),
        ("2026 (slutt)", "..2026-12-31 time-end"),
        ("2026 (oppstart)", "2026-01-01.. time-start"),
        ("2026 ut", "..2026-12-31 time-end"),
        ("1. og 2. tertial 2026", "2026-01-01..2026-08-31 time-period"),
        ("fase 12", ".. time-words !time-not-read"),
    ],
)
def test_what_a_cell_says_in_several_words_is_put_together(words, expected):
    assert read(words, "when") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("15mars 2026", "2026-03-15..2026-03-15"),
        ("2025-26", "2025-01-01..2026-12-31"),
        ("2025-09", "2025-09-01..2025-09-30"),
        ("2010-11", "2010-01-01..2011-12-31"),
        ("2011-10", "2011-10-01..2011-10-31"),
        ("2024-12", "2024-12-01..2024-12-31"),
        ("2025/2026/2027", "2025-01-01..2027-12-31"),
        ("2/13/2026", "2026-02-13..2026-02-13 !month-before-day"),
        ("13/2/2026", "2026-02-13..2026-02-13"),
        ("15.03.26", "2026-03-15..2026-03-15"),
        ("uke 34 – 1. oktober 2026", "2026-08-17..2026-10-01"),
        ("uke 34 – 1 oktober 2026", "2026-08-17..2026-10-01"),
        ("mai-2026", "2026-05-01..2026-05-31"),
        ("mai 2025 og 2026", "2025-05-01..2026-05-31"),
        ("høst 2025 og vår kommune", "2025-09-01..2025-11-30"),
        ("Innen 12/2025", "..2025-12-31"),
        ("1 kvartal 2026", "2026-01-01..2026-03-31"),
        ("2Q 2026", "2026-04-01..2026-06-30"),
        ("2025-1.mars 2026", "2025-01-01..2026-03-01"),
        ("2025-2028 (2035)", "2025-01-01..2028-12-31"),
        ("2025-2028 (2020)", "2020-01-01..2028-12-31 !several-times"),
        ("2026 –", "2026-01-01.."),
        ("frist: mai 2026", "..2026-05-31"),
        ("2026 og utover i dalen", "2026-01-01.."),
        ("2026 ut over våren", "2026-01-01..2026-12-31 !time-beside-without-year"),
        ("2026 (høst)", "2026-09-01..2026-11-30"),
        ("2026, høst", "2026-09-01..2026-11-30"),
        ("tirsdag den 3. mars 2026", "2026-03-03..2026-03-03"),
        ("tirsd., 3. mars 2026", "2026-03-03..2026-03-03"),
        ("skoleåret 26/27", "2026-08-01..2027-07-31"),
        ("vinteren 2026/27", "2026-12-01..2027-02-28"),
        ("15.03.98", "1998-03-15..1998-03-15"),
        ("15.03.49", "2049-03-15..2049-03-15"),
        ("mai '26", "2026-05-01..2026-05-31"),
        ("mai '98", "1998-05-01..1998-05-31"),
        ("mai 26", "2026-05-01..2026-05-31 !two-digit-year"),
        ("2025, 2027", "2025-01-01..2027-12-31 !years-with-gaps"),
        ("juni 2025, 2027", "2025-06-01..2027-06-30"),
        ("høst 2025, vår", "2025-09-01..2026-05-31"),
        ("vår 2026 og høst", "2026-03-01..2026-11-30"),
        ("februar 2026, november", "2026-02-01..2026-11-30"),
        ("november og februar 2026", "2025-11-01..2026-02-28"),
        ("høst/vinter 2026/2027", "2026-09-01..2027-02-28"),
        ("2025/26", "2025-01-01..2026-12-31 !split-year"),
        ("høst 2026/2027", "2026-09-01..2027-11-30 !split-year"),
        ("2026/mai", "2026-05-01..2026-05-31"),
        ("2026 - 27", "2026-01-01..2027-12-31"),
        ("2026 – 28, årlig", "2026-01-01..2028-12-31"),
        ("2026 - 28. mars 2027", "2026-01-01..2027-03-28"),
        ("2026 - 27 deltakere", "2026-01-01..2026-12-31"),
        ("2/25/2026", "2026-02-25..2026-02-25 !month-before-day"),
        ("2026: høst", "2026-09-01..2026-11-30"),
        ("(2026, 2. kvartal)", "2026-04-01..2026-06-30"),
        ("mandag, 2. mars 2026", "2026-03-02..2026-03-02"),
        ("ons. 4. mars 2026", "2026-03-04..2026-03-04"),
        ("siste kvartal 2026", "2026-10-01..2026-12-31"),
        ("siste halvår 2026", "2026-07-01..2026-12-31"),
        ("uke nr. 7 2026", "2026-02-09..2026-02-15"),
        ("hver tirsdag, fra 2026", "2026-01-01.."),
        ("inneværende år, 2026", "2026-01-01..2026-12-31"),
    ],
)
def test_the_forms_of_days_and_years_are_told_apart(words, expected):
    found = read(words, "when").split()
    assert " ".join([found[0], *found[2:]]) == expected


@pytest.mark.parametrize(
    "words",
    [
        "2025-2026 personer",
        "15.25.2026",
        "41.3.2026",
        "sak 12/2025",
        "PS 12/2025",
        "vedtak 12/2025",
        "45.3.",
        "0.9.",
        "2026-27 kr",
        "FSK 12/2025",
        "FDV2026",
        "13/2025",
        "15.03.26.12",
        "1 kvartal",
        "Storgata 5, 2040 Kløfta",
        "2026-budsjettet",
        "2025-0012",
        "2024/123",
        "kr 2025",
        "nr. 2026",
        "nr: 2026",
    ],
)
def test_numbers_that_only_look_like_a_time_are_none_and_the_cell_is_doubted(words):
    assert read(words, "when") == ".. time-words !time-not-read"
    assert read(words, "text") == ""


@pytest.mark.parametrize(
    "words",
    [
        "39.3.2026",
        "32.3.2026",
        "uke 54 2026",
        "5. kvartal 2026",
        "4. tertial 2026",
        "3. halvår 2026",
        "31. februar 2026",
    ],
)
def test_a_time_the_calendar_lacks_is_kept_as_words_with_a_doubt(words):
    assert read(words, "when") == ".. time-words !no-such-time"


@pytest.mark.parametrize(
    ("words", "recurs"),
    [
        ("1-2 ganger i året", "other"),
        ("4 møter i året", "quarterly"),
        ("2 ganger i halvåret", "quarterly"),
        ("hver 6. måned", "half-yearly"),
        ("hver 3. måned", "quarterly"),
        ("hvert annet år", "other"),
        ("hver mandag", "other"),
        ("hver høst", "yearly"),
        ("12 ganger per år", "monthly"),
        ("60 møter i året", "other"),
        ("61 møter i året", None),
        ("4 møter; i året", None),
        ("4 møter mai i året", None),
    ],
)
def test_how_often_is_counted_in_times_a_year(words, recurs):
    time = read_time(words, "when", "nb").time
    assert time is not None
    assert time.recurs == recurs


@pytest.mark.parametrize("words", ["vår, ferdig 2026", "Kurs i mai. Ferdig høsten 2026", "Høst, senest 2026"])
def test_a_time_without_a_year_beside_one_with_a_year_is_doubted(words):
    assert "!time-beside-without-year" in read(words, "when")


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Bygge bru primo 2026", "2026-01-01..2026-04-30"), ("Bygge bru ultimo 2026", "2026-09-01..2026-12-31")],
)
def test_a_part_of_a_year_in_the_text_is_a_time(words, expected):
    assert read(words, "text").startswith(f"{expected} time-in-text !vague")
    assert "year-in-text" not in read(words, "text")


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ({2026: "fra mai"}, (date(2026, 5, 1), date(2026, 12, 31))),
        ({2026: "innen 31. desember"}, (date(2026, 1, 1), date(2026, 12, 31))),
        ({2026: "x", 2027: "til 31. desember"}, (date(2026, 1, 1), date(2027, 12, 31))),
        ({2026: "til 2028"}, (date(2026, 1, 1), date(2026, 12, 31))),
        ({2026: "fra 1. januar"}, (date(2026, 1, 1), date(2026, 12, 31))),
    ],
)
def test_words_in_the_column_of_a_year_stay_within_it(marks, expected):
    reading = read_year_marks(marks, "nb")
    assert reading.time is not None
    assert (reading.time.starts_on, reading.time.ends_on) == expected
    assert reading.notes == ()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Handlingsplan 2025–2028", ("2025-01-01", "2028-12-31", "2025–2028")),
        ("Handlingsplan for perioden 2025-2028.", ("2025-01-01", "2028-12-31", "2025-2028")),
        ("Handlingsplan 2026 - 28", ("2026-01-01", "2028-12-31", "2026 - 28")),
        ("Handlingsplan 2026", ("2026-01-01", "2026-12-31", "2026")),
        ("Kommuneplan 2020-2032, handlingsplan 2025-2026", ("2025-01-01", "2026-12-31", "2025-2026")),
        ("Handlingsplan 2025-2026, kommuneplan 2020-2032", ("2025-01-01", "2026-12-31", "2025-2026")),
        ("Handlingsplan 2025/26", ("2025-01-01", "2026-12-31", "2025/26")),
        ("Handlingsplan for skolen 2025/26", ("2025-08-01", "2026-07-31", "2025/26")),
        ("Handlingsplan høsten 2026", ("2026-09-01", "2026-11-30", "høsten 2026")),
        ("Planen gjelder fra 1.1.2025 til 31.12.2027", ("2025-01-01", "2027-12-31", "fra 1.1.2025 til 31.12.2027")),
        ("Vi arbeider med plan 2025-2028.", None),
        ("Handlingsplan fra 2026", None),
        ("Handlingsplan til 2030", None),
        ("Handlingsplan i 2026", None),
        ("Konserten høsten 2026", None),
        ("Møtet 12.3.2026 om planen", None),
    ],
)
def test_a_title_tells_the_years_of_its_plan(title, expected):
    period = read_period(title, "nb")
    found = period and (period.starts_on.isoformat(), period.ends_on.isoformat(), period.as_written)
    assert found == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("høst 26/27", "2026-09-01..2027-11-30 !split-year"),
        ("haust 26/27.", "2026-09-01..2027-11-30 !split-year"),
        ("vår 25/26", "2025-03-01..2026-05-31 !split-year"),
        ("vinter 26/27", "2026-12-01..2027-02-28"),
        ("skoleåret 26/27", "2026-08-01..2027-07-31"),
        ("høst 26/28", "2026-09-01..2026-11-30"),
    ],
)
def test_a_season_of_two_years_in_two_digits_is_that_of_both(words, expected):
    assert read(words, "when").replace(" time-period", "") == expected


def test_a_time_without_a_year_beside_a_date_is_said_to_be_left_out_of_it():
    reading = read_time("Starter i mars. Ferdig innen 1.6.2026", "when", "nb")
    assert [dict(note.facts)["words"] for note in reading.notes] == ["Starter i mars"]
    assert "Ingen dato" not in sentence("doubt", reading.notes[0].code, "nb", reading.notes[0].facts)
