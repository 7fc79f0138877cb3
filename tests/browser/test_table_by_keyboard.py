"""Forty activities are updated in one sitting by keyboard alone; two who write of the same activity both see both."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.server import Server, served
from tests.browser.windows import Window, sign_in


@pytest.fixture(scope="module")
def own_server(tmp_path_factory: pytest.TempPathFactory):
    """Give a server whose plan these tests change."""
    with served(tmp_path_factory.mktemp("table")) as running:
        yield running


def _table(chromium: Browser, server: Server, person: str = "editor") -> Window:
    context = chromium.new_context(base_url=server.address, locale="nb-NO")
    sign_in(context, person)
    window = Window(context.new_page())
    window.page.goto(f"/arbeid/{server.world.council}/plan/{server.world.plan}/tiltak/?vis=alle")
    return window


def _open(page: Page, number: str) -> None:
    page.locator(f'tr[id="tiltak-{number}"] a.news').focus()
    page.keyboard.press("Enter")
    expect(page.locator(f'.news-form[data-number="{number}"] textarea[name=done]')).to_be_focused()


def _row(page: Page, number: str):
    return page.locator(f'tr[id="tiltak-{number}"]')


def test_all_activities_are_updated_in_one_sitting_by_keyboard_alone(chromium: Browser, own_server: Server) -> None:
    window = _table(chromium, own_server)
    page = window.page
    numbers = [
        one.removeprefix("tiltak-")
        for one in page.locator("table.activities tbody tr[id]").evaluate_all("all => all.map(one => one.id)")
    ]
    assert len(numbers) >= 39
    _open(page, numbers[0])
    for at, number in enumerate(numbers):
        expect(page.locator(f'.news-form[data-number="{number}"] textarea[name=done]')).to_be_focused()
        page.keyboard.type(f"Nytt om {number}")
        page.keyboard.press("Tab")
        page.keyboard.type(f"Neste for {number}")
        page.keyboard.press("Control+Enter")
        if at + 1 == len(numbers):
            expect(_row(page, number).locator(".done-line")).to_be_focused()
    page.reload()
    for number in numbers:
        expect(_row(page, number)).to_contain_text(f"Nytt om {number}")
        expect(_row(page, number)).to_contain_text(f"Neste for {number}")
    assert window.complaints == []
    page.context.close()


def test_two_browsers_on_the_same_row_lose_nothing(chromium: Browser, own_server: Server) -> None:
    one, two = _table(chromium, own_server), _table(chromium, own_server, "administrator")
    for window in (one, two):
        _open(window.page, "1.2")
    one.page.keyboard.type("Den enes ord")
    two.page.keyboard.type("Den andres ord")
    one.page.keyboard.press("Control+Enter")
    expect(_row(one.page, "1.2")).to_contain_text("Den enes ord")
    two.page.keyboard.press("Control+Enter")
    row = _row(two.page, "1.2")
    expect(row).to_contain_text("Den enes ord")
    expect(row.locator("textarea[name=done]")).to_have_value("Den andres ord")
    row.locator("textarea[name=done]").focus()
    two.page.keyboard.press("Control+Enter")
    expect(row.locator("a.news")).to_contain_text("Den andres ord")
    assert "Den andres ord" in (_row(two.page, "1.2").locator("a.news").text_content() or "")
    for window in (one, two):
        window.page.context.close()


def test_text_is_kept_while_the_server_is_gone_and_saved_when_it_is_back(chromium: Browser, own_server: Server) -> None:
    page = _table(chromium, own_server).page
    _open(page, "1.3")
    gone = "**/nytt/"

    def cut(route: Route) -> None:
        route.abort()

    page.route(gone, cut)
    page.keyboard.type("Skrevet uten tjener")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".unsaved")).to_be_visible()
    page.reload()
    expect(_row(page, "1.3").locator(".mark").filter(has_text="Ikke lagret")).to_be_visible()
    page.unroute(gone)
    _open(page, "1.3")
    expect(_row(page, "1.3").locator("textarea[name=done]")).to_have_value("Skrevet uten tjener")
    page.keyboard.press("Alt+ArrowDown")
    expect(_row(page, "1.3").locator("a.news")).to_contain_text("Skrevet uten tjener")
    assert "Skrevet uten tjener" in (_row(page, "1.3").locator("a.news").text_content() or "")
    page.context.close()


def test_leaving_a_row_saves_it(chromium: Browser, own_server: Server, tmp_path: Path) -> None:
    page = _table(chromium, own_server).page
    _open(page, "1.4")
    page.keyboard.type("Lagret da raden ble forlatt")
    page.locator("#told-by").focus()
    expect(_row(page, "1.4").locator("a.news")).to_contain_text("Lagret da raden ble forlatt")
    expect(page.locator("#told-by")).to_be_focused()
    assert page.evaluate("document.activeElement.id") == "told-by"
    page.context.close()
