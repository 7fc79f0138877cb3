"""A hand at mouse and keys that counts: what a secretary must do is measured in clicks and keystrokes."""

from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Locator, Page


@dataclass
class Hand:
    """What has been done on a page: clicks and keystrokes, by the part of the work they were done in."""

    page: Page
    clicks: dict[str, int] = field(default_factory=dict)
    keys: dict[str, int] = field(default_factory=dict)
    part: str = ""

    def begin(self, part: str) -> None:
        """Count what follows as this part of the work."""
        self.part = part

    def click(self, what: Locator) -> None:
        """Click once, and wait until what it leads to is there."""
        what.click()
        self.clicks[self.part] = self.clicks.get(self.part, 0) + 1
        self.page.wait_for_load_state()

    def press(self, key: str) -> None:
        """Press one key."""
        self.page.keyboard.press(key)
        self.keys[self.part] = self.keys.get(self.part, 0) + 1
        self.page.wait_for_load_state()

    def type(self, where: Locator, text: str) -> None:
        """Write a text in a field that is already marked out: the field is emptied first."""
        where.fill(text)
        self.keys[self.part] = self.keys.get(self.part, 0) + len(text)

    def choose_file(self, where: Locator, path: Path) -> None:
        """Choose a file: one click on the field, one in the window that opens."""
        where.set_input_files(path)
        self.clicks[self.part] = self.clicks.get(self.part, 0) + 2

    def told(self) -> str:
        """Give what was done, part by part."""
        parts = list(dict.fromkeys([*self.clicks, *self.keys]))
        lines = [f"{part}: {self.clicks.get(part, 0)} clicks, {self.keys.get(part, 0)} keystrokes" for part in parts]
        return "\n".join([*lines, f"all: {sum(self.clicks.values())} clicks, {sum(self.keys.values())} keystrokes"])
