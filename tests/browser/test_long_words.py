"""The longest words and cells of forty words: no page is wider than its window, and none lays words over others."""

import pytest

from tests.browser.conftest import OpenWindow
from tests.browser.looking import overflow
from tests.browser.server import Server
from tests.browser.windows import DESK, NARROWEST, PHONE, TABLET

PLAN = "/arbeid/{council}/plan/2017-2018/"
OPEN = "/{council}/2017-2018/"
PAGES = (
    "/arbeid/{council}/",
    f"{PLAN}tiltak/",
    f"{PLAN}tiltak/1.1/",
    f"{PLAN}tiltak/1.2/?rediger=ansvar-ny",
    f"{PLAN}tiltak/utskrift/",
    f"{PLAN}omrader/1/",
    f"{PLAN}avklaringer/",
    f"{PLAN}finansiering/",
    f"{PLAN}plansjekk/",
    f"{PLAN}bilder/",
    f"{PLAN}papir/finansiering-som-gar-ut/",
    f"{PLAN}sorsamisk/",
    f"{PLAN}vedtak/",
    "/",
    "/{council}/",
    OPEN,
    f"{OPEN}om/",
    f"{OPEN}omrade/2/",
    f"{OPEN}tiltak/1.2/",
)


@pytest.mark.parametrize("page", PAGES)
def test_no_word_is_too_long_for_a_page(page: str, server: Server, window: OpenWindow) -> None:
    one = window("neighbour")
    assert one.go(page.format(council=server.world.neighbour_council)) == 200
    found = []
    for size in (DESK, TABLET, PHONE, NARROWEST):
        one.size(size)
        found += [f"{size['width']}: {fault}" for fault in overflow(one.page)]
    assert not found, "\n".join(found)
    assert not one.complaints
