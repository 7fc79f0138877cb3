"""Doubts are noted once, in order, and never without bound."""

from avklart.documents.document import Place
from avklart.documents.doubts import MOST_OF_ONE_CODE, Doubts


def test_the_same_doubt_at_the_same_place_is_noted_once():
    doubts = Doubts()
    doubts.add("hidden-text", Place(paragraph=1))
    doubts.add("hidden-text", Place(paragraph=1))
    doubts.add("hidden-text", Place(paragraph=2))
    assert [doubt.place.paragraph for doubt in doubts.all()] == [1, 2]


def test_past_a_hundred_only_the_number_is_kept():
    doubts = Doubts()
    for number in range(MOST_OF_ONE_CODE + 7):
        doubts.add("ragged-rows", Place(row=number + 1), row=number + 1)
    doubts.add("formulas", Place(), count=3)
    found = doubts.all()
    assert len(found) == MOST_OF_ONE_CODE + 1
    assert found[-2].facts == {"row": MOST_OF_ONE_CODE, "more": 7}
    assert found[-1].facts == {"count": 3}
