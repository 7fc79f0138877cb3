"""A walk over a page by the Tab key alone: every control is reached, in sight, and its focus can be seen."""

from itertools import takewhile
from typing import Any

from playwright.sync_api import Page

from tests.browser.looking import script


def walk_by_tab(page: Page, most: int = 250) -> list[str]:
    """Give what Tab does not reach, reaches out of sight, or reaches without showing it; at most `most` stops."""
    page.evaluate(script("from_the_top"))
    stops: list[str] = page.evaluate(script("controls"))
    reached: list[str] = []
    faults: list[str] = []
    for at in _passed(page, min(len(stops), most) + 2):
        reached.append(at["stop"])
        if not at["seen"]:
            faults.append(f"focus not seen: {at['what']}")
        if not at["inSight"]:
            faults.append(f"focus out of sight: {at['what']}")
    if len(stops) <= most:
        faults += [f"not reached: {_told(page, stop)}" for stop in stops if stop not in reached]
    return faults[:10]


def _passed(page: Page, times: int) -> list[dict[str, Any]]:
    """Press Tab so many times and give what had the focus after each, up to where nothing had it.

    The page notes it as the next key goes down, so that it need not be asked after every key.
    """
    page.evaluate(
        f"() => {{ const at = {script('focused').strip()}; window.passed = [];"
        " window.addEventListener('keydown', () => window.passed.push(at()), true); }"
    )
    for _ in range(times):
        page.keyboard.press("Tab")
    # Before the first key nothing had the focus.
    found = [*page.evaluate("() => window.passed"), page.evaluate(script("focused"))][1:]
    return list(takewhile(bool, found))


def _told(page: Page, stop: str) -> str:
    found: str = page.evaluate(
        'stop => { const e = document.querySelector(`[data-stop="${stop}"]`);'
        " return e ? e.outerHTML.slice(0, 120) : stop }",
        stop,
    )
    return found
