"""States by area, who carries how many, and who takes part: what the eye sees is what the table says."""

from collections.abc import Mapping

import pytest

from avklart.domain.overview import PARTS, ActivityParts, AreaStates, Carriers, most_carrying, taking_part
from avklart.domain.states import STATES
from avklart.pictures.area_states import MOST_AREAS, AreaWords, area_rows, area_svg
from avklart.pictures.carriers import CarrierWords, carrier_rows, carrier_svg
from avklart.pictures.parts import PartWords, part_rows, part_svg
from tests.pictures.drawn import HOSTILE, faults, read, said

WIDTHS = pytest.mark.parametrize("width", [340, 860])
AREAS = [
    AreaStates("Interessepolitikk", 12, {"settled": 12}),
    AreaStates("Næringsutvikling", 14, {"to-be-clarified": 9, "nobody-responsible": 2, "money-ends": 2, "settled": 5}),
    AreaStates("Uten tiltak", 0, {}),
]


def area_picture(areas: list[AreaStates], width: int = 860) -> str:
    counts = {one.activities: f"{one.activities} tiltak" for one in areas}
    states = {state: state for state in STATES}
    words = AreaWords(title="Status", description="d", states=states, counts=counts, left_out="flere")
    return area_svg(areas, words, width=width, key="k")


def carrier_picture(facts: Carriers, width: int = 860) -> str:
    return carrier_svg(facts, CarrierWords(title="Ansvar", description="d", others="resten"), width=width, key="k")


def part_picture(rows: list[ActivityParts], width: int = 860, participants: tuple[str, ...] = ()) -> str:
    parts: Mapping[str, str] = {part: f"tegn {part}" for part in PARTS}
    words = PartWords(title="Deltakelse", description="d", parts=parts, others="andre")
    return part_svg(taking_part(rows, participants), words, width=width, key="k")


@WIDTHS
def test_each_area_has_its_numbers_in_the_picture_as_in_the_table(width):
    shown = said(read(area_picture(AREAS, width)))
    for title, activities, *numbers in area_rows(AREAS):
        assert {title, f"{activities} tiltak", *(str(number) for number in numbers)} <= set(shown)
    assert area_rows(AREAS)[1] == ("Næringsutvikling", 14, 9, 2, 2, 5)
    picture = read(area_picture(AREAS, width))
    assert len(said(picture, "count") + said(picture, "nought")) == len(AREAS) * len(STATES)


@WIDTHS
def test_the_bar_of_a_state_is_as_long_as_its_number_and_told_without_colour(width):
    bars = [one for one in read(area_picture(AREAS, width)).iter("rect") if one.get("height") == "14"]
    lengths = {
        one.get("fill") or one.get("class"): float(one.get("width", 0)) for one in bars if one.get("class") != "track"
    }
    track = max(float(one.get("width", 0)) for one in bars if one.get("class") == "track")
    assert lengths["url(#k-to-be-clarified)"] == pytest.approx(track * 9 / 14, abs=0.1)
    assert set(lengths) == {"url(#k-to-be-clarified)", "url(#k-money-ends)", "hollow", "sure"}


def test_areas_beyond_what_a_picture_holds_are_said_to_be_left_out():
    many = [AreaStates(f"Område {at}", 1, {"settled": 1}) for at in range(MOST_AREAS + 3)]
    assert "flere" in said(read(area_picture(many)))
    assert len(area_rows(many)) == MOST_AREAS + 3


@WIDTHS
def test_who_carries_has_a_bar_and_a_number_for_each_and_one_for_the_rest(width):
    carried = [(at, f"Navn {name}") for name in range(25) for at in range(30 - name)]
    facts = most_carrying(carried)
    picture = read(carrier_picture(facts, width))
    rows = carrier_rows(facts, "resten")
    assert [int(number) for number in said(picture, "count")] == [count for _, count in rows]
    assert said(picture, "name") == [name for name, _ in rows]
    assert (len(rows), rows[-1]) == (21, ("resten", 10))
    longest, *_, rest = [one for one in picture.iter("rect") if one.get("height") == "14"]
    assert rest.get("fill") == "url(#k-others)"
    assert float(rest.get("width", 0)) == pytest.approx(float(longest.get("width", 0)) * 10 / 30, rel=0.05)


@WIDTHS
def test_where_an_activity_and_a_name_meet_stands_the_sign_of_the_part(width):
    rows = [ActivityParts(str(at), "Delta", "Næring", {"Tolga": part}) for at, part in enumerate(PARTS)]
    picture = read(part_picture([*rows, *rows], width))
    found = [((one.get("class") or "").split(), one.get("d", "")) for one in picture.iter("path")]
    signs = {names[1]: steps for names, steps in found if names[0] == "part"}
    # Two in the grid of each; the legend has one of each by itself.
    assert set(signs) == set(PARTS)
    assert len({steps.split("M")[1][-12:] for steps in signs.values()}) >= 4
    assert said(picture, "legend") == [f"tegn {part}" for part in PARTS]


def test_signs_are_as_many_as_the_facts():
    rows = [
        ActivityParts(str(at), "Delta", "Næring", {"Tolga": "responsible", "Os": "responsible"}) for at in range(50)
    ]
    grid = [one.get("d", "") for one in read(part_picture(rows)).iter("path") if one.get("class") == "part responsible"]
    assert sum(steps.count("M") for steps in grid) == 100 + 1


def test_the_names_are_told_anew_where_the_eye_has_lost_them():
    rows = [ActivityParts(str(at), "Delta", "Næring", {"Tolga": "responsible"}) for at in range(150)]
    assert said(read(part_picture(rows))).count("Tolga") == 5


def test_a_plan_too_long_to_be_read_is_told_area_by_area_with_numbers():
    rows = [ActivityParts(str(at), "Delta", f"Område {at // 5000}", {"Tolga": "responsible"}) for at in range(10_000)]
    facts = taking_part(rows, [])
    assert said(read(part_picture(rows))).count("5000") == 2
    assert part_rows(facts) == (("", "Område 0", (("Tolga", "5000"),)), ("", "Område 1", (("Tolga", "5000"),)))
    assert len(part_picture(rows)) < 10_000


def test_a_part_that_only_others_have_a_weaker_share_in_is_not_explained():
    names = {f"Navn {at:02}": "responsible" for at in range(20)}
    picture = read(part_picture([ActivityParts("1", "Delta", "", {**names, "Navn 19": "contributes"})]))
    assert said(picture, "legend") == ["tegn responsible"]


@WIDTHS
@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_anybodys_words_stay_words_and_stay_inside(name, width):
    areas = [AreaStates(name, 3, {"settled": 3}), AreaStates("b", 10_000, {"settled": 9999})]
    rows = [ActivityParts(name, name, name, {name: "leads", "AU": "decides"})]
    pictures = [
        area_picture(areas, width),
        carrier_picture(most_carrying([(1, name), (2, name), (2, "AU")]), width),
        part_picture(rows, width, (name,)),
    ]
    for svg in pictures:
        assert faults(svg) == []
        assert len(svg) < 20_000
        svg.encode()


@WIDTHS
def test_nothing_to_show_is_still_a_picture(width):
    for svg in (area_picture([], width), carrier_picture(most_carrying([]), width), part_picture([], width)):
        assert read(svg).get("role") == "img"
