"""Take the pictures of the README: the sample goes in as a Word document, is reviewed, accepted and adopted.

Run as a program, with the folder the pictures go to.
"""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from tests.browser.server import served_empty
from tests.browser.windows import ARGUMENTS, DESK, sign_in
from tests.pages.world import SAMPLES

WORK = "/arbeid/fjellregionen"
PLAN = f"{WORK}/plan/2017-2018"


def take_pictures(folder: Path) -> None:
    """Put review.png, week.png and public.png into the folder."""
    with TemporaryDirectory() as kept, served_empty(Path(kept)) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        context = browser.new_context(
            base_url=address, locale="nb-NO", viewport={"width": DESK["width"], "height": DESK["height"]}
        )
        sign_in(context, "editor")
        page = context.new_page()
        _read(page)
        _take(page, folder / "review.png")
        _accept(page)
        page.goto(f"{WORK}/")
        _take(page, folder / "week.png")
        _adopt(page)
        page.goto("/fjellregionen/2017-2018/")
        _take(page, folder / "public.png")
        browser.close()


def _take(page: Page, path: Path) -> None:
    """Take what the window shows, with nothing marked out: where the next key would go belongs to no picture."""
    page.evaluate("document.activeElement.blur()")
    page.screenshot(path=path)


def _read(page: Page) -> None:
    page.goto(f"{WORK}/dokumenter/")
    page.set_input_files("#file", SAMPLES / "fjellregionen.docx")
    page.locator("form.upload button").click()
    page.locator("form[action$='godkjenn-alle'] button").click(timeout=60_000)
    page.wait_for_url("**/usikre/**")


def _accept(page: Page) -> None:
    page.goto(page.url.split("usikre/")[0] + "godkjenn/")
    page.locator("input[name=unsettled]").check()
    page.get_by_role("button", name="Godkjenn som plan").click()
    page.wait_for_url("**/plan/2017-2018/**")


def _adopt(page: Page) -> None:
    page.goto(f"{PLAN}/vedtak/")
    page.fill("input[name=body]", "Regionrådet")
    page.fill("input[name=adopted_on]", "15.02.2018")
    page.fill("input[name=case_number]", "4/18")
    page.locator("section.register form button").click()
    page.wait_for_load_state()


if __name__ == "__main__":
    take_pictures(Path(sys.argv[1]))
