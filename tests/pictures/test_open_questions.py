"""Questions open and settled month by month stand within their picture, and the same stands as rows of a table."""

from datetime import date
from itertools import pairwise
from xml.etree import ElementTree as Xml

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avklart.domain.note_changes import OpenOn, open_and_settled
from avklart.pictures.open_questions import OpenWords, open_svg
from avklart.ui.open_questions import open_drawn

MONTHS = ("jan", "feb", "mars", "apr", "mai", "juni", "juli", "aug", "sep", "okt", "nov", "des")
COUNTS = st.integers(0, 10_000)


def drawn(facts: list[OpenOn], width: int = 860) -> Xml.Element:
    legend = {"open": "Åpne", "settled": "Avklart"}
    words = OpenWords(title="Avklaringer <b>", description="Måned for måned", months=MONTHS, legend=legend)
    return Xml.fromstring(open_svg(facts, words, width=width, key="k"))


@given(st.lists(st.tuples(COUNTS, COUNTS), min_size=1, max_size=24), st.sampled_from([340, 860]))
def test_every_column_stands_within_the_picture(counts, width):
    facts = [OpenOn(date(2017 + at // 12, at % 12 + 1, 28), *pair) for at, pair in enumerate(counts)]
    svg = drawn(facts, width)
    _, _, wide, high = map(float, svg.attrib["viewBox"].split())
    for one in svg.iter("rect"):
        if "x" in one.attrib:
            assert float(one.attrib["y"]) >= 0
            assert float(one.attrib["x"]) + float(one.attrib["width"]) <= wide + 0.1
            assert float(one.attrib["y"]) + float(one.attrib["height"]) <= high + 0.1


@pytest.mark.parametrize("width", [340, 860])
def test_strangers_words_are_told_as_they_are(width):
    assert "Avklaringer <b>" in [one.text for one in drawn([OpenOn(date(2018, 3, 1), 2, 1)], width).iter("title")]


def test_the_words_tell_each_month_once_and_the_table_the_same():
    facts = open_and_settled([(date(2018, 1, 10), None), (date(2018, 1, 20), date(2018, 2, 12))], date(2018, 3, 1))
    shown = open_drawn(facts, "nb")
    assert shown is not None
    assert shown.table.rows == (
        ("31. januar 2018", "2", "0"),
        ("28. februar 2018", "1", "1"),
        ("1. mars 2018", "1", "1"),
    )
    assert "28. februar 2018: åpne 1, avklarte 1." in shown.told
    assert shown.file == "avklaringer"


def test_without_questions_there_is_no_picture():
    assert open_drawn((), "nb") is None


def test_the_years_stand_apart_in_the_narrow_picture():
    facts = [OpenOn(date(2016 + (at + 10) // 12, (at + 10) % 12 + 1, 28), 3, 1) for at in range(24)]
    years = [float(one.attrib["x"]) for one in drawn(facts, 340).iter("text") if one.get("class") == "axis year"]
    assert all(after - before > 30 for before, after in pairwise(years))
