"""A picture as a file: its own style, its heading, a white ground, and every class known to file and page alike."""

import re
from pathlib import Path

from avklart.documents.writers.drawing import png_of, size_of
from avklart.domain.overview import PARTS, ActivityParts, most_carrying
from avklart.pictures import standalone as files
from avklart.pictures.standalone import standalone
from avklart.pictures.timeline import timeline_svg
from tests.pictures.drawn import HOSTILE, SVG, classes, read, said
from tests.pictures.test_overview_pictures import AREAS, area_picture, carrier_picture, part_picture
from tests.pictures.test_timeline import TODAY, timeline, words

CSS = Path(__file__).resolve().parents[2] / "avklart" / "ui" / "static" / "ui" / "pictures.css"
# Words that look like other words need no rule.
PLAIN = {"picture", "label", "legend", "leads", "responsible", "executes", "decides"}


def all_pictures() -> list[str]:
    rows = [ActivityParts("1", "Delta", "Næring", {part: part for part in PARTS})]
    return [
        area_picture(AREAS),
        carrier_picture(most_carrying([(at, f"Navn {at}") for at in range(30)])),
        part_picture(rows),
        timeline_svg(timeline(), words(), TODAY, width=860, key="k"),
    ]


def test_every_class_has_a_rule_on_pages_and_in_files():
    used = set.union(*(classes(svg) for svg in all_pictures())) - PLAIN
    styled = set(re.findall(r"\.([a-z-]+)", files._STYLE))
    on_pages = set(re.findall(r"\.([a-z-]+)", CSS.read_text()))
    missing = {name for name in used if not name.startswith("mark-") and name not in styled & on_pages}
    assert missing - {"mark-is-sure", "flag"} == set()


def test_a_file_says_what_it_shows_and_whose_it_is_and_names_the_language_of_drawings():
    for svg in all_pictures():
        picture = read(standalone(svg, "Slik står tiltakene", "Handlingsplan, per 1. mars 2018"))
        assert picture.tag == f"{SVG}svg"
        assert said(picture)[:2] == ["Slik står tiltakene", "Handlingsplan, per 1. mars 2018"]
        assert picture.find(f"{SVG}style") is not None


def test_hostile_headings_are_words():
    for name in HOSTILE:
        picture = read(standalone(area_picture(AREAS), name, name))
        assert not list(picture.iter(f"{SVG}script"))


def test_dots_are_drawn_of_every_picture_the_same_each_time():
    for svg in all_pictures():
        file = standalone(svg, "Overskrift", "Note")
        raw = png_of(file, 400)
        assert raw.startswith(b"\x89PNG")
        assert raw == png_of(file, 400)
        assert size_of(file).width == 892
