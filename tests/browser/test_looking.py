"""What looks at pages sees: each check finds a fault that was planted for it, and nothing on a page without one."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.keyboard import walk_by_tab
from tests.browser.looking import axe_faults, covering, edgeless, faults_of_shape, overflow
from tests.browser.windows import NARROWEST, Window

SOUND = """<!doctype html><html lang="nb"><head><title>Tiltak</title></head><body>
<header><a href="#content">Til innholdet</a></header>
<main id="content"><h1>Tiltak</h1><label for="a">Navn</label> <input class="ds-input" id="a"> <button>Lagre</button>
<table><tr><th scope="col">Nr</th></tr><tr><td>1</td></tr></table></main></body></html>"""


@pytest.fixture
def one(chromium: Browser) -> Iterator[Window]:
    opened = Window(chromium.new_page())
    opened.size(NARROWEST)
    yield opened
    opened.page.close()


def test_nothing_is_found_on_a_sound_page(one: Window) -> None:
    one.page.set_content(SOUND)
    assert [*faults_of_shape(one.page), *axe_faults(one.page), *overflow(one.page), *covering(one.page)] == []
    assert [*edgeless(one.page), *walk_by_tab(one.page), *one.complaints] == []


@pytest.mark.parametrize(
    ("sound", "planted", "look", "told"),
    [
        ("</h1>", "</h1><h1>Enda en</h1>", faults_of_shape, "2 h1"),
        ("</h1>", "</h1><h4>Langt ned</h4>", faults_of_shape, "h1 followed by h4"),
        ('lang="nb"', 'lang="se"', faults_of_shape, "lang"),
        (' scope="col"', "", faults_of_shape, "th without scope"),
        ('<label for="a">Navn</label>', "", axe_faults, "label"),
        ("</h1>", "</h1><p style='color:#aaa'>Knapt å se</p>", axe_faults, "color-contrast"),
        ("</h1>", "</h1><p style='width:500px'>Bredt</p>", overflow, "page 5"),
        ("</h1>", "</h1><div style='position:fixed;inset:0'>Over</div>", covering, "covers"),
        ("</h1>", "</h1><span class='mark'></span>x<b class='mark' style='padding:1em'></b>", edgeless, "colour alone"),
        ('id="a"', 'id="a" style="border:0"', edgeless, "no edge"),
        ("<button>", "<button style='outline:none'>", walk_by_tab, "focus not seen"),
        ("</h1>", "</h1><a href='#x' style='position:absolute;left:-900px'>Borte</a>", walk_by_tab, "out of sight"),
    ],
)
def test_a_planted_fault_is_found(one: Window, sound: str, planted: str, look, told: str) -> None:
    one.page.set_content(SOUND.replace(sound, planted, 1))
    assert told in "\n".join(look(one.page))


def test_what_the_page_complains_of_is_heard(one: Window) -> None:
    one.page.set_content(SOUND)
    one.page.evaluate(
        "() => { console.error('Refused to apply inline style'); setTimeout(() => { throw Error('x') }) }"
    )
    one.page.wait_for_timeout(50)
    assert len(one.complaints) == 2
