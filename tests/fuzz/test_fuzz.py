"""The fuzzing itself: its cases come from the seed alone, and it sees and keeps what fails."""

from pathlib import Path

import msgspec
import pytest

from avklart.documents.document import Document, Paragraph, Place
from avklart.documents.errors import FileRefusedError
from tests.fuzz import looking, run
from tests.fuzz.cases import case, samples
from tests.fuzz.looking import BrokenPromiseError, outcome
from tests.fuzz.run import FAILED, Run


def test_a_seed_always_makes_the_same_cases() -> None:
    count = 2 * len(samples())
    assert [case(7, number) for number in range(count)] == [case(7, number) for number in range(count)]
    assert case(7, 0) != case(8, 0)


def test_every_kind_of_file_takes_its_turn() -> None:
    assert {case(1, number).kind for number in range(len(samples()))} == set(samples())


def test_a_fault_is_kept_with_the_case_that_shows_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _keep_in(tmp_path, monkeypatch)
    monkeypatch.setattr(looking, "document_bytes", _faulty)
    assert Run(7, ("csv",)).work(first=1, seconds=0.05) == FAILED
    assert (tmp_path / "7-1-fjellregionen.csv").read_bytes() == case(7, 1, ("csv",)).raw
    assert "ZeroDivisionError" in (tmp_path / "7-1-fjellregionen.csv.why").read_text(encoding="utf-8")
    assert "script/fuzz --again var/fuzz/7-1-fjellregionen.csv" in capsys.readouterr().out


def test_a_refusal_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _keep_in(tmp_path, monkeypatch)
    monkeypatch.setattr(looking, "document_bytes", _refusing)
    assert Run(7, ("csv",)).work(first=1, seconds=0.01) == 0


def test_a_document_with_unseen_characters_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "document_bytes", lambda *_: _json(Paragraph(text="a\u200bb", place=Place())))
    with pytest.raises(BrokenPromiseError):
        outcome(b"", "plan.txt")


def test_a_place_that_is_nowhere_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "document_bytes", lambda *_: _json(Paragraph(text="a", place=Place(row=0))))
    with pytest.raises(BrokenPromiseError):
        outcome(b"", "plan.txt")


def _json(paragraph: Paragraph) -> bytes:
    return msgspec.json.encode(Document(blocks=(paragraph,)))


def _faulty(*_: object) -> bytes:
    return bytes(1 // 0)


def _refusing(*_: object) -> bytes:
    raise FileRefusedError("empty")


def _keep_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "KEPT", folder)
    monkeypatch.setattr(run, "RUNNING", folder / "running.json")
    monkeypatch.setattr(run, "RUNNING_CASE", folder / "running.case")
    monkeypatch.setattr(run, "EVERY_IN_CHILD", 10**9)
