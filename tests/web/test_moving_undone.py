"""A move of an activity is taken back with one button, without touching its words."""

import re

import pytest

from tests.web.working_plan import desk_for, new_desk, typed_words

pytestmark = pytest.mark.django_db


def order(desk):
    return [one.number for one in desk.plan.activities.filter(area=desk.area()).order_by("position")]


def moved(desk) -> str:
    """Move the first activity down, and give the moment that the button of the page names."""
    shown = desk.post("activity-move", "1.1", way="down", position=desk.activity().position).content.decode()
    assert order(desk) == ["1.2", "1.1"]
    named = re.search(r'name="at" value="([^"]+)"', shown)
    assert named
    return named[1]


def test_a_move_is_taken_back():
    desk = new_desk()
    version = desk.activity().version
    shown = desk.post("activity-undo", "1.1", at=moved(desk)).content.decode()
    assert "Angret. Alt er som før." in shown
    assert order(desk) == ["1.1", "1.2"]
    assert desk.activity().version == version


def test_words_written_after_a_move_stay_when_it_is_taken_back():
    desk = new_desk()
    at = moved(desk)
    desk.post("activity-words", "1.1", **typed_words(desk, text="Noe nytt"))
    desk.post("activity-undo", "1.1", at=at)
    assert (order(desk), desk.activity().text) == (["1.1", "1.2"], "Noe nytt")


def test_a_move_that_another_has_moved_on_from_is_not_taken_back():
    desk = new_desk()
    at = moved(desk)
    desk_for(desk.plan, name="Ola").post("activity-move", "1.1", way="up", position=desk.activity().position)
    shown = desk.post("activity-undo", "1.1", at=at).content.decode()
    assert "Angret." not in shown
    assert order(desk) == ["1.1", "1.2"]
