"""A walk over a page by the Tab key alone: every control is reached, in sight, and its focus can be seen."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.looking import script

# What stands in a frame takes keys of its own, which the page around it never hears of.
_KEYS_IN_A_FRAME = 10


def walk_by_tab(page: Page, most: int = 250) -> list[str]:
    """Give what Tab does not reach, reaches out of sight, or reaches without showing it; at most `most` stops."""
    page.evaluate(script("from_the_top"))
    stops: list[str] = page.evaluate(script("controls"))
    reached: list[str] = []
    faults: list[str] = []
    in_frames = _KEYS_IN_A_FRAME * (len(page.frames) - 1)
    for at in _passed(page, min(len(stops), most) + 2 + in_frames):
        reached.append(at["stop"])
        if not at["seen"]:
            faults.append(f"focus not seen: {at['what']}")
        if not at["inSight"]:
            faults.append(f"focus out of sight: {at['what']}")
    if len(stops) <= most:
        faults += [f"not reached: {_told(page, stop)}" for stop in stops if stop not in reached]
    return faults[:10]


def _passed(page: Page, times: int) -> list[dict[str, Any]]:
    """Press Tab so many times and give what had the focus after each; between the last and the first nothing has it.

    Nor has anything for a moment when the focus comes out of a frame, whose page is drawn by another process.

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
    return [at for at in found if at]


def _told(page: Page, stop: str) -> str:
    found: str = page.evaluate(
        'stop => { const e = document.querySelector(`[data-stop="${stop}"]`);'
        " return e ? e.outerHTML.slice(0, 120) : stop }",
        stop,
    )
    return found
