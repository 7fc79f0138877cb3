"""A secretary takes the sample plan in, reviews it and accepts it: in how many clicks, and by the keyboard alone."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.server import served
from tests.browser.windows import Window, sign_in
from tests.figures import tell
from tests.pages.world import SAMPLES

MOST_CLICKS = 30
FILE = SAMPLES / "fjellregionen.docx"
DOCUMENTS = "/arbeid/naboraadet/dokumenter/"


@pytest.fixture(scope="module")
def window(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """Give a window of the neighbour, on a server of these tests' own, since they change what is there."""
    with served(tmp_path_factory.mktemp("clicks")) as server:
        context = chromium.new_context(base_url=server.address, locale="nb-NO")
        sign_in(context, "neighbour")
        yield Window(context.new_page())
        context.close()


class Clicker:
    """Clicks and counts. What is chosen in the file dialogue counts as two."""

    def __init__(self, page: Page) -> None:
        self.page, self.clicks = page, 0

    def click(self, what: str) -> bool:
        """Click the first of these, where there is one, and tell whether there was."""
        found = self.page.locator(what).first
        if not found.count():
            return False
        self.clicks += 1
        found.click()
        self.page.wait_for_load_state()
        return True

    def upload(self, file: Path) -> None:
        """Take a file in, and wait until it is read."""
        self.page.goto(DOCUMENTS)
        self.page.set_input_files("#file", file)
        self.clicks += 2
        self.click("form.upload button")
        self.page.wait_for_selector("form[action$='godkjenn-alle']", timeout=60_000)


def test_a_secretary_accepts_the_sample_in_thirty_clicks(window, request):
    hand = Clicker(window.page)
    hand.upload(FILE)
    hand.click("form[action$='godkjenn-alle'] button")
    decisions = (".decide button", "section.group > .row button", ".doubt-actions button:not(.link-button)")
    while "/usikre/" in window.page.url and any(hand.click(one) for one in decisions):
        pass
    while hand.click("button[value=join]"):
        pass
    for step in ("aktorer", "prosjekter", "sporsmal"):
        assert f"/{step}/" in window.page.url
        hand.click("button:has-text('Lagre og fortsett')")
    hand.click("button:has-text('Godkjenn som plan')")
    assert re.search(r"/plan/2017-2018(-2)?/", window.page.url)
    tell(request, f"Fjellregionen taken in, reviewed and accepted: {hand.clicks} clicks")
    assert hand.clicks <= MOST_CLICKS
    assert window.complaints == []


def test_every_doubt_is_settled_by_the_enter_key_alone(window):
    hand = Clicker(window.page)
    window.page.goto(DOCUMENTS)
    window.page.locator("th a").first.click()
    window.page.locator("input[name=plan][value='']").check()
    window.page.locator("form[action$='/les'] button").click()
    window.page.wait_for_selector("form[action$='godkjenn-alle']", timeout=60_000)
    for _ in range(40):
        if "/aktorer/" in window.page.url:
            break
        window.page.wait_for_function("document.activeElement.closest('main form, main a')")
        before = window.page.url
        window.page.keyboard.press("Enter")
        window.page.wait_for_function("before => location.href !== before", arg=before)
        window.page.wait_for_load_state()
    assert "/aktorer/" in window.page.url
    assert hand.clicks == 0
