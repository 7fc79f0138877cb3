"""What browser tests share: one server, one Chromium, and a signed-in window for each person of the example."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.browser.server import Server, served
from tests.browser.windows import ARGUMENTS, Window, sign_in
from tests.programs import needs_program

OpenWindow = Callable[[str | None], Window]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies here as a test of the browser: script/test runs these by themselves, one after another."""
    for item in items:
        if "/tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)
            item.add_marker(needs_program("chromium"))


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """Give a real Chromium, without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Give a server that shows the example, for tests that leave it as it is."""
    with served(tmp_path_factory.mktemp("server"), os.environ.get("AVKLART_TEST_DATABASE", "")) as running:
        yield running


@pytest.fixture(scope="package")
def contexts(chromium: Browser, server: Server) -> Iterator[dict[str | None, BrowserContext]]:
    """Give the browser's memory of each person who has signed in so far; None is nobody."""
    known: dict[str | None, BrowserContext] = {}
    yield known
    for context in known.values():
        context.close()


@pytest.fixture
def window(chromium: Browser, server: Server, contexts: dict[str | None, BrowserContext]) -> Iterator[OpenWindow]:
    """Give what opens a window as a person of the example, or as nobody; all are closed after the test."""
    opened: list[Window] = []

    def open_as(person: str | None) -> Window:
        if person not in contexts:
            contexts[person] = chromium.new_context(base_url=server.address, locale="nb-NO")
            if person:
                sign_in(contexts[person], person)
        opened.append(Window(contexts[person].new_page()))
        return opened[-1]

    yield open_as
    for one in opened:
        one.page.close()
