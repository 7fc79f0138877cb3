"""avklart check FILE: each finding with its reason and place, folded lists, counts, and the same as JSON."""

import json
from datetime import date

import pytest

from avklart.cli.check_lines import check_lines
from avklart.cli.main import main
from avklart.domain.check import Finding, Said
from avklart.domain.draft import Area
from avklart.intake.checking import findings_of
from avklart.ui.dates import numbers_in_words
from avklart.ui.finding_words import finding_sentence, why_sentence
from avklart.ui.sentences import LANGUAGES
from tests.domain.fjellregionen import fjellregionen
from tests.domain.plans import act, actors, plan, sound

PLAN = "fjellregionen/fjellregionen.docx"


def said_of(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    try:
        status = main(arguments)
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else 1
    said = capsys.readouterr()
    return status, said.out, said.err


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nb", ["Plansjekk: ", "Mellom 4 og 10 tiltak mister finansieringen 31.05.2018", "merknader, 39 tiltak"]),
        ("nn", ["Plansjekk: ", "Mellom 4 og 10 tiltak mistar finansieringa 31.05.2018", "merknader, 39 tiltak"]),
        ("en", ["Plan check: ", "Between 4 and 10 actions lose their funding on 31/05/2018", "remarks, 39 actions"]),
    ],
)
def test_a_checked_plan_is_said_in_the_readers_language_with_status_0(language, said, samples, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "120")
    status, out, err = said_of(["check", str(samples / PLAN), "--language", language], capsys)
    assert (status, err) == (0, "")
    assert [words for words in said if words not in out] == []


def test_the_whole_check_is_given_as_json(samples, capsys):
    status, out, _ = said_of(["check", "--json", "--language", "nb", str(samples / PLAN)], capsys)
    check = json.loads(out)
    assert (status, check["format"], check["counts"]["activity"]) == (0, "avklart-plan-check/1", 39)
    assert check["source"]["file"] == "fjellregionen.docx"
    between = next(one for one in check["findings"] if one["code"] == "funding-ends-between")
    assert between["facts"] == {"day": "2018-05-31", "fewest": 4, "most": 10}
    assert between["activities"] == [17, 19, 20, 21, 22, 23, 24, 25, 34, 35]
    assert len(between["places"]) == len(between["activities"])
    assert between["message"].startswith("Mellom 4 og 10 tiltak")
    assert all(one["why"] for one in check["findings"])


def test_abbreviations_of_the_council_itself_are_none(samples, tmp_path, capsys):
    (tmp_path / "own.toml").write_text('[abbreviations]\nRNH = "Regionalt næringshus"\n', encoding="utf-8")
    arguments = ["check", "--json", str(samples / PLAN), "--own", str(tmp_path / "own.toml")]
    check = json.loads(said_of(arguments, capsys)[1])
    (finding,) = (one for one in check["findings"] if one["code"] == "abbreviation")
    assert [said["words"] for said in finding["said"]] == ["ATB", "BID", "KTP"]


def test_a_refused_file_is_one_line_with_status_2(tmp_path, capsys):
    (tmp_path / "plan.docx").write_bytes(b"")
    status, out, err = said_of(["check", str(tmp_path / "plan.docx"), "--language", "nb"], capsys)
    assert (status, out, err) == (2, "", "plan.docx: Filen er tom.\n")


def test_what_is_no_plan_is_said_so_and_is_no_refusal(tmp_path, capsys):
    (tmp_path / "brev.txt").write_text("Takk for sist.\n\nHilsen oss\n", encoding="utf-8")
    status, out, _ = said_of(["check", str(tmp_path / "brev.txt"), "--language", "nb"], capsys)
    assert status == 0
    assert "ser ikke ut til å være en plan" in out


def shown(language: str = "nb", width: int = 100) -> list[str]:
    draft = fjellregionen()
    return list(check_lines(draft, findings_of(draft), language, width))  # type: ignore[arg-type]


def test_each_finding_has_its_sentence_its_reason_and_where():
    lines = shown()
    at = lines.index("4. Ingen er oppført som ansvarlig.")
    assert lines[at + 1 : at + 4] == [
        "    Et tiltak ingen har ansvar for, blir sjelden gjennomført.",
        "    Merket som noe som må avklares:",
        "      tiltak 14: Kommunikasjon, profilering, … etablerere, bedrifter og studenter (tabell 2, rad 3)",
    ]


def test_a_folded_list_is_one_line():
    lines = shown()
    at = lines.index("8. Flere har ansvar, og ingen er oppført som hovedansvarlig.")
    assert lines[at + 2 : at + 4] == ["    Gjelder 28 av 39 tiltak: 1–11, 13, 16, 18, 19, 22–29, 31–33, 36, 37", ""]


def test_the_same_reason_is_not_said_twice_running():
    lines = shown()
    reason = "    Ingen kan vite når pengene tar slutt før det er avklart hvilken dato som gjelder."
    assert sum("ulike sluttdatoer" in line for line in lines) == 2
    assert lines.count(reason) == 1


def test_the_counts_stand_last():
    assert shown()[-1] == "17 merknader, 39 tiltak, 28 tiltak med egen merknad"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_wider_than_the_terminal(language):
    assert max(map(len, shown(language, 80))) <= 80


def test_a_sound_plan_has_only_its_counts():
    draft = plan(*sound(3), title="Handlingsplan 2025–2026")
    assert list(check_lines(draft, findings_of(draft), "nb", 80)) == [
        "Plansjekk: Handlingsplan 2025–2026",
        "",
        "0 merknader, 3 tiltak, 0 tiltak med egen merknad",
    ]


def test_a_sheet_an_own_number_and_a_place_without_row_are_shown():
    draft = plan(act("Bygge hall", number="2.1", responsibilities=actors("Kommunene")), *sound(3))
    assert "      tiltak 1: 2.1 Bygge hall (tabell 1)" in list(check_lines(draft, findings_of(draft), "nb", 80))


@pytest.mark.parametrize(
    ("numbers", "words"),
    [((1,), "1"), ((1, 2), "1, 2"), ((1, 2, 3), "1–3"), ((1, 3, 4, 5, 9), "1, 3–5, 9"), ((), "")],
)
def test_runs_of_numbers_are_drawn_together(numbers, words):
    assert numbers_in_words(numbers) == words


# Every code with the facts it is made with: a sentence that mentions another fact would fail here.
CODES: dict[str, dict[str, str | int | date]] = {
    "no-responsible-column": {},
    "no-funding-column": {},
    "project-ends-differ": {"project": "Hall"},
    "funding-ends-between": {"day": date(2026, 6, 30), "fewest": 1, "most": 2},
    "funding-may-end": {"day": date(2026, 6, 30), "fewest": 0, "most": 2},
    "funding-ends-early": {"day": date(2026, 6, 30)},
    "no-responsible": {},
    "no-funding": {},
    "nobody-asked": {},
    "no-deadline": {},
    "none-leads": {},
    "several-lead": {},
    "only-collective": {},
    "which-one": {"actor": "Ansvarlig ordfører"},
    "responsibility-ends-early": {"day": date(2026, 6, 30)},
    "no-time-column": {"stated": 1, "total": 9},
    "no-time-anywhere": {"stated": 0, "total": 9},
    "no-time": {},
    "ends-before-start": {"period": "2025–2026"},
    "time-outside-period": {"period": "2025–2026"},
    "no-period": {},
    "sums-differ": {},
    "row-of-sums-differs": {},
    "two-activities": {},
    "no-verb": {},
    "same-twice": {},
    "abbreviation": {},
    "spelled-twice": {},
    "misspelled": {},
    "number-twice": {},
    "number-skipped": {},
    "number-missing": {},
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_every_finding_is_one_sentence_with_its_reason(code, language):
    finding = Finding(code=code, facts=CODES[code])
    for said in (finding_sentence(finding, language), why_sentence(finding, language)):
        assert said.endswith(".")
        assert "{" not in said
        assert "!" not in said


@pytest.mark.parametrize("word", ["feil", "avvik", "funn", "tvil"])
def test_the_words_of_internal_control_are_not_used(word):
    finding_words = [finding_sentence(Finding(code=code, facts=facts), "nb") for code, facts in CODES.items()]
    why_words = [why_sentence(Finding(code=code), "nb") for code in CODES]
    assert [said for said in [*finding_words, *why_words] if word in said.lower()] == []


def test_what_is_set_beside_each_other_is_shown_with_its_day_and_words():
    draft = plan(areas=(Area(activities=tuple(sound(9))),))
    said = (Said(words="Hall, ut juni", day=date(2026, 6, 30), activities=(2,)), Said(words="Hall", activities=(3,)))
    places = (draft.activities[1].place, draft.activities[2].place)
    finding = Finding(
        code="project-ends-differ", facts={"project": "Hall"}, activities=(2, 3), places=places, said=said
    )
    assert list(check_lines(draft, [finding], "nb", 120))[4:6] == [
        "    30.06.2026 «Hall, ut juni»: tiltak 2 (tabell 1)",
        "    «Hall»: tiltak 3 (tabell 1)",
    ]
