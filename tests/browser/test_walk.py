"""The great walk: a secretary's Word document becomes an adopted plan that everyone can read, on both databases."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.hand import Hand
from tests.browser.server import served_empty
from tests.browser.windows import Window
from tests.figures import tell
from tests.pages.world import PASSWORD, SAMPLES, mail_of
from tests.postgresql import programs, started_postgresql

DOCUMENT = SAMPLES / "fjellregionen.docx"
MOST_CLICKS = 30
WORK = "/arbeid/fjellregionen"
PLAN = f"{WORK}/plan/2017-2018"
NEW_WORDS = "Arbeide for elektrifisering av Rørosbanen innen 2027"


@contextmanager
def _address(database: str, folder: Path) -> Iterator[str]:
    if database == "SQLite":
        with served_empty(folder) as address:
            yield address
        return
    with started_postgresql() as where, served_empty(folder, where) as address:
        yield address


@pytest.mark.parametrize(
    "database",
    [
        "SQLite",
        pytest.param("PostgreSQL", marks=pytest.mark.skipif(programs() is None, reason="not here: PostgreSQL")),
    ],
)
def test_a_word_document_becomes_an_adopted_plan(
    database: str, chromium: Browser, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    with _address(database, tmp_path) as address:
        window = _window(chromium, address)
        hand = Hand(window.page)
        _sign_in(hand)
        _upload(hand)
        _settle(hand)
        _accept(hand)
        tell(request, f"The walk on {database}\n{hand.told()}")
        taken = sum(count for part, count in hand.clicks.items() if part != "sign in")
        assert taken <= MOST_CLICKS
        _read_the_numbers(window.page)
        _edit_one(hand)
        _adopt(hand)
        _read_signed_out(_window(chromium, address).page)
        _find_none_of_it(_window(chromium, address).page)
        assert window.complaints == []


def _window(chromium: Browser, address: str) -> Window:
    return Window(chromium.new_context(base_url=address, locale="nb-NO").new_page())


def _sign_in(hand: Hand, person: str = "editor") -> None:
    hand.begin("sign in")
    hand.page.goto("/arbeid/")
    hand.type(hand.page.locator("input[name=login]"), mail_of(person))
    hand.type(hand.page.locator("input[name=password]"), PASSWORD)
    hand.press("Enter")
    hand.page.wait_for_url(re.compile(r"^[^?]*/arbeid/"))


def _upload(hand: Hand) -> None:
    hand.begin("upload")
    page = hand.page
    hand.click(page.get_by_role("link", name="Dokumenter"))
    hand.choose_file(page.locator("input[type=file]"), DOCUMENT)
    hand.click(page.get_by_role("button", name="Les inn"))
    expect(page.get_by_role("button", name="Godkjenn alle uten merknad")).to_be_visible(timeout=30_000)
    expect(page.locator("ul.figures")).to_contain_text("39")


def _settle(hand: Hand) -> None:
    """Approve what has no remark, then do the first thing that each page asks for, until the plan can be accepted."""
    page = hand.page
    hand.begin("approve")
    hand.click(page.get_by_role("button", name="Godkjenn alle uten merknad"))
    asked_for = (
        page.locator("form.decide button"),
        page.get_by_role("button", name=re.compile(r"^Alle \d+ er riktig lest")),
        page.locator("[data-doubt]:not(.seen) .doubt-actions form button"),
        page.get_by_role("button", name=re.compile("^Samme")),
        page.get_by_role("button", name=re.compile("^Lagre og fortsett")),
        page.get_by_role("link", name=re.compile("^Fortsett")),
    )
    for _ in range(3 * MOST_CLICKS):
        if page.get_by_role("button", name="Godkjenn som plan").count():
            return
        hand.begin(page.locator("h1").inner_text().lower())
        hand.click(next(found.first for found in asked_for if found.count()))
    pytest.fail(f"the review does not end: {page.url}")


def _accept(hand: Hand) -> None:
    hand.begin("accept")
    hand.click(hand.page.get_by_role("button", name="Godkjenn som plan"))
    hand.page.wait_for_url(re.compile("/plan/2017-2018/"))


def _read_the_numbers(page: Page) -> None:
    page.goto(f"{WORK}/")
    said = " ".join(page.locator("main").inner_text().split())
    assert re.search(r"\b39 tiltak\b", said), said
    assert re.search(r"\b14 tiltak\b.*\b9 spørsmål\b", said), said
    page.goto(f"{PLAN}/finansiering/")
    said = " ".join(page.locator("main").inner_text().split())
    assert re.search(r"\b13 av 39\b", said), said
    assert re.search(r"\b4\b.{1,20}\b10\b", said), said
    page.goto(f"{PLAN}/tiltak/")
    expect(page.locator("table.plan tbody tr[id^=tiltak-]")).to_have_count(39)


def _edit_one(hand: Hand) -> None:
    page = hand.page
    hand.begin("edit")
    page.goto(f"{PLAN}/tiltak/")
    hand.click(page.locator("table.plan tbody tr[id^=tiltak-] th a, table.plan tbody tr[id^=tiltak-] td.nr a").first)
    hand.click(page.locator("a[href*='rediger=tekst']").first)
    hand.type(page.locator("textarea[name=text]"), NEW_WORDS)
    hand.click(page.get_by_role("button", name=re.compile("^Lagre")).first)
    expect(page.get_by_role("heading", level=1)).to_contain_text(NEW_WORDS)
    expect(page.locator("main")).to_contain_text("Editor")
    expect(page.locator("main ins").first).to_be_visible()


def _adopt(hand: Hand) -> None:
    page = hand.page
    hand.begin("adopt")
    hand.click(page.get_by_role("link", name="Vedtak").first)
    hand.type(page.locator("input[name=body]"), "Regionrådet")
    hand.type(page.locator("input[name=adopted_on]"), "24.02.2018")
    hand.type(page.locator("input[name=case_number]"), "14/18")
    hand.click(page.locator("section.register button"))
    expect(page.locator("main")).to_contain_text("24. februar 2018")


def _read_signed_out(page: Page) -> None:
    page.goto("/")
    page.goto("/fjellregionen/2017-2018/")
    expect(page.locator("main")).to_contain_text("24. februar 2018")
    expect(page.locator("main")).to_contain_text(NEW_WORDS)
    page.locator("main tr", has_text=NEW_WORDS).get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(NEW_WORDS)
    assert "må avklares" not in page.locator("main").inner_text().lower()


def _find_none_of_it(page: Page) -> None:
    """A reader of another council is told "not found", and finds nothing by search."""
    _sign_in(Hand(page), "neighbour")
    for address in (WORK, f"{PLAN}/tiltak", f"{PLAN}/finansiering", f"{WORK}/dokumenter", f"{WORK}/dokumenter/1/fil"):
        answer = page.request.get(f"{address}/" if not address.endswith("fil") else address)
        assert answer.status == 404, address
        assert "Rørosbanen" not in answer.text()
    page.goto("/arbeid/naboraadet/sok/?q=Rørosbanen")
    assert NEW_WORDS not in page.locator("main").inner_text()
