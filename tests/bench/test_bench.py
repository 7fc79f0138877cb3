"""The measuring itself: its documents have the size they say, and its aims are looked at."""

from pathlib import Path

import docx
import pytest

from tests.bench import documents, measuring, papers
from tests.bench.bare import BARE
from tests.bench.documents import KINDS, NEED_OFFICE, document, rows_for
from tests.bench.measuring import aim, command, understanding


def test_a_document_has_the_rows_of_its_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "KEPT", tmp_path)
    for pages in (3, 30):
        made = docx.Document(str(document("docx", pages)))
        rows = sum(len(table.rows) - 1 for table in made.tables)
        assert rows_for(pages) <= rows <= rows_for(pages) + 15


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in NEED_OFFICE])
def test_every_bare_library_reads_its_document(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "KEPT", tmp_path)
    document("docx", 3)
    assert BARE[kind][1](document(kind, 3))


def test_an_aim_is_met_or_not() -> None:
    assert aim("odt", {"ratio": 1.5})["met"] is True
    assert aim("pdf-tagged", {"ratio": 1.31})["met"] is False
    assert aim("csv", {"ms_per_ten_rows": 1.2})["met"] is False


def test_understanding_is_measured_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "KEPT", tmp_path)
    found = understanding(document("csv", 3), reading_ms=10.0)
    assert found["activities"] == rows_for(3) + 2
    assert 0 < float(found["share"]) < 1
    assert float(found["ms_per_ten_activities"]) > 0


def test_the_whole_command_is_measured_from_its_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measuring, "COMMAND_TIMES", 1)
    found = command(documents.PLAN)
    assert float(found["ms"]) > 0
    assert found["met"] is (float(found["ms"]) < measuring.MOST_COMMAND_MS) or found["ms"] == measuring.MOST_COMMAND_MS


def test_a_paper_is_measured_in_every_format() -> None:
    for kind in papers.KINDS:
        found = papers.written(kind, 3)
        assert float(found["ms"]) > 0
        assert int(found["bytes"]) > 100
    assert papers.written("xlsx", 43)["aim"] == "20 times"
    assert papers.beside("xlsx", 3)["bare_library"] == "openpyxl"
