"""Money month by month is drawn below its highest line, its layers told without colour, and the same stands as rows."""

import re
from datetime import date
from decimal import Decimal
from typing import Any
from xml.etree import ElementTree as Xml

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avklart.domain.commitments import CommittedMoney
from avklart.domain.draft import Period
from avklart.domain.money_by_month import LAYERS, MoneyByMonth, SpreadMoney, money_by_month
from avklart.pictures.money_months import MonthWords, month_rows, month_svg

PLAN = Period(starts_on=date(2017, 1, 1), ends_on=date(2018, 12, 31), as_written="")
TODAY = date(2018, 3, 1)


def told(found: Any) -> Any:
    """Give what was found, to be compared with plain numbers."""
    return found


def facts(promised: int, conditional: int = 0, applied: int = 0) -> MoneyByMonth:
    money = [
        CommittedMoney(state="final", promised_nok=Decimal(promised)),
        CommittedMoney(state="conditional", promised_nok=Decimal(conditional)),
        CommittedMoney(state="applied", applied_nok=Decimal(applied)),
    ]
    found = money_by_month([SpreadMoney(money=one, to_on=date(2018, 5, 31)) for one in money], PLAN)
    assert found is not None
    return found


def drawn(told: MoneyByMonth, width: int = 860) -> Xml.Element:
    words = MonthWords(
        title="Penger <b>",
        description="Måned for måned",
        months=["jan", "feb", "mars", "apr", "mai", "juni", "juli", "aug", "sep", "okt", "nov", "des"],
        today="i dag",
        legend={layer: layer for layer in LAYERS},
        amount=str,
    )
    return Xml.fromstring(month_svg(told, words, TODAY, width=width, key="k"))


@given(st.integers(24, 10**11), st.integers(0, 10**9), st.integers(0, 10**9), st.sampled_from([340, 860]))
def test_everything_stands_within_the_picture_and_below_today_s_words(promised, conditional, applied, width):
    svg = drawn(facts(promised, conditional, applied), width)
    _, _, wide, high = map(float, svg.attrib["viewBox"].split())
    flag = next(one for one in svg.iter("text") if one.text == "i dag")
    for one in svg.iter("rect"):
        if "x" in one.attrib and float(one.attrib["width"]) > 6.1:
            assert float(one.attrib["y"]) > float(flag.attrib["y"])
            assert float(one.attrib["x"]) + float(one.attrib["width"]) <= wide + 0.1
            assert float(one.attrib["y"]) + float(one.attrib["height"]) <= high + 0.1


def test_the_highest_month_reaches_no_higher_than_the_highest_sum_of_the_axis():
    svg = drawn(facts(1_500_000, 300_000))
    sums = [int(one.text or "") for one in svg.iter("text") if re.fullmatch(r"\d{5,}|0", one.text or "")]
    assert max(sums) >= facts(1_500_000, 300_000).most


def test_months_that_hold_the_same_are_one_row():
    rows = month_rows(facts(1_700))
    assert told([(row.first, row.last, row.amounts) for row in rows]) == [
        (date(2017, 1, 1), date(2018, 5, 1), (Decimal(100), 0, 0, 0)),
        (date(2018, 6, 1), date(2018, 12, 1), (0, 0, 0, Decimal(100))),
    ]


@pytest.mark.parametrize("width", [340, 860])
def test_strangers_words_are_told_as_they_are(width):
    assert "Penger <b>" in [one.text for one in drawn(facts(100), width).iter("title")]
