"""The tables of the plans beside the project, against what a careful reader takes from them."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from avklart.documents.document import Heading, Table, all_texts
from avklart.documents.reading import read_document
from avklart.domain.draft import Goal, LeftOut, Passage
from avklart.intake.raw import AreaTitle, RawActivity
from avklart.intake.tables import TableContext, TableReading, read_table

_FJELLREGIONEN = [
    "fjellregionen.docx",
    "fjellregionen-plain.docx",
    "fjellregionen.odt",
    "fjellregionen.pdf",
    "fjellregionen-tagged.pdf",
    "fjellregionen-borderless.pdf",
    "fjellregionen.xlsx",
    "fjellregionen-ett-ark.xlsx",
    "fjellregionen.html",
    "fjellregionen.csv",
    "fjellregionen.txt",
]
_OPEN = [
    "breidfjell.pdf",
    "breidfjell.xlsx",
    "indre-havdal.docx",
    "indre-havdal.pdf",
    "lyngmoen.docx",
    "lyngmoen.pdf",
    "storfonna.docx",
    "storfonna.odt",
    "sundvaag.docx",
    "sundvaag.txt",
    "trevassdal.csv",
    "trevassdal.xlsx",
    "vestre-nesland.html",
    "ytre-skarv.odt",
    "ytre-skarv.pdf",
]
# Here rows of the tables name the areas; elsewhere headings and lines above them do.
_WITHOUT_AREA_ABOVE = ("-plain", "-ett-ark", "fjellregionen.csv", "trevassdal")


def _plan(shared_plans: Path, name: str) -> tuple[Path, dict[str, Any]]:
    if name.startswith("fjellregionen"):
        folder = shared_plans / "fjellregionen"
        return folder / name, json.loads((folder / "truth.json").read_text())
    truth = shared_plans / "open" / f"{name.split('.', maxsplit=1)[0]}.truth.json"
    return shared_plans / "open" / name, json.loads(truth.read_text())


def _readings(path: Path, language: str) -> Iterator[tuple[Table, TableReading]]:
    previous = None
    above = not any(word in path.name for word in _WITHOUT_AREA_ABOVE)
    for block in read_document(path.read_bytes(), path.name).blocks:
        if isinstance(block, Heading):
            previous = None
        if isinstance(block, Table):
            context = TableContext(language=language, has_area_above=above, previous=previous)  # type: ignore[arg-type]
            found = read_table(block, context)
            assert found is not None
            previous = found.columns
            yield block, found


@pytest.mark.parametrize("name", _FJELLREGIONEN + _OPEN)
def test_activities_of_shared_plans_are_found(shared_plans, name):
    path, truth = _plan(shared_plans, name)
    items = [item for _, found in _readings(path, truth["language"]) for item in found.items]
    activities = [item for item in items if isinstance(item, RawActivity)]
    expected = [activity for area in truth["areas"] for activity in area["activities"]]
    assert len(activities) == len(expected)
    for activity, true in zip(activities, expected, strict=True):
        assert activity.text.startswith(true["begins"])
        assert activity.text.endswith(true.get("ends", true["begins"]))
        assert activity.number == true.get("number")
        for key in ("status", "priority", "indicator"):
            if key in true:
                assert getattr(activity, key) == true[key]
        if "under" in true and "vestre-nesland" not in name:
            assert list(activity.under) == true["under"]


@pytest.mark.parametrize(
    "name",
    [
        "fjellregionen-plain.docx",
        "fjellregionen-ett-ark.xlsx",
        "fjellregionen.csv",
        "trevassdal.csv",
        "trevassdal.xlsx",
    ],
)
def test_areas_in_tables_of_shared_plans_are_found(shared_plans, name):
    path, truth = _plan(shared_plans, name)
    items = [item for _, found in _readings(path, truth["language"]) for item in found.items]
    assert [item.title for item in items if isinstance(item, AreaTitle)] == [area["title"] for area in truth["areas"]]


@pytest.mark.parametrize("name", ["indre-havdal.docx", "indre-havdal.pdf", "lyngmoen.docx"])
def test_goals_in_tables_of_shared_plans_are_found(shared_plans, name):
    path, truth = _plan(shared_plans, name)
    items = [item for _, found in _readings(path, truth["language"]) for item in found.items]
    goals = [(item.number, item.text) for item in items if isinstance(item, Goal)]
    expected = [goal for area in truth["areas"] for goal in area["goals"]]
    assert [number for number, _ in goals] == [goal["number"] for goal in expected]
    assert all(text.startswith(goal["begins"]) for (_, text), goal in zip(goals, expected, strict=True))


@pytest.mark.parametrize("name", _FJELLREGIONEN + _OPEN)
def test_every_word_of_the_tables_is_kept(shared_plans, name):
    path, truth = _plan(shared_plans, name)
    for table, found in _readings(path, truth["language"]):
        written = Counter(word for text in all_texts(table) for word in text.split())
        kept = Counter(word for item in found.items for word in _words(item))
        keys = Counter({key: 1 for item in found.items if isinstance(item, RawActivity) for key in item.cells})
        kept.update(word for key in keys for word in key.split())
        assert not written - kept


def _words(item: object) -> list[str]:
    if isinstance(item, RawActivity):
        return [word for text in (*item.cells.values(), *item.under) for word in text.split()]
    if isinstance(item, AreaTitle):
        return f"{item.number or ''} {item.title}".split()
    assert isinstance(item, Goal | Passage | LeftOut)
    return item.text.split()
