"""The picture of project money: what it says, to eyes and to those who listen, and that nothing in it is markup."""

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest

from avklart.domain.draft import Period
from avklart.domain.ending_money import MoneyEnd, MoneyTimeline, money_timeline
from avklart.pictures.timeline import TimelineWords, timeline_rows, timeline_svg
from tests.domain.fjellregionen import fjellregionen
from tests.domain.plans import DRIFT, act, plan, project

TODAY = date(2018, 3, 1)
SVG = "{http://www.w3.org/2000/svg}"
MONTHS = ("jan", "feb", "mars", "apr", "mai", "juni", "juli", "aug", "sep", "okt", "nov", "des")


def words(**other: str) -> TimelineWords:
    given: dict[str, str] = {"title": "Prosjektmidler", "description": "13 tiltak", "after": "etter", "today": "i dag"}
    legend = {"sure": "prosjekt", "disputed": "omstridt", "ended": "slutt", "operations": "drift"}
    return TimelineWords(months=MONTHS, legend=legend, ends=_end, **{**given, **other})


def _end(end: MoneyEnd) -> str:
    return f"{end.on:%d.%m}: {end.fewest}-{end.most}"


def timeline(**settled: date) -> MoneyTimeline:
    found = money_timeline(fjellregionen(), settled)
    assert found is not None
    return found


def drawn(facts: MoneyTimeline, width: int = 860, today: date = TODAY, **other: str) -> ElementTree.Element:
    return ElementTree.fromstring(timeline_svg(facts, words(**other), today, width=width, key="wide"))


def said(picture: ElementTree.Element) -> list[str]:
    return [found.text or "" for found in picture.iter("text")]


@pytest.mark.parametrize("width", [340, 860])
def test_the_picture_says_its_numbers_its_ends_and_today(width):
    texts = said(drawn(timeline(), width))
    assert {"13", "3–9", "31.05: 4-10", "31.12: 3-9", "i dag", "2017", "2018", "etter"} <= set(texts)


def test_months_stand_as_closely_as_they_have_room():
    assert said(drawn(timeline(), 860)).count("feb") == 2
    assert "feb" not in said(drawn(timeline(), 340))
    assert said(drawn(timeline(), 340)).count("apr") == 2


def test_the_picture_has_a_title_and_a_description_for_those_who_listen():
    picture = drawn(timeline())
    assert picture.get("role") == "img"
    titles = {one.get("id"): one.text for one in picture if one.tag in ("title", "desc")}
    assert titles == {"wide-title": "Prosjektmidler", "wide-desc": "13 tiltak"}
    assert (picture.get("aria-labelledby"), picture.get("aria-describedby")) == ("wide-title", "wide-desc")


def test_anybodys_words_are_escaped():
    raw = timeline_svg(timeline(), words(title='<script>alert("x")</script>'), TODAY, width=860, key="wide")
    assert "<script" not in raw
    assert "&lt;script&gt;" in raw


def test_nothing_in_the_picture_needs_an_inline_style_or_a_script():
    raw = timeline_svg(timeline(), words(), TODAY, width=860, key="wide")
    assert "style=" not in raw
    assert " on" not in raw.replace("aria-", "")


def test_the_layers_are_told_apart_by_pattern_and_outline_not_by_colour_alone():
    picture = drawn(timeline())
    patterns = {one.get("id") for one in picture.iter("pattern")}
    assert patterns == {"wide-disputed", "wide-operations", "wide-also"}
    fills = {one.get("fill") for one in picture.iter("rect")} - {None}
    assert fills == {f"url(#{name})" for name in patterns}


def test_the_legend_explains_what_the_picture_holds_and_no_more():
    assert {"prosjekt", "omstridt", "slutt", "drift"} <= set(said(drawn(timeline())))
    facts = money_timeline(plan(act(funding=(project("Hall", date(2026, 12, 31)),))), {})
    assert facts is not None
    assert {"prosjekt", "slutt"} <= set(said(drawn(facts)))
    assert not {"omstridt", "drift"} & set(said(drawn(facts)))


def test_today_is_marked_only_where_it_lies_in_the_plan():
    assert "i dag" not in said(drawn(timeline(), today=date(2019, 1, 1)))


def test_the_height_of_a_bar_follows_the_number():
    # 13 activities fill the plot; disputed are 6 of them.
    heights = {one.get("fill"): float(one.get("height", 0)) for one in drawn(timeline()).iter("rect") if one.get("x")}
    sure = max(float(one.get("height", 0)) for one in drawn(timeline()).iter("rect") if one.get("class") == "sure")
    assert heights["url(#wide-disputed)"] > 0
    assert sure == pytest.approx(170 * 11 / 13, abs=0.1)


def test_a_plan_of_a_hundred_and_fifty_years_is_drawn_with_room_between_its_years():
    years = Period(starts_on=date(1950, 1, 1), ends_on=date(2099, 12, 31), as_written="")
    facts = money_timeline(plan(act(funding=(project("Hall", date(2050, 5, 31)), DRIFT)), period=years), {})
    assert facts is not None
    shown = [word for word in said(drawn(facts, 340)) if word.isdecimal() and len(word) == 4]
    assert 1 < len(shown) <= 10


def test_the_same_facts_stand_in_a_table():
    rows = [
        (one.first, one.last, one.fewest, one.most, one.operations, one.ended, one.is_after)
        for one in timeline_rows(timeline())
    ]
    assert rows == [
        (date(2017, 1, 1), date(2018, 5, 31), 13, 13, 2, 0, False),
        (date(2018, 6, 1), date(2018, 12, 31), 3, 9, 2, 4, False),
        (date(2019, 1, 1), date(2019, 1, 31), 0, 0, 2, 11, True),
    ]


def test_no_words_of_a_flag_lie_over_those_of_another():
    long = replace(words(), ends=lambda end: f"{_end(end)} tiltak mister prosjektmidlene")
    for width in (340, 860):
        picture = ElementTree.fromstring(timeline_svg(timeline(), long, TODAY, width=width, key="wide"))
        flags = [one for one in picture.iter("text") if one.get("class") == "flag"]
        lines = [one.get("y") for one in flags if one.text != "i dag"]
        assert len(set(lines)) == len(lines) == 2
