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
# What lies in these stands on a server of its own, one test after another.
TOGETHER = ("test_review_clicks", "test_table_by_keyboard", "test_upload")
# Longest first, so that where several browsers share the work none is left alone with it at the end.
LONGEST = ("test_spring", "test_walk", *TOGETHER, "test_downloads")


@pytest.hookimpl(tryfirst=True)  # xdist looks at the groups in a hook of its own
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies here as a test of the browser: script/test runs these by themselves."""
    ours = [item for item in items if "/tests/browser/" in item.path.as_posix()]
    for item in ours:
        item.add_marker(pytest.mark.browser)
        item.add_marker(needs_program("chromium"))
        if item.path.stem in TOGETHER:
            item.add_marker(pytest.mark.xdist_group(item.path.stem))
    ours.sort(key=lambda item: LONGEST.index(item.path.stem) if item.path.stem in LONGEST else len(LONGEST))
    items[:] = [*(item for item in items if item not in set(ours)), *ours]


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
