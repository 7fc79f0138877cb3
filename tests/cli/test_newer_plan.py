"""`avklart import` of another version of a plan: the difference is shown, nothing doubles, nothing edited is lost."""

from pathlib import Path

import docx
import pytest

from avklart.cli.main import main
from avklart.councils.models import Council
from avklart.councils.writing import Change, save_next
from avklart.plans.models import Activity, Plan
from avklart.received.models import Reading
from tests.plans.made import AT

pytestmark = pytest.mark.django_db


@pytest.fixture
def nord(samples, capsys) -> Council:
    assert main(["create-council", "nord", "Nordrådet"]) == 0
    plan = str(samples / "fjellregionen" / "fjellregionen.docx")
    assert main(["import", plan, "--council", "nord", "--accept"]) == 0
    capsys.readouterr()
    return Council.every.get()


@pytest.fixture
def newer(samples, tmp_path) -> Path:
    """Give the sample with other words in two activities."""
    document = docx.Document(str(samples / "fjellregionen" / "fjellregionen.docx"))
    for row, words in ((2, "Nye ord i et tiltak"), (3, "Andre ord i et annet tiltak")):
        document.tables[0].rows[row].cells[0].text = words
    document.save(str(tmp_path / "nyere.docx"))
    return Path(tmp_path, "nyere.docx")


def import_(file: Path, *also: str) -> int:
    return main(["import", str(file), "--council", "nord", "--language", "nb", *also])


def test_a_newer_version_is_shown_and_waits_where_nobody_can_be_asked(nord, newer, capsys):
    before = list(Activity.every.order_by("pk").values_list("text", flat=True))
    assert import_(newer) == 0
    said = capsys.readouterr().out
    assert "en annen utgave av planen nord-2017-2018" in said
    assert "Nye ord i et tiltak" in said
    assert "venter på gjennomgang" in said
    assert list(Activity.every.order_by("pk").values_list("text", flat=True)) == before
    assert Reading.every.filter(plan=Plan.every.get(), state="read").count() == 1


def test_one_who_says_yes_gets_what_nobody_has_edited(nord, newer, capsys, monkeypatch):
    assert import_(newer) == 0
    capsys.readouterr()
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda asked: "j")
    assert import_(newer) == 0
    assert "er tatt inn i planen nord-2017-2018" in capsys.readouterr().out
    assert Plan.every.count() == 1
    assert Activity.standing.filter(text="Nye ord i et tiltak").exists()


def test_what_a_person_has_edited_is_left_as_it_is(nord, newer, capsys):
    one = Activity.every.order_by("position")[1]
    one.text = "En redaktørs egne ord"
    save_next(one, Change(by=None, at=AT.replace(year=2030)))
    assert import_(newer, "--accept") == 0
    one.refresh_from_db()
    assert one.text == "En redaktørs egne ord"
    assert Plan.every.count() == 1
