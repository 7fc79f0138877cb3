"""Spring 2018 in the council of the example, in a real Chromium: asked, answered, written back, told and compared."""

import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from avklart.documents.document import document_texts
from avklart.documents.reading import read_document
from tests.browser.server import PROJECT, environment_of, started
from tests.browser.spring import MARK, PLAN, Player, Step, marked
from tests.migrated import put_into
from tests.samples.spring.play import play_told

# The days on which the secretary sits down: what has happened since the last one is entered then.
DAYS = (date(2018, 3, 1), date(2018, 3, 23), date(2018, 4, 27), date(2018, 5, 31), date(2018, 6, 1))
NUMBERS = set(range(1, 10))


def test_a_spring_is_played_from_the_first_question_to_the_second_status_note(
    chromium: Browser, tmp_path: Path
) -> None:
    environment, links = environment_of(tmp_path), dict[str, str]()
    steps = play_told()["steps"]
    assert {step["question"] for step in steps if step["do"] == "settle"} | {6} == NUMBERS
    password, frozen = _begun(environment), list[str]()
    for after, day in zip((date.min, *DAYS), DAYS, strict=False):
        with started({**environment, "AVKLART_TODAY": day.isoformat()}) as (address, _):
            player = Player(chromium, address, password, links)
            for step in steps:
                if after < step["on"] <= day:
                    player.do(step)
            frozen.append(_note_as_it_reads(player))
            if day == DAYS[-1]:
                _look_at_the_end(player, steps, tmp_path)
            assert player.complaints() == []
            player.close()
    # The note of 1 March reads the same whatever has happened since.
    assert len(set(frozen)) == 1


def _begun(environment: Mapping[str, str]) -> str:
    """Put the council, its plan and its contacts in, and give the password of its people."""
    put_into(Path(environment["AVKLART_DATA"]))
    words = [sys.executable, "-m", "tests.samples.spring.play", "begin"]
    told = subprocess.run(words, cwd=PROJECT, env=dict(environment), stdout=subprocess.PIPE, check=True, text=True)
    return told.stdout.split()[-1]


def _note_as_it_reads(player: Player) -> str:
    """Give the words and the hash of the first note, which says of itself that it is as it was completed."""
    player.go(f"{PLAN}/statusnotat/1/")
    expect(player.page.locator("main")).to_contain_text("Notatet er slik det ble ferdigstilt")
    return player.page.locator("main code.hash").inner_text() + player.page.locator(".paper-text").inner_text()


def _look_at_the_end(player: Player, steps: list[Step], folder: Path) -> None:
    _no_question_is_left_alone(player)
    _downloads_are_marked(player, folder)
    _the_two_are_compared(player, steps)


def _no_question_is_left_alone(player: Player) -> None:
    page = player.page
    player.go(f"{PLAN}/avklaringer/")
    rows = page.locator("tbody[id^=sporsmal-]")
    numbers = [str(row.get_attribute("id")).removeprefix("sporsmal-") for row in rows.all()]
    assert sorted(numbers) == ["10", "6"]
    for row in rows.all():
        who, due = row.locator("td").nth(1), row.locator("td").nth(2)
        assert who.inner_text().strip()
        expect(row.locator("td .quiet", has_text="Ingen")).to_have_count(0)
        day, month, year = map(int, due.inner_text().strip().split("."))
        assert date(year, month, day) >= DAYS[-1]


def _downloads_are_marked(player: Player, folder: Path) -> None:
    for number in (1, 2):
        player.go(f"{PLAN}/statusnotat/{number}/")
        for label in ("Word", "PDF"):
            file = _downloaded(player.page, label, folder / f"{number}")
            assert MARK in " ".join(document_texts(read_document(file.read_bytes(), file.name))), file.name


def _downloaded(page: Page, label: str, folder: Path) -> Path:
    menu = page.locator("details.download").first
    if menu.get_attribute("open") is None:
        menu.locator("summary").click()
    with page.expect_download() as begun:
        menu.get_by_role("link", name=label).click()
    file = folder / begun.value.suggested_filename
    begun.value.save_as(file)
    return file


def _the_two_are_compared(player: Player, steps: list[Step]) -> None:
    page = player.page
    player.go(f"{PLAN}/statusnotat/")
    page.get_by_role("button", name="Sammenlign").click()
    marked(page)
    said = page.locator("main")
    expect(said).to_contain_text("1. mars 2018")
    expect(said).to_contain_text("1. juni 2018")
    table = said.locator("table tr", has_text="Åpne avklaringer")
    assert table.inner_text().split()[-2:] == ["10", "2"]
    for step in steps:
        if step["do"] == "settle":
            expect(said).to_contain_text(step["answer"])
    expect(said).to_contain_text("Tiltak 2.2: ansvar lagt til: Regionrådgiver")
    expect(said).to_contain_text("Tiltak 2.12: status endret fra ikke startet til fullført")
