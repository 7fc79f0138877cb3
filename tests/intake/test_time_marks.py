"""Crosses in year columns, and the period a plan says it is for."""

import json
from datetime import date
from pathlib import Path

import pytest

from avklart.domain.draft import Language
from avklart.intake.time import read_period, read_time, read_year_marks


def test_crosses_run_from_the_first_year_to_the_last() -> None:
    reading = read_year_marks({2025: "x", 2026: "X", 2027: "", 2028: " "}, "nb")
    assert reading.time is not None
    assert (reading.time.starts_on, reading.time.ends_on) == (date(2025, 1, 1), date(2026, 12, 31))
    assert reading.notes == ()
    assert reading.time.as_written == "2025 x, 2026 X"


def test_one_cross_is_one_year() -> None:
    reading = read_year_marks({2025: "", 2026: "✓", 2027: "-"}, "nb")
    assert reading.time is not None
    assert (reading.time.starts_on, reading.time.ends_on) == (date(2026, 1, 1), date(2026, 12, 31))


def test_a_year_without_a_cross_between_two_is_doubted() -> None:
    reading = read_year_marks({2025: "x", 2026: "", 2027: "x"}, "nb")
    assert reading.time is not None
    assert (reading.time.starts_on, reading.time.ends_on) == (date(2025, 1, 1), date(2027, 12, 31))
    assert [(note.code, note.facts["years"]) for note in reading.notes] == [("years-with-gaps", "2026")]


def test_no_cross_is_no_time() -> None:
    assert read_year_marks({2025: "", 2026: "–"}, "nb").time is None
    assert read_year_marks({}, "nb").time is None


def test_words_in_the_cell_of_a_year_are_read_in_that_year() -> None:
    reading = read_year_marks({2025: "høst", 2026: "x", 2027: "innen 1. juni"}, "nb")
    assert reading.time is not None
    assert (reading.time.starts_on, reading.time.ends_on) == (date(2025, 9, 1), date(2027, 6, 1))
    assert reading.notes == ()


def test_words_that_are_no_time_count_as_a_cross_with_a_doubt() -> None:
    reading = read_year_marks({2025: "Forprosjekt", 2026: "x?"}, "nb")
    assert reading.time is not None
    assert (reading.time.starts_on, reading.time.ends_on) == (date(2025, 1, 1), date(2026, 12, 31))
    assert [note.code for note in reading.notes] == ["year-mark-words", "year-mark-words"]


def test_recurrence_in_the_cells_of_years_is_kept() -> None:
    reading = read_year_marks({2025: "Årlig", 2026: "Årlig"}, "nb")
    assert reading.time is not None
    assert (reading.time.starts_on, reading.time.ends_on, reading.time.recurs) == (
        date(2025, 1, 1),
        date(2026, 12, 31),
        "yearly",
    )


@pytest.mark.parametrize(
    ("text", "starts_on", "ends_on", "words"),
    [
        ("Handlingsplan 2017-2018 for Regionrådet", "2017-01-01", "2018-12-31", "2017-2018"),
        ("Handlingsplan for folkehelse 2025–2028", "2025-01-01", "2028-12-31", "2025–2028"),
        ("Tiltaksplan 2024-27", "2024-01-01", "2027-12-31", "2024-27"),
        ("Regional plan 2023-2026 (2030)", "2023-01-01", "2026-12-31", "2023-2026"),
        ("Arbeidsplan for 2025", "2025-01-01", "2025-12-31", "2025"),
        ("Arbeidsplan for friluftsrådet 2025", "2025-01-01", "2025-12-31", "2025"),
        ("Handlingsprogram 2017, vedtatt i fylkesutvalget 14.03.17", "2017-01-01", "2017-12-31", "2017"),
        ("HANDLINGSPLAN 2025/2026", "2025-01-01", "2026-12-31", "2025/2026"),
        ("Årsplan for FAU 2017/2018", "2017-08-01", "2018-07-31", "2017/2018"),
        ("Årshjul FAU skoleåret 2023/24", "2023-08-01", "2024-07-31", "skoleåret 2023/24"),
        ("Planen gjelder for perioden 2021 til 2024.", "2021-01-01", "2024-12-31", "2021 til 2024"),
        ("Periode: fra 2010 til og med 2014", "2010-01-01", "2014-12-31", "fra 2010 til og med 2014"),
        ("Planen gjeld frå 2025 til og med 2028.", "2025-01-01", "2028-12-31", "frå 2025 til og med 2028"),
        ("Handlingsplan 1.8.2025–31.7.2026", "2025-08-01", "2026-07-31", "1.8.2025–31.7.2026"),
        ("Handlingsplan høsten 2025 – våren 2026", "2025-09-01", "2026-05-31", "høsten 2025 – våren 2026"),
        ("Klima- og energiplan 2020-2030, handlingsdel 2025-2028", "2025-01-01", "2028-12-31", "2025-2028"),
        (
            "Handlingsplan 2018-2022 til Klima- og miljøplan 2018-2030. Vedtatt 26.11.2018",
            "2018-01-01",
            "2022-12-31",
            "2018-2022",
        ),
        (
            "Arbeidsplanen gjelder for kalenderåret 2025 og er vedtatt av årsmøtet 27. mars 2025.",
            "2025-01-01",
            "2025-12-31",
            "kalenderåret 2025",
        ),
        ("Handlingsprogram for utviklingsrådet 2025 – 2026", "2025-01-01", "2026-12-31", "2025 – 2026"),
        ("VERKSAMHETSPLAN 2024–25", "2024-01-01", "2025-12-31", "2024–25"),
        ("Action plan 2025-2027", "2025-01-01", "2027-12-31", "2025-2027"),
        ("Strategi- og handlingsplan for reiseliv. 2024–2027", "2024-01-01", "2027-12-31", "2024–2027"),
        ("Kommunedelplan for klima 2022–2034 Handlingsdel 2026", "2026-01-01", "2026-12-31", "2026"),
        ("Møteplan vår 2026", "2026-03-01", "2026-05-31", "vår 2026"),
        ("Dette er handlingsplanen for årene 2025 og 2026.", "2025-01-01", "2026-12-31", "årene 2025 og 2026"),
        ("Handlingsplan mot mobbing 2021 – 2025 Revidert 2023", "2021-01-01", "2025-12-31", "2021 – 2025"),
        ("Handlingsplan - oppfølging av Strategi 2030 - 2025-2027", "2025-01-01", "2027-12-31", "2025-2027"),
        ("Handlingsplan mot mobbing skoleåret 25/26", "2025-08-01", "2026-07-31", "skoleåret 25/26"),
        ("Økonomi- og handlingsplan 2026–2029 (vedtatt, sak 12/23)", "2026-01-01", "2029-12-31", "2026–2029"),
    ],
)
def test_the_period_of_a_plan_is_read_from_its_title_or_a_sentence(
    text: str, starts_on: str, ends_on: str, words: str
) -> None:
    period = read_period(text, "nb")
    assert period is not None
    assert (period.starts_on, period.ends_on, period.as_written) == (
        date.fromisoformat(starts_on),
        date.fromisoformat(ends_on),
        words,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Vedtatt av regionrådet 12. desember 2024, sak 31/24",
        "Vedteken i kommunestyret 18. september 2025, sak 64/25",
        "Området følger opp landbruksmeldinga og næringsplanen fra 2022.",
        "Handlingsplanen rulleres høsten 2018.",
        "Sist oppdatert 2.10.2025",
        "Lov om folkehelsearbeid av 24. juni 2011",
        "Høringsutkast pr 22.09.09",
        "Side 2 av 28",
        "Handlingsplan for Fjellregionen",
        "Kommunen vedtok ny planstrategi i 2024. Arbeidet med planen har tatt lang tid.",
        "Folketallet økte fra 2015 til 2020, og kommunen har fått flere arbeidsplasser. Det er bra.",
        "",
    ],
)
def test_years_of_laws_and_decisions_are_no_period(text: str) -> None:
    assert read_period(text, "nb") is None


def test_the_titles_of_the_shared_plans_give_their_periods(shared_plans: Path) -> None:
    for path in [*shared_plans.glob("open/*.truth.json"), shared_plans / "fjellregionen" / "truth.json"]:
        truth = json.loads(path.read_text(encoding="utf-8"))
        period = read_period(truth["title"], truth["language"])
        assert period is not None, path.name
        assert {"from": period.starts_on.isoformat(), "to": period.ends_on.isoformat()} == truth["period"], path.name


def test_only_the_texts_with_a_time_in_the_real_plan_are_given_one(shared_plans: Path) -> None:
    rows = (shared_plans / "fjellregionen" / "fjellregionen.txt").read_text(encoding="utf-8").splitlines()
    texts = [row.split("\t")[0] for row in rows if row.count("\t") == 2 and not row.endswith("\t")]
    language: Language = "nb"
    timed = [text for text in texts if read_time(text, "text", language).time]
    assert len(texts) == 39 + 4
    assert [text.split()[0] for text in timed] == ["Eventuelt", "Gjennomføre"]
