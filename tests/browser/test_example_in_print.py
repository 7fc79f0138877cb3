"""A page of an example that is printed says so on every sheet, in the language of the page."""

from io import BytesIO

import pdfplumber
import pytest
from django.conf import settings
from playwright.sync_api import Browser

from tests.browser.server import Server


@pytest.mark.parametrize(("language", "mark"), [("nb", "EKSEMPEL"), ("nn", "EKSEMPEL"), ("en", "EXAMPLE")])
def test_every_sheet_of_a_printed_page_bears_the_mark(
    language: str, mark: str, chromium: Browser, server: Server
) -> None:
    context = chromium.new_context(base_url=server.address)
    try:
        context.add_cookies([{"name": settings.LANGUAGE_COOKIE_NAME, "value": language, "url": server.address}])
        page = context.new_page()
        page.goto(f"/{server.world.council}/{server.world.plan}/")
        with pdfplumber.open(BytesIO(page.pdf())) as printed:
            sheets = [sheet.extract_text() for sheet in printed.pages]
    finally:
        context.close()
    assert len(sheets) > 1
    # The first line of each sheet: what stands in the margin above its text.
    assert [sheet.split("\n")[0] for sheet in sheets] == [mark] * len(sheets)
