"""What the cells of time columns say about when."""

from datetime import date

import pytest

from avklart.domain.draft import Language, Period
from avklart.intake.time import read_time
from tests.intake.time_expressions import BOKMAAL, ENGLISH, NYNORSK, SWEDISH, Expression, expressions

YEAR_2026 = Period(starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31), as_written="2026")
TWO_YEARS = Period(starts_on=date(2025, 1, 1), ends_on=date(2026, 12, 31), as_written="2025-2026")
SCHOOL_YEAR = Period(starts_on=date(2025, 8, 1), ends_on=date(2026, 7, 31), as_written="2025/2026")

ALL: list[tuple[Language, Expression]] = [
    *(("nb", expression) for expression in expressions(BOKMAAL)),
    *(("nn", expression) for expression in expressions(NYNORSK)),
    *(("sv", expression) for expression in expressions(SWEDISH)),
    *(("en", expression) for expression in expressions(ENGLISH)),
]


@pytest.mark.parametrize(("language", "expected"), ALL, ids=lambda value: getattr(value, "words", value))
def test_a_cell_of_time_is_read_as_a_careful_reader_reads_it(language: Language, expected: Expression) -> None:
    reading = read_time(expected.words, expected.column, language)
    assert reading.time is not None
    found = reading.time
    assert (found.starts_on, found.ends_on, found.recurs) == (expected.starts_on, expected.ends_on, expected.recurs)
    assert {note.code for note in reading.notes} == expected.doubts
    assert found.as_written == expected.words
    assert found.rule
    assert all(note.field == "time" for note in reading.notes)


@pytest.mark.parametrize("words", ["", "  ", "-", "–", "?", "…", "Må avklares", "ikke avklart", "må avklarast"])
def test_a_cell_that_says_no_time_gives_none(words: str) -> None:
    assert read_time(words, "when", "nb").time is None


@pytest.mark.parametrize(
    ("words", "starts_on", "ends_on"),
    [
        ("Mai", "2026-05-01", "2026-05-31"),
        ("Vår og haust", "2026-03-01", "2026-11-30"),
        ("15. mars", "2026-03-15", "2026-03-15"),
        ("Uke 34-36", "2026-08-17", "2026-09-06"),
        ("Januar/Februar", "2026-01-01", "2026-02-28"),
        ("vinter", "2025-12-01", "2026-02-28"),
        ("1. tertial", "2026-01-01", "2026-04-30"),
        ("15.09", "2026-09-15", "2026-09-15"),
        ("mai til september", "2026-05-01", "2026-09-30"),
    ],
)
def test_a_time_without_a_year_is_in_the_only_year_of_the_plan(words: str, starts_on: str, ends_on: str) -> None:
    reading = read_time(words, "when", "nb", period=YEAR_2026)
    assert reading.time is not None
    assert (reading.time.starts_on, reading.time.ends_on) == (
        date.fromisoformat(starts_on),
        date.fromisoformat(ends_on),
    )
    assert "year-from-period" in {note.code for note in reading.notes}


def test_a_time_without_a_year_stays_open_in_a_plan_of_two_years() -> None:
    reading = read_time("Mai", "when", "nb", period=TWO_YEARS)
    assert reading.time is not None
    assert (reading.time.starts_on, reading.time.ends_on) == (None, None)
    assert [note.code for note in reading.notes] == ["time-without-year"]


def test_a_school_year_has_one_autumn_and_one_may() -> None:
    autumn, may = (read_time(words, "when", "nb", period=SCHOOL_YEAR).time for words in ("Høsten", "Mai"))
    assert autumn is not None
    assert may is not None
    assert (autumn.starts_on, may.ends_on) == (date(2025, 9, 1), date(2026, 5, 31))


def test_what_recurs_is_given_no_day_by_the_plans_year() -> None:
    reading = read_time("Årlig, februar", "deadline", "nb", period=YEAR_2026)
    assert reading.time is not None
    assert (reading.time.ends_on, reading.time.recurs, reading.notes) == (None, "yearly", ())


def test_the_end_of_the_planning_period_is_the_plans_own() -> None:
    for words in ("Innen utgangen av planperioden", "Ut perioden", "I løpet av perioden"):
        reading = read_time(words, "deadline", "nb", period=TWO_YEARS)
        assert reading.time is not None, words
        assert (reading.time.starts_on, reading.time.ends_on) == (None, date(2026, 12, 31)), words


def test_two_times_of_one_cell_are_put_together_with_a_doubt() -> None:
    reading = read_time("Kartlegging våren 2025. Rapport innen 1. mars 2026.", "when", "nb")
    assert reading.time is not None
    assert (reading.time.starts_on, reading.time.ends_on) == (date(2025, 3, 1), date(2026, 3, 1))
    assert [note.code for note in reading.notes] == ["several-times"]


def test_an_end_before_the_start_is_doubted() -> None:
    reading = read_time("Oppstart 2027, ferdig 2025", "when", "nb")
    assert [note.code for note in reading.notes] == ["time-ends-before-start"]


@pytest.mark.parametrize(
    ("text", "starts_on", "ends_on"),
    [
        ("Gjennomføre en messe for unge i 2018 og avklare videre drift", "2018-01-01", "2018-12-31"),
        ("Videre samarbeid vurderes etter rapport høsten 2017", "2017-09-01", "2017-11-30"),
        ("Legge fram en strategi innen 1. juni 2026", None, "2026-06-01"),
        ("Halvere utslippene innen 2030", None, "2030-12-31"),
        ("Arrangere fagdag 14.-15. mars 2026 på rådhuset", "2026-03-14", "2026-03-15"),
        ("Starte arbeidet etter sommeren 2026", "2026-09-01", None),
        ("Evaluere ordninga i løpet av 2026", "2026-01-01", "2026-12-31"),
        ("Prøve ut ordningen i perioden 2025–2027", "2025-01-01", "2027-12-31"),
        ("Prøve ut ordningen frå hausten 2025", "2025-09-01", None),
        ("Starte i januar 2026", "2026-01-01", None),
        ("Bygge 20 boliger (2025-2027)", "2025-01-01", "2027-12-31"),
        ("2026: Bygge bru", "2026-01-01", "2026-12-31"),
        ("Ta i bruk nytt system fra og med 2026", "2026-01-01", None),
    ],
)
def test_explicit_times_in_the_text_of_an_activity_count(text: str, starts_on: str | None, ends_on: str | None) -> None:
    reading = read_time(text, "text", "nb")
    assert reading.time is not None
    assert (reading.time.starts_on, reading.time.ends_on) == (
        date.fromisoformat(starts_on) if starts_on else None,
        date.fromisoformat(ends_on) if ends_on else None,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Følge opp Visjon 2030",
        "Bruke funnene i Ungdata 2025",
        "Rullere Folkehelseplan 2024-2027",
        "Markedsføre regionen under OL 2026",
        "Følge opp næringsplanen fra 2022",
        "Utarbeide budsjett for 2026",
        "Gjennomføre tiltakene i «Plan for trygge skoleveger våren 2025»",
        "Følge opp strategien vedtatt 12. desember 2024",
        "Følge opp vedtak i sak 31/24 om fv. 2187",
        "Arrangere møte hvert år",
        "Følge opp Kulturplan (2024–2027)",
        "Oppgradere fv. 2026 mellom Os og Tolga",
        "Redusere utslippene fra 2009-nivå",
        "Gi tilbud til alle født i fjor",
        "Halde to eigarmøte i året",
        "Tømme søppel fra mai til september",
        "Øke folketallet til 2000",
        "Gjøre vår region kjent",
        "Holde friluftsskole i sommerferien",
        "Følge opp energibruk ukentlig",
    ],
)
def test_names_and_recurrence_in_the_text_of_an_activity_are_no_time(text: str) -> None:
    assert read_time(text, "text", "nb").time is None


def test_times_before_the_plan_are_history_in_the_text_of_an_activity() -> None:
    text = "Følge opp kartleggingen som ble gjort høsten 2023"
    assert read_time(text, "text", "nb", period=TWO_YEARS).time is None
    assert read_time(text, "text", "nb").time is not None


def test_the_words_of_a_time_in_a_text_are_those_of_the_time() -> None:
    reading = read_time("Legge fram en strategi innen 1. juni 2026", "text", "nb")
    assert reading.time is not None
    assert reading.time.as_written == "innen 1. juni 2026"
