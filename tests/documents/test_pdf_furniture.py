"""What stands around the text of pages told from text that happens to be alike on some of them."""

import pytest

from avklart.documents.limits import DEFAULT
from avklart.documents.readers.pdf import read
from tests.documents.typeset_tables import SETTINGS, Setting, typeset_pages

# At the top of two pages of five the same words stand.
PAGES = [
    (first, f"Tiltak {name} er noe vi vil gjøre sammen med andre.", f"Et avsnitt til om {name}.")
    for first, name in (
        ("Ansvar: Styret", "en"),
        ("Frist: våren", "to"),
        ("Ansvar: Styret", "tre"),
        ("Ansvar: Plansjef", "fire"),
        ("Partnere: alle", "fem"),
    )
]


@pytest.mark.parametrize("setting", SETTINGS, ids=str)
def test_text_alike_at_the_top_of_some_pages_is_text(setting: Setting) -> None:
    document = read(typeset_pages(setting, *PAGES), DEFAULT)
    assert [getattr(block, "text", "") for block in document.blocks] == [text for page in PAGES for text in page]
    assert document.furniture == ()


@pytest.mark.parametrize("setting", SETTINGS, ids=str)
def test_a_header_on_every_page_leaves_such_text_alone(setting: Setting) -> None:
    document = read(typeset_pages(setting, *PAGES, header="Handlingsplan for kysten"), DEFAULT)
    assert [getattr(block, "text", "") for block in document.blocks] == [text for page in PAGES for text in page]
    assert [getattr(block, "text", "") for block in document.furniture] == ["Handlingsplan for kysten"] * 5


def test_a_header_that_the_first_page_has_otherwise_is_one_all_the_same() -> None:
    header = "#context if counter(page).get().first() == 1 [Vedtatt av styret] else [Handlingsplan for kysten]"
    document = read(typeset_pages(SETTINGS[0], PAGES[0], PAGES[1], PAGES[3], header=header), DEFAULT)
    assert [getattr(block, "text", "") for block in document.furniture] == ["Handlingsplan for kysten"] * 2
