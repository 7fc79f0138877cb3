"""Understanding is bounded as reading is: what hangs or grows on a stranger's words costs one child process."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from avklart.cli.main import main
from avklart.documents.document import Document
from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT, MIB, Limits
from avklart.documents.reading import read_document
from avklart.domain.draft import PlanDraft
from avklart.intake import bounded, bounded_check
from avklart.intake.bounded import plan_of_file
from avklart.intake.bounded_check import checked_plan_of_file
from avklart.intake.checking import findings_of
from avklart.intake.found import Names
from avklart.intake.reading import read_plan
from avklart.ui.sentences import LANGUAGES, sentence

# The runner of the tests may have a thread of its own beside them; what is forked here never touches it.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")

PLAN = "Tiltak;Ansvar;Finansiering;Kostnad 2026;Frist\nKartlegge myr;Ork, AU;Fyrtårn ut mai 2026;50 000,50;ut 2026\n"
NAMES = Names(projects=("Fyrtårn",), abbreviations={"Ork": "Os regionkontor"})


@pytest.fixture
def forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the child be a fork of this process, in which the tests have changed what understanding does."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def hang(document: Document, own: Names | None) -> PlanDraft:
    del document, own
    time.sleep(60)
    raise AssertionError("never come here")


def grow(document: Document, own: Names | None) -> PlanDraft:
    del document, own
    kept = []
    while True:
        kept.append(bytearray(MIB))


def recurse(document: Document, own: Names | None) -> PlanDraft:
    return recurse(document, own)


def fail(document: Document, own: Names | None) -> PlanDraft:
    raise ValueError(document, own)


@pytest.mark.parametrize(
    ("understanding", "limits", "code"),
    [
        (hang, Limits(seconds=1), "too-slow"),
        (grow, Limits(memory_bytes=64 * MIB), "too-much-memory"),
        (recurse, DEFAULT, "too-deep"),
        (fail, DEFAULT, "reader-failed"),
    ],
)
def test_understanding_that_goes_past_a_limit_is_refused_as_reading_is(
    understanding: Callable[[Document, Names | None], PlanDraft],
    limits: Limits,
    code: str,
    forked: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bounded, "read_plan", understanding)
    with pytest.raises(FileRefusedError) as refused:
        plan_of_file(PLAN.encode(), "plan.csv", limits=limits)
    assert refused.value.code == code


@pytest.mark.parametrize("command", ["read", "check"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_commands_say_it_with_the_sentence_of_reading(
    command: str,
    language: str,
    forked: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "plan.csv").write_text(PLAN, encoding="utf-8")
    monkeypatch.setattr(bounded, "read_plan", recurse)
    assert main([command, str(tmp_path / "plan.csv"), "--language", language]) == 2
    said = capsys.readouterr()
    given = next(known for known in LANGUAGES if known == language)
    assert (said.out, said.err) == ("", f"plan.csv: {sentence('refusal', 'too-deep', given)}\n")


def test_a_plan_comes_out_of_the_child_as_it_went_in(samples: Path) -> None:
    for path in sorted((samples / "fjellregionen").iterdir()):
        raw = path.read_bytes()
        assert plan_of_file(raw, path.name) == read_plan(read_document(raw, path.name)), path.name


def test_a_council_s_own_names_reach_the_child_forked_or_fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = read_plan(read_document(PLAN.encode(), "plan.csv"), NAMES)
    assert expected.activities[0].responsibilities[0].sure
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(plan_of_file, PLAN.encode(), "plan.csv", NAMES).result() == expected
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    assert plan_of_file(PLAN.encode(), "plan.csv", NAMES) == expected


def test_findings_come_out_of_the_child_as_they_went_in_forked_or_fresh(
    samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = (samples / "fjellregionen" / "fjellregionen.docx").read_bytes()
    draft = read_plan(read_document(raw, "fjellregionen.docx"), NAMES)
    expected = (draft, findings_of(draft, NAMES))
    assert any(isinstance(fact, date) for finding in expected[1] for fact in finding.facts.values())
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(checked_plan_of_file, raw, "fjellregionen.docx", NAMES).result() == expected
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    assert checked_plan_of_file(raw, "fjellregionen.docx", NAMES) == expected


def test_a_check_that_goes_past_a_limit_is_refused_as_reading_is(
    forked: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def recurse(draft: PlanDraft, own: Names | None) -> object:
        return recurse(draft, own)

    monkeypatch.setattr(bounded_check, "findings_of", recurse)
    with pytest.raises(FileRefusedError, match="too-deep"):
        checked_plan_of_file(PLAN.encode(), "plan.csv")
    (tmp_path / "plan.csv").write_text(PLAN, encoding="utf-8")
    assert main(["check", str(tmp_path / "plan.csv"), "--language", "en"]) == 2
    assert capsys.readouterr() == ("", f"plan.csv: {sentence('refusal', 'too-deep', 'en')}\n")


def test_a_file_that_cannot_be_read_is_refused_before_it_is_understood() -> None:
    with pytest.raises(FileRefusedError) as refused:
        plan_of_file(b"%PDF-1.7 but no PDF", "plan.pdf")
    assert refused.value.code
    with pytest.raises(FileRefusedError, match="empty"):
        plan_of_file(b"", "plan.txt")
