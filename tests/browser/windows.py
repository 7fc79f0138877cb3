"""A window of the browser with what was said on its console, and how a person signs in."""

from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Response

from tests.pages.world import PASSWORD, mail_of

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 375, "height": 812}
# Too narrow for the widest tables, too wide for rows as cards.
TABLET = {"width": 800, "height": 1100}
# What a window of 1280 by 1024 shows at 400 %.
NARROWEST = {"width": 320, "height": 256}


@dataclass
class Window:
    """A page, and what its console, its scripts and its requests complained of since it was opened."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.set_viewport_size({"width": DESK["width"], "height": DESK["height"]})
        self.page.set_default_timeout(10_000)
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda fault: self.complaints.append(f"script: {fault}"))
        self.page.on("response", self._answered)

    def go(self, address: str) -> int:
        """Go to an address of the server and give the status of the answer."""
        answer = self.page.goto(address)
        assert answer is not None
        return answer.status

    def size(self, size: dict[str, int]) -> None:
        """Make the window this wide and high."""
        self.page.set_viewport_size({"width": size["width"], "height": size["height"]})

    def _heard(self, said: ConsoleMessage) -> None:
        # The page itself may be asked to be "not found"; what it fetches may not.
        if said.type in ("error", "warning") and "status of 4" not in said.text:
            self.complaints.append(f"console: {said.text}")

    def _answered(self, answer: Response) -> None:
        if answer.status >= 500 or (answer.status >= 400 and answer.request.resource_type != "document"):
            self.complaints.append(f"{answer.status} {answer.url}")


def sign_in(context: BrowserContext, person: str) -> None:
    """Sign a person of the example in, through the form."""
    page = context.new_page()
    page.goto("/konto/logg-inn/")
    page.fill("input[name=login]", mail_of(person))
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url("**/arbeid/**")
    page.close()
