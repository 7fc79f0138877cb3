"""What is looked at on every page: each function gives what is wrong, in words, and nothing where all is well."""

from functools import cache
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SCRIPTS = Path(__file__).parent / "scripts"


@cache
def script(name: str) -> str:
    """Give the script of this name, a function for the page to run."""
    return (SCRIPTS / f"{name}.js").read_text(encoding="utf-8")


@cache
def _axe() -> Axe:
    return Axe()


def axe_faults(page: Page) -> list[str]:
    """Give what axe finds, as "rule: element", with the rule's own words."""
    found = _axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"axe {one['id']}: {node['target']} {node.get('failureSummary', '').splitlines()[-1:]}"
        for one in found
        for node in one["nodes"][:3]
    ]


def faults_of_shape(page: Page) -> list[str]:
    """Give what is wrong with headings, language, title, table headers, ids."""
    found: list[str] = page.evaluate(script("shape"))
    return found


def overflow(page: Page) -> list[str]:
    """Give what makes the page wider than the window; what scrolls in a frame of its own may."""
    found: list[str] = page.evaluate(script("overflowing"))
    return found


def covering(page: Page) -> list[str]:
    """Give what stands still and covers half of the window: at 400 % that is most of what one reads."""
    found: list[str] = page.evaluate(script("covering"))
    return found


def edgeless(page: Page) -> list[str]:
    """Give the controls without an edge and the marks without words, in forced colours, where backgrounds go."""
    page.emulate_media(forced_colors="active")
    found: list[str] = page.evaluate(script("edgeless"))
    page.emulate_media(forced_colors="none")
    return found
