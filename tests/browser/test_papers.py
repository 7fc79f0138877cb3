"""Papers as HTML in a real Chromium, opened as files: nothing for axe to find at any width, and sound in print."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from playwright.sync_api import Browser, Page

from avklart.documents.paper import Paper
from avklart.documents.writers import write_paper
from tests.browser.looking import axe_faults, covering, edgeless, faults_of_shape, overflow
from tests.browser.windows import DESK, NARROWEST, PHONE
from tests.documents.writers.mixed import letterhead, mixed_paper, seven_columns
from tests.documents.writers.papers import hostile_paper, paper, plan_like

SAMPLES = {"plan": plan_like(), "mixed": mixed_paper(), "hostile": hostile_paper(), "empty": paper()}
LANDSCAPE_POINTS = (842, 595)


@pytest.fixture
def sheet(chromium: Browser) -> Iterator[Page]:
    """Give an empty page."""
    page = chromium.new_page()
    page.set_default_timeout(10_000)
    yield page
    page.close()


def _opened(sheet: Page, made: Paper, folder: Path, *, council: bool = False) -> list[str]:
    """Open the paper as the file it is; give what the browser complains of."""
    complaints: list[str] = []
    sheet.on("console", lambda said: complaints.append(said.text))
    sheet.on(
        "request", lambda asked: complaints.append(asked.url) if not asked.url.startswith(("file:", "data:")) else None
    )
    file = folder / "paper.html"
    file.write_bytes(write_paper(made, "html", letterhead() if council else None).raw)
    sheet.goto(file.as_uri())
    return complaints


@pytest.mark.parametrize("council", [False, True], ids=["plain", "council"])
@pytest.mark.parametrize("name", SAMPLES)
def test_a_paper_is_open_to_all_who_can_read_it_in_any_way(
    name: str, council: bool, sheet: Page, tmp_path: Path
) -> None:
    faults = _opened(sheet, SAMPLES[name], tmp_path, council=council)
    for size in (DESK, PHONE, NARROWEST):
        sheet.set_viewport_size({"width": size["width"], "height": size["height"]})
        for scheme in ("light", "dark"):
            sheet.emulate_media(color_scheme=scheme)
            faults += [f"{size['width']} {scheme}: {fault}" for fault in axe_faults(sheet)]
        faults += [*overflow(sheet), *covering(sheet)]
    faults += [*faults_of_shape(sheet), *edgeless(sheet)]
    assert not faults, "\n".join(faults)


def test_on_a_phone_each_row_is_a_card_with_the_words_over_its_columns(sheet: Page, tmp_path: Path) -> None:
    _opened(sheet, paper(seven_columns(3)), tmp_path)
    cell = sheet.locator("td", has_text="Pågår").first
    assert cell.evaluate("one => getComputedStyle(one, '::before').content") == "none"
    sheet.set_viewport_size({"width": 375, "height": 800})
    assert cell.evaluate("one => getComputedStyle(one, '::before').content") == '"Status"'
    # It is still a table to a program that reads aloud.
    assert sheet.get_by_role("columnheader", name="Status").count() == 1
    assert sheet.get_by_role("rowheader", name="1.2").count() == 1


def test_in_print_long_tables_lie_down_and_say_their_columns_on_each_page(sheet: Page, tmp_path: Path) -> None:
    _opened(sheet, mixed_paper(), tmp_path)
    with pdfplumber.open(BytesIO(sheet.pdf(prefer_css_page_size=True))) as pdf:
        pages = [((round(page.width), round(page.height)), page.extract_text()) for page in pdf.pages]
    lying = [text for size, text in pages if size == LANDSCAPE_POINTS]
    assert len(lying) >= 2
    assert all("Hovedaktivitet" in text for text in lying)
    assert all(f"Side {at} av {len(pages)}" in text for at, (_, text) in enumerate(pages, start=1))
    # No row is torn: the words that begin and end each stand on one page.
    assert all(text.count("Møte i mars") == text.count("Pågår") for text in lying)
