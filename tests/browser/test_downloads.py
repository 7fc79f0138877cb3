"""What a secretary downloads from the pages, opened by LibreOffice and read back: the same plan, row by row."""

import json
from pathlib import Path
from typing import cast

import pytest
from playwright.sync_api import Locator, Page

from avklart.documents.document import document_texts
from avklart.documents.reading import read_document
from avklart.domain.draft import PlanDraft
from avklart.domain.draft_from_json import draft_from_json
from avklart.intake.reading import read_plan
from tests.browser.conftest import OpenWindow
from tests.browser.server import Server
from tests.browser.windows import Window
from tests.office import converted
from tests.pages.world import SAMPLES
from tests.programs import needs_program
from tests.reports.test_reads_back import fields

PLAN = "/arbeid/fjellregionen/plan/2017-2018/"
ACTIVITIES = 39
KINDS = {"Word": "docx", "ODT": "odt", "PDF": "pdf", "Excel": "xlsx", "CSV": "csv", "HTML": "html"}
OPENED = ("docx", "odt", "xlsx")
# Told in the words of the document, so that they are read as they were there.
AS_WRITTEN = ("responsibilities", "funding", "clarifications", "time")
PAPERS = ("papir/dette-ma-avklares/", "papir/finansiering-som-gar-ut/", "deltaker/{participant}/papir/")
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def desk(window: OpenWindow) -> Window:
    """Give a window of the secretary."""
    return window("editor")


def _chosen(page: Page, label: str, folder: Path) -> Path:
    """Choose a format in the menu of the page as a person does, and give the file that comes."""
    menu = page.locator("details.download").first
    if not menu.evaluate("one => one.open"):
        menu.locator("summary").click()
    return _saved(page, menu.get_by_role("link", name=label), folder)


def _saved(page: Page, link: Locator, folder: Path) -> Path:
    with page.expect_download(timeout=30_000) as begun:
        link.click()
    file = folder / begun.value.suggested_filename
    begun.value.save_as(file)
    return file


def _read(file: Path) -> PlanDraft:
    return read_plan(read_document(file.read_bytes(), file.name))


def _words(raw: bytes, name: str) -> str:
    """Give all words of a file as one run: where lines end, and what parts a word there, is the program's own."""
    return "".join("".join(document_texts(read_document(raw, name))).split()).replace("-", "").replace("\u00ad", "")


def _run(words: str) -> str:
    return "".join(words.split()).replace("-", "").replace("\u00ad", "")


@needs_program("soffice")
def test_the_plan_is_downloaded_in_every_format_opens_and_reads_back(desk: Window, tmp_path: Path) -> None:
    desk.go(f"{PLAN}tiltak/")
    data = _chosen(desk.page, "JSON", tmp_path)
    draft = draft_from_json(json.loads(data.read_bytes()))
    assert len(draft.activities) == ACTIVITIES
    written = fields(_read(SAMPLES / "fjellregionen.docx"))
    # What the first line costs has been shared by years since, and its papers tell the sum.
    (first_line, *_), *others = cast("list[list[tuple[str, ...]]]", written["funding"])
    written["funding"] = [[(*first_line[:3], "500000")], *others]
    was = {**{name: fields(draft)[name] for name in ("number", "text")}, **{name: written[name] for name in AS_WRITTEN}}
    for label, kind in KINDS.items():
        file = _chosen(desk.page, label, tmp_path)
        assert file.name == f"handlingsplan-2017-2018.{kind}"
        back = fields(_read(file))
        assert {name: back[name] for name in was} == was, kind
        if kind in OPENED:
            _opens(file, [one.text for one in draft.activities], tmp_path)
    assert desk.complaints == []


@needs_program("soffice")
def test_the_three_papers_are_downloaded_from_their_pages_and_open(
    desk: Window, server: Server, tmp_path: Path
) -> None:
    for address in PAPERS:
        desk.go(PLAN + address.format(participant=server.world.participant))
        shown = desk.page.locator("main td").all_inner_texts()
        for label in ("Word", "ODT", "PDF"):
            file = _chosen(desk.page, label, tmp_path)
            words = _words(file.read_bytes(), file.name)
            assert [one for one in shown if _run(one) not in words] == [], file.name
            if label == "Word":
                _opens(file, shown, tmp_path)
    assert desk.complaints == []


def _opens(file: Path, texts: list[str], folder: Path) -> None:
    """LibreOffice shows the file on pages, with every one of these texts on them."""
    pages = read_document(converted(file.read_bytes(), file.suffix[1:], "pdf", folder), "pages.pdf")
    assert pages.pages
    words = _run("".join(document_texts(pages)))
    assert [one for one in texts if _run(one) not in words] == [], file.name


def test_every_picture_is_downloaded_as_drawing_and_as_dots(desk: Window, tmp_path: Path) -> None:
    for ending, begins in (("svg", b"<svg"), ("png", PNG)):
        # Opened once for each: the browser lets one page begin ten downloads, and no more.
        desk.go(f"{PLAN}bilder/")
        links = desk.page.locator(f"main a[href$='.{ending}']")
        files = [_saved(desk.page, one, tmp_path) for one in links.all()]
        assert len({file.name for file in files}) == 6
        assert all(file.read_bytes().startswith(begins) for file in files)
    assert desk.complaints == []
