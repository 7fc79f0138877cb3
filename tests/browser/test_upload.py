"""A file is dropped on the field of the upload, as it is from the desktop of a secretary."""

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, JSHandle, Page, expect

from tests.browser.server import served_empty
from tests.browser.windows import Window, sign_in
from tests.pages.world import SAMPLES

DOCUMENTS = "/arbeid/fjellregionen/dokumenter/"
FILE = SAMPLES / "fjellregionen.docx"


@pytest.fixture(scope="module")
def window(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """Give a window of the editor on a server of these tests' own, which has no plan."""
    with served_empty(tmp_path_factory.mktemp("upload")) as address:
        context = chromium.new_context(base_url=address, locale="nb-NO")
        sign_in(context, "editor")
        yield Window(context.new_page())
        context.close()


def _carried(page: Page, file: Path) -> JSHandle:
    """Give what the mouse carries when it holds this file."""
    script = """([name, words]) => {
      const held = new DataTransfer();
      held.items.add(new File([Uint8Array.from(atob(words), (one) => one.charCodeAt(0))], name));
      return held;
    }"""
    return page.evaluate_handle(script, [file.name, base64.b64encode(file.read_bytes()).decode()])


def test_a_file_held_over_the_field_is_told_by_more_than_colour(window: Window) -> None:
    page = window.page
    page.goto(DOCUMENTS)
    field = page.locator("[data-drop]")
    field.dispatch_event("dragover", {"dataTransfer": _carried(page, FILE)})
    expect(field).to_have_css("border-top-style", "solid")
    field.dispatch_event("dragleave")
    expect(field).to_have_css("border-top-style", "dashed")
    assert window.complaints == []


def test_a_dropped_file_is_read_and_reviewed_as_a_chosen_one(window: Window) -> None:
    page = window.page
    page.goto(DOCUMENTS)
    page.locator("[data-drop]").dispatch_event("drop", {"dataTransfer": _carried(page, FILE)})
    assert page.locator("#file").evaluate("field => field.files[0].name") == FILE.name
    page.locator("form.upload button").click()
    expect(page.get_by_role("button", name="Godkjenn alle uten merknad")).to_be_visible(timeout=60_000)
    expect(page.locator("ul.figures")).to_contain_text("39")
    assert window.complaints == []


def test_a_file_dropped_beside_the_field_leaves_the_page_as_it_is(window: Window) -> None:
    page = window.page
    page.goto(DOCUMENTS)
    heading = page.get_by_role("heading", level=1)
    assert heading.evaluate("""(here) => {
      const drop = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() });
      return !here.dispatchEvent(drop);
    }""")
    assert page.url.endswith(DOCUMENTS)
