"""Every page in a real Chromium: nothing for axe to find, in light and dark, wide, narrow and zoomed; no complaint."""

from pathlib import Path

import pytest

from tests.browser.conftest import OpenWindow
from tests.browser.keyboard import walk_by_tab
from tests.browser.looking import axe_faults, covering, edgeless, faults_of_shape, overflow
from tests.browser.server import PROJECT, Server
from tests.browser.windows import DESK, NARROWEST, PHONE, TABLET, Window
from tests.pages.every_page import PAGES, Page

SHOTS = PROJECT / "var" / "shots"
SHOWN = [page for page in PAGES if page.kind == "page"]
PERSON = {"nobody": None, "everyone": None, "signed-in": "editor", "reader": "editor", "editor": "editor"}


@pytest.mark.parametrize("page", SHOWN, ids=lambda page: page.label)
def test_a_page_is_open_to_all_who_can_read_it_in_any_way(page: Page, server: Server, window: OpenWindow) -> None:
    one = window(PERSON.get(page.least, page.least))
    status = one.go(page.address(server.world))
    assert status == page.status
    faults = [*faults_of_shape(one.page), *_in_both_schemes(one)]
    faults += _narrow(one, page.label)
    one.size(DESK)
    faults += [*edgeless(one.page), *walk_by_tab(one.page)]
    faults += one.complaints
    assert not faults, "\n".join(faults)


def _in_both_schemes(one: Window) -> list[str]:
    found = []
    for scheme in ("dark", "light"):
        one.page.emulate_media(color_scheme=scheme)
        found += [f"{scheme}: {fault}" for fault in axe_faults(one.page)]
    return found


def _narrow(one: Window, label: str) -> list[str]:
    shot(one, f"{label}-1280")
    one.size(TABLET)
    found = [f"800: {fault}" for fault in overflow(one.page)]
    one.size(PHONE)
    shot(one, f"{label}-375")
    one.size(NARROWEST)
    return [*found, *overflow(one.page), *covering(one.page)]


def shot(one: Window, name: str) -> Path:
    """Keep a picture of the whole page, for people to look at."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    path = SHOTS / f"{name}.png"
    one.page.screenshot(path=path, full_page=True)
    return path
