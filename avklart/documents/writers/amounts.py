"""Amounts that stay on one line."""

import re

_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)")


def unbroken(text: str) -> str:
    """Give the text with no-break spaces inside its amounts: "350 000" never stands on two lines."""
    return _GROUPED.sub(lambda found: found[0].replace(" ", "\u00a0"), text)
