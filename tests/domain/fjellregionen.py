"""The plan of Fjellregionen as a draft: what truth.json takes from it, with the words of the plan's own rows.

Built without the reader, so that the plan check is held to the plan and not to how well it was read.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from avklart.domain.draft import (
    Activity,
    Area,
    Clarification,
    Funding,
    Period,
    Place,
    PlanDraft,
    Responsibility,
    Source,
    Time,
)

SAMPLE = Path(__file__).resolve().parents[1] / "samples" / "fjellregionen"
HEADERS = ("Hovedaktiviteter", "Ansvar", "Finansiering")

# Where truth.json leaves open who is asked ("må avklares sammen med ansvarlig ordfører/…"), the row's own words.
ASKED_WHERE_LEFT_OPEN = ("Ansvarlig ordfører",)

Json = dict[str, Any]


def fjellregionen() -> PlanDraft:
    """Give the draft: 39 activities in 4 areas, numbered as they stand."""
    truth = json.loads((SAMPLE / "truth.json").read_text(encoding="utf-8"))
    rows = _rows()
    areas = []
    for table, area in enumerate(truth["areas"], start=1):
        made = [_activity(one, next(rows), table, row) for row, one in enumerate(area["activities"], start=2)]
        areas.append(Area(title=area["title"], activities=tuple(made)))
    return PlanDraft(
        source=Source(file="fjellregionen.docx", sha256="", media_type=""),
        language="nb",
        title=truth["title"],
        owner=truth["owner"],
        period=Period(starts_on=date(2017, 1, 1), ends_on=date(2018, 12, 31), as_written="2017-2018"),
        areas=tuple(areas),
    )


def _rows() -> Iterator[list[str]]:
    """Give the cells of each row of the text file, which has tabs between them."""
    for line in (SAMPLE / "fjellregionen.txt").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) == len(HEADERS) and cells[1] and tuple(cells) != HEADERS:
            yield cells


def _activity(truth: Json, cells: list[str], table: int, row: int) -> Activity:
    text, who, money = cells
    assert text.startswith(truth["begins"])
    return Activity(
        text=text,
        place=Place(table=table, row=row),
        responsibilities=tuple(_responsibility(one, who) for one in _asserted(truth["responsibilities"])),
        funding=tuple(_funding(one, money) for one in truth["funding"]),
        time=_time(truth["time"]),
        clarifications=tuple(_clarification(one) for one in _asserted(truth["clarifications"])),
        cells=dict(zip(HEADERS, cells, strict=True)),
    )


def _asserted(items: Iterable[Json]) -> list[Json]:
    return [item for item in items if not item.get("optional")]


def _responsibility(truth: Json, cell: str) -> Responsibility:
    return Responsibility(
        actor=truth["actor"],
        of=truth.get("of"),
        part=truth.get("part", "responsible"),
        ends_on=_day(truth.get("to")),
        as_written=cell.partition(",")[0] if truth.get("to") else truth["actor"],
    )


def _funding(truth: Json, cell: str) -> Funding:
    return Funding(
        kind=truth["kind"],
        name=truth["name"],
        starts_on=_day(truth.get("from")),
        ends_on=_day(truth.get("to")),
        sure=truth.get("sure", True),
        as_written=cell.partition(" – ")[0].partition(" - ")[0],
    )


def _time(truth: Json | None) -> Time | None:
    if truth is None:
        return None
    words = "i 2018" if truth.get("to") else "etter rapport høsten 2017"
    return Time(as_written=words, starts_on=_day(truth.get("from")), ends_on=_day(truth.get("to")))


def _clarification(truth: Json) -> Clarification:
    asked = (truth["asked_of"],) if truth.get("asked_of") else ()
    if "asked_of" not in truth:
        asked = ASKED_WHERE_LEFT_OPEN
    return Clarification(about=truth["about"], as_written="må avklares", asked=asked, for_when=truth.get("for"))


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
