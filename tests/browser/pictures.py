"""Take the pictures of the README: the sample goes in as a Word document, is reviewed, accepted, adopted and printed.

The Word file is drawn by LibreOffice, with a font as wide as the one it names. Run as a program, with the folder
the pictures go to.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from avklart.documents.writers.pdf.letters import FONTS
from tests.browser.server import served_empty
from tests.browser.windows import ARGUMENTS, DESK, sign_in
from tests.office import converted
from tests.pages.world import SAMPLES

WORK = "/arbeid/fjellregionen"
PLAN = f"{WORK}/plan/2017-2018"
_DOTS_HIGH = 1100
_FONTS = Template("""<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include>/etc/fonts/fonts.conf</include><dir>$folder</dir><cachedir>$kept</cachedir>
<alias binding="same"><family>Calibri</family><prefer><family>Carlito</family></prefer></alias></fontconfig>
""")


def take_pictures(folder: Path) -> None:
    """Put review.png, week.png, public.png, word.png and pdf.png into the folder."""
    with TemporaryDirectory() as kept, served_empty(Path(kept)) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        context = browser.new_context(
            base_url=address, locale="nb-NO", viewport={"width": DESK["width"], "height": DESK["height"]}
        )
        sign_in(context, "editor")
        page = context.new_page()
        _read(page)
        _take(page, folder / "review.png")
        _accept(page)
        page.goto(f"{WORK}/")
        _take(page, folder / "week.png")
        _adopt(page)
        page.goto("/fjellregionen/2017-2018/")
        _take(page, folder / "public.png")
        for kind, name in (("docx", "word.png"), ("pdf", "pdf.png")):
            raw = page.request.get(f"{PLAN}/last-ned/{kind}/?vedtak=1").body()
            _draw_first_page(_as_pdf(raw, kind, Path(kept)), folder / name)
        browser.close()


def _as_pdf(raw: bytes, kind: str, folder: Path) -> bytes:
    if kind == "pdf":
        return raw
    settings = folder / "fonts.conf"
    settings.write_text(_FONTS.substitute(folder=FONTS, kept=folder / "fonts"), encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(settings)
    return converted(raw, kind, "pdf", folder)


def _draw_first_page(pdf: bytes, path: Path) -> None:
    where = path.with_suffix("")
    subprocess.run(
        ("pdftoppm", "-png", "-singlefile", "-scale-to", str(_DOTS_HIGH), "-", str(where)), input=pdf, check=True
    )


def _take(page: Page, path: Path) -> None:
    """Take what the window shows, with nothing marked out: where the next key would go belongs to no picture."""
    page.evaluate("document.activeElement.blur()")
    page.screenshot(path=path)


def _read(page: Page) -> None:
    page.goto(f"{WORK}/dokumenter/")
    page.set_input_files("#file", SAMPLES / "fjellregionen.docx")
    page.locator("form.upload button").click()
    page.locator("form[action$='godkjenn-alle'] button").click(timeout=60_000)
    page.wait_for_url("**/usikre/**")


def _accept(page: Page) -> None:
    page.goto(page.url.split("usikre/")[0] + "godkjenn/")
    page.locator("input[name=unsettled]").check()
    page.get_by_role("button", name="Godkjenn som plan").click()
    page.wait_for_url("**/plan/2017-2018/**")


def _adopt(page: Page) -> None:
    page.goto(f"{PLAN}/vedtak/")
    page.fill("input[name=body]", "Regionrådet")
    page.fill("input[name=adopted_on]", "15.02.2018")
    page.fill("input[name=case_number]", "4/18")
    page.locator("section.register form button").click()
    page.wait_for_load_state()


if __name__ == "__main__":
    take_pictures(Path(sys.argv[1]))
