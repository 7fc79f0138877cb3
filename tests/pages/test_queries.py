"""What a page asks of the database is the same however large the plan is, and never much."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from avklart.councils.models import User
from tests.pages.every_page import PAGES, Page
from tests.pages.sized import sized_world
from tests.pages.world import World

pytestmark = pytest.mark.django_db
SMALL, LARGE = 20, 80
MOST = 40
ASKED = [page for page in PAGES if page.kind in ("page", "file") and page.least != "nobody" and page.status == 200]

# Pages that may ask more, and why.
MORE: dict[str, str] = {}


def test_no_page_asks_more_of_the_database_for_a_larger_plan() -> None:
    # Both are there before either is measured: the open front of one council alone is another page.
    worlds = [sized_world(f"raad-{size}", size) for size in (SMALL, LARGE)]
    small, large = (_queries(*world) for world in worlds)
    grown = {label: (small[label], large[label]) for label in small if small[label] < large[label]}
    assert grown == {}
    assert {label: count for label, count in large.items() if count > MOST and label not in MORE} == {}


def _queries(world: World, administrator: User) -> dict[str, int]:
    client = Client()
    client.force_login(administrator)
    return {page.label: _queries_of(client, page, world) for page in ASKED}


def _queries_of(client: Client, page: Page, world: World) -> int:
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(page.address(world))
        assert answer.status_code == 200 or page.name == "public:front", page.label
        if answer.streaming:
            b"".join(answer)
    return len(captured)
