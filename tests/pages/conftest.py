"""The world that the tests of all pages stand in."""

import pytest

from tests.pages.world import World, make_world


@pytest.fixture
def world(db: None) -> World:
    """Give the world, made in this test's database."""
    del db
    return make_world()
