"""Every address there is, with an example, and who may see it. A new address without an example fails a test."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Literal

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.pages.world import World

Least = Literal["everyone", "signed-in", "reader", "editor", "administrator"]
Kind = Literal["page", "part", "file", "moves", "done"]


@dataclass(frozen=True, slots=True)
class Page:
    """One address: its name, what of the world stands in it, and the least role that sees it.

    `kind` is "page" (whole HTML), "part" (a piece of one, for htmx), "file", "moves" (leads elsewhere at once), or
    "done" (takes POST alone). `changed_by` is the least role whose POST is heard, where that is another one.
    """

    name: str
    example: str = ""
    least: Least = "reader"
    kind: Kind = "page"
    changed_by: Least | None = None
    query: str = ""

    @property
    def label(self) -> str:
        """Give a short name for reports and pictures."""
        return "-".join(filter(None, (self.name.replace(":", "-"), *re.findall(r"\w+", self.query))))

    def address(self, world: World) -> str:
        """Give the address of the example in this world."""
        known = asdict(world)
        arguments = [known.get(word, word) for word in self.example.split()]
        return reverse(self.name, args=arguments) + self.query


_ACCOUNT = (
    Page("account_login", least="everyone"),
    Page("account_logout", kind="moves", least="everyone"),
    Page("account_signup", least="everyone"),
    Page("account_reset_password", least="everyone"),
    Page("account_reset_password_done", least="everyone"),
    Page("account_reset_password_from_key", "1 cc-set-password", least="everyone"),
    Page("account_reset_password_from_key_done", least="everyone"),
    Page("account_inactive", least="everyone"),
)
_WEB = (
    Page("web:councils", kind="moves", least="signed-in"),
    Page("web:week", "council"),
    Page("web:activities", "council plan"),
)
_PUBLIC = (Page("language", kind="done", least="everyone"),)
PAGES = (*_ACCOUNT, *_WEB, *_PUBLIC)


def named_addresses() -> set[str]:
    """Give the name of every address, with its namespace; one without a name fails."""
    return set(_names(get_resolver().url_patterns, ""))


def patterns_by_name() -> Mapping[str, str]:
    """Give the pattern of every named address."""
    return dict(_patterns(get_resolver(), "", ""))


def _names(patterns: list[URLPattern | URLResolver], space: str) -> Iterator[str]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from _names(one.url_patterns, f"{space}{one.namespace}:" if one.namespace else space)
        else:
            assert one.name, f"the address {one.pattern} has no name"
            yield f"{space}{one.name}"


def _patterns(resolver: URLResolver, space: str, before: str) -> Iterator[tuple[str, str]]:
    for one in resolver.url_patterns:
        pattern = f"{before}{one.pattern}"
        if isinstance(one, URLResolver):
            yield from _patterns(one, f"{space}{one.namespace}:" if one.namespace else space, pattern)
        else:
            yield f"{space}{one.name}", pattern
