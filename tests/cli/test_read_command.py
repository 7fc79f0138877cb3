"""avklart read FILE: a person sees the plan with its doubts, a program gets the contract, own words win."""

import json
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from avklart.cli.main import main
from avklart.ui.sentences import LANGUAGES
from tests.intake.contract import breaches

PLAN = "fjellregionen/fjellregionen.docx"
MADE = """\
Innsatsområde;Mål;Tiltak;Ansvar;Finansiering;Når
Klima;Grønn region;Bygge ladestasjoner;Drift og anlegg Fjord;Drift;innen 2026
Klima;Grønn region;Kartlegge myr;Os regionkontor (Ork), AU;Fyrtårn ut mai 2026, videre arbeid må avklares av AU;til 2026
Klima;Grønn region;Lage plan for sykkel;Regionrådgiver;Må avklares;2026
Innsatsområde;Mål;Tiltak;Ansvar;Finansiering;Når
"""
OWN = 'bodies = ["Drift og anlegg Fjord"]\nprojects = ["Fyrtårn"]\n\n[abbreviations]\nOrk = "Os regionkontor"\n'


def said_of(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    try:
        status = main(arguments)
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else 1
    said = capsys.readouterr()
    return status, said.out, said.err


@pytest.fixture
def made(tmp_path: Path) -> str:
    """Give the path of a small plan with an area, a goal, a doubt, a repeated header and something to be clarified."""
    (tmp_path / "plan.csv").write_text(MADE, encoding="utf-8")
    return str(tmp_path / "plan.csv")


@pytest.fixture
def own(tmp_path: Path) -> str:
    """Give the path of a council's own words."""
    (tmp_path / "own.toml").write_text(OWN, encoding="utf-8")
    return str(tmp_path / "own.toml")


def width_of(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in line)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "nb",
            [
                "Eier: Regionrådet for Fjellregionen · Periode: 2017–2018 · Språk: bokmål",
                "# Interessepolitikk",
                "Ansvarlig ordfører",
                "Dette må avklares",
                "Usikker lesing",
                "39 tiltak, 4 innsatsområder, 14 tiltak med noe som må avklares, 25 avklaringer, 9 spørsmål",
            ],
        ),
        ("nn", ["Språk: bokmål", "Dette må avklarast", "Usikker lesing", "39 tiltak, 4 innsatsområde, "]),
        (
            "en",
            ["Language: Norwegian bokmål", "To be clarified", "Uncertain reading", "39 actions, 4 priority areas, "],
        ),
    ],
)
def test_the_plan_is_shown_in_the_readers_language(language, said, samples, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "120")
    status, out, err = said_of(["read", str(samples / PLAN), "--language", language], capsys)
    assert (status, err) == (0, "")
    assert out.startswith("Handlingsplan 2017-2018 for Regionrådet for Fjellregionen\n")
    assert [words for words in said if words not in out] == []


def test_areas_goals_questions_doubts_and_what_is_left_out_are_all_shown(made, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "110")
    lines = said_of(["read", made, "--language", "nb"], capsys)[1].splitlines()
    assert "# Klima" in lines
    assert "  Mål Grønn region" in lines
    at = lines.index("Dette må avklares")
    assert lines[at + 1 : at + 3] == [
        "  1. Hva skjer etter at prosjektet Fyrtårn er avsluttet? (tiltak 2; spørres: AU)",
        "  2. Hvordan skal «Lage plan for sykkel» finansieres? (tiltak 3)",
    ]
    assert lines.index("Usikker lesing") > at
    assert (
        "  tiltak 2, tabell 1, rad 3, celle 6: «til 2026»: til årets begynnelse eller slutt? Lest som slutten." in lines
    )
    at = lines.index("Ikke tatt med, og hvorfor")
    assert "gjentatt overskriftsrad: «" in lines[at + 1]
    assert " ".join(lines[-2:]).startswith(
        "3 tiltak, 1 innsatsområde, 1 mål, 2 tiltak med noe som må avklares, 2 avklaringer, "
    )


def test_what_was_understood_stands_beside_each_activity(made, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "110")
    out = said_of(["read", made, "--language", "nb"], capsys)[1]
    rows = [[cell.strip() for cell in line.split("│")] for line in out.splitlines() if "│" in line]
    assert rows[0] == ["", "Tiltak", "Ansvar", "Finansiering", "Når", "Må avklares"]
    second = next(row for row in rows if row[0] == "2")
    assert second[1] == "Kartlegge myr"
    assert second[4:] == ["til 31.12.2026", "videreføring: AU"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [80, 120])
def test_no_line_is_wider_than_the_terminal(language, width, samples, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(width))
    out = said_of(["read", str(samples / PLAN), "--explain", "--language", language], capsys)[1]
    assert max(map(width_of, out.splitlines())) <= width


def test_json_is_the_contract_and_nothing_beside_it(samples, capsys):
    status, out, err = said_of(["read", str(samples / PLAN), "--json"], capsys)
    draft = json.loads(out)
    assert (status, err, draft["format"]) == (0, "", "avklart-plan-draft/1")
    assert list(breaches(draft)) == []
    assert (draft["source"]["file"], len(draft["source"]["sha256"])) == ("fjellregionen.docx", 64)
    assert [len(area["activities"]) for area in draft["areas"]] == [12, 14, 10, 3]


def test_json_says_each_doubt_as_a_sentence_in_the_readers_language(made, capsys):
    messages = {
        language: json.loads(said_of(["read", made, "--json", "--language", language], capsys)[1])["doubts"][-1][
            "message"
        ]
        for language in LANGUAGES
    }
    assert messages["nb"] == "«til 2026»: til årets begynnelse eller slutt? Lest som slutten."
    assert len(set(messages.values())) == 3


def test_explain_names_the_rule_and_the_words_of_every_value(samples, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "120")
    path = str(samples / PLAN)
    draft = json.loads(said_of(["read", path, "--json"], capsys)[1])
    out = " ".join(said_of(["read", path, "--explain", "--language", "nb"], capsys)[1].split())
    silent = []
    activities = [activity for area in draft["areas"] for activity in area["activities"]]
    for activity in activities:
        time = [activity["time"]] if activity["time"] else []
        for value in (*activity["responsibilities"], *activity["funding"], *time, *activity["clarifications"]):
            said = f"← regel {value['rule']}, «{' '.join(value['as_written'].split())}»"
            if not value["rule"] or said not in out:
                silent.append(said)
    assert silent == []
    assert out.count("← regel ") > 2 * len(activities)


def test_without_explain_no_rule_is_shown(made, capsys):
    assert "← regel" not in said_of(["read", made, "--language", "nb"], capsys)[1]


def test_own_words_win_over_the_shipped_ones(made, own, capsys):
    plain = json.loads(said_of(["read", made, "--json"], capsys)[1])["areas"][0]["activities"]
    named = json.loads(said_of(["read", made, "--json", "--own", own], capsys)[1])["areas"][0]["activities"]
    assert [one["actor"] for one in plain[0]["responsibilities"]] == ["Drift", "Anlegg Fjord"]
    assert [one["actor"] for one in named[0]["responsibilities"]] == ["Drift og anlegg Fjord"]
    assert next((one["actor"], one["sure"]) for one in plain[1]["responsibilities"]) == ("Os regionkontor", False)
    assert next((one["actor"], one["sure"]) for one in named[1]["responsibilities"]) == ("Os regionkontor", True)
    assert [one["rule"] for one in named[1]["funding"]] == ["funding-known-project"]


@pytest.mark.parametrize("command", ["read", "check"])
@pytest.mark.parametrize(
    "content",
    [
        "bodies = 3",
        "bodies = [3]",
        "[abbreviations]\nAU = 4",
        'roller = ["Rektor"]',
        "not toml",
        "\0",
        "bodies = 'æ",
        None,
    ],
)
def test_a_refused_file_of_own_words_is_one_sentence_with_status_2(command, content, made, tmp_path, capsys):
    path = tmp_path / "wrong.toml"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    status, out, err = said_of([command, made, "--own", str(path), "--language", "en"], capsys)
    assert (status, out) == (2, "")
    assert err.startswith("The file of own words")
    assert err.count("\n") == 1
    assert [key for key in ("bodies", "projects", "[abbreviations]") if key not in err] == []


@pytest.mark.parametrize("given", ["nowhere.docx", "a/b/c.docx", "nul\0.docx", "."])
def test_a_file_that_cannot_be_opened_is_one_sentence_with_status_2(given, capsys):
    status, out, err = said_of(["read", given], capsys)
    assert (status, out, err.count("\n")) == (2, "", 1)


def test_a_refused_file_says_why(tmp_path, capsys):
    (tmp_path / "plan.docx").write_bytes(b"%PDF-1.7\n%%EOF")
    status, out, err = said_of(["read", str(tmp_path / "plan.docx"), "--language", "en"], capsys)
    assert (status, out) == (2, "")
    assert err.startswith("plan.docx: The file name ends in .docx, but the file is a PDF.")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nb", "ser ikke ut til å være en plan"),
        ("nn", "ser ikkje ut til å vere ein plan"),
        ("en", "not seem to be a plan"),
    ],
)
def test_a_document_that_is_no_plan_says_so_and_is_no_refusal(language, said, tmp_path, capsys):
    text = "Protokoll fra møte i arbeidsutvalget\n\nSak 1/25 Godkjenning av innkalling\n\nVedtak: Godkjent.\n"
    (tmp_path / "protokoll.txt").write_text(text, encoding="utf-8")
    status, out, err = said_of(["read", str(tmp_path / "protokoll.txt"), "--language", language], capsys)
    assert (status, err) == (0, "")
    assert said in out
    draft = json.loads(said_of(["read", str(tmp_path / "protokoll.txt"), "--json"], capsys)[1])
    assert (draft["areas"], [doubt["code"] for doubt in draft["doubts"]]) == ([], ["no-plan"])


def test_help_names_every_option(capsys):
    out = said_of(["read", "--help"], capsys)[1]
    assert [option for option in ("--json", "--explain", "--own", "--language") if option not in out] == []


def test_the_plan_is_read_without_loading_django_or_the_readers_of_other_formats(samples):
    shown = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "avklart.cli.main", "read", "fjellregionen.docx"],
        cwd=Path(samples) / "fjellregionen",
        capture_output=True,
        text=True,
        check=True,
    )
    imported = {line.rsplit("|", 1)[-1].strip() for line in shown.stderr.splitlines()}
    assert "avklart.intake.reading" in imported
    assert not imported & {"django", "pikepdf", "pypdfium2", "python_calamine", "docx", "avklart.domain.check"}


def test_the_words_of_each_language_are_parsed_once(samples):
    counting = (
        "import tomllib, collections, sys\n"
        "seen, loads = collections.Counter(), tomllib.loads\n"
        "def counted(text):\n"
        "    seen[text] += 1\n"
        "    return loads(text)\n"
        "tomllib.loads = counted\n"
        "from avklart.cli.main import main\n"
        "main(['read', 'fjellregionen.docx'])\n"
        "print(max(seen.values()), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", counting],
        cwd=Path(samples) / "fjellregionen",
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == "1\n"
